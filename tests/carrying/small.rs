//! A small comparison in which everything odd comes up.

use comparison::{Comparison, DocumentId, PositionId, QuestionId, StatementName, Voice};
use serde_json::json;
use synoptic::share::Edition;

pub fn comparison() -> Comparison {
    let document = |id: &str,
                    title: &str,
                    author: Option<&str>,
                    kind: &str,
                    publisher: Option<&str>,
                    date: Option<&str>| {
        json!({
            "id": id, "short": id.to_uppercase(), "title": title, "author": author, "kind": kind,
            "publisher": publisher, "date": date, "dated": "Written in a hurry.", "about": "A text.",
            "text": { "opens": "A", "closes": "B", "sections": [], "paragraphs": 9 }
        })
    };
    let statement = |document: &str, position: &str, voice: &str, text: &str, phrase: &str| {
        json!({
            "document": document, "position": position, "voice": voice, "text": text,
            "citations": [{ "paragraph": 3, "phrase": phrase }], "sources": ["shared"]
        })
    };
    let mut reported = statement("one", "b", "reported", "Others {deny} it.", "it is denied");
    reported["by"] = json!("the press");
    let whole = json!({
        "title": "Two texts & more", "about": "A test.",
        "documents": [
            document("one", "Costs: 100% of A & B_c {so far} #1 $5 ~ ^ \\ -- end", Some("Ann-Marie Ö. van Berg and José Núñez (eds)"), "journal article", Some("Smith & Sons"), Some("March 2020")),
            document("two", "Where “this” ends “there”", None, "essay", None, None),
            document("three", "Silent", Some("Institute for Silence"), "bulletin", Some("Nobody"), Some("Spring 2020"))
        ],
        "topics": [{
            "id": "cost", "title": "Cost", "summary": "What it costs.",
            "questions": [{
                "id": "cost-high", "ask": "Is it too high?", "basis": "judgement",
                "positions": [{ "id": "a", "label": "Yes" }, { "id": "b", "label": "No" }],
                "relations": [{ "between": ["b", "a"], "kind": "contradicts", "why": "It cannot be both.", "arguable": true }],
                "statements": [
                    statement("one", "a", "own", "=SUM(A1) {is} \"too\" high,\nsay *all* [of] <them>.", "100% & {more}"),
                    reported,
                    statement("two", "b", "own", "It {is low}.", "+ low\nhere")
                ]
            }, {
                "id": "cost-paid", "ask": "Was it paid?", "basis": "fact",
                "positions": [{ "id": "a", "label": "Yes" }],
                "relations": [],
                "statements": [
                    statement("one", "a", "own", "It was {paid}.", "paid"),
                    statement("two", "a", "own", "It was {paid}.", "was paid")
                ]
            }]
        }],
        "sources": [{ "id": "shared", "reference": "Doe, A Report, 2019", "kind": "report", "named": [] }],
        "quantities": [], "events": [], "glossary": [], "not_compared": [],
        "readings": { "pairs": 0, "same": 0, "kappa": 0.0, "by_verdict": [], "statements": 0, "faithful": 0 }
    });
    Comparison::from_json(&whole.to_string()).unwrap()
}

pub fn edition() -> Edition {
    Edition {
        build: "abc1234".to_owned(),
        digest: "0123456789ab".to_owned(),
        address: Some("https://example.org/texts/".to_owned()),
        date: "2025-11-22".to_owned(),
    }
}

pub fn high() -> QuestionId {
    QuestionId::from("cost-high")
}

pub fn document(id: &str) -> DocumentId {
    DocumentId::from(id)
}

pub fn said(document: &str, position: &str, voice: Voice) -> StatementName {
    StatementName { document: DocumentId::from(document), position: PositionId::from(position), voice }
}
