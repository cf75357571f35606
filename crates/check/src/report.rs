//! Faults as a person reads them: the line, the place in it, what is wrong and what to do.

use std::collections::{BTreeMap, BTreeSet};

use codespan_reporting::diagnostic::{Diagnostic, Label};
use codespan_reporting::files::SimpleFiles;
use codespan_reporting::term::{self, Config};

use super::fault::Fault;
use super::file::{DataFile, Parsed};

/// Renders all faults, followed by their number. `root` is put before the files' names.
#[must_use]
pub fn render(faults: &[Fault], files: &[DataFile], root: &str) -> String {
    let mut shown = SimpleFiles::new();
    // Only files with faults are gone through for the places of their values.
    let faulty: BTreeSet<&str> = faults.iter().map(|f| f.file.as_str()).collect();
    let files: BTreeMap<&str, (usize, &DataFile, Parsed)> = files
        .iter()
        .filter(|f| faulty.contains(f.name.as_str()))
        .map(|f| (f.name.as_str(), (shown.add(format!("{root}{}", f.name), f.text.as_str()), f, f.parsed())))
        .collect();
    let config = Config { start_context_lines: 0, end_context_lines: 0, ..Config::default() };
    let mut text = String::new();
    for fault in faults {
        let mut diagnostic = Diagnostic::error().with_message(&fault.what);
        match files.get(fault.file.as_str()) {
            Some((id, file, parsed)) => {
                let range = first_line(file, parsed, fault);
                diagnostic =
                    diagnostic.with_labels(vec![Label::primary(*id, range).with_message(&fault.remedy)]);
            }
            None => {
                diagnostic = diagnostic.with_notes(vec![format!("{root}{}: {}", fault.file, fault.remedy)]);
            }
        }
        match term::emit_into_string(&config, &shown, &diagnostic) {
            Ok(rendered) => text.push_str(&rendered),
            Err(error) => {
                text.push_str(&format!("{root}{}{}: {} ({error})\n", fault.file, fault.at, fault.what));
            }
        }
    }
    let n = faults.len();
    text.push_str(&format!("{n} fault{} in the data\n", if n == 1 { "" } else { "s" }));
    text
}

/// The value at fault, at most to the end of its first line.
fn first_line(file: &DataFile, parsed: &Parsed, fault: &Fault) -> std::ops::Range<usize> {
    let range =
        if fault.what.starts_with("this is not JSON") { not_json_at(file) } else { parsed.range(&fault.at) };
    let line = file.text.get(range.clone()).and_then(|t| t.lines().next()).map_or(0, str::len);
    range.start..range.start + line.max(1).min(file.text.len().saturating_sub(range.start))
}

fn not_json_at(file: &DataFile) -> std::ops::Range<usize> {
    let Err(error) = serde_json::from_str::<serde::de::IgnoredAny>(&file.text) else { return 0..0 };
    let line: usize =
        file.text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    let mut start = (line + error.column().saturating_sub(1)).min(file.text.len());
    while !file.text.is_char_boundary(start) {
        start -= 1;
    }
    let length = file.text.get(start..).and_then(|t| t.chars().next()).map_or(0, char::len_utf8);
    start..start + length
}
