//! Random comparisons: sound in what refers to what, with texts as odd as people and programs write them.

use std::rc::Rc;

use comparison::document::Record;
use comparison::model::{Event, NotCompared, Quantity, Term};
use comparison::outline::{Heading, Outline, Section};
use comparison::registers::Naming;
use comparison::statement::Bound;
use comparison::{
    Basis, Citation, Comparison, Dated, Document, Figure, Ground, Kind, Position, Question, ReadyLesson,
    ReadyStep, Relation, Retired, Source, Statement, Topic, Voice, pairs,
};
use fastrand::Rng;

/// Words as most cells hold them.
const PLAIN: [&str; 12] =
    ["the", "bridge", "opened", "in", "June", "Not", "before", "two", "harbour", "boats", "Crossing", "over"];

/// What a table could trip over.
const ODD: [&str; 44] = [
    "=1+1",
    "-",
    "–",
    "+",
    "@home",
    "'=",
    "'",
    " ",
    "  ",
    "\n",
    "\r\n",
    "\r",
    "\t",
    "\"",
    "\"\"",
    ",",
    ";",
    "{",
    "}",
    "{key words}",
    "é",
    "Ω",
    "漢字",
    "🙂",
    "says nothing",
    "(about)",
    "(text)",
    "A / B",
    "/",
    "[x]",
    "=",
    "a",
    "A",
    "b",
    "\u{feff}",
    "\u{0}",
    "\u{200b}",
    "contradicts",
    "?",
    "1",
    "2024",
    "null",
    "6 per cent",
    "September 2023",
];

/// Invents a comparison.
pub fn comparison(seed: u64) -> Comparison {
    Inventor(Rng::with_seed(seed)).comparison()
}

struct Inventor(Rng);

impl Inventor {
    fn up_to(&mut self, most: usize) -> usize {
        self.0.usize(0..=most)
    }

    fn chance(&mut self, of_ten: u8) -> bool {
        self.0.u8(0..10) < of_ten
    }

    fn one<T: Clone>(&mut self, all: &[T]) -> T {
        all[self.0.usize(0..all.len())].clone()
    }

    /// Invents a text: usually plain words, sometimes nothing, sometimes anything.
    fn text(&mut self) -> String {
        match self.0.u8(0..10) {
            0 => String::new(),
            1..=6 => (0..=self.up_to(5)).map(|_| self.one(&PLAIN)).collect::<Vec<_>>().join(" "),
            7 => (0..=self.up_to(3)).map(|_| self.one(&ODD)).collect(),
            _ => (0..=self.up_to(6))
                .map(|_| {
                    if self.chance(7) { format!("{} ", self.one(&PLAIN)) } else { self.one(&ODD).to_owned() }
                })
                .collect(),
        }
    }

    fn optional(&mut self) -> Option<String> {
        self.chance(4).then(|| self.text())
    }

    /// Invents a list of at most so many.
    fn list<T>(&mut self, most: usize, item: fn(&mut Self, usize) -> T) -> Vec<T> {
        (0..self.up_to(most)).map(|n| item(self, n)).collect()
    }

    /// Invents an id that no other has: the kind, a number, and perhaps words of which ids could be made.
    fn id(&mut self, kind: &str, n: usize) -> String {
        if self.chance(3) {
            format!("{kind}-{n}-{}", self.one(&PLAIN).to_lowercase())
        } else {
            format!("{kind}{n}")
        }
    }

    fn comparison(mut self) -> Comparison {
        let mut comparison = Comparison {
            title: self.text(),
            about: self.text(),
            why_these: self.optional(),
            editors: self.optional(),
            licence: self.optional(),
            repository: self.optional(),
            contact: self.optional(),
            documents: self.list(4, Self::document),
            quantities: self
                .list(3, |me, n| Quantity { id: me.id("q", n).as_str().into(), measures: me.text() }),
            events: self.list(3, |me, n| Event { id: me.id("e", n).as_str().into(), what: me.text() }),
            glossary: self.list(2, |me, _| Term {
                term: me.text(),
                also: me.list(2, |me, _| me.text()),
                means: me.text(),
            }),
            synonyms: self.list(2, |me, _| me.list(3, |me, _| me.text())),
            retired: self.list(2, |me, _| Retired {
                id: me.text(),
                replaced_by: me.text(),
                date: me.text(),
                note: me.text(),
            }),
            ..Comparison::default()
        };
        comparison.readings.statements = self.up_to(9);
        self.sources(&mut comparison);
        for t in 0..self.up_to(3) {
            let topic = self.topic(t, &comparison);
            comparison.topics.push(topic);
        }
        self.rest(&mut comparison);
        comparison
    }

