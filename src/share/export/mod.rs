//! The comparison as data and as text, for other programs and other people.
//!
//! - [`json`]: the whole data;
//! - [`csv`]: the statements, and the verdicts between every two documents, for a spreadsheet;
//! - [`markdown`]: for reading, and for a text of your own;
//! - [`annotations`]: every quoted phrase as a W3C Web Annotation.
//!
//! Each takes a whole comparison; [`part`] cuts one down.

pub mod annotations;
pub mod csv;
pub mod markdown;

use std::rc::Rc;

use crate::lesson::Lesson;
use crate::state::Scope;
use comparison::{Comparison, DocumentId, Question, TopicId};

/// The byte order mark, which begins a CSV file so that spreadsheets read it as UTF-8.
pub const BYTE_ORDER_MARK: &str = "\u{feff}";

/// Returns the comparison with this part alone: for two documents, the questions that both answer, with
/// their statements; for a lesson, its questions in the order of the comparison.
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

/// Returns the comparison with the questions that `chosen` returns, and their topics.
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

/// Returns the comparison as JSON, as the page has it.
#[must_use]
pub fn json(comparison: &Comparison) -> String {
    // The model holds nothing that JSON cannot express.
    serde_json::to_string_pretty(comparison).unwrap_or_default() + "\n"
}
