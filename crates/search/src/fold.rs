//! Folding: one form for words that a reader takes for the same, and how a text is cut into them.
//!
//! Case, accents, ligatures and full-width forms do not count; characters without width are dropped.
//! Everything that is neither letter nor digit parts words (so all quotes, dashes and spaces are
//! alike), except within:
//!
//! - an apostrophe between letters joins: China’s is `chinas`;
//! - a comma before three digits joins: 4,200 is `4200`; a point between digits stays: `1.5`.
//!
//! Letters right behind a number are a word of their own (4300km is `4300` `km`), and so is each
//! Chinese character, kana and Korean syllable. Such words are glued: nothing stands between them.

/// Gives the NFKD form of a short string, in small letters. A browser can do both, so the page ships no
/// tables. Asked for characters outside ASCII only.
pub type Decompose = fn(&str) -> String;

/// A word of a text, in its folded form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word<'a> {
    /// The folded form.
    pub folded: &'a str,
    /// The byte of the text at which it begins.
    pub start: usize,
    /// Whether it follows the word before it with nothing between them.
    pub glued: bool,
    /// For each byte of the folded form, the byte of the text behind what it came from.
    ends: &'a [usize],
}

impl Word<'_> {
    /// The byte of the text behind the first `bytes` bytes of the folded form. Accents go with
    /// their letters.
    #[must_use]
    pub fn end_after(&self, bytes: usize) -> usize {
        bytes.checked_sub(1).and_then(|last| self.ends.get(last)).copied().unwrap_or(self.start)
    }

    /// The byte of the text at which it ends.
    #[must_use]
    pub fn end(&self) -> usize {
        self.end_after(self.folded.len())
    }
}

/// Cuts texts into folded words. Remembers the characters that it has met and keeps its room.
pub struct Folder {
    decompose: Decompose,
    /// Characters outside ASCII with what they fold to, sorted.
    known: Vec<(char, String)>,
    pieces: Vec<Piece>,
    folded: String,
    ends: Vec<usize>,
    bounds: Vec<Bound>,
}

/// A folded character and the bytes of the text that it came from.
#[derive(Clone, Copy)]
struct Piece {
    sign: char,
    start: usize,
    end: usize,
    /// Whether it was written as a small figure, which does not go on the number before it.
    small: bool,
}

/// Where a word begins in the folded text, and in the text.
struct Bound {
    from: usize,
    start: usize,
    glued: bool,
}

impl Folder {
    /// A folder that decomposes characters like this.
    #[must_use]
    pub const fn new(decompose: Decompose) -> Self {
        Self {
            decompose,
            known: Vec::new(),
            pieces: Vec::new(),
            folded: String::new(),
            ends: Vec::new(),
            bounds: Vec::new(),
        }
    }

    /// The words of a text, in their order.
    pub fn words(&mut self, text: &str) -> Vec<Word<'_>> {
        self.fold(text);
        self.cut();
        let nexts = self.bounds.iter().skip(1).map(|b| b.from).chain([self.folded.len()]);
        self.bounds
            .iter()
            .zip(nexts)
            .filter_map(|(bound, to)| {
                Some(Word {
                    folded: self.folded.get(bound.from..to)?,
                    ends: self.ends.get(bound.from..to)?,
                    start: bound.start,
                    glued: bound.glued,
                })
            })
            .collect()
    }

    /// Folds character by character. What is dropped goes with the character before it.
    fn fold(&mut self, text: &str) {
        self.pieces.clear();
        for (start, sign) in text.char_indices() {
            let end = start + sign.len_utf8();
            if sign.is_ascii() {
                self.pieces.push(Piece { sign: sign.to_ascii_lowercase(), start, end, small: false });
                continue;
            }
            let at = match self.known.binary_search_by(|(known, _)| known.cmp(&sign)) {
                Ok(at) => at,
                Err(at) => {
                    self.known.insert(at, (sign, folded(sign, self.decompose)));
                    at
                }
            };
            let parts = self.known.get(at).map_or("", |(_, parts)| parts.as_str());
            if parts.is_empty()
                && let Some(last) = self.pieces.last_mut()
            {
                last.end = end;
            }
            let mut small = is_small_figure(sign);
            for sign in parts.chars() {
                self.pieces.push(Piece { sign, start, end, small });
                small = false;
            }
        }
    }

    /// Cuts the pieces into words.
    fn cut(&mut self) {
        self.folded.clear();
        self.ends.clear();
        self.bounds.clear();
        // The last character of the word that is being written; none between words.
        let mut last: Option<char> = None;
        for (n, piece) in self.pieces.iter().enumerate() {
            let glued = last.is_some_and(|last| parts(last, piece));
            if piece.sign.is_alphanumeric() {
                if glued || last.is_none() {
                    self.bounds.push(Bound { from: self.folded.len(), start: piece.start, glued });
                }
            } else if last.is_none() || !joins(&self.pieces, n) {
                last = None;
                continue;
            } else if !matches!(piece.sign, '.' | '⁄') {
                continue;
            }
            self.folded.push(piece.sign);
            self.ends.resize(self.folded.len(), piece.end);
            last = Some(piece.sign);
        }
    }
}

