//! Cuts a text into folded words: one form for words that a reader takes for the same.
//!
//! Characters are folded as [`folding::fold`] does. Everything that is neither letter nor digit separates
//! words (so all quotes, dashes and spaces are alike), except within:
//!
//! - an apostrophe after a letter joins: China’s is `chinas`;
//! - a comma or a space before three digits joins: 4,200 and 4 200 are `4200`; a point between digits is
//!   kept: `1.5`.
//!
//! Letters that follow a number are a word of their own (4300km is `4300` `km`), and so is each Chinese
//! character, kana and Korean syllable.

use std::ops::Range;

use super::stem::stem;

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Its letters and digits, folded.
    pub folded: String,
    /// What it has in common with its other forms.
    pub stem: String,
    /// The bytes of the text that it stands in.
    pub place: Range<usize>,
}

/// Cuts a text into its words.
#[must_use]
pub fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<(String, Range<usize>)> = Vec::new();
    // Whether the last word may go on.
    let mut open = false;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let mut dropped = true;
        for letter in folding::fold(c) {
            dropped = false;
            let word = words.last_mut().filter(|_| open);
            match word {
                Some((word, place)) if goes_on(word, letter) => {
                    word.push(letter);
                    place.end = end;
                }
                Some((word, _)) if joins(letter, text.split_at(at).0, text.split_at(end).1) => {
                    word.extend(Some(letter).filter(|c| is_kept(*c)));
                }
                _ => {
                    open = letter.is_alphanumeric();
                    words.extend(open.then(|| (letter.to_string(), at..end)));
                }
            }
        }
        // Accents belong to their letters.
        if dropped
            && open
            && let Some((_, place)) = words.last_mut()
        {
            place.end = end;
        }
    }
    words.into_iter().map(|(folded, place)| Word { stem: stem(&folded), folded, place }).collect()
}

/// Returns whether a word goes on with this letter or digit, which follows it at once.
fn goes_on(word: &str, letter: char) -> bool {
    let Some(before) = word.chars().next_back() else { return false };
    let follows_number = before.is_ascii_digit() && !letter.is_ascii_digit();
    letter.is_alphanumeric() && !is_word(letter) && !is_word(before) && !follows_number
}

/// Returns whether each character of this script is a word: Chinese characters, kana, Korean syllables.
fn is_word(c: char) -> bool {
    matches!(c, '\u{3005}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{20000}'..='\u{3ffff}')
}

/// Returns whether a character, neither letter nor digit, joins what is around it.
fn joins(c: char, before: &str, after: &str) -> bool {
    let before = before.chars().rev().take_while(char::is_ascii_digit).count();
    let after = after.chars().take_while(char::is_ascii_digit).count();
    match c {
        '\'' => true,
        '.' => before > 0 && after > 0,
        // At most three digits precede, so that 2003,2008 remains two years.
        ',' | ' ' => (1..=3).contains(&before) && after == 3,
        _ => false,
    }
}

/// Returns whether a character that joins is part of the folded word.
fn is_kept(c: char) -> bool {
    c.is_alphanumeric() || c == '.'
}

impl Word {
    /// Returns the byte of the text at which the letters end with which it begins like another word.
    pub(crate) fn end_of(&self, text: &str, beginning: &Self) -> usize {
        let (mut left, mut end) = (beginning.folded.chars().count(), self.place.start);
        for c in text.get(self.place.clone()).unwrap_or_default().chars() {
            if left == 0 && folding::fold(c).next().is_some() {
                break;
            }
            left = left.saturating_sub(folding::fold(c).filter(|c| is_kept(*c)).count());
            end += c.len_utf8();
        }
        end
    }
}
