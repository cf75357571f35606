//! `synoptic export` writes what the library writes, to the screen or to a file, and names the copy.

use std::path::Path;
use std::process::Command;

use check::check;
use comparison::TopicId;
use synoptic::route::reserved_words;
use synoptic::share::export::{csv, json, part};
use synoptic::state::Scope;

/// Runs `synoptic` and returns whether it succeeded, what it printed, and its complaint.
fn synoptic(arguments: &[&str]) -> (bool, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_synoptic")).args(arguments).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.success(), text(output.stdout), text(output.stderr))
}

/// A folder of made-up data: 3 documents, 4 questions, 10 statements, 2 topics.
fn made_up() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let sizes = ["--documents", "3", "--questions", "4", "--statements", "10", "--topics", "2"];
    let (good, _, err) =
        synoptic(&[&["generate", "--out", folder.path().to_str().unwrap()], &sizes[..]].concat());
    assert!(good, "{err}");
    folder
}

fn export(folder: &Path, arguments: &[&str]) -> (bool, String, String) {
    synoptic(&[&["export"], arguments, &[folder.to_str().unwrap()]].concat())
}

fn first_topic(folder: &Path) -> String {
    check(folder, &reserved_words(), rules::Rules::Strict).unwrap().comparison.topics[0].id.to_string()
}

#[test]
fn the_whole_comparison_and_a_single_topic_are_written() {
    let folder = made_up();
    let comparison = check(folder.path(), &reserved_words(), rules::Rules::Strict).unwrap().comparison;
    let topic = first_topic(folder.path());
    let one_topic = part(&comparison, &Scope::Topic(TopicId::from(topic.as_str())), None);
    assert_eq!(export(folder.path(), &["json"]), (true, json(&comparison), String::new()));
    assert_eq!(
        export(folder.path(), &["statements-csv", "--topic", &topic]),
        (true, csv::statements(&one_topic, csv::Separator::Comma), String::new())
    );
    let (good, out, err) = export(folder.path(), &["verdicts-csv"]);
    assert!(good, "{err}");
    assert_eq!(out.lines().count(), 1 + 4 * 3, "a head, and a row for each question and two documents");
}

#[test]
fn each_document_is_an_entry_of_the_bibtex_file() {
    let folder = made_up();
    let (good, out, err) = export(folder.path(), &["bibtex"]);
    assert!(good, "{err}");
    assert_eq!(out.lines().filter(|line| line.starts_with("@misc{")).count(), 3, "{out}");
}

#[test]
fn the_schema_is_that_of_the_comparison() {
    let folder = made_up();
    let (good, out, err) = export(folder.path(), &["schema"]);
    assert!(good, "{err}");
    let schema: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    assert_eq!(schema["title"], "Comparison");
}

#[test]
fn every_data_file_has_a_schema_that_it_meets() {
    let folder = made_up();
    let out = tempfile::tempdir().unwrap();
    let (good, _, err) = export(folder.path(), &["schemas", "--out", out.path().to_str().unwrap()]);
    assert!(good, "{err}");
    let fixture = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixture/data");
    let mut read = 0;
    for entry in std::fs::read_dir(fixture).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let files: Vec<_> = if path.is_dir() {
            std::fs::read_dir(&path).unwrap().map(|file| file.unwrap().path()).collect()
        } else {
            vec![path]
        };
        let schema = std::fs::read_to_string(out.path().join(format!("{name}.schema.json"))).unwrap();
        let schema = jsonschema::validator_for(&serde_json::from_str(&schema).unwrap()).unwrap();
        for file in files {
            let value = serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
            assert!(schema.is_valid(&value), "{}", file.display());
            assert!(!schema.is_valid(&serde_json::json!("another")), "{name}");
            read += 1;
        }
    }
    assert!(read > 14, "{read}");
}

#[test]
fn links_lead_to_the_address_that_is_given() {
    let folder = made_up();
    let (good, out, err) = export(folder.path(), &["annotations", "--address", "https://example.org/"]);
    assert!(good, "{err}");
    let links = out.matches("\"source\": \"https://example.org/#/").count();
    assert!(links >= 10, "each of the 10 statements has a citation: {links}");
    assert_eq!(links, out.matches("\"type\": \"Annotation\"").count(), "one for each citation");
}

#[test]
fn an_export_names_the_data_by_its_digest() {
    let folder = made_up();
    let (good, out, err) = export(folder.path(), &["markdown"]);
    assert!(good, "{err}");
    let digest = out.trim_end().rsplit_once(", data ").unwrap().1.trim_end_matches('.');
    assert!(digest.len() == 12 && digest.chars().all(|c| c.is_ascii_hexdigit()), "{out}");
}

#[test]
fn an_export_names_its_repository() {
    let folder = made_up();
    let mut command = Command::new(env!("CARGO_BIN_EXE_synoptic"));
    command.args(["export", "json", folder.path().to_str().unwrap()]);
    let output = command.env("SYNOPTIC_REPOSITORY", "https://example.org/sources").output().unwrap();
    let whole: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(whole["repository"], "https://example.org/sources");
}

#[test]
fn an_unknown_topic_is_an_error_that_lists_the_topics() {
    let folder = made_up();
    let (good, out, err) = export(folder.path(), &["json", "--topic", "gone"]);
    assert!(!good && out.is_empty());
    let start = format!("synoptic: there is no topic “gone”; the topics are: {}", first_topic(folder.path()));
    assert!(err.starts_with(&start), "{err}");
}

#[test]
fn a_table_in_a_file_begins_with_a_byte_order_mark() {
    let folder = made_up();
    let out = tempfile::tempdir().unwrap();
    let file = out.path().join("verdicts.csv");
    let (good, printed, err) = export(folder.path(), &["verdicts-csv", "--out", file.to_str().unwrap()]);
    assert!(good && printed.is_empty(), "{err}");
    assert!(std::fs::read_to_string(&file).unwrap().starts_with("\u{feff}topic,question,ask,"));
    let bad = out.path().join("no/such/folder.csv");
    let (good, _, err) = export(folder.path(), &["verdicts-csv", "--out", bad.to_str().unwrap()]);
    assert!(!good && err.contains("folder.csv cannot be written"), "{err}");
}
