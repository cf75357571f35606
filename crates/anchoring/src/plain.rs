//! Reads the bytes of a file as text, or says why they cannot be read.

use std::borrow::Cow;
use std::fmt;

use super::encoding::{self, Decode};
use super::kind::kind;
use super::page::{self, Kind};
use super::{mail, markdown};

/// The size of the largest file that is read, in bytes. A saved web page may hold its pictures.
pub const LARGEST_FILE: usize = 30_000_000;

/// The most bytes of a text or page without its pictures.
const LARGEST: usize = 5_000_000;

/// The most characters of a text: five times a long essay. More would take longer than a reader should wait.
pub const LONGEST: usize = 400_000;

/// Why a file is not read. It is shown to the person who chose the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// It could not be read at all.
    Unread,
    /// It is empty, or has only spaces.
    Empty,
    /// It is larger than [`LARGEST_FILE`], or has too much besides pictures.
    TooLarge,
    /// Its text is longer than [`LONGEST`].
    TooLong,
    /// It is in this encoding, which cannot be read.
    Encoding(&'static str),
    /// It is of a known kind, named here with its article, that is not text.
    OtherKind(&'static str),
    /// It is of an unknown kind that is not text.
    NotText,
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unread => f.write_str(
                "this browser could not read it: copy it to this computer, and choose the copy",
            ),
            Self::Empty => f.write_str("it holds no text: choose the file that holds the document"),
            Self::TooLarge => f.write_str(
                "it is too large for a document: save only its text, as a text file, and choose that",
            ),
            Self::TooLong => f.write_str(
                "it has more than 400,000 characters, too many for a document: choose a file that holds only one",
            ),
            Self::Encoding(name) => {
                f.write_str("it is in ")?;
                f.write_str(name)?;
                f.write_str(": open it in a program that shows it correctly, save it as UTF-8 text, and choose that")
            }
            Self::OtherKind(kind) => {
                f.write_str("it is ")?;
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

/// Reads the bytes of a file as text: a saved web page or a web archive by its blocks, any other text by its lines.
///
/// # Errors
/// Where the file is empty, too large, not text, or in an encoding that cannot be read.
pub fn read(bytes: &[u8], decode: Decode) -> Result<String, Refused> {
    let begins = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    if bytes.len() > LARGEST_FILE {
        return Err(Refused::TooLarge);
    }
    if let Some(kind) = kind(begins) {
        return Err(Refused::OtherKind(kind));
    }
    let text = match mail::page(begins) {
        Some(part) => {
            let (bytes, encoding) = part?;
            within_bounds(&without_pictures(&bytes), encoding.as_deref(), decode)?
        }
        None => within_bounds(&without_pictures(bytes), None, decode)?,
    };
    let text = match page::kind(&text) {
        Kind::Page => page::text(&text).ok_or(Refused::TooLarge)?,
        Kind::Xml => return Err(Refused::OtherKind("an XML file")),
        Kind::Text => with_line_feeds(&text),
    };
    if let Some(kind) = source(&text) {
        return Err(Refused::OtherKind(kind));
    }
    let text = markdown::text(text);
    accept(&text)?;
    Ok(text)
}

/// Decodes the bytes of plain text, such as a table, whatever its encoding. Line ends stay as they are.
///
/// # Errors
/// Where it is empty, too large, not text, or in an encoding that cannot be read.
pub fn decoded(bytes: &[u8]) -> Result<String, Refused> {
    let text = encoding::text(bytes, None, encoding::decode)?;
    if text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}').is_empty() {
        return Err(Refused::Empty);
    }
    let odd = text.chars().filter(|c| is_odd(*c)).count();
    if odd * 50 > text.chars().count() { Err(Refused::NotText) } else { Ok(text) }
}

/// Returns what a text is called that a program is to read, not a person.
fn source(text: &str) -> Option<&'static str> {
    let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let inner = |open, close| text.strip_prefix(open)?.strip_suffix(close).map(str::trim_start);
    if inner('{', '}').is_some_and(|inner| inner.starts_with('"'))
        || inner('[', ']').is_some_and(|inner| inner.starts_with(['{', '"']))
    {
        return Some("a JSON file");
    }
    let is_time = |line: &str| {
        line.contains(" --> ") && line.chars().all(|c| c.is_ascii_digit() || " :,.->".contains(c))
    };
    if text.starts_with("WEBVTT") || text.lines().take(4).any(is_time) {
        return Some("a file of subtitles");
    }
    text.contains("\\begin{document}").then_some("a TeX file")
}

fn within_bounds(bytes: &[u8], encoding: Option<&str>, decode: Decode) -> Result<String, Refused> {
    if bytes.len() > LARGEST {
        return Err(Refused::TooLarge);
    }
    // No encoding takes more bytes for a character; only markup does.
    if bytes.len() > 4 * LONGEST && !may_be_page(bytes) {
        return Err(Refused::TooLong);
    }
    encoding::text(bytes, encoding, decode)
}

fn may_be_page(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    bytes.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'<')
}

/// Leaves out the pictures in a page, where it would be too large with them.
fn without_pictures(bytes: &[u8]) -> Cow<'_, [u8]> {
    if bytes.len() <= LARGEST || !may_be_page(bytes) {
        return Cow::Borrowed(bytes);
    }
    let mut kept = Vec::with_capacity(LARGEST);
    let mut rest = bytes;
    while let Some(at) = rest.iter().position(|byte| *byte == b':') {
        let (before, after) = rest.split_at_checked(at + 1).unwrap_or((rest, &[]));
        kept.extend_from_slice(before);
        let is_data = before.ends_with(b"data:");
        let ends = |byte: &u8| b"\"'()<> \t\r\n".contains(byte);
        let end = if is_data { after.iter().position(ends).unwrap_or(after.len()) } else { 0 };
        rest = after.get(end..).unwrap_or_default();
    }
    kept.extend_from_slice(rest);
    Cow::Owned(kept)
}

/// Returns a text with the one sign for the end of a line that everything here knows.
fn with_line_feeds(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\u{2029}', "\n\n").replace(['\r', '\u{2028}', '\u{85}'], "\n")
}

/// Accepts a text, however it was read.
///
/// # Errors
/// Where it is empty, too large, or not really text.
pub fn accept(text: &str) -> Result<(), Refused> {
    if text.chars().nth(LONGEST).is_some() {
        return Err(Refused::TooLong);
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
