//! The findings of all questions: how many there are of each kind, and which weigh most.

use std::cmp::Reverse;
use std::rc::Rc;

use crate::finding::{Finding, finding};
use crate::{Comparison, DocumentId, Question, Topic, Verdict};

/// A question with its topic and its finding.
#[derive(Debug, Clone, PartialEq)]
pub struct Found<'a> {
    /// The topic.
    pub topic: &'a Topic,
    /// The question.
    pub question: &'a Rc<Question>,
    /// What the documents make of it.
    pub finding: Finding,
}

/// Returns the finding of every question among these documents, in reading order.
#[must_use]
pub fn findings<'a>(comparison: &'a Comparison, documents: &[DocumentId]) -> Vec<Found<'a>> {
    let of_topic = |topic: &'a Topic| {
        topic.questions.iter().map(move |question| Found {
            topic,
            question,
            finding: finding(comparison, question, documents),
        })
    };
    comparison.topics.iter().flat_map(of_topic).collect()
}

/// How many more documents a difference must part to weigh as much as a contradiction.
const CONTRADICTION: usize = 2;

/// Sorts findings by their weight for a reader: those that part most documents first, where a contradiction
/// weighs more than a difference. Of two alike, the contradiction comes first, then the firm one, then the one
/// that is read first: topics are in the order of their importance.
pub fn sort_by_weight(found: &mut [Found<'_>]) {
    found.sort_by_key(|Found { finding, .. }| {
        let contradicts = finding.verdict == Verdict::Contradicts;
        let weight = finding.involved + if contradicts { CONTRADICTION } else { 0 };
        (Reverse(weight), Reverse(finding.kind()), finding.arguable)
    });
}

/// Returns the questions on which documents disagree, the weightiest first.
#[must_use]
pub fn disagreements<'a>(comparison: &'a Comparison, documents: &[DocumentId]) -> Vec<Found<'a>> {
    let mut found = findings(comparison, documents);
    found.retain(|f| f.finding.is_disagreement());
    sort_by_weight(&mut found);
    found
}

/// Returns how many findings are of a kind, and how many of those are open to argument.
#[must_use]
pub fn count(found: &[Found<'_>], kind: Verdict) -> (usize, usize) {
    let of_kind = || found.iter().filter(|f| f.finding.kind() == kind);
    (of_kind().count(), of_kind().filter(|f| f.finding.arguable).count())
}
