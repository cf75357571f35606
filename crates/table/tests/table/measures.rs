//! Figures and dates in cells.

use comparison::statement::Bound;
use table::measures::{date, figure};

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
}
