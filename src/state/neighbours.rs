//! The next and the previous disagreement, by weight; question and topic, in reading order.

use comparison::{QuestionId, TopicId};

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
    /// Returns the disagreement next to the one on the screen. From elsewhere, the first.
    #[must_use]
    pub fn disagreement_beside(&self, way: Way) -> Option<QuestionId> {
        let all = &*self.disagreements;
        match self.view.question().filter(|id| all.contains(id)) {
            Some(here) => way.from(here, all).cloned(),
            None => all.first().cloned(),
        }
    }

    /// Returns the question next to the one on the screen, across topics. From outside a question, the first
    /// of the topic.
    #[must_use]
    pub fn question_beside(&self, way: Way) -> Option<QuestionId> {
        match self.view.question() {
            Some(here) => {
                let ids: Vec<QuestionId> = self.selected.questions().map(|(_, q)| q.id.clone()).collect();
                way.from(here, &ids).cloned()
            }
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
}
