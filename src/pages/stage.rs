//! The stage: one question fills the screen of a classroom. The class predicts which document holds which
//! position; then the documents are shown one by one, and finally how the positions relate.

use yew::prelude::*;

use crate::browser;
use crate::components::class_if;
use crate::components::link::{Links, button, enter};
use crate::components::position::position_class;
use crate::components::{question_tools, reason};
use crate::share::wording::related;
use crate::state::{Action, AppState, OnStage, Route, Way};
use crate::verdict_style::class;
use crate::words::{teaching as words, verdicts};
use comparison::analysis::reveal::Reveal;
use comparison::verdict::Stance;
use comparison::{DocumentId, Position, Question, QuestionId, Relation, Statement, Verdict};

/// Renders the question on the stage.
pub fn view(state: &AppState, links: &Links, id: &QuestionId, act: &Callback<Action>) -> Html {
    let Some((topic, question)) = state.comparison.question(id) else { return html! {} };
    let (shown, most) = state.revealed();
    let documents: Vec<&DocumentId> = shown
        .iter()
        .filter_map(|r| match r {
            Reveal::Document(d) => Some(*d),
            Reveal::Relation(_) => None,
        })
        .collect();
    let relations = shown.iter().filter_map(|r| match r {
        Reveal::Relation(relation) => Some(*relation),
        Reveal::Document(_) => None,
    });
    let latest = shown.last();
    html! {
        <article class="on-stage">
            <header>
                <p class="stage-above">{ &topic.title }<span class="basis">{ verdicts::asks_for(question.basis) }</span></p>
                <h1>{ &question.ask }</h1>
            </header>
            <div class={format!("stage-positions columns-{}", question.positions.len())}>
                { for question.positions.iter().map(|p| position(state, question, p, &documents, act)) }
            </div>
            { waiting(state, documents.len()) }
            { apart(links, question, &documents) }
            { for relations.map(|r| relation(links, question, r, latest == Some(&Reveal::Relation(r)))) }
            { foot(state, links, question, shown.len(), most, act) }
            <p class="unseen" role="status">{ latest.map_or_else(|| question.ask.clone(), |r| in_words(links, question, r)) }</p>
            if state.stage.blank {
                <div class="blank"><p class="unseen" role="status">{ words::BLANK }</p></div>
            }
        </article>
    }
}

/// Renders a position with those of the shown documents that hold it. Its head counts hands.
fn position(
    state: &AppState,
    question: &Question,
    position: &Position,
    documents: &[&DocumentId],
    act: &Callback<Action>,
) -> Html {
    let count = state.stage.count(&question.id, &position.id);
    let class = position_class(question, position);
    let letter = position.id.letter();
    let onclick = {
        let id = position.id.clone();
        act.reform(move |e: MouseEvent| Action::OnStage(OnStage::Count(id.clone(), !browser::with_shift(&e))))
    };
    let less = Action::OnStage(OnStage::Count(position.id.clone(), false));
    html! {
        <section class={classes!("stage-position", class)} aria-label={format!("Position {letter}")} key={letter.clone()}>
            <div class="stage-head">
                <h2><button type="button" {onclick} title={words::COUNT_HANDS}>
                    <span class={classes!("strip-cell", class)}><b>{ &letter }</b></span>
                    <span>{ &position.label }</span>
                </button></h2>
                if count > 0 {
                    <p class="stage-count"><output>{ count }</output>{ button(act, less, "−", &words::one_less(&letter)) }</p>
                }
            </div>
            <div class="stage-documents">
                { for documents.iter().enumerate().flat_map(|(n, d)| {
                    let new = n + 1 == documents.len();
                    question.holding(d, &position.id).map(move |s| (s, new))
                }).map(|(s, new)| document(state, s, new)) }
            </div>
        </section>
    }
}

fn document(state: &AppState, statement: &Statement, new: bool) -> Html {
    html! {
        <div class={classes!("stage-document", class_if(new, "is-new"))} key={statement.document.as_str()}>
            <h3>{ state.comparison.short(&statement.document) }</h3>
            <p>{ &statement.clause }</p>
            if let Some(citation) = statement.citations.first() {
                <p class="stage-phrase"><q>{ &citation.phrase }</q>{ format!("\u{a0}¶\u{a0}{}", citation.paragraph) }</p>
            }
        </div>
    }
}

