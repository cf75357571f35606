//! The self-test: one predicts which document holds which position, and sees which were right.
//! Nothing of it is kept or put into a link.

use super::action::AppState;
use crate::route::Route;
use comparison::analysis::reveal::speaking;
use comparison::{DocumentId, PositionId, Question, QuestionId};

/// What the window keeps of a self-test.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SelfTest {
    /// What was chosen for which document.
    chosen: Vec<(QuestionId, DocumentId, PositionId)>,
    /// The questions whose answers were looked at.
    looked: Vec<QuestionId>,
    /// Which question is on the screen; behind the last stands the summary.
    pub at: usize,
}

/// What is done in a self-test.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InTest {
    /// Chose a position for a document.
    Choose(QuestionId, DocumentId, PositionId),
    /// Looked at the answers of a question, so that its choices stand.
    Look(QuestionId),
    /// Went to a question of the test.
    Go(usize),
    /// Began again.
    Again,
}

/// How many documents were placed rightly, of how many.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Score {
    /// Placed where they stand.
    pub right: usize,
    /// That had to be placed.
    pub of: usize,
}

impl SelfTest {
    /// What was chosen for a document.
    #[must_use]
    pub fn choice(&self, question: &QuestionId, document: &DocumentId) -> Option<&PositionId> {
        self.chosen.iter().find(|(q, d, _)| q == question && d == document).map(|(.., p)| p)
    }

    /// Whether the answers of the question were looked at.
    #[must_use]
    pub fn has_looked(&self, question: &QuestionId) -> bool {
        self.looked.contains(question)
    }

    /// How many documents of a question were placed rightly.
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
    /// The questions of the self-test on the screen: those of its topic or of the open lesson on
    /// which a document can be placed among several positions.
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
