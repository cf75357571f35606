//! The lesson that is open: it travels in every link of the page, so its written form is kept.

use std::rc::Rc;

use super::{Lesson, write_link};
use comparison::QuestionId;

/// A lesson with the form in which links carry it.
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
    /// The lesson.
    #[must_use]
    pub fn lesson(&self) -> &Lesson {
        &self.lesson
    }

    /// The lesson as links carry it.
    #[must_use]
    pub fn link(&self) -> &str {
        &self.link
    }

    /// Which of its questions this is, counted from 1.
    #[must_use]
    pub fn number_of(&self, question: &QuestionId) -> Option<usize> {
        self.lesson.steps.iter().position(|s| s.question == *question).map(|n| n + 1)
    }
}
