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

/// A timeline. Where most of its dates are close together, the years before them get a smaller share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    first: i32,
    /// The year from which the scale is wider.
    bend: i32,
    last: i32,
}

/// The share of the line before its bend, in thousandths.
const BEFORE: i32 = 180;

impl Line {
    /// Returns the line for these dates (YYYY, YYYY-MM or YYYY-MM-DD); `None` without any date.
    #[must_use]
    pub fn of<'a>(dates: impl Iterator<Item = &'a str>) -> Option<Self> {
        let mut years: Vec<i32> = dates.filter_map(|d| month(d).map(|m| m.div_euclid(12))).collect();
        years.sort_unstable();
        let (first, last) = (*years.first()?, *years.last()?);
        // Six of seven dates are after the bend.
        let seventh = years.get(years.len() / 7).copied().unwrap_or(first);
        Some(Self { first, bend: seventh.div_euclid(10) * 10, last: last + 1 })
    }

    /// Returns the place of a date, in thousandths of the line.
    #[must_use]
    pub fn place(&self, date: &str) -> Option<i32> {
        let months = month(date)?;
        let (first, bend, last) = (self.first * 12, self.bend * 12, self.last * 12);
        let share = |from: i32, to: i32, part: i32| (months - from) * part / (to - from).max(1);
        let straight = bend - first <= 12;
        Some(match () {
            () if straight => share(first, last, 1000),
            () if months < bend => share(first, bend, BEFORE),
            () => BEFORE + share(bend, last, 1000 - BEFORE),
        })
    }

    /// Returns the years to label, with their places: the first, and the decades from the bend on.
    #[must_use]
    pub fn ticks(&self) -> Vec<(i32, i32)> {
        // The label of a decade right after the first year would overlap it.
        let decades = (self.bend..=self.last).step_by(10).filter(|year| *year > self.first + 1);
        std::iter::once(self.first)
            .chain(decades)
            .filter_map(|y| Some((y, self.place(&y.to_string())?)))
            .collect()
    }
}

/// Returns the months since the year 0; a year alone counts as its January.
fn month(date: &str) -> Option<i32> {
    let mut parts = date.split('-');
    let year: i32 = parts.next()?.parse().ok()?;
    let month: i32 = parts.next().map_or(Some(1), |m| m.parse().ok())?;
    Some(year * 12 + month - 1)
}
