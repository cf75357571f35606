//! Numbers of paragraphs, as people write them.

use super::rows::Entry;
use crate::columns::Column;
use crate::fault::Findings;

/// Reads the numbers in a cell for paragraphs: "5", "3, 4" or "3–5".
pub fn numbers(entry: &Entry, findings: &mut Findings) -> Vec<usize> {
    let cell = entry.get(Column::Paragraph);
    let range = |part: &str| {
        let (first, last) = part.split_once(['-', '–']).unwrap_or((part, part));
        let (first, last) = (plain_number(first)?, plain_number(last)?);
        (first <= last && last - first < 1000).then_some(first..=last)
    };
    let ranges: Option<Vec<_>> = cell.split(',').map(range).collect();
    match ranges {
        Some(ranges) => ranges.into_iter().flatten().collect(),
        None => number(entry, findings).into_iter().collect(),
    }
}

/// Reads the number of a paragraph; `None` where the cell is empty, or holds no number, which is reported.
pub fn number(entry: &Entry, findings: &mut Findings) -> Option<usize> {
    let cell = entry.get(Column::Paragraph);
    let number = plain_number(cell);
    if number.is_none() && !cell.is_empty() {
        let what = format!("“{cell}” is not the number of a paragraph");
        findings.fault(entry.at(Column::Paragraph), what, "write the number alone, such as 5");
    }
    number
}

/// Reads a number as people write it for a paragraph: "5", "¶ 5", "para. 5", and the "5.0" of a spreadsheet.
fn plain_number(cell: &str) -> Option<usize> {
    let words = ["¶", "paragraph", "para.", "para", "par.", "par"];
    let lower = cell.trim().to_lowercase();
    let digits = words.iter().find_map(|word| lower.strip_prefix(word)).unwrap_or(&lower).trim();
    digits.strip_suffix(".0").unwrap_or(digits).parse().ok()
}
