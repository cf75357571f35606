//! The heads of the columns, which stay in sight: what each document is, and its place.

use yew::prelude::*;

use crate::components::class_if;
use crate::components::link::on_click;
use crate::state::{Action, AppState, Direction};
use comparison::{Document, DocumentId};

/// One head a document shown.
pub fn view(state: &AppState, act: &Callback<Action>) -> Html {
    let columns = state.columns();
    html! {
        <>
            if columns.len() < state.view.shown.len() {
                { chips(state, &columns, act) }
            }
            <div class="heads" role="group" aria-label="Documents">
                { for columns.iter().map(|d| head(state, d, act)) }
            </div>
        </>
    }
}

/// All documents shown, where there is not room for all: those with a column are pressed, and
/// another is one tap away.
fn chips(state: &AppState, columns: &[DocumentId], act: &Callback<Action>) -> Html {
    html! {
        <div class="chips" role="group" aria-label="Documents on the screen">
            { for state.view.shown.iter().map(|d| {
                let (action, pressed) = (Action::Look(d.clone()), columns.contains(d));
                html! {
                    <button key={d.as_str()} type="button" aria-pressed={pressed.to_string()} onclick={on_click(act, action)}>
                        { state.comparison.short(d) }
                    </button>
                }
            }) }
        </div>
    }
}

fn head(state: &AppState, id: &DocumentId, act: &Callback<Action>) -> Html {
    let reference = state.view.reference.as_ref() == Some(id);
    let Some(document) = state.comparison.document(id) else { return html! {} };
    let dated = document.date_unlabelled();
    let full = format!("{}. {}. {}", document.title, document.about, document.dated);
    html! {
        <div class={classes!("head", class_if(reference, "is-reference"))} key={id.as_str()}>
            <p class="head-name" title={full}>
                { &document.short }
                if reference {
                    <span class="head-reference">{ "reference" }</span>
                }
            </p>
            <p class="head-kind">{ format!("{} · {dated}", document.kind) }</p>
            <p class="head-tools">
                if state.view.shown.len() > 1 {
                    { tool(act, Action::CompareWith((!reference).then(|| id.clone())), if reference { "let go" } else { "compare" },
                        if reference { format!("Stop comparing with {}", document.short) } else { format!("Compare with {}", document.short) }, false) }
                }
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
    let onclick = on_click(act, action);
    html! {
        <button type="button" class="tool" disabled={idle} {onclick} aria-label={name.clone()} title={name}>{ sign }</button>
    }
}
