//! The text of a saved web page, in one pass over its source: what a reader sees, by its blocks and lines.
//!
//! Nothing is built that could be deep or wide, so that the time depends on the length alone. An element that HTML
//! does not know is part of a line, as in browsers.

use super::plain::LONGEST;
use super::references::References;

/// The elements that begin and end a block, sorted.
const BLOCKS: [&str; 60] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "button",
    "caption",
    "center",
    "col",
    "colgroup",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "html",
    "input",
    "legend",
    "li",
    "listing",
    "main",
    "menu",
    "nav",
    "ol",
    "optgroup",
    "option",
    "p",
    "plaintext",
    "pre",
    "search",
    "section",
    "select",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
    "video",
    "xml",
    "xmp",
];

/// The elements whose source is no markup and that nobody reads, sorted.
const RAW: [&str; 7] = ["iframe", "noembed", "noframes", "script", "style", "textarea", "title"];

/// The elements whose content is hidden.
const HIDDEN: [&str; 5] = ["del", "head", "noscript", "svg", "template"];

/// The elements that may have no end tag, or that hold the whole page, so that no attribute hides them.
const OPEN: [&str; 27] = [
    "", "base", "body", "br", "col", "colgroup", "dd", "dt", "embed", "hr", "html", "img", "input", "li",
    "link", "meta", "optgroup", "option", "param", "source", "tbody", "td", "tfoot", "th", "thead", "tr",
    "wbr",
];

/// Further elements, in which text of a page stands.
const INLINE: [&str; 13] =
    ["a", "abbr", "b", "cite", "em", "font", "i", "label", "q", "small", "span", "strong", "u"];

/// Further elements, which stand alone.
const ALONE: [&str; 5] = ["base", "br", "img", "link", "meta"];

/// How far into a text the tags are looked at that say what it is, in bytes.
const START: usize = 20_000;

/// What the tags of a text say that it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The source of a web page.
    Page,
    /// XML of another kind.
    Xml,
    /// A text without tags, or about them.
    Text,
}

/// Returns what a text is by its start: a declaration, or tags of HTML anywhere near.
#[must_use]
pub fn kind(text: &str) -> Kind {
    let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let mut rest = text;
    let mut is_xml = false;
    let first = loop {
        let Some(inner) = rest.strip_prefix('<') else { return Kind::Text };
        if inner.get(..13).is_some_and(|begins| begins.eq_ignore_ascii_case("!doctype html")) {
            return Kind::Page;
        }
        if !inner.starts_with(['!', '?']) {
            break inner;
        }
        is_xml |= inner.starts_with("?xml") || inner.starts_with("!DOCTYPE");
        rest = after_declaration(inner).trim_start();
    };
    if !first.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return Kind::Text;
    }
    let tag = first.get(..first.len() - after_tag(first).1.len()).unwrap_or_default();
    if is_xml || tag.contains("xmlns=") {
        let is_page =
            Name::of(first).get() == "html" || tag.contains("xhtml") || tag.contains("TR/REC-html40");
        return if is_page { Kind::Page } else { Kind::Xml };
    }
    if rest.get(..rest.floor_char_boundary(START)).is_some_and(has_tag_of_html) {
        return Kind::Page;
    }
    if text.ends_with('>') && rest.contains("</") { Kind::Xml } else { Kind::Text }
}

/// Returns whether a text has a tag of HTML. Some names are words too, so that only an end tag of them counts.
fn has_tag_of_html(text: &str) -> bool {
    text.split('<').skip(1).any(|tag| {
        let (ends, named) = tag.strip_prefix('/').map_or((false, tag), |named| (true, named));
        let name = Name::of(named);
        let is_of = |names: &[&str]| names.contains(&name.get());
        is_of(&BLOCKS) || is_of(&RAW) || is_of(&HIDDEN) || is_of(&ALONE) || (ends && is_of(&INLINE))
    })
}

/// The most tags of a page. More would take longer than a reader should wait.
const MOST_TAGS: usize = 260_000;

