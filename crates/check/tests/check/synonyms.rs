//! Words that mean the same in a search.

use check::check_files;
use expect_test::{Expect, expect};
use rules::Rules;

use crate::sample::*;

fn with(synonyms: &str, expected: &Expect) {
    let mut files = files();
    files.push(file("synonyms.json", synonyms));
    expected.assert_eq(&lines(&check_files(files, RESERVED, Rules::Strict)));
}

#[test]
fn a_group_has_at_least_two_words() {
    with(r#"[["sea", "ocean"]]"#, &expect![""]);
    with(
        r#"[["sea"]]"#,
        &expect![[r#"
        synonyms.json:1:2 this group has fewer than two words: add another, or delete the group
    "#]],
    );
    with(
        r#"[["sea", " "]]"#,
        &expect![[r#"
        synonyms.json:1:10 “ ” is not a word: write one, or delete it
    "#]],
    );
}

#[test]
fn a_word_stands_in_one_group() {
    with(
        r#"[["sea", "ocean"], ["lake", "Sea"]]"#,
        &expect![[r#"
        synonyms.json:1:29 “Sea” is listed twice: delete one of the two
    "#]],
    );
}

#[test]
fn the_words_are_in_the_comparison() {
    let mut files = files();
    assert!(check_files(files.clone(), RESERVED, Rules::Strict).comparison.synonyms.is_empty());
    files.push(file("synonyms.json", r#"[["sea", "ocean"]]"#));
    assert_eq!(check_files(files, RESERVED, Rules::Strict).comparison.synonyms, [["sea", "ocean"]]);
}
