//! The truth table: what counts as agreement, agreement in part, difference in part, contradiction and silence.

mod common;

use common::{id, question, question_with_sources};
use comparison::tally::others;
use comparison::verdict::{Dependence, Stance};
use comparison::{Comparison, PositionId, Question, Source, Verdict};
use proptest::prelude::*;

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
fn the_relation_of_two_positions_is_the_verdict_of_their_documents() {
    assert_eq!(verdict(&[("x", "a", "own"), ("y", "c", "own")]), Verdict::AgreesInPart);
    assert_eq!(verdict(&[("x", "b", "own"), ("y", "c", "own")]), Verdict::DiffersInPart);
}

#[test]
fn a_verdict_is_said_in_a_word_with_its_object_and_has_a_sign() {
    for (verdict, words, sign) in [
        (Verdict::Agrees, "agrees with X", "●"),
        (Verdict::AgreesInPart, "agrees in part with X", "◐"),
        (Verdict::DiffersInPart, "differs in part from X", "◑"),
        (Verdict::Contradicts, "contradicts X", "✕"),
    ] {
        assert_eq!((verdict.with("X").as_str(), verdict.sign()), (words, sign));
    }
    assert_eq!((Verdict::Silent.sign(), Verdict::ReportedOnly.sign()), ("–", "”"));
}

#[test]
fn a_reported_statement_has_no_verdict_with_another() {
    let q = question(&[("x", "a", "own"), ("y", "b", "own"), ("z", "b", "reported")]);
    let between = |one: usize, other: usize| q.between_statements(&q.statements[one], &q.statements[other]);
    assert_eq!(between(0, 1), Verdict::Contradicts);
    assert_eq!(between(0, 2), Verdict::ReportedOnly);
    assert_eq!(between(2, 0), Verdict::ReportedOnly);
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
    assert_eq!(to(1, "y"), Verdict::AgreesInPart);
    assert_eq!(to(2, "y"), Verdict::ReportedOnly, "a reported view is never the document's own");
    assert_eq!(to(0, "z"), Verdict::ReportedOnly);
    assert_eq!(to(0, "w"), Verdict::Silent);
}

#[test]
fn one_alone_is_no_agreement() {
    let q = question(&[("x", "a", "own"), ("y", "b", "reported")]);
    assert_eq!(q.verdict(&id("x"), &id("y")), Verdict::ReportedOnly);
    assert_eq!(q.verdict(&id("x"), &id("z")), Verdict::Silent);
    let clash = question(&[("x", "a", "own"), ("x", "b", "own")]);
    assert_eq!(clash.within(&id("x")), Verdict::Contradicts);
}

#[test]
fn a_verdict_is_arguable_where_the_relation_that_decides_it_is() {
    let mut q = question(&[("x", "a", "own"), ("x", "c", "own"), ("y", "b", "own"), ("z", "c", "own")]);
    let arguable = |q: &Question, one: &str, other: &str| q.is_arguable(&id(one), &id(other));
    assert!(!arguable(&q, "x", "y"), "no relation is arguable");
    // c and b differ only in part, so the contradiction of a and b decides between x and y.
    q.relations[2].arguable = true;
    assert_eq!(q.verdict(&id("x"), &id("y")), Verdict::Contradicts);
    assert!(!arguable(&q, "x", "y"), "the arguable relation does not decide the verdict");
    assert!(arguable(&q, "z", "y") && arguable(&q, "y", "z"));
    q.relations[0].arguable = true;
    assert!(arguable(&q, "x", "y"));
    assert!(!arguable(&q, "x", "w"), "a silent document has no verdict to argue about");
}

#[test]
fn an_agreement_is_arguable_where_its_position_is() {
    let mut q = question(&[("x", "a", "own"), ("y", "a", "own"), ("z", "b", "own")]);
    assert!(!q.is_arguable(&id("x"), &id("y")));
    q.positions[0].arguable = Some("One says so, the other only nearly.".to_owned());
    assert!(q.is_arguable(&id("x"), &id("y")));
    assert!(!q.is_arguable(&id("x"), &id("z")), "the doubt is about agreeing, not about the contradiction");
}

