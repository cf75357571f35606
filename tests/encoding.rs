//! Any text in the characters of an address: searches, and the titles and notes of lessons.

use proptest::prelude::*;
use synoptic::route::encoding::{decode, encode};

#[test]
fn a_text_is_encoded_plainly_and_decoded_again() {
    for (text, encoded) in [
        ("", ""),
        ("entente", "entente"),
        ("gas pipeline", "gas-pipeline"),
        ("4,200 km", "4,200-km"),
        ("“gas", "=lgas"),
        ("中国", "=4e2d-56fd="),
        ("NATO 1", "=un=ua=ut=uo-1"),
        ("a-b", "a=hb"),
        ("a=b", "a=3d=b"),
        (" a  b ", "-a-=20=b-"),
        ("a,", "a=2c="),
        ("a, b", "a,-b"),
    ] {
        assert_eq!(encode(text), encoded, "{text}");
        assert_eq!(decode(encoded), text, "{encoded}");
    }
}

#[test]
fn links_of_the_first_version_still_open() {
    for (encoded, text) in [
        ("=201c=gas", "“gas"),
        ("=4e2d,56fd=", "中国"),
        ("=4e,41,54,4f=-1", "NATO 1"),
        ("a=2d=b", "a-b"),
        ("=4e2d,56fd", "中国"),
    ] {
        assert_eq!(decode(encoded), text, "{encoded}");
    }
}

#[test]
fn a_damaged_text_is_decoded_as_far_as_it_can_be() {
    for (encoded, text) in [
        ("中国 Russia", "中国 Russia"),
        ("a=zz", "a\u{fffd}z"),
        ("=", "\u{fffd}"),
        ("=d800=", "\u{fffd}"),
        ("=110000=", "\u{fffd}"),
        ("--", "  "),
    ] {
        assert_eq!(decode(encoded), text, "{encoded}");
    }
}

proptest! {
    /// Every text is decoded again, from characters that survive mail and chat.
    #[test]
    fn every_text_is_decoded_again(text in "(\\PC|[ a-zA-Z0-9,=\"-]|[\u{0}-\u{ffff}]){0,40}") {
        let encoded = encode(&text);
        prop_assert!(encoded.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "-,=".contains(c)), "{}", encoded);
        prop_assert!(!encoded.ends_with(',') && !encoded.contains("--"));
        prop_assert_eq!(decode(&encoded), text);
    }

    /// Decoding never fails.
    #[test]
    fn anything_can_be_decoded(encoded in "(\\PC|[a-f0-9=,-]){0,40}") {
        let _ = decode(&encoded);
    }
}
