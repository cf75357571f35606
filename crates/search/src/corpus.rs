//! Every text of a comparison, and what a query finds in them.
//!
//! A search reads every text from beginning to end: there is no index to build.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::entry::{self, Entry, EntryKind};
use super::query::{Closeness, Form, Query, Term};
use super::words::{Word, words};
use comparison::Comparison;

/// Every text of a comparison, cut into words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Corpus {
    /// In reading order.
    pub entries: Vec<Entry>,
    /// The words that mean the same, group by group.
    synonyms: Vec<Vec<Form>>,
}

/// What an entry says of a term.
#[derive(Debug, Clone, Copy, Default)]
struct Said {
    /// How closely it says the term, from 0 to [`SAME`].
    closeness: u32,
    /// Whether the term follows the one before: 2 if at once, 1 if later.
    order: u32,
    /// The number of the word after the last that says it.
    end: usize,
}

/// How close a term is to itself.
const SAME: u32 = 10;
/// How much less close a term is in a note or a summary than in what stands above it.
const BELOW: u32 = 2;

// The parts of a score: for how closely the terms are said, the rarer the term the more; for terms that follow each
// other.
const SHARE: u32 = 60;
const ORDER: u32 = 20;

impl Corpus {
    /// Cuts all texts of a comparison into words.
    #[must_use]
    pub fn new(comparison: &Comparison) -> Self {
        let group = |group: &Vec<String>| group.iter().map(|form| words(form)).collect();
        Self { entries: entry::all(comparison), synonyms: comparison.synonyms.iter().map(group).collect() }
    }

    /// Reads what was typed, with what means the same in this comparison.
    #[must_use]
    pub fn query(&self, typed: &str) -> Query {
        Query::read(typed, &self.synonyms)
    }

    /// Returns everything that says all terms of the query, best first; at the same score in reading order. The
    /// name of a document counts as said by what concerns it. Where nothing says all terms, everything that says
    /// all quoted terms and any of the others; what says little beside the best is left out.
    #[must_use]
    pub fn find(&self, query: &Query) -> Vec<&Entry> {
        let terms = &query.terms;
        let mut found: Vec<(&Entry, Vec<Said>)> =
            self.entries.iter().filter_map(|entry| Some((entry, said(entry, terms)?))).collect();
        // The rarer a term, the more it tells; the name of a document tells least of what is asked.
        let weigh = |(n, term): (usize, &Term)| {
            if self.entries.iter().any(|entry| is_named(entry, std::slice::from_ref(term))) {
                return 1;
            }
            let say = found.iter().filter(|(_, said)| said.get(n).is_some_and(|said| said.closeness > 0));
            (self.entries.len() / say.count().max(1)).max(1).ilog2() + 1
        };
        let weights: Vec<u32> = terms.iter().enumerate().map(weigh).collect();
        let share =
            |said: &[Said]| said.iter().zip(&weights).map(|(said, w)| said.closeness * w).sum::<u32>();
        let all = |said: &[Said]| said.iter().all(|said| said.closeness > 0);
        let best = found.iter().map(|(_, said)| share(said)).max().unwrap_or_default();
        let whole = found.iter().any(|(_, said)| all(said));
        found.retain(|(_, said)| if whole { all(said) } else { share(said) * 5 >= best * 2 });
        let most = weights.iter().sum::<u32>() * SAME;
        let pairs = u32::try_from(terms.len()).unwrap_or(u32::MAX).saturating_sub(1).max(1);
        found.sort_by_cached_key(|(entry, said)| {
            let terms_said = said.iter().filter(|said| said.closeness > 0).count();
            let score = SHARE * share(said) / most.max(1)
                + ORDER * said.iter().map(|said| said.order).sum::<u32>() / (2 * pairs)
                + entry.kind.worth();
            (Reverse(is_named(entry, terms)), Reverse(terms_said), Reverse(score))
        });
        found.into_iter().map(|(entry, _)| entry).collect()
    }
}

/// Returns what an entry says of each term; `None` where it says none, or lacks one that is quoted.
fn said(entry: &Entry, terms: &[Term]) -> Option<Vec<Said>> {
    let mut all = vec![Said::default(); terms.len()];
    let is_said = |said: &Said| said.closeness > 0;
    for (n, text) in entry.words.iter().chain(&entry.names).enumerate() {
        // The documents that it concerns tell nothing by themselves.
        if n >= entry.words.len() && !all.iter().any(is_said) {
            return None;
        }
        let below = if n == 0 { 0 } else { BELOW };
        for said in &mut all {
            said.end = 0;
        }
        for at in 0..text.len() {
            let mut before = Said::default();
            for (term, said) in terms.iter().zip(&mut all) {
                if let Some((length, closeness)) = term.said_by(text.get(at..).unwrap_or_default()) {
                    let closeness = match closeness {
                        Closeness::Beginning => 5,
                        Closeness::Alike => 9,
                        Closeness::Same => SAME,
                    };
                    said.closeness = said.closeness.max(closeness - below);
                    let order = u32::from(is_said(&before)) + u32::from(before.end == at && at > 0);
                    said.order = said.order.max(order);
                    said.end = at + length;
                }
                before = *said;
            }
        }
    }
    let lacks = |(term, said): (&Term, &Said)| term.quoted && !is_said(said);
    (all.iter().any(is_said) && !terms.iter().zip(&all).any(lacks)).then_some(all)
}

/// Returns whether the terms are the short name of a document, and nothing else.
fn is_named(entry: &Entry, terms: &[Term]) -> bool {
    let is = |name: &Vec<Word>, term: &Term| term.said_by(name) == Some((name.len(), Closeness::Same));
    entry.kind == EntryKind::Document
        && matches!((terms, entry.names.as_slice()), ([term], [name]) if is(name, term))
}

/// Returns the best result of each question, the best first.
#[must_use]
pub fn questions<'a>(hits: &[&'a Entry]) -> Vec<&'a Entry> {
    let mut known = BTreeSet::new();
    let of_question = hits.iter().filter_map(|hit| Some((hit.question.as_ref()?, *hit)));
    of_question.filter(|(question, _)| known.insert(question.as_str())).map(|(_, hit)| hit).collect()
}
