//! From bytes to text: UTF-8, UTF-16, Windows-1252 and Mac Roman are read; other encodings are refused by name.

use super::plain::Refused;

/// Declared names of encodings that cannot be read, by how they begin, and what they are called.
const OTHERS: [(&str, &str); 13] = [
    ("gb", "GBK, an encoding for Chinese"),
    ("hz", "an encoding for Chinese"),
    ("big5", "Big5, an encoding for Chinese"),
    ("shift", "Shift JIS, an encoding for Japanese"),
    ("euc-j", "EUC, an encoding for Japanese"),
    ("iso-2022", "an encoding for Japanese, Korean or Chinese"),
    ("euc-k", "EUC, an encoding for Korean"),
    ("ks_c", "an encoding for Korean"),
    ("koi8", "KOI8, an encoding for Cyrillic"),
    ("windows-1251", "Windows-1251, an encoding for Cyrillic"),
    ("windows-125", "an encoding of Windows for other letters"),
    ("iso-8859-1", ""),
    ("iso-8859-", "an encoding for other letters"),
];

/// What an undeclared encoding is called in which most letters take two bytes, or are all outside ASCII.
const ANOTHER: &str = "an encoding for another script, such as GBK or Windows-1251";

/// Reads bytes as text. `declared` is the name of an encoding that came with them; a page names its own.
///
/// # Errors
/// Where they are in an encoding that cannot be read.
pub(super) fn text(bytes: &[u8], declared: Option<&str>) -> Result<String, Refused> {
    match bytes {
        [0xff, 0xfe, rest @ ..] => Ok(utf_16(rest, u16::from_le_bytes)),
        [0xfe, 0xff, rest @ ..] => Ok(utf_16(rest, u16::from_be_bytes)),
        [0xef, 0xbb, 0xbf, rest @ ..] => eight_bits(rest, declared),
        rest => match noughts(rest) {
            [before, after] if after > 4 * before => Ok(utf_16(rest, u16::from_le_bytes)),
            [before, after] if before > 4 * after => Ok(utf_16(rest, u16::from_be_bytes)),
            _ => eight_bits(rest, declared),
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

fn eight_bits(bytes: &[u8], declared: Option<&str>) -> Result<String, Refused> {
    let text = String::from_utf8_lossy(bytes);
    let broken = text.chars().filter(|c| *c == char::REPLACEMENT_CHARACTER).count();
    let whole = text.chars().filter(|c| !c.is_ascii()).count() - broken;
    // A damaged character in text that is otherwise UTF-8 is damage; without any whole one the file
    // was never UTF-8.
    if broken == 0 || whole > broken {
        return Ok(text.into_owned());
    }
    let declared = declared.map(str::to_owned).or_else(|| declared_in(bytes)).unwrap_or_default();
    let declared = declared.to_ascii_lowercase();
    if declared.contains("mac") {
        return Ok(bytes.iter().map(|byte| mac(*byte)).collect());
    }
    match OTHERS.iter().find(|(begins, _)| declared.starts_with(begins)) {
        Some((_, name)) if !name.is_empty() && declared != "windows-1252" => Err(Refused::Encoding(name)),
        _ if is_of_another_script(bytes) && !bytes.contains(&0) => Err(Refused::Encoding(ANOTHER)),
        _ if is_mac(bytes) => Ok(bytes.iter().map(|byte| mac(*byte)).collect()),
        _ => Ok(bytes.iter().map(|byte| windows(*byte)).collect()),
    }
}

/// Returns the encoding that a page names at its beginning.
fn declared_in(bytes: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(bytes.get(..bytes.len().min(2000))?).to_ascii_lowercase();
    let (_, after) = head.split_once("charset=")?;
    let name = after.trim_start_matches(['"', '\'', ' ']);
    Some(name.chars().take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c)).collect())
}

/// Returns whether bytes outside ASCII mostly stand together. In a Western language they stand alone, as accented
/// letters and quotation marks do; in Chinese, even the quotation marks take two.
fn is_of_another_script(bytes: &[u8]) -> bool {
    let runs = || bytes.chunk_by(|a, b| a.is_ascii() == b.is_ascii()).filter(|run| !run.is_ascii());
    let together: usize = runs().map(<[u8]>::len).filter(|length| *length > 1).sum();
    let alone = runs().filter(|run| run.len() == 1).count();
    together >= 8 && together > alone
}

/// Returns whether the byte that is an apostrophe on old Macs, and a rare capital elsewhere, stands inside a word.
fn is_mac(bytes: &[u8]) -> bool {
    let inside = |apostrophe: u8| {
        bytes
            .array_windows()
            .filter(|[a, b, c]| a.is_ascii_lowercase() && *b == apostrophe && c.is_ascii_lowercase())
            .count()
    };
    inside(0xd5) > inside(0x92)
}

/// The characters 0x80 to 0x9f of Windows-1252; the others are as in Unicode.
const WINDOWS: [char; 32] = [
    '€', '\u{fffd}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{fffd}', 'Ž', '\u{fffd}',
    '\u{fffd}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{fffd}', 'ž', 'Ÿ',
];

/// Returns the character of a byte in Windows-1252.
pub(super) fn windows(byte: u8) -> char {
    byte.checked_sub(0x80).and_then(|n| WINDOWS.get(usize::from(n)).copied()).unwrap_or(char::from(byte))
}

/// The characters from 0x80 on of Mac Roman.
const MAC: &str = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{a0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{fffd}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

fn mac(byte: u8) -> char {
    let beyond = byte.checked_sub(0x80).map(usize::from);
    beyond.map_or(char::from(byte), |n| MAC.chars().nth(n).unwrap_or('\u{fffd}'))
}
