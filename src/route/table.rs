//! Paths: how each route is written and read.
//!
//! A path that begins with none of the words of routes names a topic, or a question with, it may be, a document
//! and the letter of a position.

use comparison::analysis::filter::VERDICTS;
use comparison::{Comparison, DocumentId, PositionId, Question, Voice};

use super::encoding::{decode, encode};
use super::parameters::verdict_id;
use super::reader::{Reader, Target, brief};
use super::view::{first_statement, usual_order};
use super::{Format, Route, Scope, Sheet};
use crate::words::notices;

/// The routes that have nothing after their word.
const ALONE: [(&str, Route); 6] = [
    ("figures", Route::Figures),
    ("sources", Route::Sources),
    ("method", Route::Method),
    ("all", Route::Whole),
    ("lesson", Route::Lesson),
    ("texts", Route::Texts),
];

/// The words of the other routes. A question by itself was once called a close-up.
const WORDS: [&str; 10] =
    ["pair", "document", "search", "disagreements", "close-up", "stage", "test", "read", "print", "export"];

/// Returns the words with which paths begin.
pub fn words() -> impl Iterator<Item = &'static str> {
    ALONE.into_iter().map(|(word, _)| word).chain(WORDS)
}

/// Writes a route as the path of an address. Elements of the page carry it as their id, so that a browser
/// finds the place by itself.
#[must_use]
pub fn write(route: &Route, comparison: &Comparison) -> String {
    if let Some((word, _)) = ALONE.iter().find(|(_, alone)| alone == route) {
        return format!("/{word}");
    }
    match route {
        Route::Pair(one, other) => format!("/pair/{one}/{other}"),
        Route::Document(document) => format!("/document/{document}"),
        Route::Search(typed) if typed.is_empty() => "/search".to_owned(),
        Route::Search(typed) => format!("/search/{}", encode(typed)),
        Route::Findings(None) => "/disagreements".to_owned(),
        Route::Findings(Some(kind)) => format!("/disagreements/{}", verdict_id(*kind)),
        Route::Stage(question) => format!("/stage/{question}"),
        Route::Test(None) => "/test".to_owned(),
        Route::Test(Some(topic)) => format!("/test/{topic}"),
        Route::Read(documents, paragraph) => {
            let names: Vec<&str> = documents.iter().map(DocumentId::as_str).collect();
            let paragraph = paragraph.map(|n| format!("/{n}")).unwrap_or_default();
            format!("/read/{}{paragraph}", names.join(","))
        }
        Route::Print(sheet, scope) => format!("/print/{}{}", sheet.id(), write_scope(scope)),
        Route::Export(format, scope) => format!("/export/{}{}", format.id(), write_scope(scope)),
        Route::Topic(topic) => format!("/{topic}"),
        Route::Question(question) => format!("/{question}"),
        Route::Statement(question, name) => {
            let asked = comparison.question(question).map(|(_, q)| q);
            let first = asked.and_then(|q| first_statement(q, &name.document));
            let (document, position) = (&name.document, &name.position);
            match name.voice {
                _ if first.as_ref() == Some(name) => format!("/{question}/{document}"),
                Voice::Own => format!("/{question}/{document}/{position}"),
                Voice::Reported => format!("/{question}/{document}/{position}/reported"),
            }
        }
        _ => "/".to_owned(),
    }
}

/// Reads a path. `None` is the first page.
pub fn read(path: &[&str], reader: &mut Reader<'_>) -> Option<Route> {
    let (&first, rest) = path.split_first()?;
    if let Some((_, route)) = ALONE.into_iter().find(|(word, _)| *word == first) {
        reader.expect_end(rest);
        return Some(route);
    }
    if !WORDS.contains(&first) {
        return topic_or_question(first, rest, reader);
    }
    let second = rest.first().copied();
    Some(match first {
        "pair" => pair(rest, reader).map(|(one, other)| Route::Pair(one, other))?,
        "document" => {
            let document = reader.document(second?)?;
            reader.expect_end(rest.get(1..).unwrap_or_default());
            Route::Document(document)
        }
        "search" => Route::Search(decode(second.unwrap_or_default())),
        "disagreements" => {
            let (kind, rest) = one_of(&VERDICTS, verdict_id, rest, reader);
            reader.expect_end(rest);
            Route::Findings(kind)
        }
        "close-up" | "stage" => match reader.target(second?)? {
            Target::Topic(topic) => Route::Topic(topic.id.clone()),
            Target::Question(question) => {
                reader.expect_end(rest.get(1..).unwrap_or_default());
                let route = if first == "stage" { Route::Stage } else { Route::Question };
                route(question.id.clone())
            }
        },
        // On the open lesson where the link names no topic that exists.
        "test" => Route::Test(second.and_then(|id| match reader.target(id)? {
            Target::Topic(topic) => Some(topic.id.clone()),
            Target::Question(question) => {
                reader.comparison.question(&question.id).map(|(topic, _)| topic.id.clone())
            }
        })),
        "read" => text(rest, reader),
        "print" => {
            let (sheet, rest) = one_of(&Sheet::ALL, Sheet::id, rest, reader);
            Route::Print(sheet.unwrap_or(Sheet::Reading), scope(rest, reader))
        }
        "export" => {
            let (format, rest) = one_of(&Format::ALL, Format::id, rest, reader);
            Route::Export(format.unwrap_or(Format::Markdown), scope(rest, reader))
        }
        _ => return None,
    })
}

