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
    /// Its entries, each with the number of its paragraph.
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
    let mut parts: Vec<(Option<usize>, Part)> = Vec::new();
    for (paragraph, entry) in entries {
        let section = document.text.section_of(paragraph);
        if parts.last().is_none_or(|(last, _)| *last != section) {
            let title = section.and_then(|n| document.text.sections.get(n)).map(|s| s.title.as_str());
            parts.push((section, Part { title, entries: Vec::new() }));
        }
        if let Some((_, part)) = parts.last_mut() {
            part.entries.push((paragraph, entry));
        }
    }
    parts.into_iter().map(|(_, part)| part).collect()
}

fn first_paragraph(statement: &Statement) -> usize {
    statement.citations.iter().map(|c| c.paragraph).min().unwrap_or_default()
}
