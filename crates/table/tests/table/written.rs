//! What is written of a comparison: as few columns and cells as carry it.

use std::rc::Rc;

use comparison::{Comparison, Document};
use expect_test::{Expect, expect};
use table::cells::write_csv;
use table::sheet;

use crate::{made, sound};

/// Writes a comparison as a table, without the commas at the end of its rows.
fn written(comparison: &Comparison) -> String {
    let table = write_csv(&sheet(comparison));
    table.lines().map(|line| line.trim_end_matches(',').to_owned() + "\n").collect()
}

/// Checks that a table is written as it was read.
fn stays(table: &str) {
    assert_eq!(written(&made(table).comparison), table);
}

#[test]
fn what_columns_carry_is_written_as_it_was_read() {
    stays(
        "topic,question,document,answer,statement,quote,¶,reported,source\n\
         (about),Two logs\n\
         (text),The first log,Ames\n\
         (text),The second log,Bero\n\
         The boat,,,,They part over the day.\n\
         ,Did it leave?,Ames,Yes,,we left,1\n\
         ,,,,,at dawn,2\n\
         ,,Ames,Yes,A sailor saw it.,says a sailor,2,A sailor\n\
         ,,Ames,No,,or not,3\n\
         ,,Bero,No,It {stayed}.,it stayed,1,,Harbour book\n\
         ,Was it new?,Ames,Yes,,new,4\n\
         ,,Bero,No,,old,4\n\
         ,,Ames / Bero,contradicts,It cannot be both.\n\
         The crew,,,,They agree.\n\
         ,Were there many?,Ames,Yes,,many,5\n\
         ,,Bero,says nothing\n",
    );
}

#[test]
fn rows_are_numbered_as_a_spreadsheet_shows_them() {
    let sheet = sheet(&sound("question,document,answer\nDid it leave?,Ames,Yes\n,Bero,No\n"));
    assert_eq!(sheet.rows.iter().map(|row| row.number).collect::<Vec<_>>(), [2, 3, 4, 5, 6, 7]);
}

#[test]
fn ids_of_texts_are_given_where_words_do_not_make_them() {
    stays(
        "topic,question,document,answer,quote,source,id\n\
         (about),Two logs\n\
         (text),The first log,Ames,,,,first\n\
         (text),The second log,Bero,,,,second\n\
         The boat\n\
         ,Did it leave?,Ames,Yes,,Harbour book\n\
         ,,Bero,No,,Harbour book\n",
    );
}

#[test]
fn letters_are_written_where_the_order_of_the_answers_gives_others() {
    for (one, other) in [("b", "a"), ("a", "c")] {
        stays(&format!(
            "topic,question,document,answer,quote,letter\n\
             (about),Two logs\n\
             (text),The first log,Ames\n\
             (text),The second log,Bero\n\
             The boat\n\
             ,Did it leave?,Ames,Yes,,{one}\n\
             ,,Bero,No,,{other}\n"
        ));
    }
}

#[test]
fn a_judgement_of_a_document_that_gives_two_answers_names_their_letters() {
    stays(
        "topic,question,document,answer,statement,quote,letter\n\
         (about),Two logs\n\
         (text),The first log,Ames\n\
         (text),The second log,Bero\n\
         The boat\n\
         ,Did it leave?,Ames,Yes\n\
         ,,Bero,No\n\
         ,,Bero,Perhaps\n\
         ,,Ames / Bero,contradicts,It cannot be both.,,a / b\n\
         ,,Bero / Bero,differs in part,One is sure.,,b / c\n",
    );
}

#[test]
fn an_answer_that_would_be_read_otherwise_stands_in_the_further_fields() {
    for label in ["says nothing", " Yes", "{Yes}", "No"] {
        let mut comparison = sound(
            "topic,question,document,answer,statement\n\
             (about),Two logs\n\
             (text),,Ames\n\
             (text),,Bero\n\
             The boat\n\
             ,Did it leave?,Ames,Yes,It did.\n\
             ,,Bero,No,It did not.\n",
        );
        let question = Rc::make_mut(&mut comparison.topics[0].questions[0]);
        question.positions[0].label = label.to_owned();
        let table = written(&comparison);
        let ames = table.lines().find(|line| line.contains("It did.")).unwrap_or_default();
        assert!(ames.starts_with(",Did it leave?,Ames,,It did.,,a,"), "{table}");
        assert!(ames.contains(&format!("\"\"label\"\":\"\"{label}\"\"")), "{table}");
        assert_eq!(sound(&table), comparison);
    }
}

