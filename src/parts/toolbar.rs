//! The bar at the top: the name, the document compared with, the documents shown.

use yew::prelude::*;

use crate::browser;
use crate::comparison::{Document, DocumentId};
use crate::parts::heads;
use crate::parts::link::href;
use crate::state::view::usual_order;
use crate::state::{Action, AppState, Direction, Place};

/// The bar.
pub fn view(state: &AppState, act: &Callback<Action>) -> Html {
    html! {
        <header class="bar">
            <a class="skip" href={format!("#{}", state.address())} onclick={skip()}>{ "Skip to the comparison" }</a>
            <p class="name"><a href={href(state, Place::Overview)}>{ "Synoptic" }</a></p>
            <nav class="views" aria-label="Views">
                { view_link(state, "Overview", Place::Overview, state.view.place == Place::Overview) }
                if let Some(place) = a_pair(state) {
                    { view_link(state, "Pairs", place, matches!(state.view.place, Place::Pair(..))) }
                }
                if let Some(place) = a_document(state) {
                    { view_link(state, "Documents", place, matches!(state.view.place, Place::Document(_))) }
                }
                { view_link(state, "Figures", Place::Figures, state.view.place == Place::Figures) }
                { view_link(state, "Sources", Place::Sources, state.view.place == Place::Sources) }
                { view_link(state, "Method", Place::Method, state.view.place == Place::Method) }
            </nav>
            <div class="tools">
                <button type="button" class="fold-topics" aria-expanded={state.topics_open.to_string()} aria-controls="topics"
                    onclick={act.reform(|_: MouseEvent| Action::FoldTopics)}>{ "Topics" }</button>
                if state.view.topic(&state.comparison).is_some() {
                    { compare_with(state, act) }
                    { documents(state, act) }
                }
            </div>
        </header>
    }
}

/// Moves the focus past the lists, and leaves the address alone.
fn skip() -> Callback<MouseEvent> {
    Callback::from(|event: MouseEvent| {
        event.prevent_default();
        browser::focus("comparison");
    })
}

fn view_link(state: &AppState, name: &'static str, place: Place, current: bool) -> Html {
    html! { <a href={href(state, place)} aria-current={current.then_some("page")}>{ name }</a> }
}

/// The pair on the screen, or the first two documents.
fn a_pair(state: &AppState) -> Option<Place> {
    match (&state.view.place, state.comparison.documents.as_slice()) {
        (Place::Pair(..), _) => Some(state.view.place.clone()),
        (_, [one, other, ..]) => Some(Place::Pair(one.id.clone(), other.id.clone())),
        _ => None,
    }
}

/// The document on the screen, or the first.
fn a_document(state: &AppState) -> Option<Place> {
    match &state.view.place {
        Place::Document(_) => Some(state.view.place.clone()),
        _ => state.comparison.documents.first().map(|d| Place::Document(d.id.clone())),
    }
}

fn compare_with(state: &AppState, act: &Callback<Action>) -> Html {
    let onchange = act.reform(|event: Event| {
        Action::CompareWith(
            browser::chosen(&event).filter(|id| !id.is_empty()).map(|id| DocumentId::from(id.as_str())),
        )
    });
    let reference = state.view.reference.as_ref();
    html! {
        <label class="compare-with">
            { "Compare with " }
            <select {onchange} data-chosen={reference.map(DocumentId::to_string).unwrap_or_default()}>
                <option value="" selected={reference.is_none()}>{ "none" }</option>
                { for state.comparison.documents.iter().map(|d| html! {
                    <option key={d.id.as_str()} value={d.id.to_string()} selected={reference == Some(&d.id)}>{ &d.short }</option>
                }) }
            </select>
        </label>
    }
}

fn documents(state: &AppState, act: &Callback<Action>) -> Html {
    let all = state.comparison.documents.len();
    let shown = state.view.shown.len();
    let usual = state.view.shown == usual_order(&state.comparison);
    html! {
        <details class="documents">
            <summary>{ if shown == all { "Columns".to_owned() } else { format!("Columns: {shown} of {all}") } }</summary>
            <div class="menu">
                <ul>
                    { for state.view.shown.iter().filter_map(|id| state.comparison.document(id)).map(|d| document(state, d, act)) }
                    { for state.comparison.documents.iter().filter(|d| !state.view.shown.contains(&d.id)).map(|d| document(state, d, act)) }
                </ul>
                <button type="button" disabled={usual} onclick={act.reform(|_: MouseEvent| Action::ShowAll)}>{ "All, in their usual order" }</button>
            </div>
        </details>
    }
}

fn document(state: &AppState, document: &Document, act: &Callback<Action>) -> Html {
    let shown = state.view.shown.contains(&document.id);
    let only = shown && state.view.shown.len() == 1;
    let id = document.id.clone();
    let onchange = act.reform(move |_: Event| Action::Toggle(id.clone()));
    html! {
        <li key={document.id.as_str()}>
            <label>
                <input type="checkbox" checked={shown} disabled={only} {onchange} />
                <span class="menu-name">{ &document.short }</span>
                <span class="menu-about">{ format!("{}, {}", author(document), document.kind) }</span>
            </label>
            if shown {
                <span class="menu-move">
                    { heads::mover(state, document, Direction::Earlier, act) }
                    { heads::mover(state, document, Direction::Later, act) }
                </span>
            }
        </li>
    }
}

fn author(document: &Document) -> &str {
    if document.author == "not stated" { "author not stated" } else { &document.author }
}
