//! Figures and events: what each document gives, those that clash marked.

use yew::prelude::*;

use crate::components::class_if;
use crate::components::link::href;
use crate::route::view::usual_order;
use crate::state::{AppState, Route};
use comparison::analysis::figures::{Given, Line, Row, events, quantities};
use comparison::model::Event;
use comparison::{Dated, DocumentId};

/// Both tables.
#[inline(never)]
pub fn view(state: &AppState) -> Html {
    let mut quantities = quantities(&state.selected);
    let mut events = events(&state.selected);
    quantities.retain(|r| !r.given.is_empty());
    events.retain(|r| !r.given.is_empty());
    let on_line = Line::of(events.iter().flat_map(|r| r.given.iter().map(|g| g.what.date.as_str())));
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
                { table(state, "What is measured", html! {}, quantities.iter().map(|row| line(state, &row.of.measures, row, |f| match &f.when {
                    Some(when) => format!("{} ({when})", f.written),
                    None => f.written.clone(),
                }, html! {})).collect()) }
            </section>
            <section aria-labelledby="events">
                <h2 id="events">{ "Events" }</h2>
                <p class="hint">{ "In the order of time, as each document dates them. A dot is a date; two joined dots are two dates for one event." }</p>
                { table(state, "What happened", scale(on_line.as_ref()), events.iter().map(|row| {
                    line(state, &row.of.what, row, |d| d.written.clone(), dots(on_line.as_ref(), row))
                }).collect()) }
            </section>
        </article>
    }
}

fn table(state: &AppState, what: &'static str, scale: Html, lines: Vec<Html>) -> Html {
    html! {
        <div class="scroll">
            <table class="matrix">
                <thead>
                    <tr>
                        <th scope="col">{ what }</th>
                        { scale }
                        { for state.comparison.documents.iter().map(|d| html! { <th scope="col" key={d.id.as_str()}>{ &d.short }</th> }) }
                    </tr>
                </thead>
                <tbody>{ for lines }</tbody>
            </table>
        </div>
    }
}

/// The years at the line of time, above its dots.
fn scale(line: Option<&Line>) -> Html {
    let Some(line) = line else { return html! {} };
    html! {
        <th scope="col" class="time-line">
            <span class="unseen">{ "On a line of time" }</span>
            <svg width="100%" height="20" aria-hidden="true">
                { for line.ticks().into_iter().map(|(year, at)| html! {
                    <g key={year}>
                        <line x1={percent(at)} x2={percent(at)} y1="15" y2="20" />
                        <text x={percent(at)} y="12" text-anchor={if at > 900 { "end" } else if at < 100 { "start" } else { "middle" }}>{ year.to_string() }</text>
                    </g>
                }) }
            </svg>
        </th>
    }
}

/// The dates of an event as dots. The cells beside them say the same in words.
fn dots(line: Option<&Line>, row: &Row<Event, Dated>) -> Html {
    let Some(line) = line else { return html! {} };
    let mut places: Vec<i32> = row.given.iter().filter_map(|g| line.place(&g.what.date)).collect();
    places.sort_unstable();
    places.dedup();
    let ends = places.first().zip(places.last()).filter(|(first, last)| first != last);
    html! {
        <td class="time-line">
            <svg width="100%" height="20" aria-hidden="true">
                <line class="ground" x1="0" x2="100%" y1="10" y2="10" />
                if let Some((first, last)) = ends {
                    <line class="apart" x1={percent(*first)} x2={percent(*last)} y1="10" y2="10" />
                }
                { for places.iter().map(|at| html! { <circle key={*at} cx={percent(*at)} cy="10" r="5" /> }) }
            </svg>
        </td>
    }
}

fn percent(thousandths: i32) -> String {
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}

fn line<K, T>(
    state: &AppState,
    name: &str,
    row: &Row<K, T>,
    write: impl Fn(&T) -> String,
    drawn: Html,
) -> Html {
    let documents = usual_order(&state.comparison);
    html! {
        <tr key={name.to_owned()} class={classes!(class_if(row.clash, "is-clash"))}>
            <th scope="row">
                { name }
                if row.clash {
                    <span class="key-contradicts">{ " ✕ given differently" }</span>
                }
            </th>
            { drawn }
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
                let place = Route::Statement(g.asked.1.id.clone(), g.statement.name());
                html! { <a key={write(g.what)} class="figure" href={href(state, place)}>{ write(g.what) }</a> }
            }) }
        </td>
    }
}
