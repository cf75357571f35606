//! Points and apostrophes within words and numbers, and at their ends.

use search::words::Words;

#[test]
fn a_point_joins_digits_and_an_apostrophe_what_is_around_it() {
    for (text, words) in [
        ("It was 1931. Then they left.", "it was 1931 then they left"),
        ("See No.5 or .5 of 1.5", "see no 5 or 5 of 1.5"),
        ("The towns' wall, 'quoted', o'clock", "the towns wall quoted oclock"),
    ] {
        assert_eq!(Words::of(text).folded.trim(), words, "{text}");
    }
}
