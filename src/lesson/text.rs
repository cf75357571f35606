//! A lesson as text, to paste into a mail and to read back from one.
//!
//! ```text
//! Lesson: The Arctic
//!
//! 1. [arctic-moscow-wary] Is Moscow still wary of letting China into the Arctic? (5 min)
//!    Who is wary, and since when?
//!
//! 2. [arctic-money] …
//! ```
//!
//! Only the id in square brackets and the minutes count; numbers and questions are for the reader and may be
//! missing. The lines below, up to the next id, are its note. Quote marks (`>`), line breaks and blanks that a mail
//! program adds are ignored. A line `--` ends the lesson, as it ends a mail. A line of a note that looks like
//! one of these has a `\` before it.

use super::{Lesson, Step, minutes};
use anchoring::segment::one_line;
use comparison::{Comparison, QuestionId};

const HEAD: &str = "Lesson:";
const INDENT: &str = "   ";
const END: &str = "--";

/// Writes a lesson as text.
#[must_use]
pub fn write_text(lesson: &Lesson, comparison: &Comparison) -> String {
    let lesson = lesson.tidied();
    let mut out = format!("{HEAD} {}", lesson.title).trim_end().to_owned() + "\n";
    for (n, step) in lesson.steps.iter().enumerate() {
        let ask = comparison.question(&step.question).map(|(_, q)| one_line(&q.ask)).unwrap_or_default();
        // A space that does not break, so that a mail program does not part them.
        let time = step.minutes.map(|n| format!(" ({n}\u{a0}min)")).unwrap_or_default();
        let line = format!("{}. [{}] {ask}{time}", n + 1, step.question);
        out.push_str(&format!("\n{}\n", line.trim_end()));
        for line in step.note.lines() {
            match line {
                "" => out.push('\n'),
                line if is_sign(line) => out.push_str(&format!("{INDENT}\\{line}\n")),
                line => out.push_str(&format!("{INDENT}{line}\n")),
            }
        }
    }
    out
}

/// Returns whether a line of a note would be read as something else.
fn is_sign(line: &str) -> bool {
    line.starts_with(['\\', '>'])
        || line == END
        || question(line).is_some()
        || matches!(timed(line), ("", Some(_)))
}

/// Reads a lesson from text, with a notice for each part that could not be read.
#[must_use]
pub fn read_text(text: &str, comparison: &Comparison) -> (Lesson, Vec<String>) {
    let mut head: Vec<&str> = Vec::new();
    let mut found: Vec<(QuestionId, &str, Vec<&str>)> = Vec::new();
    for line in text.trim_start_matches('\u{feff}').lines().map(unquoted).take_while(|l| *l != END) {
        match (question(line), found.last_mut()) {
            (Some((id, rest)), _) => found.push((id, rest, Vec::new())),
            (None, Some((_, _, below))) => below.push(line),
            (None, None) => head.push(line),
        }
    }
    let mut lesson = Lesson { title: title(&head), ..Lesson::default() };
    let mut notices = Vec::new();
    if found.is_empty() {
        notices.push(no_question(comparison));
    }
    for (id, rest, below) in found {
        let ask = comparison.question(&id).map(|(_, q)| q.ask.as_str()).unwrap_or_default();
        let (minutes, below) = after_ask(ask, rest, &below);
        lesson.take(Step { question: id, note: note(below), minutes }, comparison, &mut notices);
    }
    (lesson, notices)
}

/// Returns the line without the quote marks before it and the blanks around it.
fn unquoted(line: &str) -> &str {
    let mut line = line.trim();
    while let Some(rest) = line.strip_prefix('>') {
        line = rest.trim_start();
    }
    line
}

/// Returns the title: the text after "Lesson:", and the lines that follow up to an empty one.
fn title(head: &[&str]) -> String {
    let after_head = |line: &str| {
        let (word, rest) = line.split_at_checked(HEAD.len())?;
        word.eq_ignore_ascii_case(HEAD).then(|| rest.to_owned())
    };
    let Some((at, first)) = head.iter().enumerate().find_map(|(n, l)| Some((n, after_head(l)?))) else {
        return String::new();
    };
    let more = head.iter().skip(at + 1).take_while(|l| !l.is_empty());
    one_line(&more.fold(first, |title, line| title + " " + line))
}

/// Returns the id in the square brackets with which a line begins, and the text after it. A number or a
/// bullet may come before it.
fn question(line: &str) -> Option<(QuestionId, &str)> {
    let line = line.trim_start().trim_start_matches(['-', '*', '•']).trim_start();
    let line = line.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start_matches(['.', ')']);
    let (id, rest) = line.trim_start().strip_prefix('[')?.split_once(']')?;
    let id = id.trim().to_ascii_lowercase();
    let plain =
        !id.is_empty() && id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    plain.then(|| (QuestionId::from(id.as_str()), rest.trim()))
}

/// Returns the minutes of a question and the lines below it, without those onto which a mail program broke its
/// words.
fn after_ask<'a>(ask: &str, rest: &str, below: &'a [&'a str]) -> (Option<u8>, &'a [&'a str]) {
    let (rest, mut minutes) = timed(rest);
    let mut ask = ask.split_whitespace();
    let begun = !rest.is_empty() && rest.split_whitespace().all(|word| ask.next() == Some(word));
    let mut below = below;
    while let Some((line, more)) = below.split_first().filter(|_| begun && minutes.is_none()) {
        let (words, time) = timed(line);
        let goes_on = time.is_some() || (!words.is_empty() && ask.clone().next().is_some());
        if !goes_on || !words.split_whitespace().all(|word| ask.next() == Some(word)) {
            break;
        }
        minutes = time;
        below = more;
    }
    (minutes, below)
}

/// Returns a line without the minutes at its end, and the minutes: "Who pays? (5 min)".
fn timed(line: &str) -> (&str, Option<u8>) {
    let found = line.strip_suffix("min)").and_then(|before| {
        let (words, number) = before.rsplit_once('(')?;
        Some((words.trim_end(), minutes(number.trim())?))
    });
    found.map_or((line, None), |(words, minutes)| (words, Some(minutes)))
}

fn note(lines: &[&str]) -> String {
    let lines: Vec<&str> = lines.iter().map(|l| l.strip_prefix('\\').unwrap_or(l)).collect();
    tidy(&lines.join("\n"))
}

fn no_question(comparison: &Comparison) -> String {
    let example = comparison.questions().next().map(|(_, q)| format!(", such as [{}]", q.id));
    format!(
        "No question was found in this text: each question needs a line that begins with its id in square brackets{}.",
        example.unwrap_or_default()
    )
}

/// Returns the text without blanks at the ends of lines, with single empty lines, and none at the ends.
pub(super) fn tidy(text: &str) -> String {
    let mut out = String::new();
    let mut gap = false;
    for line in text.lines().map(str::trim) {
        if line.is_empty() {
            gap = true;
            continue;
        }
        if !out.is_empty() {
            out.push_str(if gap { "\n\n" } else { "\n" });
        }
        out.push_str(line);
        gap = false;
    }
    out
}
