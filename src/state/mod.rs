//! What is on the screen, and how it changes: one owner, one list of actions, no browser.

pub mod action;
pub mod address;
pub mod view;
pub mod words;

pub use action::{Action, AppState, Direction};
pub use view::{Place, View};
