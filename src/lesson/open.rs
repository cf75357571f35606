//! The open lesson. Every link of the page carries it, so its encoded form is kept.

use std::rc::Rc;

use super::{Lesson, write_link};
use comparison::QuestionId;

/// A lesson with its encoded form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenLesson {
    lesson: Rc<Lesson>,
    link: Rc<str>,
}

impl From<Lesson> for OpenLesson {
    fn from(lesson: Lesson) -> Self {
        Self { link: write_link(&lesson).into(), lesson: Rc::new(lesson) }
    }
}

impl OpenLesson {
    /// Returns the lesson.
    #[must_use]
    pub fn lesson(&self) -> &Lesson {
        &self.lesson
    }

    /// Returns the encoded form.
    #[must_use]
    pub fn link(&self) -> &str {
        &self.link
    }

    /// Returns the number of a question in the lesson, counted from 1.
    #[must_use]
    pub fn number_of(&self, question: &QuestionId) -> Option<usize> {
        self.lesson.steps.iter().position(|s| s.question == *question).map(|n| n + 1)
    }
}
