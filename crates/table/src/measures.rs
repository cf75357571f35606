//! Figures and dates as cells hold them: `6 per cent = marks after the ban; 140 [pupils] = pupils who travel`, and
//! `September 2023 = the ban begins`. The words before the brackets are copied from the statement. The brackets say
//! what cannot be read from these words: a unit, a value, a date.

use std::borrow::Cow;

use comparison::english::MONTHS;
use comparison::model::{EventId, QuantityId};
use comparison::statement::Bound;
use comparison::{Dated, Figure};
use rules::figures::is_date;

/// Divides the figures and dates of a cell.
pub const BETWEEN: char = ';';

/// What is wrong with a figure or a date, and what to do.
pub type Wrong = (String, String);

/// Words that limit a number, each with its bound. The first of a bound is the one that is written.
const BOUNDS: [(&str, Bound); 17] = [
    ("more than", Bound::MoreThan),
    ("over", Bound::MoreThan),
    ("above", Bound::MoreThan),
    ("less than", Bound::LessThan),
    ("fewer than", Bound::LessThan),
    ("under", Bound::LessThan),
    ("below", Bound::LessThan),
    ("at least", Bound::AtLeast),
    ("at most", Bound::AtMost),
    ("up to", Bound::AtMost),
    ("about", Bound::About),
    ("around", Bound::About),
    ("roughly", Bound::About),
    ("approximately", Bound::About),
    ("some", Bound::About),
    ("nearly", Bound::Nearly),
    ("almost", Bound::Nearly),
];

/// Words that multiply a number.
const TIMES: [(&str, f64); 4] = [("trillion", 1e12), ("billion", 1e9), ("million", 1e6), ("thousand", 1e3)];

/// Reads one figure. Returns it without its quantity, and what it measures.
///
/// # Errors
/// What is wrong with it.
pub fn figure(item: &str) -> Result<(Figure, String), Wrong> {
    let (written, told, measures) = parts(item, "6 per cent = what it measures", "what it measures")?;
    let told = told.unwrap_or_default();
    let number = value(told).or_else(|| {
        let mut number = value(written)?;
        let (unit, when) = dated(told);
        if !unit.is_empty() {
            unit.clone_into(&mut number.unit);
        }
        number.when = when.or(number.when);
        Some(number)
    });
    let Some(number) = number else {
        let what = format!("“{written}” holds no number in digits");
        return Err((what, format!("add it with its unit: {written} [1 per cent] = {measures}")));
    };
    Ok((Figure { written: written.to_owned(), ..number }, measures.to_owned()))
}

/// Reads one date. Returns it without its event, and what happened.
///
/// # Errors
/// What is wrong with it.
pub fn date(item: &str) -> Result<(Dated, String), Wrong> {
    let (written, told, what) = parts(item, "September 2023 = what happened", "what happened")?;
    let Some(date) = day(told.unwrap_or(written)) else {
        let wrong = format!("“{}” is not a date", told.unwrap_or(written));
        return Err((
            wrong,
            format!("add the date as YYYY, YYYY-MM or YYYY-MM-DD: {written} [2023-09] = {what}"),
        ));
    };
    Ok((Dated { event: EventId::default(), date, written: written.to_owned() }, what.to_owned()))
}

/// Splits an item into what is written, what the brackets say, and what it belongs to.
fn parts<'a>(
    item: &'a str,
    example: &str,
    missing: &str,
) -> Result<(&'a str, Option<&'a str>, &'a str), Wrong> {
    let wrong = || (format!("“{item}” does not say {missing}"), format!("write it after “=”: {example}"));
    let (left, right) = item.split_once('=').ok_or_else(wrong)?;
    let (left, right) = (left.trim(), right.trim());
    if right.is_empty() {
        return Err(wrong());
    }
    let bracket = left.strip_suffix(']').and_then(|left| left.split_once('['));
    let (written, told) = bracket.map_or((left, None), |(written, told)| (written.trim(), Some(told.trim())));
    if written.is_empty() {
        let what = format!("“{item}” does not say how it is written");
        return Err((what, format!("copy it from the statement and write it before “=”: {example}")));
    }
    Ok((written, told, right))
}

/// Reads a number with its bound, its range and its unit: "more than 3,600 to 4,000 km in 2020".
fn value(text: &str) -> Option<Figure> {
    let (text, when) = dated(text);
    let lower = text.to_lowercase();
    let bound =
        BOUNDS.iter().find(|(words, _)| lower.strip_prefix(words).is_some_and(|rest| rest.starts_with(' ')));
    let text = bound.map_or(text, |(words, _)| text.get(words.len()..).unwrap_or_default().trim_start());
    let begin = text.find(|c: char| c.is_ascii_digit())?;
    let (before, rest) = text.split_at_checked(begin)?;
    let sign = before.trim_end();
    let (sign, is_negative) = match sign.strip_suffix(['-', '−']) {
        Some(sign) => (sign.trim_end(), true),
        None => (sign, false),
    };
    if sign.chars().any(char::is_alphanumeric) {
        return None;
    }
    let (low, rest) = number(rest)?;
    let upper = [" to ", "–", " – ", "-"].iter().find_map(|to| number(rest.strip_prefix(to)?));
    let (high, rest) = upper.map_or((None, rest), |(high, rest)| (Some(high), rest));
    let rest = rest.trim_start();
    let times = TIMES.iter().find_map(|(word, times)| {
        let after = rest.strip_prefix(word)?;
        (!after.starts_with(char::is_alphanumeric)).then_some((*times, after.trim_start()))
    });
    let (times, rest) = times.unwrap_or((1.0, rest));
    if rest.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let unit = match (sign, rest) {
        ("", "%" | "percent" | "per cent") => "per cent".to_owned(),
        (sign, rest) => format!("{sign} {rest}").trim().to_owned(),
    };
    Some(Figure {
        quantity: QuantityId::from(""),
        value: if is_negative { -low } else { low } * times,
        to: high.map(|high| high * times),
        bound: bound.map(|(_, bound)| *bound),
        unit,
        written: String::new(),
        when,
    })
}

