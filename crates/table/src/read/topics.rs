//! Topics, questions, statements and citations, gathered in the order of the rows.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use comparison::model::NotCompared;
use comparison::{Citation, Comparison, Question, QuestionId, Topic, TopicId};

use super::Draft;
use super::documents::{Documents, Named};
use super::more::{self, More};
use super::questions;
use super::registers::Registers;
use super::rows::{Entry, Kind};
use super::rules::Origins;
use crate::columns::Column;
use crate::fault::Findings;
use crate::ids::Taken;
use crate::wording::{is_silence, key, listed, verdict};

/// The topic of a table without topics and without a title.
pub const ONLY_TOPIC: &str = "All questions";

/// A topic as far as it is read.
#[derive(Debug, Default)]
struct Theme<'a> {
    row: usize,
    title: String,
    id: &'a str,
    summary: &'a str,
    more: More,
    asked: Vec<Asked<'a>>,
}

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
    /// Documents of which a row could not be read.
    pub broken: BTreeSet<usize>,
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

/// Makes a comparison of the rows.
pub fn draft(entries: &[Entry], reserved: &[&str], findings: &mut Findings) -> Draft {
    let documents = Documents::find(entries, findings);
    let mut origins = Origins::default();
    let (mut comparison, has_title) = about(entries, &documents, &mut origins, findings);
    for (index, known) in documents.list.iter().enumerate() {
        let more: Vec<&str> = known.more.iter().map(String::as_str).collect();
        origins.add(format!("{}/{index}", check::read::DOCUMENTS), known.row, &more);
        comparison.documents.push(known.document.clone());
    }
    comparison.not_compared = not_compared(entries, &documents, &mut origins, findings);
    let title = if has_title { comparison.title.clone() } else { ONLY_TOPIC.to_owned() };
    let mut gatherer =
        Gatherer { documents: &documents, themes: Vec::new(), current: None, title, orphan: false };
    for entry in entries.iter().filter(|entry| entry.kind == Kind::Plain) {
        gatherer.plain(entry, findings);
    }
    let mut registers = Registers::new(&comparison);
    let themes = gatherer.themes;
    let ids = ids(&themes, reserved, findings);
    for (theme, (id, questions)) in themes.iter().zip(ids) {
        let topic = topic(theme, &id, &questions, &documents, &mut registers, &mut origins, findings);
        comparison.topics.push(topic);
    }
    registers.finish(&mut comparison);
    Draft { comparison, origins }
}

/// Reads the row of the comparison itself. Returns whether it gives a title.
fn about(
    entries: &[Entry],
    documents: &Documents,
    origins: &mut Origins,
    findings: &mut Findings,
) -> (Comparison, bool) {
    let names: Vec<String> = documents.list.iter().map(|known| known.document.short.clone()).collect();
    let mut comparison = Comparison { title: listed(&names), ..Comparison::default() };
    let mut rows = entries.iter().filter(|entry| entry.kind == Kind::About);
    let Some(entry) = rows.next() else { return (comparison, false) };
    let allowed =
        [Column::Topic, Column::Question, Column::Statement, Column::Reported, Column::Note, Column::More];
    entry.only("the row of the comparison", &allowed, findings);
    for other in rows {
        let what = format!("the comparison is described twice: here and in row {}", entry.row);
        findings.fault(other.at(Column::Topic), what, "delete one of the two rows");
    }
    let stated = |column| Some(entry.get(column).to_owned()).filter(|cell| !cell.is_empty());
    let title = stated(Column::Question);
    let more = More::read(entry, &[&more::ABOUT], findings);
    let has_title = title.is_some() || more.has("title");
    comparison.title = title.unwrap_or(comparison.title);
    entry.get(Column::Statement).clone_into(&mut comparison.about);
    comparison.editors = stated(Column::Reported);
    comparison.why_these = stated(Column::Note);
    more.apply(&mut comparison, &more::ABOUT, findings);
    let fields: Vec<&str> = more.names().collect();
    origins.add(check::read::COVER.to_owned(), entry.row, &fields);
    origins.about = Some(entry.row);
    (comparison, has_title)
}

