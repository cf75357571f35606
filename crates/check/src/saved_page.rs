//! Reads text files and saved web pages as plain text, on the machine that builds. In the page, the browser
//! parses them.

use anchoring::plain::{HIDDEN, INLINE, Refused, decode, is_page};
use anchoring::segment::one_line;
use html5gum::{DefaultEmitter, Token, Tokenizer};

/// Reads a file as text; a saved web page by its blocks.
///
/// # Errors
/// Returns why [`decode`] refuses the file.
pub fn read(bytes: &[u8]) -> Result<String, Refused> {
    let text = decode(bytes)?;
    Ok(if is_page(&text) { of_page(&text) } else { text })
}

/// Returns the text of a saved web page: its blocks, separated by blank lines.
#[must_use]
pub fn of_page(page: &str) -> String {
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    let mut text = String::new();
    // The element whose content is left out.
    let mut hidden: Option<Vec<u8>> = None;
    for Ok(token) in Tokenizer::new_with_emitter(page, emitter) {
        match token {
            Token::StartTag(tag) => {
                if hidden.is_none() && is_one_of(&HIDDEN, &tag.name) && !tag.self_closing {
                    hidden = Some(tag.name.to_vec());
                } else if tag.name.as_slice() == b"body" {
                    // HTML allows a head without an end tag.
                    hidden = None;
                }
                if !is_one_of(&INLINE, &tag.name) {
                    text.push_str("\n\n");
                }
            }
            Token::EndTag(tag) => {
                if hidden.as_deref() == Some(tag.name.as_slice()) {
                    hidden = None;
                }
                if !is_one_of(&INLINE, &tag.name) {
                    text.push_str("\n\n");
                }
            }
            Token::String(string) if hidden.is_none() => {
                // A line break in the source of a page is a space.
                text.push_str(&String::from_utf8_lossy(&string).replace(['\n', '\r', '\t'], " "));
            }
            _ => {}
        }
    }
    let blocks: Vec<String> = text.split("\n\n").map(one_line).filter(|block| !block.is_empty()).collect();
    blocks.join("\n\n")
}

fn is_one_of(names: &[&str], name: &[u8]) -> bool {
    names.iter().any(|n| n.as_bytes() == name)
}
