//! The stage: one question presented to a class, step by step. It survives a reload, and is in no link.

use serde::{Deserialize, Serialize};

use super::app_state::AppState;
use super::neighbours::Way;
use super::undo::Undo;
use crate::lesson::OpenLesson;
use crate::route::Route;
use comparison::analysis::reveal::{Step, steps};
use comparison::{PositionId, Question, QuestionId};

/// The largest size of type, counted from 0.
pub const LARGEST: u8 = 4;
/// The minutes for a question where the lesson names none.
const MINUTES: u8 = 3;
/// The most votes for one answer.
const MOST_VOTES: u16 = 999;

/// The state of the stage.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stage {
    /// The step on the screen, by question.
    reached: Vec<(QuestionId, usize)>,
    /// The votes of the class, by question.
    votes: VotesOf,
    /// The part of the step on the screen, where the step does not fit.
    pub part: usize,
    /// The number of parts, as measured; 0 before that.
    #[serde(skip)]
    pub parts: usize,
    /// How much larger the type is than usual, up to [`LARGEST`].
    pub size: u8,
    /// The question whose timer was started, and its timer.
    timer: Option<(QuestionId, Timer)>,
    /// Whether the screen is blank.
    pub blank: bool,
    /// Whether the last question is done.
    pub ended: bool,
    /// The questions whose votes are of an earlier time on the stage.
    earlier: Vec<QuestionId>,
    /// Whether it was entered from another page, so that leaving goes back there.
    pub entered: bool,
}

/// The votes on questions.
pub type VotesOf = Vec<(QuestionId, Votes)>;

/// The votes on one question: before the documents are read and after.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Votes {
    rounds: [Vec<(PositionId, u16)>; 2],
}

/// A clock that counts down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Timer {
    /// The seconds that are left.
    pub left: u32,
    /// Whether it is running.
    pub running: bool,
}

/// Returns how many votes there are in all.
fn sum(votes: &VotesOf) -> usize {
    votes.iter().flat_map(|(_, votes)| votes.rounds.iter().flatten()).map(|(_, n)| usize::from(*n)).sum()
}

impl Timer {
    fn pass(&mut self, seconds: u32) {
        self.left = self.left.saturating_sub(seconds);
        self.running &= self.left > 0;
    }
}

/// When the class votes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Round {
    /// Before the documents are read.
    Before,
    /// After they are read.
    After,
}

/// An action on the stage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OnStage {
    /// Shows the next step or, after the last, the next question; the same backwards.
    Step(Way),
    /// Goes to the next question, or to the one before.
    Skip(Way),
    /// Blanks the screen, or shows it again.
    Blank,
    /// Counts one vote more for the answer of this number, counted from 1.
    Vote(usize),
    /// Sets the votes for an answer.
    Count(PositionId, u16),
    /// Deletes the votes of this round; those before reading with those after; at the end, all.
    Reset,
    /// Makes the type larger or, where it is `false`, smaller.
    Enlarge(bool),
    /// Starts, pauses or resumes the timer; once its time is up, puts it away.
    Timer,
    /// So many seconds have passed.
    Pass(u32),
    /// The step takes so many parts, and this one is on the screen.
    Measured {
        /// The part on the screen.
        part: usize,
        /// The number of parts.
        parts: usize,
    },
}

impl Votes {
    /// Returns the votes for an answer in a round.
    #[must_use]
    pub fn count(&self, round: Round, position: &PositionId) -> u16 {
        self.of(round).iter().find(|(p, _)| p == position).map_or(0, |(_, n)| *n)
    }

    /// Returns the most votes that an answer has in any round.
    #[must_use]
    pub fn most(&self) -> u16 {
        self.rounds.iter().flatten().map(|(_, n)| *n).max().unwrap_or(0)
    }

    fn of(&self, round: Round) -> &Vec<(PositionId, u16)> {
        let [before, after] = &self.rounds;
        if round == Round::Before { before } else { after }
    }

    fn of_mut(&mut self, round: Round) -> &mut Vec<(PositionId, u16)> {
        let [before, after] = &mut self.rounds;
        if round == Round::Before { before } else { after }
    }

    fn set(&mut self, round: Round, position: PositionId, count: u16) {
        let counts = self.of_mut(round);
        counts.retain(|(p, _)| *p != position);
        counts.push((position, count.min(MOST_VOTES)));
    }
}

impl Stage {
    /// Returns the votes on a question.
    #[must_use]
    pub fn votes(&self, question: &QuestionId) -> Votes {
        self.votes.iter().find(|(q, _)| q == question).map(|(_, votes)| votes.clone()).unwrap_or_default()
    }

    fn reached(&self, question: &QuestionId) -> usize {
        self.reached.iter().find(|(q, _)| q == question).map_or(0, |(_, n)| *n)
    }

