//! The running text of a document: cut into numbered paragraphs, and searched for a phrase.
//!
//! Pure functions on strings. The texts themselves are never part of the project: they are
//! read from wherever a person keeps them.

pub mod phrase;
pub mod segment;
