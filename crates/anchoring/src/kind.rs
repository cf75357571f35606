//! Names files that hold neither plain text nor markup, by their content: a name may be wrong or absent.

/// What the only packed files are called that may be read, as tables.
pub const EXCEL: &str = "an Excel workbook";

/// The first bytes of such files.
const BEGIN: [(&[u8], &str); 4] = [
    (b"bplist00", "a Safari web archive"),
    (b"%PDF-", "a PDF file"),
    (b"{\\rtf", "a rich text file"),
    (b"\x1f\x8b", "a compressed file"),
];

/// What the names of the files within a packed file tell.
const PACKED: [(&str, &str); 8] = [
    ("word/document.xml", "a Word document"),
    ("xl/workbook.xml", EXCEL),
    ("xl/workbook.bin", "a binary workbook (.xlsb)"),
    ("ppt/presentation.xml", "a PowerPoint file"),
    ("opendocument.spreadsheet", "an OpenDocument spreadsheet (.ods)"),
    ("opendocument.text", "an OpenDocument text (.odt)"),
    ("application/epub+zip", "an e-book (EPUB)"),
    ("Index/Document.iwa", "a Pages, Numbers or Keynote file"),
];

/// What the names of the streams within a file of an old Office program tell.
const OLD_OFFICE: [(&str, &str); 5] = [
    ("EncryptedPackage", "a file protected by a password"),
    ("WordDocument", "an old Word document (.doc)"),
    ("PowerPoint Document", "an old PowerPoint file (.ppt)"),
    ("Workbook", "an old workbook (.xls)"),
    ("Book", "an old workbook (.xls)"),
];

/// Returns what such a file is, with its article; `None` where it may be text.
#[must_use]
pub fn kind(bytes: &[u8]) -> Option<&'static str> {
    let holds = |name: &[u8]| bytes.windows(name.len()).any(|window| window == name);
    if bytes.starts_with(b"PK\x03\x04") {
        let found = PACKED.iter().find(|(name, _)| holds(name.as_bytes()));
        return Some(found.map_or("a ZIP file", |(_, kind)| kind));
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        let wide = |name: &str| name.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
        let found = OLD_OFFICE.iter().find(|(name, _)| holds(&wide(name)));
        return Some(found.map_or("a file from an old Office program", |(_, kind)| kind));
    }
    BEGIN.iter().find(|(begins, _)| bytes.starts_with(begins)).map(|(_, kind)| *kind)
}
