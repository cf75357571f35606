//! From the answers of a question to its positions, and from its judging rows to its relations.

use comparison::english::listed;
use comparison::marked::unmarked;
use comparison::{Position, PositionId, Question, QuestionId, Relation, Statement, Voice};

use super::asked::{Answer, Asked, Judgement};
use super::documents::Documents;
use super::more::{self, More};
use super::registers::Registers;
use super::rules::Origins;
use crate::columns::Column;
use crate::fault::{Findings, Place};
use crate::wording::{self, GROUNDS, Verdict, key};

/// The most words of a clause.
const CLAUSE_WORDS: usize = rules::lengths::CLAUSE_WORDS;

/// Makes a question. `at` is its place in the data.
pub fn question(
    asked: &Asked,
    id: QuestionId,
    at: &str,
    documents: &Documents,
    registers: &mut Registers,
    origins: &mut Origins,
    findings: &mut Findings,
) -> Question {
    let fields: Vec<&str> = asked.more.iter().flat_map(More::names).collect();
    origins.add(at.to_owned(), asked.row, &fields);
    if asked.is_broken {
        origins.broken.insert(at.to_owned());
    }
    origins.add(format!("{at}/note"), asked.note.0, &fields);
    let given = asked.more.iter().find(|more| more.has("positions"));
    let given: Option<Vec<Position>> = given.and_then(|more| more.get("positions", findings));
    let (mut positions, held) = positions(asked, given, findings);
    for (index, position) in positions.iter().enumerate() {
        let holder = asked.answers.iter().zip(&held).find(|(_, held)| **held == position.id);
        let row = holder.map_or(asked.row, |(answer, _)| answer.row);
        origins.add(format!("{at}/positions/{index}"), row, &[]);
    }
    doubts(asked, &held, &mut positions, findings);
    let mut question = Question {
        id,
        ask: asked.ask.to_owned(),
        basis: basis(asked, findings),
        note: Some(asked.note.1.to_owned()).filter(|note| !note.is_empty()),
        positions,
        ..Question::default()
    };
    for (answer, position) in asked.answers.iter().zip(held) {
        let at = format!("{at}/statements/{}", question.statements.len());
        let statement = statement(answer, position, &question, &at, documents, registers, origins, findings);
        question.statements.push(statement);
    }
    let speaks = |index: &usize| asked.answers.iter().any(|answer| answer.document == *index);
    let unheard =
        (0..documents.list.len()).filter(|index| !speaks(index) && !asked.silent.contains_key(index));
    question.not_recorded = unheard.map(|index| documents.id(index)).collect();
    Judge { asked, at, documents, question: &mut question, rows: Vec::new() }.judge(origins, findings);
    for more in &asked.more {
        let fields = more::QUESTION.into_iter().filter(|field| *field != "positions");
        more.apply(&mut question, &fields.collect::<Vec<_>>(), findings);
    }
    question
}

fn basis(asked: &Asked, findings: &mut Findings) -> Option<comparison::Basis> {
    let (row, cell) = asked.basis;
    let basis = wording::basis(cell);
    if basis.is_none() && !cell.is_empty() {
        let what = format!("a question cannot ask for “{cell}”");
        let remedy = "write fact, figure, date, definition, cause, judgement or forecast";
        findings.fault(Place::at(row, Column::Basis), what, remedy);
    }
    basis
}

/// Returns the letter with this number, counted from 0.
#[must_use]
pub fn letter(number: usize) -> String {
    ('a'..='z').nth(number).map_or_else(|| format!("p{}", number + 1), String::from)
}

