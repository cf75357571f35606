//! The questions with a finding of one kind: all disagreements first of all, the weightiest on top.

use yew::prelude::*;

use crate::browser;
use crate::components::board::{self, Row};
use crate::components::link::Links;
use crate::components::{page_tools, tiles};
use crate::state::{Action, AppState};
use crate::words::{comparing, lists};
use comparison::analysis::filter::Filter;
use comparison::analysis::findings::{findings, sort_by_weight};
use comparison::{TopicId, Verdict};

/// Renders the list.
pub fn view(state: &AppState, links: &Links, kind: Option<Verdict>, act: &Callback<Action>) -> Html {
    let mut found = findings(&state.selected, &state.view.shown);
    let tiles = tiles::view(links, &found, kind);
    sort_by_weight(&mut found);
    found.retain(|f| match kind {
        Some(kind) => f.finding.kind() == kind,
        None => f.finding.verdict >= Verdict::DiffersInPart,
    });
    let rows: Vec<Row> = found
        .iter()
        .map(|f| Row { note: html! { <p class="row-note">{ &f.topic.title }</p> }, ..Row::from(f.question) })
        .collect();
    html! {
        <article class="findings">
            <header class="first-head">
                <div>
                    <h1>{ lists::kind_title(kind) }</h1>
                    <p class="summary">{ lists::kind_summary(kind, rows.len()) }</p>
                </div>
                { tiles }
            </header>
            { choices(links, act) }
            if rows.is_empty() {
                <p class="none-fit">{ comparing::NONE_FIT }</p>
            }
            { board::view(state, links, rows, &state.view.shown, act) }
            { page_tools::view(state, links, act) }
        </article>
    }
}

/// Renders the choices that make the list shorter: how firm, which topic, which two documents.
fn choices(links: &Links, act: &Callback<Action>) -> Html {
    let filter = &links.view.filter;
    let firmness = if filter.firm {
        "firm"
    } else if filter.arguable {
        "arguable"
    } else {
        ""
    };
    let topics = links.comparison.topics.iter().map(|t| (t.id.to_string(), t.title.clone()));
    let pairs = comparison::pairs(&links.comparison.documents);
    let pairs = pairs.map(|(a, b)| (format!("{},{}", a.id, b.id), format!("{} and {}", a.short, b.short)));
    let between: Vec<&str> = match filter.documents.as_slice() {
        [one, other] => vec![one.as_str(), other.as_str()],
        _ => Vec::new(),
    };
    let topic = filter.topics.first().map(ToString::to_string).unwrap_or_default();
    html! {
        <div class="choices">
            { choice(filter, lists::FIRMNESS, lists::FIRMNESSES.map(|(id, word)| (id.to_owned(), word.to_owned())), firmness, act, |filter, chosen| {
                filter.firm = chosen == "firm";
                filter.arguable = chosen == "arguable";
            }) }
            { choice(filter, lists::TOPIC, std::iter::once((String::new(), lists::ANY_TOPIC.to_owned())).chain(topics), &topic, act, |filter, chosen| {
                filter.topics = (!chosen.is_empty()).then(|| TopicId::from(chosen)).into_iter().collect();
            }) }
            { choice(filter, lists::BETWEEN, std::iter::once((String::new(), lists::ANYONE.to_owned())).chain(pairs), &between.join(","), act, |filter, chosen| {
                filter.documents = chosen.split(',').filter(|id| !id.is_empty()).map(Into::into).collect();
            }) }
        </div>
    }
}

/// Renders a list of which one is chosen.
fn choice(
    filter: &Filter,
    label: &'static str,
    options: impl IntoIterator<Item = (String, String)>,
    chosen: &str,
    act: &Callback<Action>,
    change: fn(&mut Filter, &str),
) -> Html {
    let (filter, emit) = (filter.clone(), act.clone());
    let onchange = Callback::from(move |event: Event| {
        let Some(chosen) = browser::chosen(&event) else { return };
        let mut next = filter.clone();
        change(&mut next, &chosen);
        emit.emit(Action::Filter(next));
    });
    html! {
        <label>
            { label }
            <select {onchange} data-chosen={chosen.to_owned()}>
                { for options.into_iter().map(|(id, words)| html! {
                    <option key={id.clone()} value={id.clone()} selected={id == chosen}>{ words }</option>
                }) }
            </select>
        </label>
    }
}
