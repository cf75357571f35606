//! Which document a cell names, and what is said about a name that is none.

use expect_test::expect;

use crate::{faults, lines, made, sound};

/// Returns the remarks on names.
fn doubts(rows: &str) -> String {
    let notices = made(&format!("question,document,answer\n{rows}")).notices;
    lines(&notices.into_iter().filter(|notice| !notice.what.contains("not judged")).collect::<Vec<_>>())
}

#[test]
fn a_name_has_at_most_sixty_characters() {
    let name = "N".repeat(60);
    assert_eq!(faults(&format!("question,document,answer\nDid it leave?,{name},Yes\n")), "");
    assert_eq!(
        faults(&format!("question,document,answer\nDid it leave?,{name}N,Yes\n")),
        "row 2, document: the name of this document has more than 60 characters; write a short name here, such as that of its author\n"
    );
}

#[test]
fn a_word_for_a_verdict_is_an_answer_of_one_document() {
    let comparison = sound(
        "question,document,answer\nDoes the crew agree?,Ames,Agrees\n,Bero,Disagrees\n,Reuters / AP,Yes\n",
    );
    let names: Vec<&str> = comparison.documents.iter().map(|document| document.short.as_str()).collect();
    assert_eq!(names, ["Ames", "Bero", "Reuters / AP"]);
}

#[test]
fn a_text_can_be_named_by_its_id() {
    let comparison = sound(
        "topic,question,document,answer,id\n(text),,Ames,,first\n(text),,Bero,,second\n,Did it leave?,first,Yes,\n,,second,No,\n",
    );
    let speakers: Vec<&str> =
        comparison.topics[0].questions[0].statements.iter().map(|s| s.document.as_str()).collect();
    assert_eq!(speakers, ["first", "second"]);
}

#[test]
fn only_a_longer_name_that_stands_once_beside_one_that_stands_often_is_doubted() {
    expect![[r#"
        row 4: “Marlo” is in this row only: did you mean “Marlow”?
    "#]]
    .assert_eq(&doubts("Did it leave?,Marlow,Yes\n,Bero,No\n,Marlo,No\nWas it new?,Marlow,Yes\n"));
    for rows in [
        "Did it leave?,Marlow,Yes\n,Marlo,No\n",
        "Did it leave?,Marlow,Yes\n,Marlo,No\nWas it new?,Marlow,Yes\n,Marlo,No\n",
        "Did it leave?,Anna,Yes\n,Ann,No\nWas it new?,Anna,Yes\n",
    ] {
        assert_eq!(doubts(rows), "", "{rows}");
    }
}

#[test]
fn other_accents_are_remarked_on_once() {
    expect![[r#"
        row 3: “Muller” is read as “Müller”, since only the accents differ: two documents need different names
    "#]]
    .assert_eq(&doubts("Is it so?,Müller,Yes\nWhy?,Muller,Because\nWhen?,Muller,Now\n"));
}

#[test]
fn an_unknown_name_is_reported_with_its_rows_and_a_name_that_is_near() {
    let below = |rows: &str| {
        faults(&format!("topic,question,document,answer,statement\n(text),,Marlow\n(text),,Bero\n{rows}"))
    };
    expect![[r#"
        row 4, document: there is no document “Harbour” (also in row 5); use one of “Marlow”, “Bero”, or add a row for it
    "#]].assert_eq(&below(",Did it leave?,Harbour,Yes\n,,Harbour,Yes too\n,,Bero,No\n"));
    expect![[r#"
        row 5, document: there is no document “Cole / Dahl”; use one of “Marlow”, “Bero”, or add a row for it
    "#]]
    .assert_eq(&below(",Did it leave?,Bero,No\n,,Cole / Dahl,Yes\n"));
    expect![[r#"
        row 5, document: there is no document “Cole”; use one of “Marlow”, “Bero”, or add a row for it
        row 5, document: there is no document “Dahl”; use one of “Marlow”, “Bero”, or add a row for it
    "#]]
    .assert_eq(&below(",Did it leave?,Bero,No\n,,Cole / Dahl,contradicts,It cannot be both.\n"));
    expect![[r#"
        row 5, document: there is no document “Cole”; use one of “Marlow”, “Bero”, or add a row for it
    "#]]
    .assert_eq(&below(",Did it leave?,Bero,No\n,,Bero / Cole,Yes,It cannot be both.\n"));
}

#[test]
fn a_range_of_paragraphs_goes_up_and_holds_at_most_a_thousand() {
    for (cell, is_read) in [("600–601", true), ("4–3", false), ("1–1001", false)] {
        let said = faults(&format!(
            "topic,question,document,answer,statement,¶\n(text),,Ames\n,Did it leave?,Ames,Yes\n(not compared),,Ames,,The weather.,{cell}\n"
        ));
        assert_eq!(said.is_empty(), is_read, "{said}");
    }
}
