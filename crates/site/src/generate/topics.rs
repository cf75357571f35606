//! The topics of a generated comparison: questions, statements, relations and the second reading.

use std::rc::Rc;

use check::review::{mark, name};
use comparison::{
    Basis, Citation, Dated, Figure, Ground, Kind, Position, PositionId, Question, QuestionId, Relation,
    SourceId, Statement, Topic, TopicId, Verdict, Voice,
};
use serde_json::{Value, json};

use super::words::{ANSWERS, WAYS, capitalised};
use super::{Generator, SOURCES_EACH, Sizes, document_id};

impl Generator {
    /// Returns the topic with this number, with its share of the questions and statements.
    pub fn topic(&mut self, n: usize) -> Topic {
        let Sizes { questions, statements, topics, .. } = self.sizes;
        let places = questions * n / topics..questions * (n + 1) / topics;
        let first = places.start;
        let questions = places
            .map(|place| {
                let count = statements * (place + 1) / questions - statements * place / questions;
                Rc::new(self.question(n, place - first, count))
            })
            .collect();
        Topic {
            id: TopicId::from(format!("topic-{}", n + 1).as_str()),
            title: format!("{} {}", capitalised(&self.words.thing()), n + 1),
            summary: self.words.sentence(2),
            questions,
        }
    }

    fn question(&mut self, topic: usize, place: usize, statements: usize) -> Question {
        // Two positions are usual, four are rare.
        let usual = [1, 2, 2, 2, 3, 3, 4];
        let positions = usual.get(self.words.below(usual.len())).copied().unwrap_or(1).min(statements);
        let basis = Basis::ALL.get(self.words.below(Basis::ALL.len())).copied().unwrap_or(Basis::Fact);
        let mut question = Question {
            id: QuestionId::from(format!("topic-{}-question-{}", topic + 1, place + 1).as_str()),
            ask: format!(
                "Does the {} {} near {}?",
                self.words.thing(),
                self.words.deed(),
                self.words.place()
            ),
            basis: Some(basis),
            note: self.words.once_in(10).then(|| self.words.sentence(1)),
            ..Question::default()
        };
        for n in 0..positions {
            let answer = ANSWERS.get(n).copied().unwrap_or_default();
            let label = format!("{answer}: the {}", self.words.thing());
            question.positions.push(Position { id: letter(n), label, arguable: None });
            for earlier in 0..n {
                question.relations.push(self.relation(earlier, n));
            }
        }
        self.answers(&mut question, statements);
        question
    }

    fn relation(&mut self, one: usize, other: usize) -> Relation {
        let kind = match self.words.below(3) {
            0 => Kind::AgreesInPart,
            1 => Kind::DiffersInPart,
            _ => Kind::Contradicts,
        };
        Relation {
            between: [letter(one), letter(other)],
            kind,
            why: self.words.sentence(2),
            part: (kind != Kind::AgreesInPart).then_some(Ground::Evidence),
            settle: (kind == Kind::Contradicts).then(|| self.words.sentence(1)),
            arguable: self.words.once_in(6),
        }
    }

    /// Adds so many statements of different documents, now and then two of one document.
    fn answers(&mut self, question: &mut Question, statements: usize) {
        let positions = question.positions.len();
        let mut speakers = self.words.some_of(self.sizes.documents, statements).into_iter();
        let mut last = None;
        for n in 0..statements {
            let position = if n < positions { n } else { self.words.below(positions) };
            let voice = if self.words.once_in(12) { Voice::Reported } else { Voice::Own };
            let taken = |document: usize| {
                question.statements.iter().any(|s| {
                    s.document == document_id(document) && s.position == letter(position) && s.voice == voice
                })
            };
            let again = last.filter(|document| self.words.once_in(20) && !taken(*document));
            let Some(speaker) = again.or_else(|| speakers.next()) else { return };
            last = Some(speaker);
            let statement = self.statement(question, speaker, position, voice);
            question.statements.push(statement);
        }
    }

