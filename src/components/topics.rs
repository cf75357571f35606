//! The topics as links, each with its disagreements.

use yew::prelude::*;

use crate::browser;
use crate::components::link::{Links, href};
use crate::components::shared::Shared;
use crate::state::Route;
use crate::verdict_style::class;
use crate::words::lists;
use comparison::analysis::findings::{Found, count, findings};
use comparison::{Comparison, Verdict};

/// What the list depends on.
#[derive(PartialEq, Properties)]
pub struct TopicListProps {
    /// Where the links lead, and the documents shown.
    pub links: Links,
    /// The part of the comparison that fits the filter.
    pub selected: Shared<Comparison>,
}

/// Renders the list.
#[component]
pub fn TopicList(TopicListProps { links, selected }: &TopicListProps) -> Html {
    browser::before_drawing();
    let found = findings(selected, &links.view.shown);
    html! {
        <ol class="topics">
            { for selected.topics.iter().map(|topic| {
                let of_topic: Vec<Found<'_>> = found.iter().filter(|f| f.topic.id == topic.id).cloned().collect();
                html! {
                    <li key={topic.id.as_str()}>
                        <a href={href(links, Route::Topic(topic.id.clone()))}>{ &topic.title }</a>
                        { for [Verdict::Contradicts, Verdict::DiffersInPart].map(|kind| counted(kind, count(&of_topic, kind).0)) }
                    </li>
                }
            }) }
        </ol>
    }
}

fn counted(kind: Verdict, n: usize) -> Html {
    html! {
        if n > 0 {
            <span class={classes!("verdict", class(kind))} title={format!("{n} {}", lists::kind_word(kind))}>
                { format!(" {}{n}", kind.sign()) }
            </span>
        }
    }
}
