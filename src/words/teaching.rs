//! The self-test and the lesson.

use super::{plural, questions};
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

// The lesson.

pub const TEACH_SUMMARY: &str =
    "Present a question step by step, print sheets, test yourself, or put questions together as a lesson.";
pub const PRESENT_FIRST: &str = "Present from the first question";
pub const TEST_ON_A_TOPIC: &str = "Test yourself on a topic";
pub const LESSON_SUMMARY: &str = "Questions in your order, each with a note. The lesson is in the address: keep or send the link. Nothing else is stored.";
pub const NO_LESSON: &str = "No lesson is open. To begin one, choose “Add to lesson” beside any question, or open a lesson from text below.";
pub const KEEP_FIRST: &str = "Keep the link or the text before you leave.";
pub const AS_LINK: &str = "The lesson as a link";
pub const FILE_LINK: &str = "This page was opened from a file, so its link works on this machine only. For another machine, copy the lesson as text below, or open the page where it is published.";
pub const PHONE: &str =
    "Your phone shows the notes while the stage shows the question: point its camera at the code.";
pub const FINE_CODE: &str = "The link is long, so the code is fine: hold the phone close.";
pub const AS_TEXT: &str = "The lesson as text";
pub const AS_TEXT_HOW: &str = "Copy it from here, or paste another lesson and open it.";
pub const OPEN_TEXT: &str = "Open this text as the lesson";

pub fn lesson_questions(n: usize) -> String {
    if n == 0 { "No question yet".to_owned() } else { questions(n) }
}
