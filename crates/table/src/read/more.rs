//! What the columns cannot carry: a JSON object with the names of `data/README.md`, in the column `more`.
//!
//! A field in it counts in place of the column for it; `null` says that the field is left out.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::rows::Entry;
use crate::columns::Column;
use crate::fault::Findings;

/// The fields of the comparison itself.
pub const ABOUT: [&str; 16] = [
    "title",
    "about",
    "why_these",
    "editors",
    "licence",
    "repository",
    "contact",
    "sources",
    "quantities",
    "events",
    "glossary",
    "readings",
    "codebook",
    "retired",
    "synonyms",
    "lessons",
];
/// The fields of a document, but for its id.
pub const DOCUMENT: [&str; 14] = [
    "short",
    "title",
    "author",
    "kind",
    "publisher",
    "date",
    "dated",
    "about",
    "heading",
    "author_role",
    "written_for",
    "could_not_know",
    "origin",
    "record",
];
/// The outline of a document, which is read before the other fields.
pub const OUTLINE: &str = "text";
/// The fields of a topic.
pub const TOPIC: [&str; 2] = ["title", "summary"];
/// The fields of a question.
pub const QUESTION: [&str; 6] = ["ask", "basis", "note", "positions", "relations", "not_recorded"];
/// The fields of a statement.
pub const STATEMENT: [&str; 10] =
    ["position", "voice", "by", "text", "clause", "clause_read", "citations", "sources", "figures", "dates"];
/// The doubt about the position of a statement.
pub const ARGUABLE: &str = "arguable";
/// The fields of a relation.
pub const RELATION: [&str; 6] = ["between", "kind", "why", "part", "settle", "arguable"];
/// The fields of a paragraph that is not compared.
pub const NOT_COMPARED: [&str; 3] = ["document", "paragraph", "why"];

/// The further fields of a row.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct More {
    row: usize,
    fields: Map<String, Value>,
}

impl More {
    /// Reads the further fields of a row, which may have these.
    pub fn read(entry: &Entry, known: &[&[&str]], findings: &mut Findings) -> Self {
        let cell = entry.get(Column::More);
        let mut more = Self { row: entry.row, fields: Map::new() };
        if cell.is_empty() {
            return more;
        }
        match serde_json::from_str(cell) {
            Ok(fields) => more.fields = fields,
            Err(error) => {
                let what = format!("this is not a JSON object: {error}");
                let remedy = "write it as {\"field\": \"value\"}, or leave the cell empty";
                findings.fault(entry.at(Column::More), what, remedy);
            }
        }
        let fields = known.concat();
        for name in more.fields.keys().filter(|name| !fields.contains(&name.as_str())) {
            let what = format!("a row of this kind has no field “{name}”");
            findings.fault(
                entry.at(Column::More),
                what,
                format!("delete it; the fields are {}", fields.join(", ")),
            );
        }
        more
    }

    /// Returns whether a field is given.
    #[must_use]
    pub fn has(&self, field: &str) -> bool {
        self.fields.contains_key(field)
    }

    /// Returns whether one of these fields is given.
    #[must_use]
    pub fn is_of(&self, fields: &[&str]) -> bool {
        fields.iter().any(|field| self.has(field))
    }

    /// Returns the names of the fields that are given.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.fields.keys().map(String::as_str)
    }

    /// Returns the value of one field; `None` where it is not given, or is of the wrong shape, which is reported.
    pub fn get<T: DeserializeOwned>(&self, field: &str, findings: &mut Findings) -> Option<T> {
        match serde_json::from_value(self.fields.get(field)?.clone()) {
            Ok(value) => Some(value),
            Err(error) => {
                self.wrong(field, &error, findings);
                None
            }
        }
    }

    /// Gives an item those of these fields that are given.
    pub fn apply<T: Serialize + DeserializeOwned>(
        &self,
        item: &mut T,
        fields: &[&str],
        findings: &mut Findings,
    ) {
        for field in fields.iter().copied().filter(|field| self.has(field)) {
            let Ok(Value::Object(mut object)) = serde_json::to_value(&*item) else { continue };
            match self.fields.get(field) {
                Some(value) if !value.is_null() => object.insert(field.to_owned(), value.clone()),
                _ => object.remove(field),
            };
            match serde_json::from_value(Value::Object(object)) {
                Ok(changed) => *item = changed,
                Err(error) => self.wrong(field, &error, findings),
            }
        }
    }

    fn wrong(&self, field: &str, error: &serde_json::Error, findings: &mut Findings) {
        let place = crate::fault::Place::at(self.row, Column::More);
        let what = format!("the field “{field}” cannot be read: {error}");
        findings.fault(place, what, "correct it; data/README.md says what it holds");
    }
}

/// Returns the fields, of these, in which an item differs from another, with the values that make it that other.
#[must_use]
pub fn difference<T: Serialize>(from: &T, to: &T, fields: &[&str]) -> Map<String, Value> {
    let (Ok(Value::Object(from)), Ok(Value::Object(to))) =
        (serde_json::to_value(from), serde_json::to_value(to))
    else {
        return Map::new();
    };
    let differ = fields.iter().copied().filter(|field| from.get(*field) != to.get(*field));
    differ.map(|field| (field.to_owned(), to.get(field).cloned().unwrap_or(Value::Null))).collect()
}

/// Returns one field of an item with its value.
#[must_use]
pub fn own<T: Serialize>(item: &T, field: &str) -> Option<(String, Value)> {
    let value = serde_json::to_value(item).ok()?.get(field)?.clone();
    Some((field.to_owned(), value))
}
