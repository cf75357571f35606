//! Figures and dates.

use expect_test::expect;
use rules::Rules;
use rules::figures::{equal, is_date, is_day, number_in};

use crate::sample::*;

#[test]
fn a_written_figure_is_read_as_a_number() {
    for (written, number) in [
        ("4,300 km", Some(4300.0)),
        ("about 2.5 per cent", Some(2.5)),
        ("It was 40.", Some(40.0)),
        ("7, at most", Some(7.0)),
        ("$1.2 trillion", Some(1_200_000_000_000.0)),
        ("$400 Billion", Some(400_000_000_000.0)),
        ("3 million", Some(3_000_000.0)),
        ("300 thousand troops", Some(300_000.0)),
        ("two thousand", None),
        ("10 to 20", None),
        ("1.2.3", None),
        ("", None),
    ] {
        assert_eq!(number_in(written), number, "{written}");
    }
}

#[test]
fn numbers_are_equal_but_for_the_rounding_of_fractions() {
    assert!(equal(0.1 + 0.2, 0.3));
    assert!(equal(0.0, 0.0));
    assert!(equal(-5.0, -5.0));
    assert!(equal(1_000_000_000.0, 1_000_000_001.0));
    assert!(!equal(1_000_000_000.0, 1_000_000_002.0));
    assert!(!equal(5.0, -5.0));
    assert!(!equal(0.0, 1e-12));
}

#[test]
fn a_date_is_a_year_a_month_or_a_day() {
    for date in ["2014", "2014-01", "2014-12", "2014-05-01", "2014-05-31"] {
        assert!(is_date(date), "{date}");
    }
    for text in [
        "",
        "14",
        "20145",
        "201a",
        "2014-1",
        "2014-00",
        "2014-13",
        "2014-13-05",
        "2014-05-00",
        "2014-05-32",
        "2014-05-1",
        "2014-05-01-01",
        "May 2014",
        "2014-xx",
    ] {
        assert!(!is_date(text), "{text}");
    }
    assert!(is_day("2014-05-21"));
    assert!(!is_day("2014-05"));
    assert!(!is_day("21-05-2014"));
}

