//! The tools for the columns of a topic: the document that the others are compared with, and the menu of
//! columns.

use yew::prelude::*;

use crate::browser;
use crate::components::column_heads::mover;
use crate::components::link::{Links, on_change, on_click};
use crate::route::view::usual_order;
use crate::state::{Action, Direction};
use crate::words::comparing;
use comparison::{Document, DocumentId};

/// What the tools depend on.
#[derive(PartialEq, Properties)]
pub struct ColumnToolsProps {
    /// The reference and the columns, as links carry them.
    pub links: Links,
    /// What happens to the page.
    pub act: Callback<Action>,
}

/// Renders the list of documents to compare with and the menu of columns.
#[component]
pub fn ColumnTools(ColumnToolsProps { links, act }: &ColumnToolsProps) -> Html {
    html! {
        <div class="column-tools">
            { compare_with(links, act) }
            { menu(links, act) }
        </div>
    }
}

fn compare_with(links: &Links, act: &Callback<Action>) -> Html {
    let onchange = act.reform(|event: Event| {
        let chosen = browser::chosen(&event).filter(|id| !id.is_empty());
        Action::CompareWith(chosen.map(|id| DocumentId::from(id.as_str())))
    });
    let reference = links.view.reference.as_ref();
    html! {
        <label class="compare-with">
            { comparing::COMPARE_WITH }
            <select {onchange} data-chosen={reference.map(DocumentId::to_string).unwrap_or_default()}>
                <option value="" selected={reference.is_none()}>{ "…" }</option>
                { for links.comparison.documents.iter().map(|d| html! {
                    <option key={d.id.as_str()} value={d.id.to_string()} selected={links.is_reference(&d.id)}>{ &d.short }</option>
                }) }
            </select>
        </label>
    }
}

fn menu(links: &Links, act: &Callback<Action>) -> Html {
    let (all, shown) = (&links.comparison.documents, &links.view.shown);
    let usual = *shown == usual_order(&links.comparison);
    let in_columns = shown.iter().filter_map(|id| links.comparison.document(id));
    let hidden = all.iter().filter(|d| !shown.contains(&d.id));
    html! {
        <details class="menu-holder documents" name="menu">
            <summary>{ comparing::columns(shown.len(), all.len()) }</summary>
            <div class="menu">
                <ul>{ for in_columns.chain(hidden).map(|d| document(links, d, act)) }</ul>
                <button type="button" disabled={usual} onclick={on_click(act, Action::ShowAll)}>{ comparing::USUAL_COLUMNS }</button>
            </div>
        </details>
    }
}

fn document(links: &Links, document: &Document, act: &Callback<Action>) -> Html {
    let shown = links.view.shown.contains(&document.id);
    let only = shown && links.view.shown.len() == 1;
    let about = format!("{}, {}", document.author_unlabelled(), document.kind);
    html! {
        <li key={document.id.as_str()}>
            <label>
                <input type="checkbox" checked={shown} disabled={only} onchange={on_change(act, Action::Toggle(document.id.clone()))} />
                <span class="menu-name">{ &document.short }</span>
                <span class="menu-about">{ about }</span>
            </label>
            if shown {
                <span class="menu-move">
                    { mover(links, document, Direction::Earlier, act) }
                    { mover(links, document, Direction::Later, act) }
                </span>
            }
        </li>
    }
}
