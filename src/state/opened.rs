//! What a reader has opened on the page: rows of boards and a citation. A reload keeps it; no link has it.

use super::app_state::{AppState, CitationPanel};
use crate::route::{self, Route};

impl AppState {
    /// Writes what is open, as words: the id of each open row, and the place of the open citation with its number.
    #[must_use]
    pub fn opened(&self) -> String {
        let rows = self.unfolded.iter().map(ToString::to_string);
        let citation = self.citation_panel.iter().map(|open| {
            let place = Route::Statement(open.question.clone(), open.name.clone());
            format!("{}~{}", route::path(&place, &self.comparison), open.citation)
        });
        rows.chain(citation).collect::<Vec<_>>().join(" ")
    }

    /// Returns the state in which the reader left it: with what was open, and as far scrolled. What does not exist stays
    /// closed.
    #[must_use]
    pub fn as_left(mut self, opened: &str, scrolled: Option<f64>) -> Self {
        for word in opened.split(' ') {
            if let Some((place, citation)) = word.split_once('~') {
                if let Route::Statement(question, name) = route::read(place, &self.comparison).view.place
                    && let Ok(citation) = citation.parse()
                {
                    self.citation_panel = Some(CitationPanel { question, name, citation });
                }
            } else if self.comparison.question(&word.into()).is_some() {
                self.unfolded.push(word.into());
            }
        }
        self.scrolled = scrolled;
        self
    }
}
