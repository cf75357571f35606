//! Turns the file of a document into numbered paragraphs of running text under section headings.
//!
//! The steps, in order:
//!
//! 1. keep what lies between the words that open the running text and those that close it;
//! 2. drop boilerplate: running heads, captions, sharing buttons;
//! 3. undo line breaks made at page width, and hyphens made by them;
//! 4. cut at blank lines, and take section headings out of the text.
//!
//! What opens, closes and divides a document is data ([`Outline`]), so the steps are the same
//! for every document.

use std::collections::BTreeSet;

use comparison::outline::{Heading, Outline};

/// A numbered paragraph of running text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// Counted from 1 through the whole document: what citations use.
    pub number: usize,
    /// The section of the outline that it is in, counted from 0; `None` before the first heading.
    pub section: Option<usize>,
    /// The text on one line, single spaces, hyphens of line breaks undone.
    pub text: String,
}

/// Why a file could not be cut into paragraphs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SegmentError {
    /// No line begins with the words that open the running text.
    NoOpening(String),
    /// No later line begins with the words that close it.
    NoClosing(String),
    /// A section's heading was not found after the one before it.
    NoSection(String),
}

impl std::fmt::Display for SegmentError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::NoOpening(words) => write!(f, "no line begins with the opening words “{words}”"),
            Self::NoClosing(words) => write!(f, "no line begins with the closing words “{words}”"),
            Self::NoSection(words) => write!(f, "the section “{words}” was not found in its place"),
        }
    }
}

impl std::error::Error for SegmentError {}

/// Cuts the file of a document into its numbered paragraphs.
///
/// # Errors
/// Where the outline does not fit the file: another document, or another edition of it.
pub fn segment(file: &str, outline: &Outline) -> Result<Vec<Paragraph>, SegmentError> {
    let lines = running_lines(file, outline)?;
    let blocks = if is_wrapped(&lines) {
        join_wrapped(&lines, &whole_words(file))
    } else {
        lines.iter().filter(|l| !is_blank(l)).map(|l| one_line(l)).collect()
    };
    number(&blocks, outline)
}

/// Returns whether a file has the opening and closing words of the document that the outline describes.
#[must_use]
pub fn is_document(file: &str, outline: &Outline) -> bool {
    outline.is_known() && running_lines(file, outline).is_ok()
}

fn running_lines<'a>(file: &'a str, outline: &Outline) -> Result<Vec<&'a str>, SegmentError> {
    let begins = |line: &str, words: &str| one_line(line).starts_with(words);
    let mut lines = file.lines().skip_while(|l| !begins(l, &outline.opens)).peekable();
    if lines.peek().is_none() {
        return Err(SegmentError::NoOpening(outline.opens.clone()));
    }
    let mut closed = outline.closes.is_empty();
    let kept: Vec<&str> = lines
        .take_while(|l| {
            let closes = !outline.closes.is_empty() && begins(l, &outline.closes);
            closed |= closes;
            !closes
        })
        .filter(|l| !outline.boilerplate.iter().any(|words| one_line(l).contains(words.as_str())))
        .collect();
    if closed { Ok(kept) } else { Err(SegmentError::NoClosing(outline.closes.clone())) }
}

/// Lines broken at the width of a page have at most this many characters.
const PAGE_WIDTH: usize = 100;

fn is_wrapped(lines: &[&str]) -> bool {
    let text: Vec<usize> = lines.iter().filter(|l| !is_blank(l)).map(|l| l.chars().count()).collect();
    let short = text.iter().filter(|n| **n <= PAGE_WIDTH).count();
    short * 10 > text.len() * 9
}

pub(super) fn is_blank(line: &str) -> bool {
    line.trim().is_empty()
}

