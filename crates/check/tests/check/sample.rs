//! A small comparison without faults, and what the check says once some of its words are changed.

use check::file::DataFile;
use check::{Checked, check_files};
use expect_test::Expect;
use rules::Rules;

pub const RESERVED: &[&str] = &["read", "texts"];

pub const TOPIC: &str = "topics/sea.json";
pub const REVIEW: &str = "review/sea.json";
pub use rules::names::{COVER, DOCUMENTS, EVENTS, GLOSSARY, NOT_COMPARED, QUANTITIES, RETIRED, SOURCES};

/// What the relation of the sample says about its contradiction.
pub const GROUNDS: &str = r#", "part": "evidence", "settle": "A look.""#;

/// Two documents, one topic, one question.
pub const FILES: [(&str, &str); 10] = [
    (COVER, r#"{ "title": "Two texts", "about": "Two texts compared.", "topics": ["sea"] }"#),
    (
        DOCUMENTS,
        r#"[
  { "id": "one", "short": "One", "title": "On one", "author": "A", "kind": "essay", "publisher": "P", "date": "2020", "dated": "", "about": "",
    "text": { "opens": "Opening", "closes": "Closing", "sections": [], "paragraphs": 2 } },
  { "id": "two", "short": "Two", "title": "On two", "kind": "essay", "dated": "", "about": "",
    "text": { "opens": "Beginning", "closes": "End", "sections": [], "paragraphs": 2 } }
]"#,
    ),
    (EVENTS, r#"[{ "id": "start", "what": "It began." }]"#),
    (GLOSSARY, r#"[{ "term": "Sea", "means": "Much water." }, { "term": "Lake", "means": "Less water." }]"#),
    (NOT_COMPARED, r#"[{ "document": "two", "paragraph": 1, "why": "It only greets." }]"#),
    (QUANTITIES, r#"[{ "id": "length", "measures": "How long it is." }]"#),
    (
        RETIRED,
        r#"[{ "id": "ocean", "replaced_by": "sea", "date": "2026-11-20", "note": "It is called sea now." }]"#,
    ),
    (
        REVIEW,
        r#"{
  "topic": "sea",
  "pairs": [{ "question": "sea-so", "one": "one/a", "other": "two/b", "first": "differs-in-part", "second": "contradicts", "settled": "contradicts", "why": "Yes and no." }],
  "statements": [
    { "question": "sea-so", "statement": "one/a", "read": "ce4f0b12f3a3e8c5", "faithful": true },
    { "question": "sea-so", "statement": "two/b", "read": "94356c13f8cf8e91", "faithful": false, "note": "Too strong." }
  ]
}
"#,
    ),
    (
        SOURCES,
        r#"[{ "id": "book", "reference": "A book", "kind": "book", "named": [{ "document": "one", "at": "note 1" }] }]"#,
    ),
    (
        TOPIC,
        r#"{
  "id": "sea", "title": "The sea", "summary": "One says yes, the other no.",
  "questions": [
    {
      "id": "sea-so", "ask": "Is it so?", "basis": "fact",
      "positions": [{ "id": "a", "label": "Yes" }, { "id": "b", "label": "No" }],
      "relations": [{ "between": ["a", "b"], "kind": "contradicts", "why": "Yes and no.", "part": "evidence", "settle": "A look." }],
      "statements": [
        {
          "document": "one", "position": "a", "voice": "own",
          "text": "It {is so} for 4,300 km since 2014.", "clause": "It is so.",
          "citations": [{ "paragraph": 1, "phrase": "it is so" }],
          "sources": ["book"],
          "figures": [{ "quantity": "length", "value": 4300, "unit": "km", "written": "4,300 km" }],
          "dates": [{ "event": "start", "date": "2014", "written": "2014" }]
        },
        {
          "document": "two", "position": "b", "voice": "own", "text": "It {is not so}.", "clause": "It is not so.",
          "citations": [{ "paragraph": 2, "phrase": "it is not so" }]
        }
      ]
    }
  ]
}
"#,
    ),
];

pub fn file(name: &str, text: &str) -> DataFile {
    DataFile { name: name.to_owned(), text: text.to_owned() }
}

pub fn files() -> Vec<DataFile> {
    FILES.map(|(name, text)| file(name, text)).into()
}

/// The files with words of one of them replaced.
pub fn edited(name: &str, edits: &[(&str, &str)]) -> Vec<DataFile> {
    let mut files = files();
    let file = files.iter_mut().find(|f| f.name == name).unwrap();
    for (from, to) in edits {
        assert!(file.text.contains(from), "{name} does not hold {from}");
        file.text = file.text.replace(from, to);
    }
    files
}

/// Every fault on a line: file, line, column, what is wrong and what to do.
pub fn lines(checked: &Checked) -> String {
    let line = |fault: &rules::fault::Fault| {
        let text = checked.files.iter().find(|f| *f.name == *fault.at.file);
        let start = text.map_or(0, |file| file.parsed().range(&fault.at).start);
        let before = text.map_or("", |file| &file.text[..start]);
        let row = before.matches('\n').count() + 1;
        let column = before.chars().rev().take_while(|c| *c != '\n').count() + 1;
        format!("{}:{row}:{column} {}: {}\n", fault.at.file, fault.what, fault.remedy)
    };
    checked.faults.iter().map(line).collect()
}

fn found(name: &str, edits: &[(&str, &str)], with_review: bool) -> String {
    let mut checked = check_files(edited(name, edits), RESERVED, Rules::Strict);
    checked.faults.retain(|fault| with_review || !fault.at.file.starts_with("review/"));
    lines(&checked)
}

/// What the check says of the data itself, once these words of a file are replaced. Changed data also
/// differs from the record of its second reading; that is left out here.
pub fn says(name: &str, edits: &[(&str, &str)], expected: &Expect) {
    expected.assert_eq(&found(name, edits, false));
}

/// All that the check says, once these words of a file are replaced.
pub fn says_all(name: &str, edits: &[(&str, &str)], expected: &Expect) {
    expected.assert_eq(&found(name, edits, true));
}

/// As [`says`], for each of several replacements alone.
pub fn each(name: &str, cases: &[(&str, &str)], expected: &Expect) {
    expected.assert_eq(&table(name, cases, false));
}

/// As [`says_all`], for each of several replacements alone.
pub fn each_all(name: &str, cases: &[(&str, &str)], expected: &Expect) {
    expected.assert_eq(&table(name, cases, true));
}

fn table(name: &str, cases: &[(&str, &str)], with_review: bool) -> String {
    let case = |edit: &(&str, &str)| match found(name, &[*edit], with_review).as_str() {
        "" => "no faults\n".to_owned(),
        faults => faults.to_owned(),
    };
    cases.iter().map(case).collect()
}

/// A text of so many words.
pub fn words(n: usize) -> String {
    vec!["word"; n].join(" ")
}

#[test]
fn the_sample_has_no_faults() {
    assert_eq!(lines(&check_files(files(), RESERVED, Rules::Strict)), "");
}
