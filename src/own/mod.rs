//! A comparison of one's own: the draft that a person writes, and what the maker says of it.
//!
//! The maker is a module of its own (`crates/maker`), which the page opens only when somebody makes a comparison.
//! It gets a [`Draft`] and answers with what it [`Made`] of it.
//!
//! - [`state`]: the draft on its way to a page, and what a person does to it;
//! - [`file`]: the page as one file with another comparison in it.

pub mod file;
pub mod state;

use std::ops::Range;

use serde::{Deserialize, Serialize};

/// A draft that is to be made into a page, and what the page that makes it knows of itself.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wanted {
    /// The draft.
    pub draft: Draft,
    /// The program: a short commit hash.
    pub build: String,
    /// The day, as YYYY-MM-DD.
    pub day: String,
}

/// A comparison before it is one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// The table: cells divided by commas, semicolons or tabs.
    pub table: String,
    /// The documents' own texts, as far as they were added.
    pub texts: Vec<Text>,
}

/// The text of a document.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    /// The name of its file.
    pub name: String,
    /// The text.
    pub content: String,
}

/// A fault in the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    /// The number of the row, as a spreadsheet counts; the first is the header.
    pub row: Option<usize>,
    /// The header of the column.
    pub column: Option<String>,
    /// What is wrong.
    pub what: String,
    /// What to do about it.
    pub remedy: String,
}

/// What the maker made of a draft.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Made {
    /// The faults, in the order of the rows.
    pub faults: Vec<Fault>,
    /// What else to know.
    pub notices: Vec<String>,
    /// The data of the page as JSON; none while there are faults, or no table. It stays JSON, since a page only reads
    /// such data and has nothing that writes it.
    pub page: Option<String>,
    /// The texts at hand: the id of the document, and which text of the draft it is.
    pub texts: Vec<(String, usize)>,
}

/// For what a file was added to a draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Added {
    /// It was chosen as the table.
    AsTable,
    /// It was chosen as the text of a document.
    AsText,
    /// It was dropped on the page, whatever it is.
    Dropped,
}

/// What became of a file that was added to a draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opened {
    /// The draft with the file in it.
    pub draft: Draft,
    /// What the file was, in a sentence.
    pub said: String,
}

/// A change to the table that is easier said in a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Edit {
    /// Adds an answer.
    Answer(Answer),
    /// Says how the answers of two documents relate.
    Judge(Judgement),
    /// Writes the words of a statement anew, with its key words in braces.
    Mark(Marked),
}

/// An answer to add.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The question, an earlier one or a new one.
    pub question: String,
    /// The short name of the document.
    pub document: String,
    /// What it answers, in a few words.
    pub answer: String,
    /// What it says, in our words; may be empty.
    pub statement: String,
    /// The words of the document itself; may be empty.
    pub quote: String,
    /// Whose view it only reports; empty where it speaks for itself.
    pub reported: String,
}

/// How the answers of two documents relate.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Judgement {
    /// The question.
    pub question: String,
    /// The short names of the two documents.
    pub between: [String; 2],
    /// The verdict, as the table writes it: "contradicts".
    pub verdict: String,
    /// The reason.
    pub why: String,
}

/// A statement of a document in its own voice, and the words that it is to have.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Marked {
    /// The question.
    pub question: String,
    /// The short name of the document.
    pub document: String,
    /// The label of the position.
    pub answer: String,
    /// The words that it has.
    pub was: String,
    /// The words that it is to have, the key words in braces.
    pub statement: String,
}

/// What is written in the forms and not in the table yet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Forms {
    /// The answer to add.
    pub answer: Answer,
    /// How two answers relate.
    pub judgement: Judgement,
    /// The statement whose key words are marked.
    pub marked: Marked,
}

/// What a page as one file is put together from.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parts {
    /// The single file from which styles, scripts and modules are taken, or these parts of it.
    pub shell: String,
    /// The title of the comparison.
    pub title: String,
    /// What it is.
    pub about: String,
    /// The data of the page, as JSON.
    pub data: String,
    /// The markup of the first screen.
    pub first_screen: String,
    /// The markup of the whole comparison as plain text.
    pub plain_page: String,
    /// The texts to put into the file, each with the id of its document.
    pub texts: Vec<(String, String)>,
}

/// Returns where a row stands in a table, in characters; rows are counted from 1, and a line break within quotation
/// marks ends none.
#[must_use]
pub fn row_range(table: &str, row: usize) -> Option<Range<usize>> {
    let (mut at, mut begin, mut number, mut quoted) = (0, 0, 1, false);
    let mut before = '\n';
    for c in table.chars() {
        // A quotation mark within a cell that has none around it, as of inches, quotes nothing.
        let opens = quoted || matches!(before, ',' | ';' | '\t' | '\n' | '"');
        before = c;
        match c {
            '"' if opens => quoted = !quoted,
            '\n' if !quoted => {
                if number == row {
                    return Some(begin..at);
                }
                number += 1;
                begin = at + 1;
            }
            _ => {}
        }
        at += 1;
    }
    (number == row && begin < at).then_some(begin..at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_found_where_cells_hold_marks_of_inches() {
        let table =
            "question,document,answer\nHow wide?,One,5\" pipe\n,Two,\"6\"\" one,\nor two\"\n,Three,none\n";
        let row =
            |n| row_range(table, n).map(|range| table.chars().skip(range.start).take(range.len()).collect());
        let found: Vec<Option<String>> = (2..6).map(row).collect();
        let words = ["How wide?,One,5\" pipe", ",Two,\"6\"\" one,\nor two\"", ",Three,none"];
        assert_eq!(found, [Some(words[0].into()), Some(words[1].into()), Some(words[2].into()), None]);
    }

    #[test]
    fn a_row_is_found_by_its_number_whatever_stands_in_quotation_marks() {
        let table = "question,document\nWhy?,\"One,\ntwo\"\n\nHow?,Three";
        let row =
            |n| row_range(table, n).map(|r| table.chars().skip(r.start).take(r.len()).collect::<String>());
        assert_eq!(row(1).as_deref(), Some("question,document"));
        assert_eq!(row(2).as_deref(), Some("Why?,\"One,\ntwo\""));
        assert_eq!(row(3).as_deref(), Some(""));
        assert_eq!(row(4).as_deref(), Some("How?,Three"));
        assert_eq!(row(5), None);
    }
}
