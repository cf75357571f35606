//! What the tests of the comparison share: a question built in one line, and the fixture.

#![allow(dead_code, reason = "no test uses all of it")]

use std::path::Path;
use std::rc::Rc;

use comparison::{Comparison, Document, DocumentId, Question, Topic};
use serde_json::{Value, json};

/// Returns the id of a document.
pub fn id(name: &str) -> DocumentId {
    DocumentId::from(name)
}

/// Builds a question with positions a, b, c: a contradicts b, c agrees in part with a and differs in part from b. Each statement is a
/// document, its position, its voice ("own" or "reported") and the sources that it rests on.
pub fn question_with_sources(statements: &[(&str, &str, &str, &[&str])]) -> Question {
    let statements: Vec<Value> = statements
        .iter()
        .map(|(document, position, voice, sources)| {
            json!({
                "document": document, "position": position, "voice": voice,
                "by": (*voice == "reported").then_some("others"),
                "text": "{So} it is.", "clause": "So it is.", "citations": [{ "paragraph": 1, "phrase": "so it is" }],
                "sources": sources,
            })
        })
        .collect();
    serde_json::from_value(json!({
        "id": "q", "ask": "Is it so?", "basis": "fact",
        "positions": [{ "id": "a", "label": "A" }, { "id": "b", "label": "B" }, { "id": "c", "label": "C" }],
        "relations": [
            { "between": ["b", "a"], "kind": "contradicts", "why": "…" },
            { "between": ["a", "c"], "kind": "agrees-in-part", "why": "…" },
            { "between": ["c", "b"], "kind": "differs-in-part", "why": "…", "part": "scope" },
        ],
        "statements": statements,
    }))
    .unwrap()
}

/// Builds the same question from statements without sources.
pub fn question(statements: &[(&str, &str, &str)]) -> Question {
    let statements: Vec<(&str, &str, &str, &[&str])> = statements
        .iter()
        .map(|(document, position, voice)| (*document, *position, *voice, &[][..]))
        .collect();
    question_with_sources(&statements)
}

/// Builds a comparison of documents that are called by their ids, with one topic.
pub fn comparison_of(documents: &[&str], questions: Vec<Question>) -> Comparison {
    let documents =
        documents.iter().map(|d| Document { id: id(d), short: (*d).to_owned(), ..Document::default() });
    let topic = Topic {
        id: "topic".into(),
        title: "Topic".to_owned(),
        summary: String::new(),
        questions: questions.into_iter().map(Rc::new).collect(),
    };
    Comparison { documents: documents.collect(), topics: vec![topic], ..Comparison::default() }
}

/// Reads the fixture in `tests/fixture/data`: five invented accounts of a bridge.
pub fn fixture() -> Comparison {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixture/data");
    let read = |name: &str| -> Value {
        let text = std::fs::read_to_string(folder.join(name)).unwrap();
        serde_json::from_str(&text).unwrap()
    };
    let mut whole = read("comparison.json");
    let topics = whole["topics"].as_array().unwrap();
    let topics: Vec<Value> =
        topics.iter().map(|id| read(&format!("topics/{}.json", id.as_str().unwrap()))).collect();
    whole["topics"] = topics.into();
    for (field, file) in [
        ("documents", "documents.json"),
        ("sources", "sources.json"),
        ("quantities", "quantities.json"),
        ("events", "events.json"),
        ("glossary", "glossary.json"),
        ("not_compared", "not-compared.json"),
        ("retired", "retired.json"),
    ] {
        whole[field] = read(file);
    }
    // How far two readers agreed is computed by the check; nothing here rests on it.
    whole["readings"] = json!({});
    serde_json::from_value(whole).unwrap()
}

/// Returns the question of the fixture with this id.
pub fn asked<'a>(comparison: &'a Comparison, question: &str) -> &'a Question {
    comparison.questions().map(|(_, q)| q).find(|q| q.id.as_str() == question).unwrap()
}

/// Returns the ids of questions.
pub fn ids<'a>(questions: impl IntoIterator<Item = &'a Question>) -> Vec<&'a str> {
    questions.into_iter().map(|q| q.id.as_str()).collect()
}

/// Returns the ids of all documents of a comparison, in its order.
pub fn documents(comparison: &Comparison) -> Vec<DocumentId> {
    comparison.documents.iter().map(|d| d.id.clone()).collect()
}
