//! What a reader has opened or typed on the page, and what he may take back. A reload keeps it; no link has it.

use serde::{Deserialize, Serialize};

use super::app_state::{AppState, CitationPanel};
use super::undo::Undo;
use crate::route::{self, Route};
use comparison::QuestionId;

/// What is kept over a reload.
#[derive(Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Opened {
    /// The rows of boards that are open.
    rows: Vec<QuestionId>,
    /// The place of the open citation, and its number.
    citation: Option<(String, usize)>,
    undo: Option<Undo>,
    print_notes: bool,
    draft: Option<String>,
}

impl AppState {
    /// Writes what is open, as text; empty where nothing is.
    #[must_use]
    pub fn opened(&self) -> String {
        let citation = self.citation_panel.as_ref().map(|open| {
            let place = Route::Statement(open.question.clone(), open.name.clone());
            (route::path(&place, &self.comparison), open.citation)
        });
        let opened = Opened {
            rows: self.unfolded.clone(),
            citation,
            undo: self.undo.clone(),
            print_notes: self.print_notes,
            draft: self.draft.clone(),
        };
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
        self.unfolded = opened.rows;
        self.unfolded.retain(|id| self.comparison.question(id).is_some());
        if let Some((place, citation)) = opened.citation
            && let Route::Statement(question, name) = route::read(&place, &self.comparison).view.place
        {
            self.citation_panel = Some(CitationPanel { question, name, citation });
        }
        self.undo = opened.undo;
        self.print_notes = opened.print_notes;
        self.draft = opened.draft;
        self.scrolled = scrolled;
        self
    }
}
