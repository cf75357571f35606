//! The stage: one question shown to a class, step by step. It is neither stored nor put into links.

use super::app_state::AppState;
use super::neighbours::Way;
use crate::route::Route;
use comparison::analysis::reveal::{Reveal, steps};
use comparison::{PositionId, QuestionId};

/// The state of the stage.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stage {
    /// The number of steps shown, by question.
    reached: Vec<(QuestionId, usize)>,
    /// The votes of the class, by question and position.
    counts: Vec<(QuestionId, PositionId, usize)>,
    /// Whether the screen is blank.
    pub blank: bool,
    /// Whether it was entered from another page, so that leaving goes back there.
    pub entered: bool,
}

/// An action on the stage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OnStage {
    /// Shows the next step or, after the last, the next question; the same backwards.
    Step(Way),
    /// Blanks the screen, or shows it again.
    Blank,
    /// Counts one vote more for a position; one less where it is `false`.
    Count(PositionId, bool),
}

impl Stage {
    /// Returns the number of steps shown of a question.
    #[must_use]
    pub fn reached(&self, question: &QuestionId) -> usize {
        self.reached.iter().find(|(q, _)| q == question).map_or(0, |(_, n)| *n)
    }

    /// Returns the votes for a position.
    #[must_use]
    pub fn count(&self, question: &QuestionId, position: &PositionId) -> usize {
        self.counts.iter().find(|(q, p, _)| q == question && p == position).map_or(0, |(.., n)| *n)
    }

    fn reach(&mut self, question: &QuestionId, step: usize) {
        self.reached.retain(|(q, _)| q != question);
        self.reached.push((question.clone(), step));
    }

    /// Hides all steps. Keeps the votes: a slip of the finger must not lose them.
    pub(super) fn leave(&mut self) {
        *self = Self { counts: std::mem::take(&mut self.counts), ..Self::default() };
    }
}

impl AppState {
    /// Returns the question on the stage.
    #[must_use]
    pub fn staged(&self) -> Option<&QuestionId> {
        match &self.view.place {
            Route::Stage(id) => Some(id),
            _ => None,
        }
    }

    /// Returns the steps that are shown, and the number of all steps.
    #[must_use]
    pub fn revealed(&self) -> (Vec<Reveal<'_>>, usize) {
        let Some(id) = self.staged() else { return (Vec::new(), 0) };
        let Some((_, question)) = self.comparison.question(id) else { return (Vec::new(), 0) };
        let mut all = steps(question, &self.view.shown);
        let most = all.len();
        all.truncate(self.stage.reached(id));
        (all, most)
    }

    /// Returns the questions around one on the stage: those of the lesson, if it is in the lesson, else those of
    /// its topic.
    #[must_use]
    pub fn stage_row(&self, question: &QuestionId) -> Vec<QuestionId> {
        if let Some(open) = self.view.lesson.as_ref().filter(|l| l.number_of(question).is_some()) {
            return open.lesson().steps.iter().map(|s| s.question.clone()).collect();
        }
        let row = |c: &comparison::Comparison| -> Option<Vec<QuestionId>> {
            Some(c.question(question)?.0.questions.iter().map(|q| q.id.clone()).collect())
        };
        row(&self.selected).or_else(|| row(&self.comparison)).unwrap_or_default()
    }

    /// Returns the question after or before the one on the stage: within the lesson, else across topics.
    #[must_use]
    pub fn stage_beside(&self, way: Way) -> Option<QuestionId> {
        let here = self.staged()?;
        let in_lesson = self.view.lesson.as_ref().is_some_and(|l| l.number_of(here).is_some());
        let row = if in_lesson {
            self.stage_row(here)
        } else {
            self.selected.questions().map(|(_, q)| q.id.clone()).collect()
        };
        way.from(here, &row).cloned()
    }

    /// Returns the question that the stage would show from this view.
    #[must_use]
    pub fn to_stage(&self) -> Option<QuestionId> {
        let first = || self.view.topic(&self.selected)?.questions.first().map(|q| q.id.clone());
        let of_lesson = || Some(self.view.lesson.as_ref()?.lesson().steps.first()?.question.clone());
        self.view.question().cloned().or_else(first).or_else(of_lesson)
    }

    pub(super) fn on_stage(&mut self, done: OnStage) {
        let Some(here) = self.staged().cloned() else { return };
        match done {
            // Any key on a blank screen only shows it again.
            OnStage::Step(_) | OnStage::Blank if self.stage.blank => self.stage.blank = false,
            OnStage::Blank => self.stage.blank = true,
            OnStage::Step(way) => {
                let (reached, most) = (self.stage.reached(&here), self.revealed().1);
                let next = match way {
                    Way::Next => (reached < most).then_some(reached + 1),
                    Way::Previous => reached.checked_sub(1),
                };
                match next {
                    Some(step) => self.stage.reach(&here, step),
                    None => {
                        if let Some(question) = self.stage_beside(way) {
                            self.view.place = Route::Stage(question);
                        }
                    }
                }
            }
            OnStage::Count(position, more) => {
                let count = self.stage.count(&here, &position);
                let count = if more { count + 1 } else { count.saturating_sub(1) };
                self.stage.counts.retain(|(q, p, _)| *q != here || *p != position);
                self.stage.counts.push((here, position, count));
            }
        }
    }
}
