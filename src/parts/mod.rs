//! What views share: small functions from data to markup.

pub mod beside;
pub mod cite;
pub mod columns;
pub mod copy;
pub mod explained;
pub mod files;
pub mod filter;
pub mod heads;
pub mod kept;
pub mod keys;
pub mod legend;
pub mod link;
pub mod notices;
pub mod passage;
pub mod position;
pub mod reason;
pub mod room;
pub mod share;
pub mod statement;
pub mod strip;
pub mod toolbar;
pub mod topic_list;
