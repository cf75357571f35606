//! What a class predicts and then sees: the documents one by one, at last how the positions stand to
//! each other.

use crate::verdict::Stance;
use crate::{DocumentId, PositionId, Question, Relation};

/// Something that is shown at one step.
#[derive(Debug, Clone, PartialEq)]
pub enum Reveal<'a> {
    /// Where a document stands.
    Document(&'a DocumentId),
    /// How two positions stand to each other.
    Relation(&'a Relation),
}

/// The steps of a question: every document shown, also the silent ones, then the relations between
/// positions that these documents hold, contradictions first.
#[must_use]
pub fn steps<'a>(question: &'a Question, shown: &'a [DocumentId]) -> Vec<Reveal<'a>> {
    let held = |p: &PositionId| shown.iter().any(|d| question.holds(d, p));
    let mut relations: Vec<&Relation> =
        question.relations.iter().filter(|r| r.between.iter().all(held)).collect();
    relations.sort_by_key(|r| std::cmp::Reverse(r.kind));
    shown.iter().map(Reveal::Document).chain(relations.into_iter().map(Reveal::Relation)).collect()
}

/// The documents of these that hold a position of their own: those that can be placed.
#[must_use]
pub fn speaking<'a>(question: &Question, shown: &'a [DocumentId]) -> Vec<&'a DocumentId> {
    shown.iter().filter(|d| matches!(question.stance(d), Stance::Holds(_))).collect()
}
