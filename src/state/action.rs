//! Everything that can happen, and what it does to what is on the screen.

use std::cell::OnceCell;
use std::rc::Rc;

use super::address::{self, Arrival};
use super::lesson::OpenLesson;
use super::settings::Settings;
use super::stage::{OnStage, Stage};
use super::test::{InTest, SelfTest};
use super::view::{Route, Scope, View, first_statement, usual_order};
use crate::copies::{File, Keeping, Shelf};
use crate::lesson::{Lesson, read_text};
use crate::share::Edition;
use crate::share::cite::reference::References;
use crate::share::cite::{Cited, Style};
use comparison::analysis::filter::Filter;
use comparison::{Comparison, DocumentId, Question, QuestionId, StatementName};
use search::Index;

/// What is on the screen.
#[derive(Debug, Clone)]
pub struct AppState {
    /// The comparison, which never changes.
    pub comparison: Rc<Comparison>,
    /// Which copy of the comparison this is, which never changes either.
    pub edition: Rc<Edition>,
    /// The references of its documents, which never change.
    pub references: Rc<References>,
    /// The part of it that fits the filter: the whole where there is none.
    pub selected: Rc<Comparison>,
    /// The index of the whole, built when it is first searched.
    pub index: Rc<OnceCell<Index>>,
    /// What is looked at.
    pub view: View,
    /// What a link named and could not be found, until dismissed.
    pub notices: Vec<String>,
    /// Whether the list of topics is open, where it folds away.
    pub topics_open: bool,
    /// Counts arrivals by link, so that the page moves there even when the place is the same.
    pub arrivals: u32,
    /// How far the page was scrolled when the reader left this view, who now comes back to it.
    pub scrolled: Option<f64>,
    /// Whether only what is in sight first is drawn: the rest follows once that is painted.
    pub first_sight: bool,
    /// What stands before the page.
    pub dialog: Option<Dialog>,
    /// What came of the last thing that was copied, saved or passed on.
    pub said: String,
    /// What the reader set for good.
    pub settings: Settings,
    /// How many columns the window has room for; with one, a question fills the screen.
    pub room: usize,
    /// The documents that were brought to the front where there is no room for all, the latest
    /// first.
    pub front: Vec<DocumentId>,
    /// What the stage has shown and counted.
    pub stage: Stage,
    /// What was chosen in the self-test.
    pub test: SelfTest,
    /// The documents themselves, as far as they are at hand.
    pub shelf: Rc<Shelf>,
    /// Of which documents the page brings the text with it.
    pub bundled: Rc<[DocumentId]>,
    /// The citation that is read in its place, beside the comparison.
    pub beside: Option<Beside>,
}

/// A citation of a statement, to be read in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside {
    /// The question.
    pub question: QuestionId,
    /// The statement that answers it.
    pub name: StatementName,
    /// Which of its citations, counted from 0.
    pub citation: usize,
}

/// What can stand before the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Dialog {
    /// The list of keys, and the settings.
    Keys,
    /// The link to what is on the screen, and other ways to pass it on.
    Share,
    /// A reference to something, in a style.
    Cite(Cited, Style),
}

/// As many columns as there is room for on a wide screen: all of them.
pub const ROOM_FOR_ALL: usize = usize::MAX;

/// More columns, or documents in a table, nobody reads side by side, however wide the screen.
pub const MOST: usize = 8;

/// The comparison is compared by identity: it never changes, and is long.
impl PartialEq for AppState {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.comparison, &other.comparison)
            && self.view == other.view
            && self.notices == other.notices
            && self.topics_open == other.topics_open
            && self.arrivals == other.arrivals
            && self.first_sight == other.first_sight
            && self.dialog == other.dialog
            && self.said == other.said
            && self.settings == other.settings
            && self.room == other.room
            && self.front == other.front
            && self.stage == other.stage
            && self.test == other.test
            && Rc::ptr_eq(&self.shelf, &other.shelf)
            && self.bundled == other.bundled
            && self.beside == other.beside
    }
}

