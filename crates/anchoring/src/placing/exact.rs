//! The search for the cited phrases of a document, letter for letter.

use std::collections::BTreeMap;
use std::ops::Range;

use super::near::LOOSE;
use crate::letters::Letters;
use crate::phrases::{Hit, Phrases};
use comparison::{Comparison, Document};

/// A phrase that is cited from a paragraph, once or more often.
pub(super) struct Sought<'a> {
    /// The number of the paragraph; 0 where it is not recorded.
    pub(super) cited: usize,
    pub(super) phrase: &'a str,
    /// Whether it contains, or is part of, a phrase of another paragraph, so that both may have it.
    pub(super) shared: bool,
}

/// The place of a phrase in a copy, in letters.
#[derive(Debug, Clone)]
pub(super) struct Place {
    pub(super) letters: Range<usize>,
    pub(super) exact: bool,
}

/// The blocks of a copy, and where the phrases of the document occur in them.
pub(super) struct Search<'a> {
    pub(super) document: &'a Document,
    pub(super) comparison: &'a Comparison,
    /// Sorted by paragraph and phrase.
    pub(super) sought: Vec<Sought<'a>>,
    pub(super) phrases: Phrases,
    pub(super) blocks: Vec<String>,
    pub(super) letters: Letters,
    pub(super) hits: Vec<Hit>,
}

impl<'a> Search<'a> {
    pub(super) fn new(blocks: Vec<String>, document: &'a Document, comparison: &'a Comparison) -> Self {
        let mut cited: Vec<(usize, &str)> = comparison
            .questions()
            .flat_map(|(_, question)| question.statements_of(&document.id))
            .flat_map(|statement| &statement.citations)
            .map(|citation| (citation.paragraph.unwrap_or_default(), citation.phrase.as_str()))
            .collect();
        cited.sort_unstable();
        cited.dedup();
        let phrases = Phrases::new(cited.iter().map(|(_, phrase)| *phrase));
        let shared = shared(&cited, &phrases);
        let sought = cited
            .into_iter()
            .zip(shared)
            .map(|((cited, phrase), shared)| Sought { cited, phrase, shared })
            .collect();
        let (letters, hits) = (Letters::default(), vec![]);
        Self { document, comparison, sought, phrases, blocks: vec![], letters, hits }.over(blocks)
    }

    /// Returns the same search in other blocks.
    pub(super) fn over(self, blocks: Vec<String>) -> Self {
        let letters = Letters::of(&blocks);
        let hits = self.phrases.find(&letters, &blocks);
        Self { blocks, letters, hits, ..self }
    }

    /// Joins blocks where a phrase runs from one into the next: a page break or a blank line divided a
    /// paragraph.
    pub(super) fn joined(mut self) -> Self {
        let mut inner: Vec<usize> = self
            .hits
            .iter()
            .flat_map(|hit| {
                let last = self.letters.block(hit.letters.end.saturating_sub(1));
                self.letters.block(hit.letters.start) + 1..=last
            })
            .collect();
        if inner.is_empty() {
            return self;
        }
        inner.sort_unstable();
        let mut blocks: Vec<String> = Vec::new();
        for (n, block) in self.blocks.drain(..).enumerate() {
            match blocks.last_mut() {
                Some(last) if inner.binary_search(&n).is_ok() => {
                    last.push(' ');
                    last.push_str(&block);
                }
                _ => blocks.push(block),
            }
        }
        self.over(blocks)
    }

    /// Returns whether the numbers of the blocks are those of the citations: of each paragraph of which
    /// anything is found, something is found in the block of its number.
    pub(super) fn numbers_agree(&self) -> bool {
        let mut at_home: BTreeMap<usize, bool> = BTreeMap::new();
        for hit in &self.hits {
            let Some(sought) = self.sought.get(hit.phrase).filter(|sought| sought.cited > 0) else {
                continue;
            };
            let home = self.letters.one_block(&hit.letters).is_some_and(|block| block + 1 == sought.cited);
            *at_home.entry(sought.cited).or_default() |= home;
        }
        !at_home.is_empty() && at_home.values().all(|home| *home)
    }

    /// Returns the place of each phrase in the block of its number.
    pub(super) fn by_number(&self) -> Vec<Option<Place>> {
        let place = |(n, sought): (usize, &Sought)| {
            let Some(block) = sought.cited.checked_sub(1) else {
                // Without a number, a phrase has a place only where it occurs once.
                let mut hits = self.hits.iter().filter(|hit| hit.phrase == n);
                let hit = hits.next().filter(|_| hits.next().is_none())?;
                return Some(Place { letters: hit.letters.clone(), exact: true });
            };
            let is_here = |hit: &&Hit| hit.phrase == n && self.letters.one_block(&hit.letters) == Some(block);
            let exact = self.hits.iter().find(is_here);
            let exact = exact.map(|hit| Place { letters: hit.letters.clone(), exact: true });
            exact.or_else(|| self.nearly(n, self.letters.letters_of(block), LOOSE))
        };
        self.sought.iter().enumerate().map(place).collect()
    }
}

/// Returns which of these phrases, each with its paragraph, contain or are part of a phrase of another.
fn shared(cited: &[(usize, &str)], phrases: &Phrases) -> Vec<bool> {
    let texts: Vec<&str> = cited.iter().map(|(_, phrase)| *phrase).collect();
    let letters = Letters::of(&texts);
    let mut shared = vec![false; cited.len()];
    let paragraph = |n: usize| cited.get(n).map(|(paragraph, _)| *paragraph);
    for hit in phrases.find(&letters, &texts) {
        let Some(other) = letters.one_block(&hit.letters) else { continue };
        if paragraph(other) != paragraph(hit.phrase) {
            for n in [other, hit.phrase] {
                if let Some(shared) = shared.get_mut(n) {
                    *shared = true;
                }
            }
        }
    }
    shared
}