/// Returns the positions of a question, and for each answer the position that it belongs to. Letters that are given
/// come first; every other answer takes the next free letter.
fn positions(
    asked: &Asked,
    given: Option<Vec<Position>>,
    findings: &mut Findings,
) -> (Vec<Position>, Vec<PositionId>) {
    let is_given = given.is_some();
    let mut positions = given.unwrap_or_default();
    let mut rows: Vec<(PositionId, usize)> = Vec::new();
    let lettered = |answer: &&Answer| !answer.letter.is_empty();
    for answer in asked.answers.iter().filter(lettered) {
        let id = PositionId::from(answer.letter.to_lowercase().as_str());
        let label = unmarked(answer.answer);
        let earlier = rows.iter().find(|(known, _)| *known == id).map(|(_, row)| *row);
        let known = positions.iter_mut().find(|position| position.id == id);
        match known {
            Some(position) if position.label.is_empty() => position.label = label,
            Some(position) if !label.is_empty() && key(&position.label) != key(&label) => {
                let other = earlier.map(|row| format!(" in row {row}")).unwrap_or_default();
                let what = format!("letter {id} is “{}”{other}, but “{label}” here", position.label);
                let remedy = "give the two answers different letters, or the same words";
                findings.fault(Place::at(answer.row, Column::Letter), what, remedy);
            }
            Some(_) => {}
            None => {
                let twin = positions
                    .iter()
                    .find(|position| !label.is_empty() && key(&position.label) == key(&label));
                if let Some(twin) = twin {
                    let what = format!("the answer “{label}” has the letters {} and {id}", twin.id);
                    let remedy = "give it one letter, or write two different answers";
                    findings.fault(Place::at(answer.row, Column::Letter), what, remedy);
                }
                positions.push(Position { id: id.clone(), label, arguable: None });
            }
        }
        if !answer.answer.is_empty() {
            rows.push((id, answer.row));
        }
    }
    let mut held = Vec::new();
    for answer in &asked.answers {
        if let Some(id) = answer.more.get::<PositionId>("position", findings) {
            held.push(id);
        } else if answer.letter.is_empty() {
            let label = unmarked(answer.answer);
            let known = positions.iter().find(|position| key(&position.label) == key(&label));
            if let Some(position) = known {
                held.push(position.id.clone());
                continue;
            }
            let mut free = (0..).map(letter).filter(|id| positions.iter().all(|p| p.id.as_str() != id));
            let id = PositionId::from(free.next().unwrap_or_default().as_str());
            positions.push(Position { id: id.clone(), label, arguable: None });
            held.push(id);
        } else {
            held.push(PositionId::from(answer.letter.to_lowercase().as_str()));
        }
    }
    if !is_given && asked.answers.iter().any(|answer| !answer.letter.is_empty()) {
        positions.sort_by(|one, other| one.id.cmp(&other.id));
    }
    (positions, held)
}

/// Gives positions the doubts that stand in the further fields of their answers.
fn doubts(asked: &Asked, held: &[PositionId], positions: &mut [Position], findings: &mut Findings) {
    for (answer, id) in asked.answers.iter().zip(held).filter(|(answer, _)| answer.more.has(more::ARGUABLE)) {
        let doubt = answer.more.get(more::ARGUABLE, findings);
        if let Some(position) = positions.iter_mut().find(|position| position.id == *id) {
            position.arguable = doubt;
        }
    }
}

#[allow(clippy::too_many_arguments)]
fn statement(
    answer: &Answer,
    position: PositionId,
    question: &Question,
    at: &str,
    documents: &Documents,
    registers: &mut Registers,
    origins: &mut Origins,
    findings: &mut Findings,
) -> Statement {
    let fields: Vec<&str> = answer.more.names().collect();
    origins.add(at.to_owned(), answer.row, &fields);
    if answer.statement.is_empty() && !answer.more.has("text") {
        origins.from_answer.insert(at.to_owned());
    }
    for (index, (row, _)) in answer.citations.iter().enumerate() {
        origins.add(format!("{at}/citations/{index}"), *row, &fields);
    }
    let document = documents.id(answer.document);
    let words = if answer.answer.is_empty() { question.label(&position) } else { answer.answer };
    let text = if answer.statement.is_empty() { words } else { answer.statement };
    let (clause, clause_read) = clause(text, words);
    let mut statement = Statement {
        document: document.clone(),
        position,
        voice: if answer.reported.is_empty() { Voice::Own } else { Voice::Reported },
        by: Some(answer.reported.to_owned()).filter(|by| !by.is_empty()),
        text: text.to_owned(),
        clause,
        clause_read,
        citations: answer.citations.iter().map(|(_, citation)| citation.clone()).collect(),
        sources: Vec::new(),
        figures: Vec::new(),
        dates: Vec::new(),
    };
    let own = |field: &str| !answer.more.has(field);
    for (row, cell) in answer.sources.iter().filter(|_| own("sources")) {
        statement.sources.extend(registers.sources(cell, &document, *row, origins));
    }
    for (row, cell) in answer.figures.iter().filter(|_| own("figures")) {
        statement.figures.extend(registers.figures(cell, *row, findings));
    }
    for (row, cell) in answer.dates.iter().filter(|_| own("dates")) {
        statement.dates.extend(registers.dates(cell, *row, findings));
    }
    let fields = more::STATEMENT.into_iter().filter(|field| *field != "position");
    answer.more.apply(&mut statement, &fields.collect::<Vec<_>>(), findings);
    statement
}

/// Returns the clause of a statement: its text where that is short enough, else the answer, which somebody has read
/// for this when they wrote it.
#[must_use]
pub fn clause(text: &str, answer: &str) -> (String, bool) {
    let whole = unmarked(text);
    if anchoring::phrase::word_count(&whole) <= CLAUSE_WORDS {
        (whole, false)
    } else {
        (unmarked(answer), true)
    }
}

