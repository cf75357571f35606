//! What is on the screen, and how it changes: one owner, one list of actions, no browser.

pub mod action;
pub mod address;
pub mod keys;
pub mod retired;
pub mod settings;
pub mod view;
pub mod words;

pub use action::{Action, AppState, Dialog, Direction};
pub use settings::{Settings, Theme};
pub use view::{Format, Place, Scope, Sheet, View};
