//! One table of cells as a comparison, and back.
//!
//! 1. [`cells`]: from the bytes of a file (CSV, TSV, XLSX) or from pasted cells to a [`Sheet`], and from a sheet
//!    to CSV;
//! 2. [`columns`]: which column is meant by a header;
//! 3. [`read`]: from the rows of a sheet to a [`Comparison`](comparison::Comparison), with every fault at its row;
//! 4. [`write`]: from a comparison to a sheet that reads as an equal comparison.
//!
//! The rows are described in [`read::rows`], the columns in [`columns`]. Nothing here knows a file system or a
//! clock.

#![warn(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

pub mod cells;
pub mod columns;
pub mod fault;
pub mod ids;
pub mod measures;
pub mod read;
pub mod wording;
pub mod write;

pub use cells::{Refused, Row, Sheet};
pub use fault::{Fault, Notice};
pub use read::{Made, Text, comparison};
pub use write::sheet;
