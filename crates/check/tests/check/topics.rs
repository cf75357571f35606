//! Topics, questions, positions and relations.

use expect_test::expect;
use rules::Rules;

use crate::sample::*;

const RELATION: &str = r#"{ "between": ["a", "b"], "kind": "contradicts", "why": "Yes and no.", "part": "evidence", "settle": "A look." }"#;

#[test]
fn a_topic_has_a_title_a_summary_and_questions() {
    each(
        TOPIC,
        &[
            (r#""title": "The sea""#, r#""title": " ""#),
            ("One says yes, the other no.", "…"),
            ("One says yes, the other no.", &words(40)),
            ("One says yes, the other no.", &words(41)),
        ],
        &expect![[r#"
            topics/sea.json:2:25 the topic has no title: write one
            topics/sea.json:2:47 the summary is empty: write it
            no faults
            topics/sea.json:2:47 the summary has 41 words: shorten it to at most 40
        "#]],
    );
}

#[test]
fn a_topic_without_questions_is_a_fault() {
    let mut files = files();
    for file in files.iter_mut().filter(|f| f.name == TOPIC) {
        file.text =
            r#"{ "id": "sea", "title": "The sea", "summary": "Nothing.", "questions": [] }"#.to_owned();
    }
    let mut checked = check::check_files(files, RESERVED, Rules::Strict);
    checked.faults.retain(|fault| &*fault.at.file == TOPIC);
    expect![[r#"
        topics/sea.json:1:72 the topic has no questions: add one, or delete the topic
    "#]]
    .assert_eq(&lines(&checked));
}

#[test]
fn a_question_ends_with_a_question_mark_and_has_at_most_twenty_words() {
    each(
        TOPIC,
        &[
            ("Is it so?", "It is so."),
            ("Is it so?", &format!("{}?", words(20))),
            ("Is it so?", &format!("{}?", words(21))),
            ("Is it so?", "?"),
        ],
        &expect![[r#"
            topics/sea.json:5:30 the question does not end with a question mark: phrase it as a question
            no faults
            topics/sea.json:5:30 the question has 21 words: shorten it to at most 20
            topics/sea.json:5:30 the question is empty: write it
        "#]],
    );
}

#[test]
fn a_note_has_at_most_forty_words_and_is_not_empty() {
    each(
        TOPIC,
        &[
            (r#""basis""#, &format!(r#""note": "{}", "basis""#, words(40))),
            (r#""basis""#, &format!(r#""note": "{}", "basis""#, words(41))),
            (r#""basis""#, r#""note": "", "basis""#),
        ],
        &expect![[r#"
            no faults
            topics/sea.json:5:51 the note has 41 words: shorten it to at most 40
            topics/sea.json:5:51 the note is empty: write it
        "#]],
    );
}

#[test]
fn positions_are_lettered_in_order() {
    says(
        TOPIC,
        &[
            (r#"{ "id": "b", "label": "No" }"#, r#"{ "id": "c", "label": "No" }"#),
            (r#"["a", "b"]"#, r#"["a", "c"]"#),
            (r#""position": "b""#, r#""position": "c""#),
        ],
        &expect![[r#"
            topics/sea.json:6:60 position “c” is number 2 in the list: letter the positions in order: this one is “b”
        "#]],
    );
}

#[test]
fn a_label_has_at_most_twelve_words() {
    each(
        TOPIC,
        &[
            (r#""label": "No""#, &format!(r#""label": "{}""#, words(12))),
            (r#""label": "No""#, &format!(r#""label": "{}""#, words(13))),
            (r#""label": "No""#, r#""label": """#),
        ],
        &expect![[r#"
            no faults
            topics/sea.json:6:74 the label has 13 words: shorten it to at most 12
            topics/sea.json:6:74 the label is empty: write it
        "#]],
    );
}

#[test]
fn a_position_that_no_document_holds_is_a_fault() {
    says(
        TOPIC,
        &[
            (r#""label": "No" }"#, r#""label": "No" }, { "id": "c", "label": "Perhaps" }"#),
            (
                RELATION,
                &format!(
                    r#"{RELATION}, {{ "between": ["a", "c"], "kind": "agrees-in-part", "why": "Perhaps." }}, {{ "between": ["c", "b"], "kind": "agrees-in-part", "why": "Perhaps." }}"#
                ),
            ),
        ],
        &expect![[r#"
            topics/sea.json:6:82 no document holds position “c”: delete it, or add the statement that holds it
        "#]],
    );
}

#[test]
fn a_question_has_positions() {
    says(
        TOPIC,
        &[(r#"{ "id": "a", "label": "Yes" }, { "id": "b", "label": "No" }"#, ""), (RELATION, "")],
        &expect![[r#"
            topics/sea.json:6:20 the question has no positions: add one for each answer
            topics/sea.json:10:42 there is no position “a” in this question: use one of its positions, or add this one
            topics/sea.json:18:42 there is no position “b” in this question: use one of its positions, or add this one
        "#]],
    );
}

#[test]
fn every_two_positions_have_one_relation() {
    says(
        TOPIC,
        &[(RELATION, "")],
        &expect![[r#"
            topics/sea.json:7:20 positions “a” and “b” have no relation: say whether they agree in part, differ in part or contradict each other, and why
        "#]],
    );
    let twice = |between: &str| {
        format!(r#"{RELATION}, {{ "between": {between}, "kind": "agrees-in-part", "why": "Again." }}"#)
    };
    each(
        TOPIC,
        &[(RELATION, &twice(r#"["a", "b"]"#)), (RELATION, &twice(r#"["b", "a"]"#))],
        &expect![[r#"
            topics/sea.json:7:134 the relation between “a” and “b” is given twice: delete one of the two
            topics/sea.json:7:134 the relation between “b” and “a” is given twice: delete one of the two
        "#]],
    );
}

#[test]
fn a_relation_is_between_two_different_positions_of_the_question() {
    each(
        TOPIC,
        &[
            (
                RELATION,
                &format!(
                    r#"{RELATION}, {{ "between": ["b", "c"], "kind": "agrees-in-part", "why": "Odd." }}"#
                ),
            ),
            (
                RELATION,
                &format!(
                    r#"{RELATION}, {{ "between": ["b", "b"], "kind": "agrees-in-part", "why": "Odd." }}"#
                ),
            ),
        ],
        &expect![[r#"
            topics/sea.json:7:147 there is no position “c” in this question: name two of its positions
            topics/sea.json:7:147 position “b” cannot have a relation to itself: name two different positions
        "#]],
    );
}

#[test]
fn the_reason_of_a_relation_has_at_most_forty_words() {
    each(
        TOPIC,
        &[("Yes and no.", &words(40)), ("Yes and no.", &words(41)), ("Yes and no.", "")],
        &expect![[r#"
            no faults
            topics/sea.json:7:76 the reason has 41 words: shorten it to at most 40
            topics/sea.json:7:76 the reason is empty: write it
        "#]],
    );
}
