//! The documents of a table, and which of them a cell names.
//!
//! Where the table has rows for its texts, these are the documents. Otherwise every name that answers is one.

use std::collections::{BTreeMap, BTreeSet};

use comparison::english::listed;
use comparison::outline::Outline;
use comparison::{Document, DocumentId};

use super::more::{self, More};
use super::rows::{Entry, Kind};
use crate::columns::Column;
use crate::fault::Findings;
use crate::ids::Taken;
use crate::wording::{key, letters, verdict};

/// The longest name of a document, in characters: it stands above each column.
const NAME: usize = 60;

/// A document, and the row that it comes from.
#[derive(Debug)]
pub struct Known {
    /// The row of the text, or the first row in which it answers.
    pub row: usize,
    /// Its name as it stands in the cells.
    pub name: String,
    /// The document.
    pub document: Document,
    /// The fields that are given beside the columns.
    pub more: Vec<String>,
}

/// The documents of a table.
#[derive(Debug, Default)]
pub struct Documents {
    /// The documents in the order of the rows.
    pub list: Vec<Known>,
}

/// What a cell of the column of documents names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named {
    /// Nothing: the document is that of the row above.
    Above,
    /// A document, by its index.
    One(usize),
    /// Two documents that are judged.
    Two(usize, usize),
    /// A name that is none of the documents, which is reported already.
    Unknown,
}

impl Documents {
    /// Finds the documents of a table, and reports names that are none.
    pub fn find(entries: &[Entry], findings: &mut Findings) -> Self {
        let mut documents = Self::default();
        let mut ids = Taken::default();
        for entry in entries.iter().filter(|entry| entry.kind == Kind::Text) {
            documents.declare(entry, &mut ids, findings);
        }
        if documents.list.is_empty() {
            documents.gather(entries);
            documents.doubt(entries, findings);
        }
        for known in documents.list.iter().filter(|known| known.name.chars().count() > NAME) {
            let what = format!("the name of this document has more than {NAME} characters");
            let place = crate::fault::Place::at(known.row, Column::Document);
            findings.fault(place, what, "write a short name here, such as that of its author");
        }
        documents.report_variants(entries, findings);
        for known in documents.list.iter_mut().filter(|known| known.document.id.as_str().is_empty()) {
            known.document.id = DocumentId::from(ids.make("text", &known.name).as_str());
        }
        documents.report_unknown(entries, findings);
        documents
    }

    /// Adds the document of a row for a text.
    fn declare(&mut self, entry: &Entry, ids: &mut Taken, findings: &mut Findings) {
        use Column::{
            Basis, Dates, Document, Id, More, Note, Paragraph, Question, Quote, Reported, Source, Statement,
        };
        let kind = "the row of a text";
        let allowed = [
            Column::Topic,
            Question,
            Document,
            Statement,
            Quote,
            Paragraph,
            Reported,
            Basis,
            Dates,
            Source,
            Note,
            Id,
            More,
        ];
        entry.only(kind, &allowed, findings);
        let name = entry.get(Document);
        if name.is_empty() {
            findings.fault(
                entry.at(Document),
                "this text has no name",
                "write the name used in the rows of its answers",
            );
            return;
        }
        if let Some(earlier) = self.list.iter().find(|known| key(&known.name) == key(name)) {
            let what = format!("two texts are called “{name}”: here and in row {}", earlier.row);
            findings.fault(entry.at(Document), what, "give one of the two another name");
            return;
        }
        let id = entry.get(Id);
        if !id.is_empty() && !ids.take(id) {
            let earlier = self.list.iter().find(|known| known.document.id.as_str() == id);
            let earlier = earlier.map(|known| format!(" in row {}", known.row)).unwrap_or_default();
            let what = format!("the id “{id}” is already used{earlier}");
            findings.fault(entry.at(Id), what, "give one of the two another id");
        }
        let more = self::More::read(entry, &[&more::DOCUMENT, &[more::OUTLINE]], findings);
        let document = self::document(entry, &more, findings);
        let more = more.names().map(str::to_owned).collect();
        self.list.push(Known { row: entry.row, name: name.to_owned(), document, more });
    }

