//! Tables as text: cells divided by commas, semicolons or tabs, in quotation marks where they hold one of these.
//!
//! Spreadsheets run a cell that begins with `=`, `+`, `-` or `@` as a formula. Such a cell is written with an
//! apostrophe before it, which is taken away when it is read.

use super::{Row, Sheet, header_row, headers, sheet};
use crate::fault::Fault;

/// What may divide cells, the usual first.
const DIVIDERS: [(u8, &str); 3] = [(b',', "commas"), (b';', "semicolons"), (b'\t', "tabs")];

/// The first characters that make a spreadsheet run a cell as a formula; the wide ones do in Japanese.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// Reads a table. The divider is the one that makes the most of the headers.
pub fn read(text: &str) -> Sheet {
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n");
    // Excel writes the divider that it used into a line of its own.
    let told = text
        .split_once('\n')
        .and_then(|(first, _)| first.trim().to_lowercase().strip_prefix("sep=")?.bytes().next());
    let score = |divider: u8| {
        let head: Vec<Row> = records(&text, divider).take(super::ABOVE).collect();
        let known = header_row(&head).and_then(|n| head.get(n)).map_or(0, |row| headers(&row.cells));
        (Some(divider) == told, known, head.first().map_or(0, |row| row.cells.len()))
    };
    // Of two that are equal, the last would be taken: the usual one stands last here.
    let (divider, name) =
        DIVIDERS.into_iter().rev().max_by_key(|(divider, _)| score(*divider)).unwrap_or((b',', "commas"));
    let mut rows: Vec<Row> = records(&text, divider).collect();
    if told.is_some() {
        rows.retain(|row| row.number > 1);
    }
    let header = header_row(&rows).unwrap_or(0);
    let columns = rows.get(header).map_or(0, |row| row.cells.len());
    let swallowing = misquoted(&text, divider, columns);
    let mut sheet = sheet(rows, header);
    sheet.faults.extend(swallowing);
    if sheet.faults.is_empty() {
        sheet.faults = divided(&sheet, divider, name);
    }
    sheet
}

/// Iterates over the rows of a text that are not empty.
fn records(text: &str, divider: u8) -> impl Iterator<Item = Row> {
    let reader = csv::ReaderBuilder::new()
        .delimiter(divider)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut number = 0;
    let mut begin = 0;
    let numbered = reader.into_records().filter_map(Result::ok).map(move |record| {
        // The reader passes over empty lines, which a spreadsheet counts.
        let at = record.position().map_or(begin, |p| usize::try_from(p.byte()).unwrap_or(begin));
        let skipped = text.get(at..).map_or(0, |rest| rest.len() - rest.trim_start_matches('\n').len());
        number += 1 + skipped;
        begin = at;
        Row { number, cells: record.iter().map(|cell| unguarded(cell.trim()).to_owned()).collect() }
    });
    numbered.filter(|row| row.cells.iter().any(|cell| !cell.is_empty()))
}

/// Returns the fault of the first cell whose quotation marks do not close at its end: they swallow other cells. The table
/// has so many columns.
fn misquoted(text: &str, divider: u8, columns: usize) -> Option<Fault> {
    let divider = char::from(divider);
    let (mut row, mut begins, mut opened) = (1, true, None);
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        match (letter, opened) {
            ('"', Some((row, from))) if letters.next_if(|(_, next)| *next == '"').is_none() => {
                opened = None;
                let rest = text.get(at + 1..).unwrap_or_default().trim_start_matches(' ');
                if !rest.is_empty() && !rest.starts_with([divider, '\n']) {
                    return Some(swallowing(row, "closed before the end of its cell"));
                }
                // Programs write no tabs into cells divided by tabs; elsewhere a line that is divided as rows are is one.
                let cell = text.get(from..at).unwrap_or_default();
                let is_row =
                    |line: &str| line.starts_with(divider) && line.matches(divider).count() + 1 >= columns;
                let is_tabbed = divider == '\t' && cell.contains('\n') && cell.contains('\t');
                if is_tabbed || cell.split('\n').skip(1).any(is_row) {
                    return Some(swallowing(row, "closed only in a later row"));
                }
            }
            ('"', None) if begins => opened = Some((row, at)),
            ('\n', None) => row += 1,
            _ => {}
        }
        begins = opened.is_none() && (letter == divider || letter == '\n');
    }
    opened.map(|(row, _)| swallowing(row, "never closed, so the rest of the table is one cell"))
}

