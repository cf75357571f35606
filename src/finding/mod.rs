//! What can be found in a comparison: counts and lists computed from the verdicts.

pub mod overview;
pub mod pair;
