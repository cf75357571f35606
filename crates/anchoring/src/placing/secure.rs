//! The secure places, and what they say about where others must be.

use std::collections::BTreeMap;
use std::ops::Range;

use super::exact::{Place, Sought};
use super::near::REACH;
use crate::letters::Letters;

/// The places that are certain.
pub(super) struct Secure {
    /// The place of each phrase.
    pub(super) places: Vec<Option<Place>>,
    /// Each place with its paragraph number, sorted by number, which is also the order of the text.
    sorted: Vec<(usize, Range<usize>)>,
    /// The numbers that have a place in each block.
    pub(super) blocks: BTreeMap<usize, Vec<usize>>,
    /// Whether the copy keeps paragraphs apart.
    pub(super) apart: bool,
}

impl Secure {
    pub(super) fn new(places: Vec<Option<Place>>, sought: &[Sought], letters: &Letters, apart: bool) -> Self {
        let mut sorted = Vec::new();
        let mut blocks: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (place, sought) in places.iter().zip(sought) {
            if let Some(place) = place {
                sorted.push((sought.cited, place.letters.clone()));
                blocks.entry(letters.block(place.letters.start)).or_default().push(sought.cited);
            }
        }
        sorted.sort_unstable_by_key(|(cited, letters)| (*cited, letters.start));
        Self { places, sorted, blocks, apart }
    }

    /// Returns what lies between the secure places of lower and of higher numbers, up to [`REACH`] beyond
    /// the first and the last; `None` where there are no secure places at all.
    pub(super) fn zone(&self, cited: usize, length: usize) -> Option<Range<usize>> {
        let below = self.sorted.partition_point(|(number, _)| *number < cited);
        let above = self.sorted.partition_point(|(number, _)| *number <= cited);
        let (first, last) = (self.sorted.first()?, self.sorted.last()?);
        let begin = match below.checked_sub(1).and_then(|n| self.sorted.get(n)) {
            Some((_, letters)) => letters.end,
            None => first.1.start.saturating_sub(REACH),
        };
        let end = match self.sorted.get(above) {
            Some((_, letters)) => letters.start,
            None => length.min(last.1.end + REACH),
        };
        Some(begin..end)
    }

    /// Returns what lies within reach of the secure places of this number.
    pub(super) fn around(&self, cited: usize) -> Range<usize> {
        let begin = self.sorted.partition_point(|(number, _)| *number < cited);
        let own = || self.sorted.iter().skip(begin).take_while(|(number, _)| *number == cited);
        let (Some((_, first)), Some((_, last))) = (own().next(), own().last()) else { return 0..0 };
        first.start.saturating_sub(REACH)..last.end + REACH
    }
}
