//! The relations between positions: two existing ones, once, with a reason.

use comparison::{Kind, Question, Relation};

use crate::fault::Faults;
use crate::lengths::{self, SETTLE_WORDS, TEXT_WORDS};
use crate::place::Path;

/// Checks the relations of a question.
pub fn check(question: &Question, at: &Path, faults: &mut Faults) {
    for (i, relation) in question.relations.iter().enumerate() {
        let here = at.item("relations", i);
        let [one, other] = &relation.between;
        for id in [one, other] {
            if question.position(id).is_none() {
                let what = format!("there is no position “{id}” in this question");
                faults.add(here.field("between"), what, "name two of its positions");
            }
        }
        if one == other {
            let what = format!("position “{one}” cannot have a relation to itself");
            faults.add(here.field("between"), what, "name two different positions");
        }
        let earlier = question.relations.iter().take(i).map(|r| &r.between);
        if earlier.into_iter().any(|[a, b]| (a, b) == (one, other) || (b, a) == (one, other)) {
            let what = format!("the relation between “{one}” and “{other}” is given twice");
            faults.add(here.clone(), what, "delete one of the two");
        }
        lengths::check("the reason", &relation.why, TEXT_WORDS, here.field("why"), faults);
        grounds(relation, &here, faults);
    }
}

/// Checks that only a disagreement says why the two part, and only a contradiction what would settle it.
fn grounds(relation: &Relation, at: &Path, faults: &mut Faults) {
    let parts = relation.kind != Kind::AgreesInPart;
    if !parts && relation.part.is_some() {
        faults.add(
            at.field("part"),
            "“part” says why two positions part, but these two agree in part",
            "delete “part”",
        );
    }
    match (relation.kind, &relation.settle) {
        (Kind::Contradicts, Some(settle)) => {
            lengths::check("what would settle it", settle, SETTLE_WORDS, at.field("settle"), faults);
        }
        (_, Some(_)) => {
            faults.add(at.field("settle"), "only a contradiction can be settled", "delete “settle”");
        }
        (_, None) => {}
    }
}
