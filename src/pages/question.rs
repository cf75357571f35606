//! One question: its finding and reason first, then the answers with the documents that give them, or the
//! documents side by side.

use yew::prelude::*;

use crate::components::link::{Links, href, on_click};
use crate::components::position::position_class;
use crate::components::statement::{Cells, Within};
use crate::components::{finding, page_tools, reason, strip};
use crate::route::view::first_statement;
use crate::state::{Action, AppState, Route, Way};
use crate::words::{comparing, lists, verdicts};
use comparison::finding::finding as finding_of;
use comparison::verdict::Stance;
use comparison::{Position, Question, QuestionId, Statement, Topic, Voice};

/// Renders the question.
pub fn view(state: &AppState, links: &Links, id: &QuestionId, act: &Callback<Action>) -> Html {
    let Some((topic, question)) = state.comparison.question(id) else { return html! {} };
    let shown = &state.view.shown;
    let chosen = match &state.view.place {
        Route::Statement(_, name) => Some(name),
        _ => None,
    };
    let opened = state.citation_panel.as_ref().filter(|b| b.question == *id);
    let cells = Cells { links, question, within: Within::Question(chosen), opened, act };
    let found = finding_of(&state.comparison, question, shown);
    let announced = announcement(&cells);
    html! {
        <article class="question" key={id.as_str()}>
            <header class="topic-head">
                { ways(state, links, topic, question) }
                <div class="page-tools">
                    <button type="button" onclick={on_click(act, Action::ByDocument(!state.view.by_document))}>
                        { if state.view.by_document { comparing::BY_ANSWER } else { comparing::BY_DOCUMENT } }
                    </button>
                    { page_tools::view(state, links, act) }
                </div>
                <h1>{ &question.ask }</h1>
                { finding::line(links, question, shown, &found) }
                if let Some(note) = &question.note {
                    <p class="note">{ note }</p>
                }
            </header>
            { reason::heaviest(links, question, shown) }
            { marks(&cells) }
            if state.view.by_document {
                <div class={classes!("side-by-side", format!("columns-{}", shown.len()))}>
                    { for shown.iter().map(|d| html! { <div class="cell" key={d.as_str()}>{ cells.of_document(d) }</div> }) }
                </div>
            } else {
                { places(&cells) }
            }
            { silent(&cells) }
            <p class="silent-line">
                { for question.basis.map(|basis| verdicts::matter_of(basis) + " ") }{ lists::kind_in_words(found.kind()) }
            </p>
            { reason::others(links, question, shown) }
            <><p class="unseen" data-spoken="" key={announced.clone().unwrap_or_default()}>{ announced }</p></>
        </article>
    }
}

/// Renders the ways on: to the topic, through its questions, and through all disagreements.
fn ways(state: &AppState, links: &Links, topic: &Topic, question: &Question) -> Html {
    let place = |ids: &[QuestionId]| ids.iter().position(|id| *id == question.id).map(|at| at + 1);
    let in_topic: Vec<QuestionId> = topic.questions.iter().map(|q| q.id.clone()).collect();
    let disagreements = &*state.disagreements;
    html! {
        <nav class="ways-on" aria-label={comparing::WAYS_ON}>
            <span>
                <a href={href(links, Route::Topic(topic.id.clone()))}>{ &topic.title }</a>
                { comparing::numbered_question(place(&in_topic).unwrap_or_default(), in_topic.len()) }
                { step(links, Way::Previous.from(&question.id, &in_topic), "‹", comparing::PREVIOUS_QUESTION) }
                { step(links, Way::Next.from(&question.id, &in_topic), "›", comparing::NEXT_QUESTION) }
            </span>
            if let Some(number) = place(disagreements) {
                <span>
                    <a href={href(links, Route::Findings(None))}>{ comparing::disagreement(number, disagreements.len()) }</a>
                    { step(links, Way::Previous.from(&question.id, disagreements), "‹", comparing::PREVIOUS_DISAGREEMENT) }
                    { step(links, Way::Next.from(&question.id, disagreements), "›", comparing::NEXT_DISAGREEMENT) }
                </span>
            }
        </nav>
    }
}

