//! The strip: one cell a document, told apart by letter, shape and pattern before colour.

use yew::prelude::*;

use crate::components::link::href;
use crate::components::position::position_class;
use crate::route::view::first_statement;
use crate::state::columns::MOST;
use crate::state::{AppState, Route};
use comparison::verdict::Stance;
use comparison::{DocumentId, Question};

/// The strip of a question, in the order of the columns. Each cell leads to the statement.
pub fn view(state: &AppState, question: &Question) -> Html {
    let shown = if state.view.shown.len() > MOST { state.columns() } else { state.view.shown.clone() };
    html! {
        <ul class="strip" aria-label="Who holds what">
            { for shown.iter().map(|d| item(state, question, d)) }
        </ul>
    }
}

fn item(state: &AppState, question: &Question, document: &DocumentId) -> Html {
    let short = state.comparison.short(document);
    let (mark, words) = mark(question, document);
    let said = format!("{short}: {words}");
    let place = first_statement(question, document).map(|name| Route::Statement(question.id.clone(), name));
    html! {
        <li key={document.as_str()}>
            if let Some(place) = place {
                <a href={href(state, place)} title={said.clone()}>{ mark }<span class="unseen">{ said }</span></a>
            } else {
                <span title={said.clone()}>{ mark }<span class="unseen">{ said }</span></span>
            }
        </li>
    }
}

/// What a document does on a question, drawn, and the same in words.
pub fn mark(question: &Question, document: &DocumentId) -> (Html, String) {
    let (sign, class, words) = cell(question, document);
    let mark =
        html! { <span class={classes!("strip-cell", class)} aria-hidden="true"><b>{ sign }</b></span> };
    (mark, words)
}

/// The sign in a document's cell, its class, and the same in words.
fn cell(question: &Question, document: &DocumentId) -> (String, &'static str, String) {
    match question.stance(document) {
        Stance::Silent => ("–".to_owned(), "is-silent", "silent".to_owned()),
        Stance::Reports => ("”".to_owned(), "is-reported", "only reports others".to_owned()),
        Stance::Holds(held) => {
            let letters: Vec<String> = held.iter().map(|p| p.letter()).collect();
            let labels: Vec<String> = held
                .iter()
                .filter_map(|p| question.position(p))
                .map(|(_, p)| format!("{}, {}", p.id.letter(), p.label))
                .collect();
            let class = match held.as_slice() {
                [one] => question.position(one).map_or("", |(_, p)| position_class(question, p)),
                _ => "is-several",
            };
            (letters.join("/"), class, labels.join("; and also "))
        }
    }
}
