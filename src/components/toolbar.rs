//! The bar at the top: the name, the five ways in, the search field.

use yew::prelude::*;

use crate::browser;
use crate::components::link::{Links, enter, href};
use crate::components::shared::Shared;
use crate::components::topics::TopicList;
use crate::state::{Action, AppState, Route};
use crate::words::{self, lists};

/// Renders the bar.
pub fn view(state: &AppState, links: &Links, act: &Callback<Action>) -> Html {
    html! {
        <header class="bar">
            <a class="skip" href={format!("#{}", state.address())} onclick={skip()}>{ words::SKIP }</a>
            <p class="name"><a href={href(links, Route::Overview)}>{ "Synoptic" }</a></p>
            <nav class="views" aria-label={words::VIEWS}>
                <details class="menu-holder" name="menu">
                    <summary>{ words::TOPICS }</summary>
                    <div class="menu"><TopicList links={links.clone()} selected={Shared(state.selected.clone())} /></div>
                </details>
                { for views(state).into_iter().map(|(more, words, count, to, current)| html! {
                    <a key={words} href={href(links, to)} aria-current={current.then_some("page")}>
                        if !more.is_empty() {
                            <span class="more-words">{ more }</span>
                        }
                        { words }
                        if let Some(count) = count {
                            <span class="count" key={count}>{ count }</span>
                        }
                    </a>
                }) }
            </nav>
            { search_field(state, links, act) }
        </header>
    }
}

/// A way in: words for which a phone has no room, the word, a count, the page, whether it is on the screen.
type WayIn = (String, &'static str, Option<usize>, Route, bool);

fn views(state: &AppState) -> [WayIn; 4] {
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
    let teaching =
        matches!(here, Route::Lesson | Route::Make | Route::Test(_) | Route::Stand(_) | Route::Print(..));
    let about = matches!(here, Route::Method | Route::Whole | Route::Export(..));
    let in_lesson = state.view.lesson.as_ref().map(|open| open.lesson().steps.len());
    let the_number = words::the_number(state.comparison.documents.len());
    let disagreements = Some(state.disagreements.len());
    let word = String::new;
    [
        (
            word(),
            lists::DISAGREEMENTS,
            disagreements,
            Route::Findings(None),
            matches!(here, Route::Findings(_)),
        ),
        (the_number, words::TEXTS, None, Route::Texts, of_texts),
        (word(), words::TEACH, in_lesson, Route::Lesson, teaching),
        (word(), words::ABOUT, None, Route::Method, about),
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
        browser::focus_first(".ask, .hits a");
    });
    html! {
        <form class="search-form" role="search" {onsubmit}>
            <label class="unseen" for="search">{ words::SEARCH_FIELD }</label>
            <input id="search" type="search" placeholder="Search" autocomplete="off" spellcheck="false" enterkeyhint="search" {value} {oninput} />
        </form>
    }
}
