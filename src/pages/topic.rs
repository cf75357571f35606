//! A topic: the board of its questions.

use std::rc::Rc;

use yew::prelude::*;

use crate::components::board::{self, Row};
use crate::components::link::{Links, href};
use crate::components::page_tools;
use crate::state::{Action, AppState, Route, Way};
use crate::words::{self, comparing};
use comparison::{Question, Topic};

/// Renders a topic with its questions.
pub fn view(state: &AppState, links: &Links, topic: &Topic, act: &Callback<Action>) -> Html {
    let topics = &state.comparison.topics;
    let number = topics.iter().position(|t| t.id == topic.id).unwrap_or_default() + 1;
    let next = state.topic_beside(Way::Next).and_then(|id| state.comparison.topic(&id));
    let fits = |q: &&Rc<Question>| state.view.filter.fits(&state.comparison, topic, q, &state.view.shown);
    let rows: Vec<Row> = topic.questions.iter().filter(fits).map(Row::from).collect();
    html! {
        <article class="topic">
            <header class="topic-head">
                <div class="page-tools">
                    <a href={href(links, Route::Test(Some(topic.id.clone())))}>{ words::TEST }</a>
                    <a href={href(links, Route::Stand(Some(topic.id.clone())))}>{ words::STAND }</a>
                    { page_tools::view(state, links, act) }
                </div>
                <p class="above">
                    { comparing::numbered_topic(number, topics.len()) }
                    if let Some(next) = next {
                        { " · " }<a href={href(links, Route::Topic(next.id.clone()))}>{ comparing::next(&next.title) }</a>
                    }
                </p>
                <h1>{ &topic.title }</h1>
                <p class="summary">{ &topic.summary }</p>
            </header>
            if rows.is_empty() {
                <p class="none-fit">{ comparing::NONE_FIT }</p>
            }
            { board::view(state, links, rows, &state.view.shown, act) }
        </article>
    }
}
