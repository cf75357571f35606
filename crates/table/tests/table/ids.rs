//! Ids that are made from words.

use expect_test::expect;
use table::ids::Taken;

use crate::{faults, sound};

#[test]
fn an_id_has_as_many_whole_words_as_there_is_room_for() {
    for (words, expected) in [
        ("Harbourmastersoffice lighthousekeeperhat", "harbourmastersoffice-lighthousekeeperhat"),
        ("Harbourmastersoffice lighthousekeepershat", "harbourmastersoffice"),
    ] {
        assert_eq!(Taken::default().make("question", words), expected);
    }
}

#[test]
fn words_whose_id_is_taken_get_letters_of_their_own_and_then_a_number() {
    let mut taken = Taken::default();
    let words = "Did the harbour lights of the northern island burn that winter?";
    assert_eq!(taken.make("question", words), "harbour-lights-northern-island-burn");
    assert_eq!(taken.make("question", words), "harbour-lights-northern-island-8ef6");
    assert_eq!(taken.make("question", words), "harbour-lights-2");
    assert_eq!(taken.make("question", words), "harbour-lights-3");
}

#[test]
fn words_without_latin_letters_have_an_id_that_stays_the_same() {
    for (words, expected) in [("Текст?", "question-94fc"), ("事?", "question-807f")] {
        assert_eq!(Taken::default().make("question", words), expected);
    }
}

#[test]
fn an_id_that_is_given_in_a_later_row_is_not_made_for_an_earlier_one() {
    let comparison =
        sound("question,document,answer,id\nWas it new?,Ames,Yes,\nWas it large?,Ames,Yes,new\n");
    let ids: Vec<&str> = comparison.questions().map(|(_, question)| question.id.as_str()).collect();
    assert_eq!(ids, ["new-6a22", "new"]);
}

#[test]
fn an_id_of_two_texts_is_reported_once() {
    let table = "topic,question,document,answer,id\n\
                 (text),,Ames,,log\n(text),,Bero,,log\n,Did it leave?,Ames,Yes,\n,,Bero,No,\n";
    expect![[r#"
        row 3, id: the id “log” is already used in row 2; give one of the two another id
    "#]]
    .assert_eq(&faults(table));
}
