//! What a reader has opened or typed on the page, and what can be undone. A reload keeps it; no link has it.

use super::app_state::{AppState, CitationPanel};
use super::undo::Undo;
use comparison::QuestionId;
use serde::{Deserialize, Serialize};

/// What is kept over a reload.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opened {
    /// The open rows of boards.
    rows: Vec<QuestionId>,
    /// The open citation.
    citation: Option<CitationPanel>,
    /// What can be taken back.
    undo: Option<Undo>,
    /// Whether notes are printed.
    print_notes: bool,
    /// The lesson that is pasted as text.
    draft: Option<String>,
}

impl AppState {
    /// Returns what is open.
    #[must_use]
    pub fn opened(&self) -> Opened {
        Opened {
            rows: self.unfolded.clone(),
            citation: self.citation_panel.clone(),
            undo: self.undo.clone(),
            print_notes: self.print_notes,
            draft: self.draft.clone(),
        }
    }

    /// Returns the state in which the reader left it: with what was open, and as far scrolled. What does not exist stays
    /// closed.
    #[must_use]
    pub fn as_left(mut self, opened: Opened, scrolled: Option<f64>) -> Self {
        let Opened { rows, citation, undo, print_notes, draft } = opened;
        let question = |id: &QuestionId| self.comparison.question(id).map(|(_, question)| question);
        self.unfolded = rows.into_iter().filter(|id| question(id).is_some()).collect();
        self.citation_panel = citation
            .filter(|open| question(&open.question).is_some_and(|q| q.statement(&open.name).is_some()));
        (self.undo, self.print_notes, self.draft, self.scrolled) = (undo, print_notes, draft, scrolled);
        self
    }
}
