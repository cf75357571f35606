//! What must hold within the data, whether or not the documents are at hand.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::fault::Fault;
use super::figures;
use super::file::{DataFile, Path};
use super::read::{RETIRED, topic_file};
use anchoring::phrase::{stands_in, word_count};
use comparison::marked::{Run, runs, unmarked};
use comparison::{
    Comparison, Document, DocumentId, PositionId, Question, Relation, Source, SourceId, Statement, Topic,
    Voice,
};

/// The most words of a statement, a summary or a reason.
pub const TEXT_WORDS: usize = 40;
/// The most words of a quoted phrase or a position's label.
pub const PHRASE_WORDS: usize = 12;
/// The most words of a question.
pub const QUESTION_WORDS: usize = 20;
/// The most characters of an id.
pub const ID_LENGTH: usize = 40;
/// Words that links use for other things than topics and questions.
pub const RESERVED_IDS: [&str; 15] = [
    "with", "show", "pair", "document", "figures", "sources", "method", "search", "close-up", "stage",
    "test", "lesson", "all", "print", "export",
];

/// Everything that is wrong within the data.
#[must_use]
pub fn faults(comparison: &Comparison, files: &[DataFile]) -> Vec<Fault> {
    let mut check = Check {
        comparison,
        documents: comparison.documents.iter().rev().map(|d| (&d.id, d)).collect(),
        sources: comparison.sources.iter().rev().map(|s| (&s.id, s)).collect(),
        quantities: comparison.quantities.iter().map(|q| q.id.as_str()).collect(),
        events: comparison.events.iter().map(|e| e.id.as_str()).collect(),
        faults: Vec::new(),
        ids: BTreeMap::new(),
    };
    let names: HashSet<&str> = files.iter().map(|f| f.name.as_str()).collect();
    check.registers();
    for topic in &comparison.topics {
        let file = topic_file(&topic.id);
        if names.contains(file.as_str()) {
            check.topic(topic, &file);
        } else {
            // The file's name is that under which it was listed.
            check.add(
                "comparison.json",
                Path::default().field("topics"),
                format!("a topic's file calls itself “{}”", topic.id),
                "give the topic the id that its file is named after",
            );
        }
    }
    check.not_compared();
    check.retired();
    check.faults
}

struct Check<'a> {
    comparison: &'a Comparison,
    // What is asked for again and again, by id; of two with one id, the first.
    documents: HashMap<&'a DocumentId, &'a Document>,
    sources: HashMap<&'a SourceId, &'a Source>,
    quantities: HashSet<&'a str>,
    events: HashSet<&'a str>,
    faults: Vec<Fault>,
    /// Every id that links use, and where it was first given.
    ids: BTreeMap<String, String>,
}

