//! Makes comparisons from tables. The page and the command line ask the same functions.
//!
//! - [`make`]: from a draft to the data of a page, or to its faults;
//! - [`open`]: what becomes of a file that is added to a draft;
//! - [`edit`]: changes to the table that are easier said in a form;
//! - [`example`]: a draft to begin with.

#![warn(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

pub mod edit;
pub mod example;
pub mod make;
pub mod open;
