//! The stage: one question fills the screen of a room. The class predicts which document holds
//! which position, then the documents are shown one by one, at last how the positions stand to
//! each other.

use yew::prelude::*;

use crate::browser;
use crate::components::class_if;
use crate::components::link::{button, enter};
use crate::components::position::position_class;
use crate::components::{reason, room};
use crate::state::{Action, AppState, OnStage, Route};
use comparison::analysis::reveal::Reveal;
use comparison::marked::{Run, runs};
use comparison::verdict::Stance;
use comparison::{DocumentId, Position, Question, QuestionId, Relation, Statement, Verdict};

/// The question on the stage.
#[inline(never)]
pub fn view(state: &AppState, id: &QuestionId, act: &Callback<Action>) -> Html {
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
                <p class="stage-above">{ &topic.title }<span class="basis">{ question.basis.word() }</span></p>
                <h1>{ &question.ask }</h1>
            </header>
            <div class={format!("stage-positions columns-{}", question.positions.len())}>
                { for question.positions.iter().map(|p| position(state, question, p, &documents, act)) }
            </div>
            { waiting(state, documents.len()) }
            { apart(state, question, &documents) }
            { for relations.map(|r| relation(state, question, r, latest == Some(&Reveal::Relation(r)))) }
            { foot(state, question, shown.len(), most, act) }
            <p class="unseen" role="status">{ latest.map_or_else(|| question.ask.clone(), |r| in_words(state, question, r)) }</p>
            if state.stage.blank {
                <div class="blank"><p class="unseen" role="status">{ "The screen is blank." }</p></div>
            }
        </article>
    }
}

/// A position with those who hold it, as far as they are shown. Its head counts hands.
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
                <h2><button type="button" {onclick} title="Count one more who holds with this (with Shift: one less)">
                    <span class={classes!("strip-cell", class)}><b>{ &letter }</b></span>
                    <span>{ &position.label }</span>
                </button></h2>
                if count > 0 {
                    <p class="stage-count"><output>{ count }</output>{ button(act, less, "−", &format!("one less for {letter}")) }</p>
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
            <p>{ key_words(statement) }</p>
            if let Some(citation) = statement.citations.first() {
                <p class="stage-phrase"><q>{ &citation.phrase }</q>{ format!("\u{a0}¶\u{a0}{}", citation.paragraph) }</p>
            }
        </div>
    }
}

/// The words that carry the answer, alone.
fn key_words(statement: &Statement) -> String {
    let keys = runs(&statement.text).into_iter().filter_map(|run| match run {
        Run::Key(words) => Some(words),
        Run::Plain(_) => None,
    });
    keys.collect::<Vec<_>>().join(" … ")
}

/// The documents that are to be placed.
fn waiting(state: &AppState, shown: usize) -> Html {
    let mut left = state.view.shown.iter().skip(shown).peekable();
    html! {
        if left.peek().is_some() {
            <p class="stage-line">
                <span>{ "Who holds what, and who is silent?" }</span>
                { for left.map(|d| html! { <b class="chip" key={d.as_str()}>{ state.comparison.short(d) }</b> }) }
            </p>
        }
    }
}

/// Those of the documents shown that hold no position of their own.
fn apart(state: &AppState, question: &Question, documents: &[&DocumentId]) -> Html {
    let line = |words: &'static str, stance: Stance| {
        let names: Vec<&str> = documents
            .iter()
            .filter(|d| question.stance(d) == stance)
            .map(|d| state.comparison.short(d))
            .collect();
        html! {
            if !names.is_empty() {
                <p class="stage-line"><span>{ words }</span>{ for names.into_iter().map(|n| html! { <b>{ n }</b> }) }</p>
            }
        }
    };
    html! { <>{ line("Only reports others:", Stance::Reports) }{ line("Silent:", Stance::Silent) }</> }
}

fn relation(state: &AppState, question: &Question, relation: &Relation, new: bool) -> Html {
    let verdict = Verdict::from(relation.kind);
    html! {
        <section class={classes!("stage-relation", verdict.word(), class_if(new, "is-new"))}>
            <h2>
                { format!("{} {}", verdict.sign(), between(relation)) }
                <span>{ holders(state, question, relation) }</span>
                if relation.arguable {
                    <span class="arguable">{ "arguable" }</span>
                }
            </h2>
            <p>{ &relation.why }</p>
        </section>
    }
}

fn between(relation: &Relation) -> String {
    let [one, other] = &relation.between;
    format!("{} {} {}", one.letter(), Verdict::from(relation.kind).word(), other.letter())
}

fn holders(state: &AppState, question: &Question, relation: &Relation) -> String {
    let [one, other] =
        relation.between.each_ref().map(|p| reason::holders(state, question, p, &state.view.shown));
    format!("{} – {}", one.unwrap_or_default(), other.unwrap_or_default())
}

/// What was shown last, for those who hear the page.
fn in_words(state: &AppState, question: &Question, shown: &Reveal<'_>) -> String {
    match shown {
        Reveal::Relation(relation) => {
            format!("{}: {}. {}", between(relation), holders(state, question, relation), relation.why)
        }
        Reveal::Document(document) => {
            let held = question.positions.iter().filter(|p| question.holds(document, &p.id));
            let held: Vec<String> = held.map(|p| format!("{}, {}", p.id.letter(), p.label)).collect();
            let does = match question.stance(document) {
                Stance::Silent => "silent".to_owned(),
                Stance::Reports => "only reports others".to_owned(),
                Stance::Holds(_) => held.join("; and also "),
            };
            format!("{}: {does}.", state.comparison.short(document))
        }
    }
}

/// Where one is, and what the keys do, for those without keys.
fn foot(state: &AppState, question: &Question, step: usize, most: usize, act: &Callback<Action>) -> Html {
    let row = state.stage_row(&question.id);
    let at = row.iter().position(|q| *q == question.id).unwrap_or_default();
    let in_lesson = state.view.lesson.as_ref().is_some_and(|l| l.number_of(&question.id).is_some());
    let of = if in_lesson { "Lesson" } else { "Topic" };
    let on = match (step < most, state.stage_beside(true)) {
        (true, _) => "Show the next →",
        (false, Some(_)) => "Next question →",
        (false, None) => "This is the last question",
    };
    let leaving = {
        let (state, act) = (state.clone(), act.clone());
        Callback::from(move |_: MouseEvent| leave(&state, &act))
    };
    html! {
        <nav class="stage-foot" aria-label="Stage">
            <p>{ format!("{of}: question {} of {} · step {step} of {most}", at + 1, row.len()) }</p>
            <p>
                { button(act, Action::OnStage(OnStage::Step(false)), "← Back", "") }
                { button(act, Action::OnStage(OnStage::Step(true)), on, "") }
            </p>
            <p>
                { button(act, Action::OnStage(OnStage::Blank), "Blank (B)", "") }
                <button type="button" onclick={Callback::from(|_: MouseEvent| browser::fill_screen())}>{ "Full screen (F)" }</button>
                { room::in_lesson(state, question, act) }
                <button type="button" onclick={leaving}>{ "Leave (Esc)" }</button>
            </p>
        </nav>
    }
}

/// Leaves the stage: back to where it was entered, else to the question in its topic.
pub fn leave(state: &AppState, act: &Callback<Action>) {
    match state.staged() {
        Some(_) if state.stage.entered => browser::back(),
        Some(id) => enter(state, Route::Question(id.clone()), act),
        None => {}
    }
}
