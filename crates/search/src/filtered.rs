//! Keeps the search results that fit a reader's filter.

use super::entry::Entry;
use comparison::analysis::filter::Filter;
use comparison::{Comparison, DocumentId, QuestionId};

/// Keeps the results that fit a filter, in the same order: those that belong to a question that fits and, where
/// documents are asked for, concern one of them. Of results that belong to no question, only those that
/// concern the topics and documents asked for.
pub fn keep(filter: &Filter, hits: &mut Vec<&Entry>, comparison: &Comparison, among: &[DocumentId]) {
    let Filter { topics, documents, .. } = filter.clone();
    let whole = Filter { topics, documents, ..Filter::default() } == *filter;
    let fits = |id: &QuestionId| {
        comparison.question(id).is_some_and(|(topic, q)| filter.fits(comparison, topic, q, among))
    };
    let of_topic = |hit: &Entry| {
        filter.topics.is_empty() || hit.topic.as_ref().is_some_and(|topic| filter.topics.contains(topic))
    };
    let of_document = |hit: &Entry| {
        filter.documents.is_empty() || filter.documents.iter().any(|d| hit.documents.contains(d))
    };
    hits.retain(|hit| of_document(hit) && hit.question.as_ref().map_or_else(|| whole && of_topic(hit), fits));
}
