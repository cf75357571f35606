//! What must hold against the documents themselves: every phrase verbatim at its paragraph, and
//! every paragraph accounted for.

use std::collections::BTreeMap;
use std::path::Path as FilePath;

use super::fault::Fault;
use super::file::Path;
use super::read::topic_file;
use anchoring::phrase::stands_in;
use anchoring::segment::{Paragraph, is_document, segment};
use comparison::coverage::coverages;
use comparison::{Comparison, Document, DocumentId};

/// The running text of the documents that were found, by id.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Texts(pub BTreeMap<DocumentId, Vec<Paragraph>>);

/// Finds the documents among the text files of a folder, by what they hold and not by name.
///
/// # Errors
/// Where the folder or a file cannot be read.
pub fn find(folder: &FilePath, comparison: &Comparison) -> std::io::Result<(Texts, Vec<Fault>)> {
    let mut found = Texts::default();
    let mut faults = Vec::new();
    let named = |path: &FilePath, error: std::io::Error| {
        std::io::Error::new(error.kind(), format!("{}: {error}", path.display()))
    };
    for entry in std::fs::read_dir(folder).map_err(|e| named(folder, e))? {
        let path = entry.map_err(|e| named(folder, e))?.path();
        if path.extension().is_none_or(|e| e != "txt") {
            continue;
        }
        let text = String::from_utf8_lossy(&std::fs::read(&path).map_err(|e| named(&path, e))?).into_owned();
        for (place, document) in comparison.documents.iter().enumerate() {
            if is_document(&text, &document.text) {
                faults.extend(add(&mut found, document, place, &text));
            }
        }
    }
    Ok((found, faults))
}

fn add(found: &mut Texts, document: &Document, place: usize, text: &str) -> Option<Fault> {
    let at = Path::of_item(place).field("text");
    let fault = |what: String| {
        Some(Fault::new(
            "documents.json",
            at,
            what,
            "correct the outline, so that paragraph numbers keep their meaning",
        ))
    };
    match segment(text, &document.text) {
        Err(error) => fault(format!("the text of {} does not fit its outline: {error}", document.id)),
        Ok(paragraphs) => {
            let n = paragraphs.len();
            let elsewhere = paragraphs.iter().find(|p| document.text.section_of(p.number) != p.section);
            if let Some(p) = elsewhere {
                return fault(format!(
                    "{} ¶ {} stands in another section than the outline says",
                    document.id, p.number
                ));
            }
            found.0.insert(document.id.clone(), paragraphs);
            if n == document.text.paragraphs {
                None
            } else {
                fault(format!("{} has {n} paragraphs, not {}", document.id, document.text.paragraphs))
            }
        }
    }
}

/// Every citation whose phrase does not stand at its paragraph, and every paragraph that is
/// unaccounted for, of the documents that were found.
#[must_use]
pub fn faults(comparison: &Comparison, texts: &Texts) -> Vec<Fault> {
    let mut faults = Vec::new();
    for topic in &comparison.topics {
        for (q, question) in topic.questions.iter().enumerate() {
            for (s, statement) in question.statements.iter().enumerate() {
                let Some(paragraphs) = texts.0.get(&statement.document) else { continue };
                for (c, citation) in statement.citations.iter().enumerate() {
                    let stands: Vec<usize> = paragraphs
                        .iter()
                        .filter(|p| stands_in(&citation.phrase, &p.text))
                        .map(|p| p.number)
                        .collect();
                    if stands.contains(&citation.paragraph) {
                        continue;
                    }
                    let at = Path::default()
                        .item("questions", q)
                        .item("statements", s)
                        .item("citations", c)
                        .field("phrase");
                    let remedy = match stands.as_slice() {
                        [] => "copy a phrase exactly as it is printed".to_owned(),
                        places => format!("it stands at ¶ {}", list(places)),
                    };
                    faults.push(Fault::new(
                        &topic_file(&topic.id),
                        at,
                        format!(
                            "this phrase does not stand at ¶ {} of {}",
                            citation.paragraph, statement.document
                        ),
                        remedy,
                    ));
                }
            }
        }
    }
    for (document, coverage) in coverages(comparison) {
        if !texts.0.contains_key(&document.id) {
            continue;
        }
        let unaccounted = coverage.unaccounted;
        if !unaccounted.is_empty() {
            faults.push(Fault::new(
                "not-compared.json",
                Path::default(),
                format!("{} is unaccounted for at ¶ {}", document.id, list(&unaccounted)),
                "cite each paragraph in a statement, or list it here with the reason",
            ));
        }
    }
    faults
}

fn list(numbers: &[usize]) -> String {
    numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
