//! The first page: what this is, the documents, topics by document, who agrees with whom, and four
//! short lists.

use yew::prelude::*;

use crate::components::link::href;
use crate::pages::texts;
use crate::state::action::ROOM_FOR_ALL;
use crate::state::view::usual_order;
use crate::state::{AppState, Route, View};
use comparison::analysis::overview::{
    TopicCounts, lone_voices, not_independent, questions_in_all, sharpest, unexpected,
};
use comparison::analysis::pair::{Asked, PairCounts};
use comparison::{Document, DocumentId, Topic};

/// How many items a short list has at most.
const SHORT: usize = 5;

/// How many topics the table has at most.
const TOPICS: usize = 60;

/// How many topics are in sight first.
const FIRST: usize = 8;

/// The first page.
#[inline(never)]
pub fn view(state: &AppState) -> Html {
    let comparison = &state.selected;
    let (all, agreed, contradicted) = questions_in_all(comparison);
    let topics = comparison.topics.len();
    html! {
        <article class="overview">
            <header class="topic-head">
                <h1>{ &comparison.title }</h1>
                <p class="summary">{ &comparison.about }</p>
                <p class="counts">
                    <strong>{ format!("{all} questions in {topics} topics.") }</strong>
                    { format!(" On {agreed}, all who answer agree; on {contradicted}, some contradict each other; on the rest they qualify each other, or fewer than two answer in their own voice.") }
                    { " " }<a href={href(state, Route::Whole)}>{ "Everything on one page" }</a>
                </p>
                { texts::carries(state) }
            </header>
            <div class="overview-tables">
                <div class="overview-main">
                    { topics_by_document(state) }
                </div>
                if !state.first_sight || state.room == ROOM_FOR_ALL {
                    <div class="overview-side">
                        { who_agrees(state) }
                        { lists(state) }
                    </div>
                }
            </div>
            if !state.first_sight {
                { documents(state) }
            }
        </article>
    }
}

fn topics_by_document(state: &AppState) -> Html {
    let (documents, all) = (state.tabled(), usual_order(&state.comparison));
    let topics = &state.selected.topics;
    let most = if state.first_sight { FIRST } else { TOPICS };
    let rows: Html = topics.iter().take(most).map(|t| matrix_row(state, t, &documents, &all)).collect();
    let about = html! {
        <>
            { "The questions of a topic that the document answers. Choose a cell to read the topic against it. " }
            { sign("key-agrees", "● it agrees with all who answer".to_owned()) }
            { sign("key-qualifies", "◐ it qualifies another".to_owned()) }
            { sign("key-contradicts", "✕ it contradicts another".to_owned()) }
            <span>{ "○ it alone answers" }</span>
        </>
    };
    html! {
        <>
            { table(state, "matrix", "Topics by document", about, html! { <th scope="col">{ "Topic" }</th> }, rows) }
            if topics.len() > TOPICS {
                <p class="hint">{ format!("The first {TOPICS} of {} topics. All of them: ", topics.len()) }<a href={href(state, Route::Whole)}>{ "everything on one page" }</a></p>
            }
        </>
    }
}

/// A section with a table that has the documents as its columns.
fn table(
    state: &AppState,
    id: &'static str,
    title: &'static str,
    about: Html,
    corner: Html,
    rows: Html,
) -> Html {
    html! {
        <section aria-labelledby={id}>
            <h2 {id}>{ title }</h2>
            <p class="hint">{ about }</p>
            <div class="scroll">
                <table class={id}>
                    <thead>
                        <tr>
                            { corner }
                            { for state.tabled().iter().map(|d| html! { <th scope="col" key={d.as_str()}>{ state.comparison.short(d) }</th> }) }
                        </tr>
                    </thead>
                    <tbody>{ rows }</tbody>
                </table>
            </div>
            { those_in_columns(state) }
        </section>
    }
}

/// A verdict's sign with a number or words.
fn sign(class: &'static str, words: String) -> Html {
    html! { <span {class}>{ words }</span> }
}

