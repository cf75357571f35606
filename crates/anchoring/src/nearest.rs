//! Finds the stretch of a text that comes nearest to a phrase, letter by letter.

use std::ops::Range;

/// A stretch of letters, and how many letters must be inserted, removed or replaced to make it the phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Near {
    pub(super) letters: Range<usize>,
    pub(super) cost: usize,
}

#[derive(Clone, Copy)]
struct Cell {
    cost: usize,
    begin: usize,
}

/// Returns the nearest stretch if at most `most` letters differ and every other stretch differs in at least
/// `lead` letters more. Where two could be meant, it returns neither.
pub(super) fn nearest(phrase: &[u8], text: &[u8], most: usize, lead: usize) -> Option<Near> {
    let ends = ends(phrase, text, most + lead);
    let best = ends.iter().min_by_key(|near| near.cost)?;
    let apart =
        |near: &&Near| near.letters.end <= best.letters.start || best.letters.end <= near.letters.start;
    let rival = ends.iter().filter(apart).map(|near| near.cost).min();
    let clear = rival.is_none_or(|rival| best.cost + lead <= rival);
    (best.cost <= most && clear).then(|| best.clone())
}

/// Returns every end of a stretch that differs in at most `most` letters.
///
/// This is Sellers' algorithm: the table of edit distances, a column for each letter of the text, in which
/// a stretch may begin anywhere. Each column is followed only as far as at most `most` letters differ.
fn ends(phrase: &[u8], text: &[u8], most: usize) -> Vec<Near> {
    let mut cells: Vec<Cell> = (1..=phrase.len()).map(|cost| Cell { cost, begin: 0 }).collect();
    let mut live = most.min(phrase.len());
    let mut found = Vec::new();
    for (place, letter) in text.iter().enumerate() {
        let mut slant = Cell { cost: 0, begin: place };
        let mut above = Cell { cost: 0, begin: place + 1 };
        let mut next_live = 0;
        for (row, (cell, wanted)) in cells.iter_mut().zip(phrase).take(live + 1).enumerate() {
            let left = *cell;
            let mut best = Cell { cost: slant.cost + usize::from(letter != wanted), begin: slant.begin };
            for other in [left, above] {
                if other.cost < best.cost {
                    best = Cell { cost: other.cost + 1, begin: other.begin };
                }
            }
            (slant, above, *cell) = (left, best, best);
            if best.cost <= most {
                next_live = row + 1;
            }
        }
        live = next_live;
        if let Some(last) = cells.last().filter(|_| live == phrase.len()) {
            found.push(Near { letters: last.begin..place + 1, cost: last.cost });
        }
    }
    found
}
