//! Lists and counts over many questions, on the fixture: every expected value was counted by hand.

mod common;

use std::collections::BTreeSet;

use common::{asked, comparison_of, documents, fixture, id, ids, question};
use comparison::analysis::bands::bands;
use comparison::analysis::controversy::sides;
use comparison::analysis::document::{Entry, in_order};
use comparison::analysis::figures::{events, quantities};
use comparison::analysis::findings::{count, disagreements, findings};
use comparison::analysis::glossary::terms_in;
use comparison::analysis::pair::{PairCounts, answered_by_one};
use comparison::analysis::reveal::{Step, steps};
use comparison::analysis::sources;
use comparison::analysis::stand::{divides, standing};
use comparison::coverage::coverage;
use comparison::finding::finding;
use comparison::model::{Event, Term};
use comparison::{Comparison, Dated, DocumentId, PositionId, Verdict, Voice};

#[test]
fn a_pair_is_counted_over_the_questions_that_both_answer_themselves() {
    let comparison = fixture();
    let counts = |one: &str, other: &str| PairCounts::of(&comparison, &id(one), &id(other));
    for (one, other, agrees, differs_in_part, contradicts, not_independent) in [
        ("ames", "bero", 5, 0, 3, 1),
        ("ames", "liu", 5, 1, 2, 2),
        ("gazette", "liu", 3, 1, 3, 0),
        ("liu", "ward", 2, 1, 4, 0),
    ] {
        let both = agrees + differs_in_part + contradicts;
        let expected = PairCounts {
            both,
            agrees,
            agrees_in_part: 0,
            differs_in_part,
            contradicts,
            not_independent,
            not_judged: 0,
        };
        assert_eq!(counts(one, other), expected, "{one} and {other}");
        assert_eq!(counts(other, one), expected, "{other} and {one}");
    }
    assert_eq!(
        counts("ames", "ward").words(),
        "of 10 questions that both answer, they agree on 3, agree in part on 0, differ in part on 0 and contradict each other on 7"
    );
}

#[test]
fn agreement_in_part_is_counted_of_a_pair() {
    let in_part = || question(&[("x", "a", "own"), ("y", "c", "own")]);
    let comparison = comparison_of(&["x", "y"], vec![in_part(), in_part()]);
    let pair = PairCounts { both: 2, agrees_in_part: 2, ..PairCounts::default() };
    assert_eq!(PairCounts::of(&comparison, &id("x"), &id("y")), pair);
}

#[test]
fn what_only_one_of_two_answers_is_listed() {
    let comparison = fixture();
    let alone = answered_by_one(&comparison, &id("bero"), &id("ames"));
    assert_eq!(
        ids(alone.into_iter().map(|(_, q)| q)),
        ["who-drew-the-plans", "who-gained", "keeper-at-post"]
    );
}

#[test]
fn findings_are_counted_by_kind_with_those_open_to_argument() {
    let comparison = fixture();
    let found = findings(&comparison, &documents(&comparison));
    assert_eq!(found.len(), 18);
    for (kind, expected) in [
        (Verdict::Contradicts, (11, 3)),
        (Verdict::DiffersInPart, (1, 0)),
        (Verdict::AgreesInPart, (0, 0)),
        (Verdict::Agrees, (4, 0)),
        // One has one answer; on the other, two only report.
        (Verdict::Silent, (2, 0)),
    ] {
        assert_eq!(count(&found, kind), expected, "{kind:?}");
    }
}

#[test]
fn the_weightiest_disagreement_contradicts_parts_most_documents_and_is_firm() {
    let comparison = fixture();
    let found = disagreements(&comparison, &documents(&comparison));
    assert_eq!(
        ids(found.iter().map(|f| f.question.as_ref())),
        [
            // All five.
            "jam-cause",
            // Four, in reading order; the last is open to argument.
            "cost",
            "waiting-time",
            "who-gained",
            "boats-lost",
            "fixed-bridge",
            "keep-the-span",
            // Three; the last two are open to argument.
            "first-crossing",
            "herring",
            "carts-on-market-day",
            "toll-or-tax",
            // Nobody contradicts.
            "why-a-swing-span",
        ]
    );
}

#[test]
fn a_finding_is_open_to_argument_only_if_all_its_pairs_are() {
    let comparison = fixture();
    let of = |question: &str, shown: &[&str]| {
        let shown: Vec<_> = shown.iter().map(|d| id(d)).collect();
        let found = finding(&comparison, asked(&comparison, question), &shown);
        (found.arguable, found.involved)
    };
    assert_eq!(of("herring", &["ames", "bero", "ward"]), (false, 3), "Ames and Ward contradict each other");
    assert_eq!(of("herring", &["ames", "bero"]), (true, 2));
    assert_eq!(of("a-monument", &["liu", "ward"]), (false, 0), "one answer is in no pair");
}

