//! Counts on one question, with their denominator, in words: never a percentage.

use super::model::{DocumentId, PositionId, Question};
use super::verdict::{Stance, Verdict};

/// How the documents shown divide on a question.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many documents were looked at.
    pub of: usize,
    /// The position that most of them hold, and how many do; the first letter where two are level.
    pub leading: Option<(PositionId, usize)>,
    /// How many contradict that position.
    pub contradict: usize,
    /// How many qualify it.
    pub qualify: usize,
    /// How many give two answers.
    pub two_answers: usize,
    /// How many only report what others say.
    pub report: usize,
    /// How many are silent.
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

    /// The tally in words: "3 of 5 agree on A, 1 contradicts, 1 silent".
    #[must_use]
    pub fn words(&self) -> String {
        let mut parts = Vec::new();
        if let Some((position, n)) = &self.leading {
            let verb = if *n == 1 { "says" } else { "agree on" };
            parts.push(format!("{n} of {} {verb} {}", self.of, position.letter()));
        }
        let mut add = |n: usize, one: &str, many: &str| {
            if n > 0 {
                parts.push(format!("{n} {}", if n == 1 { one } else { many }));
            }
        };
        add(self.contradict, "contradicts", "contradict");
        add(self.qualify, "qualifies", "qualify");
        add(self.two_answers, "gives two answers", "give two answers");
        add(self.report, "only reports", "only report");
        add(self.silent, "silent", "silent");
        parts.join(", ")
    }

    /// How the others stand to one document, in words: "of the other 4, 1 agrees, 2 contradict, 1
    /// silent".
    #[must_use]
    pub fn against(question: &Question, reference: &DocumentId, documents: &[DocumentId]) -> String {
        let others = || documents.iter().filter(|d| *d != reference);
        if others().count() == 0 {
            return "no other document is shown".to_owned();
        }
        match question.stance(reference) {
            Stance::Silent => return "silent here, so there is nothing to compare with".to_owned(),
            Stance::Reports => {
                return "only reports others here, so there is nothing to compare with".to_owned();
            }
            Stance::Holds(_) => {}
        }
        let count = |verdict| others().filter(|d| question.verdict(reference, d) == verdict).count();
        let counted = [
            (count(Verdict::Agrees), "agrees", "agree"),
            (count(Verdict::Qualifies), "qualifies", "qualify"),
            (count(Verdict::Contradicts), "contradicts", "contradict"),
            (count(Verdict::ReportedOnly), "only reports", "only report"),
            (count(Verdict::Silent), "silent", "silent"),
        ];
        let words: Vec<String> = counted
            .iter()
            .filter(|(n, ..)| *n > 0)
            .map(|(n, one, many)| format!("{n} {}", if *n == 1 { one } else { many }))
            .collect();
        format!("of the other {}, {}", others().count(), words.join(", "))
    }
}
