//! The JSON Schema of each data file, for editors and for whoever writes the files by a program.

use std::collections::BTreeMap;

use comparison::model::{Case, Reading};
use comparison::{Comparison, Topic};
use rules::names::{
    COVER, DOCUMENTS, EVENTS, GLOSSARY, LESSONS, NOT_COMPARED, QUANTITIES, RETIRED, SOURCES, SYNONYMS,
};
use schemars::{JsonSchema, schema_for};
use serde_json::Value;

use crate::codebook::CODEBOOK;
use crate::read::Cover;
use crate::review::Review;

/// Returns the schema (draft 2020-12) of each kind of file, by the name of the file; those in a folder by its name.
#[must_use]
pub fn schemas() -> BTreeMap<&'static str, Value> {
    BTreeMap::from([
        (COVER, of::<Cover>()),
        (DOCUMENTS, of_field(|c| &c.documents)),
        ("topics", of::<Topic>()),
        (SOURCES, of_field(|c| &c.sources)),
        (QUANTITIES, of_field(|c| &c.quantities)),
        (EVENTS, of_field(|c| &c.events)),
        (GLOSSARY, of_field(|c| &c.glossary)),
        (NOT_COMPARED, of_field(|c| &c.not_compared)),
        (CODEBOOK, of::<BTreeMap<Reading, Vec<Case>>>()),
        (RETIRED, of_field(|c| &c.retired)),
        (SYNONYMS, of_field(|c| &c.synonyms)),
        (LESSONS, of_field(|c| &c.lessons)),
        ("review", of::<Review>()),
    ])
}

fn of<T: JsonSchema>() -> Value {
    schema_for!(T).into()
}

fn of_field<T: JsonSchema>(_: fn(&Comparison) -> &T) -> Value {
    of::<T>()
}
