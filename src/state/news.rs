//! What those who hear the page are told of an action, where nothing else says it.

use super::action::Action;
use super::app_state::{AppState, Dialog};
use super::stage::{LARGEST, OnStage};
use crate::lesson::OpenLesson;
use crate::words::{news as words, stage::time};

impl AppState {
    /// Returns the words for an action that led from one state to this one; `None` where it needs none.
    pub(super) fn news_since(&self, before: &Self, action: &Action) -> Option<String> {
        match action {
            Action::Undo => before.undo.as_ref().map(|_| words::BROUGHT_BACK.to_owned()),
            Action::Forget => Some(words::FORGOTTEN.to_owned()),
            Action::Set(settings) if settings.theme != before.settings.theme => {
                Some(words::theme(settings.theme.word()))
            }
            Action::Toggle(_) if self.view.shown == before.view.shown => Some(words::ONE_STAYS.to_owned()),
            Action::Toggle(_) | Action::Move(..) | Action::ShowAll => {
                Some(words::columns(&self.view.shown, &self.comparison))
            }
            Action::Lesson(_) => self.lesson_since(before),
            Action::OnStage(done) => self.stage_since(before, done),
            Action::Open(Some(Dialog::Cite(_, style))) => match &before.dialog {
                Some(Dialog::Cite(_, other)) if other != style => Some(words::style(style.name())),
                _ => None,
            },
            _ => None,
        }
    }

    fn lesson_since(&self, before: &Self) -> Option<String> {
        let questions = |open: &OpenLesson| open.lesson().questions();
        let now = self.view.lesson.as_ref().map(questions)?;
        let was = before.view.lesson.as_ref().map(questions).unwrap_or_default();
        // What was taken out is said where it can be brought back.
        let told = now != was && self.undo == before.undo;
        // Of two that change places, the first one moved up or the second one down: both are there now.
        let moved = now.iter().zip(&was).position(|(now, was)| now != was).filter(|_| now.len() == was.len());
        told.then(|| words::lesson(now.len(), moved))
    }

    fn stage_since(&self, before: &Self, done: &OnStage) -> Option<String> {
        let question = self.staged()?;
        match done {
            OnStage::Vote(number) => {
                let (_, asked) = self.comparison.question(question)?;
                let position = &asked.positions.get(number.checked_sub(1)?)?.id;
                let count = self.stage.votes(question).count(self.round()?, position);
                Some(words::votes(&position.letter(), count))
            }
            OnStage::Enlarge(_) => Some(words::size(self.stage.size, LARGEST)),
            OnStage::Timer => match (before.timer(), self.timer()) {
                (Some(_), None) => Some(words::NO_TIMER.to_owned()),
                (_, timer) => timer.map(|timer| words::timer(timer.running, &time(timer.left))),
            },
            _ => None,
        }
    }
}

/// Returns words that differ from those before by what is not heard, since only what is new is spoken.
pub(super) fn anew(words: String, before: &str) -> String {
    if words == before { words + "\u{a0}" } else { words }
}
