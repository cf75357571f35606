//! The columns of a topic: which document the others are compared with, which are shown, in which
//! order.

use yew::prelude::*;

use crate::browser;
use crate::components::heads;
use crate::components::link::{on_change, on_click};
use crate::state::view::usual_order;
use crate::state::{Action, AppState, Direction};
use comparison::{Document, DocumentId};

/// The list to choose what to compare with, and the menu of columns.
pub fn view(state: &AppState, act: &Callback<Action>) -> Html {
    html! {
        <div class="column-tools">
            { compare_with(state, act) }
            { documents(state, act) }
        </div>
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
        <details class="menu-holder documents" name="menu">
            <summary>{ if shown == all { "Columns".to_owned() } else { format!("Columns: {shown} of {all}") } }</summary>
            <div class="menu">
                <ul>
                    { for state.view.shown.iter().filter_map(|id| state.comparison.document(id)).map(|d| document(state, d, act)) }
                    { for state.comparison.documents.iter().filter(|d| !state.view.shown.contains(&d.id)).map(|d| document(state, d, act)) }
                </ul>
                <button type="button" disabled={usual} onclick={on_click(act, Action::ShowAll)}>{ "All, in their usual order" }</button>
            </div>
        </details>
    }
}

fn document(state: &AppState, document: &Document, act: &Callback<Action>) -> Html {
    let shown = state.view.shown.contains(&document.id);
    let only = shown && state.view.shown.len() == 1;
    let id = document.id.clone();
    let onchange = on_change(act, Action::Toggle(id));
    html! {
        <li key={document.id.as_str()}>
            <label>
                <input type="checkbox" checked={shown} disabled={only} {onchange} />
                <span class="menu-name">{ &document.short }</span>
                <span class="menu-about">{ format!("{}, {}", document.author_unlabelled(), document.kind) }</span>
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
