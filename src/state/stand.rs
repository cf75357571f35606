//! The stand that a reader takes: an answer to each question. The link carries it only if the reader wants that.

use serde::{Deserialize, Serialize};

use super::answers::Reached;
use super::app_state::AppState;
use crate::route::Route;
use crate::route::view::Mine;
use comparison::analysis::stand::{Taken, divides};
use comparison::{PositionId, Question, QuestionId};

/// The state of the reader's stands.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stand {
    /// His answers.
    mine: Mine,
    /// The question on the screen.
    pub(super) reached: Reached,
}

/// An action in taking a stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InStand {
    /// Answers a question, or takes the answer back.
    Choose(QuestionId, Option<PositionId>),
    /// Goes to a question.
    Go(usize),
    /// Puts the answers into the link, or takes them out.
    InLink(bool),
    /// Starts again.
    Again,
}

fn choose(mine: &mut Mine, question: &QuestionId, position: Option<&PositionId>) {
    mine.retain(|(q, _)| q != question);
    mine.extend(position.map(|p| (question.clone(), p.clone())));
}

impl AppState {
    /// Returns the questions on which a stand is taken: those of the topic or lesson on which documents shown hold
    /// at least two positions.
    #[must_use]
    pub fn stand_questions(&self) -> Vec<&Question> {
        let Route::Stand(topic) = &self.view.place else { return Vec::new() };
        self.to_answer(topic.as_ref()).filter(|q| divides(q, &self.view.shown)).collect()
    }

    /// Returns the reader's answer to a question; that in the link, if there are any.
    #[must_use]
    pub fn mine(&self, question: &QuestionId) -> Option<&PositionId> {
        let linked = &self.view.mine;
        let mine = if linked.is_empty() { &self.answers.stand.mine } else { linked };
        mine.iter().find(|(q, _)| q == question).map(|(_, p)| p)
    }

    /// Returns the questions that the reader answered, with the answers.
    #[must_use]
    pub fn taken(&self) -> Vec<Taken<'_>> {
        let asked = self.stand_questions().into_iter();
        let taken = asked.filter_map(|q| Some((q, self.mine(&q.id)?)));
        taken.filter(|(q, p)| q.position(p).is_some()).collect()
    }

    /// Goes to the outcome where the link carries answers.
    pub(super) fn show_linked_stand(&mut self) {
        if let Route::Stand(topic) = &self.view.place
            && !self.view.mine.is_empty()
        {
            let deck = self.ids_to_answer(topic.as_ref());
            self.answers.stand.reached.go(deck, usize::MAX);
        }
    }

    pub(super) fn in_stand(&mut self, done: InStand) {
        let Route::Stand(topic) = self.view.place.clone() else { return };
        let taken: Mine = self.taken().into_iter().map(|(q, p)| (q.id.clone(), p.clone())).collect();
        let asked: Vec<QuestionId> = self.stand_questions().iter().map(|q| q.id.clone()).collect();
        let deck = self.ids_to_answer(topic.as_ref());
        self.note_answers(done == InStand::Again, matches!(done, InStand::Choose(..)));
        let (stand, linked) = (&mut self.answers.stand, &mut self.view.mine);
        match done {
            InStand::Choose(question, position) => {
                choose(&mut stand.mine, &question, position.as_ref());
                if !linked.is_empty() {
                    choose(linked, &question, position.as_ref());
                }
            }
            InStand::Go(at) => stand.reached.go(deck, at),
            InStand::InLink(true) => *linked = taken,
            // What is on the screen stays on it.
            InStand::InLink(false) => {
                linked.clear();
                for (question, position) in &taken {
                    choose(&mut stand.mine, question, Some(position));
                }
            }
            InStand::Again => {
                linked.clear();
                stand.mine.retain(|(q, _)| !asked.contains(q));
                stand.reached.go(deck, 0);
            }
        }
    }
}
