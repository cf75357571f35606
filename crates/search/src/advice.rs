//! What to try where nothing was found, or not every word.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use folding::distance;

use super::corpus::Corpus;
use super::query::{Query, Term, spaces};
use comparison::Comparison;

/// What was not found, and what would be.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Advice {
    /// The words of the query that occur nowhere. There may be some although others were found.
    pub unknown: Vec<Unknown>,
    /// The same words without quotes, where only that finds something.
    pub unquoted: Option<Offer>,
    /// The query without one of its terms, for each without which something is found, where nothing is.
    pub shorter: Vec<Offer>,
}

/// A word that occurs nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unknown {
    /// The word; as it was typed, where it is a term of its own.
    pub word: String,
    /// At most three words that do occur and look like it, the nearest first.
    pub near: Vec<Offer>,
}

/// Another query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// What is different: the word to take instead, the term to leave out, the words without quotes.
    pub words: String,
    /// What to search for.
    pub query: String,
    /// How many results that has.
    pub found: usize,
}

/// How many near words are offered.
const OFFERED: usize = 3;

impl Corpus {
    /// Returns what to try instead of a query that finds nothing, or not all of its words.
    #[must_use]
    pub fn advice(&self, query: &Query, comparison: &Comparison) -> Advice {
        let offer = |words: String, typed: String| {
            let query = self.query(&typed);
            Offer { words, found: self.find(&query).len(), query: query.typed() }
        };
        let mut advice = Advice { unknown: self.unknown(query, comparison), ..Advice::default() };
        if self.find(query).is_empty() {
            let unquoted = query.unquoted();
            if unquoted != query.typed() {
                advice.unquoted = Some(offer(unquoted.clone(), unquoted)).filter(|offer| offer.found > 0);
            }
            let without = |term: &Term| offer(term.typed(), query.without(term));
            advice.shorter = query.terms.iter().map(without).filter(|offer| offer.found > 0).collect();
        }
        advice
    }

    fn unknown(&self, query: &Query, comparison: &Comparison) -> Vec<Unknown> {
        let mut unknown: Vec<Unknown> = Vec::new();
        for term in query.counted().into_iter().filter(|term| !self.says(term)) {
            let words: Vec<&str> = term.words().split_ascii_whitespace().collect();
            for (w, word) in words.iter().enumerate() {
                let shown = if words.len() == 1 { &term.typed } else { *word };
                let goes_on = term.goes_on() && w + 1 == words.len();
                if self.says(&Term::exact(word, goes_on)) || unknown.iter().any(|known| known.word == shown) {
                    continue;
                }
                let offer = |near: &str| {
                    let mut words: Vec<String> = words.iter().map(ToString::to_string).collect();
                    let near = self.spelling(near, comparison);
                    words.get_mut(w)?.clone_from(&near);
                    let mut query = query.clone();
                    query.terms.iter_mut().find(|other| *other == term)?.typed = words.join(" ");
                    let query = query.typed();
                    let found = self.find(&self.query(&query)).len();
                    Some(Offer { words: near, query, found })
                };
                let near = self.near(word).into_iter().filter_map(offer).collect();
                unknown.push(Unknown { word: shown.to_owned(), near });
            }
        }
        unknown
    }

    /// Returns whether any text says the term.
    fn says(&self, term: &Term) -> bool {
        self.entries.iter().any(|(_, folded)| spaces(folded).any(|at| term.said_at(folded, at).is_some()))
    }

    /// Returns the words that look most like this one; of two alike, the more frequent first.
    fn near(&self, wanted: &str) -> Vec<&str> {
        let letters: Vec<char> = wanted.chars().collect();
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for word in self.entries.iter().flat_map(|(_, folded)| folded.split_ascii_whitespace()) {
            if may_look_alike(wanted, word) {
                *counts.entry(word).or_default() += 1;
            }
        }
        let mut near: Vec<((usize, Reverse<usize>), &str)> = counts
            .into_iter()
            .filter_map(|(word, count)| Some(((unlikeness(&letters, word)?, Reverse(count)), word)))
            .collect();
        near.sort_unstable();
        near.into_iter().take(OFFERED).map(|(_, word)| word).collect()
    }

    /// Returns a word as it is spelled: with a small letter where it occurs with one, since the first word
    /// of a sentence has a capital.
    fn spelling(&self, word: &str, comparison: &Comparison) -> String {
        let query = Query::read(&format!("\"{word}\""));
        let mut spelling = None;
        for hit in self.find(&query) {
            for text in hit.entry.texts(comparison) {
                for range in super::marks(&text, &query) {
                    let spelled = text.get(range).unwrap_or_default();
                    if !spelled.starts_with(char::is_uppercase) {
                        return spelled.to_owned();
                    }
                    spelling.get_or_insert_with(|| spelled.to_owned());
                }
            }
        }
        spelling.unwrap_or_else(|| word.to_owned())
    }
}

/// How many letters two words have in common at their beginning, if they look alike though one goes on.
const BEGINNING: usize = 4;

/// Returns how many letters may be wrong in a word of this length.
const fn forgiven(length: usize) -> usize {
    match length {
        0..=2 => 0,
        3 | 4 => 1,
        _ => 2,
    }
}

/// Returns whether two words may look alike: a quick test, since comparing them takes long. Each wrong
/// letter changes at most two of the letters that occur.
fn may_look_alike(wanted: &str, word: &str) -> bool {
    let occur = |word: &str| word.bytes().fold(0_u32, |all, letter| all | 1 << (letter % 32));
    let shared = wanted.bytes().zip(word.bytes()).take_while(|(a, b)| a == b).count();
    shared >= BEGINNING || (occur(wanted) ^ occur(word)).count_ones() <= 4
}

/// Returns how little a word looks like the one that is wanted: 1 or 2 where so many letters are wrong, more
/// where they only begin alike; `None` where they have too little in common. Short words forgive less.
fn unlikeness(wanted: &[char], word: &str) -> Option<usize> {
    let word: Vec<char> = word.chars().collect();
    let forgiven = forgiven(wanted.len());
    if wanted.len().abs_diff(word.len()) <= forgiven {
        let wrong = distance(wanted, &word);
        if wrong <= forgiven {
            return Some(wrong);
        }
    }
    let shared = wanted.iter().zip(&word).take_while(|(a, b)| a == b).count();
    (shared >= BEGINNING && shared * 2 >= wanted.len()).then(|| wanted.len() + word.len() - 2 * shared)
}
