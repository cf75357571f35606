//! The coverage of a document: which paragraphs are cited, listed as not compared, or neither.

use std::collections::BTreeSet;

use crate::model::{Comparison, Document};

/// The numbers of a document's paragraphs, by what became of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Cited by a statement.
    pub cited: BTreeSet<usize>,
    /// Listed as not compared.
    pub listed: BTreeSet<usize>,
    /// Neither cited nor listed.
    pub unaccounted: Vec<usize>,
}

/// Returns the coverage of one document. It needs no text, since the outline says how many paragraphs
/// there are.
#[must_use]
pub fn coverage(comparison: &Comparison, document: &Document) -> Coverage {
    let cited: BTreeSet<usize> = comparison
        .questions()
        .flat_map(|(_, q)| q.statements_of(&document.id).flat_map(|s| &s.citations))
        .filter_map(|c| c.paragraph)
        .collect();
    let listed: BTreeSet<usize> =
        comparison.not_compared.iter().filter(|e| e.document == document.id).map(|e| e.paragraph).collect();
    let unaccounted =
        (1..=document.text.paragraphs).filter(|n| !cited.contains(n) && !listed.contains(n)).collect();
    Coverage { cited, listed, unaccounted }
}
