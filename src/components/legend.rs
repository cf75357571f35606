//! The legend of a topic, which folds away.

use yew::prelude::*;

use crate::words::comparing::how_to_read;
use crate::words::verdicts::{
    AGREES_IN_PART, CHOOSE_A_STATEMENT, CONTRADICTS, DIFFERS_IN_PART, PARAGRAPH, POSITIONS, REPORTED,
    SAYS_NOTHING, SILENCE,
};

const ENTRIES: [(&str, &str); 7] = [
    ("A, B, C", POSITIONS),
    ("✕ contradicts", CONTRADICTS),
    ("◐ agrees in part", AGREES_IN_PART),
    ("◑ differs in part", DIFFERS_IN_PART),
    (SAYS_NOTHING, SILENCE),
    ("Reported", REPORTED),
    ("¶ 31", PARAGRAPH),
];

/// Renders the legend of a topic with this many questions.
pub fn view(questions: usize) -> Html {
    html! {
        <details class="legend">
            <summary>{ how_to_read(questions) }</summary>
            <dl>{ for ENTRIES.map(|(sign, means)| html! { <><dt>{ sign }</dt><dd>{ means }</dd></> }) }</dl>
            <p>{ CHOOSE_A_STATEMENT }</p>
        </details>
    }
}
