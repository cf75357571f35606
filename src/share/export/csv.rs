//! Statements and verdicts as tables: with commas for programs (RFC 4180), with tabs for spreadsheets. A spreadsheet
//! puts tabs into columns whatever its language, also when a table is pasted; a comma separates in some languages only.
//!
//! Spreadsheets run a cell that begins with `=`, `+`, `-`, `@`, a tab or a line break as a formula. Such a
//! cell is written with an apostrophe before it, which spreadsheets read as "this is text" and do not show.

use crate::share::wording::{dependence, reasons};
use crate::words::verdicts::ground;
use comparison::marked::{keys, unmarked};
use comparison::{Basis, Comparison, PositionId, Voice, pairs};

/// Separates the values within one cell.
const BETWEEN: &str = " | ";

/// The first characters that make a spreadsheet run a cell as a formula; the wide ones do in Japanese.
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// What separates the cells of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Separator {
    /// A comma, for programs.
    Comma,
    /// A tab, for spreadsheets.
    Tab,
}

/// Returns a table with one row for each statement.
#[must_use]
pub fn statements(comparison: &Comparison, separator: Separator) -> String {
    let row = |cells: &[&str]| row(cells, separator);
    let mut table = row(&[
        "topic",
        "question",
        "ask",
        "basis",
        "document",
        "position",
        "label",
        "voice",
        "view of",
        "statement",
        "clause",
        "key words",
        "paragraphs",
        "phrases",
        "rests on",
    ]);
    for (topic, question) in comparison.questions() {
        for statement in &question.statements {
            let label = question.position(&statement.position).map(|p| p.label.as_str());
            table.push_str(&row(&[
                &topic.title,
                question.id.as_str(),
                &question.ask,
                question.basis.map_or("", Basis::word),
                comparison.short(&statement.document),
                &statement.position.letter(),
                label.unwrap_or_default(),
                if statement.voice == Voice::Own { "own" } else { "reported" },
                statement.by.as_deref().unwrap_or_default(),
                &unmarked(&statement.text),
                &statement.clause,
                &keys(&statement.text).join(BETWEEN),
                &joined(
                    statement
                        .citations
                        .iter()
                        .map(|c| c.paragraph.map(|n| n.to_string()).unwrap_or_default()),
                ),
                &joined(statement.citations.iter().map(|c| c.phrase.clone())),
                &joined(
                    statement.sources.iter().map(|id| {
                        comparison.source(id).map_or_else(|| id.to_string(), |s| s.reference.clone())
                    }),
                ),
            ]));
        }
    }
    table
}

/// Returns a table with one row for each question and every two documents, also where one says nothing.
#[must_use]
pub fn verdicts(comparison: &Comparison, separator: Separator) -> String {
    let row = |cells: &[&str]| row(cells, separator);
    let mut table = row(&[
        "topic",
        "question",
        "ask",
        "basis",
        "document one",
        "document two",
        "verdict",
        "positions of one",
        "positions of two",
        "arguable",
        "not independent",
        "reason",
        "why they part",
        "what would settle it",
    ]);
    for (topic, question) in comparison.questions() {
        for (one, other) in pairs(&comparison.documents) {
            let (one, other) = (&one.id, &other.id);
            let reasons = reasons(question, one, other);
            let shared = comparison.dependence(question, one, other);
            table.push_str(&row(&[
                &topic.title,
                question.id.as_str(),
                &question.ask,
                question.basis.map_or("", Basis::word),
                comparison.short(one),
                comparison.short(other),
                question.verdict(one, other).word(),
                &letters(&question.held(one)),
                &letters(&question.held(other)),
                if reasons.iter().any(|r| r.arguable) { "yes" } else { "" },
                &shared.map(|d| dependence(comparison, &d)).unwrap_or_default(),
                &joined(reasons.iter().map(|r| r.why.clone())),
                &joined(reasons.iter().filter_map(|r| r.part).map(|part| ground(part).to_owned())),
                &joined(reasons.iter().filter_map(|r| r.settle.clone())),
            ]));
        }
    }
    table
}

fn letters(positions: &[&PositionId]) -> String {
    joined(positions.iter().map(|p| p.letter()))
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(BETWEEN)
}

fn row(cells: &[&str], separator: Separator) -> String {
    let cells: Vec<String> = cells.iter().map(|c| cell(c, separator)).collect();
    cells.join(if separator == Separator::Tab { "\t" } else { "," }) + "\r\n"
}

fn cell(text: &str, separator: Separator) -> String {
    let guard = if text.starts_with(FORMULA) { "'" } else { "" };
    // Not every program that reads tabs reads quoted ones.
    let line = (separator == Separator::Tab).then(|| text.replace(['\t', '\n', '\r'], " "));
    let text = line.as_deref().unwrap_or(text);
    if text.contains(['"', ',', '\n', '\r']) && (separator == Separator::Comma || text.contains('"')) {
        format!("\"{guard}{}\"", text.replace('"', "\"\""))
    } else {
        format!("{guard}{text}")
    }
}
