//! What was imported, as rows of a table.

// The hashes are those that `UPDATE_EXPECT` writes.
#![allow(clippy::needless_raw_string_hashes)]

use anchoring::phrase::word_count;
use anchoring::segment::one_line;
use exchange::{Imported, ImportedDocument, Quotation, rows, short_phrase};
use expect_test::expect;
use proptest::prelude::*;

fn quotation(document: usize, exact: &str, topic: &str, question: &str) -> Quotation {
    let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    let (topic, question, comment) = (some(topic), some(question), Some("A {comment}.".to_owned()));
    Quotation { document, exact: exact.to_owned(), topic, question, comment, place: None }
}

fn imported() -> Imported {
    let marsh = ImportedDocument {
        short: "Marsh".to_owned(),
        title: "Keep the night ferry".to_owned(),
        author: Some("Ada Marsh".to_owned()),
        kind: Some("newspaper article".to_owned()),
        publisher: Some("The Gazette".to_owned()),
        date: Some("17 March 2025".to_owned()),
        doi: Some("10.5555/7".to_owned()),
        ..ImportedDocument::default()
    };
    let lind = ImportedDocument {
        short: "Lind".to_owned(),
        title: "Let it sleep".to_owned(),
        ..ImportedDocument::default()
    };
    let long = "It does: nine crowns a passenger, less than the café on the\nquay loses in a week.";
    Imported {
        documents: vec![marsh, lind],
        quotations: vec![
            quotation(0, long, "Costs", "Does it pay?"),
            quotation(1, "costs the town less", "", "Other ways"),
            quotation(1, "not a service but a habit", "", ""),
            quotation(0, "nurses", "Need", "Who needs it?"),
            quotation(1, "nine passengers", "Costs", "Does it pay?"),
        ],
        left_out: vec![],
    }
}

#[test]
fn quotations_become_statements_without_an_answer_under_their_questions() {
    let lines: Vec<String> = rows(&imported()).iter().map(|cells| cells.join(" | ")).collect();
    expect![[r#"
        (text) | Keep the night ferry | Marsh |  | Newspaper article by Ada Marsh, The Gazette, 17 March 2025, doi:10.5555/7 | 
        (text) | Let it sleep | Lind |  |  | 
         | Other ways | Lind |  | A (comment). | costs the town less
         | Which question does this answer? | Lind |  | A (comment). | not a service but a habit
        Costs |  |  |  |  | 
         | Does it pay? | Marsh |  | A (comment). | It does: nine crowns a passenger, less than the café on the
         |  | Lind |  | A (comment). | nine passengers
        Need |  |  |  |  | 
         | Who needs it? | Marsh |  | A (comment). | nurses"#]].assert_eq(&lines.join("\n"));
}

#[test]
fn a_short_phrase_has_the_first_twelve_words() {
    assert_eq!(short_phrase("nurses"), "nurses");
    assert_eq!(
        short_phrase("one two three four five six seven eight nine ten eleven twelve"),
        "one two three four five six seven eight nine ten eleven twelve"
    );
    assert_eq!(
        short_phrase("one two three four five six\nseven eight nine ten eleven twelve, thirteen"),
        "one two three four five six seven eight nine ten eleven twelve"
    );
    // A compound with a hyphen counts as two words, and is not cut.
    assert_eq!(short_phrase("1 2 3 4 5 6 7 8 9 10 11 well-known"), "1 2 3 4 5 6 7 8 9 10 11");
    assert_eq!(short_phrase("don’t don’t don’t"), "don’t don’t don’t");
    assert_eq!(short_phrase("a,b,c,d,e,f,g,h,i,j,k,l,m,n"), "a,b,c,d,e,f,g,h,i,j,k,l");
    assert_eq!(short_phrase(" \n"), "");
}

proptest! {
    #[test]
    fn a_short_phrase_is_the_beginning_of_the_quotation_and_can_be_cited(text in "([a-z’🚢é-]{1,6}[ ,.\n]{1,2}){0,30}") {
        let phrase = short_phrase(&text);
        prop_assert!(word_count(&phrase) <= 12);
        prop_assert!(one_line(&text).starts_with(&phrase));
        prop_assert!(word_count(&text) <= 12 || word_count(&phrase) > 0);
    }
}
