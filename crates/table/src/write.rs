//! From a comparison to a sheet that reads as an equal comparison.
//!
//! What the columns carry is written first. Then the sheet is read, and wherever the comparison that it makes differs,
//! the value goes into the column `id` or, with other fields, into `more`. This is done until nothing differs.

use std::collections::BTreeSet;

use comparison::{Comparison, Document, PositionId, Question, Relation, Source, Statement, Topic, Voice};
use serde_json::{Map, Value};

use crate::cells::{self, Row, Sheet, write_csv};
use crate::columns::{Column, Columns};
use crate::fault::Findings;
use crate::measures::{write_date, write_figure};
use crate::read::questions::letter;
use crate::read::rows::{Kind as RowKind, is_title};
use crate::read::{self, more};
use crate::wording::{GROUNDS, is_silence, key, kind};

/// How often a sheet is read to see what it lacks. Each time only adds, so that it soon comes to rest.
const ROUNDS: usize = 8;

/// The columns that are written even where they are empty.
const ALWAYS: [Column; 4] = [Column::Question, Column::Document, Column::Answer, Column::Quote];

/// What a row belongs to, for the fields that it carries beside the columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    About,
    Document(usize),
    Topic(usize),
    /// A question, and the statement in the same row.
    Question(usize, usize, Option<usize>),
    Statement(usize, usize, usize),
    Relation(usize, usize, usize),
    NotCompared(usize),
    /// One more quote, or a silence.
    None,
}

impl Part {
    /// Returns when a part is first completed. Registers name documents, and other rows name both, by their words: first
    /// these get the ids that they have.
    fn round(self) -> usize {
        match self {
            Self::Document(_) => 0,
            Self::About => 1,
            _ => 2,
        }
    }
}

/// A row while it is written.
#[derive(Debug, Clone)]
struct Line {
    part: Part,
    cells: Vec<(Column, String)>,
    more: Map<String, Value>,
}

impl Line {
    fn new(part: Part, cells: &[(Column, &str)]) -> Self {
        let cells = cells.iter().map(|(column, cell)| (*column, (*cell).to_owned())).collect();
        Self { part, cells, more: Map::new() }
    }

    fn set(&mut self, column: Column, cell: &str) {
        self.cells.retain(|(known, _)| *known != column);
        self.cells.push((column, cell.to_owned()));
    }

    fn get(&self, column: Column) -> String {
        if column == Column::More {
            return if self.more.is_empty() {
                String::new()
            } else {
                Value::Object(self.more.clone()).to_string()
            };
        }
        self.cells
            .iter()
            .find(|(known, _)| *known == column)
            .map(|(_, cell)| cell.clone())
            .unwrap_or_default()
    }
}

/// Writes a comparison as a sheet. Reading the sheet gives an equal comparison.
#[must_use]
pub fn sheet(comparison: &Comparison) -> Sheet {
    let mut lines = Writer::new(comparison).lines();
    for round in 0..ROUNDS {
        let read = reading(&lines);
        if read == *comparison {
            break;
        }
        for line in lines.iter_mut().filter(|line| line.part.round() <= round) {
            complete(line, &read, comparison);
        }
    }
    laid_out(&lines)
}

/// Reads what is written so far, as a file of it is read.
fn reading(lines: &[Line]) -> Comparison {
    let sheet = laid_out(lines);
    let sheet = cells::read(write_csv(&sheet).as_bytes()).unwrap_or(sheet);
    match Columns::find(&sheet) {
        Ok(columns) => read::draft(&sheet, &columns, &[], &mut Findings::default()).comparison,
        Err(_) => Comparison::default(),
    }
}

