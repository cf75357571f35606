//! Strict reading: data files into the types of the comparison, with every fault and not only the
//! first.
//!
//! serde stops at the first fault. To find the others, the value at fault is mended (an unknown
//! field is taken out, a missing or wrong one gets a stand-in) and the file is read again.

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use serde_path_to_error::Segment;

use super::fault::Fault;
use super::file::{DataFile, Path, Step};
use crate::comparison::{Comparison, TopicId};

/// `comparison.json`: what the comparison is called and the order of its topics.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cover {
    /// The name of the comparison.
    pub title: String,
    /// What it is, in two sentences.
    pub about: String,
    /// The topics in reading order.
    pub topics: Vec<TopicId>,
}

/// Reads all files; what could not be read is left out and reported.
#[must_use]
pub fn comparison(files: &[DataFile]) -> (Comparison, Vec<Fault>) {
    let mut faults = Vec::new();
    let cover: Cover = named(files, "comparison.json", &mut faults);
    let mut comparison = Comparison {
        title: cover.title,
        about: cover.about,
        documents: named(files, "documents.json", &mut faults),
        topics: Vec::new(),
        sources: named(files, "sources.json", &mut faults),
        quantities: named(files, "quantities.json", &mut faults),
        events: named(files, "events.json", &mut faults),
        glossary: named(files, "glossary.json", &mut faults),
        not_compared: named(files, "not-compared.json", &mut faults),
        // A comparison of which nothing was replaced yet need not say so.
        retired: files
            .iter()
            .find(|f| f.name == RETIRED)
            .and_then(|f| strictly(f, &mut faults))
            .unwrap_or_default(),
        ..Comparison::default()
    };
    for (place, id) in cover.topics.iter().enumerate() {
        let name = topic_file(id);
        match files.iter().find(|f| f.name == name) {
            Some(file) => comparison.topics.extend(strictly(file, &mut faults)),
            None => faults.push(Fault::new(
                "comparison.json",
                Path::default().item("topics", place),
                format!("there is no file {name}"),
                "write the topic's file or take its id out of the list",
            )),
        }
    }
    for file in files {
        let listed = |f: &DataFile| cover.topics.iter().any(|id| topic_file(id) == f.name);
        if file.name.starts_with("topics/") && !listed(file) {
            faults.push(Fault::new(
                &file.name,
                Path::default(),
                "this topic is not listed in comparison.json",
                "add its id to the list of topics, where it is to be read",
            ));
        }
    }
    (comparison, faults)
}

/// The file of ids that links once carried.
pub const RETIRED: &str = "retired.json";

/// The name of a topic's file.
#[must_use]
pub fn topic_file(id: &TopicId) -> String {
    format!("topics/{id}.json")
}

fn named<T: DeserializeOwned + Default>(files: &[DataFile], name: &str, faults: &mut Vec<Fault>) -> T {
    if let Some(file) = files.iter().find(|f| f.name == name) {
        strictly(file, faults).unwrap_or_default()
    } else {
        faults.push(Fault::new(
            name,
            Path::default(),
            "this file is missing",
            "write it; data/README.md says what it holds",
        ));
        T::default()
    }
}

/// Mending is given up after this many faults in one file.
const MOST_FAULTS: usize = 200;

/// Reads one file, collecting every fault; none where the file is not JSON at all.
pub fn strictly<T: DeserializeOwned>(file: &DataFile, faults: &mut Vec<Fault>) -> Option<T> {
    let mut value: Value = match serde_json::from_str(&file.text) {
        Ok(value) => value,
        Err(error) => {
            faults.push(Fault::new(
                &file.name,
                Path::default(),
                format!("this is not JSON: {error}"),
                "mend the file at the line and column named",
            ));
            return None;
        }
    };
    for _ in 0..MOST_FAULTS {
        let error = match serde_path_to_error::deserialize::<_, T>(value.clone()) {
            Ok(read) => return Some(read),
            Err(error) => error,
        };
        let at = path(error.path());
        let message = error.inner().to_string();
        let (at, remedy) = mend(&mut value, at, &message)?;
        if !remedy.is_empty() {
            faults.push(Fault::new(&file.name, at, message, remedy));
        }
    }
    None
}

fn path(path: &serde_path_to_error::Path) -> Path {
    Path(
        path.iter()
            .filter_map(|segment| match segment {
                Segment::Seq { index } => Some(Step::Item(*index)),
                Segment::Map { key } => Some(Step::Field(key.clone())),
                Segment::Enum { .. } | Segment::Unknown => None,
            })
            .collect(),
    )
}

/// Makes the value readable at the fault, so that the next fault can be found. Returns where the
/// fault is and what its keeper should do.
fn mend(value: &mut Value, mut at: Path, message: &str) -> Option<(Path, &'static str)> {
    let quoted = |message: &str| message.split('`').nth(1).map(str::to_owned);
    if message.starts_with("unknown field") {
        let name = quoted(message)?;
        if at.0.last() != Some(&Step::Field(name.clone())) {
            at = at.field(&name);
        }
        let (last, parents) = at.0.split_last()?;
        if let (Some(Value::Object(object)), Step::Field(name)) = (find(value, parents), last) {
            object.remove(name);
        }
        return Some((at, "take the field out, or correct its name"));
    }
    if message.starts_with("missing field") {
        let name = quoted(message)?;
        if let Some(Value::Object(object)) = find(value, &at.0) {
            object.insert(name.clone(), stand_in(&name));
            return Some((at, "add the field; data/README.md says what it holds"));
        }
        return None;
    }
    // A wrong value: give it a stand-in, or take the item out of its list.
    let (last, parents) = at.0.split_last()?;
    match (find(value, parents)?, last) {
        (Value::Object(object), Step::Field(name)) => {
            // A field's name does not always tell its type: one after the other is tried.
            let mut candidates = vec![stand_in(name)];
            candidates.extend([json!(""), json!([]), json!(true), json!("agrees"), json!({})]);
            let tried = object.get(name).and_then(|now| candidates.iter().position(|c| c == now));
            let better = candidates.get(tried.map_or(0, |n| n + 1))?;
            object.insert(name.clone(), better.clone());
            if tried.is_some() {
                // The fault itself was told already.
                return Some((Path::default(), ""));
            }
        }
        (Value::Array(list), Step::Item(place)) if *place < list.len() => {
            list.remove(*place);
        }
        _ => return None,
    }
    Some((at, "write a value of the kind that is expected"))
}

fn find<'a>(value: &'a mut Value, steps: &[Step]) -> Option<&'a mut Value> {
    steps.iter().try_fold(value, |value, step| match step {
        Step::Item(place) => value.get_mut(*place),
        Step::Field(name) => value.get_mut(name),
    })
}

/// Something of the right type for a field, only so that reading can go on.
fn stand_in(field: &str) -> Value {
    match field {
        "basis" => json!("judgement"),
        "kind" => json!("qualifies"),
        "voice" => json!("own"),
        "heading" => json!("own-line"),
        "between" => json!(["", ""]),
        "paragraph" | "paragraphs" | "from" | "value" => json!(1),
        "arguable" => json!(false),
        "topics" | "questions" | "positions" | "relations" | "statements" | "citations" | "sources"
        | "figures" | "dates" | "named" | "sections" | "furniture" | "also" => json!([]),
        _ => json!(""),
    }
}
