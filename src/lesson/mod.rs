//! A lesson: questions in an order, with a note each. It is carried whole, in a link or as text.
//!
//! - [`link`]: the lesson in the letters that a link may have;
//! - [`text`]: the lesson as a text that a person can read, change and send.
//!
//! Reading never fails: what could not be read is said in words, and the rest is there.

pub mod link;
mod open;
pub mod text;

pub use link::{LONGEST_LINK, Length, length, read_link, write_link};
pub use open::OpenLesson;
pub use text::{read_text, write_text};

use comparison::{Comparison, QuestionId};

/// Questions in an order, with a note each.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lesson {
    /// What it is called; may be empty.
    pub title: String,
    /// Its questions, each once.
    pub steps: Vec<Step>,
}

/// A question of a lesson.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The question.
    pub question: QuestionId,
    /// What the teacher says to it; may be empty.
    pub note: String,
}

impl Lesson {
    /// Whether the question is one of its steps.
    #[must_use]
    pub fn has(&self, question: &QuestionId) -> bool {
        self.place_of(question).is_some()
    }

    /// The lesson with this title.
    #[must_use]
    pub fn titled(&self, title: &str) -> Self {
        Self { title: title.to_owned(), ..self.clone() }
    }

    /// The lesson with this question at its end; as it was where it has it already.
    #[must_use]
    pub fn with(&self, question: &QuestionId) -> Self {
        let mut lesson = self.clone();
        if !lesson.has(question) {
            lesson.steps.push(Step { question: question.clone(), note: String::new() });
        }
        lesson
    }

    /// The lesson without this question and its note.
    #[must_use]
    pub fn without(&self, question: &QuestionId) -> Self {
        let mut lesson = self.clone();
        lesson.steps.retain(|s| s.question != *question);
        lesson
    }

    /// The lesson with this question one place earlier; as it was where it is the first.
    #[must_use]
    pub fn earlier(&self, question: &QuestionId) -> Self {
        let mut lesson = self.clone();
        if let Some(place) = self.place_of(question).filter(|n| *n > 0) {
            lesson.steps.swap(place, place - 1);
        }
        lesson
    }

    /// The lesson with this question one place later; as it was where it is the last.
    #[must_use]
    pub fn later(&self, question: &QuestionId) -> Self {
        let mut lesson = self.clone();
        if let Some(place) = self.place_of(question).filter(|n| n + 1 < self.steps.len()) {
            lesson.steps.swap(place, place + 1);
        }
        lesson
    }

    /// The lesson with this note to the question.
    #[must_use]
    pub fn noted(&self, question: &QuestionId, note: &str) -> Self {
        let mut lesson = self.clone();
        if let Some(step) = lesson.steps.iter_mut().find(|s| s.question == *question) {
            note.clone_into(&mut step.note);
        }
        lesson
    }

    /// The lesson as others may have it: the notes are the teacher's own.
    #[must_use]
    pub fn without_notes(&self) -> Self {
        let steps = self.steps.iter().map(|s| Step { question: s.question.clone(), note: String::new() });
        Self { title: self.title.clone(), steps: steps.collect() }
    }

    /// The lesson as text can carry it: the title on one line, no blanks at the ends of lines, no
    /// two empty lines in a row.
    #[must_use]
    pub fn tidied(&self) -> Self {
        let steps =
            self.steps.iter().map(|s| Step { question: s.question.clone(), note: text::tidy(&s.note) });
        Self { title: text::one_line(&self.title), steps: steps.collect() }
    }

    fn place_of(&self, question: &QuestionId) -> Option<usize> {
        self.steps.iter().position(|s| s.question == *question)
    }

    /// Takes in a step that was read, and says what is wrong with it.
    fn take(&mut self, step: Step, comparison: &Comparison, notices: &mut Vec<String>) {
        let Some((_, question)) = comparison.question(&step.question) else {
            let id = brief(step.question.as_str(), 60);
            let note = brief(step.note.trim(), 200);
            let note = if note.is_empty() { String::new() } else { format!(" Its note was: “{note}”") };
            notices.push(format!(
                "There is no question “{id}” in this comparison, so the lesson goes on without it.{note}"
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
                notices.push(format!(
                    "The question “{}” stands in the lesson twice: it is shown once, with both notes.",
                    question.ask
                ));
            }
            None => self.steps.push(step),
        }
    }
}

/// At most so many characters of something that came from outside.
fn brief(text: &str, most: usize) -> String {
    let mut brief: String = text.chars().filter(|c| !c.is_control()).take(most).collect();
    if text.chars().count() > most {
        brief.push('…');
    }
    brief
}
