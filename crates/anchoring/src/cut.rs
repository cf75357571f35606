//! Cuts a text that fits no outline into paragraphs, by its blank lines and the lengths of its
//! lines.

use super::segment::{ends_sentence, is_blank, is_title, join_line, one_line, whole_words};

/// Lines up to this many characters are taken to be broken at the width of a page; where most of a
/// text stands in longer ones, each line is a paragraph.
const WIDEST: usize = 160;

/// Boilerplate stands on lines up to this many characters.
const BOILERPLATE: usize = 100;

/// How many characters a line may fall short of the width without being the last of a paragraph.
const RAGGED: usize = 4;

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

/// The length of line in which, or in longer ones, a tenth of the text stands.
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

/// Whether a paragraph starts with this line of a text that is broken at page width.
///
/// After a blank line or with an indented one it does, unless the sentence goes on over the end of a
/// page. Without them it does where the last line ended a sentence though the next word had room in
/// it.
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

/// Whether a sentence ends here, with the mark of a note or without.
fn ends(line: &str) -> bool {
    let line = line.trim_end();
    let bare = line.trim_end_matches(|c: char| c.is_ascii_digit());
    let bare = match bare.rfind('[') {
        Some(open) if bare.ends_with(']') => bare.get(..open).unwrap_or(bare),
        _ => bare,
    };
    line.is_empty() || ends_sentence(line) || ends_sentence(bare)
}

fn begins_small(line: &str) -> bool {
    line.trim_start().chars().next().is_some_and(|c| c.is_ascii_lowercase())
}
