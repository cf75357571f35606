//! The topics as links, each with its disagreements.

use yew::prelude::*;

use crate::components::link::{Links, href};
use crate::state::Route;
use crate::verdict_style::class;
use crate::words::lists;
use comparison::analysis::findings::{Found, count, findings};
use comparison::{Comparison, DocumentId, Verdict};

/// Renders the list.
pub fn list(links: &Links, selected: &Comparison, documents: &[DocumentId]) -> Html {
    let found = findings(selected, documents);
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
