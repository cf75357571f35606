//! From bytes to text: UTF-8 and UTF-16 here, and any other encoding that is named or certain, by a decoder like that
//! of browsers. An uncertain one is refused.

use super::plain::Refused;

/// Reads bytes in the encoding of this name, one of the labels of the Encoding Standard of the WHATWG; `None` where it
/// is none of them.
pub type Decode = fn(&str, &[u8]) -> Option<String>;

/// Reads bytes in a named encoding, without a browser.
#[must_use]
pub fn decode(name: &str, bytes: &[u8]) -> Option<String> {
    let encoding = encoding_rs::Encoding::for_label_no_replacement(name.as_bytes())?;
    Some(encoding.decode_without_bom_handling(bytes).0.into_owned())
}

/// What an undeclared encoding is called in which most letters take two bytes, or are all outside ASCII.
const ANOTHER: &str = "an encoding for another script, such as GBK or Windows-1251";

/// What an undeclared encoding is called whose letters are those of no Mac and no Windows.
const DOS: &str = "an encoding of DOS or of old Macs";

/// The encoding that pages are in which name none, and names that are also given to pages in others.
const WESTERN: &str = "windows-1252";
const OFTEN_WRONG: [&str; 8] =
    [WESTERN, "iso-8859-1", "iso8859-1", "latin1", "ascii", "us-ascii", "cp1252", "utf8"];

/// Reads bytes as text. `declared` is the name of an encoding that came with them; a page names its own.
///
/// # Errors
/// Where they are in an encoding that is not known.
pub(super) fn text(bytes: &[u8], declared: Option<&str>, decode: Decode) -> Result<String, Refused> {
    match bytes {
        [0xff, 0xfe, rest @ ..] => Ok(utf_16(rest, u16::from_le_bytes)),
        [0xfe, 0xff, rest @ ..] => Ok(utf_16(rest, u16::from_be_bytes)),
        [0xef, 0xbb, 0xbf, rest @ ..] => eight_bits(rest, declared, decode),
        rest => match noughts(rest) {
            [before, after] if after > 4 * before => Ok(utf_16(rest, u16::from_le_bytes)),
            [before, after] if before > 4 * after => Ok(utf_16(rest, u16::from_be_bytes)),
            _ => eight_bits(rest, declared, decode),
        },
    }
}

/// Counts the noughts at even and at odd places, as they are in UTF-16 without its mark; none where they are rare.
fn noughts(bytes: &[u8]) -> [usize; 2] {
    let head = bytes.get(..bytes.len().min(2000)).unwrap_or_default();
    let at = |odd| head.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let counts = [at(0), at(1)];
    if counts.iter().sum::<usize>() * 4 > head.len() { counts } else { [0, 0] }
}

fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).filter_map(|pair| pair.try_into().ok()).map(unit);
    char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

fn eight_bits(bytes: &[u8], declared: Option<&str>, decode: Decode) -> Result<String, Refused> {
    let broken = bytes.utf8_chunks().filter(|chunk| !chunk.invalid().is_empty()).count();
    // No byte that goes on with a character is counted, so each character is counted once.
    let begins = |chunk: std::str::Utf8Chunk<'_>| {
        chunk.valid().bytes().filter(|byte| !byte.is_ascii() && byte & 0xc0 != 0x80).count()
    };
    let whole: usize = bytes.utf8_chunks().map(begins).sum();
    // A damaged character in text that is otherwise UTF-8 is damage; without any whole one the file
    // was never UTF-8.
    if whole > broken || bytes.is_ascii() && !bytes.contains(&0x1b) {
        return Ok(once(String::from_utf8_lossy(bytes).into_owned()));
    }
    let declared = declared.map(str::to_owned).or_else(|| declared_in(bytes)).unwrap_or_default();
    let declared = declared.to_ascii_lowercase();
    let trusted = !declared.starts_with("utf-") && !OFTEN_WRONG.contains(&declared.as_str());
    if let Some(text) = trusted.then(|| decode(&declared, bytes)).flatten() {
        return Ok(text);
    }
    if is_of_another_script(bytes) && !bytes.contains(&0) {
        return Err(Refused::Encoding(ANOTHER));
    }
    if is_mac(bytes) {
        return decode("macintosh", bytes).ok_or(Refused::Encoding(ANOTHER));
    }
    if !odd_in_words(bytes).is_empty() && !bytes.contains(&0) {
        return Err(Refused::Encoding(DOS));
    }
    decode(WESTERN, bytes).ok_or(Refused::Encoding(ANOTHER))
}

