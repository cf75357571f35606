//! Synoptic: several texts read against each other, question by question.
//!
//! - [`app`]: the root component, which shows one of the [`pages`], made of [`components`];
//! - [`state`]: what is on the screen, the address, the actions; [`effects`] connects it to the browser;
//! - [`words`]: the sentences of the interface; [`verdict_style`]: the look of a verdict;
//! - [`copies`]: the documents themselves, as far as they are loaded;
//! - [`lesson`] and [`share`]: what leaves the page: lessons, references, files, codes;
//! - [`own`]: a comparison of one's own, from a table;
//! - [`browser`]: the only place that names browser services.
//!
//! `ARCHITECTURE.md` has the map.

#![warn(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

pub mod app;
pub mod browser;
pub mod components;
pub mod copies;
pub mod effects;
pub mod lesson;
pub mod own;
pub mod pages;
pub mod route;
pub mod share;
pub mod state;
pub mod verdict_style;
pub mod words;
