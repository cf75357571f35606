//! The columns of a table, found by the words of their headers, in any order.
//!
//! | column | other words | what it holds |
//! | --- | --- | --- |
//! | topic | theme | the topic, or the kind of row in brackets: `(about)`, `(text)`, `(not compared)` |
//! | question | issue, ask | the question; of a text its title |
//! | document | who, text, author, source document | the document, or two that are judged: `Brook / Falk` |
//! | answer | position, says | the answer; the same words are the same position. On a judging row the verdict |
//! | statement | in our words, summary | the answer in our own words, with the key words in braces |
//! | quote | quotation, phrase, citation | the words of the document, exactly as printed |
//! | ¶ | paragraph, para | the number of the paragraph |
//! | reported | reported by, view of | whose view the document reports |
//! | basis | asks for | what the question asks for; of a text its kind; of a judgement why the two part |
//! | figures | numbers | `6 per cent = what it measures`, several divided by `;` |
//! | dates | date | `September 2023 = what happened`, several divided by `;`; of a text its date |
//! | source | rests on | what the document rests on, several divided by `;`; of a text its publisher |
//! | note | remark | what a reader should know before judging; of a judgement what would settle it |
//! | id | | the id of the document, topic or question |
//! | letter | | the letter of the position; on a judging row of two: `a / b` |
//! | more | | whatever the columns cannot carry, as a JSON object with the names of `data/README.md` |

use crate::cells::Sheet;
use crate::fault::{Fault, Findings, Place};
use crate::wording::{self, key};

/// A column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Column {
    Topic,
    Question,
    Document,
    Answer,
    Statement,
    Quote,
    Paragraph,
    Reported,
    Basis,
    Figures,
    Dates,
    Source,
    Note,
    Id,
    Letter,
    More,
}

/// The words of each header: the first is the one that is written.
const HEADERS: [(Column, &[&str]); 16] = [
    (Column::Topic, &["topic", "theme", "section", "chapter"]),
    (Column::Question, &["question", "issue", "ask", "asked"]),
    (Column::Document, &["document", "who", "text", "author", "source document", "doc", "speaker"]),
    (Column::Answer, &["answer", "position", "says", "label", "stance", "verdict"]),
    (Column::Statement, &["statement", "in our words", "own words", "in own words", "summary", "our words"]),
    (Column::Quote, &["quote", "quotation", "phrase", "citation", "quoted", "words"]),
    (Column::Paragraph, &["¶", "paragraph", "para", "par", "paragraph number", "paragraph no"]),
    (Column::Reported, &["reported", "reported by", "view of", "by", "voice"]),
    (Column::Basis, &["basis", "asks for", "kind"]),
    (Column::Figures, &["figures", "figure", "number"]),
    (Column::Dates, &["dates", "date"]),
    (Column::Source, &["source", "rests on", "based on", "reference"]),
    (Column::Note, &["note", "remark", "comment"]),
    (Column::Id, &["id", "identifier"]),
    (Column::Letter, &["letter"]),
    (Column::More, &["more", "further fields"]),
];

impl Column {
    /// Every column in the order in which they are written.
    pub const ALL: [Self; 16] = [
        Self::Topic,
        Self::Question,
        Self::Document,
        Self::Answer,
        Self::Statement,
        Self::Quote,
        Self::Paragraph,
        Self::Reported,
        Self::Basis,
        Self::Figures,
        Self::Dates,
        Self::Source,
        Self::Note,
        Self::Id,
        Self::Letter,
        Self::More,
    ];

    /// Returns the header that is written.
    #[must_use]
    pub fn header(self) -> &'static str {
        HEADERS.iter().find(|(column, _)| *column == self).and_then(|(_, words)| words.first()).unwrap_or(&"")
    }

    /// Returns the column that a header means.
    #[must_use]
    pub fn of(header: &str) -> Option<Self> {
        let header = singular(header);
        let means = |words: &[&str]| words.iter().any(|word| singular(word) == header);
        HEADERS.iter().find(|(_, words)| means(words)).map(|(column, _)| *column)
    }

    /// Returns the header that is written in the most similar way, if one is: for a known header itself.
    fn nearest(header: &str) -> Option<(Self, &'static str)> {
        let letters = wording::letters(&singular(header));
        let all = HEADERS.iter().flat_map(|(column, words)| words.iter().map(|word| (*column, *word)));
        let distance = |word: &str| folding::distance(&letters, &singular(word).chars().collect::<Vec<_>>());
        let (distance, column, word) = all.map(|(c, word)| (distance(word), c, word)).min()?;
        (distance * 2 < letters.len()).then_some((column, word))
    }
}

/// Returns the words of a header without case, accents, punctuation and plural.
fn singular(header: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || c == '¶';
    let folded = key(header);
    let words: Vec<&str> = folded.split(|c| !plain(c)).filter(|word| !word.is_empty()).collect();
    let one = |word: &str| match word.strip_suffix("ies") {
        Some(stem) => format!("{stem}y"),
        None => word.strip_suffix('s').unwrap_or(word).to_owned(),
    };
    words.into_iter().map(one).collect::<Vec<_>>().join(" ")
}

