//! The text of one document with what the comparison says of it in the margin, or of several side by
//! side in one scroller, topic by topic.

use std::rc::Rc;

use yew::prelude::*;

use crate::components::link::href;
use crate::components::{beside, files, passage};
use crate::copies::LoadedCopy;
use crate::copies::by_topic::rows;
use crate::state::address::write_place;
use crate::state::{Action, AppState, Route};
use comparison::{Document, DocumentId};

/// The text.
#[inline(never)]
pub fn view(state: &AppState, documents: &[DocumentId], act: &Callback<Action>) -> Html {
    let at_hand: Vec<&Rc<LoadedCopy>> = documents.iter().filter_map(|d| state.copies.of(d)).collect();
    let lacking: Vec<&str> = documents
        .iter()
        .filter(|d| state.copies.of(d).is_none())
        .map(|d| state.comparison.short(d))
        .collect();
    html! {
        <article class="read">
            <header class="topic-head">
                <h1>{ state.view.title(&state.comparison) }</h1>
                { choice(state, documents) }
                if !at_hand.is_empty() {
                    { passage::legend() }
                }
            </header>
            if !lacking.is_empty() {
                <div class="notice">
                    <p>{ format!("Not at hand: {}. What the comparison cites of it stands under Documents, with paragraph and phrase.", lacking.join(", ")) }</p>
                    { directions(state) }
                    { files::field("read-files", act) }
                </div>
            }
            { match at_hand.as_slice() {
                [] => html! {},
                [copy] => one(state, copy),
                copies => side_by_side(state, copies),
            } }
        </article>
    }
}

/// Where to find the paragraph that the link names, in a copy of one's own.
fn directions(state: &AppState) -> Html {
    let Route::Read(documents, Some(paragraph)) = &state.view.place else { return html! {} };
    let document = documents.first().and_then(|d| state.comparison.document(d));
    document.map(|d| beside::where_to_find(state, d, *paragraph)).unwrap_or_default()
}

/// The documents to read: each by itself, with another, or all.
fn choice(state: &AppState, documents: &[DocumentId]) -> Html {
    let all: Vec<DocumentId> = state.comparison.documents.iter().map(|d| d.id.clone()).collect();
    let link = |to: Vec<DocumentId>, words: String| {
        let current = (to == documents).then_some("page");
        html! { <a href={href(state, Route::Read(to, None))} aria-current={current}>{ words }</a> }
    };
    let first = documents.first().cloned().unwrap_or_default();
    html! {
        <>
            <nav class="document-choice" aria-label="Documents to read">
                { for state.comparison.documents.iter().map(|d| link(vec![d.id.clone()], d.short.clone())) }
                { link(all, "All by topic".to_owned()) }
            </nav>
            <nav class="document-choice" aria-label="Set beside it">
                <span>{ format!("{} beside ", state.comparison.short(&first)) }</span>
                { for state.comparison.documents.iter().filter(|d| d.id != first).map(|d| link(vec![first.clone(), d.id.clone()], d.short.clone())) }
            </nav>
        </>
    }
}

/// One text in its own order.
fn one(state: &AppState, copy: &LoadedCopy) -> Html {
    let Some(document) = state.comparison.document(&copy.placed.document) else { return html! {} };
    let mut section = None;
    let passages: Vec<Html> = copy
        .placed
        .paragraphs
        .iter()
        .enumerate()
        .map(|(n, paragraph)| {
            let here = paragraph.number.and_then(|n| document.text.section_of(n)).or(section);
            let heading = (here != section)
                .then(|| here.and_then(|n| document.text.sections.get(n)))
                .flatten()
                .map(|s| html! { <h2>{ &s.title }</h2> });
            section = here;
            html! { <>{ heading }{ passage(state, document, copy, n) }</> }
        })
        .collect();
    html! { <div class="passages">{ for passages }</div> }
}

/// A paragraph with its number and its margin. In a copy of which the number is not known, it has none.
fn passage(state: &AppState, document: &Document, copy: &LoadedCopy, n: usize) -> Html {
    let number = copy.placed.paragraphs.get(n).and_then(|p| p.number);
    let place = number.map(|number| Route::Read(vec![document.id.clone()], Some(number)));
    let id = place.as_ref().map(|place| write_place(place, &state.comparison));
    html! {
        <section class="passage" key={n} {id} tabindex="-1">
            <p class="paragraph">
                if let (Some(number), Some(place)) = (number, place) {
                    <a href={href(state, place)}>{ format!("¶\u{a0}{number}") }</a>
                }
            </p>
            { passage::text(state, &copy.placed, n, None) }
            { passage::notes(state, &copy.placed, n) }
        </section>
    }
}

/// Several texts in one scroller: a row a topic, every paragraph once.
fn side_by_side(state: &AppState, copies: &[&Rc<LoadedCopy>]) -> Html {
    let placed: Vec<_> = copies.iter().map(|c| &c.placed).collect();
    let heads = copies.iter().map(|c| state.comparison.short(&c.placed.document));
    html! {
        <div class={classes!("side-by-side", &format!("columns-{}", copies.len().min(5)))}>
            <p class="hint">{ "Every paragraph stands once, in the topic to which most of what is cited of it belongs." }</p>
            <div class="heads" aria-hidden="true">{ for heads.map(|short| html! { <p class="head-name">{ short }</p> }) }</div>
            { for rows(&placed, &state.comparison).iter().map(|row| html! {
                <section key={row.topic.map(|t| t.id.to_string()).unwrap_or_default()}>
                    <h2>
                        { match row.topic {
                            Some(topic) => html! { <a href={href(state, Route::Topic(topic.id.clone()))}>{ &topic.title }</a> },
                            None => html! { { "Not cited in the comparison" } },
                        } }
                    </h2>
                    <div class="row">
                        { for copies.iter().zip(&row.cells).map(|(copy, cell)| html! {
                            <div class="cell">
                                <h3 class="cell-document">{ state.comparison.short(&copy.placed.document) }</h3>
                                if cell.is_empty() {
                                    <p class="none">{ "–" }</p>
                                }
                                if let Some(document) = state.comparison.document(&copy.placed.document) {
                                    { for cell.iter().map(|n| passage(state, document, copy, *n)) }
                                }
                            </div>
                        }) }
                    </div>
                </section>
            }) }
        </div>
    }
}
