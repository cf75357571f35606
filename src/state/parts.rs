//! Which parts of the comparison a view needs, where the page came with an outline of it.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::Route;
use super::app_state::AppState;
use crate::words::notices;
use comparison::{QuestionId, Topic, TopicId};
use search::Corpus;

/// A topic of which the page has an outline, and the file that has it in full.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// The topic.
    pub topic: TopicId,
    /// The name of the file beside the page.
    pub file: String,
}

impl AppState {
    /// Returns the parts that the view needs, or is about to need, and that are not there yet.
    #[must_use]
    pub fn wanted_parts(&self) -> Vec<Part> {
        // Only all quoted phrases together prove a text.
        let all = self.needs_all() || !self.waiting.is_empty();
        let here = self.view.topic(&self.comparison).map(|topic| &topic.id);
        let wanted = |part: &&Part| {
            all || here == Some(&part.topic) || self.shown_by_themselves().any(|topic| *topic == part.topic)
        };
        self.parts.iter().filter(wanted).cloned().collect()
    }

    /// Returns whether the view cannot be shown before a part arrives. A board can: its verdicts are in the outline.
    #[must_use]
    pub fn awaits_part(&self) -> bool {
        match &self.view.place {
            Route::Question(id) | Route::Statement(id, _) | Route::Stage(id) => !self.is_there(id),
            Route::Method => !self.wanted_parts().is_empty(),
            _ => self.needs_all() && !self.parts.is_empty(),
        }
    }

    /// Returns whether a question is there in full.
    #[must_use]
    pub fn is_there(&self, question: &QuestionId) -> bool {
        let topic = self.comparison.question(question).map(|(topic, _)| &topic.id);
        self.parts.iter().all(|part| Some(&part.topic) != topic)
    }

    /// Returns whether the view shows statements of all topics.
    fn needs_all(&self) -> bool {
        !matches!(
            self.view.place,
            Route::Overview
                | Route::Findings(_)
                | Route::Topic(_)
                | Route::Question(_)
                | Route::Statement(..)
                | Route::Stage(_)
                | Route::Method
                | Route::Sources
                | Route::Whole
                | Route::Make
                | Route::Texts
        )
    }

    /// Returns the topics of questions that are shown outside of them: in open rows, and as cases of the four steps.
    fn shown_by_themselves(&self) -> impl Iterator<Item = &TopicId> {
        let is_method = self.view.place == Route::Method;
        let cases = self.comparison.codebook.iter().map(|(question, ..)| question).filter(move |_| is_method);
        let questions = self.unfolded.iter().chain(cases);
        questions.filter_map(|question| self.comparison.question(question).map(|(topic, _)| &topic.id))
    }

    /// Takes topics in that have arrived in full, or says that one did not arrive.
    pub(super) fn complete(&mut self, whole: Option<&[Topic]>) {
        let awaited = self.awaits_part();
        self.notices.retain(|notice| ![notices::LOADING, notices::NOT_LOADED].contains(&notice.trim_end()));
        let Some(whole) = whole else {
            self.notice(notices::NOT_LOADED.to_owned());
            return;
        };
        self.comparison = Rc::new(self.comparison.with_topics(whole));
        let is_missing = |part: &&Part| whole.iter().all(|topic| topic.id != part.topic);
        self.parts = self.parts.iter().filter(is_missing).cloned().collect();
        self.corpus = Rc::<std::cell::OnceCell<Corpus>>::default();
        self.select();
        if self.parts.is_empty() {
            let files = std::mem::take(&mut self.waiting);
            self.take_in(files);
        }
        if awaited && !self.awaits_part() {
            // The place that was asked for can now be scrolled to.
            self.arrivals = self.arrivals.wrapping_add(1);
            self.views = self.views.wrapping_add(1);
        }
    }
}
