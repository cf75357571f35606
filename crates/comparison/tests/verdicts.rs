//! The truth table: what counts as agreement, qualification, contradiction and silence.

use comparison::tally::{Tally, others};
use comparison::verdict::{Dependence, Stance};
use comparison::{Comparison, DocumentId, PositionId, Question, Verdict};
use proptest::prelude::*;

/// A question with positions a, b, c: a contradicts b, c qualifies both. Each pair is a document,
/// the position of a statement of its own, or of one that it reports.
fn question(statements: &[(&str, &str, &str)]) -> Question {
    let statements: Vec<serde_json::Value> = statements
        .iter()
        .map(|(document, position, voice)| {
            serde_json::json!({
                "document": document, "position": position, "voice": voice,
                "by": (*voice == "reported").then_some("others"),
                "text": "{So} it is.", "citations": [{ "paragraph": 1, "phrase": "so it is" }],
                "sources": if *document == "copy" { vec!["one-source"] } else { vec![] },
            })
        })
        .collect();
    serde_json::from_value(serde_json::json!({
        "id": "q", "ask": "Is it so?", "basis": "fact",
        "positions": [{ "id": "a", "label": "A" }, { "id": "b", "label": "B" }, { "id": "c", "label": "C" }],
        "relations": [
            { "between": ["b", "a"], "kind": "contradicts", "why": "…" },
            { "between": ["a", "c"], "kind": "qualifies", "why": "…" },
            { "between": ["c", "b"], "kind": "qualifies", "why": "…" },
        ],
        "statements": statements,
    }))
    .unwrap()
}

fn id(name: &str) -> DocumentId {
    DocumentId::from(name)
}

fn verdict(statements: &[(&str, &str, &str)]) -> Verdict {
    question(statements).verdict(&id("x"), &id("y"))
}

#[test]
fn the_same_position_agrees() {
    assert_eq!(verdict(&[("x", "a", "own"), ("y", "a", "own")]), Verdict::Agrees);
}

#[test]
fn positions_that_contradict_make_the_documents_contradict() {
    assert_eq!(verdict(&[("x", "a", "own"), ("y", "b", "own")]), Verdict::Contradicts);
}

#[test]
fn positions_that_qualify_make_the_documents_qualify() {
    assert_eq!(verdict(&[("x", "a", "own"), ("y", "c", "own")]), Verdict::Qualifies);
}

#[test]
fn silence_never_agrees() {
    assert_eq!(verdict(&[("x", "a", "own")]), Verdict::Silent);
    assert_eq!(verdict(&[]), Verdict::Silent);
    assert_eq!(verdict(&[("x", "a", "reported")]), Verdict::Silent);
}

#[test]
fn a_reported_view_is_neither_agreement_nor_silence() {
    assert_eq!(verdict(&[("x", "a", "own"), ("y", "a", "reported")]), Verdict::ReportedOnly);
    assert_eq!(verdict(&[("x", "a", "reported"), ("y", "a", "reported")]), Verdict::ReportedOnly);
}

#[test]
fn what_a_document_reports_does_not_change_what_it_holds() {
    let q = question(&[("x", "a", "own"), ("x", "b", "reported"), ("y", "b", "own")]);
    assert_eq!(q.verdict(&id("x"), &id("y")), Verdict::Contradicts);
    assert_eq!(q.within(&id("x")), Verdict::Agrees);
}

#[test]
fn a_document_that_contradicts_itself_is_shown_as_such() {
    let q = question(&[("x", "a", "own"), ("x", "b", "own"), ("y", "b", "own")]);
    assert_eq!(q.within(&id("x")), Verdict::Contradicts);
    assert_eq!(q.verdict(&id("x"), &id("y")), Verdict::Contradicts);
    assert!(matches!(q.stance(&id("x")), Stance::Holds(held) if held.len() == 2));
}

#[test]
fn a_document_holds_what_it_says_itself_and_not_what_it_reports() {
    let question =
        question(&[("x", "a", "own"), ("x", "b", "reported"), ("x", "c", "own"), ("y", "b", "own")]);
    let held = |document: &str| {
        let holds = |p: &&str| question.holds(&id(document), &PositionId::from(*p));
        ["a", "b", "c"].into_iter().filter(|p| holds(p)).collect::<Vec<_>>()
    };
    assert_eq!((held("x"), held("y"), held("z")), (vec!["a", "c"], vec!["b"], vec![]));
    for document in ["x", "y"] {
        let (document, held) = (id(document), held(document));
        let stance = question.stance(&document);
        assert!(matches!(&stance, Stance::Holds(of) if of.iter().map(|p| p.as_str()).eq(held)), "{stance:?}");
    }
}

#[test]
fn a_statement_is_held_against_what_a_document_itself_holds() {
    let q = question(&[
        ("x", "a", "own"),
        ("x", "c", "own"),
        ("x", "b", "reported"),
        ("y", "a", "own"),
        ("z", "a", "reported"),
    ]);
    let to = |n: usize, document: &str| q.to_document(&q.statements[n], &id(document));
    assert_eq!(to(0, "y"), Verdict::Agrees, "its other position does not weigh on this one");
    assert_eq!(to(1, "y"), Verdict::Qualifies);
    assert_eq!(to(2, "y"), Verdict::ReportedOnly, "a reported view is never the document's own");
    assert_eq!(to(0, "z"), Verdict::ReportedOnly);
    assert_eq!(to(0, "w"), Verdict::Silent);
}

