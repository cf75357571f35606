//! A view: everything that a link must carry to show the same thing again.

use crate::comparison::{Comparison, DocumentId, PositionId, Question, QuestionId, Topic, TopicId};

/// What is looked at, against which document, in which columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct View {
    /// The place in the comparison.
    pub place: Place,
    /// The document that the others are compared with, if one was chosen.
    pub reference: Option<DocumentId>,
    /// The documents shown, in the order of their columns; never empty.
    pub shown: Vec<DocumentId>,
}

/// A place in the comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// A whole topic, from its beginning.
    Topic(TopicId),
    /// A topic at one of its questions.
    Question(QuestionId),
    /// A topic at a statement, which is chosen.
    Statement(QuestionId, DocumentId, PositionId),
}

impl View {
    /// The first topic, with all documents in their usual order.
    #[must_use]
    pub fn first(comparison: &Comparison) -> Self {
        let topic = comparison.topics.first().map_or_else(|| TopicId::from(""), |t| t.id.clone());
        Self { place: Place::Topic(topic), reference: None, shown: usual_order(comparison) }
    }

    /// The topic that is looked at.
    #[must_use]
    pub fn topic<'a>(&self, comparison: &'a Comparison) -> Option<&'a Topic> {
        match &self.place {
            Place::Topic(id) => comparison.topic(id),
            Place::Question(id) | Place::Statement(id, ..) => comparison.question(id).map(|(topic, _)| topic),
        }
    }

    /// The question that is looked at, if one is.
    #[must_use]
    pub fn question(&self) -> Option<&QuestionId> {
        match &self.place {
            Place::Topic(_) => None,
            Place::Question(id) | Place::Statement(id, ..) => Some(id),
        }
    }

    /// The same columns and reference at another place.
    #[must_use]
    pub fn at(&self, place: Place) -> Self {
        Self { place, ..self.clone() }
    }
}

/// All documents as the comparison lists them.
#[must_use]
pub fn usual_order(comparison: &Comparison) -> Vec<DocumentId> {
    comparison.documents.iter().map(|d| d.id.clone()).collect()
}

/// The first position that a document holds on a question, in its own voice where it has one.
#[must_use]
pub fn first_position(question: &Question, document: &DocumentId) -> Option<PositionId> {
    question.statements_of(document).min_by_key(|s| s.voice).map(|s| s.position.clone())
}
