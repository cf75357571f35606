//! Lists and counts over many questions, computed from the verdicts.

pub mod document;
pub mod figures;
pub mod filter;
pub mod glossary;
pub mod overview;
pub mod pair;
pub mod reveal;
pub mod sources;
