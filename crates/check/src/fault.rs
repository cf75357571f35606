//! A fault in the data: where it is, what is wrong and what to do.

use std::collections::BTreeMap;

use crate::file::{DataFile, Parsed, Path};

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

/// Sorts faults by file and place, each once. Records of the second reading come last, since they are read
/// against the topics: the cause comes before its consequence.
pub fn sort(faults: &mut Vec<Fault>, files: &[DataFile]) {
    let parsed: BTreeMap<&str, Parsed> = files
        .iter()
        .filter(|file| faults.iter().any(|fault| *fault.at.file == *file.name))
        .map(|file| (file.name.as_str(), file.parsed()))
        .collect();
    faults.sort_by_cached_key(|fault| {
        let start = parsed.get(&*fault.at.file).map_or(0, |p| p.range(&fault.at).start);
        (fault.at.file.starts_with("review/"), fault.at.file.clone(), start, fault.what.clone())
    });
    faults.dedup();
}
