//! What one document answers to a question, and where it says so.

use serde::{Deserialize, Serialize};

use crate::ids::{DocumentId, EventId, PositionId, QuantityId, SourceId};

/// A statement: what one document answers to a question.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
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
    /// The answer in at most 18 words that are true by themselves, for the stage and the board.
    pub clause: String,
    /// Set where the clause rightly lacks a negation or condition of the text: somebody has read it for that.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub clause_read: bool,
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Voice {
    /// The document says it.
    #[default]
    Own,
    /// The document reports what another says.
    Reported,
}

/// A citation: the place in a document that a statement rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Citation {
    /// The paragraph's number, counted from 1 through the document's running text, where it is recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paragraph: Option<usize>,
    /// At most 12 words, exactly as printed there.
    pub phrase: String,
}

impl Citation {
    /// Returns the number of the paragraph as it stands beside the phrase: "¶ 5"; nothing where it is not recorded.
    #[must_use]
    pub fn place(&self) -> String {
        self.paragraph.map(|n| format!("¶\u{a0}{n}")).unwrap_or_default()
    }
}

/// A figure: a quantity as a document states it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Figure {
    /// The quantity that it measures.
    pub quantity: QuantityId,
    /// The number, in the unit; the lower end of a range.
    pub value: f64,
    /// The upper end of a range.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<f64>,
    /// How the text limits the number: "more than 3,600".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bound: Option<Bound>,
    /// The unit: km, US dollars, troops …
    pub unit: String,
    /// As written in the statement's text.
    pub written: String,
    /// The year for which it holds, where the document names one: YYYY.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<String>,
}

/// How a text limits a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Bound {
    /// Above the number.
    MoreThan,
    /// Below the number.
    LessThan,
    /// The number or above.
    AtLeast,
    /// The number or below.
    AtMost,
    /// Near the number.
    About,
    /// A little below the number.
    Nearly,
}

impl Figure {
    /// Returns the least and the greatest number that the text allows. "About" and "nearly" allow a tenth
    /// more or less.
    #[must_use]
    pub fn range(&self) -> (f64, f64) {
        let (low, high) = (self.value, self.to.unwrap_or(self.value));
        match self.bound {
            Some(Bound::MoreThan | Bound::AtLeast) => (low, f64::INFINITY),
            Some(Bound::LessThan | Bound::AtMost) => (f64::NEG_INFINITY, high),
            Some(Bound::About | Bound::Nearly) => (low * 0.9, high * 1.1),
            None => (low, high),
        }
    }

    /// Returns whether both can be true: their ranges overlap.
    #[must_use]
    pub fn fits(&self, other: &Self) -> bool {
        let ((low, high), (other_low, other_high)) = (self.range(), other.range());
        let slack = self.value.abs().max(other.value.abs()) * 1e-9;
        low <= other_high + slack && other_low <= high + slack
    }
}

/// A date: an event as a document dates it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Dated {
    /// The event.
    pub event: EventId,
    /// When: YYYY, YYYY-MM or YYYY-MM-DD.
    pub date: String,
    /// As written in the statement's text.
    pub written: String,
}
