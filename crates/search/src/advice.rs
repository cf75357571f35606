//! What to try where nothing was found.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use folding::distance;

use super::corpus::Corpus;
use super::query::{Query, is_quote};
use super::words::Word;

/// What was not found, and what would be.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Advice {
    /// The words of the query that occur nowhere.
    pub unknown: Vec<Unknown>,
    /// The same words without quotes, where only that finds something.
    pub unquoted: Option<Offer>,
}

/// A word that occurs nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unknown {
    /// The word as it was typed.
    pub word: String,
    /// At most three words that do occur and look like it, the nearest first.
    pub near: Vec<Offer>,
}

/// Another query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// What is different: the word to take instead, the words without quotes.
    pub words: String,
    /// What to search for.
    pub query: String,
    /// How many results that has.
    pub found: usize,
}

/// How many near words are offered.
const OFFERED: usize = 3;

/// The words that occur, folded: how often each does, and how it is spelled.
type Vocabulary<'a> = BTreeMap<&'a str, (usize, &'a str)>;

impl Corpus {
    /// Returns what to try instead of a query that finds nothing, or not all of its words.
    #[must_use]
    pub fn advice(&self, query: &Query) -> Advice {
        let unquoted = query.typed.replace(is_quote, " ").split_whitespace().collect::<Vec<_>>().join(" ");
        let helps = unquoted != query.typed && self.find(query).is_empty();
        let unquoted = helps.then(|| self.offer(unquoted.clone(), unquoted)).filter(|offer| offer.found > 0);
        Advice { unknown: self.unknown(query), unquoted }
    }

    fn offer(&self, words: String, query: String) -> Offer {
        Offer { words, found: self.find(&self.query(&query)).len(), query }
    }

    fn unknown(&self, query: &Query) -> Vec<Unknown> {
        let vocabulary = self.vocabulary();
        let mut unknown: Vec<Unknown> = Vec::new();
        let texts = || self.entries.iter().flat_map(|entry| &entry.words);
        for term in query.terms.iter().filter(|term| !texts().any(|text| term.is_said_in(text))) {
            let form = term.forms.first().map(Vec::as_slice).unwrap_or_default();
            for word in form {
                let goes_on = term.goes_on && form.last() == Some(word);
                let occurs =
                    |other: &&str| **other == word.folded || (goes_on && other.starts_with(&word.folded));
                let typed = query.typed.get(word.place.clone()).unwrap_or_default();
                if vocabulary.keys().any(occurs) || unknown.iter().any(|known| known.word == typed) {
                    continue;
                }
                let offer = |near: &str| {
                    let mut query = query.typed.clone();
                    query.replace_range(word.place.clone(), near);
                    self.offer(near.to_owned(), query)
                };
                let near = near(&word.folded, &vocabulary).into_iter().map(offer).collect();
                unknown.push(Unknown { word: typed.to_owned(), near });
            }
        }
        unknown
    }

    fn vocabulary(&self) -> Vocabulary<'_> {
        let mut vocabulary = Vocabulary::new();
        for (text, words) in self.entries.iter().flat_map(|entry| entry.texts.iter().zip(&entry.words)) {
            for Word { folded, place, .. } in words {
                let spelled = text.get(place.clone()).unwrap_or_default();
                let (count, known) = vocabulary.entry(folded).or_insert((0, spelled));
                *count += 1;
                // The first word of a sentence has a capital.
                if !spelled.starts_with(char::is_uppercase) {
                    *known = spelled;
                }
            }
        }
        vocabulary
    }
}

/// Returns the words that look most like this one, as they are spelled; of two alike, the more frequent first.
fn near<'a>(wanted: &str, vocabulary: &Vocabulary<'a>) -> Vec<&'a str> {
    let likeness = |(word, (count, spelled)): (&&str, &(usize, &'a str))| {
        Some(((unlikeness(wanted, word)?, Reverse(*count)), *spelled))
    };
    let mut near: Vec<_> = vocabulary.iter().filter_map(likeness).collect();
    near.sort_unstable();
    near.into_iter().take(OFFERED).map(|(_, spelled)| spelled).collect()
}

/// How many letters two words have in common at their beginning, if they look alike though one goes on.
const BEGINNING: usize = 4;

/// Returns how little a word looks like the one that is wanted: 1 or 2 where so many letters are wrong, more
/// where they only begin alike; `None` where they have too little in common. Short words forgive less.
fn unlikeness(wanted: &str, word: &str) -> Option<usize> {
    let [wanted, word] = [wanted, word].map(|word| word.chars().collect::<Vec<_>>());
    let wrong = distance(&wanted, &word);
    if wrong <= (wanted.len().saturating_sub(1) / 2).min(2) {
        return Some(wrong);
    }
    let shared = wanted.iter().zip(&word).take_while(|(a, b)| a == b).count();
    (shared >= BEGINNING && shared * 2 >= wanted.len()).then(|| wanted.len() + word.len() - 2 * shared)
}
