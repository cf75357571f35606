//! Where the running text of a document lies in its file, and how it is divided.

use serde::{Deserialize, Serialize};

/// How to find the running text in the file of a document.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Outline {
    /// The words with which the running text begins, at the start of a line.
    pub opens: String,
    /// The words with which the matter after the running text begins, at the start of a line.
    pub closes: String,
    /// The sections in their order.
    pub sections: Vec<Section>,
    /// Lines to leave out: each line that holds one of these is furniture.
    #[serde(default)]
    pub furniture: Vec<String>,
    /// How many paragraphs the running text has.
    pub paragraphs: usize,
}

/// A section of a document and the words that mark where it begins.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// The heading, shortened where it is long.
    pub title: String,
    /// The number of its first paragraph; that of the next section where it has none of its own.
    pub from: usize,
    /// The words at its beginning, where these are not the title itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub begins: Option<String>,
    /// How the heading stands in the text.
    #[serde(default, skip_serializing_if = "is_own_line")]
    pub heading: Heading,
}

fn is_own_line(heading: &Heading) -> bool {
    *heading == Heading::OwnLine
}

/// How a heading stands in the text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Heading {
    /// On a line of its own.
    #[default]
    OwnLine,
    /// At the start of a paragraph, which goes on behind it.
    RunIn,
    /// There is none: the section begins with a paragraph.
    Missing,
}

impl Section {
    /// Returns the words that mark the beginning of the section in the text.
    #[must_use]
    pub fn marker(&self) -> &str {
        self.begins.as_deref().unwrap_or(&self.title)
    }
}

impl Outline {
    /// The section in which a paragraph stands, counted from the first; none before the first.
    #[must_use]
    pub fn section_of(&self, paragraph: usize) -> Option<usize> {
        self.sections.iter().rposition(|s| s.from <= paragraph)
    }
}
