//! Statements and verdicts as tables, for a spreadsheet (RFC 4180).
//!
//! A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula. Such a cell
//! gets an apostrophe in front, which spreadsheets take for "this is text"; programs that read
//! the file see the apostrophe. No cell of the present data begins so.

use crate::share::cite::item::depends;
use comparison::marked::{Run, runs, unmarked};
use comparison::verdict::Stance;
use comparison::{Comparison, DocumentId, PositionId, Question, Statement, Verdict, Voice};

/// Stands between several things in one cell.
const BETWEEN: &str = " | ";

/// One row a statement.
#[must_use]
pub fn statements(comparison: &Comparison) -> String {
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
        "key words",
        "paragraphs",
        "phrases",
        "rests on",
    ]);
    for (topic, question) in comparison.questions() {
        for statement in &question.statements {
            let label = question.position(&statement.position).map(|(_, p)| p.label.as_str());
            table.push_str(&row(&[
                &topic.title,
                question.id.as_str(),
                &question.ask,
                question.basis.word(),
                comparison.short(&statement.document),
                &statement.position.letter(),
                label.unwrap_or_default(),
                match statement.voice {
                    Voice::Own => "own",
                    Voice::Reported => "reported",
                },
                statement.by.as_deref().unwrap_or_default(),
                &unmarked(&statement.text),
                &key_words(statement),
                &joined(statement.citations.iter().map(|c| c.paragraph.to_string())),
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

/// One row a question and pair of documents, also where one of them is silent.
#[must_use]
pub fn verdicts(comparison: &Comparison) -> String {
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
    ]);
    for (topic, question) in comparison.questions() {
        for (n, one) in comparison.documents.iter().enumerate() {
            for other in comparison.documents.iter().skip(n + 1) {
                let verdict = question.verdict(&one.id, &other.id);
                let (ones, others) = (held(question, &one.id), held(question, &other.id));
                let reasons: Vec<_> = ones
                    .iter()
                    .flat_map(|a| others.iter().filter_map(|b| question.relation(a, b)))
                    .filter(|r| Verdict::from(r.kind) == verdict)
                    .collect();
                let dependence = comparison.dependence(question, &one.id, &other.id);
                table.push_str(&row(&[
                    &topic.title,
                    question.id.as_str(),
                    &question.ask,
                    question.basis.word(),
                    &one.short,
                    &other.short,
                    verdict.word(),
                    &letters(&ones),
                    &letters(&others),
                    if reasons.iter().any(|r| r.arguable) { "yes" } else { "" },
                    &dependence.map(|d| depends(comparison, &d)).unwrap_or_default(),
                    &joined(reasons.iter().map(|r| r.why.clone())),
                ]));
            }
        }
    }
    table
}

/// The positions that a document holds in its own voice.
fn held<'a>(question: &'a Question, document: &'a DocumentId) -> Vec<&'a PositionId> {
    match question.stance(document) {
        Stance::Holds(held) => held,
        Stance::Silent | Stance::Reports => Vec::new(),
    }
}

fn letters(positions: &[&PositionId]) -> String {
    joined(positions.iter().map(|p| p.letter()))
}

fn key_words(statement: &Statement) -> String {
    joined(runs(&statement.text).into_iter().filter_map(|run| match run {
        Run::Key(words) => Some(words.to_owned()),
        Run::Plain(_) => None,
    }))
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(BETWEEN)
}

fn row(cells: &[&str]) -> String {
    cells.iter().map(|c| cell(c)).collect::<Vec<_>>().join(",") + "\r\n"
}

fn cell(text: &str) -> String {
    let guard = if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { "'" } else { "" };
    if text.contains(['"', ',', '\n', '\r']) {
        format!("\"{guard}{}\"", text.replace('"', "\"\""))
    } else {
        format!("{guard}{text}")
    }
}
