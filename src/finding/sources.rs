//! What the documents rest on, and which of it they share.

use super::pair::Asked;
use crate::comparison::{Comparison, DocumentId, Source, Statement};

/// A source and the statements that rest on it.
#[derive(Debug, Clone, PartialEq)]
pub struct Use<'a> {
    /// The source.
    pub source: &'a Source,
    /// The statements that rest on it, with their questions.
    pub statements: Vec<(Asked<'a>, &'a Statement)>,
}

impl Use<'_> {
    /// The documents that name it, each once.
    #[must_use]
    pub fn documents(&self) -> Vec<&DocumentId> {
        let mut documents: Vec<&DocumentId> = self.source.named.iter().map(|n| &n.document).collect();
        documents.sort();
        documents.dedup();
        documents
    }
}

/// Every source: those first that two documents name or that is itself a document, then those on
/// which most statements rest, then by name.
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
    uses.sort_by(|a, b| {
        let key = |u: &Use| (!is_shared(u), usize::MAX - u.statements.len());
        key(a).cmp(&key(b)).then_with(|| a.source.reference.cmp(&b.source.reference))
    });
    uses
}

/// Whether a source ties two documents to each other.
#[must_use]
pub fn is_shared(used: &Use) -> bool {
    used.documents().len() > 1 || used.source.document.is_some()
}
