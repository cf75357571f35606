//! Chooses places by the order of the paragraphs' numbers.

use std::cmp::{Ordering, Reverse};

use super::exact::{Place, Search};
use super::held::Held;
use super::secure::Secure;
use crate::phrases::Hit;

impl Search<'_> {
    /// Returns the place of each phrase in a copy whose numbers are not known: the secure places, then near
    /// ones between them, without those that break the order or belong to another paragraph.
    pub(super) fn by_order(&self) -> Vec<Option<Place>> {
        let secure = self.secure();
        let mut places: Vec<Option<Place>> = self
            .sought
            .iter()
            .enumerate()
            .map(|(n, sought)| {
                let place = secure.places.get(n).cloned().flatten();
                place.or_else(|| self.in_neighbourhood(n, sought, &secure))
            })
            .collect();
        self.drop_disorder(&mut places);
        if secure.apart {
            self.drop_strays(&mut places);
        }
        places
    }

    /// Returns the places that are certain: in order, needed by every longest order, and in no paragraph
    /// that belongs to another number.
    fn secure(&self) -> Secure {
        let hits = self.ordered_hits();
        let held = Held::new(hits.iter().filter_map(|hit| {
            Some((self.letters.block(hit.letters.start), self.sought.get(hit.phrase)?.cited))
        }));
        let apart = held.keeps_paragraphs_apart();
        let place = |(n, sought): (usize, &super::exact::Sought)| {
            let hit = self.best_hit(n, sought.cited, &hits, &held)?;
            let block = self.letters.block(hit.letters.start);
            let found = |n: usize| hits.iter().any(|hit| hit.phrase == n);
            let stray =
                apart && held.is_of_another(block, sought.cited) && self.is_hardly_there(sought.cited, found);
            (!stray).then(|| Place { letters: hit.letters.clone(), exact: true })
        };
        let places = self.sought.iter().enumerate().map(place).collect();
        Secure::new(places, &self.sought, &self.letters, apart)
    }

    /// Returns the hit of a phrase in the block that holds most of its paragraph. Twice in one paragraph is
    /// still that paragraph; between two blocks that are equally likely, or two places in a block that
    /// holds several paragraphs, nothing decides.
    fn best_hit<'h>(&self, phrase: usize, cited: usize, hits: &[&'h Hit], held: &Held) -> Option<&'h Hit> {
        let block = |hit: &Hit| self.letters.block(hit.letters.start);
        let weight = |hit: &Hit| held.count(block(hit), cited);
        let own = || hits.iter().copied().filter(|hit| hit.phrase == phrase);
        let most = own().map(weight).max()?;
        let mut best = own().filter(|hit| weight(hit) == most);
        let first = best.next()?;
        let unclear = |other: &Hit| block(other) != block(first) || held.is_mixed(block(first));
        (!best.any(unclear)).then_some(first)
    }

    /// Returns the hits that are in the order of the numbers and that every longest order needs.
    ///
    /// A phrase that occurs several times says little about the order. So the order is made from those that
    /// occur once, and of the others the hits are kept that lie in it; unless hardly any occurs once, as in
    /// a file that holds the text twice.
    fn ordered_hits(&self) -> Vec<&Hit> {
        let whole: Vec<(usize, &Hit)> = self
            .hits
            .iter()
            .filter(|hit| self.letters.one_block(&hit.letters).is_some())
            .filter_map(|hit| Some((self.sought.get(hit.phrase)?.cited, hit)))
            .collect();
        let mut counts = vec![0_usize; self.sought.len()];
        for (_, hit) in &whole {
            if let Some(count) = counts.get_mut(hit.phrase) {
                *count += 1;
            }
        }
        let occurs_once = |hit: &Hit| counts.get(hit.phrase) == Some(&1);
        let found = counts.iter().filter(|count| **count > 0).count();
        if counts.iter().filter(|count| **count == 1).count() * 2 < found {
            return kept_in_order(&whole).into_iter().map(|(_, hit)| hit).collect();
        }
        let is_shared = |hit: &Hit| self.sought.get(hit.phrase).is_some_and(|sought| sought.shared);
        let (single, several): (Vec<_>, Vec<_>) =
            whole.into_iter().partition(|(_, hit)| occurs_once(hit) && !is_shared(hit));
        let single = kept_in_order(&single);
        let fits = |(cited, hit): &(usize, &Hit)| {
            single.iter().all(|(number, other)| match number.cmp(cited) {
                Ordering::Less => other.letters.end <= hit.letters.start,
                Ordering::Equal => true,
                Ordering::Greater => hit.letters.end <= other.letters.start,
            })
        };
        // A shared phrase of which only one place is left may belong to either paragraph.
        let block = |hit: &Hit| self.letters.block(hit.letters.start);
        let is_own = |(cited, hit): &(usize, &Hit)| {
            let mut there = single.iter().filter(|(_, other)| block(other) == block(hit)).peekable();
            !occurs_once(hit) || (there.peek().is_some() && there.all(|(number, _)| number == cited))
        };
        let kept = several.iter().filter(|candidate| fits(candidate) && is_own(candidate));
        let mut hits: Vec<&Hit> = kept.chain(&single).map(|(_, hit)| *hit).collect();
        hits.sort_unstable_by_key(|hit| hit.letters.start);
        hits
    }

    /// Drops near places, and phrases that occur several times, that are not in order among themselves.
    fn drop_disorder(&self, places: &mut [Option<Place>]) {
        let mut all: Vec<(usize, usize, usize)> = places
            .iter()
            .zip(&self.sought)
            .enumerate()
            .filter_map(|(n, (place, sought))| Some((place.as_ref()?.letters.start, sought.cited, n)))
            .collect();
        all.sort_unstable();
        let kept = in_order(&all.iter().map(|(_, cited, _)| *cited).collect::<Vec<_>>());
        for ((_, _, n), kept) in all.iter().zip(kept) {
            if let Some(place) = places.get_mut(*n).filter(|_| !kept) {
                *place = None;
            }
        }
    }

    /// Drops the little that is found of a paragraph in a block that is surely another one, where the
    /// paragraph itself is elsewhere or may be lost: the other says the same.
    fn drop_strays(&self, places: &mut [Option<Place>]) {
        let block = |place: &Place| self.letters.block(place.letters.start);
        let there: Vec<bool> = places.iter().map(Option::is_some).collect();
        let held = Held::new(
            places.iter().zip(&self.sought).filter_map(|(place, s)| Some((block(place.as_ref()?), s.cited))),
        );
        let found = |n: usize| there.get(n) == Some(&true);
        for (place, sought) in places.iter_mut().zip(&self.sought) {
            let Some(block) = place.as_ref().map(block) else { continue };
            if held.is_of_another(block, sought.cited)
                && (self.is_hardly_there(sought.cited, found) || held.is_elsewhere(block, sought.cited))
            {
                *place = None;
            }
        }
    }

    /// Returns whether so few phrases of a paragraph are found that it may be lost, and what is found
    /// belong to another one that says the same.
    fn is_hardly_there(&self, cited: usize, found: impl Fn(usize) -> bool) -> bool {
        let own = || self.sought.iter().enumerate().filter(|(_, sought)| sought.cited == cited);
        let there = own().filter(|(n, _)| found(*n)).count();
        there == 1 || there * 2 <= own().count()
    }
}