/// Reads the rows of paragraphs that are not compared.
fn not_compared(
    entries: &[Entry],
    documents: &Documents,
    origins: &mut Origins,
    findings: &mut Findings,
) -> Vec<NotCompared> {
    let mut list: Vec<NotCompared> = Vec::new();
    for entry in entries.iter().filter(|entry| entry.kind == Kind::NotCompared) {
        let allowed = [
            Column::Topic,
            Column::Document,
            Column::Statement,
            Column::Paragraph,
            Column::Note,
            Column::More,
        ];
        entry.only("a paragraph that is not compared", &allowed, findings);
        let more = More::read(entry, &[&more::NOT_COMPARED], findings);
        let Named::One(document) = documents.named(entry.get(Column::Document)) else {
            if entry.lacks(&[Column::Document]) {
                findings.fault(
                    entry.at(Column::Document),
                    "this row names no document",
                    "write whose paragraph it is",
                );
            }
            continue;
        };
        if entry.lacks(&[Column::Paragraph]) && !more.has("paragraph") {
            let remedy = "write the number of the paragraph";
            findings.fault(entry.at(Column::Paragraph), "this row names no paragraph", remedy);
            continue;
        }
        let statement = entry.get(Column::Statement);
        let why = if statement.is_empty() { entry.get(Column::Note) } else { statement };
        for paragraph in numbers(entry, findings) {
            let mut item = NotCompared { document: documents.id(document), paragraph, why: why.to_owned() };
            more.apply(&mut item, &more::NOT_COMPARED, findings);
            let fields: Vec<&str> = more.names().collect();
            origins.add(format!("{}/{}", check::read::NOT_COMPARED, list.len()), entry.row, &fields);
            list.push(item);
        }
    }
    list
}

/// Reads the numbers in a cell for paragraphs: "5", "3, 4" or "3–5".
fn numbers(entry: &Entry, findings: &mut Findings) -> Vec<usize> {
    let cell = entry.get(Column::Paragraph);
    let range = |part: &str| {
        let (first, last) = part.split_once(['-', '–']).unwrap_or((part, part));
        let (first, last) = (plain_number(first)?, plain_number(last)?);
        (first <= last && last - first < 1000).then_some(first..=last)
    };
    let ranges: Option<Vec<_>> = cell.split(',').map(range).collect();
    match ranges {
        Some(ranges) => ranges.into_iter().flatten().collect(),
        None => number(entry, findings).into_iter().collect(),
    }
}

/// Reads the number of a paragraph; `None` where the cell is empty, or holds no number, which is reported.
pub fn number(entry: &Entry, findings: &mut Findings) -> Option<usize> {
    let cell = entry.get(Column::Paragraph);
    let number = plain_number(cell);
    if number.is_none() && !cell.is_empty() {
        let what = format!("“{cell}” is not the number of a paragraph");
        findings.fault(entry.at(Column::Paragraph), what, "write the number alone, such as 5");
    }
    number
}

/// Reads a number as people write it for a paragraph: "5", "¶ 5", "para. 5", and the "5.0" of a spreadsheet.
fn plain_number(cell: &str) -> Option<usize> {
    let words = ["¶", "paragraph", "para.", "para", "par.", "par"];
    let lower = cell.trim().to_lowercase();
    let digits = words.iter().find_map(|word| lower.strip_prefix(word)).unwrap_or(&lower).trim();
    digits.strip_suffix(".0").unwrap_or(digits).parse().ok()
}

/// Gathers the rows of topics.
struct Gatherer<'a> {
    documents: &'a Documents,
    themes: Vec<Theme<'a>>,
    /// The topic and, in it, the question of the last row.
    current: Option<(usize, Option<usize>)>,
    /// The title of the topic where the table has none.
    title: String,
    /// Whether the rows before this one had no question, which is reported once.
    orphan: bool,
}

