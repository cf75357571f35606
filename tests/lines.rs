//! The comparison as lines: what is written is read back, and nothing else is.

use proptest::prelude::*;
use serde::{Deserialize, Serialize};
use synoptic::app::bundled;
use synoptic::comparison::Comparison;
use synoptic::comparison::lines::{read, write};

#[test]
fn the_whole_comparison_comes_back() {
    let comparison = bundled().unwrap();
    let text = write(&*comparison).unwrap();
    assert_eq!(read::<Comparison>(&text).unwrap(), *comparison);
    assert!(!text.contains('<'), "a text could end the element that it stands in");
}

#[test]
fn a_damaged_page_is_refused_with_its_line_and_never_panics() {
    let text = write(&*bundled().unwrap()).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    for n in (0..lines.len()).step_by(97) {
        let mut short = lines[..n].join("\n");
        assert!(read::<Comparison>(&short).is_err(), "cut at line {n}");
        short.push_str("\n9999999999\n");
        assert!(read::<Comparison>(&short).is_err(), "a wrong length at line {n}");
    }
    assert!(read::<Comparison>("").is_err());
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
enum Voice {
    Own,
    Reported,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Sample {
    text: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    note: Option<String>,
    list: Vec<(String, u64)>,
    voice: Voice,
    number: f64,
    yes: bool,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    rest: Vec<String>,
}

proptest! {
    #[test]
    fn any_text_and_number_comes_back(
        texts in proptest::collection::vec("\\PC*|[~\\\\\n<l]{0,6}", 3),
        note in proptest::option::of("[~\\\\\n<]{0,3}"),
        digits in -999_999_999_999i64..999_999_999_999,
        places in 0i32..4,
        yes: bool,
    ) {
        #[allow(clippy::cast_precision_loss)]
        let number = digits as f64 / 10f64.powi(places);
        let sample = Sample {
            text: texts[0].clone(),
            note,
            list: vec![(texts[1].clone(), 7)],
            voice: if yes { Voice::Own } else { Voice::Reported },
            number,
            yes,
            rest: if yes { Vec::new() } else { vec![texts[2].clone()] },
        };
        let written = write(&sample).unwrap();
        prop_assert_eq!(read::<Sample>(&written).unwrap(), sample);
    }
}
