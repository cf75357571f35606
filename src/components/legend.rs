//! The legend of a topic, which folds away.

use yew::prelude::*;

use crate::words::comparing::how_to_read;
use crate::words::verdicts::{
    CHOOSE_A_STATEMENT, CONTRADICTS, PARAGRAPH, POSITIONS, QUALIFIES, REPORTED, SAYS_NOTHING, SILENCE,
};

const ENTRIES: [(&str, &str); 6] = [
    ("A, B, C", POSITIONS),
    ("✕ contradicts", CONTRADICTS),
    ("◐ qualifies", QUALIFIES),
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
