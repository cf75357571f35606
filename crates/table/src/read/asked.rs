//! The rows of one question: its answers, silences, further quotes and judgements.

use std::collections::BTreeMap;

use comparison::Citation;

use super::documents::{Documents, Named};
use super::more::{self, More};
use super::paragraphs::number;
use super::rows::Entry;
use crate::columns::Column;
use crate::fault::Findings;
use crate::wording::{is_silence, key, verdict};

/// A question as far as it is read.
#[derive(Debug, Default)]
pub struct Asked<'a> {
    /// The row in which it begins.
    pub row: usize,
    /// The question.
    pub ask: &'a str,
    /// Its id, where the table gives one.
    pub id: &'a str,
    /// What it asks for.
    pub basis: (usize, &'a str),
    /// What a reader should know before judging.
    pub note: (usize, &'a str),
    /// The further fields of its rows.
    pub more: Vec<More>,
    /// The answers in the order of the rows.
    pub answers: Vec<Answer<'a>>,
    /// The documents that say nothing, each with its row.
    pub silent: BTreeMap<usize, usize>,
    /// The judgements in the order of the rows.
    pub judgements: Vec<Judgement<'a>>,
    /// Whether any of its rows could not be read.
    pub is_broken: bool,
    above: Above,
    above_document: Option<usize>,
}

/// What stands above the next row.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Above {
    /// No answer.
    #[default]
    Nothing,
    /// A row with a fault.
    Broken,
    /// An answer, by its index.
    Answer(usize),
}

