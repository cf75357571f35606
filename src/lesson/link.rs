//! A lesson in a link: `1`, the title, the questions with their notes, and three letters that
//! show whether all of it arrived.
//!
//! `1the-arctic==arctic-moscow-wary,who-is-wary=q==arctic-money7k2`: texts as [`encode`] writes
//! them, ids as they are, a comma before the note. The first figure is the version of this form;
//! the last three letters are a sum over all before them, so the link never ends in a sign that
//! a mail program takes for punctuation.

use super::{Lesson, Step};
use crate::route::encoding::{SEPARATOR, decode, encode, split};
use comparison::{Comparison, QuestionId};

/// The longest link that is offered. Mail and chat programs carry 2,000 characters and more, but
/// some cut what is longer, and nobody sees it.
pub const LONGEST_LINK: usize = 2_000;

const VERSION: char = '1';
const SUM_LETTERS: u32 = 3;
const BASE: u32 = 36;

/// Writes a lesson in the letters `a-z0-9-,=`, for the part of an address behind `#`.
#[must_use]
pub fn write_link(lesson: &Lesson) -> String {
    let mut link = VERSION.to_string() + &encode(&lesson.title);
    for step in &lesson.steps {
        link.push_str(SEPARATOR);
        link.push_str(step.question.as_str());
        if !step.note.is_empty() {
            link.push(',');
            link.push_str(&encode(&step.note));
        }
    }
    let sum = sum(&link);
    link + &sum
}

/// Reads a lesson from a link, and says what could not be read.
#[must_use]
pub fn read_link(link: &str, comparison: &Comparison) -> (Lesson, Vec<String>) {
    let mut lesson = Lesson::default();
    let mut notices = Vec::new();
    // Line breaks that a mail program put in are no part of it.
    let link: String = link.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_lowercase()).collect();
    if link.is_empty() {
        notices.push("This link holds no lesson.".to_owned());
        return (lesson, notices);
    }
    let Some(after) = link.strip_prefix(VERSION) else {
        notices.push(
            "This lesson was written by another version of this page and cannot be read here. Ask whoever sent it for the lesson as text."
                .to_owned(),
        );
        return (lesson, notices);
    };
    let letters = SUM_LETTERS as usize;
    let whole = link.len().checked_sub(letters).and_then(|n| link.split_at_checked(n));
    let intact = whole.is_some_and(|(before, end)| sum(before) == end);
    if !intact {
        notices.push(
            "This link was cut or changed on its way: something of the lesson is missing or wrong. Ask for the link again, or for the lesson as text."
                .to_owned(),
        );
    }
    let row = after.len().checked_sub(letters).and_then(|n| after.get(..n)).unwrap_or_default();
    let mut texts = split(row).into_iter();
    lesson.title = decode(texts.next().unwrap_or_default());
    for step in texts {
        let (id, note) = step.split_once(',').unwrap_or((step, ""));
        let step = Step { question: QuestionId::from(id), note: decode(note) };
        lesson.take(step, comparison, &mut notices);
    }
    (lesson, notices)
}

/// A sum over the link in which every letter and its place count.
fn sum(text: &str) -> String {
    let most = BASE.pow(SUM_LETTERS);
    let mut sum = text.bytes().fold(0, |sum, byte| (sum * 31 + u32::from(byte) + 1) % most);
    let mut letters = String::new();
    for _ in 0..SUM_LETTERS {
        letters.extend(char::from_digit(sum % BASE, BASE));
        sum /= BASE;
    }
    letters
}

/// How long a link is, against the longest that is offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Length {
    /// Characters of the whole link.
    pub characters: usize,
    /// Whether these are more than mail and chat programs carry.
    pub too_long: bool,
}

/// The length of a whole link: the address of the page with what stands behind `#`.
#[must_use]
pub fn length(link: &str) -> Length {
    let characters = link.chars().count();
    Length { characters, too_long: characters > LONGEST_LINK }
}

impl Length {
    /// The length in words, and what to do where it is too long.
    #[must_use]
    pub fn words(self) -> String {
        let (is, most) = (grouped(self.characters), grouped(LONGEST_LINK));
        if self.too_long {
            let over = grouped(self.characters - LONGEST_LINK);
            format!(
                "This link has {is} characters, {over} more than mail and chat programs are sure to carry: shorten the notes, or send the lesson as text."
            )
        } else {
            format!("{is} of at most {most} characters")
        }
    }
}

/// "1,240"
fn grouped(number: usize) -> String {
    if number < 1_000 { number.to_string() } else { format!("{},{:03}", number / 1_000, number % 1_000) }
}
