//! Figures and dates in cells.

use comparison::statement::{Bound, Dated, Figure};
use table::measures::{date, figure, write_date, write_figure};

#[test]
fn a_figure_has_its_number_its_unit_and_what_it_measures() {
    for (item, value, to, bound, unit, when) in [
        ("6 per cent = Marks", 6.0, None, None, "per cent", None),
        ("6% = Marks", 6.0, None, None, "per cent", None),
        ("140 [pupils] = Pupils", 140.0, None, None, "pupils", None),
        ("more than 3,600 km = Border", 3600.0, None, Some(Bound::MoreThan), "km", None),
        ("5–7 boats = Boats", 5.0, Some(7.0), None, "boats", None),
        (
            "about 5 to 7 million tons [in 1931] = Coal",
            5e6,
            Some(7e6),
            Some(Bound::About),
            "tons",
            Some("1931"),
        ),
        ("$400 billion = Deal", 4e11, None, None, "$", None),
        ("a dozen [12 men in 1931] = Crew", 12.0, None, None, "men", Some("1931")),
        ("−4.5 degrees = Cold", -4.5, None, None, "degrees", None),
        ("12 boats in port = Boats", 12.0, None, None, "boats in port", None),
    ] {
        let (figure, _) = figure(item).unwrap_or_else(|wrong| panic!("{item}: {wrong:?}"));
        assert!((figure.value - value).abs() < 1e-9, "{item}");
        assert_eq!((figure.to, figure.bound), (to, bound), "{item}");
        assert_eq!((figure.unit.as_str(), figure.when.as_deref()), (unit, when), "{item}");
    }
    assert!(figure("a dozen = Crew").is_err());
    assert!(figure("12 men").is_err());
}

#[test]
fn a_date_is_read_as_people_write_it() {
    for (item, expected) in [
        ("1931 = It leaves", "1931"),
        ("in 1931 = It leaves", "1931"),
        ("in May 1931 = It leaves", "1931-05"),
        ("3 May 1931 = It leaves", "1931-05-03"),
        ("May 3rd, 1931 = It leaves", "1931-05-03"),
        ("Sept. 1931 = It leaves", "1931-09"),
        ("1931-05-03 = It leaves", "1931-05-03"),
        ("that spring [1931-04] = It leaves", "1931-04"),
    ] {
        assert_eq!(date(item).map(|(dated, _)| dated.date), Ok(expected.to_owned()), "{item}");
    }
    assert!(date("that spring = It leaves").is_err());
    assert!(date("31 Smarch 1931 = It leaves").is_err());
    assert!(date("May until 1931 = It leaves").is_err(), "it names two days");
}

/// Returns a figure that is written in other words than its number.
fn dozens() -> Figure {
    Figure {
        quantity: "".into(),
        value: 24.0,
        to: None,
        bound: Some(Bound::AtLeast),
        unit: "men".to_owned(),
        written: "dozens".to_owned(),
        when: None,
    }
}

#[test]
fn a_figure_is_written_with_what_its_words_do_not_say() {
    let written = |figure: &Figure| write_figure(figure, "Crew");
    assert_eq!(written(&dozens()).as_deref(), Some("dozens [at least 24 men] = Crew"));
    let range = Figure { to: Some(36.0), bound: None, when: Some("1931".to_owned()), ..dozens() };
    assert_eq!(written(&range).as_deref(), Some("dozens [24 to 36 men in 1931] = Crew"));
    let digits = Figure { written: "at least 24".to_owned(), ..dozens() };
    assert_eq!(written(&digits).as_deref(), Some("at least 24 [men] = Crew"));
}

#[test]
fn a_date_is_written_with_what_its_words_do_not_say() {
    let dated =
        |written: &str| Dated { event: "".into(), date: "1931-04".to_owned(), written: written.to_owned() };
    let written = |words: &str| write_date(&dated(words), "It leaves");
    assert_eq!(written("April 1931").as_deref(), Some("April 1931 = It leaves"));
    assert_eq!(written("that spring").as_deref(), Some("that spring [1931-04] = It leaves"));
    assert_eq!(write_date(&dated("April 1931"), "It leaves; it comes"), None, "it would be read as two");
    assert_eq!(write_date(&dated("April 1931"), " It leaves"), None, "it would be read without the space");
}

#[test]
fn a_figure_that_would_be_read_otherwise_is_not_written() {
    assert_eq!(write_figure(&dozens(), "Crew; men"), None, "it would be read as two");
    assert_eq!(write_figure(&dozens(), " Crew"), None, "it would be read without the space");
    let spaced = Figure { written: " dozens".to_owned(), ..dozens() };
    assert_eq!(write_figure(&spaced, "Crew"), None, "it would be read without the space");
}
