//! The command line of the project: checks the data, builds the page, exports, generates and measures.
//!
//! - [`source`]: what a page is made from; [`load`]: its checked data, and which copy of it this is;
//! - [`build`]: data to `dist/`: compile the module, prerender, pack; [`serve`] opens the result;
//! - [`one`]: a page as one file, put into a page that is compiled already; [`begin`] and [`import`]: tables to begin with;
//! - [`prerender`]: the first screen and the data block of the page;
//! - [`pack`]: one hosted page and one single file from the module, the scripts and the styles;
//! - [`first_style`]: the rules of the styles that the first screen needs;
//! - [`parts`]: the hosted page split by topic, where all of it is too much to send at once;
//! - [`stubs`]: a small page for each topic and question, for links; [`picture`] draws the picture that goes with it;
//! - [`texts`]: the documents themselves, where a builder has them;
//! - [`check`], [`export`], [`generate`], [`size`]: the other subcommands.

#![warn(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

pub mod begin;
pub mod build;
pub mod check;
pub mod export;
pub mod first_style;
pub mod generate;
pub mod import;
pub mod load;
pub mod one;
pub mod pack;
pub mod parts;
pub mod picture;
pub mod prerender;
pub mod references;
pub mod serve;
pub mod size;
mod small_page;
pub mod source;
mod stub_words;
pub mod stubs;
pub mod texts;
