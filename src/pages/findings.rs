//! The questions with a finding of one kind, by default all disagreements, the weightiest first.

use yew::prelude::*;

use crate::components::board::{self, Row};
use crate::components::link::{Links, enter};
use crate::components::select::select;
use crate::components::{page_tools, tiles};
use crate::state::{Action, AppState, Route};
use crate::words::{comparing, lists};
use comparison::analysis::filter::Filter;
use comparison::analysis::findings::{findings, sort_by_weight};
use comparison::{Document, TopicId, Verdict, pairs};

/// Renders the list.
pub fn view(state: &AppState, links: &Links, kind: Option<Verdict>, act: &Callback<Action>) -> Html {
    let mut found = findings(&state.selected, &state.view.shown);
    let tiles = tiles::view(links, &found, kind);
    sort_by_weight(&mut found);
    found.retain(|f| match kind {
        Some(kind) => f.finding.kind() == kind,
        None => f.finding.is_disagreement(),
    });
    let by_all = found.iter().filter(|f| f.finding.involved == state.view.shown.len()).count();
    let rows: Vec<Row> = found
        .iter()
        .map(|f| Row { note: html! { <p class="row-note">{ &f.topic.title }</p> }, ..Row::from(f.question) })
        .collect();
    html! {
        <article class="findings">
            <header class="first-head">
                <div>
                    <h1>{ lists::kind_title(kind) }</h1>
                    <p class="summary">{ lists::kind_summary(kind, rows.len(), by_all) }</p>
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
            { two_documents(links, act) }
        </div>
    }
}

/// Renders the list of pairs, which leads to the two side by side.
fn two_documents(links: &Links, act: &Callback<Action>) -> Html {
    let pairs: Vec<(&Document, &Document)> = pairs(&links.comparison.documents).collect();
    let ids: Vec<Route> = pairs.iter().map(|(a, b)| Route::Pair(a.id.clone(), b.id.clone())).collect();
    let names = pairs
        .iter()
        .enumerate()
        .map(|(n, (one, other))| (n.to_string(), format!("{} and {}", one.short, other.short)));
    let items = std::iter::once((String::new(), lists::ANYONE.to_owned())).chain(names);
    let (links, act) = (links.clone(), act.clone());
    let choose = Callback::from(move |chosen: String| {
        if let Some(pair) = chosen.parse::<usize>().ok().and_then(|n| ids.get(n)) {
            enter(&links, pair.clone(), &act);
        }
    });
    select(lists::BETWEEN, items, "", choose)
}

/// Renders a list that sets a part of the filter.
fn choice(
    filter: &Filter,
    label: &'static str,
    items: impl IntoIterator<Item = (String, String)>,
    chosen: &str,
    act: &Callback<Action>,
    change: fn(&mut Filter, &str),
) -> Html {
    let filter = filter.clone();
    let choose = act.reform(move |chosen: String| {
        let mut next = filter.clone();
        change(&mut next, &chosen);
        Action::Filter(next)
    });
    select(label, items, chosen, choose)
}
