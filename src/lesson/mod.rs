//! A lesson: questions in an order, each with a note and its minutes. A link or a text holds all of it.
//!
//! - [`link`]: the lesson as part of a link;
//! - [`text`]: the lesson as a text that a person can read, change and send.
//!
//! Reading never fails: a notice names each part that could not be read, and the rest is there.

pub mod link;
mod open;
pub mod text;

pub use link::{LONGEST_LINK, Length, length, read_link, write_link};
pub use open::OpenLesson;
pub use text::{read_text, write_text};

use crate::words::brief;
use crate::words::notices::twice_in_lesson;
use anchoring::segment::one_line;
use comparison::{Comparison, QuestionId, ReadyLesson, ReadyStep};
use serde::{Deserialize, Serialize};

/// Questions in an order, each with a note and its minutes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lesson {
    /// Its title; may be empty.
    pub title: String,
    /// Its questions, each once.
    pub steps: Vec<Step>,
}

/// A question of a lesson.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// The question.
    pub question: QuestionId,
    /// The teacher's note on it; may be empty.
    pub note: String,
    /// How many minutes it takes, if the teacher says so: 1 to [`MOST_MINUTES`].
    pub minutes: Option<u8>,
}

/// The most minutes of a step.
pub const MOST_MINUTES: u8 = 60;

impl Step {
    /// Returns a step without a note.
    #[must_use]
    pub const fn new(question: QuestionId) -> Self {
        Self { question, note: String::new(), minutes: None }
    }
}

/// Reads a number of minutes, as written in links and texts.
fn minutes(written: &str) -> Option<u8> {
    written.parse().ok().filter(|n| (1..=MOST_MINUTES).contains(n))
}

impl From<&ReadyLesson> for Lesson {
    fn from(ready: &ReadyLesson) -> Self {
        let step =
            |s: &ReadyStep| Step { question: s.question.clone(), note: s.note.clone(), minutes: s.minutes };
        Self { title: ready.title.clone(), steps: ready.steps.iter().map(step).collect() }
    }
}

impl Lesson {
    /// Returns the questions of its steps, in their order.
    #[must_use]
    pub fn questions(&self) -> Vec<QuestionId> {
        self.steps.iter().map(|step| step.question.clone()).collect()
    }

    /// Returns whether the question is one of its steps.
    #[must_use]
    pub fn has(&self, question: &QuestionId) -> bool {
        self.place_of(question).is_some()
    }

    /// Returns the lesson with this title.
    #[must_use]
    pub fn titled(&self, title: &str) -> Self {
        Self { title: title.to_owned(), ..self.clone() }
    }

    /// Returns the lesson with this question at its end, unchanged if it has the question already.
    #[must_use]
    pub fn with(&self, question: &QuestionId) -> Self {
        let mut lesson = self.clone();
        if !lesson.has(question) {
            lesson.steps.push(Step::new(question.clone()));
        }
        lesson
    }

    /// Returns the lesson without this question and its note.
    #[must_use]
    pub fn without(&self, question: &QuestionId) -> Self {
        let mut lesson = self.clone();
        lesson.steps.retain(|s| s.question != *question);
        lesson
    }

    /// Returns the lesson with this question at a place, counted from 0; beyond the end, as the last.
    #[must_use]
    pub fn moved(&self, question: &QuestionId, to: usize) -> Self {
        let mut lesson = self.clone();
        if let Some(from) = self.place_of(question) {
            let step = lesson.steps.remove(from);
            lesson.steps.insert(to.min(lesson.steps.len()), step);
        }
        lesson
    }

    /// Returns the lesson with this question one place earlier, unchanged if it is the first.
    #[must_use]
    pub fn earlier(&self, question: &QuestionId) -> Self {
        self.moved(question, self.place_of(question).unwrap_or_default().saturating_sub(1))
    }

    /// Returns the lesson with this question one place later, unchanged if it is the last.
    #[must_use]
    pub fn later(&self, question: &QuestionId) -> Self {
        self.moved(question, self.place_of(question).unwrap_or_default() + 1)
    }

    /// Returns the lesson with this note on the question.
    #[must_use]
    pub fn noted(&self, question: &QuestionId, note: &str) -> Self {
        self.changed(question, |step| note.clone_into(&mut step.note))
    }

    /// Returns the lesson with so many minutes for the question.
    #[must_use]
    pub fn timed(&self, question: &QuestionId, minutes: Option<u8>) -> Self {
        self.changed(question, |step| step.minutes = minutes)
    }

    fn changed(&self, question: &QuestionId, change: impl FnOnce(&mut Step)) -> Self {
        let mut lesson = self.clone();
        if let Some(step) = lesson.steps.iter_mut().find(|s| s.question == *question) {
            change(step);
        }
        lesson
    }

    /// Returns the minutes of all steps together.
    #[must_use]
    pub fn minutes(&self) -> usize {
        self.steps.iter().filter_map(|s| s.minutes).map(usize::from).sum()
    }

    /// Returns what the lesson is now, with the questions of this one that it lacks at their places; this one where
    /// none is open, or another.
    #[must_use]
    pub fn brought_into(&self, now: Option<&Self>) -> Self {
        let Some(now) = now.filter(|now| now.steps.iter().all(|s| self.has(&s.question))) else {
            return self.clone();
        };
        let mut lesson = now.clone();
        for (n, step) in self.steps.iter().enumerate() {
            if !now.has(&step.question) {
                lesson.steps.insert(n.min(lesson.steps.len()), step.clone());
            }
        }
        lesson
    }

    /// Returns whether the other lesson lacks one of these questions.
    #[must_use]
    pub fn is_cut_in(&self, other: Option<&Self>) -> bool {
        self.steps.iter().any(|s| !other.is_some_and(|other| other.has(&s.question)))
    }

    /// Returns the lesson for others: the notes are the teacher's own.
    #[must_use]
    pub fn without_notes(&self) -> Self {
        let steps = self.steps.iter().map(|s| Step { note: String::new(), ..s.clone() });
        Self { title: self.title.clone(), steps: steps.collect() }
    }

    /// Returns the lesson as its text form keeps it: the title on one line, no blanks at the ends of lines,
    /// no two empty lines in a row.
    #[must_use]
    pub fn tidied(&self) -> Self {
        let steps = self.steps.iter().map(|s| Step { note: text::tidy(&s.note), ..s.clone() });
        Self { title: one_line(&self.title), steps: steps.collect() }
    }

    fn place_of(&self, question: &QuestionId) -> Option<usize> {
        self.steps.iter().position(|s| s.question == *question)
    }

    /// Adds a step that was read, with a notice where it is not as it should be.
    fn take(&mut self, step: Step, comparison: &Comparison, notices: &mut Vec<String>) {
        let Some((_, question)) = comparison.question(&step.question) else {
            let id = brief(step.question.as_str(), 60);
            let note = brief(step.note.trim(), 200);
            let note = if note.is_empty() { String::new() } else { format!(" Its note was: “{note}”") };
            notices.push(format!(
                "There is no question “{id}” in this comparison, so it was left out of the lesson.{note}"
            ));
            return;
        };
        match self.steps.iter_mut().find(|s| s.question == step.question) {
            Some(first) => {
                if !step.note.is_empty() {
                    if !first.note.is_empty() {
                        first.note.push('\n');
                    }
                    first.note.push_str(&step.note);
                }
                first.minutes = first.minutes.or(step.minutes);
                notices.push(twice_in_lesson(&question.ask));
            }
            None => self.steps.push(step),
        }
    }
}
