//! Ready lessons.

use check::check_files;
use expect_test::{Expect, expect};
use rules::Rules;

use crate::sample::*;

fn with(lessons: &str, expected: &Expect) {
    let mut files = files();
    files.push(file("lessons.json", lessons));
    expected.assert_eq(&lines(&check_files(files, RESERVED, Rules::Strict)));
}

/// A lesson with these steps.
fn steps(steps: &str) -> String {
    format!(r#"[{{ "id": "so", "title": "So?", "purpose": "To see.", "steps": [{steps}] }}]"#)
}

#[test]
fn a_lesson_is_in_the_comparison() {
    let mut files = files();
    assert!(
        check_files(files.clone(), RESERVED, Rules::Strict).comparison.lessons.is_empty(),
        "the file may be missing"
    );
    files.push(file("lessons.json", &steps(r#"{ "question": "sea-so", "note": "Ask.", "minutes": 60 }"#)));
    let lessons = check_files(files, RESERVED, Rules::Strict).comparison.lessons;
    assert_eq!(lessons[0].title, "So?");
    assert_eq!((lessons[0].steps[0].note.as_str(), lessons[0].steps[0].minutes), ("Ask.", Some(60)));
    with(&steps(r#"{ "question": "sea-so" }"#), &expect![""]);
}

#[test]
fn its_questions_exist_and_stand_once() {
    with(
        &steps(r#"{ "question": "sea-so" }, { "question": "sea-gone" }, { "question": "sea-so" }"#),
        &expect![[r#"
            lessons.json:1:104 there is no question “sea-gone”: use the id of a question in topics
            lessons.json:1:132 the question “sea-so” is listed twice: delete one of the two
        "#]],
    );
    with(
        &steps(""),
        &expect![[r#"
        lessons.json:1:63 the lesson has no question: add one, or delete the lesson
    "#]],
    );
}

#[test]
fn notes_and_minutes_keep_their_bounds() {
    let note = "word ".repeat(41);
    with(
        &steps(&format!(r#"{{ "question": "sea-so", "note": "{note}", "minutes": 61 }}"#)),
        &expect![[r#"
            lessons.json:1:96 the note has 41 words: shorten it to at most 40
            lessons.json:1:316 these minutes are out of range: write 1 to 60, or leave it out
        "#]],
    );
    with(
        &steps(r#"{ "question": "sea-so", "minutes": 0 }"#),
        &expect![[r#"
        lessons.json:1:99 these minutes are out of range: write 1 to 60, or leave it out
    "#]],
    );
}

#[test]
fn a_lesson_has_an_id_of_its_own_a_title_and_a_purpose() {
    with(
        r#"[{ "id": "so", "title": " ", "purpose": "", "steps": [{ "question": "sea-so" }] },
            { "id": "so", "title": "So?", "purpose": "To see.", "steps": [{ "question": "sea-so" }] }]"#,
        &expect![[r#"
            lessons.json:1:25 the lesson has no title: write one
            lessons.json:1:41 the purpose is empty: write it
            lessons.json:2:21 the lesson id “so” is already used in lessons.json: give one of the two another id
        "#]],
    );
}
