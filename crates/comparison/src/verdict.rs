//! The verdict: the only place where it is decided whether two documents agree on a question.
//!
//! The truth table, over what both say in their own voice:
//!
//! | one \ other | same position | relation of their positions | no relation | nothing of its own |
//! | --- | --- | --- | --- | --- |
//! | verdict | agrees | agrees in part, differs in part, contradicts | not judged | reported only, silent or not recorded |
//!
//! A document that holds two positions is judged by the pair that clashes most. Order of documents, statements and relations changes nothing.

use super::model::{Comparison, DocumentId, Kind, PositionId, Question, Reading, Relation, Statement, Voice};
use super::pairs::pairs;

/// The relation of two documents, or two statements, on one question.
///
/// The order is that of weight: the heaviest verdict of several is the greatest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// For at least one of them it is not recorded whether it answers.
    NotRecorded,
    /// At least one of them says nothing on it.
    Silent,
    /// At least one of them only passes on what another says.
    ReportedOnly,
    /// They hold the same position.
    Agrees,
    /// Both can be true, and they pull the same way.
    AgreesInPart,
    /// They hold different positions, and how these relate is not judged yet.
    NotJudged,
    /// Both can be true, but they pull opposite ways.
    DiffersInPart,
    /// They cannot both be true of the same thing at the same time.
    Contradicts,
}

impl Verdict {
    /// Returns the word of the interface: "contradicts", as in "contradicts Lukin".
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::NotRecorded => "not recorded",
            Self::Silent => "says nothing",
            Self::ReportedOnly => "only reports",
            Self::Agrees => "agrees",
            Self::AgreesInPart => "agrees in part",
            Self::NotJudged => "differs, not judged yet",
            Self::DiffersInPart => "differs in part",
            Self::Contradicts => "contradicts",
        }
    }

    /// Returns the word with its object: "agrees in part with Lukin", "differs in part from Lukin".
    #[must_use]
    pub fn with(self, whom: &str) -> String {
        let preposition = match self {
            Self::Agrees | Self::AgreesInPart => "with ",
            Self::DiffersInPart => "from ",
            Self::NotJudged => return format!("differs from {whom}, not judged yet"),
            Self::Contradicts | Self::Silent | Self::ReportedOnly | Self::NotRecorded => "",
        };
        format!("{} {preposition}{whom}", self.word())
    }

    /// Returns the sign that goes with the word, and never without it.
    #[must_use]
    pub const fn sign(self) -> &'static str {
        match self {
            Self::NotRecorded => "·",
            Self::Silent => "–",
            Self::ReportedOnly => "”",
            Self::Agrees => "●",
            Self::AgreesInPart => "◐",
            Self::NotJudged => "≠",
            Self::DiffersInPart => "◑",
            Self::Contradicts => "✕",
        }
    }

    /// Returns the kind for counting and filtering: that fewer than two answer is one kind.
    #[must_use]
    pub const fn kind(self) -> Self {
        match self {
            Self::ReportedOnly | Self::NotRecorded => Self::Silent,
            verdict => verdict,
        }
    }
}

impl From<Kind> for Verdict {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::AgreesInPart => Self::AgreesInPart,
            Kind::DiffersInPart => Self::DiffersInPart,
            Kind::Contradicts => Self::Contradicts,
        }
    }
}

impl From<Reading> for Verdict {
    fn from(reading: Reading) -> Self {
        match reading {
            Reading::Agrees => Self::Agrees,
            Reading::AgreesInPart => Self::AgreesInPart,
            Reading::DiffersInPart => Self::DiffersInPart,
            Reading::Contradicts => Self::Contradicts,
        }
    }
}

/// The part that a document takes in a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stance<'a> {
    /// No statement, and nobody has recorded that it says nothing.
    NotRecorded,
    /// It was read for this question and says nothing.
    Silent,
    /// It only passes on what others say.
    Reports,
    /// The positions that it holds in its own voice, each once; more than one where it
    /// contradicts or qualifies itself.
    Holds(Vec<&'a PositionId>),
}

impl Question {
    /// Returns the positions that a document holds in its own voice, each once.
    #[must_use]
    pub fn held<'a>(&'a self, document: &'a DocumentId) -> Vec<&'a PositionId> {
        let mut held: Vec<&PositionId> = self.own(document).map(|s| &s.position).collect();
        held.sort();
        held.dedup();
        held
    }

