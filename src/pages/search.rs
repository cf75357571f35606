//! Search: what was found, the best first, and in which topics and documents.

use std::cell::OnceCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::components::link::{Links, button, href, on_click};
use crate::components::shared::Shared;
use crate::state::{Action, AppState, Route};
use crate::words::lists;
use ::search::filtered::keep;
use ::search::{Corpus, Entry, EntryKind, Highlight, Hit, Offer, Query, highlights, marks};
use comparison::analysis::filter::Filter;
use comparison::{Comparison, DocumentId, Topic};

/// The most results that are listed: more than anybody reads through.
const LISTED: usize = 60;

/// The most topics in the table.
const TOPICS: usize = 60;

/// The number of results, and of rows of the table, that are painted first.
const FIRST: usize = 12;

/// What the page depends on.
#[derive(PartialEq, Properties)]
struct SearchProps {
    /// The comparison and the filter, as links carry them.
    links: Links,
    /// The words, as typed.
    words: AttrValue,
    /// The index, built when it is first needed.
    index: Shared<OnceCell<Corpus>>,
    /// The documents that are columns of the table.
    columns: Rc<[DocumentId]>,
    /// Whether only what is painted first is rendered.
    first_sight: bool,
    /// What happens to the page.
    act: Callback<Action>,
}

/// Returns the page in this state.
pub fn view(state: &AppState, links: &Links, words: &str, act: &Callback<Action>) -> Html {
    let columns: Rc<[DocumentId]> = state.tabled().into();
    let (links, act, index) = (links.clone(), act.clone(), Shared(state.corpus.clone()));
    html! { <Search {links} words={words.to_owned()} {index} {columns} first_sight={state.first_sight} {act} /> }
}

/// Renders the results for these words.
#[component]
fn Search(props: &SearchProps) -> Html {
    let SearchProps { links, words, index, first_sight, act, .. } = props;
    let index = index.get_or_init(|| Corpus::new(&links.comparison));
    let query = index.query(words);
    let found = index.find(&query);
    let hits = keep(&links.view.filter, &found, &links.comparison, &links.view.shown);
    let listed = if *first_sight { FIRST } else { LISTED };
    let (title, summary) = if query.is_empty() {
        ("Search", lists::SEARCHED.to_owned())
    } else {
        ("Search results", lists::results(found.len(), hits.len(), words))
    };
    html! {
        <article class="search-page">
            <header class="topic-head">
                <h1>{ title }</h1>
                <p class="summary" role="status">{ summary }</p>
            </header>
            <div>
                if query.is_empty() {
                    <ul class="hits">{ for lists::HOW_TO_SEARCH.map(|words| html! { <li>{ words }</li> }) }</ul>
                } else if hits.is_empty() {
                    { nothing(links, index, &query, found.len(), act) }
                } else {
                    <ol class="hits">{ for hits.iter().take(listed).map(|hit| item(links, *hit, &query)) }</ol>
                    if hits.len() > LISTED {
                        <p class="hint">{ lists::first_results(LISTED, hits.len()) }</p>
                    }
                }
            </div>
            if !hits.is_empty() {
                { matrix(props, &found) }
            }
        </article>
    }
}

fn item(links: &Links, hit: Hit, query: &Query) -> Html {
    let (entry, comparison) = (hit.entry, &*links.comparison);
    let texts = entry.texts(comparison);
    let first = texts.first().cloned().unwrap_or_default();
    // The match may be in a later text: a term's meaning, a topic's summary.
    let second = texts.iter().skip(1).find(|t| !marks(t, query).is_empty());
    let asked = entry.question(comparison).filter(|_| entry.kind() != EntryKind::Question);
    html! {
        <li>
            <p class="hit-kind">{ kind(entry, comparison) }</p>
            <p class="hit-text"><a href={href(links, place(entry, comparison))}>{ marked(&first, query) }</a></p>
            if let Some(text) = second {
                <p class="hit-text">{ marked(text, query) }</p>
            }
            if let Some(question) = asked {
                <p class="hit-kind">{ &question.ask }</p>
            }
        </li>
    }
}

