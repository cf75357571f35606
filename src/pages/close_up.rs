//! One question close up: the two sides, the reason, what the others add, and the way to the next
//! contradiction.

use yew::prelude::*;

use crate::components::link::{Links, href};
use crate::components::position::position_class;
use crate::components::question_row::tally;
use crate::components::statement::{self, Cells, Within};
use crate::components::{cite, question_tools, reason, strip};
use crate::share::wording::related;
use crate::state::{Action, AppState, Route, Way};
use crate::verdict_style::class;
use crate::words::{comparing, verdicts};
use comparison::analysis::overview::contradicted;
use comparison::verdict::Stance;
use comparison::{DocumentId, PositionId, QuestionId, Relation, Statement, Verdict, Voice};

/// Renders the question.
pub fn view(state: &AppState, links: &Links, id: &QuestionId, act: &Callback<Action>) -> Html {
    let Some((topic, question)) = state.comparison.question(id) else { return html! {} };
    let cells = Cells { links, question, within: Within::CloseUp, opened: state.beside.as_ref(), act };
    let heaviest = heaviest(&cells);
    html! {
        <article class="close-up" key={id.as_str()}>
            { steps(state, links, id) }
            <header class="topic-head">
                <p class="above"><a href={href(links, Route::Topic(topic.id.clone()))}>{ &topic.title }</a></p>
                <h1>{ &question.ask }</h1>
                <div class="at-a-glance">
                    { strip::view(links, question, &state.columns()) }
                    { tally(links, question) }
                    <a class="to-close-up" href={href(links, Route::Question(id.clone()))}>{ comparing::ALL_OF_TOPIC }</a>
                    { question_tools::view(links, question, act) }
                    { statement::cite(cite::heaviest(state, id), act) }
                </div>
                if let Some(note) = &question.note {
                    <p class="note">{ note }</p>
                }
            </header>
            { match heaviest {
                Some(relation) => sides(&cells, relation),
                None => agreement(&cells),
            } }
            { others(&cells, heaviest) }
        </article>
    }
}

/// Renders the way through all contradictions.
fn steps(state: &AppState, links: &Links, id: &QuestionId) -> Html {
    let all = contradicted(&state.selected);
    let place = all.iter().position(|(_, q)| q.id == *id);
    let step = |way: Way, words: &'static str| match state.contradiction(way) {
        Some(next) => html! {
            <a href={href(links, Route::CloseUp(next))} rel={if way == Way::Next { "next" } else { "prev" }}>{ words }</a>
        },
        None => html! { <span class="none">{ words }</span> },
    };
    html! {
        <nav class="steps" aria-label="Contradictions">
            { step(Way::Previous, comparing::PREVIOUS_CONTRADICTION) }
            <p>{ match place {
                Some(at) => comparing::contradiction(at + 1, all.len()),
                None => comparing::NO_CONTRADICTION.to_owned(),
            } }</p>
            { step(Way::Next, comparing::NEXT_CONTRADICTION) }
        </nav>
    }
}

/// Returns the relation to show first, between positions that documents hold: a contradiction before a
/// difference, one that is not arguable before one that is.
fn heaviest<'a>(cells: &Cells<'a>) -> Option<&'a Relation> {
    let held = |p: &PositionId| is_held(cells, p);
    let relations = cells.question.relations.iter().filter(|r| r.between.iter().all(held));
    relations.max_by_key(|r| (r.kind, !r.arguable))
}

/// Returns whether any document holds the position itself.
fn is_held(cells: &Cells<'_>, position: &PositionId) -> bool {
    cells.links.comparison.documents.iter().any(|d| cells.question.holds(&d.id, position))
}

fn sides(cells: &Cells<'_>, relation: &Relation) -> Html {
    let [one, other] = &relation.between;
    let verdict = Verdict::from(relation.kind);
    html! {
        <section class={classes!("sides", class(verdict))} aria-label={related(relation)}>
            { side(cells, one) }
            <div class="between">
                <p class="sign" aria-hidden="true">{ verdict.sign() }</p>
                <p class="word">{ verdict.word() }</p>
            </div>
            { side(cells, other) }
            <div class="why">
                <p>{ &relation.why }</p>
                <p class="about">
                    { verdicts::matter_of(cells.question.basis) }
                    if relation.arguable {
                        { reason::arguable(relation) }{ " " }{ verdicts::FAIR_READER }
                    }
                    { reason::parting(relation) }
                </p>
            </div>
        </section>
    }
}

fn side(cells: &Cells<'_>, position: &PositionId) -> Html {
    let question = cells.question;
    let held = question.position(position).map(|(_, p)| p);
    let statements = cells.links.comparison.documents.iter().flat_map(|d| question.holding(&d.id, position));
    html! {
        <div class={classes!("side", held.map(|p| position_class(question, p)))}>
            <h2><span class="letter">{ position.letter() }</span>{ held.map(|p| p.label.clone()) }</h2>
            { for statements.map(|s| in_full(cells, s)) }
        </div>
    }
}

fn in_full(cells: &Cells<'_>, statement: &Statement) -> Html {
    let document = &statement.document;
    html! {
        <div class="in-full" key={format!("{document}{}{}", statement.position, statement.voice == Voice::Own)}>
            <h3><a href={href(cells.links, Route::Document(document.clone()))}>{ cells.links.short(document) }</a></h3>
            { cells.statement(statement) }
        </div>
    }
}

/// Renders the positions that are held, if none clash.
fn agreement(cells: &Cells<'_>) -> Html {
    let held = cells.question.positions.iter().filter(|p| is_held(cells, &p.id));
    html! { <section class="sides is-one" aria-label="What is held">{ for held.map(|p| side(cells, &p.id)) }</section> }
}

/// Renders what is on neither side: other positions, what is only reported, who says nothing.
fn others(cells: &Cells<'_>, relation: Option<&Relation>) -> Html {
    let (question, documents) = (cells.question, &cells.links.comparison.documents);
    let shown =
        |s: &&Statement| s.voice == Voice::Own && relation.is_none_or(|r| r.between.contains(&s.position));
    let rest = documents.iter().flat_map(|d| question.statements_of(&d.id)).filter(|s| !shown(s));
    let rest: Vec<Html> = rest.map(|s| in_full(cells, s)).collect();
    let silent = documents.iter().filter(|d| question.stance(&d.id) == Stance::Silent);
    let silent: Vec<&str> = silent.map(|d| d.short.as_str()).collect();
    let all: Vec<DocumentId> = documents.iter().map(|d| d.id.clone()).collect();
    html! {
        <section class="others" aria-labelledby="others">
            <h2 id="others">{ comparing::OTHERS_ADD }</h2>
            if !rest.is_empty() {
                <div class="row">{ for rest }</div>
            }
            if !silent.is_empty() {
                <p class="silent-line">{ comparing::silent_line(&silent.join(", ")) }</p>
            }
            { reason::except(cells.links, question, &all, relation) }
        </section>
    }
}
