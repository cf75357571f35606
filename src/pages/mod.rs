//! The views: one file each, made of [`crate::parts`].

pub mod overview;
pub mod pair;
pub mod topic;
