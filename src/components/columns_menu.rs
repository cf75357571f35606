//! The menu of columns: which documents are shown, in which order, and which one all are compared with.

use yew::prelude::*;

use crate::browser;
use crate::components::link::{Links, on_change, on_click};
use crate::route::view::usual_order;
use crate::state::{Action, Direction};
use crate::words::comparing;
use comparison::Document;

/// What the menu depends on.
#[derive(PartialEq, Properties)]
pub struct ColumnsMenuProps {
    /// The reference and the columns, as links carry them.
    pub links: Links,
    /// What happens to the page.
    pub act: Callback<Action>,
}

/// Renders the menu.
#[component]
pub fn ColumnsMenu(ColumnsMenuProps { links, act }: &ColumnsMenuProps) -> Html {
    browser::before_drawing();
    let (all, shown) = (&links.comparison.documents, &links.view.shown);
    let as_always = *shown == usual_order(&links.comparison) && links.view.reference.is_none();
    let in_columns = shown.iter().filter_map(|id| links.comparison.document(id));
    let hidden = all.iter().filter(|d| !shown.contains(&d.id));
    html! {
        <details class="menu-holder documents" name="menu">
            <summary>{ comparing::columns(shown.len(), all.len()) }</summary>
            <div class="menu">
                <ul>{ for in_columns.chain(hidden).map(|d| document(links, d, act)) }</ul>
                <button type="button" disabled={as_always} onclick={on_click(act, Action::ShowAll)}>{ comparing::USUAL_COLUMNS }</button>
            </div>
        </details>
    }
}

fn document(links: &Links, document: &Document, act: &Callback<Action>) -> Html {
    let (id, short, shown) = (&document.id, &document.short, &links.view.shown);
    let in_column = shown.contains(id);
    let only = in_column && shown.len() == 1;
    let reference = links.is_reference(id);
    let compare = Action::CompareWith((!reference).then(|| id.clone()));
    html! {
        <li key={id.as_str()}>
            <label>
                <input type="checkbox" checked={in_column} disabled={only} onchange={on_change(act, Action::Toggle(id.clone()))} />
                { short }
            </label>
            if in_column {
                <span class="menu-move">
                    { mover(links, document, Direction::Earlier, act) }
                    { mover(links, document, Direction::Later, act) }
                    <button type="button" aria-pressed={reference.to_string()} onclick={on_click(act, compare)}>
                        { comparing::COMPARE_EVERYONE }<span class="unseen">{ format!(": {short}") }</span>
                    </button>
                </span>
            }
        </li>
    }
}

/// Renders the button that moves a document's column; disabled at the edge.
fn mover(links: &Links, document: &Document, direction: Direction, act: &Callback<Action>) -> Html {
    let (edge, sign, side) = match direction {
        Direction::Earlier => (links.view.shown.first(), "←", "left"),
        Direction::Later => (links.view.shown.last(), "→", "right"),
    };
    let name = format!("Move {} to the {side}", document.short);
    let at_edge = edge == Some(&document.id);
    let onclick = on_click(act, Action::Move(document.id.clone(), direction));
    html! { <button type="button" disabled={at_edge} {onclick} aria-label={name}>{ sign }</button> }
}
