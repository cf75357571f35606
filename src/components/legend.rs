//! How to read the page, in a few lines that fold away.

use yew::prelude::*;

/// The legend of a topic with this many questions.
pub fn view(questions: usize) -> Html {
    html! {
        <details class="legend">
            <summary>{ format!("{questions} questions · how to read them") }</summary>
            <dl>
                <dt>{ "A, B, C" }</dt>
                <dd>{ "Positions: documents with the same letter give the same answer to the question." }</dd>
                <dt>{ "✕ contradicts" }</dt>
                <dd>{ "The two cannot both be true of the same thing at the same time." }</dd>
                <dt>{ "◐ qualifies" }</dt>
                <dd>{ "Both can be true, but one narrows, conditions, dates or weakens what the other says." }</dd>
                <dt>{ "Silent" }</dt>
                <dd>{ "The document was read for the question and says nothing on it. Silence is never agreement." }</dd>
                <dt>{ "Reported" }</dt>
                <dd>{ "The document passes on what others say; that does not count as its own view." }</dd>
                <dt>{ "¶ 31" }</dt>
                <dd>{ "The paragraph of the document, counted through its running text. The phrase before it is quoted exactly; all else is in our words." }</dd>
            </dl>
            <p>{ "Choose a statement to see how the others in its row stand to it." }</p>
        </details>
    }
}
