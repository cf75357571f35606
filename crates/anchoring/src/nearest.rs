//! Finds the stretch of a text that comes nearest to a phrase, letter by letter.

use std::ops::Range;

/// A stretch of letters and how many letters must be put in, taken out or replaced to make it the
/// phrase.
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

/// The nearest stretch, if `most` letters or fewer differ and no other stretch is as near, or nearer
/// than `lead` letters to being so: where two could be meant, none is.
pub(super) fn nearest(phrase: &[u8], text: &[u8], most: usize, lead: usize) -> Option<Near> {
    let ends = ends(phrase, text, most + lead);
    let best = ends.iter().min_by_key(|near| near.cost)?;
    let beside =
        |near: &&Near| near.letters.end <= best.letters.start || best.letters.end <= near.letters.start;
    let rival = ends.iter().filter(beside).map(|near| near.cost).min();
    let clear = rival.is_none_or(|rival| best.cost + lead <= rival);
    (best.cost <= most && clear).then(|| best.clone())
}

/// Every end of a stretch from which `most` letters or fewer differ.
///
/// The usual table of edit distances, a column a letter of the text, in which a stretch may begin
/// anywhere. Each column is only followed down to where more than `most` differ already.
fn ends(phrase: &[u8], text: &[u8], most: usize) -> Vec<Near> {
    let mut cells: Vec<Cell> = (0..=phrase.len()).map(|cost| Cell { cost, begin: 0 }).collect();
    let mut live = most.min(phrase.len());
    let mut found = Vec::new();
    for (place, letter) in text.iter().enumerate() {
        let mut slant = Cell { cost: 0, begin: place };
        let mut above = Cell { cost: 0, begin: place + 1 };
        if let Some(first) = cells.first_mut() {
            *first = above;
        }
        let mut next_live = 0;
        for (row, (cell, wanted)) in cells.iter_mut().skip(1).zip(phrase).take(live + 1).enumerate() {
            let left = *cell;
            let mut best = Cell { cost: slant.cost + usize::from(letter != wanted), begin: slant.begin };
            for other in [left, above] {
                if other.cost + 1 < best.cost {
                    best = Cell { cost: other.cost + 1, begin: other.begin };
                }
            }
            (slant, above, *cell) = (left, best, best);
            if best.cost <= most {
                next_live = row + 1;
            }
        }
        live = next_live;
        if let Some(last) = cells.last().filter(|last| live == phrase.len() && last.cost <= most) {
            found.push(Near { letters: last.begin..place + 1, cost: last.cost });
        }
    }
    found
}

/// How many words, or letters, must be put in, taken out or replaced to make one row of them the
/// other.
pub(super) fn apart<T: PartialEq>(one: &[T], other: &[T]) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (n, word) in one.iter().enumerate() {
        let mut slant = n;
        let mut above = n + 1;
        if let Some(first) = row.first_mut() {
            *first = above;
        }
        for (cell, theirs) in row.iter_mut().skip(1).zip(other) {
            let best = (slant + usize::from(word != theirs)).min(*cell + 1).min(above + 1);
            (slant, above, *cell) = (*cell, best, best);
        }
    }
    row.last().copied().unwrap_or_default()
}
