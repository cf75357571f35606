//! The list of topics: a title and one square for each question.

use yew::prelude::*;

use crate::components::class_if;
use crate::components::link::{Links, href};
use crate::state::{AppState, Route};
use crate::{verdict_style, words};
use comparison::{TopicId, Verdict};

/// The most topics that are listed at once.
const MOST: usize = 60;

/// Renders the list, with the topic on the screen marked; of very many topics, those around it.
pub fn view(state: &AppState, links: &Links) -> Html {
    let current = state.view.topic(&state.comparison).map(|t| &t.id);
    let topics = &state.comparison.topics;
    let at = topics.iter().position(|t| Some(&t.id) == current).unwrap_or_default();
    let from = at.saturating_sub(MOST / 2).min(topics.len().saturating_sub(MOST));
    html! {
        <nav class={classes!("topics", class_if(state.topics_open, "is-open"))} id="topics" aria-label="Topics">
            <ol>
                { for topics.iter().skip(from).take(MOST).map(|t| html! {
                    <TopicItem key={t.id.as_str()} links={links.clone()} topic={t.id.clone()} current={current == Some(&t.id)} />
                }) }
            </ol>
            if topics.len() > MOST {
                <p class="hint">{ words::some_topics(MOST, topics.len()) }<a href={href(links, Route::Whole)}>{ "All" }</a></p>
            }
        </nav>
    }
}

/// What an item of the list depends on.
#[derive(PartialEq, Properties)]
struct TopicItemProps {
    /// The filter and the documents shown, as links carry them.
    links: Links,
    /// The topic.
    topic: TopicId,
    /// Whether the topic is on the screen.
    current: bool,
}

/// Renders a topic. The squares of questions that the filter leaves out are faint.
#[component]
fn TopicItem(TopicItemProps { links, topic, current }: &TopicItemProps) -> Html {
    let Some(topic) = links.comparison.topic(topic) else { return html! { <li></li> } };
    let (shown, filter) = (&links.view.shown, &links.view.filter);
    let verdicts: Vec<Verdict> = topic.questions.iter().map(|q| q.heaviest(shown)).collect();
    let words = words::verdicts::squares(&verdicts);
    let squares = topic.questions.iter().zip(verdicts).map(|(q, verdict)| {
        let fits = filter.fits(&links.comparison, topic, q, shown);
        html! { <i key={q.id.as_str()} class={classes!(verdict_style::class(verdict), class_if(!fits, "is-out"))}></i> }
    });
    html! {
        <li>
            <a href={href(links, Route::Topic(topic.id.clone()))} aria-current={current.then_some("page")} title={words.clone()}>
                <span class="topic-title">{ &topic.title }</span>
                <span class="mini" aria-hidden="true">{ for squares }</span>
                <span class="unseen">{ format!(" ({words})") }</span>
            </a>
        </li>
    }
}
