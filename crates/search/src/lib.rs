//! Searching everything that a comparison says.
//!
//! - [`fold`]: what counts as the same word;
//! - [`entry`]: what can be found;
//! - [`query`]: what a reader asks for;
//! - [`index`]: the words and where they stand, and the order of results;
//! - [`marks`]: where in a text the words of a query stand;
//! - [`advice`]: what to try where nothing was found.

pub mod advice;
pub mod entry;
pub mod filtered;
pub mod fold;
pub mod index;
pub mod marks;
pub mod query;

pub use advice::{Advice, Offer, Unknown};
pub use entry::{At, Entry, Found};
pub use fold::Decompose;
pub use index::{Hit, Index, Reading};
pub use marks::{Run, marks, runs};
pub use query::Query;
