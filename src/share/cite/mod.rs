//! References to what the comparison holds, for people and for reference managers.
//!
//! - [`entry`]: the facts of a cited work, and their form in BibTeX, RIS and CSL-JSON;
//! - [`reference`]: the references of documents, which the build renders, and those of parts of the
//!   comparison;
//! - [`remarks`]: the lines below a reference, which say what is said, by whom, and with what verdict.
//!
//! A statement is cited as its document, with the paragraphs; a verdict or a question as a part of the
//! comparison, with the build and the data in which it was read.

pub mod entry;
pub mod facts;
pub mod reference;
mod remarks;

use std::collections::BTreeSet;

use super::Edition;
use crate::route::{self, Route, View};
use comparison::{Comparison, DocumentId, Question, QuestionId, StatementName, Voice};
use entry::{Entry, Issued, Kind};
use reference::{PARAGRAPHS, Reference, References};

/// A reference, and what is said where it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// The reference alone, for a list of references or a reference manager.
    pub reference: String,
    /// The form in running text, what is said and by whom, in lines; empty where the reference holds them as notes.
    pub notes: String,
}

/// Something that can be cited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cited {
    /// A document as a whole.
    Document(DocumentId),
    /// One statement of a document.
    Statement(QuestionId, StatementName),
    /// The verdict between two documents on a question.
    Relation(QuestionId, DocumentId, DocumentId),
    /// A question with all its answers and verdicts.
    Question(QuestionId),
}

/// The form of a reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// APA, 7th edition.
    Apa,
    /// MLA, 9th edition.
    Mla,
    /// Chicago, 18th edition, author and date.
    Chicago,
    /// BibTeX, for LaTeX.
    Bibtex,
    /// RIS, for reference managers.
    Ris,
    /// CSL-JSON, for Zotero and Pandoc.
    CslJson,
}

impl Style {
    /// All styles, in the order in which they are offered.
    pub const ALL: [Self; 6] = [Self::Apa, Self::Mla, Self::Chicago, Self::Bibtex, Self::Ris, Self::CslJson];

    /// Returns the name of the style.
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

    /// Returns paragraph numbers as the style abbreviates them: "para. 5", "paras. 5, 7".
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

/// Writes references in one style.
#[derive(Debug, Clone, Copy)]
pub struct Citer<'a> {
    /// The comparison whose parts are cited.
    pub comparison: &'a Comparison,
    /// The references of its documents.
    pub references: &'a References,
    /// The copy in which the reader found it.
    pub edition: &'a Edition,
    /// The style.
    pub style: Style,
}

impl<'a> Citer<'a> {
    /// Returns the reference. Where the comparison lacks what is cited, a sentence says so.
    #[must_use]
    pub fn cite(&self, cited: &Cited) -> Citation {
        let written = match cited {
            Cited::Document(id) => {
                self.reference(id).map(|r| self.written(&r.entry, &r.prose(self.style).full, None))
            }
            Cited::Statement(id, name) => self.question(id).and_then(|q| self.statement(q, name)),
            Cited::Relation(id, one, other) => self.question(id).and_then(|q| self.relation(q, one, other)),
            Cited::Question(id) => {
                self.question(id).map(|q| self.part(q, &q.ask, &[], &self.question_lines(q)))
            }
        };
        written.unwrap_or_else(|missing| Citation {
            reference: format!("{missing}, so it cannot be cited."),
            notes: String::new(),
        })
    }

