//! The comparison, its topics and their questions, gathered in the order of the rows.

use std::collections::BTreeMap;
use std::rc::Rc;

use comparison::english::listed;
use comparison::model::NotCompared;
use comparison::{Comparison, Question, QuestionId, Topic, TopicId};

use super::Draft;
use super::asked::Asked;
use super::documents::{Documents, Named};
use super::more::{self, More};
use super::paragraphs::numbers;
use super::questions;
use super::registers::Registers;
use super::rows::{Entry, Kind};
use super::rules::Origins;
use crate::columns::Column;
use crate::fault::Findings;
use crate::ids::Taken;
use crate::wording::key;

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

/// Makes a comparison of the rows.
pub fn draft(entries: &[Entry], reserved: &[&str], findings: &mut Findings) -> Draft {
    let documents = Documents::find(entries, findings);
    let mut origins = Origins::default();
    let (mut comparison, has_title) = about(entries, &documents, &mut origins, findings);
    for (index, known) in documents.list.iter().enumerate() {
        let more: Vec<&str> = known.more.iter().map(String::as_str).collect();
        origins.add(format!("{}/{index}", rules::names::DOCUMENTS), known.row, &more);
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
    origins.add(rules::names::COVER.to_owned(), entry.row, &fields);
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
            origins.add(format!("{}/{}", rules::names::NOT_COMPARED, list.len()), entry.row, &fields);
            list.push(item);
        }
    }
    list
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
            asked.push(Asked::new(entry.row, ask));
            asked.len() - 1
        });
        if let Some(asked) = asked.get_mut(index).filter(|_| !id.is_empty()) {
            asked.id = id;
        }
        if let Some(asked) = asked.get_mut(index).filter(|_| of_row_above.is_none()) {
            asked.resume();
        }
        self.current = Some((theme, Some(index)));
    }

    fn asked(&mut self) -> Option<&mut Asked<'a>> {
        let (theme, question) = self.current?;
        self.themes.get_mut(theme)?.asked.get_mut(question?)
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
    let file = rules::names::topic_file(&id);
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
