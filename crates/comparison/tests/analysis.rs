//! Lists and counts over many questions, on the fixture: every expected value was counted by hand.

mod common;

use common::{asked, comparison_of, documents, fixture, id, ids, question};
use comparison::analysis::document::{Entry, in_order};
use comparison::analysis::figures::{Line, events, quantities};
use comparison::analysis::glossary::terms_in;
use comparison::analysis::overview::{
    TopicCounts, contradicted, first_contradicted, lone_voices, not_independent, questions_in_all, sharpest,
    unexpected,
};
use comparison::analysis::pair::{PairCounts, answered_by_one, questions};
use comparison::analysis::reveal::{Reveal, speaking, steps};
use comparison::analysis::sources;
use comparison::coverage::coverage;
use comparison::model::{Event, Term};
use comparison::{Comparison, Dated, TopicId, Verdict, Voice};

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
        let expected =
            PairCounts { both, agrees, agrees_in_part: 0, differs_in_part, contradicts, not_independent };
        assert_eq!(counts(one, other), expected, "{one} and {other}");
        assert_eq!(counts(other, one), expected, "{other} and {one}");
    }
    assert_eq!(
        counts("ames", "ward").words(),
        "of 10 questions that both answer, they agree on 3, agree in part on 0, differ in part on 0 and contradict each other on 7"
    );
}

#[test]
fn agreement_in_part_is_counted_of_a_pair_and_of_a_topic() {
    let in_part = || question(&[("x", "a", "own"), ("y", "c", "own")]);
    let comparison = comparison_of(&["x", "y"], vec![in_part(), in_part()]);
    let pair = PairCounts { both: 2, agrees_in_part: 2, ..PairCounts::default() };
    assert_eq!(PairCounts::of(&comparison, &id("x"), &id("y")), pair);
    let topic = TopicCounts { of: 2, agrees_in_part: 2, ..TopicCounts::default() };
    assert_eq!(TopicCounts::of(&comparison.topics[0], &id("x"), &documents(&comparison)), topic);
    assert_eq!(topic.words(), "answers 2 of 2 questions: agrees in part on 2");
}

#[test]
fn the_questions_of_a_pair_are_listed_by_verdict() {
    let comparison = fixture();
    let between =
        |verdict| ids(questions(&comparison, &id("ames"), &id("liu"), verdict).into_iter().map(|(_, q)| q));
    assert_eq!(
        between(Verdict::Agrees),
        ["cost", "span-length", "why-a-swing-span", "waiting-time", "keep-the-span"]
    );
    assert_eq!(between(Verdict::DiffersInPart), ["jam-cause"]);
    assert_eq!(between(Verdict::Contradicts), ["carts-on-market-day", "fixed-bridge"]);
    assert_eq!(between(Verdict::ReportedOnly), ["first-crossing", "herring", "warned-before"]);
    let alone = answered_by_one(&comparison, &id("bero"), &id("ames"));
    assert_eq!(
        ids(alone.into_iter().map(|(_, q)| q)),
        ["who-drew-the-plans", "who-gained", "keeper-at-post"]
    );
}

#[test]
fn the_questions_of_a_topic_are_counted_by_their_heaviest_verdict() {
    let comparison = fixture();
    let all = documents(&comparison);
    let words = |topic: &str, document: &str| {
        let topic = comparison.topic(&TopicId::from(topic)).unwrap();
        TopicCounts::of(topic, &id(document), &all).words()
    };
    assert_eq!(
        words("building", "ames"),
        "answers 4 of 5 questions: agrees on 1, differs in part on 1, contradicts on 2"
    );
    assert_eq!(words("storm", "liu"), "answers 1 of 5 questions: contradicts on 1");
    assert_eq!(words("future", "liu"), "answers 3 of 3 questions: contradicts on 2, alone on 1");
    assert_eq!(words("future", "nobody"), "answers none of 3 questions");
    let storm = comparison.topic(&TopicId::from("storm")).unwrap();
    let expected =
        TopicCounts { of: 5, agrees: 1, contradicts: 2, reports: 1, silent: 1, ..TopicCounts::default() };
    assert_eq!(TopicCounts::of(storm, &id("gazette"), &all), expected);
}

