//! The data against the documents, and what the data promises.

mod texts;

use std::path::Path;

use crate::common::bundled;
use check::{check, report, texts as against};
use comparison::{Verdict, Voice};

#[test]
fn the_data_has_no_faults() {
    let checked = check(Path::new("data"), synoptic::route::RESERVED).unwrap();
    assert!(checked.faults.is_empty(), "{}", report::render(&checked.faults, &checked.files, "data/"));
    assert_eq!(*bundled(), checked.comparison, "the page holds other data than the folder");
}

#[test]
fn every_phrase_stands_verbatim_at_its_paragraph_and_every_paragraph_is_accounted_for() {
    let Some(texts) = texts::at_hand() else { return };
    let comparison = bundled();
    assert_eq!(texts.0.len(), comparison.documents.len());
    let faults = against::faults(&comparison, &texts);
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn every_pair_of_documents_gets_a_verdict_that_does_not_depend_on_order() {
    let comparison = bundled();
    for (_, q) in comparison.questions() {
        for one in &comparison.documents {
            for other in &comparison.documents {
                let verdict = q.verdict(&one.id, &other.id);
                assert_eq!(verdict, q.verdict(&other.id, &one.id), "{}", q.id);
                let own = |d| q.statements_of(d).any(|s| s.voice == Voice::Own);
                assert_eq!(
                    verdict > Verdict::ReportedOnly,
                    own(&one.id) && own(&other.id),
                    "{}: {} {}",
                    q.id,
                    one.id,
                    other.id
                );
            }
        }
    }
}

#[test]
fn the_three_topics_of_the_first_edition_hold_at_least_eighteen_questions() {
    let comparison = bundled();
    let questions: usize = ["alliance", "central-asia", "arctic"]
        .map(|id| comparison.topics.iter().find(|t| t.id.as_str() == id).unwrap().questions.len())
        .iter()
        .sum();
    assert!(questions >= 18, "{questions}");
}
