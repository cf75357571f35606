//! What can be found: each thing of a comparison that has words, by its place in the data.

use std::borrow::Cow;

use super::kind::EntryKind;
use comparison::marked::unmarked;
use comparison::model::{Event, Quantity, Term};
use comparison::{
    Citation, Comparison, Document, DocumentId, Position, Question, Relation, Source, Statement,
    StatementName, Topic,
};

/// The place of a question: its topic, and its number within it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct At {
    /// The topic, counted from 0.
    pub topic: usize,
    /// The question within the topic, counted from 0.
    pub question: usize,
}

/// A thing that can be found. Its places, counted from 0, are those of the comparison from which it was
/// listed; in another, it finds nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Entry {
    /// A topic.
    Topic(usize),
    /// A question.
    Question(At),
    /// A position of a question.
    Position(At, usize),
    /// A statement of a question.
    Statement(At, usize),
    /// A citation of a statement of a question.
    Phrase(At, usize, usize),
    /// A relation of a question, for its reason.
    Reason(At, usize),
    /// A term of the glossary.
    Term(usize),
    /// A source.
    Source(usize),
    /// A document.
    Document(usize),
    /// A quantity.
    Quantity(usize),
    /// An event.
    Event(usize),
}

/// Returns every entry of a comparison in reading order: topic by topic, then the registers.
#[must_use]
pub fn all(comparison: &Comparison) -> Vec<Entry> {
    let mut all = Vec::new();
    for (n, topic) in comparison.topics.iter().enumerate() {
        all.push(Entry::Topic(n));
        for (question, asked) in topic.questions.iter().enumerate() {
            let at = At { topic: n, question };
            all.push(Entry::Question(at));
            all.extend((0..asked.positions.len()).map(|p| Entry::Position(at, p)));
            for (s, statement) in asked.statements.iter().enumerate() {
                all.push(Entry::Statement(at, s));
                all.extend((0..statement.citations.len()).map(|c| Entry::Phrase(at, s, c)));
            }
            all.extend((0..asked.relations.len()).map(|r| Entry::Reason(at, r)));
        }
    }
    all.extend((0..comparison.glossary.len()).map(Entry::Term));
    all.extend((0..comparison.sources.len()).map(Entry::Source));
    all.extend((0..comparison.documents.len()).map(Entry::Document));
    all.extend((0..comparison.quantities.len()).map(Entry::Quantity));
    all.extend((0..comparison.events.len()).map(Entry::Event));
    all
}

impl Entry {
    /// Returns its kind.
    #[must_use]
    pub const fn kind(self) -> EntryKind {
        match self {
            Self::Topic(_) => EntryKind::Topic,
            Self::Question(_) => EntryKind::Question,
            Self::Position(..) => EntryKind::Position,
            Self::Statement(..) => EntryKind::Statement,
            Self::Phrase(..) => EntryKind::Phrase,
            Self::Reason(..) => EntryKind::Reason,
            Self::Term(_) => EntryKind::Term,
            Self::Source(_) => EntryKind::Source,
            Self::Document(_) => EntryKind::Document,
            Self::Quantity(_) => EntryKind::Figure,
            Self::Event(_) => EntryKind::Event,
        }
    }

    /// Returns the place of its question.
    #[must_use]
    pub const fn at(self) -> Option<At> {
        match self {
            Self::Question(at)
            | Self::Position(at, _)
            | Self::Statement(at, _)
            | Self::Phrase(at, ..)
            | Self::Reason(at, _) => Some(at),
            _ => None,
        }
    }

    /// Returns the number of the topic that it is or belongs to, counted from 0.
    #[must_use]
    pub fn number_of_topic(self) -> Option<usize> {
        match self {
            Self::Topic(n) => Some(n),
            _ => self.at().map(|at| at.topic),
        }
    }

    /// Returns the topic that it is or belongs to.
    #[must_use]
    pub fn topic(self, comparison: &Comparison) -> Option<&Topic> {
        comparison.topics.get(self.number_of_topic()?)
    }

    /// Returns the question that it is or belongs to.
    #[must_use]
    pub fn question(self, comparison: &Comparison) -> Option<&Question> {
        self.topic(comparison)?.questions.get(self.at()?.question).map(AsRef::as_ref)
    }

    /// Returns the position that it is, or that of its statement.
    #[must_use]
    pub fn position(self, comparison: &Comparison) -> Option<&Position> {
        let question = self.question(comparison)?;
        if let Self::Position(_, n) = self {
            return question.positions.get(n);
        }
        question.position(&self.statement(comparison)?.position).map(|(_, position)| position)
    }

    /// Returns the statement that it is, or that cites it.
    #[must_use]
    pub fn statement(self, comparison: &Comparison) -> Option<&Statement> {
        match self {
            Self::Statement(_, n) | Self::Phrase(_, n, _) => self.question(comparison)?.statements.get(n),
            _ => None,
        }
    }

    /// Returns the name of that statement within its question.
    #[must_use]
    pub fn name(self, comparison: &Comparison) -> Option<StatementName> {
        self.statement(comparison).map(Statement::name)
    }

    /// Returns the citation that it is.
    #[must_use]
    pub fn citation(self, comparison: &Comparison) -> Option<&Citation> {
        match self {
            Self::Phrase(_, _, n) => self.statement(comparison)?.citations.get(n),
            _ => None,
        }
    }

