//! The faults that break a rule of every comparison: at the row, and in the column, where they can be corrected.

use expect_test::{Expect, expect};
use table::{Text, comparison};

use crate::{RESERVED, faults, lines, sheet};

const HEADERS: &str =
    "topic,question,document,answer,statement,quote,¶,reported,basis,dates,source,note,id,more\n";

/// Checks the faults of a table with these rows, in which `LONG` stands for 41 words.
fn rows(rows: &str, expected: &Expect) {
    expected.assert_eq(&faults(&(HEADERS.to_owned() + rows).replace("LONG", "word ".repeat(41).trim())));
}

#[test]
fn faults_of_the_comparison_are_in_its_row() {
    rows(
        "(about),Two logs,,,,,,,,,,LONG,,\"{\"\"synonyms\"\":[[\"\"boat\"\"]]}\"\n,Did it leave?,Ames,Yes\n",
        &expect![[r#"
            row 2, note: the reason for these documents has 41 words; shorten it to at most 40
            row 2, more: this group has fewer than two words; add another, or delete the group
        "#]],
    );
}

#[test]
fn faults_of_a_text_are_in_its_row() {
    rows(
        "(text),,Ames,,,,,not stated,,not stated,not stated,,First Log\n\
         (text),,Bero,,,,,,,,,,,\"{\"\"title\"\":\"\"\"\"}\"\n\
         ,Did it leave?,Ames,Yes\n,,Bero,No\n",
        &expect![[r#"
            row 2, id: “First Log” is not an id; use a-z, 0-9 and single hyphens, at most 40 characters
            row 2, reported: the field “author” is empty or says “not stated”; delete it: the page then says that it is not stated
            row 2, source: the field “publisher” is empty or says “not stated”; delete it: the page then says that it is not stated
            row 2, dates: the field “date” is empty or says “not stated”; delete it: the page then says that it is not stated
            row 3, more: the field “title” is empty; write it
        "#]],
    );
}

#[test]
fn faults_of_a_paragraph_that_is_not_compared_are_in_its_row() {
    rows(
        "(text),,Ames,,,,3\n,Did it leave?,Ames,Yes,,we left,1\n\
         (not compared),,Ames,,LONG,,2\n(not compared),,Ames,,The weather.,,1\n(not compared),,Ames,,The wind.,,4\n",
        &expect![[r#"
            row 4, statement: the reason has 41 words; shorten it to at most 40
            row 5: ames ¶ 1 is cited, so it is compared; delete this entry
            row 6, ¶: ames has no ¶ 4; write a number from 1 to 3
        "#]],
    );
}

#[test]
fn faults_of_a_judgement_are_in_its_row() {
    let judged = |row: &str, expected: &Expect| {
        rows(&format!(",Did it leave?,Ames,Yes\n,,Bero,No\n,,Ames / Bero,{row}\n"), expected);
    };
    judged(
        "agrees in part,Both left.,,,,time",
        &expect![[r#"
        row 4, basis: “part” says why two positions part, but these two agree in part; delete “part”
    "#]],
    );
    judged(
        "differs in part,One left.,,,,,,,The harbour book.",
        &expect![[r#"
        row 4, note: only a contradiction can be settled; delete “settle”
    "#]],
    );
    judged(
        "contradicts,,,,,,,,LONG",
        &expect![[r#"
        row 4, note: the reason has 41 words; shorten it to at most 40
    "#]],
    );
    judged(
        "contradicts,LONG",
        &expect![[r#"
        row 4, statement: the reason has 41 words; shorten it to at most 40
    "#]],
    );
}

#[test]
fn faults_of_judgements_in_the_further_fields_are_there() {
    rows(
        ",Did it leave?,Ames,Yes,,,,,,,,,,\"{\"\"relations\"\":[{\"\"between\"\":[\"\"a\"\",\"\"z\"\"],\"\"kind\"\":\"\"contradicts\"\",\"\"why\"\":\"\"So.\"\"}]}\"\n",
        &expect![[r#"
            row 2, more: there is no position “z” in this question; name two of its positions
        "#]],
    );
}

#[test]
fn faults_of_a_statement_are_in_its_row() {
    let answered = |row: &str, expected: &Expect| rows(&format!(",Did it leave?,Ames,Yes,{row}\n"), expected);
    answered(
        ",we left,0",
        &expect![[r#"
        row 2, ¶: ames has no ¶ 0; count from 1
    "#]],
    );
    answered(
        "LONG,,,A sailor,,,,,,\"{\"\"clause_read\"\":true}\"",
        &expect![[r#"
        row 2, statement: the statement has 41 words; shorten it to at most 40
    "#]],
    );
    answered(
        ",,,,,,,,,\"{\"\"clause\"\":\"\"LONG\"\"}\"",
        &expect![[r#"
        row 2, more: the clause has 41 words; shorten it to at most 18
    "#]],
    );
    answered(
        ",,,,,,,,,\"{\"\"citations\"\":[{\"\"phrase\"\":\"\"LONG\"\"}]}\"",
        &expect![[r#"
        row 2, more: the quoted phrase has 41 words; shorten it to at most 12
    "#]],
    );
    answered(
        ",,,A sailor,,,,,,\"{\"\"voice\"\":\"\"own\"\"}\"",
        &expect![[r#"
        row 2, reported: a statement in the document’s own voice has the field “by”; delete “by”, or make the voice “reported”
    "#]],
    );
    answered(
        ",,,A sailor,,,,,,\"{\"\"by\"\":null}\"",
        &expect![[r#"
        row 2, reported: a reported statement does not say whose view it is; add “by”: the name that the document gives
    "#]],
    );
    answered(
        "It left.,,,,,May 1931 = It leaves",
        &expect![[r#"
        row 2, dates: “May 1931” is not in the statement; copy it from the statement’s text
    "#]],
    );
    answered(
        ",,,,,,,,,\"{\"\"sources\"\":[\"\"book\"\"],\"\"position\"\":\"\"z\"\"}\"",
        &expect![[r#"
        row 2, more: there is no position “z” in this question; use one of its positions, or add this one
        row 2, more: there is no source “book”; add it to sources.json, or correct the id
    "#]],
    );
}

#[test]
fn faults_of_a_topic_are_in_its_row() {
    rows(
        "The boat,,,,LONG,,,,,,,,The Boat\n,Did it leave?,Ames,Yes\nThe crew\n",
        &expect![[r#"
        row 2, id: “The Boat” is not an id; use a-z, 0-9 and single hyphens, at most 40 characters
        row 2, statement: the summary has 41 words; shorten it to at most 40
        row 4, question: the topic has no questions; add one, or delete the topic
    "#]],
    );
    rows(
        "(about),,,,,,,,,,,,,\"{\"\"title\"\":\"\"\"\"}\"\n,Did it leave?,Ames,Yes\n",
        &expect![[r#"
        row 3, topic: the topic has no title; write one
    "#]],
    );
}

#[test]
fn a_question_without_answers_is_reported_once() {
    rows(
        "The boat,Did it leave?\n,Was it new?,Ames,Yes\n",
        &expect![[r#"
        row 2: no document answers the question; add a statement, or delete the question
    "#]],
    );
    rows(
        "The boat,Did it leave?,Ames\n,Was it new?,Ames,Yes\n",
        &expect![[r#"
        row 2, answer: Ames has no answer in this row; write it in at most 12 words, even if it repeats the row above or was merged with it
    "#]],
    );
}

#[test]
fn a_quote_can_be_too_long_and_not_in_its_text() {
    let table = HEADERS.to_owned()
        + "(text),,Ames\n,Did it leave?,Ames,Yes,,one two three four five six seven eight nine ten eleven twelve thirteen\n\
           (not compared),,Ames,,The weather.,,9\n";
    let ames = Text { name: "ames.txt".to_owned(), content: "We left.\n\nThe end.\n".to_owned() };
    let made = comparison(&sheet(&table), &[ames], &RESERVED);
    expect![[r#"
        row 3, quote: this quote is not in the text of Ames; copy it exactly as printed
        row 3, quote: the quoted phrase has 13 words; shorten it to at most 12
        row 4, ¶: ames has no ¶ 9; write a number from 1 to 2
    "#]]
    .assert_eq(&lines(&made.faults));
}