/// Something that a reader did.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Followed a link: the part of the address behind `#`.
    Arrive(String),
    /// Went back or forward to an address, which was scrolled this far.
    Return(String, Option<f64>),
    /// Chose a statement, or chose the chosen one again to let it go.
    Choose(QuestionId, StatementName),
    /// Chose two documents to set against each other.
    Pair(DocumentId, DocumentId),
    /// Has what is in sight first before them.
    Seen,
    /// Let the chosen statement go.
    ClearSelection,
    /// Chose the document that the others are compared with, or none.
    CompareWith(Option<DocumentId>),
    /// Showed a hidden document, in the last column, or hid a shown one (but never the last).
    Toggle(DocumentId),
    /// Moved a document's column.
    Move(DocumentId, Direction),
    /// Brought all documents back in their usual order.
    ShowAll,
    /// Opened or closed the list of topics, where it folds away.
    FoldTopics,
    /// Read the notices.
    Dismiss,
    /// Typed in the search field.
    Search(String),
    /// Chose which questions are shown.
    Filter(Filter),
    /// Opened something before the page, or closed it.
    Open(Option<Dialog>),
    /// Was told what came of copying, saving or passing on.
    Announce(String),
    /// Changed a setting.
    Set(Settings),
    /// The window has room for this many columns.
    Room(usize),
    /// Brought a document to the front, where there is no room for all.
    Look(DocumentId),
    /// Did something on the stage.
    OnStage(OnStage),
    /// Did something in the self-test.
    InTest(InTest),
    /// Changed the lesson, opened it or left it.
    Lesson(Option<Lesson>),
    /// Put a lesson written as text in the place of the one that is open.
    ReadLesson(String),
    /// Chose files that may hold the documents, or has them from an earlier time.
    TakeIn(Vec<File>),
    /// Was told whether the texts are kept for the next time.
    Kept(Keeping),
    /// Had the texts forgotten that were added.
    Forget,
    /// Opened a citation in its place beside the comparison, or closed it.
    ReadBeside(Option<Beside>),
}

/// Where a column moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Towards the first column.
    Earlier,
    /// Towards the last column.
    Later,
}

impl AppState {
    /// The state in which a page opens at this address.
    #[must_use]
    pub fn open(comparison: Rc<Comparison>, address: &str) -> Self {
        let Arrival { view, notices } = address::read(address, &comparison);
        let front = match &view.place {
            Route::Statement(_, name) => vec![name.document.clone()],
            _ => Vec::new(),
        };
        Self {
            selected: view.filter.select(&comparison, &view.shown),
            comparison,
            edition: Rc::default(),
            references: Rc::default(),
            index: Rc::default(),
            view,
            notices,
            topics_open: false,
            arrivals: 0,
            scrolled: None,
            first_sight: false,
            dialog: None,
            said: String::new(),
            settings: Settings::default(),
            room: ROOM_FOR_ALL,
            front,
            stage: Stage::default(),
            test: SelfTest::default(),
            shelf: Rc::default(),
            bundled: Rc::default(),
            beside: None,
        }
    }

