//! What is cited, whatever the form: the work with its facts, and what is said about it.

use std::collections::BTreeSet;

use super::stated::{Issued, Name, authors, day, issued, stated};
use super::{Cited, Party, Style};
use crate::route;
use crate::share::Edition;
use crate::state::{Route, View};
use comparison::marked::unmarked;
use comparison::verdict::{Dependence, Stance};
use comparison::{
    Comparison, Document, DocumentId, PositionId, Question, QuestionId, Relation, Statement, StatementName,
    Verdict, Voice,
};

/// What sort of work is cited, as far as programs tell sorts apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// An article in a journal.
    Article,
    /// A report or bulletin.
    Report,
    /// Any other document.
    Document,
    /// A part of our comparison.
    Part,
}

/// A work and what is said about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// A key made of `a-z0-9-`, the same for the same thing.
    pub key: String,
    /// The sort of work.
    pub sort: Sort,
    /// The kind of work as the data names it: "journal article"; empty for a part.
    pub genre: String,
    /// Its authors; none where none is stated.
    pub authors: Vec<Name>,
    /// Its title.
    pub title: String,
    /// The title of the comparison, for a part of it.
    pub within: Option<String>,
    /// Its publisher, where one is stated.
    pub publisher: Option<String>,
    /// When it was published.
    pub issued: Issued,
    /// The build and the data, for a part of the comparison.
    pub version: Option<String>,
    /// Where it can be opened, for a part of a published comparison.
    pub address: Option<String>,
    /// The paragraphs meant, in order; none for a whole.
    pub paragraphs: Vec<usize>,
    /// What is said about it, a line each: phrases, verdict, reason.
    pub lines: Vec<String>,
}

/// What a citation is made from.
struct Sight<'a> {
    comparison: &'a Comparison,
    style: Style,
    edition: &'a Edition,
}

/// The item for what is cited.
///
/// # Errors
/// Where the comparison lacks what is cited: a sentence that says so.
pub fn of(comparison: &Comparison, cited: &Cited, style: Style, edition: &Edition) -> Result<Item, String> {
    let sight = Sight { comparison, style, edition };
    match cited {
        Cited::Document(id) => sight.find(id).map(document),
        Cited::Statement(id, name) => {
            let question = sight.ask(id)?;
            sight.statement(question, sight.said(question, name)?)
        }
        Cited::Relation(id, one, other) => sight.relation(sight.ask(id)?, one, other),
        Cited::Question(id) => Ok(sight.question(sight.ask(id)?)),
    }
}

/// The reference of a document alone, from what is known of it.
#[must_use]
pub fn document(document: &Document) -> Item {
    let date = document.date.as_deref().map_or(Issued::NotStated, issued);
    // Without a date, what else shows when it was written helps whoever looks for it.
    let lines = if matches!(date, Issued::Date(..)) { None } else { stated(&document.dated) };
    Item {
        key: key(&[document.id.as_str()]),
        sort: match document.kind.as_str() {
            "journal article" => Sort::Article,
            "bulletin" | "report" => Sort::Report,
            _ => Sort::Document,
        },
        genre: stated(&document.kind).unwrap_or_default().to_owned(),
        authors: document.author.as_deref().map_or_else(Vec::new, authors),
        title: stated(&document.title).unwrap_or(&document.short).to_owned(),
        within: None,
        publisher: document.publisher.clone(),
        issued: date,
        version: None,
        address: None,
        paragraphs: Vec::new(),
        lines: lines.map(|l| format!("Date: {l}")).into_iter().collect(),
    }
}

