//! Reading the folder of the data.

use std::path::Path;

use check::check;
use check::file::collect;

use crate::sample::*;

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for part in ["topics", "review"] {
        std::fs::create_dir(folder.path().join(part)).unwrap();
    }
    for (name, text) in FILES {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

#[test]
fn the_json_files_of_the_folder_its_topics_and_its_reviews_are_read_by_name() {
    let folder = folder();
    std::fs::write(folder.path().join("README.md"), "The data").unwrap();
    let read = collect(folder.path()).unwrap();
    assert_eq!(read, files());
}

#[test]
fn a_folder_is_checked_as_its_files_are() {
    let folder = folder();
    assert_eq!(check(folder.path(), RESERVED).unwrap().faults, []);
    std::fs::remove_file(folder.path().join(EVENTS)).unwrap();
    assert_eq!(
        lines(&check(folder.path(), RESERVED).unwrap()),
        "events.json:1:1 this file is missing: add it; data/README.md says what it holds\n"
    );
}

#[test]
fn a_folder_or_file_that_cannot_be_read_is_named() {
    let error = collect(Path::new("no-such-data")).unwrap_err();
    assert!(error.to_string().starts_with("no-such-data: "), "{error}");
    let folder = folder();
    std::fs::write(folder.path().join(EVENTS), [b'[', 0xff, b']']).unwrap();
    let error = collect(folder.path()).unwrap_err();
    assert!(error.to_string().contains("events.json: "), "{error}");
}
