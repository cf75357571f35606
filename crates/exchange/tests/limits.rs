//! What is just within a limit is read, and what is one beyond it is refused or left out.

// The hashes are those that `UPDATE_EXPECT` writes.
#![allow(clippy::needless_raw_string_hashes)]

#[allow(dead_code, reason = "each test program uses its own part")]
mod common;

use std::fmt::Write as _;
use std::io::Cursor;

use common::{accepted, packed, project, refused, selection};
use exchange::read;
use expect_test::expect;
use zip::CompressionMethod;
use zip::write::{SimpleFileOptions, ZipWriter};

/// Returns a file of a size that has zeros after its first bytes. These cost no memory, since nobody writes them.
fn sized(first: &[u8], size: usize) -> Vec<u8> {
    let mut file = vec![0; size];
    file[..first.len()].copy_from_slice(first);
    file
}

/// Returns how many documents and quotations are read from a text.
fn counted(text: &str) -> (usize, usize) {
    let imported = read(text.as_bytes(), "mine").unwrap();
    (imported.documents.len(), imported.quotations.len())
}

#[test]
fn a_file_has_100_million_bytes_at_most() {
    let kind = "it is a PDF file, and the marks in it cannot be read; CHOOSE";
    refused(&sized(b"%PDF-", 100_000_000), kind);
    refused(
        &sized(b"%PDF-", 100_000_001),
        "it is larger than 100 MB; export it again without its pictures and recordings",
    );
}

#[test]
fn json_has_30_million_bytes_at_most() {
    let mistake = "it begins like JSON, but breaks off or has a mistake (expected value at line 1 column 2); export it again";
    refused(&sized(b"[?", 30_000_000), mistake);
    refused(&sized(b"[?", 30_000_001), "it is larger than 30 MB; export a part of it");
}

#[test]
fn a_project_that_is_not_packed_has_20_million_bytes_at_most() {
    refused(&sized(b"<html>", 20_000_000), "it is a web page; CHOOSE");
    refused(
        &sized(b"<html>", 20_000_001),
        "it is too large, with more than 20 MB in it; export a project with fewer or shorter documents",
    );
}

#[test]
fn a_file_that_unpacks_to_more_than_it_should_is_refused() {
    let bomb = packed(&[("project.qde", &vec![b' '; 20_000_001])]);
    assert!(bomb.len() < 100_000, "the file itself is small");
    refused(
        &bomb,
        "it is too large, with more than 20 MB in project.qde; export a project with fewer or shorter documents",
    );
}

/// Returns a project whose texts are all of them in one packed file.
fn packed_texts(texts: usize, bytes: usize) -> Vec<u8> {
    let mut sources = String::new();
    for n in 0..texts {
        write!(sources, "<TextSource guid=\"s{n}\" name=\"{n}\" plainTextPath=\"internal://a.txt\"/>")
            .unwrap();
    }
    let project =
        format!("<Project xmlns=\"urn:QDA-XML:project:1.0\"><Sources>{sources}</Sources></Project>");
    packed(&[("project.qde", project.as_bytes()), ("Sources/a.txt", &vec![b'a'; bytes])])
}

#[test]
fn a_text_has_5_million_bytes_at_most() {
    let imported = read(&packed_texts(1, 5_000_000), "mine").unwrap();
    assert_eq!(imported.documents[0].text.as_ref().unwrap().len(), 5_000_000);
    refused(
        &packed_texts(1, 5_000_001),
        "it is too large, with more than 5 MB in Sources/a.txt; export a project with fewer or shorter documents",
    );
    let inside = "a".repeat(5_000_000);
    assert_eq!(counted(&project(&inside, "")), (1, 0));
    refused(
        project(&(inside + "a"), "").as_bytes(),
        "it is too large, with more than 5 MB in one text; export a project with fewer or shorter documents",
    );
}

#[test]
fn texts_that_are_large_together_are_refused() {
    refused(
        &packed_texts(13, 4_900_000),
        "it is too large, with more than 60 MB in its texts; export a project with fewer or shorter documents",
    );
}

/// Packs empty files, without compressing them, since that takes its time to begin.
fn empty_files(count: usize) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for n in 0..count {
        zip.start_file(format!("{n}.txt"), stored).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn a_packed_project_has_20_000_files_at_most() {
    refused(
        &empty_files(20_000),
        "it is a ZIP file without a project.qde, which a REFI-QDA project must have; CHOOSE",
    );
    refused(&empty_files(20_001), "it has more than 20000 files; export a project with fewer documents");
}

#[test]
fn xml_has_64_elements_inside_each_other_at_most() {
    let nested = |depth| "<Code>".repeat(depth) + &"</Code>".repeat(depth);
    refused(nested(64).as_bytes(), "it is XML that begins with “Code”, not a REFI-QDA project; CHOOSE");
    for depth in [65, 1000] {
        refused(
            nested(depth).as_bytes(),
            "its XML has a mistake on line 1 (too many elements, or too many inside each other); export it again",
        );
    }
}

#[test]
fn a_file_has_1000_documents_at_most() {
    let items: Vec<String> =
        (0..1001).map(|n| format!("{{\"type\": \"book\", \"title\": \"Volume {n}\"}}")).collect();
    assert_eq!(counted(&format!("[{}]", items[..1000].join(","))), (1000, 0));
    refused(
        format!("[{}]", items.join(",")).as_bytes(),
        "it holds more than 1000 documents; export only those that you compare",
    );
}

#[test]
fn a_file_has_20_000_quotations_at_most() {
    let target = r#"{"source": "https://quay.example", "selector": {"exact": "nine"}}"#;
    let annotation = |targets| format!("{{\"target\": [{}]}}", vec![target; targets].join(","));
    assert_eq!(counted(&annotation(20_000)), (1, 20_000));
    refused(annotation(20_001).as_bytes(), "it holds more than 20000 quotations; export a part of them");
}

#[test]
fn a_passage_of_more_than_10_000_characters_is_left_out() {
    let text = "é".repeat(10_001);
    assert_eq!(counted(&project(&text, &selection(0, 10_000, ""))), (1, 1));
    accepted(
        &project(&text, &selection(0, 10_001, "")),
        &expect![[r#"
        Lind | Lind | – | – | – | – | – | – | 10001 characters
        Left out: passages of more than 10,000 characters (1).
    "#]],
    );
    let quoted = |words: &str| {
        r#"{"target": {"id": "https://quay.example", "selector": {"exact": "WORDS"}}}"#
            .replace("WORDS", words)
    };
    assert_eq!(counted(&quoted(&text[2..])), (1, 1));
    accepted(
        &quoted(&text),
        &expect![[r#"
        quay.example | https://quay.example | – | – | – | – | – | https://quay.example | no text
        Left out: passages of more than 10,000 characters (1).
    "#]],
    );
}