#[test]
fn the_others_are_counted_against_one_document() {
    let q = question(&[("v", "b", "own"), ("w", "a", "own"), ("x", "c", "own"), ("y", "a", "reported")]);
    let all = ["v", "w", "x", "y", "z"].map(id);
    let expected = [
        (1, Verdict::DiffersInPart),
        (1, Verdict::Contradicts),
        (1, Verdict::ReportedOnly),
        (1, Verdict::Silent),
    ];
    assert_eq!(others(&q, &id("v"), &all), expected);
    let expected = [
        (1, Verdict::AgreesInPart),
        (1, Verdict::Contradicts),
        (1, Verdict::ReportedOnly),
        (1, Verdict::Silent),
    ];
    assert_eq!(others(&q, &id("w"), &all), expected);
    assert_eq!(others(&q, &id("v"), &[id("v")]), []);
}

/// Returns a comparison with one source, which is itself a document where one is named.
fn with_source(document: Option<&str>) -> Comparison {
    let source = Source {
        id: "log".into(),
        reference: "A log".to_owned(),
        kind: "log".to_owned(),
        document: document.map(id),
        named: vec![],
    };
    Comparison { sources: vec![source], ..Comparison::default() }
}

#[test]
fn agreement_that_rests_on_one_source_is_not_independent() {
    let comparison = with_source(None);
    let q = question_with_sources(&[("x", "a", "own", &["log"]), ("y", "a", "own", &["log"])]);
    let shared = Some(Dependence::SharedSource("A log".to_owned()));
    assert_eq!(comparison.dependence(&q, &id("x"), &id("y")), shared);
    assert_eq!(comparison.dependence(&q, &id("x"), &id("x")), None, "one document is no two witnesses");
    let one = question_with_sources(&[("x", "a", "own", &["log"]), ("y", "a", "own", &[])]);
    assert_eq!(comparison.dependence(&one, &id("x"), &id("y")), None, "only one of them rests on it");
}

#[test]
fn agreement_of_a_document_with_the_one_that_it_cites_is_not_independent() {
    let comparison = with_source(Some("y"));
    let q = question_with_sources(&[("x", "a", "own", &["log"]), ("y", "a", "own", &[])]);
    let cites = Some(Dependence::Cites(id("x"), id("y")));
    assert_eq!(comparison.dependence(&q, &id("x"), &id("y")), cites);
    assert_eq!(comparison.dependence(&q, &id("y"), &id("x")), cites, "whichever is named first");
    let third = question_with_sources(&[("x", "a", "own", &["log"]), ("z", "a", "own", &[])]);
    assert_eq!(comparison.dependence(&third, &id("x"), &id("z")), None, "it cites another document");
}

#[test]
fn documents_that_contradict_each_other_are_independent() {
    let comparison = with_source(None);
    let q = question_with_sources(&[("x", "a", "own", &["log"]), ("y", "b", "own", &["log"])]);
    assert_eq!(comparison.dependence(&q, &id("x"), &id("y")), None);
}

#[test]
fn what_a_reported_view_rests_on_ties_no_documents() {
    let (shared, cited) = (with_source(None), with_source(Some("y")));
    let q = question_with_sources(&[
        ("x", "a", "own", &[]),
        ("x", "b", "reported", &["log"]),
        ("y", "a", "own", &["log"]),
    ]);
    assert_eq!(q.verdict(&id("x"), &id("y")), Verdict::Agrees);
    assert_eq!(shared.dependence(&q, &id("x"), &id("y")), None);
    assert_eq!(cited.dependence(&q, &id("x"), &id("y")), None);
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
}

#[test]
fn a_position_is_judged_against_a_document_as_if_another_document_held_it() {
    use Verdict::{Agrees, AgreesInPart, Contradicts, DiffersInPart, ReportedOnly, Silent};
    let asked = question(&[
        ("one", "a", "own"),
        ("two", "b", "own"),
        ("three", "c", "own"),
        ("both", "a", "own"),
        ("both", "b", "own"),
        ("hearsay", "a", "reported"),
        ("mixed", "c", "own"),
        ("mixed", "b", "reported"),
    ]);
    for (document, with_a, with_b, with_c) in [
        ("one", Agrees, Contradicts, AgreesInPart),
        ("two", Contradicts, Agrees, DiffersInPart),
        ("three", AgreesInPart, DiffersInPart, Agrees),
        ("both", Contradicts, Contradicts, DiffersInPart),
        ("hearsay", ReportedOnly, ReportedOnly, ReportedOnly),
        ("mixed", AgreesInPart, DiffersInPart, Agrees),
        ("nobody", Silent, Silent, Silent),
    ] {
        let verdicts = ["a", "b", "c"].map(|p| asked.of_position(&p.into(), &id(document)));
        assert_eq!(verdicts, [with_a, with_b, with_c], "{document}");
    }
}
