//! The overview: how much each document says on each topic, and four short lists. Counts come with
//! their denominators; there is no percentage and no score.

use std::cmp::Reverse;

use super::pair::{Asked, PairCounts, questions};
use crate::verdict::Stance;
use crate::{Basis, Comparison, DocumentId, Kind, Question, Relation, Topic, Verdict, pairs};

/// A document's questions in a topic, by the heaviest verdict between it and any other document.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TopicCounts {
    /// The topic's questions: the denominator.
    pub of: usize,
    /// Questions on which it agrees with every document that answers.
    pub agrees: usize,
    /// Questions on which it agrees with others only in part, and disagrees with none.
    pub agrees_in_part: usize,
    /// Questions on which it differs in part from another document, and contradicts none.
    pub differs_in_part: usize,
    /// Questions on which it contradicts another document.
    pub contradicts: usize,
    /// Questions that no other document answers.
    pub alone: usize,
    /// Questions on which it only reports others.
    pub reports: usize,
    /// Questions on which it is silent.
    pub silent: usize,
}

impl TopicCounts {
    /// Counts a document's questions in a topic against the other documents.
    #[must_use]
    pub fn of(topic: &Topic, document: &DocumentId, documents: &[DocumentId]) -> Self {
        let mut counts = Self { of: topic.questions.len(), ..Self::default() };
        for question in &topic.questions {
            match question.stance(document) {
                Stance::Silent => counts.silent += 1,
                Stance::Reports => counts.reports += 1,
                Stance::Holds(_) => match heaviest(question, document, documents) {
                    Verdict::Contradicts => counts.contradicts += 1,
                    Verdict::DiffersInPart => counts.differs_in_part += 1,
                    Verdict::AgreesInPart => counts.agrees_in_part += 1,
                    Verdict::Agrees => counts.agrees += 1,
                    Verdict::Silent | Verdict::ReportedOnly => counts.alone += 1,
                },
            }
        }
        counts
    }

    /// Returns the counts in words, with their denominator.
    #[must_use]
    pub fn words(&self) -> String {
        let answered = self.of - self.silent - self.reports;
        if answered == 0 {
            return format!("answers none of {} questions", self.of);
        }
        let mut parts = Vec::new();
        for (n, what) in [
            (self.agrees, "agrees"),
            (self.agrees_in_part, "agrees in part"),
            (self.differs_in_part, "differs in part"),
            (self.contradicts, "contradicts"),
            (self.alone, "alone"),
        ] {
            if n > 0 {
                parts.push(format!("{what} on {n}"));
            }
        }
        format!("answers {answered} of {} questions: {}", self.of, parts.join(", "))
    }
}

/// Returns the heaviest verdict between a document and any other.
fn heaviest(question: &Question, document: &DocumentId, documents: &[DocumentId]) -> Verdict {
    let answering = answering(question, documents);
    let others = answering.iter().filter(|d| *d != document);
    others.map(|d| question.verdict(document, d)).max().unwrap_or(Verdict::Silent)
}

/// A contradiction: the question, and the relation of the two positions.
pub type Contradiction<'a> = (Asked<'a>, &'a Relation);

/// Returns the sharpest contradictions between documents, at most one per question: undisputed before
/// arguable, then facts, figures and dates before the rest, then by the number of documents.
#[must_use]
pub fn sharpest(comparison: &Comparison, most: usize) -> Vec<Contradiction<'_>> {
    let mut found: Vec<Contradiction> = comparison
        .questions()
        .flat_map(|(topic, question)| question.relations.iter().map(move |r| ((topic, question), r)))
        .filter(|((_, question), r)| {
            r.kind == Kind::Contradicts && between_documents(comparison, question, r) > 0
        })
        .collect();
    found.sort_by_key(|((_, question), relation)| {
        let hard = matches!(question.basis, Basis::Fact | Basis::Figure | Basis::Date);
        (relation.arguable, !hard, Reverse(between_documents(comparison, question, relation)))
    });
    // Each question once, with its sharpest contradiction.
    let mut seen = Vec::new();
    found.retain(|((_, question), _)| {
        !seen.contains(&&question.id) && {
            seen.push(&question.id);
            true
        }
    });
    found.truncate(most);
    found
}

/// Returns how many documents hold one of the two positions; 0 where no two documents hold one each,
/// because one side is only reported or a single document holds both.
fn between_documents(comparison: &Comparison, question: &Question, relation: &Relation) -> usize {
    let [one, other] = &relation.between;
    let holders =
        |p| comparison.documents.iter().map(|d| &d.id).filter(|d| question.holds(d, p)).collect::<Vec<_>>();
    let (ones, others) = (holders(one), holders(other));
    let between = ones.iter().any(|a| others.iter().any(|b| a != b));
    let all = ones.len() + others.iter().filter(|d| !ones.contains(d)).count();
    if between { all } else { 0 }
}

/// The two documents that contradict each other most, and the questions on which they agree.
#[derive(Debug, Clone, PartialEq)]
pub struct Unexpected<'a> {
    /// The two documents.
    pub pair: (DocumentId, DocumentId),
    /// Their counts over all questions.
    pub counts: PairCounts,
    /// The questions on which they agree; those on which fewest others agree come first.
    pub agreements: Vec<Asked<'a>>,
}

