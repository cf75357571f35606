//! Cuts a text into folded words: one form for words that a reader takes for the same.
//!
//! Characters are folded as [`folding::fold`] does. Everything that is neither letter nor digit separates
//! words (so all quotes, dashes and spaces are alike), except within:
//!
//! - an apostrophe between letters joins: China’s is `chinas`;
//! - a comma before three digits joins: 4,200 is `4200`; a point between digits is kept: `1.5`.
//!
//! Letters that follow a number are a word of their own (4300km is `4300` `km`), and so is each Chinese
//! character, kana and Korean syllable.

use std::ops::Range;

/// A text as its folded words, with a space before each and one at the end: ` the gas 4300 km `.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Words {
    /// The words.
    pub folded: String,
    /// For each byte of them, the bytes of the text that it comes from.
    origins: Vec<Range<usize>>,
}

/// A folded character and the bytes of the text that it comes from.
struct Piece {
    character: char,
    origin: Range<usize>,
}

impl Words {
    /// Cuts a text into its words.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let pieces = pieces(text);
        let mut words = Self::default();
        words.separate();
        for (n, piece) in pieces.iter().enumerate() {
            let before = words.folded.chars().next_back().filter(|c| *c != ' ');
            if piece.character.is_alphanumeric() {
                if before.is_some_and(|before| begins_word(before, piece.character)) {
                    words.separate();
                }
                words.push(piece);
            } else if before.is_none() || !joins(&pieces, n) {
                words.separate();
            } else if piece.character == '.' {
                words.push(piece);
            }
        }
        words.separate();
        words
    }

    /// Returns the bytes of the text that some bytes of the folded words come from. Accents belong to
    /// their letters.
    #[must_use]
    pub fn origin(&self, folded: Range<usize>) -> Option<Range<usize>> {
        let origins = self.origins.get(folded)?;
        Some(origins.first()?.start..origins.last()?.end)
    }

    fn push(&mut self, piece: &Piece) {
        self.folded.push(piece.character);
        self.origins.resize(self.folded.len(), piece.origin.clone());
    }

    fn separate(&mut self) {
        if !self.folded.ends_with(' ') {
            self.folded.push(' ');
            let end = self.origins.last().map_or(0, |last| last.end);
            self.origins.push(end..end);
        }
    }
}

/// Folds character by character. What is dropped belongs to the character before it.
fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::with_capacity(text.len());
    for (start, character) in text.char_indices() {
        let origin = start..start + character.len_utf8();
        if character.is_ascii_alphanumeric() {
            pieces.push(Piece { character: character.to_ascii_lowercase(), origin });
            continue;
        }
        let known = pieces.len();
        pieces.extend(folding::fold(character).map(|character| Piece { character, origin: origin.clone() }));
        if pieces.len() == known
            && let Some(last) = pieces.last_mut()
        {
            last.origin.end = origin.end;
        }
    }
    pieces
}

/// Returns whether the character at `n`, neither letter nor digit, joins what is around it.
fn joins(pieces: &[Piece], n: usize) -> bool {
    let character = |n: usize| pieces.get(n).map_or(' ', |piece| piece.character);
    let is_digit = |n: usize| character(n).is_ascii_digit();
    let back = |by: usize| n.checked_sub(by);
    match character(n) {
        '\'' => back(1).is_some_and(|b| character(b).is_alphanumeric()),
        '.' => back(1).is_some_and(is_digit) && is_digit(n + 1),
        ',' => {
            // Three digits follow and at most three precede, so that 2003,2008 remains two years.
            back(1).is_some_and(is_digit)
                && !back(4).is_some_and(|b| (b..n).all(is_digit))
                && (n + 1..n + 4).all(is_digit)
                && !is_digit(n + 4)
        }
        _ => false,
    }
}

/// Returns whether a new word begins with this letter or digit, which follows another at once.
fn begins_word(before: char, character: char) -> bool {
    is_word(character) || is_word(before) || (before.is_ascii_digit() && !character.is_ascii_digit())
}

/// Returns whether each character of this script is a word: Chinese characters, kana, Korean syllables.
fn is_word(c: char) -> bool {
    matches!(c, '\u{3005}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{20000}'..='\u{3ffff}')
}
