//! The topic, the question close up, the deck, and the columns.

use super::plural;

pub const OPEN: &str = "Open";
pub const ALL_OF_TOPIC: &str = "All questions of this topic";
pub const NONE_FIT: &str = "No question of this topic fits the filter.";
pub const ADD_TO_LESSON: &str = "Add to lesson";
pub const COMPARE_WITH: &str = "Compare everyone with: ";
pub const USUAL_COLUMNS: &str = "All, in their usual order";
pub const LINK_TO_STATEMENT: &str = "Link to this statement";
pub const NAMES_NO_SOURCE: &str = "It names no source for this.";
pub const READ_IN_PLACE: &str = "Read it in its place: paragraph ";
pub const OTHERS_ADD: &str = "What the others add";
pub const PREVIOUS_CONTRADICTION: &str = "← Previous contradiction";
pub const NEXT_CONTRADICTION: &str = "Next contradiction →";
pub const NO_CONTRADICTION: &str = "No contradiction here";

pub fn how_to_read(questions: usize) -> String {
    format!("{} · how to read them", super::questions(questions))
}

pub fn contradiction(number: usize, of: usize) -> String {
    format!("Contradiction {number} of {of}")
}

pub fn silent_line(names: &str) -> String {
    format!("Read for this question, but say nothing about it: {names}.")
}

pub fn rests_on(sources: &str) -> String {
    format!("It rests this on {sources}.")
}

pub fn view_of(by: &str) -> String {
    format!(" view of {by}")
}

pub fn reported_of(by: &str) -> String {
    format!("Reported view of {by}: ")
}

pub fn columns(shown: usize, all: usize) -> String {
    if shown == all { "Columns".to_owned() } else { format!("Columns: {shown} of {all}") }
}

pub fn compare(short: &str, is_reference: bool) -> String {
    if is_reference { format!("Stop comparing with {short}") } else { format!("Compare with {short}") }
}

pub fn numbered_question(number: usize, of: usize) -> String {
    format!(" · question {number} of {of}")
}

pub fn is_pinned(short: &str) -> String {
    format!("{short} is pinned: choose another document to see the two together.")
}

pub fn pin(is_pinned: bool, other_pinned: bool) -> &'static str {
    match (is_pinned, other_pinned) {
        (true, _) => "Unpin",
        (false, true) => "Pin this one instead",
        (false, false) => "Pin",
    }
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
    format!("{words}. Of the agreements, {not_independent} {verb} from the same source: not two witnesses.")
}

pub fn one_alone(speaks: &str, silent: &str, n: usize) -> String {
    format!("{speaks} answers {} that {silent} says nothing about", plural(n, "question", "questions"))
}

pub const THEY_CONTRADICT: &str = "They contradict each other";
pub const THEY_DIFFER_IN_PART: &str = "They differ in part";
pub const THEY_AGREE_IN_PART: &str = "They agree in part";
pub const THEY_AGREE: &str = "They agree";
