//! A lesson: questions in an order, with a note on each. A link or a text holds all of it.
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

use crate::words::notices::twice_in_lesson;
use comparison::{Comparison, QuestionId};

/// Questions in an order, with a note on each.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lesson {
    /// Its title; may be empty.
    pub title: String,
    /// Its questions, each once.
    pub steps: Vec<Step>,
}

/// A question of a lesson.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The question.
    pub question: QuestionId,
    /// The teacher's note on it; may be empty.
    pub note: String,
}

impl Lesson {
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
            lesson.steps.push(Step { question: question.clone(), note: String::new() });
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

    /// Returns the lesson with this question one place earlier, unchanged if it is the first.
    #[must_use]
    pub fn earlier(&self, question: &QuestionId) -> Self {
        let mut lesson = self.clone();
        if let Some(place) = self.place_of(question).filter(|n| *n > 0) {
            lesson.steps.swap(place, place - 1);
        }
        lesson
    }

    /// Returns the lesson with this question one place later, unchanged if it is the last.
    #[must_use]
    pub fn later(&self, question: &QuestionId) -> Self {
        let mut lesson = self.clone();
        if let Some(place) = self.place_of(question).filter(|n| n + 1 < self.steps.len()) {
            lesson.steps.swap(place, place + 1);
        }
        lesson
    }

    /// Returns the lesson with this note on the question.
    #[must_use]
    pub fn noted(&self, question: &QuestionId, note: &str) -> Self {
        let mut lesson = self.clone();
        if let Some(step) = lesson.steps.iter_mut().find(|s| s.question == *question) {
            note.clone_into(&mut step.note);
        }
        lesson
    }

    /// Returns the lesson for others: the notes are the teacher's own.
    #[must_use]
    pub fn without_notes(&self) -> Self {
        let steps = self.steps.iter().map(|s| Step { question: s.question.clone(), note: String::new() });
        Self { title: self.title.clone(), steps: steps.collect() }
    }

    /// Returns the lesson as its text form keeps it: the title on one line, no blanks at the ends of lines,
    /// no two empty lines in a row.
    #[must_use]
    pub fn tidied(&self) -> Self {
        let steps =
            self.steps.iter().map(|s| Step { question: s.question.clone(), note: text::tidy(&s.note) });
        Self { title: text::one_line(&self.title), steps: steps.collect() }
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
                notices.push(twice_in_lesson(&question.ask));
            }
            None => self.steps.push(step),
        }
    }
}

/// Returns the first characters of a text from outside, without control characters.
fn brief(text: &str, most: usize) -> String {
    let mut brief: String = text.chars().filter(|c| !c.is_control()).take(most).collect();
    if text.chars().count() > most {
        brief.push('…');
    }
    brief
}
