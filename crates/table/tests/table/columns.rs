//! Which words are read as headers, and what is said about an unknown one.

use expect_test::expect;
use table::cells::read;
use table::columns::{Column, letters};

use crate::faults;

#[test]
fn a_word_above_the_headers_is_not_taken_for_them() {
    for above in ["Question", "author,date", "A title"] {
        let table = format!("{above}\nquestion,document,answer\nDid it leave?,Ames,Yes\n");
        assert_eq!(read(table.as_bytes()).expect("it can be read").header_row, 2, "{above}");
    }
}

#[test]
fn a_header_that_is_half_another_word_is_not_taken_for_a_misspelling() {
    expect![[r#"
        row 1, name: no column is called “name”; delete it, or use one of these headers: topic, question, document, answer, statement, quote, ¶, reported, basis, figures, dates, source, note, id, letter, more
    "#]].assert_eq(&faults("question,document,answer,name\nDid it leave?,Ames,Yes,red\n"));
}

#[test]
fn headers_that_are_all_misspelt_are_reported_one_by_one() {
    expect![[r#"
        row 1, qestion: no column is called “qestion”; did you mean “question”?
        row 1, documnt: no column is called “documnt”; did you mean “document”?
        row 1, anser: no column is called “anser”; did you mean “answer”?
    "#]]
    .assert_eq(&faults("qestion,documnt,anser\nDid it leave?,Ames,Yes\n"));
}

#[test]
fn an_unknown_header_is_reported_even_above_empty_cells() {
    expect![[r#"
        row 1, qote: no column is called “qote”; did you mean “quote”?
    "#]]
    .assert_eq(&faults("question,document,answer,qote\nDid it leave?,Ames,Yes,\n"));
}

#[test]
fn a_column_that_is_missing_is_reported_with_what_it_holds() {
    expect![[r#"
        row 1: there is no column “question”; the headers here are “document”, “answer”; write “question” above the column with the questions
    "#]].assert_eq(&faults("document,answer\nAmes,Yes\n"));
    expect![[r#"
        row 1: there is no column “document”; the headers here are “question”, “answer”; write “document” above the column that says who answers
    "#]].assert_eq(&faults("question,answer\nDid it leave?,Yes\n"));
}

#[test]
fn a_header_means_the_same_in_the_singular_and_in_the_plural() {
    for (header, column) in
        [("say", Column::Answer), ("IDs", Column::Id), ("¶s", Column::Paragraph), ("basis", Column::Basis)]
    {
        assert_eq!(Column::of(header), Some(column), "{header}");
    }
    assert_eq!(Column::of("#"), None);
}

#[test]
fn columns_have_the_letters_that_a_spreadsheet_shows() {
    for (index, expected) in
        [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")]
    {
        assert_eq!(letters(index), expected);
    }
}
