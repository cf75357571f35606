//! Any text in the letters `a-z0-9-,=`, which no mail or chat program changes.
//!
//! Small letters, digits and commas are written as they are, a space as `-`. Everything else begins with `=`:
//!
//! - `=u` and a letter: the capital of the letter;
//! - `=p` and other letters from g to z: a frequent sign, here a full stop ([`SIGNS`]);
//! - `=43f-440=`: any other characters, as their code points in hexadecimal.
//!
//! Links live for ever, so reading also accepts the form of the first search links, which wrote capitals and
//! frequent signs as code points too, with commas between them: `=4e2d,56fd=`.
//!
//! `==` occurs only between two such texts, where [`split`] finds it.

/// Frequent signs and their letters. Letters up to f are hexadecimal digits, and u is taken. Signs may be
/// added, never changed.
#[rustfmt::skip]
pub const SIGNS: [(char, char); 18] = [
    ('p', '.'), ('q', '?'), ('x', '!'), ('k', ':'), ('s', ';'), ('n', '\n'), ('h', '-'), ('o', '('), ('r', ')'),
    ('t', '’'), ('l', '“'), ('m', '”'), ('j', '\''), ('v', '"'), ('y', '–'), ('w', '/'), ('i', '&'), ('g', '…'),
];

/// Separates two texts.
pub const BETWEEN: &str = "==";

/// Encodes a text.
#[must_use]
pub fn encode(text: &str) -> String {
    let mut out = String::new();
    let mut in_numbers = false;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        // Programs turn `--` into a dash, and leave a comma at the end out of a link.
        let is_lost = (c == ' ' && out.ends_with('-')) || (c == ',' && chars.peek().is_none());
        let short = if is_lost { None } else { short(c) };
        if in_numbers && short.is_some() {
            out.push('=');
        }
        if let Some(short) = &short {
            out.push_str(short);
        } else {
            out.push(if in_numbers { '-' } else { '=' });
            out.push_str(&format!("{:x}", u32::from(c)));
        }
        in_numbers = short.is_none();
    }
    if in_numbers {
        out.push('=');
    }
    out
}

/// Returns the short form of a character, if it has one besides its code point.
fn short(c: char) -> Option<String> {
    match c {
        'a'..='z' | '0'..='9' | ',' => Some(c.to_string()),
        ' ' => Some("-".to_owned()),
        'A'..='Z' => Some(format!("=u{}", c.to_ascii_lowercase())),
        _ => SIGNS.iter().find(|(_, sign)| *sign == c).map(|(letter, _)| format!("={letter}")),
    }
}

/// Decodes what [`encode`] wrote. What is damaged becomes `�`; the rest is read.
#[must_use]
pub fn decode(encoded: &str) -> String {
    let mut out = String::new();
    let mut chars = encoded.chars();
    while let Some(c) = chars.next() {
        match c {
            '-' => out.push(' '),
            '=' => match chars.next() {
                Some('u') => out.push(chars.next().map_or('�', |c| c.to_ascii_uppercase())),
                Some(digit) if digit.is_ascii_hexdigit() => {
                    let numbers: String =
                        std::iter::once(digit).chain(chars.by_ref().take_while(|c| *c != '=')).collect();
                    out.extend(numbers.split(['-', ',']).map(character));
                }
                letter => {
                    let sign = SIGNS.iter().find(|(l, _)| Some(*l) == letter);
                    out.push(sign.map_or('�', |(_, sign)| *sign));
                }
            },
            _ => out.push(c),
        }
    }
    out
}

fn character(number: &str) -> char {
    u32::from_str_radix(number, 16).ok().and_then(char::from_u32).unwrap_or('�')
}

/// Cuts a row of encoded texts at [`BETWEEN`].
#[must_use]
pub fn split(row: &str) -> Vec<&str> {
    let mut texts = Vec::new();
    let mut rest = row;
    let mut from = 0;
    while let Some(at) = rest.get(from..).and_then(|r| r.find('=')).map(|n| n + from) {
        let after = rest.get(at + 1..).unwrap_or_default();
        match after.chars().next() {
            Some('=') => {
                texts.push(rest.get(..at).unwrap_or_default());
                rest = after.get(1..).unwrap_or_default();
                from = 0;
            }
            // The `=` that ends the numbers begins nothing.
            Some(c) if c.is_ascii_hexdigit() => {
                from = after.find('=').map_or(rest.len(), |n| at + 1 + n + 1);
            }
            _ => from = at + 1,
        }
    }
    texts.push(rest);
    texts
}
