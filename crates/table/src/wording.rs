//! The words that cells use: when two cells say the same, and what the words for verdicts, silence and bases mean.

use comparison::{Basis, Ground, Kind};

/// Returns what two texts share that have the same words: without case, accents, typography and the full stop.
#[must_use]
pub fn key(text: &str) -> String {
    let folded: String = text.chars().flat_map(folding::fold).collect();
    let line = folded.split_whitespace().collect::<Vec<_>>().join(" ");
    line.trim_end_matches(['.', ',', ';', ':', '!']).to_owned()
}

/// How many letters of two names are compared.
const LETTERS: usize = 80;

/// Returns the letters of a name as they are compared with those of others: the first of them, since a whole passage
/// may stand where a name should.
#[must_use]
pub fn letters(name: &str) -> Vec<char> {
    key(name).chars().take(LETTERS).collect()
}

/// What an answer says of two documents that are judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// They give the same answer.
    Agrees,
    /// They give different answers that stand in this relation.
    Related(Kind),
    /// They differ, and nobody has judged how.
    NotJudged,
}

/// Returns the verdict that an answer names, and whether a fair reader could judge otherwise.
#[must_use]
pub fn verdict(answer: &str) -> Option<(Verdict, bool)> {
    let folded = key(answer);
    let arguable = folded.ends_with('?');
    let words = folded.trim_end_matches('?').trim().replace('-', " ");
    let verdict = match words.as_str() {
        "agree" | "agrees" | "same" => Verdict::Agrees,
        "agrees in part" | "agree in part" | "qualifies" | "qualify" | "partly agrees" | "agrees partly" => {
            Verdict::Related(Kind::AgreesInPart)
        }
        "differs in part" | "differ in part" | "partly differs" | "differs partly" | "dampens" => {
            Verdict::Related(Kind::DiffersInPart)
        }
        "contradicts" | "contradict" | "contradiction" | "disagrees" | "disagree" | "opposes" => {
            Verdict::Related(Kind::Contradicts)
        }
        "differs, not judged yet" | "not judged yet" | "not judged" | "differ, not judged yet" => {
            Verdict::NotJudged
        }
        _ => return None,
    };
    Some((verdict, arguable))
}

/// Returns the word for a relation.
#[must_use]
pub fn kind(kind: Kind) -> &'static str {
    comparison::Verdict::from(kind).word()
}

/// Returns whether an answer records that the document says nothing.
#[must_use]
pub fn is_silence(answer: &str) -> bool {
    matches!(key(answer).as_str(), "says nothing" | "silent" | "silence" | "nothing" | "-" | "--")
}

/// Returns the basis that a cell names.
#[must_use]
pub fn basis(cell: &str) -> Option<Basis> {
    let word = key(cell);
    let word = if word == "judgment" { "judgement" } else { word.trim_start_matches("a ") };
    Basis::ALL.into_iter().find(|basis| basis.word() == word)
}

/// Why two positions part, each with its word.
pub const GROUNDS: [(Ground, &str); 6] = [
    (Ground::Time, "time"),
    (Ground::Scope, "scope"),
    (Ground::Definition, "definition"),
    (Ground::Evidence, "evidence"),
    (Ground::Value, "value"),
    (Ground::Forecast, "forecast"),
];
