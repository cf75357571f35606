//! A statement: whose, which position, what it says, where.

use yew::prelude::*;

use crate::browser;
use crate::components::class_if;
use crate::components::link::{href, on_click};
use crate::components::position::position_class;
use crate::components::{beside, explained};
use crate::route::path;
use crate::share::cite::{Cited, Style};
use crate::state::{Action, AppState, Beside, Dialog, Route};
use comparison::verdict::{Dependence, Verdict};
use comparison::{Citation, DocumentId, Question, Statement, Voice};

/// Where a statement is shown.
pub enum Within<'a> {
    /// In its topic, where it can be chosen.
    Topic,
    /// Among these documents.
    Pair(&'a [DocumentId]),
    /// By itself, with what it rests on.
    CloseUp,
}

/// A statement in its cell.
pub fn view(
    state: &AppState,
    question: &Question,
    statement: &Statement,
    within: &Within<'_>,
    act: &Callback<Action>,
) -> Html {
    let place = Route::Statement(question.id.clone(), statement.name());
    let id = path(&place, &state.comparison);
    let position = question.position(&statement.position).map(|(_, p)| p);
    let class = position.map_or("", |p| position_class(question, p));
    let reported = class_if(statement.voice == Voice::Reported, "is-reported");
    let (standing, heading, onclick, beside) = match within {
        Within::Topic => {
            let choose = choose(question, statement, act);
            let heading = chooser(state, question, statement, &place, act);
            (standing(state, question, statement), heading, Some(choose), state.view.shown.as_slice())
        }
        Within::Pair(both) => (None, label(question, statement), None, *both),
        Within::CloseUp => (None, label(question, statement), None, state.view.shown.as_slice()),
    };
    let [lit, stands] = standing.as_ref().map(|(classes, _)| *classes).unwrap_or_default();
    html! {
        <article
            class={classes!("statement", class, reported, lit, stands)}
            id={id.clone()}
            tabindex="-1"
            {onclick}
        >
            { heading }
            if let Some((_, words)) = standing {
                <p class="standing">{ words }</p>
            }
            { reported_line(statement) }
            { explained::text(state, &id, &statement.text) }
            { for statement.citations.iter().enumerate().map(|(n, citation)| {
                let beside = Beside { question: question.id.clone(), name: statement.name(), citation: n };
                self::citation(state, citation, InPlace::Beside(act, beside))
            }) }
            { for dependences(state, question, statement, beside).into_iter().map(|words| html! { <p class="dependence">{ words }</p> }) }
            if matches!(within, Within::CloseUp) {
                { rests_on(state, statement) }
            }
            if matches!(within, Within::Topic) {
                { cite(state, &place, act) }
            }
            <a class="permalink" href={href(state, place)}>
                <span aria-hidden="true">{ "#" }</span><span class="unseen">{ "Link to this statement" }</span>
            </a>
        </article>
    }
}

/// Under the chosen statement, the way to cite it.
fn cite(state: &AppState, place: &Route, act: &Callback<Action>) -> Html {
    let Route::Statement(question, name) = place else { return html! {} };
    if state.view.place != *place {
        return html! {};
    }
    let cited = Dialog::Cite(Cited::Statement(question.clone(), name.clone()), Style::Apa);
    let onclick = on_click(act, Action::Open(Some(cited)));
    html! { <button type="button" class="cite" aria-haspopup="dialog" {onclick}>{ "Cite" }</button> }
}

fn letter_and_label(question: &Question, statement: &Statement) -> Html {
    let label = question.position(&statement.position).map(|(_, p)| p.label.clone()).unwrap_or_default();
    html! {
        <>
            <span class="letter">{ statement.position.letter() }</span>
            <span class="label">{ label }</span>
        </>
    }
}

fn label(question: &Question, statement: &Statement) -> Html {
    html! { <p class="position">{ letter_and_label(question, statement) }</p> }
}

/// The heading as the button that chooses the statement.
fn chooser(
    state: &AppState,
    question: &Question,
    statement: &Statement,
    place: &Route,
    act: &Callback<Action>,
) -> Html {
    let onclick = on_click(act, Action::Choose(question.id.clone(), statement.name()));
    let pressed = (state.view.place == *place).to_string();
    html! {
        <button type="button" class="position" aria-pressed={pressed} {onclick}>
            { letter_and_label(question, statement) }
        </button>
    }
}

/// A click anywhere on the statement chooses it, unless it ends a selection of text or is meant for
/// something in it.
fn choose(question: &Question, statement: &Statement, act: &Callback<Action>) -> Callback<MouseEvent> {
    let act = act.clone();
    let action = Action::Choose(question.id.clone(), statement.name());
    Callback::from(move |event: MouseEvent| {
        if !browser::is_selecting() && !browser::is_on(&event, "a, button, .term") {
            act.emit(action.clone());
        }
    })
}

