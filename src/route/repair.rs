//! Undoes what people and programs do to links on their way, where it is certain what was meant.
//!
//! An address consists of `a-z0-9-,=&/`, and no id begins or ends in anything but `a-z0-9`. So capitals, escapes,
//! characters without width, line breaks, and marks at either end were added, and are taken away again. Everything
//! else is left for the reader of the address to name in a notice.

use folding::{fold, plain};
use percent_encoding::percent_decode_str;

/// How often an address may have been escaped.
const MOST_ESCAPES: usize = 8;

/// The names, other than those with `_`, that programs give to parameters which tell where a link was followed. No
/// parameter of ours has one.
const TRACKING: [&str; 23] = [
    "cmp",
    "epik",
    "from",
    "gbraid",
    "hl",
    "igsh",
    "igshid",
    "isappinstalled",
    "mibextid",
    "ref",
    "s",
    "sa",
    "si",
    "smid",
    "source",
    "spm",
    "srsltid",
    "t",
    "trk",
    "usg",
    "usp",
    "ust",
    "wbraid",
];

/// Splits a URL at its `#`, or at the `%23` or `%2523` that mail programs made of it, into page and address.
#[must_use]
pub fn split(url: &str) -> (&str, &str) {
    let escaped = (0..MOST_ESCAPES).map(|times| format!("%{}23", "25".repeat(times)));
    let mut signs = std::iter::once("#".to_owned()).chain(escaped);
    signs.find_map(|sign| url.split_once(&sign)).unwrap_or((url, ""))
}

/// Returns the URL of a page without the parameters that tell where a link was followed. Where it names a file or a
/// folder, only what the page itself understands is kept.
#[must_use]
pub fn untracked(page: &str) -> String {
    let Some((before, query)) = page.split_once('?') else { return page.to_owned() };
    let is_file = ["/", ".html", ".htm"].into_iter().any(|end| before.ends_with(end));
    let is_kept =
        |part: &&str| !is_file && !part.is_empty() && !part.starts_with("embed") && !is_tracking(part);
    let embed = query.starts_with("embed").then_some("embed");
    let kept: Vec<&str> = embed.into_iter().chain(query.split('&').filter(is_kept)).collect();
    if kept.is_empty() { before.to_owned() } else { format!("{before}?{}", kept.join("&")) }
}

fn is_tracking(part: &str) -> bool {
    // Its `=` may be escaped, and some programs leave out the value.
    let name = part.split_once(['=', '%']).map_or(part, |(name, _)| name).to_ascii_lowercase();
    let is_known = |name: &str| name.ends_with("clid") || TRACKING.contains(&name);
    !name.contains('/') && (name.contains('_') || is_known(name.trim_matches(is_mark)))
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
    // A whole link may be pasted behind the `#`.
    let mut rest = address.as_str();
    while let Some((before, after)) = rest.split_once('#')
        && (before.trim_start_matches(is_mark).starts_with("http")
            || before.chars().all(|c| c != '&' && is_mark(c)))
    {
        rest = after;
    }
    let pieces = rest.split(['&', '#']);
    let mut parts = pieces.filter(|part| !is_entity(part)).map(unquoted);
    let (path, words) = without_words(&parts.next().unwrap_or_default());
    let rest = parts.chain([words]).map(|part| trimmed(&part)).filter(|part| !part.is_empty());
    std::iter::once(trimmed(&path).trim_end_matches("/index.html").to_owned()).chain(rest).collect()
}

/// Undoes one round of escapes but those with `%`, and drops what was added for tracking: as long as its values are
/// escaped, they hold no `&` of their own.
fn unescaped(address: &str) -> String {
    let letters = address.chars().filter(|c| plain(*c).is_some() && !c.is_control());
    let address: String = letters.flat_map(narrow).collect();
    let mut address = address.split(":~:").next().unwrap_or_default().to_ascii_lowercase();
    while let Some(escape) = ["&amp;", "&#38;", "&#038;", "&#x26;"].into_iter().find(|e| address.contains(*e))
    {
        address = address.replace(escape, "&");
    }
    // Without a value, the first part is a path.
    let is_kept = |(n, part): &(usize, &str)| !is_tracking(part) || (*n == 0 && !part.contains(['=', '%']));
    let untracked = |piece: &str| {
        let kept = piece.split(['&', '?']).enumerate().filter(is_kept).map(|(_, part)| part);
        kept.collect::<Vec<_>>().join("&")
    };
    address.split('#').map(untracked).collect::<Vec<_>>().join("#")
}

/// Returns the characters of a keyboard for one that is as wide as a Chinese one, or joins letters.
fn narrow(c: char) -> impl Iterator<Item = char> {
    let is_narrow = !matches!(c, '！'..='～' | 'ﬀ'..='ﬆ');
    std::iter::once(c).filter(move |_| is_narrow).chain(fold(c).filter(move |_| !is_narrow))
}

/// Returns whether a part is the rest of an escaped mark at the end of a link: `gt;` of `&gt;`.
fn is_entity(part: &str) -> bool {
    part.split_once(';').is_some_and(|(name, rest)| {
        !name.is_empty()
            && name.chars().all(|c| c.is_ascii_alphanumeric())
            && !rest.contains(|c: char| c.is_ascii_alphanumeric())
    })
}

/// Undoes what mail in quoted-printable writes for the `=` of a parameter. No value begins so.
fn unquoted(part: &str) -> String {
    let mut part = part.to_owned();
    while part.split_once('=').is_some_and(|(name, value)| !name.contains('/') && value.starts_with("3d")) {
        part = part.replace("=3d", "=");
    }
    part
}

/// Returns a path and the words that follow it behind a blank, which no address has; only a line may be broken behind
/// `/` and `-`.
fn without_words(path: &str) -> (String, String) {
    if is_search(path) {
        return (path.to_owned(), String::new());
    }
    let path = path.replace("=20", " ").replace('=', "");
    let mut blanks = path.match_indices(char::is_whitespace).map(|(at, _)| path.split_at(at));
    let end = blanks.find(|(before, _)| !before.is_empty() && !before.ends_with(['/', '-', '>', ' ']));
    let (path, words) = end.unwrap_or((&path, ""));
    (path.to_owned(), words.to_owned())
}

/// Returns whether a path names words to search for. They may be typed by hand.
fn is_search(path: &str) -> bool {
    path.trim_start_matches(is_mark).starts_with("search/")
}

fn is_mark(c: char) -> bool {
    !c.is_alphanumeric()
}

/// Takes away the marks at both ends of a part, the letters of another script behind it, and line breaks. What is
/// searched for may end in a blank or a number, which are written as `-` and `=`.
fn trimmed(part: &str) -> String {
    let part = part.trim_start_matches(is_mark);
    if is_search(part) {
        return part.trim_end_matches(|c: char| is_mark(c) && !"-=".contains(c)).to_owned();
    }
    // A digit of another script is meant as one, and what has no letter of ours is another word.
    let known = part.trim_end_matches(|c: char| !c.is_ascii_alphanumeric() && !c.is_numeric());
    let part = if known.is_empty() { part.trim_end_matches(is_mark) } else { known };
    part.chars().filter_map(plain).filter(|c| *c != ' ').collect()
}