/// Returns what an entry is, and whose or where.
fn kind(entry: Entry, comparison: &Comparison) -> String {
    let mut parts = vec![entry.kind().word().to_owned()];
    if !matches!(entry.kind(), EntryKind::Document) {
        parts.extend(entry.document(comparison).map(|d| d.short.clone()));
    }
    if let (EntryKind::Position, Some(question), Some(position)) =
        (entry.kind(), entry.question(comparison), entry.position(comparison))
    {
        let holders = comparison.documents.iter().filter(|d| question.holds(&d.id, &position.id));
        let holders: Vec<&str> = holders.map(|d| d.short.as_str()).collect();
        if !holders.is_empty() {
            parts.push(format!("held by {}", holders.join(", ")));
        }
    }
    parts.extend(entry.citation(comparison).map(|c| format!("¶ {}", c.paragraph)));
    if !matches!(entry.kind(), EntryKind::Topic) {
        parts.extend(entry.topic(comparison).map(|t| t.title.clone()));
    }
    parts.join(" · ")
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

/// Renders how many results are in which topic and document; a number filters by both.
fn matrix(
    SearchProps { links, columns: documents, first_sight, act, .. }: &SearchProps,
    found: &[Hit],
) -> Html {
    let comparison = &*links.comparison;
    // For each topic, all results and those of each document: counted in one pass, since a first letter
    // finds thousands.
    let mut counted = vec![(0, vec![0; documents.len()]); comparison.topics.len()];
    for hit in found {
        let Some((all, of)) = hit.entry.number_of_topic().and_then(|n| counted.get_mut(n)) else { continue };
        *all += 1;
        let document = hit.entry.document(comparison).map(|d| &d.id);
        if let Some(n) = documents.iter().zip(of).find(|(d, _)| Some(*d) == document).map(|(_, n)| n) {
            *n += 1;
        }
    }
    let within = comparison.topics.iter().zip(&counted).filter(|(_, (all, _))| *all > 0);
    html! {
        <section aria-labelledby="where">
            <h2 id="where">{ lists::WHERE_THEY_ARE }</h2>
            <p class="hint">{ lists::WHERE_THEY_ARE_HOW }</p>
            <div class="scroll">
                <table class="matrix hit-matrix">
                    <thead>
                        <tr>
                            <th scope="col">{ "Topic" }</th>
                            <th scope="col">{ "All" }</th>
                            { for documents.iter().map(|d| html! { <th scope="col" key={d.as_str()}>{ comparison.short(d) }</th> }) }
                        </tr>
                    </thead>
                    <tbody>
                        { for within.take(if *first_sight { FIRST } else { TOPICS }).map(|(topic, (all, of))| html! {
                            <tr key={topic.id.as_str()}>
                                <th scope="row">{ &topic.title }</th>
                                { cell(links, topic, None, *all, act) }
                                { for documents.iter().zip(of).map(|(d, n)| cell(links, topic, Some(d), *n, act)) }
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
        </section>
    }
}

fn cell(
    links: &Links,
    topic: &Topic,
    document: Option<&DocumentId>,
    count: usize,
    act: &Callback<Action>,
) -> Html {
    let key = document.map(DocumentId::to_string).unwrap_or_default();
    if count == 0 {
        return html! { <td {key}><span class="none">{ "–" }<span class="unseen">{ "none" }</span></span></td> };
    }
    let filter = Filter {
        topics: vec![topic.id.clone()],
        documents: document.into_iter().cloned().collect(),
        ..Filter::default()
    };
    let pressed = links.view.filter == filter;
    let whose = document.map_or("all documents", |d| links.short(d));
    let name = lists::results_in(count, &topic.title, whose);
    let onclick = on_click(act, Action::Filter(if pressed { Filter::default() } else { filter }));
    html! {
        <td {key}>
            <button type="button" aria-pressed={pressed.to_string()} aria-label={name.clone()} title={name} {onclick}>{ count }</button>
        </td>
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
