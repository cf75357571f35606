//! Quantities and dated events: what each document states, and where two documents clash.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::pair::Asked;
use crate::model::{Event, Quantity};
use crate::{Comparison, Dated, DocumentId, Figure, Statement, Voice, pairs};

/// A figure or a date, and the statement that contains it.
#[derive(Debug, Clone, PartialEq)]
pub struct Given<'a, T> {
    /// The figure or date.
    pub what: &'a T,
    /// The statement.
    pub statement: &'a Statement,
    /// The question that it answers.
    pub asked: Asked<'a>,
}

/// A quantity or event with every value that the documents state for it.
#[derive(Debug, Clone, PartialEq)]
pub struct Row<'a, K, T> {
    /// The quantity or event.
    pub of: &'a K,
    /// The values by document, in the order of the comparison; a document's equal values once.
    pub given: Vec<Given<'a, T>>,
    /// Whether two documents state different values for the same thing and time.
    pub clash: bool,
}

impl<K, T> Row<'_, K, T> {
    /// Returns how many documents state a value.
    #[must_use]
    pub fn documents(&self) -> usize {
        self.given.iter().map(|g| &g.statement.document).collect::<BTreeSet<&DocumentId>>().len()
    }
}

/// Returns every quantity: those that clash first, then by the number of documents, most first.
#[must_use]
pub fn quantities(comparison: &Comparison) -> Vec<Row<'_, Quantity, Figure>> {
    // Rounding is no difference. Figures for different times, or where only one names a time, do not clash.
    let at_once = |a: &Figure, b: &Figure| a.when == b.when;
    let equal = |a: &Figure, b: &Figure| (a.value - b.value).abs() <= a.value.abs() * 1e-9;
    let mut rows: Vec<Row<Quantity, Figure>> = comparison
        .quantities
        .iter()
        .map(|of| {
            let same = |a: &Figure, b: &Figure| at_once(a, b) && equal(a, b);
            let given = given(comparison, |s| &s.figures, |f| f.quantity == of.id, same);
            let clash = any_two(&given, |a, b| a.unit == b.unit && at_once(a, b) && !equal(a, b));
            Row { of, given, clash }
        })
        .collect();
    rows.sort_by_key(|row| (!row.clash, Reverse(row.documents())));
    rows
}

/// Returns every dated event in chronological order.
#[must_use]
pub fn events(comparison: &Comparison) -> Vec<Row<'_, Event, Dated>> {
    let mut rows: Vec<Row<Event, Dated>> = comparison
        .events
        .iter()
        .map(|of| {
            let given = given(comparison, |s| &s.dates, |d| d.event == of.id, |a, b| a.date == b.date);
            // A year and a day in that year do not clash.
            let clash = any_two(&given, |a, b| !a.date.starts_with(&b.date) && !b.date.starts_with(&a.date));
            Row { of, given, clash }
        })
        .collect();
    rows.sort_by_key(|row| row.given.iter().map(|g| g.what.date.clone()).min());
    rows
}

fn given<'a, T>(
    comparison: &'a Comparison,
    all: impl Fn(&'a Statement) -> &'a Vec<T>,
    wanted: impl Fn(&T) -> bool,
    same: impl Fn(&T, &T) -> bool,
) -> Vec<Given<'a, T>> {
    let mut found: Vec<Given<'a, T>> = Vec::new();
    for document in &comparison.documents {
        for asked in comparison.questions() {
            for statement in asked.1.statements.iter().filter(|s| s.document == document.id) {
                for what in all(statement).iter().filter(|t| wanted(t)) {
                    let known = |g: &Given<'a, T>| g.statement.document == document.id && same(g.what, what);
                    if !found.iter().any(known) {
                        found.push(Given { what, statement, asked });
                    }
                }
            }
        }
    }
    found
}

fn any_two<T>(given: &[Given<'_, T>], differ: impl Fn(&T, &T) -> bool) -> bool {
    // Two values in one statement are the ends of a range or a change over time.
    let own: Vec<&Given<'_, T>> = given.iter().filter(|g| g.statement.voice == Voice::Own).collect();
    pairs(&own).any(|(a, b)| !std::ptr::eq(a.statement, b.statement) && differ(a.what, b.what))
}
