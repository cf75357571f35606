//! Fuzzes the reading of what was stored in the browser.
#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| fuzz::stored(text));
