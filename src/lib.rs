//! Synoptic: several texts read against each other, question by question.
//!
//! - [`comparison`]: the model and the verdict;
//! - [`texts`]: the running text of a document;
//! - [`finding`]: counts and lists computed from the verdicts;
//! - [`reading`]: the documents themselves beside the comparison;
//! - [`state`]: what is on the screen, the address, the actions;
//! - [`carry`]: what leaves the page: references, files, lessons, codes;
//! - [`app`]: the root component, [`pages`] and the [`parts`] that they share;
//! - `browser`: the only place that names browser services;
//! - `check`: the check of the data, on the machine that builds.
//!
//! `ARCHITECTURE.md` has the map.

#![warn(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

pub mod app;
pub mod browser;
pub mod components;
pub mod copies;
pub mod lesson;
pub mod pages;
pub mod route;
pub mod share;
pub mod state;
