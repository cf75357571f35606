//! Where the paragraphs of a document went: cited, listed as not compared, or neither.

use std::collections::{BTreeMap, BTreeSet};

use super::model::{Comparison, Document, DocumentId};

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
    let cited = comparison
        .questions()
        .flat_map(|(_, q)| q.statements_of(&document.id).flat_map(|s| &s.citations))
        .map(|c| c.paragraph)
        .collect();
    let listed = comparison.not_compared.iter().filter(|e| e.document == document.id);
    counted(document, cited, listed.map(|e| e.paragraph).collect())
}

/// The same of every document, each statement looked at once.
#[must_use]
pub fn coverages(comparison: &Comparison) -> Vec<(&Document, Coverage)> {
    let mut cited: BTreeMap<&DocumentId, BTreeSet<usize>> = BTreeMap::new();
    for statement in comparison.questions().flat_map(|(_, q)| &q.statements) {
        cited.entry(&statement.document).or_default().extend(statement.citations.iter().map(|c| c.paragraph));
    }
    let mut listed: BTreeMap<&DocumentId, BTreeSet<usize>> = BTreeMap::new();
    for entry in &comparison.not_compared {
        listed.entry(&entry.document).or_default().insert(entry.paragraph);
    }
    let of = |went: &BTreeMap<&DocumentId, BTreeSet<usize>>, d: &Document| {
        went.get(&d.id).cloned().unwrap_or_default()
    };
    comparison.documents.iter().map(|d| (d, counted(d, of(&cited, d), of(&listed, d)))).collect()
}

fn counted(document: &Document, cited: BTreeSet<usize>, listed: BTreeSet<usize>) -> Coverage {
    let unaccounted =
        (1..=document.text.paragraphs).filter(|n| !cited.contains(n) && !listed.contains(n)).collect();
    Coverage { cited, listed, unaccounted }
}
