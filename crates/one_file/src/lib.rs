//! A page put together from its parts, and taken apart again.
//!
//! Pure functions on strings, for the command line and for the page itself, which saves another comparison as one file:
//!
//! - [`template`]: fills the marks of a template;
//! - [`content`]: what a page shows: the first screen, the whole as plain text, the data, the documents' texts;
//! - [`shell`]: what makes it work: styles, scripts, modules, and the policy that allows these and nothing else.

#![warn(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

pub mod content;
pub mod shell;
pub mod template;

pub use content::Content;
pub use shell::{Form, Shell, digest, short_digest};
pub use template::fill;