impl<'a> Gatherer<'a> {
    fn plain(&mut self, entry: &Entry<'a>, findings: &mut Findings) {
        let topic = entry.get(Column::Topic);
        let answers = [Column::Question, Column::Document, Column::Answer, Column::Quote, Column::Paragraph];
        if !topic.is_empty() && entry.lacks(&answers) {
            self.theme(entry, findings);
            return;
        }
        if !topic.is_empty() {
            let theme = self.themed(topic, "", entry.row);
            if self.current.is_none_or(|(current, _)| current != theme) {
                self.current = Some((theme, None));
            }
        }
        if !entry.lacks(&[Column::Question]) {
            self.ask(entry);
        }
        let documents = self.documents;
        let Some(asked) = self.asked() else {
            if !self.orphan {
                let remedy = "write the question here, or in the first of its rows above";
                findings.fault(entry.at(Column::Question), "this row has no question", remedy);
            }
            self.orphan = true;
            return;
        };
        asked.row(entry, documents, findings);
        self.orphan = false;
    }

    /// Reads the row of a topic.
    fn theme(&mut self, entry: &Entry<'a>, findings: &mut Findings) {
        let allowed = [Column::Topic, Column::Statement, Column::Id, Column::More];
        entry.only("the row of a topic", &allowed, findings);
        let index = self.themed(entry.get(Column::Topic), entry.get(Column::Id), entry.row);
        self.current = Some((index, None));
        let more = More::read(entry, &[&more::TOPIC], findings);
        let summary = entry.get(Column::Statement);
        let Some(theme) = self.themes.get_mut(index) else { return };
        if !theme.summary.is_empty() && !summary.is_empty() && theme.summary != summary {
            let what = format!("the topic has another summary in row {}", theme.row);
            findings.fault(entry.at(Column::Statement), what, "delete one of the two");
        }
        if !summary.is_empty() {
            (theme.summary, theme.row) = (summary, entry.row);
        }
        if more != More::default() {
            theme.more = more;
        }
    }

    /// Returns the index of the topic with this title, and with this id if one is given.
    fn themed(&mut self, title: &str, id: &'a str, row: usize) -> usize {
        let is_it = |theme: &Theme| {
            key(&theme.title) == key(title) && (id.is_empty() || theme.id.is_empty() || theme.id == id)
        };
        let current = self.current.map(|(theme, _)| theme);
        let of_row_above = current.filter(|index| self.themes.get(*index).is_some_and(is_it));
        let found = of_row_above.or_else(|| self.themes.iter().position(is_it));
        let index = found.unwrap_or_else(|| {
            self.themes.push(Theme { row, title: title.to_owned(), ..Theme::default() });
            self.themes.len() - 1
        });
        if let Some(theme) = self.themes.get_mut(index).filter(|_| !id.is_empty()) {
            theme.id = id;
        }
        index
    }

    /// Begins a question, or goes back to it.
    fn ask(&mut self, entry: &Entry<'a>) {
        let (ask, id) = (entry.get(Column::Question), entry.get(Column::Id));
        let theme = match self.current {
            Some((theme, _)) => theme,
            None => self.themed(&self.title.clone(), "", entry.row),
        };
        let Some(Theme { asked, .. }) = self.themes.get_mut(theme) else { return };
        let is_it = |asked: &Asked| {
            key(asked.ask) == key(ask) && (id.is_empty() || asked.id.is_empty() || asked.id == id)
        };
        let of_row_above = self.current.and_then(|(_, question)| question);
        let of_row_above = of_row_above.filter(|index| asked.get(*index).is_some_and(is_it));
        let index = of_row_above.or_else(|| asked.iter().position(is_it)).unwrap_or_else(|| {
            asked.push(Asked { row: entry.row, ask, ..Asked::default() });
            asked.len() - 1
        });
        if let Some(asked) = asked.get_mut(index).filter(|_| !id.is_empty()) {
            asked.id = id;
        }
        if of_row_above.is_none()
            && let Some(asked) = asked.get_mut(index)
        {
            (asked.above, asked.above_document) = (Above::Nothing, None);
        }
        self.current = Some((theme, Some(index)));
    }

