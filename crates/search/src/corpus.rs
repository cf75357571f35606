//! Every text of a comparison as folded words, and what a query finds in them.
//!
//! A search reads all of them from begin to end. At 2,000 texts that takes less than a frame on a slow
//! phone, so there is no index to build.
//!
//! Any word is enough, since readers ask in other words than the texts. What says more of the words comes
//! first; then what says the rarer ones, and more closely; then questions, before what answers them.

use std::cmp::Reverse;

use super::entry::{self, At, Entry};
use super::query::{Closeness, Form, Query, Term, bit};
use super::words::Words;
use comparison::Comparison;

/// Every text of a comparison as folded words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Corpus {
    /// In reading order. Two spaces separate the texts of an entry, so that no phrase runs from one into
    /// the next.
    pub(super) entries: Vec<(Entry, String)>,
    /// The words that mean the same, group by group.
    synonyms: Vec<Vec<Form>>,
}

/// A result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// What was found.
    pub entry: Entry,
    /// The sum of
    /// - 100 for each term that it says;
    /// - 60, or the share of it that it says of the terms: the rarer the term and the closer the word, the
    ///   more;
    /// - 20, or the share of it that the terms have that follow the one before at once; half of that for
    ///   those that follow it later;
    /// - what this kind of thing is worth: see [`EntryKind::worth`](super::EntryKind::worth).
    pub score: u32,
}

const TERM: u32 = 100;
const SHARE: u32 = 60;
const ORDER: u32 = 20;

/// How close a term is to itself.
const SAME: u32 = 10;
/// How much less close a term is in a note or a summary than in what stands above it.
const BELOW: u32 = 2;

const fn worth(closeness: Closeness) -> u32 {
    match closeness {
        Closeness::Beginning => 5,
        Closeness::Synonym | Closeness::Stem => 9,
        Closeness::Same => SAME,
    }
}

/// What an entry says of a term.
#[derive(Clone, Copy, Default)]
struct Said {
    /// How closely it says the term, from 0 to [`SAME`].
    closeness: u32,
    /// Whether the term follows the one before: 2 if at once, 1 if later.
    order: u32,
    /// The byte after the last word that says it.
    end: usize,
}

impl Corpus {
    /// Folds all texts of a comparison.
    #[must_use]
    pub fn new(comparison: &Comparison) -> Self {
        let folded =
            |entry: Entry| entry.texts(comparison).iter().map(|text| Words::of(text).folded).collect();
        let group = |group: &Vec<String>| group.iter().map(|word| Form::of(word)).collect();
        Self {
            entries: entry::all(comparison).into_iter().map(|entry| (entry, folded(entry))).collect(),
            synonyms: comparison.synonyms.iter().map(group).collect(),
        }
    }

    /// Reads what was typed, as [`Query::read`] does, with what means the same in this comparison.
    #[must_use]
    pub fn query(&self, typed: &str) -> Query {
        let mut query = Query::read(typed);
        query.widen(&self.synonyms);
        query
    }

    /// Returns everything that says all quoted terms of the query and any of the others, best first; at the
    /// same score in reading order. What says little beside the best is left out. An empty query finds
    /// nothing.
    #[must_use]
    pub fn find(&self, query: &Query) -> Vec<Hit> {
        let terms = query.counted();
        let found = self.said(&terms);
        // The rarer a term, the more it tells.
        let weigh = |n: usize| {
            let say = found.iter().filter(|(_, said)| said.get(n).is_some_and(|said| said.closeness > 0));
            (self.entries.len() / say.count().max(1)).max(1).ilog2() + 1
        };
        let weights: Vec<u32> = (0..terms.len()).map(weigh).collect();
        let share =
            |said: &[Said]| said.iter().zip(&weights).map(|(said, w)| said.closeness * w).sum::<u32>();
        let most = weights.iter().sum::<u32>() * SAME;
        let best = found.iter().map(|(_, said)| share(said)).max().unwrap_or_default();
        let pairs = u32::try_from(terms.len()).unwrap_or(u32::MAX).saturating_sub(1).max(1);
        let hit = |(entry, said): &(Entry, Vec<Said>)| Hit {
            entry: *entry,
            score: TERM * said.iter().map(|said| u32::from(said.closeness > 0)).sum::<u32>()
                + SHARE * share(said) / most.max(1)
                + ORDER * said.iter().map(|said| said.order).sum::<u32>() / (2 * pairs)
                + entry.kind().worth(),
        };
        let mut hits: Vec<Hit> =
            found.iter().filter(|(_, said)| share(said) * 5 >= best * 2).map(hit).collect();
        hits.sort_by_key(|hit| Reverse(hit.score));
        hits
    }

    /// Returns the entries that say any of the terms, and all that are quoted, with what they say of each.
    fn said(&self, terms: &[&Term]) -> Vec<(Entry, Vec<Said>)> {
        let mut found = Vec::new();
        let mut said = vec![Said::default(); terms.len()];
        let firsts = terms.iter().fold(0, |bits, term| bits | term.firsts());
        for (entry, folded) in &self.entries {
            said.fill(Said::default());
            let mut below = 0;
            for (at, pair) in folded.as_bytes().windows(2).enumerate() {
                let [b' ', first] = pair else { continue };
                if *first == b' ' {
                    below = BELOW;
                }
                if bit(*first) & firsts == 0 {
                    continue;
                }
                let mut before = Said::default();
                for (term, said) in terms.iter().zip(&mut said) {
                    if let Some((range, closeness)) = term.said_at(folded, at) {
                        said.closeness = said.closeness.max(worth(closeness) - below);
                        let order = u32::from(before.closeness > 0) + u32::from(before.end == at && at > 0);
                        said.order = said.order.max(order);
                        // A beginning of a word ends where the word does.
                        let rest = folded.get(range.end..).and_then(|rest| rest.find(' '));
                        said.end = range.end + rest.unwrap_or_default();
                    }
                    before = *said;
                }
            }
            let lacks = |(term, said): (&&Term, &Said)| term.quoted && said.closeness == 0;
            if said.iter().any(|said| said.closeness > 0) && !terms.iter().zip(&said).any(lacks) {
                found.push((*entry, said.clone()));
            }
        }
        found
    }
}

/// Returns the questions that were found, or of which something was found: each once, the best first.
#[must_use]
pub fn questions(hits: &[Hit]) -> Vec<At> {
    let mut questions = Vec::new();
    for at in hits.iter().filter_map(|hit| hit.entry.at()) {
        if !questions.contains(&at) {
            questions.push(at);
        }
    }
    questions
}
