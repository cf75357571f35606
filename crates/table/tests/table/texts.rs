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
fn first_words_are_found_between_marks_that_nobody_sees() {
    let table = "topic,question,document,answer,quote\n(text),,Ames,,We left\n,Did it leave?,Ames,Yes\n";
    let made = read(table, &[text("ames.txt", "W\u{ad}e l\u{ad}e\u{ad}f\u{ad}t the harbour.\n")]);
    assert_eq!(made.faults, []);
    assert_eq!(made.texts, [Some(0)]);
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
        row 3, ¶: this quote from Ames is not in ¶ 9, but in ¶ 1; write 1, or leave the number empty
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

#[test]
fn a_text_that_begins_as_it_should_belongs_to_its_document() {
    let table = "topic,question,document,answer,quote\n(text),,Ames,,We left\n(text),,Bero,,We stayed\n,Did it leave?,Ames,Yes\n,,Bero,No\n";
    let stayed = text("1.txt", "We stayed\n\nThe end.\n");
    let left = text("2.txt", "A log\n\nWe left at dawn.\n");
    assert_eq!(read(table, &[stayed, left]).texts, [Some(1), Some(0)]);
}

#[test]
fn a_text_that_two_documents_quote_belongs_to_the_one_of_which_it_holds_the_greater_part() {
    let quotes = |name: &str, quotes: &[&str]| {
        let first = format!(",{name},Yes,{}\n", quotes[0]);
        quotes.iter().skip(1).fold(first, |rows, quote| format!("{rows},,,{quote}\n"))
    };
    for (ames, bero) in [
        (vec!["one boat", "two boats", "no sail", "no oar"], vec!["one boat"]),
        (
            vec!["one boat", "two boats", "no sail"],
            vec!["one boat", "two boats", "three boats", "four boats"],
        ),
    ] {
        let table = format!(
            "question,document,answer,quote\nDid it leave?,Cole,Yes,\n{}{}",
            quotes("Ames", &ames),
            quotes("Bero", &bero)
        );
        let boats = text("log.txt", "There were one boat, two boats, three boats, four boats.\n");
        assert_eq!(read(&table, &[boats]).texts, [None, None, Some(0)], "{table}");
    }
}

#[test]
fn an_outline_that_nobody_has_written_begins_with_eight_words() {
    let made = read(TABLE, &[text("ames.txt", "\u{feff}\n We left the  harbour at dawn with nine men.\n")]);
    assert_eq!(made.comparison.documents[0].text.opens, "We left the harbour at dawn with nine");
}

#[test]
fn a_text_that_does_not_fit_its_outline_is_reported_alone() {
    let table = "topic,question,document,answer,quote,more\n\
                 (text),,Ames,,,\"{\"\"text\"\":{\"\"opens\"\":\"\"We left\"\",\"\"closes\"\":\"\"No more\"\",\"\"paragraphs\"\":1}}\"\n\
                 ,Did it leave?,Ames,Yes,out of the harbour\n";
    let made = read(table, &[text("ames.txt", "We left the harbour.\n")]);
    expect![[r#"
        row 2: ames.txt does not fit the outline of Ames: no line begins with the closing words “No more”; correct the outline, so that quotes keep their paragraphs
    "#]].assert_eq(&lines(&made.faults));
}

#[test]
fn a_paragraph_without_a_quote_is_not_looked_for() {
    let table = "question,document,answer,quote,¶\nDid it leave?,Ames,Yes,We left the harbour,1\n,,,,1\n";
    let made = read(table, &[text("ames.txt", "We left the harbour.\n")]);
    expect![[r#"
        row 3, quote: the quoted phrase is empty; write it
    "#]]
    .assert_eq(&lines(&made.faults));
}
