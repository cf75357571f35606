//! What a reader asks for: words that must all occur, and phrases in double quotes.

use std::ops::Range;

use super::words::Words;

/// What was typed, as terms that must all occur.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// The words and phrases, each once, in the order in which they were typed.
    pub terms: Vec<Term>,
}

/// A word or a phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Its folded words, with a space before each: several in a phrase, and where one word as typed is cut
    /// (`4300km`, `中国`).
    pub words: String,
    /// Whether its last word must end where it ends. Elsewhere a longer word is found too.
    pub whole: bool,
    /// Whether it is in quotes.
    pub quoted: bool,
    /// The words as they were typed.
    pub typed: String,
}

impl Query {
    /// Reads what was typed. A quote that is not closed counts to the end.
    #[must_use]
    pub fn read(typed: &str) -> Self {
        let mut query = Self::default();
        let mut pieces = typed.split(is_quote).enumerate().peekable();
        while let Some((n, piece)) = pieces.next() {
            // Every second piece is between quotes.
            if n % 2 == 1 {
                query.add(piece, true, pieces.peek().is_some());
            } else {
                piece.split(separates).for_each(|word| query.add(word, false, false));
            }
        }
        query
    }

    fn add(&mut self, typed: &str, quoted: bool, whole: bool) {
        let words = Words::of(typed).folded.trim_end().to_owned();
        let is_known = self.terms.iter().any(|term| term.words == words && term.whole == whole);
        if !words.is_empty() && !is_known {
            self.terms.push(Term { words, whole, quoted, typed: typed.trim().to_owned() });
        }
    }

    /// Returns whether nothing is asked for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Returns words that ask for the same.
    #[must_use]
    pub fn typed(&self) -> String {
        self.terms.iter().map(Term::typed).collect::<Vec<_>>().join(" ")
    }

    /// Returns the same words without any quotes.
    #[must_use]
    pub fn unquoted(&self) -> Self {
        let typed: Vec<&str> = self.terms.iter().map(|term| term.typed.as_str()).collect();
        Self::read(&typed.join(" "))
    }

    /// Returns the query without one of its terms.
    #[must_use]
    pub fn without(&self, term: usize) -> Self {
        let others = self.terms.iter().enumerate().filter(|(n, _)| *n != term);
        Self { terms: others.map(|(_, term)| term.clone()).collect() }
    }
}

impl Term {
    /// Returns the term as one could type it.
    #[must_use]
    pub fn typed(&self) -> String {
        let open = if self.quoted { "\"" } else { "" };
        let close = if self.whole { "\"" } else { "" };
        [open, &self.typed, close].concat()
    }

    /// Returns the bytes of the term in folded words, with the space before it.
    pub(crate) fn occurrences<'a>(&'a self, folded: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
        folded
            .match_indices(self.words.as_str())
            .map(|(at, words)| at..at + words.len())
            .filter(move |found| !self.whole || ends_at(folded, found.end))
    }
}

/// Returns whether a word ends at this byte of folded words.
pub(crate) fn ends_at(folded: &str, at: usize) -> bool {
    folded.get(at..).is_some_and(|after| after.starts_with(' '))
}

/// Double quotes of any kind open and close a phrase.
fn is_quote(c: char) -> bool {
    folding::plain(c) == Some('"')
}

fn separates(c: char) -> bool {
    matches!(folding::plain(c), Some(' ' | '-' | '/'))
}
