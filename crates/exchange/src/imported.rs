//! What a file of another tool becomes: documents, and the quotations from them.

use std::collections::BTreeSet;
use std::ops::Range;

use anchoring::phrase::word_count;
use anchoring::segment::one_line;

/// The most documents of a file. Nobody compares more.
const MOST_DOCUMENTS: usize = 1_000;

/// The most quotations of a file.
const MOST_QUOTATIONS: usize = 20_000;

/// The most characters of a name or tag.
const LONGEST_NAME: usize = 300;

/// The most characters of a comment.
const LONGEST_COMMENT: usize = 2_000;

/// The most characters of a quotation.
pub(crate) const LONGEST_QUOTATION: usize = 10_000;

/// Why a longer quotation is left out.
pub(crate) const TOO_LONG: &str = "passages of more than 10,000 characters";

/// What was read from a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Imported {
    /// The documents, each with a short name of its own.
    pub documents: Vec<ImportedDocument>,
    /// The quotations, in the order of the file.
    pub quotations: Vec<Quotation>,
    /// What was not taken over, and why: a sentence each, for the person who chose the file.
    pub left_out: Vec<String>,
}

/// A document, as far as the file describes it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ImportedDocument {
    /// The family name of its author, or a short title.
    pub short: String,
    /// Its title.
    pub title: String,
    /// Who wrote it.
    pub author: Option<String>,
    /// Who published it, or where it appeared.
    pub publisher: Option<String>,
    /// When it was published.
    pub date: Option<String>,
    /// What kind of text it is: journal article, report …
    pub kind: Option<String>,
    /// Its DOI.
    pub doi: Option<String>,
    /// Its address on the web.
    pub address: Option<String>,
    /// Its text, with one line feed at the end of each line.
    pub text: Option<String>,
}

/// A passage that somebody marked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quotation {
    /// The document that it is from, as an index.
    pub document: usize,
    /// The words as printed, however many they are.
    pub exact: String,
    /// The code above the question, where codes are nested.
    pub topic: Option<String>,
    /// The code or the first tag.
    pub question: Option<String>,
    /// What was written about it.
    pub comment: Option<String>,
    /// The characters of the document's text that it takes up, where the text is in the file.
    pub place: Option<Range<usize>>,
}

/// The most words of a cited phrase.
const LONGEST_PHRASE: usize = 12;

/// Returns the first 12 words of a quotation, on one line: a phrase that can be cited.
#[must_use]
pub fn short_phrase(exact: &str) -> String {
    let fits = |phrase: &str| word_count(phrase) <= LONGEST_PHRASE;
    // Where words are not divided by spaces, the first of them may be a whole sentence.
    let mut longest = String::new();
    for word in exact.split_whitespace() {
        let longer = if longest.is_empty() { word.to_owned() } else { format!("{longest} {word}") };
        if fits(&longer) {
            longest = longer;
            continue;
        }
        if longest.is_empty() {
            for c in word.chars() {
                longest.push(c);
                if !fits(&longest) {
                    longest.pop();
                    break;
                }
            }
        }
        return longest.trim_end_matches(|c: char| !c.is_alphanumeric()).to_owned();
    }
    longest
}

/// Returns a short name for a title: its first words, at most four, of those before a colon or a bar.
pub(crate) fn short_title(title: &str) -> String {
    let line = one_line(title);
    let ends = [": ", " | ", " – ", " — ", " - "].into_iter().filter_map(|end| line.find(end));
    let head = line.get(..ends.min().unwrap_or(line.len())).unwrap_or(&line);
    let words: Vec<&str> = head.split_whitespace().take(4).collect();
    words.join(" ").trim_end_matches([',', ';', '.', ':']).to_owned()
}

/// Returns a text on one line, or nothing where it is empty.
pub(crate) fn some(text: &str) -> Option<String> {
    Some(one_line(text)).filter(|line| !line.is_empty())
}

impl Imported {
    /// Adds a quotation, unless it is too long. A file may name the same words many times over, so that their length and
    /// their number have bounds.
    pub(crate) fn quote(&mut self, quotation: Quotation, left_out: &mut LeftOut) {
        if self.quotations.len() > MOST_QUOTATIONS {
            return;
        }
        if quotation.exact.chars().nth(LONGEST_QUOTATION).is_some() {
            left_out.count(TOO_LONG);
            return;
        }
        self.quotations.push(quotation);
    }

    /// Returns what was read with a short name for each document that no other has, by its year or a number.
    ///
    /// # Errors
    /// Where there is nothing, or more than can be used.
    pub(crate) fn finished(mut self) -> Result<Self, String> {
        if self.documents.len() > MOST_DOCUMENTS {
            return Err(format!(
                "it holds more than {MOST_DOCUMENTS} documents; export only those that you compare"
            ));
        }
        if self.quotations.len() > MOST_QUOTATIONS {
            return Err(format!("it holds more than {MOST_QUOTATIONS} quotations; export a part of them"));
        }
        if self.documents.is_empty() {
            let why = self.left_out.join(" ");
            return Err(format!(
                "it holds neither documents nor quotations; export it again with at least one. {why}"
            ));
        }
        for document in &mut self.documents {
            // A bar divides the two documents of a pair in a table.
            document.short = some(&document.short.replace('/', " ")).unwrap_or_else(|| "Text".to_owned());
            if document.title.is_empty() {
                document.title.clone_from(&document.short);
            }
        }
        let names: Vec<String> = self.documents.iter().map(|d| d.short.to_lowercase()).collect();
        let mut taken = BTreeSet::new();
        for document in &mut self.documents {
            let name = document.short.clone();
            let shared = names.iter().filter(|other| **other == name.to_lowercase()).count() > 1;
            let dated = year(document).filter(|_| shared).map(|year| format!("{name} {year}"));
            let numbered = (2..).map(|n| format!("{name} {n}"));
            let mut names = dated.into_iter().chain([name.clone()]).chain(numbered);
            document.short = names.find(|name| taken.insert(name.to_lowercase())).unwrap_or(name);
        }
        Ok(self)
    }
}

/// Returns the year of a document's date: four digits in a row.
fn year(document: &ImportedDocument) -> Option<&str> {
    let date = document.date.as_deref()?;
    date.split(|c: char| !c.is_ascii_digit()).find(|digits| digits.len() == 4)
}

/// Returns a comment on one line, cut where it is too long, or nothing where it is empty.
pub(crate) fn comment(text: &str) -> Option<String> {
    some(text).map(|text| cut(text, LONGEST_COMMENT))
}

/// Returns a name on one line, cut where it is too long, or nothing where it is empty.
pub(crate) fn brief(name: &str) -> Option<String> {
    some(name).map(|name| cut(name, LONGEST_NAME))
}

fn cut(mut text: String, most: usize) -> String {
    if let Some((at, _)) = text.char_indices().nth(most) {
        text.truncate(at);
        text.push('…');
    }
    text
}

/// Counts what is left out, by reason.
#[derive(Debug, Default)]
pub(crate) struct LeftOut(Vec<(&'static str, usize)>);

impl LeftOut {
    /// Counts one more for a reason. A reason names several things: "replies, which quote nothing".
    pub(crate) fn count(&mut self, reason: &'static str) {
        match self.0.iter_mut().find(|(known, _)| *known == reason) {
            Some((_, count)) => *count += 1,
            None => self.0.push((reason, 1)),
        }
    }

    /// Returns a sentence for each reason.
    pub(crate) fn sentences(&self) -> Vec<String> {
        self.0.iter().map(|(reason, count)| format!("Left out: {reason} ({count}).")).collect()
    }
}
