//! A comparison in parts, where all of it is too much to send at once: a skeleton, which has what every verdict is
//! computed from, and each topic in full.

use std::rc::Rc;

use crate::model::{Comparison, Question, Relation, Statement, Topic};

impl Comparison {
    /// Returns the comparison without the words of statements and reasons.
    #[must_use]
    pub fn skeleton(&self) -> Self {
        let topic = |topic: &Topic| Topic {
            questions: topic.questions.iter().map(|question| Rc::new(skeleton(question))).collect(),
            ..topic.clone()
        };
        Self { topics: self.topics.iter().map(topic).collect(), ..self.clone() }
    }

    /// Returns the comparison with these topics in place of its own of the same ids.
    #[must_use]
    pub fn with_topics(&self, whole: &[Topic]) -> Self {
        let topic = |topic: &Topic| whole.iter().find(|other| other.id == topic.id).unwrap_or(topic).clone();
        Self { topics: self.topics.iter().map(topic).collect(), ..self.clone() }
    }
}

fn skeleton(question: &Question) -> Question {
    let relation = |relation: &Relation| Relation { why: String::new(), settle: None, ..relation.clone() };
    let statement = |statement: &Statement| Statement {
        document: statement.document.clone(),
        position: statement.position.clone(),
        voice: statement.voice,
        by: None,
        text: String::new(),
        clause: String::new(),
        clause_read: false,
        citations: Vec::new(),
        sources: statement.sources.clone(),
        figures: Vec::new(),
        dates: Vec::new(),
    };
    Question {
        note: None,
        relations: question.relations.iter().map(relation).collect(),
        statements: question.statements.iter().map(statement).collect(),
        ..question.clone()
    }
}
