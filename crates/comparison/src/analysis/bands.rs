//! The answers of a row of the board, joined where neighbours give the same.

use crate::verdict::Stance;
use crate::{DocumentId, Question};

/// Documents side by side that do the same on a question.
#[derive(Debug, Clone, PartialEq)]
pub struct Band<'a> {
    /// The documents, in the order of their columns; at least one.
    pub documents: &'a [DocumentId],
    /// What each of them does.
    pub stance: Stance<'a>,
}

/// Returns the bands of a question, from the first column to the last.
#[must_use]
pub fn bands<'a>(question: &'a Question, documents: &'a [DocumentId]) -> Vec<Band<'a>> {
    documents
        .chunk_by(|one, other| question.stance(one) == question.stance(other))
        .filter_map(|documents| Some(Band { documents, stance: question.stance(documents.first()?) }))
        .collect()
}
