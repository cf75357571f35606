//! Tables as files: encodings, dividers, and files that are no tables.

use expect_test::expect;
use table::cells::{LARGEST, Refused, read, write_csv};
use table::columns::Column;

use crate::lines;

const TABLE: &str = "question,document,answer\nDid it leave?,Zoë’s log,“Yes” – early\n";

fn utf_16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(unit).collect()
}

#[test]
fn every_encoding_of_a_table_is_read() {
    let expected = read(TABLE.as_bytes()).expect("it can be read");
    assert_eq!(expected.rows[0].cells, ["Did it leave?", "Zoë’s log", "“Yes” – early"]);
    let windows =
        b"question,document,answer\nDid it leave?,Zo\xeb\x92s log,\x93Yes\x94 \x96 early\n".to_vec();
    for bytes in [
        format!("\u{feff}{TABLE}").into_bytes(),
        utf_16(&format!("\u{feff}{TABLE}"), u16::to_le_bytes),
        utf_16(&format!("\u{feff}{TABLE}"), u16::to_be_bytes),
        utf_16(TABLE, u16::to_le_bytes),
        windows,
    ] {
        assert_eq!(read(&bytes), Ok(expected.clone()));
    }
}

#[test]
fn the_divider_is_the_one_that_the_headers_show() {
    let semicolons = read("question;document;answer\n\"Did it, or not?\";Ames;\"Yes; early\"\n".as_bytes());
    assert_eq!(semicolons.expect("it can be read").rows[0].cells, ["Did it, or not?", "Ames", "Yes; early"]);
    let tabs = read("question\tdocument\tanswer\nDid it, or not?\tAmes\tYes\n".as_bytes());
    assert_eq!(tabs.expect("it can be read").rows[0].cells, ["Did it, or not?", "Ames", "Yes"]);
    let told =
        read("sep=;\nquestion;document;answer\nDid it?;Ames;Yes\n".as_bytes()).expect("it can be read");
    assert_eq!((told.header_row, told.rows[0].number), (2, 3));
    // Where it is told, it need not be shown.
    let told = read("sep=;\ncolour;size, and weight\nred;3\n".as_bytes()).expect("it can be read");
    assert_eq!(told.header, ["colour", "size, and weight"]);
}

#[test]
fn rows_that_are_divided_otherwise_than_the_headers_are_named_and_no_others() {
    let faults = |table: &str| lines(&read(table.as_bytes()).expect("it can be read").faults);
    // A single header is divided by nothing; a single cell may be all that a row has.
    for sound in ["question\nDid it; really?\n", "question,document,answer\nDid it?\n,Ames,Yes\n"] {
        assert_eq!(faults(sound), "", "{sound}");
    }
    expect!["row 1: the headers are separated by “|”; separate cells with commas, semicolons or tabs\n"]
        .assert_eq(&faults("question|document|answer\nDid it?|Ames|Yes\n"));
    expect!["row 2: the cells of this row are separated by semicolons, the headers by commas; use commas in all rows\n"]
        .assert_eq(&faults("question,document,answer\nDid it?;Ames;Yes\n"));
    expect!["row 2: this row has 4 cells, but there are 3 headers; delete the extra tab\n"]
        .assert_eq(&faults("question\tdocument\tanswer\nDid it?\tAmes\tYes\tperhaps\n"));
}

#[test]
fn rows_have_the_numbers_that_a_spreadsheet_shows() {
    let sheet =
        read("A title\n\nquestion,document,answer\n\n\"Did it\nleave?\",Ames,Yes\r\n,Bero,No\n".as_bytes());
    let sheet = sheet.expect("it can be read");
    assert_eq!(sheet.header_row, 3);
    assert_eq!(sheet.rows.iter().map(|row| row.number).collect::<Vec<_>>(), [5, 6]);
}

#[test]
fn a_file_that_is_no_table_is_refused_with_its_reason() {
    let words = |bytes: &[u8]| read(bytes).err().map(|refused| refused.to_string()).unwrap_or_default();
    assert_eq!(read(b""), Err(Refused::Empty));
    assert_eq!(read(b"\xef\xbb\xbf \n"), Err(Refused::Empty));
    expect!["it is empty: choose the file that holds the table"].assert_eq(&words(b""));
    expect!["it is a PDF file: open it, save it as CSV or as an Excel workbook (.xlsx), and choose that"]
        .assert_eq(&words(b"%PDF-1.7 \x00\x01"));
    expect!["it is an old workbook (.xls): open it, save it as CSV or as an Excel workbook (.xlsx), and choose that"].assert_eq(&words(b"\xd0\xcf\x11\xe0 W\0o\0r\0k\0b\0o\0o\0k\0"));
    expect!["it is a workbook that cannot be opened (Zip error: invalid Zip archive: Could not find EOCD): save it again as .xlsx or as CSV, and choose that"].assert_eq(&words(b"PK\x03\x04 xl/workbook.xml, but nothing else"));
    expect!["it is a ZIP file: open it, save it as CSV or as an Excel workbook (.xlsx), and choose that"]
        .assert_eq(&words(b"PK\x03\x04 but nothing else"));
    expect!["it is not a table: choose a CSV file, a TSV file or an Excel workbook (.xlsx)"]
        .assert_eq(&words(b"\x00\x01\x02\x03\x04\x05\x06\x07 question,document"));
}

#[test]
fn a_file_is_too_large_only_above_the_limit() {
    let pdf = |size: usize| {
        let mut bytes = b"%PDF-1.7 ".to_vec();
        bytes.resize(size, 0);
        read(&bytes)
    };
    assert_eq!(pdf(LARGEST), Err(Refused::OtherKind("a PDF file")));
    assert_eq!(pdf(LARGEST + 1), Err(Refused::TooLarge));
}

#[test]
fn a_cell_that_a_spreadsheet_would_run_is_written_with_an_apostrophe() {
    let sheet = read("question,document,answer\n-5?,'=1,@home\n".as_bytes()).expect("it can be read");
    assert_eq!(sheet.rows[0].cells, ["-5?", "=1", "@home"]);
    expect![[r#"
        question,document,answer
        '-5?,'=1,'@home
    "#]]
    .assert_eq(&write_csv(&sheet).replace("\r\n", "\n"));
    assert_eq!(read(write_csv(&sheet).as_bytes()), Ok(sheet));
}

#[test]
fn headers_are_found_without_case_accents_and_plural() {
    for (header, column) in [
        ("Questions", Column::Question),
        ("SOURCE DOCUMENT", Column::Document),
        ("who", Column::Document),
        ("Answers", Column::Answer),
        ("says", Column::Answer),
        ("In our words", Column::Statement),
        ("Summaries", Column::Statement),
        ("quotations", Column::Quote),
        ("par.", Column::Paragraph),
        ("Paragraph", Column::Paragraph),
        ("¶", Column::Paragraph),
        ("reported by", Column::Reported),
        ("view of", Column::Reported),
        ("Asks for", Column::Basis),
        ("rests on", Column::Source),
        ("Thème", Column::Topic),
        ("notes", Column::Note),
        ("ID", Column::Id),
    ] {
        assert_eq!(Column::of(header), Some(column), "{header}");
    }
    assert_eq!(Column::of("colour"), None);
    assert_eq!(Column::of(""), None);
}
