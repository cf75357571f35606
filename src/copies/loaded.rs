//! The loaded copies of the documents: where each came from, and whether the browser keeps them.

use std::ops::Range;
use std::rc::Rc;

use crate::words::brief;
use anchoring::matching::{Recognised, recognise};
use anchoring::placing::{Anchor, Placed, Placement, place};
use anchoring::plain::{Refused, accept};
use comparison::{Comparison, DocumentId, QuestionId, StatementName};

/// A copy of a document, with its citations placed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoadedCopy {
    /// Where it came from.
    pub origin: Origin,
    /// Its text, as it was read.
    pub text: String,
    /// Its paragraphs and the places of the citations.
    pub placed: Placed,
}

/// Where a copy came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// It came with the page.
    Bundled,
    /// The reader added this file.
    Added(String),
    /// This browser kept it from an earlier visit.
    Kept,
}

/// A file to load.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Where it came from.
    pub origin: Origin,
    /// Its text, or why it cannot be read.
    pub text: Result<String, Refused>,
    /// The document that it is of, where that is known. Otherwise its words tell.
    pub document: Option<DocumentId>,
}

/// Whether the browser keeps the added copies for next time.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Keeping {
    /// They are gone when the window closes.
    #[default]
    No,
    /// They stay in this browser until the reader removes them.
    Yes,
    /// The browser refuses to keep anything for this page.
    Refused,
}

/// The loaded copies, at most one per document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LoadedCopies {
    /// The copies, in the order in which they were loaded.
    pub copies: Vec<Rc<LoadedCopy>>,
    /// Whether the browser keeps the added ones.
    pub keeping: Keeping,
}

/// How many of a copy's citations were found.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// Letter for letter.
    pub exactly: usize,
    /// Nearly so.
    pub nearly: usize,
    /// Not at all.
    pub missing: usize,
}

impl LoadedCopy {
    /// Counts its citations by what was found of them.
    #[must_use]
    pub fn count(&self) -> Count {
        let mut count = Count::default();
        for placement in &self.placed.citations {
            match placement.anchor {
                Anchor::Exact(_) => count.exactly += 1,
                Anchor::Near(..) => count.nearly += 1,
                Anchor::Missing => count.missing += 1,
            }
        }
        count
    }

    /// Returns the place of a citation, given by its question, its statement and its number in that.
    #[must_use]
    pub fn placement(
        &self,
        question: &QuestionId,
        name: &StatementName,
        citation: usize,
    ) -> Option<&Placement> {
        self.placed
            .citations
            .iter()
            .find(|p| p.question == *question && p.statement == *name && p.citation == citation)
    }
}

impl LoadedCopy {
    /// Returns the characters of its text that a citation takes up, counted as browsers count them (UTF-16); `None`
    /// where they are not sure. Spaces and line breaks need not be those of the paragraph.
    #[must_use]
    pub fn characters(
        &self,
        question: &QuestionId,
        name: &StatementName,
        citation: usize,
    ) -> Option<Range<usize>> {
        let span = self.placement(question, name, citation)?.anchor.span()?;
        let paragraph = &self.placed.paragraphs.get(span.paragraph)?.text;
        let text = Inked::new(&self.text);
        let (before, from) = (paragraph.get(..span.range.start)?, paragraph.get(span.range.clone())?);
        let (start, ink) = (ink(before), ink(from));
        let found = text.only(&ink).or_else(|| {
            // The same words may stand elsewhere too: then the whole paragraph is looked for.
            let at = text.only(&self::ink(paragraph))?.start + start.chars().count();
            Some(at..at + ink.chars().count())
        })?;
        text.characters(found)
    }
}

/// A text without its spaces and line breaks, with the place of each character.
struct Inked {
    ink: String,
    /// Where each character begins and ends in the text, in UTF-16.
    places: Vec<Range<usize>>,
}

impl Inked {
    fn new(text: &str) -> Self {
        let mut at = 0;
        let mut places = Vec::new();
        for c in text.chars() {
            if !c.is_whitespace() {
                places.push(at..at + c.len_utf16());
            }
            at += c.len_utf16();
        }
        Self { ink: ink(text), places }
    }

    /// Returns the place of something that occurs exactly once, counted in characters.
    fn only(&self, wanted: &str) -> Option<Range<usize>> {
        let mut found = self.ink.match_indices(wanted);
        let (Some((at, _)), None) = (found.next().filter(|_| !wanted.is_empty()), found.next()) else {
            return None;
        };
        let start = self.ink.get(..at)?.chars().count();
        Some(start..start + wanted.chars().count())
    }

    fn characters(&self, range: Range<usize>) -> Option<Range<usize>> {
        Some(self.places.get(range.start)?.start..self.places.get(range.end.checked_sub(1)?)?.end)
    }
}

