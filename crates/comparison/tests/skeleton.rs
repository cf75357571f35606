//! A skeleton gives the same verdicts as the whole, and each topic in full gives the whole back.

mod common;

use comparison::finding::finding;

#[test]
fn a_skeleton_has_every_verdict_and_no_words_of_a_statement() {
    let whole = common::fixture();
    let skeleton = whole.skeleton();
    let all = common::documents(&whole);
    let mut statements = 0;
    for ((_, one), (_, other)) in whole.questions().zip(skeleton.questions()) {
        assert_eq!(finding(&skeleton, other, &all), finding(&whole, one, &all), "{}", one.ask);
        assert_eq!(one.statements.len(), other.statements.len());
        assert!(
            other
                .statements
                .iter()
                .all(|s| s.text.is_empty() && s.clause.is_empty() && s.citations.is_empty())
        );
        assert!(other.relations.iter().all(|r| r.why.is_empty()));
        statements += other.statements.len();
    }
    assert!(statements > 3);
}

#[test]
fn topics_in_full_make_the_whole_again() {
    let whole = common::fixture();
    let (first, rest) = whole.topics.split_first().expect("it has topics");
    let begun = whole.skeleton().with_topics(std::slice::from_ref(first));
    assert_eq!(begun.topics[0], *first);
    assert_eq!(begun.with_topics(rest), whole);
}
