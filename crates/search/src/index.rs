//! The index: every word of a comparison, sorted, with the places where it stands.
//!
//! The words that begin in one way lie next to each other, so two binary searches find them.

use std::collections::BTreeMap;

use super::entry::{self, Entry};
use super::fold::{Decompose, Folder};
use super::query::{Query, Term};
use comparison::Comparison;

/// Every word of a comparison and where it stands. Holds nothing of the comparison itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Index {
    /// In reading order.
    entries: Vec<Entry>,
    /// The folded words, sorted, each with its places in reading order.
    words: Vec<(Box<str>, Vec<Place>)>,
}

/// Where a word stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    /// The number of the entry.
    pub(super) entry: usize,
    /// The number of the word within the entry. One is left out between two texts of an entry.
    pub(super) at: usize,
    /// Of what was found for a term: whether its last word ends there.
    whole: bool,
}

/// A result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// What was found.
    pub entry: Entry,
    /// The sum of
    /// - 20, or as much of it as the share of terms that stand there as whole words;
    /// - 3, or as much of it as the share of terms that the next one follows at once;
    /// - what this kind of thing is worth: see [`Found::worth`](super::Found::worth).
    ///
    /// So whole words come before beginnings of words, whatever they stand in.
    pub score: u32,
}

const WHOLE: usize = 20;
const ADJACENT: usize = 3;

/// An index of which a part is read.
pub struct Reading {
    entries: Vec<Entry>,
    /// The number of the next entry to read.
    next: usize,
    heard: BTreeMap<Box<str>, Vec<Place>>,
}

impl Reading {
    /// Nothing is read yet.
    #[must_use]
    pub fn new(comparison: &Comparison) -> Self {
        Self { entries: entry::all(comparison), next: 0, heard: BTreeMap::new() }
    }

    /// Reads so many more entries; gives the index once all are read.
    pub fn read(&mut self, most: usize, comparison: &Comparison, decompose: Decompose) -> Option<Index> {
        let mut folder = Folder::new(decompose);
        for (entry, what) in self.entries.iter().enumerate().skip(self.next).take(most) {
            let mut at = 0;
            for text in what.texts(comparison) {
                for word in folder.words(&text) {
                    let place = Place { entry, at, whole: true };
                    if let Some(places) = self.heard.get_mut(word.folded) {
                        places.push(place);
                    } else {
                        self.heard.insert(word.folded.into(), vec![place]);
                    }
                    at += 1;
                }
                at += 1;
            }
        }
        self.next = self.next.saturating_add(most);
        (self.next >= self.entries.len()).then(|| Index {
            entries: std::mem::take(&mut self.entries),
            words: std::mem::take(&mut self.heard).into_iter().collect(),
        })
    }
}

impl Index {
    /// Reads all texts of a comparison.
    #[must_use]
    pub fn new(comparison: &Comparison, decompose: Decompose) -> Self {
        let read = Reading::new(comparison).read(usize::MAX, comparison, decompose);
        read.unwrap_or_else(|| Self { entries: Vec::new(), words: Vec::new() })
    }

    /// Everything that can be found, in reading order.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The folded words that occur, sorted.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(|(word, _)| word.as_ref())
    }

    /// Everything in which all terms of the query stand, best first; at the same score in reading
    /// order. An empty query finds nothing.
    #[must_use]
    pub fn find(&self, query: &Query) -> Vec<Hit> {
        let terms: Vec<Vec<Place>> = query.terms.iter().map(|term| self.places_of(term)).collect();
        let Some(fewest) = terms.iter().min_by_key(|places| places.len()) else { return Vec::new() };
        let mut hits: Vec<Hit> = Vec::new();
        for places in fewest.chunk_by(|a, b| a.entry == b.entry) {
            let Some(number) = places.first().map(|p| p.entry) else { continue };
            let here: Vec<&[Place]> = terms.iter().map(|places| in_entry(places, number)).collect();
            if let Some(&entry) = self.entries.get(number)
                && here.iter().all(|places| !places.is_empty())
            {
                hits.push(Hit { entry, score: entry.found().worth() + closeness(&here, query) });
            }
        }
        // There are few scores, so sorting is taking the hits of one after those of another.
        let best = hits.iter().map(|hit| hit.score).max().unwrap_or_default();
        (0..=best)
            .rev()
            .flat_map(|score| hits.iter().filter(move |hit| hit.score == score))
            .copied()
            .collect()
    }

    /// Where a term stands, in reading order; counted by its first word.
    pub(super) fn places_of(&self, term: &Term) -> Vec<Place> {
        let Some((last, firsts)) = term.words.split_last() else { return Vec::new() };
        let mut places = self.places_of_word(&last.folded, term.whole);
        for (back, word) in firsts.iter().rev().enumerate() {
            let before = self.places_of_word(&word.folded, true);
            let mut before = before.iter().peekable();
            // Both are in reading order, so one walk through both is enough.
            places.retain(|place| {
                let wanted = (place.entry, place.at.checked_sub(back + 1));
                let key = |p: &Place| (p.entry, Some(p.at));
                while before.next_if(|p| key(p) < wanted).is_some() {}
                before.peek().is_some_and(|p| key(p) == wanted)
            });
        }
        for place in &mut places {
            place.at = place.at.saturating_sub(firsts.len());
        }
        places
    }

    /// Where a word stands, or those that begin with it.
    fn places_of_word(&self, word: &str, whole: bool) -> Vec<Place> {
        let mut found = Vec::new();
        let words = self.range(word, whole);
        for n in words.clone() {
            let ends_here = self.words.get(n).is_some_and(|(w, _)| w.len() == word.len());
            found.extend(self.places_at(n).iter().map(|place| Place { whole: ends_here, ..*place }));
        }
        if words.len() > 1 {
            found.sort_unstable();
        }
        found
    }

    /// The numbers of the words that are this word, or begin with it.
    pub(super) fn range(&self, word: &str, whole: bool) -> std::ops::Range<usize> {
        let from = self.words.partition_point(|(w, _)| **w < *word);
        let rest = self.words.get(from..).unwrap_or_default();
        let count = if whole {
            rest.partition_point(|(w, _)| **w == *word)
        } else {
            rest.partition_point(|(w, _)| w.starts_with(word))
        };
        from..from + count
    }

    /// The places of the word with this number.
    pub(super) fn places_at(&self, n: usize) -> &[Place] {
        self.words.get(n).map(|(_, places)| places.as_slice()).unwrap_or_default()
    }
}

/// The places that lie in one entry.
fn in_entry(places: &[Place], entry: usize) -> &[Place] {
    let from = places.partition_point(|p| p.entry < entry);
    let rest = places.get(from..).unwrap_or_default();
    rest.get(..rest.partition_point(|p| p.entry == entry)).unwrap_or_default()
}

/// How close an entry comes to what was typed, given the places of each term in it.
fn closeness(here: &[&[Place]], query: &Query) -> u32 {
    let whole = here.iter().filter(|places| places.iter().any(|p| p.whole)).count();
    let next = |n: usize| here.get(n + 1).copied().unwrap_or_default();
    let adjacent = here
        .iter()
        .zip(&query.terms)
        .enumerate()
        .filter(|(n, (places, term))| {
            let follows = |p: &Place| next(*n).binary_search_by(|q| q.at.cmp(&(p.at + term.words.len())));
            places.iter().any(|p| follows(p).is_ok())
        })
        .count();
    let pairs = here.len().saturating_sub(1).max(1);
    let sum = WHOLE * whole / here.len().max(1) + ADJACENT * adjacent / pairs;
    u32::try_from(sum).unwrap_or_default()
}