impl Check<'_> {
    fn add(&mut self, file: &str, at: Path, what: impl Into<String>, remedy: impl Into<String>) {
        self.faults.push(Fault::new(file, at, what, remedy));
    }

    fn words(&mut self, file: &str, at: Path, what: &str, text: &str, most: usize) {
        let words = word_count(text);
        if words > most {
            self.add(file, at, format!("{what} has {words} words"), format!("say it in at most {most}"));
        } else if words == 0 {
            self.add(file, at, format!("{what} is empty"), "write it");
        }
    }

    /// An id is well made and given once.
    fn id(&mut self, file: &str, at: Path, kind: &str, id: &str) {
        let parts = id
            .split('-')
            .all(|p| !p.is_empty() && p.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit()));
        if !parts || id.len() > ID_LENGTH {
            self.add(
                file,
                at.clone(),
                format!("“{id}” is not an id"),
                format!("use a-z, 0-9 and single hyphens, at most {ID_LENGTH} characters"),
            );
        }
        if RESERVED_IDS.contains(&id) {
            self.add(
                file,
                at.clone(),
                format!("links use the word “{id}” for something else"),
                "choose another id",
            );
        }
        // Topics and questions share one space, since a link names either by its id alone.
        let space = if matches!(kind, "topic" | "question") { "topic or question" } else { kind };
        let earlier = self.ids.insert(format!("{space} {id}"), file.to_owned());
        if let Some(earlier) = earlier {
            self.add(
                file,
                at,
                format!("the {kind} id “{id}” is given twice, first in {earlier}"),
                "give one of the two another id",
            );
        }
    }

    fn registers(&mut self) {
        let comparison = self.comparison;
        for (i, document) in comparison.documents.iter().enumerate() {
            let at = Path::of_item(i);
            self.id("documents.json", at.field("id"), "document", document.id.as_str());
            for (field, text) in [
                ("short", &document.short),
                ("title", &document.title),
                ("author", &document.author),
                ("date", &document.date),
                ("publisher", &document.publisher),
            ] {
                if text.trim().is_empty() {
                    self.add(
                        "documents.json",
                        at.field(field),
                        format!("the document has no {field}"),
                        "write it, or “not stated” where the text does not state it",
                    );
                }
            }
        }
        for (i, source) in comparison.sources.iter().enumerate() {
            let at = Path::of_item(i);
            self.id("sources.json", at.field("id"), "source", source.id.as_str());
            for (n, naming) in source.named.iter().enumerate() {
                if !self.documents.contains_key(&naming.document) {
                    self.add(
                        "sources.json",
                        at.item("named", n).field("document"),
                        format!("there is no document “{}”", naming.document),
                        "name one of documents.json",
                    );
                }
            }
            if let Some(document) = source.document.as_ref().filter(|id| !self.documents.contains_key(id)) {
                self.add(
                    "sources.json",
                    at.field("document"),
                    format!("there is no document “{document}”"),
                    "name one of documents.json",
                );
            }
        }
        for (i, quantity) in comparison.quantities.iter().enumerate() {
            self.id("quantities.json", Path::of_item(i).field("id"), "quantity", quantity.id.as_str());
        }
        for (i, event) in comparison.events.iter().enumerate() {
            self.id("events.json", Path::of_item(i).field("id"), "event", event.id.as_str());
        }
        let mut terms = HashSet::new();
        for (i, term) in comparison.glossary.iter().enumerate() {
            self.words(
                "glossary.json",
                Path::of_item(i).field("means"),
                "the explanation",
                &term.means,
                TEXT_WORDS,
            );
            if !terms.insert(&term.term) {
                self.add(
                    "glossary.json",
                    Path::of_item(i).field("term"),
                    format!("“{}” is explained twice", term.term),
                    "keep one",
                );
            }
        }
    }

    fn topic(&mut self, topic: &Topic, file: &str) {
        let top = Path::default();
        self.id(file, top.field("id"), "topic", topic.id.as_str());
        self.words(file, top.field("summary"), "the summary", &topic.summary, TEXT_WORDS);
        if topic.title.trim().is_empty() {
            self.add(file, top.field("title"), "the topic has no title", "write it");
        }
        if topic.questions.is_empty() {
            self.add(
                file,
                top.field("questions"),
                "the topic has no questions",
                "ask at least one, or take the topic out",
            );
        }
        for (i, question) in topic.questions.iter().enumerate() {
            self.question(question, file, &top.item("questions", i));
        }
    }

    fn question(&mut self, question: &Question, file: &str, at: &Path) {
        self.id(file, at.field("id"), "question", question.id.as_str());
        self.words(file, at.field("ask"), "the question", &question.ask, QUESTION_WORDS);
        if !question.ask.trim_end().ends_with('?') {
            self.add(
                file,
                at.field("ask"),
                "the question does not end with a question mark",
                "ask it as a question",
            );
        }
        if let Some(note) = &question.note {
            self.words(file, at.field("note"), "the note", note, TEXT_WORDS);
        }
        self.positions(question, file, at);
        self.relations(question, file, at);
        if question.statements.is_empty() {
            self.add(
                file,
                at.field("statements"),
                "no document answers the question",
                "add a statement, or take the question out",
            );
        }
        for (i, statement) in question.statements.iter().enumerate() {
            let here = at.item("statements", i);
            self.statement(question, statement, file, &here);
            let same = |s: &&Statement| {
                s.document == statement.document
                    && s.position == statement.position
                    && s.voice == statement.voice
            };
            if question.statements.iter().take(i).any(|s| same(&s)) {
                self.add(
                    file,
                    here,
                    format!("{} has two statements in position {}", statement.document, statement.position),
                    "make one statement of the two, with both citations",
                );
            }
        }
        for (place, what, remedy) in figures::unequal(question) {
            self.add(file, at.item("statements", place), what, remedy);
        }
    }

    fn positions(&mut self, question: &Question, file: &str, at: &Path) {
        if question.positions.is_empty() {
            self.add(
                file,
                at.field("positions"),
                "the question has no positions",
                "name the answers that are given",
            );
        }
        for (i, position) in question.positions.iter().enumerate() {
            let here = at.item("positions", i);
            let letter = ('a'..='z').nth(i).map(String::from).unwrap_or_default();
            if position.id.as_str() != letter {
                self.add(
                    file,
                    here.field("id"),
                    format!("position {} stands in place {}", position.id, i + 1),
                    format!("letter the positions in order: this one “{letter}”"),
                );
            }
            self.words(file, here.field("label"), "the label", &position.label, PHRASE_WORDS);
            if !question.statements.iter().any(|s| s.position == position.id) {
                self.add(
                    file,
                    here,
                    format!("nobody holds position {}", position.id),
                    "take it out, or add the statement that holds it",
                );
            }
        }
    }

    fn relations(&mut self, question: &Question, file: &str, at: &Path) {
        let known = |id: &PositionId| question.position(id).is_some();
        for (i, relation) in question.relations.iter().enumerate() {
            let here = at.item("relations", i);
            let [one, other] = &relation.between;
            for id in [one, other] {
                if !known(id) {
                    self.add(
                        file,
                        here.field("between"),
                        format!("there is no position {id}"),
                        "name two positions of this question",
                    );
                }
            }
            if one == other {
                self.add(
                    file,
                    here.field("between"),
                    format!("position {one} cannot stand in a relation to itself"),
                    "name two different positions",
                );
            }
            let same = |r: &Relation| {
                r.between == [one.clone(), other.clone()] || r.between == [other.clone(), one.clone()]
            };
            if question.relations.iter().take(i).any(same) {
                self.add(
                    file,
                    here.clone(),
                    format!("the relation between {one} and {other} is given twice"),
                    "keep one",
                );
            }
            self.words(file, here.field("why"), "the reason", &relation.why, TEXT_WORDS);
        }
        for (i, one) in question.positions.iter().enumerate() {
            for other in question.positions.iter().skip(i + 1) {
                if question.relation(&one.id, &other.id).is_none() {
                    self.add(
                        file,
                        at.field("relations"),
                        format!("no relation between positions {} and {}", one.id, other.id),
                        "say whether they contradict or qualify each other, and why",
                    );
                }
            }
        }
    }

    fn statement(&mut self, question: &Question, statement: &Statement, file: &str, at: &Path) {
        let document = self.documents.get(&statement.document).copied();
        if document.is_none() {
            self.add(
                file,
                at.field("document"),
                format!("there is no document “{}”", statement.document),
                "name one of documents.json",
            );
        }
        if question.position(&statement.position).is_none() {
            self.add(
                file,
                at.field("position"),
                format!("there is no position “{}” in this question", statement.position),
                "name one of its positions, or add it",
            );
        }
        let text = unmarked(&statement.text);
        self.words(file, at.field("text"), "the statement", &text, TEXT_WORDS);
        let keys = runs(&statement.text)
            .iter()
            .filter(|r| matches!(r, Run::Key(words) if !words.trim().is_empty()))
            .count();
        if keys == 0 {
            self.add(
                file,
                at.field("text"),
                "the statement has no key words",
                "put the few words that carry the answer in braces: {…}",
            );
        }
        if text.contains(['{', '}']) {
            self.add(
                file,
                at.field("text"),
                "a brace has no partner",
                "mark key words as {…}, one pair for each run",
            );
        }
        match (statement.voice, statement.by.as_deref().map(str::trim)) {
            (Voice::Reported, None | Some("")) => self.add(
                file,
                at.field("voice"),
                "a reported statement does not say whose view it is",
                "add “by”: whom the document names",
            ),
            (Voice::Own, Some(_)) => self.add(
                file,
                at.field("by"),
                "a statement in the document’s own voice names another",
                "take “by” out, or make the voice “reported”",
            ),
            _ => {}
        }
        if statement.citations.is_empty() {
            self.add(
                file,
                at.clone(),
                "the statement has no citation",
                "add the paragraph and a phrase from it",
            );
        }
        for (i, citation) in statement.citations.iter().enumerate() {
            let here = at.item("citations", i);
            self.words(file, here.field("phrase"), "the quoted phrase", &citation.phrase, PHRASE_WORDS);
            let most = document.map_or(usize::MAX, |d| d.text.paragraphs);
            if citation.paragraph == 0 || citation.paragraph > most {
                self.add(
                    file,
                    here.field("paragraph"),
                    format!("{} has no ¶ {}", statement.document, citation.paragraph),
                    format!("its paragraphs are 1 to {most}"),
                );
            }
        }
        self.statement_sources(statement, file, at);
        self.statement_figures(statement, &text, file, at);
    }

    fn statement_sources(&mut self, statement: &Statement, file: &str, at: &Path) {
        for (i, id) in statement.sources.iter().enumerate() {
            let here = at.item("sources", i);
            match self.sources.get(id) {
                None => self.add(
                    file,
                    here,
                    format!("there is no source “{id}”"),
                    "add it to sources.json, or correct the id",
                ),
                Some(source) if !source.named.iter().any(|n| n.document == statement.document) => {
                    self.add(
                        file,
                        here,
                        format!(
                            "sources.json does not say that {} names the source “{id}”",
                            statement.document
                        ),
                        "add where the document names it, or correct the id",
                    );
                }
                Some(_) => {}
            }
        }
    }

    fn statement_figures(&mut self, statement: &Statement, text: &str, file: &str, at: &Path) {
        for (i, figure) in statement.figures.iter().enumerate() {
            let here = at.item("figures", i);
            if !self.quantities.contains(figure.quantity.as_str()) {
                self.add(
                    file,
                    here.field("quantity"),
                    format!("there is no quantity “{}”", figure.quantity),
                    "add it to quantities.json, or correct the id",
                );
            }
            if !stands_in(&figure.written, text) {
                self.add(
                    file,
                    here.field("written"),
                    format!("“{}” does not stand in the statement", figure.written),
                    "write the figure as it stands in the statement’s text",
                );
            }
            if let Some(read) =
                figures::number_in(&figure.written).filter(|read| !figures::equal(*read, figure.value))
            {
                self.add(
                    file,
                    here.field("value"),
                    format!("“{}” reads {read}, but the value is {}", figure.written, figure.value),
                    "correct the value or the figure as written",
                );
            }
        }
        for (i, dated) in statement.dates.iter().enumerate() {
            let here = at.item("dates", i);
            if !self.events.contains(dated.event.as_str()) {
                self.add(
                    file,
                    here.field("event"),
                    format!("there is no event “{}”", dated.event),
                    "add it to events.json, or correct the id",
                );
            }
            if !stands_in(&dated.written, text) {
                self.add(
                    file,
                    here.field("written"),
                    format!("“{}” does not stand in the statement", dated.written),
                    "write the date as it stands in the statement’s text",
                );
            }
            if !figures::is_date(&dated.date) {
                self.add(
                    file,
                    here.field("date"),
                    format!("“{}” is not a date", dated.date),
                    "write YYYY, YYYY-MM or YYYY-MM-DD",
                );
            }
        }
    }

    fn not_compared(&mut self) {
        let comparison = self.comparison;
        let statements = comparison.questions().flat_map(|(_, q)| &q.statements);
        let cited: HashSet<(&DocumentId, usize)> =
            statements.flat_map(|s| s.citations.iter().map(move |c| (&s.document, c.paragraph))).collect();
        let mut listed = HashSet::new();
        for (i, entry) in comparison.not_compared.iter().enumerate() {
            let at = Path::of_item(i);
            let file = "not-compared.json";
            self.words(file, at.field("why"), "the reason", &entry.why, TEXT_WORDS);
            match self.documents.get(&entry.document).copied() {
                None => self.add(
                    file,
                    at.field("document"),
                    format!("there is no document “{}”", entry.document),
                    "name one of documents.json",
                ),
                Some(d) if entry.paragraph == 0 || entry.paragraph > d.text.paragraphs => {
                    self.add(
                        file,
                        at.field("paragraph"),
                        format!("{} has no ¶ {}", entry.document, entry.paragraph),
                        format!("its paragraphs are 1 to {}", d.text.paragraphs),
                    );
                }
                Some(_) => {}
            }
            let paragraph = (&entry.document, entry.paragraph);
            if cited.contains(&paragraph) {
                self.add(
                    file,
                    at.clone(),
                    format!("{} ¶ {} is cited, so it is compared", entry.document, entry.paragraph),
                    "take this entry out",
                );
            }
            if !listed.insert(paragraph) {
                self.add(
                    file,
                    at,
                    format!("{} ¶ {} is listed twice", entry.document, entry.paragraph),
                    "keep one",
                );
            }
        }
    }

    /// What old links carry leads somewhere, and means nothing else by now.
    fn retired(&mut self) {
        let comparison = self.comparison;
        let documents = comparison.documents.iter().map(|d| d.id.as_str());
        let topics = comparison.topics.iter().map(|t| t.id.as_str());
        let questions = comparison.questions().map(|(_, q)| q.id.as_str());
        let in_use: HashSet<&str> = documents.chain(topics).chain(questions).collect();
        for (i, retired) in comparison.retired.iter().enumerate() {
            let at = Path::of_item(i);
            self.id(RETIRED, at.field("id"), "retired", &retired.id);
            self.words(RETIRED, at.field("note"), "the note", &retired.note, TEXT_WORDS);
            if in_use.contains(&*retired.id) {
                self.add(
                    RETIRED,
                    at.field("id"),
                    format!("“{}” is in use, so links lead to it", retired.id),
                    "take this entry out, or give what is new another id",
                );
            }
            if !in_use.contains(&*retired.replaced_by) {
                self.add(
                    RETIRED,
                    at.field("replaced_by"),
                    format!("there is no topic, question or document “{}”", retired.replaced_by),
                    "name what stands in its place now",
                );
            }
            if !figures::is_day(&retired.date) {
                self.add(
                    RETIRED,
                    at.field("date"),
                    format!("“{}” is not a day", retired.date),
                    "write YYYY-MM-DD",
                );
            }
        }
    }
}
