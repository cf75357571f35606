//! The texts of the documents: which is whose, its outline, and the paragraphs of its quotes.

use expect_test::expect;
use table::{Made, Text, comparison};

use crate::{RESERVED, lines, sheet};

const TABLE: &str = "question,document,answer,quote\n\
                     Did it leave?,Ames,Yes,We left the harbour\n,Bero,No,It never left\n";

fn text(name: &str, content: &str) -> Text {
    Text { name: name.to_owned(), content: content.to_owned() }
}

fn read(table: &str, texts: &[Text]) -> Made {
    comparison(&sheet(table), texts, &RESERVED)
}

fn notices(made: &Made) -> String {
    made.notices
        .iter()
        .map(|notice| format!("{notice}\n"))
        .filter(|notice| !notice.contains("not judged"))
        .collect()
}

#[test]
fn paragraphs_are_found_from_the_quotes() {
    let ames = text("one.txt", "A log\n\nWe left the harbour at dawn.\n\nThe end.\n");
    let bero = text("two.txt", "It never left.\r\n\r\nThe end.\r\n");
    let made = read(TABLE, &[bero, ames]);
    assert_eq!(made.faults, []);
    assert_eq!(notices(&made), "");
    let [first, second] = made.comparison.documents.as_slice() else { panic!("two documents") };
    assert_eq!((first.text.opens.as_str(), first.text.paragraphs), ("A log", 3));
    assert_eq!((second.text.opens.as_str(), second.text.paragraphs), ("It never left.", 2));
    let statements = &made.comparison.topics[0].questions[0].statements;
    assert_eq!(statements[0].citations[0].paragraph, Some(2));
    assert_eq!(statements[1].citations[0].paragraph, Some(1));
}

#[test]
fn every_document_says_why_its_text_was_not_found() {
    let table = format!("{TABLE},Cole,Perhaps,\n,Dahl,No,one quote\n,,,two quotes\n,,,three quotes\n");
    let other = text("other.txt", "Nothing of the kind.\n\nOnly one quote is here.\n");
    let made = read(&table, &[other]);
    assert_eq!(made.faults, []);
    expect![[r#"
        Ames: no text was matched to it, since no file has its quotes
        Bero: no text was matched to it, since no file has its quotes
        Cole: no text was matched to it, since the table quotes nothing from it
        Dahl: no text was matched to it; other.txt comes nearest, with 1 of the 3 quotes
    "#]]
    .assert_eq(&notices(&made));
}

#[test]
fn a_text_belongs_to_the_document_whose_quotes_it_holds_best() {
    let ames = text("ames.txt", "We left the harbour, and Bero says: It never left.\n");
    let bero = text("bero.txt", "It never left.\n\nI stayed.\n");
    let made = read(TABLE, &[ames, bero]);
    assert_eq!(made.faults, []);
    assert_eq!(made.comparison.documents[1].text.paragraphs, 2);
}

#[test]
fn of_several_paragraphs_the_first_is_taken_with_a_remark() {
    let ames = text("ames.txt", "We left the harbour.\n\nAgain: We left the harbour.\n");
    let made = read(TABLE, &[ames]);
    assert_eq!(made.faults, []);
    expect![[r#"
        Bero: no text was matched to it, since no file has its quotes
        row 2: this quote is in ¶ 1 and in ¶ 2: ¶ 1 is used
    "#]]
    .assert_eq(&notices(&made));
    assert_eq!(made.comparison.topics[0].questions[0].statements[0].citations[0].paragraph, Some(1));
}

#[test]
fn first_words_are_found_whatever_quotation_marks_they_have() {
    let table = "topic,question,document,answer,quote\n(text),,Ames,,'We left'\n,Did it leave?,Ames,Yes,left the harbour\n";
    let ames = text("ames.txt", "A title\n\n‘We left’ is what we wrote.\n\nWe left the harbour.\n");
    let made = read(table, &[ames]);
    assert_eq!(made.faults, []);
    assert_eq!(made.comparison.documents[0].text.opens, "‘We left’");
    assert_eq!(made.comparison.topics[0].questions[0].statements[0].citations[0].paragraph, Some(2));
}

#[test]
fn first_words_that_begin_no_line_are_reported() {
    let table = "topic,question,document,answer,quote,¶\n(text),,Ames,,We leave,3\n,Did it leave?,Ames,Yes,left the harbour,9\n";
    let made = read(table, &[text("ames.txt", "We left the harbour.\n")]);
    expect![[r#"
        row 2, quote: no line of ames.txt begins with “We leave”; copy the first words of its running text exactly as printed, from the beginning of a line
    "#]].assert_eq(&lines(&made.faults));
}

#[test]
fn paragraphs_that_were_counted_otherwise_are_reported() {
    let table = "topic,question,document,answer,quote,¶\n(text),,Ames,,We left,3\n,Did it leave?,Ames,Yes,left the harbour,9\n";
    let made = read(table, &[text("ames.txt", "We left the harbour.\n")]);
    expect![[r#"
        row 2, ¶: the text of Ames has 1 paragraph, not 3; write 1, or leave it empty
        row 3, ¶: this quote of Ames is not in ¶ 9, but in ¶ 1; write 1, or leave the number empty
    "#]]
    .assert_eq(&lines(&made.faults));
}

#[test]
fn a_file_with_the_name_of_a_document_is_its_text() {
    let table = "question,document,answer,quote\nDid it leave?,Ames,Yes,We left the harbour\n,Bero,No,\n";
    let bero = text("Bero.txt", "Ames writes: We left the harbour.\n");
    let other = text("log.txt", "Dawn.\n\nWe left the harbour.\n");
    assert_eq!(read(table, &[bero.clone(), other]).texts, [Some(1), Some(0)]);
    assert_eq!(read(table, &[bero]).texts, [None, Some(0)]);
}
