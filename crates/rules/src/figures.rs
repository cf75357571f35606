//! Figures and dates: as written, as values, and whether values and positions fit each other.

use anchoring::phrase::stands_in;
use comparison::marked::unmarked;
use comparison::{Basis, Kind, Question, Statement, Voice, pairs};

use crate::Known;
use crate::fault::Faults;
use crate::place::Path;

/// Checks the figures and dates of a question.
pub fn check(question: &Question, known: &Known, at: &Path, faults: &mut Faults) {
    for (i, statement) in question.statements.iter().enumerate() {
        let at = at.item("statements", i);
        let text = unmarked(&statement.text);
        figures(statement, known, &text, &at, faults);
        dates(statement, known, &text, &at, faults);
    }
    let own: Vec<(usize, &Statement)> =
        question.statements.iter().enumerate().filter(|(_, s)| s.voice == Voice::Own).collect();
    for ((_, one), (i, other)) in pairs(&own) {
        fit(question, one, other, &at.item("statements", *i), faults);
    }
}

fn figures(statement: &Statement, known: &Known, text: &str, at: &Path, faults: &mut Faults) {
    for (i, figure) in statement.figures.iter().enumerate() {
        let at = at.item("figures", i);
        if known.quantities.as_ref().is_some_and(|known| !known.contains(figure.quantity.as_str())) {
            let what = format!("there is no quantity “{}”", figure.quantity);
            faults.add(at.field("quantity"), what, "add it to quantities.json, or correct the id");
        }
        written(&figure.written, text, at.field("written"), faults);
        if let Some(number) = number_in(&figure.written).filter(|number| !equal(*number, figure.value)) {
            let what = format!("“{}” means {number}, but the value is {}", figure.written, figure.value);
            faults.add(at.field("value"), what, "correct one of the two");
        }
    }
}

fn dates(statement: &Statement, known: &Known, text: &str, at: &Path, faults: &mut Faults) {
    for (i, dated) in statement.dates.iter().enumerate() {
        let at = at.item("dates", i);
        if known.events.as_ref().is_some_and(|known| !known.contains(dated.event.as_str())) {
            let what = format!("there is no event “{}”", dated.event);
            faults.add(at.field("event"), what, "add it to events.json, or correct the id");
        }
        written(&dated.written, text, at.field("written"), faults);
        if !is_date(&dated.date) {
            let what = format!("“{}” is not a date", dated.date);
            faults.add(at.field("date"), what, "write YYYY, YYYY-MM or YYYY-MM-DD");
        }
    }
}

fn written(written: &str, text: &str, at: Path, faults: &mut Faults) {
    if !stands_in(written, text) {
        faults.add(at, format!("“{written}” is not in the statement"), "copy it from the statement’s text");
    }
}

/// Reports two statements whose values do not fit their positions: different values of one quantity in the
/// same position, or equal values in positions that contradict each other on a figure or a date.
fn fit(question: &Question, one: &Statement, other: &Statement, at: &Path, faults: &mut Faults) {
    let shared = shared(one, other);
    let (a, b) = (&one.document, &other.document);
    if one.position == other.position {
        for value in shared.iter().filter(|value| !value.equal) {
            let Shared { name, one, other, .. } = value;
            let what = format!("{a} and {b} hold the same position, but differ on {name}: {one} and {other}");
            faults.add(at.clone(), what, "give them different positions, or different quantities or events");
        }
        return;
    }
    let relation = question.relation(&one.position, &other.position);
    if relation.is_some_and(|relation| relation.kind == Kind::Contradicts)
        && matches!(question.basis, Some(Basis::Figure | Basis::Date))
        && !shared.is_empty()
        && shared.iter().all(|value| value.equal)
    {
        let what = format!("{a} and {b} contradict each other, but give the same values");
        faults.add(at.clone(), what, "give them the same position, or correct a value");
    }
}

/// A quantity or event of which two statements give a value.
struct Shared<'a> {
    name: &'a str,
    /// The value of the first statement, as written.
    one: &'a str,
    /// The value of the second statement, as written.
    other: &'a str,
    equal: bool,
}

fn shared<'a>(one: &'a Statement, other: &'a Statement) -> Vec<Shared<'a>> {
    let mut shared = Vec::new();
    for a in &one.figures {
        let same =
            |b: &&comparison::Figure| (&a.quantity, &a.unit, &a.when) == (&b.quantity, &b.unit, &b.when);
        shared.extend(other.figures.iter().filter(same).map(|b| Shared {
            name: a.quantity.as_str(),
            one: &a.written,
            other: &b.written,
            equal: a.fits(b),
        }));
    }
    for a in &one.dates {
        shared.extend(other.dates.iter().filter(|b| a.event == b.event).map(|b| Shared {
            name: a.event.as_str(),
            one: &a.written,
            other: &b.written,
            // A year fits a day of that year.
            equal: a.date.starts_with(&b.date) || b.date.starts_with(&a.date),
        }));
    }
    shared
}

/// Returns the number in a written figure, multiplied by its word: 400000000000 for "$400 billion".
/// `None` where it holds no number in digits, or several.
#[must_use]
pub fn number_in(written: &str) -> Option<f64> {
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, ',' | '.');
    let mut numbers = written
        .split(|c| !is_part(c))
        .map(|part| part.trim_matches([',', '.']))
        .filter(|part| !part.is_empty());
    let (number, None) = (numbers.next()?, numbers.next()) else { return None };
    let number: f64 = number.replace(',', "").parse().ok()?;
    let lower = written.to_lowercase();
    let words = [("trillion", 1e12), ("billion", 1e9), ("million", 1e6), ("thousand", 1e3)];
    let times = words.iter().find(|(word, _)| lower.contains(word)).map_or(1.0, |(_, times)| *times);
    Some(number * times)
}

/// Returns whether two values are equal but for the rounding of binary fractions.
#[must_use]
pub fn equal(one: f64, other: f64) -> bool {
    (one - other).abs() <= one.abs().max(other.abs()) * 1e-9
}

/// Returns whether a text is a date: YYYY, YYYY-MM or YYYY-MM-DD.
#[must_use]
pub fn is_date(text: &str) -> bool {
    let digits = |part: &str, n: usize| part.len() == n && part.bytes().all(|b| b.is_ascii_digit());
    let within =
        |part: &str, most: u8| digits(part, 2) && part.parse().is_ok_and(|n| (1..=most).contains(&n));
    match text.split('-').collect::<Vec<_>>().as_slice() {
        [year] => digits(year, 4),
        [year, month] => digits(year, 4) && within(month, 12),
        [year, month, day] => digits(year, 4) && within(month, 12) && within(day, 31),
        _ => false,
    }
}

/// Returns whether a text is a day: YYYY-MM-DD.
#[must_use]
pub fn is_day(text: &str) -> bool {
    text.len() == 10 && is_date(text)
}
