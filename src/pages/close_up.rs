//! One question, close up: the two sides, word against word, the reason, what the others add, and
//! the way to the next contradiction.

use yew::prelude::*;

use crate::components::link::{href, on_click};
use crate::components::statement::Within;
use crate::components::{cite, position, reason, room, statement, strip};
use crate::pages::topic::tally;
use crate::share::cite::Style;
use crate::state::neighbours::Way;
use crate::state::{Action, AppState, Dialog, Route};
use comparison::analysis::overview::contradicted;
use comparison::verdict::Stance;
use comparison::{
    Basis, DocumentId, Kind, PositionId, Question, QuestionId, Relation, Statement, Verdict, Voice,
};

/// The question.
#[inline(never)]
pub fn view(state: &AppState, id: &QuestionId, act: &Callback<Action>) -> Html {
    let Some((topic, question)) = state.comparison.question(id) else { return html! {} };
    let heaviest = heaviest(state, question);
    html! {
        <article class="close-up" key={id.as_str()}>
            { steps(state, id) }
            <header class="topic-head">
                <p class="above"><a href={href(state, Route::Topic(topic.id.clone()))}>{ &topic.title }</a></p>
                <h1>{ &question.ask }</h1>
                <div class="at-a-glance">
                    { strip::view(state, question) }
                    <p class="tally">{ tally(state, question) }</p>
                    <a class="to-close-up" href={href(state, Route::Question(id.clone()))}>{ "In its topic" }</a>
                    { room::tools(state, question, act) }
                    { cite(state, id, act) }
                </div>
                if let Some(note) = &question.note {
                    <p class="note">{ note }</p>
                }
            </header>
            { match heaviest {
                Some(relation) => sides(state, question, relation, act),
                None => agreement(state, question, act),
            } }
            { others(state, question, heaviest, act) }
        </article>
    }
}

/// The way to cite the verdict that is looked at.
fn cite(state: &AppState, id: &QuestionId, act: &Callback<Action>) -> Html {
    let cited = Dialog::Cite(cite::heaviest(state, id), Style::Apa);
    let onclick = on_click(act, Action::Open(Some(cited)));
    html! { <button type="button" class="cite" aria-haspopup="dialog" {onclick}>{ "Cite" }</button> }
}

/// The way through the contradictions of the whole.
fn steps(state: &AppState, id: &QuestionId) -> Html {
    let all = contradicted(&state.selected);
    let place = all.iter().position(|(_, q)| q.id == *id);
    let step = |way: Way, words: &'static str| match state.contradiction(way) {
        Some(next) => html! {
            <a href={href(state, Route::CloseUp(next))} rel={if way == Way::Next { "next" } else { "prev" }}>{ words }</a>
        },
        None => html! { <span class="none">{ words }</span> },
    };
    html! {
        <nav class="steps" aria-label="Contradictions">
            { step(Way::Previous, "← Previous contradiction") }
            <p>{ match place {
                Some(at) => format!("Contradiction {} of {}", at + 1, all.len()),
                None => format!("Not one of the {} contradictions", all.len()),
            } }</p>
            { step(Way::Next, "Next contradiction →") }
        </nav>
    }
}

/// The relation to show first, between positions that documents hold: a contradiction before a
/// qualification, one that is not arguable before one that is.
fn heaviest<'a>(state: &'a AppState, question: &'a Question) -> Option<&'a Relation> {
    let held = |p: &PositionId| is_held(state, question, p);
    let standing = question.relations.iter().filter(|r| r.between.iter().all(held));
    standing.max_by_key(|r| (r.kind, !r.arguable))
}

/// Whether any document holds the position itself.
fn is_held(state: &AppState, question: &Question, position: &PositionId) -> bool {
    state.comparison.documents.iter().any(|d| question.holds(&d.id, position))
}

