//! The record of the second reading: `data/review`, one file for each topic.
//!
//! Two readers, who see neither the positions nor each other's verdicts, judge every pair of statements that
//! documents make in their own voice, and say of every statement whether it is faithful to its paragraphs.
//! Where they differ, a third reader settles it from the texts. The record keeps all three, so that no verdict
//! changes without being read again. A silence is read twice as well: a second reader looks for anything that
//! the document does say.

use std::collections::{BTreeMap, BTreeSet};

use comparison::marked::unmarked;
use comparison::model::{Crossed, Reading, Readings, Split};
use comparison::{Comparison, Question, Statement, Topic, TopicId, Verdict, Voice};
use schemars::JsonSchema;
use serde::Deserialize;

use rules::Rules;
use rules::fault::Faults;
use rules::lengths;
use rules::names::topic_file;
use rules::place::Path;

use crate::file::DataFile;
use crate::read::Reader;

/// The content of `review/TOPIC.json`.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Review {
    /// The id of the topic.
    topic: TopicId,
    /// The readings of pairs of statements in the documents' own voice.
    pairs: Vec<PairReading>,
    /// The readings of single statements.
    statements: Vec<StatementReading>,
    /// The readings of silences, also of those that proved to be none.
    #[serde(default)]
    silences: Vec<SilenceReading>,
}

/// The verdicts on two statements.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct PairReading {
    /// The id of the question.
    question: String,
    /// The first statement: document and position, `lukin/a`.
    one: String,
    /// The second statement.
    other: String,
    /// The verdict of the first reader.
    first: Reading,
    /// The verdict of the second reader, who did not know the first.
    second: Reading,
    /// The verdict that holds, after a third look where they differ.
    settled: Reading,
    /// The reason of the second reader.
    #[serde(rename = "why")]
    _why: String,
}

/// The judgement of the second reader on a statement.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct StatementReading {
    /// The id of the question.
    question: String,
    /// The statement: document and position, `lukin/a`; `lukin/a/reported` for a reported view.
    statement: String,
    /// The [`mark`] of the text that was read, by which a later change is noticed.
    read: String,
    /// Whether it was faithful before any correction.
    faithful: bool,
    /// What was wrong and has been corrected.
    #[serde(default, rename = "note")]
    _note: String,
}

/// The judgement on a document that was thought to be silent on a question.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct SilenceReading {
    /// The id of the question.
    question: String,
    /// The id of the document.
    document: String,
    /// The judgement of the first reader.
    first: Heard,
    /// The judgement of the second reader, who looked for anything that the document does say.
    second: Heard,
    /// The judgement that holds.
    settled: Heard,
    /// Why the nearest paragraph is no answer, or what it answers.
    why: String,
}

/// Whether a document speaks on a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum Heard {
    Silent,
    Speaks,
}

/// The most words on why a document is silent or speaks.
const WHY_WORDS: usize = 30;

/// Returns the name of a statement in a record: document and position, `lukin/a`; `lukin/a/reported` for a
/// reported view.
#[must_use]
pub fn name(statement: &Statement) -> String {
    let reported = if statement.voice == Voice::Reported { "/reported" } else { "" };
    format!("{}/{}{reported}", statement.document, statement.position)
}

/// Returns the FNV-1a hash of a text without its braces, in hexadecimal. It changes with the text.
#[must_use]
pub fn mark(text: &str) -> String {
    let sum = unmarked(text)
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    format!("{sum:016x}")
}

