//! Marks: what a document does on a question, told apart by letter, shape and pattern before colour.

use yew::prelude::*;

use crate::components::position::position_class;
use comparison::verdict::Stance;
use comparison::{DocumentId, Position, PositionId, Question};

/// Renders what a document does on a question as a letter or sign.
pub fn mark(question: &Question, document: &DocumentId) -> Html {
    match question.stance(document) {
        Stance::NotRecorded => sign("·", "is-silent"),
        Stance::Silent => sign("–", "is-silent"),
        Stance::Reports => sign("”", "is-reported"),
        Stance::Holds(held) => match held.as_slice() {
            [one] => question.position(one).map_or_else(Html::default, |p| letter(question, p)),
            several => {
                let letters: Vec<String> = several.iter().copied().map(PositionId::letter).collect();
                sign(&letters.join("/"), "is-several")
            }
        },
    }
}

/// Renders the letter of a position.
pub fn letter(question: &Question, position: &Position) -> Html {
    sign(&position.id.letter(), position_class(question, position))
}

fn sign(sign: &str, class: &'static str) -> Html {
    html! { <span class={classes!("strip-cell", class)} aria-hidden="true"><b>{ sign }</b></span> }
}
