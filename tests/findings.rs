//! Counts and lists computed from the verdicts: they add up, and hold what they promise.

mod common;

use crate::common::bundled;
use comparison::analysis::overview::{
    TopicCounts, lone_voices, not_independent, questions_in_all, sharpest, unexpected,
};
use comparison::analysis::pair::{PairCounts, answered_by_one, questions};
use comparison::verdict::Stance;
use comparison::{Kind, Verdict};
use synoptic::route::view::usual_order;

#[test]
fn a_pair_is_counted_over_the_questions_that_both_answer() {
    let comparison = bundled();
    for one in usual_order(&comparison) {
        for other in usual_order(&comparison).into_iter().filter(|d| *d != one) {
            let counts = PairCounts::of(&comparison, &one, &other);
            assert_eq!(counts, PairCounts::of(&comparison, &other, &one), "order changes nothing");
            assert_eq!(counts.both, counts.agrees + counts.qualifies + counts.contradicts);
            assert!(counts.not_independent <= counts.agrees);
            for (verdict, n) in [
                (Verdict::Agrees, counts.agrees),
                (Verdict::Qualifies, counts.qualifies),
                (Verdict::Contradicts, counts.contradicts),
            ] {
                assert_eq!(questions(&comparison, &one, &other, verdict).len(), n);
            }
            for (_, q) in answered_by_one(&comparison, &one, &other) {
                assert_eq!(q.stance(&other), Stance::Silent);
            }
        }
    }
}

#[test]
fn the_questions_of_a_topic_are_each_counted_once() {
    let comparison = bundled();
    let documents = usual_order(&comparison);
    for topic in &comparison.topics {
        for document in &documents {
            let c = TopicCounts::of(topic, document, &documents);
            assert_eq!(
                c.of,
                c.agrees + c.qualifies + c.contradicts + c.alone + c.reports + c.silent,
                "{}",
                topic.id
            );
        }
    }
}

#[test]
fn the_sharpest_contradictions_stand_between_documents_and_begin_with_the_undisputed() {
    let comparison = bundled();
    let found = sharpest(&comparison, 8);
    assert!(!found.is_empty());
    for ((_, q), relation) in &found {
        assert_eq!(relation.kind, Kind::Contradicts);
        let documents = usual_order(&comparison);
        let between = documents
            .iter()
            .any(|a| documents.iter().any(|b| a != b && q.verdict(a, b) == Verdict::Contradicts));
        assert!(between, "{}", q.id);
    }
    let arguable: Vec<bool> = found.iter().map(|(_, r)| r.arguable).collect();
    assert!(arguable.is_sorted(), "arguable ones come last");
}

#[test]
fn unexpected_agreement_is_of_the_two_that_contradict_each_other_most() {
    let comparison = bundled();
    let found = unexpected(&comparison, 5).unwrap();
    let (one, other) = &found.pair;
    for a in usual_order(&comparison) {
        for b in usual_order(&comparison).into_iter().filter(|d| *d != a) {
            let c = PairCounts::of(&comparison, &a, &b);
            assert!(c.contradicts * found.counts.both <= found.counts.contradicts * c.both, "{a} and {b}");
        }
    }
    assert!(!found.agreements.is_empty());
    assert!(found.agreements.iter().all(|(_, q)| q.verdict(one, other) == Verdict::Agrees));
}

#[test]
fn a_lone_voice_contradicts_all_the_others_who_answer() {
    let comparison = bundled();
    for ((_, q), lone) in lone_voices(&comparison) {
        let others: Vec<_> = usual_order(&comparison)
            .into_iter()
            .filter(|d| *d != lone && matches!(q.stance(d), Stance::Holds(_)))
            .collect();
        assert!(others.len() >= 2);
        assert!(others.iter().all(|d| q.verdict(&lone, d) == Verdict::Contradicts), "{}", q.id);
    }
}

#[test]
fn what_is_not_independent_agrees() {
    let comparison = bundled();
    for ((_, q), one, other) in not_independent(&comparison) {
        assert_eq!(q.verdict(&one, &other), Verdict::Agrees, "{}", q.id);
    }
}

#[test]
fn no_question_is_counted_as_agreed_and_contradicted() {
    let comparison = bundled();
    let (all, agreed, contradicted) = questions_in_all(&comparison);
    assert_eq!(all, comparison.questions().count());
    assert!(agreed + contradicted <= all && agreed > 0 && contradicted > 0);
}
