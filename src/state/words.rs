//! What a reader typed, as a piece of an address made of `a-z0-9-,=` alone.
//!
//! Letters, digits and commas stand for themselves, a space is `-`, and anything else is its number
//! in hexadecimal: `中国` is `=4e2d,56fd=`. What links lose or programs improve on the way is numbered
//! too: a comma at the end, and a space behind a space, since `--` may become a dash.

/// Writes what was typed.
#[must_use]
pub fn write(typed: &str) -> String {
    let mut written = String::new();
    // Whether numbers are being written.
    let mut numbers = false;
    let mut signs = typed.chars().peekable();
    while let Some(sign) = signs.next() {
        let plain = match sign {
            ' ' if !written.ends_with('-') => Some('-'),
            ',' if signs.peek().is_some() => Some(','),
            'a'..='z' | '0'..='9' => Some(sign),
            _ => None,
        };
        match plain {
            Some(_) if numbers => written.push('='),
            Some(_) => {}
            None => written.push(if numbers { ',' } else { '=' }),
        }
        match plain {
            Some(plain) => written.push(plain),
            None => written.push_str(&format!("{:x}", u32::from(sign))),
        }
        numbers = plain.is_none();
    }
    if numbers {
        written.push('=');
    }
    written
}

/// Reads what was written. Never fails: what is no number stands for itself, and the sign that ends
/// the last number may be lost.
#[must_use]
pub fn read(written: &str) -> String {
    let mut typed = String::new();
    let mut rest = written;
    while let Some(sign) = rest.chars().next() {
        rest = rest.get(sign.len_utf8()..).unwrap_or_default();
        match sign {
            '-' => typed.push(' '),
            '=' => {
                let (numbers, after) = rest.split_once('=').unwrap_or((rest, ""));
                if let Some(signs) = signs(numbers) {
                    typed.push_str(&signs);
                    rest = after;
                } else {
                    typed.push('=');
                }
            }
            sign => typed.push(sign),
        }
    }
    typed
}

/// The characters with these numbers, where all of them are such numbers.
fn signs(numbers: &str) -> Option<String> {
    let sign = |number: &str| {
        let digits = number.bytes().all(|b| b.is_ascii_hexdigit());
        u32::from_str_radix(number, 16).ok().filter(|_| digits).and_then(char::from_u32)
    };
    numbers.split(',').map(sign).collect()
}
