//! The facts of a cited work in the fields of CSL-JSON, and the same as BibTeX and RIS.

use anchoring::segment::one_line;
use serde::{Deserialize, Serialize};

use crate::share::wording::sentence;
use comparison::english::MONTHS;

/// A work in the fields of CSL-JSON. Empty fields are left out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub struct Entry {
    /// A key made of `a-z0-9-`, the same for the same thing.
    pub id: String,
    /// The kind of work.
    #[serde(rename = "type")]
    pub kind: Kind,
    /// The title.
    pub title: String,
    /// The authors, as far as they are stated.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub author: Vec<Name>,
    /// The date of publication.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub issued: Option<Issued>,
    /// The kind of work in words: "opinion article".
    #[serde(skip_serializing_if = "String::is_empty")]
    pub genre: String,
    /// The publisher.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub publisher: String,
    /// The title of the comparison, for a part of it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub container_title: String,
    /// The build and the data, for a part of the comparison.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub version: String,
    /// The address of a part of a published comparison.
    #[serde(rename = "URL", skip_serializing_if = "String::is_empty")]
    pub url: String,
    /// The paragraphs meant: "paras. 5, 7".
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// The lines below the reference.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub annote: String,
}

/// The kind of a work, as far as reference managers distinguish kinds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// An article in a journal.
    ArticleJournal,
    /// A report or bulletin.
    Report,
    /// Any other document.
    #[default]
    Document,
    /// A part of the comparison.
    Webpage,
}

/// An author: a person with a family name, or a body with its name as `literal`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Name {
    /// The family name of a person.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub family: String,
    /// The other names of a person.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub given: String,
    /// The name of a body, or the only name of a person.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub literal: String,
}

/// A date of publication.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub struct Issued {
    /// One date: its year, perhaps its month (1 to 12), perhaps its day. Empty where only words are known.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub date_parts: Vec<Vec<usize>>,
    /// A date that is not a plain one: "Spring 2020".
    #[serde(skip_serializing_if = "String::is_empty")]
    pub literal: String,
}

impl Issued {
    /// Reads YYYY-MM-DD; none where the text is anything else.
    #[must_use]
    pub fn day(text: &str) -> Option<Self> {
        let date: Vec<usize> = text.split('-').map(str::parse).collect::<Result<_, _>>().ok()?;
        let valid = matches!(*date, [1000..=9999, 1..=12, 1..=31]);
        valid.then(|| Self { date_parts: vec![date], literal: String::new() })
    }

    /// Returns year, month and day, as far as they are known.
    #[must_use]
    pub fn date(&self) -> &[usize] {
        self.date_parts.first().map(Vec::as_slice).unwrap_or_default()
    }
}

impl Entry {
    /// Returns the entry as a CSL-JSON file.
    #[must_use]
    pub fn csl_json(&self) -> String {
        // The fields hold nothing that JSON cannot express.
        serde_json::to_string_pretty(&[self]).unwrap_or_default() + "\n"
    }

    /// Returns the entry as a BibTeX file. It is always `@misc`, with the kind of work in words: programs
    /// reject an `@article` without its journal, which the documents do not state.
    #[must_use]
    pub fn bibtex(&self) -> String {
        let author = self.author.iter().map(Name::bibtex).collect::<Vec<_>>().join(" and ");
        // BibTeX sorts a work without author by its key.
        let key = if author.is_empty() { latex(&self.title) } else { String::new() };
        let date = self.issued.clone().unwrap_or_default();
        let number = |n: usize| date.date().get(n).map(ToString::to_string).unwrap_or_default();
        let month = date.date().get(1).and_then(|m| MONTHS.get(m.checked_sub(1)?)?.get(..3));
        let fields = [
            ("author", author),
            ("key", key),
            // A second pair of braces keeps the capitals of the title.
            ("title", format!("{{{}}}", latex(&self.title))),
            ("howpublished", latex(&listed(&[&self.genre, &self.publisher, &self.container_title]))),
            ("year", number(0)),
            ("month", month.unwrap_or_default().to_ascii_lowercase()),
            ("day", number(2)),
            ("version", latex(&self.version)),
            ("note", latex(&listed(&[&date.literal, &self.note]))),
            ("url", self.url.replace('{', "%7B").replace('}', "%7D").replace('\\', "%5C")),
            ("annote", latex(&self.annote)),
        ];
        let fields = fields.into_iter().filter(|(_, value)| !value.is_empty());
        let fields = fields.map(|(name, value)| match name {
            // The months are macros of BibTeX.
            "month" => format!("  month = {value}"),
            _ => format!("  {name} = {{{value}}}"),
        });
        format!("@misc{{{},\n{}\n}}\n", self.id, fields.collect::<Vec<_>>().join(",\n"))
    }

