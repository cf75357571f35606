//! The clause of a statement: true by itself, with its negations and conditions.

use comparison::Statement;
use comparison::marked::unmarked;

use crate::fault::Faults;
use crate::lengths::{self, CLAUSE_WORDS};
use crate::place::Path;

/// Words that turn a sentence round or limit it. A clause that lacks one of its statement's may say the opposite.
const LIMITS: [&str; 27] = [
    "not", "no", "nor", "never", "none", "neither", "cannot", "unless", "if", "should", "only", "without",
    "unlikely", "despite", "although", "hardly", "little", "nothing", "nobody", "few", "may", "might",
    "could", "until", "except", "rarely", "barely",
];

/// Checks the clause of a statement.
pub fn check(statement: &Statement, at: &Path, faults: &mut Faults) {
    lengths::check("the clause", &statement.clause, CLAUSE_WORDS, at.field("clause"), faults);
    if statement.clause.contains(['{', '}']) {
        let remedy = "write it without braces: all of it carries the answer";
        faults.add(at.field("clause"), "the clause has braces", remedy);
    }
    if statement.clause_read {
        return;
    }
    let (text, clause) = (limits(&unmarked(&statement.text)), limits(&statement.clause));
    let lost: Vec<&str> = text.into_iter().filter(|word| !clause.contains(word)).collect();
    if !lost.is_empty() {
        let what = format!("the clause leaves out “{}”, which its statement has", lost.join("”, “"));
        let remedy = "keep the negation or condition; or read both, and add “clause_read”: true if the clause is true without it";
        faults.add(at.field("clause"), what, remedy);
    }
}

/// Returns the limiting words of a text, each once. "May" with a capital is the month.
fn limits(text: &str) -> Vec<&'static str> {
    let words: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric() && c != '’' && c != '\'').filter(|w| *w != "May").collect();
    let has = |limit: &&str| {
        words
            .iter()
            .any(|word| word.eq_ignore_ascii_case(limit) || (*limit == "not" && word.ends_with("n’t")))
    };
    LIMITS.into_iter().filter(has).collect()
}
