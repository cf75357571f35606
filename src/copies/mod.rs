//! The documents themselves beside the comparison: the copies at hand, what the comparison says of
//! each passage, and how several copies stand side by side.
//!
//! Pure functions: `browser` reads the files, [`crate::texts`] finds the citations in them.

pub mod by_topic;
pub mod passages;
pub mod shelf;

pub use shelf::{Copy, File, Keeping, Origin, Shelf};
