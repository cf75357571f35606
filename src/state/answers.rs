//! The reader's own answers, in the self-test and as a stand. They are kept until the window is closed.

use serde::{Deserialize, Serialize};

use super::app_state::AppState;
use super::stand::Stand;
use super::test::SelfTest;
use crate::route::Route;
use comparison::{Question, QuestionId, TopicId};

/// The answers that a reader gave.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answers {
    /// Where the reader places the documents.
    pub test: SelfTest,
    /// The reader’s own answer.
    pub stand: Stand,
}

/// The question that a reader has reached, counted from 0, in each topic or lesson, which its questions tell.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reached(Vec<(Vec<QuestionId>, usize)>);

impl Reached {
    fn of(&self, asked: &[QuestionId]) -> usize {
        self.0.iter().find(|(of, _)| of == asked).map_or(0, |(_, at)| *at)
    }

    pub(super) fn go(&mut self, asked: Vec<QuestionId>, at: usize) {
        self.0.retain(|(of, _)| *of != asked);
        self.0.push((asked, at));
    }
}

impl AppState {
    /// Returns the state with answers that were kept. Those in the link come first.
    #[must_use]
    pub fn with_answers(mut self, answers: Answers) -> Self {
        self.answers = answers;
        self.show_linked_stand();
        self
    }

    /// Returns the question of a self-test or stand on the screen, counted from 0, and whether it was looked up;
    /// `None` on other pages. After the last question comes the summary.
    #[must_use]
    pub fn turn(&self) -> Option<(usize, bool)> {
        let Answers { test, stand } = &self.answers;
        match &self.view.place {
            Route::Test(topic) => {
                let at = test.reached.of(&self.ids_to_answer(topic.as_ref()));
                let looked = self.test_questions().get(at).is_some_and(|q| test.has_looked(&q.id));
                Some((at, looked))
            }
            Route::Stand(topic) => Some((stand.reached.of(&self.ids_to_answer(topic.as_ref())), false)),
            _ => None,
        }
    }

    /// Returns how many questions of the topic or lesson the self-test or the stand leaves out.
    #[must_use]
    pub fn left_out(&self) -> usize {
        let (topic, asked) = match &self.view.place {
            Route::Test(topic) => (topic, self.test_questions().len()),
            Route::Stand(topic) => (topic, self.stand_questions().len()),
            _ => return 0,
        };
        self.to_answer(topic.as_ref()).count() - asked
    }

    /// Returns the questions of a topic; without one, those of the open lesson.
    pub(super) fn to_answer(&self, topic: Option<&TopicId>) -> impl Iterator<Item = &Question> {
        let ids = self.ids_to_answer(topic).into_iter();
        ids.filter_map(|id| self.comparison.question(&id).map(|(_, q)| q))
    }

    pub(super) fn ids_to_answer(&self, topic: Option<&TopicId>) -> Vec<QuestionId> {
        match (topic, &self.view.lesson) {
            (Some(id), _) => {
                let topic = self.comparison.topic(id);
                topic.map(|t| t.questions.iter().map(|q| q.id.clone()).collect()).unwrap_or_default()
            }
            (None, Some(open)) => open.lesson().questions(),
            (None, None) => Vec::new(),
        }
    }
}
