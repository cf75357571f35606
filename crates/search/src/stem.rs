//! Cuts the endings off English words, so that *allies* finds *ally* and *threatening* finds *threat*.

/// What words of one stem have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stem<'a> {
    /// The letters with which all of them begin.
    pub letters: &'a str,
    /// Whether y or i follows: *ally* and *allies*, unlike *all*.
    soft: bool,
}

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

/// Returns the stem of a folded word. A word of three letters is its own stem.
#[must_use]
pub fn stem(word: &str) -> Stem<'_> {
    let mut letters = singular(word);
    while let Some(rest) = ENDINGS
        .iter()
        .find_map(|(ending, least)| letters.strip_suffix(ending).filter(|rest| rest.len() >= *least))
    {
        letters = rest;
    }
    let soft = letters.strip_suffix(['y', 'i']).filter(|rest| rest.len() >= 2);
    if let Some(rest) = soft {
        return Stem { letters: rest, soft: true };
    }
    // Stopped and stop.
    let mut ends = letters.chars().rev();
    if letters.len() > 3 && ends.next().filter(char::is_ascii_alphabetic) == ends.next() {
        letters = letters.get(..letters.len() - 1).unwrap_or(letters);
    }
    Stem { letters, soft: false }
}

/// Returns a word without the s of the plural, of the verb, or of China’s.
fn singular(word: &str) -> &str {
    if let Some(rest) = word.strip_suffix("ies").filter(|rest| rest.len() >= 2) {
        // The i remains: it stands for y.
        return word.get(..=rest.len()).unwrap_or(word);
    }
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
            ("nation", "nature"),
            ("中国", "中"),
        ] {
            assert_ne!(stem(one), stem(other), "{one} and {other}");
        }
    }

    #[test]
    fn every_word_begins_with_its_stem() {
        for word in ["", "s", "ies", "é", "ééss", "1990", "4200", "国", "eeee", "aaaa", "yyyy"] {
            assert!(word.starts_with(stem(word).letters), "{word}");
        }
    }
}
