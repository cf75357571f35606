//! What pages share: functions from data to markup, and components where a part must not be rendered again
//! with every change of the state.

pub mod board;
pub mod citation_panel;
pub mod cite;
pub mod columns_menu;
pub mod copy;
pub mod dialog;
pub mod explained;
pub mod files;
pub mod filter;
pub mod finding;
pub mod keys;
pub mod later;
pub mod link;
pub mod notices;
pub mod page_tools;
pub mod passage;
pub mod position;
pub mod qr_code;
pub mod question_tools;
pub mod reason;
pub mod select;
pub mod share;
pub mod shared;
pub mod statement;
pub mod strip;
pub mod tiles;
pub mod toolbar;
pub mod topics;

/// Returns the class if the condition holds.
pub const fn class_if(condition: bool, class: &'static str) -> Option<&'static str> {
    if condition { Some(class) } else { None }
}
