//! Which document a text is taken for, by how many of its cited phrases occur.

mod invented;

use anchoring::matching::{Recognised, Share, recognise};
use comparison::Comparison;
use invented::invented_many;

/// The phrases of a document: "ash 1 tree", "ash 2 tree" …
fn phrases(name: &str, of: usize) -> Vec<String> {
    (1..=of).map(|n| format!("{name} {n} tree")).collect()
}

/// A comparison of documents, each with so many phrases.
fn comparison(documents: &[(&str, usize)]) -> Comparison {
    let phrases: Vec<Vec<String>> = documents.iter().map(|(name, of)| phrases(name, *of)).collect();
    let cited: Vec<Vec<(usize, &str)>> =
        phrases.iter().map(|of| of.iter().map(|phrase| (1, phrase.as_str())).collect()).collect();
    let documents: Vec<(&str, &[(usize, &str)])> =
        documents.iter().zip(&cited).map(|((name, _), cited)| (*name, cited.as_slice())).collect();
    invented_many(&documents)
}

/// What a text with so many phrases of each document is recognised as.
fn recognised(documents: &[(&str, usize)], holds: &[(&str, usize)]) -> Recognised {
    let text: Vec<String> = holds.iter().flat_map(|(name, held)| phrases(name, *held)).collect();
    recognise(&text.join(". "), &comparison(documents))
}

fn share(document: &str, found: usize, of: usize) -> Share {
    Share { document: document.into(), found, of }
}

#[test]
fn a_text_is_a_document_from_fifteen_of_a_hundred_phrases_and_at_least_four() {
    let with = |found, of| recognised(&[("ash", of)], &[("ash", found)]);
    assert_eq!(with(4, 26), Recognised::One(share("ash", 4, 26)));
    assert_eq!(with(4, 27), Recognised::None(Some(share("ash", 4, 27))), "14.8 of a hundred");
    assert_eq!(with(3, 4), Recognised::None(Some(share("ash", 3, 4))), "anyone may quote three");
    assert_eq!(with(3, 3), Recognised::One(share("ash", 3, 3)), "unless there are no more");
}

#[test]
fn a_phrase_that_occurs_more_than_fifty_times_says_nothing() {
    let text = |times: usize| (phrases("ash", 4).join(". ") + ". ").repeat(times);
    let document = comparison(&[("ash", 4)]);
    assert!(matches!(recognise(&text(50), &document), Recognised::Repeated(_)));
    assert_eq!(recognise(&text(51), &document), Recognised::None(None));
}

#[test]
fn a_document_may_be_printed_three_times_and_not_oftener() {
    let text = |times: usize| (phrases("ash", 4).join(". ") + ". ").repeat(times);
    let document = comparison(&[("ash", 4)]);
    assert!(matches!(recognise(&text(3), &document), Recognised::One(_)));
    assert_eq!(recognise(&text(4), &document), Recognised::Repeated(share("ash", 4, 4)));
    // A few words may occur all over it.
    let often = phrases("ash", 1).join("") + ". ";
    assert!(matches!(recognise(&(text(1) + &often.repeat(20)), &document), Recognised::One(_)));
}

#[test]
fn a_document_from_which_nothing_is_cited_is_never_recognised() {
    assert_eq!(recognised(&[("ash", 4), ("elm", 0)], &[("ash", 4)]), Recognised::One(share("ash", 4, 4)));
    assert_eq!(recognise("Some other text.", &comparison(&[("elm", 0)])), Recognised::None(None));
}

#[test]
fn the_nearest_document_is_that_of_which_the_greatest_share_was_found() {
    let nearest = |ash, elm, holds: [usize; 2]| {
        recognised(&[("ash", ash), ("elm", elm)], &[("ash", holds[0]), ("elm", holds[1])])
    };
    let elm = |found, of| Recognised::None(Some(share("elm", found, of)));
    assert_eq!(nearest(40, 10, [2, 1]), elm(1, 10), "1 of 10 is more than 2 of 40");
    assert_eq!(nearest(10, 40, [1, 5]), elm(5, 40), "5 of 40 is more than 1 of 10");
    assert_eq!(
        recognised(&[("ash", 9), ("elm", 5)], &[("ash", 4), ("elm", 5)]),
        Recognised::Several(vec![share("elm", 5, 5), share("ash", 4, 9)])
    );
}
