//! Which characters fold to the same.

use folding::{distance, fold, plain};

fn folded(text: &str) -> String {
    text.chars().flat_map(fold).collect()
}

fn plained(text: &str) -> String {
    text.chars().filter_map(plain).collect()
}

#[test]
fn quotes_hyphens_and_spaces_become_those_of_a_keyboard() {
    for (text, expected) in [
        ("‘a’ ‚b‛ c′ d´ `e ʼf", "'a' 'b' c' d' 'e 'f"),
        ("“a” „b‟ «c» 「d」『e』", "\"a\" \"b\" \"c\" \"d\"\"e\""),
        ("a‐b‑c‒d–e—f―g−h", "a-b-c-d-e-f-g-h"),
        ("a\u{a0}b\u{202f}c\td\u{3000}e", "a b c d e"),
        ("co\u{ad}op\u{200b}er\u{feff}ate", "cooperate"),
        ("Éa 1,5 [x] ~", "Éa 1,5 [x] ~"),
    ] {
        assert_eq!(plained(text), expected);
    }
}

#[test]
fn every_latin_letter_loses_its_case_and_accent() {
    for (text, expected) in [
        ("ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝ", "aaaaaaceeeeiiiidnoooooouuuuy"),
        ("àáâãäåçèéêëìíîïðñòóôõöøùúûüýÿ", "aaaaaaceeeeiiiidnoooooouuuuyy"),
        ("ĀāĆćČčĎďĐđĒēĞğĤĥĦħĨĩİıĴĵĶķĹĺŁł", "aaccccddddeegghhhhiiiijjkkllll"),
        ("ŃńŋŌōŐőŔŕŘřŚśŠšŢţŦŧŨũŲųŴŵŶŷŸŹźŽžſ", "nnnoooorrrrssssttttuuuuwwyyyzzzzs"),
        ("ǍǎǏǐǑǒǓǔǖǘǚǜ", "aaiioouuuuuu"),
        ("ABC xyz", "abc xyz"),
    ] {
        assert_eq!(folded(text), expected);
    }
}

#[test]
fn one_character_may_be_several_letters() {
    assert_eq!(folded("ÆæŒœÞþßẞĲĳ"), "aeaeoeoeththssssijij");
    assert_eq!(folded("ﬀﬁﬂﬃﬄﬅﬆ"), "fffiflffifflstst");
}

#[test]
fn accents_that_follow_their_letter_are_dropped() {
    assert_eq!(folded("e\u{301}lan a\u{30a}"), "elan a");
}

#[test]
fn greek_and_cyrillic_lose_their_case() {
    assert_eq!(folded("ΣΑΣ σας"), "σασ σασ");
    assert_eq!(folded("Ёлка ЖЯ Ђ"), "елка жя ђ");
}

#[test]
fn full_width_forms_are_the_same_as_narrow_ones() {
    assert_eq!(folded("ＡＢＣ　１２，"), "abc 12,");
}

#[test]
fn everything_else_is_itself() {
    assert_eq!(folded("中国 × ÷ ³ ½ ¶ €"), "中国 × ÷ ³ ½ ¶ €");
}

#[test]
fn the_distance_counts_insertions_removals_and_replacements() {
    for (one, other, expected) in [
        ("", "", 0),
        ("", "abc", 3),
        ("abc", "", 3),
        ("harbour", "harbour", 0),
        ("harbour", "harbor", 1),
        ("harbor", "harbour", 1),
        ("orchard", "orkhard", 1),
        ("light", "sight s", 3),
        ("kitten", "sitting", 3),
        ("ab", "ba", 2),
    ] {
        assert_eq!(distance(one.as_bytes(), other.as_bytes()), expected, "{one} {other}");
    }
    assert_eq!(distance(&["the", "old", "wall"], &["the", "wall"]), 1);
}