/// Splits the year off a text: "140 pupils in 2024".
fn dated(text: &str) -> (&str, Option<String>) {
    let is_year = |year: &str| year.len() == 4 && is_date(year);
    if let Some(year) = text.strip_prefix("in ").filter(|year| is_year(year)) {
        return ("", Some(year.to_owned()));
    }
    match text.rsplit_once(" in ") {
        Some((rest, year)) if is_year(year) => (rest.trim_end(), Some(year.to_owned())),
        _ => (text, None),
    }
}

/// Reads the number at the beginning of a text. Returns it, and what follows.
fn number(text: &str) -> Option<(f64, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit() && !matches!(c, ',' | '.')).unwrap_or(text.len());
    let (digits, _) = text.split_at_checked(end)?;
    let digits = digits.trim_end_matches([',', '.']);
    let rest = text.get(digits.len()..)?;
    Some((digits.replace(',', "").parse().ok()?, rest))
}

/// Returns a date as YYYY, YYYY-MM or YYYY-MM-DD.
fn day(text: &str) -> Option<String> {
    let lower = text.to_lowercase().replace(',', " ");
    let mut words: Vec<&str> = lower.split_whitespace().collect();
    if words.first().is_some_and(|word| ["in", "on", "since", "by", "from", "until"].contains(word)) {
        words.remove(0);
    }
    let month = |word: &str| {
        let word = word.trim_end_matches('.');
        let is_short = (3..=4).contains(&word.len());
        let is_it = |name: String| name == word || (is_short && name.starts_with(word));
        MONTHS.iter().map(|name| name.to_ascii_lowercase()).position(is_it).map(|n| n + 1)
    };
    let of_month = |word: &str| {
        let digits = ["st", "nd", "rd", "th"].iter().find_map(|end| word.strip_suffix(end)).unwrap_or(word);
        digits.parse::<u8>().ok().filter(|day| (1..=31).contains(day))
    };
    let date: Cow<str> = match words.as_slice() {
        [year] => (*year).into(),
        [name, year] => format!("{year}-{:02}", month(name)?).into(),
        [one, other, year] => match (month(one), month(other)) {
            (None, Some(month)) => format!("{year}-{month:02}-{:02}", of_month(one)?).into(),
            (Some(month), _) => format!("{year}-{month:02}-{:02}", of_month(other)?).into(),
            (None, None) => return None,
        },
        _ => return None,
    };
    is_date(&date).then(|| date.into_owned())
}

/// Writes a figure, so that reading it gives an equal one; `None` where there is no way to.
#[must_use]
pub fn write_figure(figure: &Figure, measures: &str) -> Option<String> {
    let Figure { value, to, bound, unit, written, when, .. } = figure;
    let bound =
        bound.and_then(|b| BOUNDS.iter().find(|(_, bound)| *bound == b)).map_or("", |(words, _)| words);
    let year = when.as_ref().map(|year| format!("in {year}")).unwrap_or_default();
    let upper = to.map(|to| format!("to {to}")).unwrap_or_default();
    let told = |parts: &[&str]| {
        let parts: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
        if parts.is_empty() { String::new() } else { format!(" [{}]", parts.join(" ")) }
    };
    let full = told(&[bound, &value.to_string(), &upper, unit, &year]);
    let ways = [String::new(), told(&[unit]), told(&[&year]), told(&[unit, &year]), full];
    let items = ways.iter().map(|told| format!("{written}{told} = {measures}"));
    let expected = Figure { quantity: QuantityId::from(""), ..figure.clone() };
    items.into_iter().find(|item| is_one(item) && figure_is(item, &expected, measures))
}

fn figure_is(item: &str, expected: &Figure, measures: &str) -> bool {
    self::figure(item).is_ok_and(|(figure, words)| figure == *expected && words == measures)
}

/// Writes a date, so that reading it gives an equal one; `None` where there is no way to.
#[must_use]
pub fn write_date(dated: &Dated, what: &str) -> Option<String> {
    let Dated { date, written, .. } = dated;
    let items = [format!("{written} = {what}"), format!("{written} [{date}] = {what}")];
    let expected = Dated { event: EventId::default(), ..dated.clone() };
    let is_it = |item: &str| self::date(item).is_ok_and(|(read, words)| read == expected && words == what);
    items.into_iter().find(|item| is_one(item) && is_it(item))
}

/// Returns whether a text is one item, with nothing that divides items.
fn is_one(item: &str) -> bool {
    !item.contains(BETWEEN)
}