/// Where each column stands in a sheet.
#[derive(Debug, Clone, Default)]
pub struct Columns {
    places: Vec<(Column, usize)>,
}

impl Columns {
    /// Finds the columns of a sheet.
    ///
    /// # Errors
    /// Where a header is unknown, is there twice or is missing: then the rows cannot be read.
    pub fn find(sheet: &Sheet) -> Result<Self, Vec<Fault>> {
        let mut columns = Self::default();
        let mut faults = Vec::new();
        if sheet.header.iter().all(|header| Column::nearest(header).is_none()) {
            return Err(vec![without_headers(sheet)]);
        }
        let mut meant = Vec::new();
        for (index, header) in sheet.header.iter().enumerate() {
            let at = |what: String, remedy: String| Fault {
                row: Some(sheet.header_row),
                column: Some(if header.trim().is_empty() {
                    letters(index)
                } else {
                    header.trim().to_owned()
                }),
                what,
                remedy,
            };
            let holds = sheet.rows.iter().find(|row| row.cells.get(index).is_some_and(|c| !c.is_empty()));
            match (Column::of(header), holds) {
                (Some(column), _) => match columns.index(column) {
                    Some(earlier) => {
                        let earlier = sheet.header.get(earlier).map(|h| h.trim()).unwrap_or_default();
                        let what = format!("“{}” and “{earlier}” mean the same column", header.trim());
                        faults.push(at(what, "delete one of the two, or give it another header".to_owned()));
                    }
                    None => columns.places.push((column, index)),
                },
                (None, None) if header.trim().is_empty() => {}
                (None, Some(row)) if header.trim().is_empty() => {
                    let what = format!("this column has no header, but row {} has a cell in it", row.number);
                    faults.push(at(what, "write a header above it, or delete its cells".to_owned()));
                }
                (None, _) => {
                    let nearest = Column::nearest(header);
                    meant.extend(nearest.map(|(column, _)| column));
                    let remedy = nearest.map_or_else(
                        || {
                            let known = Column::ALL.map(Column::header).join(", ");
                            format!("delete it, or use one of these headers: {known}")
                        },
                        |(_, word)| format!("did you mean “{word}”?"),
                    );
                    faults.push(at(format!("no column is called “{}”", header.trim()), remedy));
                }
            }
        }
        for column in [Column::Question, Column::Document, Column::Answer] {
            // A misspelt header is reported as such: its column is not missing as well.
            if columns.index(column).is_none() && !meant.contains(&column) {
                faults.push(missing(column, sheet));
            }
        }
        if faults.is_empty() { Ok(columns) } else { Err(faults) }
    }

    /// Returns the index of a column, if the sheet has it.
    #[must_use]
    pub fn index(&self, column: Column) -> Option<usize> {
        self.places.iter().find(|(c, _)| *c == column).map(|(_, index)| *index)
    }

    /// Turns findings into faults and notices, with the headers as they stand in the sheet.
    pub fn named(&self, sheet: &Sheet, findings: Findings) -> (Vec<Fault>, Vec<crate::fault::Notice>) {
        let header = |column: Column| {
            let found = self.index(column).and_then(|index| sheet.header.get(index));
            found.map_or(column.header(), |header| header.trim()).to_owned()
        };
        let named = |(place, what, remedy): (Place, String, String)| Fault {
            row: place.row,
            column: place.column.map(header),
            what,
            remedy,
        };
        (findings.faults.into_iter().map(named).collect(), findings.notices)
    }
}

/// Returns the fault of a table that begins with its cells.
fn without_headers(sheet: &Sheet) -> Fault {
    Fault {
        row: Some(sheet.header_row),
        column: None,
        what: "this row has no headers, so the columns cannot be told apart".to_owned(),
        remedy: "write “question”, “document” and “answer” above the columns".to_owned(),
    }
}

/// Returns the fault of a column that is missing.
fn missing(column: Column, sheet: &Sheet) -> Fault {
    let headers: Vec<String> =
        sheet.header.iter().map(|h| h.trim()).filter(|h| !h.is_empty()).map(|h| format!("“{h}”")).collect();
    let remedy = match column {
        Column::Question => "write “question” above the column with the questions",
        Column::Document => "write “document” above the column that says who answers",
        _ => "write “answer” above the column that says what each document answers",
    };
    Fault {
        row: Some(sheet.header_row),
        column: None,
        what: format!(
            "there is no column “{}”; the headers here are {}",
            column.header(),
            headers.join(", ")
        ),
        remedy: remedy.to_owned(),
    }
}

/// Returns the letters that a spreadsheet shows above a column: A, B … AA.
#[must_use]
pub fn letters(index: usize) -> String {
    let letter = |n: usize| ('A'..='Z').nth(n % 26).unwrap_or('A');
    let mut rest = index;
    let mut name = String::from(letter(rest));
    while rest >= 26 {
        rest = rest / 26 - 1;
        name.insert(0, letter(rest));
    }
    name
}
