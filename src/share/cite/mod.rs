//! References to what the comparison holds, as text for people and as data for their programs.
//!
//! - [`stated`]: names and dates as a document states them;
//! - [`item`]: what is cited, whatever the form;
//! - [`plain`]: APA, MLA and Chicago;
//! - [`data`]: BibTeX, RIS and CSL-JSON.
//!
//! What a document does not state is left to the style ("n.d.", the title first) and never
//! guessed. A statement is cited as its document, with the paragraph; a verdict or a question as
//! a part of our comparison, with the build and the data that it was read in.

pub mod data;
pub mod item;
pub mod plain;
pub mod stated;

use super::Edition;
use comparison::{Comparison, DocumentId, QuestionId, StatementName};
use item::Item;

/// What is cited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cited {
    /// A document as a whole.
    Document(DocumentId),
    /// What a document answers.
    Statement(QuestionId, StatementName),
    /// How two stand to each other on a question.
    Relation(QuestionId, Party, Party),
    /// A question with all its answers and verdicts.
    Question(QuestionId),
}

/// One side of a relation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Party {
    /// A document, with all that it says on the question.
    Document(DocumentId),
    /// One statement.
    Statement(StatementName),
}

/// The form of a reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// APA, 7th edition.
    Apa,
    /// MLA, 9th edition.
    Mla,
    /// Chicago, 17th edition, author and date.
    Chicago,
    /// BibTeX, as LaTeX reads it.
    Bibtex,
    /// RIS, as reference managers read it.
    Ris,
    /// CSL-JSON, as Zotero and Pandoc read it.
    CslJson,
}

impl Style {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 6] = [Self::Apa, Self::Mla, Self::Chicago, Self::Bibtex, Self::Ris, Self::CslJson];

    /// Its name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Apa => "APA",
            Self::Mla => "MLA",
            Self::Chicago => "Chicago",
            Self::Bibtex => "BibTeX",
            Self::Ris => "RIS",
            Self::CslJson => "CSL-JSON",
        }
    }

    /// How a file in this form ends.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Apa | Self::Mla | Self::Chicago => "txt",
            Self::Bibtex => "bib",
            Self::Ris => "ris",
            Self::CslJson => "json",
        }
    }

    /// Paragraph numbers as the style abbreviates them: "para. 5", "paras. 5, 7".
    #[must_use]
    pub fn paragraphs(self, numbers: &[usize]) -> String {
        let word = match (self, numbers.len()) {
            (Self::Mla, 0 | 1) => "par.",
            (Self::Mla, _) => "pars.",
            (_, 0 | 1) => "para.",
            _ => "paras.",
        };
        let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
        format!("{word} {}", numbers.join(", "))
    }
}

/// The reference. Where something is cited that the comparison lacks, a sentence says so.
#[must_use]
pub fn cite(comparison: &Comparison, cited: &Cited, style: Style, edition: &Edition) -> String {
    match item::of(comparison, cited, style, edition) {
        Ok(item) => render(&[item], style),
        Err(missing) => missing,
    }
}

/// The references of all documents, in their usual order.
#[must_use]
pub fn bibliography(comparison: &Comparison, style: Style) -> String {
    let items: Vec<Item> = comparison.documents.iter().map(item::document).collect();
    render(&items, style)
}

fn render(items: &[Item], style: Style) -> String {
    match style {
        Style::Apa | Style::Mla | Style::Chicago => {
            items.iter().map(|i| plain::reference(i, style)).collect::<Vec<_>>().join("\n")
        }
        Style::Bibtex => items.iter().map(data::bibtex).collect::<Vec<_>>().join("\n"),
        Style::Ris => items.iter().map(data::ris).collect::<Vec<_>>().join("\r\n"),
        Style::CslJson => data::csl_json(items),
    }
}
