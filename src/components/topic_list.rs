//! The list of topics: a title and a small strip each, one square a question.

use yew::prelude::*;

use crate::components::class_if;
use crate::components::link::href;
use crate::state::{AppState, Route};
use comparison::{Question, Topic, Verdict};

/// More topics than this are not listed at once.
const MOST: usize = 60;

/// All topics; the one on the screen is marked.
pub fn view(state: &AppState) -> Html {
    let current = state.view.topic(&state.comparison).map(|t| &t.id);
    let topics = &state.comparison.topics;
    // Of very many those around the present one.
    let at = topics.iter().position(|t| Some(&t.id) == current).unwrap_or_default();
    let from = at.saturating_sub(MOST / 2).min(topics.len().saturating_sub(MOST));
    let item = |topic: &Topic| item(state, topic, current == Some(&topic.id));
    html! {
        <nav class={classes!("topics", class_if(state.topics_open, "is-open"))} id="topics" aria-label="Topics">
            <ol>
                { for topics.iter().skip(from).take(MOST).map(item) }
            </ol>
            if topics.len() > MOST {
                <p class="hint">{ format!("{MOST} of {} topics. ", topics.len()) }<a href={href(state, Route::Whole)}>{ "All" }</a></p>
            }
        </nav>
    }
}

fn item(state: &AppState, topic: &Topic, current: bool) -> Html {
    let squares: Vec<(Verdict, &'static str)> = topic.questions.iter().map(|q| square(state, q)).collect();
    let words = words(&squares);
    html! {
        <li key={topic.id.as_str()}>
            <a href={href(state, Route::Topic(topic.id.clone()))} aria-current={current.then_some("page")} title={words.clone()}>
                <span class="topic-title">{ &topic.title }</span>
                <span class="mini" aria-hidden="true">
                    { for topic.questions.iter().zip(&squares).map(|(q, (_, class))| html! { <i key={q.id.as_str()} class={classes!(*class, class_if(!fits(state, topic, q), "is-out"))}></i> }) }
                </span>
                <span class="unseen">{ format!(" ({words})") }</span>
            </a>
        </li>
    }
}

/// Whether the question fits the reader's filter; those that do not are drawn faint.
fn fits(state: &AppState, topic: &Topic, question: &Question) -> bool {
    state.view.filter.fits(&state.comparison, topic, question, &state.view.shown)
}

fn square(state: &AppState, question: &Question) -> (Verdict, &'static str) {
    let verdict = question.heaviest(&state.view.shown);
    (
        verdict,
        match verdict {
            Verdict::Contradicts => "is-contradicts",
            Verdict::Qualifies => "is-qualifies",
            Verdict::Agrees => "is-agrees",
            Verdict::ReportedOnly | Verdict::Silent => "is-silent",
        },
    )
}

fn words(squares: &[(Verdict, &'static str)]) -> String {
    let count = |verdict| squares.iter().filter(|(v, _)| *v == verdict).count();
    let n = squares.len();
    format!(
        "{n} question{}: contradiction on {}, qualification on {}, agreement on {}, fewer than two answers on {}",
        if n == 1 { "" } else { "s" },
        count(Verdict::Contradicts),
        count(Verdict::Qualifies),
        count(Verdict::Agrees),
        count(Verdict::Silent) + count(Verdict::ReportedOnly),
    )
}
