//! Faults of shape: text that is not JSON, and values that do not fit the type of their file.

use check::check_files;
use expect_test::expect;
use rules::Rules;

use crate::sample::*;

#[test]
fn a_misspelt_field_is_named_with_the_field_that_was_meant_and_is_not_missing_as_well() {
    says_all(
        TOPIC,
        &[(r#""basis""#, r#""bases""#)],
        &expect![[r#"
        topics/sea.json:5:43 there is no field “bases” here: did you mean “basis”?
    "#]],
    );
    says_all(
        DOCUMENTS,
        &[(r#""author""#, r#""autor""#)],
        &expect![[r#"
        documents.json:2:53 there is no field “autor” here: did you mean “author”?
    "#]],
    );
}

#[test]
fn a_field_is_suggested_where_at_most_half_of_the_letters_differ() {
    says_all(
        SOURCES,
        &[(r#""at""#, r#""ta""#)],
        &expect![[r#"
        sources.json:1:88 there is no field “ta” here: did you mean “at”?
    "#]],
    );
    each_all(
        GLOSSARY,
        &[
            (r#"{ "term": "Lake""#, r#"{ "x": [], "term": "Lake""#),
            (r#"{ "term": "Lake""#, r#"{ "idea": [], "term": "Lake""#),
            (r#"{ "term": "Lake""#, r#"{ "allo": [], "term": "Lake""#),
        ],
        &expect![[r#"
            glossary.json:1:47 there is no field “x” here: delete it; the fields here are also, means, term
            glossary.json:1:47 there is no field “idea” here: delete it; the fields here are also, means, term
            glossary.json:1:47 there is no field “allo” here: did you mean “also”?
        "#]],
    );
}

#[test]
fn a_field_that_is_there_already_is_not_suggested() {
    says_all(
        TOPIC,
        &[(r#""ask": "Is it so?""#, r#""ask": "Is it so?", "aks": 1"#)],
        &expect![[r#"
            topics/sea.json:5:43 there is no field “aks” here: delete it; the fields here are ask, basis, id, not_recorded, note, positions, relations, statements
        "#]],
    );
}

#[test]
fn a_missing_field_is_reported_at_its_object() {
    says_all(
        TOPIC,
        &[(r#", "basis": "fact""#, "")],
        &expect![[r#"
        topics/sea.json:4:5 the field “basis” is missing: add it; data/README.md says what it holds
    "#]],
    );
    says_all(
        REVIEW,
        &[(r#""topic": "sea","#, "")],
        &expect![[r#"
        review/sea.json:1:1 the field “topic” is missing: add it; data/README.md says what it holds
    "#]],
    );
}

#[test]
fn a_value_of_the_wrong_type_is_answered_with_the_right_one() {
    each_all(
        TOPIC,
        &[
            (r#""Is it so?""#, "7"),
            (r#""value": 4300"#, r#""value": "4300""#),
            (r#""paragraph": 1,"#, r#""paragraph": 1.5,"#),
            (r#"["book"]"#, r#""book""#),
        ],
        &expect![[r#"
            topics/sea.json:5:30 this value has the wrong type: write a text in quotes
            topics/sea.json:14:56 this value has the wrong type: write a number
            topics/sea.json:12:40 this value has the wrong type: write a whole number
            topics/sea.json:13:22 this value has the wrong type: write a list: […]
        "#]],
    );
    says_all(
        REVIEW,
        &[("\"faithful\": true", "\"faithful\": 1")],
        &expect![[r#"
        review/sea.json:5:91 this value has the wrong type: write true or false
    "#]],
    );
    says_all(
        TOPIC,
        &[(r#"{ "id": "a", "label": "Yes" }"#, r#"["a", "Yes"]"#)],
        &expect![[r#"
        topics/sea.json:6:21 this value has the wrong type: write an object: {…}
    "#]],
    );
    says_all(
        GLOSSARY,
        &[(r#"[{ "term": "Sea", "means": "Much water." }, "#, r#"[null, "#)],
        &expect![[r#"
            glossary.json:1:2 this value has the wrong type: write an object: {…}
        "#]],
    );
    says_all(
        EVENTS,
        &[(r#"[{ "id": "start", "what": "It began." }]"#, "{}")],
        &expect![[r#"
        events.json:1:1 this value has the wrong type: write a list: […]
    "#]],
    );
}

#[test]
fn an_optional_value_of_the_wrong_type_is_answered_with_the_right_one() {
    says_all(
        DOCUMENTS,
        &[(r#""author": "A""#, r#""author": 7"#)],
        &expect![[r#"
        documents.json:2:63 this value has the wrong type: write a text in quotes
    "#]],
    );
    says_all(
        SOURCES,
        &[(r#""kind": "book""#, r#""kind": "book", "document": 7"#)],
        &expect![[r#"
        sources.json:1:69 this value has the wrong type: write a text in quotes
    "#]],
    );
}

#[test]
fn an_unknown_word_is_answered_with_the_allowed_ones() {
    each_all(
        TOPIC,
        &[("\"own\",\n", "\"mine\",\n"), (r#""fact""#, r#""facts""#)],
        &expect![[r#"
        topics/sea.json:10:56 "mine" is not allowed here: write one of “own”, “reported”
        topics/sea.json:5:52 "facts" is not allowed here: write one of “fact”, “figure”, “date”, “definition”, “cause”, “judgement”, “forecast”
    "#]],
    );
    says_all(
        REVIEW,
        &[(r#""first": "differs-in-part""#, r#""first": 3"#)],
        &expect![[r#"
        review/sea.json:3:80 this value has the wrong type: write a text in quotes
    "#]],
    );
}

#[test]
fn a_list_of_the_wrong_length_and_a_number_below_zero_are_faults() {
    each_all(
        TOPIC,
        &[
            (r#"["a", "b"]"#, r#"["a", "b", "c"]"#),
            (r#"["a", "b"]"#, r#"["a"]"#),
            (r#""paragraph": 2"#, r#""paragraph": -2"#),
        ],
        &expect![[r#"
            topics/sea.json:7:34 the length of this list is 3: write 2 items
            topics/sea.json:7:34 the length of this list is 1: write 2 items
            topics/sea.json:19:40 -2 is too small: write 0 or more
        "#]],
    );
}

#[test]
fn every_fault_of_a_file_and_of_the_others_is_found_at_once() {
    let mut files = edited(
        TOPIC,
        &[
            (r#""basis""#, r#""bases""#),
            ("\"own\",\n", "\"mine\",\n"),
            (r#""phrase": "it is so""#, r#""phrase": 7"#),
            (r#", "label": "No""#, ""),
        ],
    );
    for file in files.iter_mut().filter(|f| f.name == EVENTS) {
        file.text = r#"[{ "id": "Start", "what": "It began." }]"#.to_owned();
    }
    expect![[r#"
        events.json:1:10 “Start” is not an id: use a-z, 0-9 and single hyphens, at most 40 characters
        topics/sea.json:5:43 there is no field “bases” here: did you mean “basis”?
        topics/sea.json:6:52 the field “label” is missing: add it; data/README.md says what it holds
        topics/sea.json:10:56 "mine" is not allowed here: write one of “own”, “reported”
        topics/sea.json:12:53 this value has the wrong type: write a text in quotes
    "#]]
    .assert_eq(&lines(&check_files(files, RESERVED, Rules::Strict)));
}

#[test]
fn a_file_that_is_not_json_is_reported_where_it_breaks() {
    says_all(
        TOPIC,
        &[(r#""basis": "fact","#, r#""basis": "fact""#)],
        &expect![[r#"
        topics/sea.json:6:7 the file cannot be read here: expected `,` or `}` at line 6 column 7: correct the JSON
    "#]],
    );
    each_all(
        EVENTS,
        &[("}]", "}"), ("}]", "},]")],
        &expect![[r#"
        events.json:1:39 the file cannot be read here: EOF while parsing a list at line 1 column 39: correct the JSON
        events.json:1:41 the file cannot be read here: trailing comma at line 1 column 41: correct the JSON
    "#]],
    );
    // The place is that of a whole character.
    each_all(
        EVENTS,
        &[("[{", "–[{"), (r#"[{ "id": "start", "what": "It began." }]"#, "")],
        &expect![[r#"
        events.json:1:1 the file cannot be read here: expected value at line 1 column 1: correct the JSON
        events.json:1:1 the file cannot be read here: EOF while parsing a value at line 1 column 0: correct the JSON
    "#]],
    );
}

#[test]
fn a_number_that_json_schema_allows_and_the_type_does_not_is_reported_at_its_place() {
    says_all(
        NOT_COMPARED,
        &[(r#""paragraph": 1"#, r#""paragraph": 1.0"#)],
        &expect![[r#"
        not-compared.json:1:38 the file cannot be read here: invalid type: floating point `1.0`, expected usize at line 1 column 38: write a whole number without a decimal point
    "#]],
    );
}

#[test]
fn a_byte_order_mark_is_a_fault() {
    says_all(
        EVENTS,
        &[("[{", "\u{feff}[{")],
        &expect![[r#"
        events.json:1:1 the file begins with a byte order mark: save it as UTF-8 without one
    "#]],
    );
}

#[test]
fn equal_names_in_one_object_are_a_fault_at_the_last_of_them() {
    says_all(
        TOPIC,
        &[(r#""basis": "fact","#, r#""basis": "fact", "basis": "date","#)],
        &expect![[r#"
        topics/sea.json:5:60 the field “basis” is given twice: delete one of the two
    "#]],
    );
    says_all(
        EVENTS,
        &[(r#""what": "It began.""#, r#""what": "1", "what": "2", "what": "3""#)],
        &expect![[r#"
            events.json:1:45 the field “what” is given twice: delete one of the two
        "#]],
    );
    says_all(
        SOURCES,
        &[
            (r#""kind": "book""#, r#""kind": "book", "kind": 1, "year": 2"#),
            (r#""at": "note 1""#, r#""at": "", "at": """#),
        ],
        &expect![[r#"
            sources.json:1:57 the field “kind” is given twice: delete one of the two
            sources.json:1:65 this value has the wrong type: write a text in quotes
            sources.json:1:68 there is no field “year” here: delete it; the fields here are document, id, kind, named, reference
            sources.json:1:120 the field “at” is given twice: delete one of the two
        "#]],
    );
}
