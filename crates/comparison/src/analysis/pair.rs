//! Two documents compared: the questions that both answer, and those that only one answers.

use crate::verdict::Stance;
use crate::{Comparison, DocumentId, Question, Topic, Verdict};

/// How often two documents agree and disagree. Counts questions, not statements.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PairCounts {
    /// Questions that both answer in their own voice: the denominator.
    pub both: usize,
    /// Questions on which they hold the same position.
    pub agrees: usize,
    /// Questions on which they agree in part.
    pub agrees_in_part: usize,
    /// Questions on which they give different answers that are not judged yet.
    pub not_judged: usize,
    /// Questions on which they differ in part.
    pub differs_in_part: usize,
    /// Questions on which they contradict each other.
    pub contradicts: usize,
    /// Agreements that rest on one source or on one document citing the other.
    pub not_independent: usize,
}

impl PairCounts {
    /// Counts over all questions. The order of the two makes no difference.
    #[must_use]
    pub fn of(comparison: &Comparison, one: &DocumentId, other: &DocumentId) -> Self {
        let mut counts = Self::default();
        for (_, question) in comparison.questions() {
            match question.verdict(one, other) {
                Verdict::Agrees => {
                    counts.agrees += 1;
                    if comparison.dependence(question, one, other).is_some() {
                        counts.not_independent += 1;
                    }
                }
                Verdict::AgreesInPart => counts.agrees_in_part += 1,
                Verdict::NotJudged => counts.not_judged += 1,
                Verdict::DiffersInPart => counts.differs_in_part += 1,
                Verdict::Contradicts => counts.contradicts += 1,
                Verdict::Silent | Verdict::ReportedOnly | Verdict::NotRecorded => continue,
            }
            counts.both += 1;
        }
        counts
    }

    /// Returns the counts in words, with their denominator.
    #[must_use]
    pub fn words(&self) -> String {
        let rest = match self.not_judged {
            0 => String::new(),
            n => format!("; {n} are not judged yet"),
        };
        let questions =
            if self.both == 1 { "1 question".to_owned() } else { format!("{} questions", self.both) };
        format!(
            "of {questions} that both answer, they agree on {}, agree in part on {}, differ in part on {} and contradict each other on {}{rest}",
            self.agrees, self.agrees_in_part, self.differs_in_part, self.contradicts
        )
    }
}

/// A question with its topic.
pub type Asked<'a> = (&'a Topic, &'a Question);

/// Returns the questions that `one` answers in its own voice and on which `other` has no statement.
#[must_use]
pub fn answered_by_one<'a>(
    comparison: &'a Comparison,
    one: &DocumentId,
    other: &DocumentId,
) -> Vec<Asked<'a>> {
    comparison.questions().filter(|(_, q)| q.speaks(one) && q.stance(other) == Stance::Silent).collect()
}
