//! The strip: one cell for each document, told apart by letter, shape and pattern before colour.

use yew::prelude::*;

use crate::components::link::{Links, href};
use crate::components::position::position_class;
use crate::route::view::first_statement;
use crate::state::Route;
use crate::state::columns::MOST;
use crate::words::verdicts;
use comparison::verdict::Stance;
use comparison::{DocumentId, PositionId, Question};

/// Renders the strip of a question. Each cell leads to the statement. Of very many documents, only those
/// that have a column get a cell.
pub fn view(links: &Links, question: &Question, columns: &[DocumentId]) -> Html {
    let documents = if links.view.shown.len() > MOST { columns } else { &links.view.shown };
    html! {
        <ul class="strip" aria-label="Who holds what">
            { for documents.iter().map(|d| item(links, question, d)) }
        </ul>
    }
}

fn item(links: &Links, question: &Question, document: &DocumentId) -> Html {
    let words = format!("{}: {}", links.short(document), verdicts::stance(question, document));
    let content = html! { <>{ mark(question, document) }<span class="unseen">{ words.clone() }</span></> };
    html! {
        <li key={document.as_str()}>
            if let Some(name) = first_statement(question, document) {
                <a href={href(links, Route::Statement(question.id.clone(), name))} title={words}>{ content }</a>
            } else {
                <span title={words}>{ content }</span>
            }
        </li>
    }
}

/// Renders what a document does on a question as a letter or sign.
pub fn mark(question: &Question, document: &DocumentId) -> Html {
    let (sign, class) = match question.stance(document) {
        Stance::Silent => ("–".to_owned(), "is-silent"),
        Stance::Reports => ("”".to_owned(), "is-reported"),
        Stance::Holds(held) => {
            let letters: Vec<String> = held.iter().copied().map(PositionId::letter).collect();
            let class = match held.as_slice() {
                [one] => question.position(one).map_or("", |(_, p)| position_class(question, p)),
                _ => "is-several",
            };
            (letters.join("/"), class)
        }
    };
    html! { <span class={classes!("strip-cell", class)} aria-hidden="true"><b>{ sign }</b></span> }
}
