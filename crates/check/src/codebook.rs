//! The cases of the codebook, by step: each has the verdict of its step.

use std::collections::BTreeMap;

use comparison::model::{Case, Reading};
use comparison::{Comparison, Verdict};

use crate::read::Reader;
use rules::place::{Path, Step};

/// The file of the cases. May be missing.
pub(crate) const CODEBOOK: &str = "codebook.json";

/// Returns the cases in the order of the steps. Where all of the data could be read, reports those that it does
/// not have.
pub fn check(comparison: &Comparison, reader: &mut Reader) -> Vec<Case> {
    let steps = reader.file(CODEBOOK).and_then(|file| reader.read::<BTreeMap<Reading, Vec<Case>>>(file));
    let steps = steps.unwrap_or_default();
    let complete = reader.left_out.is_empty();
    for (reading, cases) in steps.iter().filter(|_| complete) {
        for (i, (id, one, other)) in cases.iter().enumerate() {
            let at = Path::of(CODEBOOK).item(reading.id(), i);
            let Some((_, question)) = comparison.question(id) else {
                let what = format!("there is no question “{id}”");
                reader.faults.add(at.then(Step::Item(0)), what, "use the id of a question");
                continue;
            };
            let (verdict, step) = (question.verdict(one, other), Verdict::from(*reading));
            if verdict != step {
                let what = format!(
                    "{id}: the verdict on {one} and {other} is “{}”, not “{}”",
                    verdict.word(),
                    step.word()
                );
                reader.faults.add(at, what, "move the case to its step, or name another");
            }
        }
    }
    steps.into_values().flatten().collect()
}
