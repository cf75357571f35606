//! Lists and counts over many questions, computed from the verdicts.

pub mod bands;
pub mod controversy;
pub mod document;
pub mod figures;
pub mod filter;
pub mod findings;
pub mod glossary;
pub mod pair;
pub mod reveal;
pub mod sources;
pub mod stand;
