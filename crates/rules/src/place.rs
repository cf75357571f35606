//! The place of a value in the data files.

use std::borrow::Cow;
use std::rc::Rc;

/// A step from a value to a value within it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// To the item of a list with this index.
    Item(usize),
    /// To the value of a field.
    Field(Cow<'static, str>),
    /// To the name of a field; of two equal names, to the last.
    Name(String),
    /// To a byte of the file, where it cannot be parsed.
    Byte(usize),
}

/// The path to a value in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Path {
    /// The name of the file within the data folder: `topics/arctic.json`.
    pub file: Rc<str>,
    /// The steps from the whole file to the value.
    pub steps: Vec<Step>,
}

impl Path {
    /// Returns the path to a whole file.
    #[must_use]
    pub fn of(file: &str) -> Self {
        Self { file: file.into(), steps: Vec::new() }
    }

    /// Returns the path to a field of this value.
    #[must_use]
    pub fn field(&self, name: impl Into<Cow<'static, str>>) -> Self {
        self.then(Step::Field(name.into()))
    }

    /// Returns the path to an item of the list in a field of this value.
    #[must_use]
    pub fn item(&self, list: &'static str, index: usize) -> Self {
        self.field(list).then(Step::Item(index))
    }

    /// Returns the path to an item of a file that is one list.
    #[must_use]
    pub fn of_item(file: &str, index: usize) -> Self {
        Self::of(file).then(Step::Item(index))
    }

    /// Returns the path with one more step.
    #[must_use]
    pub fn then(&self, step: Step) -> Self {
        Self { file: self.file.clone(), steps: self.steps.iter().cloned().chain([step]).collect() }
    }
}
