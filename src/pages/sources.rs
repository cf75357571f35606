//! The sources of the documents: those that are shared first, then all by document.

use yew::prelude::*;

use crate::components::link::{Links, href};
use crate::state::Route;
use crate::words::{SOURCES, lists};
use comparison::analysis::sources::{Tie, Use, all, is_shared, ties};
use comparison::{Comparison, Document, DocumentId};

/// Renders the sources of the questions that fit the filter.
pub fn view(links: &Links, selected: &Comparison) -> Html {
    let uses = all(selected);
    let shared: Vec<&Use> = uses.iter().filter(|u| is_shared(u)).collect();
    html! {
        <article class="sources">
            <header class="topic-head">
                <h1>{ SOURCES }</h1>
                <p class="summary">{ lists::sources(uses.len()) }</p>
            </header>
            { drawing(links, selected) }
            <section aria-labelledby="shared">
                <h2 id="shared">{ lists::shared_sources(shared.len()) }</h2>
                <ul class="source-list">{ for shared.iter().map(|u| item(links, u)) }</ul>
            </section>
            { for selected.documents.iter().map(|d| by_document(links, d, &uses)) }
        </article>
    }
}

/// The distance between documents in the drawing, in pixels.
const STEP: usize = 180;

/// Renders which documents share sources (arcs above) and which cites which (arrows below), with the same
/// in words.
fn drawing(links: &Links, selected: &Comparison) -> Html {
    let documents = &links.comparison.documents;
    let ties = ties(selected);
    let place = |id: &DocumentId| documents.iter().position(|d| d.id == *id).unwrap_or_default();
    let x = |n: usize| n * STEP + STEP / 2;
    let depth = bend(documents.len().saturating_sub(1) * STEP);
    let (base, height) = (depth / 2 + 40, depth + 130);
    html! {
        <section aria-labelledby="ties">
            <h2 id="ties">{ lists::TIES }</h2>
            if ties.is_empty() {
                <p>{ lists::NO_TIES }</p>
            } else {
                <div class="scroll" tabindex="0" role="group" aria-label={lists::TIES_DRAWING}>
                    <svg class="ties" viewBox={format!("0 0 {} {height}", documents.len() * STEP)} width={(documents.len() * STEP).to_string()} height={height.to_string()} aria-hidden="true">
                        { for ties.iter().map(|tie| arc(tie, x(place(&tie.one)), x(place(&tie.other)), base)) }
                        { for documents.iter().enumerate().map(|(n, d)| html! {
                            <g key={d.id.as_str()}>
                                <circle cx={x(n).to_string()} cy={base.to_string()} r="7" />
                                <text x={x(n).to_string()} y={(base + 28).to_string()} text-anchor="middle">{ &d.short }</text>
                            </g>
                        }) }
                    </svg>
                </div>
                <ul class="tie-list">
                    { for ties.iter().map(|tie| html! { <li key={format!("{}{}{}", tie.one, tie.other, tie.cites)}>{ in_words(links, tie) }</li> }) }
                </ul>
            }
        </section>
    }
}

/// Renders an arc above the line for shared sources, an arrow below it for a citation.
fn arc(tie: &Tie, from: usize, to: usize, base: usize) -> Html {
    // A curve goes half as deep as the point that draws it.
    let depth = bend(from.abs_diff(to));
    let middle = usize::midpoint(from, to);
    if tie.cites {
        let low = base + 38;
        let tip = if from < to { to - 10 } else { to + 10 };
        html! {
            <g class="cites">
                <path d={format!("M{from} {low} Q{middle} {} {tip} {}", low + depth, low + 6)} />
                <path class="tip" d={format!("M{to} {low} l{} 6 l2 9 z", if from < to { -13_i32 } else { 11 })} />
                <text x={middle.to_string()} y={(low + depth / 2 + 18).to_string()} text-anchor="middle">{ "cites" }</text>
            </g>
        }
    } else {
        html! {
            <g class="shares">
                <path d={format!("M{from} {} Q{middle} {} {to} {}", base - 9, above(base, depth), base - 9)} stroke-width={(1 + tie.sources.len()).to_string()} />
                <text x={middle.to_string()} y={(base - depth / 2 - 16).to_string()} text-anchor="middle">{ format!("{} shared", tie.sources.len()) }</text>
            </g>
        }
    }
}

/// Returns how far the control point of an arc lies from the line, for documents so far apart.
fn bend(apart: usize) -> usize {
    apart / 4 + 50
}

/// Returns the height of a point above another, which may lie outside the drawing.
fn above(base: usize, by: usize) -> String {
    if by > base { format!("-{}", by - base) } else { (base - by).to_string() }
}

fn in_words(links: &Links, tie: &Tie) -> String {
    let (one, other) = (links.short(&tie.one), links.short(&tie.other));
    let names: Vec<&str> = tie.sources.iter().map(|s| s.reference.as_str()).collect();
    if tie.cites {
        format!("{one} cites {other}.")
    } else {
        format!("{one} and {other} both name {}.", names.join("; "))
    }
}

fn by_document(links: &Links, document: &Document, uses: &[Use]) -> Html {
    let named: Vec<&Use> = uses.iter().filter(|u| u.documents().contains(&&document.id)).collect();
    let used = named.iter().filter(|u| u.statements.iter().any(|(_, s)| s.document == document.id)).count();
    html! {
        <details class="one-alone" key={document.id.as_str()}>
            <summary>{ lists::sources_of(&document.short, named.len(), used) }</summary>
            <ul class="source-list">{ for named.iter().map(|u| item(links, u)) }</ul>
        </details>
    }
}

fn item(links: &Links, used: &Use) -> Html {
    html! {
        <li key={used.source.id.as_str()}>
            <p>
                { &used.source.reference }{ " " }
                <span class="list-note">{ &used.source.kind }</span>
            </p>
            <p class="hint">{ named(&links.comparison, used) }</p>
            if !used.statements.is_empty() {
                <ul>
                    { for used.statements.iter().map(|((_, question), statement)| {
                        let place = Route::Statement(question.id.clone(), statement.name());
                        html! {
                            <li key={format!("{}-{}-{}-{}", question.id, statement.document, statement.position, statement.by.is_some())}>
                                { format!("{}: ", links.short(&statement.document)) }
                                <a href={href(links, place)}>{ &question.ask }</a>
                            </li>
                        }
                    }) }
                </ul>
            }
        </li>
    }
}

fn named(comparison: &Comparison, used: &Use) -> String {
    let named: Vec<String> =
        used.source.named.iter().map(|n| format!("{}, {}", comparison.short(&n.document), n.at)).collect();
    let itself = used.source.document.as_ref().map(|document| comparison.short(document));
    lists::named_by(&named.join("; "), itself)
}
