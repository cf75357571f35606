//! The open lesson. Every link of the page carries it, so its encoded form is kept.

use std::rc::Rc;

use super::{Lesson, write_link};
use comparison::QuestionId;
use serde::{Deserialize, Serialize};

/// A lesson with its encoded form. Written by serde as the lesson alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Lesson", into = "Lesson")]
pub struct OpenLesson {
    lesson: Rc<Lesson>,
    link: Rc<str>,
}

impl From<Lesson> for OpenLesson {
    fn from(lesson: Lesson) -> Self {
        Self { link: write_link(&lesson).into(), lesson: Rc::new(lesson) }
    }
}

impl From<OpenLesson> for Lesson {
    fn from(open: OpenLesson) -> Self {
        Rc::unwrap_or_clone(open.lesson)
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
