//! Finds which paragraphs of a copy are which of the document.

use std::collections::BTreeMap;

use super::Words;

/// Of a hundred sequences of three words in the shorter of two paragraphs, so many must occur in the
/// other before they count as the same paragraph. With every twentieth word changed it is 85.
const SAME: usize = 35;

/// Paragraphs that are the same in both, counted from 0 in each: none in the copy where they are lost.
pub(super) struct Part {
    pub(super) read: Vec<usize>,
    pub(super) copy: Vec<usize>,
}

/// Assigns the paragraphs of the copy to those of the document, in the document's order.
pub(super) fn parts(read: &[Words], copy: &[Words]) -> Vec<Part> {
    let mut pairs = pairs(read, copy).into_iter().peekable();
    let mut parts: Vec<Part> = Vec::new();
    let mut part_of: BTreeMap<usize, usize> = BTreeMap::new();
    for n in 0..read.len() {
        let mut blocks = Vec::new();
        while let Some((_, block)) = pairs.next_if(|(of, _)| *of == n) {
            blocks.push(block);
        }
        let before = blocks.iter().find_map(|block| part_of.get(block)).copied();
        let at = before.unwrap_or(parts.len());
        for block in &blocks {
            part_of.entry(*block).or_insert(at);
        }
        match parts.get_mut(at) {
            Some(part) => {
                part.read.push(n);
                part.copy.extend(blocks);
                part.copy.sort_unstable();
                part.copy.dedup();
            }
            None => parts.push(Part { read: vec![n], copy: blocks }),
        }
    }
    parts
}

/// Returns the pairs of paragraphs that say the same, sorted.
fn pairs(read: &[Words], copy: &[Words]) -> Vec<(usize, usize)> {
    let shared = shared(read, copy);
    // A paragraph may repeat what another says: only the best of either side counts.
    let (mut best_of_read, mut best_of_copy) = (vec![0; read.len()], vec![0; copy.len()]);
    for ((n, block), count) in &shared {
        for best in [best_of_read.get_mut(*n), best_of_copy.get_mut(*block)].into_iter().flatten() {
            *best = (*best).max(*count);
        }
    }
    let length = |texts: &[Words], n: usize| texts.get(n).map_or(0, |p| triples(p).count());
    let is_best = |(n, block): (usize, usize), count: usize| {
        best_of_read.get(n) == Some(&count) || best_of_copy.get(block) == Some(&count)
    };
    let is_enough = |(n, block): (usize, usize), count: usize| {
        count * 100 >= length(read, n).min(length(copy, block)) * SAME
    };
    shared
        .into_iter()
        .filter(|(pair, count)| is_best(*pair, *count) && is_enough(*pair, *count))
        .map(|(pair, _)| pair)
        .collect()
}

/// Counts for each two paragraphs how many sequences of three words they share.
fn shared(read: &[Words], copy: &[Words]) -> BTreeMap<(usize, usize), usize> {
    let mut occurs: BTreeMap<&[Vec<u8>], Vec<usize>> = BTreeMap::new();
    for (n, paragraph) in read.iter().enumerate() {
        for triple in triples(paragraph) {
            occurs.entry(triple).or_default().push(n);
        }
    }
    let mut shared: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for (block, paragraph) in copy.iter().enumerate() {
        for triple in triples(paragraph) {
            for n in occurs.get(triple).into_iter().flatten() {
                *shared.entry((*n, block)).or_default() += 1;
            }
        }
    }
    shared
}

/// Returns every three words that follow each other; a shorter paragraph as a whole.
fn triples(paragraph: &[Vec<u8>]) -> impl Iterator<Item = &[Vec<u8>]> {
    paragraph.windows(paragraph.len().clamp(1, 3))
}
