//! The documents, and the paragraphs that are not compared.

use std::collections::BTreeSet;

use comparison::document::NOT_STATED;
use comparison::{Document, DocumentId};

use crate::Known;
use crate::fault::Faults;
use crate::ids::Ids;
use crate::lengths::{self, TEXT_WORDS};
use crate::names::{DOCUMENTS, NOT_COMPARED};
use crate::place::Path;

/// Checks the documents and the paragraphs that are not compared.
pub fn check(known: &Known, ids: &mut Ids, faults: &mut Faults) {
    for (i, document) in known.comparison.documents.iter().enumerate() {
        let at = Path::of_item(DOCUMENTS, i);
        ids.check("document", document.id.as_str(), at.field("id"), faults);
        texts(document, &at, faults);
    }
    not_compared(known, faults);
}

fn texts(document: &Document, at: &Path, faults: &mut Faults) {
    for (name, text) in [("short", &document.short), ("title", &document.title)] {
        if text.trim().is_empty() {
            faults.add(at.field(name), format!("the field “{name}” is empty"), "write it");
        }
    }
    for (name, text) in
        [("author", &document.author), ("publisher", &document.publisher), ("date", &document.date)]
    {
        let Some(text) = text.as_deref().map(str::trim) else { continue };
        if text.is_empty() || text.eq_ignore_ascii_case(NOT_STATED) {
            let what = format!("the field “{name}” is empty or says “not stated”");
            faults.add(at.field(name), what, "delete it: the page then says that it is not stated");
        }
    }
}

fn not_compared(known: &Known, faults: &mut Faults) {
    let comparison = known.comparison;
    let statements = comparison.questions().flat_map(|(_, q)| &q.statements);
    let cited: BTreeSet<(&DocumentId, usize)> = statements
        .flat_map(|s| s.citations.iter().filter_map(move |c| Some((&s.document, c.paragraph?))))
        .collect();
    let mut listed = BTreeSet::new();
    for (i, entry) in comparison.not_compared.iter().enumerate() {
        let at = Path::of_item(NOT_COMPARED, i);
        lengths::check("the reason", &entry.why, TEXT_WORDS, at.field("why"), faults);
        if let Some(document) = known.document(&entry.document, at.field("document"), faults) {
            crate::paragraph(document, entry.paragraph, at.field("paragraph"), faults);
        }
        let name = format!("{} ¶ {}", entry.document, entry.paragraph);
        let paragraph = (&entry.document, entry.paragraph);
        if cited.contains(&paragraph) {
            faults.add(at.clone(), format!("{name} is cited, so it is compared"), "delete this entry");
        }
        if !listed.insert(paragraph) {
            faults.add(at, format!("{name} is listed twice"), "delete one of the two");
        }
    }
}
