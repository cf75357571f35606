//! Keeps the search results that fit a reader's filter.

use comparison::analysis::filter::Filter;
use comparison::{Comparison, DocumentId};

use crate::corpus::Hit;
use crate::entry::{At, Entry};

/// Returns the results that fit, in the same order: those that belong to a question that fits and, where
/// documents are asked for, concern one of them. Of results that belong to no question, only those that
/// concern the topics and documents asked for.
#[must_use]
pub fn keep(filter: &Filter, hits: &[Hit], comparison: &Comparison, among: &[DocumentId]) -> Vec<Hit> {
    if filter.is_empty() {
        return hits.to_vec();
    }
    let fitting: Vec<Vec<bool>> = comparison
        .topics
        .iter()
        .map(|t| t.questions.iter().map(|q| filter.fits(comparison, t, q, among)).collect())
        .collect();
    let fits = |at: At| fitting.get(at.topic).and_then(|t| t.get(at.question)) == Some(&true);
    let whole =
        Filter { topics: filter.topics.clone(), documents: filter.documents.clone(), ..Filter::default() }
            == *filter;
    let of_topic = |entry: Entry| {
        filter.topics.is_empty() || entry.topic(comparison).is_some_and(|t| filter.topics.contains(&t.id))
    };
    let of_document = |entry: Entry| {
        filter.documents.is_empty() || filter.documents.iter().any(|d| entry.concerns(comparison, d))
    };
    let kept = |hit: &&Hit| {
        let entry = hit.entry;
        of_document(entry) && entry.at().map_or_else(|| whole && of_topic(entry), fits)
    };
    hits.iter().filter(kept).copied().collect()
}
