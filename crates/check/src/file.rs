//! A data file, and where in it a value stands.

use std::borrow::Cow;
use std::collections::BTreeSet;
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
    Field(Cow<'static, str>),
    /// To the name of the field that stands in this place, where the name alone does not tell which.
    Name(usize),
}

/// The way from the whole file to one of its values.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Path(pub Vec<Step>);

impl Path {
    /// One step further, to a field.
    #[must_use]
    pub fn field(&self, name: impl Into<Cow<'static, str>>) -> Self {
        self.then(Step::Field(name.into()))
    }

    /// Two steps further, to an item of a list in a field.
    #[must_use]
    pub fn item(&self, list: &'static str, place: usize) -> Self {
        self.field(list).then(Step::Item(place))
    }

    /// The item of a file that is one list.
    #[must_use]
    pub fn of_item(place: usize) -> Self {
        Self(vec![Step::Item(place)])
    }

    /// One step further.
    #[must_use]
    pub fn then(&self, step: Step) -> Self {
        let mut steps = Vec::with_capacity(self.0.len() + 1);
        steps.extend_from_slice(&self.0);
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
                Step::Name(place) => write!(f, ".{}", place + 1)?,
            }
        }
        Ok(())
    }
}

/// A file with the places of its values, which take a while to find.
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
    /// The bytes of the value that a path leads to, or of the nearest value around it.
    #[must_use]
    pub fn range(&self, path: &Path) -> Range<usize> {
        let Some(mut value) = self.0.as_ref() else { return 0..0 };
        for step in &path.0 {
            let inner = match (step, value) {
                (Step::Item(place), Value::Array(list)) => list.elements.get(*place),
                (Step::Field(name), Value::Object(object)) => {
                    object.properties.iter().rfind(|p| p.name.as_str() == name).map(|p| &p.value)
                }
                (Step::Name(place), Value::Object(object)) => {
                    let Some(property) = object.properties.get(*place) else { break };
                    return property.name.start()..property.name.end();
                }
                _ => None,
            };
            let Some(inner) = inner else { break };
            value = inner;
        }
        value.start()..value.end()
    }

    /// Every field whose name stands before it in the same value already, with its name.
    #[must_use]
    pub fn repeated(&self) -> Vec<(Path, String)> {
        let mut found = Vec::new();
        if let Some(value) = &self.0 {
            repeated(value, &Path::default(), &mut found);
        }
        found
    }
}

fn repeated(value: &Value, at: &Path, found: &mut Vec<(Path, String)>) {
    match value {
        Value::Array(list) => {
            for (place, item) in list.elements.iter().enumerate() {
                repeated(item, &at.then(Step::Item(place)), found);
            }
        }
        Value::Object(object) => {
            let mut names = BTreeSet::new();
            for (place, property) in object.properties.iter().enumerate() {
                let name = property.name.as_str();
                if !names.insert(name) {
                    found.push((at.then(Step::Name(place)), name.to_owned()));
                }
                repeated(&property.value, &at.field(name.to_owned()), found);
            }
        }
        _ => {}
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
            let path = entry.map_err(named)?.path();
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
