//! The finding of a question: one sentence, computed from all pairs of documents.
//!
//! "Lukin against the other four", "Saga and Lukin differ in part", "All five agree", "Only Lukin answers". It
//! names a contradiction exactly where two documents contradict each other.

use super::english::listed;
use super::model::{Comparison, DocumentId, Question};
use super::pairs::pairs;
use super::verdict::{Stance, Verdict};

/// What the documents shown make of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The heaviest verdict between two documents; not recorded, silent or reported only where fewer than two
    /// answer.
    pub verdict: Verdict,
    /// The finding as a sentence without its full stop.
    pub sentence: String,
    /// How many documents are in a pair with that verdict.
    pub involved: usize,
    /// Whether every such pair is open to argument.
    pub arguable: bool,
}

impl Finding {
    /// Returns the kind of its verdict.
    #[must_use]
    pub fn kind(&self) -> Verdict {
        self.verdict.kind()
    }

    /// Returns whether documents disagree: contradict each other or differ in part.
    #[must_use]
    pub fn is_disagreement(&self) -> bool {
        self.verdict >= Verdict::DiffersInPart
    }
}

/// Returns the finding of a question among these documents.
#[must_use]
pub fn finding(comparison: &Comparison, question: &Question, documents: &[DocumentId]) -> Finding {
    let speaking: Vec<&DocumentId> = documents.iter().filter(|d| question.speaks(d)).collect();
    let names = Names { comparison, shown: documents.len() };
    let is_whole = documents.iter().all(|d| question.stance(d) != Stance::NotRecorded);
    // No two documents answer.
    let uncompared = |verdict, sentence| Finding { verdict, sentence, involved: 0, arguable: false };
    match speaking.as_slice() {
        [] => {
            let reporting: Vec<&DocumentId> =
                documents.iter().filter(|d| question.stance(d) == Stance::Reports).collect();
            let verb = match reporting.len() {
                0 if is_whole => {
                    return uncompared(Verdict::Silent, "None of these documents answers".to_owned());
                }
                0 => return uncompared(Verdict::NotRecorded, "No answer is recorded".to_owned()),
                1 => "reports",
                _ => "report",
            };
            let sentence = format!("{} only {verb} the views of others", names.list(&reporting));
            uncompared(Verdict::ReportedOnly, sentence)
        }
        [only] => {
            let how = if answers_both_ways(question, only) { ", both ways" } else { "" };
            let name = names.list(&[only]);
            if is_whole {
                uncompared(Verdict::Silent, format!("Only {name} answers{how}"))
            } else {
                uncompared(Verdict::NotRecorded, format!("{name} answers{how}; no other answer is recorded"))
            }
        }
        _ => among(question, &speaking, &names),
    }
}

/// Returns whether a document holds two positions that part.
fn answers_both_ways(question: &Question, document: &DocumentId) -> bool {
    question.within(document) >= Verdict::DiffersInPart
}

/// Names who parts from whom at the heaviest verdict between two documents.
fn among(question: &Question, speaking: &[&DocumentId], names: &Names<'_>) -> Finding {
    let (heaviest, parted) = question.heaviest(pairs(speaking).map(|(one, other)| (*one, *other)));
    let is_involved = |d: &DocumentId| parted.iter().any(|(one, other)| *one == d || *other == d);
    let involved: Vec<&DocumentId> = speaking.iter().filter(|d| is_involved(d)).copied().collect();
    let mut sentence = match (heaviest, sides(speaking, &parted)) {
        (Verdict::Agrees, _) => format!("{} agree", names.all_of(speaking)),
        (Verdict::Contradicts, Some((ones, others))) => {
            format!("{} against {}", names.list(&ones), names.others(&ones, &others))
        }
        (Verdict::Contradicts, None) => format!("{} contradict each other", names.list(&involved)),
        (Verdict::DiffersInPart, Some((ones, others))) if involved.len() > 2 => {
            let verb = if ones.len() == 1 { "differs" } else { "differ" };
            format!("{} {verb} in part from {}", names.list(&ones), names.others(&ones, &others))
        }
        (Verdict::DiffersInPart, _) => format!("{} differ in part", names.list(&involved)),
        (Verdict::AgreesInPart, _) => agree_in_part(question, speaking, names),
        (_, _) => format!("{} differ, not judged yet", names.list(&involved)),
    };
    let both_ways: Vec<&DocumentId> =
        speaking.iter().filter(|d| answers_both_ways(question, d)).copied().collect();
    if !both_ways.is_empty() {
        let verb = if both_ways.len() == 1 { "answers" } else { "answer" };
        sentence.push_str(&format!("; {} {verb} both ways", names.list(&both_ways)));
    }
    let is_open = |one, other| question.verdict(one, other) == Verdict::NotJudged;
    if heaviest != Verdict::NotJudged && pairs(speaking).any(|(one, other)| is_open(one, other)) {
        sentence.push_str("; not all of it is judged yet");
    }
    let arguable = parted.iter().all(|(one, other)| question.is_arguable(one, other));
    Finding { verdict: heaviest, sentence, involved: involved.len(), arguable }
}

