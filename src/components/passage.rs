//! A paragraph of a loaded text, with every cited phrase marked.

use yew::prelude::*;

use crate::components::link::{Links, href};
use crate::copies::passages::{Said, margin, pieces, said};
use crate::state::Route;
use crate::verdict_style::class;
use crate::words::texts::MARGIN_LEGEND;
use crate::words::verdicts::heaviest;
use anchoring::placing::{Placed, Placement};
use comparison::Verdict;

/// Renders the text of a paragraph. A link to the question begins each cited phrase; `current` is the open
/// citation.
pub fn text(links: &Links, placed: &Placed, paragraph: usize, current: Option<&Placement>) -> Html {
    let Some(of) = placed.paragraphs.get(paragraph) else { return html! {} };
    let mut begun: Vec<usize> = Vec::new();
    let pieces: Html = pieces(placed, paragraph)
        .into_iter()
        .map(|piece| {
            let words = of.text.get(piece.range).unwrap_or_default().to_owned();
            let places: Vec<&Placement> = piece.ids.iter().filter_map(|n| placed.citations.get(*n)).collect();
            let heaviest = places.iter().filter_map(|p| said(p, &links.comparison)).max_by_key(|s| s.verdict);
            let Some(heaviest) = heaviest else { return html! { { words } } };
            let is_current = places.iter().any(|p| current == Some(*p));
            let class = ["phrase", class(heaviest.verdict), if is_current { "is-here" } else { "" }];
            // A citation that an overlap cuts in two is announced once, where it begins.
            let begins = piece.ids.iter().any(|n| !begun.contains(n));
            begun.extend(piece.ids);
            if begins {
                html! { <a {class} href={to(links, &heaviest)} aria-current={is_current.then_some("true")}>{ words }</a> }
            } else {
                html! { <span {class}>{ words }</span> }
            }
        })
        .collect();
    html! { <p class="passage-text">{ pieces }</p> }
}

/// Renders the links from a paragraph to the questions for which it is cited.
pub fn notes(links: &Links, placed: &Placed, paragraph: usize) -> Html {
    let margin = margin(placed, paragraph, &links.comparison);
    html! {
        if !margin.is_empty() {
            <ul class="margin">
                { for margin.iter().map(|said| html! {
                    <li class={class(said.verdict)}>
                        <span class="margin-sign">{ said.verdict.sign() }<span class="unseen">{ heaviest(said.verdict) }</span></span>
                        <a href={to(links, said)}>{ &said.question.ask }</a>
                    </li>
                }) }
            </ul>
        }
    }
}

/// Renders what the underlines and signs mean.
pub fn legend() -> Html {
    html! {
        <p class="hint passage-legend">
            { MARGIN_LEGEND }
            { for [Verdict::Agrees, Verdict::AgreesInPart, Verdict::DiffersInPart, Verdict::Contradicts, Verdict::Silent].map(|verdict| html! {
                <span class={classes!("phrase", class(verdict))}>{ format!("{} {}", verdict.sign(), heaviest(verdict)) }</span>
            }) }
        </p>
    }
}

/// Returns the link to a statement in its topic.
fn to(links: &Links, said: &Said) -> String {
    href(links, Route::Statement(said.question.id.clone(), said.statement.name()))
}