/// Returns the text with single spaces, and none at its ends.
#[must_use]
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Joins lines broken at page width into paragraphs.
///
/// A blank line ends a paragraph where a sentence or a heading ends before it, or a quotation set apart
/// (`[i]t was …`) begins after it; elsewhere it is left from a page break. A line that begins with a space
/// is the first of a page: it begins a paragraph only after a short line that ends a sentence.
fn join_wrapped(lines: &[&str], words: &BTreeSet<String>) -> Vec<String> {
    let width = lines.iter().map(|l| l.trim().chars().count()).max().unwrap_or(0);
    let mut blocks: Vec<String> = Vec::new();
    let mut last = "";
    let mut gap = true;
    for line in lines {
        if is_blank(line) {
            gap = true;
            continue;
        }
        let ended = ends_sentence(last);
        let short = last.trim().chars().count() * 20 < width * 17;
        let page_break = line.starts_with(' ');
        let starts = if gap {
            ended || is_title(last) || last.is_empty() || line.starts_with('[')
        } else {
            page_break && short && ended
        };
        match blocks.last_mut() {
            Some(block) if !starts => join_line(block, line, words),
            _ => blocks.push(one_line(line)),
        }
        if page_break && is_title(line) {
            // A heading at the top of a page need not have a blank line after it.
            gap = true;
            last = "";
        } else {
            gap = false;
            last = line;
        }
    }
    blocks
}

pub(super) fn is_title(line: &str) -> bool {
    let line = line.trim();
    line.chars().count() < 75
        && !ends_sentence(line)
        && !line.ends_with([',', '-'])
        && line.chars().next().is_some_and(char::is_uppercase)
}

pub(super) fn ends_sentence(line: &str) -> bool {
    line.trim_end().trim_end_matches(['’', '”', ')', ']']).ends_with(['.', '?', '!', ':'])
}

/// Returns every word of the file that no line break cuts, with ASCII letters in lower case.
pub(super) fn whole_words(file: &str) -> BTreeSet<String> {
    file.lines()
        .flat_map(|line| {
            let line = line.trim();
            let mut words: Vec<&str> = line.split_whitespace().collect();
            if line.ends_with('-') {
                words.pop();
            }
            words.into_iter().map(bare).collect::<Vec<_>>()
        })
        .collect()
}

fn bare(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric()).to_ascii_lowercase()
}

/// Appends a line to a block. A hyphen at the break is removed, unless the word occurs only with it.
pub(super) fn join_line(block: &mut String, line: &str, words: &BTreeSet<String>) {
    let line = one_line(line);
    // No word that is cut is longer; copying a longer one at each of its lines would take ever longer.
    let cut = block.rsplit(' ').next().filter(|cut| cut.len() <= PAGE_WIDTH).unwrap_or_default().to_owned();
    let rest = line.split(' ').next().unwrap_or_default();
    if cut.len() > 1 && cut.ends_with('-') {
        let with = bare(&format!("{cut}{rest}"));
        let without = bare(&format!("{}{rest}", cut.trim_end_matches('-')));
        let compound = words.contains(&with) && !words.contains(&without);
        let number = cut.contains(|c: char| c.is_ascii_digit());
        if !compound && !number {
            block.pop();
        }
    } else if !block.ends_with('—') {
        block.push(' ');
    }
    block.push_str(&line);
}

fn number(blocks: &[String], outline: &Outline) -> Result<Vec<Paragraph>, SegmentError> {
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    let mut next = 0;
    let mut section = None;
    for block in blocks {
        let mut text = block.as_str();
        if let Some(candidate) = outline.sections.get(next) {
            let marker = candidate.marker();
            let here = match candidate.heading {
                Heading::OwnLine => text.starts_with(marker) && text.chars().count() < 2 * PAGE_WIDTH,
                Heading::RunIn | Heading::Missing => text.starts_with(marker),
            };
            if here {
                section = Some(next);
                next += 1;
                match candidate.heading {
                    Heading::OwnLine => continue,
                    Heading::RunIn => {
                        text = text.get(candidate.title.len()..).unwrap_or_default().trim_start();
                    }
                    Heading::Missing => {}
                }
            }
        }
        paragraphs.push(Paragraph { number: paragraphs.len() + 1, section, text: text.to_owned() });
    }
    match outline.sections.get(next) {
        Some(missing) => Err(SegmentError::NoSection(missing.title.clone())),
        None => Ok(paragraphs),
    }
}
