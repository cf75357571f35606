//! The bare letters of a text, in which a phrase is the same however a copy prints it.
//!
//! Case, accents, quotes, dashes, spaces, punctuation, soft hyphens and hyphens at line breaks are
//! all left out. What counts is kept: letters, digits, and the point or comma inside a number.

use std::ops::Range;

/// The letters of a row of blocks, each with its place.
#[derive(Debug, Default)]
pub(super) struct Letters {
    all: Vec<u8>,
    /// Where each letter begins in its block.
    at: Vec<usize>,
    /// How many letters stand before each block.
    before: Vec<usize>,
}

impl Letters {
    pub(super) fn of<T: AsRef<str>>(blocks: &[T]) -> Self {
        let mut row = Self::default();
        for block in blocks {
            row.before.push(row.all.len());
            let (letters, at) = (&mut row.all, &mut row.at);
            each(block.as_ref(), |byte, letter| {
                letters.push(letter);
                at.push(byte);
            });
        }
        row
    }

    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    pub(super) fn all(&self) -> &[u8] {
        &self.all
    }

    /// The block in which a letter stands.
    pub(super) fn block(&self, letter: usize) -> usize {
        self.before.partition_point(|before| *before <= letter).saturating_sub(1)
    }

    /// The letters of a block.
    pub(super) fn letters_of(&self, block: usize) -> Range<usize> {
        let begin = self.before.get(block).copied().unwrap_or(self.len());
        begin..self.before.get(block + 1).copied().unwrap_or(self.len())
    }

    /// The bytes of a block that these letters stand for.
    pub(super) fn bytes(&self, letters: &Range<usize>, block: &str) -> Range<usize> {
        let at = |letter: usize| self.at.get(letter).copied().unwrap_or(block.len());
        let (begin, last) = (at(letters.start), at(letters.end.saturating_sub(1)));
        let width = block.get(last..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        begin..(last + width).max(begin)
    }
}

/// The letters of a text.
pub(super) fn folded(text: &str) -> Vec<u8> {
    let mut letters = Vec::new();
    each(text, |_, letter| letters.push(letter));
    letters
}

/// The words of a text as their letters. A word goes from space to space, or to a long dash.
pub(super) fn words(text: &str) -> Vec<Vec<u8>> {
    placed_words(text).map(|(_, word)| word).collect()
}

/// The same with the bytes of each.
pub(super) fn placed_words(text: &str) -> impl Iterator<Item = (Range<usize>, Vec<u8>)> {
    let mut next = 0;
    text.split_inclusive(|c: char| c.is_whitespace() || matches!(c, '–' | '—')).filter_map(move |word| {
        let begin = next;
        next += word.len();
        let bare = word.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '–' | '—'));
        let begin = begin + (bare.len() - bare.trim_start_matches(|c| !is_letter(c)).len());
        let bare = bare.trim_matches(|c| !is_letter(c));
        let letters = folded(bare);
        (!letters.is_empty()).then_some((begin..begin + bare.len(), letters))
    })
}

fn each(text: &str, mut put: impl FnMut(usize, u8)) {
    let mut before = ' ';
    let mut chars = text.char_indices().peekable();
    while let Some((byte, c)) = chars.next() {
        match fold(c) {
            Folded::Letter(letter) => put(byte, letter),
            Folded::Letters(letters) => letters.bytes().for_each(|letter| put(byte, letter)),
            Folded::Nothing => {
                let inside = before.is_ascii_digit() && chars.peek().is_some_and(|(_, c)| c.is_ascii_digit());
                if inside && (c == '.' || c == ',') {
                    put(byte, if c == '.' { b'.' } else { b',' });
                }
            }
        }
        before = c;
    }
}

