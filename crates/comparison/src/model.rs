//! The model: documents, topics, questions, positions, relations, statements and citations, as in the
//! data files.
//!
//! In the schema unknown fields are errors, so that the check never loses a misspelt field silently.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::lesson::ReadyLesson;

pub use crate::document::{Document, NOT_STATED};
pub use crate::ids::{DocumentId, EventId, PositionId, QuantityId, QuestionId, SourceId, TopicId};
pub use crate::readings::{Crossed, Measured, Reading, Readings, Split};
pub use crate::registers::{Event, Naming, NotCompared, Quantity, Retired, Source, Term};
pub use crate::statement::{Citation, Dated, Figure, Statement, StatementName, Voice};

/// The whole comparison: everything that the page, the exports and the check read.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Comparison {
    /// The name of the comparison.
    pub title: String,
    /// What it is, in two sentences.
    pub about: String,
    /// Why it compares these documents, in at most 40 words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why_these: Option<String>,
    /// Who made it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub editors: Option<String>,
    /// The licence of its words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub licence: Option<String>,
    /// The address of its repository.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repository: Option<String>,
    /// How to reach its editors.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<String>,
    /// The documents in their usual order, which is the order of the columns.
    pub documents: Vec<Document>,
    /// The topics in reading order.
    pub topics: Vec<Topic>,
    /// The sources that the documents name.
    pub sources: Vec<Source>,
    /// The quantities that figures measure.
    pub quantities: Vec<Quantity>,
    /// The events that documents date.
    pub events: Vec<Event>,
    /// The glossary: names and terms explained.
    pub glossary: Vec<Term>,
    /// The paragraphs that no statement cites, with the reason.
    pub not_compared: Vec<NotCompared>,
    /// What two blind readers made of the data.
    pub readings: Readings,
    /// Cases that show what the steps mean.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub codebook: Vec<Case>,
    /// The ids in old links, with their replacements.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub retired: Vec<Retired>,
    /// Groups of words that mean the same to whoever searches.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub synonyms: Vec<Vec<String>>,
    /// The ready-made lessons.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lessons: Vec<ReadyLesson>,
}

/// A case of a step: a question, and two documents whose verdict on it shows what the step means.
pub type Case = (QuestionId, DocumentId, DocumentId);

/// A topic: a theme, with its questions.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Topic {
    /// Its id, which is also the name of its file.
    pub id: TopicId,
    /// Its title.
    pub title: String,
    /// Where the documents meet and where they part, in at most 40 words.
    pub summary: String,
    /// Its questions in reading order.
    pub questions: Vec<Rc<Question>>,
}

/// A question: one precise thing that a document can answer. A row of the page.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Question {
    /// Its id, unique across all topics.
    pub id: QuestionId,
    /// The question itself.
    pub ask: String,
    /// What kind of thing it asks about, where that is recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<Basis>,
    /// What a reader should know before judging, in at most 40 words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The positions: the answers given, lettered a, b, c …
    pub positions: Vec<Position>,
    /// The relations between two positions. Where two have none, how they relate is not judged yet.
    #[serde(default)]
    pub relations: Vec<Relation>,
    /// The statements: what each document answers. A document without one is silent, unless it is in
    /// `not_recorded`.
    pub statements: Vec<Statement>,
    /// The documents without a statement of which nobody has recorded that they say nothing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub not_recorded: Vec<DocumentId>,
}

/// The basis of a question: what kind of thing it asks about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum Basis {
    Fact,
    Figure,
    Date,
    Definition,
    Cause,
    Judgement,
    Forecast,
}

impl Basis {
    /// Every basis, from the most to the least factual.
    pub const ALL: [Self; 7] = [
        Self::Fact,
        Self::Figure,
        Self::Date,
        Self::Definition,
        Self::Cause,
        Self::Judgement,
        Self::Forecast,
    ];

    /// Returns the word for it in the interface.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Fact => "fact",
            Self::Figure => "figure",
            Self::Date => "date",
            Self::Definition => "definition",
            Self::Cause => "cause",
            Self::Judgement => "judgement",
            Self::Forecast => "forecast",
        }
    }
}

