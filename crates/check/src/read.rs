//! Strict reading: data files into the types of the comparison, with every fault and not only the
//! first.
//!
//! serde stops at the first fault. To find the others, the value at fault is mended (an unknown
//! field is taken out, a missing or wrong one gets a stand-in) and the file is read again. Faults keep
//! naming the places that stand in the file.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use serde_path_to_error::Segment;

use super::fault::Fault;
use super::file::{DataFile, Path, Step};
use comparison::{Comparison, TopicId};

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

/// What was wrong with the files that were read.
#[derive(Debug, Default)]
pub struct Unread {
    /// The faults, at their places in the files.
    pub faults: Vec<Fault>,
    /// The items that had to be taken out of lists: the file and the list as it was read, and the
    /// places of these items in the file.
    taken_out: BTreeMap<(String, Path), BTreeSet<usize>>,
}

impl Unread {
    /// Where in a file something stands that has this place among what was read of it.
    #[must_use]
    pub fn in_file(&self, file: &str, read: &Path) -> Path {
        if self.taken_out.is_empty() {
            return read.clone();
        }
        let mut list = Path::default();
        let mut at = Path::default();
        for step in &read.0 {
            let step_in_file = match step {
                Step::Item(place) => {
                    let taken_out = self.taken_out.get(&(file.to_owned(), list.clone()));
                    // Each item taken out before it moved it by one.
                    let before = taken_out.into_iter().flatten();
                    Step::Item(before.fold(*place, |place, taken| place + usize::from(*taken <= place)))
                }
                other => other.clone(),
            };
            at = at.then(step_in_file);
            list = list.then(step.clone());
        }
        at
    }

    /// Faults that were found in what was read, at their places in the files.
    #[must_use]
    pub fn placed(&self, faults: Vec<Fault>) -> Vec<Fault> {
        faults.into_iter().map(|fault| Fault { at: self.in_file(&fault.file, &fault.at), ..fault }).collect()
    }

    /// Takes in faults that were found in what was read.
    pub fn extend(&mut self, faults: Vec<Fault>) {
        let placed = self.placed(faults);
        self.faults.extend(placed);
    }
}

/// Reads all files; what could not be read is left out and reported.
#[must_use]
pub fn comparison(files: &[DataFile]) -> (Comparison, Unread) {
    let mut unread = Unread::default();
    let cover: Cover = named(files, "comparison.json", &mut unread);
    let mut comparison = Comparison {
        title: cover.title,
        about: cover.about,
        documents: named(files, "documents.json", &mut unread),
        topics: Vec::new(),
        sources: named(files, "sources.json", &mut unread),
        quantities: named(files, "quantities.json", &mut unread),
        events: named(files, "events.json", &mut unread),
        glossary: named(files, "glossary.json", &mut unread),
        not_compared: named(files, "not-compared.json", &mut unread),
        // A comparison of which nothing was replaced yet need not say so.
        retired: files
            .iter()
            .find(|f| f.name == RETIRED)
            .and_then(|f| strictly(f, &mut unread))
            .unwrap_or_default(),
        ..Comparison::default()
    };
    for (place, id) in cover.topics.iter().enumerate() {
        let name = topic_file(id);
        match files.iter().find(|f| f.name == name) {
            Some(file) => comparison.topics.extend(strictly(file, &mut unread)),
            None => unread.extend(vec![Fault::new(
                "comparison.json",
                Path::default().item("topics", place),
                format!("there is no file {name}"),
                "write the topic's file or take its id out of the list",
            )]),
        }
    }
    let listed: BTreeSet<String> = cover.topics.iter().map(topic_file).collect();
    for file in files {
        if file.name.starts_with("topics/") && !listed.contains(&file.name) {
            unread.faults.push(Fault::new(
                &file.name,
                Path::default(),
                "this topic is not listed in comparison.json",
                "add its id to the list of topics, where it is to be read",
            ));
        }
    }
    (comparison, unread)
}

/// The file of ids that links once carried.
pub const RETIRED: &str = "retired.json";

/// The name of a topic's file.
#[must_use]
pub fn topic_file(id: &TopicId) -> String {
    format!("topics/{id}.json")
}

