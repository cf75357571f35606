//! `cargo run --bin export -- FORMAT`: writes the comparison as data or as text.

#![warn(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, ValueEnum};
use synoptic::carry::cite::{Style, bibliography};
use synoptic::carry::export::annotations::web_annotations;
use synoptic::carry::export::markdown::markdown;
use synoptic::carry::export::{BYTE_ORDER_MARK, csv, json, only, schema};
use synoptic::carry::{Edition, public_address};
use synoptic::comparison::{Comparison, TopicId};

/// The comparison, bundled when this program was built.
const BUNDLE: &str = include_str!(concat!(env!("OUT_DIR"), "/comparison.json"));

/// Writes the comparison in a form that other programs read.
#[derive(Parser)]
struct Options {
    /// The form.
    #[arg(value_enum)]
    format: Format,
    /// Only this topic, by id: `arctic`.
    #[arg(long, value_name = "ID")]
    topic: Option<String>,
    /// Write to this file instead of the screen.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Where the page is published, so that what is written can point to it; else SYNOPTIC_ADDRESS, as it
    /// was when this was built.
    #[arg(long, value_name = "URL")]
    address: Option<String>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Everything, as the program itself holds it.
    Json,
    /// The JSON Schema of that.
    Schema,
    /// A table of statements.
    StatementsCsv,
    /// A table of verdicts: a row for each question and two documents.
    VerdictsCsv,
    /// Text to read, with the key words in bold.
    Markdown,
    /// Each quoted phrase as a W3C Web Annotation (JSON-LD).
    Annotations,
    /// The references of the documents.
    Bibtex,
}

fn main() -> ExitCode {
    match run(&Options::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("export: {error}");
            ExitCode::from(2)
        }
    }
}

fn run(options: &Options) -> Result<(), String> {
    let whole = Comparison::from_json(BUNDLE).map_err(|e| e.to_string())?;
    let comparison = match &options.topic {
        None => whole,
        Some(id) => only(&whole, &TopicId::from(id.as_str())).ok_or_else(|| no_topic(id, &whole))?,
    };
    let edition = Edition::built(options.address.clone().or_else(public_address));
    let text = match options.format {
        Format::Json => json(&comparison),
        Format::Schema => schema(),
        Format::StatementsCsv => csv::statements(&comparison),
        Format::VerdictsCsv => csv::verdicts(&comparison),
        Format::Markdown => markdown(&comparison, &edition),
        Format::Annotations => web_annotations(&comparison, &edition),
        Format::Bibtex => bibliography(&comparison, Style::Bibtex),
    };
    let Some(file) = &options.out else {
        // A reader that has seen enough, as `head` has, is no failure.
        return match std::io::stdout().write_all(text.as_bytes()) {
            Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(error.to_string()),
            _ => Ok(()),
        };
    };
    // A table in a file is for a spreadsheet, which has to be told how its letters are written.
    let table = matches!(options.format, Format::StatementsCsv | Format::VerdictsCsv);
    let mark = if table { BYTE_ORDER_MARK } else { "" };
    std::fs::write(file, format!("{mark}{text}"))
        .map_err(|e| format!("{} cannot be written: {e}", file.display()))
}

fn no_topic(id: &str, comparison: &Comparison) -> String {
    let topics: Vec<&str> = comparison.topics.iter().map(|t| t.id.as_str()).collect();
    format!("there is no topic “{id}”. There are: {}", topics.join(", "))
}