/// Returns the text of a page: its lines, and a blank line between blocks; `None` where it has too many tags.
#[must_use]
pub fn text(page: &str) -> Option<String> {
    let mut out = Lines::default();
    let mut rest = page;
    let mut tags = 0;
    // The hidden element that the text is in, and how often it is open.
    let mut hidden: Option<(Name, usize)> = None;
    let mut preformatted = 0_usize;
    while let Some((before, inner)) = rest.split_once('<') {
        if hidden.is_none() {
            out.put_source(before, preformatted > 0);
        }
        if out.is_full() {
            break;
        }
        let (ends, named) = inner.strip_prefix('/').map_or((false, inner), |named| (true, named));
        if !named.starts_with(|c: char| c.is_ascii_alphabetic()) {
            if inner.starts_with(['!', '?', '/']) {
                rest = after_declaration(inner);
            } else {
                // A sign, as in "a < b".
                out.put('<');
                rest = inner;
            }
            continue;
        }
        tags += 1;
        if tags > MOST_TAGS {
            return None;
        }
        let name = Name::of(named);
        let (closed, after) = after_tag(named);
        let tag = named.get(..named.len() - after.len()).unwrap_or_default();
        rest = after;
        let is_block = BLOCKS.binary_search(&name.get()).is_ok();
        if let Some((outer, open)) = &mut hidden {
            if *outer == name {
                *open = if ends { open.saturating_sub(1) } else { *open + 1 };
            }
            // No block is part of a head or a picture, so that one without an end ends here.
            let left_out = matches!(outer.get(), "head" | "p" | "svg") && is_block && !ends;
            if *open > 0 && !left_out {
                if !ends && RAW.contains(&name.get()) {
                    rest = after_raw(rest, &name);
                }
                continue;
            }
            if BLOCKS.contains(&outer.get()) {
                out.block();
            }
            hidden = None;
            if !left_out {
                continue;
            }
        }
        match name.get() {
            "br" => out.line(),
            "sup" => out.is_raised = !ends,
            raw if !ends && !closed && RAW.contains(&raw) => rest = after_raw(rest, &name),
            "template" if has(tag, "shadowrootmode") || ends => {}
            other if !ends && !closed && (HIDDEN.contains(&other) || is_hidden(other, tag)) => {
                hidden = Some((name, 1));
                if is_block {
                    out.block();
                }
            }
            "q" => out.put(if ends { '”' } else { '“' }),
            "pre" | "listing" | "xmp" | "plaintext" => {
                preformatted = if ends { preformatted.saturating_sub(1) } else { preformatted + 1 };
                out.block();
            }
            _ if is_block => out.block(),
            _ => {}
        }
    }
    if hidden.is_none() {
        out.put_source(rest, preformatted > 0);
    }
    Some(out.text)
}

/// The name of an element in small letters; empty where it is longer than any that HTML has.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Name([u8; 10], usize);

impl Name {
    fn of(source: &str) -> Self {
        let end = source.find([' ', '\n', '\t', '\r', '\u{c}', '/', '>']).unwrap_or(source.len());
        let mut name = Self([0; 10], end);
        match (name.0.get_mut(..end), source.as_bytes().get(..end)) {
            (Some(letters), Some(source)) => {
                letters.copy_from_slice(source);
                letters.make_ascii_lowercase();
            }
            _ => name.1 = 0,
        }
        name
    }

    fn get(&self) -> &str {
        self.0.get(..self.1).and_then(|name| str::from_utf8(name).ok()).unwrap_or_default()
    }
}

/// Returns what follows a comment or a declaration, given without its `<`.
fn after_declaration(inner: &str) -> &str {
    let end = if inner.starts_with("!--") { "-->" } else { ">" };
    inner.split_once(end).map_or("", |(_, after)| after)
}

/// Returns whether a tag closes itself, and what follows it, given from its name. Quoted values may hold `>`.
fn after_tag(named: &str) -> (bool, &str) {
    let mut last = ' ';
    let mut quote = None;
    for (at, c) in named.char_indices() {
        match (quote, c) {
            (Some(open), c) if c == open => quote = None,
            (None, '>') => return (last == '/', named.get(at + 1..).unwrap_or_default()),
            (None, '"' | '\'') if last == '=' => quote = Some(c),
            _ => {}
        }
        if !c.is_ascii_whitespace() {
            last = c;
        }
    }
    (false, "")
}

