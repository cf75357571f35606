//! `synoptic generate`: writes a comparison of any size, made of neutral words by the throw of
//! a die, in the format of `data`. For measuring how the page bears more than it has.
//!
//! The same seed and sizes give the same files. What it writes passes the check; it says nothing.

use std::path::{Path, PathBuf};
use std::rc::Rc;

use check::review::{mark, name};
use clap::Args;
use comparison::model::{Event, Naming, NotCompared, Quantity, Term};
use comparison::outline::{Heading, Outline, Section};
use comparison::{
    Basis, Citation, Dated, Document, DocumentId, Figure, Kind, Position, PositionId, Question, QuestionId,
    Relation, Source, SourceId, Statement, Topic, TopicId, Verdict, Voice,
};
use serde::Serialize;
use serde_json::{Value, json};

/// Writes a comparison made of neutral words, of the size that you ask for.
#[derive(Args)]
pub struct Options {
    /// How many documents are compared.
    #[arg(long, default_value_t = 20)]
    documents: usize,
    /// How many questions are asked.
    #[arg(long, default_value_t = 1000)]
    questions: usize,
    /// How many statements answer them; three a question where nothing is said.
    #[arg(long)]
    statements: Option<usize>,
    /// How many topics hold the questions; one for ten of them where nothing is said, at most a hundred.
    #[arg(long)]
    topics: Option<usize>,
    /// Where the die starts: the same seed gives the same comparison.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// The folder to write to: a new one, or an empty one.
    #[arg(long)]
    out: PathBuf,
}

/// The sizes, once they fit each other.
struct Sizes {
    documents: usize,
    questions: usize,
    statements: usize,
    topics: usize,
}

/// Writes the comparison.
///
/// # Errors
/// Where the sizes do not fit each other or the folder cannot be written.
pub fn run(options: &Options) -> Result<(), String> {
    let mut maker = Maker { die: Die(options.seed), sizes: sizes(options)? };
    maker
        .write(&options.out)
        .map_err(|e| format!("{}: {e}; check the folder with --out", options.out.display()))
}

fn sizes(options: &Options) -> Result<Sizes, String> {
    let &Options { documents, questions, .. } = options;
    let statements = options.statements.unwrap_or(questions * documents.min(3));
    let topics = options.topics.unwrap_or(questions.div_ceil(10).min(100));
    if documents == 0 || questions == 0 {
        return Err("a comparison has at least one document and one question".to_owned());
    }
    if !(questions..=questions * documents).contains(&statements) {
        return Err(format!(
            "{questions} questions and {documents} documents take {questions} to {} statements, not {statements}: change --statements",
            questions * documents
        ));
    }
    if !(1..=questions).contains(&topics) {
        return Err(format!(
            "{questions} questions fill 1 to {questions} topics, not {topics}: change --topics"
        ));
    }
    Ok(Sizes { documents, questions, statements, topics })
}

// Words: common ones, about nothing in particular.
const KINDS: [&str; 32] = [
    "northern", "southern", "coastal", "inland", "early", "late", "broad", "narrow", "steady", "sudden",
    "public", "private", "local", "distant", "open", "closed", "formal", "simple", "common", "rare", "older",
    "newer", "larger", "smaller", "shared", "separate", "yearly", "daily", "lasting", "brief", "quiet",
    "busy",
];
const THINGS: [&str; 48] = [
    "harbour",
    "market",
    "council",
    "bridge",
    "railway",
    "river",
    "valley",
    "forest",
    "school",
    "library",
    "survey",
    "archive",
    "treaty",
    "budget",
    "harvest",
    "workshop",
    "canal",
    "road",
    "station",
    "island",
    "garden",
    "quarry",
    "mill",
    "ferry",
    "museum",
    "hospital",
    "theatre",
    "village",
    "district",
    "province",
    "fishery",
    "orchard",
    "warehouse",
    "newspaper",
    "committee",
    "agency",
    "company",
    "guild",
    "festival",
    "census",
    "tariff",
    "reserve",
    "reservoir",
    "pasture",
    "settlement",
    "academy",
    "observatory",
    "coast",
];
const DOINGS: [&str; 32] = [
    "shape",
    "support",
    "limit",
    "follow",
    "replace",
    "precede",
    "extend",
    "reduce",
    "connect",
    "divide",
    "supply",
    "measure",
    "record",
    "describe",
    "govern",
    "finance",
    "repair",
    "open",
    "close",
    "delay",
    "hasten",
    "strengthen",
    "weaken",
    "attract",
    "protect",
    "serve",
    "join",
    "leave",
    "reach",
    "influence",
    "resemble",
    "complete",
];
const WAYS: [&str; 8] = ["may", "will", "can", "should", "did", "must", "might", "could"];
const BESIDES: [&str; 8] = ["near", "beyond", "around", "above", "below", "outside", "within", "towards"];
const BINDING: [&str; 6] = [", and", ", while", ", though", "; later", ", because", ", before"];
const FIRST_HALVES: [&str; 14] = [
    "North", "South", "East", "West", "Ash", "Elm", "Stone", "River", "Lake", "Mill", "High", "Low", "Clear",
    "Long",
];
const SECOND_HALVES: [&str; 12] =
    ["field", "ford", "bridge", "port", "ham", "wick", "dale", "mouth", "stead", "water", "wood", "cliff"];