/// What a character outside ASCII folds to: often one letter, nothing where it does not count.
fn folded(sign: char, decompose: Decompose) -> String {
    if let Some(plain) = plain(sign) {
        return plain.to_owned();
    }
    let mut parts = String::new();
    for part in decompose(sign.encode_utf8(&mut [0; 4])).chars() {
        match plain(part) {
            Some(plain) => parts.push_str(plain),
            None => parts.push(part),
        }
    }
    parts
}

/// Characters that no decomposition takes apart but a reader takes for others, and those that do
/// not count: accents, and what has no width.
fn plain(sign: char) -> Option<&'static str> {
    Some(match sign {
        '‘' | '’' | '‛' | '′' | '´' | 'ʹ' | 'ʻ' | 'ʼ' | 'ʽ' => "'",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        'ø' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'ħ' => "h",
        'ı' => "i",
        'ŧ' => "t",
        'ς' => "σ",
        _ if does_not_count(sign) => "",
        _ => return None,
    })
}

/// Accents and other signs on letters, and what has no width.
fn does_not_count(sign: char) -> bool {
    matches!(
        sign,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}'
            | '\u{300}'..='\u{36f}' | '\u{483}'..='\u{487}' | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}'
            | '\u{5c2}' | '\u{5c4}' | '\u{5c5}' | '\u{5c7}' | '\u{64b}'..='\u{65f}' | '\u{670}'
            | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{3099}'
            | '\u{309a}' | '\u{fe20}'..='\u{fe2f}'
    )
}

/// Raised and lowered figures and fractions: 10³ is not 103, 1½ is not 11.
fn is_small_figure(sign: char) -> bool {
    matches!(sign, '²' | '³' | '¹' | '⁰'..='⁹' | '₀'..='₉' | '¼'..='¾' | '⅐'..='⅟')
}

/// Whether the character at `n`, neither letter nor digit, holds together what stands around it.
fn joins(pieces: &[Piece], n: usize) -> bool {
    let sign = |n: usize| pieces.get(n).map_or(' ', |p| p.sign);
    let digit = |n: usize| sign(n).is_ascii_digit();
    let before = |back: usize| n.checked_sub(back);
    match sign(n) {
        '\'' | '`' => before(1).is_some_and(|b| sign(b).is_alphanumeric()) && sign(n + 1).is_alphanumeric(),
        // The second is the stroke within ½.
        '.' | '⁄' => before(1).is_some_and(digit) && digit(n + 1),
        ',' => {
            // Three digits follow and at most three precede, so that 2003,2008 stays two years.
            before(1).is_some_and(digit)
                && !before(4).is_some_and(|b| (b..n).all(digit))
                && (n + 1..n + 4).all(digit)
                && !digit(n + 4)
        }
        _ => false,
    }
}

/// How the characters of a script make words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    /// Many characters make a word.
    Letters,
    /// A character begins a word, and is one by itself.
    Alone,
    /// What follows in a Korean syllable that was taken apart.
    Tail,
}

fn script(sign: char) -> Script {
    match sign {
        '\u{1100}'..='\u{115f}'
        | '\u{3005}'..='\u{3007}'
        | '\u{3021}'..='\u{3029}'
        | '\u{3041}'..='\u{312f}'
        | '\u{31a0}'..='\u{31ff}'
        | '\u{3400}'..='\u{9fff}'
        | '\u{a960}'..='\u{a97c}'
        | '\u{ac00}'..='\u{d7a3}'
        | '\u{20000}'..='\u{3ffff}' => Script::Alone,
        '\u{1160}'..='\u{11ff}' | '\u{d7b0}'..='\u{d7ff}' => Script::Tail,
        _ => Script::Letters,
    }
}

/// Whether a new word begins with this letter or digit though nothing stands before it but another.
fn parts(last: char, piece: &Piece) -> bool {
    let after = piece.sign;
    let syllable = script(last) != Script::Letters;
    match script(after) {
        Script::Alone => true,
        Script::Tail => !syllable,
        Script::Letters => syllable || last.is_ascii_digit() && (piece.small || !after.is_ascii_digit()),
    }
}
