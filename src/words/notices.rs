//! What a link or a lesson names and the comparison lacks.

pub const NO_LESSON_IN_LINK: &str = "This link holds no lesson.";
pub const OTHER_VERSION: &str = "This lesson was made with another version of this page and cannot be read here. Ask the sender for the lesson as text.";
pub const CUT_LINK: &str = "This link was cut or changed on the way, so part of the lesson is missing or wrong. Ask for the link again, or for the lesson as text.";

pub const NO_QUESTION: &str = "This link was cut: it names no question. This is the first page.";
pub const NO_DOCUMENT: &str = "This link was cut: it names no document. This is the first page.";

pub fn no_such_part(named: &str) -> String {
    format!("The link names “{named}”, which does not exist here.")
}

pub fn no_such_part_of_topic(title: &str, named: &str) -> String {
    format!("The topic “{title}” has no part “{named}”.")
}

pub fn topic_for_question(title: &str) -> String {
    format!("The link should name one question, but “{title}” is a topic. Choose one of its questions.")
}

pub const LOADING: &str = "This part of the comparison is being fetched …";
pub const NOT_LOADED: &str = "This part of the comparison has not arrived. The page asks for it again every few seconds. If your network works, reload the page: there may be a newer version.";

pub fn no_document(named: &str) -> String {
    format!("There is no document “{named}” in this comparison.")
}

pub fn no_topic_or_question(named: &str, instead: &str) -> String {
    format!("There is no topic or question “{named}”. This is {instead}.")
}

pub const FIRST_PAGE: &str = "the first page";
pub const WHOLE_COMPARISON: &str = "the whole comparison";
pub const CHOICE_OF_TOPICS: &str = "the list of topics, or the open lesson";

pub fn other_pair(one: &str, other: &str) -> String {
    format!("The link does not name two documents. These are {one} and {other}.")
}

pub fn no_paragraph(named: &str) -> String {
    format!("The link names the paragraph “{named}”, which does not exist.")
}

pub fn says_nothing(short: &str) -> String {
    format!("{short} says nothing about this question.")
}

pub fn not_recorded(short: &str) -> String {
    format!("It is not recorded whether {short} answers this question.")
}

pub fn holds_no_such_position(short: &str, letter: &str) -> String {
    format!("{short} does not hold position {letter} here.")
}

pub fn unknown_parameter(named: &str) -> String {
    format!("This page does not know what “{named}” in the link means.")
}

pub fn unknown_filter(named: &str) -> String {
    format!("The link filters by “{named}”, which does not exist here.")
}

pub fn unknown_answer(named: &str) -> String {
    format!("The link carries the answer “{named}”, which does not exist here.")
}

pub fn twice_in_lesson(ask: &str) -> String {
    format!("The lesson lists the question “{ask}” twice: it is shown once, with both notes.")
}
