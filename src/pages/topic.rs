//! A topic: its questions as rows, the documents as columns, one scroller.

use std::rc::Rc;

use yew::prelude::*;

use crate::components::link::href;
use crate::components::statement::Within;
use crate::components::{columns, heads, legend, reason, room, statement, strip};
use crate::route::path;
use crate::state::{Action, AppState, Route};
use comparison::tally::Tally;
use comparison::{DocumentId, Question, Topic, Verdict};

/// The topic with all its questions.
#[inline(never)]
pub fn view(state: &AppState, topic: &Topic, act: &Callback<Action>) -> Html {
    let n = topic.questions.len();
    let rows = rows(state, topic);
    let first = rows.iter().position(|q| state.view.question() == Some(&q.id)).unwrap_or(0);
    let most = if state.first_sight { first + FIRST } else { rows.len() };
    let shown = state.columns();
    let columns = shown.len();
    html! {
        <article class={classes!("topic", if columns > 5 { "is-many".to_owned() } else { format!("columns-{columns}") })}>
            <header class="topic-head">
                <h1>{ &topic.title }</h1>
                <p class="summary">{ &topic.summary }</p>
                <div class="topic-tools">
                    { legend::view(n) }
                    { columns::view(state, act) }
                    <a class="to-test" href={href(state, Route::Test(Some(topic.id.clone())))}>{ "Test yourself" }</a>
                </div>
            </header>
            { heads::view(state, act) }
            if rows.is_empty() {
                <p class="none-fit">{ "No question of this topic fits the filter." }</p>
            }
            // A list of their own, so that those that are there stay when others come.
            <>{ for rows.into_iter().take(most).map(|q| question(state, q, act)) }</>
        </article>
    }
}

/// How many questions are in sight first, from the one that is gone to: one fills most of a screen.
const FIRST: usize = 1;

/// The questions that fit the filter, and the one that a link names.
fn rows<'a>(state: &AppState, topic: &'a Topic) -> Vec<&'a Rc<Question>> {
    let fits = |q: &&Rc<Question>| {
        state.view.question() == Some(&q.id)
            || state.view.filter.fits(&state.comparison, topic, q, &state.view.shown)
    };
    topic.questions.iter().filter(fits).collect()
}

/// A question as a row: its strip and tally, the cells, the reasons.
pub fn question(state: &AppState, question: &Question, act: &Callback<Action>) -> Html {
    let place = Route::Question(question.id.clone());
    let id = path(&place, &state.comparison);
    let heading = format!("{id}/ask");
    html! {
        <section class="question" key={question.id.as_str()} aria-labelledby={heading.clone()}>
            <header class="question-head" id={id.clone()} tabindex="-1">
                <h2 id={heading}>
                    <a class="self" href={href(state, place)}>{ &question.ask }</a>
                </h2>
                <div class="at-a-glance">
                    { strip::view(state, question) }
                    <p class="tally">{ tally(state, question) }<span class="basis">{ question.basis.word() }</span></p>
                    <a class="to-close-up" href={href(state, Route::CloseUp(question.id.clone()))}>{ "Close up" }<span class="unseen">{ ": " }{ &question.ask }</span></a>
                    { room::tools(state, question, act) }
                </div>
            </header>
            if let Some(note) = &question.note {
                <p class="note">{ note }</p>
            }
            <div class="row">
                { for state.columns().iter().map(|d| cell(state, question, d, act)) }
            </div>
            { reason::all(state, question) }
            <p class="unseen" role="status">{ announcement(state, question) }</p>
        </section>
    }
}

/// What choosing a statement of this question shows, for those who hear the page.
fn announcement(state: &AppState, question: &Question) -> String {
    let Route::Statement(id, name) = &state.view.place else { return String::new() };
    let chosen = question.statement(name).filter(|_| *id == question.id);
    let Some(chosen) = chosen else { return String::new() };
    let standing: Vec<String> = state
        .view
        .shown
        .iter()
        .flat_map(|d| question.statements_of(d))
        .filter(|s| !std::ptr::eq(*s, chosen))
        .map(|s| {
            let words = match question.between_statements(s, chosen) {
                Verdict::ReportedOnly => "is not compared, since one of the two is a reported view",
                verdict => verdict.word(),
            };
            format!("{} {words}", state.comparison.short(&s.document))
        })
        .collect();
    format!("{} chosen. {}.", state.comparison.short(&name.document), standing.join(", "))
}

/// How the documents divide, or how they stand to the one compared with.
pub fn tally(state: &AppState, question: &Question) -> String {
    let shown = &state.view.shown;
    match &state.view.reference {
        Some(reference) => {
            let short = state.comparison.short(reference);
            format!("Compared with {short}: {}", Tally::against(question, reference, shown))
        }
        None => Tally::count(question, shown).words(),
    }
}

fn cell(state: &AppState, question: &Question, document: &DocumentId, act: &Callback<Action>) -> Html {
    let statements: Vec<_> = question.statements_of(document).collect();
    html! {
        <div class="cell" key={document.as_str()}>
            <h3 class="cell-document">{ state.comparison.short(document) }</h3>
            if statements.is_empty() {
                <div class="silent">
                    <p class="silent-word">{ "Silent" }</p>
                    <p>{ "read for this question" }</p>
                </div>
            }
            { for statements.iter().map(|s| statement::view(state, question, s, &Within::Topic, act)) }
        </div>
    }
}
