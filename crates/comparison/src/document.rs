//! What is known about a document. A text need not state its author, publisher or date.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::ids::DocumentId;
use crate::outline::Outline;

/// What the interface says where a text does not state its author, publisher or date.
pub const NOT_STATED: &str = "not stated";

/// One of the texts compared.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
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
    /// What kind of text it is: essay, journal article, bulletin …
    pub kind: String,
    /// Who published it; absent where the text does not state it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    /// When it was published; absent where the text does not state it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// Other evidence of when it was written, in a sentence.
    pub dated: String,
    /// What else is known about it, in a sentence.
    pub about: String,
    /// How to find its running text in its file.
    pub text: Outline,
}

impl Document {
    /// Returns the author, or "not stated".
    #[must_use]
    pub fn author_or_unknown(&self) -> &str {
        self.author.as_deref().unwrap_or(NOT_STATED)
    }

    /// Returns the publisher, or "not stated".
    #[must_use]
    pub fn publisher_or_unknown(&self) -> &str {
        self.publisher.as_deref().unwrap_or(NOT_STATED)
    }

    /// Returns the date, or "not stated".
    #[must_use]
    pub fn date_or_unknown(&self) -> &str {
        self.date.as_deref().unwrap_or(NOT_STATED)
    }

    /// Returns the author where no label stands beside it, or "author not stated".
    #[must_use]
    pub fn author_unlabelled(&self) -> Cow<'_, str> {
        self.author.as_deref().map_or_else(|| format!("author {NOT_STATED}").into(), Cow::from)
    }

    /// Returns the date where no label stands beside it, or "date not stated".
    #[must_use]
    pub fn date_unlabelled(&self) -> Cow<'_, str> {
        self.date.as_deref().map_or_else(|| format!("date {NOT_STATED}").into(), Cow::from)
    }
}
