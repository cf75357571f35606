//! Old links live: an id that was replaced leads to what stands in its place, and says so.

use check::file::DataFile;
use check::{Checked, check_files};
use comparison::Comparison;
use synoptic::route::{read, write};

const DOCUMENT: &str = r#""title": "T", "author": "A", "kind": "essay", "date": "2020", "dated": "", "about": "", "text": { "opens": "a", "closes": "b", "sections": [], "paragraphs": 2 }"#;

/// Two documents, one topic with one question, and what was replaced.
fn checked(retired: &str) -> Checked {
    let documents = format!(
        r#"[{{ "id": "one", "short": "One", {DOCUMENT} }}, {{ "id": "two", "short": "Two", {DOCUMENT} }}]"#
    );
    let topic = r#"{ "id": "sea", "title": "The sea", "summary": "One says yes.", "questions": [{
        "id": "sea-so", "ask": "Is it so?", "basis": "fact",
        "positions": [{ "id": "a", "label": "Yes" }, { "id": "b", "label": "No" }],
        "relations": [{ "between": ["a", "b"], "kind": "contradicts", "why": "Yes and no." }],
        "statements": [
            { "document": "one", "position": "a", "voice": "own", "text": "It {is so}.", "citations": [{ "paragraph": 1, "phrase": "so" }] },
            { "document": "one", "position": "b", "voice": "reported", "by": "them", "text": "It {is not}.", "citations": [{ "paragraph": 2, "phrase": "not" }] },
            { "document": "two", "position": "b", "voice": "own", "text": "It {is not}.", "citations": [{ "paragraph": 2, "phrase": "not" }] }
        ] }] }"#;
    let file = |name: &str, text: &str| DataFile { name: name.to_owned(), text: text.to_owned() };
    let mut files = vec![
        file("comparison.json", r#"{ "title": "Two texts", "about": "Two texts.", "topics": ["sea"] }"#),
        file("documents.json", &documents),
        file("retired.json", retired),
        file("topics/sea.json", topic),
    ];
    for name in ["events.json", "glossary.json", "not-compared.json", "quantities.json", "sources.json"] {
        files.push(file(name, "[]"));
    }
    files.sort_by(|a, b| a.name.cmp(&b.name));
    check_files(files, &synoptic::route::reserved_words())
}

fn faults(retired: &str) -> Vec<String> {
    let faults = checked(retired).faults;
    faults.into_iter().filter(|f| &*f.at.file == "retired.json").map(|f| f.what).collect()
}

const GOOD: &str = r#"[
    { "id": "sea-was", "replaced_by": "sea-so", "date": "2026-11-20", "note": "It was asked more precisely." },
    { "id": "sea-gone", "replaced_by": "sea", "date": "2026-11-21", "note": "It asked two things." },
    { "id": "ocean", "replaced_by": "sea", "date": "2026-11-21", "note": "It has another name." },
    { "id": "uno", "replaced_by": "one", "date": "2026-11-22", "note": "A newer edition." }
]"#;

fn comparison() -> Comparison {
    assert_eq!(faults(GOOD), [] as [String; 0]);
    checked(GOOD).comparison
}

/// Where a link leads, and what it says.
fn follow(link: &str) -> (String, Vec<String>) {
    let comparison = comparison();
    let arrival = read(link, &comparison);
    (write(&arrival.view, &comparison), arrival.notices)
}

#[test]
fn an_old_link_to_a_question_opens_the_new_one_and_says_what_changed() {
    let (address, notices) = follow("#/sea-was");
    assert_eq!(address, "/sea-so");
    assert_eq!(
        notices,
        [
            "“sea-was”, which the link names, was replaced on 2026-11-20 by “Is it so?”: It was asked more precisely."
        ]
    );
}

#[test]
fn an_old_link_leads_to_the_same_document_and_forgets_the_letter_of_its_position() {
    assert_eq!(follow("/sea-was/one/b/reported").0, "/sea-so/one");
    assert_eq!(follow("/sea-was/uno").0, "/sea-so/one");
    assert_eq!(follow("/sea-so/uno/b/reported").0, "/sea-so/one/b/reported", "the question is the same");
}

#[test]
fn a_question_that_became_a_topic_opens_the_topic() {
    for link in ["/sea-gone", "/sea-gone/one", "/close-up/sea-gone"] {
        let (address, notices) = follow(link);
        assert_eq!((address.as_str(), notices.len()), ("/sea", 1), "{link}");
    }
    assert_eq!(follow("/print/worksheet/sea-gone").0, "/print/worksheet/sea");
}

#[test]
fn what_stands_behind_the_place_is_put_right_too_and_each_change_is_said_once() {
    let (address, notices) = follow("/ocean&with=uno&show=two,uno&topic=ocean&by=uno");
    assert_eq!(address, "/sea&with=one&show=two,one&topic=sea&by=one");
    assert_eq!(notices.len(), 2, "{notices:?}");
    assert_eq!(follow("/pair/two/uno").0, "/pair/two/one");
    assert_eq!(follow("/close-up/sea-was").0, "/close-up/sea-so");
    assert_eq!(follow("/export/markdown/ocean").0, "/export/markdown/sea");
}

#[test]
fn what_was_typed_and_what_is_in_use_is_left_alone() {
    for link in ["/search/uno", "/sea-so/one", "/"] {
        assert_eq!(follow(link), (link.to_owned(), vec![]));
    }
}

#[test]
fn a_retired_id_leads_somewhere_is_free_and_has_a_day_and_a_note() {
    let one = |id: &str, by: &str, date: &str, note: &str| {
        faults(&format!(r#"[{{ "id": "{id}", "replaced_by": "{by}", "date": "{date}", "note": "{note}" }}]"#))
    };
    assert_eq!(one("old", "sea", "2026-11-20", "Other."), [] as [String; 0]);
    assert_eq!(one("sea-so", "sea", "2026-11-20", "Other."), ["“sea-so” is still in use"]);
    assert_eq!(
        one("old", "land", "2026-11-20", "Other."),
        ["there is no topic, question or document “land”"]
    );
    assert_eq!(one("old", "sea", "2026-11", "Other."), ["“2026-11” is not a day"]);
    assert_eq!(one("old", "sea", "2026-13-01", "Other."), ["“2026-13-01” is not a day"]);
    assert_eq!(one("old", "sea", "2026-11-20", ""), ["the note is empty"]);
    assert_eq!(one("print", "sea", "2026-11-20", "Other.").len(), 1);
    let twice = r#"{ "id": "old", "replaced_by": "sea", "date": "2026-11-20", "note": "Other." }"#;
    assert_eq!(faults(&format!("[{twice}, {twice}]")).len(), 1);
}

#[test]
fn a_comparison_need_not_have_replaced_anything() {
    assert_eq!(faults("[]"), [] as [String; 0]);
    assert!(checked("[]").comparison.retired.is_empty());
}
