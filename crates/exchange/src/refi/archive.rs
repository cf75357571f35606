//! A packed project: its entries by the last part of their names, within bounds.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use zip::ZipArchive;

use crate::foreign::archive_kind;

/// The most files in a project. A bigger project is not a comparison of texts.
const MOST_ENTRIES: usize = 20_000;

/// The most bytes of a file in it, unpacked.
const LARGEST_ENTRY: u64 = 20_000_000;

/// The most bytes of all files that are read, unpacked.
const LARGEST: u64 = 60_000_000;

/// A packed project.
pub(super) struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    /// The number of each entry, by the last part of its name in lower case: tools disagree over folder and case.
    entries: BTreeMap<String, usize>,
    /// How many bytes may still be unpacked.
    left: u64,
}

impl<'a> Archive<'a> {
    /// Opens a packed file.
    ///
    /// # Errors
    /// Where it cannot be unpacked, or is no project.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, String> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|fault| {
            format!("it begins like a packed file (ZIP), but is damaged ({fault}); export it again")
        })?;
        if zip.len() > MOST_ENTRIES {
            return Err(format!(
                "it packs more than {MOST_ENTRIES} files; export a project with fewer documents"
            ));
        }
        let names = zip.file_names().enumerate();
        let entries: BTreeMap<String, usize> = names.map(|(n, name)| (last_part(name), n)).collect();
        if !entries.keys().any(|name| is_project(name)) {
            return Err(archive_kind(zip.file_names()));
        }
        Ok(Self { zip, entries, left: LARGEST })
    }

    /// Returns the project itself, which is XML.
    ///
    /// # Errors
    /// Where it is too large or damaged.
    pub(super) fn project(&mut self) -> Result<String, String> {
        let entry = self.entries.iter().find(|(name, _)| is_project(name)).map(|(_, n)| *n);
        let bytes = entry.map(|n| self.entry(n)).transpose()?.unwrap_or_default();
        String::from_utf8(bytes).map_err(|_| "its project.qde is not in UTF-8; export it again".to_owned())
    }

    /// Returns the text that a path leads to: `internal://GUID.txt`. Nothing where it is not packed, or not UTF-8.
    ///
    /// # Errors
    /// Where it is too large or damaged.
    pub(super) fn text(&mut self, path: &str) -> Result<Option<String>, String> {
        let Some(n) = self.entries.get(&last_part(path)).copied() else { return Ok(None) };
        Ok(String::from_utf8(self.entry(n)?).ok())
    }

    /// Unpacks an entry. What it says of its own size need not be true.
    fn entry(&mut self, n: usize) -> Result<Vec<u8>, String> {
        let file = self
            .zip
            .by_index(n)
            .map_err(|fault| format!("a file in it cannot be unpacked ({fault}); export it again"))?;
        let name = file.name().to_owned();
        let most = LARGEST_ENTRY.min(self.left);
        let mut bytes = Vec::new();
        file.take(most + 1)
            .read_to_end(&mut bytes)
            .map_err(|fault| format!("“{name}” in it is damaged ({fault}); export it again"))?;
        let read = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        if read > most {
            return Err(format!(
                "“{name}” in it unpacks to more than {} MB; export a project with fewer or shorter documents",
                most / 1_000_000
            ));
        }
        self.left -= read;
        Ok(bytes)
    }
}

fn is_project(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, kind)| kind == "qde")
}

/// Returns the last part of a path in lower case.
fn last_part(path: &str) -> String {
    path.rsplit(['/', '\\']).next().unwrap_or_default().to_lowercase()
}
