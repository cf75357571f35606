//! The copies of the documents that are at hand, where each came from, and whether they are kept.

use std::rc::Rc;

use anchoring::matching::{Recognised, recognise};
use anchoring::placing::{Found, Place, Placed, place};
use anchoring::plain::{Refused, accept};
use comparison::{Comparison, DocumentId, QuestionId, StatementName};

/// A copy of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copy {
    /// Where it came from.
    pub origin: Origin,
    /// Its text as it was read.
    pub text: String,
    /// Its paragraphs, and where each citation stands in them.
    pub placed: Placed,
}

/// Where a copy came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// It came with the page.
    Bundled,
    /// The reader added this file.
    Added(String),
    /// It was kept in this browser from an earlier time.
    Kept,
}

/// A file that is to be taken in: its name or, of a kept or bundled copy, what stands for one, and
/// its text or why it has none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Where it came from.
    pub origin: Origin,
    /// What stands in it.
    pub text: Result<String, Refused>,
}

/// Whether what was added is kept for the next time.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Keeping {
    /// It is gone when the window closes.
    #[default]
    No,
    /// It stays in this browser until it is forgotten.
    Yes,
    /// The browser keeps nothing for this page.
    Refused,
}

/// The copies at hand, one a document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shelf {
    /// The copies, in the order in which they came.
    pub copies: Vec<Rc<Copy>>,
    /// Whether what was added is kept.
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

impl Copy {
    /// How many of its citations were found.
    #[must_use]
    pub fn count(&self) -> Count {
        let mut count = Count::default();
        for place in &self.placed.citations {
            match place.found {
                Found::Exactly(_) => count.exactly += 1,
                Found::Nearly(..) => count.nearly += 1,
                Found::Missing => count.missing += 1,
            }
        }
        count
    }

    /// Where a citation of a statement stands in it.
    #[must_use]
    pub fn place_of(&self, question: &QuestionId, name: &StatementName, citation: usize) -> Option<&Place> {
        self.placed
            .citations
            .iter()
            .find(|p| p.question == *question && p.statement == *name && p.citation == citation)
    }
}

impl Shelf {
    /// The copy of a document, if it is at hand.
    #[must_use]
    pub fn copy(&self, document: &DocumentId) -> Option<&Rc<Copy>> {
        self.copies.iter().find(|c| c.placed.document == *document)
    }

    /// Whether the reader added something that is here.
    #[must_use]
    pub fn has_added(&self) -> bool {
        self.copies.iter().any(|c| c.origin != Origin::Bundled)
    }

    /// Whether something that is here was never kept.
    #[must_use]
    pub fn has_unkept(&self) -> bool {
        self.copies.iter().any(|c| matches!(c.origin, Origin::Added(_)))
    }

    /// The texts that the reader added, by the id of their document.
    #[must_use]
    pub fn added(&self) -> Vec<(String, String)> {
        self.copies
            .iter()
            .filter(|c| c.origin != Origin::Bundled)
            .map(|c| (c.placed.document.to_string(), c.text.clone()))
            .collect()
    }

    /// Takes files in, each in the place of what was there of its document, and says in words what
    /// came of each that the reader added. A file that is none of the documents changes nothing.
    #[must_use]
    pub fn with(&self, files: Vec<File>, comparison: &Comparison) -> (Self, Vec<String>) {
        let mut next = self.clone();
        let mut said = Vec::new();
        for file in files {
            let name = match &file.origin {
                Origin::Added(name) => brief(name),
                Origin::Bundled => "A text that came with the page".to_owned(),
                Origin::Kept => "A text that was kept in this browser".to_owned(),
            };
            let came_of_it = match file.text.and_then(|text| accept(&text).map(|()| text)) {
                Err(refused) => Err(refused.to_string()),
                Ok(text) => next.put(text, file.origin.clone(), comparison),
            };
            match (came_of_it, file.origin) {
                (Ok(words), Origin::Added(_)) | (Err(words), _) => said.push(format!("{name}: {words}.")),
                (Ok(_), _) => {}
            }
        }
        (next, said)
    }

    fn put(&mut self, text: String, origin: Origin, comparison: &Comparison) -> Result<String, String> {
        let named = |id: &DocumentId| comparison.short(id).to_owned();
        let document = match recognise(&text, comparison) {
            Recognised::One(share) => share.document,
            Recognised::Several(shares) => {
                let names: Vec<String> = shares.iter().map(|s| named(&s.document)).collect();
                return Err(format!(
                    "it holds more than one of the documents ({}): choose a file for each",
                    names.join(", ")
                ));
            }
            Recognised::None(nearest) => {
                let nearest = nearest.map_or_else(String::new, |s| {
                    format!(" (nearest: {}, {} of {} cited phrases found)", named(&s.document), s.found, s.of)
                });
                return Err(format!("it is none of the documents{nearest}"));
            }
        };
        let Some(document) = comparison.document(&document) else { return Err(String::new()) };
        let placed = place(&text, document, comparison);
        let copy = Copy { origin, text, placed };
        let words = format!("it is {}, {}", document.short, copy.count().words());
        self.copies.retain(|c| c.placed.document != document.id);
        self.copies.push(Rc::new(copy));
        Ok(words)
    }

    /// The shelf without what the reader added.
    #[must_use]
    pub fn without_added(&self) -> Self {
        let copies = self.copies.iter().filter(|c| c.origin == Origin::Bundled).cloned().collect();
        Self { copies, keeping: Keeping::No }
    }
}

impl Count {
    /// How many citations were found, in words.
    #[must_use]
    pub fn words(self) -> String {
        let of = self.exactly + self.nearly + self.missing;
        let mut words = format!("{} of {of} cited phrases found word for word", self.exactly);
        if self.nearly > 0 {
            words.push_str(&format!(", {} nearly so", self.nearly));
        }
        if self.missing > 0 {
            words.push_str(&format!(", {} not found", self.missing));
        }
        words
    }
}

/// A file's name, shortened where it is long.
fn brief(name: &str) -> String {
    let mut brief: String = name.chars().filter(|c| !c.is_control()).take(60).collect();
    if name.chars().count() > 60 {
        brief.push('…');
    }
    brief
}
