//! Reads the data files into the types of the comparison.
//!
//! A file must be JSON without a byte order mark and without equal keys in one object, and have the shape
//! of its type. Any other file is left out, with all its faults reported.

use std::collections::BTreeSet;

use comparison::{Comparison, Topic, TopicId};
use schemars::JsonSchema;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use rules::Rules;
use rules::fault::Faults;
use rules::names::{
    COVER, DOCUMENTS, EVENTS, GLOSSARY, LESSONS, NOT_COMPARED, QUANTITIES, RETIRED, SOURCES, SYNONYMS,
    topic_file,
};
use rules::place::{Path, Step};

use crate::file::DataFile;
use crate::shape;

/// The content of [`COVER`].
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Cover {
    /// The name of the comparison.
    title: String,
    /// What it is, in two sentences.
    about: String,
    /// Why it compares these documents, in at most 40 words.
    why_these: Option<String>,
    /// Who made it.
    editors: Option<String>,
    /// The licence of its words.
    licence: Option<String>,
    /// The address of its repository.
    repository: Option<String>,
    /// How to reach its editors.
    contact: Option<String>,
    /// The ids of the topics, in reading order.
    topics: Vec<TopicId>,
}

/// Reads data files and collects their faults.
pub struct Reader<'a> {
    /// The files.
    pub files: &'a [DataFile],
    /// The faults found so far.
    pub faults: Faults,
    /// The names of the files that are missing, not listed or could not be read.
    pub left_out: BTreeSet<String>,
    /// The rules that they must meet.
    pub rules: Rules,
}

impl<'a> Reader<'a> {
    /// Starts with these files.
    #[must_use]
    pub fn new(files: &'a [DataFile], rules: Rules) -> Self {
        Self { files, faults: Faults::default(), left_out: BTreeSet::new(), rules }
    }

    /// Returns the file with this name.
    #[must_use]
    pub fn file(&self, name: &str) -> Option<&'a DataFile> {
        self.files.iter().find(|file| file.name == name)
    }

    /// Reads the comparison, as far as its files can be read.
    pub fn comparison(&mut self) -> Comparison {
        let cover: Option<Cover> = self.named(COVER);
        let topics = match &cover {
            Some(cover) => self.topics(&cover.topics),
            None => self.topics(&self.topics_of_folder()),
        };
        let Cover { title, about, why_these, editors, licence, repository, contact, .. } =
            cover.unwrap_or_default();
        Comparison {
            title,
            about,
            why_these,
            editors,
            licence,
            repository,
            contact,
            topics,
            documents: self.named(DOCUMENTS).unwrap_or_default(),
            sources: self.expected(SOURCES),
            quantities: self.expected(QUANTITIES),
            events: self.expected(EVENTS),
            glossary: self.expected(GLOSSARY),
            not_compared: self.expected(NOT_COMPARED),
            retired: self.optional(RETIRED),
            synonyms: self.optional(SYNONYMS),
            lessons: self.optional(LESSONS),
            ..Comparison::default()
        }
    }

    fn topics_of_folder(&self) -> Vec<TopicId> {
        let id = |file: &DataFile| Some(file.name.strip_prefix("topics/")?.strip_suffix(".json")?.into());
        self.files.iter().filter_map(id).collect()
    }

    fn topics(&mut self, listed: &[TopicId]) -> Vec<Topic> {
        let mut topics = Vec::new();
        for (i, id) in listed.iter().enumerate() {
            let at = Path::of(COVER).item("topics", i);
            let name = topic_file(id);
            if listed.iter().take(i).any(|earlier| earlier == id) {
                self.faults.add(at, format!("the topic “{id}” is listed twice"), "delete one of the two");
            } else if let Some(file) = self.file(&name) {
                topics.extend(self.topic(file, id));
            } else {
                self.faults.add(at, format!("there is no file {name}"), "write it, or delete the id here");
                self.left_out.insert(name);
            }
        }
        for id in self.topics_of_folder().iter().filter(|id| !listed.contains(id)) {
            let name = topic_file(id);
            let what = format!("{COVER} does not list this topic");
            self.faults.add(Path::of(&name), what, "add its id to “topics” there, in reading order");
            self.left_out.insert(name);
        }
        topics
    }

    fn topic(&mut self, file: &DataFile, id: &TopicId) -> Option<Topic> {
        let mut topic: Topic = self.read(file)?;
        if topic.id != *id {
            let what = format!("the id “{}” is not the name of the file", topic.id);
            let at = Path::of(&file.name).field("id");
            self.faults.add(at, what, format!("make it “{id}”, or rename the file"));
            topic.id = id.clone();
        }
        Some(topic)
    }

    fn optional<T: DeserializeOwned + JsonSchema + Default>(&mut self, name: &str) -> T {
        self.file(name).and_then(|file| self.read(file)).unwrap_or_default()
    }

    /// Reads a file that only strict rules require.
    fn expected<T: DeserializeOwned + JsonSchema + Default>(&mut self, name: &str) -> T {
        match self.rules {
            Rules::Strict => self.named(name).unwrap_or_default(),
            Rules::Basic => self.optional(name),
        }
    }

    fn named<T: DeserializeOwned + JsonSchema>(&mut self, name: &str) -> Option<T> {
        if let Some(file) = self.file(name) {
            return self.read(file);
        }
        let remedy = "add it; data/README.md says what it holds";
        self.faults.add(Path::of(name), "this file is missing", remedy);
        self.left_out.insert(name.to_owned());
        None
    }

    /// Reads one file. Where it cannot, reports every fault and leaves the file out.
    pub fn read<T: DeserializeOwned + JsonSchema>(&mut self, file: &DataFile) -> Option<T> {
        let before = self.faults.0.len();
        let at = Path::of(&file.name);
        if file.text.starts_with('\u{feff}') {
            let remedy = "save it as UTF-8 without one";
            self.faults.add(at.clone(), "the file begins with a byte order mark", remedy);
        } else if let Some(value) = parse::<Value>(&file.text, &at, "correct the JSON", &mut self.faults) {
            for (at, name) in file.parsed().repeated(&at) {
                self.faults.add(at, format!("the field “{name}” is given twice"), "delete one of the two");
            }
            shape::check::<T>(&value, &at, &mut self.faults);
        }
        // The shape allows some numbers that the types do not, such as 1.0 for a count.
        let sound = self.faults.0.len() == before;
        let remedy = "write a whole number without a decimal point";
        let read = sound.then(|| parse(&file.text, &at, remedy, &mut self.faults)).flatten();
        if read.is_none() {
            self.left_out.insert(file.name.clone());
        }
        read
    }
}

/// Parses a text as JSON. Reports the place at which it cannot be parsed.
fn parse<T: DeserializeOwned>(text: &str, file: &Path, remedy: &str, faults: &mut Faults) -> Option<T> {
    let error = match serde_json::from_str(text) {
        Ok(value) => return Some(value),
        Err(error) => error,
    };
    let lines_before = text.split_inclusive('\n').take(error.line().saturating_sub(1));
    let at = lines_before.map(str::len).sum::<usize>() + error.column().saturating_sub(1);
    let at = file.then(Step::Byte(text.floor_char_boundary(at)));
    faults.add(at, format!("the file cannot be read here: {error}"), remedy);
    None
}
