//! What another copy of a document has that the one that was read has not: paragraphs moved,
//! changed, lost and added, and the citations that need a look.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::letters::words;
use super::placing::{Found, Paragraph, Place, Placed};
use comparison::outline::{Heading, Outline};
use comparison::{Comparison, DocumentId};

/// How another copy of a document differs from the one that was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Drift {
    /// The document.
    pub document: DocumentId,
    /// How many paragraphs have the same words.
    pub same: usize,
    /// Paragraphs that stand at another number.
    pub moved: Vec<Moved>,
    /// Paragraphs whose words differ.
    pub changed: Vec<Changed>,
    /// Paragraphs that the other copy has not.
    pub lost: Vec<usize>,
    /// Paragraphs that only the other copy has, between those of the document.
    pub added: Vec<Added>,
    /// Citations that were not found exactly, or not in a paragraph of their number.
    pub look: Vec<Look>,
}

/// A paragraph at another number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// Its number in the copy that was read.
    pub from: usize,
    /// Its number in the other copy.
    pub to: usize,
}

/// Paragraphs whose words differ: one, or several where a copy joins what the other divides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// Their numbers in the copy that was read.
    pub paragraphs: Vec<usize>,
    /// How many of their words the other copy has not.
    pub lost: usize,
    /// How many words the other copy has that they have not.
    pub added: usize,
}

/// A paragraph of the other copy only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Added {
    /// Its number in the other copy.
    pub number: usize,
    /// How many words it has.
    pub words: usize,
}

/// A citation that needs a look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// The citation and what was found of it.
    pub place: Place,
    /// The number of the paragraph in which it was found.
    pub now: Option<usize>,
}

/// Of a hundred runs of three words in the shorter of two paragraphs, so many must stand in the
/// other before they count as the same paragraph. With every twentieth word changed it is 85.
const SAME: usize = 35;

/// Paragraphs longer than this, multiplied with each other, are compared without regard to the order
/// of their words: the exact way would take too long.
const EXACT: usize = 4_000_000;

/// A paragraph that the document has not counts from so many words; less is a caption or a button.
const PARAGRAPH: usize = 15;

/// Paragraphs that are the same in both copies: their places in each.
struct Part {
    read: Vec<usize>,
    copy: Vec<usize>,
}

