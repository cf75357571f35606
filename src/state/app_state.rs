//! What is on the screen, and how an action changes it.

use std::cell::OnceCell;
use std::rc::Rc;

use super::action::Action;
use super::answers::Answers;
use super::columns::{moved, toggled};
use super::news::anew;
use super::parts::Part;
use super::settings::Settings;
use super::stage::Stage;
use super::undo::Undo;
use crate::copies::{File, LoadedCopies, Origin};
use crate::lesson::{OpenLesson, read_text};
use crate::route::view::usual_order;
use crate::route::{self, Arrival, Route, Scope, View};
use crate::share::Edition;
use crate::share::cite::reference::References;
use crate::share::cite::{Cited, Style};
use crate::words::{notices, texts};
use comparison::analysis::findings::disagreements;
use comparison::{Comparison, DocumentId, QuestionId, StatementName};
use search::Corpus;
use serde::{Deserialize, Serialize};

/// What is on the screen. It has one owner, the root component.
#[derive(Debug, Clone, Default)]
#[allow(clippy::struct_excessive_bools, reason = "each is a fact by itself")]
pub struct AppState {
    /// The comparison. It never changes.
    pub comparison: Rc<Comparison>,
    /// Which copy of the comparison this is. It never changes.
    pub edition: Rc<Edition>,
    /// The references of its documents. They never change.
    pub references: Rc<References>,
    /// The topics that it has only as a skeleton so far.
    pub parts: Rc<[Part]>,
    /// Whether the page came with a skeleton.
    pub in_parts: bool,
    /// The files that are taken in once all topics are there in full.
    pub waiting: Vec<File>,
    /// The part of the comparison that fits the filter.
    pub selected: Rc<Comparison>,
    /// The questions of it on which the documents shown disagree, the weightiest first.
    pub disagreements: Rc<[QuestionId]>,
    /// Every text as folded words, made when it is first searched.
    pub corpus: Rc<OnceCell<Corpus>>,
    /// What a link to this screen carries.
    pub view: View,
    /// Messages to the reader, until dismissed.
    pub notices: Vec<String>,
    /// What was closed, replaced or deleted last, to be taken back.
    pub undo: Option<Undo>,
    /// Whether the lesson was changed here since it came with a link.
    pub lesson_changed: bool,
    /// The rows of boards that are open to their statements.
    pub unfolded: Vec<QuestionId>,
    /// The number of arrivals by link, so that the page scrolls even when the route stays the same.
    pub arrivals: u32,
    /// The number of arrivals but for those at another statement of the question that is shown.
    pub views: u32,
    /// What would be on the screen once the link is followed that is pressed.
    pub prepared: Option<Rc<AppState>>,
    /// Whether this is such a state, which nobody sees yet.
    pub is_ahead: bool,
    /// The position to scroll to, in pixels, when the reader returns to a view; until he does something there.
    pub scrolled: Option<f64>,
    /// Whether hand-outs have the notes of the lesson.
    pub print_notes: bool,
    /// What is written in the field for a lesson as text, until it is opened.
    pub draft: Option<String>,
    /// The open dialog.
    pub dialog: Option<Dialog>,
    /// The result of the last copying, saving or sharing.
    pub said: String,
    /// What those who hear the page are told of the last action that nothing else tells.
    pub news: String,
    /// The settings.
    pub settings: Settings,
    /// The steps and counts of the stage.
    pub stage: Stage,
    /// The reader’s own answers.
    pub answers: Answers,
    /// The loaded copies of the documents.
    pub copies: Rc<LoadedCopies>,
    /// The documents whose text is bundled with the page.
    pub bundled: Rc<[DocumentId]>,
    /// Whether the comparison is a draft of the reader's own, which has no address.
    pub is_draft: bool,
    /// The citation that is open in its document.
    pub citation_panel: Option<CitationPanel>,
    /// Whether the history has an entry for the citation over this view, also once that is closed.
    pub over_view: bool,
}

/// A citation of a statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CitationPanel {
    /// The question.
    pub question: QuestionId,
    /// The statement that answers it.
    pub name: StatementName,
    /// Which of its citations, counted from 0.
    pub citation: usize,
}

/// A dialog above the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Dialog {
    /// The list of keys, and the settings.
    Keys,
    /// The link to this view, and other ways to share it.
    Share,
    /// A reference to something, in a style.
    Cite(Cited, Style),
}

/// By what a lesson changes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum By {
    /// A link that was followed.
    Link,
    /// The way back through the history.
    Return,
    /// A text that was read.
    Text,
    /// Taking a change back.
    Undo,
    /// The reader, step by step.
    Reader,
}

impl By {
    fn of(action: &Action) -> Self {
        match action {
            Action::Arrive(_) => Self::Link,
            Action::Return(..) => Self::Return,
            Action::ReadLesson(_) => Self::Text,
            Action::Undo => Self::Undo,
            _ => Self::Reader,
        }
    }
}