/// Says who agrees outright among documents that agree in part.
fn agree_in_part(question: &Question, speaking: &[&DocumentId], names: &Names<'_>) -> String {
    let largest = question
        .positions
        .iter()
        .map(|p| speaking.iter().filter(|d| question.holds(d, &p.id)).copied().collect::<Vec<_>>())
        .max_by_key(Vec::len)
        .unwrap_or_default();
    let rest: Vec<&DocumentId> = speaking.iter().filter(|d| !largest.contains(d)).copied().collect();
    if largest.len() < 2 || rest.is_empty() {
        return format!("{} agree in part", names.all_of(speaking));
    }
    let verb = if rest.len() == 1 { "agrees" } else { "agree" };
    format!("{} agree, {} {verb} in part", names.list(&largest), names.list(&rest))
}

/// Returns two sides, if every document of one parts from every document of the other and no two within a
/// side do. The smaller side comes first; of two equal ones, that with the first document.
fn sides<'a>(
    speaking: &[&'a DocumentId],
    parted: &[(&'a DocumentId, &'a DocumentId)],
) -> Option<(Vec<&'a DocumentId>, Vec<&'a DocumentId>)> {
    let parts = |a, b| parted.contains(&(a, b)) || parted.contains(&(b, a));
    let &(first, _) = parted.first()?;
    let others: Vec<&DocumentId> = speaking.iter().copied().filter(|d| parts(first, *d)).collect();
    let is_one = |d: &&'a DocumentId| !others.contains(d) && others.iter().all(|other| parts(*d, *other));
    let ones: Vec<&DocumentId> = speaking.iter().copied().filter(is_one).collect();
    let crossing = ones.len() * others.len();
    let (ones, others) = if others.len() < ones.len() { (others, ones) } else { (ones, others) };
    (crossing == parted.len()).then_some((ones, others))
}

/// The names of documents, in sentences.
struct Names<'a> {
    comparison: &'a Comparison,
    shown: usize,
}

impl Names<'_> {
    /// Returns their names as a phrase.
    fn list(&self, documents: &[&DocumentId]) -> String {
        let names: Vec<&str> = documents.iter().map(|d| self.comparison.short(d)).collect();
        listed(&names)
    }

    /// Returns "All five" where all documents shown are meant, else their names.
    fn all_of(&self, documents: &[&DocumentId]) -> String {
        match (documents.len() == self.shown, documents.len()) {
            (true, 2) => "Both".to_owned(),
            (true, n) => format!("All {}", number(n)),
            _ => self.list(documents),
        }
    }

    /// Returns "the other four" where these are all the rest of those shown, and more than two.
    fn others(&self, ones: &[&DocumentId], others: &[&DocumentId]) -> String {
        if ones.len() + others.len() == self.shown && others.len() > 2 {
            format!("the other {}", number(others.len()))
        } else {
            self.list(others)
        }
    }
}

/// Returns a small number as a word.
#[must_use]
pub fn number(n: usize) -> String {
    const WORDS: [&str; 11] =
        ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    WORDS.get(n).map_or_else(|| n.to_string(), |word| (*word).to_owned())
}
