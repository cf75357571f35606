//! The outline of a document: where the running text lies in its file, and how it is divided.

use serde::{Deserialize, Serialize};

/// How to find the running text in the file of a document.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Outline {
    /// The words at the start of the line on which the running text begins.
    pub opens: String,
    /// The words at the start of the first line after the running text; empty where it goes to the end.
    #[serde(default)]
    pub closes: String,
    /// The sections, in their order.
    #[serde(default)]
    pub sections: Vec<Section>,
    /// Boilerplate such as running heads, captions and buttons: lines that contain one of these are
    /// left out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub boilerplate: Vec<String>,
    /// The number of paragraphs of the running text; 0 where it is not recorded.
    pub paragraphs: usize,
}

/// A section of a document, and how to find where it begins.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Section {
    /// The heading, shortened where it is long.
    pub title: String,
    /// The number of its first paragraph; where it has none, that of the next section.
    pub from: usize,
    /// The words at its beginning, where they differ from the title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub begins: Option<String>,
    /// Where the heading is printed.
    #[serde(default, skip_serializing_if = "is_own_line")]
    pub heading: Heading,
}

fn is_own_line(heading: &Heading) -> bool {
    *heading == Heading::OwnLine
}

/// Where a heading is printed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Heading {
    /// On a line of its own.
    #[default]
    OwnLine,
    /// At the start of the first paragraph, on the same line.
    RunIn,
    /// Nowhere: the section begins with a paragraph.
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
    /// Returns whether it is recorded where the running text lies.
    #[must_use]
    pub fn is_known(&self) -> bool {
        self.paragraphs > 0
    }

    /// Returns the index of the section that a paragraph belongs to; `None` before the first.
    #[must_use]
    pub fn section_of(&self, paragraph: usize) -> Option<usize> {
        self.sections.iter().rposition(|s| s.from <= paragraph)
    }
}