    /// Returns the part that a document takes in this question.
    #[must_use]
    pub fn stance<'a>(&'a self, document: &'a DocumentId) -> Stance<'a> {
        let held = self.held(document);
        if !held.is_empty() {
            Stance::Holds(held)
        } else if self.statements_of(document).next().is_some() {
            Stance::Reports
        } else if self.not_recorded.contains(document) {
            Stance::NotRecorded
        } else {
            Stance::Silent
        }
    }

    /// Returns those of these documents that hold a position in their own voice.
    pub fn holders<'a>(
        &self,
        position: &PositionId,
        documents: &'a [DocumentId],
    ) -> impl Iterator<Item = &'a DocumentId> {
        documents.iter().filter(|document| self.holds(document, position))
    }

    /// Returns those of these documents that take this part in the question.
    pub fn of_stance<'a>(
        &self,
        stance: &Stance<'_>,
        documents: &'a [DocumentId],
    ) -> impl Iterator<Item = &'a DocumentId> {
        documents.iter().filter(|document| self.stance(document) == *stance)
    }

    /// Returns the relations between positions that these documents hold.
    pub fn held_relations(&self, documents: &[DocumentId]) -> impl Iterator<Item = &Relation> {
        let held = |position| self.holders(position, documents).next().is_some();
        self.relations.iter().filter(move |relation| relation.between.iter().all(held))
    }

    /// Returns the statements of a document in its own voice.
    fn own<'a>(&'a self, document: &'a DocumentId) -> impl Iterator<Item = &'a Statement> {
        self.statements_of(document).filter(|s| s.voice == Voice::Own)
    }

    /// Returns whether a document answers in its own voice.
    #[must_use]
    pub fn speaks(&self, document: &DocumentId) -> bool {
        self.own(document).next().is_some()
    }

    /// Returns the statements in which a document itself holds a position: at most one in checked data.
    pub fn holding<'a>(
        &'a self,
        document: &'a DocumentId,
        position: &'a PositionId,
    ) -> impl Iterator<Item = &'a Statement> {
        self.own(document).filter(move |s| s.position == *position)
    }

    /// Returns whether a document itself holds a position.
    #[must_use]
    pub fn holds(&self, document: &DocumentId, position: &PositionId) -> bool {
        self.holding(document, position).next().is_some()
    }

    /// Returns whether every two positions have a relation.
    #[must_use]
    pub fn is_judged(&self) -> bool {
        pairs(&self.positions).all(|(one, other)| self.relation(&one.id, &other.id).is_some())
    }

    /// Returns the relation between two positions, in either order.
    #[must_use]
    pub fn relation(&self, one: &PositionId, other: &PositionId) -> Option<&Relation> {
        self.relations.iter().find(|r| [[one, other], [other, one]].contains(&r.between.each_ref()))
    }

    /// Returns the verdict between two positions. Without a relation between them, it is not judged yet.
    #[must_use]
    pub fn between(&self, one: &PositionId, other: &PositionId) -> Verdict {
        if one == other {
            Verdict::Agrees
        } else {
            self.relation(one, other).map_or(Verdict::NotJudged, |r| r.kind.into())
        }
    }

    /// Returns every statement of one document with every statement of another.
    fn met<'a>(
        &'a self,
        one: &'a DocumentId,
        other: &'a DocumentId,
    ) -> impl Iterator<Item = (&'a Statement, &'a Statement)> {
        self.statements_of(one).flat_map(move |a| self.statements_of(other).map(move |b| (a, b)))
    }

    /// Returns the verdict between two documents.
    #[must_use]
    pub fn verdict(&self, one: &DocumentId, other: &DocumentId) -> Verdict {
        let met = self.met(one, other).map(|(a, b)| self.between_statements(a, b)).max();
        met.unwrap_or_else(|| {
            let is_recorded = |document| self.stance(document) != Stance::NotRecorded;
            if is_recorded(one) && is_recorded(other) { Verdict::Silent } else { Verdict::NotRecorded }
        })
    }

    /// Returns the two statements on which the verdict between two documents rests; `None` where one is silent.
    #[must_use]
    pub fn deciding<'a>(
        &'a self,
        one: &'a DocumentId,
        other: &'a DocumentId,
    ) -> Option<(&'a Statement, &'a Statement)> {
        self.met(one, other).max_by_key(|(a, b)| self.between_statements(a, b))
    }

    /// Returns the verdict between two statements, as shown when one is chosen.
    #[must_use]
    pub fn between_statements(&self, one: &Statement, other: &Statement) -> Verdict {
        if one.voice == Voice::Reported || other.voice == Voice::Reported {
            Verdict::ReportedOnly
        } else {
            self.between(&one.position, &other.position)
        }
    }

    /// Returns the verdict between a statement and a document: the heaviest over what the document holds.
    #[must_use]
    pub fn to_document(&self, statement: &Statement, document: &DocumentId) -> Verdict {
        match statement.voice {
            Voice::Reported if self.statements_of(document).next().is_some() => Verdict::ReportedOnly,
            _ => self.of_position(&statement.position, document),
        }
    }

    /// Returns the verdict between a position, whoever takes it, and a document: the heaviest over what the
    /// document holds.
    #[must_use]
    pub fn of_position(&self, position: &PositionId, document: &DocumentId) -> Verdict {
        match self.stance(document) {
            Stance::NotRecorded => Verdict::NotRecorded,
            Stance::Silent => Verdict::Silent,
            Stance::Reports => Verdict::ReportedOnly,
            Stance::Holds(held) => {
                held.iter().map(|p| self.between(position, p)).max().unwrap_or(Verdict::Silent)
            }
        }
    }

    /// Returns whether a fair reader could judge the verdict between two documents otherwise.
    #[must_use]
    pub fn is_arguable(&self, one: &DocumentId, other: &DocumentId) -> bool {
        let verdict = self.verdict(one, other);
        let is_arguable = |one: &PositionId, other: &PositionId| {
            if one == other {
                self.is_position_arguable(one)
            } else {
                self.relation(one, other).is_some_and(|r| r.arguable)
            }
        };
        verdict > Verdict::ReportedOnly
            && self
                .met(one, other)
                .filter(|(a, b)| self.between_statements(a, b) == verdict)
                .any(|(a, b)| is_arguable(&a.position, &b.position))
    }

    /// Returns whether a fair reader could say that the documents of a position disagree.
    fn is_position_arguable(&self, id: &PositionId) -> bool {
        self.position(id).is_some_and(|position| position.arguable.is_some())
    }

    /// Returns the verdict of a document with itself: it agrees, unless it holds two positions.
    #[must_use]
    pub fn within(&self, document: &DocumentId) -> Verdict {
        self.verdict(document, document)
    }

    /// Returns the heaviest verdict of these pairs of documents, and the pairs that have it.
    pub(crate) fn heaviest<'a>(
        &self,
        pairs: impl Iterator<Item = (&'a DocumentId, &'a DocumentId)>,
    ) -> (Verdict, Vec<(&'a DocumentId, &'a DocumentId)>) {
        let judged: Vec<_> = pairs.map(|(one, other)| (self.verdict(one, other), (one, other))).collect();
        let heaviest = judged.iter().map(|(verdict, _)| *verdict).max().unwrap_or(Verdict::Silent);
        let weighty = judged.into_iter().filter(|(verdict, _)| *verdict == heaviest);
        (heaviest, weighty.map(|(_, pair)| pair).collect())
    }
}

/// The reason why two agreeing documents are not two witnesses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Dependence {
    /// Both rest on this source.
    SharedSource(String),
    /// The first rests on the second.
    Cites(DocumentId, DocumentId),
}

impl Comparison {
    /// Returns why two documents that agree on a question are not two witnesses: they rest on one source, or
    /// one rests on the other.
    #[must_use]
    pub fn dependence(
        &self,
        question: &Question,
        one: &DocumentId,
        other: &DocumentId,
    ) -> Option<Dependence> {
        if one == other || question.verdict(one, other) != Verdict::Agrees {
            return None;
        }
        let sources = |document| question.own(document).flat_map(|s| &s.sources);
        let cites = |from, to: &DocumentId| {
            sources(from).any(|id| self.source(id).is_some_and(|s| s.document.as_ref() == Some(to)))
        };
        if cites(one, other) {
            return Some(Dependence::Cites(one.clone(), other.clone()));
        }
        if cites(other, one) {
            return Some(Dependence::Cites(other.clone(), one.clone()));
        }
        sources(one).find(|id| sources(other).any(|o| o == *id)).map(|id| {
            Dependence::SharedSource(self.source(id).map_or_else(|| id.to_string(), |s| s.reference.clone()))
        })
    }
}
