//! The kinds of rows.
//!
//! | row | topic | question | document | answer | statement | quote | ¶ |
//! | --- | --- | --- | --- | --- | --- | --- | --- |
//! | the comparison | (about) | its title | | | what it is | | |
//! | a text | (text) | its title | its name | | what is known of it | its first words | how many paragraphs it has |
//! | not compared | (not compared) | | the text | | what it holds and why not | | its number |
//! | a topic | its title | | | | its summary | | |
//! | an answer | | the question | who answers | the answer | in our own words | where it says so | its number |
//! | one more quote | | | | | | where it says so | its number |
//! | a silence | | | who is silent | says nothing | | | |
//! | a judgement | | | Brook / Falk | contradicts | why | | |
//!
//! An empty topic, question or document is that of the row above; so is an empty answer where the document is the same.

use crate::cells::{Row, Sheet};
use crate::columns::{Column, Columns};
use crate::fault::{Findings, Place};
use crate::wording::letters;

/// The kind of a row, by what stands in brackets in its topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The comparison itself.
    About,
    /// One of the texts.
    Text,
    /// A paragraph that is not compared.
    NotCompared,
    /// A topic, an answer, a silence or a judgement.
    Plain,
}

/// The words in brackets, each with its kind. The first of a kind is the one that is written.
const KINDS: [(&str, Kind); 4] = [
    ("(about)", Kind::About),
    ("(text)", Kind::Text),
    ("(document)", Kind::Text),
    ("(not compared)", Kind::NotCompared),
];

impl Kind {
    /// Returns what stands in the topic of such a row.
    #[must_use]
    pub fn words(self) -> &'static str {
        KINDS.iter().find(|(_, kind)| *kind == self).map_or("", |(words, _)| words)
    }
}

/// Returns the words in brackets that a topic is nearly, or exactly.
fn meant(topic: &str) -> Option<(&'static str, Kind, usize)> {
    // A topic may be called “Text”; brackets alone mean a kind of row.
    if !topic.contains(['(', ')']) {
        return None;
    }
    let folded = letters(topic);
    let distance = |words: &str| folding::distance(&folded, &words.chars().collect::<Vec<_>>());
    let near = KINDS.iter().map(|(words, kind)| (*words, *kind, distance(words)));
    near.min_by_key(|(.., distance)| *distance).filter(|(.., distance)| *distance < 3)
}

/// Returns whether a title can stand in the column of topics without being read as a kind of row.
#[must_use]
pub fn is_title(topic: &str) -> bool {
    meant(topic).is_none()
}

/// A row with its kind.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a> {
    /// The number of the row.
    pub row: usize,
    /// Its kind.
    pub kind: Kind,
    cells: &'a Row,
    columns: &'a Columns,
}

impl<'a> Entry<'a> {
    /// Returns the cell in a column; empty where the sheet has no such column.
    #[must_use]
    pub fn get(&self, column: Column) -> &'a str {
        let cell = self.columns.index(column).and_then(|index| self.cells.cells.get(index));
        cell.map_or("", |cell| cell.trim())
    }

    /// Returns whether all these cells are empty.
    #[must_use]
    pub fn lacks(&self, columns: &[Column]) -> bool {
        columns.iter().all(|column| self.get(*column).is_empty())
    }

    /// Returns the place of a cell.
    #[must_use]
    pub fn at(&self, column: Column) -> Place {
        Place::at(self.row, column)
    }

    /// Reports cells of which nothing is made in a row of this kind, so that no word is lost unseen.
    pub fn only(&self, kind: &str, allowed: &[Column], findings: &mut Findings) {
        for column in Column::ALL.into_iter().filter(|column| !allowed.contains(column)) {
            if !self.get(column).is_empty() {
                let what = format!("{kind} has no {}, so “{}” is ignored", column.header(), self.get(column));
                findings.fault(self.at(column), what, "move it to the row that it belongs to, or delete it");
            }
        }
    }
}

/// Returns every row of a sheet with its kind.
pub fn entries<'a>(sheet: &'a Sheet, columns: &'a Columns, findings: &mut Findings) -> Vec<Entry<'a>> {
    let mut entries = Vec::new();
    for cells in &sheet.rows {
        let mut entry = Entry { row: cells.number, kind: Kind::Plain, cells, columns };
        if Column::ALL.iter().all(|column| entry.get(*column).is_empty()) {
            continue;
        }
        match meant(entry.get(Column::Topic)) {
            Some((_, kind, 0)) => entry.kind = kind,
            // What follows from the row is read as it was meant, so that nothing else is reported for it.
            Some((words, kind, _)) => {
                entry.kind = kind;
                let what = format!("“{}” is not a kind of row", entry.get(Column::Topic));
                findings.fault(entry.at(Column::Topic), what, format!("did you mean “{words}”?"));
            }
            None => {}
        }
        entries.push(entry);
    }
    entries
}
