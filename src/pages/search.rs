//! Search: the questions in which something was found, the best first, then terms, sources and documents.

use yew::prelude::*;

use crate::components::board::{self, Row};
use crate::components::link::{Links, button, href};
use crate::state::{Action, AppState, Route};
use crate::words::lists;
use ::search::filtered::keep;
use ::search::{Corpus, Entry, EntryKind, Highlight, Offer, Query, highlights, marks, questions};
use comparison::analysis::filter::Filter;

/// The most questions that are listed: more than anybody reads through.
const LISTED: usize = 30;

/// Renders the results for these words.
pub fn view(state: &AppState, links: &Links, words: &str, act: &Callback<Action>) -> Html {
    let comparison = &*links.comparison;
    let index = state.corpus.get_or_init(|| Corpus::new(comparison));
    let query = index.query(words);
    let mut hits = index.find(&query);
    let found = hits.len();
    keep(&links.view.filter, &mut hits, comparison, &links.view.shown);
    let asked = questions(&hits);
    let is_first = hits.first().is_some_and(|hit| hit.question.is_none());
    hits.retain(|hit| hit.question.is_none());
    let rows = asked.iter().take(LISTED).filter_map(|best| row(links, best, &query));
    // What is named by its name comes before the questions.
    let (first, others) = hits.split_at(usize::from(is_first));
    // Rows stay while words are typed. All else is made anew, as in another view.
    let key = words;
    let list = |hits: &[&Entry]| {
        html! { <><ol class="hits" {key}>{ for hits.iter().take(LISTED).map(|hit| item(links, hit, &query)) }</ol></> }
    };
    let (title, summary) = if query.is_empty() {
        (lists::SEARCH, lists::SEARCHED.to_owned())
    } else {
        (lists::SEARCH_RESULTS, lists::results(asked.len(), hits.len(), words))
    };
    html! {
        <article class="search-page">
            <><header class="topic-head" {key}>
                <h1>{ title }</h1>
                <p class="summary" data-spoken="">{ summary }</p>
            </header></>
            if query.is_empty() {
                <ul class="hits">{ for lists::HOW_TO_SEARCH.map(|words| html! { <li>{ words }</li> }) }</ul>
            } else if hits.is_empty() && asked.is_empty() {
                <><div {key}>{ nothing(links, index, &query, found, act) }</div></>
            }
            if is_first {
                { list(first) }
            }
            if !asked.is_empty() {
                { board::view(state, links, rows, &state.view.shown, act) }
            }
            if !others.is_empty() {
                <h2>{ lists::ELSEWHERE }</h2>
                { list(others) }
            }
        </article>
    }
}

/// Returns the row of the question of which this is the best that was found.
fn row(links: &Links, best: &Entry, query: &Query) -> Option<Row> {
    let question = links.comparison.shared_question(best.question.as_ref()?)?;
    let note = if best.kind == EntryKind::Question {
        let (topic, _) = links.comparison.question(&question.id)?;
        html! { <><p class="row-note" key={topic.id.as_str()}>{ &topic.title }</p></> }
    } else {
        found_in(links, best, query)
    };
    Some(Row { note, ..Row::from(question) })
}

/// Renders what was found in a question: whose it is, and the words.
fn found_in(links: &Links, entry: &Entry, query: &Query) -> Html {
    let text = entry.texts.iter().find(|t| !marks(t, query).is_empty()).or_else(|| entry.texts.first());
    let whose = entry.statement.as_ref().map(|name| format!("{}: ", links.short(&name.document)));
    let key = format!("{whose:?} {:?}", text.map(|t| highlights(t, &marks(t, query))));
    html! {
        <><p class="row-note" {key}>
            <a href={href(links, place(entry))}>{ whose }{ text.map(|t| marked(t, query)) }</a>
        </p></>
    }
}

fn item(links: &Links, entry: &Entry, query: &Query) -> Html {
    let first = entry.texts.first().map(String::as_str).unwrap_or_default();
    // The match may be in a later text: a term's meaning, a topic's summary.
    let second = entry.texts.iter().skip(1).find(|t| !marks(t, query).is_empty());
    html! {
        <li>
            <p class="hit-kind">{ entry.kind.word() }</p>
            <p class="hit-text"><a href={href(links, place(entry))}>{ marked(first, query) }</a></p>
            if let Some(text) = second {
                <p class="hit-text">{ marked(text, query) }</p>
            }
        </li>
    }
}

/// Returns the place where an entry is read.
fn place(entry: &Entry) -> Route {
    match (entry.kind, &entry.question, &entry.statement, &entry.topic, entry.documents.first()) {
        (_, Some(question), Some(name), ..) => Route::Statement(question.clone(), name.clone()),
        (_, Some(question), ..) => Route::Question(question.clone()),
        (EntryKind::Topic, .., Some(topic), _) => Route::Topic(topic.clone()),
        (EntryKind::Document, .., Some(document)) => Route::Document(document.clone()),
        (EntryKind::Source, ..) => Route::Sources,
        (EntryKind::Figure | EntryKind::Event, ..) => Route::Figures,
        _ => Route::Method,
    }
}

fn marked(text: &str, query: &Query) -> Html {
    let found = marks(text, query);
    html! {
        { for highlights(text, &found).into_iter().map(|run| match run {
            Highlight::Plain(words) => html! { { words } },
            Highlight::Match(words) => html! { <mark class="found">{ words }</mark> },
        }) }
    }
}

/// Renders what to try if nothing was found, or nothing that fits the filter.
fn nothing(links: &Links, index: &Corpus, query: &Query, found: usize, act: &Callback<Action>) -> Html {
    if found > 0 {
        let all = Action::Filter(Filter::default());
        return html! { <p>{ lists::unfit_results(found) }{ button(act, all, "Show them all", "") }</p> };
    }
    let advice = index.advice(query);
    let offer = |offer: &Offer, words: String| {
        let to = href(links, Route::Search(offer.query.clone()));
        html! { <li key={words.clone()}><a href={to}>{ words }</a>{ format!(" ({})", offer.found) }</li> }
    };
    html! {
        <>
            { for advice.unknown.iter().map(|unknown| html! {
                <div key={unknown.word.clone()}>
                    <p>
                        { lists::unknown_word(&unknown.word) }
                        if !unknown.near.is_empty() {
                            { lists::DID_YOU_MEAN }
                        }
                    </p>
                    <ul class="hits">{ for unknown.near.iter().map(|o| offer(o, o.words.clone())) }</ul>
                </div>
            }) }
            if advice.unknown.is_empty() {
                <p>{ lists::NOT_TOGETHER }</p>
            }
            <ul class="hits">{ for advice.unquoted.iter().map(|o| offer(o, lists::unquoted(&o.words))) }</ul>
        </>
    }
}
