//! A fault in the data: where it is, what is wrong and what to do.

use crate::place::Path;

/// A fault in the data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The place of the faulty value.
    pub at: Path,
    /// What is wrong.
    pub what: String,
    /// What to do about it.
    pub remedy: String,
}

/// The faults found so far.
#[derive(Debug, Default)]
pub struct Faults(pub Vec<Fault>);

impl Faults {
    /// Adds a fault.
    pub fn add(&mut self, at: Path, what: impl Into<String>, remedy: impl Into<String>) {
        self.0.push(Fault { at, what: what.into(), remedy: remedy.into() });
    }
}