/// Checks the record against the data, under strict rules also that everything was read twice, and counts how often
/// the readers agreed.
pub fn check(comparison: &Comparison, reader: &mut Reader) -> Readings {
    let mut readings = Readings::default();
    for topic in &comparison.topics {
        let name = format!("review/{}.json", topic.id);
        let file = Path::of(&name);
        let Some(record) = reader.file(&name) else {
            if reader.rules == Rules::Strict {
                let what = "the topic has no record of a second reading";
                reader.faults.add(file, what, "read it again as data/README.md describes");
            }
            continue;
        };
        let Some(review) = reader.read::<Review>(record) else { continue };
        compare(topic, &review, &file, &mut reader.faults);
        silences(comparison, topic, &review, &file, &mut reader.faults);
        if reader.rules == Rules::Strict {
            unread(topic, &review, &file, &mut reader.faults);
            unread_silences(comparison, topic, &review, &file, &mut reader.faults);
        }
        count(topic, review, &mut readings);
    }
    orphans(reader);
    readings
}

/// Adds what the readers made of one topic.
fn count(topic: &Topic, review: Review, readings: &mut Readings) {
    let verdicts: Vec<_> = review.pairs.iter().map(|p| (p.first, p.second)).collect();
    readings.topics.push((topic.id.clone(), Crossed::count(&verdicts)));
    readings.statements += review.statements.len();
    readings.faithful += review.statements.iter().filter(|s| s.faithful).count();
    readings.silences += review.silences.len();
    readings.silences_alike += review.silences.iter().filter(|s| s.first == s.second).count();
    for pair in review.pairs {
        let read = [pair.first, pair.second];
        if read != [pair.settled; 2] {
            readings.splits.push(Split((&*pair.question).into(), [pair.one, pair.other], read));
        }
    }
}

/// Reports the records of topics that do not exist.
fn orphans(reader: &mut Reader) {
    for DataFile { name, .. } in reader.files {
        let Some(id) = name.strip_prefix("review/").and_then(|name| name.strip_suffix(".json")) else {
            continue;
        };
        if reader.file(&topic_file(&id.into())).is_none() {
            let what = format!("there is no topic “{id}” for this record");
            reader.faults.add(Path::of(name), what, "delete the file, or name it after its topic");
        }
    }
}

/// The questions of a topic by id, with their statements by name.
type Named<'a> = BTreeMap<&'a str, (&'a Question, BTreeMap<String, &'a Statement>)>;

/// Reports where a record and its topic differ.
fn compare(topic: &Topic, review: &Review, file: &Path, faults: &mut Faults) {
    if review.topic != topic.id {
        let what = format!("the record says that its topic is “{}”", review.topic);
        faults.add(file.field("topic"), what, format!("make it “{}”, as the file is named", topic.id));
    }
    let named: Named = topic
        .questions
        .iter()
        .map(|q| (q.id.as_str(), (q.as_ref(), q.statements.iter().map(|s| (name(s), s)).collect())))
        .collect();
    pairs(&named, review, file, faults);
    statements(&named, review, file, faults);
}

/// Reports what was not read a second time.
fn unread(topic: &Topic, review: &Review, file: &Path, faults: &mut Faults) {
    let remedy = "read it again and record the result";
    let pairs: BTreeSet<(&str, [&str; 2])> =
        review.pairs.iter().map(|p| (&*p.question, sorted(&p.one, &p.other))).collect();
    let statements: BTreeSet<(&str, &str)> =
        review.statements.iter().map(|s| (&*s.question, &*s.statement)).collect();
    for question in &topic.questions {
        let id = question.id.as_str();
        let own = question.statements.iter().filter(|s| s.voice == Voice::Own).map(name);
        let own: Vec<String> = own.collect();
        for (one, other) in comparison::pairs(&own) {
            if !pairs.contains(&(id, sorted(one, other))) {
                let what = format!("{id}: {one} and {other} have no second reading");
                faults.add(file.field("pairs"), what, remedy);
            }
        }
        for name in question.statements.iter().map(name) {
            if !statements.contains(&(id, &*name)) {
                let what = format!("{id}: {name} has no second reading");
                faults.add(file.field("statements"), what, remedy);
            }
        }
    }
}

/// Returns two names in alphabetical order, since either may come first.
fn sorted<'a>(one: &'a str, other: &'a str) -> [&'a str; 2] {
    let mut names = [one, other];
    names.sort_unstable();
    names
}

