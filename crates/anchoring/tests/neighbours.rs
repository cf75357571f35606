//! Phrases that are changed, or that occur in several places: what surrounds them decides.

mod invented;

use invented::found;

const PORT: &str = "A forest was cut down in a single winter, and nobody asked why.";
const BRIDGE: &str = "The council promised a new bridge of stone, which took years to build.";
const RIVER: &str = "the river rose each spring above the lower fields";

/// The words of a citation's place; empty where it has none.
fn words(text: &str, citations: &[(usize, &str)]) -> Vec<String> {
    found(text, citations)
        .into_iter()
        .map(|found| found.map_or_else(String::new, |(words, _)| words))
        .collect()
}

/// What is found of the second paragraph's phrase between the first and the third.
fn between(middle: &str, phrase: &str) -> String {
    let citations = [(1, "cut down in a single winter"), (2, phrase), (3, "a new bridge of stone")];
    let found = words(&format!("{PORT}\n\n{middle}\n\n{BRIDGE}"), &citations);
    assert_eq!((&*found[0], &*found[2]), (citations[0].1, citations[2].1));
    found[1].clone()
}

/// So many letters of something else, in lines that are no paragraphs of their own.
fn filler(letters: usize) -> String {
    "and so it went on and on for many a year ".repeat(letters / 31)
}

#[test]
fn a_phrase_with_fewer_than_twelve_letters_is_found_letter_for_letter_or_not_at_all() {
    assert_eq!(between("And he saw the see.", "he saw the sea"), "");
    assert_eq!(between("And he saw the sees.", "he saw the seas"), "he saw the sees");
}

#[test]
fn a_phrase_of_which_too_many_letters_differ_is_missing() {
    assert_eq!(between("So the river rose each autumn above the lower fields.", RIVER), {
        "the river rose each autumn above the lower fields"
    });
    // 20 of 41 letters differ, but only four of nine words.
    assert_eq!(between("So the quick fell each autumn above the sandy fields.", RIVER), "");
}

#[test]
fn in_a_paragraph_that_is_known_more_letters_may_differ() {
    // 15 of 41 letters differ: more than 33 of a hundred, and fewer than 38.
    let changed = "the quick fell each autumn above the lower fields";
    assert_eq!(between(&format!("So {changed}."), RIVER), "");
    let text = format!("{PORT}\n\nIn May they said that {changed}.\n\n{BRIDGE}");
    let citations =
        [(1, "cut down in a single winter"), (2, "In May they said"), (2, RIVER), (3, "years to build")];
    assert_eq!(words(&text, &citations)[2], changed);
    // Ten thousand letters away, it is no longer known.
    let far = format!("{PORT}\n\nIn May they said {} that {changed}.\n\n{BRIDGE}", filler(12_000));
    assert_eq!(words(&far, &citations)[2], "");
}

#[test]
fn another_place_must_differ_in_an_eighth_of_the_letters_more() {
    let sprint = "the river rose each sprint above the lower fields";
    let two = |other: &str| between(&format!("So {sprint}. But {other}."), RIVER);
    // One letter differs in the first; five and six in the others.
    assert_eq!(two("the river fell each sprint above the lower fields"), "");
    assert_eq!(two("the river fell each sprant above the lower fields"), sprint);
}

#[test]
fn a_changed_phrase_is_found_in_its_place_though_it_stands_unchanged_elsewhere() {
    let text = format!(
        "{PORT}\n\nSo the river rose every spring above the lower fields.\n\n{BRIDGE}\n\nOnce more {RIVER}."
    );
    let citations =
        [(1, "cut down in a single winter"), (2, RIVER), (3, "a new bridge of stone"), (4, "Once more the")];
    assert_eq!(words(&text, &citations)[1], "the river rose every spring above the lower fields");
}

#[test]
fn a_changed_phrase_is_looked_for_within_ten_thousand_letters_of_its_neighbours() {
    let changed = "So the river rose every spring above the lower fields.";
    let found = "the river rose every spring above the lower fields";
    let far = filler(12_000);
    let middle = |before: &str, after: &str| between(&format!("{before}\n\n{changed}\n\n{after}"), RIVER);
    assert_eq!(middle("", &format!("{far}{far}")), found, "near the first");
    assert_eq!(middle(&format!("{far}{far}"), ""), found, "near the last");
    assert_eq!(middle(&far, &far), "", "far from both");
    let after = |filler: &str| {
        let text = format!("{PORT}\n\n{filler}\n\n{changed}");
        words(&text, &[(1, "cut down in a single winter"), (2, RIVER)])[1].clone()
    };
    assert_eq!((&*after(""), &*after(&far)), (found, ""));
}

#[test]
fn changed_phrases_against_the_order_are_missing() {
    let toll = "a toll was taken from each master who stayed there";
    let text = format!(
        "{PORT}\n\nSoon {}.\n\nThen {}.\n\n{BRIDGE}",
        toll.replace("each", "every"),
        RIVER.replace("each", "every")
    );
    let citations = [(1, "cut down in a single winter"), (2, RIVER), (3, toll), (4, "a new bridge of stone")];
    assert_eq!(words(&text, &citations), [citations[0].1, "", "", citations[3].1]);
}

#[test]
fn phrases_that_stand_twice_in_a_paragraph_are_placed_there_unless_that_is_against_the_order() {
    let (answer, asked) =
        ("No answer came. Then they wrote. No answer came.", "They asked. Again and again they asked.");
    let citations = [
        (1, "cut down in a single winter"),
        (2, "No answer came"),
        (3, "they asked"),
        (4, "a new bridge of stone"),
    ];
    let ordered = words(&format!("{PORT}\n\n{answer}\n\n{asked}\n\n{BRIDGE}"), &citations);
    assert_eq!(ordered, [citations[0].1, "No answer came", "They asked", citations[3].1]);
    let turned = words(&format!("{PORT}\n\n{asked}\n\n{answer}\n\n{BRIDGE}"), &citations);
    assert_eq!(turned, [citations[0].1, "", "", citations[3].1]);
}

#[test]
fn where_a_file_holds_a_text_twice_its_beginning_and_its_end_are_placed() {
    let text = format!("{PORT}\n\n{BRIDGE}\n\n{PORT}\n\n{BRIDGE}");
    let citations = [(1, "cut down in a single winter"), (2, "a new bridge of stone")];
    assert_eq!(words(&text, &citations), [citations[0].1, citations[1].1]);
}

#[test]
fn a_phrase_that_stands_once_decides_about_one_that_stands_twice() {
    let text = format!("In short: {RIVER}.\n\n{PORT}\n\nSo {RIVER}, and it stayed.\n\n{BRIDGE}");
    let missing = [(4, "nothing of this is there"), (5, "nor is any of that"), (6, "this is quite lost")];
    let all =
        [(1, "cut down in a single winter"), (2, RIVER), (2, "and it stayed"), (3, "a new bridge of stone")];
    let found = words(&text, &[&all[..], &missing].concat());
    assert_eq!(found[..4], all.map(|(_, phrase)| phrase), "though most phrases are lost");
    assert_eq!(words(&text, &all[..2]), [all[0].1, all[1].1], "though as many stand twice as once");
}

#[test]
fn a_near_phrase_keeps_a_word_that_is_misspelt_and_loses_one_that_is_another() {
    let misspelt = "fall into the river each spring";
    assert_eq!(between(&format!("They {misspelt}."), "fell into the river each spring"), misspelt);
    let other = "And so they knew why the river rose for winter.";
    assert_eq!(between(other, "why the river rose for villagers"), "why the river rose for");
}
