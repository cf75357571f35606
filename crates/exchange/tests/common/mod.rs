//! Makes and packs projects, and lists what was imported so that a person can compare it.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};
use std::path::Path;

use exchange::{Imported, ImportedDocument, Quotation, read};
use expect_test::Expect;
use zip::write::{SimpleFileOptions, ZipWriter};

/// Packs files into one.
pub fn packed(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// Packs a project that is kept unpacked below `tests/golden`.
pub fn golden_project(name: &str) -> Vec<u8> {
    let root = Path::new("tests/golden").join(name);
    let mut files = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let inside = path.strip_prefix(&root).unwrap().to_str().unwrap().to_owned();
                files.push((inside, std::fs::read(&path).unwrap()));
            }
        }
    }
    files.sort();
    assert!(!files.is_empty(), "{name} has no files");
    let files: Vec<(&str, &[u8])> =
        files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    packed(&files)
}

/// Lists documents and quotations, a line each, and checks that the words are at their places.
pub fn listed(imported: &Imported) -> String {
    let mut list = String::new();
    for document in &imported.documents {
        let ImportedDocument { short, title, author, publisher, date, kind, doi, address, text } = document;
        let facts = [author, publisher, date, kind, doi, address].map(|fact| fact.as_deref().unwrap_or("–"));
        let text =
            text.as_ref().map_or("no text".to_owned(), |text| format!("{} characters", text.chars().count()));
        writeln!(list, "{short} | {title} | {} | {text}", facts.join(" | ")).unwrap();
    }
    for quotation in &imported.quotations {
        let Quotation { document, exact, topic, question, comment, place } = quotation;
        let [topic, question, comment] =
            [topic, question, comment].map(|part| part.as_deref().unwrap_or("–"));
        let document = &imported.documents[*document];
        if let Some(place) = place {
            let text = document.text.as_deref().unwrap();
            let words: String = text.chars().skip(place.start).take(place.len()).collect();
            assert_eq!(words, *exact, "the words are not at their place");
        }
        let place = if place.is_some() { "placed" } else { "not placed" };
        writeln!(list, "{}: “{exact}” ({topic} / {question}; {comment}; {place})", document.short).unwrap();
    }
    for sentence in &imported.left_out {
        writeln!(list, "{sentence}").unwrap();
    }
    list
}

/// What follows where a file of a kind was chosen that cannot be imported.
const CHOOSE: &str = "choose annotations as JSON (W3C or Hypothes.is), a REFI-QDA project (.qdpx) or a \
                      bibliography as CSL JSON";

/// Checks the message for a file. “CHOOSE” stands for what can be chosen instead.
pub fn refused(bytes: &[u8], fault: &str) {
    let fault = fault.replace("CHOOSE", CHOOSE);
    assert_eq!(read(bytes, "mine").unwrap_err(), format!("“mine” cannot be imported: {fault}."));
}

/// Checks what is read from a text.
pub fn accepted(text: &str, expected: &Expect) {
    expected.assert_eq(&listed(&read(text.as_bytes(), "mine").unwrap()));
}

/// Returns a project with a code, a text and what is in its source.
pub fn project(text: &str, selections: &str) -> String {
    format!(
        "<Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"p\" origin=\"Some tool\"><CodeBook><Codes>\
         <Code guid=\"c1\" name=\"Fare\"/></Codes></CodeBook><Sources><TextSource guid=\"s\" name=\"Lind\">\
         <PlainTextContent>{text}</PlainTextContent>{selections}</TextSource></Sources></Project>"
    )
}

/// Returns a selection that has the code.
pub fn selection(start: usize, end: usize, name: &str) -> String {
    format!(
        "<PlainTextSelection guid=\"x\" name=\"{name}\" startPosition=\"{start}\" endPosition=\"{end}\">\
         <Coding guid=\"y\"><CodeRef targetGUID=\"c1\"/></Coding></PlainTextSelection>"
    )
}
