//! What can be found: each thing of a comparison that has words.

use super::words::{Word, words};
use comparison::marked::unmarked;
use comparison::{
    Comparison, DocumentId, PositionId, Question, QuestionId, Statement, StatementName, TopicId,
};

/// A kind of thing that can be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum EntryKind {
    Question,
    Position,
    Statement,
    Phrase,
    Reason,
    Topic,
    Term,
    Source,
    Document,
    Figure,
    Event,
}

impl EntryKind {
    /// Returns the word for it in the interface.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Question => "question",
            Self::Position => "position",
            Self::Statement => "statement",
            Self::Phrase => "quoted phrase",
            Self::Reason => "reason",
            Self::Topic => "topic",
            Self::Term => "term",
            Self::Source => "source",
            Self::Document => "document",
            Self::Figure => "figure",
            Self::Event => "event",
        }
    }

    /// Returns how much it is worth among results: the judgement first, then what it rests on.
    #[must_use]
    pub const fn worth(self) -> u32 {
        match self {
            Self::Question => 16,
            Self::Position => 10,
            Self::Statement => 8,
            Self::Phrase => 6,
            Self::Reason => 5,
            Self::Topic | Self::Term => 4,
            Self::Source | Self::Document => 2,
            Self::Figure | Self::Event => 1,
        }
    }
}

/// A thing that can be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What kind of thing it is.
    pub kind: EntryKind,
    /// Its texts, the one to show first. No phrase runs from one into the next.
    pub texts: Vec<String>,
    /// The words of each text.
    pub(crate) words: Vec<Vec<Word>>,
    /// The short names of the documents that it concerns.
    pub(crate) names: Vec<Vec<Word>>,
    /// The topic that it is or belongs to.
    pub topic: Option<TopicId>,
    /// The question that it is or belongs to.
    pub question: Option<QuestionId>,
    /// The statement that it is, or that cites it.
    pub statement: Option<StatementName>,
    /// The documents that it concerns: a document itself; for statements and phrases, whose they are; for
    /// questions, who answers; for positions and reasons, who holds them; for the others, who names them. A
    /// term of the glossary concerns none.
    pub documents: Vec<DocumentId>,
}

impl Entry {
    fn new(kind: EntryKind, texts: Vec<&str>, documents: Vec<DocumentId>, comparison: &Comparison) -> Self {
        Self {
            kind,
            names: documents.iter().map(|document| words(comparison.short(document))).collect(),
            words: texts.iter().map(|text| words(text)).collect(),
            texts: texts.into_iter().map(str::to_owned).collect(),
            documents,
            topic: None,
            question: None,
            statement: None,
        }
    }
}

/// Returns every entry of a comparison in reading order: topic by topic, then the registers.
pub(crate) fn all(comparison: &Comparison) -> Vec<Entry> {
    let mut all = Vec::new();
    let new = |kind: EntryKind, texts: Vec<&str>, documents: Vec<DocumentId>| {
        Entry::new(kind, texts, documents, comparison)
    };
    for topic in &comparison.topics {
        let of_topic = |kind: EntryKind, texts: Vec<&str>, documents: Vec<DocumentId>| Entry {
            topic: Some(topic.id.clone()),
            ..new(kind, texts, documents)
        };
        let answering = topic.questions.iter().flat_map(|q| answering(q)).collect();
        all.push(of_topic(EntryKind::Topic, vec![&topic.title, &topic.summary], answering));
        for question in &topic.questions {
            let of_question = |kind: EntryKind, texts: Vec<&str>, documents: Vec<DocumentId>| Entry {
                question: Some(question.id.clone()),
                ..of_topic(kind, texts, documents)
            };
            add_question(question, &topic.title, &of_question, &mut all);
        }
    }
    let statements = || comparison.questions().flat_map(|(_, q)| &q.statements);
    let naming = |names: &dyn Fn(&Statement) -> bool| -> Vec<DocumentId> {
        statements().filter(|s| names(s)).map(|s| s.document.clone()).collect()
    };
    for term in &comparison.glossary {
        let forms = term.also.iter().map(String::as_str);
        let texts = [term.term.as_str()].into_iter().chain(forms).chain([term.means.as_str()]).collect();
        all.push(new(EntryKind::Term, texts, Vec::new()));
    }
    for source in &comparison.sources {
        let documents = source.named.iter().map(|naming| naming.document.clone()).collect();
        all.push(new(EntryKind::Source, vec![&source.reference, &source.kind], documents));
    }
    for document in &comparison.documents {
        let made = [&document.author, &document.publisher].into_iter().flatten().map(String::as_str);
        let texts = [document.short.as_str(), &document.title].into_iter().chain(made);
        let texts = texts.chain([document.about.as_str()]).collect();
        all.push(new(EntryKind::Document, texts, vec![document.id.clone()]));
    }
    for quantity in &comparison.quantities {
        let documents = naming(&|s| s.figures.iter().any(|figure| figure.quantity == quantity.id));
        all.push(new(EntryKind::Figure, vec![&quantity.measures], documents));
    }
    for event in &comparison.events {
        let documents = naming(&|s| s.dates.iter().any(|dated| dated.event == event.id));
        all.push(new(EntryKind::Event, vec![&event.what], documents));
    }
    all
}

fn answering(question: &Question) -> Vec<DocumentId> {
    question.statements.iter().map(|s| s.document.clone()).collect()
}

/// Adds a question, its positions, statements and phrases, and the reasons of its relations.
fn add_question(
    question: &Question,
    topic: &str,
    of_question: &impl Fn(EntryKind, Vec<&str>, Vec<DocumentId>) -> Entry,
    all: &mut Vec<Entry>,
) {
    let holding = |positions: &[PositionId]| -> Vec<DocumentId> {
        let holds = |d: &DocumentId| positions.iter().any(|p| question.holds(d, p));
        answering(question).into_iter().filter(holds).collect()
    };
    let texts = [Some(question.ask.as_str()), question.note.as_deref(), Some(topic)];
    let texts = texts.into_iter().flatten().collect();
    all.push(of_question(EntryKind::Question, texts, answering(question)));
    for position in &question.positions {
        let holding = holding(std::slice::from_ref(&position.id));
        all.push(of_question(EntryKind::Position, vec![&position.label], holding));
    }
    for statement in &question.statements {
        let of_statement = |kind, texts| Entry {
            statement: Some(statement.name()),
            ..of_question(kind, texts, vec![statement.document.clone()])
        };
        let text = unmarked(&statement.text);
        let texts = [Some(text.as_str()), statement.by.as_deref()].into_iter().flatten().collect();
        all.push(of_statement(EntryKind::Statement, texts));
        let phrases = statement.citations.iter().map(|citation| citation.phrase.as_str());
        all.extend(phrases.map(|phrase| of_statement(EntryKind::Phrase, vec![phrase])));
    }
    let reasons = question.relations.iter();
    all.extend(reasons.map(|r| of_question(EntryKind::Reason, vec![&r.why], holding(&r.between))));
}
