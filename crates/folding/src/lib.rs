//! One form for characters that a reader takes for the same.
//!
//! [`plain`] undoes typography: every kind of quote, hyphen and space becomes the one on a keyboard, and
//! characters without width are dropped. [`fold`] also undoes case, accents, ligatures and full-width
//! forms. Both know the Latin, Greek and Cyrillic letters that English texts quote; every other character
//! folds to itself. The tables are small, since they are part of the page.
//!
//! [`distance`] tells how much two words differ, once they are folded.

#![warn(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod distance;

pub use distance::distance;

/// Returns a character with the quote, hyphen or space that a keyboard has for it; `None` where the
/// character is invisible.
#[must_use]
pub fn plain(c: char) -> Option<char> {
    Some(match c {
        '\u{ad}'
        | '\u{34f}'
        | '\u{61c}'
        | '\u{180e}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}'
        | '\u{fe00}'..='\u{fe0f}' => return None,
        '‘' | '’' | '‚' | '‛' | '′' | '´' | '`' | 'ʹ' | 'ʻ' | 'ʼ' | 'ʽ' => '\'',
        '“' | '”' | '„' | '‟' | '«' | '»' | '＂' | '〝' | '〞' | '〟' | '「' | '」' | '『' | '』' => {
            '"'
        }
        '‐'..='―' | '−' => '-',
        c if c.is_whitespace() => ' ',
        c => c,
    })
}

/// Returns the small letters without accents that a character stands for: usually one, none where it is
/// invisible or an accent on its own.
pub fn fold(c: char) -> impl Iterator<Item = char> {
    let letters = letters(c);
    let single = if letters.is_none() { single(c) } else { None };
    letters.unwrap_or_default().chars().chain(single)
}

/// Returns the letters that are written as one character.
fn letters(c: char) -> Option<&'static str> {
    Some(match c {
        'Æ' | 'æ' => "ae",
        'Œ' | 'œ' => "oe",
        'Þ' | 'þ' => "th",
        'ß' | 'ẞ' => "ss",
        'Ĳ' | 'ĳ' => "ij",
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        'ﬅ' | 'ﬆ' => "st",
        _ => return None,
    })
}

/// Rows of Latin letters without accents, each with the character at which it begins. `?` keeps a
/// character as it is.
const LATIN: [(char, &[u8]); 3] = [
    ('À', b"aaaaaa?ceeeeiiiidnooooo?ouuuuy??aaaaaa?ceeeeiiiidnooooo?ouuuuy?y"),
    (
        'Ā',
        b"aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii??jjkkkllllllllll\
          nnnnnnnnnoooooo??rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs",
    ),
    ('Ǎ', b"aaiioouuuuuuuuuu"),
];

fn single(c: char) -> Option<char> {
    let c = plain(c)?;
    Some(match c {
        '\0'..='~' => c.to_ascii_lowercase(),
        // Accents that follow their letter.
        '\u{300}'..='\u{36f}' => return None,
        'ς' => 'σ',
        'Ё' | 'ё' => 'е',
        'Α'..='Ω' | 'А'..='Я' => moved(c, 32),
        'Ѐ'..='Џ' => moved(c, 80),
        '！'..='～' => moved(c, -0xfee0).to_ascii_lowercase(),
        _ => without_accent(c).unwrap_or(c),
    })
}

/// Returns the character so many places further on in Unicode.
fn moved(c: char, by: i32) -> char {
    u32::from(c).checked_add_signed(by).and_then(char::from_u32).unwrap_or(c)
}

fn without_accent(c: char) -> Option<char> {
    LATIN.iter().find_map(|(first, letters)| {
        let place = u32::from(c).checked_sub(u32::from(*first))?;
        let letter = letters.get(usize::try_from(place).ok()?)?;
        (*letter != b'?').then_some(char::from(*letter))
    })
}