fn swallowing(row: usize, how: &str) -> Fault {
    Fault {
        row: Some(row),
        column: None,
        what: format!("a quotation mark is opened here and {how}"),
        remedy: "close it at the end of its cell; within a cell write it twice".to_owned(),
    }
}

/// Returns the faults of rows that are divided otherwise than the headers.
fn divided(sheet: &Sheet, divider: u8, name: &str) -> Vec<Fault> {
    let fault =
        |row: usize, what: String, remedy: String| Fault { row: Some(row), column: None, what, remedy };
    if let [header] = sheet.header.as_slice() {
        let other = ["|", ":", "  "].into_iter().find(|other| {
            header.split(other).filter(|h| crate::columns::Column::of(h).is_some()).count() > 1
        });
        if let Some(other) = other {
            let what = format!("the headers are separated by “{other}”");
            return vec![fault(
                sheet.header_row,
                what,
                "separate cells with commas, semicolons or tabs".to_owned(),
            )];
        }
    }
    let otherwise: Vec<(usize, &str)> =
        sheet.rows.iter().filter_map(|row| Some((row.number, other_divider(row, sheet, divider)?))).collect();
    if let [(row, other), more @ ..] = otherwise.as_slice() {
        let also = if more.is_empty() { String::new() } else { format!(", and of {} more,", more.len()) };
        let what = format!("the cells of this row{also} are separated by {other}, the headers by {name}");
        return vec![fault(*row, what, format!("use {name} in all rows"))];
    }
    let is_too_wide = |row: &&Row| row.cells.iter().skip(sheet.header.len()).any(|cell| !cell.is_empty());
    let too_wide = |row: &Row| {
        let what =
            format!("this row has {} cells, but there are {} headers", row.cells.len(), sheet.header.len());
        let remedy = match divider {
            b'\t' => "delete the extra tab".to_owned(),
            _ => format!("put a cell that holds {name} into quotation marks: \"…\""),
        };
        fault(row.number, what, remedy)
    };
    sheet.rows.iter().filter(is_too_wide).map(too_wide).collect()
}

/// Returns what divides a row of a single cell, where it is something else than in the headers.
fn other_divider(row: &Row, sheet: &Sheet, divider: u8) -> Option<&'static str> {
    let [cell] = row.cells.as_slice() else { return None };
    let columns = sheet.header.len();
    let divides = |(other, _): &(u8, &str)| {
        *other != divider && columns > 1 && cell.matches(char::from(*other)).count() + 1 >= columns
    };
    DIVIDERS.into_iter().find(divides).map(|(_, name)| name)
}

/// Returns a cell without the apostrophe that keeps it from being run as a formula.
fn unguarded(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| is_run(rest)).unwrap_or(cell)
}

/// Returns whether a cell must be guarded: it begins with the sign of a formula, or looks as if it were guarded.
fn is_run(cell: &str) -> bool {
    cell.trim_start_matches('\'').starts_with(FORMULA)
}

/// Writes a sheet with commas. Reading it gives equal cells.
#[must_use]
pub fn write_csv(sheet: &Sheet) -> String {
    let mut writer =
        csv::WriterBuilder::new().flexible(true).terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    let guarded = |cell: &String| if is_run(cell) { format!("'{cell}") } else { cell.clone() };
    for cells in std::iter::once(&sheet.header).chain(sheet.rows.iter().map(|row| &row.cells)) {
        // Writing into memory cannot fail.
        if writer.write_record(cells.iter().map(guarded)).is_err() {
            break;
        }
    }
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}
