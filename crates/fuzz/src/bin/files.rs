//! Fuzzes the reading of the bytes of a file.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::files(bytes));
