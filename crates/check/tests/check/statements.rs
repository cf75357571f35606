//! Statements, their citations and sources.

use expect_test::expect;
use rules::Rules;

use crate::sample::*;

const TWO: &str = r#""document": "two", "position": "b", "voice": "own""#;

#[test]
fn a_question_without_statements_is_a_fault() {
    let mut files = files();
    for file in files.iter_mut().filter(|f| f.name == TOPIC) {
        file.text = r#"{ "id": "sea", "title": "The sea", "summary": "Nothing.", "questions": [
            { "id": "sea-so", "ask": "Is it so?", "basis": "fact", "positions": [], "relations": [], "statements": [] } ] }"#
            .to_owned();
    }
    let mut checked = check::check_files(files, RESERVED, Rules::Strict);
    checked.faults.retain(|fault| &*fault.at.file == TOPIC);
    expect![[r#"
        topics/sea.json:2:81 the question has no positions: add one for each answer
        topics/sea.json:2:116 no document answers the question: add a statement, or delete the question
    "#]]
    .assert_eq(&lines(&checked));
}

#[test]
fn a_statement_is_of_a_known_document_in_a_known_position() {
    each(
        TOPIC,
        &[
            (TWO, r#""document": "three", "position": "b", "voice": "own""#),
            (TWO, r#""document": "two", "position": "z", "voice": "own""#),
        ],
        &expect![[r#"
            topics/sea.json:18:23 there is no document “three”: use an id from documents.json
            topics/sea.json:6:52 no document holds position “b”: delete it, or add the statement that holds it
            topics/sea.json:18:42 there is no position “z” in this question: use one of its positions, or add this one
        "#]],
    );
}

#[test]
fn a_document_has_one_statement_in_a_position_and_voice() {
    let again = |voice: &str| {
        format!(
            r#""document": "two", "position": "b", {voice}, "text": "{{Again}}.", "clause": "Again.", "citations": [{{ "paragraph": 2, "phrase": "again" }}] }}, {{ {TWO}"#
        )
    };
    each(
        TOPIC,
        &[(TWO, &again(r#""voice": "own""#)), (TWO, &again(r#""voice": "reported", "by": "Them""#))],
        &expect![[r#"
            topics/sea.json:18:159 two has two statements in position “b”: merge them into one with all citations
            no faults
        "#]],
    );
}

#[test]
fn a_statement_has_at_most_forty_words_of_which_some_are_key_words() {
    each(
        TOPIC,
        &[
            ("It {is not so}.", &format!("{{{}}}", words(40))),
            ("It {is not so}.", &format!("{{{}}}", words(41))),
            ("It {is not so}.", "It is not so."),
            ("It {is not so}.", "It is { } not so."),
            ("It {is not so}.", ""),
        ],
        &expect![[r#"
            no faults
            topics/sea.json:18:71 the statement has 41 words: shorten it to at most 40
            topics/sea.json:18:71 the statement has no key words: put the few words that carry the answer in braces: {…}
            topics/sea.json:18:71 the statement has no key words: put the few words that carry the answer in braces: {…}
            topics/sea.json:18:71 the statement has no key words: put the few words that carry the answer in braces: {…}
            topics/sea.json:18:71 the statement is empty: write it
        "#]],
    );
}

#[test]
fn braces_are_paired() {
    each(
        TOPIC,
        &[("It {is not so}.", "It {is not} so}."), ("It {is not so}.", "It {is not} {so.")],
        &expect![[r#"
            topics/sea.json:18:71 a brace is unpaired: mark each run of key words as {…}
            topics/sea.json:18:71 a brace is unpaired: mark each run of key words as {…}
        "#]],
    );
}

#[test]
fn a_reported_statement_says_whose_view_it_is_and_an_own_one_does_not() {
    each(
        TOPIC,
        &[
            (TWO, r#""document": "two", "position": "b", "voice": "reported""#),
            (TWO, r#""document": "two", "position": "b", "voice": "reported", "by": " ""#),
            (TWO, r#""document": "two", "position": "b", "voice": "reported", "by": "Them""#),
            (TWO, &format!(r#"{TWO}, "by": "Them""#)),
        ],
        &expect![[r#"
            topics/sea.json:18:56 a reported statement does not say whose view it is: add “by”: the name that the document gives
            topics/sea.json:18:56 a reported statement does not say whose view it is: add “by”: the name that the document gives
            no faults
            topics/sea.json:18:69 a statement in the document’s own voice has the field “by”: delete “by”, or make the voice “reported”
        "#]],
    );
}

#[test]
fn a_statement_cites_a_paragraph_that_exists() {
    each(
        TOPIC,
        &[
            (r#"[{ "paragraph": 2, "phrase": "it is not so" }]"#, "[]"),
            (r#""paragraph": 2"#, r#""paragraph": 3"#),
            (r#""paragraph": 2"#, r#""paragraph": 0"#),
        ],
        &expect![[r#"
            topics/sea.json:17:9 the statement has no citation: add the number of the paragraph and a phrase from it
            topics/sea.json:19:40 two has no ¶ 3: write a number from 1 to 2
            topics/sea.json:19:40 two has no ¶ 0: write a number from 1 to 2
        "#]],
    );
}

#[test]
fn a_quoted_phrase_has_at_most_twelve_words() {
    each(
        TOPIC,
        &[("it is not so", &words(12)), ("it is not so", &words(13)), ("it is not so", "")],
        &expect![[r#"
            no faults
            topics/sea.json:19:53 the quoted phrase has 13 words: shorten it to at most 12
            topics/sea.json:19:53 the quoted phrase is empty: write it
        "#]],
    );
}

#[test]
fn a_source_is_in_the_register_with_the_place_where_the_document_names_it() {
    each(
        TOPIC,
        &[(r#"["book"]"#, r#"["book", "novel"]"#), (TWO, &format!(r#"{TWO}, "sources": ["book"]"#))],
        &expect![[r#"
            topics/sea.json:13:31 there is no source “novel”: add it to sources.json, or correct the id
            topics/sea.json:18:75 sources.json does not say that two names “book”: add to “named” where the document names it, or correct the id
        "#]],
    );
}
