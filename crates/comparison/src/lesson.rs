//! Ready lessons: questions that make one lesson, in an order, with a note for the teacher on each.

use serde::{Deserialize, Serialize};

use crate::ids::QuestionId;

/// A lesson that comes with the data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct ReadyLesson {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What it is for, in a sentence of at most 40 words.
    pub purpose: String,
    /// Its questions in their order, each once.
    pub steps: Vec<ReadyStep>,
}

/// A question of a ready-made lesson.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct ReadyStep {
    /// The question.
    pub question: QuestionId,
    /// What the teacher asks the class and watches for, in at most 40 words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// How many minutes it takes: 1 to 60.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u8>,
}
