//! One thing that is wrong in the data: where, what, and what to do.

use std::collections::{BTreeMap, BTreeSet};

use super::file::{DataFile, Parsed, Path};

/// A fault in the data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The file's name within the data folder: `topics/arctic.json`.
    pub file: String,
    /// The value that is wrong.
    pub at: Path,
    /// What is wrong.
    pub what: String,
    /// What to do about it.
    pub remedy: String,
}

impl Fault {
    /// A fault at a value of a file.
    pub fn new(file: &str, at: Path, what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { file: file.to_owned(), at, what: what.into(), remedy: remedy.into() }
    }
}

/// In the order in which they stand in the files, each once.
#[must_use]
pub fn sorted(mut faults: Vec<Fault>, files: &[DataFile]) -> Vec<Fault> {
    let faulty: BTreeSet<&str> = faults.iter().map(|f| f.file.as_str()).collect();
    let parsed: BTreeMap<&str, Parsed> = files
        .iter()
        .filter(|f| faulty.contains(f.name.as_str()))
        .map(|f| (f.name.as_str(), f.parsed()))
        .collect();
    faults.sort_by_cached_key(|fault| {
        let start = parsed.get(fault.file.as_str()).map_or(0, |p| p.range(&fault.at).start);
        (fault.file.clone(), start, fault.what.clone())
    });
    faults.dedup();
    faults
}
