//! The comparison as plain lines, one value a line: what travels in the page.
//!
//! The data files and the exports are JSON. A page needs neither names of fields nor a reader that
//! explains faults, since the build wrote it from checked data; without them the page is a third
//! smaller, and its module too. Fields come in the order of `fields`, a list begins with its length, a
//! variant is its number, `~` is a value that is not there.
//! In a text `\` begins an escape: `\\`, `\n`, `\l` for `<` (so that no text can end the element it
//! stands in), `\~` for a `~` at the beginning, `\=` for a `=` there.
//!
//! Beside the reading edition, a text that stands there is not written again: `=` is the text behind the
//! one that was last referred to, `=3` leaves out three, `=-3` goes back. The first line then holds a
//! checksum of the edition's texts, so that an edition which was changed on its way is never read as data.

use std::borrow::Cow;
use std::fmt;
use std::rc::Rc;

use super::edition_texts::{checksum, texts};

mod fields;
#[cfg(not(target_arch = "wasm32"))]
mod writing;

#[cfg(not(target_arch = "wasm32"))]
pub use writing::{Unwritable, Writer, write, write_beside};

/// Why lines could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// A line, counted from 1, does not hold what should stand there.
    Line(usize),
    /// The reading edition is not the one that they were written for.
    Changed,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Line(line) => write!(f, "line {line} of its data is not what it expects"),
            Self::Changed => f.write_str("its words were changed on their way to you"),
        }
    }
}

impl std::error::Error for Unreadable {}

/// What has a form in lines.
pub trait InLines: Sized {
    /// Reads it. Where the lines do not hold it, they note that, and what is given means nothing.
    fn read(lines: &mut Lines<'_>) -> Self;

    /// Writes it.
    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, to: &mut Writer<'_>);
}

/// Reads a value from lines.
///
/// # Errors
/// Where a line does not hold what should stand there; says which.
pub fn read<T: InLines>(text: &str) -> Result<T, Unreadable> {
    value(Lines { rest: text, line: 0, texts: &[], at: 0, fault: None })
}

/// Reads a value from lines and the markup of the reading edition that they refer to.
///
/// # Errors
/// Where the edition is another one, and where a line does not hold what should stand there.
pub fn read_beside<T: InLines>(text: &str, edition: &str) -> Result<T, Unreadable> {
    let texts = texts(edition);
    let mut lines = Lines { rest: text, line: 0, texts: &texts, at: 0, fault: None };
    if lines.number() == checksum(&texts) || lines.fault.is_some() {
        value(lines)
    } else {
        Err(Unreadable::Changed)
    }
}

fn value<T: InLines>(mut lines: Lines<'_>) -> Result<T, Unreadable> {
    let value = T::read(&mut lines);
    lines.fault.map_or(Ok(value), |line| Err(Unreadable::Line(line)))
}

/// Stands between the lines and the edition's markup where both are handed over as one: no line holds it.
pub const EDITION_FOLLOWS: &str = "<\n";

const LEFT_OUT: &str = "~";

/// A line that begins with it refers to a text of the edition.
const REFERS: char = '=';

/// Lines that are being read.
pub struct Lines<'a> {
    rest: &'a str,
    line: usize,
    /// The texts of the edition.
    texts: &'a [Cow<'a, str>],
    /// Which of them comes next.
    at: usize,
    /// The first line that does not hold what should stand there. Nothing is read behind it.
    fault: Option<usize>,
}

impl<'a> Lines<'a> {
    /// Notes that the line that was read last does not hold what should stand there.
    pub fn fail(&mut self) {
        self.fault = self.fault.or(Some(self.line));
    }

    /// The next line; every line ends in a line break, so nothing is read behind the last.
    fn next(&mut self) -> &'a str {
        self.line += 1;
        if let Some((line, rest)) = self.rest.split_once('\n')
            && self.fault.is_none()
        {
            self.rest = rest;
            return line;
        }
        self.fail();
        ""
    }

    /// A whole number.
    pub fn number(&mut self) -> u64 {
        let number = self.next().parse();
        number.unwrap_or_else(|_| {
            self.fail();
            0
        })
    }

    /// One of so many variants.
    pub fn variant<T: Copy, const N: usize>(&mut self, all: [T; N], first: T) -> T {
        let variant = usize::try_from(self.number()).ok().and_then(|n| all.get(n));
        variant.copied().unwrap_or_else(|| {
            self.fail();
            first
        })
    }

    /// A text.
    pub fn text(&mut self) -> Cow<'a, str> {
        let line = self.next();
        if let Some(gap) = line.strip_prefix(REFERS) {
            return self.referred(gap).unwrap_or_else(|| {
                self.fail();
                Cow::default()
            });
        }
        if line.contains('\\') { Cow::Owned(unescaped(line)) } else { Cow::Borrowed(line) }
    }

    fn referred(&mut self, gap: &str) -> Option<Cow<'a, str>> {
        let number = |digits: &str| usize::try_from(digits.parse::<u64>().ok()?).ok();
        let at = match gap.strip_prefix('-') {
            _ if gap.is_empty() => self.at,
            Some(back) => self.at.checked_sub(number(back)?)?,
            None => self.at.checked_add(number(gap)?)?,
        };
        let text = self.texts.get(at)?;
        self.at = at + 1;
        Some(Cow::Borrowed(text))
    }
}