/// Lays rows out in columns, without those that are empty.
fn laid_out(lines: &[Line]) -> Sheet {
    let is_used =
        |column: &Column| ALWAYS.contains(column) || lines.iter().any(|line| !line.get(*column).is_empty());
    let columns: Vec<Column> = Column::ALL.into_iter().filter(is_used).collect();
    let row = |(n, line): (usize, &Line)| Row {
        number: n + 2,
        cells: columns.iter().map(|column| line.get(*column)).collect(),
    };
    Sheet {
        header: columns.iter().map(|column| column.header().to_owned()).collect(),
        header_row: 1,
        rows: lines.iter().enumerate().map(row).collect(),
        faults: Vec::new(),
    }
}

/// Adds to a row what the comparison that was read lacks.
fn complete(line: &mut Line, read: &Comparison, wanted: &Comparison) {
    let question = |comparison: &Comparison, t: usize, q: usize| {
        comparison.topics.get(t).and_then(|topic| topic.questions.get(q)).cloned()
    };
    match line.part {
        Part::None => {}
        Part::About => {
            line.more.extend(more::difference(read, wanted, &more::ABOUT));
        }
        Part::Document(n) => {
            if let (Some(read), Some(wanted)) = (read.documents.get(n), wanted.documents.get(n)) {
                identify(line, read.id.as_str(), wanted.id.as_str());
                line.more.extend(more::difference(read, wanted, &more::DOCUMENT));
                line.more.extend(more::difference(read, wanted, &[more::OUTLINE]));
            }
        }
        Part::Topic(n) => {
            if let (Some(read), Some(wanted)) = (read.topics.get(n), wanted.topics.get(n)) {
                identify(line, read.id.as_str(), wanted.id.as_str());
                line.more.extend(more::difference(read, wanted, &more::TOPIC));
            }
        }
        Part::Question(t, q, statement) => {
            if let (Some(read), Some(wanted)) = (question(read, t, q), question(wanted, t, q)) {
                identify(line, read.id.as_str(), wanted.id.as_str());
                questioned(line, &read, &wanted);
                if let Some(s) = statement {
                    stated(line, &read, &wanted, s);
                }
            }
        }
        Part::Statement(t, q, s) => {
            if let (Some(read), Some(wanted)) = (question(read, t, q), question(wanted, t, q)) {
                stated(line, &read, &wanted, s);
            }
        }
        Part::Relation(t, q, r) => {
            if let (Some(read), Some(wanted)) = (question(read, t, q), question(wanted, t, q))
                && let (Some(read), Some(wanted)) = (read.relations.get(r), wanted.relations.get(r))
            {
                line.more.extend(more::difference(read, wanted, &more::RELATION));
            }
        }
        Part::NotCompared(n) => {
            if let (Some(read), Some(wanted)) = (read.not_compared.get(n), wanted.not_compared.get(n)) {
                line.more.extend(more::difference(read, wanted, &more::NOT_COMPARED));
            }
        }
    }
}

fn identify(line: &mut Line, read: &str, wanted: &str) {
    if read != wanted {
        line.set(Column::Id, wanted);
    }
}

/// Adds what a question lacks. A doubt about a position is carried by the first statement that holds it.
fn questioned(line: &mut Line, read: &Question, wanted: &Question) {
    let labels = |question: &Question| -> Vec<(PositionId, String)> {
        question.positions.iter().map(|position| (position.id.clone(), position.label.clone())).collect()
    };
    if labels(read) != labels(wanted) {
        line.more.extend(more::difference(read, wanted, &["positions"]));
    }
    line.more.extend(more::difference(read, wanted, &["ask", "basis", "note", "not_recorded"]));
    if read.relations.len() != wanted.relations.len() {
        line.more.extend(more::difference(read, wanted, &["relations"]));
    }
}

/// Adds what a statement lacks.
fn stated(line: &mut Line, read: &Question, wanted: &Question, s: usize) {
    let (Some(one), Some(other)) = (read.statements.get(s), wanted.statements.get(s)) else { return };
    line.more.extend(more::difference(one, other, &more::STATEMENT));
    let doubt = |question: &Question| question.position(&other.position).and_then(|p| p.arguable.clone());
    let is_first = wanted.statements.iter().position(|known| known.position == other.position) == Some(s);
    if is_first && doubt(read) != doubt(wanted) {
        let value = doubt(wanted).map_or(Value::Null, Value::String);
        line.more.insert(more::ARGUABLE.to_owned(), value);
    }
}

