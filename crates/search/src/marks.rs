//! Marks the words of a query in a text.

use std::ops::Range;

use super::query::{Query, spaces};
use super::words::Words;

/// A part of a text that is shown with its marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Highlight<'a> {
    /// Words that were not asked for.
    Plain(&'a str),
    /// What was asked for: a word or its like, its beginning, or a phrase.
    Match(&'a str),
}

/// Returns the bytes of a text that a query matches, in order, none touching the next. A word with another
/// ending, or one that means the same, is marked whole; of a longer word only the part that was asked for.
/// A phrase is one range.
#[must_use]
pub fn marks(text: &str, query: &Query) -> Vec<Range<usize>> {
    let words = Words::of(text);
    let terms = query.counted();
    let folded = words.folded.as_str();
    let mut found: Vec<Range<usize>> = spaces(folded)
        .flat_map(|at| terms.iter().filter_map(move |term| term.said_at(folded, at)))
        .filter_map(|(said, _)| words.origin(said.start + 1..said.end))
        .collect();
    found.sort_unstable_by_key(|range| range.start);
    let mut marks: Vec<Range<usize>> = Vec::new();
    for range in found {
        match marks.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => marks.push(range),
        }
    }
    marks
}

/// Cuts a text at its marks. The parts joined are the text.
#[must_use]
pub fn highlights<'a>(text: &'a str, marks: &[Range<usize>]) -> Vec<Highlight<'a>> {
    let mut parts = Vec::new();
    let mut done = 0;
    for mark in marks {
        let (Some(plain), Some(found)) = (text.get(done..mark.start), text.get(mark.clone())) else {
            continue;
        };
        parts.push(Highlight::Plain(plain));
        parts.push(Highlight::Match(found));
        done = mark.end;
    }
    parts.push(Highlight::Plain(text.get(done..).unwrap_or_default()));
    parts.retain(|part| !matches!(part, Highlight::Plain("")));
    parts
}