#[test]
fn a_contradiction_with_itself_alone_is_none_between_documents() {
    let mut comparison = fixture();
    let q = question(&[("ames", "a", "own"), ("ames", "b", "own"), ("liu", "a", "reported")]);
    comparison.topics.truncate(1);
    comparison.topics[0].questions = vec![q.into()];
    assert!(disagreements(&comparison, &documents(&comparison)).is_empty());
}

#[test]
fn neighbours_that_give_the_same_answer_share_a_band() {
    let comparison = fixture();
    let widths = |question: &str, shown: &[&str]| {
        let shown: Vec<_> = shown.iter().map(|d| id(d)).collect();
        let bands = bands(asked(&comparison, question), &shown);
        bands.iter().map(|b| b.documents.len()).collect::<Vec<_>>()
    };
    let all = ["ames", "bero", "gazette", "liu", "ward"];
    assert_eq!(widths("span-length", &all), [5]);
    assert_eq!(widths("jam-cause", &all), [2, 1, 1, 1]);
    // Béro says nothing, so it parts Ames from the Gazette.
    assert_eq!(widths("cost", &all), [1, 1, 2, 1]);
    assert_eq!(widths("cost", &["ames", "gazette", "liu", "ward", "bero"]), [3, 1, 1]);
    // Béro answers both ways.
    assert_eq!(widths("waiting-time", &all), [1, 1, 1, 1, 1]);
    assert!(widths("cost", &[]).is_empty());
}

#[test]
fn a_document_is_read_in_its_own_order_with_what_was_not_compared() {
    let comparison = fixture();
    let parts = in_order(&comparison, comparison.document(&id("gazette")).unwrap());
    let parts: Vec<(&str, Vec<(usize, &str)>)> = parts
        .iter()
        .map(|part| {
            let entries = part.entries.iter().map(|(n, entry)| match entry {
                Entry::Statement((_, question), _) => (*n, question.id.as_str()),
                Entry::NotCompared(left_out) => (*n, left_out.why.as_str()),
            });
            (part.title.unwrap_or("none"), entries.collect())
        })
        .collect();
    let expected = [
        ("none", vec![(1, "It says what the article is about.")]),
        (
            "Money",
            vec![
                (2, "cost"),
                (3, "why-a-swing-span"),
                (4, "first-crossing"),
                (4, "span-length"),
                (4, "who-drew-the-plans"),
            ],
        ),
        (
            "Those who cross",
            vec![
                (5, "carts-on-market-day"),
                (5, "who-gained"),
                (6, "toll-or-tax"),
                (6, "toll-or-tax"),
                (7, "herring"),
            ],
        ),
        (
            "The night of the storm",
            vec![(8, "jam-date"), (8, "jam-cause"), (9, "keeper-at-post"), (10, "boats-lost")],
        ),
        ("(no heading: outlook)", vec![(11, "fixed-bridge"), (12, "A request to readers.")]),
    ];
    assert_eq!(parts, expected);
}

