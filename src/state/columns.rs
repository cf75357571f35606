//! Which documents have a column, and in which order.

use comparison::{DocumentId, Question, QuestionId};

use super::action::Direction;
use super::app_state::AppState;
use crate::route::Route;
use crate::route::view::usual_order;

/// Room for every column.
pub const ROOM_FOR_ALL: usize = usize::MAX;

/// Upper limit on columns, whatever the width of the screen.
pub const MOST: usize = 8;

impl AppState {
    /// Returns whether one question fills the screen.
    #[must_use]
    pub fn is_deck(&self) -> bool {
        self.deck_question().is_some()
    }

    /// Returns the question that fills the screen, where there is room for one column.
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

    /// Returns the document in front where one question fills the screen: the one brought there last, else the
    /// first that answers and is not the reference.
    #[must_use]
    pub fn deck_document(&self, question: &Question) -> Option<DocumentId> {
        let shown = &self.view.shown;
        let speaks = |d: &&DocumentId| question.statements_of(d).next().is_some();
        let others = || shown.iter().filter(|d| self.view.reference.as_ref() != Some(d));
        let front = self.front.first().filter(|d| shown.contains(d));
        front.or_else(|| others().find(speaks)).or_else(|| shown.first()).cloned()
    }

    /// Returns the documents that have a column, in the order of the columns: all that are shown, or as many as
    /// there is room for, those brought to the front first.
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

    /// Returns the documents of a table: all of them, or those with a column where there are many.
    #[must_use]
    pub fn tabled(&self) -> Vec<DocumentId> {
        if self.comparison.documents.len() > MOST { self.columns() } else { usual_order(&self.comparison) }
    }
}

/// Shows a hidden document last, or hides a shown one, but never the last.
pub(super) fn toggled(shown: &[DocumentId], document: &DocumentId) -> Vec<DocumentId> {
    let mut next: Vec<DocumentId> = shown.iter().filter(|d| *d != document).cloned().collect();
    if next.len() == shown.len() {
        next.push(document.clone());
    } else if next.is_empty() {
        next.extend(shown.iter().cloned());
    }
    next
}

/// Moves a document by one column.
pub(super) fn moved(shown: &[DocumentId], document: &DocumentId, direction: Direction) -> Vec<DocumentId> {
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
