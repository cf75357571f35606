//! The finding of a question as a line: who parts from whom, or how all relate to one.

use yew::prelude::*;

use crate::components::link::Links;
use crate::components::reason::arguable;
use crate::verdict_style::class;
use crate::words::lists::kind_in_words;
use crate::words::verdicts;
use comparison::finding::Finding;
use comparison::{DocumentId, Question};

/// Renders the finding among these documents; where all are compared with one, how they relate to it.
pub fn line(links: &Links, question: &Question, documents: &[DocumentId], found: &Finding) -> Html {
    if let Some(reference) = &links.view.reference {
        return html! { <p class="finding">{ verdicts::compared(&links.comparison, question, reference, documents) }</p> };
    }
    html! {
        <p class={classes!("finding", "verdict", class(found.verdict))} title={kind_in_words(found.kind())}>
            { format!("{} {}", found.verdict.sign(), found.sentence) }
            { arguable(found.arguable) }
        </p>
    }
}
