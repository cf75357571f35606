//! The filter: which questions a reader wants to see.

use std::rc::Rc;

use crate::{Basis, Comparison, DocumentId, Question, Topic, TopicId, Verdict, Voice, pairs};

/// The conditions for a question to be shown. An empty list sets none, the items of a list are
/// alternatives, and all lists must match.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// The heaviest verdict between two documents.
    pub verdicts: Vec<Verdict>,
    /// The question's topic.
    pub topics: Vec<TopicId>,
    /// The question's basis.
    pub bases: Vec<Basis>,
    /// Documents that must all have a statement. With one document, the verdict is between it and any
    /// other; with several, it is among them.
    pub documents: Vec<DocumentId>,
    /// The voice that at least one statement must be in.
    pub voice: Option<Voice>,
    /// Whether the heaviest verdict must be open to argument.
    pub arguable: bool,
    /// Whether the heaviest verdict must be firm.
    pub firm: bool,
    /// Whether two documents must agree without being independent.
    pub not_independent: bool,
}

impl Filter {
    /// Returns whether the filter sets no condition.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Returns whether a question matches, with verdicts among these documents.
    #[must_use]
    pub fn fits(
        &self,
        comparison: &Comparison,
        topic: &Topic,
        question: &Question,
        among: &[DocumentId],
    ) -> bool {
        if self.is_empty() {
            return true;
        }
        let speaking = |d: &DocumentId| question.statements_of(d).next().is_some();
        let answering: Vec<&DocumentId> = among.iter().filter(|d| speaking(d)).collect();
        let looked_at = || {
            let all = pairs(&answering).map(|(one, other)| (*one, *other));
            all.filter(|(one, other)| self.looks_at(one, other))
        };
        let (verdict, weighty) = question.heaviest(looked_at());
        let is_arguable = || weighty.iter().all(|(a, b)| question.is_arguable(a, b));
        let in_voice = |voice| {
            let whose = |d: &DocumentId| {
                if self.documents.is_empty() { among.contains(d) } else { self.documents.contains(d) }
            };
            question.statements.iter().any(|s| s.voice == voice && whose(&s.document))
        };
        (self.topics.is_empty() || self.topics.contains(&topic.id))
            && (self.bases.is_empty() || question.basis.is_some_and(|basis| self.bases.contains(&basis)))
            && self.documents.iter().all(speaking)
            && self.voice.is_none_or(in_voice)
            && (self.verdicts.is_empty() || self.verdicts.contains(&verdict.kind()))
            && (!(self.arguable || self.firm)
                || (verdict > Verdict::ReportedOnly && is_arguable() == self.arguable))
            && (!self.not_independent
                || looked_at().any(|(a, b)| comparison.dependence(question, a, b).is_some()))
    }

    /// Returns the comparison with the questions that match; a topic without any stays, empty.
    #[must_use]
    pub fn select(&self, comparison: &Rc<Comparison>, among: &[DocumentId]) -> Rc<Comparison> {
        if self.is_empty() {
            return comparison.clone();
        }
        let mut selected = Comparison::clone(comparison);
        for (topic, whole) in selected.topics.iter_mut().zip(&comparison.topics) {
            topic.questions.retain(|q| self.fits(comparison, whole, q, among));
        }
        Rc::new(selected)
    }

    /// Returns the conditions in words, one string each.
    #[must_use]
    pub fn words(&self, comparison: &Comparison) -> Vec<String> {
        let mut words = Vec::new();
        let mut list = |items: Vec<&str>| {
            if !items.is_empty() {
                words.push(items.join(" or "));
            }
        };
        list(self.verdicts.iter().map(|v| verdict_word(*v)).collect());
        let title = |id| comparison.topic(id).map_or("", |t| t.title.as_str());
        list(self.topics.iter().map(title).collect());
        list(self.bases.iter().map(|b| b.word()).collect());
        if !self.documents.is_empty() {
            let names: Vec<&str> = self.documents.iter().map(|d| comparison.short(d)).collect();
            words.push(format!("answered by {}", names.join(" and ")));
        }
        let rest = [
            (self.voice == Some(Voice::Own), "own voice"),
            (self.voice == Some(Voice::Reported), "reported views"),
            (self.arguable, "open to argument"),
            (self.firm, "firm"),
            (self.not_independent, "agreements from the same source"),
        ];
        words.extend(rest.into_iter().filter(|(is_set, _)| *is_set).map(|(_, word)| word.to_owned()));
        words
    }

    fn looks_at(&self, one: &DocumentId, other: &DocumentId) -> bool {
        match self.documents.len() {
            0 => true,
            1 => self.documents.contains(one) || self.documents.contains(other),
            _ => self.documents.contains(one) && self.documents.contains(other),
        }
    }
}

/// The verdicts to filter by, the heaviest first. `Silent` means fewer than two answers, whether the
/// other documents are silent or only report.
pub const VERDICTS: [Verdict; 6] = [
    Verdict::Contradicts,
    Verdict::DiffersInPart,
    Verdict::NotJudged,
    Verdict::AgreesInPart,
    Verdict::Agrees,
    Verdict::Silent,
];

/// Returns the verdicts that can be filtered by: not judged only where a question is not judged yet.
pub fn verdicts(comparison: &Comparison) -> impl Iterator<Item = Verdict> {
    let is_judged = comparison.questions().all(|(_, q)| q.is_judged());
    VERDICTS.into_iter().filter(move |verdict| !is_judged || *verdict != Verdict::NotJudged)
}

/// Returns the bases that questions have, from the most to the least factual.
pub fn bases(comparison: &Comparison) -> impl Iterator<Item = Basis> {
    Basis::ALL.into_iter().filter(|basis| comparison.questions().any(|(_, q)| q.basis == Some(*basis)))
}

/// Returns the name of a verdict in the filter.
#[must_use]
pub const fn verdict_word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Silent | Verdict::ReportedOnly | Verdict::NotRecorded => "fewer than two answers",
        verdict => verdict.word(),
    }
}

/// Adds an item to a list, or removes it where the list has it.
pub fn toggle<T: PartialEq>(list: &mut Vec<T>, item: T) {
    let before = list.len();
    list.retain(|i| *i != item);
    if list.len() == before {
        list.push(item);
    }
}
