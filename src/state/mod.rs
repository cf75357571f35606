//! What is on the screen, and how it changes: one owner, one list of actions, no browser.

pub mod action;
pub mod address;
pub mod keys;
pub mod lesson;
pub mod retired;
pub mod settings;
pub mod stage;
pub mod test;
pub mod view;
pub mod words;

pub use action::{Action, AppState, Beside, Dialog, Direction};
pub use lesson::OpenLesson;
pub use settings::{Settings, Theme};
pub use stage::{OnStage, Stage};
pub use test::{InTest, SelfTest};
pub use view::{Format, Route, Scope, Sheet, View};
