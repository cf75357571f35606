//! The check of the data: one bad file for each fault, and the message that a keeper of the data
//! gets to read. To see messages anew: `UPDATE_EXPECT=1 cargo test --test checker`.

#![allow(clippy::needless_raw_string_hashes)]

use anchoring::segment::Paragraph;
use check::file::DataFile;
use check::review::count;
use check::texts::{Texts, faults as against_texts};
use check::{check_files, report};
use comparison::DocumentId;
use comparison::model::Reading;
use expect_test::{Expect, expect};

/// A small comparison without faults: two documents, one topic, one question.
const FILES: [(&str, &str); 9] = [
    ("comparison.json", r#"{ "title": "Two texts", "about": "Two texts compared.", "topics": ["sea"] }"#),
    (
        "documents.json",
        r#"[
  { "id": "one", "short": "One", "title": "One", "author": "A", "kind": "essay", "publisher": "not stated", "date": "2020", "dated": "", "about": "",
    "text": { "opens": "a", "closes": "b", "sections": [], "paragraphs": 2 } },
  { "id": "two", "short": "Two", "title": "Two", "author": "B", "kind": "essay", "publisher": "not stated", "date": "2020", "dated": "", "about": "",
    "text": { "opens": "a", "closes": "b", "sections": [], "paragraphs": 2 } }
]"#,
    ),
    ("events.json", r#"[{ "id": "start", "what": "It began." }]"#),
    ("glossary.json", "[]"),
    ("not-compared.json", "[]"),
    ("quantities.json", r#"[{ "id": "length", "measures": "How long it is." }]"#),
    (
        "review/sea.json",
        r#"{
  "topic": "sea",
  "pairs": [{ "question": "sea-so", "one": "one/a", "other": "two/b", "first": "qualifies", "second": "contradicts", "settled": "contradicts", "why": "Yes and no." }],
  "statements": [
    { "question": "sea-so", "statement": "one/a", "read": "ce4f0b12f3a3e8c5", "faithful": true },
    { "question": "sea-so", "statement": "two/b", "read": "94356c13f8cf8e91", "faithful": false, "note": "Too strong." }
  ]
}
"#,
    ),
    (
        "sources.json",
        r#"[{ "id": "book", "reference": "A book", "kind": "book", "named": [{ "document": "one", "at": "note 1" }] }]"#,
    ),
    (
        "topics/sea.json",
        r#"{
  "id": "sea", "title": "The sea", "summary": "One says yes, the other no.",
  "questions": [
    {
      "id": "sea-so", "ask": "Is it so?", "basis": "fact",
      "positions": [{ "id": "a", "label": "Yes" }, { "id": "b", "label": "No" }],
      "relations": [{ "between": ["a", "b"], "kind": "contradicts", "why": "Yes and no." }],
      "statements": [
        {
          "document": "one", "position": "a", "voice": "own",
          "text": "It {is so} for 4,300 km since 2014.",
          "citations": [{ "paragraph": 1, "phrase": "it is so" }],
          "sources": ["book"],
          "figures": [{ "quantity": "length", "value": 4300, "unit": "km", "written": "4,300 km" }],
          "dates": [{ "event": "start", "date": "2014", "written": "2014" }]
        },
        {
          "document": "two", "position": "b", "voice": "own", "text": "It {is not so}.",
          "citations": [{ "paragraph": 2, "phrase": "it is not so" }]
        }
      ]
    }
  ]
}
"#,
    ),
];

fn files() -> Vec<DataFile> {
    FILES.map(|(name, text)| DataFile { name: name.to_owned(), text: text.to_owned() }).into()
}

/// What the check says once these words of a file are replaced.
fn says(file: &str, edits: &[(&str, &str)], expected: &Expect) {
    let mut files = files();
    let edited = files.iter_mut().find(|f| f.name == file).unwrap();
    for (from, to) in edits {
        assert!(edited.text.contains(from), "{file} does not hold {from}");
        edited.text = edited.text.replace(from, to);
    }
    let checked = check_files(files);
    assert!(!checked.faults.is_empty(), "the check found nothing");
    expected.assert_eq(&report::render(&checked.faults, &checked.files, "data/"));
}

#[test]
fn good_data_has_no_faults() {
    assert_eq!(check_files(files()).faults, []);
}