fn topic_or_question(id: &str, rest: &[&str], reader: &mut Reader<'_>) -> Option<Route> {
    match reader.target(id)? {
        Target::Topic(topic) => {
            // A question that became a topic had documents in its links; a topic has none.
            if topic.id.as_str() == id
                && let Some(more) = rest.first()
            {
                reader.notice(notices::no_such_part_of_topic(&topic.title, &brief(more)));
            }
            Some(Route::Topic(topic.id.clone()))
        }
        Target::Question(question) => {
            // The letters of a question that was replaced may mean something else by now.
            let letters = question.id.as_str() == id;
            Some(statement(question, rest, letters, reader))
        }
    }
}

/// Reads the document and the position after a question; the question alone where they name no statement.
fn statement(question: &Question, rest: &[&str], letters: bool, reader: &mut Reader<'_>) -> Route {
    let whole = Route::Question(question.id.clone());
    let Some((document, rest)) = rest.split_first() else { return whole };
    let Some(document) = reader.document(document) else { return whole };
    let Some(first) = first_statement(question, &document) else {
        let short = reader.comparison.short(&document);
        reader.notice(notices::says_nothing(short));
        return whole;
    };
    let Some(letter) = rest.first().filter(|_| letters) else {
        return Route::Statement(question.id.clone(), first);
    };
    let asked = PositionId::from(*letter);
    let held = || question.statements_of(&document).filter(|s| s.position == asked);
    let reported = rest.get(1) == Some(&"reported");
    let named = held().find(|s| (s.voice == Voice::Reported) == reported).or_else(|| held().next());
    let name = named.map_or_else(
        || {
            let short = reader.comparison.short(&document);
            reader.notice(notices::holds_no_such_position(short, &brief(letter).to_ascii_uppercase()));
            first
        },
        comparison::Statement::name,
    );
    Route::Statement(question.id.clone(), name)
}

/// Reads two documents; what the link lacks is taken from the documents in their usual order.
fn pair(path: &[&str], reader: &mut Reader<'_>) -> Option<(DocumentId, DocumentId)> {
    let mut found = reader.documents(&path.iter().take(2).copied().collect::<Vec<_>>().join(","));
    for document in usual_order(reader.comparison) {
        if !found.contains(&document) {
            found.push(document);
        }
    }
    match found.as_slice() {
        [one, other, ..] => Some((one.clone(), other.clone())),
        _ => None,
    }
}

/// Reads the texts of documents; the list of texts where the link names none that exists.
fn text(path: &[&str], reader: &mut Reader<'_>) -> Route {
    let documents = reader.documents(path.first().unwrap_or(&""));
    let only = match documents.as_slice() {
        [] => return Route::Texts,
        [only] => reader.comparison.document(only),
        _ => None,
    };
    let paragraph = path.get(1).and_then(|asked| {
        let number = asked.parse().ok();
        let found = number.filter(|n| only.is_some_and(|d| (1..=d.text.paragraphs).contains(n)));
        if found.is_none() {
            reader.notice(notices::no_paragraph(&brief(asked)));
        }
        found
    });
    Route::Read(documents, paragraph)
}

/// Reads one of several words. Adds a notice where the link has another one.
fn one_of<'p, 's, T: Copy>(
    all: &[T],
    id: fn(T) -> &'static str,
    path: &'p [&'s str],
    reader: &mut Reader<'_>,
) -> (Option<T>, &'p [&'s str]) {
    let Some((word, rest)) = path.split_first() else { return (None, path) };
    let found = all.iter().copied().find(|one| id(*one) == *word);
    if found.is_none() {
        reader.expect_end(&[word]);
    }
    (found, rest)
}

/// Reads which part of the comparison a sheet or a file holds.
fn scope(path: &[&str], reader: &mut Reader<'_>) -> Scope {
    match path {
        [] => Scope::All,
        ["lesson", rest @ ..] => {
            reader.expect_end(rest);
            Scope::Lesson
        }
        ["pair", rest @ ..] => pair(rest, reader).map_or(Scope::All, |(one, other)| Scope::Pair(one, other)),
        [id, rest @ ..] => {
            reader.expect_end(rest);
            match reader.target(id) {
                Some(Target::Topic(topic)) => Scope::Topic(topic.id.clone()),
                Some(Target::Question(question)) => Scope::Question(question.id.clone()),
                None => Scope::All,
            }
        }
    }
}

fn write_scope(scope: &Scope) -> String {
    match scope {
        Scope::All => String::new(),
        Scope::Topic(id) => format!("/{id}"),
        Scope::Question(id) => format!("/{id}"),
        Scope::Pair(one, other) => format!("/pair/{one}/{other}"),
        Scope::Lesson => "/lesson".to_owned(),
    }
}
