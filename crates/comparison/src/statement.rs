//! What one document answers to a question, and where it says so.

use serde::{Deserialize, Serialize};

use crate::ids::{DocumentId, EventId, PositionId, QuantityId, SourceId};

/// A statement: what one document answers to a question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// The document that answers.
    pub document: DocumentId,
    /// The position it belongs to.
    pub position: PositionId,
    /// Whether the document speaks for itself or reports what another says.
    pub voice: Voice,
    /// Whose view it is, where it is reported.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// The answer in our own words, at most 40, with the key words in braces.
    pub text: String,
    /// Where the document says so: one citation or more.
    pub citations: Vec<Citation>,
    /// The sources that the document itself names for it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<SourceId>,
    /// The figures in the text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<Figure>,
    /// The dated events in the text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dates: Vec<Dated>,
}

/// The name of a statement within its question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementName {
    /// The document that answers.
    pub document: DocumentId,
    /// The position it belongs to.
    pub position: PositionId,
    /// Whether the document speaks for itself.
    pub voice: Voice,
}

impl Statement {
    /// Returns its name within its question.
    #[must_use]
    pub fn name(&self) -> StatementName {
        StatementName { document: self.document.clone(), position: self.position.clone(), voice: self.voice }
    }
}

/// The voice of a statement: who speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Voice {
    /// The document says it.
    Own,
    /// The document reports what another says.
    Reported,
}

/// A citation: the place in a document that a statement rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Citation {
    /// The paragraph's number, counted from 1 through the document's running text.
    pub paragraph: usize,
    /// At most 12 words, exactly as printed there.
    pub phrase: String,
}

/// A figure: a quantity as a document states it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// The quantity that it measures.
    pub quantity: QuantityId,
    /// The number, in the unit.
    pub value: f64,
    /// The unit: km, US dollars, troops …
    pub unit: String,
    /// As written in the statement's text.
    pub written: String,
    /// The year for which it holds, where the document names one: YYYY.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<String>,
}

/// A date: an event as a document dates it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Dated {
    /// The event.
    pub event: EventId,
    /// When: YYYY, YYYY-MM or YYYY-MM-DD.
    pub date: String,
    /// As written in the statement's text.
    pub written: String,
}
