//! The shipped data.

use std::path::Path;

use check::{check, report};
use synoptic::route::reserved_words;

#[test]
fn the_shipped_data_has_no_faults() {
    let checked =
        check(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data"), &reserved_words()).unwrap();
    assert!(checked.faults.is_empty(), "{}", report::render(&checked.faults, &checked.files, "data/"));
    assert!(!checked.comparison.topics.is_empty());
}
