//! Any text in the characters `a-z0-9-,=`, which no mail or chat program changes.
//!
//! Small letters, digits and commas are written as they are, a blank as `-`. `=` begins everything else:
//!
//! - `=u` and a letter: the capital of the letter;
//! - `=` and a letter from g to z: a frequent sign, such as `=p` for a full stop ([`SIGNS`]);
//! - `=43f-440=`: any other characters, as their numbers in base 16. So are a comma at the end, which mail
//!   programs cut off, and a second blank in a row, since `--` may become a dash.
//!
//! `==` occurs only between two such texts, where [`split`] finds it.

/// The frequent signs and their letters. Letters up to f are digits of base 16, and u is taken. Links are
/// kept for years: signs may be added here, never changed.
const SIGNS: [(char, char); 18] = [
    ('p', '.'),
    ('q', '?'),
    ('x', '!'),
    ('k', ':'),
    ('s', ';'),
    ('n', '\n'),
    ('h', '-'),
    ('o', '('),
    ('r', ')'),
    ('t', '’'),
    ('l', '“'),
    ('m', '”'),
    ('j', '\''),
    ('v', '"'),
    ('y', '–'),
    ('w', '/'),
    ('i', '&'),
    ('g', '…'),
];

/// Separates two texts.
pub const SEPARATOR: &str = "==";

/// Writes a text in these characters.
#[must_use]
pub fn encode(text: &str) -> String {
    let mut out = String::new();
    let mut in_numbers = false;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let fragile = (c == ',' && chars.peek().is_none()) || (c == ' ' && out.ends_with('-') && !in_numbers);
        let short = short(c).filter(|_| !fragile);
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

/// Returns how a character is written, unless by its number.
fn short(c: char) -> Option<String> {
    match c {
        'a'..='z' | '0'..='9' | ',' => Some(c.to_string()),
        ' ' => Some("-".to_owned()),
        'A'..='Z' => Some(format!("=u{}", c.to_ascii_lowercase())),
        _ => SIGNS.iter().find(|(_, sign)| *sign == c).map(|(letter, _)| format!("={letter}")),
    }
}

/// Reads what [`encode`] wrote. Damaged parts become `�`; the rest is read. Numbers may be separated by
/// commas too, as in links of the first version.
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

/// Splits a row of encoded texts at their separators.
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
            // Numbers end with the sign that would otherwise begin something.
            Some(c) if c.is_ascii_hexdigit() => {
                from = after.find('=').map_or(rest.len(), |n| at + 1 + n + 1);
            }
            _ => from = at + 1,
        }
    }
    texts.push(rest);
    texts
}
