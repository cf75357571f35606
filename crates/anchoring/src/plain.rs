//! Reads the bytes of a file as text, or says why they cannot be read.

use std::fmt;

/// The size of the largest file that is read, in bytes: some seventy times a long essay.
pub const LARGEST: usize = 5_000_000;

/// Why a file is not read. It is shown to the person who chose the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// It is empty, or has only spaces.
    Empty,
    /// It is larger than [`LARGEST`].
    TooLarge,
    /// It is of a known kind, named here, that is not text.
    OtherKind(&'static str),
    /// It is of an unknown kind that is not text.
    NotText,
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("it holds no text: choose the file that holds the document"),
            Self::TooLarge => f.write_str(
                "it is larger than 5 MB, too large for a document: save its text alone, as a text file, and choose that",
            ),
            Self::OtherKind(kind) => {
                f.write_str("it is a ")?;
                f.write_str(kind)?;
                f.write_str(", not plain text: open it, copy its text into a text file, and choose that")
            }
            Self::NotText => f.write_str(
                "it is not text: choose the document as a text file (.txt) or as a saved web page (.html)",
            ),
        }
    }
}

impl std::error::Error for Refused {}

/// The first bytes of files that people take for text.
const KINDS: [(&[u8], &str); 5] = [
    (b"%PDF-", "PDF file"),
    (b"PK\x03\x04", "packed file, such as a Word document"),
    (b"\xd0\xcf\x11\xe0", "Word document of the older kind"),
    (b"{\\rtf", "rich text file"),
    (b"\x1f\x8b", "packed file"),
];

/// Reads a file as text: as UTF-8, as UTF-16 where its first bytes say so, or else as Windows-1252, which
/// older programs write.
///
/// # Errors
/// Where the file is empty, too large, or not text.
pub fn decode(bytes: &[u8]) -> Result<String, Refused> {
    if bytes.len() > LARGEST {
        return Err(Refused::TooLarge);
    }
    if let Some((_, kind)) = KINDS.iter().find(|(begins, _)| bytes.starts_with(begins)) {
        return Err(Refused::OtherKind(kind));
    }
    let text = match bytes {
        [0xff, 0xfe, rest @ ..] => utf_16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf_16(rest, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] | rest => eight_bits(rest),
    };
    accept(&text)?;
    Ok(text)
}

/// Accepts a text, however it was read.
///
/// # Errors
/// Where it is empty, too large, or not really text.
pub fn accept(text: &str) -> Result<(), Refused> {
    // The same text may take more bytes here than it did in its file.
    if text.len() > 2 * LARGEST {
        return Err(Refused::TooLarge);
    }
    if text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}').is_empty() {
        return Err(Refused::Empty);
    }
    let odd = text.chars().filter(|c| is_odd(*c)).count();
    // Any text may have a stray control character or two; one in fifty is too many.
    if text.contains('\0') || odd * 50 > text.chars().count() {
        return Err(Refused::NotText);
    }
    Ok(())
}

fn is_odd(c: char) -> bool {
    c == '\u{fffd}' || (c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}'))
}

fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).filter_map(|pair| pair.try_into().ok()).map(unit);
    char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

fn eight_bits(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    let broken = text.chars().filter(|c| *c == char::REPLACEMENT_CHARACTER).count();
    let whole = text.chars().filter(|c| !c.is_ascii()).count() - broken;
    // A damaged character in text that is otherwise UTF-8 is damage; without any whole one the file
    // was never UTF-8.
    if broken == 0 || whole > broken {
        return text.into_owned();
    }
    bytes.iter().map(|byte| windows(*byte)).collect()
}

/// The characters 0x80 to 0x9f of Windows-1252; the others are as in Unicode.
const WINDOWS: [char; 32] = [
    '€', '\u{fffd}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{fffd}', 'Ž', '\u{fffd}',
    '\u{fffd}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{fffd}', 'ž', 'Ÿ',
];

fn windows(byte: u8) -> char {
    byte.checked_sub(0x80).and_then(|n| WINDOWS.get(usize::from(n)).copied()).unwrap_or(char::from(byte))
}

/// Returns whether a text is the source of a web page.
#[must_use]
pub fn is_page(text: &str) -> bool {
    let head: String = text.trim_start().chars().take(1000).collect::<String>().to_ascii_lowercase();
    head.starts_with('<')
        && ["<!doctype html", "<html", "<head", "<body", "<p>", "<div"].iter().any(|tag| head.contains(tag))
}

/// The elements of a page whose content nobody reads.
pub const HIDDEN: [&str; 8] =
    ["script", "style", "head", "noscript", "template", "svg", "iframe", "textarea"];

/// The elements that are part of a line. Every other element begins and ends a block.
pub const INLINE: [&str; 33] = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font",
    "i", "img", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub",
    "sup", "time", "u", "var", "wbr",
];
