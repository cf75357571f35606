//! The lesson: the page for teachers, the boxes on a board, and what can be taken back.

use super::{plural, questions};
use crate::lesson::{Lesson, Step};
use comparison::QuestionId;

// On a board.

pub const IN_THE_LESSON: &str = "In the lesson";
pub const OPEN: &str = "Open";
pub const START: &str = "Start on the stage";

/// Returns "3 questions, 20 min".
pub fn size(steps: usize, minutes: usize) -> String {
    match minutes {
        0 => questions(steps),
        minutes => format!("{}, {minutes} min", questions(steps)),
    }
}

pub fn open_lesson(lesson: &Lesson) -> String {
    format!("Lesson: {}", questions(lesson.steps.len()))
}

/// Returns the note of a step as it is printed: "5 min. Read ¶ 49 first."
pub fn on_paper(step: &Step) -> String {
    let note = step.note.trim();
    match step.minutes {
        None => note.to_owned(),
        Some(n) if note.is_empty() => format!("{n} min"),
        Some(n) => format!("{n} min. {note}"),
    }
}

// What can be taken back.

pub const UNDO: &str = "Undo";

/// Says what became of a lesson.
pub fn undone(before: &Lesson, now: Option<&Lesson>) -> String {
    let of_before = |question: &QuestionId| before.has(question);
    match now {
        Some(now) if now.steps.iter().all(|s| of_before(&s.question)) && before.is_cut_in(Some(now)) => {
            let gone = before.steps.len() - now.steps.len();
            let note = if gone == 1 { "its note" } else { "their notes" };
            format!("Taken out of the lesson, with {note}: {}.", plural(gone, "question", "questions"))
        }
        Some(_) => "Another lesson is open now, in place of yours.".to_owned(),
        None => "The lesson is closed.".to_owned(),
    }
}

// The page.

pub const SUMMARY: &str = "Present a ready-made lesson to the class, print its sheets, or put questions together as a lesson of your own.";
pub const READY: &str = "Ready-made lessons";
pub const SHEETS: &str = "Print: ";
pub const YOURS: &str = "Your lesson";
pub const YOURS_SUMMARY: &str = "It is in the address: keep or send the link. Nothing else is stored.";
pub const NONE_YET: &str =
    "None is open. To begin one, tick the box beside a question on any board, or change a ready-made one.";
pub const TEST_IT: &str = "Test yourself on it";
pub const LEAVE: &str = "Close lesson";
pub const NO_QUESTION: &str = "No question yet";
pub const MOVE_HOW: &str = "Drag a question by its handle, or press Alt+↑ or Alt+↓ while the focus is in it.";
pub const DRAG: &str = "Drag to move; Esc cancels";
pub const NOTES_BY_PHONE: &str = "To read your notes on your phone, point its camera at the code below.";
pub const NOTES_ON_PAPER: &str = "This page was opened from a file, so a phone cannot open the lesson. To have your notes at hand, print the answer key.";
pub const ALONE: &str = "On your own";
pub const TEST_ON_A_TOPIC: &str = "Test yourself on a topic";
pub const AS_LINK: &str = "The lesson as a link";
pub const FILE_LINK: &str = "The link works on this machine only. For another machine, copy the lesson as text below, or open the page where it is published.";
pub const LINK_HOW: &str = "Others will see this lesson with your notes.";
pub const AS_TEXT: &str = "The lesson as text";
pub const AS_TEXT_HOW: &str = "Copy it from here, or paste another lesson and open it.";
pub const OPEN_TEXT: &str = "Open this text as the lesson";

pub fn nth(n: usize, of: usize) -> String {
    format!("{n} of {of}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lesson(ids: &[&str]) -> Lesson {
        ids.iter().fold(Lesson::default(), |lesson, id| lesson.with(&QuestionId::from(*id)))
    }

    #[test]
    fn what_became_of_a_lesson_is_said() {
        let before = lesson(&["a", "b", "c"]);
        let said = |now: Option<&Lesson>| undone(&before, now);
        assert_eq!(said(None), "The lesson is closed.");
        assert_eq!(said(Some(&lesson(&["a", "c"]))), "Taken out of the lesson, with its note: 1 question.");
        assert_eq!(said(Some(&lesson(&["x"]))), "Another lesson is open now, in place of yours.");
        let noted = before.noted(&QuestionId::from("a"), "Another note.");
        assert_eq!(said(Some(&noted)), "Another lesson is open now, in place of yours.");
    }
}