impl<'a> Sight<'a> {
    fn find(&self, id: &DocumentId) -> Result<&'a Document, String> {
        self.comparison
            .document(id)
            .ok_or_else(|| format!("There is no document “{id}” in this comparison, so it cannot be cited."))
    }

    fn ask(&self, id: &QuestionId) -> Result<&'a Question, String> {
        self.comparison
            .question(id)
            .map(|(_, question)| question)
            .ok_or_else(|| format!("There is no question “{id}” in this comparison, so it cannot be cited."))
    }

    fn said(&self, question: &'a Question, name: &StatementName) -> Result<&'a Statement, String> {
        question.statement(name).ok_or_else(|| {
            format!(
                "{} has no such statement on “{}”, so it cannot be cited.",
                self.comparison.short(&name.document),
                question.ask
            )
        })
    }

    fn statement(&self, question: &Question, said: &Statement) -> Result<Item, String> {
        let work = document(self.find(&said.document)?);
        let reported = if said.voice == Voice::Reported { "reported" } else { "" };
        let place = Route::Statement(question.id.clone(), said.name());
        let paragraphs: BTreeSet<usize> = said.citations.iter().map(|c| c.paragraph).collect();
        let mut lines = work.lines;
        lines.extend([
            format!("Phrases: {}.", self.phrases(said)),
            format!("In our words: {}", unmarked(&said.text)),
            format!("Question: {}", question.ask),
            format!("Answer: {}.", held(question, said)),
            format!(
                "Read in: {}, {}. {}",
                self.comparison.title,
                self.edition.version(),
                self.where_it_is(&place, &[])
            ),
        ]);
        Ok(Item {
            key: key(&[said.document.as_str(), question.id.as_str(), said.position.as_str(), reported]),
            paragraphs: paragraphs.into_iter().collect(),
            lines,
            ..work
        })
    }

    fn relation(&self, question: &Question, one: &Party, other: &Party) -> Result<Item, String> {
        let verdict = match (one, other) {
            (Party::Document(a), Party::Document(b)) => question.verdict(a, b),
            (Party::Statement(a), Party::Document(b)) | (Party::Document(b), Party::Statement(a)) => {
                question.to_document(self.said(question, a)?, b)
            }
            (Party::Statement(a), Party::Statement(b)) => {
                question.between_statements(self.said(question, a)?, self.said(question, b)?)
            }
        };
        let names = [self.find(party_document(one))?, self.find(party_document(other))?];
        let reasons = reasons(question, one, other, verdict);
        let arguable = reasons.iter().any(|r| r.arguable);
        let mut lines = vec![format!(
            "Verdict: {}{}.",
            verdict.word(),
            remarks(&[(verdict == Verdict::Contradicts, question.basis.word()), (arguable, "arguable")])
        )];
        lines.extend(reasons.iter().map(|r| format!("Reason: {}", reason(r))));
        if verdict == Verdict::Agrees {
            let [a, b] = names.map(|d| &d.id);
            lines.extend(self.comparison.dependence(question, a, b).map(|d| self.dependence(&d)));
        }
        for party in [one, other] {
            lines.extend(self.party(question, party)?);
        }
        let place = match one {
            Party::Statement(name) => Route::Statement(question.id.clone(), name.clone()),
            Party::Document(_) => Route::Question(question.id.clone()),
        };
        let [a, b] = names;
        let title = format!("{} and {}: {}", a.short, b.short, question.ask);
        let key = key(&[question.id.as_str(), &party_key(one), &party_key(other)]);
        Ok(self.part(key, title, &place, &[a.id.clone(), b.id.clone()], lines))
    }

    fn question(&self, question: &Question) -> Item {
        let documents: Vec<DocumentId> = self.comparison.documents.iter().map(|d| d.id.clone()).collect();
        let mut lines = vec![format!("Asked for: {}.", question.basis.word())];
        lines.extend(question.note.as_ref().map(|note| format!("Note: {note}")));
        for document in &documents {
            lines.extend(self.party(question, &Party::Document(document.clone())).unwrap_or_default());
        }
        for relation in &question.relations {
            let [a, b] = &relation.between;
            let verdict = Verdict::from(relation.kind);
            lines.push(format!(
                "{} {} {}{}: {}",
                a.letter(),
                verdict.word(),
                b.letter(),
                remarks(&[
                    (verdict == Verdict::Contradicts, question.basis.word()),
                    (relation.arguable, "arguable")
                ]),
                relation.why
            ));
        }
        let pairs = documents.iter().enumerate().flat_map(|(n, one)| {
            documents.iter().skip(n + 1).map(move |other| {
                let independent = if self.comparison.dependence(question, one, other).is_some() {
                    " (not independent)"
                } else {
                    ""
                };
                let verdict = question.verdict(one, other).word();
                let (one, other) = (self.comparison.short(one), self.comparison.short(other));
                format!("{one} and {other}: {verdict}{independent}")
            })
        });
        lines.push(format!("Verdicts: {}.", pairs.collect::<Vec<_>>().join("; ")));
        let place = Route::Question(question.id.clone());
        self.part(key(&[question.id.as_str()]), question.ask.clone(), &place, &[], lines)
    }

    /// A part of our comparison, as a work.
    fn part(
        &self,
        key: String,
        title: String,
        place: &Route,
        shown: &[DocumentId],
        mut lines: Vec<String>,
    ) -> Item {
        let address = self.edition.link(&self.address(place, shown));
        if address.is_none() {
            lines.push(self.where_it_is(place, shown));
        }
        Item {
            key,
            sort: Sort::Part,
            genre: String::new(),
            authors: Vec::new(),
            title,
            within: Some(self.comparison.title.clone()),
            publisher: None,
            issued: day(&self.edition.date),
            version: Some(self.edition.version()),
            address,
            paragraphs: Vec::new(),
            lines,
        }
    }

    /// A place with these documents as columns; with none of them named, the usual columns.
    fn address(&self, place: &Route, shown: &[DocumentId]) -> String {
        let mut view = View::first(self.comparison).at(place.clone());
        if !shown.is_empty() {
            view.shown = shown.to_vec();
            view.shown.dedup();
        }
        route::write(&view, self.comparison)
    }

    fn where_it_is(&self, place: &Route, shown: &[DocumentId]) -> String {
        let address = self.address(place, shown);
        self.edition.link(&address).unwrap_or_else(|| format!("Route in the page: #{address}"))
    }

    /// What one side says: a line a statement, or that it is silent. What a document reports
    /// stands beside what it says itself, since a reader has to see both.
    fn party(&self, question: &Question, party: &Party) -> Result<Vec<String>, String> {
        let said: Vec<&Statement> = match party {
            Party::Document(document) => question.statements_of(document).collect(),
            Party::Statement(name) => vec![self.said(question, name)?],
        };
        let short = self.comparison.short(party_document(party));
        if said.is_empty() {
            return Ok(vec![format!("{short}: silent.")]);
        }
        Ok(said
            .into_iter()
            .map(|s| {
                format!(
                    "{short}, {}: {} {}.",
                    held(question, s),
                    sentence(&unmarked(&s.text)),
                    self.phrases(s)
                )
            })
            .collect())
    }

    fn phrases(&self, said: &Statement) -> String {
        let phrases: Vec<String> = said
            .citations
            .iter()
            .map(|c| format!("“{}” ({})", c.phrase, self.style.paragraphs(&[c.paragraph])))
            .collect();
        phrases.join("; ")
    }

    fn dependence(&self, dependence: &Dependence) -> String {
        format!("Not independent: {}.", depends(self.comparison, dependence))
    }
}

