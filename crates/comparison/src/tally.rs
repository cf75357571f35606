//! Counts on one question, with their denominator: never a percentage.

use super::model::{DocumentId, PositionId, Question};
use super::verdict::{Stance, Verdict};

/// The counts of how the documents shown divide on a question.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// Documents counted: the denominator.
    pub of: usize,
    /// The position that most of them hold, and how many do; the first of several that are level.
    pub leading: Option<(PositionId, usize)>,
    /// Documents that contradict that position.
    pub contradict: usize,
    /// Documents that qualify it.
    pub qualify: usize,
    /// Documents that answer both ways.
    pub two_answers: usize,
    /// Documents that only report what others say.
    pub report: usize,
    /// Documents that say nothing on it.
    pub silent: usize,
}

impl Tally {
    /// Counts the documents on a question.
    #[must_use]
    pub fn count(question: &Question, documents: &[DocumentId]) -> Self {
        let stances: Vec<Stance> = documents.iter().map(|d| question.stance(d)).collect();
        let only = |stance: &Stance| match stance {
            Stance::Holds(held) => match held.as_slice() {
                [one] => Some((*one).clone()),
                _ => None,
            },
            Stance::Silent | Stance::Reports => None,
        };
        let mut tally = Self { of: documents.len(), ..Self::default() };
        for position in &question.positions {
            let holders = stances.iter().filter(|s| only(s).as_ref() == Some(&position.id)).count();
            if holders > tally.leading.as_ref().map_or(0, |(_, n)| *n) {
                tally.leading = Some((position.id.clone(), holders));
            }
        }
        for stance in &stances {
            match (stance, &tally.leading) {
                (Stance::Silent, _) => tally.silent += 1,
                (Stance::Reports, _) => tally.report += 1,
                (Stance::Holds(held), Some((leading, _))) if held.len() == 1 => {
                    match held.first().map(|p| question.between(p, leading)) {
                        Some(Verdict::Contradicts) => tally.contradict += 1,
                        Some(Verdict::Qualifies) => tally.qualify += 1,
                        _ => {}
                    }
                }
                (Stance::Holds(_), _) => tally.two_answers += 1,
            }
        }
        tally
    }
}

/// Returns how many of the other documents stand in each relation to one of them, without the relations
/// that none has.
#[must_use]
pub fn others(
    question: &Question,
    reference: &DocumentId,
    documents: &[DocumentId],
) -> Vec<(usize, Verdict)> {
    let verdicts = documents.iter().filter(|d| *d != reference).map(|d| question.verdict(reference, d));
    let verdicts: Vec<Verdict> = verdicts.collect();
    [Verdict::Agrees, Verdict::Qualifies, Verdict::Contradicts, Verdict::ReportedOnly, Verdict::Silent]
        .map(|wanted| (verdicts.iter().filter(|v| **v == wanted).count(), wanted))
        .into_iter()
        .filter(|(n, _)| *n > 0)
        .collect()
}
