//! The record of the second reading.

use check::review::mark;
use check::{Checked, check_files};
use comparison::model::Reading::{Contradicts, DiffersInPart};
use comparison::model::Split;
use expect_test::expect;
use rules::Rules;

use crate::sample::*;

#[test]
fn every_pair_of_own_statements_is_read_twice() {
    says_all(
        REVIEW,
        &[(r#""other": "two/b""#, r#""other": "two/a""#)],
        &expect![[r#"
        review/sea.json:3:12 sea-so: one/a and two/b have no second reading: read it again and record the result
        review/sea.json:3:13 sea-so: there is no pair one/a and two/a: delete this reading, or correct its names
    "#]],
    );
    // Either of the two may come first.
    each_all(
        REVIEW,
        &[
            (r#""one": "one/a", "other": "two/b""#, r#""one": "two/b", "other": "one/a""#),
            (r#"[{ "question": "sea-so", "one""#, r#"[{ "question": "sea", "one""#),
        ],
        &expect![[r#"
            no faults
            review/sea.json:3:12 sea-so: one/a and two/b have no second reading: read it again and record the result
            review/sea.json:3:13 sea: there is no pair one/a and two/b: delete this reading, or correct its names
        "#]],
    );
}

#[test]
fn every_statement_is_read_twice() {
    says_all(
        REVIEW,
        &[(r#""statement": "two/b""#, r#""statement": "two/c""#)],
        &expect![[r#"
        review/sea.json:4:17 sea-so: two/b has no second reading: read it again and record the result
        review/sea.json:6:5 sea-so: there is no statement two/c: delete this reading, or correct its name
    "#]],
    );
}

#[test]
fn a_reported_statement_is_read_alone() {
    says_all(
        TOPIC,
        &[(r#""position": "b", "voice": "own""#, r#""position": "b", "voice": "reported", "by": "Them""#)],
        &expect![[r#"
            review/sea.json:3:13 sea-so: there is no pair one/a and two/b: delete this reading, or correct its names
            review/sea.json:4:17 sea-so: two/b/reported has no second reading: read it again and record the result
            review/sea.json:6:5 sea-so: there is no statement two/b: delete this reading, or correct its name
        "#]],
    );
}

#[test]
fn the_data_holds_the_settled_verdict() {
    says_all(
        TOPIC,
        &[(r#""kind": "contradicts""#, r#""kind": "agrees-in-part""#), (GROUNDS, "")],
        &expect![[r#"
            review/sea.json:3:135 sea-so, one/a and two/b: settled “contradicts”, but the data says “agrees in part”: correct the data or the record
        "#]],
    );
}

#[test]
fn a_text_that_changed_is_read_again() {
    says_all(
        TOPIC,
        &[("It {is not so}.", "It {is hardly so}.")],
        &expect![[r#"
            topics/sea.json:18:103 the clause leaves out “hardly”, which its statement has: keep the negation or condition; or read both, and add “clause_read”: true if the clause is true without it
            review/sea.json:6:59 sea-so: two/b has changed since it was read: read it again, then set “read” to “db797602a1c9e2ae”
        "#]],
    );
    // Moving the braces changes no word.
    says_all(TOPIC, &[("It {is not so}.", "It is {not} so.")], &expect![""]);
}

#[test]
fn the_mark_of_a_text_is_its_fnv_hash_without_braces() {
    assert_eq!(mark(""), "cbf29ce484222325");
    assert_eq!(mark("foobar"), "85944171f73967e8");
    assert_eq!(mark("foo{bar}"), "85944171f73967e8");
}

#[test]
fn every_topic_has_a_record() {
    let mut files = files();
    files.retain(|f| f.name != REVIEW);
    expect![[r#"
        review/sea.json:1:1 the topic has no record of a second reading: read it again as data/README.md describes
    "#]].assert_eq(&lines(&check_files(files, RESERVED, Rules::Strict)));
}

#[test]
fn a_record_has_a_topic_and_says_so() {
    let mut files = files();
    files.push(file("review/lake.json", r#"{ "topic": "lake", "pairs": [], "statements": [] }"#));
    expect![[r#"
        review/lake.json:1:1 there is no topic “lake” for this record: delete the file, or name it after its topic
    "#]].assert_eq(&lines(&check_files(files, RESERVED, Rules::Strict)));
    says_all(
        REVIEW,
        &[(r#""topic": "sea""#, r#""topic": "lake""#)],
        &expect![[r#"
        review/sea.json:2:12 the record says that its topic is “lake”: make it “sea”, as the file is named
    "#]],
    );
}

/// The sample with a third document, which is silent, and with these readings of silences.
fn with_a_silent_third(readings: &str) -> Checked {
    let third = r#",
  { "id": "three", "short": "Three", "title": "On three", "kind": "essay", "dated": "", "about": "",
    "text": { "opens": "Start", "closes": "Stop", "sections": [], "paragraphs": 1 } }
]"#;
    let mut files = edited(DOCUMENTS, &[("\n]", third)]);
    let review = files.iter_mut().find(|f| f.name == REVIEW).unwrap();
    let silences = format!("\"topic\": \"sea\",\n  \"silences\": [{readings}],");
    review.text = review.text.replace(r#""topic": "sea","#, &silences);
    check_files(files, RESERVED, Rules::Strict)
}

const SILENCE: &str = r#"{ "question": "sea-so", "document": "three", "first": "silent", "second": "silent", "settled": "silent", "why": "It only greets." }"#;
/// A silence in which the second reader wrongly found an answer.
const OVERHEARD: &str = r#"{ "question": "sea-so", "document": "three", "first": "silent", "second": "speaks", "settled": "silent", "why": "It only greets." }"#;
/// A document that was thought to be silent and is not.
const FOUND: &str = r#"{ "question": "sea-so", "document": "two", "first": "silent", "second": "speaks", "settled": "speaks", "why": "It says no." }"#;

#[test]
fn every_silence_is_read_twice() {
    expect![[r#"
        review/sea.json:3:15 sea-so: the silence of three has no second reading: read it again and record the result
    "#]]
    .assert_eq(&lines(&with_a_silent_third("")));
    assert_eq!(lines(&with_a_silent_third(SILENCE)), "");
}

#[test]
fn a_reading_of_a_silence_fits_the_data() {
    let faults = |readings: &[&str]| lines(&with_a_silent_third(&readings.join(", ")));
    let settled = |reading: &str, from, to| {
        reading.replace(&format!(r#""settled": "{from}""#), &format!(r#""settled": "{to}""#))
    };
    assert_eq!(faults(&[SILENCE, FOUND]), "");
    expect![[r#"
        review/sea.json:3:242 sea-so: the record settles that two is silent, but the data has a statement from it: correct the data or the record
    "#]]
    .assert_eq(&faults(&[SILENCE, &settled(FOUND, "speaks", "silent")]));
    expect![[r#"
        review/sea.json:3:111 sea-so: the record settles that three speaks, but the data has no statement from it: correct the data or the record
    "#]]
    .assert_eq(&faults(&[&settled(SILENCE, "silent", "speaks")]));
}

#[test]
fn a_reading_of_a_silence_names_a_document_a_question_and_a_short_reason() {
    let faults = |readings: &[&str]| lines(&with_a_silent_third(&readings.join(", ")));
    expect![[r#"
        review/sea.json:3:185 there is no document “four”: delete this reading, or correct the id
    "#]]
    .assert_eq(&faults(&[SILENCE, &FOUND.replace("two", "four")]));
    expect![[r#"
        review/sea.json:3:163 there is no question “sea-if” in this topic: delete this reading, or correct the id
    "#]]
    .assert_eq(&faults(&[SILENCE, &FOUND.replace("sea-so", "sea-if")]));
    expect![[r#"
        review/sea.json:3:128 the reason has 31 words: shorten it to at most 30
    "#]]
    .assert_eq(&faults(&[&SILENCE.replace("It only greets.", &words(31))]));
}

#[test]
fn the_silences_are_counted() {
    let counts = |readings: &str| {
        let readings = with_a_silent_third(readings).comparison.readings;
        (readings.silences, readings.silences_alike)
    };
    assert_eq!(counts(SILENCE), (1, 1));
    assert_eq!(counts(OVERHEARD), (1, 0));
    assert_eq!(counts(&[SILENCE, FOUND].join(", ")), (2, 1));
}

#[test]
fn the_readings_of_the_data_are_counted() {
    let readings = check_files(files(), RESERVED, Rules::Strict).comparison.readings;
    let [(topic, sea)] = readings.topics.as_slice() else { panic!("{readings:?}") };
    assert_eq!((topic.as_str(), sea.pairs(), sea.same()), ("sea", 1, 0));
    assert_eq!((readings.statements, readings.faithful), (2, 1));
}

#[test]
fn a_pair_is_kept_where_a_reader_judged_it_otherwise_than_was_settled() {
    let splits = |edits: &[(&str, &str)]| {
        check_files(edited(REVIEW, edits), RESERVED, Rules::Strict).comparison.readings.splits
    };
    let split =
        |first, second| Split("sea-so".into(), ["one/a".to_owned(), "two/b".to_owned()], [first, second]);
    assert_eq!(splits(&[]), [split(DiffersInPart, Contradicts)]);
    let both = (r#""first": "differs-in-part""#, r#""first": "contradicts""#);
    assert_eq!(splits(&[both]), []);
    // A third reader may overrule two who agree.
    let overruled = (r#""second": "contradicts""#, r#""second": "differs-in-part""#);
    assert_eq!(splits(&[overruled]), [split(DiffersInPart, DiffersInPart)]);
}