    fn asked(&mut self) -> Option<&mut Asked<'a>> {
        let (theme, question) = self.current?;
        self.themes.get_mut(theme)?.asked.get_mut(question?)
    }
}

impl<'a> Asked<'a> {
    /// Reads a row of this question.
    fn row(&mut self, entry: &Entry<'a>, documents: &Documents, findings: &mut Findings) {
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
                        "write the document and its answer beside it",
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
        let Above::Answer(above) = self.above else {
            return self.answers.iter().position(|answer| is_named && goes_on(answer, false));
        };
        let is_above = self.answers.get(above).is_some_and(|answer| goes_on(answer, true));
        if is_above {
            Some(above)
        } else {
            self.answers.iter().position(|answer| is_named && goes_on(answer, false))
        }
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
            if !cell.is_empty() && known.iter().all(|(_, known)| *known != cell) {
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
                "write it in at most 12 words, also where it is that of the row above, or was merged with it";
            findings.fault(entry.at(Column::Answer), what, remedy);
            self.above = Above::Broken;
            self.broken.insert(document);
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
                "this row does not say how the two stand to each other".to_owned()
            } else {
                format!("“{answer}” does not say how the two stand to each other")
            };
            let remedy = "write “contradicts”, “differs in part” or “agrees in part”, with “?” where it is open to argument";
            findings.fault(entry.at(Column::Answer), what, remedy);
            return;
        }
        self.judgements.push(Judgement { row: entry.row, documents: between, entry: *entry, more });
    }
}

/// Returns the id of each topic, and of its questions. What is given comes first, so that nothing made takes it.
fn ids<'a>(themes: &[Theme<'a>], reserved: &[&str], findings: &mut Findings) -> Vec<(String, Vec<String>)> {
    let mut taken = Taken::new(reserved.iter().copied());
    let mut given: BTreeMap<&'a str, usize> = BTreeMap::new();
    let mut keep = |id: &'a str, row: usize| {
        if id.is_empty() {
            return String::new();
        }
        if let Some(earlier) = given.get(id) {
            let what = format!("the id “{id}” is already used in row {earlier}");
            let place = crate::fault::Place::at(row, Column::Id);
            findings.fault(place, what, "give one of the two another id");
            return String::new();
        }
        given.insert(id, row);
        taken.take(id);
        id.to_owned()
    };
    let mut all: Vec<(String, Vec<String>)> = Vec::new();
    for theme in themes {
        let topic = keep(theme.id, theme.row);
        all.push((topic, theme.asked.iter().map(|asked| keep(asked.id, asked.row)).collect()));
    }
    for (theme, (topic, questions)) in themes.iter().zip(&mut all) {
        if topic.is_empty() {
            *topic = taken.make("topic", &theme.title);
        }
        for (asked, id) in theme.asked.iter().zip(questions) {
            if id.is_empty() {
                *id = taken.make("question", asked.ask);
            }
        }
    }
    all
}

/// Makes a topic.
fn topic(
    theme: &Theme,
    id: &str,
    ids: &[String],
    documents: &Documents,
    registers: &mut Registers,
    origins: &mut Origins,
    findings: &mut Findings,
) -> Topic {
    let id = TopicId::from(id);
    let file = check::read::topic_file(&id);
    let fields: Vec<&str> = theme.more.names().collect();
    origins.add(file.clone(), theme.row, &fields);
    let mut topic =
        Topic { id, title: theme.title.clone(), summary: theme.summary.to_owned(), questions: Vec::new() };
    theme.more.apply(&mut topic, &more::TOPIC, findings);
    for (index, (asked, id)) in theme.asked.iter().zip(ids).enumerate() {
        let at = format!("{file}/questions/{index}");
        let question: Question = questions::question(
            asked,
            QuestionId::from(id.as_str()),
            &at,
            documents,
            registers,
            origins,
            findings,
        );
        topic.questions.push(Rc::new(question));
    }
    topic
}
