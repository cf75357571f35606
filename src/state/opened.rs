//! What a reader has opened or typed on the page, and what can be undone. A reload keeps it; no link has it.

use super::app_state::{AppState, CitationPanel};
use super::undo::{Undo, Written};
use crate::route::{self, Route};
use comparison::QuestionId;

/// What is kept over a reload: the open rows of boards, the place of the open citation with its number, what may be taken
/// back, whether notes are printed, and the lesson that is pasted as text.
type Opened = (Vec<QuestionId>, Option<(String, usize)>, Option<Written>, bool, Option<String>);

impl AppState {
    /// Writes what is open, as text; empty where nothing is.
    #[must_use]
    pub fn opened(&self) -> String {
        let citation = self.citation_panel.as_ref().map(|open| {
            let place = Route::Statement(open.question.clone(), open.name.clone());
            (route::path(&place, &self.comparison), open.citation)
        });
        let undo = self.undo.as_ref().map(Undo::write);
        let opened: Opened = (self.unfolded.clone(), citation, undo, self.print_notes, self.draft.clone());
        if opened == Opened::default() {
            return String::new();
        }
        serde_json::to_string(&opened).unwrap_or_default()
    }

    /// Returns the state in which the reader left it: with what was open, and as far scrolled. What does not exist stays
    /// closed.
    #[must_use]
    pub fn as_left(mut self, opened: &str, scrolled: Option<f64>) -> Self {
        let opened: Opened = serde_json::from_str(opened).unwrap_or_default();
        let (rows, citation, undo, print_notes, draft) = opened;
        self.unfolded = rows;
        self.unfolded.retain(|id| self.comparison.question(id).is_some());
        if let Some((place, citation)) = citation
            && let Route::Statement(question, name) = route::read(&place, &self.comparison).view.place
        {
            self.citation_panel = Some(CitationPanel { question, name, citation });
        }
        self.undo = undo.and_then(|undo| Undo::read(&undo, &self.comparison));
        (self.print_notes, self.draft) = (print_notes, draft);
        self.scrolled = scrolled;
        self
    }
}
