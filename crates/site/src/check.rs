//! `synoptic check`: checks the data, and with the documents at hand proves its citations.

use std::path::Path;
use std::process::ExitCode;

use crate::source::{Source, counted, made, report as table_report};
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
    /// Print only this topic (by id), without positions and verdicts, for a second reader.
    #[arg(long, value_name = "TOPIC")]
    reading: Option<String>,
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
        0 => "quotes not checked: put the texts into a folder “texts” beside the table".to_owned(),
        n => format!("every quote was looked for in {n} texts"),
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
        eprintln!(
            "check: the text of document “{id}” was not found in the folder of --texts: correct the id, or add the text to the folder"
        );
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
            let by =
                statement.by.as_ref().map(|by| format!(", reported as the view of {by}")).unwrap_or_default();
            println!("  {}{by}: {}", statement.document, unmarked(&statement.text));
            for citation in &statement.citations {
                println!("      {} “{}”", citation.place(), citation.phrase);
            }
        }
    }
    ExitCode::SUCCESS
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
    lines.push("paragraphs by document: cited, listed as not compared, unaccounted for".to_owned());
    for document in &comparison.documents {
        let coverage = coverage(comparison, document);
        lines.push(format!(
            "  {:<20} {:>3} of {:>3} cited, {:>3} listed, {:>3} unaccounted for",
            document.short,
            coverage.cited.len(),
            document.text.paragraphs,
            coverage.listed.len(),
            coverage.unaccounted.len(),
        ));
    }
    lines.join("\n") + "\n"
}