/// Returns whether a cell comes back as it is, and is not empty. With many control characters a table is not taken for text.
fn is_plain(text: &str) -> bool {
    let is_odd = |c: char| (c.is_control() && c != '\n') || c == '\u{feff}';
    !text.is_empty() && text.trim() == text && !text.contains(is_odd)
}

/// Writes the rows of a comparison, as far as columns carry it.
struct Writer<'a> {
    comparison: &'a Comparison,
    /// The name of each document in the cells.
    names: Vec<String>,
}

impl<'a> Writer<'a> {
    fn new(comparison: &'a Comparison) -> Self {
        let documents = &comparison.documents;
        let name = |(n, document): (usize, &Document)| {
            let others =
                || documents.iter().enumerate().filter(|(other, _)| *other != n).map(|(_, other)| other);
            let is_other = |other: &Document| {
                [other.short.as_str(), other.id.as_str()].map(key).contains(&key(&document.short))
            };
            let is_own =
                is_plain(&document.short) && !document.short.contains('/') && !others().any(is_other);
            if is_own { document.short.clone() } else { document.id.to_string() }
        };
        Self { comparison, names: documents.iter().enumerate().map(name).collect() }
    }

    fn name<'b>(&'b self, id: &'b comparison::DocumentId) -> &'b str {
        let index = self.comparison.documents.iter().position(|document| document.id == *id);
        index.and_then(|index| self.names.get(index)).map_or(id.as_str(), String::as_str)
    }

    fn lines(&self) -> Vec<Line> {
        let mut lines = vec![self.about()];
        for (n, document) in self.comparison.documents.iter().enumerate() {
            lines.push(self.document(n, document));
        }
        for (t, topic) in self.comparison.topics.iter().enumerate() {
            lines.push(self.topic(t, topic));
            for (q, question) in topic.questions.iter().enumerate() {
                lines.extend(self.question(t, q, topic, question));
            }
        }
        for (n, item) in self.comparison.not_compared.iter().enumerate() {
            let number = item.paragraph.to_string();
            let cells = [
                (Column::Topic, RowKind::NotCompared.words()),
                (Column::Document, self.name(&item.document)),
                (Column::Statement, item.why.as_str()),
                (Column::Paragraph, number.as_str()),
            ];
            lines.push(Line::new(Part::NotCompared(n), &cells));
        }
        lines
    }

    fn about(&self) -> Line {
        let Comparison { title, about, why_these, editors, .. } = self.comparison;
        let cells = [
            (Column::Topic, RowKind::About.words()),
            (Column::Question, title.as_str()),
            (Column::Statement, about.as_str()),
            (Column::Reported, editors.as_deref().unwrap_or_default()),
            (Column::Note, why_these.as_deref().unwrap_or_default()),
        ];
        Line::new(Part::About, &cells)
    }

    fn document(&self, n: usize, document: &Document) -> Line {
        let Document { title, author, kind, publisher, date, dated, about, text, .. } = document;
        let paragraphs = if text.is_known() { text.paragraphs.to_string() } else { String::new() };
        let cells = [
            (Column::Topic, RowKind::Text.words()),
            (Column::Question, title.as_str()),
            (Column::Document, self.names.get(n).map_or("", String::as_str)),
            (Column::Statement, about.as_str()),
            (Column::Quote, text.opens.as_str()),
            (Column::Paragraph, paragraphs.as_str()),
            (Column::Reported, author.as_deref().unwrap_or_default()),
            (Column::Basis, kind.as_str()),
            (Column::Dates, date.as_deref().unwrap_or_default()),
            (Column::Source, publisher.as_deref().unwrap_or_default()),
            (Column::Note, dated.as_str()),
        ];
        Line::new(Part::Document(n), &cells)
    }