/// Says which documents a table has, where it has not all.
fn those_in_columns(state: &AppState) -> Html {
    let (shown, all) = (state.tabled().len(), state.comparison.documents.len());
    if shown == all {
        return html! {};
    }
    html! { <p class="hint">{ format!("{shown} of {all} documents, those that have a column in the topics: choose them there.") }</p> }
}

fn matrix_row(state: &AppState, topic: &Topic, documents: &[DocumentId], all: &[DocumentId]) -> Html {
    let n = topic.questions.len();
    html! {
        <tr key={topic.id.as_str()}>
            <th scope="row">
                <a href={href(state, Route::Topic(topic.id.clone()))}>{ &topic.title }</a>
                <span class="of">{ if n == 1 { "1 question".to_owned() } else { format!("{n} questions") } }</span>
            </th>
            { for documents.iter().map(|d| matrix_cell(state, topic, d, all)) }
        </tr>
    }
}

fn matrix_cell(state: &AppState, topic: &Topic, document: &DocumentId, documents: &[DocumentId]) -> Html {
    let counts = TopicCounts::of(topic, document, documents);
    let answered = counts.of - counts.silent - counts.reports;
    let words = format!("{} {}", state.comparison.short(document), counts.words());
    let view = View { reference: Some(document.clone()), ..state.view.at(Route::Topic(topic.id.clone())) };
    let to = format!("#{}", crate::state::address::write(&view, &state.comparison));
    let parts = [
        (counts.agrees, "is-agrees", "key-agrees", "●"),
        (counts.qualifies, "is-qualifies", "key-qualifies", "◐"),
        (counts.contradicts, "is-contradicts", "key-contradicts", "✕"),
        (counts.alone, "is-alone", "key-alone", "○"),
        (counts.silent + counts.reports, "is-silent", "", ""),
    ];
    html! {
        <td key={document.as_str()}>
            if counts.of == 0 {
                <span class="none">{ "–" }<span class="unseen">{ "no question fits the filter" }</span></span>
            } else if answered == 0 {
                <span class="none" title={words.clone()}>{ "silent" }</span>
            } else {
                <a href={to} title={words.clone()}>
                    <span class="bar-of" aria-hidden="true">
                        { for parts.iter().filter(|(n, ..)| *n > 0).map(|(n, class, ..)| squares(class, *n)) }
                    </span>
                    <span class="signs" aria-hidden="true">
                        { for parts.iter().filter(|(n, .., mark)| *n > 0 && !mark.is_empty()).map(|(n, _, class, mark)| sign(class, format!("{n}{mark}"))) }
                    </span>
                    <span class="unseen">{ words }</span>
                </a>
            }
        </td>
    }
}

/// As many squares as there are questions, drawn by one element: a space each, as wide as a square.
fn squares(class: &'static str, n: usize) -> Html {
    let squares = "\u{a0}".repeat(n);
    html! { <i {class}>{ squares }</i> }
}

fn who_agrees(state: &AppState) -> Html {
    let tabled = state.tabled();
    let documents = || tabled.iter().filter_map(|id| state.comparison.document(id));
    let rows: Html = documents()
        .map(|one| {
            html! {
                <tr key={one.id.as_str()}>
                    <th scope="row">{ &one.short }</th>
                    { for documents().map(|other| pair_cell(state, one, other)) }
                </tr>
            }
        })
        .collect();
    let about = html! { { "Of the questions that both answer: ● agree, ◐ qualify, ✕ contradict. Choose a cell to read the two against each other." } };
    table(state, "who", "Who agrees with whom", about, html! { <td></td> }, rows)
}

