//! The words of a search in an address.

use proptest::prelude::*;
use synoptic::state::words::{read, write};

#[test]
fn words_are_written_plainly() {
    for (typed, written) in [
        ("", ""),
        ("entente", "entente"),
        ("gas pipeline", "gas-pipeline"),
        ("4,200 km", "4,200-km"),
        ("“gas", "=201c=gas"),
        ("中国", "=4e2d,56fd="),
        ("NATO 1", "=4e,41,54,4f=-1"),
        ("a-b", "a=2d=b"),
        ("a=b", "a=3d=b"),
        (" a  b ", "-a-=20=b-"),
        ("a,", "a=2c="),
        ("a, b", "a,-b"),
    ] {
        assert_eq!(write(typed), written);
        assert_eq!(read(written), typed);
    }
}

#[test]
fn what_is_malformed_is_read_as_well_as_it_can_be() {
    for (written, typed) in [
        ("中国 Russia", "中国 Russia"),
        ("a=b", "a\u{b}"),
        ("=4e2d,56fd", "中国"),
        ("a=zz=b", "a=zz\u{b}"),
        ("==", "=="),
        ("=", "="),
        ("=d800=", "=d800="),
        ("=110000=", "=110000="),
        ("=+41=", "=+41="),
        ("=41,=", "=41,="),
        ("=ffffffffff=", "=ffffffffff="),
        ("--", "  "),
    ] {
        assert_eq!(read(written), typed, "{written}");
    }
}

proptest! {
    /// Whatever was typed comes back, from an address that survives mail and chat.
    #[test]
    fn what_was_typed_comes_back(typed in "(\\PC|[ a-zA-Z0-9,=\"-]|[\u{0}-\u{ffff}]){0,40}") {
        let written = write(&typed);
        prop_assert!(written.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "-,=".contains(c)), "{}", written);
        prop_assert!(!written.ends_with(',') && !written.contains("--"));
        prop_assert_eq!(read(&written), typed);
    }

    /// Reading never fails.
    #[test]
    fn anything_can_be_read(written in "(\\PC|[a-f0-9=,-]){0,40}") {
        let _ = read(&written);
    }
}