    fn topic(&self, t: usize, topic: &Topic) -> Line {
        let is_other = |other: &&Topic| key(&other.title) == key(&topic.title) && other.id != topic.id;
        let twin = self.comparison.topics.iter().any(|other| is_other(&other));
        let fits = is_plain(&topic.title) && is_title(&topic.title) && !twin;
        let title = if fits { topic.title.as_str() } else { topic.id.as_str() };
        let mut line =
            Line::new(Part::Topic(t), &[(Column::Topic, title), (Column::Statement, &topic.summary)]);
        if !fits {
            line.set(Column::Id, topic.id.as_str());
        }
        line
    }

    fn question(&self, t: usize, q: usize, topic: &Topic, question: &Question) -> Vec<Line> {
        let is_other = |other: &Question| key(&other.ask) == key(&question.ask) && other.id != question.id;
        let fits = is_plain(&question.ask) && !topic.questions.iter().any(|other| is_other(other));
        let ask = if fits { question.ask.as_str() } else { question.id.as_str() };
        let mut lines = Vec::new();
        let has_letters = !letters_follow(question);
        for (s, statement) in question.statements.iter().enumerate() {
            lines.extend(self.statement((t, q, s), question, statement, has_letters));
        }
        if question.statements.is_empty() {
            lines.push(Line::new(Part::None, &[]));
        }
        if let Some(first) = lines.first_mut() {
            first.part = Part::Question(t, q, (!question.statements.is_empty()).then_some(0));
            first.set(Column::Question, ask);
            first.set(Column::Basis, question.basis.map_or("", comparison::Basis::word));
            first.set(Column::Note, question.note.as_deref().unwrap_or_default());
            if !fits {
                first.set(Column::Id, question.id.as_str());
            }
        }
        for document in &self.comparison.documents {
            let speaks = question.statements_of(&document.id).next().is_some();
            if !speaks && !question.not_recorded.contains(&document.id) {
                let cells = [(Column::Document, self.name(&document.id)), (Column::Answer, "says nothing")];
                lines.push(Line::new(Part::None, &cells));
            }
        }
        for (r, relation) in question.relations.iter().enumerate() {
            lines.push(self.relation((t, q, r), question, relation));
        }
        lines
    }

    fn statement(
        &self,
        (t, q, s): (usize, usize, usize),
        question: &Question,
        statement: &Statement,
        has_letters: bool,
    ) -> Vec<Line> {
        let label = question.label(&statement.position);
        let answer = if is_answer(label, question) { label } else { "" };
        let text = if statement.text == answer { "" } else { statement.text.as_str() };
        let by = statement.by.as_deref().unwrap_or_default();
        let cells = [
            (Column::Document, self.name(&statement.document)),
            (Column::Answer, answer),
            (Column::Statement, text),
            (Column::Reported, by),
        ];
        let mut first = Line::new(Part::Statement(t, q, s), &cells);
        if has_letters || answer.is_empty() {
            first.set(Column::Letter, statement.position.as_str());
        }
        let is_alike = |earlier: &Statement| {
            (&earlier.document, &earlier.position) == (&statement.document, &statement.position)
                && key(earlier.by.as_deref().unwrap_or_default()) == key(by)
        };
        if question.statements.iter().take(s).any(is_alike) {
            // Without a field of its own the row would be one more quote of the earlier statement.
            first.more.extend(more::own(statement, "voice"));
        }
        self.measured(statement, &mut first);
        let mut lines = vec![first];
        lines.extend(statement.citations.iter().skip(1).map(|_| Line::new(Part::None, &[])));
        for (line, citation) in lines.iter_mut().zip(&statement.citations) {
            line.set(Column::Quote, &citation.phrase);
            line.set(Column::Paragraph, &citation.paragraph.map(|n| n.to_string()).unwrap_or_default());
        }
        lines
    }

