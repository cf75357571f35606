//! Words that are offered for one that occurs nowhere.

use comparison::Comparison;
use search::{Corpus, Unknown};

/// Returns the words that occur nowhere in a comparison of one event, each with the words that are offered.
fn unknown(what: &str, typed: &str) -> Vec<Unknown> {
    let event = serde_json::json!({ "id": "event", "what": what });
    let comparison =
        Comparison { events: vec![serde_json::from_value(event).unwrap()], ..Comparison::default() };
    let corpus = Corpus::new(&comparison);
    corpus.advice(&corpus.query(typed)).unknown
}

fn offered(what: &str, typed: &str) -> Vec<String> {
    unknown(what, typed)[0].near.iter().map(|offer| offer.words.clone()).collect()
}

#[test]
fn each_unknown_word_is_named_once_and_only_the_last_of_several_may_go_on() {
    let words = |typed: &str| unknown("Old-new ties", typed).into_iter().map(|u| u.word).collect::<Vec<_>>();
    assert_eq!(words("qqqq zzzz"), ["qqqq", "zzzz"]);
    assert_eq!(words("\"qqqq zzzz\" zzzz"), ["qqqq", "zzzz"]);
    assert_eq!(words("\"ol new"), ["ol"]);
    assert_eq!(words("\"old ne"), [""; 0]);
}

#[test]
fn of_words_that_only_begin_alike_the_one_with_fewest_other_letters_comes_first() {
    let text = "the harbour and its harbourkeeper";
    assert_eq!(offered(text, "harbourkeeping"), ["harbourkeeper", "harbour"]);
    assert_eq!(offered("a harp and a hart", "harbour"), [""; 0], "they share less than half of its letters");
}

#[test]
fn a_misspelt_word_comes_before_those_that_begin_alike() {
    assert_eq!(offered("a harbourmaiden, a tarbourman", "harbourman"), ["tarbourman", "harbourmaiden"]);
}

#[test]
fn a_word_that_is_found_with_another_ending_is_not_unknown() {
    assert_eq!(unknown("A threat", "threatening"), []);
}
