//! Two documents against each other: contradictions first, then qualifications, then agreements,
//! then what one answers while the other is silent.

use yew::prelude::*;

use crate::browser;
use crate::components::class_if;
use crate::components::link::href;
use crate::components::statement::Within;
use crate::components::{reason, statement};
use crate::state::{Action, AppState, Route};
use comparison::analysis::pair::{Asked, PairCounts, answered_by_one, questions};
use comparison::{DocumentId, Question, Topic, Verdict};

/// The two documents.
#[inline(never)]
pub fn view(state: &AppState, one: &DocumentId, other: &DocumentId, act: &Callback<Action>) -> Html {
    let comparison = &state.selected;
    let counts = PairCounts::of(comparison, one, other);
    let section = |verdict, id: &'static str, title: &'static str| {
        let asked = questions(comparison, one, other, verdict);
        html! {
            <section class="pair-part" aria-labelledby={id}>
                <h2 id={id}>{ format!("{} {title}: {} of {}", Verdict::sign(verdict), asked.len(), counts.both) }</h2>
                { for asked.into_iter().map(|asked| row(state, asked, one, other, act)) }
            </section>
        }
    };
    html! {
        <article class="pair columns-2">
            <header class="topic-head">
                <h1>{ format!("{} and {}", comparison.short(one), comparison.short(other)) }</h1>
                <p class="summary">{ sentence(&counts) }</p>
                <div class="pair-choice">
                    { choice(state, "First document", one, other, act, Action::Pair) }
                    { choice(state, "Second document", other, one, act, |chosen, one| Action::Pair(one, chosen)) }
                </div>
            </header>
            <div class="heads" aria-hidden="true">
                <div class="head"><p class="head-name">{ comparison.short(one) }</p></div>
                <div class="head"><p class="head-name">{ comparison.short(other) }</p></div>
            </div>
            { section(Verdict::Contradicts, "contradictions", "They contradict each other") }
            { section(Verdict::Qualifies, "qualifications", "One qualifies the other") }
            { section(Verdict::Agrees, "agreements", "They agree") }
            { one_alone(state, one, other) }
            { one_alone(state, other, one) }
        </article>
    }
}

fn sentence(counts: &PairCounts) -> String {
    let mut words = counts.words();
    if let Some(first) = words.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    let not_independent = match counts.not_independent {
        0 => String::new(),
        1 => " One of the agreements is not independent.".to_owned(),
        n => format!(" {n} of the agreements are not independent."),
    };
    format!("{words}.{not_independent}")
}

fn choice(
    state: &AppState,
    label: &'static str,
    chosen: &DocumentId,
    other: &DocumentId,
    act: &Callback<Action>,
    action: fn(DocumentId, DocumentId) -> Action,
) -> Html {
    let (act, kept) = (act.clone(), other.clone());
    let onchange = Callback::from(move |event: Event| {
        if let Some(id) = browser::chosen(&event) {
            act.emit(action(DocumentId::from(id.as_str()), kept.clone()));
        }
    });
    html! {
        <label>
            { format!("{label} ") }
            <select {onchange} data-chosen={chosen.to_string()}>
                { for state.comparison.documents.iter().filter(|d| d.id != *other).map(|d| html! {
                    <option key={d.id.as_str()} value={d.id.to_string()} selected={d.id == *chosen}>{ &d.short }</option>
                }) }
            </select>
        </label>
    }
}

fn row(
    state: &AppState,
    (topic, question): Asked,
    one: &DocumentId,
    other: &DocumentId,
    act: &Callback<Action>,
) -> Html {
    let both = [one.clone(), other.clone()];
    let clashing = question.verdict(one, other) == Verdict::Contradicts;
    html! {
        <section class={classes!("question", class_if(clashing, "is-clashing"))} key={question.id.as_str()}>
            <header class="question-head">
                <h3><a class="self" href={href(state, Route::Question(question.id.clone()))}>{ &question.ask }</a></h3>
                <p class="tally">{ &topic.title }<span class="basis">{ question.basis.word() }</span></p>
                <a class="to-close-up" href={href(state, Route::CloseUp(question.id.clone()))}>{ "Close up" }<span class="unseen">{ ": " }{ &question.ask }</span></a>
            </header>
            <div class="row">
                { for both.iter().map(|d| html! {
                    <div class="cell" key={d.as_str()}>
                        <h4 class="cell-document">{ state.comparison.short(d) }</h4>
                        { for question.statements_of(d).map(|s| statement::view(state, question, s, &Within::Pair(&both), act)) }
                    </div>
                }) }
            </div>
            { reason::between(state, question, &both) }
        </section>
    }
}

fn one_alone(state: &AppState, one: &DocumentId, other: &DocumentId) -> Html {
    let asked = answered_by_one(&state.selected, one, other);
    let (speaks, silent) = (state.comparison.short(one), state.comparison.short(other));
    html! {
        <details class="one-alone">
            <summary>{ format!("{speaks} answers {} questions on which {silent} is silent", asked.len()) }</summary>
            <ul>{ for asked.iter().map(|(topic, question)| alone_item(state, topic, question)) }</ul>
        </details>
    }
}

fn alone_item(state: &AppState, topic: &Topic, question: &Question) -> Html {
    html! {
        <li key={question.id.as_str()}>
            <a href={href(state, Route::Question(question.id.clone()))}>{ &question.ask }</a>
            <span class="list-note">{ &topic.title }</span>
        </li>
    }
}
