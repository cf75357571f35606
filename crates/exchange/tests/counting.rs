//! Where a selection is, however its tool counts the characters of a text.

// The hashes are those that `UPDATE_EXPECT` writes.
#![allow(clippy::needless_raw_string_hashes)]

#[allow(dead_code, reason = "each test program uses its own part")]
mod common;

use common::{accepted, packed, project, selection};
use exchange::read;
use expect_test::expect;
use proptest::prelude::*;
use proptest::sample::{Index, select};

#[test]
fn units_of_utf_16_are_recognised_by_the_words_that_a_selection_is_called_by() {
    accepted(
        &project("🚢🚢 The fare is nine crowns.", &selection(9, 13, "fare")),
        &expect![[r#"
        Lind | Lind | – | – | – | – | – | – | 27 characters
        Lind: “fare” (– / Fare; –; placed)
    "#]],
    );
    accepted(
        &project("🚢🚢 The fare is nine crowns.", &selection(7, 11, "fare")),
        &expect![[r#"
        Lind | Lind | – | – | – | – | – | – | 27 characters
        Lind: “fare” (– / Fare; –; placed)
    "#]],
    );
    let beyond_the_first_65_536 = "𝔫𝔦𝔫𝔢𝔠𝔯𝔬𝔴𝔫𝔰";
    accepted(
        &project(beyond_the_first_65_536, &selection(8, 20, "")),
        &expect![[r#"
            Lind | Lind | – | – | – | – | – | – | 10 characters
            Lind: “𝔠𝔯𝔬𝔴𝔫𝔰” (– / Fare; –; placed)
        "#]],
    );
}

#[test]
fn a_name_that_is_cut_off_shows_how_its_tool_counts() {
    let text = "🚢🚢🚢 we go by it to us";
    accepted(
        &project(text, &selection(10, 15, "go…")),
        &expect![[r#"
            Lind | Lind | – | – | – | – | – | – | 21 characters
            Lind: “go by” (– / Fare; –; placed)
        "#]],
    );
    accepted(
        &project(text, &selection(10, 15, "by…")),
        &expect![[r#"
            Lind | Lind | – | – | – | – | – | – | 21 characters
            Lind: “by it” (– / Fare; –; placed)
        "#]],
    );
}

#[test]
fn the_end_of_a_line_may_count_as_one_or_two() {
    let text = "The fare&#13;\nis nine&#13;\ncrowns a head.";
    let counted_as_one = selection(9, 16, "") + &selection(17, 23, "");
    accepted(
        &project(text, &counted_as_one),
        &expect![[r#"
        Lind | Lind | – | – | – | – | – | – | 31 characters
        Lind: “is nine” (– / Fare; –; placed)
        Lind: “crowns” (– / Fare; –; placed)
    "#]],
    );
    let counted_as_two = selection(10, 17, "") + &selection(19, 25, "");
    accepted(
        &project(text, &counted_as_two),
        &expect![[r#"
        Lind | Lind | – | – | – | – | – | – | 31 characters
        Lind: “is nine” (– / Fare; –; placed)
        Lind: “crowns” (– / Fare; –; placed)
    "#]],
    );
}

#[test]
fn one_end_at_the_edge_of_a_word_is_better_than_none() {
    let text = "The fare&#13;\nis nine&#13;\ncrowns a head.";
    accepted(
        &project(text, &selection(24, 29, "")),
        &expect![[r#"
            Lind | Lind | – | – | – | – | – | – | 31 characters
            Lind: “a hea” (– / Fare; –; placed)
        "#]],
    );
}

#[test]
fn the_end_of_a_line_counts_as_one_where_the_tool_is_known_to_count_so() {
    let project = project("a&#13;\nb&#13;\nc d e", &selection(6, 7, ""));
    accepted(
        &project,
        &expect![[r#"
            Lind | Lind | – | – | – | – | – | – | 9 characters
            Lind: “c” (– / Fare; –; placed)
        "#]],
    );
    for tool in ["ATLAS.ti for Windows 23", "QualCoder 3.6"] {
        let words = read(project.replace("Some tool", tool).as_bytes(), "mine").unwrap();
        assert_eq!(words.quotations[0].exact, "d", "{tool}");
    }
}

proptest! {
    #[test]
    fn words_are_found_however_their_tool_counts(
        words in prop::collection::vec(select(vec!["nine", "crowns", "café", "🚢", "𝔞boat", "(a)", "—"]), 1..30),
        feeds in prop::collection::vec(any::<bool>(), 30),
        from in any::<Index>(),
        to in any::<Index>(),
        [mark, returns] in any::<[bool; 2]>(),
        [counts_mark, counts_returns, utf_16] in any::<[bool; 3]>(),
    ) {
        let end = |feed: &bool| if *feed { "\n" } else { " " };
        let spaced: Vec<String> = words.iter().zip(&feeds).map(|(word, feed)| word.to_string() + end(feed)).collect();
        let (from, to) = (from.index(words.len()), to.index(words.len()));
        let (from, to) = (from.min(to), from.max(to));
        let marked = spaced[from..=to].concat().trim_end().to_owned();
        let ends = [spaced[..from].concat(), spaced[..from].concat() + &marked].map(|before| {
            let before = if counts_returns && returns { before.replace('\n', "\r\n") } else { before };
            let count = if utf_16 { before.encode_utf16().count() } else { before.chars().count() };
            count + usize::from(mark && counts_mark)
        });
        let text = spaced.concat();
        let text = if returns { text.replace('\n', "\r\n") } else { text };
        let text = format!("{}{text}", if mark { "\u{feff}" } else { "" });
        let name = marked.replace('\n', " ");
        let project = project("", &selection(ends[0], ends[1], &name)).replace(
            "<TextSource guid=\"s\" name=\"Lind\"><PlainTextContent></PlainTextContent>",
            "<TextSource guid=\"s\" name=\"Lind\" plainTextPath=\"internal://s.txt\">",
        );
        let bytes = packed(&[("project.qde", project.as_bytes()), ("Sources/S.TXT", text.as_bytes())]);
        let imported = read(&bytes, "mine").unwrap();
        // The same words elsewhere are as good, and may stand on two lines.
        prop_assert_eq!(imported.quotations[0].exact.replace('\n', " "), name);
        prop_assert!(imported.quotations[0].place.is_some());
    }
}
