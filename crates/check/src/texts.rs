//! The data against the documents: every phrase is in its paragraph word for word, and every paragraph is
//! cited or listed.

use std::collections::BTreeMap;
use std::path::Path as FilePath;

use anchoring::phrase::stands_in;
use anchoring::segment::{Paragraph, is_document, segment};
use comparison::coverage::coverage;
use comparison::{Citation, Comparison, Document, DocumentId};

use rules::fault::{Fault, Faults};
use rules::names::{DOCUMENTS, NOT_COMPARED, topic_file};
use rules::place::Path;

use crate::file::naming;

/// The running text of the documents that were found, by id.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Texts(pub BTreeMap<DocumentId, Vec<Paragraph>>);

/// Finds the documents among the `.txt` files of a folder, by their content and not by their names. Returns
/// also the faults of outlines that do not fit their texts.
///
/// # Errors
/// Returns an error where the folder or a file cannot be read; the message names it.
pub fn find(folder: &FilePath, comparison: &Comparison) -> std::io::Result<(Texts, Vec<Fault>)> {
    let mut found = Texts::default();
    let mut faults = Faults::default();
    for entry in std::fs::read_dir(folder).map_err(|e| naming(folder, &e))? {
        let path = entry?.path();
        if path.extension().is_none_or(|e| e != "txt") {
            continue;
        }
        let bytes = std::fs::read(&path).map_err(|e| naming(&path, &e))?;
        let text = String::from_utf8_lossy(&bytes);
        for (i, document) in comparison.documents.iter().enumerate() {
            if is_document(&text, &document.text) {
                let at = Path::of_item(DOCUMENTS, i).field("text");
                if let Err(what) = fitted(document, &text, &mut found) {
                    faults.add(at, what, "correct the outline, so that citations keep their paragraphs");
                }
            }
        }
    }
    Ok((found, faults.0))
}

/// Adds the paragraphs of a document. Returns what does not fit its outline.
fn fitted(document: &Document, text: &str, found: &mut Texts) -> Result<(), String> {
    let Document { id, text: outline, .. } = document;
    let paragraphs = segment(text, outline)
        .map_err(|error| format!("the text of {id} does not fit its outline: {error}"))?;
    if let Some(p) = paragraphs.iter().find(|p| outline.section_of(p.number) != p.section) {
        return Err(format!("{id} ¶ {} is not in the section that the outline gives", p.number));
    }
    let (n, expected) = (paragraphs.len(), outline.paragraphs);
    found.0.insert(id.clone(), paragraphs);
    if n == expected {
        return Ok(());
    }
    Err(format!("the text of {id} has {n} paragraphs, but the outline says {expected}"))
}

/// Returns a fault for every cited phrase that is not in its paragraph, of the documents that were found.
#[must_use]
pub fn phrases(comparison: &Comparison, texts: &Texts) -> Vec<Fault> {
    let mut faults = Faults::default();
    for topic in &comparison.topics {
        let file = Path::of(&topic_file(&topic.id));
        for (q, question) in topic.questions.iter().enumerate() {
            for (s, statement) in question.statements.iter().enumerate() {
                let Some(paragraphs) = texts.0.get(&statement.document) else { continue };
                for (c, citation) in statement.citations.iter().enumerate() {
                    if let Some(remedy) = misplaced(citation, paragraphs) {
                        let at = file.item("questions", q).item("statements", s);
                        let Citation { paragraph, .. } = citation;
                        let place = paragraph.map(|n| format!("¶ {n} of ")).unwrap_or_default();
                        let what = format!("this phrase is not in {place}{}", statement.document);
                        faults.add(at.item("citations", c).field("phrase"), what, remedy);
                    }
                }
            }
        }
    }
    faults.0
}

/// Returns what to do about a citation whose phrase is not in its paragraph; `None` where it is.
fn misplaced(citation: &Citation, paragraphs: &[Paragraph]) -> Option<String> {
    let with_phrase = paragraphs.iter().filter(|p| stands_in(&citation.phrase, &p.text));
    let numbers: Vec<usize> = with_phrase.map(|p| p.number).collect();
    if citation.paragraph.map_or(!numbers.is_empty(), |n| numbers.contains(&n)) {
        None
    } else if numbers.is_empty() {
        Some("copy the phrase exactly as printed".to_owned())
    } else {
        Some(format!("correct the number of the paragraph: the phrase is in ¶ {}", list(&numbers)))
    }
}

/// Returns a fault for every document, of those that were found, with paragraphs that are neither cited nor
/// listed as not compared.
#[must_use]
pub fn uncovered(comparison: &Comparison, texts: &Texts) -> Vec<Fault> {
    let mut faults = Faults::default();
    for document in comparison.documents.iter().filter(|d| texts.0.contains_key(&d.id)) {
        let unaccounted = coverage(comparison, document).unaccounted;
        if !unaccounted.is_empty() {
            let what = format!("{} ¶ {}: neither cited nor listed", document.id, list(&unaccounted));
            faults.add(Path::of(NOT_COMPARED), what, "cite each paragraph in a statement, or list it here");
        }
    }
    faults.0
}

fn list(numbers: &[usize]) -> String {
    numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
