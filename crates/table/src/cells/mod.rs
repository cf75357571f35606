//! The cells of a table, from the bytes of a file or from pasted cells, whatever program wrote them.

mod delimited;
mod spreadsheet;

use std::fmt;

use anchoring::kind::kind;

use crate::columns::Column;
use crate::fault::Fault;

pub use delimited::write_csv;

/// The size of the largest table that is read, in bytes.
pub const LARGEST: usize = 10_000_000;

/// A table: a row of headers, and the rows below it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The headers as they stand there.
    pub header: Vec<String>,
    /// The number of the row of headers.
    pub header_row: usize,
    /// The rows below it, without empty ones.
    pub rows: Vec<Row>,
    /// What is wrong with single cells.
    pub faults: Vec<Fault>,
}

/// A row of cells.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    /// Its number, as a spreadsheet shows it.
    pub number: usize,
    /// Its cells, without the spaces around them.
    pub cells: Vec<String>,
}

/// Why a file is not read as a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// It is empty, or has only spaces.
    Empty,
    /// It is larger than [`LARGEST`], or a workbook that is too large unpacked.
    TooLarge,
    /// It cannot be read as text: its encoding, or its kind.
    NotText(anchoring::plain::Refused),
    /// It is of a known kind, named here, that is no table.
    OtherKind(&'static str),
    /// It is an XLSX file that cannot be opened.
    Damaged(String),
    /// It is an XLSX file, and no sheet in it has a row of headers with a question; these are its sheets.
    NoHeader(Vec<String>),
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("it is empty: choose the file that holds the table"),
            Self::TooLarge => {
                f.write_str("it is too large for a table (at most 10 MB, a workbook 100 MB unpacked): choose another file")
            }
            Self::NotText(refused @ anchoring::plain::Refused::Encoding(_)) => refused.fmt(f),
            Self::NotText(_) => {
                f.write_str("it is not a table: choose a CSV file, a TSV file or an Excel workbook (.xlsx)")
            }
            Self::OtherKind(kind) => {
                write!(
                    f,
                    "it is {kind}: open it, save it as CSV or as an Excel workbook (.xlsx), and choose that"
                )
            }
            Self::Damaged(why) => write!(
                f,
                "it is a workbook that cannot be opened ({why}): save it again as .xlsx or as CSV, and choose that"
            ),
            Self::NoHeader(sheets) => write!(
                f,
                "no sheet has a row of headers with “question” ({}): write “question”, “document” and “answer” above the columns",
                sheets.iter().map(|name| format!("“{name}”")).collect::<Vec<_>>().join(", ")
            ),
        }
    }
}

impl std::error::Error for Refused {}

/// Reads the bytes of a file as a table: a workbook by its first bytes, anything else as text whose cells are divided
/// by commas, semicolons or tabs.
///
/// # Errors
/// Where the file holds no table; the reason is for the person who chose it.
pub fn read(bytes: &[u8]) -> Result<Sheet, Refused> {
    if bytes.len() > LARGEST {
        return Err(Refused::TooLarge);
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return spreadsheet::read(bytes);
    }
    if let Some(kind) = kind(bytes) {
        return Err(Refused::OtherKind(kind));
    }
    let text = anchoring::plain::decoded(bytes).map_err(|refused| match refused {
        anchoring::plain::Refused::Empty => Refused::Empty,
        other => Refused::NotText(other),
    })?;
    Ok(delimited::read(&text))
}

/// Counts the known headers of a row; none where no cell is the header of the questions.
fn headers(cells: &[String]) -> usize {
    let known = || cells.iter().filter_map(|cell| Column::of(cell));
    if known().any(|column| column == Column::Question) { known().count() } else { 0 }
}

/// How many rows may stand above the headers: a title, a date.
const ABOVE: usize = 20;

/// Returns the index of the row of headers: the first of the first rows that has a question and another known header.
fn header_row(rows: &[Row]) -> Option<usize> {
    rows.iter().take(ABOVE).position(|row| headers(&row.cells) > 1)
}

/// Makes a sheet of rows, whose headers are in the row with this index.
fn sheet(mut rows: Vec<Row>, header: usize) -> Sheet {
    let below = rows.split_off((header + 1).min(rows.len()));
    let header = rows.pop().unwrap_or_default();
    Sheet { header: header.cells, header_row: header.number, rows: below, faults: Vec::new() }
}
