//! The data files, and the place of a value in them.

use std::collections::BTreeSet;
use std::io::{Error, ErrorKind, Result};
use std::ops::Range;

use jsonc_parser::ast::Value;
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions};
use rules::place::{Path, Step};

/// A file of the data folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataFile {
    /// Its name within the data folder, with forward slashes: `topics/arctic.json`.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// A file with the places of its values.
#[derive(Debug)]
pub struct Parsed<'a>(Option<Value<'a>>);

impl DataFile {
    /// Finds the places of the values.
    #[must_use]
    pub fn parsed(&self) -> Parsed<'_> {
        let parsed =
            jsonc_parser::parse_to_ast(&self.text, &CollectOptions::default(), &ParseOptions::default());
        Parsed(parsed.ok().and_then(|p| p.value))
    }
}

impl Parsed<'_> {
    /// Returns the bytes of the value at a path, or of the nearest value around it.
    #[must_use]
    pub fn range(&self, path: &Path) -> Range<usize> {
        if let [Step::Byte(at)] = path.steps.as_slice() {
            return *at..*at;
        }
        let Some(mut value) = self.0.as_ref() else { return 0..0 };
        for step in &path.steps {
            let inner = match (step, value) {
                (Step::Item(index), Value::Array(list)) => list.elements.get(*index),
                (Step::Field(name), Value::Object(object)) => {
                    object.properties.iter().rfind(|p| p.name.as_str() == name).map(|p| &p.value)
                }
                (Step::Name(name), Value::Object(object)) => {
                    let Some(property) = object.properties.iter().rfind(|p| p.name.as_str() == name) else {
                        break;
                    };
                    return property.name.start()..property.name.end();
                }
                _ => None,
            };
            let Some(inner) = inner else { break };
            value = inner;
        }
        value.start()..value.end()
    }

    /// Returns the names that occur earlier in the same object. `file` is the path to the whole file.
    #[must_use]
    pub fn repeated(&self, file: &Path) -> Vec<(Path, String)> {
        let mut found = Vec::new();
        if let Some(value) = &self.0 {
            repeated(value, file, &mut found);
        }
        found
    }
}

fn repeated(value: &Value, at: &Path, found: &mut Vec<(Path, String)>) {
    match value {
        Value::Array(list) => {
            for (index, item) in list.elements.iter().enumerate() {
                repeated(item, &at.then(Step::Item(index)), found);
            }
        }
        Value::Object(object) => {
            let mut names = BTreeSet::new();
            for property in &object.properties {
                let name = property.name.as_str();
                if !names.insert(name) {
                    found.push((at.then(Step::Name(name.to_owned())), name.to_owned()));
                }
                repeated(&property.value, &at.field(name.to_owned()), found);
            }
        }
        _ => {}
    }
}

/// Reads every `.json` file of the data folder, its `topics` folder and its `review` folder, if it has one, sorted by
/// name.
///
/// # Errors
/// Returns an error where a folder or file cannot be read; the message names it.
pub fn collect(folder: &std::path::Path) -> Result<Vec<DataFile>> {
    let mut files = Vec::new();
    for (part, prefix) in
        [(folder.to_owned(), ""), (folder.join("topics"), "topics/"), (folder.join("review"), "review/")]
    {
        let entries = match std::fs::read_dir(&part) {
            Err(error) if error.kind() == ErrorKind::NotFound && prefix == "review/" => continue,
            entries => entries.map_err(|e| naming(&part, &e))?,
        };
        for entry in entries {
            let path = entry?.path();
            if path.extension().is_some_and(|e| e == "json") {
                let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
                let text = std::fs::read_to_string(&path).map_err(|e| naming(&path, &e))?;
                files.push(DataFile { name: format!("{prefix}{name}"), text });
            }
        }
    }
    files.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(files)
}

/// Returns the error with the name of the file or folder that it concerns.
pub(crate) fn naming(path: &std::path::Path, error: &Error) -> Error {
    Error::new(error.kind(), format!("{}: {error}", path.display()))
}
