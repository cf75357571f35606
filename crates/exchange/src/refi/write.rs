//! A comparison becomes a REFI-QDA project: a source for each document, a code for each question with a code for each of
//! its positions, and a coded selection for each citation whose phrase is found.
//!
//! GUIDs come from ids and dates from the caller, so that two exports of the same are equal.

use std::collections::BTreeSet;
use std::io::{self, Cursor, Write};
use std::ops::Range;

use anchoring::placing::{Placed, Placement, place};
use anchoring::segment::one_line;
use comparison::marked::unmarked;
use comparison::{Comparison, Document, DocumentId, Question, Statement, Voice};
use quick_xml::events::{BytesDecl, BytesText, Event};
use quick_xml::writer::Writer;
use zip::write::{SimpleFileOptions, ZipWriter};

use super::NAMESPACE;
use super::guid::guid;

const SCHEMA: &str =
    "urn:QDA-XML:project:1.0 http://schema.qdasoftware.org/versions/Project/v1.0/Project.xsd";

/// The tool that wrote a project.
const ORIGIN: &str = concat!("Synoptic ", env!("CARGO_PKG_VERSION"));

/// What stands between two paragraphs of a text.
const BETWEEN: &str = "\n\n";

type Xml = Writer<Vec<u8>>;

/// Returns a comparison as a REFI-QDA project (`.qdpx`), with the texts that are at hand. `day` is the day of the export:
/// YYYY-MM-DD.
#[must_use]
pub fn qdpx(comparison: &Comparison, texts: &[(DocumentId, String)], day: &str) -> Vec<u8> {
    // Two documents of one id would be one file.
    let is_first = |document: &&Document| {
        comparison.document(&document.id).is_some_and(|first| std::ptr::eq(first, *document))
    };
    let documents = comparison.documents.iter().filter(is_first);
    let sources: Vec<Source> = documents.map(|document| Source::new(document, comparison, texts)).collect();
    let project = Project { comparison, user: guid("user", &[]), time: format!("{day}T00:00:00Z") };
    // Nothing can fail: all of it is written to memory under names of its own, and is far smaller than a ZIP file can be.
    project.xml(&sources).and_then(|xml| packed(&xml, &sources)).unwrap_or_default()
}

fn packed(xml: &[u8], sources: &[Source]) -> io::Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("project.qde", SimpleFileOptions::default())?;
    zip.write_all(xml)?;
    for source in sources {
        zip.start_file(format!("sources/{}", source.file()), SimpleFileOptions::default())?;
        zip.write_all(source.text.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}

/// A document with its text and what is cited in it.
struct Source<'a> {
    document: &'a Document,
    guid: String,
    /// Its paragraphs; empty where the text is not at hand.
    text: String,
    placed: Option<Placed>,
}

impl<'a> Source<'a> {
    fn new(document: &'a Document, comparison: &Comparison, texts: &[(DocumentId, String)]) -> Self {
        let text = texts.iter().find(|(id, _)| *id == document.id).map(|(_, text)| text);
        let placed = text.map(|text| place(text, document, comparison));
        let paragraphs =
            placed.iter().flat_map(|placed| &placed.paragraphs).map(|paragraph| paragraph.text.as_str());
        let text = paragraphs.collect::<Vec<_>>().join(BETWEEN);
        Self { document, guid: guid("document", &[document.id.as_str()]), text, placed }
    }

    fn file(&self) -> String {
        format!("{}.txt", self.guid)
    }

    /// Returns the characters of the text that a citation takes up, and its words.
    fn selection(&self, placement: &Placement) -> Option<(Range<usize>, &str)> {
        let span = placement.anchor.span()?;
        let paragraphs = &self.placed.as_ref()?.paragraphs;
        let paragraph = paragraphs.get(span.paragraph)?;
        let before = paragraphs.iter().take(span.paragraph);
        let before: usize = before.map(|paragraph| characters(&paragraph.text) + characters(BETWEEN)).sum();
        let words = paragraph.text.get(span.range.clone())?;
        let start = before + characters(paragraph.text.get(..span.range.start)?);
        Some((start..start + characters(words), words))
    }

