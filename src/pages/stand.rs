//! The stand: readers give their own answers, then see which documents are with them and which against them.

use yew::prelude::*;

use crate::components::link::{Links, button, href, on_change};
use crate::components::strip;
use crate::pages::test::{head, no_questions, way_back};
use crate::state::{Action, AppState, Dialog, InStand, Route};
use crate::verdict_style::class;
use crate::words::verdicts::stance;
use crate::words::{SHARE, STAND, testing as words};
use comparison::analysis::stand::{Taken, standing};
use comparison::{DocumentId, Position, PositionId, Question, Verdict};

/// Renders the question to be answered, or the outcome after the last.
pub fn view(state: &AppState, links: &Links, act: &Callback<Action>) -> Html {
    let questions = state.stand_questions();
    let at = state.turn().map_or(0, |(at, _)| at);
    html! {
        <article class="self-test">
            { match questions.get(at) {
                _ if questions.is_empty() => no_questions(state, links, words::STAND_HOW, Route::Stand),
                Some(question) => one(state, links, question, [at, questions.len()], act),
                None => outcome(state, links, &questions, act),
            } }
        </article>
    }
}

fn go(act: &Callback<Action>, at: usize, words: &str) -> Html {
    button(act, Action::InStand(InStand::Go(at)), words, "")
}

fn one(
    state: &AppState,
    links: &Links,
    question: &Question,
    [at, of]: [usize; 2],
    act: &Callback<Action>,
) -> Html {
    let mine = state.mine(&question.id);
    let choice = |position: Option<&PositionId>, content: Html| {
        let done = InStand::Choose(question.id.clone(), position.cloned());
        html! {
            <label key={position.map_or("", PositionId::as_str).to_owned()}>
                <input type="radio" name="mine" checked={mine == position} onchange={on_change(act, Action::InStand(done))} />
                { content }
            </label>
        }
    };
    let lettered = |p: &Position| html! { <>{ strip::letter(question, p) }<span>{ &p.label }</span></> };
    html! {
        <div key={question.id.as_str()}>
            { head(state, links, question, STAND, [at, of]) }
            <fieldset class="stand-answers">
                <legend class="hint">{ words::STAND_HOW }</legend>
                { for question.positions.iter().map(|p| choice(Some(&p.id), lettered(p))) }
                { choice(None, html! { <span>{ words::NO_ANSWER }</span> }) }
            </fieldset>
            <p class="test-steps">
                if at > 0 {
                    { go(act, at - 1, words::BACK) }
                }
                { go(act, at + 1, if at + 1 == of { words::SEE_WHO } else { words::NEXT }) }
            </p>
        </div>
    }
}

fn outcome(state: &AppState, links: &Links, questions: &[&Question], act: &Callback<Action>) -> Html {
    let taken = state.taken();
    html! {
        <>
            { way_back(state, links, STAND) }
            <header class="topic-head">
                <h1>{ words::WHO_IS_WITH_YOU }</h1>
                <p class="summary">
                    { words::answered(taken.len(), questions.len()) }{ " " }
                    { if taken.is_empty() { words::NONE_TAKEN } else { words::WHAT_COUNTS } }
                </p>
            </header>
            if !taken.is_empty() {
                { for state.view.shown.iter().map(|d| document(links, &taken, d)) }
                { in_link(state, act) }
            }
            <details class="one-alone">
                <summary>{ words::YOUR_ANSWERS }</summary>
                <ul class="stand-list">
                    { for questions.iter().enumerate().map(|(n, q)| html! {
                        <li key={q.id.as_str()}>
                            { go(act, n, &q.ask) }
                            <p>{ state.mine(&q.id).map_or_else(|| "–".to_owned(), |p| answer(q, p)) }</p>
                        </li>
                    }) }
                </ul>
            </details>
            <p class="test-steps">
                { go(act, questions.len().saturating_sub(1), words::BACK) }
                { button(act, Action::InStand(InStand::Again), words::START_AGAIN, "") }
            </p>
        </>
    }
}

/// Renders on how many questions a document agrees with the reader, disagrees, or says nothing.
fn document(links: &Links, taken: &[Taken<'_>], document: &DocumentId) -> Html {
    let found = standing(taken, document);
    let in_part = |on: &[(Taken<'_>, Verdict)]| {
        on.iter().filter(|(_, v)| matches!(v, Verdict::AgreesInPart | Verdict::DiffersInPart)).count()
    };
    let side = |words: &str, on: &[(Taken<'_>, Verdict)]| {
        let words = words::side(words, on.len(), in_part(on));
        if on.is_empty() {
            return html! { <p>{ words }</p> };
        }
        html! {
            <details>
                <summary>{ words }</summary>
                <ul class="stand-list">{ for on.iter().map(|(taken, verdict)| compared(links, *taken, document, *verdict)) }</ul>
            </details>
        }
    };
    html! {
        <section class="stand-of" key={document.as_str()}>
            <h2>{ links.short(document) }</h2>
            { side("With you on", &found.with) }
            { side("Against you on", &found.against) }
            if !found.not_judged.is_empty() {
                { side("Answers differently (not judged yet) on", &found.not_judged) }
            }
            { side("Says nothing on", &found.nothing) }
            if !found.not_recorded.is_empty() {
                { side("No answer is recorded on", &found.not_recorded) }
            }
        </section>
    }
}

/// Renders a question with both answers, and the verdict between them.
fn compared(links: &Links, (question, position): Taken<'_>, document: &DocumentId, verdict: Verdict) -> Html {
    html! {
        <li key={question.id.as_str()}>
            <a href={href(links, Route::Question(question.id.clone()))}>{ &question.ask }</a>
            <p>{ words::your_answer(&answer(question, position)) }</p>
            <p>{ format!("{}: {}", links.short(document), stance(question, document)) }</p>
            if verdict > Verdict::ReportedOnly {
                <p class={classes!("verdict", class(verdict))}>{ format!("{} {}", verdict.sign(), verdict.with("you")) }</p>
            }
        </li>
    }
}

/// Returns a position in words: "A, 41,000 crowns".
fn answer(question: &Question, position: &PositionId) -> String {
    let label = question.label(position);
    format!("{}, {label}", position.letter())
}

/// Renders whether the link carries the answers, and the way to change that.
fn in_link(state: &AppState, act: &Callback<Action>) -> Html {
    let linked = !state.view.mine.is_empty();
    let change = if linked { words::TAKE_OUT_OF_LINK } else { words::PUT_INTO_LINK };
    html! {
        <>
            <p class="hint" data-spoken="">{ if linked { words::IN_LINK } else { words::KEPT } }</p>
            <p class="test-steps">
                { button(act, Action::InStand(InStand::InLink(!linked)), change, "") }
                if linked {
                    { button(act, Action::Open(Some(Dialog::Share)), SHARE, "") }
                }
            </p>
        </>
    }
}
