//! The stage and the self-test.

use super::plural;
use comparison::PositionId;

// The stage.

pub const COUNT_HANDS: &str = "Count one more who holds this (with Shift: one fewer)";
pub const WHO_HOLDS_WHAT: &str = "Who holds what, and who says nothing?";
pub const BLANK: &str = "The screen is blank.";

pub fn one_less(letter: &str) -> String {
    format!("one fewer for {letter}")
}

pub fn step(in_lesson: bool, question: [usize; 2], step: [usize; 2]) -> String {
    let of = if in_lesson { "Lesson" } else { "Topic" };
    format!("{of}: question {} of {} · step {} of {}", question[0], question[1], step[0], step[1])
}

pub fn step_on(more_steps: bool, more_questions: bool) -> &'static str {
    match (more_steps, more_questions) {
        (true, _) => "Show the next →",
        (false, true) => "Next question →",
        (false, false) => "This is the last question",
    }
}

// The self-test.

pub const TEST_HOW: &str = "Predict which document holds which position, then check. Choose a topic; with a lesson open, you can test yourself on its questions.";
pub const CHECK_ANSWERS: &str = "Check the answers";
pub const NOT_STORED: &str = "This is not saved: it is gone when you leave.";

pub fn test_of(about: &str) -> String {
    format!("Test yourself · {about}")
}

pub fn score(right: usize, of: usize) -> String {
    format!("{right} of {} placed correctly.", plural(of, "document", "documents"))
}

/// Returns whether a document was placed correctly; `held` are the letters that it holds.
pub fn placed(short: &str, choice: Option<&PositionId>, is_right: bool, held: &[String]) -> String {
    let letters = held.join(" and also ");
    match choice {
        Some(_) if is_right && held.len() == 1 => format!("✓ Yes: {short} says this"),
        Some(_) if is_right => format!("✓ Yes: {short} says {letters}"),
        Some(p) => format!("✗ Not {}: {short} says {letters}", p.letter()),
        None => format!("– Not placed: {short} says {letters}"),
    }
}
