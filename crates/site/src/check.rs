//! `synoptic check`: checks the data, and with the documents at hand proves its citations.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::source::{Source, counted, made, report as table_report};
use anchoring::drift::drift;
use anchoring::encoding::decode;
use anchoring::matching::{Recognised, recognise};
use anchoring::placing::{Anchor, Placed, place, place_numbered};
use anchoring::plain;
use check::{Checked, check, grade, report, shared_runs, texts};
use clap::Args;
use comparison::coverage::coverage;
use comparison::marked::unmarked;
use comparison::model::{Reading, Readings};
use comparison::{Basis, Comparison, Verdict};
use synoptic::route::reserved_words;
use synoptic::words::method::measured;

/// Check the data of the comparison: every fault with its place and its remedy.
#[derive(Args)]
pub struct Options {
    /// What to check.
    #[command(flatten)]
    source: Source,
    /// Print the numbered paragraphs of this document (by id) and nothing else.
    #[arg(long, requires = "texts", value_name = "DOCUMENT")]
    paragraphs: Option<String>,
    /// Print this topic (by id) for a second reader, without positions and verdicts, and nothing else.
    #[arg(long, value_name = "TOPIC")]
    reading: Option<String>,
    /// Print the place of every cited phrase in the documents, and nothing else.
    #[arg(long, requires = "texts")]
    places: bool,
    /// Compare another copy of a document, a text file or a saved web page, with the one in the folder:
    /// what moved, changed or is missing, and which citations need a review.
    #[arg(long, requires = "texts", value_name = "FILE")]
    drift: Option<PathBuf>,
}

/// Runs the check.
///
/// # Errors
/// Where the data or a text cannot be read at all.
pub fn run(options: &Options) -> std::io::Result<ExitCode> {
    let source = &options.source;
    if let Some(table) = source.table() {
        return Ok(self::table(source, &table));
    }
    let mut checked = check(&source.from, &reserved_words(), source.rules())?;
    let root = format!("{}/", source.from.display());
    let mut found = texts::Texts::default();
    let mut outline_fits = true;
    if let Some(folder) = &source.texts {
        let (at_hand, outline) = texts::find(folder, &checked.comparison)?;
        // If the paragraphs differ from those expected, the reason has to be shown.
        outline_fits = outline.is_empty();
        if options.paragraphs.is_some() && !outline_fits {
            eprint!("{}", report::render(&outline, &checked.files, &root));
        }
        checked.extend(outline);
        checked.compare_with(&at_hand);
        found = at_hand;
    }
    let Checked { comparison, files, faults, .. } = checked;
    if let Some(id) = &options.paragraphs {
        let printed = print_paragraphs(&comparison, &found, id);
        return Ok(if outline_fits { printed } else { ExitCode::FAILURE });
    }
    if let Some(topic) = &options.reading {
        return Ok(reading(&comparison, topic));
    }
    if options.places {
        return Ok(places(&comparison, &found));
    }
    if let Some(file) = &options.drift {
        return drifted(&comparison, &found, file);
    }
    if !faults.is_empty() {
        eprint!("{}", report::render(&faults, &files, &root));
        return Ok(ExitCode::FAILURE);
    }
    print!("{}", summary(&comparison, &found));
    print!("{}{}", grade::report(&comparison), shared_runs::report(&comparison, &found));
    Ok(ExitCode::SUCCESS)
}

/// Checks a table against its texts.
fn table(source: &Source, file: &Path) -> ExitCode {
    let (table::Made { comparison, faults, .. }, texts) = match made(source, file) {
        Ok(made) => made,
        Err(why) => {
            eprintln!("check: {why}");
            return ExitCode::from(2);
        }
    };
    if !faults.is_empty() {
        eprint!("{}", table_report(file, &faults));
        return ExitCode::FAILURE;
    }
    let with = match texts {
        0 => "no quote proved: put the texts into a folder “texts” beside the table".to_owned(),
        n => format!("every quote looked for in {n} texts"),
    };
    println!("{}: no faults, {with}", counted(&comparison));
    ExitCode::SUCCESS
}

fn print_paragraphs(comparison: &Comparison, found: &texts::Texts, id: &str) -> ExitCode {
    let Some((document, paragraphs)) = comparison
        .documents
        .iter()
        .find(|d| d.id.as_str() == id)
        .and_then(|d| found.0.get(&d.id).map(|p| (d, p)))
    else {
        eprintln!("check: no text of a document “{id}” was found");
        return ExitCode::from(2);
    };
    let mut section = None;
    for paragraph in paragraphs {
        if paragraph.section != section {
            section = paragraph.section;
            if let Some(s) = section.and_then(|n| document.text.sections.get(n)) {
                println!("## {}\n", s.title);
            }
        }
        println!("¶ {} {}\n", paragraph.number, paragraph.text);
    }
    ExitCode::SUCCESS
}

fn second_reading(readings: &Readings) -> String {
    let all = readings.all();
    let verdicts = Reading::ALL.map(|v| format!("{} {}", Verdict::from(v).word(), measured(all.kappa_of(v))));
    format!(
        "two blind readings: {} of {} verdicts the same, {} of {} statements faithful as written, {} of {} silences confirmed\n  accord {}, kappa {}, weighted {}, agree or disagree {}\n  {}",
        all.same(),
        all.pairs(),
        readings.faithful,
        readings.statements,
        readings.silences_alike,
        readings.silences,
        measured(all.accord()),
        measured(all.kappa()),
        measured(all.weighted_kappa()),
        measured(all.border_kappa()),
        verdicts.join(", "),
    )
}

