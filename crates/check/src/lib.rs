//! The check of the data: every fault at once, each with its place and its remedy.
//!
//! 1. [`file`]: a data file, and where in it a value stands;
//! 2. [`read`]: strict reading into the types of the comparison, collecting faults;
//! 3. [`structure`]: what must hold within the data;
//! 4. [`review`]: every statement and every verdict was read a second time, and what came of it;
//! 5. [`texts`]: what must hold against the documents, where they are at hand;
//! 6. [`report`]: faults as a person reads them.
//!
//! Runs on the machine that builds, never in the page.

pub mod fault;
pub mod figures;
pub mod file;
pub mod read;
pub mod report;
pub mod review;
pub mod saved_page;
pub mod structure;
pub mod texts;

use std::path::Path;

use comparison::Comparison;
use fault::Fault;
use file::DataFile;
use read::Unread;

/// What was read from a folder of data, with all that is wrong in it.
#[derive(Debug)]
pub struct Checked {
    /// The comparison, as far as it could be read.
    pub comparison: Comparison,
    /// The files that it was read from.
    pub files: Vec<DataFile>,
    /// Everything that is wrong, in the order of the files.
    pub faults: Vec<Fault>,
    /// What could not be read of the files.
    unread: Unread,
}

impl Checked {
    /// Faults that were found in the comparison, at their places in the files.
    #[must_use]
    pub fn placed(&self, faults: Vec<Fault>) -> Vec<Fault> {
        self.unread.placed(faults)
    }

    /// Takes in more faults that were found in the comparison.
    pub fn extend(&mut self, faults: Vec<Fault>) {
        self.unread.extend(faults);
        self.faults = fault::sorted(self.unread.faults.clone(), &self.files);
    }
}

/// Reads a folder of data and checks all that can be checked without the documents.
///
/// # Errors
/// Where the folder or a file in it cannot be read at all.
pub fn check(folder: &Path) -> std::io::Result<Checked> {
    file::collect(folder).map(check_files)
}

/// Checks data files that were read already.
#[must_use]
pub fn check_files(files: Vec<DataFile>) -> Checked {
    let (mut comparison, mut unread) = read::comparison(&files);
    unread.extend(structure::faults(&comparison, &files));
    comparison.readings = review::check(&comparison, &files, &mut unread);
    Checked { comparison, faults: fault::sorted(unread.faults.clone(), &files), files, unread }
}
