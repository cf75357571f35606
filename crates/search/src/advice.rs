//! What to try where nothing was found.

use super::fold::{Decompose, Folder};
use super::index::Index;
use super::query::Query;
use comparison::Comparison;

/// Why nothing was found, and what would be.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Advice {
    /// The words of the query that occur nowhere.
    pub unknown: Vec<Unknown>,
    /// The same words without quotes, where that finds something.
    pub unquoted: Option<Offer>,
    /// The query without one of its terms, for each without which something is found.
    pub shorter: Vec<Offer>,
}

/// A word that occurs nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unknown {
    /// As it was typed.
    pub word: String,
    /// At most three words that do occur and look like it, the nearest first.
    pub near: Vec<Offer>,
}

/// Another query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// What is different: the word to take instead, the term left out, the words without quotes.
    pub words: String,
    /// What to search for.
    pub query: String,
    /// How much that finds.
    pub found: usize,
}

impl Index {
    /// What to try instead of a query that finds nothing.
    #[must_use]
    pub fn advice(&self, query: &Query, comparison: &Comparison, decompose: Decompose) -> Advice {
        let unquoted = query.unquoted();
        let found = if unquoted == *query { 0 } else { self.find(&unquoted).len() };
        let typed = unquoted.typed();
        Advice {
            unknown: self.unknown(query, comparison, decompose),
            unquoted: (found > 0).then(|| Offer { words: typed.clone(), query: typed, found }),
            shorter: self.shorter(query),
        }
    }

    fn unknown(&self, query: &Query, comparison: &Comparison, decompose: Decompose) -> Vec<Unknown> {
        let mut unknown: Vec<Unknown> = Vec::new();
        for (t, term) in query.terms.iter().enumerate() {
            for (w, asked) in term.words.iter().enumerate() {
                let whole = term.whole || w + 1 < term.words.len();
                if !self.range(&asked.folded, whole).is_empty()
                    || unknown.iter().any(|known| known.word == asked.typed)
                {
                    continue;
                }
                let offer = |near: usize| {
                    let words = self.spelling(near, comparison, decompose)?;
                    let mut query = query.clone();
                    query.terms.get_mut(t)?.words.get_mut(w)?.typed.clone_from(&words);
                    let query = query.typed();
                    let found = self.find(&Query::read(&query, decompose)).len();
                    Some(Offer { words, query, found })
                };
                let near = self.near(&asked.folded).into_iter().filter_map(offer).collect();
                unknown.push(Unknown { word: asked.typed.clone(), near });
            }
        }
        unknown
    }

    /// What is found without one of the terms. Counts for each entry how many terms stand in it: where
    /// only one is missing, that is the one to leave out.
    fn shorter(&self, query: &Query) -> Vec<Offer> {
        let terms = query.terms.len();
        if terms < 2 {
            return Vec::new();
        }
        let mut held = vec![(0, 0); self.entries().len()];
        for (n, term) in query.terms.iter().enumerate() {
            for places in self.places_of(term).chunk_by(|a, b| a.entry == b.entry) {
                if let Some((count, sum)) = places.first().and_then(|p| held.get_mut(p.entry)) {
                    *count += 1;
                    *sum += n;
                }
            }
        }
        let all = terms * (terms - 1) / 2;
        let missing =
            |n: usize| held.iter().filter(|(count, sum)| count + 1 == terms && sum + n == all).count();
        let offer = |(n, term): (usize, &super::query::Term)| {
            let found = missing(n);
            (found > 0).then(|| Offer { words: term.typed(), query: query.without(n).typed(), found })
        };
        query.terms.iter().enumerate().filter_map(offer).collect()
    }

    /// The numbers of the three words that look most like this one; of two alike, the more frequent.
    fn near(&self, wanted: &str) -> Vec<usize> {
        let wanted: Vec<char> = wanted.chars().collect();
        let mut best: Vec<((usize, usize), usize)> = Vec::new();
        let mut signs = Vec::new();
        for (n, word) in self.words().enumerate() {
            signs.clear();
            signs.extend(word.chars());
            let Some(distance) = unlikeness(&wanted, &signs) else { continue };
            let key = (distance, usize::MAX - self.places_at(n).len());
            let rank = best.partition_point(|(known, _)| *known <= key);
            if rank < 3 {
                best.insert(rank, (key, n));
                best.truncate(3);
            }
        }
        best.into_iter().map(|(_, n)| n).collect()
    }

    /// A word as it is spelled: with a small letter if it is anywhere among its first places, since the
    /// first word of a sentence has a capital.
    fn spelling(&self, word: usize, comparison: &Comparison, decompose: Decompose) -> Option<String> {
        let folded = self.words().nth(word)?;
        let mut folder = Folder::new(decompose);
        let mut spelling = None;
        for place in self.places_at(word).iter().take(20) {
            for text in self.entries().get(place.entry)?.texts(comparison) {
                let words = folder.words(&text);
                let Some(found) = words.iter().find(|w| w.folded == folded) else { continue };
                let spelled = text.get(found.start..found.end())?;
                if !spelled.starts_with(char::is_uppercase) {
                    return Some(spelled.to_owned());
                }
                spelling = spelling.or_else(|| Some(spelled.to_owned()));
            }
        }
        spelling
    }
}

/// How little two words look alike: 1 or 2 where so many letters are wrong, more where they only begin
/// alike; none where they have too little in common. Short words forgive less.
fn unlikeness(wanted: &[char], word: &[char]) -> Option<usize> {
    let forgiven = match wanted.len() {
        0..=2 => 0,
        3..=4 => 1,
        _ => 2,
    };
    if wanted.len().abs_diff(word.len()) <= forgiven {
        let wrong = wrong_letters(wanted, word);
        if wrong <= forgiven {
            return Some(wrong);
        }
    }
    let shared = wanted.iter().zip(word).take_while(|(a, b)| a == b).count();
    (shared >= 4 && shared * 2 >= wanted.len()).then(|| 3 + wanted.len() + word.len() - 2 * shared)
}

/// How many letters must be changed, added, left out or swapped with the next.
fn wrong_letters(one: &[char], other: &[char]) -> usize {
    let cell = |row: &[usize], n: usize| row.get(n).copied().unwrap_or(usize::MAX / 2);
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=other.len()).collect();
    let mut last = None;
    for (i, a) in one.iter().enumerate() {
        let mut row = vec![i + 1];
        let mut left = None;
        for (j, b) in other.iter().enumerate() {
            let mut least =
                (cell(&above, j) + usize::from(a != b)).min(cell(&above, j + 1) + 1).min(cell(&row, j) + 1);
            if last == Some(b) && left == Some(a) && j > 0 {
                least = least.min(cell(&before, j - 1) + 1);
            }
            row.push(least);
            left = Some(b);
        }
        before = std::mem::replace(&mut above, row);
        last = Some(a);
    }
    cell(&above, other.len())
}