fn unescaped(line: &str) -> String {
    let mut text = String::with_capacity(line.len());
    let mut signs = line.chars();
    while let Some(sign) = signs.next() {
        match sign {
            '\\' => match signs.next() {
                Some('n') => text.push('\n'),
                Some('l') => text.push('<'),
                Some(other) => text.push(other),
                None => {}
            },
            _ => text.push(sign),
        }
    }
    text
}

/// A number with a decimal point, as digits and the power of ten that divides them: `835 1` is 83.5.
/// Both are whole and small enough that the division gives the very number that was written.
fn decimal(line: &str) -> Option<f64> {
    let (digits, places) = line.split_once(' ').unwrap_or((line, "0"));
    let (digits, places): (i64, u32) = (digits.parse().ok()?, places.parse().ok()?);
    #[allow(clippy::cast_precision_loss)] // at most 15 digits: see `write`
    let (digits, power) = (digits as f64, 10_i64.checked_pow(places)? as f64);
    Some(digits / power)
}

impl InLines for String {
    fn read(lines: &mut Lines<'_>) -> Self {
        lines.text().into_owned()
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, to: &mut Writer<'_>) {
        to.text(self);
    }
}

impl InLines for u64 {
    fn read(lines: &mut Lines<'_>) -> Self {
        lines.number()
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, to: &mut Writer<'_>) {
        to.line(&self.to_string());
    }
}

impl InLines for usize {
    fn read(lines: &mut Lines<'_>) -> Self {
        let number = lines.number();
        Self::try_from(number).unwrap_or_else(|_| {
            lines.fail();
            0
        })
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, to: &mut Writer<'_>) {
        to.line(&self.to_string());
    }
}

impl InLines for bool {
    fn read(lines: &mut Lines<'_>) -> Self {
        lines.variant([false, true], false)
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, to: &mut Writer<'_>) {
        u64::from(*self).write(to);
    }
}

impl InLines for f64 {
    fn read(lines: &mut Lines<'_>) -> Self {
        decimal(lines.next()).unwrap_or_else(|| {
            lines.fail();
            0.0
        })
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, to: &mut Writer<'_>) {
        to.decimal(*self);
    }
}

impl<T: InLines> InLines for Option<T> {
    fn read(lines: &mut Lines<'_>) -> Self {
        let there = lines.rest.split_once('\n').is_none_or(|(line, _)| line != LEFT_OUT);
        if there {
            return Some(T::read(lines));
        }
        lines.next();
        None
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, to: &mut Writer<'_>) {
        match self {
            Some(value) => value.write(to),
            None => to.line(LEFT_OUT),
        }
    }
}

impl<T: InLines> InLines for Vec<T> {
    fn read(lines: &mut Lines<'_>) -> Self {
        let mut all = Self::new();
        for _ in 0..lines.number() {
            let value = T::read(lines);
            // Whatever a damaged page claims, there are no more than it has lines.
            if lines.fault.is_some() {
                break;
            }
            all.push(value);
        }
        all
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, to: &mut Writer<'_>) {
        self.len().write(to);
        for value in self {
            value.write(to);
        }
    }
}

impl<T: InLines> InLines for [T; 2] {
    fn read(lines: &mut Lines<'_>) -> Self {
        [T::read(lines), T::read(lines)]
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, to: &mut Writer<'_>) {
        for value in self {
            value.write(to);
        }
    }
}

impl<T: InLines> InLines for Rc<T> {
    fn read(lines: &mut Lines<'_>) -> Self {
        Self::new(T::read(lines))
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn write(&self, to: &mut Writer<'_>) {
        self.as_ref().write(to);
    }
}