#[test]
fn every_fault_is_found_at_once() {
    says(
        "topics/sea.json",
        &[
            ("\"basis\": \"fact\",", "\"bases\": \"fact\","),
            ("\"voice\": \"own\",\n", "\"voice\": \"mine\",\n"),
            ("\"document\": \"two\"", "\"document\": \"three\""),
            ("\"paragraph\": 1", "\"paragraph\": 8"),
        ],
        &expect![[r#"
            error: sea-so: no second reading of one/a and three/b
              ┌─ data/review/sea.json:3:12
              │
            3 │   "pairs": [{ "question": "sea-so", "one": "one/a", "other": "two/b", "first": "qualifies", "second": "contradicts", "settled": "contradicts", "why": "Yes and no." }],
              │            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read it again and record what came of it

            error: sea-so: one/a and two/b are not there
              ┌─ data/review/sea.json:3:13
              │
            3 │   "pairs": [{ "question": "sea-so", "one": "one/a", "other": "two/b", "first": "qualifies", "second": "contradicts", "settled": "contradicts", "why": "Yes and no." }],
              │             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ take the reading out, or correct its names

            error: sea-so: no second reading of three/b
              ┌─ data/review/sea.json:4:17
              │
            4 │   "statements": [
              │                 ^ read it again and record what came of it

            error: sea-so: two/b is not there
              ┌─ data/review/sea.json:6:5
              │
            6 │     { "question": "sea-so", "statement": "two/b", "read": "94356c13f8cf8e91", "faithful": false, "note": "Too strong." }
              │     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ take the reading out, or correct its name

            error: missing field `basis`
              ┌─ data/topics/sea.json:4:5
              │
            4 │     {
              │     ^ add the field; data/README.md says what it holds

            error: unknown field `bases`, expected one of `id`, `ask`, `basis`, `note`, `positions`, `relations`, `statements`
              ┌─ data/topics/sea.json:5:52
              │
            5 │       "id": "sea-so", "ask": "Is it so?", "bases": "fact",
              │                                                    ^^^^^^ take the field out, or correct its name

            error: unknown variant `mine`, expected `own` or `reported`
               ┌─ data/topics/sea.json:10:56
               │
            10 │           "document": "one", "position": "a", "voice": "mine",
               │                                                        ^^^^^^ write a value of the kind that is expected

            error: one has no ¶ 8
               ┌─ data/topics/sea.json:12:40
               │
            12 │           "citations": [{ "paragraph": 8, "phrase": "it is so" }],
               │                                        ^ its paragraphs are 1 to 2

            error: there is no document “three”
               ┌─ data/topics/sea.json:18:23
               │
            18 │           "document": "three", "position": "b", "voice": "own", "text": "It {is not so}.",
               │                       ^^^^^^^ name one of documents.json

            9 faults in the data
        "#]],
    );
}

#[test]
fn an_unknown_field() {
    says(
        "topics/sea.json",
        &[(r#""ask": "Is it so?""#, r#""ask": "Is it so?", "aks": 1"#)],
        &expect![[r#"
            error: unknown field `aks`, expected one of `id`, `ask`, `basis`, `note`, `positions`, `relations`, `statements`
              ┌─ data/topics/sea.json:5:50
              │
            5 │       "id": "sea-so", "ask": "Is it so?", "aks": 1, "basis": "fact",
              │                                                  ^ take the field out, or correct its name

            1 fault in the data
        "#]],
    );
}

#[test]
fn a_missing_field() {
    says(
        "topics/sea.json",
        &[(r#""basis": "fact","#, r#""#)],
        &expect![[r#"
            error: missing field `basis`
              ┌─ data/topics/sea.json:4:5
              │
            4 │     {
              │     ^ add the field; data/README.md says what it holds

            1 fault in the data
        "#]],
    );
}

#[test]
fn a_wrong_value() {
    says(
        "topics/sea.json",
        &[(r#""voice": "own""#, r#""voice": "mine""#)],
        &expect![[r#"
            error: unknown variant `mine`, expected `own` or `reported`
               ┌─ data/topics/sea.json:10:56
               │
            10 │           "document": "one", "position": "a", "voice": "mine",
               │                                                        ^^^^^^ write a value of the kind that is expected

            error: unknown variant `mine`, expected `own` or `reported`
               ┌─ data/topics/sea.json:18:56
               │
            18 │           "document": "two", "position": "b", "voice": "mine", "text": "It {is not so}.",
               │                                                        ^^^^^^ write a value of the kind that is expected

            2 faults in the data
        "#]],
    );
}

#[test]
fn a_number_for_a_word() {
    says(
        "topics/sea.json",
        &[(r#""text": "It {is so} for 4,300 km since 2014.""#, r#""text": 7"#)],
        &expect![[r#"
            error: sea-so: one/a has changed since it was read
              ┌─ data/review/sea.json:5:59
              │
            5 │     { "question": "sea-so", "statement": "one/a", "read": "ce4f0b12f3a3e8c5", "faithful": true },
              │                                                           ^^^^^^^^^^^^^^^^^^ read it again; its mark is now cbf29ce484222325

            error: invalid type: integer `7`, expected a string
               ┌─ data/topics/sea.json:11:19
               │
            11 │           "text": 7,
               │                   ^ write a value of the kind that is expected

            error: the statement has no key words
               ┌─ data/topics/sea.json:11:19
               │
            11 │           "text": 7,
               │                   ^ put the few words that carry the answer in braces: {…}

            error: the statement is empty
               ┌─ data/topics/sea.json:11:19
               │
            11 │           "text": 7,
               │                   ^ write it

            error: “4,300 km” does not stand in the statement
               ┌─ data/topics/sea.json:14:87
               │
            14 │           "figures": [{ "quantity": "length", "value": 4300, "unit": "km", "written": "4,300 km" }],
               │                                                                                       ^^^^^^^^^^ write the figure as it stands in the statement’s text

            error: “2014” does not stand in the statement
               ┌─ data/topics/sea.json:15:68
               │
            15 │           "dates": [{ "event": "start", "date": "2014", "written": "2014" }]
               │                                                                    ^^^^^^ write the date as it stands in the statement’s text

            6 faults in the data
        "#]],
    );
}

#[test]
fn a_file_that_is_not_json() {
    says(
        "topics/sea.json",
        &[(r#""basis": "fact","#, r#""basis": "fact""#)],
        &expect![[r#"
        error: this is not JSON: expected `,` or `}` at line 6 column 7
          ┌─ data/topics/sea.json:6:7
          │
        6 │       "positions": [{ "id": "a", "label": "Yes" }, { "id": "b", "label": "No" }],
          │       ^ mend the file at the line and column named

        1 fault in the data
    "#]],
    );
}

#[test]
fn a_bad_id() {
    says(
        "topics/sea.json",
        &[(r#""id": "sea-so""#, r#""id": "Sea_so""#)],
        &expect![[r#"
            error: Sea_so: no second reading of one/a and two/b
              ┌─ data/review/sea.json:3:12
              │
            3 │   "pairs": [{ "question": "sea-so", "one": "one/a", "other": "two/b", "first": "qualifies", "second": "contradicts", "settled": "contradicts", "why": "Yes and no." }],
              │            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read it again and record what came of it

            error: sea-so: one/a and two/b are not there
              ┌─ data/review/sea.json:3:13
              │
            3 │   "pairs": [{ "question": "sea-so", "one": "one/a", "other": "two/b", "first": "qualifies", "second": "contradicts", "settled": "contradicts", "why": "Yes and no." }],
              │             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ take the reading out, or correct its names

            error: Sea_so: no second reading of one/a
              ┌─ data/review/sea.json:4:17
              │
            4 │   "statements": [
              │                 ^ read it again and record what came of it

            error: Sea_so: no second reading of two/b
              ┌─ data/review/sea.json:4:17
              │
            4 │   "statements": [
              │                 ^ read it again and record what came of it

            error: sea-so: one/a is not there
              ┌─ data/review/sea.json:5:5
              │
            5 │     { "question": "sea-so", "statement": "one/a", "read": "ce4f0b12f3a3e8c5", "faithful": true },
              │     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ take the reading out, or correct its name

            error: sea-so: two/b is not there
              ┌─ data/review/sea.json:6:5
              │
            6 │     { "question": "sea-so", "statement": "two/b", "read": "94356c13f8cf8e91", "faithful": false, "note": "Too strong." }
              │     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ take the reading out, or correct its name

            error: “Sea_so” is not an id
              ┌─ data/topics/sea.json:5:13
              │
            5 │       "id": "Sea_so", "ask": "Is it so?", "basis": "fact",
              │             ^^^^^^^^ use a-z, 0-9 and single hyphens, at most 40 characters

            7 faults in the data
        "#]],
    );
}

#[test]
fn an_id_that_links_use() {
    says(
        "topics/sea.json",
        &[(r#""id": "sea-so""#, r#""id": "show""#)],
        &expect![[r#"
            error: show: no second reading of one/a and two/b
              ┌─ data/review/sea.json:3:12
              │
            3 │   "pairs": [{ "question": "sea-so", "one": "one/a", "other": "two/b", "first": "qualifies", "second": "contradicts", "settled": "contradicts", "why": "Yes and no." }],
              │            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read it again and record what came of it

            error: sea-so: one/a and two/b are not there
              ┌─ data/review/sea.json:3:13
              │
            3 │   "pairs": [{ "question": "sea-so", "one": "one/a", "other": "two/b", "first": "qualifies", "second": "contradicts", "settled": "contradicts", "why": "Yes and no." }],
              │             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ take the reading out, or correct its names

            error: show: no second reading of one/a
              ┌─ data/review/sea.json:4:17
              │
            4 │   "statements": [
              │                 ^ read it again and record what came of it

            error: show: no second reading of two/b
              ┌─ data/review/sea.json:4:17
              │
            4 │   "statements": [
              │                 ^ read it again and record what came of it

            error: sea-so: one/a is not there
              ┌─ data/review/sea.json:5:5
              │
            5 │     { "question": "sea-so", "statement": "one/a", "read": "ce4f0b12f3a3e8c5", "faithful": true },
              │     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ take the reading out, or correct its name

            error: sea-so: two/b is not there
              ┌─ data/review/sea.json:6:5
              │
            6 │     { "question": "sea-so", "statement": "two/b", "read": "94356c13f8cf8e91", "faithful": false, "note": "Too strong." }
              │     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ take the reading out, or correct its name

            error: links use the word “show” for something else
              ┌─ data/topics/sea.json:5:13
              │
            5 │       "id": "show", "ask": "Is it so?", "basis": "fact",
              │             ^^^^^^ choose another id

            7 faults in the data
        "#]],
    );
}

#[test]
fn a_duplicate_id() {
    says(
        "topics/sea.json",
        &[(r#""id": "sea-so""#, r#""id": "sea""#)],
        &expect![[r#"
            error: sea: no second reading of one/a and two/b
              ┌─ data/review/sea.json:3:12
              │
            3 │   "pairs": [{ "question": "sea-so", "one": "one/a", "other": "two/b", "first": "qualifies", "second": "contradicts", "settled": "contradicts", "why": "Yes and no." }],
              │            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read it again and record what came of it

            error: sea-so: one/a and two/b are not there
              ┌─ data/review/sea.json:3:13
              │
            3 │   "pairs": [{ "question": "sea-so", "one": "one/a", "other": "two/b", "first": "qualifies", "second": "contradicts", "settled": "contradicts", "why": "Yes and no." }],
              │             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ take the reading out, or correct its names

            error: sea: no second reading of one/a
              ┌─ data/review/sea.json:4:17
              │
            4 │   "statements": [
              │                 ^ read it again and record what came of it

            error: sea: no second reading of two/b
              ┌─ data/review/sea.json:4:17
              │
            4 │   "statements": [
              │                 ^ read it again and record what came of it

            error: sea-so: one/a is not there
              ┌─ data/review/sea.json:5:5
              │
            5 │     { "question": "sea-so", "statement": "one/a", "read": "ce4f0b12f3a3e8c5", "faithful": true },
              │     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ take the reading out, or correct its name

            error: sea-so: two/b is not there
              ┌─ data/review/sea.json:6:5
              │
            6 │     { "question": "sea-so", "statement": "two/b", "read": "94356c13f8cf8e91", "faithful": false, "note": "Too strong." }
              │     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ take the reading out, or correct its name

            error: the question id “sea” is given twice, first in topics/sea.json
              ┌─ data/topics/sea.json:5:13
              │
            5 │       "id": "sea", "ask": "Is it so?", "basis": "fact",
              │             ^^^^^ give one of the two another id

            7 faults in the data
        "#]],
    );
}

#[test]
fn an_unknown_document() {
    says(
        "topics/sea.json",
        &[(r#""document": "two", "position": "b""#, r#""document": "three", "position": "b""#)],
        &expect![[r#"
            error: sea-so: no second reading of one/a and three/b
              ┌─ data/review/sea.json:3:12
              │
            3 │   "pairs": [{ "question": "sea-so", "one": "one/a", "other": "two/b", "first": "qualifies", "second": "contradicts", "settled": "contradicts", "why": "Yes and no." }],
              │            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read it again and record what came of it

            error: sea-so: one/a and two/b are not there
              ┌─ data/review/sea.json:3:13
              │
            3 │   "pairs": [{ "question": "sea-so", "one": "one/a", "other": "two/b", "first": "qualifies", "second": "contradicts", "settled": "contradicts", "why": "Yes and no." }],
              │             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ take the reading out, or correct its names

            error: sea-so: no second reading of three/b
              ┌─ data/review/sea.json:4:17
              │
            4 │   "statements": [
              │                 ^ read it again and record what came of it

            error: sea-so: two/b is not there
              ┌─ data/review/sea.json:6:5
              │
            6 │     { "question": "sea-so", "statement": "two/b", "read": "94356c13f8cf8e91", "faithful": false, "note": "Too strong." }
              │     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ take the reading out, or correct its name

            error: there is no document “three”
               ┌─ data/topics/sea.json:18:23
               │
            18 │           "document": "three", "position": "b", "voice": "own", "text": "It {is not so}.",
               │                       ^^^^^^^ name one of documents.json

            5 faults in the data
        "#]],
    );
}

#[test]
fn an_unknown_position() {
    says(
        "topics/sea.json",
        &[(r#""document": "two", "position": "b""#, r#""document": "two", "position": "z""#)],
        &expect![[r#"
            error: sea-so: no second reading of one/a and two/z
              ┌─ data/review/sea.json:3:12
              │
            3 │   "pairs": [{ "question": "sea-so", "one": "one/a", "other": "two/b", "first": "qualifies", "second": "contradicts", "settled": "contradicts", "why": "Yes and no." }],
              │            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read it again and record what came of it

            error: sea-so: one/a and two/b are not there
              ┌─ data/review/sea.json:3:13
              │
            3 │   "pairs": [{ "question": "sea-so", "one": "one/a", "other": "two/b", "first": "qualifies", "second": "contradicts", "settled": "contradicts", "why": "Yes and no." }],
              │             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ take the reading out, or correct its names

            error: sea-so: no second reading of two/z
              ┌─ data/review/sea.json:4:17
              │
            4 │   "statements": [
              │                 ^ read it again and record what came of it

            error: sea-so: two/b is not there
              ┌─ data/review/sea.json:6:5
              │
            6 │     { "question": "sea-so", "statement": "two/b", "read": "94356c13f8cf8e91", "faithful": false, "note": "Too strong." }
              │     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ take the reading out, or correct its name

            error: nobody holds position b
              ┌─ data/topics/sea.json:6:52
              │
            6 │       "positions": [{ "id": "a", "label": "Yes" }, { "id": "b", "label": "No" }],
              │                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ take it out, or add the statement that holds it

            error: there is no position “z” in this question
               ┌─ data/topics/sea.json:18:42
               │
            18 │           "document": "two", "position": "z", "voice": "own", "text": "It {is not so}.",
               │                                          ^^^ name one of its positions, or add it

            6 faults in the data
        "#]],
    );
}

#[test]
fn a_position_out_of_order() {
    says(
        "topics/sea.json",
        &[(r#"{ "id": "b", "label": "No" }"#, r#"{ "id": "c", "label": "No" }"#)],
        &expect![[r#"
            error: nobody holds position c
              ┌─ data/topics/sea.json:6:52
              │
            6 │       "positions": [{ "id": "a", "label": "Yes" }, { "id": "c", "label": "No" }],
              │                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ take it out, or add the statement that holds it

            error: position c stands in place 2
              ┌─ data/topics/sea.json:6:60
              │
            6 │       "positions": [{ "id": "a", "label": "Yes" }, { "id": "c", "label": "No" }],
              │                                                            ^^^ letter the positions in order: this one “b”

            error: no relation between positions a and c
              ┌─ data/topics/sea.json:7:20
              │
            7 │       "relations": [{ "between": ["a", "b"], "kind": "contradicts", "why": "Yes and no." }],
              │                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ say whether they contradict or qualify each other, and why

            error: there is no position b
              ┌─ data/topics/sea.json:7:34
              │
            7 │       "relations": [{ "between": ["a", "b"], "kind": "contradicts", "why": "Yes and no." }],
              │                                  ^^^^^^^^^^ name two positions of this question

            error: there is no position “b” in this question
               ┌─ data/topics/sea.json:18:42
               │
            18 │           "document": "two", "position": "b", "voice": "own", "text": "It {is not so}.",
               │                                          ^^^ name one of its positions, or add it

            5 faults in the data
        "#]],
    );
}

#[test]
fn a_statement_without_key_words() {
    says(
        "topics/sea.json",
        &[(r#"It {is so} for"#, r#"It is so for"#)],
        &expect![[r#"
            error: the statement has no key words
               ┌─ data/topics/sea.json:11:19
               │
            11 │           "text": "It is so for 4,300 km since 2014.",
               │                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ put the few words that carry the answer in braces: {…}

            1 fault in the data
        "#]],
    );
}

#[test]
fn a_brace_without_its_partner() {
    says(
        "topics/sea.json",
        &[(r#"It {is so} for"#, r#"It {is so} for} "#)],
        &expect![[r#"
            error: sea-so: one/a has changed since it was read
              ┌─ data/review/sea.json:5:59
              │
            5 │     { "question": "sea-so", "statement": "one/a", "read": "ce4f0b12f3a3e8c5", "faithful": true },
              │                                                           ^^^^^^^^^^^^^^^^^^ read it again; its mark is now 1aee052c395faa4a

            error: a brace has no partner
               ┌─ data/topics/sea.json:11:19
               │
            11 │           "text": "It {is so} for}  4,300 km since 2014.",
               │                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mark key words as {…}, one pair for each run

            2 faults in the data
        "#]],
    );
}

#[test]
fn a_statement_without_citation() {
    says(
        "topics/sea.json",
        &[(r#""citations": [{ "paragraph": 2, "phrase": "it is not so" }]"#, r#""citations": []"#)],
        &expect![[r#"
            error: the statement has no citation
               ┌─ data/topics/sea.json:17:9
               │
            17 │         {
               │         ^ add the paragraph and a phrase from it

            1 fault in the data
        "#]],
    );
}

#[test]
fn a_statement_without_position() {
    says(
        "topics/sea.json",
        &[(r#""document": "two", "position": "b","#, r#""document": "two","#)],
        &expect![[r#"
            error: sea-so: no second reading of one/a and two/
              ┌─ data/review/sea.json:3:12
              │
            3 │   "pairs": [{ "question": "sea-so", "one": "one/a", "other": "two/b", "first": "qualifies", "second": "contradicts", "settled": "contradicts", "why": "Yes and no." }],
              │            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read it again and record what came of it

            error: sea-so: one/a and two/b are not there
              ┌─ data/review/sea.json:3:13
              │
            3 │   "pairs": [{ "question": "sea-so", "one": "one/a", "other": "two/b", "first": "qualifies", "second": "contradicts", "settled": "contradicts", "why": "Yes and no." }],
              │             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ take the reading out, or correct its names

            error: sea-so: no second reading of two/
              ┌─ data/review/sea.json:4:17
              │
            4 │   "statements": [
              │                 ^ read it again and record what came of it

            error: sea-so: two/b is not there
              ┌─ data/review/sea.json:6:5
              │
            6 │     { "question": "sea-so", "statement": "two/b", "read": "94356c13f8cf8e91", "faithful": false, "note": "Too strong." }
              │     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ take the reading out, or correct its name

            error: nobody holds position b
              ┌─ data/topics/sea.json:6:52
              │
            6 │       "positions": [{ "id": "a", "label": "Yes" }, { "id": "b", "label": "No" }],
              │                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ take it out, or add the statement that holds it

            error: missing field `position`
               ┌─ data/topics/sea.json:17:9
               │
            17 │         {
               │         ^ add the field; data/README.md says what it holds

            error: there is no position “” in this question
               ┌─ data/topics/sea.json:17:9
               │
            17 │         {
               │         ^ name one of its positions, or add it

            7 faults in the data
        "#]],
    );
}

#[test]
fn a_position_that_nobody_holds() {
    says(
        "topics/sea.json",
        &[(r#""label": "No" }"#, r#""label": "No" }, { "id": "c", "label": "Perhaps" }"#)],
        &expect![[r#"
            error: nobody holds position c
              ┌─ data/topics/sea.json:6:82
              │
            6 │       "positions": [{ "id": "a", "label": "Yes" }, { "id": "b", "label": "No" }, { "id": "c", "label": "Perhaps" }],
              │                                                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ take it out, or add the statement that holds it

            error: no relation between positions a and c
              ┌─ data/topics/sea.json:7:20
              │
            7 │       "relations": [{ "between": ["a", "b"], "kind": "contradicts", "why": "Yes and no." }],
              │                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ say whether they contradict or qualify each other, and why

            error: no relation between positions b and c
              ┌─ data/topics/sea.json:7:20
              │
            7 │       "relations": [{ "between": ["a", "b"], "kind": "contradicts", "why": "Yes and no." }],
              │                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ say whether they contradict or qualify each other, and why

            3 faults in the data
        "#]],
    );
}

#[test]
fn a_missing_relation() {
    says(
        "topics/sea.json",
        &[(r#"{ "between": ["a", "b"], "kind": "contradicts", "why": "Yes and no." }"#, r#""#)],
        &expect![[r#"
            error: sea-so: the data says that one/a silent two/b
              ┌─ data/review/sea.json:3:129
              │
            3 │   "pairs": [{ "question": "sea-so", "one": "one/a", "other": "two/b", "first": "qualifies", "second": "contradicts", "settled": "contradicts", "why": "Yes and no." }],
              │                                                                                                                                 ^^^^^^^^^^^^^ settle it: correct the data or the record

            error: no relation between positions a and b
              ┌─ data/topics/sea.json:7:20
              │
            7 │       "relations": [],
              │                    ^^ say whether they contradict or qualify each other, and why

            2 faults in the data
        "#]],
    );
}

#[test]
fn a_relation_given_twice() {
    says(
        "topics/sea.json",
        &[(
            r#"{ "between": ["a", "b"], "kind": "contradicts", "why": "Yes and no." }"#,
            r#"{ "between": ["a", "b"], "kind": "contradicts", "why": "Yes and no." }, { "between": ["b", "a"], "kind": "qualifies", "why": "Again." }"#,
        )],
        &expect![[r#"
            error: the relation between b and a is given twice
              ┌─ data/topics/sea.json:7:93
              │
            7 │       "relations": [{ "between": ["a", "b"], "kind": "contradicts", "why": "Yes and no." }, { "between": ["b", "a"], "kind": "qualifies", "why": "Again." }],
              │                                                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ keep one

            1 fault in the data
        "#]],
    );
}

#[test]
fn a_phrase_over_length() {
    says(
        "topics/sea.json",
        &[(
            r#""phrase": "it is not so""#,
            r#""phrase": "one two three four five six seven eight nine ten eleven twelve thirteen""#,
        )],
        &expect![[r#"
            error: the quoted phrase has 13 words
               ┌─ data/topics/sea.json:19:53
               │
            19 │           "citations": [{ "paragraph": 2, "phrase": "one two three four five six seven eight nine ten eleven twelve thirteen" }]
               │                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ say it in at most 12

            1 fault in the data
        "#]],
    );
}

#[test]
fn a_text_over_length() {
    says(
        "topics/sea.json",
        &[(
            r#"It {is so} for 4,300 km since 2014."#,
            r#"It {is so} for 4,300 km since 2014 and on and on and on and on and on and on and on and on and on and on and on and on and on and on and on and on and on and on and on and on."#,
        )],
        &expect![[r#"
            error: sea-so: one/a has changed since it was read
              ┌─ data/review/sea.json:5:59
              │
            5 │     { "question": "sea-so", "statement": "one/a", "read": "ce4f0b12f3a3e8c5", "faithful": true },
              │                                                           ^^^^^^^^^^^^^^^^^^ read it again; its mark is now 2a63f2a0f1803ea5

            error: the statement has 49 words
               ┌─ data/topics/sea.json:11:19
               │
            11 │           "text": "It {is so} for 4,300 km since 2014 and on and on and on and on and on and on and on and on and on and on and on and on and on and on and on and on and on and on and on and on.",
               │                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ say it in at most 40

            2 faults in the data
        "#]],
    );
}

#[test]
fn a_paragraph_that_is_not_there() {
    says(
        "topics/sea.json",
        &[(r#""paragraph": 2"#, r#""paragraph": 9"#)],
        &expect![[r#"
            error: two has no ¶ 9
               ┌─ data/topics/sea.json:19:40
               │
            19 │           "citations": [{ "paragraph": 9, "phrase": "it is not so" }]
               │                                        ^ its paragraphs are 1 to 2

            1 fault in the data
        "#]],
    );
}

#[test]
fn a_reported_view_of_nobody() {
    says(
        "topics/sea.json",
        &[(r#""position": "b", "voice": "own""#, r#""position": "b", "voice": "reported""#)],
        &expect![[r#"
            error: sea-so: one/a and two/b are not there
              ┌─ data/review/sea.json:3:13
              │
            3 │   "pairs": [{ "question": "sea-so", "one": "one/a", "other": "two/b", "first": "qualifies", "second": "contradicts", "settled": "contradicts", "why": "Yes and no." }],
              │             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ take the reading out, or correct its names

            error: sea-so: no second reading of two/b/reported
              ┌─ data/review/sea.json:4:17
              │
            4 │   "statements": [
              │                 ^ read it again and record what came of it

            error: sea-so: two/b is not there
              ┌─ data/review/sea.json:6:5
              │
            6 │     { "question": "sea-so", "statement": "two/b", "read": "94356c13f8cf8e91", "faithful": false, "note": "Too strong." }
              │     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ take the reading out, or correct its name

            error: a reported statement does not say whose view it is
               ┌─ data/topics/sea.json:18:56
               │
            18 │           "document": "two", "position": "b", "voice": "reported", "text": "It {is not so}.",
               │                                                        ^^^^^^^^^^ add “by”: whom the document names

            4 faults in the data
        "#]],
    );
}

#[test]
fn a_figure_that_does_not_stand_in_its_text() {
    says(
        "topics/sea.json",
        &[(r#""written": "4,300 km""#, r#""written": "4,200 km""#)],
        &expect![[r#"
            error: “4,200 km” reads 4200, but the value is 4300
               ┌─ data/topics/sea.json:14:56
               │
            14 │           "figures": [{ "quantity": "length", "value": 4300, "unit": "km", "written": "4,200 km" }],
               │                                                        ^^^^ correct the value or the figure as written

            error: “4,200 km” does not stand in the statement
               ┌─ data/topics/sea.json:14:87
               │
            14 │           "figures": [{ "quantity": "length", "value": 4300, "unit": "km", "written": "4,200 km" }],
               │                                                                                       ^^^^^^^^^^ write the figure as it stands in the statement’s text

            2 faults in the data
        "#]],
    );
}

#[test]
fn a_figure_that_reads_otherwise() {
    says(
        "topics/sea.json",
        &[(r#""value": 4300"#, r#""value": 4200"#)],
        &expect![[r#"
            error: “4,300 km” reads 4300, but the value is 4200
               ┌─ data/topics/sea.json:14:56
               │
            14 │           "figures": [{ "quantity": "length", "value": 4200, "unit": "km", "written": "4,300 km" }],
               │                                                        ^^^^ correct the value or the figure as written

            1 fault in the data
        "#]],
    );
}

#[test]
fn an_unknown_quantity() {
    says(
        "topics/sea.json",
        &[(r#""quantity": "length""#, r#""quantity": "width""#)],
        &expect![[r#"
            error: there is no quantity “width”
               ┌─ data/topics/sea.json:14:37
               │
            14 │           "figures": [{ "quantity": "width", "value": 4300, "unit": "km", "written": "4,300 km" }],
               │                                     ^^^^^^^ add it to quantities.json, or correct the id

            1 fault in the data
        "#]],
    );
}

#[test]
fn a_date_that_is_none() {
    says(
        "topics/sea.json",
        &[(r#""date": "2014""#, r#""date": "14""#)],
        &expect![[r#"
            error: “14” is not a date
               ┌─ data/topics/sea.json:15:49
               │
            15 │           "dates": [{ "event": "start", "date": "14", "written": "2014" }]
               │                                                 ^^^^ write YYYY, YYYY-MM or YYYY-MM-DD

            1 fault in the data
        "#]],
    );
}

#[test]
fn an_unknown_source() {
    says(
        "topics/sea.json",
        &[(r#""sources": ["book"]"#, r#""sources": ["novel"]"#)],
        &expect![[r#"
            error: there is no source “novel”
               ┌─ data/topics/sea.json:13:23
               │
            13 │           "sources": ["novel"],
               │                       ^^^^^^^ add it to sources.json, or correct the id

            1 fault in the data
        "#]],
    );
}

#[test]
fn a_source_that_the_document_does_not_name() {
    says(
        "topics/sea.json",
        &[(
            r#""voice": "own", "text": "It {is not so}.""#,
            r#""voice": "own", "sources": ["book"], "text": "It {is not so}.""#,
        )],
        &expect![[r#"
            error: sources.json does not say that two names the source “book”
               ┌─ data/topics/sea.json:18:75
               │
            18 │           "document": "two", "position": "b", "voice": "own", "sources": ["book"], "text": "It {is not so}.",
               │                                                                           ^^^^^^ add where the document names it, or correct the id

            1 fault in the data
        "#]],
    );
}

#[test]
fn agreement_with_unequal_figures() {
    says(
        "topics/sea.json",
        &[
            (
                r#""document": "two", "position": "b", "voice": "own", "text": "It {is not so}.""#,
                r#""document": "two", "position": "a", "voice": "own", "text": "It {is so} for 4,200 km.", "figures": [{ "quantity": "length", "value": 4200, "unit": "km", "written": "4,200 km" }]"#,
            ),
            (r#", { "id": "b", "label": "No" }"#, r#""#),
            (r#"{ "between": ["a", "b"], "kind": "contradicts", "why": "Yes and no." }"#, r#""#),
        ],
        &expect![[r#"
            error: sea-so: no second reading of one/a and two/a
              ┌─ data/review/sea.json:3:12
              │
            3 │   "pairs": [{ "question": "sea-so", "one": "one/a", "other": "two/b", "first": "qualifies", "second": "contradicts", "settled": "contradicts", "why": "Yes and no." }],
              │            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read it again and record what came of it

            error: sea-so: one/a and two/b are not there
              ┌─ data/review/sea.json:3:13
              │
            3 │   "pairs": [{ "question": "sea-so", "one": "one/a", "other": "two/b", "first": "qualifies", "second": "contradicts", "settled": "contradicts", "why": "Yes and no." }],
              │             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ take the reading out, or correct its names

            error: sea-so: no second reading of two/a
              ┌─ data/review/sea.json:4:17
              │
            4 │   "statements": [
              │                 ^ read it again and record what came of it

            error: sea-so: two/b is not there
              ┌─ data/review/sea.json:6:5
              │
            6 │     { "question": "sea-so", "statement": "two/b", "read": "94356c13f8cf8e91", "faithful": false, "note": "Too strong." }
              │     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ take the reading out, or correct its name

            error: one and two agree by position but give length as 4,300 km and 4,200 km
               ┌─ data/topics/sea.json:17:9
               │
            17 │         {
               │         ^ put them in different positions, or say what each figure measures

            5 faults in the data
        "#]],
    );
}

#[test]
fn contradiction_with_equal_figures() {
    says(
        "topics/sea.json",
        &[
            (r#""basis": "fact""#, r#""basis": "figure""#),
            (
                r#""text": "It {is not so}.""#,
                r#""text": "It {is not so} for 4,300 km.", "figures": [{ "quantity": "length", "value": 4300, "unit": "km", "written": "4,300 km" }]"#,
            ),
        ],
        &expect![[r#"
            error: sea-so: two/b has changed since it was read
              ┌─ data/review/sea.json:6:59
              │
            6 │     { "question": "sea-so", "statement": "two/b", "read": "94356c13f8cf8e91", "faithful": false, "note": "Too strong." }
              │                                                           ^^^^^^^^^^^^^^^^^^ read it again; its mark is now 598ac1144af49e21

            error: one and two contradict by position but give the same figures
               ┌─ data/topics/sea.json:17:9
               │
            17 │         {
               │         ^ put them in one position, or correct a figure

            2 faults in the data
        "#]],
    );
}

#[test]
fn a_topic_that_is_not_listed() {
    says(
        "comparison.json",
        &[(r#""topics": ["sea"]"#, r#""topics": []"#)],
        &expect![[r#"
        error: this topic is not listed in comparison.json
          ┌─ data/topics/sea.json:1:1
          │
        1 │ {
          │ ^ add its id to the list of topics, where it is to be read

        1 fault in the data
    "#]],
    );
}

#[test]
fn a_topic_without_a_file() {
    says(
        "comparison.json",
        &[(r#""topics": ["sea"]"#, r#""topics": ["sea", "sky"]"#)],
        &expect![[r#"
            error: there is no file topics/sky.json
              ┌─ data/comparison.json:1:75
              │
            1 │ { "title": "Two texts", "about": "Two texts compared.", "topics": ["sea", "sky"] }
              │                                                                           ^^^^^ write the topic's file or take its id out of the list

            1 fault in the data
        "#]],
    );
}

#[test]
fn a_paragraph_both_cited_and_listed() {
    says(
        "not-compared.json",
        &[(r#"[]"#, r#"[{ "document": "one", "paragraph": 1, "why": "Empty." }]"#)],
        &expect![[r#"
            error: one ¶ 1 is cited, so it is compared
              ┌─ data/not-compared.json:1:2
              │
            1 │ [{ "document": "one", "paragraph": 1, "why": "Empty." }]
              │  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ take this entry out

            1 fault in the data
        "#]],
    );
}

#[test]
fn a_pair_that_was_not_read_twice() {
    says(
        "review/sea.json",
        &[(r#""other": "two/b""#, r#""other": "two/a""#)],
        &expect![[r#"
        error: sea-so: no second reading of one/a and two/b
          ┌─ data/review/sea.json:3:12
          │
        3 │   "pairs": [{ "question": "sea-so", "one": "one/a", "other": "two/a", "first": "qualifies", "second": "contradicts", "settled": "contradicts", "why": "Yes and no." }],
          │            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read it again and record what came of it

        error: sea-so: one/a and two/a are not there
          ┌─ data/review/sea.json:3:13
          │
        3 │   "pairs": [{ "question": "sea-so", "one": "one/a", "other": "two/a", "first": "qualifies", "second": "contradicts", "settled": "contradicts", "why": "Yes and no." }],
          │             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ take the reading out, or correct its names

        2 faults in the data
    "#]],
    );
}

#[test]
fn a_statement_that_was_not_read_twice() {
    says(
        "review/sea.json",
        &[(r#""statement": "two/b""#, r#""statement": "two/c""#)],
        &expect![[r#"
        error: sea-so: no second reading of two/b
          ┌─ data/review/sea.json:4:17
          │
        4 │   "statements": [
          │                 ^ read it again and record what came of it

        error: sea-so: two/c is not there
          ┌─ data/review/sea.json:6:5
          │
        6 │     { "question": "sea-so", "statement": "two/c", "read": "94356c13f8cf8e91", "faithful": false, "note": "Too strong." }
          │     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ take the reading out, or correct its name

        2 faults in the data
    "#]],
    );
}

#[test]
fn a_verdict_that_is_not_the_settled_one() {
    says(
        "topics/sea.json",
        &[(r#""kind": "contradicts""#, r#""kind": "qualifies""#)],
        &expect![[r#"
        error: sea-so: the data says that one/a qualifies two/b
          ┌─ data/review/sea.json:3:129
          │
        3 │   "pairs": [{ "question": "sea-so", "one": "one/a", "other": "two/b", "first": "qualifies", "second": "contradicts", "settled": "contradicts", "why": "Yes and no." }],
          │                                                                                                                                 ^^^^^^^^^^^^^ settle it: correct the data or the record

        1 fault in the data
    "#]],
    );
}

#[test]
fn a_text_that_changed_since_it_was_read() {
    says(
        "topics/sea.json",
        &[("It {is not so}.", "It {is hardly so}.")],
        &expect![[r#"
        error: sea-so: two/b has changed since it was read
          ┌─ data/review/sea.json:6:59
          │
        6 │     { "question": "sea-so", "statement": "two/b", "read": "94356c13f8cf8e91", "faithful": false, "note": "Too strong." }
          │                                                           ^^^^^^^^^^^^^^^^^^ read it again; its mark is now db797602a1c9e2ae

        1 fault in the data
    "#]],
    );
}

#[test]
fn a_topic_without_a_second_reading() {
    let mut files = files();
    files.retain(|f| f.name != "review/sea.json");
    let checked = check_files(files);
    expect![[r#"
        error: the topic has no record of a second reading
         = data/review/sea.json: read it: data/README.md says how

        1 fault in the data
    "#]]
    .assert_eq(&report::render(&checked.faults, &checked.files, "data/"));
}

#[test]
fn a_record_of_a_topic_that_is_not_there() {
    let mut files = files();
    let name = "review/lake.json".to_owned();
    files.push(DataFile { name, text: r#"{ "topic": "lake", "pairs": [], "statements": [] }"#.to_owned() });
    let checked = check_files(files);
    expect![[r#"
        error: there is no topic “lake” that this could be a reading of
          ┌─ data/review/lake.json:1:1
          │
        1 │ { "topic": "lake", "pairs": [], "statements": [] }
          │ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ take the file out, or name it after its topic

        1 fault in the data
    "#]]
    .assert_eq(&report::render(&checked.faults, &checked.files, "data/"));
}

#[test]
fn a_record_that_calls_itself_one_of_another_topic() {
    says(
        "review/sea.json",
        &[(r#""topic": "sea""#, r#""topic": "lake""#)],
        &expect![[r#"
        error: the record calls itself one of “lake”
          ┌─ data/review/sea.json:2:12
          │
        2 │   "topic": "lake",
          │            ^^^^^^ give it the topic that its file is named after

        1 fault in the data
    "#]],
    );
}

#[test]
fn a_field_given_twice() {
    says(
        "topics/sea.json",
        &[(r#""basis": "fact","#, r#""basis": "fact", "basis": "date","#)],
        &expect![[r#"
        error: field `basis` is given twice
          ┌─ data/topics/sea.json:5:60
          │
        5 │       "id": "sea-so", "ask": "Is it so?", "basis": "fact", "basis": "date",
          │                                                            ^^^^^^^ keep one

        1 fault in the data
    "#]],
    );
}

#[test]
fn fields_given_twice_and_more_faults_in_the_same_file() {
    says(
        "sources.json",
        &[(
            r#"[{ "id": "book", "reference": "A book", "#,
            r#"[{ "id": "book", "reference": "A book",
   "reference": "B", "reference": "C", "kinds": 1, "#,
        )],
        &expect![[r#"
            error: field `reference` is given twice
              ┌─ data/sources.json:2:4
              │
            2 │    "reference": "B", "reference": "C", "kinds": 1, "kind": "book", "named": [{ "document": "one", "at": "note 1" }] }]
              │    ^^^^^^^^^^^ keep one

            error: field `reference` is given twice
              ┌─ data/sources.json:2:22
              │
            2 │    "reference": "B", "reference": "C", "kinds": 1, "kind": "book", "named": [{ "document": "one", "at": "note 1" }] }]
              │                      ^^^^^^^^^^^ keep one

            error: unknown field `kinds`, expected one of `id`, `reference`, `kind`, `document`, `named`
              ┌─ data/sources.json:2:49
              │
            2 │    "reference": "B", "reference": "C", "kinds": 1, "kind": "book", "named": [{ "document": "one", "at": "note 1" }] }]
              │                                                 ^ take the field out, or correct its name

            3 faults in the data
        "#]],
    );
}

#[test]
fn what_stands_behind_items_of_the_wrong_kind_keeps_its_place() {
    says(
        "topics/sea.json",
        &[
            ("\"statements\": [\n", "\"statements\": [\n        7, [],\n"),
            (
                "        {\n          \"document\": \"two\"",
                "        \"x\",\n        {\n          \"document\": \"three\"",
            ),
            (r#"[{ "paragraph": 2, "#, r#"[false, { "paragraph": 9, "#),
            (r#""sources": ["book"]"#, r#""sources": [1, "book", "look"]"#),
        ],
        &expect![[r#"
            error: sea-so: no second reading of one/a and three/b
              ┌─ data/review/sea.json:3:12
              │
            3 │   "pairs": [{ "question": "sea-so", "one": "one/a", "other": "two/b", "first": "qualifies", "second": "contradicts", "settled": "contradicts", "why": "Yes and no." }],
              │            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read it again and record what came of it

            error: sea-so: one/a and two/b are not there
              ┌─ data/review/sea.json:3:13
              │
            3 │   "pairs": [{ "question": "sea-so", "one": "one/a", "other": "two/b", "first": "qualifies", "second": "contradicts", "settled": "contradicts", "why": "Yes and no." }],
              │             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ take the reading out, or correct its names

            error: sea-so: no second reading of three/b
              ┌─ data/review/sea.json:4:17
              │
            4 │   "statements": [
              │                 ^ read it again and record what came of it

            error: sea-so: two/b is not there
              ┌─ data/review/sea.json:6:5
              │
            6 │     { "question": "sea-so", "statement": "two/b", "read": "94356c13f8cf8e91", "faithful": false, "note": "Too strong." }
              │     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ take the reading out, or correct its name

            error: invalid type: integer `7`, expected struct Statement
              ┌─ data/topics/sea.json:9:9
              │
            9 │         7, [],
              │         ^ write a value of the kind that is expected

            error: invalid length 0, expected struct Statement with 9 elements
              ┌─ data/topics/sea.json:9:12
              │
            9 │         7, [],
              │            ^^ write a value of the kind that is expected

            error: invalid type: integer `1`, expected a string
               ┌─ data/topics/sea.json:14:23
               │
            14 │           "sources": [1, "book", "look"],
               │                       ^ write a value of the kind that is expected

            error: there is no source “look”
               ┌─ data/topics/sea.json:14:34
               │
            14 │           "sources": [1, "book", "look"],
               │                                  ^^^^^^ add it to sources.json, or correct the id

            error: invalid type: string "x", expected struct Statement
               ┌─ data/topics/sea.json:18:9
               │
            18 │         "x",
               │         ^^^ write a value of the kind that is expected

            error: there is no document “three”
               ┌─ data/topics/sea.json:20:23
               │
            20 │           "document": "three", "position": "b", "voice": "own", "text": "It {is not so}.",
               │                       ^^^^^^^ name one of documents.json

            error: invalid type: boolean `false`, expected struct Citation
               ┌─ data/topics/sea.json:21:25
               │
            21 │           "citations": [false, { "paragraph": 9, "phrase": "it is not so" }]
               │                         ^^^^^ write a value of the kind that is expected

            11 faults in the data
        "#]],
    );
}

#[test]
fn what_stands_behind_a_wrong_item_of_a_record_or_of_the_cover_keeps_its_place() {
    says(
        "review/sea.json",
        &[("\"statements\": [\n", "\"statements\": [\n    0,\n"), ("ce4f0b12f3a3e8c5", "0000")],
        &expect![[r#"
            error: invalid type: integer `0`, expected struct StatementReading
              ┌─ data/review/sea.json:5:5
              │
            5 │     0,
              │     ^ write a value of the kind that is expected

            error: sea-so: one/a has changed since it was read
              ┌─ data/review/sea.json:6:59
              │
            6 │     { "question": "sea-so", "statement": "one/a", "read": "0000", "faithful": true },
              │                                                           ^^^^^^ read it again; its mark is now ce4f0b12f3a3e8c5

            2 faults in the data
        "#]],
    );
    says(
        "comparison.json",
        &[(r#"["sea"]"#, r#"[{}, "sea", "lake"]"#)],
        &expect![[r#"
        error: invalid type: map, expected a string
          ┌─ data/comparison.json:1:68
          │
        1 │ { "title": "Two texts", "about": "Two texts compared.", "topics": [{}, "sea", "lake"] }
          │                                                                    ^^ write a value of the kind that is expected

        error: there is no file topics/lake.json
          ┌─ data/comparison.json:1:79
          │
        1 │ { "title": "Two texts", "about": "Two texts compared.", "topics": [{}, "sea", "lake"] }
          │                                                                               ^^^^^^ write the topic's file or take its id out of the list

        2 faults in the data
    "#]],
    );
}

/// The files in a folder, as a keeper of the data has them.
fn in_folder(change: impl Fn(&str, &str) -> String) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for part in ["topics", "review", "texts"] {
        std::fs::create_dir(folder.path().join(part)).unwrap();
    }
    for (name, text) in FILES {
        std::fs::write(folder.path().join(name), change(name, text)).unwrap();
    }
    folder
}

fn check_in(folder: &std::path::Path, options: &[&str]) -> (Option<i32>, String, String) {
    let out = std::process::Command::new(env!("CARGO_BIN_EXE_check"))
        .current_dir(folder)
        .args(["--data", "."])
        .args(options)
        .output()
        .unwrap();
    let words = |bytes| String::from_utf8(bytes).unwrap();
    (out.status.code(), words(out.stdout), words(out.stderr))
}

#[test]
fn paragraphs_that_do_not_fit_the_outline_are_printed_with_what_is_wrong() {
    // An item that cannot be read moves nothing.
    let only_first = |name: &str, text: &str| {
        let text =
            text.replacen(r#""opens": "a", "closes": "b""#, r#""opens": "Opening", "closes": "Closing""#, 1);
        if name == "documents.json" { text.replacen('[', "[0,", 1) } else { text }
    };
    let folder = in_folder(only_first);
    let text = |paragraphs: &str| {
        std::fs::write(folder.path().join("texts/one.txt"), format!("Title\n\n{paragraphs}\n\nClosing\n"))
            .unwrap();
    };
    let paragraphs = ["--texts", "texts", "--paragraphs", "one"];
    text("Opening: it is so.\n\nMore.");
    assert_eq!(
        check_in(folder.path(), &paragraphs),
        (Some(0), "¶ 1 Opening: it is so.\n\n¶ 2 More.\n\n".to_owned(), String::new())
    );
    text("Opening: it is so.\n\nMore.\n\nAnd more.");
    let (code, printed, said) = check_in(folder.path(), &paragraphs);
    assert_eq!(code, Some(1));
    assert!(printed.ends_with("¶ 3 And more.\n\n"), "{printed}");
    expect![[r#"
        error: one has 3 paragraphs, not 2
          ┌─ ./documents.json:3:13
          │
        3 │     "text": { "opens": "Opening", "closes": "Closing", "sections": [], "paragraphs": 2 } },
          │             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ correct the outline, so that paragraph numbers keep their meaning

        1 fault in the data
    "#]].assert_eq(&said);
}

#[test]
fn an_outline_without_its_section_says_why_there_are_no_paragraphs() {
    let folder = in_folder(|_, text| {
        text.replacen(
            r#""opens": "a", "closes": "b", "sections": []"#,
            r#""opens": "Opening", "closes": "Closing", "sections": [{ "title": "Middle", "from": 2 }]"#,
            1,
        )
    });
    std::fs::write(folder.path().join("texts/one.txt"), "Opening: it is so.\n\nMore.\n\nClosing\n").unwrap();
    let (code, printed, said) = check_in(folder.path(), &["--texts", "texts", "--paragraphs", "one"]);
    assert_eq!((code, printed.as_str()), (Some(1), ""));
    expect![[r#"
        error: the text of one does not fit its outline: the section “Middle” was not found in its place
          ┌─ ./documents.json:3:13
          │
        3 │     "text": { "opens": "Opening", "closes": "Closing", "sections": [{ "title": "Middle", "from": 2 }], "paragraphs": 2 } },
          │             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ correct the outline, so that paragraph numbers keep their meaning

        1 fault in the data
        check: no text of a document “one” was found
    "#]].assert_eq(&said);
}

#[test]
fn a_folder_of_texts_that_is_not_there_is_named() {
    let folder = in_folder(|_, text| text.to_owned());
    let (code, _, said) = check_in(folder.path(), &["--texts", "my-texts"]);
    assert_eq!(code, Some(2));
    assert!(said.starts_with("check: my-texts: "), "{said}");
}

#[test]
fn accord_beyond_chance_is_cohens_kappa() {
    use Reading::{Agrees, Contradicts, Qualifies};
    // The textbook case: 50 pairs, 20 and 15 on which both say the same, kappa 0.4.
    let pairs =
        [(Agrees, Agrees, 20), (Agrees, Qualifies, 5), (Qualifies, Agrees, 10), (Qualifies, Qualifies, 15)];
    let pairs: Vec<_> = pairs.iter().flat_map(|(first, second, n)| vec![(*first, *second); *n]).collect();
    let readings = count(&pairs, (0, 0));
    assert_eq!((readings.pairs, readings.same), (50, 35));
    assert!((readings.kappa - 0.4).abs() < 1e-9, "{}", readings.kappa);
    let all_same = count(&[(Agrees, Agrees), (Contradicts, Contradicts)], (0, 0));
    assert!((all_same.kappa - 1.0).abs() < 1e-9);
    assert!((count(&[], (0, 0)).kappa - 1.0).abs() < 1e-9);
}

#[test]
fn a_phrase_at_the_wrong_paragraph_is_found_where_it_stands() {
    let comparison = check_files(files()).comparison;
    let paragraph = |number, text: &str| Paragraph { number, section: None, text: text.to_owned() };
    let texts = |one: [&str; 2], two: [&str; 2]| {
        Texts(
            [("one", one), ("two", two)]
                .map(|(id, [a, b])| (DocumentId::from(id), vec![paragraph(1, a), paragraph(2, b)]))
                .into(),
        )
    };
    let says = |texts: &Texts| -> Vec<String> {
        against_texts(&comparison, texts).iter().map(|f| format!("{}: {}", f.what, f.remedy)).collect()
    };
    // Each document has a paragraph that nothing cites and nothing lists.
    let uncited = |id: &str, n: usize| {
        format!(
            "{id} is unaccounted for at ¶ {n}: cite each paragraph in a statement, or list it here with the reason"
        )
    };
    let good = texts(["Now it is so.", "More."], ["Well.", "Then it is not so."]);
    assert_eq!(says(&good), [uncited("one", 2), uncited("two", 1)]);
    let moved = texts(["More.", "Now it is so."], ["Well.", "Then it is not\u{a0}so."]);
    assert_eq!(says(&moved).first().unwrap(), "this phrase does not stand at ¶ 1 of one: it stands at ¶ 2");
    let gone = texts(["Now it was so.", "More."], ["Well.", "Then it is not so."]);
    assert_eq!(
        says(&gone).first().unwrap(),
        "this phrase does not stand at ¶ 1 of one: copy a phrase exactly as it is printed"
    );
    // A document that is not at hand is neither proved nor faulted.
    assert_eq!(says(&Texts::default()), [] as [String; 0]);
}
