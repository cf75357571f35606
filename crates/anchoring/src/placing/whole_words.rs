//! Extends or shortens a near match to whole words.

use std::ops::{Range, RangeInclusive};

use folding::distance;

use crate::letters::{placed_words, words};

/// A word as its letters.
type Word = Vec<u8>;

/// Returns the bytes of the whole words around a near match that come nearest to the phrase, and how many
/// of them differ; `None` where half or more differ. Half a phrase may be half of something else: a
/// heading, a name.
pub(super) fn nearest(text: &str, range: &Range<usize>, phrase: &str) -> Option<(Range<usize>, usize)> {
    let phrase = words(phrase);
    let (bytes, words): (Vec<Range<usize>>, Vec<Word>) = around(text, range).unzip();
    let taken = |stretch: &RangeInclusive<usize>| words.get(stretch.clone()).unwrap_or_default();
    let stretches = (0..words.len()).flat_map(|first| (first..words.len()).map(move |last| first..=last));
    let by_words = stretches.map(|stretch| (distance(&phrase, taken(&stretch)), stretch));
    let by_words: Vec<(usize, RangeInclusive<usize>)> = by_words.collect();
    let differ = by_words.iter().map(|(differ, _)| *differ).min()?;
    let letters = phrase.concat();
    let (_, stretch) = by_words
        .into_iter()
        .filter(|(words_differ, _)| *words_differ == differ)
        .min_by_key(|(_, stretch)| distance(&letters, &taken(stretch).concat()))?;
    if differ * 2 >= phrase.len() {
        return None;
    }
    let (before, after) = strangers(taken(&stretch), &phrase);
    Some((bytes.get(stretch.start() + before)?.start..bytes.get(stretch.end() - after)?.end, differ))
}

/// Returns the words from the space before a range to the space after it, or 40 characters where there is
/// none.
fn around(text: &str, range: &Range<usize>) -> impl Iterator<Item = (Range<usize>, Word)> {
    let width = |chars: &mut dyn Iterator<Item = char>| -> usize {
        chars.take(40).take_while(|c| !c.is_whitespace()).map(char::len_utf8).sum()
    };
    let begin = range.start - width(&mut text.get(..range.start).unwrap_or_default().chars().rev());
    let end = range.end + width(&mut text.get(range.end..).unwrap_or_default().chars());
    placed_words(text.get(begin..end).unwrap_or_default())
        .map(move |(word, letters)| (begin + word.start..begin + word.end, letters))
}

/// Returns how many words at the beginning and at the end have nothing of the phrase: where its first or
/// last word is lost, the word there may belong to another paragraph.
fn strangers(words: &[Word], phrase: &[Word]) -> (usize, usize) {
    let is_stranger = |word: &Word, wanted: Option<&Word>| {
        let wanted = wanted.map_or(&[][..], Vec::as_slice);
        distance(word, wanted) * 3 >= word.len().max(wanted.len())
    };
    let can_go =
        |rest: &[Word], now: &[Word]| !rest.is_empty() && distance(phrase, rest) <= distance(phrase, now);
    let (mut rest, mut before, mut after) = (words, 0, 0);
    loop {
        match rest {
            [first, later @ ..] if is_stranger(first, phrase.first()) && can_go(later, rest) => {
                (rest, before) = (later, before + 1);
            }
            [sooner @ .., last] if is_stranger(last, phrase.last()) && can_go(sooner, rest) => {
                (rest, after) = (sooner, after + 1);
            }
            _ => return (before, after),
        }
    }
}
