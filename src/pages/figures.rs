//! Figures and events: what each document gives, those that clash marked.

use yew::prelude::*;

use crate::comparison::DocumentId;
use crate::finding::figures::{Given, Row, events, quantities};
use crate::parts::link::href;
use crate::state::view::usual_order;
use crate::state::{AppState, Place};

/// Both tables.
pub fn view(state: &AppState) -> Html {
    let quantities = quantities(&state.comparison);
    let events = events(&state.comparison);
    let clashing = quantities.iter().filter(|r| r.clash).count() + events.iter().filter(|r| r.clash).count();
    html! {
        <article class="figures">
            <header class="topic-head">
                <h1>{ "Figures and events" }</h1>
                <p class="summary">{ format!("{} quantities and {} dated events that the statements give, as written; {clashing} of them are given differently for the same thing.", quantities.len(), events.len()) }</p>
            </header>
            <section aria-labelledby="quantities">
                <h2 id="quantities">{ "Quantities" }</h2>
                <p class="hint">{ "Those given differently first, then those that most documents give. A figure leads to its statement." }</p>
                { table(state, "What is measured", quantities.iter().map(|row| line(state, &row.of.measures, row, |f| match &f.when {
                    Some(when) => format!("{} ({when})", f.written),
                    None => f.written.clone(),
                })).collect()) }
            </section>
            <section aria-labelledby="events">
                <h2 id="events">{ "Events" }</h2>
                <p class="hint">{ "In the order of time, as each document dates them." }</p>
                { table(state, "What happened", events.iter().map(|row| line(state, &row.of.what, row, |d| d.written.clone())).collect()) }
            </section>
        </article>
    }
}

fn table(state: &AppState, what: &'static str, lines: Vec<Html>) -> Html {
    html! {
        <div class="scroll">
            <table class="matrix">
                <thead>
                    <tr>
                        <th scope="col">{ what }</th>
                        { for state.comparison.documents.iter().map(|d| html! { <th scope="col" key={d.id.as_str()}>{ &d.short }</th> }) }
                    </tr>
                </thead>
                <tbody>{ for lines }</tbody>
            </table>
        </div>
    }
}

fn line<K, T>(state: &AppState, name: &str, row: &Row<K, T>, write: impl Fn(&T) -> String) -> Html {
    let documents = usual_order(&state.comparison);
    html! {
        <tr key={name.to_owned()} class={classes!(row.clash.then_some("is-clash"))}>
            <th scope="row">
                { name }
                if row.clash {
                    <span class="key-contradicts">{ " ✕ given differently" }</span>
                }
            </th>
            { for documents.iter().map(|d| cell(state, d, &row.given, &write)) }
        </tr>
    }
}

fn cell<T>(
    state: &AppState,
    document: &DocumentId,
    given: &[Given<T>],
    write: &impl Fn(&T) -> String,
) -> Html {
    let mine: Vec<&Given<T>> = given.iter().filter(|g| g.statement.document == *document).collect();
    html! {
        <td key={document.as_str()}>
            if mine.is_empty() {
                <span class="none">{ "–" }<span class="unseen">{ " gives none" }</span></span>
            }
            { for mine.into_iter().map(|g| {
                let place = Place::Statement(g.asked.1.id.clone(), g.statement.name());
                html! { <a key={write(g.what)} class="figure" href={href(state, place)}>{ write(g.what) }</a> }
            }) }
        </td>
    }
}
