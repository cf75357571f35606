//! A data file, and where in it a value stands.

use std::fmt;
use std::ops::Range;

use jsonc_parser::ast::Value;
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions};

/// A file of the data folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataFile {
    /// Its name within the data folder, with forward slashes: `topics/arctic.json`.
    pub name: String,
    /// What it holds.
    pub text: String,
}

/// One step from a value to a value within it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// To the item with this place in a list.
    Item(usize),
    /// To the value of this field.
    Field(String),
}

/// The way from the whole file to one of its values.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Path(pub Vec<Step>);

impl Path {
    /// One step further, to a field.
    #[must_use]
    pub fn field(&self, name: &str) -> Self {
        self.then(Step::Field(name.to_owned()))
    }

    /// Two steps further, to an item of a list in a field.
    #[must_use]
    pub fn item(&self, list: &str, place: usize) -> Self {
        self.field(list).then(Step::Item(place))
    }

    /// The item of a file that is one list.
    #[must_use]
    pub fn of_item(place: usize) -> Self {
        Self(vec![Step::Item(place)])
    }

    fn then(&self, step: Step) -> Self {
        let mut steps = self.0.clone();
        steps.push(step);
        Self(steps)
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for step in &self.0 {
            match step {
                Step::Item(place) => write!(f, "[{place}]")?,
                Step::Field(name) => write!(f, ".{name}")?,
            }
        }
        Ok(())
    }
}

impl DataFile {
    /// The bytes of the value that a path leads to, or of the nearest value around it.
    #[must_use]
    pub fn range(&self, path: &Path) -> Range<usize> {
        let parsed =
            jsonc_parser::parse_to_ast(&self.text, &CollectOptions::default(), &ParseOptions::default());
        let Some(mut value) = parsed.ok().and_then(|p| p.value) else { return 0..0 };
        let mut range = value.range();
        for step in &path.0 {
            let inner = match (step, value) {
                (Step::Item(place), Value::Array(list)) => list.elements.into_iter().nth(*place),
                (Step::Field(name), Value::Object(object)) => {
                    object.properties.into_iter().find(|p| p.name.as_str() == name).map(|p| p.value)
                }
                _ => None,
            };
            match inner {
                Some(inner) => {
                    range = inner.range();
                    value = inner;
                }
                None => break,
            }
        }
        range.start..range.end
    }
}

/// Every `.json` file of the data folder and its `topics` and `review` folders, by name.
///
/// # Errors
/// Where a folder or file cannot be read; the message names it.
pub fn collect(folder: &std::path::Path) -> std::io::Result<Vec<DataFile>> {
    let mut files = Vec::new();
    for (part, prefix) in
        [(folder.to_owned(), ""), (folder.join("topics"), "topics/"), (folder.join("review"), "review/")]
    {
        let named =
            |error: std::io::Error| std::io::Error::new(error.kind(), format!("{}: {error}", part.display()));
        for entry in std::fs::read_dir(&part).map_err(named)? {
            let path = entry?.path();
            if path.extension().is_some_and(|e| e == "json") {
                let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
                let text = std::fs::read_to_string(&path)
                    .map_err(|e| std::io::Error::new(e.kind(), format!("{}: {e}", path.display())))?;
                files.push(DataFile { name: format!("{prefix}{name}"), text });
            }
        }
    }
    files.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(files)
}
