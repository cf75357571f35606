//! Cuts the endings off English words, so that *allies* finds *ally* and *threatening* finds *threat*.

/// Endings that are cut off, with how many letters must be left. Of several that fit, the first; what is
/// left is looked at again.
const ENDINGS: [(&str, usize); 11] = [
    ("ation", 4),
    ("ment", 4),
    ("ness", 4),
    ("ship", 4),
    ("ate", 4),
    ("ous", 4),
    ("ing", 3),
    ("ed", 3),
    ("en", 4),
    ("ly", 3),
    ("e", 3),
];

/// Returns what a folded word has in common with its other forms. A word of three letters is its own stem.
#[must_use]
pub fn stem(word: &str) -> String {
    let mut stem = singular(word);
    while let Some(rest) = ENDINGS
        .iter()
        .find_map(|(ending, least)| stem.strip_suffix(ending).filter(|rest| rest.len() >= *least))
    {
        stem = rest;
    }
    let mut letters = stem.chars().rev();
    let last = letters.next().filter(char::is_ascii_alphabetic);
    // Stopped and stop.
    let doubled = stem.len() > 3 && last.is_some() && last == letters.next();
    match last.and_then(|last| stem.strip_suffix(last)) {
        // Ally and allies, unlike all.
        Some(rest) if last == Some('y') && rest.len() >= 2 => format!("{rest}i"),
        Some(rest) if doubled => rest.to_owned(),
        _ => stem.to_owned(),
    }
}

/// Returns a word without the s of the plural, of the verb, or of China’s.
fn singular(word: &str) -> &str {
    match word.strip_suffix('s') {
        Some(rest) if rest.len() >= 3 && !rest.ends_with(['s', 'u', 'i']) => rest,
        _ => word,
    }
}

#[cfg(test)]
mod tests {
    use super::stem;

    #[test]
    fn plurals_and_verbs_have_the_stem_of_their_word() {
        for words in [
            &["ally", "allies"][..],
            &["weapon", "weapons"],
            &["threat", "threats", "threaten", "threatens", "threatened", "threatening"],
            &["danger", "dangers", "dangerous", "dangerously"],
            &["partner", "partners", "partnership"],
            &["agree", "agrees", "agreed", "agreement", "agreements"],
            &["stop", "stops", "stopped", "stopping"],
            &["migrate", "migrates", "migration"],
            &["use", "uses"],
            &["policy", "policies"],
            &["china", "chinas"],
            &["weak", "weaken", "weakness"],
            &["press", "presses", "pressed"],
        ] {
            for word in words {
                assert_eq!(stem(word), stem(words[0]), "{word}");
            }
        }
    }

    #[test]
    fn other_words_have_other_stems() {
        for (one, other) in [
            ("ally", "alliance"),
            ("ally", "all"),
            ("gas", "gap"),
            ("state", "station"),
            ("us", "use"),
            ("arms", "army"),
            ("import", "important"),
            ("harm", "hard"),
            ("inn", "in"),
            ("nation", "nature"),
            ("中国", "中"),
        ] {
            assert_ne!(stem(one), stem(other), "{one} and {other}");
        }
    }
}