#[test]
fn the_sharpest_contradictions_are_undisputed_then_of_fact_then_between_many() {
    let comparison = fixture();
    let found = |most| -> Vec<&str> { ids(sharpest(&comparison, most).into_iter().map(|((_, q), _)| q)) };
    let all = [
        // Undisputed, over a figure or a date; between four documents, then between three.
        "cost",
        "waiting-time",
        "boats-lost",
        "first-crossing",
        // Undisputed, over anything else.
        "jam-cause",
        "fixed-bridge",
        "who-gained",
        "herring",
        // Arguable, in the same order.
        "carts-on-market-day",
        "keep-the-span",
        "toll-or-tax",
    ];
    assert_eq!(found(20), all, "each question once, and none with a side that is only reported");
    assert_eq!(found(3), all[..3]);
}

#[test]
fn unexpected_agreement_is_of_the_two_that_contradict_each_other_most() {
    let comparison = fixture();
    let found = unexpected(&comparison, 2).unwrap();
    assert_eq!(found.pair, (id("ames"), id("ward")), "they contradict each other on 7 of 10 questions");
    assert_eq!((found.counts.contradicts, found.counts.both), (7, 10));
    // The agreement that fewest others share comes first.
    assert_eq!(ids(found.agreements.into_iter().map(|(_, q)| q)), ["jam-cause", "jam-date"]);
    assert_eq!(unexpected(&Comparison::default(), 2), None);
}

#[test]
fn unexpected_agreement_is_of_a_pair_that_both_agrees_and_contradicts_itself() {
    let of = |one: (&'static str, &'static str), other: (&'static str, &'static str)| {
        question(&[(one.0, one.1, "own"), (other.0, other.1, "own")])
    };
    let reported =
        |own: &'static str, reports: &'static str| question(&[(own, "a", "own"), (reports, "a", "reported")]);
    let questions = vec![
        // w and z contradict each other on their only question, and agree on none.
        of(("w", "a"), ("z", "b")),
        // x and y contradict each other on one question of two; what one only reports does not count.
        of(("x", "a"), ("y", "b")),
        of(("x", "a"), ("y", "a")),
        reported("x", "y"),
        reported("y", "x"),
        // u and v contradict each other on one question of three.
        of(("u", "a"), ("v", "b")),
        of(("u", "a"), ("v", "a")),
        of(("u", "b"), ("v", "b")),
    ];
    let comparison = comparison_of(&["w", "x", "y", "z", "u", "v"], questions);
    let found = unexpected(&comparison, 9).unwrap();
    assert_eq!((found.pair, found.agreements.len()), ((id("x"), id("y")), 1));
    let agreed = comparison_of(&["x", "y"], vec![of(("x", "a"), ("y", "a"))]);
    assert_eq!(unexpected(&agreed, 9), None, "no two documents contradict each other");
}

#[test]
fn a_lone_voice_contradicts_all_others_who_are_united() {
    let comparison = fixture();
    let found = lone_voices(&comparison);
    let found: Vec<(&str, &str)> = found.iter().map(|((_, q), d)| (q.id.as_str(), d.as_str())).collect();
    // Ward contradicts all others on who gained, too, but these contradict each other.
    assert_eq!(
        found,
        [
            ("cost", "ward"),
            ("first-crossing", "bero"),
            ("carts-on-market-day", "liu"),
            ("toll-or-tax", "ward"),
            ("herring", "ames"),
            ("jam-cause", "gazette"),
            ("keep-the-span", "ward"),
        ]
    );
}

#[test]
fn agreement_that_is_not_independent_is_listed_with_its_two_documents() {
    let comparison = fixture();
    let found = not_independent(&comparison);
    let found: Vec<_> = found.iter().map(|((_, q), a, b)| (q.id.as_str(), a.as_str(), b.as_str())).collect();
    assert_eq!(
        found,
        [("why-a-swing-span", "ames", "liu"), ("waiting-time", "ames", "liu"), ("jam-cause", "ames", "bero")]
    );
}