fn named<T: DeserializeOwned + Default>(files: &[DataFile], name: &str, unread: &mut Unread) -> T {
    if let Some(file) = files.iter().find(|f| f.name == name) {
        strictly(file, unread).unwrap_or_default()
    } else {
        unread.faults.push(Fault::new(
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
pub fn strictly<T: DeserializeOwned>(file: &DataFile, unread: &mut Unread) -> Option<T> {
    // What has no fault is read at once. Fields given twice are faults to the types, but not to `Value`.
    if let Ok(read) = serde_json::from_str(&file.text) {
        return Some(read);
    }
    let mut value: Value = match serde_json::from_str(&file.text) {
        Ok(value) => value,
        Err(error) => {
            unread.faults.push(Fault::new(
                &file.name,
                Path::default(),
                format!("this is not JSON: {error}"),
                "mend the file at the line and column named",
            ));
            return None;
        }
    };
    for (at, name) in file.parsed().repeated() {
        unread.faults.push(Fault::new(&file.name, at, format!("field `{name}` is given twice"), "keep one"));
    }
    for _ in 0..MOST_FAULTS {
        let error = match serde_path_to_error::deserialize::<_, T>(&value) {
            Ok(read) => return Some(read),
            Err(error) => error,
        };
        let at = path(error.path());
        let message = error.inner().to_string();
        let Mended { at, remedy, taken_out } = mend(&mut value, at, &message)?;
        let in_file = unread.in_file(&file.name, &at);
        if let (true, Some((_, list)), Some(Step::Item(place))) =
            (taken_out, at.0.split_last(), in_file.0.last())
        {
            let list = (file.name.clone(), Path(list.to_vec()));
            unread.taken_out.entry(list).or_default().insert(*place);
        }
        if !remedy.is_empty() {
            unread.faults.push(Fault::new(&file.name, in_file, message, remedy));
        }
    }
    None
}

fn path(path: &serde_path_to_error::Path) -> Path {
    Path(
        path.iter()
            .filter_map(|segment| match segment {
                Segment::Seq { index } => Some(Step::Item(*index)),
                Segment::Map { key } => Some(Step::Field(key.clone().into())),
                Segment::Enum { .. } | Segment::Unknown => None,
            })
            .collect(),
    )
}

/// What was done about a fault.
struct Mended {
    /// Where the fault is.
    at: Path,
    /// What its keeper should do; nothing where that was said already.
    remedy: &'static str,
    /// Whether the item at the fault was taken out of its list.
    taken_out: bool,
}

/// Makes the value readable at the fault, so that the next fault can be found.
fn mend(value: &mut Value, mut at: Path, message: &str) -> Option<Mended> {
    let told = |at, remedy| Some(Mended { at, remedy, taken_out: false });
    let quoted = |message: &str| message.split('`').nth(1).map(str::to_owned);
    if message.starts_with("unknown field") {
        let name = quoted(message)?;
        if at.0.last() != Some(&Step::Field(name.clone().into())) {
            at = at.field(name);
        }
        let (last, parents) = at.0.split_last()?;
        if let (Some(Value::Object(object)), Step::Field(name)) = (find(value, parents), last) {
            object.remove(&**name);
        }
        return told(at, "take the field out, or correct its name");
    }
    if message.starts_with("missing field") {
        let name = quoted(message)?;
        if let Some(Value::Object(object)) = find(value, &at.0) {
            object.insert(name.clone(), stand_in(&name));
            return told(at, "add the field; data/README.md says what it holds");
        }
        return None;
    }
    // A wrong value: give it a stand-in, or take the item out of its list.
    let (last, parents) = at.0.split_last()?;
    let mut taken_out = false;
    match (find(value, parents)?, last) {
        (Value::Object(object), Step::Field(name)) => {
            // A field's name does not always tell its type: one after the other is tried.
            let mut candidates = vec![stand_in(name)];
            candidates.extend([json!(""), json!([]), json!(true), json!("agrees"), json!({})]);
            let tried = object.get(&**name).and_then(|now| candidates.iter().position(|c| c == now));
            let better = candidates.get(tried.map_or(0, |n| n + 1))?;
            object.insert(name.to_string(), better.clone());
            if tried.is_some() {
                // The fault itself was told already.
                return told(Path::default(), "");
            }
        }
        (Value::Array(list), Step::Item(place)) if *place < list.len() => {
            list.remove(*place);
            taken_out = true;
        }
        _ => return None,
    }
    Some(Mended { at, remedy: "write a value of the kind that is expected", taken_out })
}

fn find<'a>(value: &'a mut Value, steps: &[Step]) -> Option<&'a mut Value> {
    steps.iter().try_fold(value, |value, step| match step {
        Step::Item(place) => value.get_mut(*place),
        Step::Field(name) => value.get_mut(&**name),
        Step::Name(_) => None,
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
