//! Compares another copy of a document with the one that was read: paragraphs moved, changed, lost and
//! added, and the citations to look at.

mod pairs;
mod report;

use std::collections::{BTreeMap, BTreeSet};

use super::letters::words;
use super::placing::{Anchor, Placed, Placement};
use comparison::DocumentId;
use comparison::outline::{Heading, Outline};
use pairs::{Part, parts};

/// A text as its words, each as its letters.
type Words = Vec<Vec<u8>>;

/// How another copy of a document differs from the one that was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Drift {
    /// The document.
    pub document: DocumentId,
    /// How many paragraphs have the same words.
    pub same: usize,
    /// Paragraphs with another number in the copy.
    pub moved: Vec<Moved>,
    /// Paragraphs whose words differ.
    pub changed: Vec<Changed>,
    /// Paragraphs that the copy lacks.
    pub lost: Vec<usize>,
    /// Paragraphs that only the copy has, between those of the document.
    pub added: Vec<Added>,
    /// Citations that were not found exactly, or not in a paragraph of their number.
    pub look: Vec<Look>,
}

/// A paragraph with another number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// Its number in the document that was read.
    pub from: usize,
    /// Its number in the copy.
    pub to: usize,
}

/// Paragraphs whose words differ: one, or several where the copy joins or divides them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// Their numbers in the document that was read.
    pub paragraphs: Vec<usize>,
    /// How many of their words the copy lacks.
    pub lost: usize,
    /// How many words only the copy has.
    pub added: usize,
}

/// A paragraph of the copy only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Added {
    /// Its number in the copy.
    pub number: usize,
    /// How many words it has.
    pub words: usize,
}

/// A citation to look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// The citation and what was found of it.
    pub placement: Placement,
    /// The number of the paragraph in which it was found.
    pub now: Option<usize>,
}

/// A paragraph of the copy only counts from so many words; less is a caption or a button.
const PARAGRAPH: usize = 15;

/// Compares another copy with the one that was read. Both are of the same document, whose headings the
/// outline knows.
#[must_use]
pub fn drift(read: &Placed, copy: &Placed, outline: &Outline) -> Drift {
    let of_read: Vec<Words> = read.paragraphs.iter().map(|p| words(&p.text)).collect();
    let of_copy = words_of_copy(copy, outline);
    let parts = parts(&of_read, &of_copy);
    let numbers = numbers(copy, &of_copy, &parts);

    let mut drift = Drift { document: read.document.clone(), ..Drift::default() };
    for part in &parts {
        let paragraphs: Vec<usize> = part.read.iter().map(|n| n + 1).collect();
        let Some(first) = part.copy.first().and_then(|block| numbers.get(block)).copied() else {
            drift.lost.extend(paragraphs);
            continue;
        };
        // Paragraphs that the copy joins all get the number of the joined one.
        let moved = paragraphs.iter().map(|from| Moved { from: *from, to: first });
        drift.moved.extend(moved.filter(|moved| moved.from != moved.to));
        let (lost, added) =
            words_lost_and_added(&joined(&of_read, &part.read), &joined(&of_copy, &part.copy));
        if lost + added == 0 {
            drift.same += paragraphs.len();
        } else {
            drift.changed.push(Changed { paragraphs, lost, added });
        }
    }
    let known = known(&parts);
    let added = numbers.iter().filter(|(block, _)| !known.contains(*block));
    let words = |block: &usize| of_copy.get(*block).map_or(0, Vec::len);
    drift.added = added.map(|(block, number)| Added { number: *number, words: words(block) }).collect();
    drift.look = to_look_at(copy, &numbers);
    drift
}

impl Drift {
    /// Returns whether every citation was found exactly, in a paragraph of its number.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.look.is_empty()
    }
}

fn to_look_at(copy: &Placed, numbers: &BTreeMap<usize, usize>) -> Vec<Look> {
    let look = |placement: &Placement| {
        let now = placement.anchor.span().and_then(|span| numbers.get(&span.paragraph).copied());
        let settled = matches!(placement.anchor, Anchor::Exact(_)) && now == Some(placement.cited);
        (!settled).then(|| Look { placement: placement.clone(), now })
    };
    copy.citations.iter().filter_map(look).collect()
}

/// Returns the words of the copy's blocks without headings, which an outline that fits has taken out.
fn words_of_copy(copy: &Placed, outline: &Outline) -> Vec<Words> {
    let blocks = copy.paragraphs.iter().map(|p| words(&p.text));
    if copy.fits {
        return blocks.collect();
    }
    let headings: Vec<(Heading, Words)> =
        outline.sections.iter().map(|section| (section.heading, words(&section.title))).collect();
    blocks.map(|block| without_heading(block, &headings)).collect()
}

/// Returns a block without the heading that runs into it; nothing where it is only a heading.
fn without_heading(mut block: Words, headings: &[(Heading, Words)]) -> Words {
    let is_here = |(kind, words): &&(Heading, Words)| {
        block == *words || (*kind == Heading::RunIn && block.starts_with(words))
    };
    let length = headings.iter().filter(is_here).map(|(_, words)| words.len()).max().unwrap_or_default();
    block.drain(..length);
    block
}

/// Returns the numbers of the copy's paragraphs: as its outline counts them, or else counted from the first
/// to the last that the document has, without headings and captions.
fn numbers(copy: &Placed, of_copy: &[Words], parts: &[Part]) -> BTreeMap<usize, usize> {
    if copy.fits {
        return copy.paragraphs.iter().enumerate().filter_map(|(n, p)| Some((n, p.number?))).collect();
    }
    let known = known(parts);
    let (Some(first), Some(last)) = (known.first(), known.last()) else { return BTreeMap::new() };
    (*first..=*last)
        .filter(|n| known.contains(n) || of_copy.get(*n).is_some_and(|words| words.len() >= PARAGRAPH))
        .enumerate()
        .map(|(n, block)| (block, n + 1))
        .collect()
}

/// Returns the blocks of the copy that the document has.
fn known(parts: &[Part]) -> BTreeSet<usize> {
    parts.iter().flat_map(|part| part.copy.iter().copied()).collect()
}

fn joined(texts: &[Words], which: &[usize]) -> Words {
    which.iter().filter_map(|n| texts.get(*n)).flatten().cloned().collect()
}

/// Returns how many words only the one has, and how many only the other.
fn words_lost_and_added(one: &[Vec<u8>], other: &[Vec<u8>]) -> (usize, usize) {
    let begin = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let (one, other) = (one.get(begin..).unwrap_or_default(), other.get(begin..).unwrap_or_default());
    let common = common_in_order(one, other);
    (one.len() - common, other.len() - common)
}

/// Returns the length of the longest sequence of words that both have in the same order.
fn common_in_order(one: &[Vec<u8>], other: &[Vec<u8>]) -> usize {
    let mut row = vec![0_usize; other.len()];
    for word in one {
        let (mut slant, mut left) = (0, 0);
        for (cell, theirs) in row.iter_mut().zip(other) {
            let best = if word == theirs { slant + 1 } else { left.max(*cell) };
            (slant, left, *cell) = (*cell, best, best);
        }
    }
    row.last().copied().unwrap_or_default()
}