    /// Returns the type of a RIS record, and whether Zotero gives such a record a field for the kind in words and one
    /// for the publisher. `GEN` is no choice: Zotero makes a journal article of it.
    fn ris_type(&self) -> (&'static str, bool, bool) {
        match (self.kind, self.genre.as_str()) {
            (Kind::ArticleJournal, _) => ("JOUR", false, false),
            (Kind::Webpage, _) => ("ELEC", true, false),
            (Kind::Document, "book" | "memoir") => ("BOOK", false, true),
            (Kind::Document, "magazine article") => ("MGZN", false, false),
            (Kind::Document, "newspaper article") => ("NEWS", false, false),
            (Kind::Document, "lecture" | "speech" | "talk") => ("SLIDE", true, false),
            // What names no publisher, a reference manager takes for a manuscript.
            (Kind::Document, _) if self.publisher.is_empty() => ("MANSCPT", true, false),
            (Kind::Document | Kind::Report, _) => ("RPRT", true, true),
        }
    }

    /// Returns the entry as a RIS record, whose lines end in CR LF. It has one note at most, since a reference manager
    /// files each by itself.
    #[must_use]
    pub fn ris(&self) -> String {
        let (kind, has_genre, has_publisher) = self.ris_type();
        let given = |has: bool, field: &String| if has { field.clone() } else { String::new() };
        let date = self.issued.clone().unwrap_or_default();
        let number = |n: usize| date.date().get(n).map(|n| format!("{n:02}")).unwrap_or_default();
        let day = match date.date() {
            [] => String::new(),
            _ => format!("{}/{}/{}/", number(0), number(1), number(2)),
        };
        let mut lines = vec![("TY", kind.to_owned()), ("ID", self.id.clone())];
        lines.extend(self.author.iter().map(|name| ("AU", name.inverted())));
        lines.extend([
            ("TI", self.title.clone()),
            ("T2", self.container_title.clone()),
            ("M3", given(has_genre, &self.genre)),
            ("PB", given(has_publisher, &self.publisher)),
            ("PY", number(0)),
            ("DA", day),
            ("UR", self.url.clone()),
        ]);
        let publisher = given(!has_publisher, &self.publisher);
        let notes = [&date.literal, &publisher, &self.version, &self.note].into_iter().map(String::as_str);
        let notes = notes.chain(self.annote.lines()).filter(|note| !note.is_empty()).map(sentence);
        lines.push(("N1", notes.collect::<Vec<_>>().join(" ")));
        let lines = lines.iter().map(|(tag, value)| (tag, one_line(value))).filter(|(_, v)| !v.is_empty());
        let lines: Vec<String> = lines.map(|(tag, value)| format!("{tag}  - {value}\r\n")).collect();
        lines.concat() + "ER  - \r\n"
    }
}

impl Name {
    /// Returns "Lukin, A.", or the name of a body.
    fn inverted(&self) -> String {
        listed(&[&self.family, &self.given, &self.literal])
    }

    fn bibtex(&self) -> String {
        // Braces keep the name of a body in one piece.
        if self.family.is_empty() { format!("{{{}}}", latex(&self.literal)) } else { latex(&self.inverted()) }
    }
}

/// Joins the parts that are not empty with commas.
pub(super) fn listed(parts: &[&str]) -> String {
    parts.iter().copied().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// Returns the text for LaTeX, on one line. Letters of all scripts stay; signs with a meaning in LaTeX
/// become commands, braces too, since BibTeX counts even escaped ones.
fn latex(text: &str) -> String {
    let mut out = String::new();
    for c in one_line(text).chars() {
        match c {
            '\\' => out.push_str("\\textbackslash{}"),
            '{' => out.push_str("\\textbraceleft{}"),
            '}' => out.push_str("\\textbraceright{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '%' | '&' | '$' | '#' | '_' => out.extend(['\\', c]),
            // Two hyphens in a row would become a dash.
            '-' if out.ends_with('-') => out.push_str("{}-"),
            _ => out.push(c),
        }
    }
    out
}