enum Folded {
    Letter(u8),
    Letters(&'static str),
    Nothing,
}

/// À to ÿ without their accents; a space where there is no letter.
const LATIN: &[u8; 64] = b"aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty";

fn fold(c: char) -> Folded {
    let code = u32::from(c);
    match code {
        0..=0x7f if c.is_ascii_alphanumeric() => {
            u8::try_from(code).map_or(Folded::Nothing, |byte| Folded::Letter(byte.to_ascii_lowercase()))
        }
        // Controls and signs; accents that stand alone; marks, spaces, quotes, dashes, signs;
        // marks of Chinese; characters for private use; marks that show nothing.
        0..=0xbf
        | 0x300..=0x36f
        | 0x2000..=0x2bff
        | 0x3000..=0x303f
        | 0xe000..=0xf8ff
        | 0xfe00..=0xfe0f
        | 0xfeff
        | 0xfffc
        | 0xfffd => Folded::Nothing,
        0xc0..=0xff => match LATIN.get(usize::try_from(code - 0xc0).unwrap_or_default()) {
            Some(b' ') | None => Folded::Nothing,
            Some(letter) => Folded::Letter(*letter),
        },
        0xfb00 => Folded::Letters("ff"),
        0xfb01 => Folded::Letters("fi"),
        0xfb02 => Folded::Letters("fl"),
        0xfb03 => Folded::Letters("ffi"),
        0xfb04 => Folded::Letters("ffl"),
        // Any other letter is one of 128: enough to tell one name from another.
        _ => Folded::Letter(u8::try_from(code % 128).unwrap_or_default() | 0x80),
    }
}

/// Whether a word or number goes on across this byte of the text, so that nothing may begin or end
/// there. The mark of a note may stand behind a word, as in `country1`.
pub(super) fn cuts(text: &str, byte: usize) -> bool {
    let (Some(before), Some(after)) = (text.get(..byte), text.get(byte..)) else { return true };
    // No word has more than a few marks in a row that show nothing.
    let mut before = before.chars().rev().take(8).filter(shows);
    let mut after = after.chars().take(8).filter(shows);
    let (Some(last), Some(first)) = (before.next(), after.next()) else { return false };
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let mark = |c: char| matches!(c, '.' | ',');
    if last.is_ascii_digit() {
        return first.is_ascii_digit() || (mark(first) && digit(after.next()));
    }
    if first.is_ascii_digit() {
        return mark(last) && digit(before.next());
    }
    is_letter(last) && is_letter(first)
}

fn shows(c: &char) -> bool {
    !matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{300}'..='\u{36f}' | '\u{feff}')
}

fn is_letter(c: char) -> bool {
    !matches!(fold(c), Folded::Nothing)
}

/// How many letters of a phrase are looked up at once. A shorter phrase stands everywhere, and is
/// not looked for.
const HEAD: usize = 4;

/// A phrase that stands more often than this says nothing about a place.
const MOST_HITS: usize = 50;

/// Many phrases, all found in one pass.
#[derive(Debug, Default)]
pub(super) struct Phrases {
    phrases: Vec<Vec<u8>>,
    by_head: Vec<(u32, usize)>,
}

/// Where a phrase stands, letter for letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Hit {
    pub(super) phrase: usize,
    pub(super) letters: Range<usize>,
}

impl Phrases {
    pub(super) fn new<'a>(phrases: impl IntoIterator<Item = &'a str>) -> Self {
        let phrases: Vec<Vec<u8>> = phrases.into_iter().map(folded).collect();
        let mut by_head: Vec<(u32, usize)> = phrases
            .iter()
            .enumerate()
            .filter(|(_, phrase)| phrase.len() >= HEAD)
            .map(|(n, phrase)| (phrase.iter().take(HEAD).fold(0, head), n))
            .collect();
        by_head.sort_unstable();
        Self { phrases, by_head }
    }

    pub(super) fn get(&self, phrase: usize) -> &[u8] {
        self.phrases.get(phrase).map_or(&[], Vec::as_slice)
    }

    /// Every place where a phrase stands, in the order of the text.
    pub(super) fn find<T: AsRef<str>>(&self, letters: &Letters, blocks: &[T]) -> Vec<Hit> {
        let mut hits = Vec::new();
        let mut counts = vec![0_usize; self.phrases.len()];
        let mut now = 0;
        for (last, letter) in letters.all().iter().enumerate() {
            now = head(now, letter);
            let Some(begin) = (last + 1).checked_sub(HEAD) else { continue };
            let first = self.by_head.partition_point(|(key, _)| *key < now);
            for (_, phrase) in self.by_head.iter().skip(first).take_while(|(key, _)| *key == now) {
                let range = begin..begin + self.get(*phrase).len();
                let same = letters.all().get(range.clone()) == Some(self.get(*phrase));
                if same && !cut_at_edge(letters, blocks, &range) {
                    if let Some(count) = counts.get_mut(*phrase) {
                        *count += 1;
                    }
                    if counts.get(*phrase).is_some_and(|count| *count <= MOST_HITS) {
                        hits.push(Hit { phrase: *phrase, letters: range });
                    }
                }
            }
        }
        hits.retain(|hit| counts.get(hit.phrase).is_some_and(|count| *count <= MOST_HITS));
        hits
    }
}

fn head(head: u32, letter: &u8) -> u32 {
    (head << 8) | u32::from(*letter)
}

fn cut_at_edge<T: AsRef<str>>(letters: &Letters, blocks: &[T], range: &Range<usize>) -> bool {
    let edge = |letter: usize, end: bool| {
        let block = letters.block(letter);
        let text = blocks.get(block).map_or("", AsRef::as_ref);
        let bytes = letters.bytes(&(letter..letter + 1), text);
        cuts(text, if end { bytes.end } else { bytes.start })
    };
    edge(range.start, false) || edge(range.end.saturating_sub(1), true)
}
