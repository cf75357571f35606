//! The record of the second reading: `data/review`, one file a topic.
//!
//! A second reader, who has not seen the first one's verdicts, judges every pair of statements
//! that documents make in their own voice, and says of every statement whether it is faithful to
//! its paragraphs. Where the two readers differ, a third look at the texts settles it. The record
//! keeps all three, so a verdict cannot change without being read again.

use serde::Deserialize;

use super::fault::Fault;
use super::file::{DataFile, Path};
use super::read::strictly;
use crate::comparison::marked::unmarked;
use crate::comparison::model::{Reading, Readings, VerdictReadings};
use crate::comparison::{Comparison, Question, Statement, Topic, TopicId, Verdict, Voice};

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
#[must_use]
pub fn check(comparison: &Comparison, files: &[DataFile]) -> (Readings, Vec<Fault>) {
    let mut faults = Vec::new();
    let mut pairs = Vec::new();
    let mut statements = (0, 0);
    for topic in &comparison.topics {
        let file_name = format!("review/{}.json", topic.id);
        let Some(file) = files.iter().find(|f| f.name == file_name) else {
            faults.push(Fault::new(
                &file_name,
                Path::default(),
                "the topic has no record of a second reading",
                "read it: data/README.md says how",
            ));
            continue;
        };
        let Some(review) = strictly::<Review>(file, &mut faults) else { continue };
        faults.extend(against(topic, &review, &file_name));
        pairs.extend(review.pairs.iter().map(|p| (p.first, p.second)));
        statements.0 += review.statements.len();
        statements.1 += review.statements.iter().filter(|s| s.faithful).count();
    }
    (count(&pairs, statements), faults)
}

/// What a record lacks, or says of something that is not there or reads otherwise.
fn against(topic: &Topic, review: &Review, file: &str) -> Vec<Fault> {
    let mut faults = Vec::new();
    let again = "read it again and record what came of it";
    for question in &topic.questions {
        let own: Vec<&Statement> = question.statements.iter().filter(|s| s.voice == Voice::Own).collect();
        for (n, one) in own.iter().enumerate() {
            for other in own.iter().skip(n + 1) {
                let (a, b) = (name(one), name(other));
                let found = review.pairs.iter().any(|p| {
                    p.question == question.id.as_str()
                        && (p.one == a && p.other == b || p.one == b && p.other == a)
                });
                if !found {
                    faults.push(Fault::new(
                        file,
                        Path::default().field("pairs"),
                        format!("{}: no second reading of {a} and {b}", question.id),
                        again,
                    ));
                }
            }
        }
        for statement in &question.statements {
            let name = name(statement);
            if !review.statements.iter().any(|s| s.question == question.id.as_str() && s.statement == name) {
                faults.push(Fault::new(
                    file,
                    Path::default().field("statements"),
                    format!("{}: no second reading of {name}", question.id),
                    again,
                ));
            }
        }
    }
    for (i, pair) in review.pairs.iter().enumerate() {
        let at = Path::default().item("pairs", i);
        match find(topic, &pair.question, &[&pair.one, &pair.other]) {
            Some((question, found)) => {
                let verdict = match found.as_slice() {
                    [one, other] => question.between_statements(one, other),
                    _ => Verdict::Silent,
                };
                if verdict != Verdict::from(pair.settled) {
                    faults.push(Fault::new(
                        file,
                        at.field("settled"),
                        format!(
                            "{}: the data says that {} {} {}",
                            pair.question,
                            pair.one,
                            verdict.word(),
                            pair.other
                        ),
                        "settle it: correct the data or the record",
                    ));
                }
            }
            None => faults.push(Fault::new(
                file,
                at,
                format!("{}: {} and {} are not there", pair.question, pair.one, pair.other),
                "take the reading out, or correct its names",
            )),
        }
    }
    for (i, reading) in review.statements.iter().enumerate() {
        let at = Path::default().item("statements", i);
        match find(topic, &reading.question, &[&reading.statement]) {
            Some((_, found)) => {
                if found.iter().any(|s| mark(&s.text) != reading.read) {
                    faults.push(Fault::new(
                        file,
                        at.field("read"),
                        format!("{}: {} has changed since it was read", reading.question, reading.statement),
                        format!(
                            "read it again; its mark is now {}",
                            found.first().map(|s| mark(&s.text)).unwrap_or_default()
                        ),
                    ));
                }
            }
            None => faults.push(Fault::new(
                file,
                at,
                format!("{}: {} is not there", reading.question, reading.statement),
                "take the reading out, or correct its name",
            )),
        }
    }
    faults
}

fn find<'a>(topic: &'a Topic, question: &str, names: &[&str]) -> Option<(&'a Question, Vec<&'a Statement>)> {
    let question = topic.questions.iter().find(|q| q.id.as_str() == question)?;
    let found = names
        .iter()
        .map(|n| question.statements.iter().find(|s| name(s) == *n))
        .collect::<Option<Vec<_>>>()?;
    Some((question, found))
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
