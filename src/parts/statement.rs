//! A statement: whose, which position, what it says, where.

use yew::prelude::*;

use crate::browser;
use crate::comparison::marked::{Run, runs};
use crate::comparison::verdict::{Dependence, Verdict};
use crate::comparison::{Citation, DocumentId, Question, Statement, Voice};
use crate::parts::link::href;
use crate::parts::position::position_class;
use crate::state::address::write_place;
use crate::state::{Action, AppState, Place};

/// A statement in its cell.
pub fn view(state: &AppState, question: &Question, statement: &Statement, act: &Callback<Action>) -> Html {
    let place = Place::Statement(question.id.clone(), statement.document.clone(), statement.position.clone());
    let id = write_place(&place, &state.comparison);
    let chosen = state.view.place == place;
    let position = question.position(&statement.position).map(|(_, p)| p);
    let class = position.map_or("", |p| position_class(question, p));
    let label = position.map(|p| p.label.clone()).unwrap_or_default();
    let standing = standing(state, question, statement);
    let choose = choose(question, statement, act);
    let reported = (statement.voice == Voice::Reported).then_some("is-reported");
    html! {
        <article
            class={classes!("statement", class, reported, standing.as_ref().map(|(class, _)| class.clone()))}
            id={id}
            tabindex="-1"
            onclick={choose.clone()}
        >
            <button type="button" class="position" aria-pressed={chosen.to_string()} onclick={choose.reform(|e: MouseEvent| { e.stop_propagation(); e })}>
                <span class="letter">{ statement.position.letter() }</span>
                <span class="label">{ label }</span>
            </button>
            if let Some((_, words)) = standing {
                <p class="standing">{ words }</p>
            }
            { reported_line(statement) }
            <p class="text">{ for runs(&statement.text).into_iter().map(run) }</p>
            { for statement.citations.iter().map(citation) }
            { for dependences(state, question, statement).into_iter().map(|words| html! { <p class="dependence">{ words }</p> }) }
            <a class="permalink" href={href(state, place)} onclick={|e: MouseEvent| e.stop_propagation()}>
                <span aria-hidden="true">{ "#" }</span><span class="unseen">{ "Link to this statement" }</span>
            </a>
        </article>
    }
}

fn choose(question: &Question, statement: &Statement, act: &Callback<Action>) -> Callback<MouseEvent> {
    let act = act.clone();
    let action = Action::Choose(question.id.clone(), statement.document.clone(), statement.position.clone());
    Callback::from(move |_| {
        if !browser::is_selecting() {
            act.emit(action.clone());
        }
    })
}

fn run(run: Run<'_>) -> Html {
    match run {
        Run::Plain(words) => html! { { words } },
        Run::Key(words) => html! { <mark class="key">{ words }</mark> },
    }
}

fn reported_line(statement: &Statement) -> Html {
    match &statement.by {
        Some(by) => html! { <p class="reported"><span>{ "Reported" }</span>{ format!(" view of {by}") }</p> },
        None => html! {},
    }
}

/// The phrase and its paragraph.
pub fn citation(citation: &Citation) -> Html {
    html! {
        <p class="citation">
            <q>{ &citation.phrase }</q>
            <span class="paragraph">{ format!("\u{a0}¶\u{a0}{}", citation.paragraph) }</span>
        </p>
    }
}

/// How the statement stands to what is chosen or compared with, as a class and in words.
fn standing(state: &AppState, question: &Question, statement: &Statement) -> Option<(Classes, String)> {
    let lit = matches!(&state.view.place, Place::Statement(id, ..) if *id == question.id);
    let (verdict, other) = match &state.view.place {
        Place::Statement(id, document, position) if *id == question.id => {
            if statement.document == *document && statement.position == *position {
                return Some((
                    classes!("is-chosen"),
                    "Chosen: the others say how they stand to it".to_owned(),
                ));
            }
            let chosen =
                question.statements.iter().find(|s| s.document == *document && s.position == *position)?;
            (question.between_statements(statement, chosen), document)
        }
        _ => {
            let reference = state.view.reference.as_ref()?;
            if statement.document == *reference {
                return None;
            }
            (question.verdict(&statement.document, reference), reference)
        }
    };
    let short = state.comparison.short(other);
    let itself = statement.document == *other;
    let whom = if itself { "its other statement" } else { short };
    let (class, words) = match verdict {
        Verdict::Agrees => ("stands-agrees", format!("● agrees with {whom}")),
        Verdict::Qualifies => ("stands-qualifies", format!("◐ qualifies {whom}")),
        Verdict::Contradicts => ("stands-contradicts", format!("✕ contradicts {whom}")),
        Verdict::ReportedOnly => ("stands-apart", "” not compared: a reported view".to_owned()),
        Verdict::Silent => ("stands-apart", format!("– {short} is silent here")),
    };
    Some((if lit { classes!("is-lit", class) } else { classes!(class) }, words))
}

/// Why an agreement with another document shown is not independent.
fn dependences(state: &AppState, question: &Question, statement: &Statement) -> Vec<String> {
    if statement.voice == Voice::Reported {
        return Vec::new();
    }
    let short = |id: &DocumentId| state.comparison.short(id).to_owned();
    state
        .view
        .shown
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