    fn document(&mut self, n: usize) -> Document {
        Document {
            id: self.id("d", n).as_str().into(),
            short: self.text(),
            title: self.text(),
            author: self.optional(),
            kind: self.text(),
            publisher: self.optional(),
            date: self.optional(),
            dated: self.text(),
            about: self.text(),
            heading: self.optional(),
            author_role: self.optional(),
            written_for: self.optional(),
            could_not_know: self.optional(),
            origin: self.optional(),
            record: self.list(2, |me, _| Record { what: me.text(), value: me.text(), source: me.text() }),
            text: self.outline(),
        }
    }

    fn outline(&mut self) -> Outline {
        let detailed = self.chance(3);
        Outline {
            opens: self.text(),
            closes: if detailed { self.text() } else { String::new() },
            sections: if detailed {
                self.list(2, |me, n| Section {
                    title: me.text(),
                    from: n + 1,
                    begins: me.optional(),
                    heading: me.one(&[Heading::OwnLine, Heading::RunIn, Heading::Missing]),
                })
            } else {
                Vec::new()
            },
            boilerplate: if detailed { self.list(2, |me, _| me.text()) } else { Vec::new() },
            paragraphs: self.up_to(9),
        }
    }

    fn sources(&mut self, comparison: &mut Comparison) {
        let documents = comparison.documents.clone();
        for n in 0..self.up_to(3) {
            let document = if documents.is_empty() { None } else { Some(self.one(&documents).id) };
            let named =
                documents.iter().map(|document| Naming { document: document.id.clone(), at: self.text() });
            let source = Source {
                id: format!("s{n}").as_str().into(),
                reference: String::new(),
                kind: String::new(),
                document: document.filter(|_| n == 1),
                named: named.collect(),
            };
            comparison.sources.push(source);
        }
        for source in &mut comparison.sources {
            (source.reference, source.kind) = (self.text(), self.text());
        }
    }

    fn topic(&mut self, t: usize, comparison: &Comparison) -> Topic {
        let mut topic = Topic {
            id: self.id("t", t).as_str().into(),
            title: self.text(),
            summary: self.text(),
            questions: Vec::new(),
        };
        for q in 0..self.up_to(3) {
            topic.questions.push(Rc::new(self.question(10 * t + q, comparison)));
        }
        topic
    }

    fn question(&mut self, q: usize, comparison: &Comparison) -> Question {
        let position = |me: &mut Self, n: usize| Position {
            id: ["a", "b", "c", "d"][n].into(),
            label: me.text(),
            arguable: me.chance(2).then(|| me.text()),
        };
        let positions = self.list(4, position);
        let mut question = Question {
            id: self.id("x", q).as_str().into(),
            ask: self.text(),
            basis: self.chance(5).then(|| self.one(&Basis::ALL)),
            note: self.optional(),
            relations: self.relations(&positions),
            positions,
            statements: Vec::new(),
            not_recorded: Vec::new(),
        };
        for document in &comparison.documents {
            for position in question.positions.clone() {
                for voice in [Voice::Own, Voice::Reported] {
                    if self.chance(if voice == Voice::Own { 4 } else { 1 }) {
                        let statement = self.statement(document, &position, voice, comparison);
                        question.statements.push(statement);
                    }
                }
            }
        }
        if self.chance(5) {
            self.0.shuffle(&mut question.statements);
        }
        for document in &comparison.documents {
            if question.statements_of(&document.id).next().is_none() && self.chance(5) {
                question.not_recorded.push(document.id.clone());
            }
        }
        question
    }