/// A position: an answer that one or more documents give to a question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Position {
    /// Its letter.
    pub id: PositionId,
    /// The answer in at most 12 words.
    pub label: String,
    /// Why a fair reader could say that its documents disagree, with both readings, in at most 40 words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub arguable: Option<String>,
}

/// A relation between two positions of one question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Relation {
    /// The two positions, in either order.
    pub between: [PositionId; 2],
    /// How they relate.
    pub kind: Kind,
    /// The reason, in at most 40 words.
    pub why: String,
    /// Why they part; absent where they agree in part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<Ground>,
    /// What would settle a contradiction, in at most 25 words; absent elsewhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settle: Option<String>,
    /// Whether a fair reader could judge differently; the reason then states both readings.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub arguable: bool,
}

/// The kind of a relation between two positions, in the order of weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Both can be true, and they pull the same way: one adds to, narrows, dates or conditions the other.
    AgreesInPart,
    /// Both can be true, but they pull opposite ways: one would surprise a reader of the other.
    DiffersInPart,
    /// They cannot both be true of the same thing at the same time.
    Contradicts,
}

/// Why two positions part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Ground {
    /// They speak of different times.
    Time,
    /// One speaks of something wider than the other.
    Scope,
    /// They mean different things by the same word.
    Definition,
    /// They rest on different evidence.
    Evidence,
    /// They value the same facts differently.
    Value,
    /// They expect different futures.
    Forecast,
}

impl Comparison {
    /// Returns the document with this id.
    #[must_use]
    pub fn document(&self, id: &DocumentId) -> Option<&Document> {
        self.documents.iter().find(|d| d.id == *id)
    }

    /// Returns the topic with this id.
    #[must_use]
    pub fn topic(&self, id: &TopicId) -> Option<&Topic> {
        self.topics.iter().find(|t| t.id == *id)
    }

    /// Returns the question with this id, and its topic.
    #[must_use]
    pub fn question(&self, id: &QuestionId) -> Option<(&Topic, &Question)> {
        self.questions().find(|(_, q)| q.id == *id)
    }

    /// Returns the question with this id, to be shared.
    #[must_use]
    pub fn shared_question(&self, id: &QuestionId) -> Option<&Rc<Question>> {
        self.topics.iter().flat_map(|t| &t.questions).find(|q| q.id == *id)
    }

    /// Iterates over every question with its topic, in reading order.
    pub fn questions(&self) -> impl Iterator<Item = (&Topic, &Question)> {
        self.topics.iter().flat_map(|t| t.questions.iter().map(move |q| (t, q.as_ref())))
    }

    /// Returns the source with this id.
    #[must_use]
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.sources.iter().find(|s| s.id == *id)
    }

    /// Returns the short name of a document; its id where the document is unknown.
    #[must_use]
    pub fn short<'a>(&'a self, id: &'a DocumentId) -> &'a str {
        self.document(id).map_or(id.as_str(), |d| d.short.as_str())
    }

    /// Returns the short names of documents, joined with commas.
    #[must_use]
    pub fn names<'a>(&self, documents: impl IntoIterator<Item = &'a DocumentId>) -> String {
        documents.into_iter().map(|id| self.short(id)).collect::<Vec<_>>().join(", ")
    }
}

impl Question {
    /// Returns the position with this id.
    #[must_use]
    pub fn position(&self, id: &PositionId) -> Option<&Position> {
        self.positions.iter().find(|p| p.id == *id)
    }

    /// Returns the label of the position with this id; empty where there is none.
    #[must_use]
    pub fn label(&self, id: &PositionId) -> &str {
        self.position(id).map_or("", |position| &position.label)
    }

    /// Returns the statement with this name.
    #[must_use]
    pub fn statement(&self, name: &StatementName) -> Option<&Statement> {
        self.statements.iter().find(|s| s.name() == *name)
    }

    /// Iterates over the statements of this document, in the order of the data.
    pub fn statements_of<'a>(&'a self, document: &'a DocumentId) -> impl Iterator<Item = &'a Statement> {
        self.statements.iter().filter(move |s| s.document == *document)
    }
}
