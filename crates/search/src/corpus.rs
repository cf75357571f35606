//! Every text of a comparison as folded words, and what a query finds in them.
//!
//! A search reads all of them from begin to end. At 2,000 texts that takes less than a frame on a slow
//! phone, so there is no index to build.

use std::cmp::Reverse;

use super::entry::{self, Entry};
use super::query::{Query, Term, ends_at};
use super::words::Words;
use comparison::Comparison;

/// Every text of a comparison as folded words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Corpus {
    /// In reading order. Two spaces separate the texts of an entry, so that no phrase runs from one into
    /// the next.
    pub(super) entries: Vec<(Entry, String)>,
}

/// A result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// What was found.
    pub entry: Entry,
    /// The sum of
    /// - 20, or the share of it that the terms have that occur as whole words;
    /// - 3, or the share of it that the terms have that the next one follows at once;
    /// - what this kind of thing is worth: see [`EntryKind::worth`](super::EntryKind::worth).
    ///
    /// So whole words come before beginnings of words, whatever they are in.
    pub score: u32,
}

const WHOLE: usize = 20;
const ADJACENT: usize = 3;

impl Corpus {
    /// Folds all texts of a comparison.
    #[must_use]
    pub fn new(comparison: &Comparison) -> Self {
        let folded =
            |entry: Entry| entry.texts(comparison).iter().map(|text| Words::of(text).folded).collect();
        Self { entries: entry::all(comparison).into_iter().map(|entry| (entry, folded(entry))).collect() }
    }

    /// Returns everything in which all terms of the query occur, best first; at the same score in reading
    /// order. An empty query finds nothing.
    #[must_use]
    pub fn find(&self, query: &Query) -> Vec<Hit> {
        if query.is_empty() {
            return Vec::new();
        }
        let occurs = |folded: &str| query.terms.iter().all(|term| term.occurrences(folded).next().is_some());
        let found = self.entries.iter().filter(|(_, folded)| occurs(folded));
        let mut hits: Vec<Hit> = found
            .map(|(entry, folded)| Hit {
                entry: *entry,
                score: entry.kind().worth() + closeness(folded, &query.terms),
            })
            .collect();
        hits.sort_by_key(|hit| Reverse(hit.score));
        hits
    }
}

/// Returns how close folded words come to the terms that were typed, 23 at most.
fn closeness(folded: &str, terms: &[Term]) -> u32 {
    let is_whole = |term: &&Term| term.occurrences(folded).any(|found| ends_at(folded, found.end));
    let whole = terms.iter().filter(is_whole).count();
    let is_followed = |(term, next): &(&Term, &Term)| {
        term.occurrences(folded).any(|found| {
            let rest = folded.get(found.end..).unwrap_or_default();
            // The term may be the beginning of a word, which ends at the next space.
            let rest = rest.find(' ').and_then(|end| rest.get(end..)).unwrap_or_default();
            rest.starts_with(next.words.as_str()) && (!next.whole || ends_at(rest, next.words.len()))
        })
    };
    let adjacent = terms.iter().zip(terms.iter().skip(1)).filter(is_followed).count();
    let pairs = terms.len().saturating_sub(1).max(1);
    let sum = WHOLE * whole / terms.len().max(1) + ADJACENT * adjacent / pairs;
    u32::try_from(sum).unwrap_or_default()
}
