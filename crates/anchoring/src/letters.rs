//! The bare letters of a text, in which a phrase is the same however a copy prints it.
//!
//! Case, accents, quotes, dashes, spaces, punctuation, soft hyphens and hyphens at line breaks are
//! left out. Letters and digits are kept, and the point or comma inside a number.

use std::ops::Range;

/// The letters of several blocks of text, each with its place.
#[derive(Debug, Default)]
pub(super) struct Letters {
    all: Vec<u8>,
    /// The byte of its block at which each letter begins.
    at: Vec<usize>,
    /// The number of letters before each block.
    before: Vec<usize>,
}

impl Letters {
    pub(super) fn of<T: AsRef<str>>(blocks: &[T]) -> Self {
        let mut letters = Self::default();
        for block in blocks {
            letters.before.push(letters.all.len());
            let (all, at) = (&mut letters.all, &mut letters.at);
            each(block.as_ref(), |byte, letter| {
                all.push(letter);
                at.push(byte);
            });
        }
        letters
    }

    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    pub(super) fn all(&self) -> &[u8] {
        &self.all
    }

    /// Returns the block that holds a letter.
    pub(super) fn block(&self, letter: usize) -> usize {
        self.before.partition_point(|before| *before <= letter).saturating_sub(1)
    }

    /// Returns the block that holds a stretch of letters; `None` where it runs into the next.
    pub(super) fn one_block(&self, letters: &Range<usize>) -> Option<usize> {
        let block = self.block(letters.start);
        (block == self.block(letters.end.saturating_sub(1))).then_some(block)
    }

    /// Returns the letters of a block.
    pub(super) fn letters_of(&self, block: usize) -> Range<usize> {
        let begin = self.before.get(block).copied().unwrap_or(self.len());
        begin..self.before.get(block + 1).copied().unwrap_or(self.len())
    }

    /// Returns the bytes of a block that these letters come from.
    pub(super) fn bytes(&self, letters: &Range<usize>, block: &str) -> Range<usize> {
        let at = |letter: usize| self.at.get(letter).copied().unwrap_or(block.len());
        let (begin, last) = (at(letters.start), at(letters.end.saturating_sub(1)));
        let width = block.get(last..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        begin..(last + width).max(begin)
    }
}

/// Returns the letters of a text.
pub(super) fn letters(text: &str) -> Vec<u8> {
    let mut letters = Vec::new();
    each(text, |_, letter| letters.push(letter));
    letters
}

/// Returns the words of a text as their letters. A word ends at a space or a long dash.
pub(super) fn words(text: &str) -> Vec<Vec<u8>> {
    placed_words(text).map(|(_, word)| word).collect()
}

/// Returns the words of a text with the bytes of each.
pub(super) fn placed_words(text: &str) -> impl Iterator<Item = (Range<usize>, Vec<u8>)> {
    let ends_word = |c: char| c.is_whitespace() || matches!(c, '–' | '—');
    let mut next = 0;
    text.split_inclusive(ends_word).filter_map(move |word| {
        let begin = next;
        next += word.len();
        let bare = word.trim_start_matches(|c| !has_letter(c));
        let begin = begin + word.len() - bare.len();
        let bare = bare.trim_end_matches(|c| !has_letter(c));
        let letters = letters(bare);
        (!letters.is_empty()).then_some((begin..begin + bare.len(), letters))
    })
}

/// Calls `put` with each letter of a text and the byte at which it begins.
fn each(text: &str, mut put: impl FnMut(usize, u8)) {
    let mut before = ' ';
    let mut chars = text.char_indices().peekable();
    while let Some((byte, c)) = chars.next() {
        for letter in folding::fold(c).filter_map(letter) {
            put(byte, letter);
        }
        let next = chars.peek().is_some_and(|(_, next)| next.is_ascii_digit());
        match c {
            '.' if before.is_ascii_digit() && next => put(byte, b'.'),
            ',' if before.is_ascii_digit() && next => put(byte, b','),
            _ => {}
        }
        before = c;
    }
}

/// Returns a folded character in one byte. All letters outside ASCII share 128 values: enough to tell one
/// name from another.
fn letter(c: char) -> Option<u8> {
    if c.is_ascii() {
        return u8::try_from(c).ok().filter(u8::is_ascii_alphanumeric);
    }
    c.is_alphabetic().then(|| u8::try_from(u32::from(c) % 128 + 128).unwrap_or_default())
}

fn has_letter(c: char) -> bool {
    folding::fold(c).any(|c| letter(c).is_some())
}

/// Returns whether a word or number continues across this byte of the text, so that no phrase may begin or
/// end there. The number of a note may follow a word, as in `country1`.
pub(super) fn cuts(text: &str, byte: usize) -> bool {
    let (Some(before), Some(after)) = (text.get(..byte), text.get(byte..)) else { return true };
    // No word has more than a few invisible characters in a row.
    let mut before = before.chars().rev().take(8).filter(is_visible);
    let mut after = after.chars().take(8).filter(is_visible);
    let (Some(last), Some(first)) = (before.next(), after.next()) else { return false };
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let mark = |c: char| matches!(c, '.' | ',');
    if last.is_ascii_digit() {
        return first.is_ascii_digit() || (mark(first) && digit(after.next()));
    }
    if first.is_ascii_digit() {
        return mark(last) && digit(before.next());
    }
    has_letter(last) && has_letter(first)
}

fn is_visible(c: &char) -> bool {
    folding::fold(*c).next().is_some()
}
