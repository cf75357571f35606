//! Cuts a text that its outline does not fit into paragraphs, by its blank lines and line lengths.

use super::segment::{ends_sentence, is_blank, is_title, join_line, one_line, whole_words};

/// Lines of up to this many characters may be broken at the width of a page. Where longer ones are usual,
/// each line is a paragraph.
const WIDEST: usize = 160;

/// Boilerplate is on lines of up to this many characters.
const BOILERPLATE: usize = 100;

/// A line that is shorter than the width by more than this many characters is the last of a paragraph.
const RAGGED: usize = 4;

/// Returns the paragraphs of a text, without the lines that contain one of the words of `boilerplate`.
pub(super) fn paragraphs(text: &str, boilerplate: &[String]) -> Vec<String> {
    let is_boilerplate = |line: &str| {
        line.chars().take(BOILERPLATE + 1).count() <= BOILERPLATE
            && boilerplate.iter().any(|words| line.contains(words.as_str()))
    };
    let lines: Vec<&str> = text.lines().filter(|line| !is_boilerplate(line)).collect();
    let width = Some(usual_width(&lines)).filter(|width| *width <= WIDEST);
    let indents = lines.iter().filter(|line| indent(line) >= 2).count() * 2 < lines.len();
    let words = if width.is_some() { whole_words(text) } else { std::collections::BTreeSet::new() };
    let mut blocks: Vec<String> = Vec::new();
    let mut last = "";
    let mut gap = true;
    for line in lines {
        if is_blank(line) {
            gap = true;
            continue;
        }
        let starts = match width {
            Some(width) => {
                let indented = indents && indent(line) >= 2;
                starts_in_page(last, line, gap || indented, width)
            }
            None => ends(last) || !begins_small(line),
        };
        match blocks.last_mut() {
            Some(block) if !starts => join_line(block, line, &words),
            _ => blocks.push(one_line(line)),
        }
        gap = false;
        last = line;
    }
    blocks
}

/// Returns the length of line such that a tenth of the text is on lines of this length or longer.
fn usual_width(lines: &[&str]) -> usize {
    let mut lengths: Vec<usize> = lines.iter().map(|line| line.trim().chars().count()).collect();
    lengths.sort_unstable_by(|one, other| other.cmp(one));
    let mut rest = lengths.iter().sum::<usize>() / 10;
    for length in &lengths {
        if *length >= rest {
            return *length;
        }
        rest -= length;
    }
    0
}

/// Returns whether a paragraph starts with this line of a text that is broken at page width.
///
/// It does after a blank line or where the line is indented, unless the sentence continues across the end
/// of a page. Elsewhere it does where the last line ended a sentence though the next word had room in it.
fn starts_in_page(last: &str, line: &str, gap: bool, width: usize) -> bool {
    let length = |text: &str| text.trim().chars().count();
    let next = line.split_whitespace().next().unwrap_or_default();
    let had_room = length(last) + 1 + length(next) + RAGGED <= width;
    let item = next.ends_with('.') && next.starts_with(|c: char| c.is_ascii_digit());
    if gap {
        return ends(last) || item || (!begins_small(line) && (is_title(last) || had_room));
    }
    ends(last) && !begins_small(line) && had_room
}

fn indent(line: &str) -> usize {
    line.chars().take_while(|c| c.is_whitespace()).map(|c| if c == '\t' { 8 } else { 1 }).sum()
}

/// Returns whether a line ends a sentence, with the number of a note after it or without.
fn ends(line: &str) -> bool {
    let line = line.trim_end();
    let bare = line.trim_end_matches(|c: char| c.is_ascii_digit());
    let bare = match bare.rfind('[') {
        Some(open) if bare.ends_with(']') => bare.get(..open).unwrap_or(bare),
        _ => bare,
    };
    ends_sentence(line) || ends_sentence(bare)
}

fn begins_small(line: &str) -> bool {
    line.trim_start().chars().next().is_some_and(|c| c.is_ascii_lowercase())
}
