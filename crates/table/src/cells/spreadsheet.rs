//! Excel workbooks (.xlsx): the first visible sheet with a row of headers. Formulas count with the value that the
//! spreadsheet stored; a merged cell counts for its whole range where topics, questions, documents or answers are.

use std::collections::BTreeMap;
use std::io::Cursor;

use anchoring::kind::{EXCEL, kind};
use calamine::{DataRef, Dimensions, ExcelDateTime, Reader, SheetVisible, Xlsx, XlsxError};
use zip::ZipArchive;

use super::{Refused, Row, Sheet, header_row, sheet};
use crate::columns::{Column, letters};
use crate::fault::Fault;

/// The columns in which a merged cell counts for every row of its range.
const MERGED: [Column; 4] = [Column::Topic, Column::Question, Column::Document, Column::Answer];

/// The most columns that are read. A stray cell far to the right must not make every row that wide.
const WIDEST: usize = 200;

/// The size of the largest workbook that is read, unpacked, in bytes.
const UNPACKED: u64 = 100_000_000;

/// The most cells that a sheet may take up, those between its values included.
const MOST_CELLS: usize = 2_000_000;

/// Reads a workbook.
pub fn read(bytes: &[u8]) -> Result<Sheet, Refused> {
    if unpacked(bytes).is_some_and(|size| size > UNPACKED) {
        return Err(Refused::TooLarge);
    }
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| refusal(bytes, &error))?;
    let seen = |sheet: &&calamine::Sheet| sheet.visible == SheetVisible::Visible;
    let names: Vec<String> =
        book.sheets_metadata().iter().filter(seen).map(|sheet| sheet.name.clone()).collect();
    for name in &names {
        // A sheet of charts has no cells.
        let Ok(Grid { rows, faults }) = grid(&mut book, name) else { continue };
        if rows.iter().map(|row| row.cells.len()).sum::<usize>() > MOST_CELLS {
            return Err(Refused::TooLarge);
        }
        let Some(header) = header_row(&rows) else { continue };
        let mut sheet = sheet(rows, header);
        let merged = book.merge_cells_by_sheet_name(name).unwrap_or_default();
        fill(&mut sheet, &merged);
        sheet.faults = faults.into_iter().filter(|fault| fault.row >= Some(sheet.header_row)).collect();
        for fault in &mut sheet.faults {
            let at = |index: &usize| fault.column == Some(letters(*index));
            let header = (0..sheet.header.len()).find(at).and_then(|index| sheet.header.get(index));
            fault.column = header.filter(|header| !header.is_empty()).cloned().or(fault.column.take());
        }
        return Ok(sheet);
    }
    Err(Refused::NoHeader(names))
}

/// Returns how large the files in a workbook say that they are.
fn unpacked(bytes: &[u8]) -> Option<u64> {
    let mut files = ZipArchive::new(Cursor::new(bytes)).ok()?;
    (0..files.len()).map(|n| files.by_index_raw(n).ok().map(|file| file.size())).sum()
}

fn refusal(bytes: &[u8], error: &XlsxError) -> Refused {
    match kind(bytes) {
        Some(kind) if kind != EXCEL => Refused::OtherKind(kind),
        _ => Refused::Damaged(error.to_string()),
    }
}

/// The rows of a sheet that are not empty, and the faults of its formulas, with the letters of their columns.
struct Grid {
    rows: Vec<Row>,
    faults: Vec<Fault>,
}

fn grid(book: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Grid, XlsxError> {
    let mut cells: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    let mut faults = Vec::new();
    let mut taken = 0;
    let styles = book.worksheet_style(name)?;
    let is_percent = |place| {
        let format = styles.get(place).and_then(|style| style.number_format.as_ref());
        format.is_some_and(|format| format.format_code.contains('%'))
    };
    let mut reader = book.worksheet_cells_reader(name)?;
    while let Some(cell) = reader.next_cell_with_formula()? {
        let (row, column) = (cell.pos.0, cell.pos.1 as usize);
        if column >= WIDEST {
            continue;
        }
        let formula = cell.formula.filter(|formula| !formula.is_empty());
        let mut value = match cell.value {
            DataRef::Float(number) if is_percent(cell.pos) => percent(number),
            ref value => text(value),
        };
        let wrong = match (&cell.value, formula) {
            (DataRef::Error(error), _) => Some(format!("gives {error}")),
            (DataRef::Empty, Some(formula)) => {
                // The cell is not empty: it must not read as if it were.
                value = format!("={formula}");
                Some("has no value".to_owned())
            }
            _ => None,
        };
        faults.extend(wrong.map(|wrong| without_value(row, column, &wrong)));
        if !value.is_empty() && taken <= MOST_CELLS {
            let row = cells.entry(row).or_default();
            taken += (column + 1).saturating_sub(row.len());
            row.resize(row.len().max(column + 1), String::new());
            if let Some(cell) = row.get_mut(column) {
                *cell = value;
            }
        }
    }
    let rows = cells.into_iter().map(|(row, cells)| Row { number: row as usize + 1, cells }).collect();
    Ok(Grid { rows, faults })
}

/// Returns the fault of a formula without a value: no spreadsheet has computed it, or it failed.
fn without_value(row: u32, column: usize, wrong: &str) -> Fault {
    let row = row as usize + 1;
    Fault {
        row: Some(row),
        column: Some(letters(column)),
        what: format!("the formula in cell {}{row} {wrong}", letters(column)),
        remedy: "open the file in a spreadsheet program and save it again, or write the value itself"
            .to_owned(),
    }
}

/// Returns a number as percent, without what a hundredfold adds to it far behind the point.
fn percent(number: f64) -> String {
    format!("{}%", (number * 1e12).round() / 1e10)
}

/// Returns a cell as a person reads it, but for percent.
fn text(cell: &DataRef) -> String {
    match cell {
        DataRef::Empty => String::new(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(value) => value.to_string(),
        DataRef::DateTime(date) => day(date),
        DataRef::DateTimeIso(date) => date.split('T').next().unwrap_or_default().to_owned(),
        DataRef::DurationIso(text) => text.clone(),
        DataRef::String(text) => plain(text),
        DataRef::SharedString(text) => plain(text),
        DataRef::Error(error) => error.to_string(),
    }
}

fn plain(text: &str) -> String {
    text.replace("\r\n", "\n").trim().to_owned()
}

/// Returns a day as YYYY-MM-DD.
fn day(date: &ExcelDateTime) -> String {
    let (year, month, day, ..) = date.to_ymd_hms_milli();
    format!("{year:04}-{month:02}-{day:02}")
}

/// Gives the value of a merged cell to every row of its range that is not empty, in the columns where it counts.
fn fill(sheet: &mut Sheet, merged: &[Dimensions]) {
    for range in merged {
        let column = range.start.1 as usize;
        let rows = range.start.0 as usize + 1..=range.end.0 as usize + 1;
        let header = sheet.header.get(column).and_then(|header| Column::of(header));
        if !header.is_some_and(|header| MERGED.contains(&header)) {
            continue;
        }
        let first = sheet.rows.iter().find(|row| row.number == *rows.start());
        let Some(value) = first.and_then(|row| row.cells.get(column)).cloned() else { continue };
        for row in sheet.rows.iter_mut().filter(|row| rows.contains(&row.number)) {
            row.cells.resize(row.cells.len().max(column + 1), String::new());
            if let Some(cell) = row.cells.get_mut(column) {
                cell.clone_from(&value);
            }
        }
    }
}
