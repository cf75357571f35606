//! The method.

use super::verdicts;
use comparison::Verdict;
use comparison::model::{Measured, Reading, Readings};

pub const SUMMARY: &str = "What counts as agreement and as contradiction here, how the verdicts were checked, and what was left out.";
pub const SECOND_READING: &str = "Two blind readings";
pub const ONE_READING: &str = "One reading";
pub const READ_ONCE: &str = "The answers and verdicts were read once. No second reader has checked them yet.";
pub const HOW_READERS_AGREED: &str = "How the two readers agreed";
pub const KAPPA: &str = "Accord is the share of pairs with the same verdict. Cohen’s kappa is agreement beyond chance: 1 is full agreement, 0 is no more than chance would give. In brackets are 95 % intervals, for accord by Wilson’s formula, for kappa by the standard error of Fleiss, Cohen and Everitt (1969), which needs some verdicts that differ. A dash means that all pairs got the same verdict.";
pub const PARAGRAPHS: &str = "Where each paragraph went";
pub const PRIVACY: &str = "Privacy";
pub const IMPRINT: &str = "Legal notice and privacy";
pub const PRIVACY_KEPT: &str = "This page sends nothing to anyone, sets no cookie and counts no visit. What it stores stays in this browser: until you close the window, what you open, answer, count and type; until you delete it, the settings that you change, a comparison that you make here and, if you want that, the texts that you add. If you opened the page from a website, the page is kept too, so that it opens without a network.";
pub const GLOSSARY: &str = "Names and terms explained";

pub const STEPS: &str = "The four steps";
pub const BORDER_FIRST: &str =
    "Take two statements on one question. First decide whether they agree or disagree, then the step.";
pub const TESTS: [&str; 4] =
    [verdicts::AGREES, verdicts::AGREES_IN_PART, verdicts::DIFFERS_IN_PART, verdicts::CONTRADICTS];

pub const WHO: &str = "Who made this, and why these texts";
pub const WHY_THESE: &str = "Why these";
pub const EDITORS: &str = "Editors";
pub const LICENCE: &str = "Licence of our words";
pub const VERSION: &str = "Version";
pub const REPOSITORY: &str = "Repository";
pub const CONTACT: &str = "Contact";

pub const TERMS: [(&str, &str); 7] = [
    (
        "Question",
        "One precise thing asked, which a document can answer. It asks for one thing: a fact, a figure, a date, a definition, a cause, a judgement or a forecast.",
    ),
    (
        "Statement",
        "What one document answers, in our words, with the paragraph and a phrase quoted exactly. The underlined words carry the answer.",
    ),
    ("Position", "An answer that one or more documents give: a letter and a label."),
    ("– says nothing about this", verdicts::SILENCE),
    ("” reported", verdicts::REPORTED),
    ("Open to argument", verdicts::FAIR_READER),
    (
        "Same source",
        "Two documents agree, but both rest on one source, or one cites the other: they do not count as two witnesses.",
    ),
];

pub const ALL_TOPICS: &str = "All topics";
pub const BY_TOPIC: &str = "Topic by topic";
pub const BY_VERDICT: &str = "Verdict by verdict";
pub const MEASURES: [&str; 6] =
    ["Topic", "Pairs", "Accord", "Kappa", "Kappa, weighted by steps", "Kappa, agree or disagree"];
pub const READERS: [&str; 5] = ["Verdict", "First reader", "Second reader", "Both", "Kappa"];
pub const VERDICTS: &str = "Verdicts between documents are computed from the positions and the relations between them, never written down one by one. The order of the documents changes nothing. A document that holds two positions is judged by the one that clashes more, and shown with both.";

pub fn second_reading(readings: &Readings) -> String {
    let all = readings.all();
    format!(
        "Two readers judged each pair of statements from the texts and checked each statement against its paragraphs. They saw neither the positions, nor the verdicts, nor each other’s work. Of {} pairs, both gave {} the same verdict. Of {} statements, both found {} faithful as they are now written; the others were corrected after that reading. For {} silences, a second reader looked for anything that the text does say, and confirmed {}. A third reader settled the differences from the texts: either the data was corrected, or the verdict was marked as open to argument.",
        all.pairs(),
        all.same(),
        readings.statements,
        readings.faithful,
        readings.silences,
        readings.silences_alike
    )
}

pub const HOW_IT_WAS_READ: &str = "How it was read";
pub const HOW_AGREEMENT_WAS_READ: &str = "How the agreement was read";
pub const READ_ALIKE: &str = "Two readers gave this verdict, neither knowing the other’s.";
pub const OTHERS_READ_ALIKE: &str = "Both gave this verdict to all the others.";

/// Returns who read two documents how, where a reader's verdict was not the settled one.
pub fn read_otherwise(one: &str, other: &str, [first, second]: [Reading; 2], settled: Verdict) -> String {
    let [first, second] = [first, second].map(|reading| Verdict::from(reading).word());
    let settled = settled.word();
    format!("{one} and {other}: first reader: {first}; second: {second}; settled: {settled}.")
}

/// Returns a measure with its interval: "0.92 (0.89 to 0.95)".
pub fn measured(measured: Option<Measured>) -> String {
    let Some(Measured { value, interval }) = measured else { return "–".to_owned() };
    let value = two_places(value);
    match interval.map(|ends| ends.map(two_places)) {
        Some([low, high]) => format!("{value} ({low} to {high})"),
        None => value,
    }
}

/// Returns a number with two decimal places.
fn two_places(number: f64) -> String {
    #[allow(clippy::cast_possible_truncation)] // at most 1
    let hundredths = (number * 100.0).round() as i64;
    let sign = if hundredths < 0 { "−" } else { "" };
    format!("{sign}{}.{:02}", hundredths.abs() / 100, hundredths.abs() % 100)
}
