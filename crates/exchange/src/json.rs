//! JSON files: which of them are annotations, and which are bibliographies.

use serde_json::{Map, Value};

use crate::foreign::READABLE;
use crate::imported::Imported;
use crate::{annotation, hypothesis, literature};

/// The most bytes of a JSON file.
const LARGEST: usize = 30_000_000;

/// Reads annotations or a list of literature.
///
/// # Errors
/// Where the text is no JSON, or JSON of another kind.
pub(crate) fn read(text: &str) -> Result<Imported, String> {
    if text.len() > LARGEST {
        return Err(format!("it is larger than {} MB; export a part of it", LARGEST / 1_000_000));
    }
    let value: Value = serde_json::from_str(text).map_err(|fault| {
        format!("it begins like JSON, but breaks off or has a mistake ({fault}); export it again")
    })?;
    let items = items(&value);
    let Some(first) = items.iter().find_map(|item| item.as_object()) else {
        return Err(format!("it is JSON without any annotation or document in it; {READABLE}"));
    };
    let imported = if is_hypothesis(first) {
        hypothesis::read(&items)
    } else if first.contains_key("target") {
        annotation::read(&items)
    } else if is_literature(first) {
        literature::read(&items)
    } else {
        return Err(kind(first));
    };
    imported.finished()
}

/// Returns what a file lists: itself, its elements, or what is under the name that a list has in one of the formats.
fn items(value: &Value) -> Vec<&Value> {
    match ["rows", "annotations", "items", "first"].iter().find_map(|name| value.get(*name)) {
        // The first page of a collection lists its annotations itself.
        Some(list) => items(list),
        None => several(Some(value)).iter().collect(),
    }
}

/// Returns whether an object is an annotation of Hypothes.is, which names its page `uri` beside the target.
fn is_hypothesis(item: &Map<String, Value>) -> bool {
    item.contains_key("uri") && item.contains_key("target")
}

fn is_literature(item: &Map<String, Value>) -> bool {
    ["title", "author", "issued"].iter().any(|name| item.contains_key(*name)) && item.contains_key("type")
}

fn kind(item: &Map<String, Value>) -> String {
    if item.contains_key("itemType") || item.contains_key("data") {
        return "it seems to be Zotero’s own JSON; export “CSL JSON” instead, and choose that".to_owned();
    }
    let names: Vec<String> = item.keys().take(3).map(|name| format!("“{name}”")).collect();
    let names = if names.is_empty() { "nothing".to_owned() } else { names.join(", ") };
    format!("it is JSON of another kind, with {names} in it; {READABLE}")
}

/// Returns the text under a name; empty where there is none. Some tools write a list with one text in it.
pub(crate) fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    match value.get(name) {
        Some(Value::String(text)) => text,
        Some(Value::Array(list)) => list.iter().find_map(Value::as_str).unwrap_or_default(),
        _ => "",
    }
}

/// Returns the elements of a list; a single value stands for a list of one.
pub(crate) fn several(value: Option<&Value>) -> &[Value] {
    match value {
        Some(Value::Array(list)) => list,
        Some(single) => std::slice::from_ref(single),
        None => &[],
    }
}
