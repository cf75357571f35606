//! A packed project: its entries by the last part of their names, within bounds.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::io::{Cursor, Read};

use zip::ZipArchive;

use crate::foreign::archive_kind;

/// The most files in a project. A bigger project is not a comparison of texts.
const MOST_ENTRIES: usize = 20_000;

/// The most bytes of a project without its texts.
pub(super) const LARGEST_PROJECT: usize = 20_000_000;

/// The most bytes of a text: many times a long essay.
pub(super) const LARGEST_TEXT: usize = 5_000_000;

/// The most bytes of all files that are read, unpacked.
const LARGEST: usize = 60_000_000;

/// A packed project.
pub(super) struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    /// The number of each entry, by the last part of its name in lower case: tools disagree over folder and case.
    entries: BTreeMap<String, usize>,
    /// How many bytes may still be unpacked.
    left: usize,
}

impl<'a> Archive<'a> {
    /// Opens a packed file.
    ///
    /// # Errors
    /// Where it cannot be unpacked, or is no project.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, String> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|fault| {
            format!("it begins like a ZIP file, but is damaged ({fault}); export it again")
        })?;
        if zip.len() > MOST_ENTRIES {
            return Err(format!(
                "it has more than {MOST_ENTRIES} files; export a project with fewer documents"
            ));
        }
        // A name that cannot be read is none that a project needs.
        let names: Vec<String> =
            zip.file_names().map(|name| name.map(String::from).unwrap_or_default()).collect();
        let numbered = names.iter().enumerate();
        let entries: BTreeMap<String, usize> = numbered.map(|(n, name)| (last_part(name), n)).collect();
        if !entries.keys().any(|name| is_project(name)) {
            return Err(archive_kind(names.iter().map(String::as_str)));
        }
        Ok(Self { zip, entries, left: LARGEST })
    }

    /// Returns the project itself, which is XML.
    ///
    /// # Errors
    /// Where it is too large or damaged.
    pub(super) fn project(&mut self) -> Result<String, String> {
        let entry = self.entries.iter().find(|(name, _)| is_project(name)).map(|(_, n)| *n);
        let bytes = entry.map(|n| self.entry(n, LARGEST_PROJECT)).transpose()?.unwrap_or_default();
        String::from_utf8(bytes).map_err(|_| "its project.qde is not in UTF-8; export it again".to_owned())
    }

    /// Returns the text that a path leads to: `internal://GUID.txt`. Nothing where it is not packed, or not UTF-8.
    ///
    /// # Errors
    /// Where it is too large or damaged.
    pub(super) fn text(&mut self, path: &str) -> Result<Option<String>, String> {
        let Some(n) = self.entries.get(&last_part(path)).copied() else { return Ok(None) };
        Ok(String::from_utf8(self.entry(n, LARGEST_TEXT)?).ok())
    }

    /// Unpacks an entry. What it says of its own size need not be true.
    fn entry(&mut self, n: usize, largest: usize) -> Result<Vec<u8>, String> {
        let damaged = |fault: &dyn Display| format!("a file in it is damaged ({fault}); export it again");
        let file = self.zip.by_index(n).map_err(|fault| damaged(&fault))?;
        let name = file.name().map(String::from).unwrap_or_default();
        let most = largest.min(self.left);
        let mut bytes = Vec::new();
        let limit = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
        file.take(limit).read_to_end(&mut bytes).map_err(|fault| damaged(&fault))?;
        if bytes.len() > most {
            let (what, size) = if most < largest { ("its texts", LARGEST) } else { (name.as_str(), largest) };
            return Err(too_large(what, size));
        }
        self.left -= bytes.len();
        Ok(bytes)
    }
}

/// Says that a part of a project is too large.
pub(super) fn too_large(what: &str, largest: usize) -> String {
    let size = largest / 1_000_000;
    format!(
        "it is too large, with more than {size} MB in {what}; export a project with fewer or shorter documents"
    )
}

fn is_project(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, kind)| kind == "qde")
}

/// Returns the last part of a path in lower case.
fn last_part(path: &str) -> String {
    path.rsplit(['/', '\\']).next().unwrap_or_default().to_lowercase()
}
