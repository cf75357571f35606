//! The address is the view: `#/arctic-moscow-wary/fletcher&with=lukin&show=lukin,fletcher`.
//!
//! A place is `/`, the first page; `/pair/lukin/resc`, two documents; `/document/lukin`, one;
//! `/figures`; `/sources`; `/method`; `/search/4,200-km`; `/close-up/arctic-moscow-wary`, one question;
//! `/stage/arctic-moscow-wary`, one before a class; `/test/arctic` and `/test`; `/lesson`; `/texts`;
//! `/read/lukin/12`, the text of a document at a paragraph; `/read/lukin,resc`, of several;
//! `/export/markdown/arctic`; `/print/worksheet/arctic` and
//! `/print/worksheet/lesson`; or
//! a topic or a question, then a document, then a position where the document has more than one. `with`
//! names the reference, `show` the columns where they are not the usual ones; `verdict`, `topic`, `basis`,
//! `by`, `voice` and `only` which questions are shown; `lesson` carries a lesson whole. Only `a-z0-9-,=&/` are used, so that a link survives mail, chat and print.
//!
//! Reading never fails: what a link names and the comparison lacks is said in words, and the
//! nearest good view opens.

use super::view::{Format, Route, Scope, Sheet, View, first_statement, usual_order};
use super::words;
use super::{retired, view};
use crate::lesson::read_link;
use comparison::analysis::filter::{Filter, VERDICTS};
use comparison::{Basis, Comparison, DocumentId, PositionId, QuestionId, TopicId, Verdict, Voice};

/// Writes a view as the part of an address behind `#`.
#[must_use]
pub fn write(view: &View, comparison: &Comparison) -> String {
    let mut address = write_place(&view.place, comparison);
    if let Some(reference) = &view.reference {
        address.push_str(&format!("&with={reference}"));
    }
    if view.shown != usual_order(comparison) {
        let shown: Vec<&str> = view.shown.iter().map(DocumentId::as_str).collect();
        address.push_str(&format!("&show={}", shown.join(",")));
    }
    write_filter(&view.filter, &mut address);
    if let Some(open) = &view.lesson {
        address.push_str(&format!("&lesson={}", open.link()));
    }
    address
}

fn write_filter(filter: &Filter, address: &mut String) {
    let mut add = |name: &str, values: Vec<&str>| {
        if !values.is_empty() {
            address.push_str(&format!("&{name}={}", values.join(",")));
        }
    };
    add("verdict", filter.verdicts.iter().map(|v| verdict_id(*v)).collect());
    add("topic", filter.topics.iter().map(TopicId::as_str).collect());
    add("basis", filter.bases.iter().map(|b| b.word()).collect());
    add("by", filter.documents.iter().map(DocumentId::as_str).collect());
    add("voice", filter.voice.iter().map(|v| voice_id(*v)).collect());
    let only = [(filter.arguable, ARGUABLE), (filter.not_independent, NOT_INDEPENDENT)];
    add("only", only.iter().filter(|(on, _)| *on).map(|(_, id)| *id).collect());
}

const ARGUABLE: &str = "arguable";
const NOT_INDEPENDENT: &str = "not-independent";

fn verdict_id(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Contradicts => "contradicts",
        Verdict::Qualifies => "qualifies",
        Verdict::Agrees => "agrees",
        Verdict::Silent | Verdict::ReportedOnly => "silent",
    }
}

fn voice_id(voice: Voice) -> &'static str {
    match voice {
        Voice::Own => "own",
        Voice::Reported => "reported",
    }
}

/// Takes one part of a filter from a link; false where the link names no such part.
fn read_filter(
    name: &str,
    ids: &str,
    filter: &mut Filter,
    comparison: &Comparison,
    notices: &mut Vec<String>,
) -> bool {
    let add = |id: &str, filter: &mut Filter| match name {
        "verdict" => {
            VERDICTS.into_iter().find(|v| verdict_id(*v) == id).map(|v| once(&mut filter.verdicts, v))
        }
        "topic" => comparison.topic(&TopicId::from(id)).map(|t| once(&mut filter.topics, t.id.clone())),
        "basis" => Basis::ALL.into_iter().find(|b| b.word() == id).map(|b| once(&mut filter.bases, b)),
        "by" => known(id, comparison).map(|d| once(&mut filter.documents, d)),
        "voice" => [Voice::Own, Voice::Reported]
            .into_iter()
            .find(|v| voice_id(*v) == id)
            .map(|v| filter.voice = Some(v)),
        "only" if id == ARGUABLE => {
            filter.arguable = true;
            Some(())
        }
        "only" if id == NOT_INDEPENDENT => {
            filter.not_independent = true;
            Some(())
        }
        _ => None,
    };
    if !["verdict", "topic", "basis", "by", "voice", "only"].contains(&name) {
        return false;
    }
    for id in ids.split(',').filter(|id| !id.is_empty()) {
        if add(id, filter).is_none() {
            notices.push(format!("The link asks for “{}”, which cannot be filtered by here.", brief(id)));
        }
    }
    true
}

