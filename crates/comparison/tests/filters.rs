//! Filters, on the fixture: each selects what its words say, and they combine.

mod common;

use std::rc::Rc;

use common::{documents, fixture, id};
use comparison::analysis::filter::{Filter, toggle};
use comparison::{Basis, DocumentId, TopicId, Verdict, Voice};

/// Returns the ids of the questions that fit a filter, among these documents.
fn fitting(filter: &Filter, among: &[DocumentId]) -> Vec<String> {
    let comparison = Rc::new(fixture());
    let selected = filter.select(&comparison, among);
    assert_eq!(selected.topics.len(), 4, "a topic without a question that fits stays, empty");
    selected.questions().map(|(_, q)| q.id.to_string()).collect()
}

/// Returns the same among all documents.
fn of_all(filter: &Filter) -> Vec<String> {
    fitting(filter, &documents(&fixture()))
}

fn verdict(verdict: Verdict, documents: &[&str]) -> Filter {
    let documents = documents.iter().map(|d| id(d)).collect();
    Filter { verdicts: vec![verdict], documents, ..Filter::default() }
}

#[test]
fn without_a_filter_every_question_is_shown() {
    assert!(Filter::default().is_empty());
    assert_eq!(of_all(&Filter::default()).len(), 18);
}

#[test]
fn every_question_has_one_verdict_to_filter_by() {
    assert_eq!(of_all(&verdict(Verdict::Contradicts, &[])).len(), 11);
    assert_eq!(of_all(&verdict(Verdict::DiffersInPart, &[])), ["why-a-swing-span"]);
    assert_eq!(
        of_all(&verdict(Verdict::Agrees, &[])),
        ["span-length", "who-drew-the-plans", "jam-date", "keeper-at-post"]
    );
    // Fewer than two answers: both only report on the one, and one document alone answers the other.
    assert_eq!(of_all(&verdict(Verdict::Silent, &[])), ["warned-before", "a-monument"]);
    let either = Filter { verdicts: vec![Verdict::DiffersInPart, Verdict::Silent], ..Filter::default() };
    assert_eq!(of_all(&either), ["why-a-swing-span", "warned-before", "a-monument"]);
}

#[test]
fn with_one_document_the_verdict_is_that_between_it_and_the_others() {
    assert_eq!(
        of_all(&verdict(Verdict::Contradicts, &["bero"])),
        [
            "first-crossing",
            "waiting-time",
            "who-gained",
            "herring",
            "jam-cause",
            "boats-lost",
            "keep-the-span"
        ]
    );
}

#[test]
fn with_two_documents_only_what_lies_between_them_counts() {
    assert_eq!(
        of_all(&verdict(Verdict::Contradicts, &["ames", "liu"])),
        ["carts-on-market-day", "fixed-bridge"]
    );
    assert_eq!(of_all(&verdict(Verdict::DiffersInPart, &["ames", "liu"])), ["jam-cause"]);
}

#[test]
fn among_the_documents_shown_the_hidden_ones_do_not_count() {
    let among = [id("bero"), id("liu")];
    assert_eq!(fitting(&verdict(Verdict::Contradicts, &[]), &among), ["waiting-time", "who-gained"]);
    let reported = Filter { voice: Some(Voice::Reported), ..Filter::default() };
    assert_eq!(fitting(&reported, &among), ["first-crossing", "herring", "warned-before"]);
}

#[test]
fn words_of_one_group_are_alternatives_and_groups_combine() {
    let bases = |bases: &[Basis]| Filter { bases: bases.to_vec(), ..Filter::default() };
    assert_eq!(of_all(&bases(&[Basis::Date])), ["first-crossing", "jam-date"]);
    assert_eq!(
        of_all(&bases(&[Basis::Date, Basis::Forecast])),
        ["first-crossing", "jam-date", "fixed-bridge"]
    );
    let reported = Filter { voice: Some(Voice::Reported), ..bases(&[Basis::Cause]) };
    assert_eq!(of_all(&reported), ["herring"]);
    let future = Filter { topics: vec![TopicId::from("future")], ..bases(&[Basis::Judgement]) };
    assert_eq!(of_all(&future), ["keep-the-span"]);
}

#[test]
fn every_document_that_is_named_must_answer_and_the_voice_is_theirs() {
    let by = |names: &[&str], voice| Filter {
        documents: names.iter().map(|d| id(d)).collect(),
        voice,
        ..Filter::default()
    };
    assert_eq!(
        of_all(&by(&["bero", "gazette", "liu"], None)),
        ["first-crossing", "span-length", "who-gained", "herring", "jam-cause"]
    );
    assert_eq!(
        of_all(&by(&["gazette"], Some(Voice::Reported))),
        ["toll-or-tax", "herring", "keeper-at-post"]
    );
    assert_eq!(of_all(&by(&["liu", "bero"], Some(Voice::Own))).len(), 7);
}

#[test]
fn what_is_open_to_argument_is_the_heaviest_verdict_among_the_documents_looked_at() {
    let of = |arguable: bool, names: &[&str]| {
        let documents = names.iter().map(|d| id(d)).collect();
        of_all(&Filter { arguable, firm: !arguable, documents, ..Filter::default() })
    };
    assert_eq!(of(true, &[]), ["carts-on-market-day", "toll-or-tax", "keep-the-span"]);
    assert_eq!(of(true, &["ames", "ward"]), ["toll-or-tax", "keep-the-span"]);
    // On who gained, these two contradict each other arguably; others do so beyond doubt.
    assert_eq!(of(true, &["bero", "ward"]), ["who-gained", "keep-the-span"]);
    assert_eq!(
        of(false, &["ames", "ward"]),
        [
            "cost",
            "span-length",
            "waiting-time",
            "herring",
            "jam-date",
            "jam-cause",
            "boats-lost",
            "fixed-bridge"
        ]
    );
    assert_eq!(of(false, &[]).len(), 13, "neither the three nor what fewer than two answer");
}

#[test]
fn agreement_that_is_not_independent_can_be_asked_for() {
    let dependent = |names: &[&str]| {
        let documents = names.iter().map(|d| id(d)).collect();
        of_all(&Filter { not_independent: true, documents, ..Filter::default() })
    };
    assert_eq!(dependent(&[]), ["why-a-swing-span", "waiting-time", "jam-cause"]);
    assert_eq!(dependent(&["bero"]), ["jam-cause"]);
}

#[test]
fn a_filter_is_said_in_words() {
    let filter = Filter {
        verdicts: vec![Verdict::Contradicts, Verdict::Silent],
        topics: vec![TopicId::from("traffic")],
        bases: vec![Basis::Figure, Basis::Date],
        documents: vec![id("bero"), id("gazette")],
        voice: Some(Voice::Own),
        arguable: true,
        firm: false,
        not_independent: true,
    };
    assert_eq!(
        filter.words(&fixture()),
        [
            "contradicts or fewer than two answers",
            "Boats and carts",
            "figure or date",
            "answered by Béro and The Gazette",
            "own voice",
            "open to argument",
            "agreements from the same source"
        ]
    );
    let reported = Filter { voice: Some(Voice::Reported), ..Filter::default() };
    assert_eq!(reported.words(&fixture()), ["reported views"]);
    assert_eq!(Filter::default().words(&fixture()), [] as [&str; 0]);
}

#[test]
fn an_item_is_put_in_and_taken_out() {
    let mut list = vec![1, 2];
    toggle(&mut list, 3);
    toggle(&mut list, 1);
    assert_eq!(list, [2, 3]);
}
