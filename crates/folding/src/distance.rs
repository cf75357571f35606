//! The edit distance of two sequences.

/// Returns how many items must be inserted, removed or replaced to make one sequence the other: the
/// Levenshtein distance of words as letters, or of phrases as words.
#[must_use]
pub fn distance<T: PartialEq>(one: &[T], other: &[T]) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (n, item) in one.iter().enumerate() {
        let mut slant = n;
        let mut above = n + 1;
        if let Some(first) = row.first_mut() {
            *first = above;
        }
        for (cell, theirs) in row.iter_mut().skip(1).zip(other) {
            let best = (slant + usize::from(item != theirs)).min(*cell + 1).min(above + 1);
            (slant, above, *cell) = (*cell, best, best);
        }
    }
    row.last().copied().unwrap_or_default()
}
