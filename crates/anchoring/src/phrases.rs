//! Finds many phrases in a text in one pass, letter for letter.

use std::ops::Range;

use super::letters::{Letters, cuts, letters};

/// How many letters of a phrase are looked up at once. A shorter phrase is not looked for, since it occurs
/// everywhere.
const HEAD: usize = 4;

/// A phrase that occurs more often than this says nothing about a place.
const MOST_HITS: usize = 50;

/// Phrases to look for, as their letters.
#[derive(Debug, Default)]
pub(super) struct Phrases {
    phrases: Vec<Vec<u8>>,
    /// The first letters of each phrase with its number, sorted.
    by_head: Vec<([u8; HEAD], usize)>,
}

/// An occurrence of a phrase, letter for letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Hit {
    pub(super) phrase: usize,
    pub(super) letters: Range<usize>,
}

impl Phrases {
    pub(super) fn new<'a>(phrases: impl IntoIterator<Item = &'a str>) -> Self {
        let phrases: Vec<Vec<u8>> = phrases.into_iter().map(letters).collect();
        let heads = phrases.iter().enumerate().filter_map(|(n, phrase)| Some((*phrase.first_chunk()?, n)));
        let mut by_head: Vec<([u8; HEAD], usize)> = heads.collect();
        by_head.sort_unstable();
        Self { phrases, by_head }
    }

    pub(super) fn get(&self, phrase: usize) -> &[u8] {
        self.phrases.get(phrase).map_or(&[], Vec::as_slice)
    }

    /// Returns every occurrence of a phrase, in the order of the text.
    pub(super) fn find<T: AsRef<str>>(&self, letters: &Letters, blocks: &[T]) -> Vec<Hit> {
        let mut hits: Vec<Hit> = Vec::new();
        let mut counts = vec![0_usize; self.phrases.len()];
        for (begin, head) in letters.all().array_windows().enumerate() {
            let first = self.by_head.partition_point(|(key, _)| key < head);
            for (_, phrase) in self.by_head.iter().skip(first).take_while(|(key, _)| key == head) {
                let range = begin..begin + self.get(*phrase).len();
                let same = letters.all().get(range.clone()) == Some(self.get(*phrase));
                let Some(count) = counts.get_mut(*phrase) else { continue };
                if same && *count <= MOST_HITS && !cut_at_edge(letters, blocks, &range) {
                    *count += 1;
                    hits.push(Hit { phrase: *phrase, letters: range });
                }
            }
        }
        hits.retain(|hit| counts.get(hit.phrase).is_some_and(|count| *count <= MOST_HITS));
        hits
    }
}

fn cut_at_edge<T: AsRef<str>>(letters: &Letters, blocks: &[T], range: &Range<usize>) -> bool {
    let edge = |letter: usize, end: bool| {
        let block = letters.block(letter);
        let text = blocks.get(block).map_or("", AsRef::as_ref);
        let bytes = letters.bytes(&(letter..letter + 1), text);
        cuts(text, if end { bytes.end } else { bytes.start })
    };
    edge(range.start, false) || edge(range.end.saturating_sub(1), true)
}
