//! The check of the data: every fault at once, each with its place and its remedy.
//!
//! 1. [`file`]: the data files, and the place of a value in them;
//! 2. [`read`]: reads the files into the types of the comparison;
//! 3. [`shape`]: the faults of shape in a file, by its JSON Schema, which [`schemas`] writes out;
//! 4. the rules within the data, in the crate `rules`;
//! 5. [`review`]: the record of the second reading; [`codebook`]: the cases of each step;
//! 6. [`texts`]: the citations against the documents themselves, where they are at hand;
//! 7. [`report`]: the faults as a person reads them.
//!
//! Two things are reported that are not faults: how hard the statements are to read ([`grade`]), and words that two
//! documents share ([`shared_runs`]).
//!
//! A file with faults of shape is left out of the later steps, and nothing is reported that only follows
//! from its absence. Runs on the machine that builds, never in the page.

#![warn(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

pub mod codebook;
pub mod fault;
pub mod file;
pub mod grade;
pub mod read;
pub mod report;
pub mod review;
pub mod schemas;
pub mod shape;
pub mod shared_runs;
pub mod texts;

use std::path::Path;

use comparison::Comparison;
use file::DataFile;
use rules::Rules;
use rules::fault::Fault;
use texts::Texts;

/// The data of a folder and every fault in it.
#[derive(Debug)]
pub struct Checked {
    /// The comparison, as far as it could be read.
    pub comparison: Comparison,
    /// The files that it was read from.
    pub files: Vec<DataFile>,
    /// The faults, in the order in which to mend them.
    pub faults: Vec<Fault>,
    /// Whether every file could be read.
    complete: bool,
    /// The rules that it was checked by.
    rules: Rules,
}

impl Checked {
    /// Adds faults that were found elsewhere, such as outlines that do not fit their texts.
    pub fn extend(&mut self, faults: Vec<Fault>) {
        self.faults.extend(faults);
        fault::sort(&mut self.faults, &self.files);
    }

    /// Adds the faults that show against the documents. Paragraphs that nothing cites are faults under strict
    /// rules, and reported only where every file could be read, since the missing citations may be in the others.
    pub fn compare_with(&mut self, texts: &Texts) {
        self.extend(texts::phrases(&self.comparison, texts));
        if self.complete && self.rules == Rules::Strict {
            self.extend(texts::uncovered(&self.comparison, texts));
        }
    }
}

/// Reads a folder of data and checks everything that can be checked without the documents. `reserved` are
/// the words of addresses that cannot be ids.
///
/// # Errors
/// Returns an error where the folder or a file in it cannot be read; the message names it.
pub fn check(folder: &Path, reserved: &[&str], rules: Rules) -> std::io::Result<Checked> {
    Ok(check_files(file::collect(folder)?, reserved, rules))
}

/// Checks data files that are read already, as [`check`] does.
#[must_use]
pub fn check_files(files: Vec<DataFile>, reserved: &[&str], rules: Rules) -> Checked {
    let mut reader = read::Reader::new(&files, rules);
    let mut comparison = reader.comparison();
    rules::check(&comparison, &reader.left_out, reserved, rules, &mut reader.faults);
    comparison.readings = review::check(&comparison, &mut reader);
    comparison.codebook = codebook::check(&comparison, &mut reader);
    let complete = reader.left_out.is_empty();
    let mut faults = reader.faults.0;
    fault::sort(&mut faults, &files);
    Checked { comparison, files, faults, complete, rules }
}
