//! Fills the marks of a template.

use std::io::{Error, Result};

/// Replaces each mark of a template, which must contain it exactly once. Replacements are not searched for marks.
///
/// # Errors
/// Where the template lacks a mark or repeats it.
pub fn fill(name: &str, template: &str, marks: &[(&str, &str)]) -> Result<String> {
    for (mark, _) in marks {
        if template.matches(mark).count() != 1 {
            return Err(Error::other(format!("{name} should contain {mark} exactly once")));
        }
    }
    let mut filled = String::new();
    let mut rest = template;
    let next =
        |rest: &str| marks.iter().filter_map(|(mark, with)| Some((rest.find(mark)?, *mark, *with))).min();
    while let Some((_, mark, with)) = next(rest) {
        let Some((before, after)) = rest.split_once(mark) else { break };
        filled.push_str(before);
        filled.push_str(with);
        rest = after;
    }
    filled.push_str(rest);
    Ok(filled)
}

/// Returns a page with the mark of UTF-8 before it, which counts for more than what a host says of its letters.
#[must_use]
pub fn marked(page: &str) -> String {
    format!("\u{feff}{page}")
}

/// Returns a text as it is written in markup and in an attribute.
#[must_use]
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
