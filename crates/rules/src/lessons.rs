//! Ready-made lessons: their questions exist, each is listed once, and notes and minutes stay within their limits.

use std::collections::BTreeSet;

use comparison::ReadyLesson;

use crate::Known;
use crate::fault::Faults;
use crate::ids::Ids;
use crate::lengths::{self, TEXT_WORDS};
use crate::names::LESSONS;
use crate::place::Path;

/// The most minutes of a question.
const MINUTES: u8 = 60;

/// Checks the ready-made lessons.
pub fn check(known: &Known, ids: &mut Ids, faults: &mut Faults) {
    for (i, lesson) in known.comparison.lessons.iter().enumerate() {
        let at = Path::of_item(LESSONS, i);
        ids.check("lesson", &lesson.id, at.field("id"), faults);
        if lesson.title.trim().is_empty() {
            faults.add(at.field("title"), "the lesson has no title", "write one");
        }
        lengths::check("the purpose", &lesson.purpose, TEXT_WORDS, at.field("purpose"), faults);
        if lesson.steps.is_empty() {
            faults.add(at.field("steps"), "the lesson has no question", "add one, or delete the lesson");
        }
        steps(lesson, &at, known, faults);
    }
}

fn steps(lesson: &ReadyLesson, at: &Path, known: &Known, faults: &mut Faults) {
    let mut questions = BTreeSet::new();
    for (n, step) in lesson.steps.iter().enumerate() {
        let at = at.item("steps", n);
        let id = &step.question;
        if known.all_topics && known.comparison.question(id).is_none() {
            let remedy = "use the id of a question in topics";
            faults.add(at.field("question"), format!("there is no question “{id}”"), remedy);
        }
        if !questions.insert(id) {
            let what = format!("the question “{id}” is listed twice");
            faults.add(at.field("question"), what, "delete one of the two");
        }
        if !step.note.is_empty() {
            lengths::check("the note", &step.note, TEXT_WORDS, at.field("note"), faults);
        }
        if step.minutes.is_some_and(|n| !(1..=MINUTES).contains(&n)) {
            let remedy = format!("write 1 to {MINUTES}, or leave it out");
            faults.add(at.field("minutes"), "these minutes are out of range", remedy);
        }
    }
}
