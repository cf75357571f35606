//! Writing a comparison as lines, on the machine that builds.

use std::collections::BTreeMap;
use std::fmt;

use super::super::edition_texts::{checksum, texts};
use super::{InLines, LEFT_OUT, REFERS};

/// A value that has no form in lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unwritable(String);

impl fmt::Display for Unwritable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the data cannot be written as lines: {}", self.0)
    }
}

impl std::error::Error for Unwritable {}

/// Writes a value as lines.
///
/// # Errors
/// Where a value has no form in lines: a number with more than 15 digits.
pub fn write<T: InLines>(value: &T) -> Result<String, Unwritable> {
    Writer::default().written(value)
}

/// Writes a value as lines that refer to the texts of a reading edition, from its markup.
///
/// # Errors
/// Where a value has no form in lines.
pub fn write_beside<T: InLines>(value: &T, edition: &str) -> Result<String, Unwritable> {
    let texts = texts(edition);
    let mut writer = Writer { text: format!("{}\n", checksum(&texts)), ..Writer::default() };
    for (n, text) in texts.iter().enumerate() {
        writer.places.entry(text).or_default().push(n);
    }
    writer.written(value)
}

/// Lines that are being written.
#[derive(Default)]
pub struct Writer<'a> {
    text: String,
    /// Where each text stands in the edition, in order.
    places: BTreeMap<&'a str, Vec<usize>>,
    /// Which of the edition's texts comes next.
    at: usize,
    /// The first value that has no form in lines.
    fault: Option<Unwritable>,
}

impl Writer<'_> {
    /// The line that refers to a text of the edition: where there are several, to the nearest.
    fn reference(&mut self, text: &str) -> Option<String> {
        let places = self.places.get(text)?;
        let behind = places.partition_point(|place| *place < self.at);
        let near = [places.get(behind), behind.checked_sub(1).and_then(|n| places.get(n))];
        let place = near.into_iter().flatten().min_by_key(|place| place.abs_diff(self.at))?;
        let (gap, sign) = (place.abs_diff(self.at), if *place < self.at { "-" } else { "" });
        let line = if gap == 0 { REFERS.to_string() } else { format!("{REFERS}{sign}{gap}") };
        // A short text that stands far off is shorter itself.
        let shorter = line.len() <= text.len();
        if shorter {
            self.at = place + 1;
        }
        shorter.then_some(line)
    }

    fn written<T: InLines>(mut self, value: &T) -> Result<String, Unwritable> {
        value.write(&mut self);
        self.fault.map_or(Ok(self.text), Err)
    }

    /// A line as it is.
    pub fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    /// A text: as a reference, or with what would mean something else escaped.
    pub fn text(&mut self, text: &str) {
        if let Some(reference) = self.reference(text) {
            return self.line(&reference);
        }
        let escaped = text.replace('\\', "\\\\").replace('\n', "\\n").replace('<', "\\l");
        let begins = escaped.starts_with(LEFT_OUT) || escaped.starts_with(REFERS);
        self.line(&if begins { format!("\\{escaped}") } else { escaped });
    }

    /// A number with a decimal point.
    pub fn decimal(&mut self, number: f64) {
        let written = number.to_string();
        let (whole, part) = written.split_once('.').unwrap_or((&written, ""));
        if whole.len() + part.len() > 15 || !number.is_finite() {
            let fault = Unwritable(format!("the number {written} has too many digits"));
            self.fault.get_or_insert(fault);
        }
        self.line(&if part.is_empty() { whole.to_owned() } else { format!("{whole}{part} {}", part.len()) });
    }
}
