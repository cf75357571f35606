//! Two documents against each other: contradictions first, then differences, then agreements, then what
//! only one of them answers.

use yew::prelude::*;

use crate::components::board::{self, Row};
use crate::components::link::{Links, href};
use crate::components::page_tools;
use crate::components::select::select;
use crate::state::{Action, AppState, Route};
use crate::words::comparing;
use comparison::analysis::pair::{PairCounts, answered_by_one};
use comparison::{DocumentId, Verdict};

/// Renders the two documents.
pub fn view(
    state: &AppState,
    links: &Links,
    one: &DocumentId,
    other: &DocumentId,
    act: &Callback<Action>,
) -> Html {
    let counts = PairCounts::of(&state.selected, one, other);
    let names = [one, other].map(|d| links.short(d));
    html! {
        <article class="pair">
            <header class="topic-head">
                <h1>{ names.join(" and ") }</h1>
                <p class="summary">{ comparing::pair_sentence(&counts.words(), counts.not_independent) }</p>
                <div class="choices">
                    { choice(links, "First document", one, other, act, Action::Pair) }
                    { choice(links, "Second document", other, one, act, |chosen, one| Action::Pair(one, chosen)) }
                </div>
            </header>
            { board::view(state, links, rows(state, one, other), &[one.clone(), other.clone()], act) }
            { one_alone(state, links, one, other) }
            { one_alone(state, links, other, one) }
            { page_tools::view(state, links, act) }
        </article>
    }
}

/// Returns the questions that both answer, contradictions first, then differences, then agreements.
fn rows(state: &AppState, one: &DocumentId, other: &DocumentId) -> Vec<Row> {
    let questions = state.selected.topics.iter().flat_map(|t| t.questions.iter().map(move |q| (t, q)));
    let mut both: Vec<(Verdict, Row)> = questions
        .map(|(topic, question)| {
            let note = html! { <p class="row-note">{ &topic.title }</p> };
            (question.verdict(one, other), Row { note, ..Row::from(question) })
        })
        .filter(|(verdict, _)| *verdict > Verdict::ReportedOnly)
        .collect();
    both.sort_by_key(|(verdict, _)| std::cmp::Reverse(*verdict));
    both.into_iter().map(|(_, row)| row).collect()
}

fn one_alone(state: &AppState, links: &Links, one: &DocumentId, other: &DocumentId) -> Html {
    let asked = answered_by_one(&state.selected, one, other);
    html! {
        <details class="one-alone">
            <summary>{ comparing::one_alone(links.short(one), links.short(other), asked.len()) }</summary>
            <ul>{ for asked.iter().map(|(topic, question)| html! {
                <li key={question.id.as_str()}>
                    <a href={href(links, Route::Question(question.id.clone()))}>{ &question.ask }</a>{ " " }
                    <span class="list-note">{ &topic.title }</span>
                </li>
            }) }</ul>
        </details>
    }
}

/// Renders the list to choose one of the two documents.
fn choice(
    links: &Links,
    label: &'static str,
    chosen: &DocumentId,
    other: &DocumentId,
    act: &Callback<Action>,
    action: fn(DocumentId, DocumentId) -> Action,
) -> Html {
    let items = links
        .comparison
        .documents
        .iter()
        .filter(|d| d.id != *other)
        .map(|d| (d.id.to_string(), d.short.clone()));
    let other = other.clone();
    let choose = act.reform(move |id: String| action(DocumentId::from(id.as_str()), other.clone()));
    select(label, items, chosen.as_str(), choose)
}
