//! What counts as the same letters, and where a phrase may begin and end.

mod invented;

use anchoring::placing::place;
use invented::{found, found_in, invented};

/// Returns whether a phrase is found in a text letter for letter.
fn is_exact(text: &str, phrase: &str) -> bool {
    found(text, &[(1, phrase)])[0].as_ref().is_some_and(|(_, differ)| *differ == 0)
}

#[test]
fn punctuation_is_no_difference_but_within_a_number_it_is() {
    assert!(is_exact("He came. He saw; he left in 1931, tired.", "he came, he saw. He left in 1931 tired"));
    assert!(is_exact("He saw note.4 and left.", "saw note, 4 and left"));
    for (text, phrase) in [
        ("It held 4,300 boats or more.", "held 4300 boats or more"),
        ("It held 43.5 boats or more.", "held 435 boats or more"),
        ("It held 4.300 boats or more.", "held 4,300 boats or more"),
    ] {
        assert!(!is_exact(text, phrase), "{text}");
        assert!(is_exact(text, text), "{text}");
    }
}

#[test]
fn letters_of_other_scripts_tell_one_name_from_another() {
    let text = "They asked 柳文 and Жуков for a letter.";
    assert!(is_exact(text, "They asked 柳文 and Жуков for a letter"));
    assert!(!is_exact(text, "They asked 王文 and Жуков for a letter"));
    assert!(!is_exact(text, "They asked 柳文 and Чуков for a letter"));
}

#[test]
fn a_phrase_begins_and_ends_at_the_edge_of_a_word_or_number() {
    assert!(is_exact("As said in note,4 ships sailed home.", "4 ships sailed home"));
    assert!(!is_exact("As said, 1,4 ships sailed home.", "4 ships sailed home"));
    assert!(!is_exact("A slow co\u{ad}operation came late.", "operation came late"));
    assert!(is_exact("A slow co\u{ad}operation came late.", "cooperation came late"));
}

#[test]
fn in_a_paragraph_whose_number_is_known_a_changed_phrase_is_found_nearly() {
    let text = "Nothing of it.\n\nIn May the river rose every spring above the fields.";
    let mut comparison =
        invented(&[(1, "nothing of it"), (2, "the river rose each spring above the fields")]);
    comparison.documents[0].text.paragraphs = 2;
    let placed = place(text, &comparison.documents[0], &comparison);
    assert!(placed.paragraphs.iter().all(|paragraph| paragraph.number.is_some()));
    let nearly = ("the river rose every spring above the fields".to_owned(), 1);
    assert_eq!(found_in(&placed), [Some(("Nothing of it".to_owned(), 0)), Some(nearly)]);
}

#[test]
fn a_near_phrase_ends_with_its_last_word_though_it_is_a_single_letter() {
    let text = "In May the river rose every spring above field 7 of the village.";
    let phrases = [(1, "In May the river"), (1, "the river rose each spring above field 7")];
    let nearly = ("the river rose every spring above field 7".to_owned(), 1);
    assert_eq!(found(text, &phrases)[1], Some(nearly));
}

#[test]
fn a_near_phrase_at_the_beginning_of_a_paragraph_may_lack_its_first_letter() {
    let text = "A forest was cut down, and nobody asked why.\n\nhe river rose each spring above the fields.\n\n\
                The bridge took eleven years to build.";
    let phrases =
        [(1, "was cut down"), (2, "The river rose each spring above"), (3, "eleven years to build")];
    assert_eq!(found(text, &phrases)[1], Some(("river rose each spring above".to_owned(), 1)));
}