/// Returns the encoding that a page names at its beginning.
fn declared_in(bytes: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(bytes.get(..bytes.len().min(2000))?).to_ascii_lowercase();
    let of_xml = || head.starts_with("<?xml").then(|| head.split_once("encoding=")).flatten();
    let (_, after) = head.split_once("charset=").or_else(of_xml)?;
    let name = after.trim_start_matches(['"', '\'', ' ']);
    Some(name.chars().take_while(|c| c.is_ascii_alphanumeric() || "-_:".contains(*c)).collect())
}

/// Returns whether bytes outside ASCII mostly stand together. In a Western language they stand alone, as accented
/// letters and quotation marks do; in Chinese, even the quotation marks take two.
fn is_of_another_script(bytes: &[u8]) -> bool {
    let runs = || bytes.chunk_by(|a, b| a.is_ascii() == b.is_ascii()).filter(|run| !run.is_ascii());
    let together: usize = runs().map(<[u8]>::len).filter(|length| *length > 1).sum();
    let alone = runs().filter(|run| run.len() == 1).count();
    together >= 8 && together > alone
}

/// Returns whether bytes are letters of old Macs: the byte that is an apostrophe there, and a rare capital elsewhere,
/// stands inside words, or the small letters of Macs do.
fn is_mac(bytes: &[u8]) -> bool {
    let inside = |apostrophe: u8| {
        bytes
            .array_windows()
            .filter(|[a, b, c]| a.is_ascii_lowercase() && *b == apostrophe && c.is_ascii_lowercase())
            .count()
    };
    let odd = odd_in_words(bytes);
    let holds = |letters: &[u8]| odd.iter().any(|byte| letters.contains(byte));
    inside(0xd5) > inside(0x92) || (holds(&MAC) && !holds(&DOS_LETTERS))
}

/// é, è, ü, ô, ê and ù on old Macs, which are no small letters elsewhere.
const MAC: [u8; 6] = [0x8e, 0x8f, 0x9f, 0x99, 0x90, 0x9d];

/// ü, é and ä of DOS, which are no small letters elsewhere.
const DOS_LETTERS: [u8; 3] = [0x81, 0x82, 0x84];

/// Returns the bytes inside or at the end of words that are no letters there in Windows-1252: signs, or capitals after
/// small letters.
fn odd_in_words(bytes: &[u8]) -> Vec<u8> {
    let is_odd = |[before, byte, after]: &[u8; 3]| {
        let capital = matches!(byte, 0x8a | 0x8c | 0x8e | 0x9f) && before.is_ascii_lowercase();
        let none = matches!(byte, 0x81 | 0x8d | 0x8f | 0x90 | 0x9d) && before.is_ascii_alphabetic();
        let sign = matches!(byte, 0x80..=0x9f)
            && !matches!(byte, 0x85 | 0x8a | 0x8c | 0x8e | 0x91..=0x97 | 0x9a | 0x9c | 0x9e | 0x9f)
            && before.is_ascii_lowercase()
            && after.is_ascii_lowercase();
        let within = *byte == 0x9f && before.is_ascii_alphabetic() && after.is_ascii_lowercase();
        capital || none || sign || within
    };
    bytes.array_windows().filter(|window| is_odd(window)).map(|[_, byte, _]| *byte).collect()
}

/// Undoes a second encoding in UTF-8 of what was UTF-8 already, as in `familiesâ€™`.
fn once(text: String) -> String {
    // No language writes these; a single one could be meant.
    if !text.contains("â€") && ["Ã©", "Ã¨", "Ã¼", "Ã¶", "Ã¤"].iter().all(|twice| !text.contains(twice))
    {
        return text;
    }
    let mut out = String::with_capacity(text.len());
    for run in text.as_bytes().chunk_by(|a, b| a.is_ascii() == b.is_ascii()) {
        let run = str::from_utf8(run).unwrap_or_default();
        let bytes: Option<Vec<u8>> = run.chars().map(of_windows).collect();
        match bytes.and_then(|bytes| String::from_utf8(bytes).ok()) {
            Some(once) => out.push_str(&once),
            None => out.push_str(run),
        }
    }
    out
}

/// The characters 0x80 to 0x9f of Windows-1252; the others are as in Unicode.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// Returns the character of a byte in Windows-1252.
pub(super) fn windows(byte: u8) -> char {
    byte.checked_sub(0x80).and_then(|n| WINDOWS.get(usize::from(n)).copied()).unwrap_or(char::from(byte))
}

/// Returns the byte of a character in Windows-1252. What was lost is the one of a closing quotation mark, which some
/// programs do not know.
fn of_windows(c: char) -> Option<u8> {
    let c = if c == '\u{fffd}' { '\u{9d}' } else { c };
    let special = (0x80..=0x9f).find(|byte| windows(*byte) == c);
    special.or_else(|| u8::try_from(u32::from(c)).ok())
}
