//! The places of glossary terms in a text.

use std::ops::Range;

use crate::Comparison;
use crate::model::Term;

/// Returns the terms in a text with their byte ranges, in order and without overlap; where two begin at
/// one place, the longer. Skips the terms in `known` and adds the terms it finds.
#[must_use]
pub fn terms_in<'a>(
    comparison: &'a Comparison,
    text: &str,
    known: &mut Vec<&'a str>,
) -> Vec<(Range<usize>, &'a Term)> {
    let mut found = Vec::new();
    let (mut free_from, mut within_word) = (0, false);
    for (at, c) in text.char_indices() {
        if at >= free_from && !within_word {
            let rest = text.get(at..).unwrap_or_default();
            let longest = comparison
                .glossary
                .iter()
                .flat_map(|term| forms(term).map(move |form| (term, form)))
                .filter(|(_, form)| begins(rest, form))
                .max_by_key(|(_, form)| form.len());
            if let Some((term, form)) = longest {
                free_from = at + form.len();
                if !known.contains(&term.term.as_str()) {
                    known.push(&term.term);
                    found.push((at..free_from, term));
                }
            }
        }
        within_word = c.is_alphanumeric();
    }
    found
}

fn forms(term: &Term) -> impl Iterator<Item = &str> {
    std::iter::once(term.term.as_str()).chain(term.also.iter().map(String::as_str))
}

/// Returns whether a text begins with a form as a whole word. A lower-case first letter also matches a
/// capital, as at the beginning of a sentence.
fn begins(text: &str, form: &str) -> bool {
    let Some((head, rest)) = text.split_at_checked(form.len()) else { return false };
    let mut ours = head.chars();
    let mut theirs = form.chars();
    let first = match (ours.next(), theirs.next()) {
        (Some(a), Some(b)) => a == b || a == b.to_ascii_uppercase(),
        _ => false,
    };
    first && ours.eq(theirs) && !rest.starts_with(char::is_alphanumeric)
}
