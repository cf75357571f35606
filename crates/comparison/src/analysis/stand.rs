//! A stand: the positions that a reader takes, and which documents agree with these and which do not.

use crate::{DocumentId, PositionId, Question, Verdict};

/// The position that a reader takes on a question.
pub type Taken<'a> = (&'a Question, &'a PositionId);

/// How a document stands to the positions that a reader takes.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Standing<'a> {
    /// It agrees, or agrees in part; in part, too, where it gives the same answer and another one beside it.
    pub with: Vec<(Taken<'a>, Verdict)>,
    /// It differs in part, or contradicts.
    pub against: Vec<(Taken<'a>, Verdict)>,
    /// It gives another answer, and how the two relate is not judged yet.
    pub not_judged: Vec<(Taken<'a>, Verdict)>,
    /// It says nothing itself.
    pub nothing: Vec<(Taken<'a>, Verdict)>,
    /// It is not recorded whether it answers.
    pub not_recorded: Vec<(Taken<'a>, Verdict)>,
}

/// Returns how a document stands to the positions that a reader takes.
#[must_use]
pub fn standing<'a>(taken: &[Taken<'a>], document: &DocumentId) -> Standing<'a> {
    let mut standing = Standing::default();
    for &(question, position) in taken {
        let verdict = match question.of_position(position, document) {
            Verdict::NotJudged | Verdict::DiffersInPart | Verdict::Contradicts
                if question.holds(document, position) =>
            {
                Verdict::AgreesInPart
            }
            verdict => verdict,
        };
        let side = match verdict {
            Verdict::Agrees | Verdict::AgreesInPart => &mut standing.with,
            Verdict::DiffersInPart | Verdict::Contradicts => &mut standing.against,
            Verdict::NotJudged => &mut standing.not_judged,
            Verdict::Silent | Verdict::ReportedOnly => &mut standing.nothing,
            Verdict::NotRecorded => &mut standing.not_recorded,
        };
        side.push(((question, position), verdict));
    }
    standing
}

/// Returns whether documents among these hold at least two positions of a question themselves.
#[must_use]
pub fn divides(question: &Question, documents: &[DocumentId]) -> bool {
    let held = |p: &PositionId| documents.iter().any(|d| question.holds(d, p));
    question.positions.iter().filter(|p| held(&p.id)).count() > 1
}
