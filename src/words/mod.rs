//! The sentences of the interface, in one place, so that they can be proofread together.
//!
//! One file for each part of the page. Labels of one or two words stay in the markup.

#![allow(missing_docs)] // Each text says what it is.

pub mod comparing;
pub mod lesson;
pub mod lists;
pub mod make;
pub mod method;
pub mod news;
pub mod notices;
pub mod paper;
pub mod share;
pub mod stage;
pub mod testing;
pub mod texts;
pub mod verdicts;

/// Returns the first characters of a text that came from outside, without control characters.
pub fn brief(text: &str, most: usize) -> String {
    let mut brief: String = text.chars().filter(|c| !c.is_control()).take(most).collect();
    if text.chars().count() > most {
        brief.push('…');
    }
    brief
}

/// Returns the number with its noun: "1 question", "3 questions".
pub fn plural(n: usize, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}

pub const VIEWS: &str = "Views";
pub const TOPICS: &str = "Topics";
pub const TEXTS: &str = "texts";
pub const TEACH: &str = "Teach";
pub const ABOUT: &str = "About";
pub const PRESENT: &str = "▷ Present";
pub const PRINT: &str = "Print";
pub const SHARE: &str = "Share";
pub const FIGURES: &str = "Figures and events";
pub const SOURCES: &str = "Sources";
pub const WHOLE: &str = "Everything on one page";
pub const LESSON: &str = "Lesson";
pub const TEST: &str = "Test yourself";
pub const STAND: &str = "Take a stand";
pub const DOWNLOAD: &str = "Download";

pub const SKIP: &str = "Skip to the comparison";
pub const SEARCH_FIELD: &str = "Search everything";
pub const SHOW_ALL_QUESTIONS: &str = "Show all questions";
pub const FILTER_RULE: &str = "Within a group, a question need match only one of your choices. Under “Answered by”, every document that you choose must answer. A question must match in every group.";
pub const SAYS_SO_ITSELF: &str = "says so itself";
pub const ONLY_REPORTS_IT: &str = "only reports it";
pub const FIRM_VERDICTS: &str = "firm verdicts";
pub const ARGUABLE_VERDICTS: &str = "verdicts open to argument";
pub const NOT_TWO_WITNESSES: &str = "agreements from the same source";
pub const CLOSE_NOTE: &str = "Close this note";

pub const KEYS_AND_SETTINGS: &str = "Keys and settings";
pub const SINGLE_KEYS: &str = "Enable single-key shortcuts";
pub const SETTINGS_KEPT: &str = "Saved on this device only, if the browser allows it.";
pub const KEYS_IN_FIELDS: &str =
    "Shortcuts are off while you type in a field. Tab and Enter reach everything.";

/// Returns the message for a page whose data cannot be read.
pub fn damaged_data(error: &str) -> String {
    format!("The data of this page is damaged: {error}. Reload the page, or get a new copy of the file.")
}

pub fn questions(n: usize) -> String {
    plural(n, "question", "questions")
}

pub fn questions_shown(fitting: usize, all: usize) -> String {
    format!("{fitting} of {}: ", questions(all))
}

/// Returns "The five texts".
pub fn the_texts(n: usize) -> String {
    if n == 1 { "The text".to_owned() } else { format!("{}{TEXTS}", the_number(n)) }
}

/// Returns "The five ".
pub fn the_number(n: usize) -> String {
    format!("The {} ", comparison::finding::number(n))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_singular_and_all_else_plural() {
        assert_eq!(plural(0, "question", "questions"), "0 questions");
        assert_eq!(plural(1, "question", "questions"), "1 question");
        assert_eq!(plural(2, "question", "questions"), "2 questions");
    }
}
