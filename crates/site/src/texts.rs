//! The documents that a build puts into the page, found in a folder by their content.

use std::fmt::Write as _;
use std::path::Path;

use anchoring::encoding::decode;
use anchoring::matching::{Recognised, Share, recognise};
use anchoring::plain;
use comparison::{Comparison, DocumentId};

/// The texts found in a folder.
#[derive(Debug, Default)]
pub struct Found {
    /// The text of each document, in the comparison's order.
    pub texts: Vec<(DocumentId, String)>,
    /// A line for each document: the file that it was found in, or that it was not found.
    pub report: String,
}

/// Finds the documents among the files of a folder, whatever their names. Of two copies of a document, it
/// takes the one that contains more of the cited phrases.
///
/// # Errors
/// Where the folder cannot be read.
pub fn find(folder: &Path, comparison: &Comparison) -> std::io::Result<Found> {
    let named = |e: std::io::Error| std::io::Error::new(e.kind(), format!("{}: {e}", folder.display()));
    let mut files = std::fs::read_dir(folder)
        .map_err(named)?
        .map(|entry| entry.map(|e| e.path()))
        .collect::<Result<Vec<_>, _>>()
        .map_err(named)?;
    files.retain(|path| path.is_file());
    files.sort();
    let mut best: Vec<(Share, String, String)> = Vec::new();
    for path in files {
        let Ok(text) = plain::read(&std::fs::read(&path)?, decode) else { continue };
        let Recognised::One(share) = recognise(&text, comparison) else { continue };
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        match best.iter_mut().find(|(s, ..)| s.document == share.document) {
            Some(there) if there.0.found >= share.found => {}
            Some(there) => *there = (share, name, text),
            None => best.push((share, name, text)),
        }
    }
    let mut found = Found::default();
    for document in &comparison.documents {
        let line = match best.iter().find(|(s, ..)| s.document == document.id) {
            Some((share, name, text)) => {
                found.texts.push((document.id.clone(), text.clone()));
                format!("{name}, {} of {} cited phrases found", share.found, share.of)
            }
            None => "not found, so it is not in the page".to_owned(),
        };
        let _ = writeln!(found.report, "  {}: {line}", document.short);
    }
    Ok(found)
}