/// Prints a topic for a second reader: questions, statements and citations, but no positions and no
/// relations.
fn reading(comparison: &Comparison, topic: &str) -> ExitCode {
    let Some(topic) = comparison.topics.iter().find(|t| t.id.as_str() == topic) else {
        eprintln!("check: there is no topic “{topic}”");
        return ExitCode::from(2);
    };
    for question in &topic.questions {
        println!("\n{} ({})", question.ask, question.basis.map_or("", Basis::word));
        for statement in &question.statements {
            let by = statement.by.as_ref().map(|by| format!(", reported view of {by}")).unwrap_or_default();
            println!("  {}{by}: {}", statement.document, unmarked(&statement.text));
            for citation in &statement.citations {
                println!("      {} “{}”", citation.place(), citation.phrase);
            }
        }
    }
    ExitCode::SUCCESS
}

fn places(comparison: &Comparison, found: &texts::Texts) -> ExitCode {
    let mut all_exact = true;
    for placed in read_copies(comparison, found) {
        for place in &placed.citations {
            let number = |n: usize| placed.paragraphs.get(n).and_then(|p| p.number).unwrap_or(n + 1);
            let found = match &place.anchor {
                Anchor::Exact(span) => {
                    format!("at ¶ {}, byte {}", number(span.paragraph), span.range.start)
                }
                Anchor::Near(span, differ) => {
                    format!("nearly, at ¶ {}: {differ} words differ", number(span.paragraph))
                }
                Anchor::Missing => "not found".to_owned(),
            };
            all_exact &= matches!(place.anchor, Anchor::Exact(_));
            println!(
                "{} ¶ {} {} “{}”: {found}",
                placed.document,
                place.cited,
                place.question,
                place.phrase(comparison).unwrap_or_default()
            );
        }
    }
    if all_exact { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Returns the documents of the folder with the places of their citations, in the comparison's order.
fn read_copies(comparison: &Comparison, found: &texts::Texts) -> Vec<Placed> {
    comparison
        .documents
        .iter()
        .filter_map(|document| Some(place_numbered(found.0.get(&document.id)?, document, comparison)))
        .collect()
}

/// Compares another copy with the one in the folder. Fails where a citation needs a review.
fn drifted(comparison: &Comparison, found: &texts::Texts, file: &Path) -> std::io::Result<ExitCode> {
    let refuse = |what: String| {
        eprintln!("check: {}: {what}", file.display());
        Ok(ExitCode::from(2))
    };
    let bytes = match std::fs::read(file) {
        Ok(bytes) => bytes,
        Err(error) => return refuse(error.to_string()),
    };
    let text = match plain::read(&bytes, decode) {
        Ok(text) => text,
        Err(refused) => return refuse(refused.to_string()),
    };
    let share = match recognise(&text, comparison) {
        Recognised::One(share) => share,
        other => return refuse(other.to_string()),
    };
    let Some(document) = comparison.document(&share.document) else {
        return refuse(format!("there is no document “{}”", share.document));
    };
    let Some(read) = found.0.get(&document.id) else {
        return refuse(format!("it is {}, which is not in the folder of --texts", document.short));
    };
    println!(
        "{} is {}: it contains {} of its {} cited phrases",
        file.display(),
        document.short,
        share.found,
        share.of
    );
    let read = place_numbered(read, document, comparison);
    let drift = drift(&read, &place(&text, document, comparison), &document.text);
    print!("{}", drift.report(comparison));
    Ok(if drift.is_settled() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn summary(comparison: &Comparison, found: &texts::Texts) -> String {
    let statements = || comparison.questions().flat_map(|(_, q)| &q.statements);
    let citations = |proved: bool| {
        statements()
            .filter(|s| found.0.contains_key(&s.document) == proved)
            .map(|s| s.citations.len())
            .sum::<usize>()
    };
    let mut lines = vec![format!(
        "{} topics, {} questions, {} statements, {} relations: no faults",
        comparison.topics.len(),
        comparison.questions().count(),
        statements().count(),
        comparison.questions().map(|(_, q)| q.relations.len()).sum::<usize>(),
    )];
    lines.push(match (citations(true), citations(false)) {
        (proved, 0) => format!("{proved} quoted phrases, each proved verbatim in its paragraph"),
        (0, unproved) => {
            format!("{unproved} quoted phrases, none proved: name the folder of the documents with --texts")
        }
        (proved, unproved) => {
            format!("{proved} quoted phrases proved, {unproved} not: their documents were not found")
        }
    });
    lines.push(second_reading(&comparison.readings));
    lines.push("paragraphs by document: cited, listed as not compared, unaccounted".to_owned());
    for document in &comparison.documents {
        let coverage = coverage(comparison, document);
        lines.push(format!(
            "  {:<20} {:>3} of {:>3} cited, {:>3} listed, {:>3} unaccounted",
            document.short,
            coverage.cited.len(),
            document.text.paragraphs,
            coverage.listed.len(),
            coverage.unaccounted.len(),
        ));
    }
    lines.join("\n") + "\n"
}
