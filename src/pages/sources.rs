//! What the documents rest on: shared sources first, then all by document.

use yew::prelude::*;

use crate::comparison::{Comparison, Document};
use crate::finding::sources::{Use, all, is_shared};
use crate::parts::link::href;
use crate::state::{AppState, Place};

/// The register of sources.
pub fn view(state: &AppState) -> Html {
    let comparison = &state.comparison;
    let uses = all(comparison);
    let shared: Vec<&Use> = uses.iter().filter(|u| is_shared(u)).collect();
    html! {
        <article class="sources">
            <header class="topic-head">
                <h1>{ "Sources" }</h1>
                <p class="summary">{ format!("What the documents name as what they rest on: {} sources. Where two rest on one, their agreement is not two witnesses.", uses.len()) }</p>
            </header>
            <section aria-labelledby="shared">
                <h2 id="shared">{ format!("Shared, or one of the documents itself: {}", shared.len()) }</h2>
                <ul class="source-list">{ for shared.iter().map(|u| item(state, u)) }</ul>
            </section>
            { for comparison.documents.iter().map(|d| by_document(state, d, &uses)) }
        </article>
    }
}

fn by_document(state: &AppState, document: &Document, uses: &[Use]) -> Html {
    let named: Vec<&Use> = uses.iter().filter(|u| u.documents().contains(&&document.id)).collect();
    let used = named.iter().filter(|u| u.statements.iter().any(|(_, s)| s.document == document.id)).count();
    html! {
        <details class="one-alone" key={document.id.as_str()}>
            <summary>{ format!("{} names {} sources; statements here rest on {used} of them", document.short, named.len()) }</summary>
            <ul class="source-list">{ for named.iter().map(|u| item(state, u)) }</ul>
        </details>
    }
}

fn item(state: &AppState, used: &Use) -> Html {
    html! {
        <li key={used.source.id.as_str()}>
            <p>
                { &used.source.reference }
                <span class="list-note">{ &used.source.kind }</span>
            </p>
            <p class="hint">{ named(&state.comparison, used) }</p>
            if !used.statements.is_empty() {
                <ul>
                    { for used.statements.iter().map(|((_, question), statement)| {
                        let place = Place::Statement(question.id.clone(), statement.name());
                        html! {
                            <li key={format!("{}-{}-{}-{}", question.id, statement.document, statement.position, statement.by.is_some())}>
                                { format!("{}: ", state.comparison.short(&statement.document)) }
                                <a href={href(state, place)}>{ &question.ask }</a>
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
    let itself = match &used.source.document {
        Some(document) => format!(" It is {} itself.", comparison.short(document)),
        None => String::new(),
    };
    format!("Named by {}.{itself}", named.join("; "))
}
