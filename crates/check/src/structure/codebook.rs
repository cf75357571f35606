//! The cases of the codebook: each has the verdict of its step.

use comparison::Verdict;

use super::Known;
use crate::fault::Faults;
use crate::file::{Path, Step};
use crate::read::CODEBOOK;

/// Checks the cases of each step.
pub fn check(known: &Known, faults: &mut Faults) {
    for (reading, cases) in &known.comparison.codebook {
        let step = Verdict::from(*reading);
        for (i, (id, one, other)) in cases.iter().enumerate() {
            let at = Path::of(CODEBOOK).item(reading.id(), i);
            let documents = [(1, one), (2, other)]
                .map(|(n, document)| known.document(document, at.then(Step::Item(n)), faults));
            let Some((_, question)) = known.comparison.question(id) else {
                if known.all_topics {
                    let what = format!("there is no question “{id}”");
                    faults.add(at.then(Step::Item(0)), what, "use the id of a question");
                }
                continue;
            };
            let verdict = question.verdict(one, other);
            if documents.iter().all(Option::is_some) && verdict != step {
                let what = format!("{id}, {one} and {other}: “{}”, not “{}”", verdict.word(), step.word());
                faults.add(at, what, "move the case to its step, or name another");
            }
        }
    }
}
