//! The data against the documents.

use check::texts::{Texts, find};
use check::{Checked, check_files};
use expect_test::{Expect, expect};
use rules::Rules;

use crate::sample::*;

/// Finds the texts in a folder of files with these names and contents, and checks the data against them.
fn with_texts(data: Vec<check::file::DataFile>, texts: &[(&str, &str)]) -> (Checked, Texts) {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in texts {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    let mut checked = check_files(data, RESERVED, Rules::Strict);
    let (texts, outlines) = find(folder.path(), &checked.comparison).unwrap();
    checked.extend(outlines);
    checked.compare_with(&texts);
    (checked, texts)
}

const ONE: &str = "Title\n\nOpening: now it is so.\n\nMore.\n\nClosing\n";
const TWO: &str = "Beginning well.\n\nThen it is not\u{a0}so.\n\nEnd\n";

/// The faults of the sample, with the first paragraph that nothing cites listed.
fn says_with(texts: &[(&str, &str)], expected: &Expect) {
    let data =
        edited(NOT_COMPARED, &[("[{", r#"[{ "document": "one", "paragraph": 2, "why": "Empty." }, {"#)]);
    expected.assert_eq(&lines(&with_texts(data, texts).0));
}

#[test]
fn documents_are_found_by_their_content_whatever_their_names() {
    let (checked, texts) =
        with_texts(files(), &[("a.txt", TWO), ("b.txt", ONE), ("c.txt", "Other."), ("d.md", ONE)]);
    let found: Vec<(&str, Vec<&str>)> = texts
        .0
        .iter()
        .map(|(id, paragraphs)| (id.as_str(), paragraphs.iter().map(|p| p.text.as_str()).collect()))
        .collect();
    assert_eq!(
        found,
        [
            ("one", vec!["Opening: now it is so.", "More."]),
            ("two", vec!["Beginning well.", "Then it is not so."])
        ]
    );
    expect![[r#"
        not-compared.json:1:1 one ¶ 2: neither cited nor listed: cite each paragraph in a statement, or list it here
    "#]].assert_eq(&lines(&checked));
}

#[test]
fn only_text_files_are_looked_at() {
    let (_, texts) = with_texts(files(), &[("one.md", ONE), ("two", TWO)]);
    assert_eq!(texts, Texts::default());
}

#[test]
fn a_phrase_is_in_its_paragraph_word_for_word() {
    says_with(&[("one.txt", ONE), ("two.txt", TWO)], &expect![""]);
    let moved = "Opening.\n\nNow it is so.\n\nMore: it is so.\n\nClosing";
    let outline = (
        r#""closes": "Closing", "sections": [], "paragraphs": 2"#,
        r#""closes": "Closing", "sections": [], "paragraphs": 3"#,
    );
    let mut data = edited(DOCUMENTS, &[outline]);
    for file in data.iter_mut().filter(|f| f.name == NOT_COMPARED) {
        file.text = r#"[{ "document": "one", "paragraph": 2, "why": "E." }, { "document": "one", "paragraph": 3, "why": "E." }]"#.to_owned();
    }
    expect![[r#"
        topics/sea.json:12:53 this phrase is not in ¶ 1 of one: correct the number of the paragraph: the phrase is in ¶ 2, 3
    "#]]
    .assert_eq(&lines(&with_texts(data, &[("one.txt", moved)]).0));
    says_with(
        &[("one.txt", "Opening: now it was so.\n\nMore.\n\nClosing")],
        &expect![[r#"
        topics/sea.json:12:53 this phrase is not in ¶ 1 of one: copy the phrase exactly as printed
    "#]],
    );
}

#[test]
fn a_document_that_is_not_at_hand_is_not_judged() {
    says_with(&[], &expect![""]);
}

#[test]
fn an_outline_fits_its_text() {
    says_with(
        &[("one.txt", "Opening: now it is so.\n\nMore.\n\nAnd more.\n\nClosing")],
        &expect![[r#"
        documents.json:3:13 the text of one has 3 paragraphs, but the outline says 2: correct the outline, so that citations keep their paragraphs
    "#]],
    );
    let section = |title: &str, from: usize| {
        let to = format!(r#""Closing", "sections": [{{ "title": "{title}", "from": {from} }}]"#);
        edited(DOCUMENTS, &[(r#""Closing", "sections": []"#, &to)])
    };
    let mut middle = ONE.to_owned();
    middle = middle.replace("More.", "Middle\n\nMore.");
    let says = |data, expected: &Expect| {
        let mut checked = with_texts(data, &[("one.txt", &middle)]).0;
        checked.faults.retain(|f| &*f.at.file == DOCUMENTS);
        expected.assert_eq(&lines(&checked));
    };
    says(section("Middle", 2), &expect![""]);
    says(
        section("Middle", 1),
        &expect![[r#"
        documents.json:3:13 one ¶ 1 is not in the section that the outline gives: correct the outline, so that citations keep their paragraphs
    "#]],
    );
    says(
        section("Somewhere", 2),
        &expect![[r#"
        documents.json:3:13 the text of one does not fit its outline: the section “Somewhere” was not found in its place: correct the outline, so that citations keep their paragraphs
    "#]],
    );
}

#[test]
fn paragraphs_are_not_called_uncited_while_a_file_cannot_be_read() {
    let mut data = files();
    data.retain(|f| f.name != NOT_COMPARED);
    expect![[r#"
        not-compared.json:1:1 this file is missing: add it; data/README.md says what it holds
    "#]]
    .assert_eq(&lines(&with_texts(data, &[("one.txt", ONE), ("two.txt", TWO)]).0));
}

#[test]
fn a_folder_that_does_not_exist_is_named() {
    let comparison = check_files(files(), RESERVED, Rules::Strict).comparison;
    let error = find(std::path::Path::new("my-texts"), &comparison).unwrap_err();
    assert!(error.to_string().starts_with("my-texts: "), "{error}");
}