fn step(links: &Links, to: Option<&QuestionId>, sign: &'static str, name: &'static str) -> Html {
    match to {
        Some(id) => {
            html! { <>{ " " }<a class="step" href={href(links, Route::Question(id.clone()))} aria-label={name} title={name}>{ sign }</a></> }
        }
        None => html! {},
    }
}

/// Renders a mark for each document, which leads to what it says: on a phone, the way from one to the next.
fn marks(cells: &Cells<'_>) -> Html {
    let (links, question) = (cells.links, cells.question);
    html! {
        <ul class="marks" aria-label={comparing::WHO_SAYS_WHAT}>
            { for links.view.shown.iter().map(|d| {
                let content = html! {
                    <>{ strip::mark(question, d) }<span>{ links.short(d) }</span><span class="unseen">{ ": " }{ verdicts::stance(question, d) }</span></>
                };
                html! {
                    <li key={d.as_str()}>
                        if let Some(name) = first_statement(question, d) {
                            <a href={href(links, Route::Statement(question.id.clone(), name))}>{ content }</a>
                        } else {
                            <span>{ content }</span>
                        }
                    </li>
                }
            }) }
        </ul>
    }
}

/// Renders each answer as a place with the documents that give it, then what is only reported.
fn places(cells: &Cells<'_>) -> Html {
    let shown = &cells.links.view.shown;
    let of = |voice: Voice| {
        let question = cells.question;
        shown.iter().flat_map(move |d| question.statements_of(d)).filter(move |s| s.voice == voice)
    };
    let held = cells.question.positions.iter().filter_map(|position| {
        let statements: Vec<&Statement> = of(Voice::Own).filter(|s| s.position == position.id).collect();
        (!statements.is_empty()).then(|| place(cells, position, &statements))
    });
    let reported: Vec<&Statement> = of(Voice::Reported).collect();
    html! {
        <div class="places">
            { for held }
            if !reported.is_empty() {
                <section class="place is-reported">
                    <h2>{ comparing::ONLY_REPORTED }</h2>
                    <div class="place-in">{ for reported.iter().map(|s| cells.statement(s)) }</div>
                </section>
            }
        </div>
    }
}

fn place(cells: &Cells<'_>, position: &Position, statements: &[&Statement]) -> Html {
    let look = position_class(cells.question, position);
    let width = format!("holds-{}", statements.len().min(5));
    html! {
        <section class={classes!("place", look, width)} key={position.id.as_str()}>
            <h2>{ strip::letter(cells.question, position) }<span>{ &position.label }</span></h2>
            <div class="place-in">{ for statements.iter().map(|s| cells.statement(s)) }</div>
        </section>
    }
}

/// Renders who says nothing on the question, and of whom nothing is recorded, in one line each.
fn silent(cells: &Cells<'_>) -> Html {
    let shown = &cells.links.view.shown;
    let those = |stance| cells.links.comparison.names(cells.question.of_stance(stance, shown));
    let (silent, not_recorded) = (those(&Stance::Silent), those(&Stance::NotRecorded));
    html! {
        <>
            if !silent.is_empty() {
                <p class="silent-line">{ comparing::silent_line(&silent) }</p>
            }
            if !not_recorded.is_empty() {
                <p class="silent-line">{ comparing::not_recorded_line(&not_recorded) }</p>
            }
        </>
    }
}

/// Returns how the others relate to the chosen statement, for those who hear the page.
fn announcement(cells: &Cells<'_>) -> Option<String> {
    let Within::Question(chosen) = cells.within else { return None };
    let chosen = cells.question.statement(chosen?)?;
    Some(verdicts::announcement(&cells.links.comparison, cells.question, chosen, &cells.links.view.shown))
}
