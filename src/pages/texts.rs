//! The documents themselves: which are loaded, what was found in them, and adding one's own copies.

use yew::prelude::*;

use crate::components::link::{Links, href};
use crate::components::{citation_panel, files};
use crate::copies::{LoadedCopy, Origin};
use crate::state::{Action, AppState, Route};
use crate::words::{self, texts};
use anchoring::placing::Anchor;
use comparison::{Document, DocumentId};

/// Renders the list of the documents.
pub fn view(state: &AppState, links: &Links, act: &Callback<Action>) -> Html {
    let all: Vec<_> = state.copies.copies.iter().map(|c| c.placed.document.clone()).collect();
    html! {
        <article class="texts">
            <header class="topic-head">
                <h1>{ words::THE_TEXTS }</h1>
                <p class="summary">{ texts::SUMMARY }</p>
                { carries(links, &state.bundled, false) }
            </header>
            { files::field("text-files", act) }
            { files::keeping(state, act) }
            if all.len() > 1 {
                <p><a class="to-all" href={href(links, Route::Read(all, None))}>{ texts::READ_ALL }</a></p>
            }
            <ul class="text-list">
                { for state.comparison.documents.iter().map(|document| html! {
                    <li key={document.id.as_str()}>
                        <h2>{ &document.short }</h2>
                        <p>{ citation_panel::reference(state, document) }</p>
                        { match state.copies.of(&document.id) {
                            Some(copy) => loaded(links, document, copy),
                            None => html! { <p class="not-loaded">{ texts::NOT_LOADED }</p> },
                        } }
                    </li>
                }) }
            </ul>
        </article>
    }
}

/// Renders which texts the page brings with it, and whose they are, or that it brings none; with a link to
/// this page from another.
pub fn carries(links: &Links, bundled: &[DocumentId], from_other: bool) -> Html {
    let names: Vec<&str> = bundled.iter().map(|id| links.short(id)).collect();
    let (class, about, link) = if names.is_empty() {
        ("carries", texts::NOT_CARRIED.to_owned(), texts::READ_OWN_COPIES)
    } else {
        ("carries notice", texts::carried(&names.join(", ")), words::THE_TEXTS)
    };
    html! {
        <p {class}>
            { about }
            if from_other {
                <a href={href(links, Route::Texts)}>{ link }</a>
            }
        </p>
    }
}

/// Renders where a copy came from, and what was found in it.
fn loaded(links: &Links, document: &Document, copy: &LoadedCopy) -> Html {
    let from = match &copy.origin {
        Origin::Bundled => texts::BUNDLED.to_owned(),
        Origin::Added(name) => texts::added_from(name),
        Origin::Kept => texts::KEPT.to_owned(),
    };
    let whole = Route::Read(vec![document.id.clone()], None);
    html! {
        <>
            <p class="loaded">{ format!("● {from}: {}.", copy.count().words()) }</p>
            if !copy.placed.fits {
                <p>{ texts::OTHER_WORDING }</p>
            }
            <p><a href={href(links, whole)}>{ format!("Read {}", document.short) }</a></p>
            { missing(links, copy) }
        </>
    }
}

/// Renders the citations that were not found, with a link to each.
fn missing(links: &Links, copy: &LoadedCopy) -> Html {
    let missing: Vec<_> = copy.placed.citations.iter().filter(|p| p.anchor == Anchor::Missing).collect();
    if missing.is_empty() {
        return html! {};
    }
    html! {
        <details>
            <summary>{ texts::not_found(missing.len()) }</summary>
            <ul>
                { for missing.iter().map(|place| html! {
                    <li>
                        <a href={href(links, Route::Statement(place.question.clone(), place.statement.clone()))}>
                            { format!("¶\u{a0}{} “{}”", place.cited, place.phrase(&links.comparison).unwrap_or_default()) }
                        </a>
                    </li>
                }) }
            </ul>
        </details>
    }
}
