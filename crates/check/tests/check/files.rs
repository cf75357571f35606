//! Reading the folder of the data.

use std::path::Path;

use check::check;
use check::file::collect;
use check::read::Reader;
use rules::Rules;

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
    let checked = check(folder.path(), RESERVED, Rules::Strict).unwrap();
    assert_eq!(checked.faults, []);
    assert_eq!(
        (&*checked.comparison.title, &*checked.comparison.about),
        ("Two texts", "Two texts compared.")
    );
    std::fs::remove_file(folder.path().join(EVENTS)).unwrap();
    assert_eq!(
        lines(&check(folder.path(), RESERVED, Rules::Strict).unwrap()),
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

/// The examples under the headings of data/README.md, by the files that they are of.
fn examples() -> Vec<check::file::DataFile> {
    let readme = concat!(env!("CARGO_MANIFEST_DIR"), "/../../data/README.md");
    let readme = std::fs::read_to_string(readme).unwrap();
    let mut found = Vec::new();
    for part in readme.split("\n## ") {
        let (heading, text) = part.split_once('\n').unwrap();
        let blocks = text.split("```json\n").skip(1).map(|block| block.split("```").next().unwrap());
        found.extend(
            heading
                .split(" and ")
                .zip(blocks)
                .map(|(name, block)| file(&name.replace("TOPIC", "arctic"), block)),
        );
    }
    found
}

#[test]
fn the_examples_of_the_readme_have_the_right_shape() {
    let examples = examples();
    let names: Vec<&str> = examples.iter().map(|f| f.name.as_str()).collect();
    assert_eq!(
        names,
        [
            COVER,
            DOCUMENTS,
            "topics/arctic.json",
            SOURCES,
            QUANTITIES,
            EVENTS,
            GLOSSARY,
            NOT_COMPARED,
            "codebook.json",
            RETIRED,
            "synonyms.json",
            "lessons.json",
            "review/arctic.json"
        ]
    );
    let mut reader = Reader::new(&examples, Rules::Strict);
    let comparison = reader.comparison();
    check::review::check(&comparison, &mut reader);
    // The example lists a second topic, to show the order.
    assert_eq!(Vec::from_iter(&reader.left_out), ["topics/alliance.json"]);
}
