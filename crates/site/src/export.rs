//! `synoptic export FORMAT`: writes the comparison as data or as text.

use std::io::Write;
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use comparison::{Comparison, TopicId};
use synoptic::share::Edition;
use synoptic::share::cite::reference::References;
use synoptic::share::export::annotations::web_annotations;
use synoptic::share::export::csv::{self, Separator};
use synoptic::share::export::markdown::markdown;
use synoptic::share::export::{BYTE_ORDER_MARK, json, part};
use synoptic::state::Scope;

use crate::load::load_from;
use crate::source::Source;
use crate::texts;

/// Write the comparison in a format that other programs read.
#[derive(Args)]
pub struct Options {
    /// The format.
    #[arg(value_enum)]
    format: Format,
    /// What to export.
    #[command(flatten)]
    source: Source,
    /// Only this topic, by id: `arctic`.
    #[arg(long, value_name = "ID")]
    topic: Option<String>,
    /// Write to this file instead of the screen.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// The address of the published page, for links in the export [default: SYNOPTIC_ADDRESS].
    #[arg(long, value_name = "URL")]
    address: Option<String>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// The whole comparison, as the page reads it.
    Json,
    /// The JSON Schema of the format `json`.
    Schema,
    /// The JSON Schema of each data file: needs --out, a folder.
    Schemas,
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
    /// The whole comparison as one table, from which it can be built again.
    Table,
    /// A REFI-QDA project, for QualCoder, MAXQDA, NVivo and ATLAS.ti: needs --out.
    Qdpx,
}

/// Writes the export.
///
/// # Errors
/// Where the data is bad, the topic is unknown or the file cannot be written.
pub fn run(options: &Options) -> Result<(), String> {
    let data = load_from(&options.source)?;
    let whole = (*data.comparison).clone();
    let comparison = match &options.topic {
        None => whole,
        Some(id) => {
            let topic = TopicId::from(id.as_str());
            whole.topic(&topic).ok_or_else(|| no_topic(id, &whole))?;
            part(&whole, &Scope::Topic(topic), None)
        }
    };
    let edition =
        Edition { address: options.address.clone().or(data.edition.address.clone()), ..data.edition };
    let text = match options.format {
        Format::Json => json(&comparison),
        Format::Schema => schema(),
        Format::Schemas => return schemas(options),
        Format::StatementsCsv => csv::statements(&comparison, Separator::Comma),
        Format::VerdictsCsv => csv::verdicts(&comparison, Separator::Comma),
        Format::Markdown => markdown(&comparison, &edition),
        Format::Annotations => web_annotations(&comparison, &edition, |_, _, _| None),
        Format::Bibtex => bibliography(&comparison, &data.references),
        Format::Table => table::cells::write_csv(&table::sheet(&comparison)),
        Format::Qdpx => return qdpx(&comparison, options, &edition.date),
    };
    let Some(file) = &options.out else {
        // A reader such as `head` may close the pipe early.
        return match std::io::stdout().write_all(text.as_bytes()) {
            Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(error.to_string()),
            _ => Ok(()),
        };
    };
    // Spreadsheets need the mark to read UTF-8.
    let table = matches!(options.format, Format::StatementsCsv | Format::VerdictsCsv | Format::Table);
    let mark = if table { BYTE_ORDER_MARK } else { "" };
    std::fs::write(file, format!("{mark}{text}"))
        .map_err(|e| format!("{} cannot be written: {e}", file.display()))
}

/// Writes a REFI-QDA project, with the texts that are at hand.
fn qdpx(comparison: &Comparison, options: &Options, day: &str) -> Result<(), String> {
    let file = options.out.as_ref().ok_or("a project is not text: name its file with --out")?;
    let folder = options.source.texts_folder();
    let found =
        folder.map(|folder| texts::find(&folder, comparison)).transpose().map_err(|e| e.to_string())?;
    let texts = found.map(|found| found.texts).unwrap_or_default();
    std::fs::write(file, exchange::qdpx(comparison, &texts, day))
        .map_err(|e| format!("{} cannot be written: {e}", file.display()))
}

/// Writes the schema of each data file into a folder.
fn schemas(options: &Options) -> Result<(), String> {
    let folder =
        options.out.as_ref().ok_or("each data file has a schema: name a folder for them with --out")?;
    let cannot = |error: std::io::Error| format!("{} cannot be written: {error}", folder.display());
    std::fs::create_dir_all(folder).map_err(cannot)?;
    for (name, schema) in check::schemas::schemas() {
        let name = format!("{}.schema.json", name.trim_end_matches(".json"));
        std::fs::write(folder.join(name), format!("{schema:#}\n")).map_err(cannot)?;
    }
    Ok(())
}

/// Returns the references of all documents as BibTeX.
fn bibliography(comparison: &Comparison, references: &References) -> String {
    let entries = comparison.documents.iter().filter_map(|d| references.get(&d.id));
    entries.map(|r| r.entry.bibtex()).collect::<Vec<_>>().join("\n")
}

fn no_topic(id: &str, comparison: &Comparison) -> String {
    let topics: Vec<&str> = comparison.topics.iter().map(|t| t.id.as_str()).collect();
    format!("there is no topic “{id}”; the topics are: {}", topics.join(", "))
}

/// Returns the JSON Schema (draft 2020-12) of the export `json`, derived from the model.
#[must_use]
pub fn schema() -> String {
    let schema = schemars::schema_for!(Comparison);
    serde_json::to_string_pretty(&schema).unwrap_or_default() + "\n"
}
