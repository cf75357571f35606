//! Fuzzes the reading of a lesson, from a link or a text.
#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| fuzz::lessons(text));
