//! How hard a text is to read.

use check::check_files;
use check::grade::{grade, report};
use rules::Rules;

use crate::sample::*;

/// The grade in tenths.
fn tenths(text: &str) -> i64 {
    #[allow(clippy::cast_possible_truncation)]
    let tenths = (grade(text) * 10.0).round() as i64;
    tenths
}

#[test]
fn short_words_in_short_sentences_are_easy() {
    // 3 words, 1 sentence, 3 syllables: 0.39·3 + 11.8 − 15.59.
    assert_eq!(tenths("The cat sat."), -26);
    // The same twice.
    assert_eq!(tenths("The cat sat. “The dog ran.”"), -26);
    assert_eq!(tenths(""), 0);
}

#[test]
fn syllables_are_groups_of_vowels_without_a_silent_e() {
    // 4 words, 1 sentence; sea 1, trade 1, table 2, economy 4: 0.39·4 + 11.8·8/4 − 15.59.
    assert_eq!(tenths("Sea trade, table economy"), 96);
    // A number counts as one, a point in it ends no sentence: 3 words, 3 syllables.
    assert_eq!(tenths("It is 4.5"), tenths("It is four five"));
}

#[test]
fn a_hard_statement_is_listed_by_its_question_and_its_name() {
    let hard = "Institutionalised interdependence {is} unquestionably intercontinental.";
    let edits = [("It {is so} for 4,300 km since 2014.", hard)];
    let comparison = check_files(edited(TOPIC, &edits), RESERVED, Rules::Strict).comparison;
    let report = report(&comparison);
    let listed: Vec<&str> = report.lines().filter(|line| line.starts_with("  ")).collect();
    assert!(listed.len() == 1 && listed[0].ends_with(" sea-so one/a"), "{report}");
    assert!(report.contains("reading grade of clauses: -"), "{report}");
}
