//! What is known about a document. A text need not state its author, publisher or date.

use serde::{Deserialize, Serialize};

use crate::ids::DocumentId;
use crate::outline::Outline;

/// What the interface says where a text does not state its author, publisher or date.
pub const NOT_STATED: &str = "not stated";

/// One of the texts compared.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Document {
    /// Its id.
    pub id: DocumentId,
    /// Its short name, used as the heading of its column.
    pub short: String,
    /// Its full title.
    pub title: String,
    /// Who wrote it; absent where the text does not state it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<String>,
    /// What kind of text it is: essay, journal article, bulletin …; empty where it is not recorded.
    #[serde(default)]
    pub kind: String,
    /// Who published it; absent where the text does not state it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    /// When it was published; absent where the text does not state it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// Other evidence of when it was written, in a sentence.
    #[serde(default)]
    pub dated: String,
    /// What else is known about it, in a sentence.
    #[serde(default)]
    pub about: String,
    /// Its kind and year for the head of its column, in at most 6 words: "journal article, June 2020".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heading: Option<String>,
    /// Who the author is, in a phrase.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author_role: Option<String>,
    /// For whom and for what it was written, in a sentence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub written_for: Option<String>,
    /// What it could not know yet, in a sentence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub could_not_know: Option<String>,
    /// Where the text is from, in a sentence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<String>,
    /// Facts on public record that the text itself does not state, each with its source.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub record: Vec<Record>,
    /// How to find its running text in its file, where that is recorded.
    #[serde(default)]
    pub text: Outline,
}

/// A fact about a document that is on public record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Record {
    /// What it is: "first name of the author", "DOI".
    pub what: String,
    /// The fact.
    pub value: String,
    /// Where it is recorded.
    pub source: String,
}

impl Document {
    /// Returns the fact that is on record under this name.
    #[must_use]
    pub fn on_record(&self, what: &str) -> Option<&str> {
        self.record.iter().find(|r| r.what.eq_ignore_ascii_case(what)).map(|r| r.value.as_str())
    }

    /// Returns its author, publisher and date, each as "not stated" where the text does not state it.
    #[must_use]
    pub fn stated(&self) -> [&str; 3] {
        [&self.author, &self.publisher, &self.date].map(|fact| fact.as_deref().unwrap_or(NOT_STATED))
    }

    /// Returns whether anything is recorded about it beside its names.
    #[must_use]
    pub fn is_described(&self) -> bool {
        let facts = [&self.author, &self.publisher, &self.date];
        !self.kind.is_empty() || !self.about.is_empty() || facts.iter().any(|fact| fact.is_some())
    }

    /// Returns its kind and year, for the head of its column; nothing where neither is recorded.
    #[must_use]
    pub fn heading(&self) -> String {
        let facts = || match (self.kind.as_str(), &self.date) {
            ("", date) => date.clone().unwrap_or_default(),
            (kind, Some(date)) => format!("{kind}, {date}"),
            (kind, None) => format!("{kind}, date {NOT_STATED}"),
        };
        self.heading.clone().unwrap_or_else(facts)
    }
}
