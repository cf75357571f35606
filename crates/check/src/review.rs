//! The record of the second reading: `data/review`, one file a topic.
//!
//! A second reader, who has not seen the first one's verdicts, judges every pair of statements
//! that documents make in their own voice, and says of every statement whether it is faithful to
//! its paragraphs. Where the two readers differ, a third look at the texts settles it. The record
//! keeps all three, so a verdict cannot change without being read again.

use std::collections::{HashMap, HashSet};

use serde::Deserialize;

use super::fault::Fault;
use super::file::{DataFile, Path};
use super::read::{Unread, strictly, topic_file};
use comparison::marked::unmarked;
use comparison::model::{Reading, Readings, VerdictReadings};
use comparison::{Comparison, Question, Statement, Topic, TopicId, Verdict, Voice};

/// `review/TOPIC.json`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Review {
    /// The topic that was read.
    pub topic: TopicId,
    /// Each pair of statements in a document's own voice.
    pub pairs: Vec<PairReading>,
    /// Each statement.
    pub statements: Vec<StatementReading>,
}

/// What both readers made of two statements.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PairReading {
    /// The question's id.
    pub question: String,
    /// The first statement: document and position, `lukin/a`.
    pub one: String,
    /// The second statement.
    pub other: String,
    /// What the first reader said.
    pub first: Reading,
    /// What the second reader said, without knowing it.
    pub second: Reading,
    /// What holds, after a third look where they differ: the verdict of the data.
    pub settled: Reading,
    /// The second reader's reason.
    pub why: String,
}

/// What the second reader made of a statement.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatementReading {
    /// The question's id.
    pub question: String,
    /// The statement: document and position, `lukin/a`; `lukin/a/reported` for a reported view.
    pub statement: String,
    /// The mark of the text that was read ([`mark`]), to notice that it changed since.
    pub read: String,
    /// Whether it was faithful as it first stood.
    pub faithful: bool,
    /// What was wrong, and mended since.
    #[serde(default)]
    pub note: String,
}

/// How a record names a statement.
#[must_use]
pub fn name(statement: &Statement) -> String {
    let reported = if statement.voice == Voice::Reported { "/reported" } else { "" };
    format!("{}/{}{reported}", statement.document, statement.position)
}

/// A short mark of a text, which changes with it: its FNV-1a hash, without the braces.
#[must_use]
pub fn mark(text: &str) -> String {
    let sum = unmarked(text)
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    format!("{sum:016x}")
}

/// Checks that everything was read twice, and counts how the readers agreed.
pub fn check(comparison: &Comparison, files: &[DataFile], unread: &mut Unread) -> Readings {
    let mut pairs = Vec::new();
    let mut statements = (0, 0);
    for topic in &comparison.topics {
        let file_name = review_file(topic.id.as_str());
        let Some(file) = files.iter().find(|f| f.name == file_name) else {
            unread.faults.push(Fault::new(
                &file_name,
                Path::default(),
                "the topic has no record of a second reading",
                "read it: data/README.md says how",
            ));
            continue;
        };
        let Some(review) = strictly::<Review>(file, unread) else { continue };
        unread.extend(Record { topic, review: &review, file: &file_name, faults: Vec::new() }.faults());
        pairs.extend(review.pairs.iter().map(|p| (p.first, p.second)));
        statements.0 += review.statements.len();
        statements.1 += review.statements.iter().filter(|s| s.faithful).count();
    }
    unread.faults.extend(orphans(files));
    count(&pairs, statements)
}

fn review_file(topic: &str) -> String {
    format!("review/{topic}.json")
}

/// Records of topics that are not there.
fn orphans(files: &[DataFile]) -> Vec<Fault> {
    let names: HashSet<&str> = files.iter().map(|f| f.name.as_str()).collect();
    let topic_of = |file: &DataFile| {
        let id = file.name.strip_prefix("review/")?.strip_suffix(".json")?;
        Some((file.name.clone(), TopicId::from(id)))
    };
    files
        .iter()
        .filter_map(topic_of)
        .filter(|(_, id)| !names.contains(topic_file(id).as_str()))
        .map(|(file, id)| {
            Fault::new(
                &file,
                Path::default(),
                format!("there is no topic “{id}” that this could be a reading of"),
                "take the file out, or name it after its topic",
            )
        })
        .collect()
}

/// Two names, whichever is said first.
fn either_way<'a>(one: &'a str, other: &'a str) -> (&'a str, &'a str) {
    if one < other { (one, other) } else { (other, one) }
}

/// A topic's questions by id, and their statements by the names that a record gives them.
type Named<'a> = HashMap<&'a str, (&'a Question, HashMap<String, &'a Statement>)>;

/// A record beside its topic.
struct Record<'a> {
    topic: &'a Topic,
    review: &'a Review,
    file: &'a str,
    faults: Vec<Fault>,
}

