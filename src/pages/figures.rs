//! Figures and events: what each document states, with differences marked.

use yew::prelude::*;

use crate::components::class_if;
use crate::components::link::{Links, href};
use crate::state::Route;
use crate::verdict_style::class;
use crate::words::{self, lists};
use comparison::analysis::figures::{Given, Line, Row, events, quantities};
use comparison::model::Event;
use comparison::{Comparison, Dated, Document, Verdict};

/// Renders both tables with the questions that fit the filter.
pub fn view(links: &Links, selected: &Comparison) -> Html {
    let mut quantities = quantities(selected);
    let mut events = events(selected);
    quantities.retain(|r| !r.given.is_empty());
    events.retain(|r| !r.given.is_empty());
    let on_line = Line::of(events.iter().flat_map(|r| r.given.iter().map(|g| g.what.date.as_str())));
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
                { table(links, "What is measured", html! {}, quantities.iter().map(|row| line(links, &row.of.measures, row, |f| match &f.when {
                    Some(when) => format!("{} ({when})", f.written),
                    None => f.written.clone(),
                }, html! {})).collect()) }
            </section>
            <section aria-labelledby="events">
                <h2 id="events">{ "Events" }</h2>
                <p class="hint">{ lists::EVENTS }</p>
                { table(links, "What happened", scale(on_line.as_ref()), events.iter().map(|row| {
                    line(links, &row.of.what, row, |d| d.written.clone(), dots(on_line.as_ref(), row))
                }).collect()) }
            </section>
        </article>
    }
}

fn table(links: &Links, what: &'static str, scale: Html, lines: Vec<Html>) -> Html {
    html! {
        <div class="scroll">
            <table class="matrix">
                <thead>
                    <tr>
                        <th scope="col">{ what }</th>
                        { scale }
                        { for links.comparison.documents.iter().map(|d| html! { <th scope="col" key={d.id.as_str()}>{ &d.short }</th> }) }
                    </tr>
                </thead>
                <tbody>{ for lines }</tbody>
            </table>
        </div>
    }
}

/// Renders the years above the dots of the time line.
fn scale(line: Option<&Line>) -> Html {
    let Some(line) = line else { return html! {} };
    html! {
        <th scope="col" class="time-line">
            <span class="unseen">{ "On a time line" }</span>
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

/// Renders the dates of an event as dots. The other cells say the same in words.
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

fn line<K, T>(links: &Links, name: &str, row: &Row<K, T>, write: impl Fn(&T) -> String, drawn: Html) -> Html {
    html! {
        <tr key={name.to_owned()} class={classes!(class_if(row.clash, "is-clash"))}>
            <th scope="row">
                { name }
                if row.clash {
                    <span class={classes!("verdict", class(Verdict::Contradicts))}>{ lists::DIFFERS }</span>
                }
            </th>
            { drawn }
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
