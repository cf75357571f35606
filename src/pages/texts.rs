//! The documents themselves: which are at hand, what was found in them, and adding one's own copies.

use yew::prelude::*;

use crate::components::link::href;
use crate::components::{beside, files};
use crate::copies::{LoadedCopy, Origin};
use crate::state::{Action, AppState, Route};
use anchoring::placing::Anchor;
use comparison::Document;

/// The list of the documents.
#[inline(never)]
pub fn view(state: &AppState, act: &Callback<Action>) -> Html {
    let all: Vec<_> = state.copies.copies.iter().map(|c| c.placed.document.clone()).collect();
    html! {
        <article class="texts">
            <header class="topic-head">
                <h1>{ "The texts" }</h1>
                <p class="summary">{ "Whoever has the documents can read every statement in its place. They belong to their publishers and are not a part of the comparison." }</p>
                { carries(state) }
            </header>
            { files::field("text-files", act) }
            { files::keeping(state, act) }
            if all.len() > 1 {
                <p><a class="to-all" href={href(state, Route::Read(all, None))}>{ "Read all that are at hand side by side, topic by topic" }</a></p>
            }
            <ul class="text-list">
                { for state.comparison.documents.iter().map(|document| html! {
                    <li key={document.id.as_str()}>
                        <h2>{ &document.short }</h2>
                        <p>{ beside::reference(state, document) }</p>
                        { match state.copies.of(&document.id) {
                            Some(copy) => at_hand(state, document, copy),
                            None => html! { <p class="not-at-hand">{ "– not at hand" }</p> },
                        } }
                    </li>
                }) }
            </ul>
        </article>
    }
}

/// Which texts the page brings with it, and whose they are; that it brings none.
pub fn carries(state: &AppState) -> Html {
    if state.bundled.is_empty() {
        return html! {
            <p class="carries">
                { "The documents themselves are not in this copy. " }
                if state.view.place != Route::Texts {
                    <a href={href(state, Route::Texts)}>{ "Read with your own copies" }</a>
                }
            </p>
        };
    }
    let names: Vec<&str> = state.bundled.iter().map(|id| state.comparison.short(id)).collect();
    html! {
        <p class="carries notice">
            { format!("This copy carries the text of {}. The texts belong to their publishers: do not pass this copy on without their leave. ", names.join(", ")) }
            if state.view.place != Route::Texts {
                <a href={href(state, Route::Texts)}>{ "The texts" }</a>
            }
        </p>
    }
}

fn at_hand(state: &AppState, document: &Document, copy: &LoadedCopy) -> Html {
    let from = match &copy.origin {
        Origin::Bundled => "It came with the page".to_owned(),
        Origin::Added(name) => format!("Added from {name}"),
        Origin::Kept => "Kept in this browser".to_owned(),
    };
    let whole = Route::Read(vec![document.id.clone()], None);
    html! {
        <>
            <p class="at-hand">{ format!("● {from}: {}.", copy.count().words()) }</p>
            if !copy.placed.fits {
                <p>{ "It is cut or worded otherwise than the copy that was read for the comparison, so that its paragraphs are numbered only where something cited was found." }</p>
            }
            <p><a href={href(state, whole)}>{ format!("Read {}", document.short) }</a></p>
            { missing(state, copy) }
        </>
    }
}

/// The citations that were not found, with the way to each.
fn missing(state: &AppState, copy: &LoadedCopy) -> Html {
    let missing: Vec<_> = copy.placed.citations.iter().filter(|p| p.anchor == Anchor::Missing).collect();
    if missing.is_empty() {
        return html! {};
    }
    html! {
        <details>
            <summary>{ format!("The {} not found", missing.len()) }</summary>
            <ul>
                { for missing.iter().map(|place| html! {
                    <li>
                        <a href={href(state, Route::Statement(place.question.clone(), place.statement.clone()))}>
                            { format!("¶\u{a0}{} “{}”", place.cited, place.phrase(&state.comparison).unwrap_or_default()) }
                        </a>
                    </li>
                }) }
            </ul>
        </details>
    }
}