/// Compares the comparison by identity: it is long, and changes only as a whole.
impl PartialEq for AppState {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.comparison, &other.comparison)
            && self.view == other.view
            && self.notices == other.notices
            && self.undo == other.undo
            && self.unfolded == other.unfolded
            && self.arrivals == other.arrivals
            && self.views == other.views
            && self.prepared == other.prepared
            && self.is_ahead == other.is_ahead
            && self.print_notes == other.print_notes
            && self.draft == other.draft
            && self.dialog == other.dialog
            && self.said == other.said
            && self.news == other.news
            && self.settings == other.settings
            && self.stage == other.stage
            && self.answers == other.answers
            && Rc::ptr_eq(&self.copies, &other.copies)
            && self.bundled == other.bundled
            && self.parts == other.parts
            && self.waiting == other.waiting
            && self.citation_panel == other.citation_panel
            && self.over_view == other.over_view
    }
}

impl AppState {
    /// Returns the state in which the page opens at an address.
    #[must_use]
    pub fn open(comparison: Rc<Comparison>, address: &str) -> Self {
        let Arrival { view, notices } = route::read(address, &comparison);
        let selected = view.filter.select(&comparison, &view.shown);
        let disagreements = disagreeing(&selected, &view.shown);
        let opened = Self { comparison, selected, disagreements, view, notices, ..Self::default() };
        opened.with_answers(Answers::default())
    }

