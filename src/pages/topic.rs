//! A topic: its questions as rows, the documents as columns, one scroller.

use std::rc::Rc;

use yew::prelude::*;

use crate::components::column_heads::ColumnHeads;
use crate::components::column_tools::ColumnTools;
use crate::components::link::{Links, href};
use crate::components::{legend, question_row};
use crate::state::{Action, AppState, Route};
use crate::words;
use comparison::{DocumentId, Question, Topic};

/// The number of rows that are painted first, from the one that a link names: one fills most of a screen.
const FIRST: usize = 1;

/// Renders a topic with its questions.
pub fn view(state: &AppState, links: &Links, topic: &Topic, act: &Callback<Action>) -> Html {
    let rows = rows(state, topic);
    let first = rows.iter().position(|q| state.view.question() == Some(&q.id)).unwrap_or(0);
    let most = if state.first_sight { first + FIRST } else { rows.len() };
    let columns: Rc<[DocumentId]> = state.columns().into();
    let layout = if columns.len() > 5 { "is-many".to_owned() } else { format!("columns-{}", columns.len()) };
    html! {
        <article class={classes!("topic", layout)}>
            <header class="topic-head">
                <h1>{ &topic.title }</h1>
                <p class="summary">{ &topic.summary }</p>
                <div class="topic-tools">
                    { legend::view(topic.questions.len()) }
                    <ColumnTools links={links.clone()} act={act.clone()} />
                    <a class="to-test" href={href(links, Route::Test(Some(topic.id.clone())))}>{ words::TEST }</a>
                </div>
            </header>
            <ColumnHeads links={links.clone()} columns={columns.clone()} act={act.clone()} />
            if rows.is_empty() {
                <p class="none-fit">{ words::comparing::NONE_FIT }</p>
            }
            // A list of their own, so that those that are there stay when others come.
            <>{ for rows.into_iter().take(most).map(|q| question_row::row(state, links, q, &columns, act)) }</>
        </article>
    }
}

/// Returns the questions that fit the filter, and the one that a link names.
fn rows<'a>(state: &AppState, topic: &'a Topic) -> Vec<&'a Rc<Question>> {
    let fits = |q: &&Rc<Question>| {
        state.view.question() == Some(&q.id)
            || state.view.filter.fits(&state.comparison, topic, q, &state.view.shown)
    };
    topic.questions.iter().filter(fits).collect()
}
