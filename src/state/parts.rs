//! Which parts of the comparison a view needs, where the page came with a skeleton of it.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::app_state::AppState;
use crate::copies::Origin;
use crate::route::{Route, Scope};
use crate::words::notices;
use comparison::{QuestionId, Topic, TopicId};
use search::Corpus;

/// A topic that the page has as a skeleton, and the file that has it in full.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// The topic.
    pub topic: TopicId,
    /// The name of the file beside the page.
    pub file: String,
}

impl AppState {
    /// Returns the parts that the view needs and that are not there yet.
    #[must_use]
    pub fn wanted_parts(&self) -> Vec<Part> {
        if self.needs_texts() { self.parts.to_vec() } else { self.needed_parts() }
    }

    /// Returns whether the view cannot be shown before a part arrives. A board can: its verdicts are in the skeleton.
    #[must_use]
    pub fn awaits_part(&self) -> bool {
        let is_board = matches!(self.view.place, Route::Overview | Route::Findings(_) | Route::Topic(_));
        !is_board && !self.needed_parts().is_empty()
    }

    /// Returns whether a question is there in full.
    #[must_use]
    pub fn is_there(&self, question: &QuestionId) -> bool {
        // A page that came whole has nothing to look for, and lists ask for each of their rows.
        if self.parts.is_empty() {
            return true;
        }
        let topic = self.comparison.question(question).map(|(topic, _)| &topic.id);
        self.parts.iter().all(|part| Some(&part.topic) != topic)
    }

    /// Returns the parts of what the view shows that are not there yet.
    fn needed_parts(&self) -> Vec<Part> {
        // A page that came whole has none, and asks at each draw.
        if self.parts.is_empty() {
            return Vec::new();
        }
        let needed = self.needed();
        let is_needed = |part: &&Part| needed.as_ref().is_none_or(|topics| topics.contains(&part.topic));
        self.parts.iter().filter(is_needed).cloned().collect()
    }

    /// Returns the topics that the view shows in more words than the skeleton has; `None` for all.
    fn needed(&self) -> Option<Vec<TopicId>> {
        let lesson =
            || self.view.lesson.iter().flat_map(|open| open.lesson().steps.iter().map(|s| &s.question));
        match &self.view.place {
            Route::Sources | Route::Whole | Route::Make | Route::Texts => Some(Vec::new()),
            Route::Overview | Route::Findings(_) => Some(self.topics_of(&self.unfolded)),
            Route::Topic(id) => {
                let mut topics = self.topics_of(&self.unfolded);
                topics.push(id.clone());
                Some(topics)
            }
            Route::Stage(id) => Some(self.topics_of(&self.stage_row(id))),
            Route::Question(id)
            | Route::Statement(id, _)
            | Route::Print(_, Scope::Question(id))
            | Route::Export(_, Scope::Question(id)) => Some(self.topics_of([id])),
            Route::Test(Some(id))
            | Route::Stand(Some(id))
            | Route::Print(_, Scope::Topic(id))
            | Route::Export(_, Scope::Topic(id)) => Some(vec![id.clone()]),
            Route::Test(None)
            | Route::Stand(None)
            | Route::Lesson
            | Route::Print(_, Scope::Lesson)
            | Route::Export(_, Scope::Lesson) => Some(self.topics_of(lesson())),
            Route::Print(_, Scope::All | Scope::Pair(..))
            | Route::Export(_, Scope::All | Scope::Pair(..))
            | Route::Pair(..)
            | Route::Document(_)
            | Route::Figures
            | Route::Method
            | Route::Search(_)
            | Route::Read(..) => None,
        }
    }

    fn topics_of<'a>(&self, questions: impl IntoIterator<Item = &'a QuestionId>) -> Vec<TopicId> {
        let topic = |id| self.comparison.question(id).map(|(topic, _)| topic.id.clone());
        questions.into_iter().filter_map(topic).collect()
    }

    /// Returns whether texts wait for all quoted phrases, which alone prove them, and somebody is about to look at them.
    fn needs_texts(&self) -> bool {
        let is_looking = matches!(self.view.place, Route::Texts) || self.citation_panel.is_some();
        let is_added = |origin: &Origin| matches!(origin, Origin::Added(_));
        self.waiting.iter().any(|file| is_looking || is_added(&file.origin))
    }

    /// Takes topics in that have arrived in full, and says whether one did not.
    pub(super) fn complete(&mut self, arrived: &[Topic], all: bool) {
        let awaited = self.awaits_part();
        let is_new = |topic: &&Topic| self.parts.iter().any(|part| part.topic == topic.id);
        let new: Vec<Topic> = arrived.iter().filter(is_new).cloned().collect();
        let is_missing = |part: &&Part| new.iter().all(|topic| topic.id != part.topic);
        self.parts = self.parts.iter().filter(is_missing).cloned().collect();
        if !new.is_empty() {
            self.comparison = Rc::new(self.comparison.with_topics(&new));
            self.corpus = Rc::<std::cell::OnceCell<Corpus>>::default();
            self.select();
        }
        if all {
            self.notices.retain(|said| ![notices::LOADING, notices::NOT_LOADED].contains(&said.trim_end()));
        } else if self.notices.iter().all(|said| said.trim_end() != notices::NOT_LOADED) {
            self.notices.push(notices::NOT_LOADED.to_owned());
        }
        if self.parts.is_empty() {
            let files = std::mem::take(&mut self.waiting);
            self.take_in(files);
        }
        let has_come = awaited && !self.awaits_part();
        if has_come {
            self.views = self.views.wrapping_add(1);
        }
        // The place that was asked for, or left, can now be scrolled to.
        if has_come || (self.scrolled.is_some() && !new.is_empty()) {
            self.arrivals = self.arrivals.wrapping_add(1);
        }
    }
}
