//! The style rules that the first screen needs, so that on a slow line it is drawn before the rest of them arrives.
//!
//! The whole of the styles comes after the first screen and repeats these rules in their places, so that in the end
//! everything applies as if it had come at once.

use std::collections::BTreeSet;

/// The names that the page has outside of the first screen: what holds it, and what the first script sets.
const AROUND: [&str; 3] = ["html", "body", "scripted"];

/// States that nothing has before somebody does something.
const LATER: [&str; 5] = [":hover", ":active", ":focus", ":target", "::backdrop"];

/// Returns the rules of minified styles that may apply to this markup before somebody does something.
#[must_use]
pub fn first_style(style: &str, markup: &str) -> String {
    let mut names = names(markup);
    names.extend(AROUND);
    picked(style, &names)
}

fn picked(style: &str, names: &BTreeSet<&str>) -> String {
    let mut text = String::new();
    for (head, body) in rules(style) {
        let is_condition = ["@media", "@supports", "@container"].iter().any(|at| head.starts_with(at));
        let (head, body) = if is_condition && !head.contains("print") {
            (head.to_owned(), picked(body, names))
        } else if head.starts_with('@') {
            continue;
        } else {
            let selectors = separated(head).into_iter().filter(|selector| may_apply(selector, names));
            (selectors.collect::<Vec<_>>().join(","), body.to_owned())
        };
        if !head.is_empty() && !body.is_empty() {
            text.push_str(&format!("{head}{{{body}}}"));
        }
    }
    text
}

/// Returns the rules of a style sheet: what stands before the braces of each, and in them.
fn rules(style: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let mut rest = style;
    while let Some((head, after)) = rest.split_once('{') {
        let Some((body, more)) = closing(after).and_then(|at| after.split_at_checked(at)) else { break };
        // A statement without braces may stand before.
        found.push((head.rsplit(';').next().unwrap_or(head).trim(), body));
        rest = more.strip_prefix('}').unwrap_or(more);
    }
    found
}

/// Returns where the brace is that closes what was opened before the text.
fn closing(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    let mut quote = None;
    for (at, letter) in text.char_indices() {
        match (quote, letter) {
            (Some(mark), _) if mark == letter => quote = None,
            (None, '"' | '\'') => quote = Some(letter),
            (None, '{') => depth += 1,
            (None, '}') if depth == 0 => return Some(at),
            (None, '}') => depth -= 1,
            _ => {}
        }
    }
    None
}

/// Returns the selectors of a list.
fn separated(selectors: &str) -> Vec<&str> {
    let mut depth = 0_i32;
    let ends = |letter: char| {
        depth += i32::from(letter == '(') - i32::from(letter == ')');
        letter == ',' && depth == 0
    };
    selectors.split(ends).collect()
}

/// Returns whether a selector may hold with these names of tags, classes and ids. What stands in parentheses and
/// brackets is taken to hold.
fn may_apply(selector: &str, names: &BTreeSet<&str>) -> bool {
    let mut depth = 0_i32;
    let outside = |letter: &char| {
        let (opens, closes) = (matches!(letter, '(' | '['), matches!(letter, ')' | ']'));
        depth += i32::from(opens) - i32::from(closes);
        depth == 0 && !closes
    };
    let bare: String = selector.chars().filter(outside).collect();
    let named = |compound: &str| {
        let before_states = compound.split(':').next().unwrap_or_default();
        before_states.split(['.', '#']).filter(|name| !name.is_empty()).all(|name| names.contains(name))
    };
    !LATER.iter().any(|state| selector.contains(state)) && bare.split([' ', '>', '+', '~', '*']).all(named)
}

/// Returns the names of tags, classes and ids in markup, without what is folded away.
fn names(markup: &str) -> BTreeSet<&str> {
    let mut names = BTreeSet::new();
    for tag in unfolded(markup).into_iter().flat_map(|part| part.split('<').skip(1)) {
        names.extend(tag.split([' ', '>', '/']).next());
        for attribute in ["class=\"", "id=\""] {
            let value = tag.split_once(attribute).and_then(|(_, after)| after.split('"').next());
            names.extend(value.into_iter().flat_map(str::split_whitespace));
        }
    }
    names
}

/// Returns the parts of markup that are not folded away.
fn unfolded(markup: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = markup;
    while let Some((before, after)) = rest.split_once("</summary>") {
        parts.push(before);
        let tag = before.rsplit("<details").next().and_then(|after| after.split('>').next());
        let is_open = tag.is_some_and(|tag| tag.contains(" open"));
        rest = if is_open { after } else { after.split_once("</details>").map_or("", |(_, rest)| rest) };
    }
    parts.push(rest);
    parts
}
