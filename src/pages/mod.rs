//! The views: one file each, made of [`crate::parts`].

pub mod document;
pub mod figures;
pub mod method;
pub mod overview;
pub mod pair;
pub mod sources;
pub mod topic;