fn pair_cell(state: &AppState, one: &Document, other: &Document) -> Html {
    if one.id == other.id {
        return html! { <td key={other.id.as_str()} class="itself"></td> };
    }
    let counts = PairCounts::of(&state.selected, &one.id, &other.id);
    let words = format!("{} and {}: {}", one.short, other.short, counts.words());
    html! {
        <td key={other.id.as_str()}>
            <a href={href(state, Route::Pair(one.id.clone(), other.id.clone()))} title={words.clone()}>
                <span aria-hidden="true">
                    { sign("key-agrees", format!("{}●", counts.agrees)) }
                    { sign("key-qualifies", format!("{}◐", counts.qualifies)) }
                    { sign("key-contradicts", format!("{}✕", counts.contradicts)) }
                    { sign("of", format!("of {}", counts.both)) }
                </span>
                <span class="unseen">{ words }</span>
            </a>
        </td>
    }
}

fn lists(state: &AppState) -> Html {
    let comparison = &state.selected;
    let short = |id: &DocumentId| comparison.short(id).to_owned();
    let sharpest = sharpest(comparison, SHORT);
    let lone = lone_voices(comparison);
    let dependent = not_independent(comparison);
    html! {
        <>
            { list("✕", "Sharpest contradictions", "Those over facts, figures and dates first.", sharpest.iter().map(|(asked, relation)| {
                let [one, other] = &relation.between;
                let label = |id| asked.1.position(id).map(|(_, p)| p.label.clone()).unwrap_or_default();
                item(state, asked, &format!("“{}” against “{}”", label(one), label(other)))
            }).collect()) }
            if let Some(unexpected) = unexpected(comparison, SHORT) {
                { list("●", "Unexpected agreement", &format!(
                    "{} and {} contradict each other on {} of {} questions that both answer, the greatest share of any two that agree anywhere. They agree on {}, among them:",
                    short(&unexpected.pair.0), short(&unexpected.pair.1), unexpected.counts.contradicts, unexpected.counts.both, unexpected.counts.agrees,
                ), unexpected.agreements.iter().map(|asked| item(state, asked, "")).collect()) }
            }
            { list("⚑", "Lone voices", &format!("{} questions on which one contradicts all the others who answer.", lone.len()),
                lone.iter().take(SHORT).map(|(asked, document)| item(state, asked, &format!("{} alone", short(document)))).collect()) }
            { list("=", "Not independent", &format!("{} agreements rest on one source, or on one document citing the other.", dependent.len()),
                dependent.iter().take(SHORT).map(|(asked, one, other)| item(state, asked, &format!("{} and {}", short(one), short(other)))).collect()) }
        </>
    }
}

fn list(sign: &str, title: &str, about: &str, items: Vec<Html>) -> Html {
    html! {
        <section class="short-list">
            <h2><span aria-hidden="true">{ format!("{sign} ") }</span>{ title }</h2>
            <p class="hint">{ about }</p>
            <ul>{ for items }</ul>
        </section>
    }
}

fn item(state: &AppState, (_, question): &Asked, note: &str) -> Html {
    html! {
        <li key={format!("{}{note}", question.id)}>
            <a href={href(state, Route::Question(question.id.clone()))}>{ &question.ask }</a>
            if !note.is_empty() {
                <span class="list-note">{ note }</span>
            }
        </li>
    }
}

fn documents(state: &AppState) -> Html {
    html! {
        <section aria-labelledby="the-documents">
            <h2 id="the-documents">{ "The documents" }</h2>
            <ul class="cards">
                { for state.comparison.documents.iter().map(|d| card(state, d)) }
            </ul>
        </section>
    }
}

fn card(state: &AppState, document: &Document) -> Html {
    let known = |label: &'static str, value: &str| {
        html! {
            <div><dt>{ label }</dt><dd>{ value }</dd></div>
        }
    };
    html! {
        <li class="card" key={document.id.as_str()}>
            <h3><a href={href(state, Route::Document(document.id.clone()))}>{ &document.short }</a></h3>
            <p class="card-title">{ &document.title }</p>
            <dl>
                { known("Author", document.author_or_unknown()) }
                { known("Publisher", document.publisher_or_unknown()) }
                { known("Date", document.date_or_unknown()) }
            </dl>
            <p>{ format!("{} {} {} paragraphs.", document.about, document.dated, document.text.paragraphs) }</p>
        </li>
    }
}