#[test]
fn a_figure_is_as_in_the_text_and_its_value_as_written() {
    each(
        TOPIC,
        &[
            (r#""written": "4,300 km""#, r#""written": "4,300 miles""#),
            (r#""value": 4300"#, r#""value": 4200"#),
            (r#""quantity": "length""#, r#""quantity": "width""#),
        ],
        &expect![[r#"
            topics/sea.json:14:87 “4,300 miles” is not in the statement: copy it from the statement’s text
            topics/sea.json:14:56 “4,300 km” means 4300, but the value is 4200: correct one of the two
            topics/sea.json:14:37 there is no quantity “width”: add it to quantities.json, or correct the id
        "#]],
    );
}

#[test]
fn a_date_is_as_in_the_text_and_of_a_known_event() {
    each(
        TOPIC,
        &[
            (r#""written": "2014""#, r#""written": "May 2014""#),
            (r#""date": "2014""#, r#""date": "14""#),
            (r#""event": "start""#, r#""event": "end""#),
        ],
        &expect![[r#"
            topics/sea.json:15:68 “May 2014” is not in the statement: copy it from the statement’s text
            topics/sea.json:15:49 “14” is not a date: write YYYY, YYYY-MM or YYYY-MM-DD
            topics/sea.json:15:32 there is no event “end”: add it to events.json, or correct the id
        "#]],
    );
}

/// The second statement with figures or dates, in this position.
fn second<'a>(position: &str, text: &str, fields: &str) -> Vec<(&'a str, String)> {
    vec![(
        r#""document": "two", "position": "b", "voice": "own", "text": "It {is not so}.""#,
        format!(r#""document": "two", "position": "{position}", "voice": "own", "text": "{text}", {fields}"#),
    )]
}

const LENGTH: &str =
    r#""figures": [{ "quantity": "length", "value": 4200, "unit": "km", "written": "4,200 km" }]"#;
const SAME_LENGTH: &str =
    r#""figures": [{ "quantity": "length", "value": 4300, "unit": "km", "written": "4,300 km" }]"#;
const YEAR: &str = r#""dates": [{ "event": "start", "date": "2015", "written": "2015" }]"#;
const DAY: &str = r#""dates": [{ "event": "start", "date": "2014-05-21", "written": "21 May 2014" }]"#;

fn says_of(basis: &str, kind: &str, edits: &[(&str, String)], expected: &expect_test::Expect) {
    let (basis, kind) = (format!(r#""basis": "{basis}""#), format!(r#""kind": "{kind}""#));
    let mut all = vec![(r#""basis": "fact""#, basis.as_str()), (r#""kind": "contradicts""#, kind.as_str())];
    if kind.contains("agrees-in-part") {
        all.push((GROUNDS, ""));
    }
    all.extend(edits.iter().map(|(from, to)| (*from, to.as_str())));
    says(TOPIC, &all, expected);
}

#[test]
fn documents_in_one_position_give_the_same_figure() {
    // Nobody holds position b then; what matters is the second fault.
    says_of(
        "fact",
        "contradicts",
        &second("a", "It {is so} for 4,200 km.", LENGTH),
        &expect![[r#"
        topics/sea.json:6:52 no document holds position “b”: delete it, or add the statement that holds it
        topics/sea.json:17:9 one and two hold the same position, but differ on length: 4,300 km and 4,200 km: give them different positions, or different quantities or events
    "#]],
    );
    says_of(
        "fact",
        "contradicts",
        &second("a", "It {is so} since 2015.", YEAR),
        &expect![[r#"
        topics/sea.json:6:52 no document holds position “b”: delete it, or add the statement that holds it
        topics/sea.json:17:9 one and two hold the same position, but differ on start: 2014 and 2015: give them different positions, or different quantities or events
    "#]],
    );
}

#[test]
fn what_is_measured_otherwise_is_not_the_same_figure() {
    for other in [
        LENGTH.replace("km", "miles"),
        LENGTH.replace("\"unit\"", "\"when\": \"1990\", \"unit\""),
        LENGTH.replace("\"length\"", "\"width\""),
    ] {
        let text = "It {is so} for 4,200 km or 4,200 miles.";
        let mut files = edited(
            TOPIC,
            &second("a", text, &other).iter().map(|(a, b)| (*a, b.as_str())).collect::<Vec<_>>(),
        );
        for file in files.iter_mut().filter(|f| f.name == QUANTITIES) {
            file.text = file.text.replace("}]", r#"}, { "id": "width", "measures": "How wide it is." }]"#);
        }
        let faults = check::check_files(files, RESERVED, Rules::Strict).faults;
        let of_topic: Vec<&str> =
            faults.iter().filter(|f| &*f.at.file == TOPIC).map(|f| f.what.as_str()).collect();
        assert_eq!(of_topic, ["no document holds position “b”"], "{other}");
    }
}

#[test]
fn a_year_fits_a_day_in_it() {
    says_of(
        "fact",
        "contradicts",
        &second("a", "It {is so} since 21 May 2014.", DAY),
        &expect![[r#"
            topics/sea.json:6:52 no document holds position “b”: delete it, or add the statement that holds it
        "#]],
    );
}

#[test]
fn a_day_fits_its_year() {
    let mut edits = second("a", "It {is so} since 2014.", &YEAR.replace("2015", "2014"));
    edits.push(("km since 2014", "km since 21 May 2014".to_owned()));
    edits.push((
        r#""date": "2014", "written": "2014" }]"#,
        r#""date": "2014-05-21", "written": "2014" }]"#.to_owned(),
    ));
    edits.reverse();
    says_of(
        "fact",
        "contradicts",
        &edits,
        &expect![[r#"
            topics/sea.json:6:52 no document holds position “b”: delete it, or add the statement that holds it
        "#]],
    );
}

#[test]
fn documents_that_contradict_each_other_on_a_figure_or_date_do_not_give_the_same() {
    let same = || second("b", "It {is not so} for 4,300 km.", SAME_LENGTH);
    says_of(
        "figure",
        "contradicts",
        &same(),
        &expect![[r#"
        topics/sea.json:17:9 one and two contradict each other, but give the same values: give them the same position, or correct a value
    "#]],
    );
    says_of(
        "date",
        "contradicts",
        &second("b", "It {is not so} since 21 May 2014.", DAY),
        &expect![[r#"
            topics/sea.json:17:9 one and two contradict each other, but give the same values: give them the same position, or correct a value
        "#]],
    );
    says_of("fact", "contradicts", &same(), &expect![""]);
    says_of("figure", "agrees-in-part", &same(), &expect![""]);
    says_of("figure", "contradicts", &second("b", "It {is not so} for 4,200 km.", LENGTH), &expect![""]);
    let one_differs = format!("{SAME_LENGTH}, {YEAR}");
    says_of(
        "figure",
        "contradicts",
        &second("b", "It {is not so} for 4,300 km since 2015.", &one_differs),
        &expect![""],
    );
    says_of("figure", "contradicts", &second("b", "It {is not so}.", r#""figures": []"#), &expect![""]);
}

#[test]
fn a_reported_figure_may_differ() {
    let reported: Vec<(&str, String)> = second("a", "It {is so} for 4,200 km.", LENGTH)
        .into_iter()
        .map(|(from, to)| (from, to.replace(r#""voice": "own""#, r#""voice": "reported", "by": "Them""#)))
        .collect();
    says_of(
        "fact",
        "contradicts",
        &reported,
        &expect![[r#"
        topics/sea.json:6:52 no document holds position “b”: delete it, or add the statement that holds it
    "#]],
    );
}
