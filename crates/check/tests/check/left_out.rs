//! A file that is missing or cannot be read is left out, and nothing is reported that only follows from it.

use check::check_files;
use expect_test::{Expect, expect};
use rules::Rules;

use crate::sample::*;

fn without(name: &str, expected: &Expect) {
    let mut files = files();
    files.retain(|f| f.name != name);
    expected.assert_eq(&lines(&check_files(files, RESERVED, Rules::Strict)));
}

#[test]
fn a_missing_file_is_one_fault() {
    without(
        COVER,
        &expect![[r#"
        comparison.json:1:1 this file is missing: add it; data/README.md says what it holds
    "#]],
    );
    without(
        DOCUMENTS,
        &expect![[r#"
        documents.json:1:1 this file is missing: add it; data/README.md says what it holds
    "#]],
    );
    without(
        EVENTS,
        &expect![[r#"
        events.json:1:1 this file is missing: add it; data/README.md says what it holds
    "#]],
    );
    without(
        GLOSSARY,
        &expect![[r#"
        glossary.json:1:1 this file is missing: add it; data/README.md says what it holds
    "#]],
    );
    without(
        NOT_COMPARED,
        &expect![[r#"
        not-compared.json:1:1 this file is missing: add it; data/README.md says what it holds
    "#]],
    );
    without(
        QUANTITIES,
        &expect![[r#"
        quantities.json:1:1 this file is missing: add it; data/README.md says what it holds
    "#]],
    );
    without(
        SOURCES,
        &expect![[r#"
        sources.json:1:1 this file is missing: add it; data/README.md says what it holds
    "#]],
    );
}

#[test]
fn the_list_of_replaced_ids_may_be_missing() {
    without(RETIRED, &expect![""]);
}

#[test]
fn a_missing_topic_is_reported_where_it_is_listed_and_its_record_at_the_end() {
    without(
        TOPIC,
        &expect![[r#"
        comparison.json:1:68 there is no file topics/sea.json: write it, or delete the id here
        review/sea.json:1:1 there is no topic “sea” for this record: delete the file, or name it after its topic
    "#]],
    );
}

#[test]
fn a_file_with_a_fault_of_shape_is_one_fault() {
    for name in
        [COVER, DOCUMENTS, EVENTS, GLOSSARY, NOT_COMPARED, QUANTITIES, SOURCES, RETIRED, REVIEW, TOPIC]
    {
        let mut files = files();
        let file = files.iter_mut().find(|f| f.name == name).unwrap();
        file.text = "7".to_owned();
        let checked = check_files(files, RESERVED, Rules::Strict);
        let faulty: Vec<&str> = checked.faults.iter().map(|f| &*f.at.file).collect();
        assert_eq!(faulty, [name]);
    }
}

#[test]
fn a_replaced_id_is_not_called_lost_while_documents_cannot_be_read() {
    let mut files = edited(RETIRED, &[(r#""replaced_by": "sea""#, r#""replaced_by": "one""#)]);
    files.retain(|f| f.name != DOCUMENTS);
    expect![[r#"
        documents.json:1:1 this file is missing: add it; data/README.md says what it holds
    "#]]
    .assert_eq(&lines(&check_files(files, RESERVED, Rules::Strict)));
}

#[test]
fn topics_are_checked_even_without_their_order() {
    let mut files = edited(TOPIC, &[(r#""title": "The sea""#, r#""title": """#)]);
    files.retain(|f| f.name != COVER);
    files.push(file("topics/notes.txt", "no data"));
    expect![[r#"
        comparison.json:1:1 this file is missing: add it; data/README.md says what it holds
        topics/sea.json:2:25 the topic has no title: write one
    "#]]
    .assert_eq(&lines(&check_files(files, RESERVED, Rules::Strict)));
}

#[test]
fn what_does_not_follow_from_the_missing_file_is_still_reported() {
    let mut files = edited(
        TOPIC,
        &[
            (r#""quantity": "length""#, r#""quantity": "width""#),
            (r#""event": "start""#, r#""event": "end""#),
        ],
    );
    files.retain(|f| f.name != QUANTITIES);
    expect![[r#"
        quantities.json:1:1 this file is missing: add it; data/README.md says what it holds
        topics/sea.json:15:32 there is no event “end”: add it to events.json, or correct the id
    "#]]
    .assert_eq(&lines(&check_files(files, RESERVED, Rules::Strict)));
}
