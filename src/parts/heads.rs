//! The heads of the columns, which stay in sight: what each document is, and its place.

use yew::prelude::*;

use crate::comparison::{Document, DocumentId};
use crate::state::{Action, AppState, Direction};

/// One head a document shown.
pub fn view(state: &AppState, act: &Callback<Action>) -> Html {
    html! {
        <div class="heads" role="group" aria-label="Documents">
            { for state.view.shown.iter().map(|d| head(state, d, act)) }
        </div>
    }
}

fn head(state: &AppState, id: &DocumentId, act: &Callback<Action>) -> Html {
    let reference = state.view.reference.as_ref() == Some(id);
    let Some(document) = state.comparison.document(id) else { return html! {} };
    let dated = if document.date == "not stated" { "date not stated" } else { document.date.as_str() };
    let full = format!("{}. {}. {}", document.title, document.about, document.dated);
    html! {
        <div class={classes!("head", reference.then_some("is-reference"))} key={id.as_str()}>
            <p class="head-name" title={full}>
                { &document.short }
                if reference {
                    <span class="head-reference">{ "reference" }</span>
                }
            </p>
            <p class="head-kind">{ format!("{} · {dated}", document.kind) }</p>
            <p class="head-tools">
                { mover(state, document, Direction::Earlier, act) }
                { mover(state, document, Direction::Later, act) }
                if state.view.shown.len() > 1 {
                    { tool(act, Action::Toggle(id.clone()), "hide", format!("Hide {}", document.short), false) }
                }
            </p>
        </div>
    }
}

/// The button that moves a document's column; idle where there is nowhere to move.
pub fn mover(state: &AppState, document: &Document, direction: Direction, act: &Callback<Action>) -> Html {
    let edge = match direction {
        Direction::Earlier => state.view.shown.first(),
        Direction::Later => state.view.shown.last(),
    };
    let (sign, side) = match direction {
        Direction::Earlier => ("←", "left"),
        Direction::Later => ("→", "right"),
    };
    let name = format!("Move {} to the {side}", document.short);
    tool(act, Action::Move(document.id.clone(), direction), sign, name, edge == Some(&document.id))
}

fn tool(act: &Callback<Action>, action: Action, sign: &'static str, name: String, idle: bool) -> Html {
    let onclick = act.reform(move |_: MouseEvent| action.clone());
    html! {
        <button type="button" class="tool" disabled={idle} {onclick} aria-label={name.clone()} title={name}>{ sign }</button>
    }
}
