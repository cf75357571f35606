//! The finding of a question: one sentence on who parts from whom.

mod common;

use common::{asked, documents, fixture, id, question};
use comparison::finding::finding;
use comparison::{Comparison, DocumentId, Question};
use serde_json::{Value, json};

/// Returns the finding among these documents, which are called by their ids.
fn among(question: &Question, shown: &[&str]) -> String {
    let shown: Vec<DocumentId> = shown.iter().map(|d| id(d)).collect();
    finding(&Comparison::default(), question, &shown).sentence
}

#[test]
fn the_finding_of_one_or_two_documents_names_them() {
    let comparison = fixture();
    let of = |question: &str, shown: &[&str]| {
        let shown: Vec<_> = shown.iter().map(|d| id(d)).collect();
        finding(&comparison, asked(&comparison, question), &shown).sentence
    };
    assert_eq!(of("cost", &["ames", "gazette"]), "Both agree");
    assert_eq!(of("cost", &["ames", "ward"]), "Ames against Ward");
    assert_eq!(of("jam-cause", &["ames", "liu"]), "Ames and Liu differ in part");
    assert_eq!(of("waiting-time", &["bero"]), "Only Béro answers, both ways");
    assert_eq!(of("toll-or-tax", &["liu"]), "None of these documents answers");
}

#[test]
fn the_finding_names_partial_agreement_and_who_shares_it() {
    let comparison = Comparison::default();
    let of = |statements: &[(&str, &str, &str)], shown: &[&str]| {
        let shown: Vec<_> = shown.iter().map(|d| id(d)).collect();
        finding(&comparison, &question(statements), &shown).sentence
    };
    assert_eq!(of(&[("x", "a", "own"), ("y", "c", "own")], &["x", "y"]), "Both agree in part");
    let three = [("x", "a", "own"), ("y", "a", "own"), ("z", "c", "own")];
    assert_eq!(of(&three, &["x", "y", "z"]), "x and y agree, z agrees in part");
    assert_eq!(of(&[("x", "a", "own"), ("x", "c", "own")], &["x", "y"]), "Only x answers");
    let clash = [("x", "a", "own"), ("x", "b", "own"), ("y", "a", "reported")];
    assert_eq!(of(&clash, &["x", "y"]), "Only x answers, both ways");
}

#[test]
fn the_finding_says_who_parts_from_whom() {
    let comparison = fixture();
    let all = documents(&comparison);
    for (question, sentence) in [
        ("span-length", "All five agree"),
        ("jam-date", "Ames, Béro, The Gazette and Ward agree"),
        ("keeper-at-post", "Béro and Ward agree"),
        ("cost", "Ward against Ames, The Gazette and Liu"),
        ("jam-cause", "The Gazette against the other four"),
        ("herring", "Ames against Béro and Ward"),
        ("fixed-bridge", "Ames and The Gazette against Liu and Ward"),
        ("why-a-swing-span", "The Gazette differs in part from Ames and Liu"),
        ("who-gained", "Béro, The Gazette, Liu and Ward contradict each other"),
        ("waiting-time", "Ames, Béro, Liu and Ward contradict each other; Béro answers both ways"),
        ("a-monument", "Only Liu answers"),
        ("warned-before", "Ames and Liu only report the views of others"),
    ] {
        let found = finding(&comparison, asked(&comparison, question), &all);
        assert_eq!(found.sentence, sentence, "{question}");
    }
}

#[test]
fn the_rest_is_counted_only_where_it_is_all_of_the_rest_and_more_than_two() {
    let q = question(&[("v", "a", "own"), ("x", "b", "own"), ("y", "b", "own"), ("z", "b", "own")]);
    assert_eq!(among(&q, &["v", "x", "y", "z"]), "v against the other three");
    assert_eq!(among(&q, &["v", "x", "y"]), "v against x and y");
    assert_eq!(among(&q, &["v", "w", "x", "y", "z"]), "v against x, y and z", "w says nothing");
}

#[test]
fn documents_that_part_otherwise_than_side_by_side_are_all_named_and_nobody_else() {
    // Each document holds the position of its name. v and w, v and x, w and x, w and y contradict each other:
    // y is not against x, so v and y are no side. All agree in part with z.
    let contradicts = [["v", "w"], ["v", "x"], ["w", "x"], ["w", "y"]];
    let agree = [["v", "y"], ["x", "y"], ["v", "z"], ["w", "z"], ["x", "z"], ["y", "z"]];
    let relation = |kind: &'static str| move |between: &[&str; 2]| json!({ "between": between, "kind": kind, "why": "…" });
    let relations: Vec<Value> = contradicts
        .iter()
        .map(relation("contradicts"))
        .chain(agree.iter().map(relation("agrees-in-part")))
        .collect();
    let all = ["v", "w", "x", "y", "z"];
    let positions = all.map(|p| json!({ "id": p, "label": p }));
    let statements = all.map(|d| {
        json!({
            "document": d, "position": d, "voice": "own",
            "text": "{So} it is.", "clause": "So it is.", "citations": []
        })
    });
    let question: Question = serde_json::from_value(json!({
        "id": "q", "ask": "Is it so?", "basis": "fact",
        "positions": positions, "relations": relations, "statements": statements
    }))
    .unwrap();
    for shown in [&all[..], &all[..4]] {
        assert_eq!(among(&question, shown), "v, w, x and y contradict each other");
    }
}
