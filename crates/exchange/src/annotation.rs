//! W3C Web Annotations: the quotations of their targets, the comments and tags of their bodies.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::imported::{Imported, ImportedDocument, LeftOut, Quotation, brief, comment, short_title, some};
use crate::json::{several, text};

/// What is left out of annotations that quote nothing.
const QUOTE_NOTHING: &str = "notes on a whole page, replies and marks on pictures, which quote no words";

/// Reads annotations.
pub(crate) fn read(annotations: &[&Value]) -> Imported {
    let mut found = Collected::default();
    for annotation in annotations {
        let note = note(annotation);
        for target in targets(annotation) {
            let source = target.get("source").unwrap_or(target);
            let (address, title) = (address(source), title(source).or_else(|| title(target)));
            found.add(&address, title.as_deref().unwrap_or_default(), quote(target.get("selector")), &note);
        }
    }
    found.imported()
}

/// What somebody wrote about the words that are marked.
#[derive(Debug, Default)]
pub(crate) struct Note {
    pub question: Option<String>,
    pub comment: Option<String>,
}

/// The documents and quotations found so far.
#[derive(Debug, Default)]
pub(crate) struct Collected {
    imported: Imported,
    /// The index of the document that is at an address.
    known: BTreeMap<String, usize>,
    left_out: LeftOut,
}

impl Collected {
    /// Adds what an annotation quotes from the document at an address, or with a title.
    pub(crate) fn add(&mut self, address: &str, title: &str, exact: Option<&str>, note: &Note) {
        let Some(exact) = exact.map(str::trim).filter(|exact| !exact.is_empty()) else {
            self.left_out.count(QUOTE_NOTHING);
            return;
        };
        let document = self.document(address, title);
        let (question, comment) = (note.question.clone(), note.comment.clone());
        let quotation =
            Quotation { document, exact: exact.to_owned(), topic: None, question, comment, place: None };
        self.imported.quote(quotation, &mut self.left_out);
    }

    fn document(&mut self, address: &str, title: &str) -> usize {
        // A link to a place in a page is a link to the page.
        let page = address.split('#').next().unwrap_or_default();
        let name = if page.is_empty() { title } else { page }.to_owned();
        let next = self.imported.documents.len();
        let index = *self.known.entry(name).or_insert(next);
        if index == next {
            self.imported.documents.push(ImportedDocument {
                title: some(title).unwrap_or_else(|| page.to_owned()),
                short: short_title(if title.trim().is_empty() { site(page) } else { title }),
                address: some(page).filter(|page| page.starts_with("http")),
                ..ImportedDocument::default()
            });
        }
        index
    }

    pub(crate) fn imported(mut self) -> Imported {
        self.imported.left_out = self.left_out.sentences();
        self.imported
    }
}

/// Returns the name of the site that an address leads to.
fn site(address: &str) -> &str {
    let after = address.split_once("://").map_or(address, |(_, after)| after);
    let host = after.split('/').next().unwrap_or_default();
    host.strip_prefix("www.").unwrap_or(host)
}

/// Returns the targets of an annotation, also those that it lists as a choice or a set.
fn targets(annotation: &Value) -> Vec<&Value> {
    let targets = several(annotation.get("target")).iter();
    targets
        .flat_map(|target| {
            target.get("items").map_or(std::slice::from_ref(target), |list| several(Some(list)))
        })
        .collect()
}

fn address(source: &Value) -> String {
    let named = || ["id", "@id"].map(|name| text(source, name)).into_iter().find(|id| !id.is_empty());
    source.as_str().or_else(named).unwrap_or_default().to_owned()
}

fn title(source: &Value) -> Option<String> {
    ["dc:title", "dcterms:title", "title", "label", "name"].iter().find_map(|name| some(text(source, name)))
}

/// Returns the words that selectors quote. Of a selector that another refines, those of the other, which are fewer.
pub(crate) fn quote(selectors: Option<&Value>) -> Option<&str> {
    several(selectors).iter().find_map(|selector| {
        let refined = selector.get("refinedBy").and_then(|refined| quote(Some(refined)));
        refined.or_else(|| selector.get("exact")?.as_str())
    })
}

/// Reads the bodies: the first tag is the question, all else the comment.
fn note(annotation: &Value) -> Note {
    let (mut classes, mut tags, mut comments) = (Vec::new(), Vec::new(), Vec::new());
    comments.extend(annotation.get("bodyValue").and_then(Value::as_str));
    for body in several(annotation.get("body")) {
        let Some(words) = words(body) else { continue };
        match purpose(body) {
            "classifying" => classes.push(words),
            "tagging" => tags.push(words),
            "linking" | "identifying" => {}
            _ => comments.push(words),
        }
    }
    let question = classes.into_iter().chain(tags).find_map(brief);
    Note { question: question.map(|words| asked(&words)), comment: comment(&comments.join(" ")) }
}

/// Returns the words of a body. Recogito writes a tag from a vocabulary as an object.
fn words(body: &Value) -> Option<&str> {
    let value = body.get("value").unwrap_or(body);
    value.as_str().or_else(|| value.get("label")?.as_str())
}

fn purpose(body: &Value) -> &str {
    // A body of type Tag is how the draft of the standard wrote a tag.
    let is_tag = text(body, "type").ends_with("Tag");
    match text(body, "purpose") {
        "" if is_tag => "tagging",
        purpose => purpose.trim_start_matches("oa:"),
    }
}

/// Returns the question in a text that gives its answer after it; otherwise the text.
fn asked(text: &str) -> String {
    match text.split_once('?') {
        Some((question, _)) => format!("{question}?"),
        None => text.to_owned(),
    }
}