impl Record<'_> {
    /// What the record lacks, or says of something that is not there or reads otherwise.
    fn faults(mut self) -> Vec<Fault> {
        if self.review.topic != self.topic.id {
            self.add(
                Path::default().field("topic"),
                format!("the record calls itself one of “{}”", self.review.topic),
                "give it the topic that its file is named after",
            );
        }
        self.lacking();
        let mut named = Named::new();
        for question in &self.topic.questions {
            let (_, statements) =
                named.entry(question.id.as_str()).or_insert_with(|| (question, HashMap::new()));
            for statement in &question.statements {
                statements.entry(name(statement)).or_insert(statement);
            }
        }
        self.pairs(&named);
        self.statements(&named);
        self.faults
    }

    fn add(&mut self, at: Path, what: String, remedy: impl Into<String>) {
        self.faults.push(Fault::new(self.file, at, what, remedy));
    }

    /// What was not read a second time.
    fn lacking(&mut self) {
        let again = "read it again and record what came of it";
        let pairs: HashSet<(&str, (&str, &str))> =
            self.review.pairs.iter().map(|p| (&*p.question, either_way(&p.one, &p.other))).collect();
        let statements: HashSet<(&str, &str)> =
            self.review.statements.iter().map(|s| (&*s.question, &*s.statement)).collect();
        for question in &self.topic.questions {
            let id = question.id.as_str();
            let names: Vec<(String, Voice)> =
                question.statements.iter().map(|s| (name(s), s.voice)).collect();
            let own: Vec<&str> =
                names.iter().filter(|(_, voice)| *voice == Voice::Own).map(|(name, _)| &**name).collect();
            for (n, one) in own.iter().enumerate() {
                for other in own.iter().skip(n + 1) {
                    if !pairs.contains(&(id, either_way(one, other))) {
                        let what = format!("{id}: no second reading of {one} and {other}");
                        self.add(Path::default().field("pairs"), what, again);
                    }
                }
            }
            for (name, _) in &names {
                if !statements.contains(&(id, &**name)) {
                    let what = format!("{id}: no second reading of {name}");
                    self.add(Path::default().field("statements"), what, again);
                }
            }
        }
    }

    /// Readings of pairs that are not there, or that the data does not follow.
    fn pairs(&mut self, named: &Named) {
        for (i, pair) in self.review.pairs.iter().enumerate() {
            let at = Path::default().item("pairs", i);
            let PairReading { question: id, one, other, .. } = pair;
            let found = named
                .get(&**id)
                .and_then(|(question, by)| Some(question.between_statements(by.get(one)?, by.get(other)?)));
            match found {
                Some(verdict) if verdict == Verdict::from(pair.settled) => {}
                Some(verdict) => self.add(
                    at.field("settled"),
                    format!("{id}: the data says that {one} {} {other}", verdict.word()),
                    "settle it: correct the data or the record",
                ),
                None => self.add(
                    at,
                    format!("{id}: {one} and {other} are not there"),
                    "take the reading out, or correct its names",
                ),
            }
        }
    }

    /// Readings of statements that are not there, or that have changed since.
    fn statements(&mut self, named: &Named) {
        for (i, reading) in self.review.statements.iter().enumerate() {
            let at = Path::default().item("statements", i);
            let StatementReading { question: id, statement, .. } = reading;
            match named.get(&**id).and_then(|(_, by)| by.get(statement)).map(|s| mark(&s.text)) {
                Some(mark) if mark == reading.read => {}
                Some(mark) => self.add(
                    at.field("read"),
                    format!("{id}: {statement} has changed since it was read"),
                    format!("read it again; its mark is now {mark}"),
                ),
                None => self.add(
                    at,
                    format!("{id}: {statement} is not there"),
                    "take the reading out, or correct its name",
                ),
            }
        }
    }
}

const VERDICTS: [Reading; 3] = [Reading::Agrees, Reading::Qualifies, Reading::Contradicts];

/// Counts pairs of verdicts, first and second.
#[must_use]
pub fn count(pairs: &[(Reading, Reading)], (statements, faithful): (usize, usize)) -> Readings {
    let n = pairs.len();
    let same = pairs.iter().filter(|(first, second)| first == second).count();
    let by_verdict: Vec<VerdictReadings> = VERDICTS
        .iter()
        .map(|verdict| {
            let first = pairs.iter().filter(|(f, _)| f == verdict).count();
            let second = pairs.iter().filter(|(_, s)| s == verdict).count();
            let both = pairs.iter().filter(|(f, s)| f == verdict && s == verdict).count();
            let agreed = n + 2 * both - first - second;
            let chance = first * second + (n - first) * (n - second);
            VerdictReadings { verdict: *verdict, first, second, both, kappa: kappa(n, agreed, chance) }
        })
        .collect();
    let chance = by_verdict.iter().map(|v| v.first * v.second).sum();
    Readings { pairs: n, same, kappa: kappa(n, same, chance), by_verdict, statements, faithful }
}

/// Cohen's kappa of `n` pairs, of which `agreed` agree and `chance / n²` would by chance; rounded
/// to three decimals. 1 where there is nothing to disagree on.
fn kappa(n: usize, agreed: usize, chance: usize) -> f64 {
    #[allow(clippy::cast_precision_loss)]
    let (n, agreed, chance) = (n as f64, agreed as f64, chance as f64);
    let expected = if n > 0.0 { chance / (n * n) } else { 1.0 };
    if expected >= 1.0 {
        return 1.0;
    }
    let kappa = (agreed / n - expected) / (1.0 - expected);
    (kappa * 1000.0).round() / 1000.0
}