/// Why two agreeing documents are not two witnesses, in words.
#[must_use]
pub fn depends(comparison: &Comparison, dependence: &Dependence) -> String {
    match dependence {
        Dependence::SharedSource(reference) => format!("both rest on {reference}"),
        Dependence::Cites(one, other) => {
            format!("{} rests on {}", comparison.short(one), comparison.short(other))
        }
    }
}

/// The relations that make the verdict what it is.
fn reasons<'q>(question: &'q Question, one: &Party, other: &Party, verdict: Verdict) -> Vec<&'q Relation> {
    let ones = positions(question, one);
    let others = positions(question, other);
    question
        .relations
        .iter()
        .filter(|r| {
            let [a, b] = &r.between;
            Verdict::from(r.kind) == verdict
                && ((ones.contains(&a) && others.contains(&b)) || (ones.contains(&b) && others.contains(&a)))
        })
        .collect()
}

/// The positions that one side holds in its own voice.
fn positions<'q>(question: &'q Question, party: &'q Party) -> Vec<&'q PositionId> {
    match party {
        Party::Document(document) => match question.stance(document) {
            Stance::Holds(held) => held,
            Stance::Silent | Stance::Reports => Vec::new(),
        },
        Party::Statement(name) if name.voice == Voice::Own => vec![&name.position],
        Party::Statement(_) => Vec::new(),
    }
}

fn party_document(party: &Party) -> &DocumentId {
    match party {
        Party::Document(document) => document,
        Party::Statement(name) => &name.document,
    }
}

fn party_key(party: &Party) -> String {
    match party {
        Party::Document(document) => document.to_string(),
        Party::Statement(name) => {
            let reported = if name.voice == Voice::Reported { "-reported" } else { "" };
            format!("{}-{}{reported}", name.document, name.position)
        }
    }
}

/// "A (Yes, it stays uneasy)", and whose view it is where it is only reported.
fn held(question: &Question, said: &Statement) -> String {
    let label = question.position(&said.position).map(|(_, p)| p.label.as_str()).unwrap_or_default();
    let reported = match (said.voice, &said.by) {
        (Voice::Own, _) => String::new(),
        (Voice::Reported, Some(by)) => format!(", reported as the view of {by}"),
        (Voice::Reported, None) => ", only reported".to_owned(),
    };
    format!("{} ({label}){reported}", said.position.letter())
}

fn reason(relation: &Relation) -> String {
    let [a, b] = &relation.between;
    format!("{} ({} and {})", relation.why, a.letter(), b.letter())
}

/// " (judgement, arguable)", from those that hold; nothing where none does.
fn remarks(remarks: &[(bool, &str)]) -> String {
    let holding: Vec<&str> = remarks.iter().filter(|(holds, _)| *holds).map(|(_, word)| *word).collect();
    if holding.is_empty() { String::new() } else { format!(" ({})", holding.join(", ")) }
}

/// The text with a full stop, unless it ends in one.
fn sentence(text: &str) -> String {
    if text.ends_with(['.', '?', '!']) { text.to_owned() } else { format!("{text}.") }
}

/// A key that every program accepts: `a-z0-9-` only.
fn key(parts: &[&str]) -> String {
    let parts: Vec<String> = parts
        .iter()
        .map(|p| {
            p.to_ascii_lowercase()
                .chars()
                .filter(|c| c.is_ascii_alphanumeric() || *c == '-')
                .collect::<String>()
        })
        .filter(|p| !p.is_empty())
        .collect();
    parts.join("-")
}
