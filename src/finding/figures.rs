//! Quantities and dated events, by document: what each gives, and where two of them clash.

use super::pair::Asked;
use crate::comparison::model::{Event, Quantity};
use crate::comparison::{Comparison, Dated, DocumentId, Figure, Statement, Voice};

/// A figure or a date, and the statement that gives it.
#[derive(Debug, Clone, PartialEq)]
pub struct Given<'a, T> {
    /// The figure or date.
    pub what: &'a T,
    /// The statement.
    pub statement: &'a Statement,
    /// The question that it answers.
    pub asked: Asked<'a>,
}

/// A quantity or event with all that the documents give for it.
#[derive(Debug, Clone, PartialEq)]
pub struct Row<'a, K, T> {
    /// What is measured or dated.
    pub of: &'a K,
    /// What each document gives, in the order of the comparison; each value of a document once.
    pub given: Vec<Given<'a, T>>,
    /// Whether two of them differ where they should be the same.
    pub clash: bool,
}

impl<K, T> Row<'_, K, T> {
    /// How many documents give it.
    #[must_use]
    pub fn documents(&self) -> usize {
        let mut documents: Vec<&DocumentId> = self.given.iter().map(|g| &g.statement.document).collect();
        documents.sort();
        documents.dedup();
        documents.len()
    }
}

/// Every quantity, those first that clash, then those that most documents give.
#[must_use]
pub fn quantities(comparison: &Comparison) -> Vec<Row<'_, Quantity, Figure>> {
    let mut rows: Vec<Row<Quantity, Figure>> = comparison
        .quantities
        .iter()
        .map(|of| {
            let given = given(
                comparison,
                |s| &s.figures,
                |f| f.quantity == of.id,
                |a, b| a.when == b.when && (a.value - b.value).abs() <= a.value.abs() * 1e-9,
            );
            let clash = any_two(&given, |a, b| {
                // Different times, or one of them not said, are no clash.
                a.unit == b.unit && a.when == b.when && (a.value - b.value).abs() > a.value.abs() * 1e-9
            });
            Row { of, given, clash }
        })
        .collect();
    rows.sort_by_key(|row| (!row.clash, usize::MAX - row.documents()));
    rows
}

/// Every dated event in the order of time.
#[must_use]
pub fn events(comparison: &Comparison) -> Vec<Row<'_, Event, Dated>> {
    let mut rows: Vec<Row<Event, Dated>> = comparison
        .events
        .iter()
        .map(|of| {
            let given = given(comparison, |s| &s.dates, |d| d.event == of.id, |a, b| a.date == b.date);
            // A year and a day of that year do not clash.
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
    // Two values in one statement are the ends of a range, or a change over time.
    let own: Vec<&Given<'_, T>> = given.iter().filter(|g| g.statement.voice == Voice::Own).collect();
    own.iter().enumerate().any(|(n, a)| {
        own.iter().skip(n + 1).any(|b| !std::ptr::eq(a.statement, b.statement) && differ(a.what, b.what))
    })
}
