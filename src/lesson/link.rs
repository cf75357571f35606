//! A lesson in a link: the version, the title, the questions with their notes, and a checksum.
//!
//! `1the-arctic==arctic-moscow-wary,who-is-wary=q==arctic-money7k2`: titles and notes are encoded
//! ([`encode`]), ids are not, and a comma precedes the note. In version `2` the minutes come between the two,
//! `arctic-moscow-wary,5,who-is-wary=q`, where a comma in the note cannot be taken for one before it. It is
//! written only for a lesson with minutes, so that other links stay as they were. The last three letters are
//! the checksum, so no link ends in a sign that a mail program takes for punctuation.

use super::{Lesson, Step, minutes};
use crate::route::encoding::{SEPARATOR, decode, encode, split};
use crate::words::notices as words;
use comparison::{Comparison, QuestionId};

/// The most characters of a link that is offered. Some mail and chat programs cut longer ones without a
/// word.
pub const LONGEST_LINK: usize = 2_000;

const PLAIN: char = '1';
const TIMED: char = '2';
const CHECKSUM_LETTERS: u32 = 3;
const BASE: u32 = 36;

/// Writes a lesson in the letters `a-z0-9-,=`, for the fragment of a URL.
#[must_use]
pub fn write_link(lesson: &Lesson) -> String {
    let timed = lesson.minutes() > 0;
    let mut link = if timed { TIMED } else { PLAIN }.to_string() + &encode(&lesson.title);
    for step in &lesson.steps {
        link.push_str(SEPARATOR);
        link.push_str(step.question.as_str());
        if timed {
            link.push(',');
            link.extend(step.minutes.map(|n| n.to_string()));
        }
        if !step.note.is_empty() {
            link.push(',');
            link.push_str(&encode(&step.note));
        }
    }
    let checksum = checksum(&link);
    link + &checksum
}

/// Reads a lesson from a link, with a notice for each part that could not be read.
#[must_use]
pub fn read_link(link: &str, comparison: &Comparison) -> (Lesson, Vec<String>) {
    let mut lesson = Lesson::default();
    let mut notices = Vec::new();
    // Mail programs put line breaks and marks into long links; the checksum shows whether only those were put in.
    let ours = |c: &char| c.is_ascii_alphanumeric() || "-,=".contains(*c);
    let link: String = link.chars().filter(ours).map(|c| c.to_ascii_lowercase()).collect();
    let link = link.trim_end_matches(|c: char| !c.is_ascii_alphanumeric());
    if link.is_empty() {
        notices.push(words::NO_LESSON_IN_LINK.to_owned());
        return (lesson, notices);
    }
    let Some(after) = link.strip_prefix([PLAIN, TIMED]) else {
        notices.push(words::OTHER_VERSION.to_owned());
        return (lesson, notices);
    };
    let letters = CHECKSUM_LETTERS as usize;
    let whole = link.len().checked_sub(letters).and_then(|n| link.split_at_checked(n));
    let intact = whole.is_some_and(|(before, end)| checksum(before) == end);
    if !intact {
        notices.push(words::CUT_LINK.to_owned());
    }
    let row = after.len().checked_sub(letters).and_then(|n| after.get(..n)).unwrap_or_default();
    let mut texts = split(row).into_iter();
    lesson.title = decode(texts.next().unwrap_or_default());
    for step in texts {
        let (id, rest) = step.split_once(',').unwrap_or((step, ""));
        let (time, note) =
            if link.starts_with(TIMED) { rest.split_once(',').unwrap_or((rest, "")) } else { ("", rest) };
        let step = Step { question: QuestionId::from(id), note: decode(note), minutes: minutes(time) };
        lesson.take(step, comparison, &mut notices);
    }
    (lesson, notices)
}

/// Returns a checksum that depends on every letter and its place.
fn checksum(text: &str) -> String {
    let most = BASE.pow(CHECKSUM_LETTERS);
    let mut sum = text.bytes().fold(0, |sum, byte| (sum * 31 + u32::from(byte) + 1) % most);
    let mut letters = String::new();
    for _ in 0..CHECKSUM_LETTERS {
        letters.extend(char::from_digit(sum % BASE, BASE));
        sum /= BASE;
    }
    letters
}

/// The length of a link, compared with [`LONGEST_LINK`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Length {
    /// The characters of the whole link.
    pub characters: usize,
    /// Whether it is longer than [`LONGEST_LINK`].
    pub too_long: bool,
}

/// Measures a whole link: the URL of the page with its fragment.
#[must_use]
pub fn length(link: &str) -> Length {
    let characters = link.chars().count();
    Length { characters, too_long: characters > LONGEST_LINK }
}

impl Length {
    /// Returns the length in words, and what to do if the link is too long.
    #[must_use]
    pub fn words(self) -> String {
        let (is, most) = (grouped(self.characters), grouped(LONGEST_LINK));
        if self.too_long {
            let over = grouped(self.characters - LONGEST_LINK);
            format!(
                "This link has {is} characters, {over} more than some mail and chat programs keep: shorten the notes, or send the lesson as text."
            )
        } else {
            format!("{is} of at most {most} characters")
        }
    }
}

/// Returns the number with a comma before its thousands: "1,240".
fn grouped(number: usize) -> String {
    if number < 1_000 { number.to_string() } else { format!("{},{:03}", number / 1_000, number % 1_000) }
}
