//! A paragraph of a document as it stands in a copy, with everything marked that is cited of it.

use yew::prelude::*;

use crate::components::link::href;
use crate::copies::passages::{Said, margin, pieces, said};
use crate::state::{AppState, Route};
use anchoring::placing::{Placed, Placement};
use comparison::Verdict;

/// The text of a paragraph. Where something cited begins, a link leads to the question; `lit` is the
/// citation that is read in its place.
pub fn text(state: &AppState, placed: &Placed, paragraph: usize, lit: Option<&Placement>) -> Html {
    let Some(of) = placed.paragraphs.get(paragraph) else { return html! {} };
    let mut begun: Vec<usize> = Vec::new();
    let pieces: Vec<Html> = pieces(placed, paragraph)
        .into_iter()
        .map(|piece| {
            let words = of.text.get(piece.range).unwrap_or_default().to_owned();
            let places: Vec<&Placement> =
                piece.ids.iter().filter_map(|n| placed.citations.get(*n)).collect();
            let Some(heaviest) =
                places.iter().filter_map(|p| said(p, &state.comparison)).max_by_key(|s| s.verdict)
            else {
                return html! { { words } };
            };
            let is_lit = places.iter().any(|p| lit == Some(*p));
            let class = ["phrase", verdict_class(heaviest.verdict), if is_lit { "is-here" } else { "" }];
            // A citation that an overlap cuts in two is announced once, where it begins.
            let begins = piece.ids.iter().any(|n| !begun.contains(n));
            begun.extend(piece.ids);
            if begins {
                html! { <a {class} href={to(state, &heaviest)} aria-current={is_lit.then_some("true")}>{ words }</a> }
            } else {
                html! { <span {class}>{ words }</span> }
            }
        })
        .collect();
    html! { <p class="passage-text">{ for pieces }</p> }
}

/// What the comparison says of a paragraph: the way back to each question.
pub fn notes(state: &AppState, placed: &Placed, paragraph: usize) -> Html {
    let margin = margin(placed, paragraph, &state.comparison);
    if margin.is_empty() {
        return html! {};
    }
    html! {
        <ul class="margin">
            { for margin.iter().map(|said| html! {
                <li class={verdict_class(said.verdict)}>
                    <span class="margin-sign">{ said.verdict.sign() }<span class="unseen">{ standing_words(said.verdict) }</span></span>
                    <a href={to(state, said)}>{ &said.question.ask }</a>
                </li>
            }) }
        </ul>
    }
}

/// What the underlines and signs mean.
pub fn legend() -> Html {
    html! {
        <p class="hint passage-legend">
            { "Underlined is what the comparison cites; the line says how the statement stands to the other documents: " }
            { for [Verdict::Agrees, Verdict::Qualifies, Verdict::Contradicts, Verdict::Silent].map(|verdict| html! {
                <span class={classes!("phrase", verdict_class(verdict))}>{ format!("{} {}", verdict.sign(), standing_words(verdict)) }</span>
            }) }
        </p>
    }
}

/// The address of a statement in its topic.
fn to(state: &AppState, said: &Said) -> String {
    href(state, Route::Statement(said.question.id.clone(), said.statement.name()))
}

fn verdict_class(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Agrees => "phrase-agrees",
        Verdict::Qualifies => "phrase-qualifies",
        Verdict::Contradicts => "phrase-contradicts",
        Verdict::Silent | Verdict::ReportedOnly => "phrase-apart",
    }
}

fn standing_words(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Agrees => "all who answer agree",
        Verdict::Qualifies => "another qualifies it",
        Verdict::Contradicts => "another contradicts it",
        Verdict::Silent | Verdict::ReportedOnly => "it alone answers, or only reports",
    }
}
