//! The table of paths: for each kind of route its word, how it is read and how it is written.
//!
//! A path that begins with none of these words names a topic, or a question, possibly with a document and
//! the letter of a position.

use comparison::analysis::filter::VERDICTS;
use comparison::verdict::Stance;
use comparison::{Comparison, DocumentId, PositionId, Question, QuestionId, TopicId, Voice};

use super::encoding::{decode, encode};
use super::parameters::verdict_id;
use super::reader::{Reader, Target, brief};
use super::view::{first_statement, usual_order};
use super::{Format, Route, Scope, Sheet};
use crate::words::notices;

/// A kind of route.
pub struct Entry {
    /// The word with which its path begins.
    pub word: &'static str,
    /// Reads what follows the word. `None` is the first page.
    read: fn(&[&str], &mut Reader<'_>) -> Option<Route>,
    /// Writes what follows the word; `None` where the route is of another kind.
    write: fn(&Route) -> Option<String>,
}

/// Every kind of route that has a word of its own.
pub const TABLE: [Entry; 19] = [
    Entry {
        word: "pair",
        read: pair,
        write: |route| match route {
            Route::Pair(one, other) => Some(format!("/{one}/{other}")),
            _ => None,
        },
    },
    Entry {
        word: "document",
        read: |rest, reader| {
            let (id, rest) = reader.named(rest, notices::NO_DOCUMENT)?;
            let document = reader.document(id)?;
            reader.expect_end(rest);
            Some(Route::Document(document))
        },
        write: |route| match route {
            Route::Document(document) => Some(format!("/{document}")),
            _ => None,
        },
    },
    Entry {
        word: "figures",
        read: |rest, reader| alone(Route::Figures, rest, reader),
        write: |route| (*route == Route::Figures).then(String::new),
    },
    Entry {
        word: "sources",
        read: |rest, reader| alone(Route::Sources, rest, reader),
        write: |route| (*route == Route::Sources).then(String::new),
    },
    Entry {
        word: "method",
        read: |rest, reader| alone(Route::Method, rest, reader),
        write: |route| (*route == Route::Method).then(String::new),
    },
    Entry {
        word: "all",
        read: |rest, reader| alone(Route::Whole, rest, reader),
        write: |route| (*route == Route::Whole).then(String::new),
    },
    Entry {
        word: "search",
        read: |rest, _| Some(Route::Search(decode(&rest.join("/")))),
        write: |route| match route {
            Route::Search(typed) if typed.is_empty() => Some(String::new()),
            Route::Search(typed) => Some(format!("/{}", encode(typed))),
            _ => None,
        },
    },
    Entry {
        word: "disagreements",
        read: |rest, reader| {
            let kind = rest.first().and_then(|id| VERDICTS.into_iter().find(|v| verdict_id(*v) == *id));
            reader.expect_end(rest.get(usize::from(kind.is_some())..).unwrap_or_default());
            Some(Route::Findings(kind))
        },
        write: |route| match route {
            Route::Findings(kind) => Some(kind.map(|k| format!("/{}", verdict_id(k))).unwrap_or_default()),
            _ => None,
        },
    },
    // What a question by itself was called once.
    Entry {
        word: "close-up",
        read: |rest, reader| one_question(Route::Question, rest, reader),
        write: |_| None,
    },
    // The folder of the small pages, whose links are pasted after the `#` too.
    Entry {
        word: "at",
        read: |rest, reader| {
            let (id, rest) = reader.named(rest, notices::NO_QUESTION)?;
            topic_or_question(id, rest, reader)
        },
        write: |_| None,
    },
    Entry {
        word: "stage",
        read: |rest, reader| one_question(Route::Stage, rest, reader),
        write: |route| match route {
            Route::Stage(question) => Some(format!("/{question}")),
            _ => None,
        },
    },
    Entry {
        word: "test",
        read: |rest, reader| Some(Route::Test(topic_of(rest, reader))),
        write: |route| match route {
            Route::Test(topic) => Some(write_topic(topic.as_ref())),
            _ => None,
        },
    },
    Entry {
        word: "stand",
        read: |rest, reader| Some(Route::Stand(topic_of(rest, reader))),
        write: |route| match route {
            Route::Stand(topic) => Some(write_topic(topic.as_ref())),
            _ => None,
        },
    },
    Entry {
        word: "lesson",
        read: |rest, reader| alone(Route::Lesson, rest, reader),
        write: |route| (*route == Route::Lesson).then(String::new),
    },
    Entry {
        word: "make",
        read: |rest, reader| alone(Route::Make, rest, reader),
        write: |route| (*route == Route::Make).then(String::new),
    },
    Entry {
        word: "texts",
        read: |rest, reader| alone(Route::Texts, rest, reader),
        write: |route| (*route == Route::Texts).then(String::new),
    },
    Entry {
        word: "read",
        read: text,
        write: |route| match route {
            Route::Read(documents, paragraph) => {
                let names: Vec<&str> = documents.iter().map(DocumentId::as_str).collect();
                let paragraph = paragraph.map(|n| format!("/{n}")).unwrap_or_default();
                Some(format!("/{}{paragraph}", names.join(",")))
            }
            _ => None,
        },
    },
    Entry {
        word: "print",
        read: |rest, reader| {
            let (sheet, rest) = one_of(&Sheet::ALL, Sheet::id, rest, reader);
            Some(Route::Print(sheet.unwrap_or(Sheet::Reading), scope(rest, reader)))
        },
        write: |route| match route {
            Route::Print(sheet, scope) => Some(format!("/{}{}", sheet.id(), write_scope(scope))),
            _ => None,
        },
    },
    Entry {
        word: "export",
        read: |rest, reader| {
            let (format, rest) = one_of(&Format::ALL, Format::id, rest, reader);
            Some(Route::Export(format.unwrap_or(Format::Markdown), scope(rest, reader)))
        },
        write: |route| match route {
            Route::Export(format, scope) => Some(format!("/{}{}", format.id(), write_scope(scope))),
            _ => None,
        },
    },
];

/// Reads a path. `None` is the first page.
pub fn read(path: &[&str], reader: &mut Reader<'_>) -> Option<Route> {
    let (first, rest) = path.split_first()?;
    match TABLE.iter().find(|entry| entry.word == *first) {
        Some(entry) => (entry.read)(rest, reader),
        None => topic_or_question(first, rest, reader),
    }
}

/// Writes a route as a path.
pub fn write(route: &Route, comparison: &Comparison) -> String {
    let with_word = |entry: &Entry| Some(format!("/{}{}", entry.word, (entry.write)(route)?));
    match route {
        Route::Overview => "/".to_owned(),
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
        _ => TABLE.iter().find_map(with_word).unwrap_or_else(|| "/".to_owned()),
    }
}

/// Reads a route that has nothing after its word.
#[allow(clippy::unnecessary_wraps)] // The table holds functions of one type.
fn alone(route: Route, rest: &[&str], reader: &mut Reader<'_>) -> Option<Route> {
    reader.expect_end(rest);
    Some(route)
}

fn topic_or_question(id: &str, rest: &[&str], reader: &mut Reader<'_>) -> Option<Route> {
    match reader.target(id, notices::FIRST_PAGE)? {
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
        let is_recorded = question.stance(&document) != Stance::NotRecorded;
        reader.notice(if is_recorded { notices::says_nothing(short) } else { notices::not_recorded(short) });
        return whole;
    };
    let Some((letter, rest)) = rest.split_first().filter(|_| letters) else {
        return Route::Statement(question.id.clone(), first);
    };
    let asked = PositionId::from(*letter);
    let held = || question.statements_of(&document).filter(|s| s.position == asked);
    let reported = rest.first() == Some(&"reported");
    reader.expect_end(rest.get(usize::from(reported)..).unwrap_or_default());
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

fn one_question(route: fn(QuestionId) -> Route, path: &[&str], reader: &mut Reader<'_>) -> Option<Route> {
    let (id, rest) = reader.named(path, notices::NO_QUESTION)?;
    match reader.target(id, notices::FIRST_PAGE)? {
        Target::Topic(topic) => {
            if topic.id.as_str() == id {
                reader.notice(notices::topic_for_question(&topic.title));
            }
            Some(Route::Topic(topic.id.clone()))
        }
        Target::Question(question) => {
            reader.expect_end(rest);
            Some(route(question.id.clone()))
        }
    }
}

/// Reads the topic of a test or stand; the open lesson is meant where the link names no topic that exists.
fn topic_of(path: &[&str], reader: &mut Reader<'_>) -> Option<TopicId> {
    let (id, rest) = path.split_first()?;
    reader.expect_end(rest);
    match reader.target(id, notices::CHOICE_OF_TOPICS)? {
        Target::Topic(topic) => Some(topic.id.clone()),
        Target::Question(question) => {
            reader.comparison.question(&question.id).map(|(topic, _)| topic.id.clone())
        }
    }
}

fn write_topic(topic: Option<&TopicId>) -> String {
    topic.map(|id| format!("/{id}")).unwrap_or_default()
}

/// Reads two documents; what the link lacks is taken from the documents in their usual order.
fn pair(path: &[&str], reader: &mut Reader<'_>) -> Option<Route> {
    let mut found = reader.documents(&path.iter().take(2).copied().collect::<Vec<_>>().join(","));
    reader.expect_end(path.get(2..).unwrap_or_default());
    let named = found.len() == 2 || path.is_empty();
    for document in usual_order(reader.comparison) {
        if !found.contains(&document) {
            found.push(document);
        }
    }
    match found.as_slice() {
        [one, other, ..] => {
            if !named {
                let [one, other] = [one, other].map(|document| reader.comparison.short(document));
                reader.notice(notices::other_pair(one, other));
            }
            Some(Route::Pair(one.clone(), other.clone()))
        }
        _ => None,
    }
}

/// Reads the texts of documents; the list of texts where the link names none that exists.
#[allow(clippy::unnecessary_wraps)] // The table holds functions of one type.
fn text(path: &[&str], reader: &mut Reader<'_>) -> Option<Route> {
    let documents = reader.documents(path.first().unwrap_or(&""));
    let only = match documents.as_slice() {
        [] => return Some(Route::Texts),
        [only] => reader.comparison.document(only),
        _ => None,
    };
    reader.expect_end(path.get(2..).unwrap_or_default());
    let paragraph = path.get(1).and_then(|asked| {
        let number = asked.parse().ok();
        let found = number.filter(|n| only.is_some_and(|d| (1..=d.text.paragraphs).contains(n)));
        if found.is_none() {
            reader.notice(notices::no_paragraph(&brief(asked)));
        }
        found
    });
    Some(Route::Read(documents, paragraph))
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
        ["pair", rest @ ..] => match pair(rest, reader) {
            Some(Route::Pair(one, other)) => Scope::Pair(one, other),
            _ => Scope::All,
        },
        [id, rest @ ..] => {
            reader.expect_end(rest);
            match reader.target(id, notices::WHOLE_COMPARISON) {
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
