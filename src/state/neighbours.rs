//! The next and the previous contradiction, question, topic and document, in reading order.

use comparison::analysis::overview::contradicted;
use comparison::{DocumentId, QuestionId, TopicId};

use super::app_state::AppState;

/// Which way to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// To the next one.
    Next,
    /// To the previous one.
    Previous,
}

impl Way {
    /// Returns the item next to `here`; `None` at the end, or where `here` is not in the list.
    pub fn from<'a, T: PartialEq>(self, here: &T, all: &'a [T]) -> Option<&'a T> {
        let at = all.iter().position(|item| item == here)?;
        match self {
            Self::Next => all.get(at + 1),
            Self::Previous => at.checked_sub(1).and_then(|before| all.get(before)),
        }
    }
}

impl AppState {
    /// Returns the nearest question with a contradiction. From outside a question, the first or the last.
    #[must_use]
    pub fn contradiction(&self, way: Way) -> Option<QuestionId> {
        let ids: Vec<QuestionId> = contradicted(&self.selected).iter().map(|(_, q)| q.id.clone()).collect();
        let order: Vec<&QuestionId> = self.comparison.questions().map(|(_, q)| &q.id).collect();
        let place = |id: &QuestionId| order.iter().position(|o| *o == id);
        match (self.view.question().and_then(place), way) {
            (None, Way::Next) => ids.first().cloned(),
            (None, Way::Previous) => ids.last().cloned(),
            (Some(here), Way::Next) => ids.into_iter().find(|id| place(id) > Some(here)),
            (Some(here), Way::Previous) => ids.into_iter().rev().find(|id| place(id) < Some(here)),
        }
    }

    /// Returns the question next to the one on the screen, across topics. From outside a question, the first
    /// of the topic.
    #[must_use]
    pub fn question_beside(&self, way: Way) -> Option<QuestionId> {
        let ids: Vec<QuestionId> = self.selected.questions().map(|(_, q)| q.id.clone()).collect();
        match self.deck_question().or_else(|| self.view.question().cloned()) {
            Some(here) => way.from(&here, &ids).cloned(),
            None => self.view.topic(&self.selected)?.questions.first().map(|q| q.id.clone()),
        }
    }

    /// Returns the topic next to the one on the screen. From outside a topic, the first.
    #[must_use]
    pub fn topic_beside(&self, way: Way) -> Option<TopicId> {
        let ids: Vec<TopicId> = self.comparison.topics.iter().map(|t| t.id.clone()).collect();
        match self.view.topic(&self.comparison) {
            Some(here) => way.from(&here.id, &ids).cloned(),
            None => ids.first().cloned(),
        }
    }

    /// Returns the document next to the one that fills the screen.
    #[must_use]
    pub fn document_beside(&self, way: Way) -> Option<DocumentId> {
        let question = self.deck_question()?;
        let (_, question) = self.comparison.question(&question)?;
        way.from(&self.deck_document(question)?, &self.view.shown).cloned()
    }
}
