//! The texts of the reading edition, taken out of its markup, in their order.
//!
//! The page holds every text once: in the reading edition, where the data refers to it. So the build,
//! from the markup that it wrote, and the page, from what the browser gives for the same, must come to
//! the same texts. A text is what stands between two tags. `em` is no such tag: it marks key words, which
//! the data has in braces.

use std::borrow::Cow;

/// The texts that stand in a piece of markup.
#[must_use]
pub fn texts(markup: &str) -> Vec<Cow<'_, str>> {
    let mut texts = Vec::new();
    let mut text = Cow::Borrowed("");
    let mut rest = markup;
    loop {
        let (words, tag) = rest.split_once('<').unwrap_or((rest, ""));
        add(&mut text, unescaped(words));
        rest = behind(tag);
        if tag.starts_with("em>") {
            add(&mut text, "{".into());
        } else if tag.starts_with("/em>") {
            add(&mut text, "}".into());
        } else {
            let ended = std::mem::take(&mut text);
            if !ended.is_empty() {
                texts.push(ended);
            }
            if tag.is_empty() {
                return texts;
            }
        }
    }
}

fn add<'a>(text: &mut Cow<'a, str>, more: Cow<'a, str>) {
    if text.is_empty() {
        *text = more;
    } else {
        text.to_mut().push_str(&more);
    }
}

/// What comes behind a tag that has just begun. A `>` in the value of an attribute does not end it.
fn behind(tag: &str) -> &str {
    let mut quoted = false;
    let end = tag.bytes().position(|sign| {
        quoted ^= sign == b'"';
        sign == b'>' && !quoted
    });
    end.and_then(|end| tag.get(end + 1..)).unwrap_or_default()
}

/// The text with the signs that its entities stand for: who writes markup chooses which signs to write
/// as entities.
fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let signs = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&nbsp;", "\u{a0}"),
        ("&amp;", "&"),
    ];
    Cow::Owned(signs.into_iter().fold(text.to_owned(), |text, (entity, sign)| text.replace(entity, sign)))
}

/// A number that another sequence of texts does not give (FNV-1a): by it a page knows that its texts
/// are those that its data was written for.
#[must_use]
pub fn checksum(texts: &[Cow<'_, str>]) -> u64 {
    let mut sum = 0xcbf2_9ce4_8422_2325_u64;
    for text in texts {
        // No text holds the byte that ends it here.
        for byte in text.bytes().chain([0xff]) {
            sum = (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    sum
}
