//! The board, the question, and two documents.

use super::plural;

pub const NONE_FIT: &str = "No question matches the filter.";
pub const ADD_TO_LESSON: &str = "Add to lesson";
pub const USUAL_COLUMNS: &str = "All, in their usual order";
pub const COMPARE_EVERYONE: &str = "Compare all with it";
pub const HIDE: &str = "hide";
pub const REFERENCE: &str = "compared with";
pub const BY_ANSWER: &str = "By answer";
pub const BY_DOCUMENT: &str = "Side by side";
pub const ONLY_REPORTED: &str = "Only reported";
pub const WHO_SAYS_WHAT: &str = "Who says what";
pub const WAYS_ON: &str = "Questions";
pub const PREVIOUS_QUESTION: &str = "Previous question";
pub const NEXT_QUESTION: &str = "Next question";
pub const PREVIOUS_DISAGREEMENT: &str = "Previous disagreement";
pub const NEXT_DISAGREEMENT: &str = "Next disagreement";
pub const LINK_TO_STATEMENT: &str = "Link to this statement";
pub const NAMES_NO_SOURCE: &str = "It names no source for this.";
pub const READ_IN_PLACE: &str = "Read it in context";

pub fn rests_on(sources: &str) -> String {
    format!("It bases this on {sources}.")
}

pub fn view_of(by: &str) -> String {
    format!(" as the view of {by}")
}

pub fn reported_of(by: &str) -> String {
    format!("Reported as the view of {by}: ")
}

pub fn columns(shown: usize, all: usize) -> String {
    if shown == all { "Columns".to_owned() } else { format!("Columns: {shown} of {all}") }
}

pub fn lesson_number(number: usize) -> String {
    format!("Lesson: no. {number}")
}

pub fn pair_sentence(counts: &str, not_independent: usize) -> String {
    let mut words = counts.to_owned();
    if let Some(first) = words.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    if not_independent == 0 {
        return format!("{words}.");
    }
    let verb = if not_independent == 1 { "comes" } else { "come" };
    format!(
        "{words}. Of the agreements, {not_independent} {verb} from the same source, so the two documents do not count as two witnesses there."
    )
}

pub fn one_alone(speaks: &str, silent: &str, n: usize) -> String {
    format!("{speaks} answers {} that {silent} says nothing about", plural(n, "question", "questions"))
}

pub fn hide(short: &str) -> String {
    format!("Hide {short}")
}

pub fn what_each_says(ask: &str) -> String {
    format!("What each says: {ask}")
}

pub fn numbered_topic(number: usize, of: usize) -> String {
    format!("Topic {number} of {of}")
}

pub fn numbered_question(number: usize, of: usize) -> String {
    format!(" · question {number} of {of} ")
}

pub fn disagreement(number: usize, of: usize) -> String {
    format!("Disagreement {number} of {of}")
}

pub fn next(title: &str) -> String {
    format!("next: {title}")
}

pub fn silent_line(names: &str) -> String {
    format!("– Read for this question, but silent on it: {names}.")
}

pub fn silent_on_this(names: &str) -> String {
    format!("– Silent on this: {names}.")
}

pub fn not_recorded_line(names: &str) -> String {
    format!("· Nothing is recorded yet for: {names}.")
}