fn sides(state: &AppState, question: &Question, relation: &Relation, act: &Callback<Action>) -> Html {
    let [one, other] = &relation.between;
    let verdict = Verdict::from(relation.kind);
    let class = match relation.kind {
        Kind::Contradicts => "contradicts",
        Kind::Qualifies => "qualifies",
    };
    html! {
        <section class={classes!("sides", class)} aria-label={format!("{} {} {}", one.letter(), verdict.word(), other.letter())}>
            { side(state, question, one, act) }
            <div class="between">
                <p class="sign" aria-hidden="true">{ verdict.sign() }</p>
                <p class="word">{ verdict.word() }</p>
            </div>
            { side(state, question, other, act) }
            <div class="why">
                <p>{ &relation.why }</p>
                <p class="about">
                    { format!("It is a matter of {}: {}.", question.basis.word(), basis_means(question.basis)) }
                    if relation.arguable {
                        <span class="arguable">{ "arguable" }</span>
                        { " A fair reader could judge otherwise; the reason gives both readings." }
                    }
                </p>
            </div>
        </section>
    }
}

fn side(state: &AppState, question: &Question, position: &PositionId, act: &Callback<Action>) -> Html {
    let held = question.position(position).map(|(_, p)| p);
    let statements = state.comparison.documents.iter().flat_map(|d| question.holding(&d.id, position));
    html! {
        <div class={classes!("side", held.map_or("", |p| position::position_class(question, p)))}>
            <h2><span class="letter">{ position.letter() }</span>{ held.map(|p| p.label.clone()).unwrap_or_default() }</h2>
            { for statements.map(|s| in_full(state, question, s, act)) }
        </div>
    }
}

fn in_full(state: &AppState, question: &Question, statement: &Statement, act: &Callback<Action>) -> Html {
    html! {
        <div class="in-full" key={format!("{}{}{}", statement.document, statement.position, statement.voice == Voice::Own)}>
            <h3><a href={href(state, Route::Document(statement.document.clone()))}>{ state.comparison.short(&statement.document) }</a></h3>
            { statement::view(state, question, statement, &Within::CloseUp, act) }
        </div>
    }
}

/// Where no two positions clash: the one that is held.
fn agreement(state: &AppState, question: &Question, act: &Callback<Action>) -> Html {
    let held = question.positions.iter().filter(|p| is_held(state, question, &p.id));
    html! { <section class="sides is-one" aria-label="What is held">{ for held.map(|p| side(state, question, &p.id, act)) }</section> }
}

/// What is not on either side: other positions, what is only reported, who is silent.
fn others(
    state: &AppState,
    question: &Question,
    relation: Option<&Relation>,
    act: &Callback<Action>,
) -> Html {
    let shown =
        |s: &&Statement| s.voice == Voice::Own && relation.is_none_or(|r| r.between.contains(&s.position));
    let rest: Vec<&Statement> = state
        .comparison
        .documents
        .iter()
        .flat_map(|d| question.statements_of(&d.id))
        .filter(|s| !shown(s))
        .collect();
    let silent: Vec<&str> = state
        .comparison
        .documents
        .iter()
        .filter(|d| question.stance(&d.id) == Stance::Silent)
        .map(|d| d.short.as_str())
        .collect();
    let all: Vec<DocumentId> = state.comparison.documents.iter().map(|d| d.id.clone()).collect();
    html! {
        <section class="others" aria-labelledby="others">
            <h2 id="others">{ "What the others add" }</h2>
            if !rest.is_empty() {
                <div class="row">{ for rest.into_iter().map(|s| in_full(state, question, s, act)) }</div>
            }
            if !silent.is_empty() {
                <p class="silent-line">{ format!("Silent, though read for this question: {}.", silent.join(", ")) }</p>
            }
            { reason::except(state, question, &all, relation) }
        </section>
    }
}

fn basis_means(basis: Basis) -> &'static str {
    match basis {
        Basis::Fact => "what is or was the case",
        Basis::Figure => "how much or how many",
        Basis::Date => "when",
        Basis::Definition => "what a word covers",
        Basis::Cause => "why something happened",
        Basis::Judgement => "what to think of it",
        Basis::Forecast => "what will happen",
    }
}