/// Renders the documents that are still to be placed.
fn waiting(state: &AppState, shown: usize) -> Html {
    let mut left = state.view.shown.iter().skip(shown).peekable();
    html! {
        if left.peek().is_some() {
            <p class="stage-line">
                <span>{ words::WHO_HOLDS_WHAT }</span>
                { for left.map(|d| html! { <b class="chip" key={d.as_str()}>{ state.comparison.short(d) }</b> }) }
            </p>
        }
    }
}

/// Renders those of the shown documents that hold no position themselves.
fn apart(links: &Links, question: &Question, documents: &[&DocumentId]) -> Html {
    let line = |words: &'static str, stance: Stance| {
        let names: Vec<&str> =
            documents.iter().filter(|d| question.stance(d) == stance).map(|d| links.short(d)).collect();
        html! {
            if !names.is_empty() {
                <p class="stage-line"><span>{ words }</span>{ for names.into_iter().map(|n| html! { <b>{ n }</b> }) }</p>
            }
        }
    };
    html! { <>{ line(verdicts::ONLY_REPORTS_OTHERS, Stance::Reports) }{ line(verdicts::SAYS_NOTHING, Stance::Silent) }</> }
}

fn relation(links: &Links, question: &Question, relation: &Relation, new: bool) -> Html {
    let verdict = Verdict::from(relation.kind);
    html! {
        <section class={classes!("stage-relation", class(verdict), class_if(new, "is-new"))}>
            <h2>
                { format!("{} {}", verdict.sign(), related(relation)) }
                <span>{ holders(links, question, relation) }</span>
                { reason::arguable(relation.arguable) }
            </h2>
            <p>{ &relation.why }</p>
        </section>
    }
}

fn holders(links: &Links, question: &Question, relation: &Relation) -> String {
    reason::holders(links, question, relation, &links.view.shown).unwrap_or_default()
}

/// Returns what was shown last, for those who hear the page.
fn in_words(links: &Links, question: &Question, shown: &Reveal<'_>) -> String {
    match shown {
        Reveal::Relation(relation) => {
            format!("{}: {}. {}", related(relation), holders(links, question, relation), relation.why)
        }
        Reveal::Document(document) => {
            format!("{}: {}.", links.short(document), verdicts::stance(question, document))
        }
    }
}

/// Renders where one is, and buttons for what the keys do.
fn foot(
    state: &AppState,
    links: &Links,
    question: &Question,
    step: usize,
    most: usize,
    act: &Callback<Action>,
) -> Html {
    let row = state.stage_row(&question.id);
    let at = row.iter().position(|q| *q == question.id).unwrap_or_default();
    let in_lesson = state.view.lesson.as_ref().is_some_and(|l| l.number_of(&question.id).is_some());
    let on = words::step_on(step < most, state.stage_beside(Way::Next).is_some());
    let leaving = {
        let (state, act) = (state.clone(), act.clone());
        Callback::from(move |_: MouseEvent| leave(&state, &act))
    };
    html! {
        <nav class="stage-foot" aria-label="Stage">
            <p>{ words::step(in_lesson, [at + 1, row.len()], [step, most]) }</p>
            <p>
                { button(act, Action::OnStage(OnStage::Step(Way::Previous)), "← Back", "") }
                { button(act, Action::OnStage(OnStage::Step(Way::Next)), on, "") }
            </p>
            <p>
                { button(act, Action::OnStage(OnStage::Blank), "Blank (B)", "") }
                <button type="button" onclick={Callback::from(|_: MouseEvent| browser::fill_screen())}>{ "Full screen (F)" }</button>
                { question_tools::lesson(links, question, act) }
                <button type="button" onclick={leaving}>{ "Leave (Esc)" }</button>
            </p>
        </nav>
    }
}

/// Leaves the stage: back to where it was entered, else to the question in its topic.
pub fn leave(state: &AppState, act: &Callback<Action>) {
    match state.staged() {
        Some(_) if state.stage.entered => browser::back(),
        Some(id) => enter(&Links::of(state), Route::Question(id.clone()), act),
        None => {}
    }
}
