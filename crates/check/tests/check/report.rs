//! The report as a person reads it.

use check::{check_files, report};
use expect_test::{Expect, expect};
use rules::Rules;

use crate::sample::*;

fn renders(files: Vec<check::file::DataFile>, expected: &Expect) {
    let checked = check_files(files, RESERVED, Rules::Strict);
    expected.assert_eq(&report::render(&checked.faults, &checked.files, "data/"));
}

#[test]
fn a_report_shows_each_fault_at_its_place_with_its_remedy_and_counts_them() {
    renders(
        edited(
            TOPIC,
            &[(r#""label": "No""#, r#""label": """#), ("\"text\": \"It {is so}", "\"text\": \"It is so")],
        ),
        &expect![[r#"
            error: the label is empty
              ┌─ data/topics/sea.json:6:74
              │
            6 │       "positions": [{ "id": "a", "label": "Yes" }, { "id": "b", "label": "" }],
              │                                                                          ^^ write it

            error: the statement has no key words
               ┌─ data/topics/sea.json:11:19
               │
            11 │           "text": "It is so for 4,300 km since 2014.", "clause": "It is so.",
               │                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ put the few words that carry the answer in braces: {…}

            2 faults in the data
        "#]],
    );
}

#[test]
fn a_value_over_several_lines_is_shown_by_its_first_and_one_fault_is_counted_as_one() {
    renders(
        edited(TOPIC, &[(r#"[{ "paragraph": 2, "phrase": "it is not so" }]"#, "[]")]),
        &expect![[r#"
        error: the statement has no citation
           ┌─ data/topics/sea.json:17:9
           │
        17 │         {
           │         ^ add the number of the paragraph and a phrase from it

        1 fault in the data
    "#]],
    );
}

#[test]
fn a_fault_of_a_missing_file_names_the_file() {
    let mut files = files();
    files.retain(|f| f.name != GLOSSARY);
    renders(
        files,
        &expect![[r#"
        error: this file is missing
         = data/glossary.json: add it; data/README.md says what it holds

        1 fault in the data
    "#]],
    );
}

#[test]
fn a_file_that_cannot_be_parsed_is_shown_where_it_breaks() {
    renders(
        edited(TOPIC, &[(r#""basis": "fact","#, r#""basis": "fact""#)]),
        &expect![[r#"
        error: the file cannot be read here: expected `,` or `}` at line 6 column 7
          ┌─ data/topics/sea.json:6:7
          │
        6 │       "positions": [{ "id": "a", "label": "Yes" }, { "id": "b", "label": "No" }],
          │       ^ correct the JSON

        1 fault in the data
    "#]],
    );
    renders(
        edited(EVENTS, &[("[{", "[–{")]),
        &expect![[r#"
        error: the file cannot be read here: expected value at line 1 column 2
          ┌─ data/events.json:1:2
          │
        1 │ [–{ "id": "start", "what": "It began." }]
          │  ^ correct the JSON

        1 fault in the data
    "#]],
    );
    renders(
        edited(EVENTS, &[("}]", "}")]),
        &expect![[r#"
        error: the file cannot be read here: EOF while parsing a list at line 1 column 39
          ┌─ data/events.json:1:39
          │
        1 │ [{ "id": "start", "what": "It began." }
          │                                       ^ correct the JSON

        1 fault in the data
    "#]],
    );
}

#[test]
fn faults_follow_the_order_of_the_file_and_the_record_of_the_second_reading_comes_last() {
    let mut checked = check_files(
        edited(
            TOPIC,
            &[("It {is not so}.", "It is not so {}."), (r#""title": "The sea""#, r#""title": """#)],
        ),
        RESERVED,
        Rules::Strict,
    );
    checked.faults.reverse();
    let again = checked.faults.clone();
    checked.extend(again);
    expect![[r#"
        topics/sea.json:2:25 the topic has no title: write one
        topics/sea.json:18:71 the statement has no key words: put the few words that carry the answer in braces: {…}
        review/sea.json:6:59 sea-so: two/b has changed since it was read: read it again, then set “read” to “a640e4efc89e0c03”
    "#]].assert_eq(&lines(&checked));
}
