//! `synoptic check` as a person runs it, on a small comparison without faults.

use std::path::Path;
use std::process::Command;

const TOPIC: &str = r#"{
  "id": "sea", "title": "The sea", "summary": "It says yes.",
  "questions": [{
    "id": "sea-so", "ask": "Is it so?", "basis": "fact",
    "positions": [{ "id": "a", "label": "Yes" }], "relations": [],
    "statements": [{
      "document": "one", "position": "a", "voice": "own", "text": "It {is so}.", "clause": "It is so.",
      "citations": [{ "paragraph": 1, "phrase": "it is so" }]
    }]
  }]
}"#;

/// A folder of data with the text of its document in `texts/`.
fn folder(sections: &str, text: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for part in ["topics", "review", "texts"] {
        std::fs::create_dir(folder.path().join(part)).unwrap();
    }
    let documents = format!(
        r#"[{{ "id": "one", "short": "One", "title": "On one", "kind": "essay", "dated": "", "about": "",
    "text": {{ "opens": "Opening", "closes": "Closing", "sections": [{sections}], "paragraphs": 2 }} }}]"#
    );
    let review = format!(
        r#"{{ "topic": "sea", "pairs": [], "statements": [
    {{ "question": "sea-so", "statement": "one/a", "read": "{}", "faithful": true }} ] }}"#,
        check::review::mark("It is so.")
    );
    let files = [
        ("comparison.json", r#"{ "title": "One text", "about": "One text.", "topics": ["sea"] }"#),
        ("documents.json", &documents),
        ("events.json", "[]"),
        ("glossary.json", "[]"),
        ("not-compared.json", r#"[{ "document": "one", "paragraph": 2, "why": "It says no more." }]"#),
        ("quantities.json", "[]"),
        ("sources.json", "[]"),
        ("topics/sea.json", TOPIC),
        ("review/sea.json", &review),
        ("texts/one.txt", text),
    ];
    for (name, text) in files {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

/// Runs the check: its exit code, what it prints and what it reports.
fn run(folder: &Path, options: &[&str]) -> (Option<i32>, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_synoptic"));
    let out = command.current_dir(folder).args(["check", "--strict", "."]).args(options).output().unwrap();
    let words = |bytes| String::from_utf8(bytes).unwrap();
    (out.status.code(), words(out.stdout), words(out.stderr))
}

const PARAGRAPHS: [&str; 4] = ["--texts", "texts", "--paragraphs", "one"];
const TWO: &str = "Title\n\nOpening: it is so.\n\nMore.\n\nClosing\n";

#[test]
fn data_without_faults_is_summed_up() {
    let folder = folder("", TWO);
    let (code, printed, reported) = run(folder.path(), &["--texts", "texts"]);
    assert_eq!((code, reported.as_str()), (Some(0), ""));
    assert!(
        printed.starts_with("1 topics, 1 questions, 1 statements, 0 relations: no faults\n"),
        "{printed}"
    );
    assert!(printed.contains("1 quoted phrases, each proved verbatim in its paragraph"), "{printed}");
}

#[test]
fn the_paragraphs_of_a_document_are_printed_with_their_numbers() {
    let folder = folder("", TWO);
    assert_eq!(
        run(folder.path(), &PARAGRAPHS),
        (Some(0), "¶ 1 Opening: it is so.\n\n¶ 2 More.\n\n".to_owned(), String::new())
    );
}

#[test]
fn paragraphs_that_do_not_fit_the_outline_are_printed_with_what_is_wrong() {
    let folder = folder("", "Opening: it is so.\n\nMore.\n\nAnd more.\n\nClosing\n");
    let (code, printed, reported) = run(folder.path(), &PARAGRAPHS);
    assert_eq!(code, Some(1));
    assert_eq!(printed, "¶ 1 Opening: it is so.\n\n¶ 2 More.\n\n¶ 3 And more.\n\n");
    assert!(
        reported.starts_with("error: the text of one has 3 paragraphs, but the outline says 2\n"),
        "{reported}"
    );
    assert!(reported.contains("./documents.json:2:13"), "{reported}");
}

#[test]
fn an_outline_whose_section_is_not_in_the_text_says_why_there_are_no_paragraphs() {
    let folder = folder(r#"{ "title": "Middle", "from": 2 }"#, TWO);
    let (code, printed, reported) = run(folder.path(), &PARAGRAPHS);
    assert_eq!((code, printed.as_str()), (Some(1), ""));
    assert!(reported.starts_with("error: the text of one does not fit its outline: "), "{reported}");
}

#[test]
fn a_folder_of_texts_that_does_not_exist_is_named() {
    let folder = folder("", TWO);
    let (code, _, reported) = run(folder.path(), &["--texts", "my-texts"]);
    assert_ne!(code, Some(0));
    assert!(reported.contains("my-texts: "), "{reported}");
}
