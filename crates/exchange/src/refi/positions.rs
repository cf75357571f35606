//! Where a selection is in a text. The standard counts Unicode code points from 0, but says nothing about the ends of
//! lines, and tools differ: ATLAS.ti and QualCoder count a return and a line feed as one, others as two; some count the mark at the
//! beginning of the file, or the units of UTF-16.
//!
//! Where a text allows several ways to count, the one is taken in which most selections match the words by which the project names
//! them, and then the one in which most begin and end at the edges of words.

use std::ops::Range;

use crate::imported::LONGEST_QUOTATION;

/// The mark that some tools put at the beginning of a text.
const MARK: char = '\u{feff}';

/// A way to count the characters of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Counting {
    /// Whether a return before a line feed counts.
    returns: bool,
    /// Whether the mark at the beginning counts.
    mark: bool,
    /// Whether a character beyond the first 65,536 counts twice.
    utf_16: bool,
}

/// A selection as the file gives it.
#[derive(Debug)]
pub(super) struct Selection<'a> {
    /// Where it begins, and where it ends.
    pub ends: [usize; 2],
    /// What it is called: often the first of its words.
    pub name: &'a str,
}

/// Returns a text without the mark at its beginning, and with a line feed alone at the end of each line.
pub(super) fn clean(text: &str) -> String {
    text.strip_prefix(MARK).unwrap_or(text).replace("\r\n", "\n").replace('\r', "\n")
}

/// Returns the place of each selection in the clean text, in characters; nothing where it is beyond the text.
/// `one_return` is set where the tool is known to count the end of a line as one character.
pub(super) fn places(text: &str, selections: &[Selection], one_return: bool) -> Vec<Option<Range<usize>>> {
    let characters: Vec<char> = clean(text).chars().collect();
    let mut countings = countings(text, one_return).into_iter();
    let places = |counting| {
        let at = table(text, counting);
        selections.iter().map(|selection| place(&at, selection)).collect::<Vec<_>>()
    };
    let Some(first) = countings.next().map(places) else { return Vec::new() };
    let mut best = (score(&first, selections, &characters), first);
    for counting in countings {
        let places = places(counting);
        let score = score(&places, selections, &characters);
        if score > best.0 {
            best = (score, places);
        }
    }
    best.1
}

/// Returns the ways to count that differ in a text, the likeliest first.
fn countings(text: &str, one_return: bool) -> Vec<Counting> {
    let choices = |differ: bool, likely: bool| if differ { vec![likely, !likely] } else { vec![likely] };
    let mut countings = Vec::new();
    for utf_16 in choices(text.chars().any(|c| c.len_utf16() == 2), false) {
        for mark in choices(text.starts_with(MARK), false) {
            for returns in choices(text.contains("\r\n"), !one_return) {
                countings.push(Counting { returns, mark, utf_16 });
            }
        }
    }
    countings
}

/// Returns for each position of a way to count the position in the clean text.
fn table(text: &str, counting: Counting) -> Vec<usize> {
    let mut table = Vec::new();
    let mut clean = 0;
    let mut characters = text.chars().enumerate().peekable();
    while let Some((n, c)) = characters.next() {
        let before_feed = c == '\r' && characters.peek().is_some_and(|(_, next)| *next == '\n');
        if (n == 0 && c == MARK) || before_feed {
            let counts = if before_feed { counting.returns } else { counting.mark };
            table.extend(counts.then_some(clean));
            continue;
        }
        let units = if counting.utf_16 { c.len_utf16() } else { 1 };
        table.extend(std::iter::repeat_n(clean, units));
        clean += 1;
    }
    table.push(clean);
    table
}

fn place(table: &[usize], selection: &Selection) -> Option<Range<usize>> {
    let [start, end] = selection.ends.map(|position| table.get(position).copied());
    let place = start?..end?;
    (!place.is_empty()).then_some(place)
}

/// Counts how far the selections are the words that they are called by, and the ends that are at the edge of a word.
fn score(places: &[Option<Range<usize>>], selections: &[Selection], characters: &[char]) -> (usize, usize) {
    let mut score = (0, 0);
    for (place, selection) in places.iter().zip(selections) {
        let Some(place) = place.as_ref().filter(|place| place.len() <= LONGEST_QUOTATION) else { continue };
        score.0 += likeness(place, selection.name, characters);
        score.1 +=
            usize::from(is_edge(place.start, characters)) + usize::from(is_edge(place.end, characters));
    }
    score
}

/// Returns 2 where the words at a place are a name, and 1 where they only begin with it, since tools cut long names.
fn likeness(place: &Range<usize>, name: &str, characters: &[char]) -> usize {
    let visible = |c: &char| !c.is_whitespace();
    let mut here = characters.get(place.clone()).unwrap_or_default().iter().copied().filter(visible);
    let mut name = uncut(name).unwrap_or(name).chars().filter(visible).peekable();
    let begins = name.peek().is_some() && name.all(|c| here.next() == Some(c));
    usize::from(begins) + usize::from(begins && here.next().is_none())
}

/// Returns a name without the dots at its end, where it has some.
pub(super) fn uncut(name: &str) -> Option<&str> {
    let name = name.trim();
    name.strip_suffix('…').or_else(|| name.strip_suffix("..."))
}

/// Returns whether a word begins or ends at a position.
fn is_edge(position: usize, characters: &[char]) -> bool {
    let is_word = |n: Option<usize>| n.and_then(|n| characters.get(n)).is_some_and(|c| c.is_alphanumeric());
    is_word(position.checked_sub(1)) != is_word(Some(position))
}
