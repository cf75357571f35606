//! What is said, to those who hear the page, of a change that only the eye would notice.

use comparison::{Comparison, DocumentId};

pub const BROUGHT_BACK: &str = "Restored.";
pub const FORGOTTEN: &str = "The texts you added are deleted.";
pub const ONE_STAYS: &str = "One document is always shown.";
pub const NO_TIMER: &str = "The timer is closed.";

pub fn theme(word: &str) -> String {
    format!("Theme: {word}.")
}

/// Returns which documents have a column now, in their order.
pub fn columns(shown: &[DocumentId], comparison: &Comparison) -> String {
    format!("Shown: {}.", comparison.names(shown))
}

/// Returns how long the lesson is, or where a question of it is now.
pub fn lesson(steps: usize, moved: Option<usize>) -> String {
    let questions = super::questions(steps);
    moved.map_or_else(
        || format!("In the lesson: {questions}."),
        |at| format!("Now number {} of {questions}.", at + 1),
    )
}

/// Returns the votes for an answer: "B: 4."
pub fn votes(letter: &str, count: u16) -> String {
    format!("{letter}: {count}.")
}

/// Returns what the timer does, and how much time is left.
pub fn timer(running: bool, left: &str) -> String {
    format!("{} {left}.", if running { "Timer running:" } else { "Timer paused:" })
}

pub fn size(size: u8, largest: u8) -> String {
    format!("Size {} of {}.", size + 1, largest + 1)
}

pub fn style(name: &str) -> String {
    format!("Style: {name}.")
}