/// Compares another copy with the one that was read. Both are of the same document, and the outline
/// says which lines of it are headings.
#[must_use]
pub fn drift(read: &Placed, copy: &Placed, outline: &Outline) -> Drift {
    let headings: Vec<(Heading, Vec<Vec<u8>>)> =
        outline.sections.iter().map(|section| (section.heading, words(&section.title))).collect();
    let of_read: Vec<Vec<Vec<u8>>> = read.paragraphs.iter().map(|p| words(&p.text)).collect();
    let with_headings = copy.paragraphs.iter().map(|p| words(&p.text));
    let of_copy: Vec<Vec<Vec<u8>>> = if copy.fits {
        with_headings.collect()
    } else {
        with_headings.map(|block| without_heading(block, &headings)).collect()
    };
    let parts = parts(&of_read, &of_copy);
    let numbers = numbers(copy, &of_copy, &parts);
    let number = |block: usize| numbers.get(&block).copied();
    let read_number = |n: usize| read.paragraphs.get(n).and_then(|p: &Paragraph| p.number).unwrap_or(n + 1);

    let mut drift = Drift { document: read.document.clone(), ..Drift::default() };
    let mut known = BTreeSet::new();
    for part in &parts {
        known.extend(part.copy.iter().copied());
        let paragraphs: Vec<usize> = part.read.iter().map(|n| read_number(*n)).collect();
        let Some(first) = part.copy.first().copied().and_then(number) else {
            drift.lost.extend(paragraphs);
            continue;
        };
        // Paragraphs that the copy joins all stand at the number of the joined one.
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
    drift.added = numbers
        .iter()
        .filter(|(block, _)| !known.contains(*block))
        .map(|(block, number)| Added { number: *number, words: of_copy.get(*block).map_or(0, Vec::len) })
        .collect();
    drift.look = copy
        .citations
        .iter()
        .map(|place| Look {
            place: place.clone(),
            now: place.found.spot().and_then(|spot| number(spot.paragraph)),
        })
        .filter(|look| !matches!(look.place.found, Found::Exactly(_)) || look.now != Some(look.place.cited))
        .collect();
    drift
}

/// A block without the heading that runs into it; nothing where it is only a heading.
fn without_heading(mut block: Vec<Vec<u8>>, headings: &[(Heading, Vec<Vec<u8>>)]) -> Vec<Vec<u8>> {
    let is_here = |(kind, words): &&(Heading, Vec<Vec<u8>>)| {
        !words.is_empty() && (block == *words || (*kind == Heading::RunIn && block.starts_with(words)))
    };
    let length = headings.iter().filter(is_here).map(|(_, words)| words.len()).max().unwrap_or_default();
    block.drain(..length);
    block
}

/// Which paragraphs of the copy are which of those that were read.
fn parts(read: &[Vec<Vec<u8>>], copy: &[Vec<Vec<u8>>]) -> Vec<Part> {
    let mut stands: BTreeMap<&[Vec<u8>], Vec<usize>> = BTreeMap::new();
    for (n, paragraph) in read.iter().enumerate() {
        for run in runs_of_three(paragraph) {
            stands.entry(run).or_default().push(n);
        }
    }
    let mut shared: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for (block, paragraph) in copy.iter().enumerate() {
        for run in runs_of_three(paragraph) {
            for n in stands.get(run).into_iter().flatten() {
                *shared.entry((*n, block)).or_default() += 1;
            }
        }
    }
    // A paragraph may say again what another says: only the best of either side counts.
    let (mut best_of_read, mut best_of_copy) = (vec![0; read.len()], vec![0; copy.len()]);
    for ((n, block), count) in &shared {
        for best in [best_of_read.get_mut(*n), best_of_copy.get_mut(*block)].into_iter().flatten() {
            *best = (*best).max(*count);
        }
    }
    let length = |texts: &[Vec<Vec<u8>>], n: usize| texts.get(n).map_or(0, |p| runs_of_three(p).count());
    let same = shared
        .into_iter()
        .filter(|((n, block), count)| {
            best_of_read.get(*n) == Some(count) || best_of_copy.get(*block) == Some(count)
        })
        .filter(|((n, block), count)| count * 100 >= length(read, *n).min(length(copy, *block)) * SAME)
        .map(|(pair, _)| pair);
    let mut parts: Vec<Part> = Vec::new();
    let mut part_of: BTreeMap<usize, usize> = BTreeMap::new();
    let mut pairs = same.peekable();
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

/// Every three words that follow each other; a shorter paragraph as a whole.
fn runs_of_three(paragraph: &[Vec<u8>]) -> impl Iterator<Item = &[Vec<u8>]> {
    let whole = Some(paragraph).filter(|p| !p.is_empty() && p.len() < 3);
    paragraph.windows(3).chain(whole)
}

/// The numbers of the copy's paragraphs of running text: as its outline counts them, or else
/// counted from the first to the last that the document has, headings and captions left out.
fn numbers(copy: &Placed, of_copy: &[Vec<Vec<u8>>], parts: &[Part]) -> BTreeMap<usize, usize> {
    if copy.fits {
        return copy.paragraphs.iter().enumerate().filter_map(|(n, p)| Some((n, p.number?))).collect();
    }
    let known: BTreeSet<usize> = parts.iter().flat_map(|part| part.copy.iter().copied()).collect();
    let (Some(first), Some(last)) = (known.first(), known.last()) else { return BTreeMap::new() };
    (*first..=*last)
        .filter(|n| known.contains(n) || of_copy.get(*n).is_some_and(|words| words.len() >= PARAGRAPH))
        .enumerate()
        .map(|(n, block)| (block, n + 1))
        .collect()
}

fn joined(texts: &[Vec<Vec<u8>>], which: &[usize]) -> Vec<Vec<u8>> {
    which.iter().filter_map(|n| texts.get(*n)).flatten().cloned().collect()
}

/// How many words of the one the other has not, and how many it has that the one has not.
fn words_lost_and_added(one: &[Vec<u8>], other: &[Vec<u8>]) -> (usize, usize) {
    let begin = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let (one, other) = (one.get(begin..).unwrap_or_default(), other.get(begin..).unwrap_or_default());
    let end = one.iter().rev().zip(other.iter().rev()).take_while(|(a, b)| a == b).count();
    let one = one.get(..one.len() - end).unwrap_or_default();
    let other = other.get(..other.len() - end).unwrap_or_default();
    let common = if one.len().saturating_mul(other.len()) <= EXACT {
        common_in_order(one, other)
    } else {
        common(one, other)
    };
    (one.len() - common, other.len() - common)
}

/// The length of the longest row of words that both have in the same order.
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

fn common(one: &[Vec<u8>], other: &[Vec<u8>]) -> usize {
    let mut counts: BTreeMap<&[u8], usize> = BTreeMap::new();
    for word in one {
        *counts.entry(word).or_default() += 1;
    }
    let mut common = 0;
    for word in other {
        if let Some(count) = counts.get_mut(word.as_slice()).filter(|count| **count > 0) {
            *count -= 1;
            common += 1;
        }
    }
    common
}

impl Drift {
    /// Whether every citation stands exactly where it is cited.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.look.is_empty()
    }

    /// What differs, in plain words.
    #[must_use]
    pub fn report(&self, comparison: &Comparison) -> String {
        let mut lines = vec![format!(
            "{}: {} paragraphs with the same words, {} changed, {} lost, {} added",
            comparison.short(&self.document),
            self.same,
            self.changed.iter().map(|changed| changed.paragraphs.len()).sum::<usize>(),
            self.lost.len(),
            self.added.len(),
        )];
        lines.extend(self.moved_lines());
        for changed in &self.changed {
            let numbers: Vec<String> = changed.paragraphs.iter().map(ToString::to_string).collect();
            lines.push(format!(
                "  ¶ {} has other words: {} lost, {} added",
                numbers.join(", "),
                changed.lost,
                changed.added
            ));
        }
        lines.extend(self.lost.iter().map(|number| format!("  ¶ {number} is lost")));
        for added in &self.added {
            lines.push(format!("  the other copy’s ¶ {} is added: {} words", added.number, added.words));
        }
        lines.push(match self.look.len() {
            0 => format!("every citation of {} stands where it is cited", comparison.short(&self.document)),
            n => format!("{n} citations need a look:"),
        });
        lines.extend(self.look.iter().map(|look| look.line(comparison)));
        lines.join("\n") + "\n"
    }

    /// One line for each run of paragraphs that moved by as much.
    fn moved_lines(&self) -> Vec<String> {
        let mut runs: Vec<(Range<usize>, usize)> = Vec::new();
        for moved in &self.moved {
            match runs.last_mut() {
                Some((from, to)) if from.end == moved.from && *to + from.len() == moved.to => from.end += 1,
                _ => runs.push((moved.from..moved.from + 1, moved.to)),
            }
        }
        let name = |first: usize, count: usize| match count {
            1 => format!("¶ {first}"),
            _ => format!("¶ {first}–{}", first + count - 1),
        };
        runs.iter()
            .map(|(from, to)| {
                let verb = if from.len() == 1 { "is" } else { "are" };
                format!("  {} {verb} now {}", name(from.start, from.len()), name(*to, from.len()))
            })
            .collect()
    }
}

impl Look {
    fn line(&self, comparison: &Comparison) -> String {
        let phrase = self.place.phrase(comparison).unwrap_or_default();
        let what = match (&self.place.found, self.now) {
            (Found::Missing, _) => "not found".to_owned(),
            (Found::Nearly(_, differ), now) => {
                let at = now.map(|n| format!(" at ¶ {n}")).unwrap_or_default();
                format!("found{at} with other words ({differ} differ)")
            }
            (Found::Exactly(_), Some(now)) => format!("stands at ¶ {now}"),
            (Found::Exactly(_), None) => "stands outside the paragraphs of the text".to_owned(),
        };
        format!("  {} ¶ {} “{phrase}”: {what}", self.place.question, self.place.cited)
    }
}
