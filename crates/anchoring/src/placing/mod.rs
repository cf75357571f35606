//! Places each citation of a document in a copy of it, whatever the copy's lines, quotes and
//! surroundings. A citation that cannot be placed safely is missing, never somewhere else.
//!
//! 1. *Cut.* The copy is cut into paragraphs: by the document's outline where it fits, else by its blank
//!    lines and line lengths ([`super::segment`], [`super::cut`]).
//! 2. *Exact.* Every cited phrase is looked for letter for letter ([`exact`]). Where the outline fits, the
//!    numbers of the paragraphs are known and each phrase is taken from its own.
//! 3. *In order.* Elsewhere an occurrence is kept if it follows the order of the paragraphs' numbers and
//!    belongs to every longest run in that order ([`order`]): the *secure* places.
//! 4. *Near.* A phrase that does not occur is looked for between the secure places around it, as the
//!    stretch that comes nearest to it, with more than half of its words right ([`near`]).
//! 5. *In words.* Stretches of letters become ranges of bytes, and near ones whole words ([`whole_words`]).

mod exact;
mod held;
mod near;
mod order;
mod secure;
mod whole_words;

use std::ops::Range;

use super::cut;
use super::segment::segment;
use comparison::{Comparison, Document, DocumentId, QuestionId, StatementName};
use exact::Search;

/// A copy of a document with the places of its citations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// The document.
    pub document: DocumentId,
    /// Whether the copy is cut exactly as the outline describes, so that every number is known.
    pub fits: bool,
    /// The paragraphs of the copy. Where it does not fit, they include the text around the document.
    pub paragraphs: Vec<Paragraph>,
    /// Every citation of the document, in the order of the comparison.
    pub citations: Vec<Placement>,
}

/// A paragraph of a copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// Its text, on one line.
    pub text: String,
    /// Its number in the document. In a copy that does not fit, the number shared by all citations
    /// placed in it; `None` where they differ, or where there are none.
    pub number: Option<usize>,
}

/// A citation and its place in a copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placement {
    /// The question that is answered.
    pub question: QuestionId,
    /// The statement that rests on the citation.
    pub statement: StatementName,
    /// The number of the citation in its statement, counted from 0.
    pub citation: usize,
    /// The number of the paragraph that it cites; 0 where it is not recorded.
    pub cited: usize,
    /// What was found of it.
    pub anchor: Anchor,
}

/// What was found of a citation in a copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Anchor {
    /// The phrase, letter for letter.
    Exact(Span),
    /// Nearly the phrase, and how many of its words are changed, missing or added.
    Near(Span, usize),
    /// Nothing that is surely the phrase in its place.
    Missing,
}

/// A stretch of a copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// The paragraph of the copy, counted from 0.
    pub paragraph: usize,
    /// The bytes of that paragraph's text.
    pub range: Range<usize>,
}

impl Placement {
    /// Returns the phrase that is cited.
    #[must_use]
    pub fn phrase<'a>(&self, comparison: &'a Comparison) -> Option<&'a str> {
        let (_, question) = comparison.question(&self.question)?;
        let citation = question.statement(&self.statement)?.citations.get(self.citation)?;
        Some(&citation.phrase)
    }
}

impl Anchor {
    /// Returns the stretch that was found, exactly or nearly.
    #[must_use]
    pub fn span(&self) -> Option<&Span> {
        match self {
            Self::Exact(span) | Self::Near(span, _) => Some(span),
            Self::Missing => None,
        }
    }
}

/// Places the citations of a document in a copy of it.
#[must_use]
pub fn place(text: &str, document: &Document, comparison: &Comparison) -> Placed {
    let mut search = Search::new(vec![], document, comparison);
    if let Some(blocks) = as_outlined(text, document) {
        search = search.over(blocks);
        if search.numbers_agree() {
            return search.placed(&search.by_number(), true);
        }
    }
    let search = search.over(cut::paragraphs(text, &document.text.boilerplate)).joined();
    search.placed(&search.by_order(), false)
}

/// Returns the paragraphs of a copy, where the outline finds in it exactly what it describes.
fn as_outlined(text: &str, document: &Document) -> Option<Vec<String>> {
    let paragraphs = segment(text, &document.text).ok()?;
    let fits = paragraphs.len() == document.text.paragraphs
        && paragraphs.iter().all(|p| document.text.section_of(p.number) == p.section);
    fits.then(|| paragraphs.into_iter().map(|p| p.text).collect())
}

impl Search<'_> {
    /// Turns the places of the phrases into those of the citations.
    fn placed(&self, places: &[Option<exact::Place>], fits: bool) -> Placed {
        let anchors: Vec<Anchor> = places
            .iter()
            .zip(&self.sought)
            .map(|(place, sought)| self.anchor(place.as_ref(), sought))
            .collect();
        let paragraphs = self.blocks.iter().enumerate().map(|(n, text)| Paragraph {
            text: text.clone(),
            number: if fits { Some(n + 1) } else { self.shared_number(n, &anchors) },
        });
        Placed {
            document: self.document.id.clone(),
            fits,
            paragraphs: paragraphs.collect(),
            citations: self.placements(&anchors),
        }
    }

    /// Returns the number that all phrases placed in a block cite.
    fn shared_number(&self, block: usize, anchors: &[Anchor]) -> Option<usize> {
        let is_here = |anchor: &Anchor| anchor.span().is_some_and(|span| span.paragraph == block);
        let mut here = anchors.iter().zip(&self.sought).filter(|(anchor, _)| is_here(anchor));
        let first = here.next()?.1.cited;
        (first > 0 && here.all(|(_, sought)| sought.cited == first)).then_some(first)
    }

    fn placements(&self, anchors: &[Anchor]) -> Vec<Placement> {
        let mut placements = Vec::new();
        for (_, question) in self.comparison.questions() {
            for statement in question.statements_of(&self.document.id) {
                for (n, citation) in statement.citations.iter().enumerate() {
                    let cited = citation.paragraph.unwrap_or_default();
                    let key = (cited, citation.phrase.as_str());
                    let at = self.sought.binary_search_by_key(&key, |s| (s.cited, s.phrase)).ok();
                    placements.push(Placement {
                        question: question.id.clone(),
                        statement: statement.name(),
                        citation: n,
                        cited,
                        anchor: at.and_then(|at| anchors.get(at)).cloned().unwrap_or(Anchor::Missing),
                    });
                }
            }
        }
        placements
    }

    fn anchor(&self, place: Option<&exact::Place>, sought: &exact::Sought) -> Anchor {
        let Some(place) = place else { return Anchor::Missing };
        let paragraph = self.letters.block(place.letters.start);
        let Some(text) = self.blocks.get(paragraph) else { return Anchor::Missing };
        let range = self.letters.bytes(&place.letters, text);
        if place.exact {
            return Anchor::Exact(Span { paragraph, range });
        }
        match whole_words::nearest(text, &range, sought.phrase) {
            Some((range, differ)) => Anchor::Near(Span { paragraph, range }, differ),
            None => Anchor::Missing,
        }
    }
}