fn ink(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

impl LoadedCopies {
    /// Returns the copy of a document, if one is loaded.
    #[must_use]
    pub fn of(&self, document: &DocumentId) -> Option<&Rc<LoadedCopy>> {
        self.copies.iter().find(|c| c.placed.document == *document)
    }

    /// Returns whether the reader added any of them, now or at an earlier visit.
    #[must_use]
    pub fn has_added(&self) -> bool {
        self.copies.iter().any(|c| c.origin != Origin::Bundled)
    }

    /// Returns the texts that the reader added and the browser does not keep yet, each with the id of its document.
    #[must_use]
    pub fn unkept(&self) -> Vec<(String, String)> {
        let wanted = self.copies.iter().filter(|c| matches!(c.origin, Origin::Added(_)));
        wanted.map(|c| (c.placed.document.to_string(), c.text.clone())).collect()
    }

    /// Loads files, each in place of the earlier copy of its document. Also returns a message for each file
    /// that the reader added, and for each that cannot be loaded. A file that is none of the documents
    /// changes nothing, nor does a kept text whose document the reader has added now.
    #[must_use]
    pub fn with(&self, files: Vec<File>, comparison: &Comparison) -> (Self, Vec<String>) {
        let mut next = self.clone();
        let mut messages = Vec::new();
        for file in files {
            let name = match &file.origin {
                Origin::Added(name) => brief(name, 60),
                Origin::Bundled => "A text that came with the page".to_owned(),
                Origin::Kept => "A text that was kept in this browser".to_owned(),
            };
            let loaded = match file.text.and_then(|text| accept(&text).map(|()| text)) {
                Err(refused) => Err(refused.to_string()),
                Ok(text) => next.load(text, file.origin.clone(), file.document.as_ref(), comparison),
            };
            match (loaded, file.origin) {
                (Ok(words), Origin::Added(_)) | (Err(words), _) => messages.push(format!("{name}: {words}.")),
                (Ok(_), _) => {}
            }
        }
        (next, messages)
    }

    /// Loads a text, and returns a message either way.
    fn load(
        &mut self,
        text: String,
        origin: Origin,
        known: Option<&DocumentId>,
        comparison: &Comparison,
    ) -> Result<String, String> {
        let document = match known {
            Some(document) => document.clone(),
            None => recognised(&text, comparison)?,
        };
        let Some(document) = comparison.document(&document) else { return Err(String::new()) };
        let is_known = |here: &Rc<LoadedCopy>| {
            matches!(here.origin, Origin::Added(_)) || (here.origin == Origin::Kept && here.text == text)
        };
        if origin == Origin::Kept && self.of(&document.id).is_some_and(is_known) {
            return Ok(String::new());
        }
        let placed = place(&text, document, comparison);
        let copy = LoadedCopy { origin, text, placed };
        let words = format!("it is {}, {}", document.short, copy.count().words());
        self.copies.retain(|c| c.placed.document != document.id);
        self.copies.push(Rc::new(copy));
        Ok(words)
    }

    /// Returns the copies once the browser keeps these texts.
    #[must_use]
    pub fn stored(&self, texts: &[(String, String)]) -> Self {
        let copies = self.copies.iter().map(|copy| {
            let is_stored =
                texts.iter().any(|(id, text)| *id == copy.placed.document.as_str() && *text == copy.text);
            if is_stored {
                LoadedCopy { origin: Origin::Kept, ..(**copy).clone() }.into()
            } else {
                copy.clone()
            }
        });
        Self { copies: copies.collect(), keeping: Keeping::Yes }
    }

    /// Returns the copies once another window has deleted what the browser kept.
    #[must_use]
    pub fn without_kept(&self) -> Self {
        let copies = self.copies.iter().filter(|c| c.origin != Origin::Kept).cloned().collect();
        Self { copies, keeping: if self.keeping == Keeping::Yes { Keeping::No } else { self.keeping } }
    }

    /// Returns the copies that came with the page.
    #[must_use]
    pub fn without_added(&self) -> Self {
        let copies = self.copies.iter().filter(|c| c.origin == Origin::Bundled).cloned().collect();
        Self { copies, keeping: Keeping::No }
    }
}

impl Count {
    /// Returns the counts in words.
    #[must_use]
    pub fn words(self) -> String {
        let of = self.exactly + self.nearly + self.missing;
        let mut words = format!("{} of {of} cited phrases found word for word", self.exactly);
        if self.nearly > 0 {
            words.push_str(&format!(", {} with small differences", self.nearly));
        }
        if self.missing > 0 {
            words.push_str(&format!(", {} not found", self.missing));
        }
        words
    }
}

/// Returns the document that a text is of, by its words.
///
/// # Errors
/// Says why it is not taken for one document.
fn recognised(text: &str, comparison: &Comparison) -> Result<DocumentId, String> {
    let named = |id: &DocumentId| comparison.short(id).to_owned();
    match recognise(text, comparison) {
        Recognised::One(share) => Ok(share.document),
        Recognised::Repeated(share) => Err(format!(
            "it holds {} several times: choose a file that holds it once",
            named(&share.document)
        )),
        Recognised::Several(shares) => {
            let names = comparison.names(shares.iter().map(|s| &s.document));
            Err(format!("it holds more than one of the documents ({names}): choose a file for each"))
        }
        Recognised::None(nearest) => {
            let nearest = nearest.map_or_else(String::new, |s| {
                format!(" (nearest: {}, {} of {} cited phrases found)", named(&s.document), s.found, s.of)
            });
            Err(format!("it is not one of the documents{nearest}: choose a file with the text of one"))
        }
    }
}
