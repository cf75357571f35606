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
