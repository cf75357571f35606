//! The look of a verdict: its class in the styles. [`Verdict::sign`] and [`Verdict::word`] are its sign and
//! word, and `words::verdicts` has the sentences about it.

use comparison::Verdict;

/// Returns the class that gives a verdict its colour and line, wherever it is drawn.
pub const fn class(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Agrees => "verdict-agrees",
        Verdict::AgreesInPart => "verdict-agrees-in-part",
        Verdict::DiffersInPart => "verdict-differs-in-part",
        Verdict::Contradicts => "verdict-contradicts",
        Verdict::NotJudged => "verdict-not-judged",
        Verdict::ReportedOnly | Verdict::Silent | Verdict::NotRecorded => "verdict-none",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Verdict; 8] = [
        Verdict::NotRecorded,
        Verdict::Silent,
        Verdict::ReportedOnly,
        Verdict::Agrees,
        Verdict::AgreesInPart,
        Verdict::NotJudged,
        Verdict::DiffersInPart,
        Verdict::Contradicts,
    ];

    #[test]
    fn no_word_of_the_interface_is_a_class() {
        for verdict in ALL {
            assert!(!class(verdict).split(' ').any(|class| class == verdict.word()), "{verdict:?}");
        }
    }

    #[test]
    fn the_styles_know_every_class() {
        let styles = include_str!("../assets/marks.css");
        for verdict in ALL {
            assert!(styles.contains(&format!(".{} {{ --verdict:", class(verdict))), "{verdict:?}");
        }
    }
}