#[test]
fn questions_are_counted_as_agreed_as_contradicted_or_as_neither() {
    let comparison = fixture();
    assert_eq!(questions_in_all(&comparison), (18, 4, 11));
    let found = contradicted(&comparison);
    assert_eq!(
        ids(found.into_iter().map(|(_, q)| q)),
        [
            "cost",
            "first-crossing",
            "waiting-time",
            "carts-on-market-day",
            "toll-or-tax",
            "who-gained",
            "herring",
            "jam-cause",
            "boats-lost",
            "fixed-bridge",
            "keep-the-span"
        ]
    );
    assert_eq!(first_contradicted(&comparison).unwrap().1.id.as_str(), "cost");
}

#[test]
fn a_contradiction_with_itself_alone_is_none_between_documents() {
    let mut comparison = fixture();
    let q = question(&[("ames", "a", "own"), ("ames", "b", "own"), ("liu", "a", "reported")]);
    comparison.topics.truncate(1);
    comparison.topics[0].questions = vec![q.into()];
    assert!(contradicted(&comparison).is_empty());
    assert!(sharpest(&comparison, 9).is_empty());
    assert_eq!(questions_in_all(&comparison), (1, 0, 0));
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
fn the_line_of_time_gives_early_years_less_room() {
    // One date of seven lies before 1900, so the line bends there: 18 % for the years before.
    let dates = ["1911", "1800", "1909", "1901-05", "1907", "1905-12-31", "1903"];
    let line = Line::of(dates.into_iter()).unwrap();
    for (date, place) in
        [("1800", 0), ("1850", 90), ("1900", 180), ("1906", 590), ("1906-07", 624), ("1912", 1000)]
    {
        assert_eq!(line.place(date), Some(place), "{date}");
    }
    assert_eq!(line.place("soon"), None);
    assert_eq!(line.ticks(), [(1800, 0), (1900, 180), (1910, 863)]);
}

#[test]
fn the_line_of_time_is_straight_where_no_date_is_much_earlier() {
    let line = Line::of(["1929-05", "1930", "1929", "1931-11-14"].into_iter()).unwrap();
    for (date, place) in [("1929", 0), ("1930", 333), ("1930-07", 500), ("1931-12", 972)] {
        assert_eq!(line.place(date), Some(place), "{date}");
    }
    assert_eq!(line.ticks(), [(1929, 0)], "1930 is too near, and 1920 is not on the line");
    let line = Line::of(["1909", "1919", "1910", "1915"].into_iter()).unwrap();
    assert_eq!(line.ticks(), [(1909, 0), (1920, 1000)]);
    assert_eq!(Line::of([].into_iter()), None);
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
fn documents_are_shown_one_by_one_and_then_the_relations_that_are_held() {
    let comparison = fixture();
    let all = documents(&comparison);
    let shown = |question: &str, documents: &[comparison::DocumentId]| -> Vec<String> {
        steps(asked(&comparison, question), documents)
            .into_iter()
            .map(|step| match step {
                Reveal::Document(d) => d.to_string(),
                Reveal::Relation(r) => r.between.iter().map(ToString::to_string).collect(),
            })
            .collect()
    };
    // Contradictions come first; the silent have their step too.
    assert_eq!(shown("jam-cause", &all), ["ames", "bero", "gazette", "liu", "ward", "ab", "bc", "ac"]);
    assert_eq!(shown("jam-cause", &[id("liu"), id("ames")]), ["liu", "ames", "ac"]);
    assert_eq!(
        shown("keeper-at-post", &all),
        ["ames", "bero", "gazette", "liu", "ward"],
        "B is only reported"
    );
    let placed = speaking(asked(&comparison, "keeper-at-post"), &all);
    assert_eq!(placed, [&id("bero"), &id("ward")]);
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
    assert_eq!(all[0].documents(), [&id("bero"), &id("liu")]);
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
