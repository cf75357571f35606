//! The reasons under a row: how the positions relate, who holds them, why, and how it was read.

use yew::prelude::*;

use crate::components::link::Links;
use crate::share::wording::related;
use crate::verdict_style::class;
use crate::words::method as words;
use crate::words::verdicts::{
    ARGUABLE, FAIR_READER, WHAT_WOULD_SETTLE_IT, WHY_THEY_PART, ground as ground_words,
};
use comparison::model::Split;
use comparison::{DocumentId, PositionId, Question, Relation, Statement, Verdict, Voice, pairs};

/// Renders the reasons between positions that these documents hold, contradictions first.
pub fn between(links: &Links, question: &Question, documents: &[DocumentId]) -> Html {
    html! {
        <>
            { list(links, question, documents, relations(links, question, documents)) }
            { agreement(links, question, documents) }
        </>
    }
}

/// Renders the heaviest of these reasons.
pub fn heaviest(links: &Links, question: &Question, documents: &[DocumentId]) -> Html {
    list(links, question, documents, relations(links, question, documents).take(1))
}

/// Renders the reasons after the heaviest, and how agreement was read.
pub fn others(links: &Links, question: &Question, documents: &[DocumentId]) -> Html {
    html! {
        <>
            { list(links, question, documents, relations(links, question, documents).skip(1)) }
            { agreement(links, question, documents) }
        </>
    }
}

/// Renders how the pairs were read that give the same answer.
fn agreement(links: &Links, question: &Question, documents: &[DocumentId]) -> Html {
    readings(links, question, documents, words::HOW_AGREEMENT_WAS_READ, &|one, other| one == other)
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

fn list<'a>(
    links: &Links,
    question: &Question,
    documents: &[DocumentId],
    relations: impl Iterator<Item = (&'a Relation, String)>,
) -> Html {
    let reasons: Vec<Html> =
        relations.map(|(relation, held)| reason(links, question, documents, relation, held)).collect();
    html! {
        if !reasons.is_empty() {
            <ul class="reasons">{ for reasons }</ul>
        }
    }
}

fn reason(
    links: &Links,
    question: &Question,
    documents: &[DocumentId],
    relation: &Relation,
    holders: String,
) -> Html {
    let verdict = Verdict::from(relation.kind);
    let [a, b] = &relation.between;
    html! {
        <li class={classes!("reason", class(verdict))} key={format!("{a}{b}")}>
            <span class="sign" aria-hidden="true">{ verdict.sign() }</span>
            <div>
                <p>
                    <strong>{ related(relation) }</strong>{ " " }
                    <span class="holders">{ holders }</span>{ " " }
                    { &relation.why }
                    { arguable(relation.arguable) }
                    { parting(relation) }
                </p>
                { relation_readings(links, question, documents, relation) }
            </div>
        </li>
    }
}

/// Renders how the two readers judged a relation, behind one click.
fn relation_readings(
    links: &Links,
    question: &Question,
    documents: &[DocumentId],
    relation: &Relation,
) -> Html {
    let between = |one: &PositionId, other: &PositionId| question.relation(one, other) == Some(relation);
    readings(links, question, documents, words::HOW_IT_WAS_READ, &between)
}

/// Renders how the two readers judged statements in these positions: who said what, where it is not settled so.
fn readings(
    links: &Links,
    question: &Question,
    documents: &[DocumentId],
    summary: &'static str,
    between: &dyn Fn(&PositionId, &PositionId) -> bool,
) -> Html {
    let own = |s: &&Statement| s.voice == Voice::Own;
    let own: Vec<&Statement> = documents.iter().flat_map(|d| question.statements_of(d)).filter(own).collect();
    let read: Vec<_> = pairs(&own).filter(|(one, other)| between(&one.position, &other.position)).collect();
    let readings = &links.comparison.readings;
    let splits: Vec<String> = read
        .iter()
        .filter_map(|(one, other)| {
            let Split(.., read) = readings.split(&question.id, one, other)?;
            let [one_short, other_short] = [one, other].map(|s| links.short(&s.document));
            let settled = question.between_statements(one, other);
            Some(words::read_otherwise(one_short, other_short, *read, settled))
        })
        .collect();
    html! {
        if !read.is_empty() && !readings.topics.is_empty() {
            <details class="readings">
                <summary>{ summary }</summary>
                { for splits.iter().map(|split| html! { <p>{ split }</p> }) }
                if splits.is_empty() {
                    <p>{ words::READ_ALIKE }</p>
                } else if splits.len() < read.len() {
                    <p>{ words::OTHERS_READ_ALIKE }</p>
                }
            </details>
        }
    }
}

/// Renders why two positions part, and what would settle a contradiction.
pub fn parting(relation: &Relation) -> Html {
    html! {
        <>
            if let Some(ground) = relation.part {
                { " " }<span class="parting"><b>{ WHY_THEY_PART }</b>{ format!(" {}.", ground_words(ground)) }</span>
            }
            if let Some(settle) = &relation.settle {
                { " " }<span class="parting"><b>{ WHAT_WOULD_SETTLE_IT }</b>{ " " }{ settle }</span>
            }
        </>
    }
}

/// Renders the badge of a verdict that a fair reader could judge otherwise.
pub fn arguable(is_arguable: bool) -> Html {
    html! {
        if is_arguable {
            { " " }<span class="arguable" title={FAIR_READER}>{ ARGUABLE }</span>
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
    let [one, other] =
        relation.between.each_ref().map(|p| links.comparison.names(question.holders(p, documents)));
    (!one.is_empty() && !other.is_empty()).then(|| format!("{one} – {other}"))
}
