//! The rules of every comparison, as `check` knows them, with each fault brought back to its row and column.
//!
//! A fault that only follows from one that is reported already is held back.

use std::collections::{BTreeMap, BTreeSet};

use rules::Rules;
use rules::fault::{Fault, Faults};
use rules::names::{COVER, DOCUMENTS, NOT_COMPARED};
use rules::place::Step;

use super::Draft;
use crate::columns::Column;
use crate::fault::{Findings, Place};

/// Where the parts of a comparison come from. A part is named by its file and the steps to it:
/// `topics/ban.json/questions/0/statements/1`.
#[derive(Debug, Default)]
pub struct Origins {
    rows: BTreeMap<String, (usize, Vec<String>)>,
    /// The row of the comparison itself.
    pub about: Option<usize>,
    /// The statements whose text is the answer.
    pub from_answer: BTreeSet<String>,
    /// The relations whose reason stands in the column for notes.
    pub from_note: BTreeSet<String>,
    /// The questions of which a row could not be read.
    pub broken: BTreeSet<String>,
    /// The ids of the documents whose text was found.
    pub with_text: BTreeSet<String>,
}

impl Origins {
    /// Records the row of a part, and the fields of it that stand in the column `more`.
    pub fn add(&mut self, part: String, row: usize, more: &[&str]) {
        self.rows
            .entry(part)
            .or_insert_with(|| (row, more.iter().map(|field| (*field).to_owned()).collect()));
    }

    /// Returns the row of a part.
    #[must_use]
    pub fn row(&self, part: &str) -> Option<usize> {
        self.rows.get(part).map(|(row, _)| *row)
    }
}

/// A fault of the check, taken apart.
struct Found<'a> {
    origins: &'a Origins,
    fault: &'a Fault,
    /// The parts from the outermost to the innermost that has a row.
    part: String,
    row: usize,
    /// The fields that stand in the column `more`.
    more: &'a [String],
    /// The last field of the path.
    field: &'a str,
}

/// Checks a comparison by the rules that hold for every comparison.
pub fn check(draft: &Draft, reserved: &[&str], findings: &mut Findings) {
    let mut faults = Faults::default();
    rules::check(&draft.comparison, &BTreeSet::new(), reserved, Rules::Basic, &mut faults);
    let mut found = Vec::new();
    for fault in &faults.0 {
        let known = Found::of(fault, &draft.origins);
        let column = known.column();
        let place = Place { row: Some(known.row), column };
        let is_told = column.is_some_and(|column| findings.has(known.row, &[column]));
        // A quote can be too long and not in its text.
        if known.is_consequence() || (is_told && known.field != "phrase") {
            continue;
        }
        found.push((place, fault.what.clone(), fault.remedy.clone()));
    }
    findings.faults.extend(found);
}

impl<'a> Found<'a> {
    fn of(fault: &'a Fault, origins: &'a Origins) -> Self {
        let mut part = fault.at.file.to_string();
        // What has no row of its own stands in that of the comparison.
        let mut known = (String::new(), origins.about.unwrap_or_default(), [].as_slice());
        let mut field = "";
        for step in std::iter::once(None).chain(fault.at.steps.iter().map(Some)) {
            match step {
                None => {}
                Some(Step::Item(index)) => part = format!("{part}/{index}"),
                Some(Step::Field(name)) => {
                    part = format!("{part}/{name}");
                    field = name;
                }
                Some(_) => break,
            }
            if let Some((row, more)) = origins.rows.get(&part) {
                known = (part.clone(), *row, more.as_slice());
            }
        }
        let (part, row, more) = known;
        Self { origins, fault, part, row, more, field }
    }

    /// Returns whether a part lies within the list with this name.
    fn within(&self, list: &str) -> bool {
        let has = |step: &Step| matches!(step, Step::Field(name) if name == list);
        self.fault.at.steps.iter().any(has)
    }

    /// Returns the column of the faulty cell; `None` where it is the whole row. What can only be wrong in the column `more`
    /// has no column of its own here.
    fn column(&self) -> Option<Column> {
        let file = &*self.fault.at.file;
        let is_more = |field: &str| self.more.iter().any(|name| name == field);
        let lists = ["relations", "citations", "figures", "dates", "sources"];
        let list = lists.into_iter().find(|list| self.within(list));
        if is_more(self.field) || list.is_some_and(is_more) {
            return Some(Column::More);
        }
        match (file, self.field) {
            (COVER, "why_these") => Some(Column::Note),
            (DOCUMENTS, field) => of_document(field),
            (NOT_COMPARED, "paragraph") => Some(Column::Paragraph),
            (NOT_COMPARED, "why") => Some(Column::Statement),
            (NOT_COMPARED, _) => None,
            (file, _) if file.starts_with("topics/") => self.of_topic(),
            _ => Some(Column::More),
        }
    }

    fn of_topic(&self) -> Option<Column> {
        let from_answer = self.origins.from_answer.contains(&self.part);
        if self.within("relations") {
            return match self.field {
                "why" if self.origins.from_note.contains(&self.part) => Some(Column::Note),
                "why" => Some(Column::Statement),
                "part" => Some(Column::Basis),
                "settle" => Some(Column::Note),
                _ => None,
            };
        }
        if self.within("statements") {
            return match self.field {
                "phrase" => Some(Column::Quote),
                "paragraph" => Some(Column::Paragraph),
                "text" | "clause" if from_answer => Some(Column::Answer),
                "text" | "clause" => Some(Column::Statement),
                "by" | "voice" => Some(Column::Reported),
                _ if self.within("figures") => Some(Column::Figures),
                _ if self.within("dates") => Some(Column::Dates),
                _ => None,
            };
        }
        if self.within("positions") {
            return Some(if self.field == "id" { Column::Letter } else { Column::Answer });
        }
        match self.field {
            "id" => Some(Column::Id),
            "title" => Some(Column::Topic),
            "summary" => Some(Column::Statement),
            "ask" | "questions" => Some(Column::Question),
            "note" => Some(Column::Note),
            _ => None,
        }
    }

    /// Returns whether a fault only follows from another that is reported.
    fn is_consequence(&self) -> bool {
        let has_more = |field: &str| self.more.iter().any(|name| name == field);
        let from_answer = self.origins.from_answer.contains(&self.part);
        match self.field {
            // The clause is made of the text or of the answer, whose faults are reported with these.
            "clause" => !has_more("clause"),
            "text" if from_answer => !self.fault.what.contains("brace"),
            "positions" => self.fault.what.contains("has no positions"),
            "statements" => self.origins.broken.contains(&self.part),
            // Where the text is there, the quote is looked for in it.
            "paragraph" if self.within("citations") => self.has_text(),
            _ => false,
        }
    }

    /// Returns whether the fault is about a document whose text was found.
    fn has_text(&self) -> bool {
        let id = self.fault.what.split_once(" has no ¶").map(|(id, _)| id);
        id.is_some_and(|id| self.origins.with_text.contains(id))
    }
}

fn of_document(field: &str) -> Option<Column> {
    match field {
        "id" => Some(Column::Id),
        "author" => Some(Column::Reported),
        "publisher" => Some(Column::Source),
        "date" => Some(Column::Dates),
        _ => None,
    }
}
