//! Marks the words of a query in a text.

use std::ops::Range;

use super::query::{Closeness, Query, Term};
use super::words::words;

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
    let words = words(text);
    let mut marks: Vec<Range<usize>> = Vec::new();
    for at in 0..words.len() {
        let rest = words.get(at..).unwrap_or_default();
        let said = |term: &Term| {
            let (length, closeness) = term.said_by(rest)?;
            let (first, last) = (rest.first()?, rest.get(length - 1)?);
            let end = match closeness {
                Closeness::Beginning => last.end_of(text, term.forms.first()?.last()?),
                Closeness::Alike | Closeness::Same => last.place.end,
            };
            Some(first.place.start..end)
        };
        for range in query.terms.iter().filter_map(said) {
            match marks.last_mut() {
                Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
                _ => marks.push(range),
            }
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
        parts.push(Highlight::Plain(text.get(done..mark.start).unwrap_or_default()));
        parts.push(Highlight::Match(text.get(mark.clone()).unwrap_or_default()));
        done = mark.end;
    }
    parts.push(Highlight::Plain(text.get(done..).unwrap_or_default()));
    parts.retain(|part| !matches!(part, Highlight::Plain("")));
    parts
}
