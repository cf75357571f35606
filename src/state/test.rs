//! The self-test: the reader says which document gives which answer, or says nothing, then sees what each says.

use serde::{Deserialize, Serialize};

use super::answers::Reached;
use super::app_state::AppState;
use crate::route::Route;
use comparison::verdict::Stance;
use comparison::{DocumentId, PositionId, Question, QuestionId};

/// The state of the self-tests.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SelfTest {
    /// Where documents are placed, by question.
    chosen: Vec<(QuestionId, DocumentId, Placed)>,
    /// The questions whose answers were revealed.
    looked: Vec<QuestionId>,
    /// The question on the screen.
    pub(super) reached: Reached,
}

/// Where a reader places a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Placed {
    /// It holds this position.
    At(PositionId),
    /// It says nothing itself.
    Nothing,
}

/// An action in a self-test.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InTest {
    /// Places a document.
    Choose(QuestionId, DocumentId, Placed),
    /// Reveals the answers of a question; its choices can no longer change.
    Look(QuestionId),
    /// Goes to a question of the test.
    Go(usize),
    /// Starts again.
    Again,
}

/// The number of documents placed where they stand, and of documents to place.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Score {
    /// Placed where they stand.
    pub placed: usize,
    /// To place.
    pub of: usize,
}

impl SelfTest {
    /// Returns where a document is placed.
    #[must_use]
    pub fn choice(&self, question: &QuestionId, document: &DocumentId) -> Option<&Placed> {
        self.chosen.iter().find(|(q, d, _)| q == question && d == document).map(|(.., placed)| placed)
    }

    /// Returns whether the answers of a question were revealed.
    #[must_use]
    pub fn has_looked(&self, question: &QuestionId) -> bool {
        self.looked.contains(question)
    }

    /// Returns whether a document is placed where it stands.
    #[must_use]
    pub fn is_placed(&self, question: &Question, document: &DocumentId) -> bool {
        match self.choice(&question.id, document) {
            Some(Placed::At(position)) => question.holds(document, position),
            Some(Placed::Nothing) => matches!(question.stance(document), Stance::Silent | Stance::Reports),
            None => false,
        }
    }

    /// Counts the documents of a question that are placed where they stand.
    #[must_use]
    pub fn score(&self, question: &Question, shown: &[DocumentId]) -> Score {
        let placed = shown.iter().filter(|d| self.is_placed(question, d)).count();
        Score { placed, of: to_place(question, shown).count() }
    }
}

/// Iterates over the documents to place: those of which is recorded whether they answer.
pub fn to_place<'a>(question: &Question, shown: &'a [DocumentId]) -> impl Iterator<Item = &'a DocumentId> {
    shown.iter().filter(|d| question.stance(d) != Stance::NotRecorded)
}

impl AppState {
    /// Returns the questions of the self-test: those of its topic or lesson with several positions, on which at
    /// least one document shown speaks.
    #[must_use]
    pub fn test_questions(&self) -> Vec<&Question> {
        let Route::Test(topic) = &self.view.place else { return Vec::new() };
        let spoken = |q: &&Question| self.view.shown.iter().any(|d| q.speaks(d));
        self.to_answer(topic.as_ref()).filter(|q| q.positions.len() > 1).filter(spoken).collect()
    }

    pub(super) fn in_test(&mut self, done: InTest) {
        let Route::Test(topic) = self.view.place.clone() else { return };
        let asked: Vec<QuestionId> = self.test_questions().iter().map(|q| q.id.clone()).collect();
        let deck = self.ids_to_answer(topic.as_ref());
        self.note_answers(done == InTest::Again, matches!(done, InTest::Choose(..)));
        let test = &mut self.answers.test;
        match done {
            InTest::Choose(question, document, placed) => {
                if !test.has_looked(&question) {
                    test.chosen.retain(|(q, d, _)| *q != question || *d != document);
                    test.chosen.push((question, document, placed));
                }
            }
            InTest::Look(question) => {
                if !test.has_looked(&question) {
                    test.looked.push(question);
                }
            }
            InTest::Go(at) => test.reached.go(deck, at),
            InTest::Again => {
                test.chosen.retain(|(q, ..)| !asked.contains(q));
                test.looked.retain(|q| !asked.contains(q));
                test.reached.go(deck, 0);
            }
        }
    }
}