/// What the document itself rests the statement on.
fn rests_on(state: &AppState, statement: &Statement) -> Html {
    let sources: Vec<&str> = statement
        .sources
        .iter()
        .map(|id| state.comparison.source(id).map_or(id.as_str(), |s| s.reference.as_str()))
        .collect();
    html! {
        <p class="rests-on">
            { if sources.is_empty() { "It names no source for this.".to_owned() } else { format!("It rests this on {}.", sources.join("; ")) } }
        </p>
    }
}

fn reported_line(statement: &Statement) -> Html {
    match &statement.by {
        Some(by) => html! { <p class="reported"><span>{ "Reported" }</span>{ format!(" view of {by}") }</p> },
        None => html! {},
    }
}

/// Where a citation is read in its place.
pub enum InPlace<'a> {
    /// Beside the comparison.
    Beside(&'a Callback<Action>, Beside),
    /// In the whole text of its document.
    Text(&'a DocumentId),
}

/// The phrase and its paragraph, which leads to its place in the text.
pub fn citation(state: &AppState, citation: &Citation, to: InPlace<'_>) -> Html {
    let number = html! {
        <>
            <span aria-hidden="true">{ "¶\u{a0}" }</span>
            <span class="unseen">{ "Read it in its place: paragraph " }</span>
            { citation.paragraph }
        </>
    };
    html! {
        <p class="citation">
            <q>{ &citation.phrase }</q>
            { "\u{a0}" }
            { match to {
                InPlace::Beside(act, beside) => {
                    let open = (state.beside.as_ref() == Some(&beside)).to_string();
                    let id = beside::opener(state, &beside);
                    let onclick = on_click(act, Action::ReadBeside(Some(beside)));
                    html! { <button type="button" class="paragraph" {id} aria-expanded={open} {onclick}>{ number }</button> }
                }
                InPlace::Text(document) => {
                    let place = Route::Read(vec![document.clone()], Some(citation.paragraph));
                    html! { <a class="paragraph" href={href(state, place)}>{ number }</a> }
                }
            } }
        </p>
    }
}

/// How the statement stands to what is chosen or compared with, as a class and in words.
fn standing(
    state: &AppState,
    question: &Question,
    statement: &Statement,
) -> Option<([&'static str; 2], String)> {
    let chosen = match &state.view.place {
        Route::Statement(id, name) if *id == question.id => question.statement(name),
        _ => None,
    };
    if chosen.is_some_and(|c| c.name() == statement.name()) {
        return Some((["is-chosen", ""], "Chosen: the others say how they stand to it".to_owned()));
    }
    let (verdict, other) = if let Some(chosen) = chosen {
        (question.between_statements(statement, chosen), &chosen.document)
    } else {
        let reference = state.view.reference.as_ref().filter(|r| **r != statement.document)?;
        (question.to_document(statement, reference), reference)
    };
    let short = state.comparison.short(other);
    let whom = if statement.document == *other { "its other statement" } else { short };
    let (class, words) = match verdict {
        Verdict::Agrees => ("stands-agrees", format!("● agrees with {whom}")),
        Verdict::Qualifies => ("stands-qualifies", format!("◐ qualifies {whom}")),
        Verdict::Contradicts => ("stands-contradicts", format!("✕ contradicts {whom}")),
        Verdict::ReportedOnly if statement.voice == Voice::Reported => {
            ("stands-apart", "” not compared: a reported view".to_owned())
        }
        Verdict::ReportedOnly => ("stands-apart", format!("” not compared: {whom} only reports here")),
        Verdict::Silent => ("stands-apart", format!("– {short} is silent here")),
    };
    Some(([if chosen.is_some() { "is-lit" } else { "" }, class], words))
}

/// Why an agreement with one of the documents beside it is not independent.
fn dependences(
    state: &AppState,
    question: &Question,
    statement: &Statement,
    beside: &[DocumentId],
) -> Vec<String> {
    if statement.voice == Voice::Reported {
        return Vec::new();
    }
    let short = |id: &DocumentId| state.comparison.short(id).to_owned();
    beside
        .iter()
        .filter_map(|other| Some((other, state.comparison.dependence(question, &statement.document, other)?)))
        .map(|(other, dependence)| match dependence {
            Dependence::SharedSource(source) => {
                format!("Not independent of {}: both rest on {source}.", short(other))
            }
            Dependence::Cites(from, to) if from == statement.document => {
                format!("Not independent of {}: it cites it.", short(&to))
            }
            Dependence::Cites(from, _) => format!("Not independent of {}, which cites it.", short(&from)),
        })
        .collect()
}
