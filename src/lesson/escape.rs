//! Any text in the letters `a-z0-9-,=`, which no mail or chat program changes.
//!
//! Small letters, digits and commas stand for themselves, `-` for a blank. `=` begins all else:
//!
//! - `=u` and a letter: the capital of the letter;
//! - `=p` and other letters from g to z: a frequent sign, here a full stop ([`SIGNS`]);
//! - `=43f-440=`: any other characters, as their numbers in base 16.
//!
//! `==` comes about nowhere but between two such texts, where [`split`] finds it again.

/// Frequent signs and their letters. Letters up to f are digits of base 16, and u is taken. A link
/// lives for ever: signs may be added here, never changed.
pub const SIGNS: [(char, char); 18] = [
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

/// What stands between two texts.
pub const BETWEEN: &str = "==";

/// Writes a text in these letters.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut out = String::new();
    let mut in_numbers = false;
    for c in text.chars() {
        let short = short(c);
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

/// How a character is written, unless by its number.
fn short(c: char) -> Option<String> {
    match c {
        'a'..='z' | '0'..='9' | ',' => Some(c.to_string()),
        ' ' => Some("-".to_owned()),
        'A'..='Z' => Some(format!("=u{}", c.to_ascii_lowercase())),
        _ => SIGNS.iter().find(|(_, sign)| *sign == c).map(|(letter, _)| format!("={letter}")),
    }
}

/// Reads what [`escape`] wrote. What is damaged becomes `�`; the rest is read.
#[must_use]
pub fn unescape(escaped: &str) -> String {
    let mut out = String::new();
    let mut chars = escaped.chars();
    while let Some(c) = chars.next() {
        match c {
            '-' => out.push(' '),
            '=' => match chars.next() {
                Some('u') => out.push(chars.next().map_or('�', |c| c.to_ascii_uppercase())),
                Some(digit) if digit.is_ascii_hexdigit() => {
                    let numbers: String =
                        std::iter::once(digit).chain(chars.by_ref().take_while(|c| *c != '=')).collect();
                    out.extend(numbers.split('-').map(character));
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

/// Cuts a row of escaped texts at the places between them.
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
            // Numbers end in the sign that would otherwise begin something.
            Some(c) if c.is_ascii_hexdigit() => {
                from = after.find('=').map_or(rest.len(), |n| at + 1 + n + 1);
            }
            _ => from = at + 1,
        }
    }
    texts.push(rest);
    texts
}