/// Returns agreement where it is least expected; `None` where no two documents both agree and contradict
/// each other.
#[must_use]
pub fn unexpected(comparison: &Comparison, most: usize) -> Option<Unexpected<'_>> {
    let ids = ids(comparison);
    let n = ids.len();
    // How often each two contradict each other, agree, and both answer, counted in one pass: each
    // question is answered by few documents.
    let mut counts = vec![[0_usize; 3]; n * n];
    for (_, question) in comparison.questions() {
        let answering: Vec<usize> = ids
            .iter()
            .enumerate()
            .filter(|(_, d)| question.statements_of(d).next().is_some())
            .map(|(at, _)| at)
            .collect();
        for (one, other) in pairs(&answering) {
            let (Some(a), Some(b)) = (ids.get(*one), ids.get(*other)) else { continue };
            let verdict = question.verdict(a, b);
            if let Some([contradicts, agrees, both]) = counts.get_mut(one * n + other) {
                *contradicts += usize::from(verdict == Verdict::Contradicts);
                *agrees += usize::from(verdict == Verdict::Agrees);
                *both += usize::from(verdict > Verdict::ReportedOnly);
            }
        }
    }
    let (at, _) = counts
        .iter()
        .enumerate()
        .filter(|(_, [contradicts, agrees, _])| *contradicts > 0 && *agrees > 0)
        // The greatest share of contradictions, compared by cross-multiplication.
        .max_by(|(_, [a, _, of_a]), (_, [b, _, of_b])| (a * of_b).cmp(&(b * of_a)))?;
    let (one, other) = (ids.get(at / n)?, ids.get(at % n)?);
    let counts = PairCounts::of(comparison, one, other);
    let mut agreements = questions(comparison, one, other, Verdict::Agrees);
    agreements.sort_by_key(|(_, q)| ids.iter().filter(|d| q.verdict(one, d) == Verdict::Agrees).count());
    agreements.truncate(most);
    Some(Unexpected { pair: (one.clone(), other.clone()), counts, agreements })
}

/// Returns the questions on which one document contradicts all others that answer, which are at least
/// two and do not contradict each other.
#[must_use]
pub fn lone_voices(comparison: &Comparison) -> Vec<(Asked<'_>, DocumentId)> {
    let mut found = Vec::new();
    let ids = ids(comparison);
    for (topic, question) in comparison.questions() {
        let answering = answering(question, &ids);
        let speaking: Vec<&DocumentId> = answering.iter().filter(|d| question.speaks(d)).collect();
        if speaking.len() < 3 {
            continue;
        }
        for lone in &speaking {
            let others: Vec<&DocumentId> = speaking.iter().filter(|d| d != &lone).copied().collect();
            let against_all = others.iter().all(|d| question.verdict(lone, d) == Verdict::Contradicts);
            let united =
                others.iter().all(|a| others.iter().all(|b| question.verdict(a, b) < Verdict::Contradicts));
            if against_all && united {
                found.push(((topic, question), (*lone).clone()));
            }
        }
    }
    found
}

/// Returns the agreements that rest on one source or on one document citing the other.
#[must_use]
pub fn not_independent(comparison: &Comparison) -> Vec<(Asked<'_>, DocumentId, DocumentId)> {
    let mut found = Vec::new();
    let ids = ids(comparison);
    for (topic, question) in comparison.questions() {
        for (one, other) in pairs(&answering(question, &ids)) {
            if comparison.dependence(question, one, other).is_some() {
                found.push(((topic, question), one.clone(), other.clone()));
            }
        }
    }
    found
}

fn ids(comparison: &Comparison) -> Vec<DocumentId> {
    comparison.documents.iter().map(|d| d.id.clone()).collect()
}

/// Returns the documents among these that have a statement on a question.
#[must_use]
pub fn answering(question: &Question, documents: &[DocumentId]) -> Vec<DocumentId> {
    documents.iter().filter(|d| question.statements_of(d).next().is_some()).cloned().collect()
}

/// Returns the questions on which two documents contradict each other, in reading order.
#[must_use]
pub fn contradicted(comparison: &Comparison) -> Vec<Asked<'_>> {
    comparison.questions().filter(|(_, q)| is_contradicted(comparison, q)).collect()
}

/// Returns the first question on which two documents contradict each other.
#[must_use]
pub fn first_contradicted(comparison: &Comparison) -> Option<Asked<'_>> {
    comparison.questions().find(|(_, q)| is_contradicted(comparison, q))
}

fn is_contradicted(comparison: &Comparison, question: &Question) -> bool {
    // Most questions have no such relation, which is quick to see.
    question.relations.iter().any(|r| r.kind == Kind::Contradicts) && {
        pairs(&answering(question, &ids(comparison)))
            .any(|(a, b)| question.verdict(a, b) == Verdict::Contradicts)
    }
}

/// Returns the number of questions, of those on which all documents that answer agree, and of those on
/// which two contradict each other. A question that one document answers is in neither count.
#[must_use]
pub fn questions_in_all(comparison: &Comparison) -> (usize, usize, usize) {
    let ids = ids(comparison);
    let (mut all, mut agreed, mut contradicted) = (0, 0, 0);
    for (_, question) in comparison.questions() {
        let answering = answering(question, &ids);
        let heaviest = pairs(&answering).map(|(a, b)| question.verdict(a, b)).max();
        all += 1;
        agreed += usize::from(heaviest == Some(Verdict::Agrees));
        contradicted += usize::from(heaviest == Some(Verdict::Contradicts));
    }
    (all, agreed, contradicted)
}
