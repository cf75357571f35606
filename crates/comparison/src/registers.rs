//! The registers of a comparison: what topics refer to by id, and what was left out or replaced.

use serde::{Deserialize, Serialize};

use crate::ids::{DocumentId, EventId, QuantityId, SourceId};

/// A source: what a document rests a statement on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Source {
    /// Its id.
    pub id: SourceId,
    /// A short reference: author, title, year.
    pub reference: String,
    /// Report, scholar, official paper, speech …
    pub kind: String,
    /// The document that the source is, where it is one of those compared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<DocumentId>,
    /// Where each document names it.
    pub named: Vec<Naming>,
}

/// The place where a document names a source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Naming {
    /// The document that names it.
    pub document: DocumentId,
    /// Where: "note 34", "Kashin 2019b", "in the text".
    pub at: String,
}

/// A quantity that figures measure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Quantity {
    /// Its id.
    pub id: QuantityId,
    /// What exactly is measured.
    pub measures: String,
}

/// An event that documents date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Event {
    /// Its id.
    pub id: EventId,
    /// What happened.
    pub what: String,
}

/// A name or term of the glossary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Term {
    /// The term.
    pub term: String,
    /// Other forms of it in the texts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<String>,
    /// The explanation: one neutral sentence, at most 40 words.
    pub means: String,
}

/// A paragraph that no statement cites, with the reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct NotCompared {
    /// The document.
    pub document: DocumentId,
    /// The paragraph's number.
    pub paragraph: usize,
    /// What it holds and why it was not compared, in at most 40 words.
    pub why: String,
}

/// The id of a topic, question or document that was replaced. Old links still carry it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Retired {
    /// The id in old links.
    pub id: String,
    /// The id of its replacement: a document for a document, otherwise a topic or question.
    pub replaced_by: String,
    /// The day on which it was replaced: YYYY-MM-DD.
    pub date: String,
    /// What changed, in at most 40 words.
    pub note: String,
}
