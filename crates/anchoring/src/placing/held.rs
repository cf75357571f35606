//! Counts, for each block of a copy, the places that belong to each paragraph of the document.

use std::collections::BTreeMap;

/// For each block, how many places it holds of each paragraph number.
#[derive(Debug, Default)]
pub(super) struct Held(BTreeMap<usize, BTreeMap<usize, usize>>);

impl Held {
    /// Counts places, each given by its block and its paragraph number.
    pub(super) fn new(places: impl Iterator<Item = (usize, usize)>) -> Self {
        let mut held = Self::default();
        for (block, cited) in places {
            *held.0.entry(block).or_default().entry(cited).or_default() += 1;
        }
        held
    }

    /// Returns how many places a block holds of a number.
    pub(super) fn count(&self, block: usize, cited: usize) -> usize {
        self.0.get(&block).and_then(|numbers| numbers.get(&cited)).copied().unwrap_or_default()
    }

    /// Returns whether a block holds more places of some other number than of this one.
    pub(super) fn is_of_another(&self, block: usize, cited: usize) -> bool {
        let own = self.count(block, cited);
        let numbers = self.0.get(&block).into_iter().flatten();
        numbers.into_iter().any(|(number, count)| *number != cited && *count > own)
    }

    /// Returns whether a block holds places of more than one number.
    pub(super) fn is_mixed(&self, block: usize) -> bool {
        self.0.get(&block).is_some_and(|numbers| numbers.len() > 1)
    }

    /// Returns whether some block but this one holds at least as many places of a number.
    pub(super) fn is_elsewhere(&self, block: usize, cited: usize) -> bool {
        let own = self.count(block, cited);
        self.0
            .iter()
            .any(|(other, numbers)| *other != block && numbers.get(&cited).is_some_and(|count| *count >= own))
    }

    /// Returns whether the copy keeps paragraphs apart: of the blocks with several places, at most one in
    /// ten has places of two numbers.
    pub(super) fn keeps_paragraphs_apart(&self) -> bool {
        let several = self.0.values().filter(|numbers| numbers.values().sum::<usize>() > 1);
        let mixed = several.clone().filter(|numbers| numbers.len() > 1).count();
        mixed * 10 <= several.count()
    }
}
