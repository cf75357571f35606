//! The documents that a build finds in a folder.

use comparison::{Basis, Citation, Comparison, Document, Question, Statement, Topic};
use site::texts::find;

const PHRASES: [&str; 5] =
    ["a wall of stone", "eleven yards fell", "every ring has a number", "no ships & boats", "the night book"];

/// Two documents; each phrase is cited from both, after the word that is the document's id.
fn comparison() -> Comparison {
    let document = |id: &str| Document { id: id.into(), short: id.to_uppercase(), ..Document::default() };
    let citations =
        |id: &str| PHRASES.map(|words| Citation { paragraph: Some(1), phrase: format!("{id} {words}") });
    let statement = |id: &str| Statement {
        document: id.into(),
        position: "a".into(),
        text: "So it is.".into(),
        clause: "So it is.".into(),
        citations: citations(id).into(),
        ..Statement::default()
    };
    let question = Question {
        id: "question".into(),
        ask: "Is it so?".into(),
        basis: Some(Basis::Fact),
        statements: ["one", "two", "three"].map(statement).into(),
        ..Question::default()
    };
    let topic = Topic {
        id: "topic".into(),
        title: "Topic".into(),
        questions: vec![question.into()],
        ..Topic::default()
    };
    Comparison {
        documents: ["one", "two", "three"].map(document).into(),
        topics: vec![topic],
        ..Comparison::default()
    }
}

fn text(id: &str, phrases: usize) -> String {
    let sentences = PHRASES.iter().take(phrases).map(|words| format!("It says: {id} {words}.\n\n"));
    sentences.collect::<Vec<_>>().concat()
}

#[test]
fn a_build_finds_the_documents_whatever_their_files_are_called_and_names_the_missing() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    write("z", &text("one", 5));
    write("b.htm", &format!("<!doctype html><body><p>{}", text("two", 5).replace('&', "&amp;")));
    write("c.pdf", "%PDF-1.7");
    let found = find(folder.path(), &comparison()).unwrap();
    let ids: Vec<&str> = found.texts.iter().map(|(id, _)| id.as_str()).collect();
    assert_eq!(ids, ["one", "two"]);
    assert_eq!(
        found.report,
        "  ONE: z, 5 of 5 cited phrases found\n  TWO: b.htm, 5 of 5 cited phrases found\n  \
         THREE: not found, so it is not in the page\n"
    );
}

#[test]
fn of_two_copies_the_more_complete_one_is_taken() {
    let folder = tempfile::tempdir().unwrap();
    for (name, phrases) in [("a", 4), ("b", 5), ("c", 4)] {
        std::fs::write(folder.path().join(name), text("one", phrases)).unwrap();
    }
    let found = find(folder.path(), &comparison()).unwrap();
    assert!(found.report.contains("ONE: b, 5 of 5"), "{}", found.report);
}

#[test]
fn a_missing_folder_is_named() {
    let missing = std::path::Path::new("no/such/folder");
    assert!(find(missing, &comparison()).unwrap_err().to_string().contains("no/such/folder"));
}
