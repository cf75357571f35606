//! The order in which faults are reported.

use std::collections::BTreeMap;

use rules::fault::Fault;

use crate::file::{DataFile, Parsed};

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
