//! The running text of a document: cut into numbered paragraphs, and searched for phrases.
//!
//! Pure functions on strings. The texts themselves are never part of the project: they are read from
//! wherever a person keeps them.
//!
//! - [`plain`]: from the bytes of a file to its text: its container, its [`encoding`], the text of a [`page`];
//! - [`kind`]: names the kind of a file that holds no text;
//! - [`segment`]: cuts the file from which the comparison was made into its paragraphs;
//! - [`phrase`]: whether a paragraph contains a phrase as printed;
//! - [`matching`]: recognises which document a text is;
//! - [`placing`]: finds the citations in any copy, however it prints them;
//! - [`pieces`]: cuts a text where marks begin and end.

#![warn(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod cut;
pub mod encoding;
pub mod kind;
mod letters;
mod mail;
mod markdown;
pub mod matching;
mod nearest;
pub mod page;
pub mod phrase;
mod phrases;
pub mod pieces;
pub mod placing;
pub mod plain;
mod references;
pub mod segment;
