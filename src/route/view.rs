//! A view: everything that a link must carry to show the same thing again.

use comparison::analysis::filter::Filter;
use comparison::{Comparison, DocumentId, Question, QuestionId, Statement, StatementName, Topic};

use super::{Route, Scope};
use crate::lesson::OpenLesson;

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
        view.show_selected_document();
        view
    }

    /// Gives the document of the statement that is looked at a column, where it has none.
    pub fn show_selected_document(&mut self) {
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
