//! Figures and dates: numbers as written, and whether positions and values fit each other.

use comparison::{Basis, Kind, Question, Statement, Voice};

/// The number that a figure as written gives, its unit word multiplied in: "$400 billion" is
/// 400000000000. None where there is no number in digits, or more than one.
#[must_use]
pub fn number_in(written: &str) -> Option<f64> {
    let mut numbers = Vec::new();
    let mut digits = String::new();
    for c in written.chars().chain([' ']) {
        match c {
            '0'..='9' => digits.push(c),
            ',' | '.' if !digits.is_empty() => digits.push(c),
            _ if !digits.is_empty() => numbers.push(std::mem::take(&mut digits)),
            _ => {}
        }
    }
    let [one] = numbers.as_slice() else { return None };
    let number: f64 = one.trim_end_matches(['.', ',']).replace(',', "").parse().ok()?;
    let has = |word: &str| written.to_lowercase().contains(word);
    let times = if has("trillion") {
        1e12
    } else if has("billion") {
        1e9
    } else if has("million") {
        1e6
    } else if has("thousand") {
        1e3
    } else {
        1.0
    };
    Some(number * times)
}

/// Equal but for the rounding of binary fractions.
#[must_use]
pub fn equal(one: f64, other: f64) -> bool {
    (one - other).abs() <= one.abs().max(other.abs()) * 1e-9
}

/// YYYY, YYYY-MM or YYYY-MM-DD.
#[must_use]
pub fn is_date(date: &str) -> bool {
    let parts: Vec<&str> = date.split('-').collect();
    let digits = |part: &str, n: usize| part.len() == n && part.bytes().all(|b| b.is_ascii_digit());
    match parts.as_slice() {
        [y] => digits(y, 4),
        [y, m] => digits(y, 4) && digits(m, 2),
        [y, m, d] => digits(y, 4) && digits(m, 2) && digits(d, 2),
        _ => false,
    }
}

/// Whether it is a day: YYYY-MM-DD.
#[must_use]
pub fn is_day(date: &str) -> bool {
    let within = |part: Option<&str>, most: u8| {
        part.and_then(|p| p.parse::<u8>().ok()).is_some_and(|n| n >= 1 && n <= most)
    };
    let mut parts = date.split('-').skip(1);
    date.len() == 10 && is_date(date) && within(parts.next(), 12) && within(parts.next(), 31)
}

/// Statements whose figures do not fit their positions: unequal values of one quantity that the
/// positions call agreement, and equal values that a question after a figure or a date calls a
/// contradiction. Gives the statement's place, what is wrong and the remedy.
#[must_use]
pub fn unequal(question: &Question) -> Vec<(usize, String, &'static str)> {
    let own: Vec<(usize, &Statement)> =
        question.statements.iter().enumerate().filter(|(_, s)| s.voice == Voice::Own).collect();
    let mut faults = Vec::new();
    for (n, (_, one)) in own.iter().enumerate() {
        for (place, other) in own.iter().skip(n + 1) {
            let shared = shared(one, other);
            if one.position == other.position {
                for (what, value, against, equal) in &shared {
                    if !equal {
                        faults.push((
                            *place,
                            format!(
                                "{} and {} agree by position but give {what} as {value} and {against}",
                                one.document, other.document
                            ),
                            "put them in different positions, or say what each figure measures",
                        ));
                    }
                }
            } else if question
                .relation(&one.position, &other.position)
                .is_some_and(|r| r.kind == Kind::Contradicts)
                && matches!(question.basis, Basis::Figure | Basis::Date)
                && !shared.is_empty()
                && shared.iter().all(|(.., equal)| *equal)
            {
                faults.push((
                    *place,
                    format!(
                        "{} and {} contradict by position but give the same figures",
                        one.document, other.document
                    ),
                    "put them in one position, or correct a figure",
                ));
            }
        }
    }
    faults
}

/// What both give a value of: its name, the two values as written, whether they are equal.
fn shared(one: &Statement, other: &Statement) -> Vec<(String, String, String, bool)> {
    let figures = one.figures.iter().flat_map(|a| {
        other
            .figures
            .iter()
            .filter(move |b| a.quantity == b.quantity && a.unit == b.unit && a.when == b.when)
            .map(move |b| {
                (a.quantity.to_string(), a.written.clone(), b.written.clone(), equal(a.value, b.value))
            })
    });
    // A year and a day of that year do not clash.
    let fits = |a: &str, b: &str| a.starts_with(b) || b.starts_with(a);
    let dates =
        one.dates.iter().flat_map(|a| {
            other.dates.iter().filter(move |b| a.event == b.event).map(move |b| {
                (a.event.to_string(), a.written.clone(), b.written.clone(), fits(&a.date, &b.date))
            })
        });
    figures.chain(dates).collect()
}