    /// Cites a statement as its document, with the paragraphs.
    fn statement(&self, question: &Question, name: &StatementName) -> Result<Citation, String> {
        let reference = self.reference(&name.document)?;
        let said = question.statement(name).ok_or_else(|| {
            format!("{} has no such statement on “{}”", self.comparison.short(&name.document), question.ask)
        })?;
        let paragraphs: BTreeSet<usize> = said.citations.iter().filter_map(|c| c.paragraph).collect();
        let place = self.place(&Route::Statement(question.id.clone(), name.clone()), &[]);
        let lines = self.statement_lines(question, said, &place).join("\n");
        let voice = if said.voice == Voice::Reported { "-reported" } else { "" };
        let entry = Entry {
            id: format!("{}-{}-{}{voice}", name.document, question.id, name.position),
            note: self.style.paragraphs(&paragraphs.into_iter().collect::<Vec<_>>()),
            annote: format!("{}\n{lines}", reference.entry.annote).trim_start().to_owned(),
            ..reference.entry.clone()
        };
        let prose = reference.prose(self.style);
        let in_text = prose.in_text.replace(PARAGRAPHS, &entry.note);
        Ok(self.written(&entry, &prose.full, Some(&in_text)))
    }

    /// Cites a verdict as a part of the comparison.
    fn relation(
        &self,
        question: &Question,
        one: &DocumentId,
        other: &DocumentId,
    ) -> Result<Citation, String> {
        let document = |id: &DocumentId| self.comparison.document(id).ok_or_else(|| no_document(id));
        let title = format!("{} and {}: {}", document(one)?.short, document(other)?.short, question.ask);
        Ok(self.part(question, &title, &[one, other], &self.verdict_lines(question, one, other)))
    }

    /// Cites a part of the comparison: a question, or the verdict on it between two documents.
    fn part(
        &self,
        question: &Question,
        title: &str,
        documents: &[&DocumentId],
        lines: &[String],
    ) -> Citation {
        let place = self.place(&Route::Question(question.id.clone()), documents);
        let url = self.edition.link(&place);
        let lines = lines.join("\n");
        let key = std::iter::once(question.id.as_str()).chain(documents.iter().map(|id| id.as_str()));
        let entry = Entry {
            id: key.collect::<Vec<_>>().join("-"),
            kind: Kind::Webpage,
            title: title.to_owned(),
            container_title: self.comparison.title.clone(),
            version: self.edition.version(),
            issued: Issued::day(&self.edition.date),
            annote: if url.is_some() { lines } else { format!("{lines}\nPlace in the page: #{place}") },
            url: url.unwrap_or_default(),
            ..Entry::default()
        };
        self.written(&entry, &reference::part(&entry, self.style), None)
    }

    /// Returns the entry in the form of the style; `prose` is its reference in prose, `in_text` its form in running
    /// text.
    fn written(&self, entry: &Entry, prose: &str, in_text: Option<&str>) -> Citation {
        let reference = match self.style {
            Style::Bibtex => entry.bibtex(),
            Style::Ris => entry.ris(),
            Style::CslJson => entry.csl_json(),
            Style::Apa | Style::Mla | Style::Chicago => {
                let in_text = in_text.map(|form| format!("In the text: {form}\n")).unwrap_or_default();
                let notes = format!("{in_text}{}", entry.annote).trim_end().to_owned();
                return Citation { reference: prose.trim_end().to_owned(), notes };
            }
        };
        Citation { reference, notes: String::new() }
    }

    /// Returns the address of a place within the page, with these documents as columns; with the usual
    /// columns where none is named.
    fn place(&self, place: &Route, documents: &[&DocumentId]) -> String {
        let mut view = View::first(self.comparison).at(place.clone());
        if !documents.is_empty() {
            view.shown = documents.iter().copied().cloned().collect();
        }
        route::write(&view, self.comparison)
    }

    fn reference(&self, id: &DocumentId) -> Result<&'a Reference, String> {
        self.references.get(id).ok_or_else(|| no_document(id))
    }

    fn question(&self, id: &QuestionId) -> Result<&'a Question, String> {
        let found = self.comparison.question(id).map(|(_, question)| question);
        found.ok_or_else(|| format!("There is no question “{id}” in this comparison"))
    }
}

fn no_document(id: &DocumentId) -> String {
    format!("There is no document “{id}” in this comparison")
}