    /// Takes every name that answers as a document.
    fn gather(&mut self, entries: &[Entry]) {
        let named = |entry: &&Entry| {
            matches!(entry.kind, Kind::Plain | Kind::NotCompared) && !entry.lacks(&[Column::Document])
        };
        let is_pair = |entry: &Entry| entry.get(Column::Document).contains('/');
        for pass in [false, true] {
            for entry in entries.iter().filter(named).filter(|entry| is_pair(entry) == pass) {
                let name = entry.get(Column::Document);
                let judged = pass
                    && (verdict(entry.get(Column::Answer)).is_some()
                        || name.split('/').any(|part| self.one(part).is_some()));
                if !judged && self.one(name).is_none() {
                    let document =
                        Document { short: name.to_owned(), title: name.to_owned(), ..Document::default() };
                    self.list.push(Known {
                        row: entry.row,
                        name: name.to_owned(),
                        document,
                        more: Vec::new(),
                    });
                }
            }
        }
        self.list.sort_by_key(|known| known.row);
    }

    /// Remarks on a name that answers once, and is nearly another that answers more often.
    fn doubt(&self, entries: &[Entry], findings: &mut Findings) {
        let count = |known: &Known| {
            entries.iter().filter(|entry| key(entry.get(Column::Document)) == key(&known.name)).count()
        };
        for rare in self.list.iter().filter(|known| known.name.chars().count() > 3 && count(known) == 1) {
            let near = |known: &&Known| {
                folding::distance(&letters(&rare.name), &letters(&known.name)) == 1 && count(known) > 1
            };
            if let Some(meant) = self.list.iter().find(near) {
                let what = format!("“{}” is in this row only: did you mean “{}”?", rare.name, meant.name);
                findings.notice(Some(rare.row), what);
            }
        }
    }

    /// Remarks on a name that is written with other accents than the one it is taken for: it may be another person's.
    fn report_variants(&self, entries: &[Entry], findings: &mut Findings) {
        let unaccented = |name: &str| name.to_lowercase();
        let mut told = BTreeSet::new();
        for entry in entries {
            let name = entry.get(Column::Document);
            let known = self.list.iter().find(|known| key(&known.name) == key(name));
            let other = known.filter(|known| unaccented(&known.name) != unaccented(name));
            if let Some(known) = other.filter(|_| told.insert(name.to_owned())) {
                let what = format!(
                    "“{name}” is read as “{}”, since only the accents differ: two documents need different names",
                    known.name
                );
                findings.notice(Some(entry.row), what);
            }
        }
    }

    /// Reports every name that is none of the documents, once, with all its rows.
    fn report_unknown(&self, entries: &[Entry], findings: &mut Findings) {
        let mut unknown: BTreeMap<String, (String, BTreeSet<usize>)> = BTreeMap::new();
        for entry in entries.iter().filter(|entry| matches!(entry.kind, Kind::Plain | Kind::NotCompared)) {
            for name in self.strangers(entry.get(Column::Document), entry.get(Column::Answer)) {
                unknown
                    .entry(key(name))
                    .or_insert_with(|| (name.to_owned(), BTreeSet::new()))
                    .1
                    .insert(entry.row);
            }
        }
        for (name, rows) in unknown.into_values() {
            let mut rows = rows.into_iter();
            let Some(first) = rows.next() else { continue };
            let others: Vec<String> = rows.map(|row| row.to_string()).collect();
            let also = match others.as_slice() {
                [] => String::new(),
                [row] => format!(" (also in row {row})"),
                _ => format!(" (also in rows {})", listed(&others)),
            };
            let what = format!("there is no document “{name}”{also}");
            let names: Vec<String> = self.list.iter().map(|known| format!("“{}”", known.name)).collect();
            let remedy = match self.nearest(&name) {
                Some(meant) => format!("did you mean “{meant}”?"),
                None => format!("use one of {}, or add a row for it", names.join(", ")),
            };
            findings.fault(crate::fault::Place::at(first, Column::Document), what, remedy);
        }
    }

