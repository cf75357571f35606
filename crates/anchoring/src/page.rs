//! The text of a saved web page, in one pass over its source: what a reader sees, by its blocks and lines.
//!
//! Nothing is built that could be deep or wide, so that the time depends on the length alone. An element that HTML
//! does not know is part of a line, as in browsers.

use super::encoding::windows;

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
const HIDDEN: [&str; 4] = ["head", "noscript", "svg", "template"];

/// Further elements with which a page may begin.
const INLINE: [&str; 14] =
    ["a", "b", "base", "br", "em", "font", "i", "img", "link", "meta", "object", "small", "span", "strong"];

/// Text that is longer than this is not gone on with, in bytes.
const MOST: usize = 2_000_000;

/// Returns whether a text is the source of a web page: its first tag is one of HTML.
#[must_use]
pub fn is_page(text: &str) -> bool {
    let mut rest = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    loop {
        let Some(inner) = rest.strip_prefix('<') else { return false };
        if inner.get(..13).is_some_and(|begins| begins.eq_ignore_ascii_case("!doctype html")) {
            return true;
        }
        if !inner.starts_with(['!', '?']) {
            let name = Name::of(inner);
            return [&BLOCKS[..], &RAW, &HIDDEN, &INLINE].iter().any(|names| names.contains(&name.get()));
        }
        rest = after_declaration(inner).trim_start();
    }
}

/// Returns the text of a page: its lines, and a blank line between blocks.
#[must_use]
pub fn text(page: &str) -> String {
    let mut out = Lines::default();
    let mut rest = page;
    // The hidden element that the text is in, and how often it is open.
    let mut hidden: Option<(Name, usize)> = None;
    let mut preformatted = 0_usize;
    while let Some((before, inner)) = rest.split_once('<') {
        if hidden.is_none() {
            out.put_source(before, preformatted > 0);
        }
        if out.text.len() > MOST {
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
        let name = Name::of(named);
        let (closed, after) = after_tag(named);
        rest = after;
        let is_block = BLOCKS.binary_search(&name.get()).is_ok();
        if let Some((outer, open)) = &mut hidden {
            if *outer == name {
                *open = if ends { open.saturating_sub(1) } else { *open + 1 };
            }
            // No block is part of a head or a picture, so that one without an end ends here.
            let left_out = matches!(outer.get(), "head" | "svg") && is_block && !ends;
            if *open > 0 && !left_out {
                if !ends && RAW.contains(&name.get()) {
                    rest = after_raw(rest, &name);
                }
                continue;
            }
            hidden = None;
            out.block();
            if name.get() == "body" || !left_out {
                continue;
            }
        }
        match name.get() {
            "br" => out.line(),
            raw if !ends && !closed && RAW.contains(&raw) => rest = after_raw(rest, &name),
            other if !ends && !closed && HIDDEN.contains(&other) => hidden = Some((name, 1)),
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
    out.text
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
    gap: Gap,
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
        self.text.push(c);
    }

    /// Ends a line; a blank one ends the block.
    fn line(&mut self) {
        self.gap = if self.gap < Gap::Line { Gap::Line } else { Gap::Block };
    }

    fn block(&mut self) {
        self.gap = Gap::Block;
    }

    /// Adds text of the source. A line break becomes a space, except in preformatted text.
    fn put_source(&mut self, source: &str, preformatted: bool) {
        let mut rest = source;
        loop {
            let (before, reference) = match rest.find('&') {
                Some(at) => rest.split_at_checked(at).unwrap_or((rest, "")),
                None => (rest, ""),
            };
            for c in before.chars() {
                if preformatted && c == '\n' { self.line() } else { self.put(c) }
            }
            if reference.is_empty() {
                return;
            }
            let (c, after) = referred(reference);
            self.put(c);
            rest = after;
        }
    }
}

/// Returns the character that a reference names, and what follows it; the `&` itself where it names none.
fn referred(reference: &str) -> (char, &str) {
    let name = reference.get(1..).unwrap_or_default();
    let run = |text: &str, of: fn(&char) -> bool| text.chars().take_while(of).count();
    let none = ('&', name);
    if let Some(number) = name.strip_prefix('#') {
        let (digits, base) = match number.strip_prefix(['x', 'X']) {
            Some(digits) => (digits, 16),
            None => (number, 10),
        };
        let length = run(digits, if base == 16 { char::is_ascii_hexdigit } else { char::is_ascii_digit });
        let Some((digits, after)) = digits.split_at_checked(length).filter(|_| length > 0) else {
            return none;
        };
        let value = u32::from_str_radix(digits, base).ok();
        let c = match value {
            Some(value @ 0x80..=0x9f) => windows(value.to_le_bytes()[0]),
            Some(1..) => value.and_then(char::from_u32).unwrap_or('\u{fffd}'),
            _ => '\u{fffd}',
        };
        return (c, after.strip_prefix(';').unwrap_or(after));
    }
    let length = run(name, char::is_ascii_alphanumeric);
    let Some((name, after)) = name.split_at_checked(length) else { return none };
    let Some(c) = named(name) else { return none };
    match after.strip_prefix(';') {
        Some(after) => (c, after),
        None if matches!(name, "nbsp" | "amp" | "lt" | "gt" | "quot") => (c, after),
        None => none,
    }
}

/// The names of the characters from U+00A0 on.
const LATIN: &str = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 \
    sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml \
    Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml \
    times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil \
    egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash \
    ugrave uacute ucirc uuml yacute thorn yuml";

/// Other characters that pages name.
const NAMED: [(&str, char); 36] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("sbquo", '‚'),
    ("bdquo", '„'),
    ("lsaquo", '‹'),
    ("rsaquo", '›'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("hellip", '…'),
    ("bull", '•'),
    ("dagger", '†'),
    ("Dagger", '‡'),
    ("permil", '‰'),
    ("euro", '€'),
    ("trade", '™'),
    ("ensp", '\u{2002}'),
    ("emsp", '\u{2003}'),
    ("thinsp", '\u{2009}'),
    ("zwnj", '\u{200c}'),
    ("zwj", '\u{200d}'),
    ("prime", '′'),
    ("Prime", '″'),
    ("minus", '−'),
    ("larr", '←'),
    ("rarr", '→'),
    ("OElig", 'Œ'),
    ("oelig", 'œ'),
    ("Scaron", 'Š'),
    ("scaron", 'š'),
];

fn named(name: &str) -> Option<char> {
    let other = NAMED.iter().find(|(is, _)| *is == name).map(|(_, c)| *c);
    let latin = || LATIN.split(' ').position(|is| is == name);
    other.or_else(|| char::from_u32(u32::try_from(latin()?).ok()? + 0xa0))
}
