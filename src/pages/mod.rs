//! The pages: one file each, made of [`crate::components`].

pub mod document;
pub mod export;
pub mod figures;
pub mod findings;
pub mod first;
pub mod lesson;
pub mod make;
pub mod method;
pub mod pair;
pub mod plain;
pub mod print;
pub mod question;
pub mod read;
pub mod search;
pub mod sources;
pub mod stage;
pub mod stand;
pub mod test;
pub mod texts;
pub mod topic;
pub mod whole;
