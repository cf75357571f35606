//! What the reader closed, replaced or deleted, and how it is brought back.

use super::answers::Answers;
use super::app_state::AppState;
use super::stage::VotesOf;
use crate::lesson::OpenLesson;
use crate::route::view::Mine;
use serde::{Deserialize, Serialize};

/// What can be taken back: the state before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Undo {
    /// The lesson that another took the place of.
    Lesson(OpenLesson),
    /// The lesson that was closed, or from which a question was taken.
    Steps(OpenLesson),
    /// The votes of the class.
    Votes(VotesOf),
    /// The answers in self-tests and stands, and those in the link.
    Answers(Answers, Mine),
}

impl AppState {
    /// Notes the answers where they are deleted; once others are given, those cannot come back.
    pub(super) fn note_answers(&mut self, deleted: bool, given: bool) {
        if deleted {
            self.undo = Some(Undo::Answers(self.answers.clone(), self.view.mine.clone()));
        } else if given && matches!(self.undo, Some(Undo::Answers(..))) {
            self.undo = None;
        }
    }

    pub(super) fn take_back(&mut self) {
        match self.undo.take() {
            Some(Undo::Lesson(before)) => self.view.lesson = Some(before),
            Some(Undo::Steps(before)) => {
                let now = self.view.lesson.as_ref().map(OpenLesson::lesson);
                self.view.lesson = Some(before.lesson().brought_into(now).into());
            }
            Some(Undo::Votes(votes)) => self.stage.restore(votes),
            Some(Undo::Answers(answers, mine)) => {
                self.answers = answers;
                self.view.mine = mine;
            }
            None => {}
        }
    }
}
