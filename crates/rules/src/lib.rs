//! The rules within the data, which hold whether or not the documents are at hand.
//!
//! - [`ids`]: ids are well formed and unique, and replaced ids lead somewhere;
//! - [`documents`]: the documents, and the paragraphs that are not compared;
//! - [`registers`]: sources, quantities, events, the glossary and the synonyms;
//! - [`topics`]: topics, questions and positions;
//! - [`relations`]: every two positions have one relation;
//! - [`statements`]: statements, their citations and sources;
//! - `clause`: the clause of a statement keeps its negations and conditions;
//! - [`figures`]: figures and dates, and whether they fit the positions;
//! - [`lessons`]: ready-made lessons;
//! - [`complete`]: what may be left out, except under strict rules;
//! - [`lengths`]: how many words a text may have;
//! - [`fault`], [`place`], [`names`]: what a fault is, and where it is.

#![warn(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod clause;
pub mod complete;
pub mod documents;
pub mod fault;
pub mod figures;
pub mod ids;
pub mod lengths;
pub mod lessons;
pub mod names;
pub mod place;
pub mod registers;
pub mod relations;
pub mod statements;
pub mod topics;

use std::collections::{BTreeMap, BTreeSet};

use comparison::{Comparison, Document, DocumentId, Source, SourceId};

use crate::fault::Faults;
use crate::place::Path;
use ids::Ids;

/// The rules that data must meet.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Rules {
    /// What is there must be right; what may be left out is said in `data/README.md`.
    #[default]
    Basic,
    /// Besides, nothing is left out: everything is judged, read twice and accounted for.
    Strict,
}

/// Reports every fault within the data. `left_out` are the files that could not be read, `reserved` the
/// words that cannot be ids of topics and questions.
pub fn check(
    comparison: &Comparison,
    left_out: &BTreeSet<String>,
    reserved: &[&str],
    rules: Rules,
    faults: &mut Faults,
) {
    let known = Known::new(comparison, left_out);
    let mut ids = Ids::new(reserved);
    if let Some(why) = &comparison.why_these {
        let at = Path::of(names::COVER).field("why_these");
        lengths::check("the reason for these documents", why, lengths::TEXT_WORDS, at, faults);
    }
    documents::check(&known, &mut ids, faults);
    registers::check(&known, &mut ids, faults);
    for topic in &comparison.topics {
        topics::check(topic, &known, &mut ids, faults);
    }
    lessons::check(&known, &mut ids, faults);
    ids::check_retired(&known, &mut ids, faults);
    if rules == Rules::Strict {
        complete::check(&known, faults);
    }
}

/// What the data may refer to by id. A register is `None` where its file could not be read: then nothing
/// is reported as unknown.
pub struct Known<'a> {
    /// The comparison.
    pub comparison: &'a Comparison,
    /// The documents by id.
    pub documents: Option<BTreeMap<&'a DocumentId, &'a Document>>,
    /// The sources by id.
    pub sources: Option<BTreeMap<&'a SourceId, &'a Source>>,
    /// The ids of the quantities.
    pub quantities: Option<BTreeSet<&'a str>>,
    /// The ids of the events.
    pub events: Option<BTreeSet<&'a str>>,
    /// Whether the documents and every topic could be read.
    pub all_topics: bool,
}

impl<'a> Known<'a> {
    fn new(comparison: &'a Comparison, left_out: &BTreeSet<String>) -> Self {
        let read = |file: &str| !left_out.contains(file);
        Self {
            comparison,
            documents: read(names::DOCUMENTS)
                .then(|| comparison.documents.iter().map(|d| (&d.id, d)).collect()),
            sources: read(names::SOURCES).then(|| comparison.sources.iter().map(|s| (&s.id, s)).collect()),
            quantities: read(names::QUANTITIES)
                .then(|| comparison.quantities.iter().map(|q| q.id.as_str()).collect()),
            events: read(names::EVENTS).then(|| comparison.events.iter().map(|e| e.id.as_str()).collect()),
            all_topics: read(names::DOCUMENTS) && !left_out.iter().any(|file| file.starts_with("topics/")),
        }
    }

    /// Returns the document with this id; reports it where there is none.
    fn document(&self, id: &DocumentId, at: Path, faults: &mut Faults) -> Option<&'a Document> {
        let documents = self.documents.as_ref()?;
        if !documents.contains_key(id) {
            faults.add(
                at,
                format!("there is no document “{id}”"),
                format!("use an id from {}", names::DOCUMENTS),
            );
        }
        documents.get(id).copied()
    }
}

/// Reports a paragraph that its document does not have.
fn paragraph(document: &Document, paragraph: usize, at: Path, faults: &mut Faults) {
    let last = document.text.paragraphs;
    if paragraph == 0 || (document.text.is_known() && paragraph > last) {
        let what = format!("{} has no ¶ {paragraph}", document.id);
        let remedy =
            if last > 0 { format!("write a number from 1 to {last}") } else { "count from 1".to_owned() };
        faults.add(at, what, remedy);
    }
}
