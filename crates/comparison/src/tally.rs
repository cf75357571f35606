//! How the other documents relate to one, counted: never a percentage.

use super::model::{DocumentId, Question};
use super::verdict::Verdict;

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
    [
        Verdict::Agrees,
        Verdict::AgreesInPart,
        Verdict::NotJudged,
        Verdict::DiffersInPart,
        Verdict::Contradicts,
        Verdict::ReportedOnly,
        Verdict::Silent,
        Verdict::NotRecorded,
    ]
    .map(|wanted| (verdicts.iter().filter(|v| **v == wanted).count(), wanted))
    .into_iter()
    .filter(|(n, _)| *n > 0)
    .collect()
}
