//! A view: everything that a link must carry to show the same thing again.

use super::lesson::OpenLesson;
use comparison::analysis::filter::Filter;
use comparison::{Comparison, DocumentId, Question, QuestionId, Statement, StatementName, Topic, TopicId};

/// What is looked at, against which document, in which columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct View {
    /// The place in the comparison.
    pub place: Route,
    /// The document that the others are compared with, if one was chosen.
    pub reference: Option<DocumentId>,
    /// The documents shown, in the order of their columns; never empty.
    pub shown: Vec<DocumentId>,
    /// Which questions are shown.
    pub filter: Filter,
    /// The lesson that is open.
    pub lesson: Option<OpenLesson>,
}

/// A place in the comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// The whole at a glance: the first page.
    Overview,
    /// Two documents against each other.
    Pair(DocumentId, DocumentId),
    /// One document in its own order.
    Document(DocumentId),
    /// Quantities and dated events.
    Figures,
    /// What the documents rest on.
    Sources,
    /// How the comparison was made.
    Method,
    /// Where these words stand, as typed.
    Search(String),
    /// Everything on one page.
    Whole,
    /// One question, close up.
    CloseUp(QuestionId),
    /// A sheet to print.
    Print(Sheet, Scope),
    /// The comparison as a file.
    Export(Format, Scope),
    /// A whole topic, from its beginning.
    Topic(TopicId),
    /// A topic at one of its questions.
    Question(QuestionId),
    /// A topic at a statement, which is chosen.
    Statement(QuestionId, StatementName),
    /// One question before a class.
    Stage(QuestionId),
    /// A test of oneself on a topic, or on the open lesson.
    Test(Option<TopicId>),
    /// The lesson that is open, to change it.
    Lesson,
    /// The documents that are at hand, to add others and to forget them.
    Texts,
    /// The text of these documents, at a paragraph where it is one document.
    Read(Vec<DocumentId>, Option<usize>),
}

/// What a sheet or a file holds of the comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scope {
    /// Everything.
    All,
    /// A topic.
    Topic(TopicId),
    /// A question.
    Question(QuestionId),
    /// What two documents say on the same questions.
    Pair(DocumentId, DocumentId),
    /// The questions of the lesson that is open, which stands in the view.
    Lesson,
}

impl Scope {
    /// What is looked at in a place.
    #[must_use]
    pub fn of(place: &Route) -> Self {
        match place {
            Route::Print(_, scope) | Route::Export(_, scope) => scope.clone(),
            Route::Topic(id) => Self::Topic(id.clone()),
            Route::Question(id) | Route::CloseUp(id) | Route::Statement(id, _) => Self::Question(id.clone()),
            Route::Pair(one, other) => Self::Pair(one.clone(), other.clone()),
            Route::Lesson => Self::Lesson,
            _ => Self::All,
        }
    }

    /// What it is called; `lesson` is the one that is open.
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
    /// What the documents say.
    Reading,
    /// Room to find out and to argue.
    Worksheet,
    /// Who holds what, and how the positions stand to each other.
    Key,
}

impl Sheet {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Reading, Self::Worksheet, Self::Key];

    /// The word for it in links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Reading => "reading",
            Self::Worksheet => "worksheet",
            Self::Key => "key",
        }
    }

    /// Its name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Reading => "Reading sheet",
            Self::Worksheet => "Worksheet",
            Self::Key => "Answer key",
        }
    }
}

/// A form in which the comparison can be taken away.
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
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Markdown, Self::Statements, Self::Verdicts, Self::Annotations];

    /// The word for it in links and in the names of files.
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

impl View {
    /// The first page, with all documents in their usual order.
    #[must_use]
    pub fn first(comparison: &Comparison) -> Self {
        Self {
            place: Route::Overview,
            reference: None,
            shown: usual_order(comparison),
            filter: Filter::default(),
            lesson: None,
        }
    }

    /// The topic that is looked at.
    #[must_use]
    pub fn topic<'a>(&self, comparison: &'a Comparison) -> Option<&'a Topic> {
        match &self.place {
            Route::Topic(id) | Route::Test(Some(id)) => comparison.topic(id),
            _ => comparison.question(self.question()?).map(|(topic, _)| topic),
        }
    }

    /// The title of what is looked at.
    #[must_use]
    pub fn title(&self, comparison: &Comparison) -> String {
        let title_of = |scope: &Scope| scope.title(comparison, self.lesson.as_ref());
        match &self.place {
            Route::Overview => comparison.title.clone(),
            Route::Document(id) => comparison.short(id).to_owned(),
            Route::Figures => "Figures and events".to_owned(),
            Route::Sources => "Sources".to_owned(),
            Route::Method => "Method".to_owned(),
            Route::Whole => "Everything on one page".to_owned(),
            Route::Print(sheet, scope) => format!("{}: {}", sheet.name(), title_of(scope)),
            Route::Export(_, scope) => format!("Take away: {}", title_of(scope)),
            Route::Search(words) if words.trim().is_empty() => "Search".to_owned(),
            Route::Search(words) => format!("Search: {words}"),
            Route::Lesson => "Lesson".to_owned(),
            Route::Test(_) => "Test yourself".to_owned(),
            Route::Texts => "The texts".to_owned(),
            Route::Read(documents, _) => {
                let names: Vec<&str> = documents.iter().map(|d| comparison.short(d)).collect();
                format!("The text: {}", names.join(", "))
            }
            Route::CloseUp(id) | Route::Stage(id) => {
                comparison.question(id).map(|(_, q)| q.ask.clone()).unwrap_or_default()
            }
            Route::Pair(one, other) => format!("{} and {}", comparison.short(one), comparison.short(other)),
            Route::Topic(_) | Route::Question(_) | Route::Statement(..) => {
                self.topic(comparison).map(|t| t.title.clone()).unwrap_or_default()
            }
        }
    }

    /// The question that is looked at, if one is.
    #[must_use]
    pub fn question(&self) -> Option<&QuestionId> {
        match &self.place {
            Route::CloseUp(id) | Route::Stage(id) | Route::Question(id) | Route::Statement(id, ..) => {
                Some(id)
            }
            _ => None,
        }
    }

    /// The same columns and reference at another place. A document whose statement is meant gets
    /// its column back.
    #[must_use]
    pub fn at(&self, place: Route) -> Self {
        let mut view = Self { place, ..self.clone() };
        view.show_what_is_meant();
        view
    }

    /// Gives the document of the statement that is looked at a column, where it has none.
    pub fn show_what_is_meant(&mut self) {
        if let Route::Statement(_, name) = &self.place
            && !self.shown.contains(&name.document)
        {
            self.shown.push(name.document.clone());
        }
    }
}

/// All documents as the comparison lists them.
#[must_use]
pub fn usual_order(comparison: &Comparison) -> Vec<DocumentId> {
    comparison.documents.iter().map(|d| d.id.clone()).collect()
}

/// The first statement of a document on a question, in its own voice where it has one.
#[must_use]
pub fn first_statement(question: &Question, document: &DocumentId) -> Option<StatementName> {
    question.statements_of(document).min_by_key(|s| s.voice).map(Statement::name)
}
