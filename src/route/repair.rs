//! Undoes what people and programs do to links on their way, where it is certain what was meant.
//!
//! An address consists of `a-z0-9-,=&/`, and no id ends in anything but `a-z0-9`. So capitals, escapes, characters
//! without width, line breaks, and marks at the end were added, and are taken away again. Everything else is left
//! for the reader of the address to name in a notice.

use folding::plain;
use percent_encoding::percent_decode_str;

/// How often an address may have been escaped.
const MOST_ESCAPES: usize = 8;

/// The names that programs give to parameters which tell where a link was followed. No parameter of ours has one.
const TRACKING: [&str; 24] = [
    "_ga",
    "_gl",
    "_hsenc",
    "_hsmi",
    "dclid",
    "fb_action_ids",
    "fb_action_types",
    "fbclid",
    "gad_source",
    "gbraid",
    "gclid",
    "igsh",
    "igshid",
    "li_fat_id",
    "mc_cid",
    "mc_eid",
    "mkt_tok",
    "msclkid",
    "ref_src",
    "srsltid",
    "ttclid",
    "twclid",
    "wbraid",
    "yclid",
];

/// How the names of others begin.
const TRACKING_PREFIXES: [&str; 5] = ["utm_", "mtm_", "pk_", "hsa_", "__twitter"];

/// Splits a URL at its `#`, or at the `%23` that a mail program made of it, into page and address.
#[must_use]
pub fn split(url: &str) -> (&str, &str) {
    url.split_once('#').or_else(|| url.split_once("%23")).unwrap_or((url, ""))
}

/// Returns the URL of a page without the parameters that tell where a link was followed.
#[must_use]
pub fn untracked(page: &str) -> String {
    let Some((before, query)) = page.split_once('?') else { return page.to_owned() };
    let kept: Vec<&str> = query.split('&').filter(|part| !is_tracking(part)).collect();
    if kept.iter().all(|part| part.is_empty()) {
        before.to_owned()
    } else {
        format!("{before}?{}", kept.join("&"))
    }
}

fn is_tracking(part: &str) -> bool {
    let name = part.split('=').next().unwrap_or_default().to_ascii_lowercase();
    TRACKING.contains(&name.as_str()) || TRACKING_PREFIXES.iter().any(|begins| name.starts_with(begins))
}

/// Returns the parts of an address, the path first, as they were written.
pub(super) fn parts(address: &str) -> Vec<String> {
    let mut address = unescaped(address);
    for _ in 0..MOST_ESCAPES {
        let decoded = percent_decode_str(&address).decode_utf8_lossy();
        if decoded == address {
            break;
        }
        address = unescaped(&decoded);
    }
    let mut parts = address.split('&').filter(|part| !is_entity(part)).map(trimmed);
    let path = parts.next().unwrap_or_default();
    std::iter::once(path).chain(parts.filter(|part| !part.is_empty())).collect()
}

/// Undoes one round of escapes but those with `%`, and drops what was added for tracking: as long as its values are
/// escaped, they hold no `&` of their own.
fn unescaped(address: &str) -> String {
    let address: String = address.chars().filter(|c| plain(*c).is_some() && !c.is_control()).collect();
    let mut address = address.split(":~:").next().unwrap_or_default().to_ascii_lowercase();
    while let Some(escape) = ["&amp;", "&#38;", "&#x26;"].into_iter().find(|e| address.contains(*e)) {
        address = address.replace(escape, "&");
    }
    let parts = address.trim_start_matches('#').split(['&', '?', '#']);
    parts.filter(|part| !is_tracking(part)).collect::<Vec<_>>().join("&")
}

/// Returns whether a part is the rest of an escaped mark at the end of a link: `gt;` of `&gt;`.
fn is_entity(part: &str) -> bool {
    part.split_once(';').is_some_and(|(name, rest)| {
        !name.is_empty()
            && name.chars().all(|c| c.is_ascii_alphanumeric())
            && !rest.contains(|c: char| c.is_ascii_alphanumeric())
    })
}

/// Takes away the marks at the end of a part, and line breaks. What is searched for may be typed by hand, and may end
/// in a blank or a number, which are written as `-` and `=`.
fn trimmed(part: &str) -> String {
    if part.trim_start_matches('/').starts_with("search/") {
        return part.trim_end_matches(|c: char| !c.is_alphanumeric() && !"-=".contains(c)).to_owned();
    }
    let part = part.trim_end_matches(|c: char| !c.is_ascii_alphanumeric());
    part.chars().filter_map(plain).filter(|c| *c != ' ').collect()
}
