//! Finds phrases that are not in the copy letter for letter, in the neighbourhood of secure places.

use std::ops::Range;

use super::exact::{Place, Search, Sought};
use super::secure::Secure;
use crate::nearest::nearest;

/// Of each hundred letters of a phrase, so many may differ in a paragraph that is known to be the
/// right one: in a phrase of nine words, three. Unrelated English prose differs in sixty.
pub(super) const LOOSE: usize = 38;

/// The same where only the neighbourhood is known.
const STRICT: usize = 33;

/// In so many letters of a hundred more the next best place must differ.
const LEAD: usize = 12;

/// A phrase with fewer letters is only found letter for letter: too much comes near to it.
const SHORTEST: usize = 12;

/// How many letters from a secure place a phrase is still looked for: about ten long paragraphs.
/// This bounds the work in a large file.
pub(super) const REACH: usize = 10_000;

impl Search<'_> {
    /// Returns the nearest match of a phrase between the secure places around it.
    pub(super) fn in_neighbourhood(&self, n: usize, sought: &Sought, secure: &Secure) -> Option<Place> {
        let zone = secure.zone(sought.cited, self.letters.len())?;
        let inside = |letters: &Range<usize>| zone.start <= letters.start && letters.end <= zone.end;
        if self.hits.iter().any(|hit| hit.phrase == n && inside(&hit.letters)) {
            // It occurs there, but nothing decides which of two orders is right.
            return None;
        }
        self.in_own_paragraph(n, sought, secure, &zone).or_else(|| {
            let first = zone.start..zone.end.min(zone.start + REACH);
            let last = zone.end.saturating_sub(REACH).max(zone.start)..zone.end;
            let free = |place: &Place| {
                let numbers = secure.blocks.get(&self.letters.block(place.letters.start));
                !secure.apart || numbers.is_none_or(|numbers| numbers.contains(&sought.cited))
            };
            let near = |stretch| self.nearly(n, stretch, STRICT).filter(free);
            if last.start <= first.end {
                return near(zone.clone());
            }
            match (near(first), near(last)) {
                (Some(one), None) | (None, Some(one)) => Some(one),
                _ => None,
            }
        })
    }

    /// Returns the nearest match in a block that holds a secure place of the same number.
    fn in_own_paragraph(
        &self,
        n: usize,
        sought: &Sought,
        secure: &Secure,
        zone: &Range<usize>,
    ) -> Option<Place> {
        let around = secure.around(sought.cited);
        let own = secure.blocks.iter().filter(|(_, numbers)| numbers.contains(&sought.cited));
        own.into_iter().find_map(|(block, numbers)| {
            let stretch = common(&common(&self.letters.letters_of(*block), zone), &around);
            let alone = numbers.iter().all(|number| *number == sought.cited);
            self.nearly(n, stretch, if alone { LOOSE } else { STRICT })
        })
    }

    /// Returns the nearest match in a stretch, if enough of it is right and it lies in one block.
    pub(super) fn nearly(&self, n: usize, stretch: Range<usize>, percent: usize) -> Option<Place> {
        let phrase = self.phrases.get(n);
        if phrase.len() < SHORTEST {
            return None;
        }
        let text = self.letters.all().get(stretch.clone())?;
        let near = nearest(phrase, text, phrase.len() * percent / 100, phrase.len() * LEAD / 100 + 1)?;
        let letters = stretch.start + near.letters.start..stretch.start + near.letters.end;
        self.letters.one_block(&letters)?;
        (!letters.is_empty()).then_some(Place { letters, exact: false })
    }
}

/// Returns what two stretches have in common.
fn common(one: &Range<usize>, other: &Range<usize>) -> Range<usize> {
    let begin = one.start.max(other.start);
    begin..one.end.min(other.end).max(begin)
}
