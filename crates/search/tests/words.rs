//! Points and apostrophes within words and numbers, and at their ends.

use search::words::words;

#[test]
fn a_point_joins_digits_and_an_apostrophe_what_is_around_it() {
    for (text, expected) in [
        ("It was 1931. Then they left.", "it was 1931 then they left"),
        ("See No.5 or .5 of 1.5", "see no 5 or 5 of 1.5"),
        ("The towns' wall, 'quoted', o'clock", "the towns wall quoted oclock"),
    ] {
        let folded: Vec<String> = words(text).into_iter().map(|word| word.folded).collect();
        assert_eq!(folded.join(" "), expected, "{text}");
    }
}

#[test]
fn an_apostrophe_at_the_end_is_no_part_of_a_word() {
    let places: Vec<_> = words("towns' wall").into_iter().map(|word| word.place).collect();
    assert_eq!(places, [0..5, 7..11]);
}
