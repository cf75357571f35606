//! Every quoted phrase as a W3C Web Annotation (JSON-LD), on one page of annotations.
//!
//! The target is the document with the phrase as a text quote and, where a copy of the document is at hand, with its
//! place in that copy, which Recogito needs. Ids stay the same from build to build. The bodies are our statement, the position
//! that it takes, tags (the question, the paragraph, the voice) and, where the page is published, a link
//! into it. The data knows no URLs of the documents, so documents and annotations are named by URNs
//! (`urn:x-synoptic:…`).

use std::ops::Range;

use serde::Serialize;

use crate::route::path;
use crate::share::Edition;
use crate::state::Route;
use comparison::marked::unmarked;
use comparison::{Citation, Comparison, Question, QuestionId, Statement, StatementName, Voice};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Page {
    #[serde(rename = "@context")]
    context: &'static str,
    id: String,
    r#type: &'static str,
    part_of: Collection,
    start_index: usize,
    items: Vec<Annotation>,
}

#[derive(Serialize)]
struct Collection {
    id: String,
    r#type: &'static str,
    label: String,
    total: usize,
}

#[derive(Serialize)]
struct Annotation {
    id: String,
    r#type: &'static str,
    motivation: &'static str,
    body: Vec<Body>,
    target: Target,
}

/// A text (`value`, with its format and language) or a link (`source`).
#[derive(Default, Serialize)]
struct Body {
    r#type: &'static str,
    purpose: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    format: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<String>,
}

#[derive(Serialize)]
struct Target {
    r#type: &'static str,
    source: Source,
    selector: Vec<Selector>,
}

#[derive(Serialize)]
struct Source {
    id: String,
    r#type: &'static str,
    #[serde(rename = "dc:title")]
    title: String,
}

#[derive(Serialize)]
#[serde(tag = "type")]
enum Selector {
    TextQuoteSelector { exact: String },
    TextPositionSelector { start: usize, end: usize },
}

/// Returns an annotation for every citation of every statement, in reading order. `place` returns the characters that a
/// citation takes up in the copy of its document, given by its question, its statement and its number in that.
#[must_use]
pub fn web_annotations(
    comparison: &Comparison,
    edition: &Edition,
    place: impl Fn(&QuestionId, &StatementName, usize) -> Option<Range<usize>>,
) -> String {
    let mut items = Vec::new();
    for (_, question) in comparison.questions() {
        for statement in &question.statements {
            for (n, citation) in statement.citations.iter().enumerate() {
                let place = place(&question.id, &statement.name(), n);
                items.push(annotation(comparison, question, statement, (n, citation, place), edition));
            }
        }
    }
    let name = |what: &str| format!("urn:x-synoptic:{what}");
    let page = Page {
        context: "http://www.w3.org/ns/anno.jsonld",
        id: name("annotations"),
        r#type: "AnnotationPage",
        part_of: Collection {
            id: name("collection"),
            r#type: "AnnotationCollection",
            label: format!("{}, {}", comparison.title, edition.version()),
            total: items.len(),
        },
        start_index: 0,
        items,
    };
    // The fields hold nothing that JSON cannot express.
    serde_json::to_string_pretty(&page).unwrap_or_default() + "\n"
}

fn annotation(
    comparison: &Comparison,
    question: &Question,
    statement: &Statement,
    (n, citation, characters): (usize, &Citation, Option<Range<usize>>),
    edition: &Edition,
) -> Annotation {
    let (voice, whose) = match (statement.voice, &statement.by) {
        (Voice::Own, _) => ("own", "own voice".to_owned()),
        (Voice::Reported, Some(by)) => ("reported", format!("reported as the view of {by}")),
        (Voice::Reported, None) => ("reported", "reported view".to_owned()),
    };
    let (document, position) = (&statement.document, &statement.position);
    let label = question.label(position);
    let mut body = vec![
        text("describing", unmarked(&statement.text)),
        text("classifying", format!("{} {}: {label}", question.ask, position.letter())),
        text("tagging", question.id.to_string()),
    ];
    body.extend(citation.paragraph.map(|n| text("tagging", format!("para. {n}"))));
    body.push(text("tagging", whose));
    let place = path(&Route::Statement(question.id.clone(), statement.name()), comparison);
    body.extend(edition.link(&place).map(|address| Body {
        r#type: "SpecificResource",
        purpose: "linking",
        source: Some(address),
        ..Body::default()
    }));
    let title = comparison.document(document).map(|d| d.title.clone()).unwrap_or_default();
    let source = Source { id: format!("urn:x-synoptic:document:{document}"), r#type: "Text", title };
    let mut selector = vec![Selector::TextQuoteSelector { exact: citation.phrase.clone() }];
    selector.extend(characters.map(|Range { start, end }| Selector::TextPositionSelector { start, end }));
    Annotation {
        id: format!("urn:x-synoptic:{}:{document}:{position}:{voice}:{}", question.id, n + 1),
        r#type: "Annotation",
        motivation: "describing",
        body,
        target: Target { r#type: "SpecificResource", source, selector },
    }
}

fn text(purpose: &'static str, value: String) -> Body {
    Body {
        r#type: "TextualBody",
        purpose,
        value: Some(value),
        format: Some("text/plain"),
        language: Some("en"),
        source: None,
    }
}
