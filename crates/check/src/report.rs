//! The faults as a person reads them: the line, the place in it, what is wrong and what to do.

use std::collections::BTreeMap;
use std::ops::Range;

use codespan_reporting::diagnostic::{Diagnostic, Label};
use codespan_reporting::files::SimpleFiles;
use codespan_reporting::term::{self, Config};

use crate::file::{DataFile, Parsed};
use rules::fault::Fault;

/// Renders all faults, followed by their number. `root` is put before the names of the files.
#[must_use]
pub fn render(faults: &[Fault], files: &[DataFile], root: &str) -> String {
    let mut sources = SimpleFiles::new();
    let faulty: BTreeMap<&str, (usize, &DataFile, Parsed)> = files
        .iter()
        .filter(|file| faults.iter().any(|fault| *fault.at.file == *file.name))
        .map(|file| {
            let id = sources.add(format!("{root}{}", file.name), file.text.as_str());
            (file.name.as_str(), (id, file, file.parsed()))
        })
        .collect();
    let config = Config { start_context_lines: 0, end_context_lines: 0, ..Config::default() };
    let mut text = String::new();
    for fault in faults {
        let diagnostic = Diagnostic::error().with_message(&fault.what);
        let diagnostic = match faulty.get(&*fault.at.file) {
            Some((id, file, parsed)) => {
                let range = first_line(&file.text, parsed.range(&fault.at));
                diagnostic.with_labels(vec![Label::primary(*id, range).with_message(&fault.remedy)])
            }
            None => diagnostic.with_notes(vec![format!("{root}{}: {}", fault.at.file, fault.remedy)]),
        };
        text.push_str(&term::emit_into_string(&config, &sources, &diagnostic).unwrap_or_else(|error| {
            format!("error: {}\n = {root}{}: {} ({error})\n", fault.what, fault.at.file, fault.remedy)
        }));
    }
    let plural = if faults.len() == 1 { "" } else { "s" };
    format!("{text}{} fault{plural} in the data\n", faults.len())
}

/// Cuts a range at the end of its first line. An empty one is widened to one character.
fn first_line(text: &str, range: Range<usize>) -> Range<usize> {
    let from = text.get(range.start..).unwrap_or_default();
    let length = match text.get(range.clone()).and_then(|t| t.lines().next()) {
        Some(line) => line.len(),
        None => from.chars().next().map_or(0, char::len_utf8),
    };
    range.start..range.start + length
}
