//! Figures and events: what each document states, with differences marked.

use yew::prelude::*;

use crate::components::class_if;
use crate::components::link::{Links, href};
use crate::state::Route;
use crate::verdict_style::class;
use crate::words::{self, lists};
use comparison::analysis::figures::{Given, Row, events, quantities};
use comparison::{Comparison, Document, Verdict};

/// Renders both tables with the questions that fit the filter.
pub fn view(links: &Links, selected: &Comparison) -> Html {
    let mut quantities = quantities(selected);
    let mut events = events(selected);
    quantities.retain(|r| !r.given.is_empty());
    events.retain(|r| !r.given.is_empty());
    let clashing = quantities.iter().filter(|r| r.clash).count() + events.iter().filter(|r| r.clash).count();
    html! {
        <article class="figures">
            <header class="topic-head">
                <h1>{ words::FIGURES }</h1>
                <p class="summary">{ lists::figures(quantities.len(), events.len(), clashing) }</p>
            </header>
            <section aria-labelledby="quantities">
                <h2 id="quantities">{ "Quantities" }</h2>
                <p class="hint">{ lists::QUANTITIES }</p>
                { table(links, "What is measured", quantities.iter().map(|row| line(links, &row.of.measures, row, |f| match &f.when {
                    Some(when) => format!("{} ({when})", f.written),
                    None => f.written.clone(),
                })).collect()) }
            </section>
            <section aria-labelledby="events">
                <h2 id="events">{ "Events" }</h2>
                <p class="hint">{ lists::EVENTS }</p>
                { table(links, "What happened", events.iter().map(|row| {
                    line(links, &row.of.what, row, |d| d.written.clone())
                }).collect()) }
            </section>
        </article>
    }
}

fn table(links: &Links, what: &'static str, lines: Vec<Html>) -> Html {
    html! {
        <div class="scroll">
            <table class="matrix">
                <thead>
                    <tr>
                        <th scope="col">{ what }</th>
                        { for links.comparison.documents.iter().map(|d| html! { <th scope="col" key={d.id.as_str()}>{ &d.short }</th> }) }
                    </tr>
                </thead>
                <tbody>{ for lines }</tbody>
            </table>
        </div>
    }
}

fn line<K, T>(links: &Links, name: &str, row: &Row<K, T>, write: impl Fn(&T) -> String) -> Html {
    html! {
        <tr key={name.to_owned()} class={classes!(class_if(row.clash, "is-clash"))}>
            <th scope="row">
                { name }
                if row.clash {
                    <span class={classes!("verdict", class(Verdict::Contradicts))}>{ lists::DIFFERS }</span>
                }
            </th>
            { for links.comparison.documents.iter().map(|d| cell(links, d, &row.given, &write)) }
        </tr>
    }
}

fn cell<T>(links: &Links, document: &Document, given: &[Given<T>], write: &impl Fn(&T) -> String) -> Html {
    let mine: Vec<&Given<T>> = given.iter().filter(|g| g.statement.document == document.id).collect();
    html! {
        <td key={document.id.as_str()}>
            if mine.is_empty() {
                <span class="none">{ "–" }<span class="unseen">{ " states none" }</span></span>
            }
            { for mine.into_iter().map(|g| {
                let place = Route::Statement(g.asked.1.id.clone(), g.statement.name());
                html! { <a key={write(g.what)} class="figure" href={href(links, place)}>{ write(g.what) }</a> }
            }) }
        </td>
    }
}