    /// The state after an action.
    #[must_use]
    pub fn after(&self, action: Action) -> Self {
        let mut next = self.clone();
        match action {
            Action::Arrive(address) => next.arrive(&address, None),
            Action::Return(address, scrolled) => {
                next.arrive(&address, scrolled);
                // Going back must not undo what was put into the lesson since.
                if self.view.lesson.is_some() {
                    next.view.lesson.clone_from(&self.view.lesson);
                }
            }
            Action::Choose(question, name) => {
                let place = Route::Statement(question.clone(), name);
                next.view.place = if self.view.place == place { Route::Question(question) } else { place };
            }
            Action::Pair(one, other) => next.view.place = Route::Pair(one, other),
            Action::ClearSelection => {
                if let Route::Statement(question, ..) = &self.view.place {
                    next.view.place = Route::Question(question.clone());
                }
            }
            Action::CompareWith(reference) => next.view.reference = reference,
            Action::Toggle(document) => {
                next.view.shown = toggled(&self.view.shown, &document);
                // What is chosen cannot be hidden and stay chosen.
                if let Route::Statement(question, name) = &self.view.place
                    && !next.view.shown.contains(&name.document)
                {
                    next.view.place = Route::Question(question.clone());
                }
            }
            Action::Move(document, direction) => {
                next.view.shown = moved(&self.view.shown, &document, direction);
            }
            Action::ShowAll => next.view.shown = usual_order(&self.comparison),
            Action::FoldTopics => next.topics_open = !self.topics_open,
            Action::Dismiss => next.notices.clear(),
            Action::Search(words) => {
                next.view.place = Route::Search(words);
                next.first_sight = true;
            }
            Action::Seen => next.first_sight = false,
            Action::Filter(filter) => next.view.filter = filter,
            Action::Open(dialog) => {
                next.dialog = dialog;
                next.said.clear();
            }
            Action::Announce(said) => next.said = said,
            Action::Set(settings) => next.settings = settings,
            Action::Room(columns) => next.room = columns.max(1),
            Action::Look(document) => next.look(&document),
            Action::OnStage(done) => next.on_stage(done),
            Action::InTest(done) => next.test.done(done),
            Action::Lesson(lesson) => next.view.lesson = lesson.map(OpenLesson::from),
            Action::ReadLesson(text) => {
                let (lesson, notices) = read_text(&text, &self.comparison);
                // What holds no question takes nothing away.
                if !lesson.steps.is_empty() {
                    next.view.lesson = Some(lesson.into());
                }
                next.notices = notices;
            }
            Action::TakeIn(files) => {
                let (shelf, said) = self.shelf.with(files, &self.comparison);
                next.shelf = Rc::new(shelf);
                next.notices.extend(said);
                // What was asked for can now be gone to.
                if matches!(self.view.place, Route::Read(_, Some(_))) {
                    next.arrivals = self.arrivals.wrapping_add(1);
                    next.scrolled = None;
                }
            }
            Action::Kept(keeping) => {
                next.shelf = Rc::new(Shelf { keeping, ..(*self.shelf).clone() });
            }
            Action::Forget => next.shelf = Rc::new(self.shelf.without_added()),
            Action::ReadBeside(beside) => next.beside = beside,
        }
        if next.view.filter != self.view.filter || next.view.shown != self.view.shown {
            next.selected = next.view.filter.select(&self.comparison, &next.view.shown);
        }
        next
    }

    fn arrive(&mut self, address: &str, scrolled: Option<f64>) {
        let Arrival { view, notices } = address::read(address, &self.comparison);
        match (&self.view.place, &view.place) {
            (Route::Stage(_), Route::Stage(_)) => {}
            (_, Route::Stage(_)) => self.stage.entered = true,
            _ => self.stage.leave(),
        }
        if matches!(view.place, Route::Test(_)) && view.place != self.view.place {
            self.test = SelfTest::default();
        }
        self.view = view;
        self.notices = notices;
        self.topics_open = false;
        self.dialog = None;
        self.said.clear();
        // What is read beside a topic stays open while the reader is in it.
        let read = self.beside.as_ref().and_then(|b| self.comparison.question(&b.question));
        if read.map(|(topic, _)| &topic.id) != self.view.topic(&self.comparison).map(|t| &t.id) {
            self.beside = None;
        }
        // Who comes back to the middle of a page must find all of it.
        self.first_sight = scrolled.is_none_or(|scrolled| scrolled < 1.0);
        self.scrolled = scrolled;
        self.arrivals = self.arrivals.wrapping_add(1);
        if let Route::Statement(_, name) = &self.view.place {
            to_front(&mut self.front, &name.document);
        }
    }

    /// Brings a document to the front; with room for one, its statement is what is looked at.
    fn look(&mut self, document: &DocumentId) {
        to_front(&mut self.front, document);
        if let Some(question) = self.deck_question() {
            let asked = self.comparison.question(&question).map(|(_, q)| q);
            let first = asked.and_then(|q| first_statement(q, document));
            self.view.place = match first {
                Some(name) => Route::Statement(question, name),
                None => Route::Question(question),
            };
        }
    }

