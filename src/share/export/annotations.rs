//! Each quoted phrase as a W3C Web Annotation (JSON-LD), on one page of annotations.
//!
//! The target is the document with the phrase as a text quote; the bodies are our statement, the
//! position that it takes, tags (the question, the paragraph, the voice) and, where the page is
//! published, its place there. The documents have no addresses of their own that the data knows,
//! so they and the annotations get names (`urn:x-synoptic:…`), and the documents their titles.

use crate::route::path;
use crate::share::Edition;
use crate::share::json::Json;
use crate::state::Route;
use comparison::marked::unmarked;
use comparison::{Citation, Comparison, Question, Statement, Voice};

/// The annotations of every statement's citations, in reading order.
#[must_use]
pub fn web_annotations(comparison: &Comparison, edition: &Edition) -> String {
    let mut items = Vec::new();
    for (_, question) in comparison.questions() {
        for statement in &question.statements {
            for (n, citation) in statement.citations.iter().enumerate() {
                items.push(annotation(comparison, question, statement, (n, citation), edition));
            }
        }
    }
    let name = |what: &str| format!("urn:x-synoptic:{}:{what}", edition.digest);
    let collection = vec![
        ("id", name("collection").into()),
        ("type", "AnnotationCollection".into()),
        ("label", format!("{}, {}", comparison.title, edition.version()).into()),
        ("total", Json::Number(items.len())),
    ];
    Json::Fields(vec![
        ("@context", "http://www.w3.org/ns/anno.jsonld".into()),
        ("id", name("annotations").into()),
        ("type", "AnnotationPage".into()),
        ("partOf", Json::Fields(collection)),
        ("startIndex", Json::Number(0)),
        ("items", Json::List(items)),
    ])
    .pretty()
}

fn annotation(
    comparison: &Comparison,
    question: &Question,
    statement: &Statement,
    (n, citation): (usize, &Citation),
    edition: &Edition,
) -> Json {
    let voice = match statement.voice {
        Voice::Own => "own",
        Voice::Reported => "reported",
    };
    let name = format!(
        "urn:x-synoptic:{}:{}:{}:{}:{voice}:{}",
        edition.digest,
        question.id,
        statement.document,
        statement.position,
        n + 1
    );
    Json::Fields(vec![
        ("id", name.into()),
        ("type", "Annotation".into()),
        ("motivation", "describing".into()),
        ("body", Json::List(bodies(comparison, question, statement, citation, edition))),
        ("target", target(comparison, statement, citation)),
    ])
}

fn bodies(
    comparison: &Comparison,
    question: &Question,
    statement: &Statement,
    citation: &Citation,
    edition: &Edition,
) -> Vec<Json> {
    let label = question.position(&statement.position).map(|(_, p)| p.label.as_str()).unwrap_or_default();
    let voice = match (statement.voice, &statement.by) {
        (Voice::Own, _) => "own voice".to_owned(),
        (Voice::Reported, Some(by)) => format!("reported view of {by}"),
        (Voice::Reported, None) => "reported view".to_owned(),
    };
    let mut bodies = vec![
        words("describing", &unmarked(&statement.text)),
        words("classifying", &format!("{} {}: {label}", question.ask, statement.position.letter())),
        words("tagging", question.id.as_str()),
        words("tagging", &format!("para. {}", citation.paragraph)),
        words("tagging", &voice),
    ];
    let place = path(&Route::Statement(question.id.clone(), statement.name()), comparison);
    bodies.extend(edition.link(&place).map(|address| {
        Json::Fields(vec![
            ("type", "SpecificResource".into()),
            ("purpose", "linking".into()),
            ("source", address.into()),
        ])
    }));
    bodies
}

fn words(purpose: &str, value: &str) -> Json {
    Json::Fields(vec![
        ("type", "TextualBody".into()),
        ("purpose", purpose.into()),
        ("value", value.into()),
        ("format", "text/plain".into()),
        ("language", "en".into()),
    ])
}

fn target(comparison: &Comparison, statement: &Statement, citation: &Citation) -> Json {
    let title = comparison.document(&statement.document).map(|d| d.title.as_str()).unwrap_or_default();
    let source = vec![
        ("id", format!("urn:x-synoptic:document:{}", statement.document).into()),
        ("type", "Text".into()),
        ("dc:title", title.into()),
    ];
    let quote = vec![("type", "TextQuoteSelector".into()), ("exact", citation.phrase.as_str().into())];
    Json::Fields(vec![
        ("type", "SpecificResource".into()),
        ("source", Json::Fields(source)),
        ("selector", Json::Fields(quote)),
    ])
}