    fn nearest(&self, name: &str) -> Option<&str> {
        let distance = |known: &Known| folding::distance(&letters(name), &letters(&known.name));
        let (distance, known) =
            self.list.iter().map(|known| (distance(known), known)).min_by_key(|(d, _)| *d)?;
        (distance * 2 <= letters(name).len()).then_some(known.name.as_str())
    }

    /// Returns the names in a cell that are none of the documents.
    fn strangers<'a>(&self, cell: &'a str, answer: &str) -> Vec<&'a str> {
        if self.named(cell) != Named::Unknown {
            return Vec::new();
        }
        match cell.split_once('/') {
            // Two documents are judged, of which one may be unknown.
            Some((one, other))
                if verdict(answer).is_some() || cell.split('/').any(|part| self.one(part).is_some()) =>
            {
                [one.trim(), other.trim()].into_iter().filter(|name| self.one(name).is_none()).collect()
            }
            _ => vec![cell],
        }
    }

    /// Returns what a cell names.
    #[must_use]
    pub fn named(&self, cell: &str) -> Named {
        if cell.is_empty() {
            return Named::Above;
        }
        if let Some(index) = self.one(cell) {
            return Named::One(index);
        }
        let cuts = cell.match_indices('/').map(|(at, stroke)| (at, at + stroke.len()));
        let mut pairs = cuts
            .filter_map(|(end, begin)| Some((self.one(cell.get(..end)?)?, self.one(cell.get(begin..)?)?)));
        pairs.next().map_or(Named::Unknown, |(one, other)| Named::Two(one, other))
    }

    /// Returns the document with this name: its id, or the words of its name.
    #[must_use]
    pub fn one(&self, name: &str) -> Option<usize> {
        let name = name.trim();
        let by_id = self.list.iter().position(|known| !name.is_empty() && known.document.id.as_str() == name);
        by_id.or_else(|| self.list.iter().position(|known| key(&known.name) == key(name)))
    }

    /// Returns the id of a document.
    #[must_use]
    pub fn id(&self, index: usize) -> DocumentId {
        self.list.get(index).map(|known| known.document.id.clone()).unwrap_or_default()
    }

    /// Returns the name of a document.
    #[must_use]
    pub fn name(&self, index: usize) -> &str {
        self.list.get(index).map_or("", |known| known.name.as_str())
    }
}

/// Makes the document of a row.
fn document(entry: &Entry, more: &More, findings: &mut Findings) -> Document {
    let stated = |column| Some(entry.get(column).to_owned()).filter(|cell| !cell.is_empty());
    let mut document = Document {
        id: DocumentId::from(entry.get(Column::Id)),
        short: entry.get(Column::Document).to_owned(),
        title: stated(Column::Question).unwrap_or_else(|| entry.get(Column::Document).to_owned()),
        author: stated(Column::Reported),
        kind: entry.get(Column::Basis).to_owned(),
        publisher: stated(Column::Source),
        date: stated(Column::Dates),
        dated: entry.get(Column::Note).to_owned(),
        about: entry.get(Column::Statement).to_owned(),
        ..Document::default()
    };
    let outline = Outline {
        opens: entry.get(Column::Quote).to_owned(),
        paragraphs: super::paragraphs::number(entry, findings).unwrap_or_default(),
        ..Outline::default()
    };
    document.text = more.get(more::OUTLINE, findings).unwrap_or(outline);
    more.apply(&mut document, &more::DOCUMENT, findings);
    document
}
