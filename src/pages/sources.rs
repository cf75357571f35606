//! The sources of the documents: those that are shared first, then all by document.

use yew::prelude::*;

use crate::components::link::{Links, href};
use crate::state::Route;
use crate::words::{SOURCES, lists};
use comparison::analysis::sources::{Tie, Use, all, is_shared, ties};
use comparison::{Comparison, Document};

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
            { ties_of(links, selected) }
            <section aria-labelledby="shared">
                <h2 id="shared">{ lists::shared_sources(shared.len()) }</h2>
                <ul class="source-list">{ for shared.iter().map(|u| item(links, u)) }</ul>
            </section>
            { for selected.documents.iter().map(|d| by_document(links, d, &uses)) }
        </article>
    }
}

/// Renders which documents share sources, and which cites which.
fn ties_of(links: &Links, selected: &Comparison) -> Html {
    let ties = ties(selected);
    html! {
        <section aria-labelledby="ties">
            <h2 id="ties">{ lists::TIES }</h2>
            if ties.is_empty() {
                <p>{ lists::NO_TIES }</p>
            } else {
                <ul class="tie-list">
                    { for ties.iter().map(|tie| html! { <li key={format!("{}{}{}", tie.one, tie.other, tie.cites)}>{ in_words(links, tie) }</li> }) }
                </ul>
            }
        </section>
    }
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
