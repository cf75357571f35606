//! The documents, their sources and the glossary of a generated comparison.

use comparison::model::{Naming, NotCompared, Term};
use comparison::outline::{Heading, Outline, Section};
use comparison::{Document, Source, SourceId};

use super::words::{FIRST_HALVES, SECOND_HALVES, Words, capitalised};
use super::{Generator, SOURCES_EACH, document_id};

impl Generator {
    pub fn documents(&mut self) -> Vec<Document> {
        let paragraphs = self.paragraphs();
        let section = |words: &mut Words, n: usize| Section {
            title: capitalised(&words.thing()),
            from: 1 + n * paragraphs / 6,
            begins: None,
            heading: Heading::OwnLine,
        };
        (0..self.sizes.documents)
            .map(|n| Document {
                id: document_id(n),
                short: format!("Text {}", n + 1),
                title: format!("On the {}", self.words.thing()),
                author: None,
                kind: "essay".to_owned(),
                publisher: None,
                date: None,
                dated: "Nothing shows when it was written.".to_owned(),
                about: self.words.sentence(1),
                text: Outline {
                    opens: format!("Text {} begins", n + 1),
                    closes: format!("Text {} ends", n + 1),
                    sections: (0..6).map(|n| section(&mut self.words, n)).collect(),
                    boilerplate: Vec::new(),
                    paragraphs,
                },
                ..Document::default()
            })
            .collect()
    }

    /// Returns the sources of each document. Some are shared with the next document.
    pub fn sources(&mut self) -> Vec<Source> {
        let documents = self.sizes.documents;
        (0..documents * SOURCES_EACH)
            .map(|n| {
                let mut named =
                    vec![Naming { document: document_id(n / SOURCES_EACH), at: format!("note {}", n + 1) }];
                if self.words.once_in(4) && documents > 1 {
                    let next = (n / SOURCES_EACH + 1) % documents;
                    named.push(Naming { document: document_id(next), at: format!("note {}", n + 1) });
                }
                Source {
                    id: SourceId::from(format!("source-{}", n + 1).as_str()),
                    reference: format!(
                        "{}, The {}, {}",
                        self.words.place(),
                        self.words.thing(),
                        1950 + self.words.below(70)
                    ),
                    kind: self.words.pick(&["report", "book", "news report"]).to_owned(),
                    document: None,
                    named,
                }
            })
            .collect()
    }

    /// Leaves out the last paragraph of each document, which no statement cites.
    pub fn not_compared(&mut self) -> Vec<NotCompared> {
        let paragraph = self.paragraphs();
        (0..self.sizes.documents)
            .map(|n| NotCompared { document: document_id(n), paragraph, why: self.words.sentence(1) })
            .collect()
    }
}

/// Explains every place that can be named.
pub fn glossary() -> Vec<Term> {
    FIRST_HALVES
        .iter()
        .flat_map(|first| SECOND_HALVES.iter().map(move |second| format!("{first}{second}")))
        .map(|term| Term { means: format!("{term}, a place that exists only here."), term, also: Vec::new() })
        .collect()
}
