//! Routes: which pages there are, and the addresses that lead to them.
//!
//! An address is the part of a link after `#`: `/arctic-moscow-wary/fletcher&with=lukin&show=lukin,fletcher`.
//! It begins with a path, which names the [`Route`]; then come the parameters of the [`View`]. Addresses
//! consist of `a-z0-9-,=&/`, so that they survive mail, chat and print. Reading never fails: what a link
//! names and the comparison lacks is reported in a notice, and the nearest good view opens.
//!
//! - [`table`]: the one table of paths: their words, how each is read and written;
//! - [`parameters`]: the one table of parameters;
//! - [`reader`]: looks up the ids of an address, retired ones included;
//! - [`view`]: everything that a link carries;
//! - [`repair`]: undoes what was done to a link on its way;
//! - [`encoding`]: any text in the characters of an address.

pub mod encoding;
mod parameters;
mod reader;
pub mod repair;
mod table;
pub mod view;

use comparison::{Comparison, DocumentId, QuestionId, StatementName, TopicId, Verdict};

use crate::lesson::OpenLesson;
pub use view::View;

/// A page of the app, or a place on one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Route {
    /// The first page.
    #[default]
    Overview,
    /// Two documents, compared.
    Pair(DocumentId, DocumentId),
    /// One document in its own order.
    Document(DocumentId),
    /// Quantities and dated events.
    Figures,
    /// The sources of the documents.
    Sources,
    /// How the comparison was made.
    Method,
    /// The search for these words, as typed.
    Search(String),
    /// Everything on one page.
    Whole,
    /// The questions with a finding of this kind, the weightiest first; without a kind, all disagreements.
    Findings(Option<Verdict>),
    /// A sheet to print.
    Print(Sheet, Scope),
    /// The comparison as a file.
    Export(Format, Scope),
    /// A topic.
    Topic(TopicId),
    /// One question.
    Question(QuestionId),
    /// A question with a statement of it, which is selected.
    Statement(QuestionId, StatementName),
    /// One question shown to a class.
    Stage(QuestionId),
    /// A self-test on a topic, or on the open lesson.
    Test(Option<TopicId>),
    /// The reader’s own stand on a topic, or on the open lesson.
    Stand(Option<TopicId>),
    /// The open lesson, for editing.
    Lesson,
    /// Making a comparison of one's own.
    Make,
    /// The loaded texts, to add others and to delete them.
    Texts,
    /// The text of these documents; of a single document, at a paragraph.
    Read(Vec<DocumentId>, Option<usize>),
}

/// Which part of the comparison a sheet or a file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scope {
    /// Everything.
    All,
    /// A topic.
    Topic(TopicId),
    /// A question.
    Question(QuestionId),
    /// The questions that both of two documents answer.
    Pair(DocumentId, DocumentId),
    /// The questions of the open lesson.
    Lesson,
}

impl Scope {
    /// Returns the part that a route shows.
    #[must_use]
    pub fn of(place: &Route) -> Self {
        match place {
            Route::Print(_, scope) | Route::Export(_, scope) => scope.clone(),
            Route::Topic(id) => Self::Topic(id.clone()),
            Route::Question(id) | Route::Statement(id, _) => Self::Question(id.clone()),
            Route::Pair(one, other) => Self::Pair(one.clone(), other.clone()),
            Route::Lesson => Self::Lesson,
            _ => Self::All,
        }
    }

    /// Returns its title.
    #[must_use]
    pub fn title(&self, comparison: &Comparison, lesson: Option<&OpenLesson>) -> String {
        match self {
            Self::All => Some(comparison.title.clone()),
            Self::Topic(id) => comparison.topic(id).map(|t| t.title.clone()),
            Self::Question(id) => comparison.question(id).map(|(_, q)| q.ask.clone()),
            Self::Pair(one, other) => {
                Some(format!("{} and {}", comparison.short(one), comparison.short(other)))
            }
            Self::Lesson => {
                let title = lesson.map(|open| open.lesson().title.trim()).filter(|title| !title.is_empty());
                Some(title.unwrap_or("Lesson").to_owned())
            }
        }
        .unwrap_or_default()
    }
}

/// A kind of sheet to print.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sheet {
    /// The answers of the documents.
    Reading,
    /// Questions with room for answers.
    Worksheet,
    /// The worksheet filled in, with the verdicts.
    Key,
    /// Two sides, restating and consensus: a structured academic controversy.
    Controversy,
    /// What each document says, whether they agree, which are reliable.
    Corroboration,
    /// Answers as buckets, statements as cards.
    Buckets,
}

impl Sheet {
    /// All sheets, in the order in which they are offered.
    pub const ALL: [Self; 6] =
        [Self::Reading, Self::Worksheet, Self::Key, Self::Controversy, Self::Corroboration, Self::Buckets];

    /// Returns its word in links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Reading => "reading",
            Self::Worksheet => "worksheet",
            Self::Key => "key",
            Self::Controversy => "controversy",
            Self::Corroboration => "corroboration",
            Self::Buckets => "buckets",
        }
    }

    /// Returns its name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Reading => "Reading sheet",
            Self::Worksheet => "Worksheet",
            Self::Key => "Answer key",
            Self::Controversy => "Controversy pack",
            Self::Corroboration => "Corroboration chart",
            Self::Buckets => "Bucket sheet",
        }
    }
}

/// A format for download.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Text to read, with headings.
    Markdown,
    /// A table of statements.
    Statements,
    /// A table of the verdicts of two documents.
    Verdicts,
    /// Each quoted phrase as a W3C Web Annotation.
    Annotations,
}

impl Format {
    /// All formats, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Markdown, Self::Statements, Self::Verdicts, Self::Annotations];

    /// Returns its word in links and file names.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Markdown => "markdown",
            Self::Statements => "statements",
            Self::Verdicts => "verdicts",
            Self::Annotations => "annotations",
        }
    }
}

/// What opens at an address, and what of the address could not be followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrival {
    /// The nearest good view.
    pub view: View,
    /// What the link names and the comparison lacks, in sentences for the reader.
    pub notices: Vec<String>,
}

/// Writes a view as an address.
#[must_use]
pub fn write(view: &View, comparison: &Comparison) -> String {
    let mut address = path(&view.place, comparison);
    for parameter in &parameters::TABLE {
        if let Some(value) = (parameter.write)(view, comparison) {
            address.push_str(&format!("&{}={value}", parameter.name));
        }
    }
    address
}

/// Writes a route as the path of an address. Elements of the page carry it as their id, so that a browser
/// finds the place by itself.
#[must_use]
pub fn path(route: &Route, comparison: &Comparison) -> String {
    table::write(route, comparison)
}

/// Reads an address, with or without its `#`.
#[must_use]
pub fn read(address: &str, comparison: &Comparison) -> Arrival {
    let parts = repair::parts(address);
    let mut parts = parts.iter().map(String::as_str);
    let path: Vec<&str> = parts.next().unwrap_or_default().split('/').filter(|s| !s.is_empty()).collect();
    let mut reader = reader::Reader::new(comparison);
    let mut view = View::first(comparison);
    if let Some(route) = table::read(&path, &mut reader) {
        view.place = route;
    }
    for part in parts {
        parameters::read(part, &mut view, &mut reader);
    }
    view.settle();
    Arrival { view, notices: reader.notices }
}

/// Returns the words that begin a path of their own. No topic or question may have one as its id.
#[must_use]
pub fn reserved_words() -> Vec<&'static str> {
    table::TABLE.iter().map(|entry| entry.word).collect()
}
