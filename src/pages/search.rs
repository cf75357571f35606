//! Search: the questions in which something was found, the best first, then terms, sources and documents.

use yew::prelude::*;

use crate::components::board::{self, Row};
use crate::components::link::{Links, button, href};
use crate::state::{Action, AppState, Route};
use crate::words::lists;
use ::search::filtered::keep;
use ::search::{At, Corpus, Entry, EntryKind, Highlight, Hit, Offer, Query, highlights, marks};
use comparison::Comparison;
use comparison::analysis::filter::Filter;

/// The most questions that are listed: more than anybody reads through.
const LISTED: usize = 30;

/// Renders the results for these words.
pub fn view(state: &AppState, links: &Links, words: &str, act: &Callback<Action>) -> Html {
    let comparison = &*links.comparison;
    let index = state.corpus.get_or_init(|| Corpus::new(comparison));
    let query = index.query(words);
    let found = index.find(&query);
    let hits = keep(&links.view.filter, &found, comparison, &links.view.shown);
    let (of_questions, others): (Vec<Hit>, Vec<Hit>) = hits.iter().partition(|hit| hit.entry.at().is_some());
    let rows = rows(links, &of_questions, &query);
    let (title, summary) = if query.is_empty() {
        (lists::SEARCH, lists::SEARCHED.to_owned())
    } else {
        (lists::SEARCH_RESULTS, lists::results(rows.len(), others.len(), words))
    };
    html! {
        <article class="search-page">
            <header class="topic-head">
                <h1>{ title }</h1>
                <p class="summary" role="status">{ summary }</p>
            </header>
            if query.is_empty() {
                <ul class="hits">{ for lists::HOW_TO_SEARCH.map(|words| html! { <li>{ words }</li> }) }</ul>
            } else if hits.is_empty() {
                { nothing(links, index, &query, found.len(), act) }
            }
            if !rows.is_empty() {
                { board::view(state, links, rows.into_iter().take(LISTED), &state.view.shown, act) }
            }
            if !others.is_empty() {
                <h2>{ lists::ELSEWHERE }</h2>
                <ol class="hits">{ for others.iter().take(LISTED).map(|hit| item(links, *hit, &query)) }</ol>
            }
        </article>
    }
}

/// Returns the questions in which something was found, each once with the best of it, best first.
fn rows(links: &Links, hits: &[Hit], query: &Query) -> Vec<Row> {
    let row = |at: At| {
        let topic = links.comparison.topics.get(at.topic)?;
        let best = hits.iter().find(|hit| hit.entry.at() == Some(at))?.entry;
        let note = if best.kind() == EntryKind::Question {
            html! { <p class="row-note">{ &topic.title }</p> }
        } else {
            found_in(links, best, query)
        };
        Some(Row { note, ..Row::from(topic.questions.get(at.question)?) })
    };
    ::search::questions(hits).into_iter().filter_map(row).collect()
}

/// Renders what was found in a question: whose it is, and the words.
fn found_in(links: &Links, entry: Entry, query: &Query) -> Html {
    let comparison = &*links.comparison;
    let texts = entry.texts(comparison);
    let text = texts.iter().find(|t| !marks(t, query).is_empty()).or_else(|| texts.first());
    let whose = entry.document(comparison).map(|d| format!("{}: ", d.short));
    html! {
        <p class="row-note">
            <a href={href(links, place(entry, comparison))}>{ whose }{ text.map(|t| marked(t, query)) }</a>
        </p>
    }
}

fn item(links: &Links, hit: Hit, query: &Query) -> Html {
    let (entry, comparison) = (hit.entry, &*links.comparison);
    let texts = entry.texts(comparison);
    let first = texts.first().cloned().unwrap_or_default();
    // The match may be in a later text: a term's meaning, a topic's summary.
    let second = texts.iter().skip(1).find(|t| !marks(t, query).is_empty());
    html! {
        <li>
            <p class="hit-kind">{ entry.kind().word() }</p>
            <p class="hit-text"><a href={href(links, place(entry, comparison))}>{ marked(&first, query) }</a></p>
            if let Some(text) = second {
                <p class="hit-text">{ marked(text, query) }</p>
            }
        </li>
    }
}

/// Returns the place where an entry is read.
fn place(entry: Entry, comparison: &Comparison) -> Route {
    let question = entry.question(comparison).map(|q| q.id.clone());
    match (entry.kind(), question, entry.name(comparison)) {
        (_, Some(question), Some(name)) => Route::Statement(question, name),
        (_, Some(question), None) => Route::Question(question),
        (EntryKind::Topic, ..) => {
            entry.topic(comparison).map_or(Route::Overview, |t| Route::Topic(t.id.clone()))
        }
        (EntryKind::Document, ..) => {
            entry.document(comparison).map_or(Route::Overview, |d| Route::Document(d.id.clone()))
        }
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
    let advice = index.advice(query, &links.comparison);
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
            <ul class="hits">
                { for advice.unquoted.iter().map(|o| offer(o, lists::unquoted(&o.words))) }
                { for advice.shorter.iter().map(|o| offer(o, lists::without(&o.words))) }
            </ul>
        </>
    }
}
