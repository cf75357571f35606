//! From the rows of a sheet to a comparison, with every fault at its row.
//!
//! 1. [`rows`]: what kind of row each row is;
//! 2. [`documents`]: the documents, and which of them a cell names;
//! 3. [`topics`]: the comparison, its topics and their questions, in the order of the rows;
//! 4. [`asked`]: the rows of one question; [`paragraphs`]: the numbers in them;
//! 5. [`questions`]: from the answers of a question to its positions, and from its judging rows to its relations;
//! 6. [`registers`]: sources, quantities and events, by their words;
//! 7. [`more`]: what the columns cannot carry;
//! 8. [`texts`]: the text of each document, and where its quotes are in it;
//! 9. [`rules`]: the rules of every comparison, with their faults brought back to the rows.

pub mod asked;
pub mod documents;
pub mod more;
pub mod paragraphs;
pub mod questions;
pub mod registers;
pub mod rows;
pub mod rules;
pub mod texts;
pub mod topics;

use comparison::Comparison;

use crate::cells::Sheet;
use crate::columns::Columns;
use crate::fault::{Fault, Findings, Notice};
use rules::Origins;

/// The plain text of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// The name of its file.
    pub name: String,
    /// Its content.
    pub content: String,
}

/// A comparison made of a table.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Made {
    /// The comparison, as far as the table can be read. With a fault it is not to be shown.
    pub comparison: Comparison,
    /// Every fault, in the order of the rows.
    pub faults: Vec<Fault>,
    /// Remarks that stop nothing, in the order of the rows.
    pub notices: Vec<Notice>,
    /// The number of the text of each document, in their order, where one is at hand.
    pub texts: Vec<Option<usize>>,
}

/// A comparison, and where its parts come from.
#[derive(Debug, Default)]
pub struct Draft {
    /// The comparison.
    pub comparison: Comparison,
    /// The row of each of its parts.
    pub origins: Origins,
}

/// Makes a comparison of a table. `texts` are the texts of its documents, as many as are at hand; `reserved` are the
/// words of addresses that cannot be ids.
#[must_use]
pub fn comparison(sheet: &Sheet, texts: &[Text], reserved: &[&str]) -> Made {
    // Where a whole row is divided wrongly, nothing in it is where it seems to be.
    if sheet.faults.iter().any(|fault| fault.column.is_none()) {
        return Made { faults: sheet.faults.clone(), ..Made::default() };
    }
    let columns = match Columns::find(sheet) {
        Ok(columns) => columns,
        Err(faults) => return Made { faults, ..Made::default() },
    };
    let mut findings = Findings::default();
    let mut draft = draft(sheet, &columns, reserved, &mut findings);
    let of_documents = texts::find(&mut draft, texts, &mut findings);
    rules::check(&draft, reserved, &mut findings);
    let (faults, mut notices) = columns.named(sheet, findings);
    // A formula without a value is the cause of whatever else is wrong in its row.
    let is_cause = |fault: &Fault| sheet.faults.iter().all(|cause| cause.row != fault.row);
    let mut faults: Vec<Fault> =
        sheet.faults.iter().cloned().chain(faults.into_iter().filter(is_cause)).collect();
    faults.sort_by_key(|fault| fault.row);
    faults.dedup();
    notices.sort_by_key(|notice| notice.row);
    Made { comparison: draft.comparison, faults, notices, texts: of_documents }
}

/// Makes a comparison of the rows alone.
pub(crate) fn draft(sheet: &Sheet, columns: &Columns, reserved: &[&str], findings: &mut Findings) -> Draft {
    let entries = rows::entries(sheet, columns, findings);
    if !entries.iter().any(|entry| matches!(entry.kind, rows::Kind::Plain)) {
        let place = crate::fault::Place { row: None, column: None };
        let remedy = "write a question, a document and its answer in each row";
        findings.fault(place, "no row below the headers asks a question", remedy);
    }
    topics::draft(&entries, reserved, findings)
}
