//! One question a screen, for phones and large type: the strip as tabs, one document in front, and
//! under it the one that is pinned.

use std::cell::Cell;
use std::rc::Rc;

use yew::prelude::*;

use crate::browser;
use crate::components::link::{href, on_click};
use crate::components::statement::Within;
use crate::components::{reason, room, statement, strip};
use crate::pages::topic::tally;
use crate::state::neighbours::Way;
use crate::state::{Action, AppState, Route};
use comparison::{DocumentId, Question, Topic};

/// How far a finger must go to turn to the next document, in pixels.
const SWIPE: i32 = 60;

/// The question that fills the screen.
#[inline(never)]
pub fn view(state: &AppState, act: &Callback<Action>) -> Html {
    let question = state.deck_question();
    let Some((topic, question)) = question.as_ref().and_then(|id| state.comparison.question(id)) else {
        return html! {};
    };
    let Some(front) = state.deck_document(question) else { return html! {} };
    let pinned = state.view.reference.clone().filter(|d| *d != front);
    let (ontouchstart, ontouchend) = swipe(state, act);
    html! {
        <article class="deck" key={question.id.as_str()} {ontouchstart} {ontouchend}>
            { head(state, topic, question, act) }
            { tabs(state, question, &front, act) }
            { panel(state, question, &front, pinned.as_ref(), act) }
            if let Some(pinned) = &pinned {
                { beside(state, question, &front, pinned, act) }
            } else {
                { reason::all(state, question) }
            }
            { steps(state, act) }
        </article>
    }
}

fn head(state: &AppState, topic: &Topic, question: &Question, act: &Callback<Action>) -> Html {
    let at = topic.questions.iter().position(|q| q.id == question.id).unwrap_or_default();
    let first = matches!(state.view.place, Route::Topic(_));
    html! {
        <header class="topic-head">
            <p class="above">
                <a href={href(state, Route::Topic(topic.id.clone()))}>{ &topic.title }</a>
                { format!(" · question {} of {}", at + 1, topic.questions.len()) }
            </p>
            if first {
                <p class="summary">{ &topic.summary }</p>
            }
            <h1>{ &question.ask }</h1>
            <p class="tally">{ tally(state, question) }<span class="basis">{ question.basis.word() }</span></p>
            if let Some(note) = &question.note {
                <p class="note">{ note }</p>
            }
            <p>
                { room::tools(state, question, act) }
                <a class="to-test" href={href(state, Route::Test(Some(topic.id.clone())))}>{ "Test yourself" }</a>
            </p>
        </header>
    }
}

/// The strip as tabs: what each document does here, one tap away.
fn tabs(state: &AppState, question: &Question, front: &DocumentId, act: &Callback<Action>) -> Html {
    html! {
        <div class="tabs" role="group" aria-label="Documents">
            { for state.view.shown.iter().map(|d| {
                let (mark, words) = strip::mark(question, d);
                let (action, short) = (Action::Look(d.clone()), state.comparison.short(d));
                let pinned = state.view.reference.as_ref() == Some(d);
                html! {
                    <button key={d.as_str()} type="button" aria-pressed={(d == front).to_string()}
                        onclick={on_click(act, action)}>
                        { mark }
                        <span class="tab-name">{ short }</span>
                        if pinned {
                            <span class="tab-pinned">{ "pinned" }</span>
                        }
                        <span class="unseen">{ format!(": {words}") }</span>
                    </button>
                }
            }) }
        </div>
    }
}

fn panel(
    state: &AppState,
    question: &Question,
    document: &DocumentId,
    pinned: Option<&DocumentId>,
    act: &Callback<Action>,
) -> Html {
    let is_pinned = state.view.reference.as_ref() == Some(document);
    let pin = Action::CompareWith((!is_pinned).then(|| document.clone()));
    let short = state.comparison.short(document);
    html! {
        <section class="panel" aria-live="polite" aria-label={short.to_owned()}>
            <div class="panel-head">
                <h2>{ short }</h2>
                <button type="button" aria-pressed={is_pinned.to_string()} onclick={on_click(act, pin)}>
                    { if is_pinned { "Let go" } else if pinned.is_some() { "Pin this one instead" } else { "Pin" } }
                </button>
            </div>
            if is_pinned {
                <p class="hint">{ format!("{short} is pinned: choose another document to see the two against each other.") }</p>
            }
            { statements(state, question, document, act) }
        </section>
    }
}

fn statements(state: &AppState, question: &Question, document: &DocumentId, act: &Callback<Action>) -> Html {
    let all: Vec<_> = question.statements_of(document).collect();
    html! {
        <div class="cell">
            if all.is_empty() {
                <div class="silent">
                    <p class="silent-word">{ "Silent" }</p>
                    <p>{ "read for this question" }</p>
                </div>
            }
            { for all.into_iter().map(|s| statement::view(state, question, s, &Within::Pair(&state.view.shown), act)) }
        </div>
    }
}

/// The pinned document under the one in front, with how the two stand to each other.
fn beside(
    state: &AppState,
    question: &Question,
    front: &DocumentId,
    pinned: &DocumentId,
    act: &Callback<Action>,
) -> Html {
    let verdict = question.verdict(front, pinned);
    let (one, other) = (state.comparison.short(front), state.comparison.short(pinned));
    let both = [front.clone(), pinned.clone()];
    let words = match verdict {
        comparison::Verdict::Silent => "one of the two is silent here".to_owned(),
        comparison::Verdict::ReportedOnly => "one of the two only reports here".to_owned(),
        verdict => format!("{one} {} {other}", verdict.word()),
    };
    html! {
        <section class="pinned" aria-label={format!("Pinned: {other}")}>
            <p class="pinned-line">{ format!("{} {words}", verdict.sign()) }</p>
            <h2>{ other }<span class="tab-pinned">{ "pinned" }</span></h2>
            { statements(state, question, pinned, act) }
            { reason::between(state, question, &both) }
        </section>
    }
}

fn steps(state: &AppState, act: &Callback<Action>) -> Html {
    let step = |way: Way, words: &'static str, name: &'static str| match state.question_beside(way) {
        Some(id) => html! { <a href={href(state, Route::Question(id))} aria-label={name}>{ words }</a> },
        None => html! { <span class="none">{ words }</span> },
    };
    html! {
        <nav class="deck-steps" aria-label="Questions">
            { step(Way::Previous, "◂ Question", "Previous question") }
            <button type="button" aria-expanded={state.topics_open.to_string()} aria-controls="topics" onclick={on_click(act, Action::FoldTopics)}>{ "Topics" }</button>
            <a href={href(state, Route::Search(String::new()))}>{ "Search" }</a>
            { step(Way::Next, "Question ▸", "Next question") }
        </nav>
    }
}

/// A swipe to the side turns to the next document; up and down scrolls as ever.
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
