//! The running text of a document: cut into numbered paragraphs, and searched for a phrase.
//!
//! Pure functions on strings. The texts themselves are never part of the project: they are
//! read from wherever a person keeps them. [`segment`] reads a file as the comparison was made
//! from it; [`matching`], [`placing`] and [`drift`] take any other copy.

mod cut;
pub mod drift;
mod letters;
pub mod matching;
mod nearest;
pub mod phrase;
pub mod placing;
pub mod plain;
pub mod runs;
pub mod segment;