    /// Returns the state after an action.
    #[must_use]
    pub fn after(&self, action: Action) -> Self {
        let scrolled = self.scrolled.filter(|_| action.is_by_the_page());
        let mut next = Self { prepared: None, scrolled, ..self.clone() };
        let by = By::of(&action);
        let done = Some(&action).filter(|action| !matches!(action, Action::TakeIn(_))).cloned();
        match action {
            Action::Arrive(address) => next.arrive(&address, None),
            Action::Prepare(address) => next.prepared = self.prepare(address),
            Action::Return(address, scrolled) => {
                next.arrive(&address, scrolled);
                // What is before it in the history need not be this page.
                next.stage.entered &= self.staged().is_some();
                // Going back must not undo what was put into the lesson since, and leaves one that a link has opened.
                if self.view.lesson.is_some() && self.lesson_changed {
                    next.view.lesson.clone_from(&self.view.lesson);
                }
            }
            Action::Back => {
                next.citation_panel = None;
                next.over_view = false;
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
                // A selected statement cannot be hidden.
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
            Action::Unfold(question) => {
                next.unfolded.retain(|q| *q != question);
                if next.unfolded.len() == self.unfolded.len() {
                    next.unfolded.push(question);
                }
            }
            Action::ByDocument(by_document) => next.view.by_document = by_document,
            Action::Dismiss => {
                next.notices.clear();
                next.undo = None;
            }
            Action::PrintNotes(print) => next.print_notes = print,
            Action::Search(words) => next.view.place = Route::Search(words),
            Action::Filter(filter) => next.view.filter = filter,
            Action::Open(dialog) => {
                next.dialog = dialog;
                next.said.clear();
            }
            Action::Announce(said) => next.said = anew(said, &self.said),
            Action::Set(settings) => next.settings = settings,
            Action::OnStage(done) => next.on_stage(&done),
            Action::InTest(done) => next.in_test(done),
            Action::InStand(done) => next.in_stand(done),
            Action::Lesson(lesson) => next.view.lesson = lesson.map(OpenLesson::from),
            Action::Undo => next.take_back(),
            Action::Draft(text) => next.draft = Some(text).filter(|text| !text.is_empty()),
            Action::ReadLesson(text) => next.read_lesson(&text),
            Action::TakeIn(files) => next.take_in(files),
            Action::Kept(keeping) if keeping != self.copies.keeping => {
                next.copies = Rc::new(LoadedCopies { keeping, ..(*self.copies).clone() });
            }
            Action::Kept(_) => {}
            Action::Stored(texts) => next.copies = Rc::new(self.copies.stored(&texts)),
            Action::ForgottenElsewhere => {
                next.copies = Rc::new(self.copies.without_kept());
                if next.copies.copies.len() < self.copies.copies.len() {
                    next.notices = vec![texts::FORGOTTEN_ELSEWHERE.to_owned()];
                }
            }
            // What became of the files is true no more.
            Action::Forget => {
                next.copies = Rc::new(self.copies.without_added());
                next.notices.clear();
            }
            Action::Complete(topics, all) => next.complete(&topics, all),
            Action::OpenCitation(citation) => {
                next.over_view |= citation.is_some();
                next.citation_panel = citation;
            }
        }
        next.follow_lesson(self, by);
        if let Some(words) = done.and_then(|done| next.news_since(self, &done)) {
            next.news = anew(words, &self.news);
        }
        if next.view.filter != self.view.filter || next.view.shown != self.view.shown {
            next.select();
        }
        next
    }

    /// Selects anew what fits the filter.
    pub(super) fn select(&mut self) {
        self.selected = self.view.filter.select(&self.comparison, &self.view.shown);
        self.disagreements = disagreeing(&self.selected, &self.view.shown);
    }

    pub(super) fn take_in(&mut self, files: Vec<File>) {
        if !self.parts.is_empty() {
            if files.iter().any(|file| matches!(file.origin, Origin::Added(_))) {
                self.notice(notices::LOADING.to_owned());
            }
            self.waiting.extend(files);
            return;
        }
        let (copies, said) = self.copies.with(files, &self.comparison);
        self.copies = Rc::new(copies);
        for words in said {
            self.notice(words);
        }
        // The place that was asked for can now be scrolled to.
        if let Route::Read(_, paragraph) = &self.view.place
            && (paragraph.is_some() || self.scrolled.is_some())
        {
            self.arrivals = self.arrivals.wrapping_add(1);
        }
    }

    /// Adds a notice, or has it spoken again.
    pub(super) fn notice(&mut self, words: String) {
        let words = self.noticed_anew(words);
        self.notices.retain(|notice| notice.trim_end() != words.trim_end());
        self.notices.push(words);
    }

    /// Returns the words of a notice, which are spoken again where they are there already.
    fn noticed_anew(&self, words: String) -> String {
        let before = self.notices.iter().find(|notice| notice.trim_end() == words);
        anew(words, before.map_or("", String::as_str))
    }

    /// Notes whether the lesson was changed here, and what of it can be taken back.
    fn follow_lesson(&mut self, before: &Self, by: By) {
        if self.view.lesson == before.view.lesson {
            return;
        }
        if by != By::Return {
            self.lesson_changed = by != By::Link;
        }
        if by != By::Undo {
            let now = self.view.lesson.as_ref().map(OpenLesson::lesson);
            let was = before.view.lesson.clone();
            match by {
                By::Link | By::Text => self.undo = was.map(Undo::Lesson),
                // Going back brings the reader’s own lesson back.
                By::Return => self.undo = None,
                By::Undo => {}
                By::Reader => {
                    if let Some(was) = was.filter(|open| open.lesson().is_cut_in(now)) {
                        self.undo = Some(Undo::Steps(was));
                    } else if let Some(Undo::Steps(was)) = &self.undo
                        && !was.lesson().is_cut_in(now)
                    {
                        self.undo = None;
                    }
                }
            }
        }
    }

    fn read_lesson(&mut self, text: &str) {
        let (lesson, notices) = read_text(text, &self.comparison);
        // A text without questions replaces nothing.
        if !lesson.steps.is_empty() {
            self.view.lesson = Some(lesson.into());
            self.draft = None;
        }
        self.notices = notices.into_iter().map(|words| self.noticed_anew(words)).collect();
    }

    fn arrive(&mut self, address: &str, scrolled: Option<f64>) {
        let Arrival { view, notices } = route::read(address, &self.comparison);
        match (&self.view.place, &view.place) {
            (Route::Stage(_), Route::Stage(_)) => {}
            (_, Route::Stage(_)) => self.stage.entered = true,
            _ => self.stage.leave(),
        }
        // The notice that a lesson was replaced waits until the stage is left.
        if ![&self.view.place, &view.place].into_iter().any(|place| matches!(place, Route::Stage(_))) {
            self.undo = None;
        }
        if !view.shows_same_question(&self.view) {
            self.views = self.views.wrapping_add(1);
        }
        self.view = view;
        self.show_linked_stand();
        self.notices = notices;
        self.dialog = None;
        self.said.clear();
        self.news.clear();
        // The citation panel stays open within a topic.
        let read = self.citation_panel.as_ref().and_then(|b| self.comparison.question(&b.question));
        if read.map(|(topic, _)| &topic.id) != self.view.topic(&self.comparison).map(|t| &t.id) {
            self.citation_panel = None;
        }
        self.over_view = false;
        self.scrolled = scrolled;
        self.arrivals = self.arrivals.wrapping_add(1);
    }

    /// Returns what is on the screen once a link to this address is followed; `None` where that is no other view, or one
    /// that is not worth preparing.
    fn prepare(&self, address: Option<String>) -> Option<Rc<Self>> {
        let next = Self { is_ahead: true, ..self.clone() }.after(Action::Arrive(address?));
        let is_read = matches!(
            next.view.place,
            Route::Overview
                | Route::Findings(_)
                | Route::Topic(_)
                | Route::Question(_)
                | Route::Statement(..)
                | Route::Pair(..)
                | Route::Document(_)
        );
        let is_other = next.views != self.views && self.staged().is_none() && !next.awaits_part();
        (is_read && is_other).then(|| Rc::new(next))
    }

    /// Returns what a sheet or a file is made from: the questions that fit the filter; for a lesson the whole,
    /// since its questions were chosen one by one.
    #[must_use]
    pub fn source_of(&self, scope: &Scope) -> &Comparison {
        if *scope == Scope::Lesson { &self.comparison } else { &self.selected }
    }

    /// Returns the address of this view.
    #[must_use]
    pub fn address(&self) -> String {
        route::write(&self.view, &self.comparison)
    }
}

fn disagreeing(comparison: &Comparison, documents: &[DocumentId]) -> Rc<[QuestionId]> {
    disagreements(comparison, documents).into_iter().map(|f| f.question.id.clone()).collect()
}
