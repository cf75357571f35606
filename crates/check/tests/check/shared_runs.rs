//! Words that two documents share.

use std::collections::BTreeMap;

use anchoring::segment::Paragraph;
use check::check_files;
use check::shared_runs::{report, shared};
use check::texts::Texts;
use comparison::DocumentId;
use rules::Rules;

use crate::sample::*;

/// The texts of two documents, by their paragraphs.
fn texts(one: &[&str], two: &[&str]) -> Texts {
    let paragraphs = |texts: &[&str]| {
        let paragraph =
            |(i, text): (usize, &&str)| Paragraph { number: i + 1, section: None, text: (*text).into() };
        texts.iter().enumerate().map(paragraph).collect()
    };
    let of = |id: &str, texts| (DocumentId::from(id), paragraphs(texts));
    Texts(BTreeMap::from([of("one", one), of("two", two)]))
}

fn runs(one: &[&str], two: &[&str]) -> Vec<(usize, usize, String)> {
    let of = |run: check::shared_runs::Shared| (run.at[0].1, run.at[1].1, run.words.join(" "));
    shared(&texts(one, two)).into_iter().map(of).collect()
}

const SIX: &str = "the ice is thin in may";

#[test]
fn seven_words_in_a_row_are_found_whole_whatever_their_signs() {
    assert_eq!(runs(&[SIX], &[SIX]), []);
    let one = ["More.", "Now “the ice is thin in May and June”, they say."];
    let two = ["Yes: The ICE is thin, in May – and June; who knows?"];
    assert_eq!(runs(&one, &two), [(2, 1, format!("{SIX} and june"))]);
}

#[test]
fn a_run_ends_with_its_paragraph() {
    assert_eq!(runs(&[SIX, "and june"], &[&format!("{SIX} and june")]), []);
}

#[test]
fn the_longest_of_several_runs_is_taken_once() {
    let one = [&*format!("{SIX} and"), &format!("{SIX} and june")];
    assert_eq!(runs(&one, &[&format!("{SIX} and june")]), [(2, 1, format!("{SIX} and june"))]);
}

/// What is said of a run that stands in the paragraphs that the two statements of the sample cite.
fn said(edits: &[(&str, &str)], run: &str) -> String {
    let comparison = check_files(edited(TOPIC, edits), RESERVED, Rules::Strict).comparison;
    report(&comparison, &texts(&[run], &["", run]))
}

#[test]
fn an_agreement_in_shared_words_is_listed_until_it_is_marked_as_one_source() {
    let long = "a b c d e f g h i j k l m n";
    let head = "seven or more words that two documents share, not marked as one source\n";
    let run = "  one ¶ 1, two ¶ 2, 14 words: a b c d e f g h i j k l\n";
    assert_eq!(said(&[], long), format!("{head}{run}"), "they contradict each other");
    let agree = (r#""position": "b", "voice": "own""#, r#""position": "a", "voice": "own""#);
    assert_eq!(said(&[agree], long), format!("{head}{run}    agree, not marked as one source: sea-so\n"));
    let source = (r#""clause": "It is not so.","#, r#""clause": "It is not so.", "sources": ["book"],"#);
    assert_eq!(said(&[agree, source], long), "");
}
