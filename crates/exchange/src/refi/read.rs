//! A REFI-QDA project becomes documents and quotations: one for each code of each selection.

use std::collections::BTreeMap;
use std::ops::Range;

use super::NAMESPACE;
use super::archive::{Archive, LARGEST_PROJECT, LARGEST_TEXT, too_large};
use super::guid::plain;
use super::positions::{Selection, clean, places, uncut};
use super::xml::{self, Element};
use crate::foreign::xml_kind;
use crate::imported::{
    Imported, ImportedDocument, LONGEST_QUOTATION, LeftOut, Quotation, TOO_LONG, brief, comment, short_title,
    some,
};

/// The most codes and the most notes that are read for one selection.
const MOST_CODES: usize = 100;
const MOST_NOTES: usize = 10;

const NOT_WORDS: &str = "pictures, recordings and PDF files of which the project holds no text";
const WHOLE: &str = "codes of a whole document, which quote no words";
const AREAS: &str = "marks on pictures, in recordings and on areas of a page";
const NO_WORDS: &str = "selections whose words are neither in the project nor in their names";

/// Reads a packed project (`.qdpx`).
///
/// # Errors
/// Where it is no project, damaged or too large.
pub(crate) fn archive(bytes: &[u8]) -> Result<Imported, String> {
    let mut archive = Archive::open(bytes)?;
    let project = archive.project()?;
    imported(&project, Some(archive))
}

/// Reads the project alone (`project.qde`), without the texts that it leads to.
///
/// # Errors
/// Where it is no project, not well formed or too large.
pub(crate) fn project(text: &str) -> Result<Imported, String> {
    if text.len() > LARGEST_PROJECT {
        return Err(too_large("it", LARGEST_PROJECT));
    }
    imported(text, None)
}

fn imported(text: &str, archive: Option<Archive>) -> Result<Imported, String> {
    // A web page need not be XML: it is recognised before it is read as such.
    let head = text.get(..text.floor_char_boundary(300)).unwrap_or_default().to_ascii_lowercase();
    if head.contains("<!doctype html") || head.contains("<html") {
        return Err(xml_kind("html"));
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let root = xml::read(text)?;
    if root.name != "Project" || !root.values().any(|value| value == NAMESPACE) {
        return Err(xml_kind(&root.name));
    }
    let mut project =
        Project { codes: codes(&root), one_return: counts_one_return(&root), archive, ..Project::default() };
    project.read_notes(&root)?;
    for source in root.child("Sources").map(|sources| sources.children.as_slice()).unwrap_or_default() {
        project.read_source(source)?;
    }
    project.imported.left_out = project.left_out.sentences();
    project.imported.finished()
}

/// Returns whether the tool that wrote a project is known to count the end of a line as one character, however it writes it.
fn counts_one_return(root: &Element) -> bool {
    let origin = root.attribute("origin").to_ascii_lowercase();
    origin.contains("atlas") || origin.contains("qualcoder")
}

/// What a code asks, and the code above it.
#[derive(Debug, Clone, Default)]
struct Code {
    topic: Option<String>,
    question: Option<String>,
}

/// A project while it is read.
#[derive(Default)]
struct Project<'a> {
    archive: Option<Archive<'a>>,
    /// The codes by their names in the project.
    codes: BTreeMap<String, Code>,
    /// The words of the notes by the names of the notes, and of what is linked to them.
    notes: BTreeMap<String, String>,
    one_return: bool,
    imported: Imported,
    left_out: LeftOut,
}

fn codes(root: &Element) -> BTreeMap<String, Code> {
    let mut codes = BTreeMap::new();
    if let Some(top) = root.child("CodeBook").and_then(|book| book.child("Codes")) {
        read_codes(top, &mut Vec::new(), &mut codes);
    }
    codes
}

fn read_codes<'a>(parent: &'a Element, path: &mut Vec<&'a str>, codes: &mut BTreeMap<String, Code>) {
    for code in parent.all("Code") {
        path.push(code.attribute("name"));
        codes.insert(plain(code.attribute("guid")), meaning(path));
        read_codes(code, path, codes);
        path.pop();
    }
}

/// Returns what a code asks, given with the codes above it: a code below one that ends in a question mark is an answer
/// to that; any other is itself the question. What is above the question is the topic.
fn meaning(path: &[&str]) -> Code {
    let asks = |name: &&str| name.trim_end().ends_with(['?', '？']);
    let at = path.iter().rposition(asks).unwrap_or(path.len().saturating_sub(1));
    let name = |at: Option<usize>| at.and_then(|at| path.get(at)).and_then(|name| brief(name));
    Code { topic: name(at.checked_sub(1)), question: name(Some(at)) }
}