    /// Writes the figures, dates and sources of a statement. A cell that would not be read as it is stays empty.
    fn measured(&self, statement: &Statement, line: &mut Line) {
        let Comparison { quantities, events, sources, .. } = self.comparison;
        let figure = |figure: &comparison::Figure| {
            let quantity = quantities.iter().find(|quantity| quantity.id == figure.quantity)?;
            write_figure(figure, &quantity.measures)
        };
        let date = |dated: &comparison::Dated| {
            let event = events.iter().find(|event| event.id == dated.event)?;
            write_date(dated, &event.what)
        };
        let reference = |id: &comparison::SourceId| {
            let Source { reference, .. } = sources.iter().find(|source| source.id == *id)?;
            (is_plain(reference) && !reference.contains(';')).then(|| reference.clone())
        };
        let figures: Option<Vec<String>> = statement.figures.iter().map(figure).collect();
        let dates: Option<Vec<String>> = statement.dates.iter().map(date).collect();
        let sources: Option<Vec<String>> = statement.sources.iter().map(reference).collect();
        for (column, items) in [(Column::Figures, figures), (Column::Dates, dates), (Column::Source, sources)]
        {
            line.set(column, &items.unwrap_or_default().join("; "));
        }
    }

    fn relation(&self, (t, q, r): (usize, usize, usize), question: &Question, relation: &Relation) -> Line {
        let [one, other] = &relation.between;
        let alone = |position: &PositionId| {
            let holds_one = |s: &&Statement| {
                let mut own = question.statements_of(&s.document).filter(|s| s.voice == Voice::Own);
                s.voice == Voice::Own && own.all(|own| own.position == *position)
            };
            question.statements.iter().find(holds_one).map(|s| self.name(&s.document))
        };
        let any = |position: &PositionId| {
            let holder = question.statements.iter().find(|s| s.position == *position);
            let first = self.names.first().map_or("", String::as_str);
            holder.map_or(first, |s| self.name(&s.document))
        };
        let named = alone(one).zip(alone(other));
        let (first, second) = named.unwrap_or_else(|| (any(one), any(other)));
        let doubt = if relation.arguable { "?" } else { "" };
        let part = relation.part.and_then(|part| GROUNDS.iter().find(|(ground, _)| *ground == part));
        let cells = [
            (Column::Document, format!("{first} / {second}")),
            (Column::Answer, format!("{}{doubt}", self::kind(relation.kind))),
            (Column::Statement, relation.why.clone()),
            (Column::Basis, part.map_or("", |(_, word)| word).to_owned()),
            (Column::Note, relation.settle.clone().unwrap_or_default()),
            (Column::Letter, if named.is_some() { String::new() } else { format!("{one} / {other}") }),
        ];
        let cells: Vec<(Column, &str)> =
            cells.iter().map(|(column, cell)| (*column, cell.as_str())).collect();
        Line::new(Part::Relation(t, q, r), &cells)
    }
}

/// Returns whether a label can stand as an answer: it is read as it is, and as no other.
fn is_answer(label: &str, question: &Question) -> bool {
    let twins = question.positions.iter().filter(|position| key(&position.label) == key(label)).count();
    is_plain(label) && comparison::marked::unmarked(label) == label && !is_silence(label) && twins == 1
}

/// Returns whether the letters of the positions are those that the order of the statements gives.
fn letters_follow(question: &Question) -> bool {
    let mut seen = BTreeSet::new();
    let first = question.statements.iter().map(|s| &s.position).filter(|id| seen.insert(*id));
    let order: Vec<&PositionId> = first.collect();
    let ids: Vec<&PositionId> = question.positions.iter().map(|position| &position.id).collect();
    order == ids && ids.iter().enumerate().all(|(n, id)| id.as_str() == letter(n))
}
