//! The self-test: the reader predicts which document holds which position, then sees the answers. It is neither
//! stored nor put into links.

use super::app_state::AppState;
use crate::route::Route;
use comparison::analysis::reveal::speaking;
use comparison::{DocumentId, PositionId, Question, QuestionId};

/// The state of a self-test.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SelfTest {
    /// The chosen positions, by question and document.
    chosen: Vec<(QuestionId, DocumentId, PositionId)>,
    /// The questions whose answers were revealed.
    looked: Vec<QuestionId>,
    /// The question on the screen, counted from 0; after the last comes the summary.
    pub at: usize,
}

/// An action in a self-test.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InTest {
    /// Chooses a position for a document.
    Choose(QuestionId, DocumentId, PositionId),
    /// Reveals the answers of a question; its choices can no longer change.
    Look(QuestionId),
    /// Goes to a question of the test.
    Go(usize),
    /// Starts again.
    Again,
}

/// The number of documents placed correctly, and of documents to place.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Score {
    /// Placed correctly.
    pub right: usize,
    /// To place.
    pub of: usize,
}

impl SelfTest {
    /// Returns the position chosen for a document.
    #[must_use]
    pub fn choice(&self, question: &QuestionId, document: &DocumentId) -> Option<&PositionId> {
        self.chosen.iter().find(|(q, d, _)| q == question && d == document).map(|(.., p)| p)
    }

    /// Returns whether the answers of a question were revealed.
    #[must_use]
    pub fn has_looked(&self, question: &QuestionId) -> bool {
        self.looked.contains(question)
    }

    /// Counts the documents of a question that were placed correctly.
    #[must_use]
    pub fn score(&self, question: &Question, shown: &[DocumentId]) -> Score {
        let documents = speaking(question, shown);
        let right = |d: &&&DocumentId| self.choice(&question.id, d).is_some_and(|p| question.holds(d, p));
        Score { right: documents.iter().filter(right).count(), of: documents.len() }
    }

    pub(super) fn done(&mut self, done: InTest) {
        match done {
            InTest::Choose(question, document, position) => {
                if !self.has_looked(&question) {
                    self.chosen.retain(|(q, d, _)| *q != question || *d != document);
                    self.chosen.push((question, document, position));
                }
            }
            InTest::Look(question) => {
                if !self.has_looked(&question) {
                    self.looked.push(question);
                }
            }
            InTest::Go(at) => self.at = at,
            InTest::Again => *self = Self::default(),
        }
    }
}

impl AppState {
    /// Returns the questions of the self-test: those of its topic or lesson with several positions and at least
    /// one document to place.
    #[must_use]
    pub fn test_questions(&self) -> Vec<&Question> {
        let ids: Vec<QuestionId> = match (&self.view.place, &self.view.lesson) {
            (Route::Test(Some(topic)), _) => {
                let topic = self.comparison.topic(topic);
                topic.map(|t| t.questions.iter().map(|q| q.id.clone()).collect()).unwrap_or_default()
            }
            (_, Some(open)) => open.lesson().steps.iter().map(|s| s.question.clone()).collect(),
            _ => Vec::new(),
        };
        let found = ids.iter().filter_map(|id| self.comparison.question(id).map(|(_, q)| q));
        found.filter(|q| q.positions.len() > 1 && !speaking(q, &self.view.shown).is_empty()).collect()
    }
}
