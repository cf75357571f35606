//! Splits a statement's text at its braces into plain words and key words.

/// A part of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Run<'a> {
    /// Ordinary words.
    Plain(&'a str),
    /// The words that carry the answer.
    Key(&'a str),
}

/// Splits a text at its braces: `a {b} c` is plain, key, plain. An unpaired brace stays in the text,
/// where the check finds it.
#[must_use]
pub fn runs(text: &str) -> Vec<Run<'_>> {
    let mut runs = Vec::new();
    let mut rest = text;
    while let Some((before, from)) = rest.split_once('{') {
        let Some((key, after)) = from.split_once('}') else { break };
        if !before.is_empty() {
            runs.push(Run::Plain(before));
        }
        runs.push(Run::Key(key));
        rest = after;
    }
    if !rest.is_empty() {
        runs.push(Run::Plain(rest));
    }
    runs
}

/// Returns only the words that carry the answer.
#[must_use]
pub fn keys(text: &str) -> Vec<&str> {
    let key = |run| match run {
        Run::Key(words) => Some(words),
        Run::Plain(_) => None,
    };
    runs(text).into_iter().filter_map(key).collect()
}

/// Returns the text without its braces.
#[must_use]
pub fn unmarked(text: &str) -> String {
    runs(text)
        .into_iter()
        .map(|run| match run {
            Run::Plain(words) | Run::Key(words) => words,
        })
        .collect()
}
