//! Finds a quoted phrase in a paragraph, whatever kind of quotes, dashes or spaces either uses.

use folding::plain as undone;

/// Returns the text with straight quotes, plain hyphens and single spaces.
#[must_use]
pub fn plain(text: &str) -> String {
    let plain: String = text.chars().filter_map(undone).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns whether the text contains the phrase as printed, at the borders of words.
#[must_use]
pub fn stands_in(phrase: &str, text: &str) -> bool {
    let (phrase, text) = (plain(phrase), plain(text));
    !phrase.is_empty()
        && text.match_indices(&phrase).any(|(at, found)| {
            let before = text.get(..at).unwrap_or_default();
            let after = text.get(at + found.len()..).unwrap_or_default();
            let (first, last) = (found.chars().next(), found.chars().next_back());
            !cuts_word(before.chars().next_back(), first)
                && !cuts_word(after.chars().next(), last)
                && !cuts_number(before.chars().rev(), first)
                && !cuts_number(after.chars(), last)
        })
}

/// Returns whether a letter follows beyond the edge of the phrase. A digit may: the number of a note.
fn cuts_word(beyond: Option<char>, edge: Option<char>) -> bool {
    beyond.is_some_and(char::is_alphabetic) && edge.is_some_and(char::is_alphanumeric)
}

/// Returns whether a number continues beyond the edge of the phrase: the 4 of 40, the 300 of 4,300.
fn cuts_number(mut beyond: impl Iterator<Item = char>, edge: Option<char>) -> bool {
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let next = beyond.next();
    digit(edge) && (digit(next) || (matches!(next, Some(',' | '.')) && digit(beyond.next())))
}

/// Counts the words of a text: runs of letters and digits, with apostrophes inside them.
#[must_use]
pub fn word_count(text: &str) -> usize {
    let (mut words, mut within) = (0, false);
    for c in text.chars().filter_map(undone) {
        if c.is_alphanumeric() {
            words += usize::from(!within);
            within = true;
        } else if c != '\'' {
            within = false;
        }
    }
    words
}