    fn relations(&mut self, positions: &[Position]) -> Vec<Relation> {
        let mut relations = Vec::new();
        for (one, other) in pairs(positions) {
            if !self.chance(6) {
                continue;
            }
            let mut between = [one.id.clone(), other.id.clone()];
            if self.chance(3) {
                between.reverse();
            }
            let grounds = [
                Ground::Time,
                Ground::Scope,
                Ground::Definition,
                Ground::Evidence,
                Ground::Value,
                Ground::Forecast,
            ];
            relations.push(Relation {
                between,
                kind: self.one(&[Kind::AgreesInPart, Kind::DiffersInPart, Kind::Contradicts]),
                why: self.text(),
                part: self.chance(4).then(|| self.one(&grounds)),
                settle: self.optional(),
                arguable: self.chance(3),
            });
        }
        self.0.shuffle(&mut relations);
        relations
    }

    fn statement(
        &mut self,
        document: &Document,
        position: &Position,
        voice: Voice,
        comparison: &Comparison,
    ) -> Statement {
        let text = if self.chance(3) { position.label.clone() } else { self.text() };
        let citation = |me: &mut Self, _: usize| Citation {
            paragraph: me.chance(6).then(|| me.up_to(9)),
            phrase: me.text(),
        };
        let mut statement = Statement {
            document: document.id.clone(),
            position: position.id.clone(),
            voice,
            by: if voice == Voice::Reported || self.chance(1) { self.optional() } else { None },
            clause: if self.chance(5) { comparison::marked::unmarked(&text) } else { self.text() },
            clause_read: self.chance(2),
            text,
            citations: self.list(3, citation),
            sources: Vec::new(),
            figures: Vec::new(),
            dates: Vec::new(),
        };
        for source in &comparison.sources {
            if self.chance(3) {
                statement.sources.push(source.id.clone());
            }
        }
        for quantity in &comparison.quantities {
            if self.chance(4) {
                let figure = self.figure(quantity);
                statement.figures.push(figure);
            }
        }
        for event in &comparison.events {
            if self.chance(4) {
                let written = self.one(&["2023", "September 2023", "3 May 1999", "that spring"]).to_owned();
                let written = if self.chance(8) { written } else { self.text() };
                let date = self.one(&["2023", "2023-09", "1999-05-03", "soon"]).to_owned();
                statement.dates.push(Dated { event: event.id.clone(), date, written });
            }
        }
        statement
    }

    fn figure(&mut self, quantity: &Quantity) -> Figure {
        let value = f64::from(self.0.i32(-5000..5000)) / self.one(&[1.0, 2.0, 10.0, 100.0]);
        let unit = self.one(&["per cent", "boats", "", "$", "km in 1931"]).to_owned();
        let unit = if self.chance(8) { unit } else { self.text() };
        let bounds =
            [Bound::MoreThan, Bound::LessThan, Bound::AtLeast, Bound::AtMost, Bound::About, Bound::Nearly];
        Figure {
            quantity: quantity.id.clone(),
            value,
            to: self.chance(2).then_some(value + 1.5),
            bound: self.chance(3).then(|| self.one(&bounds)),
            written: if self.chance(7) { format!("{value} {unit}") } else { self.text() },
            unit,
            when: self.chance(2).then(|| self.one(&["1931", "spring", ""]).to_owned()),
        }
    }

    /// Adds what refers to documents and questions.
    fn rest(&mut self, comparison: &mut Comparison) {
        let questions: Vec<_> = comparison.questions().map(|(_, question)| question.id.clone()).collect();
        for document in comparison.documents.clone() {
            for paragraph in 0..self.up_to(3) {
                let why = self.text();
                comparison.not_compared.push(NotCompared { document: document.id.clone(), paragraph, why });
            }
            if let Some(question) = questions.first().filter(|_| self.chance(3)) {
                comparison.codebook.push((question.clone(), document.id.clone(), document.id.clone()));
            }
        }
        if let Some(question) = questions.last().cloned().filter(|_| self.chance(3)) {
            let minutes = self.chance(5).then_some(7);
            let steps = vec![ReadyStep { question, note: self.text(), minutes }];
            let (id, title, purpose) = (self.text(), self.text(), self.text());
            comparison.lessons.push(ReadyLesson { id, title, purpose, steps });
        }
    }
}
