//! A small, made-up comparison with every oddity that a reference or an export has to bear.

use comparison::{Comparison, DocumentId, PositionId, QuestionId, StatementName, Voice};
use serde_json::{Value, json};
use synoptic::share::Edition;
use synoptic::share::cite::reference::References;

pub fn comparison() -> Comparison {
    let document = |id: &str, title: &str, kind: &str, stated: [Option<&str>; 3]| {
        let [author, publisher, date] = stated;
        json!({
            "id": id, "short": id.to_uppercase(), "title": title, "author": author, "kind": kind,
            "publisher": publisher, "date": date, "dated": "Written in a hurry.", "about": "A text.",
            "text": { "opens": "A", "closes": "B", "sections": [], "paragraphs": 9 }
        })
    };
    let statement = |document: &str, position: &str, voice: &str, text: &str, clause: &str, phrase: &str| {
        json!({
            "document": document, "position": position, "voice": voice, "text": text, "clause": clause,
            "citations": [{ "paragraph": 3, "phrase": phrase }], "sources": ["shared"]
        })
    };
    let mut reported =
        statement("one", "b", "reported", "Others {deny} it.", "The press denies it.", "it is denied");
    reported["by"] = json!("the press");
    reported["citations"] = json!([
        { "paragraph": 3, "phrase": "it is denied" },
        { "paragraph": 7, "phrase": "denied again" }
    ]);
    let whole = json!({
        "title": "Two texts & more", "about": "A test.",
        "documents": [
            document("one", "Costs: 100% of A & B_c {so far} #1 $5 ~ ^ \\ -- end", "journal article", [Some("Ann-Marie Ö. Berg and José Núñez (eds)"), Some("Smith & Sons"), Some("March 2020")]),
            document("two", "Who pays? The “hidden” half", "essay", [None; 3]),
            document("three", "Silent", "bulletin", [Some("Institute for Silence"), Some("Nobody"), Some("Spring 2020")])
        ],
        "topics": [{
            "id": "cost", "title": "Cost", "summary": "What it costs.",
            "questions": [{
                "id": "cost-high", "ask": "Is it too high?", "basis": "judgement",
                "positions": [{ "id": "a", "label": "Yes" }, { "id": "b", "label": "No" }],
                "relations": [{ "between": ["b", "a"], "kind": "contradicts", "why": "It cannot be both.", "part": "value", "settle": "An audit of *all* bills", "arguable": true }],
                "statements": [
                    statement("one", "a", "own", "=SUM(A1) {is} \"too\" high,\nsay *all* [of] <them>.", "It is [far] too high", "100% & {more}"),
                    reported,
                    statement("two", "b", "own", "It {is low}.", "=Low as it is.", "+ low\nhere")
                ]
            }, {
                "id": "cost-paid", "ask": "Was it paid?", "basis": "fact",
                "positions": [{ "id": "a", "label": "Yes" }],
                "relations": [],
                "statements": [
                    statement("one", "a", "own", "It was {paid}.", "One saw it paid.", "paid"),
                    statement("two", "a", "own", "It was {paid}.", "Two heard of it.", "was paid")
                ]
            }]
        }],
        "sources": [{ "id": "shared", "reference": "Doe, A Report, 2019", "kind": "report", "named": [] }],
        "quantities": [], "events": [], "glossary": [], "not_compared": [],
        "readings": {}
    });
    serde_json::from_value(whole).unwrap()
}

/// The same comparison, with another relation between the two answers to its first question.
pub fn with_relation(relation: &Value) -> Comparison {
    let mut whole = serde_json::to_value(comparison()).unwrap();
    whole["topics"][0]["questions"][0]["relations"] = json!([relation]);
    serde_json::from_value(whole).unwrap()
}

/// The two steps between agreement and contradiction.
pub fn steps() -> [Comparison; 2] {
    [
        json!({ "between": ["a", "b"], "kind": "agrees-in-part", "why": "The one adds to the other." }),
        json!({ "between": ["b", "a"], "kind": "differs-in-part", "why": "Few expect both", "part": "scope" }),
    ]
    .map(|relation| with_relation(&relation))
}

pub fn edition() -> Edition {
    Edition {
        build: "abc1234".to_owned(),
        digest: "0123456789ab".to_owned(),
        address: Some("https://example.org/texts/".to_owned()),
        imprint: None,
        stubs: false,
        date: "2025-11-22".to_owned(),
    }
}

/// A comparison of eight questions in two topics, for lessons.
pub fn eight_questions() -> Comparison {
    let question = |id: &str, ask: &str| {
        json!({
            "id": id, "ask": ask, "basis": "fact", "positions": [{ "id": "a", "label": "Yes" }],
            "relations": [], "statements": []
        })
    };
    let mut whole = serde_json::to_value(comparison()).unwrap();
    whole["topics"] = json!([
        { "id": "arctic", "title": "The Arctic", "summary": "Ice.", "questions": [
            question("arctic-moscow-wary", "Is Moscow still wary of letting China into the Arctic?"),
            question("arctic-friction", "Does the Arctic set the two against each other?"),
            question("arctic-money", "Who pays for the ports along the northern sea route?"),
            question("arctic-ice", "Will the route be free of ice in summer before 2040?"),
        ] },
        { "id": "trade", "title": "Trade", "summary": "Goods.", "questions": [
            question("trade-gas", "Does the gas pipeline pay for itself?"),
            question("trade-arms", "Has the trade in arms grown since the year 2014?"),
            question("trade-food", "Do they trade more food than before?"),
            question("trade-coin", "In which currency do the two settle their trade?"),
        ] },
    ]);
    serde_json::from_value(whole).unwrap()
}

/// The references of the documents in [`comparison`], as the build renders them.
pub fn references(comparison: &Comparison) -> References {
    site::references::references(comparison).unwrap()
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
