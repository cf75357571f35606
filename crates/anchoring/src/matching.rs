//! Which of the compared documents a text is, by what it says and not by its name.

use std::fmt;

use crate::letters::{Letters, Phrases};
use comparison::{Comparison, DocumentId};

/// Of each hundred phrases that the comparison cites from a document, so many must stand in a text
/// before it counts as that document.
///
/// A faithful copy holds all of them, and one in which every twentieth word is wrong and every tenth
/// paragraph missing still holds half. Another text on the same matter holds none or one: the
/// documents themselves share no more than 2 of 240 with each other. So 15 lies far from both.
pub const ENOUGH: usize = 15;

/// And so many at least, since two or three can be quoted by anyone.
pub const AT_LEAST: usize = 4;

/// What a text was recognised as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Recognised {
    /// This document.
    One(Share),
    /// More than one document: several texts in one file, or a list of quotations.
    Several(Vec<Share>),
    /// None of the documents. Of the one that comes nearest, this much was found.
    None(Option<Share>),
}

impl fmt::Display for Recognised {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::One(share) => write!(f, "it is {share}"),
            Self::Several(shares) => {
                f.write_str("it holds more than one of the documents")?;
                for share in shares {
                    write!(f, "; {share}")?;
                }
                f.write_str(": choose a file for each document")
            }
            Self::None(best) => {
                f.write_str("it is none of the documents")?;
                if let Some(share) = best {
                    write!(f, " (nearest: {share})")?;
                }
                f.write_str(": choose the file that holds the text of one")
            }
        }
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, {} of {} cited phrases found", self.document, self.found, self.of)
    }
}

/// How much of what is cited from a document stands in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// The document.
    pub document: DocumentId,
    /// How many of its phrases stand in the text, letter for letter.
    pub found: usize,
    /// Out of how many different ones.
    pub of: usize,
}

impl Share {
    fn is_enough(&self) -> bool {
        self.found >= AT_LEAST.min(self.of) && self.found > 0 && self.found * 100 >= self.of * ENOUGH
    }
}

/// Which of the documents a text is: the one whose cited phrases stand in it.
#[must_use]
pub fn recognise(text: &str, comparison: &Comparison) -> Recognised {
    let cited = cited(comparison);
    let phrases = Phrases::new(cited.iter().map(|(_, phrase)| *phrase));
    let hits = phrases.find(&Letters::of(&[text]), &[text]);
    let mut found = vec![false; cited.len()];
    for hit in hits {
        if let Some(found) = found.get_mut(hit.phrase) {
            *found = true;
        }
    }
    let mut shares: Vec<Share> = comparison
        .documents
        .iter()
        .map(|document| {
            let of_it = || cited.iter().zip(&found).filter(|((id, _), _)| **id == document.id);
            Share {
                document: document.id.clone(),
                found: of_it().filter(|(_, found)| **found).count(),
                of: of_it().count(),
            }
        })
        .collect();
    // The greatest share first; a stable sort keeps the documents' order where two are equal.
    shares.sort_by_key(|share| std::cmp::Reverse(share.found * 1000 / share.of.max(1)));
    let best = shares.first().filter(|share| share.found > 0).cloned();
    shares.retain(Share::is_enough);
    match (shares.pop(), shares.is_empty()) {
        (None, _) => Recognised::None(best),
        (Some(share), true) => Recognised::One(share),
        (Some(share), false) => {
            shares.push(share);
            Recognised::Several(shares)
        }
    }
}

/// Each document's different phrases.
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