    /// Returns what is known about the document, and how to find it where the text is not at hand.
    fn description(&self) -> String {
        let document = self.document;
        let about = [
            Some(&document.title),
            document.author.as_ref(),
            document.publisher.as_ref(),
            document.date.as_ref(),
        ];
        let known: Vec<&str> =
            about.into_iter().flatten().map(String::as_str).filter(|fact| !fact.is_empty()).collect();
        let known = known.join(", ");
        if self.placed.is_some() {
            return format!("{known}.");
        }
        let origin = document.origin.as_deref().unwrap_or_default();
        let record = document.record.iter().map(|fact| format!(" {}: {}.", fact.what, fact.value));
        let find = format!("{known}. The text was not at hand. Find it by its title and author. {origin}");
        one_line(&(find + &record.collect::<String>()))
    }
}

fn characters(text: &str) -> usize {
    text.chars().count()
}

/// What all parts of a project need to know.
struct Project<'a> {
    comparison: &'a Comparison,
    /// The GUID of who made it.
    user: String,
    time: String,
}

impl Project<'_> {
    fn xml(&self, sources: &[Source]) -> io::Result<Vec<u8>> {
        let mut xml = Writer::new_with_indent(Vec::new(), b' ', 1);
        xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
        let project = [
            ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
            ("xsi:schemaLocation", SCHEMA),
            ("xmlns", NAMESPACE),
            ("name", &attribute(&self.comparison.title)),
            ("origin", ORIGIN),
            ("creatingUserGUID", &self.user),
            ("creationDateTime", &self.time),
        ];
        let editors = self.comparison.editors.as_deref().unwrap_or("Synoptic");
        xml.create_element("Project").with_attributes(project).write_inner_content(|xml| {
            xml.create_element("Users").write_inner_content(|xml| {
                let user = [("guid", self.user.as_str()), ("name", &attribute(editors))];
                xml.create_element("User").with_attributes(user).write_empty().map(drop)
            })?;
            self.write_codes(xml)?;
            self.write_sources(xml, sources)?;
            described(xml, &self.comparison.about)
        })?;
        Ok(xml.into_inner())
    }

    /// Writes topics as folders of codes, questions as codes, and positions as codes below these.
    fn write_codes(&self, xml: &mut Xml) -> io::Result<()> {
        if self.comparison.topics.is_empty() {
            return Ok(());
        }
        let mut names = Names::default();
        xml.create_element("CodeBook").write_inner_content(|xml| {
            xml.create_element("Codes").write_inner_content(|xml| {
                for topic in &self.comparison.topics {
                    let id = guid("topic", &[topic.id.as_str()]);
                    let name = names.unique(&topic.title);
                    code(xml, [&id, &name, "false"], &topic.summary, |xml| {
                        topic
                            .questions
                            .iter()
                            .try_for_each(|question| write_question(xml, question, &mut names))
                    })?;
                }
                Ok(())
            })?;
            Ok(())
        })?;
        Ok(())
    }

    fn write_sources(&self, xml: &mut Xml, sources: &[Source]) -> io::Result<()> {
        if sources.is_empty() {
            return Ok(());
        }
        xml.create_element("Sources").write_inner_content(|xml| {
            sources.iter().try_for_each(|source| self.write_source(xml, source))
        })?;
        Ok(())
    }

    fn write_source(&self, xml: &mut Xml, source: &Source) -> io::Result<()> {
        let path = format!("internal://{}", source.file());
        let attributes = [
            ("guid", source.guid.as_str()),
            ("name", &attribute(&source.document.short)),
            ("plainTextPath", &path),
            ("creatingUser", &self.user),
            ("creationDateTime", &self.time),
        ];
        xml.create_element("TextSource").with_attributes(attributes).write_inner_content(|xml| {
            described(xml, &source.description())?;
            let placements = source.placed.iter().flat_map(|placed| &placed.citations);
            placements.into_iter().try_for_each(|placement| self.write_selection(xml, source, placement))
        })?;
        Ok(())
    }

    fn write_selection(&self, xml: &mut Xml, source: &Source, placement: &Placement) -> io::Result<()> {
        let Some((place, words)) = source.selection(placement) else { return Ok(()) };
        let Some((_, question)) = self.comparison.question(&placement.question) else { return Ok(()) };
        let Some(statement) = question.statement(&placement.statement) else { return Ok(()) };
        let voice = match statement.voice {
            Voice::Own => "own",
            Voice::Reported => "reported",
        };
        let number = placement.citation.to_string();
        let ids =
            [question.id.as_str(), source.document.id.as_str(), statement.position.as_str(), voice, &number];
        let [start, end] = [place.start, place.end].map(|position| position.to_string());
        let (id, name) = (guid("selection", &ids), attribute(words));
        let attributes = [
            ("guid", id.as_str()),
            ("name", &name),
            ("startPosition", &start),
            ("endPosition", &end),
            ("creatingUser", &self.user),
            ("creationDateTime", &self.time),
        ];
        xml.create_element("PlainTextSelection").with_attributes(attributes).write_inner_content(|xml| {
            described(xml, &said(statement))?;
            self.write_coding(xml, &ids)
        })?;
        Ok(())
    }

    /// Writes the code of a selection, given by the ids of the selection.
    fn write_coding(&self, xml: &mut Xml, ids: &[&str; 5]) -> io::Result<()> {
        let [question, _, position, ..] = ids;
        let (id, code) = (guid("coding", ids), guid("position", &[question, position]));
        let attributes =
            [("guid", id.as_str()), ("creatingUser", &self.user), ("creationDateTime", &self.time)];
        xml.create_element("Coding").with_attributes(attributes).write_inner_content(|xml| {
            xml.create_element("CodeRef")
                .with_attribute(("targetGUID", code.as_str()))
                .write_empty()
                .map(drop)
        })?;
        Ok(())
    }
}

