//! What a comparison is made of, as it stands in the data files.
//!
//! Unknown fields are errors: a misspelt field must not vanish without a word.

use std::fmt;
use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::outline::Outline;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(transparent)]
        pub struct $name(Rc<str>);

        impl $name {
            /// The id as it stands in the data and in links.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                Self(id.into())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// Names a document: `lukin`.
    DocumentId;
    /// Names a topic: `arctic`.
    TopicId;
    /// Names a question, across all topics: `arctic-moscow-wary`.
    QuestionId;
    /// Names a position within its question: `a`, shown as the letter A.
    PositionId;
    /// Names a source in the register of sources.
    SourceId;
    /// Names a quantity in the register of quantities: `border-length`.
    QuantityId;
    /// Names an event in the register of events: `gas-deal-signed`.
    EventId;
}

impl PositionId {
    /// The letter that stands for the position on the page.
    #[must_use]
    pub fn letter(&self) -> String {
        self.as_str().to_ascii_uppercase()
    }
}

/// The whole comparison, as one bundle.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Comparison {
    /// The name of the comparison.
    pub title: String,
    /// What it is, in two sentences.
    pub about: String,
    /// The documents in their usual order, which is the order of the columns.
    pub documents: Vec<Document>,
    /// The topics in reading order.
    pub topics: Vec<Topic>,
    /// What the documents rest on.
    pub sources: Vec<Source>,
    /// What the figures measure.
    pub quantities: Vec<Quantity>,
    /// What the dates date.
    pub events: Vec<Event>,
    /// Names and terms explained.
    pub glossary: Vec<Term>,
    /// Paragraphs that no statement cites, with the reason.
    pub not_compared: Vec<NotCompared>,
    /// How far a second, blind reader came to the same verdicts.
    pub readings: Readings,
    /// Ids that links once carried, and what stands for them now.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub retired: Vec<Retired>,
}

/// The id of a topic, a question or a document that is no more, though links may still carry it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Retired {
    /// The id that links carry.
    pub id: String,
    /// The id of what replaced it: a document for a document, else a topic or a question.
    pub replaced_by: String,
    /// The day on which it was replaced: YYYY-MM-DD.
    pub date: String,
    /// What changed, in at most 40 words.
    pub note: String,
}

/// One of the texts compared. What a text does not state reads "not stated".
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// Its id.
    pub id: DocumentId,
    /// Its short name: the head of its column.
    pub short: String,
    /// Its full title.
    pub title: String,
    /// Who wrote it.
    pub author: String,
    /// Essay, journal article, bulletin …
    pub kind: String,
    /// Who published it.
    pub publisher: String,
    /// When it was published.
    pub date: String,
    /// What else shows when it was written.
    pub dated: String,
    /// What else is known of it, in a sentence.
    pub about: String,
    /// How its running text is found in its file.
    pub text: Outline,
}

impl Default for DocumentId {
    fn default() -> Self {
        Self::from("")
    }
}

/// A theme, with its questions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Topic {
    /// Its id, also the name of its file.
    pub id: TopicId,
    /// Its title.
    pub title: String,
    /// Where the documents meet and where they part, in at most 40 words.
    pub summary: String,
    /// Its questions in reading order.
    pub questions: Vec<Rc<Question>>,
}

/// One precise thing asked, which a document can answer: a row of the page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Its id, unique across all topics.
    pub id: QuestionId,
    /// The question itself.
    pub ask: String,
    /// What kind of thing is asked after.
    pub basis: Basis,
    /// What a reader should know before judging, in a sentence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The answers that are given, lettered a, b, c …
    pub positions: Vec<Position>,
    /// How each two positions stand to each other.
    pub relations: Vec<Relation>,
    /// What each document answers. A document without a statement is silent.
    pub statements: Vec<Statement>,
}

/// What a question asks after, and so what a contradiction is about.
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
    /// Every basis, from the hardest to the softest.
    pub const ALL: [Self; 7] = [
        Self::Fact,
        Self::Figure,
        Self::Date,
        Self::Definition,
        Self::Cause,
        Self::Judgement,
        Self::Forecast,
    ];

    /// The word for it, in the interface.
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

/// An answer that one or more documents give to a question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Position {
    /// Its letter.
    pub id: PositionId,
    /// The answer in at most 12 words.
    pub label: String,
}

/// How two positions of one question stand to each other.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Relation {
    /// The two positions; their order means nothing.
    pub between: [PositionId; 2],
    /// Whether they contradict or only qualify each other.
    pub kind: Kind,
    /// The reason, in at most 40 words.
    pub why: String,
    /// Whether a fair reader could judge otherwise; the reason then gives both readings.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub arguable: bool,
}

/// The two kinds of relation between different positions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Both can be true, but one narrows, conditions, dates or weakens the other.
    Qualifies,
    /// They cannot both be true of the same thing at the same time.
    Contradicts,
}

/// What one document answers to a question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// Whose answer it is.
    pub document: DocumentId,
    /// The position it belongs to.
    pub position: PositionId,
    /// Whether the document says it itself.
    pub voice: Voice,
    /// Whose view a reported statement passes on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// The answer in our own words, at most 40; braces mark the key words.
    pub text: String,
    /// Where the document says so.
    pub citations: Vec<Citation>,
    /// What the document itself rests it on, where it names something.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<SourceId>,
    /// The quantities in the text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<Figure>,
    /// The dated events in the text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dates: Vec<Dated>,
}

/// Which of a question's statements is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementName {
    /// Whose it is.
    pub document: DocumentId,
    /// The position it belongs to.
    pub position: PositionId,
    /// Whether the document says it itself.
    pub voice: Voice,
}

