//! One document in its own order: its statements by paragraph, and the paragraphs that were not compared.

use super::pair::Asked;
use crate::model::NotCompared;
use crate::{Comparison, Document, Statement};

/// An entry at a paragraph of a document.
#[derive(Debug, Clone, PartialEq)]
pub enum Entry<'a> {
    /// A statement, at the first paragraph that it cites.
    Statement(Asked<'a>, &'a Statement),
    /// A paragraph that no statement cites, with the reason.
    NotCompared(&'a NotCompared),
}

/// A section of a document with its entries in the order of the paragraphs.
#[derive(Debug, Clone, PartialEq)]
pub struct Part<'a> {
    /// The section's heading; `None` before the first heading.
    pub title: Option<&'a str>,
    /// Its entries, each with the number of its paragraph; 0 where it is not recorded.
    pub entries: Vec<(usize, Entry<'a>)>,
}

/// Returns a document in its own order, section by section, without the sections that have no entry.
#[must_use]
pub fn in_order<'a>(comparison: &'a Comparison, document: &'a Document) -> Vec<Part<'a>> {
    let statements = comparison.questions().flat_map(|asked| {
        asked.1.statements_of(&document.id).map(move |s| (first_paragraph(s), Entry::Statement(asked, s)))
    });
    let left_out = comparison
        .not_compared
        .iter()
        .filter(|n| n.document == document.id)
        .map(|n| (n.paragraph, Entry::NotCompared(n)));
    let mut entries: Vec<(usize, Entry)> = statements.chain(left_out).collect();
    entries.sort_by_key(|(paragraph, _)| *paragraph);
    let section_of = |entry: &(usize, Entry)| document.text.section_of(entry.0);
    let part = |entries: &[(usize, Entry<'a>)]| {
        let section = entries.first().and_then(section_of).and_then(|n| document.text.sections.get(n));
        Part { title: section.map(|s| s.title.as_str()), entries: entries.to_vec() }
    };
    entries.chunk_by(|one, other| section_of(one) == section_of(other)).map(part).collect()
}

fn first_paragraph(statement: &Statement) -> usize {
    statement.citations.iter().filter_map(|c| c.paragraph).min().unwrap_or_default()
}
