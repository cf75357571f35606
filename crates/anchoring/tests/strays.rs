//! A phrase that is found in the paragraph of another number is not placed there, even if that paragraph says the
//! same as one that was lost.

mod invented;

use invented::found;

const THINGS: [&str; 9] = ["anchor", "bell", "chart", "drum", "engine", "flag", "grate", "hook", "iron"];

/// Returns which of these citations are found, after so many paragraphs with two phrases each.
fn placed(apart: usize, text: &str, citations: &[(usize, &str)]) -> Vec<bool> {
    let things = THINGS.iter().take(apart);
    let blocks: Vec<String> = things
        .clone()
        .map(|thing| format!("The {thing} was carried home. Nobody saw that {thing} again."))
        .collect();
    let phrases: Vec<(usize, [String; 2])> = (1..)
        .zip(things)
        .map(|(n, thing)| {
            (n, [format!("The {thing} was carried home"), format!("Nobody saw that {thing} again")])
        })
        .collect();
    let mut all: Vec<(usize, &str)> =
        phrases.iter().flat_map(|(n, of)| of.iter().map(|phrase| (*n, phrase.as_str()))).collect();
    all.extend(citations);
    let found = found(&format!("{}\n\n{text}", blocks.join("\n\n")), &all);
    found.iter().skip(2 * apart).map(Option::is_some).collect()
}

/// A paragraph that says what the lost paragraph 13 says, before it comes to its own matter.
const ECHO: &str = "So the river rose each spring, nobody had asked the villagers and that winter came; then the \
                    council spoke above the lower fields, and in the end they listened.";
const ONE: (usize, &str) = (13, "the river rose each spring");
const TWO: (usize, &str) = (13, "nobody had asked the villagers");
const THREE: (usize, &str) = (13, "that winter came");
const ECHOED: [(usize, &str); 2] = [(14, "then the council spoke"), (14, "they listened")];
const LOST: [(usize, &str); 2] = [(13, "quite another matter of tolls"), (13, "before eleven judges sat")];

fn of(echoed: &[(usize, &str)], own: &[(usize, &str)]) -> Vec<bool> {
    placed(9, ECHO, &[echoed, own].concat())
}

#[test]
fn the_little_that_another_paragraph_says_of_a_lost_one_is_not_taken_for_it() {
    assert_eq!(of(&ECHOED, &[ONE]), [true, true, false]);
    let three = [ECHOED[0], ECHOED[1], (14, "above the lower fields")];
    let half = [ONE, TWO, LOST[0], LOST[1]];
    assert_eq!(of(&three, &half), [true, true, true, false, false, false, false], "half of it");
    let four = [&three[..], &[(14, "and in the end")]].concat();
    let more = [ONE, TWO, THREE, LOST[0], LOST[1]];
    assert_eq!(
        of(&four, &more),
        [true, true, true, true, true, true, true, false, false],
        "more than half: the two paragraphs were joined"
    );
}

#[test]
fn what_is_found_of_the_paragraph_itself_stays_though_most_of_it_is_lost() {
    let lost = [(14, "ships that sailed for gold"), (14, "no master ever paid")];
    let echoed = [ECHOED[0], ECHOED[1], lost[0], lost[1]];
    assert_eq!(of(&echoed, &[ONE]), [true, true, false, false, false]);
    assert_eq!(of(&ECHOED[..1], &[ONE]), [true, true], "of both paragraphs, as much is found");
}

#[test]
fn a_phrase_is_not_taken_from_another_paragraph_where_its_own_is_there() {
    let own = "In those years a toll was taken, and nobody had asked the villagers.";
    let cited = [ECHOED[0], ECHOED[1], (13, "a toll was taken"), TWO, ONE];
    let text = format!("{own}\n\n{}", ECHO.replace("nobody had asked the villagers", "it mattered"));
    assert_eq!(placed(9, &text, &cited), [true, true, true, true, false]);
}

#[test]
fn where_more_than_one_paragraph_in_ten_is_joined_with_another_none_is_a_stray() {
    let echoed = [ECHOED[0], ECHOED[1], ONE];
    assert_eq!(placed(8, ECHO, &echoed), [true, true, true]);
    // A paragraph of which only one phrase is cited says nothing about that.
    let text = format!("{ECHO}\n\nLater a lamp was lit.");
    let cited = [&echoed[..], &[(15, "Later a lamp was lit")]].concat();
    assert_eq!(placed(8, &text, &cited), [true, true, true, true]);
}

#[test]
fn a_stray_tells_nothing_about_the_place_of_other_phrases() {
    let changed = (13, "nobody at all had ever asked the villagers of it");
    let cited = [ECHOED[0], ECHOED[1], ONE, changed, LOST[0]];
    assert_eq!(placed(9, ECHO, &cited)[2..4], [false, false]);
}
