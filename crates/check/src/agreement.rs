//! How far two readers agree: counts and Cohen's kappa.

use comparison::model::{Reading, Readings, VerdictReadings};

/// The four verdicts in their order, from agreeing to contradicting.
const VERDICTS: [Reading; 4] =
    [Reading::Agrees, Reading::AgreesInPart, Reading::DiffersInPart, Reading::Contradicts];

/// Counts pairs of verdicts, by the first and the second reader. `statements` are those that the second
/// reader checked, `faithful` those found faithful.
#[must_use]
pub fn count(pairs: &[(Reading, Reading)], statements: usize, faithful: usize) -> Readings {
    let by_verdict = VERDICTS.map(|verdict| VerdictReadings {
        verdict,
        first: pairs.iter().filter(|(first, _)| *first == verdict).count(),
        second: pairs.iter().filter(|(_, second)| *second == verdict).count(),
        both: pairs.iter().filter(|pair| **pair == (verdict, verdict)).count(),
        kappa: kappa(pairs, |one, other| usize::from((one == verdict) != (other == verdict))),
    });
    Readings {
        pairs: pairs.len(),
        same: pairs.iter().filter(|(first, second)| first == second).count(),
        kappa: kappa(pairs, |one, other| usize::from(one != other)),
        weighted_kappa: kappa(pairs, |one, other| step(one).abs_diff(step(other))),
        border_kappa: kappa(pairs, |one, other| usize::from(disagrees(one) != disagrees(other))),
        by_verdict: by_verdict.into(),
        statements,
        faithful,
    }
}

/// Returns the place of a verdict among the four steps, counted from 0.
fn step(verdict: Reading) -> usize {
    VERDICTS.iter().position(|v| *v == verdict).unwrap_or_default()
}

/// Returns whether a verdict lies beyond the border between agreeing and disagreeing.
fn disagrees(verdict: Reading) -> bool {
    verdict >= Reading::DiffersInPart
}

/// Returns Cohen's kappa, rounded to three decimals, with `distance` as the weight of two verdicts. Returns 1
/// where the readers could not have disagreed.
fn kappa(pairs: &[(Reading, Reading)], distance: impl Fn(Reading, Reading) -> usize) -> f64 {
    let observed: usize = pairs.iter().map(|(first, second)| distance(*first, *second)).sum();
    // By chance, every verdict of the first reader meets every verdict of the second.
    let chance: usize =
        pairs.iter().flat_map(|(first, _)| pairs.iter().map(|(_, second)| distance(*first, *second))).sum();
    if chance == 0 {
        return 1.0;
    }
    #[allow(clippy::cast_precision_loss)]
    let (n, observed, chance) = (pairs.len() as f64, observed as f64, chance as f64);
    ((1.0 - observed * n / chance) * 1000.0).round() / 1000.0
}
