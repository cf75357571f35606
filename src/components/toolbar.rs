//! The bar at the top: the name, the search field, the views, the filter.

use yew::prelude::*;

use crate::browser;
use crate::components::filter;
use crate::components::link::{Links, enter, href, on_click};
use crate::state::{Action, AppState, Dialog, Route};
use crate::words;
use comparison::analysis::overview::first_contradicted;

/// Renders the bar.
pub fn view(state: &AppState, links: &Links, act: &Callback<Action>) -> Html {
    html! {
        <header class="bar">
            <a class="skip" href={format!("#{}", state.address())} onclick={skip()}>{ words::SKIP }</a>
            <p class="name"><a href={href(links, Route::Overview)}>{ "Synoptic" }</a></p>
            { search_field(state, links, act) }
            if state.room == 1 {
                <details class="menu-holder" name="menu" key={state.arrivals}>
                    <summary>{ "Views" }</summary>
                    <div class="menu">{ views(state, links) }</div>
                </details>
            } else {
                { views(state, links) }
            }
            <div class="tools">
                <button type="button" class="fold-topics" aria-expanded={state.topics_open.to_string()} aria-controls="topics"
                    onclick={on_click(act, Action::FoldTopics)}>{ "Topics" }</button>
                { filter::menu(links, act) }
                <button type="button" class="open-share" aria-haspopup="dialog" onclick={on_click(act, Action::Open(Some(Dialog::Share)))}>{ "Share" }</button>
                <button type="button" class="open-keys" aria-haspopup="dialog" onclick={on_click(act, Action::Open(Some(Dialog::Keys)))}>
                    { "Keys" }<span class="unseen">{ " and settings" }</span>
                </button>
            </div>
        </header>
    }
}

/// Returns the callback that moves the focus past the lists and leaves the address alone.
fn skip() -> Callback<MouseEvent> {
    Callback::from(|event: MouseEvent| {
        event.prevent_default();
        browser::focus("comparison");
    })
}

/// Renders the views. Those that show one thing of several lead to the one on the screen, or the first.
fn views(state: &AppState, links: &Links) -> Html {
    let here = &state.view.place;
    let documents = state.comparison.documents.as_slice();
    let pair = match documents {
        [one, other, ..] => Some(Route::Pair(one.id.clone(), other.id.clone())),
        _ => None,
    };
    let document = documents.first().map(|d| Route::Document(d.id.clone()));
    let contradiction = first_contradicted(&state.selected).map(|(_, q)| Route::CloseUp(q.id.clone()));
    let views = [
        (words::OVERVIEW, Some(Route::Overview), *here == Route::Overview),
        ("Pairs", pair, matches!(here, Route::Pair(..))),
        ("Documents", document, matches!(here, Route::Document(_))),
        ("Contradictions", contradiction, matches!(here, Route::CloseUp(_))),
        ("Figures", Some(Route::Figures), *here == Route::Figures),
        (words::SOURCES, Some(Route::Sources), *here == Route::Sources),
        (words::METHOD, Some(Route::Method), *here == Route::Method),
        ("Texts", Some(Route::Texts), matches!(here, Route::Texts | Route::Read(..))),
    ];
    let several = |place: &Route| matches!(place, Route::Pair(..) | Route::Document(_) | Route::CloseUp(_));
    html! {
        <nav class="views" aria-label="Views">
            { for views.into_iter().filter_map(|(name, first, current)| {
                let place = if current && several(here) { here.clone() } else { first? };
                Some(html! { <a key={name} href={href(links, place)} aria-current={current.then_some("page")}>{ name }</a> })
            }) }
            { lesson(links, *here == Route::Lesson) }
        </nav>
    }
}

/// Renders the link to the lesson, with the number of its questions if one is open.
fn lesson(links: &Links, current: bool) -> Html {
    let questions = links.view.lesson.as_ref().map(|open| open.lesson().steps.len());
    html! {
        <a href={href(links, Route::Lesson)} aria-current={current.then_some("page")}>
            { words::LESSON }
            if let Some(n) = questions {
                <span aria-hidden="true">{ format!(" ({n})") }</span>
            }
            <span class="unseen" role="status">{ questions.map(words::in_lesson) }</span>
        </a>
    }
}

/// Renders the field that searches everything. Typing in it elsewhere opens the search, so that back
/// returns.
fn search_field(state: &AppState, links: &Links, act: &Callback<Action>) -> Html {
    let (value, searching) = match &state.view.place {
        Route::Search(words) => (words.clone(), true),
        _ => (String::new(), false),
    };
    let (act, links) = (act.clone(), links.clone());
    let oninput = Callback::from(move |event: InputEvent| match browser::written(&event) {
        Some(words) if searching => act.emit(Action::Search(words)),
        Some(words) => enter(&links, Route::Search(words), &act),
        None => {}
    });
    let onsubmit = Callback::from(|event: SubmitEvent| {
        event.prevent_default();
        browser::focus_first(".hits a");
    });
    html! {
        <form class="search-form" role="search" {onsubmit}>
            <label class="unseen" for="search">{ words::SEARCH_FIELD }</label>
            <input id="search" type="search" placeholder="Search" autocomplete="off" spellcheck="false" enterkeyhint="search" {value} {oninput} />
        </form>
    }
}
