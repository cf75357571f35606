//! The steps in which a question is revealed to a class: the documents one by one, then the relations.

use crate::{DocumentId, PositionId, Question, Relation};

/// What one step shows.
#[derive(Debug, Clone, PartialEq)]
pub enum Reveal<'a> {
    /// A document's position.
    Document(&'a DocumentId),
    /// The relation between two positions.
    Relation(&'a Relation),
}

/// Returns the steps of a question: every document shown, silent ones included, then the relations
/// between positions that these documents hold, contradictions first.
#[must_use]
pub fn steps<'a>(question: &'a Question, shown: &'a [DocumentId]) -> Vec<Reveal<'a>> {
    let held = |p: &PositionId| shown.iter().any(|d| question.holds(d, p));
    let mut relations: Vec<&Relation> =
        question.relations.iter().filter(|r| r.between.iter().all(held)).collect();
    relations.sort_by_key(|r| std::cmp::Reverse(r.kind));
    shown.iter().map(Reveal::Document).chain(relations.into_iter().map(Reveal::Relation)).collect()
}

/// Returns the documents among these that hold a position in their own voice.
#[must_use]
pub fn speaking<'a>(question: &Question, shown: &'a [DocumentId]) -> Vec<&'a DocumentId> {
    shown.iter().filter(|d| question.speaks(d)).collect()
}
