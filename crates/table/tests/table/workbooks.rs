//! Excel workbooks, put together here from their parts.

use std::io::{Cursor, Write};

use expect_test::expect;
use table::cells::{Refused, Sheet, read};
use table::comparison;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::{RESERVED, lines, sound};

/// A cell: its place, and what is within its tags.
type Cell<'a> = (&'a str, &'a str);

/// A sheet: its name, its cells row by row, and its merged ranges.
type Part<'a> = (&'a str, &'a [&'a [Cell<'a>]], &'a [&'a str]);

/// Makes a workbook of sheets, each with its cells row by row and its merged ranges.
fn workbook(sheets: &[Part]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut add = |name: &str, content: &str| {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    };
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let mut list = String::new();
    let mut related = String::new();
    for (n, (name, rows, merged)) in sheets.iter().enumerate() {
        let n = n + 1;
        list += &format!("<sheet name=\"{name}\" sheetId=\"{n}\" r:id=\"rId{n}\"/>");
        related += &format!(
            "<Relationship Id=\"rId{n}\" Type=\"{relations}/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>"
        );
        let mut data = String::new();
        for row in *rows {
            let number = row.first().map_or("1", |(place, _)| place.trim_start_matches(char::is_alphabetic));
            data += &format!("<row r=\"{number}\">");
            for (place, cell) in *row {
                data += &if cell.starts_with('<') {
                    format!("<c r=\"{place}\">{cell}</c>")
                } else {
                    format!("<c r=\"{place}\" t=\"inlineStr\"><is><t>{cell}</t></is></c>")
                };
            }
            data += "</row>";
        }
        let range = |range: &&str| format!("<mergeCell ref=\"{range}\"/>");
        let ranges = merged.iter().map(range).collect::<Vec<_>>().concat();
        let ranges = if ranges.is_empty() { ranges } else { format!("<mergeCells>{ranges}</mergeCells>") };
        add(
            &format!("xl/worksheets/sheet{n}.xml"),
            &format!("<worksheet xmlns=\"{main}\"><sheetData>{data}</sheetData>{ranges}</worksheet>"),
        );
    }
    add(
        "xl/workbook.xml",
        &format!("<workbook xmlns=\"{main}\" xmlns:r=\"{relations}\"><sheets>{list}</sheets></workbook>"),
    );
    add(
        "xl/_rels/workbook.xml.rels",
        &format!("<Relationships xmlns=\"{package}\">{related}</Relationships>"),
    );
    // The second format shows percent, the third a day.
    add(
        "xl/styles.xml",
        &format!(
            "<styleSheet xmlns=\"{main}\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"10\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
        ),
    );
    add(
        "_rels/.rels",
        &format!(
            "<Relationships xmlns=\"{package}\"><Relationship Id=\"rId1\" Type=\"{relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
        ),
    );
    zip.finish().unwrap().into_inner()
}

const HEADER: &[Cell] =
    &[("A1", "question"), ("B1", "document"), ("C1", "answer"), ("D1", "¶"), ("E1", "quote")];

/// Reads a workbook of one sheet.
fn sheet(rows: &[&[Cell]], merged: &[&str]) -> Sheet {
    read(&workbook(&[("Table", rows, merged)])).expect("it can be read")
}

#[test]
fn a_workbook_is_read_like_a_text() {
    let bytes = workbook(&[(
        "Table",
        &[
            HEADER,
            &[("A2", "Did it leave?"), ("B2", "Ames"), ("C2", "Yes"), ("D2", "<v>3</v>"), ("E2", "we left")],
            &[("B4", "Bero"), ("C4", "No")],
        ],
        &[],
    )]);
    let sheet = read(&bytes).expect("it can be read");
    assert_eq!(sheet.rows.iter().map(|row| row.number).collect::<Vec<_>>(), [2, 4]);
    let made = comparison(&sheet, &[], &RESERVED);
    assert_eq!(made.faults, []);
    assert_eq!(made.comparison, {
        let mut same =
            sound("question,document,answer,¶,quote\nDid it leave?,Ames,Yes,3,we left\n,Bero,No\n");
        same.about.clear();
        same
    });
}

#[test]
fn the_first_sheet_with_headers_is_taken() {
    let other: &[&[Cell]] = &[&[("A1", "Some notes")]];
    let rows: &[&[Cell]] = &[
        &[("A1", "Two logs")],
        &[("A3", "question"), ("B3", "who"), ("C3", "answer")],
        &[("A4", "Did it?"), ("B4", "Ames"), ("C4", "Yes")],
    ];
    let sheet = read(&workbook(&[("Notes", other, &[]), ("Table", rows, &[])])).expect("it can be read");
    assert_eq!((sheet.header_row, sheet.rows[0].number), (3, 4));
    // One that is hidden is not what a person sees.
    let hidden: &[&[Cell]] = &[&[("A1", "question"), ("B1", "who"), ("C1", "answer")]];
    let book = workbook(&[("Old\" state=\"hidden", hidden, &[]), ("Table", rows, &[])]);
    assert_eq!(read(&book).expect("it can be read").rows.len(), 1);
    let refused = read(&workbook(&[("Notes", other, &[])]));
    assert_eq!(refused, Err(Refused::NoHeader(vec!["Notes".to_owned()])));
    expect!["no sheet has a row of headers with “question” (“Notes”): write “question”, “document” and “answer” above the columns"].assert_eq(&refused.err().map(|refused| refused.to_string()).unwrap_or_default());
}

#[test]
fn a_merged_cell_counts_for_all_its_rows() {
    let rows: &[&[Cell]] = &[
        HEADER,
        &[("A2", "Did it leave?"), ("B2", "Ames"), ("C2", "Yes")],
        &[("B3", "Bero")],
        &[("B4", "Cole"), ("C4", "No")],
    ];
    let sheet = sheet(rows, &["A2:A4", "C2:C3"]);
    let made = comparison(&sheet, &[], &RESERVED);
    assert_eq!(made.faults, []);
    assert_eq!(
        made.comparison,
        sound("question,document,answer\nDid it leave?,Ames,Yes\n,Bero,Yes\n,Cole,No\n")
    );
}

#[test]
fn a_number_shown_as_percent_is_read_as_percent() {
    let rows: &[&[Cell]] = &[
        HEADER,
        &[("A2", "How much of it?"), ("B2", "Ames"), ("C2\" s=\"1", "<v>0.07</v>")],
        &[("B3", "Bero"), ("C3\" s=\"1", "<v>0.125</v>")],
        &[("B4", "Cole"), ("C4\" s=\"1", "<v>1</v>")],
        &[("B5", "Dunn"), ("C5", "<v>0.07</v>")],
    ];
    let sheet = sheet(rows, &[]);
    let answers: Vec<&str> = sheet.rows.iter().map(|row| row.cells[2].as_str()).collect();
    assert_eq!(answers, ["7%", "12.5%", "100%", "0.07"]);
}

#[test]
fn a_day_is_read_as_it_is_written_in_a_table_and_an_empty_cell_is_none() {
    let rows: &[&[Cell]] = &[
        HEADER,
        &[("A2", "When did it leave?"), ("B2", "Ames"), ("C2\" s=\"2", "<v>11644</v>")],
        &[("A3\" s=\"2", "<v></v>")],
        &[("B4", "Bero"), ("C4", "1932")],
    ];
    let sheet = sheet(rows, &[]);
    assert_eq!(sheet.rows.iter().map(|row| row.number).collect::<Vec<_>>(), [2, 4]);
    assert_eq!(sheet.rows[0].cells[2], "1931-11-17");
}

#[test]
fn a_formula_that_failed_is_reported_in_the_headers_too() {
    let rows: &[&[Cell]] = &[
        &[("A1", "question"), ("B1", "document"), ("C1", "answer"), ("D1", "<f>1+1</f><v></v>")],
        &[("A2", "Did it leave?"), ("B2", "Ames"), ("C2\" t=\"e", "<f>1/0</f><v>#DIV/0!</v>")],
    ];
    let sheet = sheet(rows, &[]);
    expect![[r#"
        row 1, =1+1: the formula in cell D1 has no value; open the file in a spreadsheet program and save it again, or write the value itself
        row 2, answer: the formula in cell C2 gives #DIV/0!; open the file in a spreadsheet program and save it again, or write the value itself
    "#]].assert_eq(&lines(&sheet.faults));
}

#[test]
fn a_formula_counts_with_its_value_and_is_reported_without_one() {
    let rows: &[&[Cell]] = &[
        HEADER,
        &[
            ("A2", "Did it leave?"),
            ("B2", "Ames"),
            ("C2", "Yes"),
            ("D2", "<f>1+2</f><v>3</v>"),
            ("E2", "we left"),
        ],
        &[("B3", "Bero"), ("C3", "<f>C2</f>"), ("D3", "<f>1/0</f><v></v>")],
    ];
    let sheet = sheet(rows, &[]);
    let made = comparison(&sheet, &[], &RESERVED);
    assert_eq!(made.comparison.topics[0].questions[0].statements[0].citations[0].paragraph, Some(3));
    expect![[r#"
        row 3, answer: the formula in cell C3 has no value; open the file in a spreadsheet program and save it again, or write the value itself
        row 3, ¶: the formula in cell D3 has no value; open the file in a spreadsheet program and save it again, or write the value itself
    "#]].assert_eq(&lines(&made.faults));
}

#[test]
fn a_workbook_that_is_too_large_unpacked_is_refused() {
    let header = HEADER;
    let long = "a".repeat(100_000_001);
    let rows: &[&[Cell]] = &[header, &[("A2", &long)]];
    let packed = workbook(&[("Table", rows, &[])]);
    assert!(packed.len() < 1_000_000);
    assert_eq!(read(&packed), Err(Refused::TooLarge));
    // Each row is as wide as its last cell.
    let places: Vec<String> = (2..=10_001).map(|row| format!("GR{row}")).collect();
    let cells: Vec<[Cell; 1]> = places.iter().map(|place| [(place.as_str(), "1")]).collect();
    let mut rows: Vec<&[Cell]> = vec![header];
    rows.extend(cells.iter().map(<[Cell; 1]>::as_slice));
    assert_eq!(read(&workbook(&[("Table", &rows, &[])])), Err(Refused::TooLarge));
    rows.pop();
    // The header has 5 cells, so that with 195 more the sheet is as large as it may be.
    let last: &[Cell] = &[("GM10001", "1")];
    rows.push(last);
    assert!(read(&workbook(&[("Table", &rows, &[])])).is_ok());
}