#[test]
fn a_paragraph_is_cited_or_listed_or_unaccounted_for() {
    let mut comparison = fixture();
    let ames = comparison.document(&id("ames")).unwrap().clone();
    let before = coverage(&comparison, &ames);
    assert_eq!(before.cited.iter().copied().collect::<Vec<_>>(), [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    assert_eq!(before.listed.iter().copied().collect::<Vec<_>>(), [1, 13]);
    assert_eq!(before.unaccounted, [0; 0]);
    comparison.not_compared.retain(|n| n.document != ames.id);
    assert_eq!(coverage(&comparison, &ames).unaccounted, [1, 13]);
    let unaccounted: Vec<(&str, usize)> = comparison
        .documents
        .iter()
        .map(|d| (d.id.as_str(), coverage(&comparison, d).unaccounted.len()))
        .collect();
    assert_eq!(unaccounted, [("ames", 2), ("bero", 0), ("gazette", 0), ("liu", 0), ("ward", 0)]);
}

#[test]
fn quantities_that_clash_come_first_then_those_that_most_documents_give() {
    let comparison = fixture();
    let rows: Vec<(&str, bool, usize, usize)> = quantities(&comparison)
        .iter()
        .map(|row| (row.of.id.as_str(), row.clash, row.documents(), row.given.len()))
        .collect();
    assert_eq!(
        rows,
        [
            ("boats", true, 4, 4),
            ("price", true, 4, 4),
            ("carts", true, 3, 3),
            ("wait", true, 3, 3),
            ("length", false, 5, 5)
        ]
    );
}

/// Returns whether the figures of the fixture's price clash after a change to those of Ward.
fn price_clashes(change: impl Fn(&mut comparison::Statement)) -> bool {
    let mut comparison = fixture();
    let cost = std::rc::Rc::make_mut(&mut comparison.topics[0].questions[0]);
    change(cost.statements.iter_mut().find(|s| s.document == id("ward")).unwrap());
    quantities(&comparison).iter().find(|row| row.of.id.as_str() == "price").unwrap().clash
}

#[test]
fn figures_clash_where_they_measure_the_same_at_the_same_time() {
    assert!(price_clashes(|_| {}));
    assert!(!price_clashes(|s| s.figures[0].value = 41_000.0));
    assert!(!price_clashes(|s| s.figures[0].value = 41_000.000_001), "rounding is no clash");
    assert!(price_clashes(|s| s.figures[0].value = 41_001.0));
    assert!(!price_clashes(|s| s.figures[0].unit = "pounds".to_owned()), "in another unit");
    assert!(!price_clashes(|s| s.figures[0].when = Some("1930".to_owned())), "of another time");
    assert!(!price_clashes(|s| s.voice = Voice::Reported), "a reported figure");
}

#[test]
fn two_values_of_one_statement_are_a_range_and_one_value_is_listed_once() {
    let mut comparison = fixture();
    let cost = std::rc::Rc::make_mut(&mut comparison.topics[0].questions[0]);
    cost.statements.retain(|s| s.document == id("ames"));
    let mut other = cost.statements[0].figures[0].clone();
    cost.statements[0].figures.push(other.clone());
    other.value = 45_000.0;
    cost.statements[0].figures.push(other);
    let rows = quantities(&comparison);
    let price = rows.iter().find(|row| row.of.id.as_str() == "price").unwrap();
    let values: Vec<f64> = price.given.iter().map(|g| g.what.value).collect();
    assert_eq!((values, price.clash, price.documents()), (vec![41_000.0, 45_000.0], false, 1));
}

#[test]
fn events_come_in_the_order_of_time_and_a_day_fits_its_month_and_year() {
    let comparison = fixture();
    let rows: Vec<(&str, bool, Vec<&str>)> = events(&comparison)
        .iter()
        .map(|row| (row.of.id.as_str(), row.clash, row.given.iter().map(|g| g.what.date.as_str()).collect()))
        .collect();
    assert_eq!(
        rows,
        [
            ("first-cart", true, vec!["1929-05", "1930", "1929", "1929-05"]),
            ("jam", false, vec!["1931-11-14", "1931-11-14", "1931-11-14", "1931-11"])
        ]
    );
}

#[test]
fn a_term_is_explained_once_as_a_whole_word_and_in_its_longest_form() {
    let comparison = fixture();
    let mut known = Vec::new();
    let text = "Swing span: the swing span of the Narrows Bridge, its bearings, tolls. 柳文 on Émile Béro, a toll; Béro, 柳文 again.";
    let found: Vec<(&str, &str)> = terms_in(&comparison, text, &mut known)
        .into_iter()
        .map(|(at, term)| (&text[at], term.term.as_str()))
        .collect();
    assert_eq!(
        found,
        [
            ("Swing span", "swing span"),
            ("Narrows Bridge", "Narrows"),
            ("柳文", "柳文"),
            ("Émile Béro", "Béro"),
            ("toll", "toll")
        ]
    );
    assert!(terms_in(&comparison, "A toll", &mut known).is_empty(), "it was explained before");
    assert!(terms_in(&comparison, "the harbour board", &mut known).is_empty(), "a name keeps its capitals");
}

/// Returns the steps of a question in short: `ames/a` for a statement, `×ab` for relations, `settle ab`.
fn presented(question: &str, documents: &[comparison::DocumentId], has_voted: bool) -> Vec<String> {
    let comparison = fixture();
    let between =
        |r: &comparison::Relation| -> String { r.between.iter().map(ToString::to_string).collect() };
    steps(asked(&comparison, question), documents, has_voted)
        .into_iter()
        .map(|step| match step {
            Step::Predict => "predict".to_owned(),
            Step::Statement(s) => format!("{}/{}", s.document, s.position),
            Step::VoteAgain => "again".to_owned(),
            Step::Finding => "finding".to_owned(),
            Step::Relations(several) => several.into_iter().map(between).collect::<Vec<_>>().join(" "),
            Step::Settle(r) => format!("settle {}", between(r)),
        })
        .collect()
}

#[test]
fn documents_that_agree_are_presented_first_and_the_odd_one_last() {
    let all = documents(&fixture());
    assert_eq!(
        presented("cost", &all, false),
        ["predict", "ames/a", "gazette/a", "liu/a", "ward/b", "ab", "settle ab"]
    );
    let backwards: Vec<_> = all.iter().rev().cloned().collect();
    assert_eq!(presented("cost", &backwards, false)[1..5], ["liu/a", "gazette/a", "ames/a", "ward/b"]);
}

#[test]
fn a_document_with_two_answers_has_a_step_for_each() {
    let all = documents(&fixture());
    let expected = ["predict", "ames/a", "liu/a", "bero/a", "bero/b", "ward/b", "ab", "settle ab"];
    assert_eq!(presented("waiting-time", &all, false), expected);
}

#[test]
fn contradictions_have_a_step_each_and_come_before_what_differs_in_part() {
    let all = documents(&fixture());
    let expected = [
        "predict",
        "ames/a",
        "bero/a",
        "ward/a",
        "gazette/b",
        "liu/c",
        "ab",
        "bc",
        "ac",
        "settle ab",
        "settle bc",
    ];
    assert_eq!(presented("jam-cause", &all, false), expected);
    // Only relations between answers that the documents shown hold.
    assert_eq!(presented("jam-cause", &[id("liu"), id("ames")], false), ["predict", "liu/c", "ames/a", "ac"]);
}

#[test]
fn a_class_that_has_voted_votes_again_before_the_verdict() {
    let all = documents(&fixture());
    let expected = ["predict", "ames/a", "gazette/a", "liu/a", "ward/b", "again", "ab", "settle ab"];
    assert_eq!(presented("cost", &all, true), expected);
}

#[test]
fn documents_that_only_report_come_last_and_a_question_without_relations_ends_with_its_finding() {
    let all = documents(&fixture());
    assert_eq!(
        presented("keeper-at-post", &all, false),
        ["predict", "bero/a", "ward/a", "gazette/b", "finding"]
    );
    assert_eq!(presented("warned-before", &all, false), ["predict", "ames/a", "liu/a", "finding"]);
    assert_eq!(presented("a-monument", &[id("ames")], false), ["predict", "finding"]);
}

#[test]
fn sources_that_tie_documents_come_first_then_those_that_most_rest_on() {
    let comparison = fixture();
    let all = sources::all(&comparison);
    let found: Vec<(&str, usize, bool)> =
        all.iter().map(|u| (u.source.id.as_str(), u.statements.len(), sources::is_shared(u))).collect();
    assert_eq!(
        found,
        [
            ("ames-report", 3, true),
            ("council-minutes", 2, true),
            ("log-of-passages", 2, true),
            ("divers-survey", 1, false)
        ]
    );
    assert_eq!(all[0].documents(), BTreeSet::from([&id("bero"), &id("liu")]));
}

#[test]
fn documents_are_tied_by_shared_sources_and_by_citing_each_other() {
    let comparison = fixture();
    let ties = sources::ties(&comparison);
    let found: Vec<(&str, &str, bool, &str)> =
        ties.iter().map(|t| (t.one.as_str(), t.other.as_str(), t.cites, t.sources[0].id.as_str())).collect();
    assert_eq!(
        found,
        [
            ("ames", "liu", false, "log-of-passages"),
            ("gazette", "ward", false, "council-minutes"),
            ("bero", "ames", true, "ames-report"),
            ("liu", "ames", true, "ames-report")
        ]
    );
    assert!(ties.iter().all(|t| t.sources.len() == 1));
}

#[test]
fn two_that_both_say_nought_do_not_clash() {
    let mut comparison = fixture();
    let cost = std::rc::Rc::make_mut(&mut comparison.topics[0].questions[0]);
    for figure in cost.statements.iter_mut().flat_map(|s| &mut s.figures) {
        figure.value = 0.0;
    }
    let rows = quantities(&comparison);
    let price = rows.iter().find(|row| row.of.id.as_str() == "price").unwrap();
    assert_eq!((price.documents(), price.clash), (4, false));
}

#[test]
fn a_date_that_a_document_gives_twice_is_listed_once_and_two_dates_are_both_listed() {
    let dated = |date: &str| Dated { event: "jam".into(), date: date.to_owned(), written: date.to_owned() };
    let mut q = question(&[("x", "a", "own")]);
    q.statements[0].dates = ["1931-11-14", "1931-12", "1931-11-14"].map(dated).into();
    let mut comparison = comparison_of(&["x"], vec![q]);
    comparison.events = vec![Event { id: "jam".into(), what: "The span jammed.".to_owned() }];
    let rows = events(&comparison);
    let dates: Vec<&str> = rows[0].given.iter().map(|g| g.what.date.as_str()).collect();
    assert_eq!(dates, ["1931-11-14", "1931-12"]);
}

#[test]
fn a_term_is_found_neither_within_a_longer_one_nor_within_a_word_nor_in_another_word() {
    let term = |term: &str| Term { term: term.to_owned(), also: vec![], means: "A part.".to_owned() };
    let comparison = Comparison {
        glossary: vec![term("swing span"), term("span"), term("toll")],
        ..Comparison::default()
    };
    let found = |text: &'static str| -> Vec<&str> {
        terms_in(&comparison, text, &mut Vec::new()).into_iter().map(|(at, _)| &text[at]).collect()
    };
    assert_eq!(found("A swing span in its lifespan, a roll."), ["swing span"]);
    assert_eq!(found("A swing span, a Span, a toll."), ["swing span", "Span", "toll"]);
}

#[test]
fn a_document_is_with_a_reader_against_him_or_says_nothing_itself() {
    let question = question(&[
        ("one", "a", "own"),
        ("both", "b", "own"),
        ("both", "c", "own"),
        ("hearsay", "a", "reported"),
    ]);
    let (a, b, c) = ("a".into(), "b".into(), "c".into());
    let taken = [(&question, &a), (&question, &b), (&question, &c)];
    let sides = |document: &str| {
        let found = standing(&taken, &id(document));
        let verdicts =
            |side: Vec<_>| -> Vec<Verdict> { side.into_iter().map(|(_, verdict)| verdict).collect() };
        [verdicts(found.with), verdicts(found.against), verdicts(found.nothing)]
    };
    let none = Vec::new;
    assert_eq!(
        sides("one"),
        [vec![Verdict::Agrees, Verdict::AgreesInPart], vec![Verdict::Contradicts], none()]
    );
    // Who holds B and C differs in part from himself, so that nobody who holds one of them is wholly with him.
    let in_part = vec![Verdict::AgreesInPart; 2];
    assert_eq!(sides("both"), [in_part, vec![Verdict::Contradicts], none()]);
    assert_eq!(sides("hearsay"), [none(), none(), vec![Verdict::ReportedOnly; 3]]);
    assert_eq!(sides("nobody"), [none(), none(), vec![Verdict::Silent; 3]]);
}

#[test]
fn a_question_divides_documents_that_hold_two_positions_of_it() {
    let question = question(&[
        ("one", "a", "own"),
        ("two", "a", "own"),
        ("three", "b", "own"),
        ("four", "c", "reported"),
    ]);
    for (documents, divided) in [
        (vec!["one", "two"], false),
        (vec!["one", "four"], false),
        (vec!["one", "three"], true),
        (vec![], false),
    ] {
        let documents: Vec<_> = documents.into_iter().map(id).collect();
        assert_eq!(divides(&question, &documents), divided, "{documents:?}");
    }
}

#[test]
fn the_sides_of_a_controversy_are_the_positions_that_part_most_documents() {
    let comparison = fixture();
    let sides = |id: &str, documents: &[DocumentId]| {
        sides(asked(&comparison, id), documents).map(|r| r.between.each_ref().map(PositionId::letter))
    };
    let all = documents(&comparison);
    let named = |a: &str, b: &str| Some([a.to_owned(), b.to_owned()]);
    // A is held by three, B and C by one; B contradicts both.
    assert_eq!(sides("jam-cause", &all), named("A", "B"));
    // Without the document that holds B, the difference in part is left.
    let without: Vec<DocumentId> = all.iter().filter(|d| d.as_str() != "gazette").cloned().collect();
    assert_eq!(sides("jam-cause", &without), named("A", "C"));
    // B is only reported.
    assert_eq!(sides("keeper-at-post", &all), None);
    assert_eq!(sides("span-length", &all), None, "all agree");
    assert_eq!(sides("warned-before", &all), None, "nobody answers");
    // One document that answers both ways does not part from another.
    assert_eq!(sides("waiting-time", &[id("bero")]), None);
    assert_eq!(sides("waiting-time", &[id("bero"), id("liu")]), named("A", "B"));
}
