//! The views: one file each, made of [`crate::parts`].

pub mod close_up;
pub mod deck;
pub mod document;
pub mod export;
pub mod figures;
pub mod method;
pub mod overview;
pub mod pair;
pub mod print;
pub mod search;
pub mod sources;
pub mod topic;
