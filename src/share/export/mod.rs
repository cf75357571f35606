//! The comparison as data and as text, for other programs and other people.
//!
//! - [`json`]: the comparison as the program itself holds it;
//! - [`csv`]: statements, and verdicts of two documents, for a spreadsheet;
//! - [`markdown`]: for reading and for a text of one's own;
//! - [`annotations`]: each quoted phrase as a W3C Web Annotation.
//!
//! Each takes a whole comparison; [`only`] makes one of a single topic, [`part`] of any part.

pub mod annotations;
pub mod csv;
pub mod markdown;

use std::rc::Rc;

use crate::lesson::Lesson;
use crate::state::Scope;
use comparison::{Comparison, DocumentId, Question, TopicId};

/// Stands before a CSV file, where a spreadsheet program is to know its letters for UTF-8.
pub const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The comparison with only this topic; none where there is no such topic.
#[must_use]
pub fn only(comparison: &Comparison, topic: &TopicId) -> Option<Comparison> {
    let topic = comparison.topic(topic)?.clone();
    Some(Comparison { topics: vec![topic], ..comparison.clone() })
}

/// The comparison with only this part. Of two documents it is what they say where both say something;
/// of the lesson that is open, its questions in the comparison's own order.
#[must_use]
pub fn part(comparison: &Comparison, scope: &Scope, lesson: Option<&Lesson>) -> Comparison {
    match scope {
        Scope::All => comparison.clone(),
        Scope::Topic(id) => with_questions(comparison, |topic, q| (topic == id).then(|| q.clone())),
        Scope::Question(id) => with_questions(comparison, |_, q| (q.id == *id).then(|| q.clone())),
        Scope::Lesson => with_questions(comparison, |_, q| {
            lesson.is_some_and(|lesson| lesson.has(&q.id)).then(|| q.clone())
        }),
        Scope::Pair(one, other) => {
            let both: [&DocumentId; 2] = [one, other];
            let speak = |q: &Question| both.iter().all(|d| q.statements_of(d).next().is_some());
            let mut part = with_questions(comparison, |_, q| {
                let mut question = speak(q).then(|| Question::clone(q))?;
                question.statements.retain(|s| both.contains(&&s.document));
                Some(Rc::new(question))
            });
            part.documents.retain(|d| both.contains(&&d.id));
            part
        }
    }
}

/// The comparison with the questions that are chosen, as they are given, and their topics.
fn with_questions(
    comparison: &Comparison,
    chosen: impl Fn(&TopicId, &Rc<Question>) -> Option<Rc<Question>>,
) -> Comparison {
    let mut part = comparison.clone();
    for topic in &mut part.topics {
        topic.questions = topic.questions.iter().filter_map(|q| chosen(&topic.id, q)).collect();
    }
    part.topics.retain(|t| !t.questions.is_empty());
    part
}

/// The comparison as JSON, as [`Comparison::from_json`] reads it.
#[must_use]
pub fn json(comparison: &Comparison) -> String {
    // The model has no maps and no numbers that JSON cannot hold, so writing cannot fail.
    serde_json::to_string_pretty(comparison).unwrap_or_default() + "\n"
}
