//! Where in a text the words of a query stand.

use std::ops::Range;

use super::fold::{Decompose, Folder, Word};
use super::query::{Query, Term};

/// A piece of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Run<'a> {
    /// Words that were not asked for.
    Plain(&'a str),
    /// What was asked for: a word, its beginning, or a phrase.
    Match(&'a str),
}

/// The bytes of a text that a query matches, in order, none touching the next. Of a longer word
/// only the part that was asked for; a phrase is one range.
#[must_use]
pub fn marks(text: &str, query: &Query, decompose: Decompose) -> Vec<Range<usize>> {
    let mut folder = Folder::new(decompose);
    let words = folder.words(text);
    let mut marks: Vec<Range<usize>> = Vec::new();
    for (n, word) in words.iter().enumerate() {
        let from_here = words.get(n..).unwrap_or_default();
        let Some(end) = query.terms.iter().filter_map(|t| end_of_match(t, from_here)).max() else { continue };
        match marks.last_mut() {
            Some(last) if word.start <= last.end => last.end = last.end.max(end),
            _ => marks.push(word.start..end),
        }
    }
    marks
}

/// The byte at which the term ends, where it stands at the first of these words.
fn end_of_match(term: &Term, words: &[Word<'_>]) -> Option<usize> {
    let (last, firsts) = term.words.split_last()?;
    let word = words.get(firsts.len())?;
    let here = firsts.iter().zip(words).all(|(asked, word)| word.folded == asked.folded)
        && word.folded.starts_with(&last.folded)
        && (!term.whole || word.folded == last.folded);
    here.then(|| word.end_after(last.folded.len()))
}

/// Cuts a text at its marks. The pieces joined are the text.
#[must_use]
pub fn runs<'a>(text: &'a str, marks: &[Range<usize>]) -> Vec<Run<'a>> {
    let mut runs = Vec::new();
    let mut done = 0;
    for mark in marks {
        let (Some(plain), Some(found)) = (text.get(done..mark.start), text.get(mark.clone())) else {
            continue;
        };
        if !plain.is_empty() {
            runs.push(Run::Plain(plain));
        }
        if !found.is_empty() {
            runs.push(Run::Match(found));
        }
        done = mark.end;
    }
    if let Some(rest) = text.get(done..)
        && !rest.is_empty()
    {
        runs.push(Run::Plain(rest));
    }
    runs
}
