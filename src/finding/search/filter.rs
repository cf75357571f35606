//! Fewer results: those of one document, one topic, or questions with one verdict.

use super::entry::At;
use super::index::Hit;
use crate::comparison::{Comparison, DocumentId, TopicId, Verdict};

/// What results must have to do with. Nothing set lets everything through.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only what has to do with this document.
    pub document: Option<DocumentId>,
    /// Only what stands in this topic.
    pub topic: Option<TopicId>,
    /// Only questions whose heaviest verdict this is, and what belongs to them.
    pub verdict: Option<Verdict>,
}

impl Filter {
    /// The hits that it lets through, in the same order. `among` are the documents between which the
    /// heaviest verdict is taken.
    #[must_use]
    pub fn keep(&self, hits: &[Hit], comparison: &Comparison, among: &[DocumentId]) -> Vec<Hit> {
        // Many hits belong to one question, whose verdict is then computed once.
        let mut verdicts: Vec<(At, Verdict)> = Vec::new();
        let mut verdict = |hit: &Hit| {
            let at = hit.entry.at()?;
            let place = match verdicts.binary_search_by(|(known, _)| known.cmp(&at)) {
                Ok(place) => place,
                Err(place) => {
                    verdicts.insert(place, (at, hit.entry.question(comparison)?.heaviest(among)));
                    place
                }
            };
            verdicts.get(place).map(|(_, verdict)| *verdict)
        };
        hits.iter()
            .filter(|hit| {
                self.document.as_ref().is_none_or(|d| hit.entry.concerns(comparison, d))
                    && self
                        .topic
                        .as_ref()
                        .is_none_or(|id| hit.entry.topic(comparison).is_some_and(|t| t.id == *id))
                    && self.verdict.is_none_or(|wanted| verdict(hit) == Some(wanted))
            })
            .copied()
            .collect()
    }
}