/// An answer of a document.
#[derive(Debug)]
pub struct Answer<'a> {
    /// The row in which it begins.
    pub row: usize,
    /// The document.
    pub document: usize,
    /// The answer.
    pub answer: &'a str,
    /// The letter of its position, where the table gives one.
    pub letter: &'a str,
    /// The answer in our own words.
    pub statement: &'a str,
    /// Whose view it is.
    pub reported: &'a str,
    /// The further fields.
    pub more: More,
    /// The citations, each with its row.
    pub citations: Vec<(usize, Citation)>,
    /// The cells with figures, each with its row.
    pub figures: Vec<(usize, &'a str)>,
    /// The cells with dates, each with its row.
    pub dates: Vec<(usize, &'a str)>,
    /// The cells with sources, each with its row.
    pub sources: Vec<(usize, &'a str)>,
}

/// A row that judges two documents.
#[derive(Debug)]
pub struct Judgement<'a> {
    /// The row.
    pub row: usize,
    /// The two documents.
    pub documents: [usize; 2],
    /// The cells.
    pub entry: Entry<'a>,
    /// The further fields.
    pub more: More,
}

impl<'a> Asked<'a> {
    /// Starts with a question that begins in this row.
    #[must_use]
    pub fn new(row: usize, ask: &'a str) -> Self {
        Self { row, ask, ..Self::default() }
    }

    /// Begins or goes on after rows of another question, so that nothing stands above.
    pub fn resume(&mut self) {
        (self.above, self.above_document) = (Above::Nothing, None);
    }

    /// Reads a row of this question.
    pub fn row(&mut self, entry: &Entry<'a>, documents: &Documents, findings: &mut Findings) {
        if entry.lacks(&[Column::Question]) && !entry.lacks(&[Column::Id]) {
            let what = format!(
                "the id “{}” belongs to no question, since none begins in this row",
                entry.get(Column::Id)
            );
            findings.fault(entry.at(Column::Id), what, "move it to the row in which its question begins");
        }
        match documents.named(entry.get(Column::Document)) {
            Named::Two(one, other) => self.judge(entry, [one, other], findings),
            Named::Unknown => {
                (self.above, self.above_document, self.is_broken) = (Above::Broken, None, true);
            }
            Named::One(document) => {
                self.question(entry, findings);
                self.answer(entry, Some(document), documents, findings);
            }
            Named::Above => {
                self.question(entry, findings);
                self.answer(entry, None, documents, findings);
            }
        }
    }

    /// Reads what a row says of the question itself.
    fn question(&mut self, entry: &Entry<'a>, findings: &mut Findings) {
        for column in [Column::Basis, Column::Note] {
            let cell = entry.get(column);
            let known = if column == Column::Basis { &mut self.basis } else { &mut self.note };
            if known.1.is_empty() {
                *known = (entry.row, cell);
            } else if !cell.is_empty() && key(cell) != key(known.1) {
                let what = format!("the question has another {} in row {}", column.header(), known.0);
                findings.fault(entry.at(column), what, "write one for the whole question");
            }
        }
    }

    /// Reads a row with an answer, a silence, one more citation, or nothing but the question.
    fn answer(
        &mut self,
        entry: &Entry<'a>,
        document: Option<usize>,
        documents: &Documents,
        findings: &mut Findings,
    ) {
        use Column::{Answer, Dates, Figures, Letter, Paragraph, Quote, Reported, Source, Statement};
        let more = More::read(entry, &[&more::QUESTION, &more::STATEMENT, &[more::ARGUABLE]], findings);
        if more.is_of(&more::QUESTION) {
            self.more.push(more.clone());
        }
        let own = [Answer, Statement, Quote, Paragraph, Reported, Figures, Dates, Source, Letter];
        if document.is_none() && entry.lacks(&own) {
            return;
        }
        if document.is_none() && self.above == Above::Broken && entry.lacks(&[Answer, Letter]) {
            // It goes on with a row that is reported already.
            return;
        }
        let Some(speaker) = document.or(self.above_document) else {
            if self.above != Above::Broken {
                let (what, remedy) = if entry.lacks(&[Answer, Statement]) {
                    (
                        "there is no answer above that this row could belong to",
                        "write the document and its answer in this row",
                    )
                } else {
                    ("this row does not say who answers", "write the document")
                };
                findings.fault(entry.at(Column::Document), what, remedy);
                (self.above, self.is_broken) = (Above::Broken, true);
            }
            return;
        };
        if is_silence(entry.get(Answer)) {
            self.silence(entry, speaker, documents, findings);
        } else if let Some(index) =
            self.continued(entry, speaker, document.is_some()).filter(|_| !more.is_of(&more::STATEMENT))
        {
            self.cite(entry, index, findings);
            (self.above, self.above_document) = (Above::Answer(index), Some(speaker));
        } else {
            self.begin(entry, speaker, more, documents, findings);
        }
    }

    /// Reads a row in which a document says nothing.
    fn silence(
        &mut self,
        entry: &Entry<'a>,
        document: usize,
        documents: &Documents,
        findings: &mut Findings,
    ) {
        let allowed = [
            Column::Topic,
            Column::Question,
            Column::Document,
            Column::Answer,
            Column::Basis,
            Column::Note,
            Column::Id,
            Column::More,
        ];
        entry.only("a document that says nothing", &allowed, findings);
        if let Some(answer) = self.answers.iter().find(|answer| answer.document == document) {
            let name = documents.name(document);
            let what = format!("{name} says nothing here, but answers in row {}", answer.row);
            findings.fault(entry.at(Column::Answer), what, "delete one of the two rows");
        } else {
            self.silent.entry(document).or_insert(entry.row);
        }
        (self.above, self.above_document) = (Above::Nothing, None);
    }

    /// Returns the answer that a row goes on with: one of the same document, where it says nothing else. A row that
    /// does not name its document can only go on with the answer above.
    fn continued(&self, entry: &Entry, document: usize, is_named: bool) -> Option<usize> {
        let goes_on = |answer: &Answer, may_leave_out: bool| {
            let same = |column, known: &str, may_be_empty: bool| {
                let cell = entry.get(column);
                (may_be_empty && cell.is_empty()) || key(cell) == key(known)
            };
            let own = entry.get(Column::Statement);
            answer.document == document
                && (own.is_empty() || own == answer.statement)
                && same(Column::Answer, answer.answer, may_leave_out)
                && same(Column::Letter, answer.letter, true)
                && same(Column::Reported, answer.reported, !is_named)
        };
        let above = match self.above {
            Above::Answer(above) => Some(above),
            _ => None,
        };
        let above =
            above.filter(|above| self.answers.get(*above).is_some_and(|answer| goes_on(answer, true)));
        above.or_else(|| self.answers.iter().position(|answer| is_named && goes_on(answer, false)))
    }

    /// Adds what a row says to an answer.
    fn cite(&mut self, entry: &Entry<'a>, index: usize, findings: &mut Findings) {
        let Some(last) = self.answers.get_mut(index) else { return };
        let phrase = entry.get(Column::Quote).to_owned();
        let quoted = Citation { paragraph: number(entry, findings), phrase };
        let is_empty = quoted.phrase.is_empty() && quoted.paragraph.is_none();
        let again = last.citations.iter().find(|(_, citation)| *citation == quoted);
        if is_empty && entry.lacks(&[Column::Figures, Column::Dates, Column::Source]) || again.is_some() {
            let row = again.map_or(last.row, |(row, _)| *row);
            let what = format!("this row says the same as row {row}");
            let remedy = "delete it, or write another answer or another quote";
            findings.fault(crate::fault::Place::row(entry.row), what, remedy);
            return;
        }
        if !is_empty {
            last.citations.push((entry.row, quoted));
        }
        let cells = [
            (&mut last.figures, Column::Figures),
            (&mut last.dates, Column::Dates),
            (&mut last.sources, Column::Source),
        ];
        for (known, column) in cells {
            let cell = entry.get(column);
            if known.iter().all(|(_, known)| *known != cell) {
                known.push((entry.row, cell));
            }
        }
    }

    /// Begins an answer.
    fn begin(
        &mut self,
        entry: &Entry<'a>,
        document: usize,
        more: More,
        documents: &Documents,
        findings: &mut Findings,
    ) {
        let above = match self.above {
            Above::Answer(index) => self.answers.get(index).filter(|above| above.document == document),
            _ => None,
        };
        let (mut answer, mut letter) = (entry.get(Column::Answer), entry.get(Column::Letter));
        if let Some(above) = above.filter(|_| answer.is_empty() && letter.is_empty()) {
            (answer, letter) = (above.answer, above.letter);
        }
        self.above_document = Some(document);
        if answer.is_empty() && letter.is_empty() && !more.has("position") {
            let what = format!("{} has no answer in this row", documents.name(document));
            let remedy =
                "write it in at most 12 words, even if it repeats the row above or was merged with it";
            findings.fault(entry.at(Column::Answer), what, remedy);
            self.above = Above::Broken;
            self.is_broken = true;
            return;
        }
        if let Some(row) = self.silent.get(&document) {
            let what = format!("{} answers here, but says nothing in row {row}", documents.name(document));
            findings.fault(entry.at(Column::Answer), what, "delete one of the two rows");
        }
        let citation =
            Citation { paragraph: number(entry, findings), phrase: entry.get(Column::Quote).to_owned() };
        let cited = !citation.phrase.is_empty() || citation.paragraph.is_some();
        let cell = |column| {
            Some((entry.row, entry.get(column))).filter(|(_, cell)| !cell.is_empty()).into_iter().collect()
        };
        self.answers.push(Answer {
            row: entry.row,
            document,
            answer,
            letter,
            statement: entry.get(Column::Statement),
            reported: entry.get(Column::Reported),
            more,
            citations: cited.then_some((entry.row, citation)).into_iter().collect(),
            figures: cell(Column::Figures),
            dates: cell(Column::Dates),
            sources: cell(Column::Source),
        });
        self.above = Above::Answer(self.answers.len() - 1);
    }

    /// Reads a row that judges two documents.
    fn judge(&mut self, entry: &Entry<'a>, between: [usize; 2], findings: &mut Findings) {
        let allowed = [
            Column::Topic,
            Column::Question,
            Column::Document,
            Column::Answer,
            Column::Statement,
            Column::Basis,
            Column::Note,
            Column::Id,
            Column::Letter,
            Column::More,
        ];
        entry.only("a judgement", &allowed, findings);
        let more = More::read(entry, &[&more::RELATION], findings);
        (self.above, self.above_document) = (Above::Nothing, None);
        let answer = entry.get(Column::Answer);
        if verdict(answer).is_none() && !more.has("kind") {
            let what = if answer.is_empty() {
                "this row does not say how the two relate".to_owned()
            } else {
                format!("“{answer}” does not say how the two relate")
            };
            let remedy = "write “contradicts”, “differs in part” or “agrees in part”, with “?” where it is open to argument";
            findings.fault(entry.at(Column::Answer), what, remedy);
            return;
        }
        self.judgements.push(Judgement { row: entry.row, documents: between, entry: *entry, more });
    }
}
