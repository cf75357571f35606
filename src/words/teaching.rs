//! The stage and the lesson.

use super::questions;

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
