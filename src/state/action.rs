//! Everything that can happen, and what it does to what is on the screen.

use std::rc::Rc;

use super::address::{self, Arrival};
use super::view::{Place, View, usual_order};
use crate::comparison::{Comparison, DocumentId, QuestionId, StatementName};

/// What is on the screen.
#[derive(Debug, Clone)]
pub struct AppState {
    /// The comparison, which never changes.
    pub comparison: Rc<Comparison>,
    /// What is looked at.
    pub view: View,
    /// What a link named and could not be found, until dismissed.
    pub notices: Vec<String>,
    /// Whether the list of topics is open, where it folds away.
    pub topics_open: bool,
    /// Counts arrivals by link, so that the page moves there even when the place is the same.
    pub arrivals: u32,
}

/// The comparison is compared by identity: it never changes, and is long.
impl PartialEq for AppState {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.comparison, &other.comparison)
            && self.view == other.view
            && self.notices == other.notices
            && self.topics_open == other.topics_open
            && self.arrivals == other.arrivals
    }
}

/// Something that a reader did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Followed a link, or went back or forward: the part of the address behind `#`.
    Arrive(String),
    /// Chose a statement, or chose the chosen one again to let it go.
    Choose(QuestionId, StatementName),
    /// Chose two documents to set against each other.
    Pair(DocumentId, DocumentId),
    /// Let the chosen statement go.
    LetGo,
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
        Self { comparison, view, notices, topics_open: false, arrivals: 0 }
    }

    /// The state after an action.
    #[must_use]
    pub fn after(&self, action: Action) -> Self {
        let mut next = self.clone();
        match action {
            Action::Arrive(address) => {
                let Arrival { view, notices } = address::read(&address, &self.comparison);
                next.view = view;
                next.notices = notices;
                next.topics_open = false;
                next.arrivals = self.arrivals.wrapping_add(1);
            }
            Action::Choose(question, name) => {
                let place = Place::Statement(question.clone(), name);
                next.view.place = if self.view.place == place { Place::Question(question) } else { place };
            }
            Action::Pair(one, other) => next.view.place = Place::Pair(one, other),
            Action::LetGo => {
                if let Place::Statement(question, ..) = &self.view.place {
                    next.view.place = Place::Question(question.clone());
                }
            }
            Action::CompareWith(reference) => next.view.reference = reference,
            Action::Toggle(document) => {
                next.view.shown = toggled(&self.view.shown, &document);
                // What is chosen cannot be hidden and stay chosen.
                if let Place::Statement(question, name) = &self.view.place
                    && !next.view.shown.contains(&name.document)
                {
                    next.view.place = Place::Question(question.clone());
                }
            }
            Action::Move(document, direction) => {
                next.view.shown = moved(&self.view.shown, &document, direction);
            }
            Action::ShowAll => next.view.shown = usual_order(&self.comparison),
            Action::FoldTopics => next.topics_open = !self.topics_open,
            Action::Dismiss => next.notices.clear(),
        }
        next
    }

    /// The address of what is on the screen, behind `#`.
    #[must_use]
    pub fn address(&self) -> String {
        address::write(&self.view, &self.comparison)
    }
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
