//! A view: everything that a link must carry to show the same thing again.

use comparison::analysis::filter::Filter;
use comparison::{
    Comparison, DocumentId, PositionId, Question, QuestionId, Statement, StatementName, Topic, TopicId, Voice,
};

use super::{Route, Scope};
use crate::lesson::OpenLesson;
use crate::words::{self, lists};

/// The reader’s own answers to questions, each question once.
pub type Mine = Vec<(QuestionId, PositionId)>;

/// A route with the reader's choices.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct View {
    /// The page.
    pub place: Route,
    /// The document that the others are compared with.
    pub reference: Option<DocumentId>,
    /// The documents shown, in the order of their columns; never empty.
    pub shown: Vec<DocumentId>,
    /// The filter of the questions.
    pub filter: Filter,
    /// Whether the answers of a question are shown by document; otherwise by answer.
    pub by_document: bool,
    /// The open lesson.
    pub lesson: Option<OpenLesson>,
    /// The reader’s own answers, if the reader put them into the link; only on the page of a stand.
    pub mine: Mine,
}

impl View {
    /// Returns the first page, with all documents in their usual order.
    #[must_use]
    pub fn first(comparison: &Comparison) -> Self {
        Self { shown: usual_order(comparison), ..Self::default() }
    }

    /// Returns the topic of the route.
    #[must_use]
    pub fn topic<'a>(&self, comparison: &'a Comparison) -> Option<&'a Topic> {
        match &self.place {
            Route::Topic(id) | Route::Test(Some(id)) | Route::Stand(Some(id)) => comparison.topic(id),
            _ => comparison.question(self.question()?).map(|(topic, _)| topic),
        }
    }

    /// Returns the title of the page.
    #[must_use]
    pub fn title(&self, comparison: &Comparison) -> String {
        let title_of = |scope: &Scope| scope.title(comparison, self.lesson.as_ref());
        let asked = |id: &QuestionId| title_of(&Scope::Question(id.clone()));
        let of_topic = |name: &str, topic: &Option<TopicId>| match topic {
            Some(id) => format!("{name}: {}", title_of(&Scope::Topic(id.clone()))),
            None if self.lesson.is_some() => format!("{name}: {}", title_of(&Scope::Lesson)),
            None => name.to_owned(),
        };
        match &self.place {
            Route::Overview => comparison.title.clone(),
            Route::Document(id) => comparison.short(id).to_owned(),
            Route::Figures => words::FIGURES.to_owned(),
            Route::Sources => words::SOURCES.to_owned(),
            Route::Method => words::ABOUT.to_owned(),
            Route::Whole => words::WHOLE.to_owned(),
            Route::Print(sheet, scope) => format!("{}: {}", sheet.name(), title_of(scope)),
            Route::Export(format, scope) => {
                format!("{}: {} ({})", words::DOWNLOAD, title_of(scope), format.id())
            }
            Route::Search(words) if words.trim().is_empty() => "Search".to_owned(),
            Route::Search(words) => format!("Search: {words}"),
            Route::Lesson if self.lesson.is_none() => words::TEACH.to_owned(),
            Route::Lesson => format!("{}: {}", words::TEACH, title_of(&Scope::Lesson)),
            Route::Make => words::make::MAKE.to_owned(),
            Route::Test(topic) => of_topic(words::TEST, topic),
            Route::Stand(topic) => of_topic(words::STAND, topic),
            Route::Texts => words::the_texts(comparison.documents.len()),
            Route::Read(documents, paragraph) => {
                let paragraph = paragraph.map(|n| format!(", ¶ {n}")).unwrap_or_default();
                format!("The text: {}{paragraph}", comparison.names(documents))
            }
            Route::Findings(kind) => lists::kind_title(*kind).to_owned(),
            Route::Question(id) => asked(id),
            Route::Stage(id) => format!("On the stage: {}", asked(id)),
            Route::Statement(id, name) => {
                let (who, letter) = (comparison.short(&name.document), name.position.letter());
                let reports = if name.voice == Voice::Reported { " reports" } else { "" };
                format!("{who}{reports} ({letter}): {}", asked(id))
            }
            Route::Pair(one, other) => format!("{} and {}", comparison.short(one), comparison.short(other)),
            Route::Topic(id) => comparison.topic(id).map(|t| t.title.clone()).unwrap_or_default(),
        }
    }

    /// Returns the question of the route.
    #[must_use]
    pub fn question(&self) -> Option<&QuestionId> {
        match &self.place {
            Route::Stage(id) | Route::Question(id) | Route::Statement(id, ..) => Some(id),
            _ => None,
        }
    }

    /// Returns whether both are the page of one question, shown in the same way, whichever statement is chosen.
    #[must_use]
    pub fn shows_same_question(&self, other: &Self) -> bool {
        let is_page = |view: &Self| matches!(view.place, Route::Question(_) | Route::Statement(..));
        is_page(self)
            && is_page(other)
            && self.question() == other.question()
            && *self == Self { place: self.place.clone(), ..other.clone() }
    }

    /// Returns the same choices with another route.
    #[must_use]
    pub fn at(&self, place: Route) -> Self {
        let mut view = Self { place, ..self.clone() };
        view.settle();
        view
    }

    /// Shows the document of the selected statement, if it is hidden, and keeps the reader’s answers to their page.
    pub fn settle(&mut self) {
        if !matches!(self.place, Route::Stand(_)) {
            self.mine.clear();
        }
        if let Route::Statement(_, name) = &self.place
            && !self.shown.contains(&name.document)
        {
            self.shown.push(name.document.clone());
        }
    }
}

/// Returns all documents in the order of the comparison.
#[must_use]
pub fn usual_order(comparison: &Comparison) -> Vec<DocumentId> {
    comparison.documents.iter().map(|d| d.id.clone()).collect()
}

/// Returns the first statement of a document on a question, in its own voice if it has one.
#[must_use]
pub fn first_statement(question: &Question, document: &DocumentId) -> Option<StatementName> {
    question.statements_of(document).min_by_key(|s| s.voice).map(Statement::name)
}
