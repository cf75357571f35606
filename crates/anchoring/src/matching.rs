//! Recognises which of the compared documents a text is, by what it says.

use crate::letters::Letters;
use crate::phrases::Phrases;
use comparison::{Comparison, Document, DocumentId};

/// Of a hundred phrases that the comparison cites from a document, so many must occur in a text for it to
/// count as that document.
///
/// A faithful copy has all of them, and one in which every twentieth word is wrong and every tenth
/// paragraph missing still has half. Another text on the same matter has none or one: the compared
/// documents share at most 2 of 240 with each other. So 15 is far from both.
pub const ENOUGH: usize = 15;

/// So many must occur at least, since anyone may quote two or three.
pub const AT_LEAST: usize = 4;

/// A page may print a text twice. Where most phrases occur more often than this, it is there many times, which would
/// take longer than a reader should wait.
const OFTEN: usize = 3;

/// What a text is recognised as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Recognised {
    /// One of the documents.
    One(Share),
    /// One of the documents, many times over.
    Repeated(Share),
    /// More than one document: several texts in one file, or a list of quotations.
    Several(Vec<Share>),
    /// None of the documents, and how much was found of the nearest one.
    None(Option<Share>),
}

/// How many of the phrases cited from a document occur in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// The document.
    pub document: DocumentId,
    /// How many of its phrases occur, letter for letter.
    pub found: usize,
    /// How many different phrases are cited from it.
    pub of: usize,
}

impl Share {
    fn is_enough(&self) -> bool {
        self.found >= AT_LEAST.min(self.of).max(1) && self.found * 100 >= self.of * ENOUGH
    }
}

/// Returns how much of each document's cited phrases occurs in a text, in the order of the documents.
#[must_use]
pub fn shares(text: &str, comparison: &Comparison) -> Vec<Share> {
    counted(text, comparison).0
}

/// Returns the shares, and whether most phrases that occur do so often.
fn counted(text: &str, comparison: &Comparison) -> (Vec<Share>, bool) {
    let cited = cited(comparison);
    let phrases = Phrases::new(cited.iter().map(|(_, phrase)| *phrase));
    let hits = phrases.find(&Letters::of(&[text]), &[text]);
    let mut found = vec![0_usize; cited.len()];
    for hit in hits {
        if let Some(found) = found.get_mut(hit.phrase) {
            *found += 1;
        }
    }
    let share = |document: &Document| {
        let of_it = || cited.iter().zip(&found).filter(|((id, _), _)| **id == document.id);
        Share {
            document: document.id.clone(),
            found: of_it().filter(|(_, found)| **found > 0).count(),
            of: of_it().count(),
        }
    };
    let more_than = |times: usize| found.iter().filter(|found| **found > times).count();
    (comparison.documents.iter().map(share).collect(), more_than(OFTEN) * 2 > more_than(0))
}

/// Recognises a text as the document whose cited phrases occur in it.
#[must_use]
pub fn recognise(text: &str, comparison: &Comparison) -> Recognised {
    let (mut shares, is_repeated) = counted(text, comparison);
    // The greatest share first; a stable sort keeps the documents' order where two are equal.
    shares.sort_by_key(|share| std::cmp::Reverse(share.found * 1000 / share.of.max(1)));
    let best = shares.first().filter(|share| share.found > 0).cloned();
    shares.retain(Share::is_enough);
    match (shares.pop(), shares.is_empty()) {
        (None, _) => Recognised::None(best),
        (Some(share), true) if is_repeated => Recognised::Repeated(share),
        (Some(share), true) => Recognised::One(share),
        (Some(share), false) => {
            shares.push(share);
            Recognised::Several(shares)
        }
    }
}

/// Returns the different phrases of each document.
fn cited(comparison: &Comparison) -> Vec<(&DocumentId, &str)> {
    let mut cited: Vec<(&DocumentId, &str)> = comparison
        .questions()
        .flat_map(|(_, question)| &question.statements)
        .flat_map(|statement| {
            statement.citations.iter().map(|citation| (&statement.document, citation.phrase.as_str()))
        })
        .collect();
    cited.sort_unstable();
    cited.dedup();
    cited
}