#[test]
fn one_alone_is_no_agreement() {
    let q = question(&[("x", "a", "own"), ("y", "b", "reported")]);
    assert_eq!(q.heaviest(&["x", "y", "z"].map(id)), Verdict::ReportedOnly);
    assert_eq!(q.heaviest(&[id("x")]), Verdict::Silent);
    let clash = question(&[("x", "a", "own"), ("x", "b", "own")]);
    assert_eq!(clash.heaviest(&[id("x")]), Verdict::Contradicts);
}

#[test]
fn a_tally_counts_against_the_position_that_most_hold() {
    let q = question(&[("v", "b", "own"), ("w", "a", "own"), ("x", "a", "own"), ("y", "a", "reported")]);
    let all = ["v", "w", "x", "y", "z"].map(id);
    let counted = Tally::count(&q, &all);
    assert_eq!((counted.of, counted.leading), (5, Some((PositionId::from("a"), 2))));
    assert_eq!((counted.contradict, counted.qualify, counted.two_answers), (1, 0, 0));
    assert_eq!((counted.report, counted.silent), (1, 1));
    let (to_v, alone) = (others(&q, &id("v"), &all), others(&q, &id("v"), &[id("v")]));
    assert_eq!(to_v, [(2, Verdict::Contradicts), (1, Verdict::ReportedOnly), (1, Verdict::Silent)]);
    assert_eq!(alone, [], "the document itself is not counted");
}

#[test]
fn agreement_that_rests_on_one_source_is_not_independent() {
    let mut comparison = Comparison::default();
    let shared: Question = {
        let mut q = question(&[("copy", "a", "own"), ("y", "a", "own")]);
        let source = q.statements[0].sources.clone();
        q.statements[1].sources = source;
        q
    };
    assert!(matches!(
        comparison.dependence(&shared, &id("copy"), &id("y")),
        Some(Dependence::SharedSource(_))
    ));
    let cites = question(&[("copy", "a", "own"), ("y", "a", "own")]);
    assert_eq!(comparison.dependence(&cites, &id("copy"), &id("y")), None);
    comparison.sources = serde_json::from_value(serde_json::json!([
        { "id": "one-source", "reference": "Y", "kind": "article", "document": "y", "named": [] }
    ]))
    .unwrap();
    let cited = Some(Dependence::Cites(id("copy"), id("y")));
    assert_eq!(comparison.dependence(&cites, &id("copy"), &id("y")), cited);
    assert_eq!(comparison.dependence(&cites, &id("y"), &id("copy")), cited);
    let clash = question(&[("copy", "a", "own"), ("y", "b", "own")]);
    assert_eq!(comparison.dependence(&clash, &id("copy"), &id("y")), None);
}

proptest! {
    /// Whatever is said, verdicts are symmetric, and no order changes them.
    #[test]
    fn order_changes_nothing(
        said in proptest::collection::vec((0..4usize, 0..3usize, proptest::bool::ANY), 0..8),
        turn in 0..8usize,
    ) {
        let documents = ["w", "x", "y", "z"];
        let statements: Vec<(&str, &str, &str)> = said
            .iter()
            .map(|(d, p, own)| (documents[*d], ["a", "b", "c"][*p], if *own { "own" } else { "reported" }))
            .collect();
        let q = question(&statements);
        let mut turned = q.clone();
        if !turned.statements.is_empty() {
            let n = turn % turned.statements.len();
            turned.statements.rotate_left(n);
        }
        turned.relations.reverse();
        for relation in &mut turned.relations {
            relation.between.reverse();
        }
        for one in documents.map(id) {
            for other in documents.map(id) {
                let verdict = q.verdict(&one, &other);
                prop_assert_eq!(verdict, q.verdict(&other, &one));
                prop_assert_eq!(verdict, turned.verdict(&one, &other));
                if q.statements_of(&one).next().is_none() {
                    prop_assert_eq!(verdict, Verdict::Silent);
                }
            }
        }
    }

    /// Every document is counted once.
    #[test]
    fn a_tally_adds_up(said in proptest::collection::vec((0..5usize, 0..3usize, proptest::bool::ANY), 0..10)) {
        let documents = ["v", "w", "x", "y", "z"];
        let statements: Vec<(&str, &str, &str)> = said
            .iter()
            .map(|(d, p, own)| (documents[*d], ["a", "b", "c"][*p], if *own { "own" } else { "reported" }))
            .collect();
        let tally = Tally::count(&question(&statements), &documents.map(id));
        let leading = tally.leading.as_ref().map_or(0, |(_, n)| *n);
        prop_assert_eq!(leading + tally.contradict + tally.qualify + tally.two_answers + tally.report + tally.silent, 5);
    }
}
