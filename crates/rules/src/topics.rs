//! Topics, their questions and the positions.

use comparison::{Question, Topic};

use crate::fault::Faults;
use crate::ids::Ids;
use crate::lengths::{self, PHRASE_WORDS, QUESTION_WORDS, TEXT_WORDS};
use crate::names::topic_file;
use crate::place::Path;
use crate::{Known, figures, relations, statements};

/// Checks one topic with all that it holds.
pub fn check(topic: &Topic, known: &Known, ids: &mut Ids, faults: &mut Faults) {
    let top = Path::of(&topic_file(&topic.id));
    ids.check("topic", topic.id.as_str(), top.field("id"), faults);
    if !topic.summary.is_empty() {
        lengths::check("the summary", &topic.summary, TEXT_WORDS, top.field("summary"), faults);
    }
    if topic.title.trim().is_empty() {
        faults.add(top.field("title"), "the topic has no title", "write one");
    }
    if topic.questions.is_empty() {
        faults.add(top.field("questions"), "the topic has no questions", "add one, or delete the topic");
    }
    for (i, question) in topic.questions.iter().enumerate() {
        let at = top.item("questions", i);
        ids.check("question", question.id.as_str(), at.field("id"), faults);
        asked(question, &at, faults);
        positions(question, &at, faults);
        relations::check(question, &at, faults);
        statements::check(question, known, &at, faults);
        figures::check(question, known, &at, faults);
    }
}

fn asked(question: &Question, at: &Path, faults: &mut Faults) {
    lengths::check("the question", &question.ask, QUESTION_WORDS, at.field("ask"), faults);
    if !question.ask.trim_end().ends_with(['?', '？', '؟', '\u{37e}']) {
        let what = "the question does not end with a question mark";
        faults.add(at.field("ask"), what, "phrase it as a question");
    }
    if let Some(note) = &question.note {
        lengths::check("the note", note, TEXT_WORDS, at.field("note"), faults);
    }
    if question.statements.is_empty() {
        let what = "no document answers the question";
        faults.add(at.field("statements"), what, "add a statement, or delete the question");
    }
}

fn positions(question: &Question, at: &Path, faults: &mut Faults) {
    if question.positions.is_empty() {
        faults.add(at.field("positions"), "the question has no positions", "add one for each answer");
    }
    for (i, position) in question.positions.iter().enumerate() {
        let at = at.item("positions", i);
        let letter = ('a'..='z').nth(i).map(String::from).unwrap_or_default();
        if position.id.as_str() != letter {
            let what = format!("position “{}” is number {} in the list", position.id, i + 1);
            faults.add(
                at.field("id"),
                what,
                format!("letter the positions in order: this one is “{letter}”"),
            );
        }
        lengths::check("the label", &position.label, PHRASE_WORDS, at.field("label"), faults);
        if let Some(arguable) = &position.arguable {
            lengths::check("the text of “arguable”", arguable, TEXT_WORDS, at.field("arguable"), faults);
        }
        if !question.statements.iter().any(|s| s.position == position.id) {
            let what = format!("no document holds position “{}”", position.id);
            faults.add(at, what, "delete it, or add the statement that holds it");
        }
    }
}
