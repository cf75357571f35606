//! Links within the page, to a place with the reader's columns and reference, and buttons.

use yew::prelude::*;

use crate::browser;
use crate::route;
use crate::state::{Action, AppState, Route};

/// The link to a place with the reader's columns and reference.
pub fn href(state: &AppState, place: Route) -> String {
    format!("#{}", route::write(&state.view.at(place), &state.comparison))
}

/// Goes to a place as a link to it would.
pub fn enter(state: &AppState, place: Route, act: &Callback<Action>) {
    let address = route::write(&state.view.at(place), &state.comparison);
    browser::enter(&address);
    act.emit(Action::Arrive(address));
}

/// Does one thing at a click.
pub fn on_click(act: &Callback<Action>, action: Action) -> Callback<MouseEvent> {
    act.reform(move |_| action.clone())
}

/// Does one thing when a field changes.
pub fn on_change(act: &Callback<Action>, action: Action) -> Callback<Event> {
    act.reform(move |_| action.clone())
}

/// A button that does one thing; `about` is said behind its words to those who hear the page.
pub fn button(act: &Callback<Action>, action: Action, words: &str, about: &str) -> Html {
    let onclick = on_click(act, action);
    html! { <button type="button" {onclick}>{ words }{ unseen(about) }</button> }
}

/// Words for those who hear the page.
pub fn unseen(words: &str) -> Html {
    if words.is_empty() {
        html! {}
    } else {
        html! { <span class="unseen">{ ": " }{ words }</span> }
    }
}
