//! The reasons under a row: how the positions relate, who holds them, and why.

use yew::prelude::*;

use crate::components::link::Links;
use crate::share::wording::related;
use crate::verdict_style::class;
use crate::words::verdicts::{ARGUABLE, WHAT_WOULD_SETTLE_IT, WHY_THEY_PART, ground as ground_words, over};
use comparison::{DocumentId, Kind, Question, Relation, Verdict};

/// Renders the reasons between positions that these documents hold, contradictions first.
pub fn between(links: &Links, question: &Question, documents: &[DocumentId]) -> Html {
    list(question, relations(links, question, documents))
}

/// Renders the heaviest of these reasons.
pub fn heaviest(links: &Links, question: &Question, documents: &[DocumentId]) -> Html {
    list(question, relations(links, question, documents).take(1))
}

/// Renders the reasons after the heaviest.
pub fn others(links: &Links, question: &Question, documents: &[DocumentId]) -> Html {
    list(question, relations(links, question, documents).skip(1))
}

/// Returns the relations between positions that these documents hold, and who holds them; the heaviest first.
fn relations<'a>(
    links: &Links,
    question: &'a Question,
    documents: &[DocumentId],
) -> impl Iterator<Item = (&'a Relation, String)> + use<'a> {
    let held = |relation| Some((relation, holders(links, question, relation, documents)?));
    let mut relations: Vec<(&Relation, String)> = question.relations.iter().filter_map(held).collect();
    relations.sort_by_key(|(relation, _)| (std::cmp::Reverse(relation.kind), relation.arguable));
    relations.into_iter()
}

fn list<'a>(question: &Question, relations: impl Iterator<Item = (&'a Relation, String)>) -> Html {
    let reasons: Vec<Html> =
        relations.map(|(relation, holders)| reason(question, relation, holders)).collect();
    html! {
        if !reasons.is_empty() {
            <ul class="reasons">{ for reasons }</ul>
        }
    }
}

fn reason(question: &Question, relation: &Relation, holders: String) -> Html {
    let verdict = Verdict::from(relation.kind);
    let [a, b] = &relation.between;
    html! {
        <li class={classes!("reason", class(verdict))} key={format!("{a}{b}")}>
            <span class="sign" aria-hidden="true">{ verdict.sign() }</span>
            <p>
                <strong>{ related(relation) }</strong>
                <span class="holders">{ holders }</span>
                { &relation.why }
                if relation.kind == Kind::Contradicts {
                    <span class="basis">{ over(question.basis) }</span>
                }
                { arguable(relation.arguable) }
                { parting(relation) }
            </p>
        </li>
    }
}

/// Renders why two positions part, and what would settle a contradiction.
pub fn parting(relation: &Relation) -> Html {
    html! {
        <>
            if let Some(ground) = relation.part {
                <span class="parting"><b>{ WHY_THEY_PART }</b>{ format!(" {}.", ground_words(ground)) }</span>
            }
            if let Some(settle) = &relation.settle {
                <span class="parting"><b>{ WHAT_WOULD_SETTLE_IT }</b>{ " " }{ settle }</span>
            }
        </>
    }
}

/// Renders the badge of a verdict that a fair reader could judge otherwise.
pub fn arguable(is_arguable: bool) -> Html {
    html! {
        if is_arguable {
            <span class="arguable">{ ARGUABLE }</span>
        }
    }
}

/// Returns who holds one position and who the other, "Saga – Lukin, RESC"; `None` unless both are held.
pub fn holders(
    links: &Links,
    question: &Question,
    relation: &Relation,
    documents: &[DocumentId],
) -> Option<String> {
    let holders = |position| {
        let holders = documents.iter().filter(|d| question.holds(d, position));
        let names: Vec<&str> = holders.map(|d| links.short(d)).collect();
        (!names.is_empty()).then(|| names.join(", "))
    };
    let [one, other] = &relation.between;
    Some(format!("{} – {}", holders(one)?, holders(other)?))
}
