//! `synoptic generate`: writes a comparison of any size, made of random neutral words, in the format of `data`.
//!
//! It is for measuring the page with more data than the comparison has. The same seed and sizes make the same files. They
//! pass the check and mean nothing.
//!
//! - [`words`]: random words and sentences;
//! - [`registers`]: documents, sources, glossary;
//! - [`topics`]: questions, statements, relations and the second reading.

mod registers;
mod topics;
mod words;

use std::path::{Path, PathBuf};

use clap::Args;
use comparison::model::{Event, Quantity};
use comparison::{Basis, DocumentId, Topic};
use serde::Serialize;
use serde_json::json;

use self::words::{Words, capitalised};

/// Writes a comparison of random words, of the size that you ask for.
#[derive(Args)]
pub struct Options {
    /// How many documents are compared.
    #[arg(long, default_value_t = 20)]
    documents: usize,
    /// How many questions are asked.
    #[arg(long, default_value_t = 1000)]
    questions: usize,
    /// How many statements answer them [default: three for each question].
    #[arg(long)]
    statements: Option<usize>,
    /// How many topics hold the questions [default: one for ten questions, at most a hundred].
    #[arg(long)]
    topics: Option<usize>,
    /// The seed of the random numbers: the same seed makes the same comparison.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// The folder to write to: a new one, or an empty one.
    #[arg(long)]
    out: PathBuf,
}

/// Sizes that fit each other.
struct Sizes {
    documents: usize,
    questions: usize,
    statements: usize,
    topics: usize,
}

/// Writes the comparison.
///
/// # Errors
/// Where the sizes do not fit each other or the folder cannot be written.
pub fn run(options: &Options) -> Result<(), String> {
    let mut generator = Generator { words: Words::new(options.seed), sizes: sizes(options)? };
    generator
        .write(&options.out)
        .map_err(|e| format!("{}: {e}; name a new or empty folder with --out", options.out.display()))
}

fn sizes(options: &Options) -> Result<Sizes, String> {
    let &Options { documents, questions, .. } = options;
    let statements = options.statements.unwrap_or(questions * documents.min(3));
    let topics = options.topics.unwrap_or(questions.div_ceil(10).min(100));
    if documents == 0 || questions == 0 {
        return Err("a comparison has at least one document and one question".to_owned());
    }
    if !(questions..=questions * documents).contains(&statements) {
        return Err(format!(
            "{questions} questions and {documents} documents take {questions} to {} statements, not {statements}: change --statements",
            questions * documents
        ));
    }
    if !(1..=questions).contains(&topics) {
        return Err(format!(
            "{questions} questions fill 1 to {questions} topics, not {topics}: change --topics"
        ));
    }
    Ok(Sizes { documents, questions, statements, topics })
}

/// Makes the comparison and writes it.
struct Generator {
    words: Words,
    sizes: Sizes,
}

impl Generator {
    fn write(&mut self, folder: &Path) -> std::io::Result<()> {
        if folder.exists() && std::fs::read_dir(folder)?.next().is_some() {
            return Err(std::io::Error::other("the folder is not empty"));
        }
        for part in ["topics", "review"] {
            std::fs::create_dir_all(folder.join(part))?;
        }
        let ids: Vec<String> = (1..=self.sizes.topics).map(|n| format!("topic-{n}")).collect();
        let comparison = json!({
            "title": format!("{} texts of nothing in particular", self.sizes.documents),
            "about": "A comparison made of random words, to measure with. It means nothing.",
            "topics": ids,
        });
        write(folder, "comparison.json", &comparison)?;
        write(folder, "documents.json", &self.documents())?;
        write(folder, "sources.json", &self.sources())?;
        write(folder, "glossary.json", &registers::glossary())?;
        write(folder, "not-compared.json", &self.not_compared())?;
        let (mut quantities, mut events) = (Vec::new(), Vec::new());
        for n in 0..self.sizes.topics {
            let topic = self.topic(n);
            self.name_figures(&topic, &mut quantities, &mut events);
            write(folder, &format!("topics/{}.json", topic.id), &topic)?;
            write(folder, &format!("review/{}.json", topic.id), &self.review(&topic))?;
        }
        write(folder, "quantities.json", &quantities)?;
        write(folder, "events.json", &events)
    }

    /// Names the quantity or the event of each question that asks for a figure or a date.
    fn name_figures(&mut self, topic: &Topic, quantities: &mut Vec<Quantity>, events: &mut Vec<Event>) {
        for question in &topic.questions {
            let id = question.id.as_str();
            match question.basis {
                Some(Basis::Figure) => {
                    quantities.push(Quantity { id: id.into(), measures: capitalised(&self.words.thing()) });
                }
                Some(Basis::Date) => {
                    events.push(Event { id: id.into(), what: capitalised(&self.words.thing()) });
                }
                _ => {}
            }
        }
    }

    /// Returns how many paragraphs each document has.
    fn paragraphs(&self) -> usize {
        20 + 2 * self.sizes.statements / self.sizes.documents
    }
}

/// How many sources each document names.
const SOURCES_EACH: usize = 8;

fn document_id(n: usize) -> DocumentId {
    DocumentId::from(format!("text-{}", n + 1).as_str())
}

fn write(folder: &Path, name: &str, value: &impl Serialize) -> std::io::Result<()> {
    std::fs::write(folder.join(name), serde_json::to_string_pretty(value)? + "\n")
}
