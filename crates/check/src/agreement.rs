//! How far two readers agree: counts and Cohen's kappa.

use comparison::model::{Reading, Readings, VerdictReadings};

const VERDICTS: [Reading; 3] = [Reading::Agrees, Reading::Qualifies, Reading::Contradicts];

/// Counts pairs of verdicts, by the first and the second reader. `statements` are those that the second
/// reader checked, `faithful` those found faithful.
#[must_use]
pub fn count(pairs: &[(Reading, Reading)], statements: usize, faithful: usize) -> Readings {
    let n = pairs.len();
    let same = pairs.iter().filter(|(first, second)| first == second).count();
    let by_verdict = VERDICTS.map(|verdict| {
        let first = pairs.iter().filter(|(first, _)| *first == verdict).count();
        let second = pairs.iter().filter(|(_, second)| *second == verdict).count();
        let both = pairs.iter().filter(|pair| **pair == (verdict, verdict)).count();
        let agreed = n + 2 * both - first - second;
        let chance = first * second + (n - first) * (n - second);
        VerdictReadings { verdict, first, second, both, kappa: kappa(n, agreed, chance) }
    });
    let chance = by_verdict.iter().map(|v| v.first * v.second).sum();
    let kappa = kappa(n, same, chance);
    Readings { pairs: n, same, kappa, by_verdict: by_verdict.into(), statements, faithful }
}

/// Returns Cohen's kappa of `n` pairs, rounded to three decimals: `agreed` of them agree, and `chance / n²`
/// would by chance. Returns 1 where the readers could not have disagreed.
fn kappa(n: usize, agreed: usize, chance: usize) -> f64 {
    if chance >= n * n {
        return 1.0;
    }
    #[allow(clippy::cast_precision_loss)]
    let (n, agreed, chance) = (n as f64, agreed as f64, chance as f64);
    let expected = chance / (n * n);
    let kappa = (agreed / n - expected) / (1.0 - expected);
    (kappa * 1000.0).round() / 1000.0
}