impl Statement {
    /// Names it within its question.
    #[must_use]
    pub fn name(&self) -> StatementName {
        StatementName { document: self.document.clone(), position: self.position.clone(), voice: self.voice }
    }
}

/// Who speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Voice {
    /// The document says it.
    Own,
    /// The document passes on what another says.
    Reported,
}

/// The place in a document that a statement rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Citation {
    /// The paragraph's number, counted from 1 through the document's running text.
    pub paragraph: usize,
    /// At most 12 words, exactly as printed there.
    pub phrase: String,
}

/// A quantity as a document gives it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// What is measured.
    pub quantity: QuantityId,
    /// The number, in the unit.
    pub value: f64,
    /// The unit: km, US dollars, troops …
    pub unit: String,
    /// As it stands in the statement's text.
    pub written: String,
    /// The time it holds for, where the document names one: YYYY.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<String>,
}

/// An event as a document dates it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Dated {
    /// What happened.
    pub event: EventId,
    /// When: YYYY, YYYY-MM or YYYY-MM-DD.
    pub date: String,
    /// As it stands in the statement's text.
    pub written: String,
}

/// Something that a document rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its id.
    pub id: SourceId,
    /// A short reference: author, title, year.
    pub reference: String,
    /// Report, scholar, official paper, speech …
    pub kind: String,
    /// Set where the source is itself one of the documents.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<DocumentId>,
    /// Where the documents name it.
    pub named: Vec<Naming>,
}

/// Where a document names a source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Naming {
    /// Which document.
    pub document: DocumentId,
    /// How it does: "note 34", "Kashin 2019b", "in the text".
    pub at: String,
}

/// What figures with the same id measure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Quantity {
    /// Its id.
    pub id: QuantityId,
    /// Exactly what is measured.
    pub measures: String,
}

/// What dates with the same id date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// Its id.
    pub id: EventId,
    /// What happened.
    pub what: String,
}

/// A name or term that a reader may not know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// The term.
    pub term: String,
    /// Other forms of it that stand in the texts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<String>,
    /// One neutral sentence.
    pub means: String,
}

/// How two readers, of whom the second had not seen the first one's verdicts, agreed with each
/// other. Counts of pairs of statements; the build computes them from the record in `data/review`.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Readings {
    /// Pairs of statements that both readers judged.
    pub pairs: usize,
    /// Those on which they gave the same verdict.
    pub same: usize,
    /// Cohen's kappa over the three verdicts: accord beyond what chance would give, at most 1.
    pub kappa: f64,
    /// The same for each verdict against the other two.
    pub by_verdict: Vec<VerdictReadings>,
    /// Statements that the second reader checked against their paragraphs.
    pub statements: usize,
    /// Those that the second reader found faithful as they stood.
    pub faithful: usize,
}

/// How the two readers agreed on one verdict against the others.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct VerdictReadings {
    /// The verdict.
    pub verdict: Reading,
    /// Pairs to which the first reader gave it.
    pub first: usize,
    /// Pairs to which the second reader gave it.
    pub second: usize,
    /// Pairs to which both did.
    pub both: usize,
    /// Cohen's kappa.
    pub kappa: f64,
}

/// A verdict that a reader can give to two statements.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum Reading {
    Agrees,
    Qualifies,
    Contradicts,
}

/// A paragraph that no statement cites.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NotCompared {
    /// Which document.
    pub document: DocumentId,
    /// The paragraph's number.
    pub paragraph: usize,
    /// What it holds and why it was not compared.
    pub why: String,
}

impl Comparison {
    /// Reads the bundle that the build made.
    ///
    /// # Errors
    /// Where the text is not such a bundle; says where.
    pub fn from_json(json: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(json)
    }

    /// The document with this id.
    #[must_use]
    pub fn document(&self, id: &DocumentId) -> Option<&Document> {
        self.documents.iter().find(|d| d.id == *id)
    }

    /// The topic with this id.
    #[must_use]
    pub fn topic(&self, id: &TopicId) -> Option<&Topic> {
        self.topics.iter().find(|t| t.id == *id)
    }

    /// The question with this id, and the topic it stands in.
    #[must_use]
    pub fn question(&self, id: &QuestionId) -> Option<(&Topic, &Question)> {
        self.questions().find(|(_, q)| q.id == *id)
    }

    /// Every question with its topic, in reading order.
    pub fn questions(&self) -> impl Iterator<Item = (&Topic, &Question)> {
        self.topics.iter().flat_map(|t| t.questions.iter().map(move |q| (t, q.as_ref())))
    }

    /// The source with this id.
    #[must_use]
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.sources.iter().find(|s| s.id == *id)
    }

    /// The short name of a document; its id where it is unknown.
    #[must_use]
    pub fn short<'a>(&'a self, id: &'a DocumentId) -> &'a str {
        self.document(id).map_or(id.as_str(), |d| d.short.as_str())
    }
}

impl Question {
    /// The position with this id, and its place among the positions.
    #[must_use]
    pub fn position(&self, id: &PositionId) -> Option<(usize, &Position)> {
        self.positions.iter().enumerate().find(|(_, p)| p.id == *id)
    }

    /// The statement of this name.
    #[must_use]
    pub fn statement(&self, name: &StatementName) -> Option<&Statement> {
        self.statements.iter().find(|s| s.name() == *name)
    }

    /// What this document answers, in the order of the data.
    pub fn statements_of<'a>(&'a self, document: &'a DocumentId) -> impl Iterator<Item = &'a Statement> {
        self.statements.iter().filter(move |s| s.document == *document)
    }
}
