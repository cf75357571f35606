//! The first page: what this is, how many questions have which finding, where the documents part most, and the
//! topics.

use yew::prelude::*;

use crate::components::board::{self, Row};
use crate::components::link::{Links, href};
use crate::components::shared::Shared;
use crate::components::topics::TopicList;
use crate::components::{page_tools, tiles};
use crate::pages::texts;
use crate::state::{Action, AppState, Route};
use crate::words::lists;
use comparison::Verdict;
use comparison::analysis::findings::{Found, findings, sort_by_weight};

/// The most disagreements on the page.
const SHORT: usize = 5;

/// The most questions of a comparison that has them all on the first page.
const SMALL: usize = 8;

/// Renders the page.
pub fn view(state: &AppState, links: &Links, act: &Callback<Action>) -> Html {
    let selected = &*state.selected;
    let mut found = findings(selected, &state.view.shown);
    let tiles = tiles::view(links, &found, None);
    sort_by_weight(&mut found);
    let parting = || found.iter().filter(|f| f.finding.is_disagreement());
    let agreed = found.iter().find(|f| f.finding.verdict == Verdict::Agrees);
    let is_small = found.len() <= SMALL;
    let rows = if is_small {
        found.iter().collect()
    } else if parting().next().is_none() {
        of_several_topics(found.iter())
    } else {
        of_several_topics(parting()).into_iter().chain(agreed).collect::<Vec<_>>()
    };
    let rows = rows.into_iter().map(|f| Row::from(f.question));
    html! {
        <article class="first">
            <header class="first-head">
                <div>
                    <h1>{ &selected.title }</h1>
                    <p class="summary">{ lists::first_summary(found.len()) }</p>
                </div>
                { tiles }
            </header>
            if !state.bundled.is_empty() {
                { texts::carries(links, &state.bundled) }
            }
            <h2>
                { if is_small { lists::ALL_QUESTIONS } else { lists::PART_MOST } }{ " " }
                <a class="more" href={href(links, Route::Findings(None))}>{ lists::all_disagreements(parting().count()) }</a>
            </h2>
            { board::view(state, links, rows, &state.view.shown, act) }
            <h2 id="topics">{ lists::topics(selected.topics.len()) }</h2>
            <TopicList links={links.clone()} selected={Shared(state.selected.clone())} />
            { page_tools::view(state, links, act) }
        </article>
    }
}

/// Returns the first few disagreements, one of a topic.
fn of_several_topics<'a>(found: impl Iterator<Item = &'a Found<'a>>) -> Vec<&'a Found<'a>> {
    let mut taken: Vec<&Found<'_>> = Vec::new();
    for found in found {
        if taken.len() < SHORT && taken.iter().all(|t| t.topic.id != found.topic.id) {
            taken.push(found);
        }
    }
    taken
}
