//! How hard a text is to read: the grade of Flesch and Kincaid, which is about the years of school it takes.

use comparison::marked::unmarked;
use comparison::{Comparison, Statement};

use crate::review::name;

/// The highest grade that is not listed.
const HIGHEST: f64 = 14.0;

/// Returns the grade of a text; 0 without words.
#[must_use]
#[allow(clippy::cast_precision_loss)]
pub fn grade(text: &str) -> f64 {
    let ends = |token: &&str| token.trim_end_matches(['”', '’', '"', '\'', ')']).ends_with(['.', '?', '!']);
    let sentences = text.split_whitespace().filter(ends).count().max(1);
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '’' && c != '\'');
    let syllables: Vec<usize> =
        words.filter(|word| word.contains(char::is_alphanumeric)).map(syllables).collect();
    if syllables.is_empty() {
        return 0.0;
    }
    let words = syllables.len() as f64;
    0.39 * words / sentences as f64 + 11.8 * syllables.iter().sum::<usize>() as f64 / words - 15.59
}

/// Counts the groups of vowels of a word, without a silent e at its end.
fn syllables(word: &str) -> usize {
    let word = word.to_lowercase();
    let groups = word.split(|c| !"aeiouy".contains(c)).filter(|group| !group.is_empty()).count();
    let silent = word.ends_with('e') && !word.ends_with("le") && groups > 1;
    (groups - usize::from(silent)).max(1)
}

/// Reports the mean grade of statements and clauses, and lists those above [`HIGHEST`].
#[must_use]
pub fn report(comparison: &Comparison) -> String {
    listed(comparison, "statements", |s| unmarked(&s.text))
        + &listed(comparison, "clauses", |s| s.clause.clone())
}

#[allow(clippy::cast_precision_loss)]
fn listed(comparison: &Comparison, what: &str, text: impl Fn(&Statement) -> String) -> String {
    let (mut sum, mut count, mut hard) = (0.0, 0_usize, Vec::new());
    for (id, statement) in comparison.questions().flat_map(|(_, q)| q.statements.iter().map(|s| (&q.id, s))) {
        let grade = grade(&text(statement));
        sum += grade;
        count += 1;
        if grade > HIGHEST {
            hard.push(format!("  {grade:.1} {id} {}\n", name(statement)));
        }
    }
    let (mean, n) = (sum / count.max(1) as f64, hard.len());
    format!("reading grade of {what}: {mean:.1} on average, {n} above {HIGHEST}\n{}", hard.concat())
}