/// Judges the positions of a question by its judging rows.
struct Judge<'a> {
    asked: &'a Asked<'a>,
    at: &'a str,
    documents: &'a Documents,
    question: &'a mut Question,
    /// The row of each relation.
    rows: Vec<usize>,
}

impl Judge<'_> {
    fn judge(&mut self, origins: &mut Origins, findings: &mut Findings) {
        for judgement in &self.asked.judgements {
            let Some(between) = self.between(judgement, findings) else { continue };
            let cell = judgement.entry.get(Column::Answer);
            let known = if judgement.more.has("kind") { None } else { wording::verdict(cell) };
            match known {
                Some((Verdict::Agrees, arguable)) => self.agree(judgement, &between, arguable, findings),
                Some((Verdict::NotJudged, _)) => {}
                Some((Verdict::Related(kind), arguable)) => {
                    self.relate(judgement, between, kind, arguable, origins, findings);
                }
                None => {
                    let kind = judgement.more.get("kind", findings).unwrap_or(comparison::Kind::Contradicts);
                    self.relate(judgement, between, kind, false, origins, findings);
                }
            }
        }
        self.unjudged(findings);
    }

    /// Returns the positions that a row judges: by their letters where it gives them, else those that its documents
    /// hold.
    fn between(&self, judgement: &Judgement, findings: &mut Findings) -> Option<[PositionId; 2]> {
        if let Some(between) = judgement.more.get("between", findings) {
            return Some(between);
        }
        let letters = judgement.entry.get(Column::Letter);
        if !letters.is_empty() {
            let letters: Vec<PositionId> =
                letters.split('/').map(|id| PositionId::from(id.trim().to_lowercase().as_str())).collect();
            let known = |id: &PositionId| self.question.position(id).is_some();
            return match <[PositionId; 2]>::try_from(letters) {
                Ok(between) if between.iter().all(known) => Some(between),
                _ => {
                    let all: Vec<&str> = self.question.positions.iter().map(|p| p.id.as_str()).collect();
                    let what = format!(
                        "“{}” are not two letters of this question",
                        judgement.entry.get(Column::Letter)
                    );
                    let remedy = format!("write two of {} as “a / b”, or leave it empty", all.join(", "));
                    findings.fault(judgement.entry.at(Column::Letter), what, remedy);
                    None
                }
            };
        }
        let [one, other] = judgement.documents;
        let (one, other) = (self.held(one, judgement, findings), self.held(other, judgement, findings));
        Some([one?, other?])
    }

    /// Returns the one position that a document holds; reports it where it holds none or several.
    fn held(&self, document: usize, judgement: &Judgement, findings: &mut Findings) -> Option<PositionId> {
        let (id, name) = (self.documents.id(document), self.documents.name(document));
        let own = |s: &&Statement| s.voice == Voice::Own;
        let mut held: Vec<&PositionId> =
            self.question.statements_of(&id).filter(own).map(|s| &s.position).collect();
        held.sort();
        held.dedup();
        let place = judgement.entry.at(Column::Document);
        match held.as_slice() {
            [one] => return Some((*one).clone()),
            // A row that could not be read may hold the answer.
            [] if self.asked.is_broken => {}
            [] if self.question.statements_of(&id).next().is_some() => {
                let what =
                    format!("{name} only reports what others say here, and reported views are not judged");
                findings.fault(place, what, "delete this row, or add what it answers itself");
            }
            [] => {
                let what = format!("{name} has no answer to this question, so it cannot be judged");
                findings.fault(place, what, "add a row with its answer, or delete this one");
            }
            several => {
                let ids: Vec<String> = several.iter().map(ToString::to_string).collect();
                let what = format!("{name} gives {} answers to this question: {}", ids.len(), listed(&ids));
                findings.fault(place, what, "say which is judged: write “a / b” in a column “letter”");
            }
        }
        None
    }

    /// Reads a row that says that two documents agree. Where that is open to argument, its reason is kept.
    fn agree(
        &mut self,
        judgement: &Judgement,
        between: &[PositionId; 2],
        arguable: bool,
        findings: &mut Findings,
    ) {
        let [one, other] = between;
        let entry = &judgement.entry;
        if one != other {
            let what = format!("{} give different answers, so they do not agree", self.names(judgement));
            let remedy = "give both the same answer, or write “agrees in part”";
            findings.fault(entry.at(Column::Answer), what, remedy);
            return;
        }
        let why = reason(judgement).1;
        if let Some(position) = self.question.positions.iter_mut().find(|position| position.id == *one) {
            if arguable && !why.is_empty() {
                position.arguable = Some(why.to_owned());
            } else if !why.is_empty() {
                let what = "two documents agree if they give the same answer, so this reason is not kept";
                findings.notice(Some(judgement.row), what);
            }
        }
    }

    fn relate(
        &mut self,
        judgement: &Judgement,
        between: [PositionId; 2],
        kind: comparison::Kind,
        arguable: bool,
        origins: &mut Origins,
        findings: &mut Findings,
    ) {
        let entry = &judgement.entry;
        let [one, other] = &between;
        if one == other {
            let what =
                format!("{} give the same answer, so there is nothing to judge", self.names(judgement));
            let remedy = "delete this row, or give them different answers";
            findings.fault(entry.at(Column::Document), what, remedy);
            return;
        }
        let (why_column, why) = reason(judgement);
        let settle = if why_column == Column::Note { "" } else { entry.get(Column::Note) };
        let mut relation = Relation {
            between,
            kind,
            why: why.to_owned(),
            part: ground(judgement, findings),
            settle: Some(settle.to_owned()).filter(|settle| !settle.is_empty()),
            arguable,
        };
        judgement.more.apply(&mut relation, &more::RELATION, findings);
        let [one, other] = &relation.between;
        let earlier = self.question.relations.iter().position(|known| {
            let [a, b] = &known.between;
            (a, b) == (one, other) || (b, a) == (one, other)
        });
        if let Some(earlier) = earlier {
            self.twice(earlier, &relation, judgement, findings);
            return;
        }
        let fields: Vec<&str> = judgement.more.names().collect();
        let at = format!("{}/relations/{}", self.at, self.question.relations.len());
        if why_column == Column::Note {
            origins.from_note.insert(at.clone());
        }
        origins.add(at, judgement.row, &fields);
        self.question.relations.push(relation);
        self.rows.push(judgement.row);
    }

    /// Reports two rows that judge the same two answers otherwise.
    fn twice(&self, earlier: usize, relation: &Relation, judgement: &Judgement, findings: &mut Findings) {
        let Some(known) = self.question.relations.get(earlier) else { return };
        let row = self.rows.get(earlier).copied().unwrap_or_default();
        let entry = &judgement.entry;
        if known.kind != relation.kind || known.arguable != relation.arguable {
            let what = format!("the same two answers are judged differently in row {row}");
            findings.fault(entry.at(Column::Answer), what, "delete one of the two rows, or judge both alike");
        } else if !relation.why.is_empty() && known.why != relation.why {
            let what = format!("the same two answers have another reason in row {row}");
            findings.fault(entry.at(Column::Statement), what, "keep one reason, and delete the other row");
        }
    }

    /// Remarks on answers that differ and are not judged yet.
    fn unjudged(&self, findings: &mut Findings) {
        let open: Vec<String> = comparison::pairs(&self.question.positions)
            .filter(|(one, other)| self.question.relation(&one.id, &other.id).is_none())
            .filter_map(|(one, other)| {
                let (one, other) = (self.holder(&one.id)?, self.holder(&other.id)?);
                // What one document says twice over is not judged by a row of two.
                (one != other).then(|| format!("{one} / {other}"))
            })
            .collect();
        if !open.is_empty() && !self.asked.is_broken {
            let what = format!(
                "these answers differ and are not judged yet: {}; to judge two, add a row with “{}” as the document and “contradicts”, say, as the answer",
                open.join(", "),
                open.first().map_or("", String::as_str)
            );
            findings.notice(Some(self.asked.row), what);
        }
    }

    /// Returns the name of the first document that holds a position itself.
    fn holder(&self, position: &PositionId) -> Option<&str> {
        let is_it = |s: &&Statement| s.voice == Voice::Own && s.position == *position;
        let statement = self.question.statements.iter().find(is_it)?;
        self.documents.one(statement.document.as_str()).map(|index| self.documents.name(index))
    }

    fn names(&self, judgement: &Judgement) -> String {
        let [one, other] = judgement.documents;
        format!("{} and {}", self.documents.name(one), self.documents.name(other))
    }
}

/// Returns the reason of a judging row, and the column that it stands in.
fn reason<'a>(judgement: &Judgement<'a>) -> (Column, &'a str) {
    match judgement.entry.get(Column::Statement) {
        "" if !judgement.entry.get(Column::Note).is_empty() => {
            (Column::Note, judgement.entry.get(Column::Note))
        }
        why => (Column::Statement, why),
    }
}

/// Reads why two positions part.
fn ground(judgement: &Judgement, findings: &mut Findings) -> Option<comparison::Ground> {
    let cell = judgement.entry.get(Column::Basis);
    let ground = GROUNDS.iter().find(|(_, word)| *word == key(cell)).map(|(ground, _)| *ground);
    if ground.is_none() && !cell.is_empty() {
        let what = format!("“{cell}” does not say why two answers part");
        let remedy = "write time, scope, definition, evidence, value or forecast, or leave it empty";
        findings.fault(judgement.entry.at(Column::Basis), what, remedy);
    }
    ground
}
