//! Phrases and lists that references and exports have in common.

use crate::words::verdicts::{WHAT_WOULD_SETTLE_IT, WHY_THEY_PART, ground};
use comparison::marked::unmarked;
use comparison::verdict::Dependence;
use comparison::{Comparison, DocumentId, PositionId, Question, Relation, Statement, Verdict, Voice};

/// Returns the text with a full stop, unless it already ends a sentence.
#[must_use]
pub fn sentence(text: &str) -> String {
    if text.ends_with(['.', '?', '!']) { text.to_owned() } else { format!("{text}.") }
}

/// Returns what a statement says in short, as a sentence; `None` where that is all it says.
#[must_use]
pub fn in_short(statement: &Statement) -> Option<String> {
    let clause = sentence(&statement.clause);
    (clause != sentence(&unmarked(&statement.text))).then_some(clause)
}

/// Says whose view a reported statement is: ", reported as the view of the press". Empty for a document's
/// own voice.
#[must_use]
pub fn reported(statement: &Statement) -> String {
    match (statement.voice, &statement.by) {
        (Voice::Own, _) => String::new(),
        (Voice::Reported, Some(by)) => format!(", reported as the view of {by}"),
        (Voice::Reported, None) => ", only reported".to_owned(),
    }
}

/// Says how two positions relate: "B differs in part from A".
#[must_use]
pub fn related(relation: &Relation) -> String {
    let [one, other] = relation.between.each_ref().map(PositionId::letter);
    format!("{one} {}", Verdict::from(relation.kind).with(&other))
}

/// Says why two positions part and what would settle it, as far as the relation states it.
#[must_use]
pub fn parting(relation: &Relation) -> Vec<String> {
    let part = relation.part.map(|part| format!("{WHY_THEY_PART} {}.", ground(part)));
    let settle = relation.settle.as_ref();
    let settle = settle.map(|settle| format!("{WHAT_WOULD_SETTLE_IT} {}", sentence(settle)));
    part.into_iter().chain(settle).collect()
}

/// Returns the reason of a relation, why its positions part and what would settle it, in sentences.
#[must_use]
pub fn grounds(relation: &Relation) -> String {
    let sentences: Vec<String> = std::iter::once(sentence(&relation.why)).chain(parting(relation)).collect();
    sentences.join(" ")
}

/// Says why two agreeing documents are not two independent witnesses.
#[must_use]
pub fn dependence(comparison: &Comparison, dependence: &Dependence) -> String {
    match dependence {
        Dependence::SharedSource(reference) => format!("both rest on {reference}"),
        Dependence::Cites(one, other) => {
            format!("{} rests on {}", comparison.short(one), comparison.short(other))
        }
    }
}

/// Returns the relations that decide the verdict between two documents, each once.
#[must_use]
pub fn reasons<'a>(question: &'a Question, one: &DocumentId, other: &DocumentId) -> Vec<&'a Relation> {
    let verdict = question.verdict(one, other);
    let (ones, others) = (question.held(one), question.held(other));
    let connects = |[a, b]: &[PositionId; 2]| {
        (ones.contains(&a) && others.contains(&b)) || (ones.contains(&b) && others.contains(&a))
    };
    let relations = question.relations.iter();
    relations.filter(|r| Verdict::from(r.kind) == verdict && connects(&r.between)).collect()
}