/// Returns whether an element is hidden by an attribute.
fn is_hidden(name: &str, tag: &str) -> bool {
    // Hardly any tag has these words, so most are not taken apart.
    (tag.contains("hidden") && has(tag, "hidden") && !tag.contains("until-found")
        || tag.contains("none") && has(tag, "style") && without_spaces(tag).contains("display:none"))
        && !OPEN.contains(&name)
}

fn without_spaces(tag: &str) -> String {
    tag.chars().filter(|c| !c.is_ascii_whitespace()).collect()
}

/// Returns whether a tag has an attribute.
fn has(tag: &str, attribute: &str) -> bool {
    let mut quote = None;
    let mut begins = false;
    for (at, c) in tag.char_indices() {
        match quote {
            Some(open) if c == open => quote = None,
            None if begins && c.is_ascii_alphabetic() => {
                let rest = tag.get(at..).and_then(|rest| rest.strip_prefix(attribute));
                if rest.is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '-'))
                {
                    return true;
                }
            }
            None if matches!(c, '"' | '\'') => quote = Some(c),
            _ => {}
        }
        begins = quote.is_none() && (c.is_ascii_whitespace() || c == '/');
    }
    false
}

/// Returns what follows the end tag of an element whose source is no markup.
fn after_raw<'a>(source: &'a str, name: &Name) -> &'a str {
    let mut rest = source;
    while let Some((_, after)) = rest.split_once("</") {
        if Name::of(after) == *name {
            return after_tag(after).1;
        }
        rest = after;
    }
    ""
}

/// Returns a digit as one that is raised by itself, so that the note 2 on 412 does not make it 4122; any other character
/// as it is.
fn raised(c: char) -> char {
    let digit = c.to_digit(10).and_then(|digit| "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().nth(digit as usize));
    digit.unwrap_or(c)
}

/// What stands between the last character and the next.
#[derive(Default, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    #[default]
    None,
    Space,
    Line,
    Block,
}

/// A text with single spaces, and a blank line between blocks.
#[derive(Default)]
struct Lines {
    text: String,
    /// How many characters it has, but for those between words.
    length: usize,
    gap: Gap,
    /// Whether what comes next is raised, such as the number of a note.
    is_raised: bool,
    references: References,
}

impl Lines {
    fn put(&mut self, c: char) {
        if c.is_whitespace() {
            self.gap = self.gap.max(Gap::Space);
            return;
        }
        if !self.text.is_empty() {
            self.text.push_str(match self.gap {
                Gap::None => "",
                Gap::Space => " ",
                Gap::Line => "\n",
                Gap::Block => "\n\n",
            });
        }
        self.gap = Gap::None;
        self.text.push(if self.is_raised { raised(c) } else { c });
        self.length += 1;
    }

    /// Returns whether it is too long already to be a document.
    fn is_full(&self) -> bool {
        self.length > LONGEST
    }

    /// Ends a line; a blank one ends the block.
    fn line(&mut self) {
        self.gap = if self.gap < Gap::Line { Gap::Line } else { Gap::Block };
    }

    fn block(&mut self) {
        self.gap = Gap::Block;
        self.is_raised = false;
    }

    /// Adds text of the source. A line break becomes a space, except in preformatted text.
    fn put_source(&mut self, source: &str, preformatted: bool) {
        let mut rest = source;
        loop {
            let (before, reference) = match rest.find('&') {
                Some(at) => rest.split_at_checked(at).unwrap_or((rest, "")),
                None => (rest, ""),
            };
            if self.is_full() {
                return;
            }
            for c in before.chars().take(LONGEST + 1) {
                if preformatted && c == '\n' { self.line() } else { self.put(c) }
            }
            if reference.is_empty() {
                return;
            }
            let (c, after) = self.references.read(reference);
            self.put(c);
            rest = after;
        }
    }
}
