//! Which statement an entry belongs to, and how the filter by topic treats an entry without a question.

use comparison::analysis::filter::Filter;
use comparison::{Comparison, DocumentId, TopicId, Voice};
use search::filtered::keep;
use search::{Corpus, EntryKind};

/// Two documents on a harbour and on an orchard, with something of each kind.
fn harbour() -> Comparison {
    let mut comparison = serde_json::to_value(Comparison::default()).unwrap();
    let parts: serde_json::Map<_, _> = serde_json::from_str(include_str!("harbour.json")).unwrap();
    comparison.as_object_mut().unwrap().extend(parts);
    serde_json::from_value(comparison).unwrap()
}

#[test]
fn a_quoted_phrase_names_its_statement() {
    let comparison = harbour();
    let corpus = Corpus::new(&comparison);
    let name = corpus.find(&corpus.query("no harbour without"))[0].statement.clone().unwrap();
    assert_eq!((name.document.as_str(), name.position.as_str(), name.voice), ("dole", "a", Voice::Own));
}

#[test]
fn a_filter_by_topic_keeps_the_topic_itself_and_no_other() {
    let comparison = harbour();
    let corpus = Corpus::new(&comparison);
    let kept = |topic: &str| {
        let filter = Filter { topics: vec![TopicId::from(topic)], ..Filter::default() };
        let mut hits = corpus.find(&corpus.query("\"the harbour\""));
        keep(&filter, &mut hits, &comparison, &[DocumentId::from("dole"), DocumentId::from("reed")]);
        hits.iter().filter(|hit| hit.kind == EntryKind::Topic).count()
    };
    assert_eq!((kept("harbour"), kept("orchard")), (1, 0));
}