/// Reports readings of pairs that do not exist, or whose settled verdict is not that of the data.
fn pairs(named: &Named, review: &Review, file: &Path, faults: &mut Faults) {
    for (i, pair) in review.pairs.iter().enumerate() {
        let at = file.item("pairs", i);
        let PairReading { question: id, one, other, .. } = pair;
        let verdict = named
            .get(&**id)
            .and_then(|(question, by)| Some(question.between_statements(by.get(one)?, by.get(other)?)));
        let settled = Verdict::from(pair.settled);
        match verdict {
            Some(verdict) if verdict == settled => {}
            Some(verdict) => {
                let (settled, verdict) = (settled.word(), verdict.word());
                let what =
                    format!("{id}, {one} and {other}: settled “{settled}”, but the data says “{verdict}”");
                faults.add(at.field("settled"), what, "correct the data or the record");
            }
            None => {
                let what = format!("{id}: there is no pair {one} and {other}");
                faults.add(at, what, "delete this reading, or correct its names");
            }
        }
    }
}

/// Reports readings of statements that do not exist, or have changed since.
fn statements(named: &Named, review: &Review, file: &Path, faults: &mut Faults) {
    for (i, reading) in review.statements.iter().enumerate() {
        let at = file.item("statements", i);
        let StatementReading { question: id, statement, .. } = reading;
        match named.get(&**id).and_then(|(_, by)| by.get(statement)).map(|s| mark(&s.text)) {
            Some(mark) if mark == reading.read => {}
            Some(mark) => {
                let what = format!("{id}: {statement} has changed since it was read");
                faults.add(at.field("read"), what, format!("read it again, then set “read” to “{mark}”"));
            }
            None => {
                let what = format!("{id}: there is no statement {statement}");
                faults.add(at, what, "delete this reading, or correct its name");
            }
        }
    }
}

/// Returns whether a document speaks on a question.
fn heard(question: &Question, document: &str) -> Heard {
    let speaks = question.statements.iter().any(|s| s.document.as_str() == document);
    if speaks { Heard::Speaks } else { Heard::Silent }
}

/// Reports silences that were not read a second time.
fn unread_silences(
    comparison: &Comparison,
    topic: &Topic,
    review: &Review,
    file: &Path,
    faults: &mut Faults,
) {
    let read: BTreeSet<(&str, &str)> = review.silences.iter().map(|s| (&*s.question, &*s.document)).collect();
    for question in &topic.questions {
        for document in comparison.documents.iter().map(|d| d.id.as_str()) {
            let id = question.id.as_str();
            if heard(question, document) == Heard::Silent && !read.contains(&(id, document)) {
                let what = format!("{id}: the silence of {document} has no second reading");
                faults.add(file.field("silences"), what, "read it again and record the result");
            }
        }
    }
}

/// Reports readings of silences that do not fit the data.
fn silences(comparison: &Comparison, topic: &Topic, review: &Review, file: &Path, faults: &mut Faults) {
    for (i, reading) in review.silences.iter().enumerate() {
        let at = file.item("silences", i);
        let SilenceReading { question: id, document, settled, why, .. } = reading;
        lengths::check("the reason", why, WHY_WORDS, at.field("why"), faults);
        let Some(question) = topic.questions.iter().find(|q| q.id.as_str() == id) else {
            let what = format!("there is no question “{id}” in this topic");
            faults.add(at.field("question"), what, "delete this reading, or correct the id");
            continue;
        };
        if comparison.documents.iter().all(|d| d.id.as_str() != document) {
            let what = format!("there is no document “{document}”");
            faults.add(at.field("document"), what, "delete this reading, or correct the id");
        } else if heard(question, document) != *settled {
            let (settled, data) = match settled {
                Heard::Silent => ("is silent", "a"),
                Heard::Speaks => ("speaks", "no"),
            };
            let what = format!(
                "{id}: the record settles that {document} {settled}, but the data has {data} statement from it"
            );
            faults.add(at.field("settled"), what, "correct the data or the record");
        }
    }
}
