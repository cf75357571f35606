//! Documents, the paragraphs that are not compared, the registers and the order of topics.

use check::check_files;
use expect_test::expect;
use rules::Rules;

use crate::sample::*;

#[test]
fn what_a_text_does_not_state_is_left_out_and_never_written_in_words() {
    each(
        DOCUMENTS,
        &[
            (r#""author": "A""#, r#""author": "Not stated""#),
            (r#""publisher": "P""#, r#""publisher": " not stated ""#),
            (r#""date": "2020""#, r#""date": """#),
            (r#""author": "A", "#, ""),
        ],
        &expect![[r#"
            documents.json:2:63 the field “author” is empty or says “not stated”: delete it: the page then says that it is not stated
            documents.json:2:98 the field “publisher” is empty or says “not stated”: delete it: the page then says that it is not stated
            documents.json:2:111 the field “date” is empty or says “not stated”: delete it: the page then says that it is not stated
            no faults
        "#]],
    );
}

#[test]
fn a_document_has_a_short_name_and_a_title() {
    each(
        DOCUMENTS,
        &[(r#""short": "One""#, r#""short": """#), (r#""title": "On two""#, r#""title": " ""#)],
        &expect![[r#"
            documents.json:2:27 the field “short” is empty: write it
            documents.json:4:43 the field “title” is empty: write it
        "#]],
    );
}

#[test]
fn a_paragraph_is_cited_or_listed_but_not_both_and_listed_once() {
    each(
        NOT_COMPARED,
        &[
            (r#""document": "two", "paragraph": 1"#, r#""document": "one", "paragraph": 1"#),
            ("}]", r#"}, { "document": "two", "paragraph": 1, "why": "Again." }]"#),
        ],
        &expect![[r#"
            not-compared.json:1:2 one ¶ 1 is cited, so it is compared: delete this entry
            not-compared.json:1:67 two ¶ 1 is listed twice: delete one of the two
        "#]],
    );
}

#[test]
fn a_listed_paragraph_exists_and_has_a_reason() {
    each(
        NOT_COMPARED,
        &[
            (r#""paragraph": 1"#, r#""paragraph": 0"#),
            (r#""paragraph": 1"#, r#""paragraph": 3"#),
            (r#""document": "two""#, r#""document": "three""#),
            ("It only greets.", ""),
        ],
        &expect![[r#"
            not-compared.json:1:36 two has no ¶ 0: write a number from 1 to 2
            not-compared.json:1:36 two has no ¶ 3: write a number from 1 to 2
            not-compared.json:1:16 there is no document “three”: use an id from documents.json
            not-compared.json:1:46 the reason is empty: write it
        "#]],
    );
}

#[test]
fn a_source_is_named_by_a_known_document() {
    each(
        SOURCES,
        &[
            (r#"[{ "document": "one""#, r#"[{ "document": "one", "at": "text" }, { "document": "three""#),
            (r#""kind": "book""#, r#""kind": "book", "document": "three""#),
            (r#""kind": "book""#, r#""kind": "book", "document": "two""#),
        ],
        &expect![[r#"
            sources.json:1:118 there is no document “three”: use an id from documents.json
            sources.json:1:69 there is no document “three”: use an id from documents.json
            no faults
        "#]],
    );
}

#[test]
fn a_term_is_explained_once_in_at_most_forty_words() {
    each(
        GLOSSARY,
        &[("Lake", "Sea"), ("Much water.", &words(40)), ("Much water.", &words(41))],
        &expect![[r#"
            glossary.json:1:55 “Sea” is explained twice: delete one of the two
            no faults
            glossary.json:1:28 the explanation has 41 words: shorten it to at most 40
        "#]],
    );
}

#[test]
fn every_topic_is_listed_once_and_has_the_id_of_its_file() {
    each_all(
        COVER,
        &[(r#"["sea"]"#, "[]"), (r#"["sea"]"#, r#"["sea", "sky"]"#), (r#"["sea"]"#, r#"["sea", "sea"]"#)],
        &expect![[r#"
            topics/sea.json:1:1 comparison.json does not list this topic: add its id to “topics” there, in reading order
            comparison.json:1:75 there is no file topics/sky.json: write it, or delete the id here
            comparison.json:1:75 the topic “sea” is listed twice: delete one of the two
        "#]],
    );
    says_all(
        TOPIC,
        &[(r#""id": "sea""#, r#""id": "lake""#)],
        &expect![[r#"
        topics/sea.json:2:9 the id “lake” is not the name of the file: make it “sea”, or rename the file
    "#]],
    );
}

#[test]
fn topics_are_in_the_listed_order() {
    let mut files = edited(COVER, &[(r#"["sea"]"#, r#"["sky", "sea"]"#)]);
    files.push(file(
        "topics/sky.json",
        r#"{ "id": "sky", "title": "The sky", "summary": "Blue.", "questions": [] }"#,
    ));
    let topics = check_files(files, RESERVED, Rules::Strict).comparison.topics;
    let titles: Vec<&str> = topics.iter().map(|t| t.title.as_str()).collect();
    assert_eq!(titles, ["The sky", "The sea"]);
}