    /// Whether one question fills the screen: a topic where there is room for one column.
    #[must_use]
    pub fn is_deck(&self) -> bool {
        self.deck_question().is_some()
    }

    /// The question that fills the screen, where there is room for one column.
    #[must_use]
    pub fn deck_question(&self) -> Option<QuestionId> {
        match &self.view.place {
            _ if self.room > 1 => None,
            Route::Topic(id) => {
                let topic = self.selected.topic(id).filter(|t| !t.questions.is_empty());
                topic.or_else(|| self.comparison.topic(id))?.questions.first().map(|q| q.id.clone())
            }
            Route::Question(id) | Route::Statement(id, _) => Some(id.clone()),
            _ => None,
        }
    }

    /// The document in front, where one question fills the screen: the one that was brought there
    /// last, else the first that says something and is not the one to compare with.
    #[must_use]
    pub fn deck_document(&self, question: &Question) -> Option<DocumentId> {
        let shown = &self.view.shown;
        let speaks = |d: &&DocumentId| question.statements_of(d).next().is_some();
        let others = || shown.iter().filter(|d| self.view.reference.as_ref() != Some(d));
        let front = self.front.first().filter(|d| shown.contains(d));
        front.or_else(|| others().find(speaks)).or_else(|| shown.first()).cloned()
    }

    /// The documents that have a column now, in the order of the columns: all that are shown, or
    /// those for which there is room, the ones brought to the front before the others.
    #[must_use]
    pub fn columns(&self) -> Vec<DocumentId> {
        let shown = &self.view.shown;
        let room = self.room.min(MOST);
        if shown.len() <= room {
            return shown.clone();
        }
        let chosen = match &self.view.place {
            Route::Statement(_, name) => Some(&name.document),
            _ => None,
        };
        let mut first: Vec<&DocumentId> = Vec::new();
        let latest = self.front.first();
        for document in
            latest.into_iter().chain(chosen).chain(&self.view.reference).chain(&self.front).chain(shown)
        {
            if shown.contains(document) && !first.contains(&document) && first.len() < room {
                first.push(document);
            }
        }
        shown.iter().filter(|d| first.contains(d)).cloned().collect()
    }

    /// What a sheet or a file is taken from: what fits the filter, but for a lesson the whole, since its
    /// questions were chosen one by one.
    #[must_use]
    pub fn source_of(&self, scope: &Scope) -> &Comparison {
        if *scope == Scope::Lesson { &self.comparison } else { &self.selected }
    }

    /// The documents of a table: all that there are, or of many those that have a column.
    #[must_use]
    pub fn tabled(&self) -> Vec<DocumentId> {
        if self.comparison.documents.len() > MOST { self.columns() } else { usual_order(&self.comparison) }
    }

    /// The address of what is on the screen, behind `#`.
    #[must_use]
    pub fn address(&self) -> String {
        address::write(&self.view, &self.comparison)
    }
}

fn to_front(front: &mut Vec<DocumentId>, document: &DocumentId) {
    front.retain(|d| d != document);
    front.insert(0, document.clone());
}

fn toggled(shown: &[DocumentId], document: &DocumentId) -> Vec<DocumentId> {
    let mut next: Vec<DocumentId> = shown.iter().filter(|d| *d != document).cloned().collect();
    if next.len() == shown.len() {
        next.push(document.clone());
    } else if next.is_empty() {
        next.extend(shown.iter().cloned());
    }
    next
}

fn moved(shown: &[DocumentId], document: &DocumentId, direction: Direction) -> Vec<DocumentId> {
    let mut next = shown.to_vec();
    if let Some(from) = shown.iter().position(|d| d == document) {
        let to = match direction {
            Direction::Earlier => from.saturating_sub(1),
            Direction::Later => (from + 1).min(shown.len().saturating_sub(1)),
        };
        next.swap(from, to);
    }
    next
}