    fn statement(&mut self, question: &Question, speaker: usize, position: usize, voice: Voice) -> Statement {
        let (thing, way, deed) =
            (capitalised(&self.words.thing()), self.words.pick(&WAYS), self.words.deed());
        let clauses = 1 + self.words.below(2);
        let end = self.words.sentence(clauses);
        let mut text = format!("{thing}: it {way} {{{deed}}} near {}. {end}", self.words.place());
        let (mut figures, mut dates) = (Vec::new(), Vec::new());
        // Statements of one position state the same figure, those of another position another one.
        let number = 1000 + 10 * question.id.as_str().len() + position;
        match question.basis {
            Some(Basis::Figure) => {
                let written = format!("{},{:03} tonnes", number / 1000, number % 1000);
                text.push_str(&format!(" It names {written}."));
                figures.push(Figure {
                    quantity: question.id.as_str().into(),
                    value: f64::from(u32::try_from(number).unwrap_or_default()),
                    to: None,
                    bound: None,
                    unit: "tonnes".to_owned(),
                    written,
                    when: None,
                });
            }
            Some(Basis::Date) => {
                let date = (1960 + position).to_string();
                text.push_str(&format!(" It dates it {date}."));
                dates.push(Dated { event: question.id.as_str().into(), date: date.clone(), written: date });
            }
            _ => {}
        }
        let most = self.paragraphs() - 1;
        let citations = (0..=self.words.below(2))
            .map(|_| Citation {
                paragraph: Some(1 + self.words.below(most)),
                phrase: format!("the {} of {}", self.words.thing(), self.words.place()),
            })
            .collect();
        let own = speaker * SOURCES_EACH + self.words.below(SOURCES_EACH) + 1;
        let source = SourceId::from(format!("source-{own}").as_str());
        Statement {
            document: document_id(speaker),
            position: letter(position),
            voice,
            by: (voice == Voice::Reported).then(|| format!("the council of {}", self.words.place())),
            text,
            clause: format!("{thing}: it {way} {deed}"),
            clause_read: true,
            citations,
            sources: if self.words.once_in(3) { vec![source] } else { Vec::new() },
            figures,
            dates,
        }
    }

    /// Returns the second reading: its verdict differs from the first once in ten times, and the first is settled.
    pub fn review(&mut self, topic: &Topic) -> Value {
        let (mut pairs, mut statements, mut silences) = (Vec::new(), Vec::new(), Vec::new());
        for question in &topic.questions {
            let own: Vec<&Statement> = question.statements.iter().filter(|s| s.voice == Voice::Own).collect();
            for (one, other) in comparison::pairs(&own) {
                let settled = word(question.between_statements(one, other));
                let second = if self.words.once_in(10) {
                    self.words.pick(&["agrees", "agrees-in-part"])
                } else {
                    settled
                };
                pairs.push(json!({
                    "question": question.id, "one": name(one), "other": name(other),
                    "first": settled, "second": second, "settled": settled,
                    "why": self.words.sentence(1),
                }));
            }
            for statement in &question.statements {
                statements.push(json!({
                    "question": question.id, "statement": name(statement),
                    "read": mark(&statement.text), "faithful": true,
                }));
            }
            for document in (0..self.sizes.documents).map(document_id) {
                if question.statements.iter().all(|s| s.document != document) {
                    silences.push(json!({
                        "question": question.id, "document": document,
                        "first": "silent", "second": "silent", "settled": "silent", "why": "It says nothing of it.",
                    }));
                }
            }
        }
        json!({ "topic": topic.id, "pairs": pairs, "statements": statements, "silences": silences })
    }
}

fn letter(n: usize) -> PositionId {
    PositionId::from(('a'..='z').nth(n).map(String::from).unwrap_or_default().as_str())
}

fn word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Contradicts => "contradicts",
        Verdict::DiffersInPart => "differs-in-part",
        Verdict::AgreesInPart => "agrees-in-part",
        _ => "agrees",
    }
}