    /// Returns the relation whose reason it is.
    #[must_use]
    pub fn relation(self, comparison: &Comparison) -> Option<&Relation> {
        match self {
            Self::Reason(_, n) => self.question(comparison)?.relations.get(n),
            _ => None,
        }
    }

    /// Returns the term that it is.
    #[must_use]
    pub fn term(self, comparison: &Comparison) -> Option<&Term> {
        let Self::Term(n) = self else { return None };
        comparison.glossary.get(n)
    }

    /// Returns the source that it is.
    #[must_use]
    pub fn source(self, comparison: &Comparison) -> Option<&Source> {
        let Self::Source(n) = self else { return None };
        comparison.sources.get(n)
    }

    /// Returns the quantity that it is.
    #[must_use]
    pub fn quantity(self, comparison: &Comparison) -> Option<&Quantity> {
        let Self::Quantity(n) = self else { return None };
        comparison.quantities.get(n)
    }

    /// Returns the event that it is.
    #[must_use]
    pub fn event(self, comparison: &Comparison) -> Option<&Event> {
        let Self::Event(n) = self else { return None };
        comparison.events.get(n)
    }

    /// Returns the document that it is, or that it quotes.
    #[must_use]
    pub fn document(self, comparison: &Comparison) -> Option<&Document> {
        match self {
            Self::Document(n) => comparison.documents.get(n),
            _ => comparison.document(&self.statement(comparison)?.document),
        }
    }

    /// Returns whether it concerns a document: the document itself, its statements and phrases, questions
    /// that it answers, positions that it holds, reasons about these, and the sources, figures and events
    /// that it names. A term of the glossary concerns none.
    #[must_use]
    pub fn concerns(self, comparison: &Comparison, document: &DocumentId) -> bool {
        let questions = || comparison.questions().flat_map(|(_, q)| q.statements_of(document));
        let answers = |q: &Question| q.statements_of(document).next().is_some();
        let question = self.question(comparison);
        match self {
            Self::Topic(_) => self.topic(comparison).is_some_and(|t| t.questions.iter().any(|q| answers(q))),
            Self::Question(_) => question.is_some_and(answers),
            Self::Position(..) => {
                self.position(comparison).zip(question).is_some_and(|(p, q)| q.holds(document, &p.id))
            }
            Self::Reason(..) => self
                .relation(comparison)
                .zip(question)
                .is_some_and(|(r, q)| r.between.iter().any(|p| q.holds(document, p))),
            Self::Statement(..) | Self::Phrase(..) | Self::Document(_) => {
                self.document(comparison).is_some_and(|d| d.id == *document)
            }
            Self::Source(_) => {
                self.source(comparison).is_some_and(|s| s.named.iter().any(|n| n.document == *document))
            }
            Self::Quantity(_) => self
                .quantity(comparison)
                .is_some_and(|of| questions().any(|s| s.figures.iter().any(|f| f.quantity == of.id))),
            Self::Event(_) => self
                .event(comparison)
                .is_some_and(|of| questions().any(|s| s.dates.iter().any(|d| d.event == of.id))),
            Self::Term(_) => false,
        }
    }

    /// Returns its texts, the one to show first. No phrase runs from one into the next.
    #[must_use]
    pub fn texts(self, comparison: &Comparison) -> Vec<Cow<'_, str>> {
        self.fields(comparison).unwrap_or_default()
    }

    fn fields(self, comparison: &Comparison) -> Option<Vec<Cow<'_, str>>> {
        let mut fields: Vec<&str> = Vec::new();
        match self {
            Self::Topic(_) => {
                let topic = self.topic(comparison)?;
                fields.extend([topic.title.as_str(), &topic.summary]);
            }
            Self::Question(_) => {
                let question = self.question(comparison)?;
                fields.push(&question.ask);
                fields.extend(question.note.as_deref());
                fields.extend(self.topic(comparison).map(|topic| topic.title.as_str()));
            }
            Self::Position(..) => fields.push(&self.position(comparison)?.label),
            Self::Statement(..) => {
                let statement = self.statement(comparison)?;
                let text = unmarked(&statement.text).into();
                return Some([text].into_iter().chain(statement.by.as_deref().map(Cow::from)).collect());
            }
            Self::Phrase(..) => fields.push(&self.citation(comparison)?.phrase),
            Self::Reason(..) => fields.push(&self.relation(comparison)?.why),
            Self::Term(_) => {
                let term = self.term(comparison)?;
                fields.push(&term.term);
                fields.extend(term.also.iter().map(String::as_str));
                fields.push(&term.means);
            }
            Self::Source(_) => {
                let source = self.source(comparison)?;
                fields.extend([source.reference.as_str(), &source.kind]);
            }
            Self::Document(_) => {
                let d = self.document(comparison)?;
                fields.extend([&d.short, &d.title].map(String::as_str));
                fields.extend([&d.author, &d.publisher].into_iter().flatten().map(String::as_str));
                fields.push(&d.about);
            }
            Self::Quantity(_) => fields.push(&self.quantity(comparison)?.measures),
            Self::Event(_) => fields.push(&self.event(comparison)?.what),
        }
        Some(fields.into_iter().map(Cow::from).collect())
    }
}
