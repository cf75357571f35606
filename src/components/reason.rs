//! The reasons under a row: which positions contradict or qualify each other, who holds them, why.

use yew::prelude::*;

use crate::state::AppState;
use comparison::{DocumentId, Kind, PositionId, Question, Relation};

/// The reasons between positions that the documents shown hold, contradictions first.
pub fn all(state: &AppState, question: &Question) -> Html {
    between(state, question, &state.view.shown)
}

/// The reasons between positions that these documents hold, contradictions first.
pub fn between(state: &AppState, question: &Question, documents: &[DocumentId]) -> Html {
    except(state, question, documents, None)
}

/// The same without one that is shown elsewhere.
pub fn except(
    state: &AppState,
    question: &Question,
    documents: &[DocumentId],
    without: Option<&Relation>,
) -> Html {
    let mut relations: Vec<(&Relation, String, String)> = question
        .relations
        .iter()
        .filter(|relation| without.is_none_or(|w| !std::ptr::eq(w, *relation)))
        .filter_map(|relation| {
            let [one, other] = &relation.between;
            Some((
                relation,
                holders(state, question, one, documents)?,
                holders(state, question, other, documents)?,
            ))
        })
        .collect();
    relations.sort_by_key(|(relation, ..)| std::cmp::Reverse(relation.kind));
    html! {
        if !relations.is_empty() {
            <ul class="reasons">
                { for relations.iter().map(|(relation, one, other)| reason(question, relation, one, other)) }
            </ul>
        }
    }
}

fn reason(question: &Question, relation: &Relation, one: &str, other: &str) -> Html {
    let [a, b] = &relation.between;
    let (class, sign, verb) = match relation.kind {
        Kind::Contradicts => ("contradicts", "✕", "contradicts"),
        Kind::Qualifies => ("qualifies", "◐", "qualifies"),
    };
    html! {
        <li class={classes!("reason", class)} key={format!("{a}{b}")}>
            <span class="sign" aria-hidden="true">{ sign }</span>
            <p>
                <strong>{ format!("{} {verb} {}", a.letter(), b.letter()) }</strong>
                <span class="holders">{ format!("{one} – {other}") }</span>
                { &relation.why }
                if relation.kind == Kind::Contradicts {
                    <span class="basis">{ question.basis.word() }</span>
                }
                if relation.arguable {
                    <span class="arguable">{ "arguable" }</span>
                }
            </p>
        </li>
    }
}

/// The documents shown that hold a position in their own voice; none where nobody does.
pub fn holders(
    state: &AppState,
    question: &Question,
    position: &PositionId,
    documents: &[DocumentId],
) -> Option<String> {
    let holders = documents.iter().filter(|d| question.holds(d, position));
    let names: Vec<&str> = holders.map(|d| state.comparison.short(d)).collect();
    (!names.is_empty()).then(|| names.join(", "))
}
