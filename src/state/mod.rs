//! What is on the screen, and how it changes: one state, one list of actions, no browser.

pub mod action;
pub mod answers;
pub mod app_state;
pub mod columns;
pub mod commands;
pub mod keys;
pub mod neighbours;
mod news;
mod opened;
pub mod parts;
pub mod settings;
pub mod stage;
pub mod stand;
pub mod test;
pub mod undo;

pub use crate::lesson::OpenLesson;
pub use crate::route::{Format, Route, Scope, Sheet, View};
pub use action::{Action, Direction};
pub use answers::Answers;
pub use app_state::{AppState, CitationPanel, Dialog};
pub use neighbours::Way;
pub use opened::Opened;
pub use parts::Part;
pub use settings::{Settings, Theme};
pub use stage::{OnStage, Round, Stage};
pub use stand::InStand;
pub use test::InTest;
pub use undo::Undo;
