//! The views: one file each, made of [`crate::parts`].

pub mod topic;
