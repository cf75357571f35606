//! The self-test.

use super::plural;
use comparison::PositionId;

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