const ANSWERS: [&str; 4] = ["Yes", "No", "In part", "Not yet"];

/// A die that always falls the same way from the same start (SplitMix64).
struct Die(u64);

impl Die {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below another.
    fn below(&mut self, n: usize) -> usize {
        let n = u64::try_from(n).unwrap_or(u64::MAX).max(1);
        usize::try_from(self.next() % n).unwrap_or_default()
    }

    /// True once in so many throws.
    fn once_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }

    fn pick(&mut self, words: &[&'static str]) -> &'static str {
        words.get(self.below(words.len())).copied().unwrap_or_default()
    }

    /// So many different numbers below another, in any order.
    fn some_of(&mut self, most: usize, n: usize) -> Vec<usize> {
        let mut all: Vec<usize> = (0..most).collect();
        for place in 0..n.min(most) {
            let other = place + self.below(most - place);
            all.swap(place, other);
        }
        all.truncate(n);
        all
    }

    fn place(&mut self) -> String {
        format!("{}{}", self.pick(&FIRST_HALVES), self.pick(&SECOND_HALVES))
    }

    fn thing(&mut self) -> String {
        format!("{} {}", self.pick(&KINDS), self.pick(&THINGS))
    }

    /// What is said, in ten words.
    fn clause(&mut self) -> String {
        let (thing, way, doing) = (self.thing(), self.pick(&WAYS), self.deed());
        format!("the {thing} {way} {doing} {} {}", self.pick(&BESIDES), self.place())
    }

    fn deed(&mut self) -> String {
        format!("{} the {}", self.pick(&DOINGS), self.thing())
    }

    /// One to three clauses as a sentence, at most 32 words.
    fn sentence(&mut self, clauses: usize) -> String {
        let mut text = self.clause();
        for _ in 1..clauses {
            text.push_str(self.pick(&BINDING));
            text.push(' ');
            text.push_str(&self.clause());
        }
        text.push('.');
        capital(&text)
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn document_id(n: usize) -> DocumentId {
    DocumentId::from(format!("text-{}", n + 1).as_str())
}

fn letter(n: usize) -> PositionId {
    PositionId::from(('a'..='z').nth(n).map(String::from).unwrap_or_default().as_str())
}

/// Makes the comparison and writes it.
struct Maker {
    die: Die,
    sizes: Sizes,
}

/// Sources of which every document names this many.
const SOURCES_EACH: usize = 8;

impl Maker {
    fn write(&mut self, folder: &Path) -> std::io::Result<()> {
        if folder.exists() && std::fs::read_dir(folder)?.next().is_some() {
            return Err(std::io::Error::other("the folder is not empty"));
        }
        for part in ["topics", "review"] {
            std::fs::create_dir_all(folder.join(part))?;
        }
        let ids: Vec<String> = (1..=self.sizes.topics).map(|n| format!("topic-{n}")).collect();
        write(
            folder,
            "comparison.json",
            &json!({
                "title": format!("{} texts of nothing in particular", self.sizes.documents),
                "about": "A comparison made by the throw of a die, to measure with. It says nothing.",
                "topics": ids,
            }),
        )?;
        write(folder, "documents.json", &self.documents())?;
        write(folder, "sources.json", &self.sources())?;
        write(folder, "glossary.json", &glossary())?;
        write(folder, "not-compared.json", &self.not_compared())?;
        let (mut quantities, mut events) = (Vec::new(), Vec::new());
        let (mut asked, mut said) = (0, 0);
        for n in 0..self.sizes.topics {
            let until = self.sizes.questions * (n + 1) / self.sizes.topics;
            let mut questions = Vec::new();
            for place in asked..until {
                let all = self.sizes.statements * (place + 1) / self.sizes.questions;
                let question = self.question(n, place - asked, all - said);
                said = all;
                match question.basis {
                    Basis::Figure => quantities.push(Quantity {
                        id: question.id.as_str().into(),
                        measures: capital(&self.die.thing()),
                    }),
                    Basis::Date => {
                        events.push(Event {
                            id: question.id.as_str().into(),
                            what: capital(&self.die.thing()),
                        });
                    }
                    _ => {}
                }
                questions.push(Rc::new(question));
            }
            asked = until;
            let topic = Topic {
                id: TopicId::from(format!("topic-{}", n + 1).as_str()),
                title: format!("{} {}", capital(&self.die.thing()), n + 1),
                summary: self.die.sentence(2),
                questions,
            };
            write(folder, &format!("topics/{}.json", topic.id), &topic)?;
            write(folder, &format!("review/{}.json", topic.id), &self.review(&topic))?;
        }
        write(folder, "quantities.json", &quantities)?;
        write(folder, "events.json", &events)
    }

    /// Paragraphs that every document has.
    fn paragraphs(&self) -> usize {
        20 + 2 * self.sizes.statements / self.sizes.documents
    }

    fn documents(&mut self) -> Vec<Document> {
        let paragraphs = self.paragraphs();
        let section = |die: &mut Die, n: usize| Section {
            title: capital(&die.thing()),
            from: 1 + n * paragraphs / 6,
            begins: None,
            heading: Heading::OwnLine,
        };
        (0..self.sizes.documents)
            .map(|n| Document {
                id: document_id(n),
                short: format!("Text {}", n + 1),
                title: format!("On the {}", self.die.thing()),
                author: None,
                kind: "essay".to_owned(),
                publisher: None,
                date: None,
                dated: "Nothing shows when it was written.".to_owned(),
                about: self.die.sentence(1),
                text: Outline {
                    opens: format!("Text {} begins", n + 1),
                    closes: format!("Text {} ends", n + 1),
                    sections: (0..6).map(|n| section(&mut self.die, n)).collect(),
                    boilerplate: Vec::new(),
                    paragraphs,
                },
            })
            .collect()
    }

    /// Every document names sources of its own, and shares some with the next.
    fn sources(&mut self) -> Vec<Source> {
        let documents = self.sizes.documents;
        (0..documents * SOURCES_EACH)
            .map(|n| {
                let mut named =
                    vec![Naming { document: document_id(n / SOURCES_EACH), at: format!("note {}", n + 1) }];
                if self.die.once_in(4) && documents > 1 {
                    let next = (n / SOURCES_EACH + 1) % documents;
                    named.push(Naming { document: document_id(next), at: format!("note {}", n + 1) });
                }
                Source {
                    id: SourceId::from(format!("source-{}", n + 1).as_str()),
                    reference: format!(
                        "{}, The {}, {}",
                        self.die.place(),
                        self.die.thing(),
                        1950 + self.die.below(70)
                    ),
                    kind: self.die.pick(&["report", "book", "news report"]).to_owned(),
                    document: None,
                    named,
                }
            })
            .collect()
    }

    /// The last paragraph of every document, which no statement cites.
    fn not_compared(&mut self) -> Vec<NotCompared> {
        let paragraph = self.paragraphs();
        (0..self.sizes.documents)
            .map(|n| NotCompared { document: document_id(n), paragraph, why: self.die.sentence(1) })
            .collect()
    }

    fn question(&mut self, topic: usize, place: usize, statements: usize) -> Question {
        // Two positions are usual, four are rare.
        let usual = [1, 2, 2, 2, 3, 3, 4];
        let positions = usual.get(self.die.below(usual.len())).copied().unwrap_or(1).min(statements);
        let basis = Basis::ALL.get(self.die.below(Basis::ALL.len())).copied().unwrap_or(Basis::Fact);
        let mut question = Question {
            id: QuestionId::from(format!("topic-{}-question-{}", topic + 1, place + 1).as_str()),
            ask: format!("Does the {} {} near {}?", self.die.thing(), self.die.deed(), self.die.place()),
            basis,
            note: self.die.once_in(10).then(|| self.die.sentence(1)),
            positions: Vec::new(),
            relations: Vec::new(),
            statements: Vec::new(),
        };
        for n in 0..positions {
            let answer = ANSWERS.get(n).copied().unwrap_or_default();
            let label = format!("{answer}: the {}", self.die.thing());
            question.positions.push(Position { id: letter(n), label });
            for earlier in 0..n {
                question.relations.push(Relation {
                    between: [letter(earlier), letter(n)],
                    kind: if self.die.once_in(3) { Kind::Contradicts } else { Kind::Qualifies },
                    why: self.die.sentence(2),
                    arguable: self.die.once_in(6),
                });
            }
        }
        self.answers(&mut question, statements);
        question
    }

    /// So many statements of different documents, now and then two of one.
    fn answers(&mut self, question: &mut Question, statements: usize) {
        let positions = question.positions.len();
        let mut speakers = self.die.some_of(self.sizes.documents, statements).into_iter();
        let mut last = None;
        for n in 0..statements {
            let position = if n < positions { n } else { self.die.below(positions) };
            let voice = if self.die.once_in(12) { Voice::Reported } else { Voice::Own };
            let taken = |document: usize| {
                question.statements.iter().any(|s| {
                    s.document == document_id(document) && s.position == letter(position) && s.voice == voice
                })
            };
            let again = last.filter(|document| self.die.once_in(20) && !taken(*document));
            let Some(speaker) = again.or_else(|| speakers.next()) else { return };
            last = Some(speaker);
            let statement = self.statement(question, speaker, position, voice);
            question.statements.push(statement);
        }
    }

    fn statement(&mut self, question: &Question, speaker: usize, position: usize, voice: Voice) -> Statement {
        let (thing, way, deed) = (capital(&self.die.thing()), self.die.pick(&WAYS), self.die.deed());
        let clauses = 1 + self.die.below(2);
        let end = self.die.sentence(clauses);
        let mut text = format!("{thing}: it {way} {{{deed}}} near {}. {end}", self.die.place());
        let (mut figures, mut dates) = (Vec::new(), Vec::new());
        // Who holds one position gives one figure, and another position another.
        let number = 1000 + 10 * question.id.as_str().len() + position;
        match question.basis {
            Basis::Figure => {
                let written = format!("{},{:03} tonnes", number / 1000, number % 1000);
                text.push_str(&format!(" It names {written}."));
                figures.push(Figure {
                    quantity: question.id.as_str().into(),
                    value: f64::from(u32::try_from(number).unwrap_or_default()),
                    unit: "tonnes".to_owned(),
                    written,
                    when: None,
                });
            }
            Basis::Date => {
                let date = (1960 + position).to_string();
                text.push_str(&format!(" It dates it {date}."));
                dates.push(Dated { event: question.id.as_str().into(), date: date.clone(), written: date });
            }
            _ => {}
        }
        let most = self.paragraphs() - 1;
        let citations = (0..=self.die.below(2))
            .map(|_| Citation {
                paragraph: 1 + self.die.below(most),
                phrase: format!("the {} of {}", self.die.thing(), self.die.place()),
            })
            .collect();
        let own = speaker * SOURCES_EACH + self.die.below(SOURCES_EACH) + 1;
        let source = SourceId::from(format!("source-{own}").as_str());
        Statement {
            document: document_id(speaker),
            position: letter(position),
            voice,
            by: (voice == Voice::Reported).then(|| format!("the council of {}", self.die.place())),
            text,
            citations,
            sources: if self.die.once_in(3) { vec![source] } else { Vec::new() },
            figures,
            dates,
        }
    }

    /// The second reading: it differs from the first once in ten times, and the data is what was settled.
    fn review(&mut self, topic: &Topic) -> Value {
        let (mut pairs, mut statements) = (Vec::new(), Vec::new());
        for question in &topic.questions {
            let own: Vec<&Statement> = question.statements.iter().filter(|s| s.voice == Voice::Own).collect();
            for (n, one) in own.iter().enumerate() {
                for other in own.iter().skip(n + 1) {
                    let settled = word(question.between_statements(one, other));
                    let second =
                        if self.die.once_in(10) { self.die.pick(&["agrees", "qualifies"]) } else { settled };
                    pairs.push(json!({
                        "question": question.id, "one": name(one), "other": name(other),
                        "first": settled, "second": second, "settled": settled,
                        "why": self.die.sentence(1),
                    }));
                }
            }
            for statement in &question.statements {
                statements.push(json!({
                    "question": question.id, "statement": name(statement),
                    "read": mark(&statement.text), "faithful": true,
                }));
            }
        }
        json!({ "topic": topic.id, "pairs": pairs, "statements": statements })
    }
}

fn write(folder: &Path, name: &str, value: &impl Serialize) -> std::io::Result<()> {
    std::fs::write(folder.join(name), serde_json::to_string_pretty(value)? + "\n")
}

fn word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Contradicts => "contradicts",
        Verdict::Qualifies => "qualifies",
        Verdict::Agrees | Verdict::Silent | Verdict::ReportedOnly => "agrees",
    }
}

/// Every place that can be named, explained.
fn glossary() -> Vec<Term> {
    FIRST_HALVES
        .iter()
        .flat_map(|first| SECOND_HALVES.iter().map(move |second| format!("{first}{second}")))
        .map(|term| Term {
            means: format!("{term}, a place that there is only here."),
            term,
            also: Vec::new(),
        })
        .collect()
}
