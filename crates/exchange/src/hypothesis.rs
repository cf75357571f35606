//! Annotations of Hypothes.is, as its API returns them and as its client exports them.

use serde_json::Value;

use crate::annotation::{Collected, Note, quote};
use crate::imported::{Imported, brief, comment};
use crate::json::{several, text};

/// Reads the rows of a search result, or the annotations of an export. They are alike.
pub(crate) fn read(annotations: &[&Value]) -> Imported {
    let mut found = Collected::default();
    for annotation in annotations {
        let title = annotation.get("document").map(|document| text(document, "title")).unwrap_or_default();
        let exact = several(annotation.get("target")).iter().find_map(|target| quote(target.get("selector")));
        found.add(text(annotation, "uri"), title, exact, &note(annotation));
    }
    found.imported()
}

fn note(annotation: &Value) -> Note {
    let mut tags = several(annotation.get("tags")).iter().filter_map(Value::as_str);
    Note { question: tags.find_map(brief), comment: comment(text(annotation, "text")) }
}
