//! Cuts a text where marks begin and end, so that marks may overlap and never nest.

use std::ops::Range;

/// A piece of text that has the same marks from end to end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece<Id> {
    /// Its bytes in the text.
    pub range: Range<usize>,
    /// The marks that cover it, in the order in which they were given.
    pub ids: Vec<Id>,
}

/// Cuts `0..length` into pieces: laid end to end they are the whole, none is empty, and each mark
/// covers exactly the pieces within its range. What lies beyond the end is ignored.
#[must_use]
pub fn pieces<Id: Clone>(length: usize, marks: &[(Range<usize>, Id)]) -> Vec<Piece<Id>> {
    let mut cuts: Vec<usize> = marks
        .iter()
        .filter(|(range, _)| range.start < range.end)
        .flat_map(|(range, _)| [range.start, range.end])
        .map(|cut| cut.min(length))
        .chain([0, length])
        .collect();
    cuts.sort_unstable();
    cuts.dedup();
    cuts.iter()
        .zip(cuts.iter().skip(1))
        .map(|(begin, end)| Piece {
            range: *begin..*end,
            ids: marks
                .iter()
                .filter(|(range, _)| range.start <= *begin && *end <= range.end)
                .map(|(_, id)| id.clone())
                .collect(),
        })
        .collect()
}
