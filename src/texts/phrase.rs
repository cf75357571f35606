//! Finds a quoted phrase in a paragraph, whatever kind of quotes, dashes or spaces either uses.

/// The same words in one form: straight quotes, plain hyphens and single spaces.
#[must_use]
pub fn plain(text: &str) -> String {
    let folded: String = text
        .chars()
        .filter(|c| !matches!(c, '\u{ad}' | '\u{200b}' | '\u{feff}'))
        .map(|c| match c {
            '‘' | '’' | '‚' | '‛' | '`' | '´' => '\'',
            '“' | '”' | '„' | '‟' => '"',
            '‐' | '‑' | '–' | '—' | '−' => '-',
            c if c.is_whitespace() => ' ',
            c => c,
        })
        .collect();
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether the phrase stands in the text as printed, at word boundaries.
#[must_use]
pub fn stands_in(phrase: &str, text: &str) -> bool {
    let (phrase, text) = (plain(phrase), plain(text));
    !phrase.is_empty()
        && text.match_indices(&phrase).any(|(at, found)| {
            let before = text.get(..at).and_then(|t| t.chars().next_back());
            let after = text.get(at + found.len()..).and_then(|t| t.chars().next());
            let inside = |edge: Option<char>, first: Option<char>| {
                edge.is_some_and(char::is_alphabetic) && first.is_some_and(char::is_alphanumeric)
            };
            !inside(before, found.chars().next()) && !inside(after, found.chars().next_back())
        })
}

/// How many words a text has: runs of letters and digits, apostrophes inside a word included.
#[must_use]
pub fn word_count(text: &str) -> usize {
    let plain = plain(text);
    plain
        .split(|c: char| !(c.is_alphanumeric() || c == '\''))
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .count()
}
