//! Fuzzes the reading of the address of a link.
#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| fuzz::links(text));