fn once<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if !list.contains(&item) {
        list.push(item);
    }
}

/// Writes a place alone. Elements of the page carry it as their id, so that a browser finds the
/// place by itself.
#[must_use]
pub fn write_place(place: &Route, comparison: &Comparison) -> String {
    match place {
        Route::Overview => "/".to_owned(),
        Route::Pair(one, other) => format!("/pair/{one}/{other}"),
        Route::Document(document) => format!("/document/{document}"),
        Route::Figures => "/figures".to_owned(),
        Route::Sources => "/sources".to_owned(),
        Route::Method => "/method".to_owned(),
        Route::Whole => "/all".to_owned(),
        Route::Search(typed) if typed.is_empty() => "/search".to_owned(),
        Route::Search(typed) => format!("/search/{}", words::write(typed)),
        Route::CloseUp(question) => format!("/close-up/{question}"),
        Route::Stage(question) => format!("/stage/{question}"),
        Route::Test(Some(topic)) => format!("/test/{topic}"),
        Route::Test(None) => "/test".to_owned(),
        Route::Lesson => "/lesson".to_owned(),
        Route::Texts => "/texts".to_owned(),
        Route::Read(documents, paragraph) => {
            let names: Vec<&str> = documents.iter().map(DocumentId::as_str).collect();
            let paragraph = paragraph.map(|n| format!("/{n}")).unwrap_or_default();
            format!("/read/{}{paragraph}", names.join(","))
        }
        Route::Topic(topic) => format!("/{topic}"),
        Route::Question(question) => format!("/{question}"),
        Route::Print(sheet, scope) => format!("/print/{}{}", sheet.id(), write_scope(scope)),
        Route::Export(format, scope) => format!("/export/{}{}", format.id(), write_scope(scope)),
        Route::Statement(question, name) => {
            let first = comparison.question(question).and_then(|(_, q)| first_statement(q, &name.document));
            let (document, position) = (&name.document, &name.position);
            match name.voice {
                _ if first.as_ref() == Some(name) => format!("/{question}/{document}"),
                Voice::Own => format!("/{question}/{document}/{position}"),
                Voice::Reported => format!("/{question}/{document}/{position}/reported"),
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

/// A view read from an address, and what of the address could not be followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrival {
    /// The nearest good view.
    pub view: View,
    /// What the link named and the comparison lacks, in words for the reader.
    pub notices: Vec<String>,
}

/// Reads the part of an address behind `#`, with or without it.
#[must_use]
pub fn read(address: &str, comparison: &Comparison) -> Arrival {
    let mut notices = Vec::new();
    let decoded = retired::renew(&decode(address.trim_start_matches('#')), comparison, &mut notices);
    let mut parts = decoded.split('&');
    let path: Vec<&str> = parts.next().unwrap_or_default().split('/').filter(|s| !s.is_empty()).collect();
    let mut view = View::first(comparison);
    view.place = place(&path, comparison, &mut notices).unwrap_or(view.place);
    for part in parts.filter(|p| !p.is_empty()) {
        match part.split_once('=') {
            Some(("with", id)) => match known(id, comparison) {
                Some(document) => view.reference = Some(document),
                None => notices.push(no_document(id)),
            },
            Some(("show", ids)) => show(ids, comparison, &mut view, &mut notices),
            Some(("lesson", link)) => {
                let (lesson, missing) = read_link(link, comparison);
                view.lesson = Some(lesson.into());
                notices.extend(missing);
            }
            Some((name, ids)) if read_filter(name, ids, &mut view.filter, comparison, &mut notices) => {}
            _ => notices.push(format!("This page does not know what “{}” in the link means.", brief(part))),
        }
    }
    view.show_what_is_meant();
    Arrival { view, notices }
}

fn place(path: &[&str], comparison: &Comparison, notices: &mut Vec<String>) -> Option<Route> {
    let (first, rest) = path.split_first()?;
    match *first {
        "pair" => return pair(rest, comparison, notices),
        "document" => return document(rest, comparison, notices),
        "figures" => return Some(alone(Route::Figures, rest, notices)),
        "sources" => return Some(alone(Route::Sources, rest, notices)),
        "method" => return Some(alone(Route::Method, rest, notices)),
        "all" => return Some(alone(Route::Whole, rest, notices)),
        "search" => return Some(Route::Search(words::read(rest.first().unwrap_or(&"")))),
        "close-up" => return one_question(Route::CloseUp, rest, comparison, notices),
        "stage" => return one_question(Route::Stage, rest, comparison, notices),
        "test" => return Some(test(rest, comparison, notices)),
        "lesson" => return Some(alone(Route::Lesson, rest, notices)),
        "texts" => return Some(alone(Route::Texts, rest, notices)),
        "read" => return Some(text(rest, comparison, notices)),
        "print" | "export" => return Some(paper(first, rest, comparison, notices)),
        _ => {}
    }
    if let Some(topic) = comparison.topic(&TopicId::from(*first)) {
        if let Some(more) = rest.first() {
            notices.push(format!(
                "The link names “{}” in the topic “{}”, which is not there.",
                brief(more),
                topic.title
            ));
        }
        return Some(Route::Topic(topic.id.clone()));
    }
    let Some((_, question)) = comparison.question(&QuestionId::from(*first)) else {
        return nearest(first, comparison, notices);
    };
    let place = Route::Question(question.id.clone());
    let Some((document_id, rest)) = rest.split_first() else { return Some(place) };
    let Some(document) = known(document_id, comparison) else {
        notices.push(no_document(document_id));
        return Some(place);
    };
    let Some(first) = first_statement(question, &document) else {
        notices.push(format!("{} says nothing on this question.", comparison.short(&document)));
        return Some(place);
    };
    let name = match rest.first() {
        None => first,
        Some(letter) => {
            let asked = PositionId::from(*letter);
            let held = || question.statements_of(&document).filter(|s| s.position == asked);
            let reported = rest.get(1) == Some(&"reported");
            let wanted = held().find(|s| (s.voice == Voice::Reported) == reported).or_else(|| held().next());
            if let Some(statement) = wanted {
                statement.name()
            } else {
                notices.push(format!(
                    "{} does not hold position {} here.",
                    comparison.short(&document),
                    brief(letter).to_ascii_uppercase()
                ));
                first
            }
        }
    };
    Some(Route::Statement(question.id.clone(), name))
}

/// A place with nothing behind it; says so where a link names more.
fn alone(place: Route, rest: &[&str], notices: &mut Vec<String>) -> Route {
    if let Some(more) = rest.first() {
        notices.push(format!("The link names “{}” here, which is not there.", brief(more)));
    }
    place
}

/// A sheet to print or a file to take away: what it is, then what of the comparison it holds.
fn paper(kind: &str, path: &[&str], comparison: &Comparison, notices: &mut Vec<String>) -> Route {
    let (id, rest) = path.split_first().unwrap_or((&"", &[]));
    let scope = scope(rest, comparison, notices);
    let (place, known) = if kind == "print" {
        let sheet = Sheet::ALL.into_iter().find(|s| s.id() == *id);
        (Route::Print(sheet.unwrap_or(Sheet::Reading), scope), sheet.is_some())
    } else {
        let format = Format::ALL.into_iter().find(|f| f.id() == *id);
        (Route::Export(format.unwrap_or(Format::Markdown), scope), format.is_some())
    };
    if !known && !id.is_empty() {
        notices.push(format!("The link names “{}” here, which is not there.", brief(id)));
    }
    place
}

fn scope(path: &[&str], comparison: &Comparison, notices: &mut Vec<String>) -> Scope {
    match path {
        [] => Scope::All,
        ["pair", rest @ ..] => match pair(rest, comparison, notices) {
            Some(Route::Pair(one, other)) => Scope::Pair(one, other),
            _ => Scope::All,
        },
        [id, rest @ ..] => {
            let place = place(&[id], comparison, notices).unwrap_or(Route::Overview);
            view::Scope::of(&alone(place, rest, notices))
        }
    }
}

/// The test on a topic; on the lesson where the link names none that is there.
fn test(path: &[&str], comparison: &Comparison, notices: &mut Vec<String>) -> Route {
    let Some(id) = path.first() else { return Route::Test(None) };
    let topic = comparison.topic(&TopicId::from(*id)).map(|t| t.id.clone());
    if topic.is_none() {
        notices.push(format!("There is no topic “{}” to test yourself on.", brief(id)));
    }
    Route::Test(topic)
}

fn one_question(
    place: fn(QuestionId) -> Route,
    path: &[&str],
    comparison: &Comparison,
    notices: &mut Vec<String>,
) -> Option<Route> {
    let id = path.first()?;
    match comparison.question(&QuestionId::from(*id)) {
        Some((_, question)) => Some(alone(place(question.id.clone()), path.get(1..)?, notices)),
        None => nearest(id, comparison, notices),
    }
}

fn document(path: &[&str], comparison: &Comparison, notices: &mut Vec<String>) -> Option<Route> {
    let asked = path.first()?;
    let found = known(asked, comparison);
    if found.is_none() {
        notices.push(no_document(asked));
    }
    found.map(|id| alone(Route::Document(id), path.get(1..).unwrap_or_default(), notices))
}

fn pair(path: &[&str], comparison: &Comparison, notices: &mut Vec<String>) -> Option<Route> {
    let mut found: Vec<DocumentId> = Vec::new();
    for id in path.iter().take(2) {
        match known(id, comparison) {
            Some(document) if !found.contains(&document) => found.push(document),
            Some(_) => {}
            None => notices.push(no_document(id)),
        }
    }
    // What the link lacks is taken from the documents in their usual order.
    found.extend(usual_order(comparison).into_iter().filter(|d| !found.contains(d)).collect::<Vec<_>>());
    match found.as_slice() {
        [one, other, ..] => Some(Route::Pair(one.clone(), other.clone())),
        _ => None,
    }
}

/// The text of documents; the list of texts where the link names none that is there.
fn text(path: &[&str], comparison: &Comparison, notices: &mut Vec<String>) -> Route {
    let mut documents: Vec<DocumentId> = Vec::new();
    for id in path.first().unwrap_or(&"").split(',').filter(|id| !id.is_empty()) {
        match known(id, comparison) {
            Some(document) if !documents.contains(&document) => documents.push(document),
            Some(_) => {}
            None => notices.push(no_document(id)),
        }
    }
    let only = match documents.as_slice() {
        [] => return Route::Texts,
        [only] => comparison.document(only),
        _ => None,
    };
    let paragraph = path.get(1).and_then(|asked| {
        let number = asked.parse().ok();
        let found = number.filter(|n| only.is_some_and(|d| (1..=d.text.paragraphs).contains(n)));
        if found.is_none() {
            notices.push(format!("The link names the paragraph “{}”, which is not there.", brief(asked)));
        }
        found
    });
    Route::Read(documents, paragraph)
}

/// The topic whose id begins the unknown word, if any: a question that is gone leaves its topic.
fn nearest(word: &str, comparison: &Comparison, notices: &mut Vec<String>) -> Option<Route> {
    let topic = comparison
        .topics
        .iter()
        .filter(|t| word.strip_prefix(t.id.as_str()).is_some_and(|rest| rest.starts_with('-')))
        .max_by_key(|t| t.id.as_str().len());
    let instead = topic.map_or_else(|| "the first page".to_owned(), |t| format!("the topic “{}”", t.title));
    notices.push(format!("There is no topic or question “{}”. This is {instead}.", brief(word)));
    topic.map(|t| Route::Topic(t.id.clone()))
}

fn show(ids: &str, comparison: &Comparison, view: &mut View, notices: &mut Vec<String>) {
    let mut shown: Vec<DocumentId> = Vec::new();
    for id in ids.split(',').filter(|id| !id.is_empty()) {
        match known(id, comparison) {
            Some(document) if !shown.contains(&document) => shown.push(document),
            Some(_) => {}
            None => notices.push(no_document(id)),
        }
    }
    if !shown.is_empty() {
        view.shown = shown;
    }
}

fn known(id: &str, comparison: &Comparison) -> Option<DocumentId> {
    comparison.document(&DocumentId::from(id)).map(|d| d.id.clone())
}

fn no_document(id: &str) -> String {
    format!("There is no document “{}” in this comparison.", brief(id))
}

/// At most 40 characters of something that came from a link.
fn brief(text: &str) -> String {
    let mut brief: String = text.chars().filter(|c| !c.is_control()).take(40).collect();
    if text.chars().count() > 40 {
        brief.push('…');
    }
    brief
}

/// Undoes percent encoding that a mail or chat program put in; what is not valid stays as it is.
fn decode(address: &str) -> String {
    percent_encoding::percent_decode_str(address).decode_utf8_lossy().into_owned()
}