/// Returns a statement without marks, and whose view it is where the document reports it.
fn said(statement: &Statement) -> String {
    let text = unmarked(&statement.text);
    match (statement.voice, &statement.by) {
        (Voice::Own, _) => text,
        (Voice::Reported, Some(by)) => format!("{text} (reported as the view of {by})"),
        (Voice::Reported, None) => format!("{text} (reported view)"),
    }
}

fn write_question(xml: &mut Xml, question: &Question, names: &mut Names) -> io::Result<()> {
    let id = question.id.as_str();
    let name = names.unique(&question.ask);
    code(
        xml,
        [&guid("question", &[id]), &name, "true"],
        question.note.as_deref().unwrap_or_default(),
        |xml| {
            question.positions.iter().try_for_each(|position| {
                let guid = guid("position", &[id, position.id.as_str()]);
                code(xml, [&guid, &names.unique(&position.label), "true"], "", |_| Ok(()))
            })
        },
    )
}

fn code(
    xml: &mut Xml,
    [guid, name, codable]: [&str; 3],
    description: &str,
    below: impl FnOnce(&mut Xml) -> io::Result<()>,
) -> io::Result<()> {
    let attributes = [("guid", guid), ("name", name), ("isCodable", codable)];
    xml.create_element("Code").with_attributes(attributes).write_inner_content(|xml| {
        described(xml, description)?;
        below(xml)
    })?;
    Ok(())
}

/// Writes a description, where there is one.
fn described(xml: &mut Xml, text: &str) -> io::Result<()> {
    if !text.is_empty() {
        xml.create_element("Description").write_text_content(BytesText::new(&allowed(text)))?;
    }
    Ok(())
}

/// Returns a text on one line, as it can stand in an attribute.
fn attribute(text: &str) -> String {
    one_line(&allowed(text))
}

/// Returns a text without the characters that XML cannot hold.
fn allowed(text: &str) -> String {
    let is_allowed = |c: &char| {
        matches!(c, '\t' | '\n' | '\r') || !(c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}'))
    };
    text.chars().filter(is_allowed).collect()
}

/// The names of codes so far. ATLAS.ti and QualCoder want each name once in a project.
#[derive(Default)]
struct Names(BTreeSet<String>);

impl Names {
    fn unique(&mut self, name: &str) -> String {
        let name = attribute(name);
        let numbered = (2..).map(|n| format!("{name} ({n})"));
        let mut names = [name.clone()].into_iter().chain(numbered);
        names.find(|name| self.0.insert(name.to_lowercase())).unwrap_or(name)
    }
}
