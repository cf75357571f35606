//! In and out of the tools that researchers use.
//!
//! In, by [`read`]: W3C Web Annotations and what Hypothes.is exports, REFI-QDA projects (`.qdpx`) as QualCoder, MAXQDA,
//! NVivo and ATLAS.ti write them, and bibliographies as CSL JSON. [`rows`] turns what was read into rows of a table,
//! in which each quotation is a statement without an answer. Out, by [`qdpx`]: a REFI-QDA project.
//!
//! Pure functions on bytes and strings, with bounds: a foreign file costs no more than its size suggests.
//!
//! - [`imported`]: what all of these files become;
//! - `foreign`: what a file that cannot be imported seems to be;
//! - `json`, `annotation`, `hypothesis`, `literature`: the JSON files;
//! - `refi`: REFI-QDA projects, read and written;
//! - `table`: rows of a table.

#![warn(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod annotation;
mod foreign;
mod hypothesis;
pub mod imported;
mod json;
mod literature;
mod refi;
mod table;

pub use imported::{Imported, ImportedDocument, Quotation, short_phrase};
pub use refi::write::qdpx;
pub use table::{NO_QUESTION, rows};

/// The size of the largest file that is read, in bytes. A project may hold pictures and recordings.
pub const LARGEST_FILE: usize = 100_000_000;

/// Reads a file of another tool. What it is follows from its content; `name` is what messages call it.
///
/// # Errors
/// Returns what is wrong with the file, what it seems to be and what to do, for the person who chose it.
pub fn read(bytes: &[u8], name: &str) -> Result<Imported, String> {
    recognised(bytes)
        .map_err(|fault| format!("“{name}” cannot be imported: {}.", fault.trim_end_matches(['.', ' '])))
}

fn recognised(bytes: &[u8]) -> Result<Imported, String> {
    if bytes.len() > LARGEST_FILE {
        let remedy = "export it again without its pictures and recordings";
        return Err(format!("it is larger than {} MB; {remedy}", LARGEST_FILE / 1_000_000));
    }
    if bytes.starts_with(b"PK") {
        return refi::read::archive(bytes);
    }
    let text = foreign::text(bytes)?;
    match text.trim_start().chars().next() {
        Some('<') => refi::read::project(text),
        Some('{' | '[') => json::read(text),
        _ => Err(foreign::text_kind(text)),
    }
}
