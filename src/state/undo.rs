//! What the reader closed, replaced or deleted, and how it is brought back.

use super::answers::Answers;
use super::app_state::AppState;
use super::stage::VotesOf;
use crate::lesson::{OpenLesson, read_link};
use crate::route::view::Mine;
use comparison::Comparison;

/// What can be taken back: the state before.
#[derive(Debug, Clone, PartialEq, Eq)]
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

/// What can be taken back, as a letter for its kind and as text.
pub(super) type Written = (char, String);

impl Undo {
    pub(super) fn write(&self) -> Written {
        let text = |text: serde_json::Result<String>| text.unwrap_or_default();
        match self {
            Self::Lesson(open) => ('l', open.link().to_owned()),
            Self::Steps(open) => ('s', open.link().to_owned()),
            Self::Votes(votes) => ('v', text(serde_json::to_string(votes))),
            Self::Answers(answers, mine) => {
                ('a', answers.write() + "\n" + &text(serde_json::to_string(mine)))
            }
        }
    }

    pub(super) fn read((kind, text): &Written, comparison: &Comparison) -> Option<Self> {
        let lesson = || OpenLesson::from(read_link(text, comparison).0);
        match kind {
            'l' => Some(Self::Lesson(lesson())),
            's' => Some(Self::Steps(lesson())),
            'v' => serde_json::from_str(text).ok().map(Self::Votes),
            _ => {
                let (answers, mine) = text.split_once('\n')?;
                Some(Self::Answers(Answers::read(answers), serde_json::from_str(mine).ok()?))
            }
        }
    }
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
