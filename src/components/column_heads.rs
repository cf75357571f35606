//! The heads of the columns, which stay in sight: what each document is, and tools for its column.

use std::rc::Rc;

use yew::prelude::*;

use crate::components::class_if;
use crate::components::link::{Links, on_click};
use crate::state::{Action, Direction};
use crate::words::comparing;
use comparison::{Document, DocumentId};

/// What the heads depend on.
#[derive(PartialEq, Properties)]
pub struct ColumnHeadsProps {
    /// The reference and the documents shown, as links carry them.
    pub links: Links,
    /// The documents that have a column now.
    pub columns: Rc<[DocumentId]>,
    /// What happens to the page.
    pub act: Callback<Action>,
}

/// Renders the heads. Where there is no room for all documents, buttons bring the others into a column.
#[component]
pub fn ColumnHeads(ColumnHeadsProps { links, columns, act }: &ColumnHeadsProps) -> Html {
    let documents = columns.iter().filter_map(|id| links.comparison.document(id));
    html! {
        <>
            if columns.len() < links.view.shown.len() {
                <div class="chips" role="group" aria-label="Documents on the screen">
                    { for links.view.shown.iter().map(|d| html! {
                        <button key={d.as_str()} type="button" aria-pressed={columns.contains(d).to_string()}
                            onclick={on_click(act, Action::Look(d.clone()))}>
                            { links.short(d) }
                        </button>
                    }) }
                </div>
            }
            <div class="heads" role="group" aria-label="Documents">
                { for documents.map(|d| head(links, d, act)) }
            </div>
        </>
    }
}

fn head(links: &Links, document: &Document, act: &Callback<Action>) -> Html {
    let (id, short) = (&document.id, &document.short);
    let reference = links.is_reference(id);
    let several = links.view.shown.len() > 1;
    let compare = Action::CompareWith((!reference).then(|| id.clone()));
    let full = format!("{}. {}. {}", document.title, document.about, document.dated);
    html! {
        <div class={classes!("head", class_if(reference, "is-reference"))} key={id.as_str()}>
            <p class="head-name" title={full}>
                { short }
                if reference {
                    <span class="head-reference">{ "reference" }</span>
                }
            </p>
            <p class="head-kind">{ document.heading() }</p>
            <p class="head-tools">
                if several {
                    { tool(act, compare, if reference { "stop" } else { "compare" }, comparing::compare(short, reference), false) }
                }
                { mover(links, document, Direction::Earlier, act) }
                { mover(links, document, Direction::Later, act) }
                if several {
                    { tool(act, Action::Toggle(id.clone()), "hide", format!("Hide {short}"), false) }
                }
            </p>
        </div>
    }
}

/// Renders the button that moves a document's column; disabled at the edge.
pub fn mover(links: &Links, document: &Document, direction: Direction, act: &Callback<Action>) -> Html {
    let (edge, sign, side) = match direction {
        Direction::Earlier => (links.view.shown.first(), "←", "left"),
        Direction::Later => (links.view.shown.last(), "→", "right"),
    };
    let name = format!("Move {} to the {side}", document.short);
    tool(act, Action::Move(document.id.clone(), direction), sign, name, edge == Some(&document.id))
}

fn tool(act: &Callback<Action>, action: Action, sign: &'static str, name: String, disabled: bool) -> Html {
    let onclick = on_click(act, action);
    html! {
        <button type="button" class="tool" {disabled} {onclick} aria-label={name.clone()} title={name}>{ sign }</button>
    }
}
