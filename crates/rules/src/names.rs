//! The names of the data files.

use comparison::TopicId;

/// The file of the title and the order of topics.
pub const COVER: &str = "comparison.json";
/// The file of the documents.
pub const DOCUMENTS: &str = "documents.json";
/// The register of sources. It and the next four are required by strict rules only.
pub const SOURCES: &str = "sources.json";
/// The register of quantities.
pub const QUANTITIES: &str = "quantities.json";
/// The register of events.
pub const EVENTS: &str = "events.json";
/// The glossary.
pub const GLOSSARY: &str = "glossary.json";
/// The list of paragraphs that are not compared.
pub const NOT_COMPARED: &str = "not-compared.json";
/// The list of replaced ids. May be missing.
pub const RETIRED: &str = "retired.json";
/// The words that mean the same in a search. May be missing.
pub const SYNONYMS: &str = "synonyms.json";

/// The ready-made lessons. May be missing.
pub const LESSONS: &str = "lessons.json";

/// Returns the name of a topic's file.
#[must_use]
pub fn topic_file(id: &TopicId) -> String {
    format!("topics/{id}.json")
}
