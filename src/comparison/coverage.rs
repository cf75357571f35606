//! Where the paragraphs of a document went: cited, listed as not compared, or neither.

use std::collections::BTreeSet;

use super::model::{Comparison, Document};

/// Where the paragraphs of a document went.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Cited by a statement.
    pub cited: BTreeSet<usize>,
    /// Listed as not compared.
    pub listed: BTreeSet<usize>,
    /// Neither.
    pub unaccounted: Vec<usize>,
}

/// Where the paragraphs of a document went. Needs no text: their number is known.
#[must_use]
pub fn coverage(comparison: &Comparison, document: &Document) -> Coverage {
    let cited: BTreeSet<usize> = comparison
        .questions()
        .flat_map(|(_, q)| q.statements_of(&document.id).flat_map(|s| &s.citations))
        .map(|c| c.paragraph)
        .collect();
    let listed: BTreeSet<usize> =
        comparison.not_compared.iter().filter(|e| e.document == document.id).map(|e| e.paragraph).collect();
    let unaccounted =
        (1..=document.text.paragraphs).filter(|n| !cited.contains(n) && !listed.contains(n)).collect();
    Coverage { cited, listed, unaccounted }
}
