//! A comparison that is written as a table and read again is the same comparison.

use comparison::Comparison;
use proptest::prelude::*;
use table::cells::{read, write_csv};
use table::{Row, Sheet, comparison, sheet};

use crate::invented;
use crate::{RESERVED, sound};

/// Writes a comparison as a file and reads it again.
fn again(comparison: &Comparison) -> Comparison {
    let file = write_csv(&sheet(comparison));
    self::comparison(&read(file.as_bytes()).expect("the table can be read"), &[], &RESERVED).comparison
}

// As many cases as PROPTEST_CASES says; few by default, so that it takes seconds.
proptest! {
    #![proptest_config(ProptestConfig {
        cases: std::env::var("PROPTEST_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(32),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn a_comparison_comes_back_as_it_was(seed in any::<u64>()) {
        let comparison = invented::comparison(seed);
        let back = again(&comparison);
        let json = |comparison: &Comparison| serde_json::to_string_pretty(comparison).unwrap_or_default();
        prop_assert!(back == comparison, "{}", difference(&json(&back), &json(&comparison)));
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        if let Ok(sheet) = read(&bytes) {
            let _ = self::comparison(&sheet, &[], &RESERVED);
        }
    }

    #[test]
    fn any_table_is_read(cells in prop::collection::vec(prop::collection::vec(cell(), 6), 0..12)) {
        let rows = cells.into_iter().enumerate().map(|(n, cells)| Row { number: n + 2, cells }).collect();
        let header = ["topic", "question", "document", "answer", "quote", "more"].map(str::to_owned).to_vec();
        let made = self::comparison(&Sheet { header, header_row: 1, rows, faults: vec![] }, &[], &RESERVED);
        prop_assert!(made.faults.is_sorted_by_key(|fault| fault.row));
        if made.faults.is_empty() {
            prop_assert_eq!(again(&made.comparison), made.comparison);
        }
    }

    #[test]
    fn cells_come_back_as_they_were(cells in prop::collection::vec("[-=+@'\" ,;a\n]{0,5}", 3)) {
        let cells: Vec<String> = cells.iter().map(|cell| cell.trim().to_owned()).collect();
        prop_assume!(cells.iter().any(|cell| !cell.is_empty()));
        let header = ["question", "document", "answer"].map(str::to_owned).to_vec();
        let rows = vec![Row { number: 2, cells }];
        let sheet = Sheet { header, header_row: 1, rows, faults: vec![] };
        let back = read(write_csv(&sheet).as_bytes()).expect("the table can be read");
        prop_assert_eq!(back.rows, sheet.rows);
    }
}

/// Invents a cell that has a meaning in some column.
fn cell() -> impl Strategy<Value = String> {
    let words = [
        "",
        "",
        "",
        "Yes",
        "No",
        "Brook",
        "Falk",
        "Brook / Falk",
        "contradicts",
        "says nothing",
        "Is it so?",
        "The ban",
        "(text)",
        "(about)",
        "(not compared)",
        "{}",
        "{\"text\":\"a\"}",
        "3",
    ];
    prop::sample::select(words.to_vec()).prop_map(str::to_owned)
}

/// Returns the first lines that differ.
fn difference(one: &str, other: &str) -> String {
    let (one, other): (Vec<&str>, Vec<&str>) = (one.lines().collect(), other.lines().collect());
    let at = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let from = at.saturating_sub(12);
    let part = |lines: &[&str]| lines.iter().skip(from).take(20).copied().collect::<Vec<_>>().join("\n");
    format!("read:\n{}\n\nwritten:\n{}", part(&one), part(&other))
}

#[test]
fn a_table_in_plain_columns_needs_no_further_fields() {
    let comparison = sound(
        "topic,question,document,answer,statement,quote,¶,reported,basis,figures,dates,source,note\n\
         (about),Two boats,,,Two logs of one voyage.,,,,,,,,\n\
         (text),The first log,Ames,,A log.,We left,,A. Ames,log,,1 May 1931,Harbour Press,\n\
         (text),The second log,Bero,,Another log.,They left,,B. Bero,log,,1932,Harbour Press,\n\
         The voyage,,,,They part over the day.,,,,,,,,\n\
         ,When did the boat leave?,Ames,In May,The boat left {in May 1931}.,We left in May,1,,date,,May 1931 = The boat leaves,,As the log has it.\n\
         ,,,,,in the first days,2,,,,,,\n\
         ,,Bero,In June,It left {in June 1931} with 12 men.,They left in June,1,,,12 men = Crew of the boat,June 1931 = The boat leaves,\"Ames, log\",\n\
         ,,Ames / Bero,contradicts?,One says May and the other June.,,,,time,,,,The harbour book.\n\
         ,Was it a good boat?,Ames,Yes,,a fine boat,3,,judgement,,,,\n\
         ,,Bero,says nothing,,,,,,,,,\n\
         (not compared),,Bero,,The weather.,,4,,,,,,\n",
    );
    let sheet = sheet(&comparison);
    assert!(!sheet.header.contains(&"more".to_owned()), "{}", write_csv(&sheet));
    assert!(!sheet.header.contains(&"id".to_owned()), "{}", write_csv(&sheet));
    assert_eq!(again(&comparison), comparison);
}
