//! One question a screen, for phones and large type: the strip as tabs, one document in front, and the
//! pinned one below it.

use std::cell::Cell;
use std::rc::Rc;

use yew::prelude::*;

use crate::browser;
use crate::components::link::{Links, href, on_click};
use crate::components::question_row::tally;
use crate::components::statement::{Cells, Within};
use crate::components::{question_tools, reason, strip};
use crate::state::{Action, AppState, Route, Way};
use crate::words::{self, comparing, verdicts};
use comparison::{DocumentId, Topic};

/// The distance in pixels that makes a touch a swipe.
const SWIPE: i32 = 60;

/// Renders the question that fills the screen.
pub fn view(state: &AppState, links: &Links, act: &Callback<Action>) -> Html {
    let question = state.deck_question();
    let Some((topic, question)) = question.as_ref().and_then(|id| state.comparison.question(id)) else {
        return html! {};
    };
    let Some(front) = state.deck_document(question) else { return html! {} };
    let pinned = state.view.reference.as_ref().filter(|d| **d != front);
    let within = Within::Documents(&state.view.shown);
    let cells = Cells { links, question, within, opened: state.beside.as_ref(), act };
    let (ontouchstart, ontouchend) = swipe(state, act);
    html! {
        <article class="deck" key={question.id.as_str()} {ontouchstart} {ontouchend}>
            { head(&cells, topic, matches!(state.view.place, Route::Topic(_))) }
            { tabs(&cells, &front) }
            { panel(&cells, &front, pinned.is_some()) }
            if let Some(pinned) = pinned {
                { below(&cells, &front, pinned) }
            } else {
                { reason::between(links, question, &state.view.shown) }
            }
            { steps(state, links, act) }
        </article>
    }
}

fn head(cells: &Cells<'_>, topic: &Topic, first: bool) -> Html {
    let (links, question) = (cells.links, cells.question);
    let at = topic.questions.iter().position(|q| q.id == question.id).unwrap_or_default();
    html! {
        <header class="topic-head">
            <p class="above">
                <a href={href(links, Route::Topic(topic.id.clone()))}>{ &topic.title }</a>
                { comparing::numbered_question(at + 1, topic.questions.len()) }
            </p>
            if first {
                <p class="summary">{ &topic.summary }</p>
            }
            <h1>{ &question.ask }</h1>
            { tally(links, question) }
            if let Some(note) = &question.note {
                <p class="note">{ note }</p>
            }
            <p>
                { question_tools::view(links, question, cells.act) }
                <a class="to-test" href={href(links, Route::Test(Some(topic.id.clone())))}>{ words::TEST }</a>
            </p>
        </header>
    }
}

/// Renders the strip as tabs: what each document does here, one tap away.
fn tabs(cells: &Cells<'_>, front: &DocumentId) -> Html {
    html! {
        <div class="tabs" role="group" aria-label="Documents">
            { for cells.links.view.shown.iter().map(|d| html! {
                <button key={d.as_str()} type="button" aria-pressed={(d == front).to_string()}
                    onclick={on_click(cells.act, Action::Look(d.clone()))}>
                    { strip::mark(cells.question, d) }
                    <span class="tab-name">{ cells.links.short(d) }</span>
                    if cells.links.is_reference(d) {
                        <span class="tab-pinned">{ "pinned" }</span>
                    }
                    <span class="unseen">{ ": " }{ verdicts::stance(cells.question, d) }</span>
                </button>
            }) }
        </div>
    }
}

fn panel(cells: &Cells<'_>, document: &DocumentId, other_pinned: bool) -> Html {
    let is_pinned = cells.links.is_reference(document);
    let pin = Action::CompareWith((!is_pinned).then(|| document.clone()));
    let short = cells.links.short(document);
    html! {
        <section class="panel" aria-live="polite" aria-label={short.to_owned()}>
            <div class="panel-head">
                <h2>{ short }</h2>
                <button type="button" aria-pressed={is_pinned.to_string()} onclick={on_click(cells.act, pin)}>
                    { comparing::pin(is_pinned, other_pinned) }
                </button>
            </div>
            if is_pinned {
                <p class="hint">{ comparing::is_pinned(short) }</p>
            }
            <div class="cell">{ cells.of_document(document) }</div>
        </section>
    }
}

/// Renders the pinned document below the one in front, and how the two relate.
fn below(cells: &Cells<'_>, front: &DocumentId, pinned: &DocumentId) -> Html {
    let verdict = cells.question.verdict(front, pinned);
    let (one, other) = (cells.links.short(front), cells.links.short(pinned));
    html! {
        <section class="pinned" aria-label={format!("Pinned: {other}")}>
            <p class="pinned-line">{ verdicts::pinned(verdict, one, other) }</p>
            <h2>{ other }<span class="tab-pinned">{ "pinned" }</span></h2>
            <div class="cell">{ cells.of_document(pinned) }</div>
            { reason::between(cells.links, cells.question, &[front.clone(), pinned.clone()]) }
        </section>
    }
}

fn steps(state: &AppState, links: &Links, act: &Callback<Action>) -> Html {
    let step = |way: Way, words: &'static str, name: &'static str| match state.question_beside(way) {
        Some(id) => html! { <a href={href(links, Route::Question(id))} aria-label={name}>{ words }</a> },
        None => html! { <span class="none">{ words }</span> },
    };
    html! {
        <nav class="deck-steps" aria-label="Questions">
            { step(Way::Previous, "◂ Question", "Previous question") }
            <button type="button" aria-expanded={state.topics_open.to_string()} aria-controls="topics" onclick={on_click(act, Action::FoldTopics)}>{ "Topics" }</button>
            <a href={href(links, Route::Search(String::new()))}>{ "Search" }</a>
            { step(Way::Next, "Question ▸", "Next question") }
        </nav>
    }
}

/// Returns the callbacks that turn to the next document at a swipe to the side; up and down still scroll.
fn swipe(state: &AppState, act: &Callback<Action>) -> (Callback<TouchEvent>, Callback<TouchEvent>) {
    let began = Rc::new(Cell::new(None));
    let start = {
        let began = began.clone();
        Callback::from(move |event: TouchEvent| began.set(browser::touched(&event)))
    };
    let (state, act) = (state.clone(), act.clone());
    let end = Callback::from(move |event: TouchEvent| {
        let (Some((x0, y0)), Some((x1, y1))) = (began.take(), browser::touched(&event)) else { return };
        let (across, down) = (x1 - x0, y1 - y0);
        if across.abs() >= SWIPE
            && across.abs() > 2 * down.abs()
            && let Some(document) = state.document_beside(if across < 0 { Way::Next } else { Way::Previous })
        {
            act.emit(Action::Look(document));
        }
    });
    (start, end)
}
