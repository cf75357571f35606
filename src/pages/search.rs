//! Search: what was found, in order of worth, and where in the whole it stands.

use yew::prelude::*;

use crate::components::link::{href, on_click};
use crate::state::{Action, AppState, Route};
use ::search::filtered::keep;
use ::search::{Corpus, Entry, EntryKind, Highlight, Hit, Offer, Query, highlights, marks};
use comparison::analysis::filter::Filter;
use comparison::{Comparison, DocumentId, Topic};

/// How many results are listed at once: more than anybody reads through.
const LISTED: usize = 60;

/// How many topics the table has at most.
const TOPICS: usize = 60;

/// How many of them, and of the rows of the table, are in sight first.
const FIRST: usize = 12;

/// The results for these words.
#[inline(never)]
pub fn view(state: &AppState, words: &str, act: &Callback<Action>) -> Html {
    let corpus = state.corpus.get_or_init(|| Corpus::new(&state.comparison));
    let query = Query::read(words);
    let found = corpus.find(&query);
    let hits = keep(&state.view.filter, &found, &state.comparison, &state.view.shown);
    html! {
        <article class="search-page">
            <header class="topic-head">
                <h1>{ if query.is_empty() { "Search" } else { "Search results" } }</h1>
                <p class="summary" role="status">{ summary(&query, words, found.len(), hits.len()) }</p>
            </header>
            <div>
                if query.is_empty() {
                    { how_to() }
                } else if hits.is_empty() {
                    { nothing(state, corpus, &query, found.len(), act) }
                } else {
                    <ol class="hits">{ for hits.iter().take(if state.first_sight { FIRST } else { LISTED }).map(|hit| item(state, *hit, &query)) }</ol>
                    if hits.len() > LISTED {
                        <p class="hint">{ format!("The first {LISTED} of {} results. Another word, or the table of topics, makes them fewer.", hits.len()) }</p>
                    }
                }
            </div>
            if !hits.is_empty() {
                { matrix(state, &found, act) }
            }
        </article>
    }
}

fn summary(query: &Query, words: &str, found: usize, shown: usize) -> String {
    if query.is_empty() {
        return "Statements, quoted phrases, questions, positions, reasons, terms and sources.".to_owned();
    }
    let results = if found == 1 { "1 result".to_owned() } else { format!("{found} results") };
    if shown == found {
        format!("{results} for “{}”", words.trim())
    } else {
        format!("{shown} of {results} for “{}” fit the filter", words.trim())
    }
}

fn how_to() -> Html {
    html! {
        <ul class="hits">
            <li>{ "All words must stand in what is found; the beginning of a word is enough." }</li>
            <li>{ "Quotation marks find words that stand together: “de facto alliance”." }</li>
            <li>{ "Capitals, accents and kinds of quotation marks and hyphens make no difference. 4,200 is the same as 4200." }</li>
        </ul>
    }
}

fn item(state: &AppState, hit: Hit, query: &Query) -> Html {
    let (entry, comparison) = (hit.entry, &*state.comparison);
    let texts = entry.texts(comparison);
    let first = texts.first().cloned().unwrap_or_default();
    // What was found may stand in a later text: a term's meaning, a topic's summary.
    let second = texts.iter().skip(1).find(|t| !marks(t, query).is_empty());
    let asked = entry.question(comparison).filter(|_| entry.kind() != EntryKind::Question);
    html! {
        <li>
            <p class="hit-kind">{ kind(entry, comparison) }</p>
            <p class="hit-text"><a href={href(state, place(entry, comparison))}>{ marked(&first, query) }</a></p>
            if let Some(text) = second {
                <p class="hit-text">{ marked(text, query) }</p>
            }
            if let Some(question) = asked {
                <p class="hit-kind">{ &question.ask }</p>
            }
        </li>
    }
}

/// What it is, and whose or where.
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

/// Where it is read.
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
        { for highlights(text, &found).into_iter().map(|part| match part {
            Highlight::Plain(words) => html! { { words } },
            Highlight::Match(words) => html! { <mark class="found">{ words }</mark> },
        }) }
    }
}

/// How many of the results stand in which topic and come from which document; a cell shows only
/// those.
fn matrix(state: &AppState, found: &[Hit], act: &Callback<Action>) -> Html {
    let comparison = &*state.comparison;
    let documents = state.tabled();
    // Of each topic how many there are, and how many of each document: counted in one go, since a first
    // letter finds thousands.
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
            <h2 id="where">{ "Where they stand" }</h2>
            <p class="hint">{ "Results by topic and by document. Choose a number to see only these." }</p>
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
                        { for within.take(if state.first_sight { FIRST } else { TOPICS }).map(|(topic, (all, of))| html! {
                            <tr key={topic.id.as_str()}>
                                <th scope="row">{ &topic.title }</th>
                                { cell(state, topic, None, *all, act) }
                                { for documents.iter().zip(of).map(|(d, n)| cell(state, topic, Some(d), *n, act)) }
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
        </section>
    }
}

fn cell(
    state: &AppState,
    topic: &Topic,
    document: Option<&DocumentId>,
    count: usize,
    act: &Callback<Action>,
) -> Html {
    if count == 0 {
        return html! { <td key={document.map(DocumentId::to_string).unwrap_or_default()}><span class="none">{ "–" }<span class="unseen">{ "none" }</span></span></td> };
    }
    let filter = Filter {
        topics: vec![topic.id.clone()],
        documents: document.into_iter().cloned().collect(),
        ..Filter::default()
    };
    let pressed = state.view.filter == filter;
    let whose = document.map_or("all documents", |d| state.comparison.short(d));
    let name = format!("{count} results in {}, {whose}", topic.title);
    let next = if pressed { Filter::default() } else { filter };
    let onclick = on_click(act, Action::Filter(next));
    html! {
        <td key={document.map(DocumentId::to_string).unwrap_or_default()}>
            <button type="button" aria-pressed={pressed.to_string()} aria-label={name.clone()} title={name} {onclick}>{ count }</button>
        </td>
    }
}

/// Nothing was found, or nothing that fits the filter: what to try.
fn nothing(state: &AppState, corpus: &Corpus, query: &Query, found: usize, act: &Callback<Action>) -> Html {
    if found > 0 {
        let onclick = on_click(act, Action::Filter(Filter::default()));
        return html! {
            <p>
                { format!("{found} results do not fit the filter. ") }
                <button type="button" {onclick}>{ "Show them all" }</button>
            </p>
        };
    }
    let advice = corpus.advice(query, &state.comparison);
    let offer = |offer: &Offer, words: String| {
        let to = href(state, Route::Search(offer.query.clone()));
        html! { <li key={words.clone()}><a href={to}>{ words }</a>{ format!(" ({})", offer.found) }</li> }
    };
    html! {
        <>
            { for advice.unknown.iter().map(|unknown| html! {
                <div key={unknown.word.clone()}>
                    <p>
                        { format!("“{}” stands nowhere in the comparison.", unknown.word) }
                        if !unknown.near.is_empty() {
                            { " Did you mean one of these?" }
                        }
                    </p>
                    <ul class="hits">{ for unknown.near.iter().map(|o| offer(o, o.words.clone())) }</ul>
                </div>
            }) }
            if advice.unknown.is_empty() {
                <p>{ "The words stand in the comparison, but not together." }</p>
            }
            <ul class="hits">
                { for advice.unquoted.iter().map(|o| offer(o, format!("The words without quotation marks: {}", o.words))) }
                { for advice.shorter.iter().map(|o| offer(o, format!("Without “{}”", o.words))) }
            </ul>
        </>
    }
}
