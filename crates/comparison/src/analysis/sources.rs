//! The sources of the documents, and which of them they share.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::pair::Asked;
use crate::{Comparison, DocumentId, Source, Statement, pairs};

/// A source and the statements that rest on it.
#[derive(Debug, Clone, PartialEq)]
pub struct Use<'a> {
    /// The source.
    pub source: &'a Source,
    /// The statements that rest on it, with their questions.
    pub statements: Vec<(Asked<'a>, &'a Statement)>,
}

impl Use<'_> {
    /// Returns the documents that name the source, each once.
    #[must_use]
    pub fn documents(&self) -> BTreeSet<&DocumentId> {
        self.source.named.iter().map(|n| &n.document).collect()
    }
}

/// Returns every source: those that tie two documents first, then by the number of statements that rest
/// on them, most first, then by reference.
#[must_use]
pub fn all(comparison: &Comparison) -> Vec<Use<'_>> {
    let mut uses: Vec<Use> = comparison
        .sources
        .iter()
        .map(|source| Use {
            source,
            statements: comparison
                .questions()
                .flat_map(|asked| asked.1.statements.iter().map(move |s| (asked, s)))
                .filter(|(_, s)| s.sources.contains(&source.id))
                .collect(),
        })
        .collect();
    uses.sort_by_cached_key(|u| (!is_shared(u), Reverse(u.statements.len()), u.source.reference.clone()));
    uses
}

/// Returns whether a source ties two documents: both name it, or it is itself a document.
#[must_use]
pub fn is_shared(used: &Use) -> bool {
    used.documents().len() > 1 || used.source.document.is_some()
}

/// A tie between two documents.
#[derive(Debug, Clone, PartialEq)]
pub struct Tie<'a> {
    /// One document; where it is a citation, the one that cites.
    pub one: DocumentId,
    /// The other document; where it is a citation, the one that is cited.
    pub other: DocumentId,
    /// Whether `one` cites `other`; otherwise they share sources.
    pub cites: bool,
    /// The sources that both name, or the cited document's own entry.
    pub sources: Vec<&'a Source>,
}

/// Returns every tie between two documents: shared sources first, then citations.
#[must_use]
pub fn ties(comparison: &Comparison) -> Vec<Tie<'_>> {
    let ids: Vec<DocumentId> = comparison.documents.iter().map(|d| d.id.clone()).collect();
    let names = |s: &Source, d: &DocumentId| s.named.iter().any(|n| n.document == *d);
    let mut ties = Vec::new();
    for (one, other) in pairs(&ids) {
        let both = |s: &&Source| s.document.is_none() && names(s, one) && names(s, other);
        let sources: Vec<&Source> = comparison.sources.iter().filter(both).collect();
        if !sources.is_empty() {
            ties.push(Tie { one: one.clone(), other: other.clone(), cites: false, sources });
        }
    }
    for source in &comparison.sources {
        for naming in &source.named {
            if let Some(cited) = source.document.as_ref().filter(|d| **d != naming.document) {
                ties.push(Tie {
                    one: naming.document.clone(),
                    other: cited.clone(),
                    cites: true,
                    sources: vec![source],
                });
            }
        }
    }
    ties
}
