//! The checked data of a page, from a table or a folder, and which copy of it this is.

use std::path::Path;
use std::process::Command;
use std::rc::Rc;

use crate::references::references;
use crate::source::{Source, made, report as table_report};
use check::{check, report};
use comparison::Comparison;
use one_file::short_digest;
use rules::Rules;
use synoptic::app::PageData;
use synoptic::route::reserved_words;
use synoptic::share::Edition;

/// Reads and checks what a page is made from. `SYNOPTIC_REPOSITORY` is the address of the repository, where the data
/// names none.
///
/// # Errors
/// Returns the report of every fault, or why it cannot be read.
pub fn load_from(source: &Source) -> Result<PageData, String> {
    let Some(table) = source.table() else { return load(&source.from, source.rules()) };
    let (table::Made { comparison, faults, .. }, _) = made(source, &table)?;
    if faults.is_empty() { data(comparison) } else { Err(table_report(&table, &faults)) }
}

/// Reads and checks a folder of data in JSON.
///
/// # Errors
/// Returns the report of every fault, or why the folder cannot be read.
pub fn load(folder: &Path, rules: Rules) -> Result<PageData, String> {
    let checked = check(folder, &reserved_words(), rules)
        .map_err(|e| format!("the data in {} cannot be read: {e}", folder.display()))?;
    if !checked.faults.is_empty() {
        return Err(report::render(&checked.faults, &checked.files, &format!("{}/", folder.display())));
    }
    data(checked.comparison)
}

/// Returns the data of the page that shows a comparison.
fn data(mut comparison: Comparison) -> Result<PageData, String> {
    let json = serde_json::to_string(&comparison).map_err(|e| e.to_string())?;
    comparison.repository = comparison.repository.or_else(|| set("SYNOPTIC_REPOSITORY"));
    let references = references(&comparison)?;
    Ok(PageData {
        comparison: Rc::new(comparison),
        edition: Edition { imprint: imprint()?, ..edition(&json) },
        references: Rc::new(references),
        parts: Vec::new(),
    })
}

/// Names this copy for whoever cites it: the last commit and its day, the digest of the data, the address of
/// the public copy (`SYNOPTIC_ADDRESS`), where there is one, and whether small pages lie beside it
/// (`SYNOPTIC_STUBS=no` leaves them out).
fn edition(data: &str) -> Edition {
    Edition {
        build: git(&["rev-parse", "--short", "HEAD"]).unwrap_or_else(|| "unknown".to_owned()),
        digest: short_digest(data.as_bytes()),
        address: set("SYNOPTIC_ADDRESS"),
        date: git(&["log", "-1", "--format=%cs"]).unwrap_or_default(),
        imprint: None,
        stubs: set("SYNOPTIC_STUBS").is_none_or(|choice| choice != "no"),
    }
}

/// Reads the imprint from the file that `SYNOPTIC_IMPRINT` names, if it names one.
fn imprint() -> Result<Option<String>, String> {
    let Some(file) = set("SYNOPTIC_IMPRINT") else { return Ok(None) };
    let text = std::fs::read_to_string(&file).map_err(|e| {
        format!("the imprint {file} cannot be read ({e}): set SYNOPTIC_IMPRINT to a text file")
    })?;
    Ok(Some(text.replace('\r', "").trim().to_owned()).filter(|text| !text.is_empty()))
}

/// Returns a variable of the environment, unless it is blank.
fn set(variable: &str) -> Option<String> {
    std::env::var(variable).ok().filter(|text| !text.trim().is_empty())
}

/// Returns what git prints in this folder; nothing where there is no git, or no history.
fn git(arguments: &[&str]) -> Option<String> {
    let output = Command::new("git").args(arguments).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?.trim().to_owned();
    (output.status.success() && !text.is_empty()).then_some(text)
}
