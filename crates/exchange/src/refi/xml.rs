//! XML as a tree of elements, within bounds. Entities are resolved where they are among the five of XML, and refused
//! elsewhere.

use quick_xml::XmlVersion;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::attributes::Attribute;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::reader::Reader;

/// The most elements of a file.
const MOST_ELEMENTS: usize = 500_000;

/// The most elements inside each other.
const DEEPEST: usize = 64;

/// An element with its attributes, its own text and its children.
#[derive(Debug, Default)]
pub(super) struct Element {
    /// Its name without the prefix.
    pub name: String,
    attributes: Vec<(String, String)>,
    /// All text directly in it.
    pub text: String,
    pub children: Vec<Element>,
}

impl Element {
    /// Returns the value of an attribute; empty where there is none.
    pub(super) fn attribute(&self, name: &str) -> &str {
        self.attributes.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    /// Iterates over the values of all attributes.
    pub(super) fn values(&self) -> impl Iterator<Item = &str> {
        self.attributes.iter().map(|(_, value)| value.as_str())
    }

    /// Iterates over the children of this name.
    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Element> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// Returns the first child of this name.
    pub(super) fn child(&self, name: &str) -> Option<&Element> {
        self.children.iter().find(|child| child.name == name)
    }

    /// Returns the text of the first child of this name; empty where there is none.
    pub(super) fn text_of(&self, name: &str) -> &str {
        self.child(name).map_or("", |child| child.text.as_str())
    }
}

/// Reads XML and returns its first element.
///
/// # Errors
/// Where it is not well formed or beyond the bounds, with the line.
pub(super) fn read(text: &str) -> Result<Element, String> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().expand_empty_elements = true;
    let mut open = vec![Element::default()];
    let mut count = 0;
    let wrong = |reader: &Reader<&[u8]>, what: &str| {
        let before = usize::try_from(reader.buffer_position()).ok().and_then(|at| text.get(..at));
        let line = before.unwrap_or(text).matches('\n').count() + 1;
        format!("its XML has a mistake on line {line} ({what}); export it again")
    };
    loop {
        let event = reader.read_event().map_err(|fault| wrong(&reader, &fault.to_string()))?;
        match event {
            Event::Start(start) => {
                count += 1;
                if count > MOST_ELEMENTS || open.len() > DEEPEST {
                    return Err(wrong(&reader, "too many elements, or too many inside each other"));
                }
                open.push(element(&start).map_err(|what| wrong(&reader, &what))?);
            }
            Event::End(_) => close(&mut open),
            Event::Text(words) => write(&mut open, &words.xml10_content()),
            Event::CData(words) => write(&mut open, &words.xml10_content()),
            Event::GeneralRef(entity) => {
                let c = character(&entity)
                    .ok_or_else(|| wrong(&reader, &format!("the unknown entity “&{};”", &*entity)))?;
                write(&mut open, c.encode_utf8(&mut [0; 4]));
            }
            Event::Eof => break,
            Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
        }
    }
    if open.len() > 1 {
        return Err(wrong(&reader, "it breaks off"));
    }
    let first = open.pop().and_then(|file| file.children.into_iter().next());
    first.ok_or_else(|| wrong(&reader, "it has no element"))
}

fn element(start: &BytesStart) -> Result<Element, String> {
    let name = start.local_name().as_ref().to_owned();
    let mut attributes = start.attributes();
    // Comparing each with each would take ever longer.
    attributes.with_checks(false);
    let attributes = attributes.map(|attribute| {
        let attribute = attribute.map_err(|fault| fault.to_string())?;
        Ok((attribute.key.as_ref().to_owned(), value(&attribute)?))
    });
    Ok(Element { name, attributes: attributes.collect::<Result<_, String>>()?, ..Element::default() })
}

fn value(attribute: &Attribute) -> Result<String, String> {
    let value = attribute.normalized_value(XmlVersion::Explicit1_0);
    value.map(std::borrow::Cow::into_owned).map_err(|fault| fault.to_string())
}

/// Returns the character that a reference stands for, by its number or as one of the five entities.
fn character(entity: &BytesRef) -> Option<char> {
    let named = || resolve_xml_entity(entity)?.chars().next();
    entity.resolve_char_ref().ok()?.or_else(named)
}

fn write(open: &mut [Element], words: &str) {
    if let Some(element) = open.last_mut() {
        element.text.push_str(words);
    }
}

/// Puts the innermost open element into the one around it.
fn close(open: &mut Vec<Element>) {
    if let Some(element) = open.pop()
        && let Some(parent) = open.last_mut()
    {
        parent.children.push(element);
    }
}
