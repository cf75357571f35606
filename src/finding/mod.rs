//! What can be found in a comparison: counts and lists computed from the verdicts.

pub mod document;
pub mod figures;
pub mod filter;
pub mod glossary;
pub mod overview;
pub mod pair;
pub mod reveal;
pub mod search;
pub mod sources;
