//! The bar at the top: the name, the search field, the views, the filter.

use yew::prelude::*;

use crate::browser;
use crate::components::filter;
use crate::components::link::{href, on_click};
use crate::route;
use crate::state::{Action, AppState, Dialog, Route};
use comparison::analysis::overview::first_contradicted;

/// The bar.
pub fn view(state: &AppState, act: &Callback<Action>) -> Html {
    html! {
        <header class="bar">
            <a class="skip" href={format!("#{}", state.address())} onclick={skip()}>{ "Skip to the comparison" }</a>
            <p class="name"><a href={href(state, Route::Overview)}>{ "Synoptic" }</a></p>
            { search_field(state, act) }
            if state.room == 1 {
                <details class="menu-holder" name="menu" key={state.arrivals}>
                    <summary>{ "Views" }</summary>
                    <div class="menu">{ views(state) }</div>
                </details>
            } else {
                { views(state) }
            }
            <div class="tools">
                <button type="button" class="fold-topics" aria-expanded={state.topics_open.to_string()} aria-controls="topics"
                    onclick={on_click(act, Action::FoldTopics)}>{ "Topics" }</button>
                { filter::menu(state, act) }
                <button type="button" class="open-share" aria-haspopup="dialog" onclick={on_click(act, Action::Open(Some(Dialog::Share)))}>{ "Share" }</button>
                <button type="button" class="open-keys" aria-haspopup="dialog" onclick={on_click(act, Action::Open(Some(Dialog::Keys)))}>
                    { "Keys" }<span class="unseen">{ " and settings" }</span>
                </button>
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

fn view_link(state: &AppState, name: &'static str, place: Route, current: bool) -> Html {
    html! { <a href={href(state, place)} aria-current={current.then_some("page")}>{ name }</a> }
}

/// The ways into the comparison.
fn views(state: &AppState) -> Html {
    html! {
        <nav class="views" aria-label="Views">
            { view_link(state, "Overview", Route::Overview, state.view.place == Route::Overview) }
            if let Some(place) = a_pair(state) {
                { view_link(state, "Pairs", place, matches!(state.view.place, Route::Pair(..))) }
            }
            if let Some(place) = a_document(state) {
                { view_link(state, "Documents", place, matches!(state.view.place, Route::Document(_))) }
            }
            if let Some(place) = a_contradiction(state) {
                { view_link(state, "Contradictions", place, matches!(state.view.place, Route::CloseUp(_))) }
            }
            { view_link(state, "Figures", Route::Figures, state.view.place == Route::Figures) }
            { view_link(state, "Sources", Route::Sources, state.view.place == Route::Sources) }
            { view_link(state, "Method", Route::Method, state.view.place == Route::Method) }
            { view_link(state, "Texts", Route::Texts, matches!(state.view.place, Route::Texts | Route::Read(..))) }
            { lesson_link(state) }
        </nav>
    }
}

/// The lesson, with the number of its questions where one is open.
fn lesson_link(state: &AppState) -> Html {
    let questions = state.view.lesson.as_ref().map(|open| open.lesson().steps.len());
    html! {
        <a href={href(state, Route::Lesson)} aria-current={(state.view.place == Route::Lesson).then_some("page")}>
            { "Lesson" }
            if let Some(n) = questions {
                <span aria-hidden="true">{ format!(" ({n})") }</span>
            }
            <span class="unseen" role="status">{ questions.map(|n| format!(": {n} in it")) }</span>
        </a>
    }
}

/// The field that searches everything. Typing in it elsewhere opens the search, so that back leads
/// back.
fn search_field(state: &AppState, act: &Callback<Action>) -> Html {
    let (words, searching) = match &state.view.place {
        Route::Search(words) => (words.clone(), true),
        _ => (String::new(), false),
    };
    let (act, state) = (act.clone(), state.clone());
    let oninput = Callback::from(move |event: InputEvent| {
        let Some(words) = browser::written(&event) else { return };
        if searching {
            act.emit(Action::Search(words));
        } else {
            let address = route::write(&state.view.at(Route::Search(words)), &state.comparison);
            browser::enter(&address);
            act.emit(Action::Arrive(address));
        }
    });
    let onsubmit = Callback::from(|event: SubmitEvent| {
        event.prevent_default();
        browser::focus_first(".hits a");
    });
    html! {
        <form class="search-form" role="search" {onsubmit}>
            <label class="unseen" for="search">{ "Search everything" }</label>
            <input id="search" type="search" placeholder="Search" autocomplete="off" spellcheck="false" enterkeyhint="search" value={words} {oninput} />
        </form>
    }
}

/// The contradiction on the screen, or the first.
fn a_contradiction(state: &AppState) -> Option<Route> {
    match &state.view.place {
        Route::CloseUp(_) => Some(state.view.place.clone()),
        _ => first_contradicted(&state.selected).map(|(_, q)| Route::CloseUp(q.id.clone())),
    }
}

/// The pair on the screen, or the first two documents.
fn a_pair(state: &AppState) -> Option<Route> {
    match (&state.view.place, state.comparison.documents.as_slice()) {
        (Route::Pair(..), _) => Some(state.view.place.clone()),
        (_, [one, other, ..]) => Some(Route::Pair(one.id.clone(), other.id.clone())),
        _ => None,
    }
}

/// The document on the screen, or the first.
fn a_document(state: &AppState) -> Option<Route> {
    match &state.view.place {
        Route::Document(_) => Some(state.view.place.clone()),
        _ => state.comparison.documents.first().map(|d| Route::Document(d.id.clone())),
    }
}