    fn reach(&mut self, question: &QuestionId, step: usize) {
        self.reached.retain(|(q, _)| q != question);
        self.reached.push((question.clone(), step));
        (self.part, self.parts) = (0, 0);
    }

    fn change_votes(&mut self, question: &QuestionId, change: impl FnOnce(&mut Votes)) {
        let mut votes = self.votes(question);
        change(&mut votes);
        self.votes.retain(|(q, _)| q != question);
        self.votes.push((question.clone(), votes));
    }

    /// Brings deleted votes back.
    pub(super) fn restore(&mut self, votes: VotesOf) {
        self.votes = votes;
    }

    /// Lets a timer that runs go on by the seconds in which the page was not there.
    #[must_use]
    pub fn after_a_gap(mut self, seconds: u32) -> Self {
        if let Some((_, timer)) = &mut self.timer
            && timer.running
        {
            timer.pass(seconds);
        }
        self
    }

    /// Starts every question again. Keeps the votes: a slip of the finger must not lose them.
    pub(super) fn leave(&mut self) {
        let votes = std::mem::take(&mut self.votes);
        let earlier = votes.iter().map(|(question, _)| question.clone()).collect();
        *self = Self { earlier, votes, size: self.size, ..Self::default() };
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

    /// Returns the steps of the question on the stage, and which of them is on the screen, counted from 0.
    #[must_use]
    pub fn presented(&self) -> (Vec<Step<'_>>, usize) {
        let Some((_, question)) = self.staged().and_then(|id| self.comparison.question(id)) else {
            return (Vec::new(), 0);
        };
        let has_voted = !self.stage.votes(&question.id).of(Round::Before).is_empty();
        let steps = steps(question, &self.view.shown, has_voted);
        let at = self.stage.reached(&question.id).min(steps.len().saturating_sub(1));
        (steps, at)
    }

    /// Returns the round of votes that is on the screen.
    #[must_use]
    pub fn round(&self) -> Option<Round> {
        let (steps, at) = self.presented();
        match steps.get(at) {
            _ if self.stage.ended => None,
            Some(Step::Predict) => Some(Round::Before),
            Some(Step::VoteAgain) => Some(Round::After),
            _ => None,
        }
    }

    /// Returns the timer of the question on the screen. It rests while another question, or the end, is there.
    #[must_use]
    pub fn timer(&self) -> Option<Timer> {
        let (of, timer) = self.stage.timer.as_ref()?;
        (!self.stage.ended && self.staged() == Some(of)).then_some(*timer)
    }

    /// Returns whether the votes on the screen are of an earlier time on the stage.
    #[must_use]
    pub fn has_earlier_votes(&self) -> bool {
        let voted = |id| !self.stage.votes(id).of(Round::Before).is_empty();
        let is_earlier = |id: &&QuestionId| self.stage.earlier.contains(id);
        self.round() == Some(Round::Before) && self.staged().filter(is_earlier).is_some_and(voted)
    }

    /// Returns whether there are votes that can be deleted here.
    #[must_use]
    pub fn may_reset(&self) -> bool {
        self.round().is_some() || (self.stage.ended && !self.stage.votes.is_empty())
    }

    /// Returns the open lesson, if the question is one of its steps.
    #[must_use]
    pub fn lesson_of(&self, question: &QuestionId) -> Option<&OpenLesson> {
        self.view.lesson.as_ref().filter(|open| open.number_of(question).is_some())
    }

    /// Returns the questions around one on the stage: those of the lesson, if it is in the lesson, else those of
    /// its topic.
    #[must_use]
    pub fn stage_row(&self, question: &QuestionId) -> Vec<QuestionId> {
        if let Some(open) = self.lesson_of(question) {
            return open.lesson().questions();
        }
        let row = |c: &comparison::Comparison| -> Option<Vec<QuestionId>> {
            Some(c.question(question)?.0.questions.iter().map(|q| q.id.clone()).collect())
        };
        row(&self.selected).or_else(|| row(&self.comparison)).unwrap_or_default()
    }

    /// Returns the question that the stage would show from this view: in a list, that of the row opened last.
    #[must_use]
    pub fn to_stage(&self) -> Option<QuestionId> {
        let topic = self.view.topic(&self.selected);
        let is_listed = |id: &&QuestionId| match &self.view.place {
            Route::Findings(_) => self.disagreements.contains(id),
            _ => topic.is_some_and(|topic| topic.questions.iter().any(|q| q.id == **id)),
        };
        let open = || self.unfolded.iter().rev().find(is_listed).cloned();
        let first = || Some(topic?.questions.first()?.id.clone());
        let of_lesson = || Some(self.view.lesson.as_ref()?.lesson().steps.first()?.question.clone());
        self.view.question().cloned().or_else(open).or_else(first).or_else(of_lesson)
    }

    pub(super) fn on_stage(&mut self, done: &OnStage) {
        let Some(question) = self.staged().and_then(|id| self.comparison.shared_question(id)).cloned() else {
            return;
        };
        // What nobody sees yet cannot be stepped through.
        let is_of_step = matches!(
            done,
            OnStage::Step(_) | OnStage::Skip(_) | OnStage::Vote(_) | OnStage::Count(..) | OnStage::Reset
        );
        if is_of_step && self.awaits_part() {
            return;
        }
        match done {
            // Any key on a blank screen only shows it again.
            OnStage::Step(_) | OnStage::Skip(_) | OnStage::Blank if self.stage.blank => {
                self.stage.blank = false;
            }
            OnStage::Blank => self.stage.blank = true,
            OnStage::Step(way) => self.step(&question.id, *way),
            OnStage::Skip(way) => self.leave_question(&question.id, *way),
            OnStage::Vote(_) | OnStage::Count(..) | OnStage::Reset => self.vote(&question, done),
            OnStage::Enlarge(larger) => {
                let size = self.stage.size;
                self.stage.size = if *larger { (size + 1).min(LARGEST) } else { size.saturating_sub(1) };
                (self.stage.part, self.stage.parts) = (0, 0);
            }
            OnStage::Timer if self.stage.ended => {}
            OnStage::Timer => {
                let timer = match self.timer() {
                    Some(Timer { left: 0, .. }) => None,
                    Some(Timer { left, running }) => Some(Timer { left, running: !running }),
                    None => Some(Timer { left: u32::from(self.minutes(&question.id)) * 60, running: true }),
                };
                self.stage.timer = timer.map(|timer| (question.id.clone(), timer));
            }
            OnStage::Pass(seconds) => {
                if let Some((_, timer)) = &mut self.stage.timer {
                    timer.pass(*seconds);
                }
            }
            OnStage::Measured { part, parts } => (self.stage.part, self.stage.parts) = (*part, *parts),
        }
    }

    /// Returns the minutes that the lesson has for a question.
    fn minutes(&self, question: &QuestionId) -> u8 {
        let steps = self.view.lesson.as_ref().map(|open| &open.lesson().steps);
        let step = steps.and_then(|steps| steps.iter().find(|step| step.question == *question));
        step.and_then(|step| step.minutes).unwrap_or(MINUTES)
    }

    fn step(&mut self, here: &QuestionId, way: Way) {
        self.said.clear();
        let (steps, at) = self.presented();
        let (last, part) = (steps.len().saturating_sub(1), self.stage.part);
        match way {
            Way::Next if part + 1 < self.stage.parts => self.stage.part += 1,
            Way::Previous if part > 0 => self.stage.part -= 1,
            Way::Previous if self.stage.ended => self.stage.ended = false,
            Way::Next if at < last => self.stage.reach(here, at + 1),
            Way::Previous if at > 0 => self.stage.reach(here, at - 1),
            _ => self.leave_question(here, way),
        }
    }

    /// Goes to the next question of the row; after the last, to the end, and from there to the next topic.
    fn leave_question(&mut self, here: &QuestionId, way: Way) {
        let row = self.stage_row(here);
        let in_lesson = self.lesson_of(here).is_some();
        let all: Vec<QuestionId> = self.selected.questions().map(|(_, q)| q.id.clone()).collect();
        let next = way.from(here, &row).or_else(|| {
            let crosses = !in_lesson && (way == Way::Previous || self.stage.ended);
            way.from(here, &all).filter(|_| crosses)
        });
        match (next, way) {
            (Some(next), _) => {
                (self.stage.ended, self.stage.part, self.stage.parts) = (false, 0, 0);
                self.view.place = Route::Stage(next.clone());
            }
            (None, Way::Next) => self.stage.ended = true,
            (None, Way::Previous) => {}
        }
    }

    fn vote(&mut self, question: &Question, done: &OnStage) {
        let before = self.stage.votes.clone();
        self.count(question, done);
        if *done == OnStage::Reset {
            if sum(&self.stage.votes) < sum(&before) {
                self.undo = Some(Undo::Votes(before));
            }
        } else if matches!(self.undo, Some(Undo::Votes(_))) {
            self.undo = None;
        }
    }

    fn count(&mut self, question: &Question, done: &OnStage) {
        if *done == OnStage::Reset {
            self.stage.earlier.retain(|id| *id != question.id);
            if self.stage.ended {
                self.stage.votes.clear();
            }
        }
        let Some(round) = self.round() else { return };
        let position = |number: usize| question.positions.get(number.checked_sub(1)?).map(|p| p.id.clone());
        self.stage.change_votes(&question.id, |votes| match done {
            OnStage::Vote(number) => {
                if let Some(position) = position(*number) {
                    let count = votes.count(round, &position).saturating_add(1);
                    votes.set(round, position, count);
                }
            }
            OnStage::Count(position, count) => votes.set(round, position.clone(), *count),
            _ if round == Round::Before => *votes = Votes::default(),
            _ => votes.of_mut(round).clear(),
        });
    }
}
