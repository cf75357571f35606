//! Searches everything that a comparison says.
//!
//! - [`words`]: cuts a text into folded words;
//! - [`stem`]: what the forms of an English word have in common;
//! - [`entry`]: what can be found;
//! - [`query`]: what a reader asks for;
//! - [`corpus`]: every text, what a query finds in them, and the order of results;
//! - [`filtered`]: which results fit a reader's filter;
//! - [`marks`](mod@marks): where the words of a query are in a text;
//! - [`advice`]: what to try where nothing was found.

#![warn(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

pub mod advice;
pub mod corpus;
pub mod entry;
pub mod filtered;
pub mod marks;
pub mod query;
pub mod stem;
pub mod words;

pub use advice::{Advice, Offer, Unknown};
pub use corpus::{Corpus, questions};
pub use entry::{Entry, EntryKind};
pub use marks::{Highlight, highlights, marks};
pub use query::Query;
