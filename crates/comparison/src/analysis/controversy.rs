//! The two sides of a controversy: the positions between which documents part most.

use std::cmp::Reverse;

use crate::model::Kind;
use crate::{DocumentId, PositionId, Question, Relation};

/// Returns the relation whose two positions are the sides: the heaviest disagreement between documents, a
/// firm one before one that is open to argument, then that with most documents. `None` where none disagree.
#[must_use]
pub fn sides<'a>(question: &'a Question, documents: &[DocumentId]) -> Option<&'a Relation> {
    let holders = |position: &PositionId| documents.iter().filter(|d| question.holds(d, position)).count();
    let parted = |relation: &&Relation| {
        let [one, other] = &relation.between;
        let of_two = |d: &DocumentId| {
            question.holds(d, one) && documents.iter().any(|o| o != d && question.holds(o, other))
        };
        relation.kind >= Kind::DiffersInPart && documents.iter().any(of_two)
    };
    question.relations.iter().filter(parted).min_by_key(|relation| {
        let held: usize = relation.between.iter().map(holders).sum();
        (Reverse(relation.kind), relation.arguable, Reverse(held))
    })
}
