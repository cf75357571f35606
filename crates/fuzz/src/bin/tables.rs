//! Fuzzes the reading of a file from which a comparison is made.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::tables(bytes));
