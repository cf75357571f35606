//! The bar at the top: the name, the five ways in, the search field.

use yew::prelude::*;

use crate::browser;
use crate::components::link::{Links, enter, href};
use crate::components::topics;
use crate::state::{Action, AppState, Route};
use crate::words::{self, lists};

/// Renders the bar.
pub fn view(state: &AppState, links: &Links, act: &Callback<Action>) -> Html {
    html! {
        <header class="bar">
            <a class="skip" href={format!("#{}", state.address())} onclick={skip()}>{ words::SKIP }</a>
            <p class="name"><a href={href(links, Route::Overview)}>{ "Synoptic" }</a></p>
            <nav class="views" aria-label={words::VIEWS}>
                <details class="menu-holder" name="menu" key={state.arrivals}>
                    <summary>{ words::TOPICS }</summary>
                    <div class="menu">{ topics::list(links, &state.selected, &state.view.shown) }</div>
                </details>
                { for views(state).map(|(words, count, to, current)| html! {
                    <a key={words.clone()} href={href(links, to)} aria-current={current.then_some("page")}>
                        <span>{ words }</span>
                        if let Some(count) = count {
                            <span class="count">{ count }</span>
                        }
                    </a>
                }) }
            </nav>
            { search_field(state, links, act) }
        </header>
    }
}

/// Returns the ways in: their words, a count, where they lead, and whether the page on the screen is there.
fn views(state: &AppState) -> [(String, Option<usize>, Route, bool); 4] {
    let here = &state.view.place;
    let of_texts = matches!(
        here,
        Route::Texts
            | Route::Read(..)
            | Route::Document(_)
            | Route::Pair(..)
            | Route::Figures
            | Route::Sources
    );
    let teaching = matches!(here, Route::Lesson | Route::Test(_) | Route::Print(..));
    let about = matches!(here, Route::Method | Route::Whole | Route::Export(..));
    let in_lesson = state.view.lesson.as_ref().map(|open| open.lesson().steps.len());
    let texts = words::the_texts(state.comparison.documents.len());
    [
        (
            lists::DISAGREEMENTS.to_owned(),
            Some(state.disagreements().len()),
            Route::Findings(None),
            matches!(here, Route::Findings(_)),
        ),
        (texts, None, Route::Texts, of_texts),
        (words::TEACH.to_owned(), in_lesson, Route::Lesson, teaching),
        (words::ABOUT.to_owned(), None, Route::Method, about),
    ]
}

/// Returns the callback that moves the focus past the lists and leaves the address alone.
fn skip() -> Callback<MouseEvent> {
    Callback::from(|event: MouseEvent| {
        event.prevent_default();
        browser::focus("comparison");
    })
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
