//! What views share: small functions from data to markup.

pub mod heads;
pub mod legend;
pub mod notices;
pub mod reason;
pub mod statement;
pub mod strip;
pub mod toolbar;
pub mod topic_list;