fn kept_in_order<'a>(hits: &[(usize, &'a Hit)]) -> Vec<(usize, &'a Hit)> {
    let kept = in_order(&hits.iter().map(|(cited, _)| *cited).collect::<Vec<_>>());
    hits.iter().zip(kept).filter(|(_, kept)| *kept).map(|(hit, _)| *hit).collect()
}

/// Returns which of these numbers belong to every longest choice of them that never falls.
fn in_order(numbers: &[usize]) -> Vec<bool> {
    let forward = lengths(numbers.iter().copied());
    // The same from the end, where the numbers must never rise.
    let mut backward = lengths(numbers.iter().rev().copied().map(Reverse));
    backward.reverse();
    let longest = forward.iter().max().copied().unwrap_or_default();
    let on_a_longest =
        |n: usize| forward.get(n).zip(backward.get(n)).is_some_and(|(one, other)| one + other == longest + 1);
    // For each place of a longest choice, how many of the numbers could be there.
    let mut rivals = vec![0_usize; longest + 1];
    for (n, length) in forward.iter().enumerate() {
        if on_a_longest(n)
            && let Some(count) = rivals.get_mut(*length)
        {
            *count += 1;
        }
    }
    let alone = |length: &usize| rivals.get(*length) == Some(&1);
    forward.iter().enumerate().map(|(n, length)| on_a_longest(n) && alone(length)).collect()
}

/// Returns for each number the length of the longest choice that never falls and ends with it.
fn lengths<T: Ord>(numbers: impl Iterator<Item = T>) -> Vec<usize> {
    let mut lowest_ends: Vec<T> = Vec::new();
    numbers
        .map(|number| {
            let length = lowest_ends.partition_point(|end| *end <= number);
            match lowest_ends.get_mut(length) {
                Some(end) => *end = number,
                None => lowest_ends.push(number),
            }
            length + 1
        })
        .collect()
}