impl Project<'_> {
    /// Reads the notes, and the links by which NVivo joins a note to a selection.
    fn read_notes(&mut self, root: &Element) -> Result<(), String> {
        for note in root.child("Notes").into_iter().flat_map(|notes| notes.all("Note")) {
            let words = clean(&self.text(note)?.unwrap_or_default());
            let words = [words.as_str(), note.text_of("Description"), note.attribute("name")];
            if let Some(words) = words.into_iter().find_map(comment) {
                self.notes.insert(plain(note.attribute("guid")), words);
            }
        }
        for link in root.child("Links").into_iter().flat_map(|links| links.all("Link")) {
            let [from, to] = ["originGUID", "targetGUID"].map(|end| plain(link.attribute(end)));
            for (note, linked) in [(&from, &to), (&to, &from)] {
                if let Some(words) =
                    self.notes.get(note).filter(|_| !self.notes.contains_key(linked)).cloned()
                {
                    self.notes.insert(linked.clone(), words);
                }
            }
        }
        Ok(())
    }

    /// Reads a source: a text, or a PDF file with its text.
    fn read_source(&mut self, source: &Element) -> Result<(), String> {
        let text = if source.name == "TextSource" { Some(source) } else { source.child("Representation") };
        let parts = [source].into_iter().chain(source.child("Representation"));
        for child in parts.flat_map(|part| &part.children) {
            match child.name.as_str() {
                "Coding" => self.left_out.count(WHOLE),
                "PlainTextSelection" => {}
                name if name.ends_with("Selection") => self.left_out.count(AREAS),
                _ => {}
            }
        }
        let Some(part) = text else {
            self.left_out.count(NOT_WORDS);
            return Ok(());
        };
        let raw = self.text(part)?.filter(|raw| !raw.trim().is_empty());
        let name = without_extension(source.attribute("name"));
        let document = self.imported.documents.len();
        self.imported.documents.push(ImportedDocument {
            short: short_title(name),
            title: some(name).unwrap_or_default(),
            text: raw.as_deref().map(clean),
            ..ImportedDocument::default()
        });
        self.read_selections(part, document, raw.as_deref());
        Ok(())
    }

    /// Returns a text: in the project itself, or in the file that it leads to.
    fn text(&mut self, source: &Element) -> Result<Option<String>, String> {
        if let Some(content) = source.child("PlainTextContent") {
            let text = &content.text;
            let fits = text.len() <= LARGEST_TEXT;
            return if fits { Ok(Some(text.clone())) } else { Err(too_large("one text", LARGEST_TEXT)) };
        }
        match &mut self.archive {
            Some(archive) => archive.text(source.attribute("plainTextPath")),
            None => Ok(None),
        }
    }

    fn read_selections(&mut self, source: &Element, document: usize, raw: Option<&str>) {
        let elements: Vec<&Element> = source.all("PlainTextSelection").collect();
        if elements.is_empty() {
            return;
        }
        let position = |element: &Element, name| element.attribute(name).trim().parse().unwrap_or(usize::MAX);
        let selections: Vec<Selection> = elements
            .iter()
            .map(|element| Selection {
                ends: ["startPosition", "endPosition"].map(|name| position(element, name)),
                name: element.attribute("name"),
            })
            .collect();
        let places = raw.map(|raw| places(raw, &selections, self.one_return)).unwrap_or_default();
        let characters: Vec<char> = raw.map(clean).unwrap_or_default().chars().collect();
        let mut places = places.into_iter();
        for element in elements {
            let place = places.next().flatten();
            if place.as_ref().is_some_and(|place| place.len() > LONGEST_QUOTATION) {
                self.left_out.count(TOO_LONG);
                continue;
            }
            let place = place.and_then(|place| trimmed(place, &characters));
            let words = match &place {
                Some(place) => characters.get(place.clone()).map(|words| words.iter().collect()),
                None => words_of_name(element.attribute("name")),
            };
            match words {
                Some(exact) => self.quote(element, document, &exact, place.as_ref()),
                None => self.left_out.count(NO_WORDS),
            }
        }
    }

    /// Adds a quotation for each code of a selection; one without a question where it has none.
    fn quote(&mut self, selection: &Element, document: usize, exact: &str, place: Option<&Range<usize>>) {
        let codings: Vec<&Element> = selection.all("Coding").collect();
        let mut codes: Vec<Code> = codings
            .iter()
            .filter_map(|coding| coding.child("CodeRef"))
            .filter_map(|code| self.codes.get(&plain(code.attribute("targetGUID"))).cloned())
            .take(MOST_CODES)
            .collect();
        if codes.is_empty() {
            codes.push(Code::default());
        }
        let comment = self.comment(selection, &codings);
        for Code { topic, question } in codes {
            let (comment, place) = (comment.clone(), place.cloned());
            let quotation = Quotation { document, exact: exact.to_owned(), topic, question, comment, place };
            self.imported.quote(quotation, &mut self.left_out);
        }
    }

    /// Returns what was written about a selection: its description, then the notes on it, on its codes and linked to it.
    fn comment(&self, selection: &Element, codings: &[&Element]) -> Option<String> {
        let refs =
            [selection].into_iter().chain(codings.iter().copied()).flat_map(|element| element.all("NoteRef"));
        let named =
            refs.map(|note| plain(note.attribute("targetGUID"))).chain([plain(selection.attribute("guid"))]);
        let notes = named.filter_map(|name| self.notes.get(&name)).take(MOST_NOTES);
        let mut words: Vec<&str> =
            [selection.text_of("Description")].into_iter().chain(notes.map(String::as_str)).collect();
        words.dedup();
        comment(&words.join(" "))
    }
}

/// Returns a place without the spaces at its ends, unless nothing is left.
fn trimmed(place: Range<usize>, characters: &[char]) -> Option<Range<usize>> {
    let words = characters.get(place.clone())?;
    let before = words.iter().take_while(|c| c.is_whitespace()).count();
    let after = words.iter().rev().take_while(|c| c.is_whitespace()).count();
    (before < words.len()).then(|| place.start + before..place.end - after)
}

/// Returns the words that a selection is called by; without the last where the name is cut, since that may be cut too.
fn words_of_name(name: &str) -> Option<String> {
    let words = match uncut(name) {
        Some(cut) => cut.trim_end().rsplit_once(char::is_whitespace).map_or("", |(words, _)| words),
        None => name,
    };
    words.chars().any(char::is_alphabetic).then(|| words.trim().to_owned())
}

/// Returns the name of a file without the end that says its kind.
fn without_extension(name: &str) -> &str {
    match name.rsplit_once('.') {
        Some((before, "txt" | "docx" | "doc" | "rtf" | "pdf" | "odt" | "html" | "htm" | "md")) => before,
        _ => name,
    }
}
