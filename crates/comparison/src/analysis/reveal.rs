//! The steps in which a question is presented to a class: what to predict, what each document says, whether
//! minds have changed, the verdict with its reason, and what would settle it.

use std::cmp::Reverse;

use crate::model::Kind;
use crate::verdict::Stance;
use crate::{DocumentId, Question, Relation, Statement, Voice};

/// What one step shows.
#[derive(Debug, Clone, PartialEq)]
pub enum Step<'a> {
    /// The question with its answers. The class says which answer it holds.
    Predict,
    /// What one document says.
    Statement(&'a Statement),
    /// The answers once more, beside the votes of the beginning.
    VoteAgain,
    /// The finding alone, where no two answers are to be compared.
    Finding,
    /// How answers relate: one relation, or all of the same kind in part.
    Relations(Vec<&'a Relation>),
    /// What would settle a contradiction.
    Settle(&'a Relation),
}

/// Returns the steps of a question. Documents that agree come first and the odd one last; documents that only
/// report the views of others follow them. The class votes again if it has voted.
#[must_use]
pub fn steps<'a>(question: &'a Question, shown: &'a [DocumentId], has_voted: bool) -> Vec<Step<'a>> {
    let mut steps = vec![Step::Predict];
    steps.extend(statements(question, shown).into_iter().map(Step::Statement));
    if has_voted {
        steps.push(Step::VoteAgain);
    }
    let relations: Vec<&Relation> = question.held_relations(shown).collect();
    let of = |kind: Kind| relations.iter().copied().filter(move |r| r.kind == kind);
    steps.extend(of(Kind::Contradicts).map(|r| Step::Relations(vec![r])));
    for kind in [Kind::DiffersInPart, Kind::AgreesInPart] {
        let together: Vec<&Relation> = of(kind).collect();
        if !together.is_empty() {
            steps.push(Step::Relations(together));
        }
    }
    if relations.is_empty() {
        steps.push(Step::Finding);
    }
    steps.extend(relations.into_iter().filter(|r| r.settle.is_some()).map(Step::Settle));
    steps
}

/// Returns what the documents say: those first that share their answer with most others.
fn statements<'a>(question: &'a Question, shown: &'a [DocumentId]) -> Vec<&'a Statement> {
    let stances: Vec<Stance<'_>> = shown.iter().map(|d| question.stance(d)).collect();
    let company = |stance: &Stance<'_>| stances.iter().filter(|other| *other == stance).count();
    let first = |stance: &Stance<'_>| stances.iter().position(|other| other == stance);
    let mut order: Vec<(&DocumentId, &Stance<'_>)> = shown.iter().zip(&stances).collect();
    order.sort_by_key(|(_, stance)| (**stance == Stance::Reports, Reverse(company(stance)), first(stance)));
    let mut statements = Vec::new();
    for (document, stance) in order {
        let voice = if *stance == Stance::Reports { Voice::Reported } else { Voice::Own };
        let mut said: Vec<&Statement> =
            question.statements_of(document).filter(|s| s.voice == voice).collect();
        said.sort_by(|one, other| one.position.cmp(&other.position));
        statements.extend(said);
    }
    statements
}
