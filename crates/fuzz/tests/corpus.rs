//! The kept inputs of the fuzzer pass, on every run of the tests.

use std::path::Path;

/// Returns the kept inputs of a kind.
fn kept(kind: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(kind);
    let files = std::fs::read_dir(folder).unwrap();
    let inputs: Vec<Vec<u8>> = files.map(|file| std::fs::read(file.unwrap().path()).unwrap()).collect();
    assert!(inputs.len() > 2, "{kind}");
    inputs
}

fn texts(kind: &str) -> Vec<String> {
    kept(kind).into_iter().map(|input| String::from_utf8(input).unwrap()).collect()
}

#[test]
fn every_kept_link_is_read() {
    texts("links").iter().for_each(|text| fuzz::links(text));
}

#[test]
fn every_kept_lesson_is_read() {
    texts("lessons").iter().for_each(|text| fuzz::lessons(text));
}

#[test]
fn every_kept_file_is_read() {
    kept("files").iter().for_each(|bytes| fuzz::files(bytes));
}

#[test]
fn every_kept_table_is_read() {
    kept("tables").iter().for_each(|bytes| fuzz::tables(bytes));
}

#[test]
fn every_kept_state_is_read() {
    texts("stored").iter().for_each(|text| fuzz::stored(text));
}
