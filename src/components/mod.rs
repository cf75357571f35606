//! What views share: small functions from data to markup.

pub mod beside;
pub mod cite;
pub mod columns;
pub mod copy;
pub mod explained;
pub mod files;
pub mod filter;
pub mod heads;
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

/// Returns the class where the condition holds, and no class where it does not.
#[must_use]
pub const fn class_if(condition: bool, class: &'static str) -> Option<&'static str> {
    if condition { Some(class) } else { None }
}
