//! Copies of the documents themselves: those that are loaded, what the comparison says about each passage,
//! and several copies side by side.
//!
//! Pure functions: [`crate::browser`] reads the files, [`anchoring`] finds the citations in them.
//!
//! - [`loaded`]: the loaded copies, and what becomes of a file;
//! - [`passages`]: a paragraph of a copy, with its citations;
//! - [`by_topic`]: several copies by topic.

pub mod by_topic;
pub mod loaded;
pub mod passages;

pub use loaded::{File, Keeping, LoadedCopies, LoadedCopy, Origin};
