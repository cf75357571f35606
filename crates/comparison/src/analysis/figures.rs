//! Quantities and dated events, by document: what each gives, and where two of them clash.

use super::pair::Asked;
use crate::model::{Event, Quantity};
use crate::{Comparison, Dated, DocumentId, Figure, Statement, Voice};

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

/// A line of time on which dates are drawn. Where most of them lie close together, the years before
/// get a smaller part of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    first: i32,
    /// From this year on the line is wider.
    bend: i32,
    last: i32,
}

/// How much of the line lies before its bend, in thousandths.
const BEFORE: i32 = 180;

impl Line {
    /// The line for these dates (YYYY, YYYY-MM …); none where there are none.
    #[must_use]
    pub fn of<'a>(dates: impl Iterator<Item = &'a str>) -> Option<Self> {
        let mut years: Vec<i32> = dates.filter_map(|d| month(d).map(|m| m.div_euclid(12))).collect();
        years.sort_unstable();
        let (first, last) = (*years.first()?, *years.last()?);
        // Six of seven dates lie behind the bend.
        let seventh = years.get(years.len() / 7).copied().unwrap_or(first);
        Some(Self { first, bend: seventh.div_euclid(10) * 10, last: last + 1 })
    }

    /// Where a date stands, in thousandths of the line.
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

    /// The years to write at the line, with their places.
    #[must_use]
    pub fn ticks(&self) -> Vec<(i32, i32)> {
        let decades = (self.bend..=self.last).step_by(10);
        let first = (self.bend - self.first > 1).then_some(self.first);
        first.into_iter().chain(decades).filter_map(|y| Some((y, self.place(&y.to_string())?))).collect()
    }
}

/// Months since the year 0; the first where only a year is given.
fn month(date: &str) -> Option<i32> {
    let mut parts = date.split('-');
    let year: i32 = parts.next()?.parse().ok()?;
    let month: i32 = parts.next().map_or(Some(1), |m| m.parse().ok())?;
    Some(year * 12 + month - 1)
}
