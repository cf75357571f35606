//! Every two positions of a question have one relation.

use comparison::Question;

use super::lengths::{self, TEXT_WORDS};
use crate::fault::Faults;
use crate::file::Path;

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
    }
    for (i, one) in question.positions.iter().enumerate() {
        for other in question.positions.iter().skip(i + 1) {
            if question.relation(&one.id, &other.id).is_none() {
                let what = format!("positions “{}” and “{}” have no relation", one.id, other.id);
                let remedy = "say whether they contradict or qualify each other, and why";
                faults.add(at.field("relations"), what, remedy);
            }
        }
    }
}