#[test]
fn a_view_of_nobody_in_particular_is_told_from_the_own_one() {
    stays(
        "topic,question,document,answer,quote,more\n\
         (about),Two logs\n\
         (text),The first log,Ames\n\
         The boat\n\
         ,Did it leave?,Ames,Yes,we left\n\
         ,,Ames,Yes,they say,\"{\"\"voice\"\":\"\"reported\"\"}\"\n",
    );
}

#[test]
fn a_title_that_would_be_read_as_a_kind_of_row_stands_in_the_further_fields() {
    let mut comparison = sound(
        "topic,question,document,answer\n(about),Two logs\n(text),,Ames\nThe boat,Did it leave?,Ames,Yes\n",
    );
    comparison.topics[0].title = "(text)".to_owned();
    expect![[r#"
        topic,question,document,answer,quote,id,more
        (about),Two logs
        (text),Ames,Ames
        boat,,,,,boat,"{""title"":""(text)""}"
        ,Did it leave?,Ames,Yes
    "#]]
    .assert_eq(&written(&comparison));
    assert_eq!(sound(&written(&comparison)), comparison);
}

#[test]
fn an_id_of_an_event_is_given_in_the_row_of_the_comparison_alone() {
    let mut comparison = sound(
        "question,document,answer,statement,dates\nDid it leave?,Ames,Yes,It left in 1931.,1931 = The boat leaves\n",
    );
    comparison.events[0].id = "leaving".into();
    Rc::make_mut(&mut comparison.topics[0].questions[0]).statements[0].dates[0].event = "leaving".into();
    expect![[r#"
        topic,question,document,answer,statement,quote,dates,more
        (about),Ames,,,,,,"{""events"":[{""id"":""leaving"",""what"":""The boat leaves""}]}"
        (text),Ames,Ames
        All questions
        ,Did it leave?,Ames,Yes,It left in 1931.,,1931 = The boat leaves
    "#]]
    .assert_eq(&written(&comparison));
}

#[test]
fn a_source_that_would_be_read_as_two_stands_in_the_further_fields() {
    let mut comparison = sound("question,document,answer,source\nDid it leave?,Ames,Yes,Harbour book\n");
    comparison.sources[0].reference = "Harbour book; a copy".to_owned();
    expect![[r#"
        topic,question,document,answer,quote,more
        (about),Ames,,,,"{""sources"":[{""id"":""harbour-book"",""kind"":"""",""named"":[{""at"":""in the text"",""document"":""ames""}],""reference"":""Harbour book; a copy""}]}"
        (text),Ames,Ames
        All questions
        ,Did it leave?,Ames,Yes,,"{""sources"":[""harbour-book""]}"
    "#]].assert_eq(&written(&comparison));
    assert_eq!(sound(&written(&comparison)), comparison);
}

/// Checks how two texts with these short names and ids are written.
fn named(texts: [(&str, &str); 2], expected: &Expect) {
    let mut comparison = sound("question,document,answer\nDid it leave?,Ames,Yes\n,Bero,No\n");
    let question = Rc::make_mut(&mut comparison.topics[0].questions[0]);
    for ((document, statement), (short, id)) in
        comparison.documents.iter_mut().zip(&mut question.statements).zip(texts)
    {
        *document = Document { id: id.into(), short: short.to_owned(), ..document.clone() };
        statement.document = id.into();
    }
    let table = written(&comparison);
    expected.assert_eq(&table);
    assert_eq!(sound(&table), comparison);
}

#[test]
fn a_text_whose_name_has_odd_letters_keeps_it() {
    // A table with so many control characters would not be taken for text.
    let odd = "\u{1}".repeat(100);
    for name in [&odd, "Am\u{feff}es", "Am\nes", " Ames"] {
        let mut comparison = made("question,document,answer\nDid it?,Ames,Yes\n,Bero,No\n").comparison;
        comparison.documents[0].short = name.to_owned();
        let again = made(&write_csv(&sheet(&comparison))).comparison;
        assert_eq!(again.documents[0].short, name, "{name:?}");
    }
}

#[test]
fn texts_are_called_by_their_ids_where_their_names_would_be_mistaken() {
    named(
        [("Ames / 1931", "log"), ("Log", "other")],
        &expect![[r#"
        topic,question,document,answer,quote,more
        (about),Ames and Bero
        (text),Ames,log,,,"{""short"":""Ames / 1931""}"
        (text),Bero,other,,,"{""short"":""Log""}"
        All questions
        ,Did it leave?,log,Yes
        ,,other,No
    "#]],
    );
    named(
        [("Ames", "one"), ("ames", "two")],
        &expect![[r#"
        topic,question,document,answer,quote,more
        (about),Ames and Bero
        (text),Ames,one,,,"{""short"":""Ames""}"
        (text),Bero,two,,,"{""short"":""ames""}"
        All questions
        ,Did it leave?,one,Yes
        ,,two,No
    "#]],
    );
}
