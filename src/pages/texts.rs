//! The documents: what each is, who agrees with whom, and reading one's own copies.

use yew::prelude::*;

use crate::components::link::{Links, href};
use crate::components::{citation_panel, files};
use crate::copies::{LoadedCopy, Origin};
use crate::state::columns::MOST;
use crate::state::{Action, AppState, Route};
use crate::verdict_style::class;
use crate::words::{self, lists, texts};
use anchoring::placing::Anchor;
use comparison::analysis::pair::PairCounts;
use comparison::{Document, DocumentId, Verdict};

/// Renders the list of the documents.
pub fn view(state: &AppState, links: &Links, act: &Callback<Action>) -> Html {
    let all: Vec<_> = state.copies.copies.iter().map(|c| c.placed.document.clone()).collect();
    html! {
        <article class="texts">
            <header class="topic-head">
                <h1>{ words::the_texts(state.comparison.documents.len()) }</h1>
                <p class="document-choice">
                    <a href={href(links, Route::Figures)}>{ words::FIGURES }</a>
                    <a href={href(links, Route::Sources)}>{ words::SOURCES }</a>
                </p>
            </header>
            <ul class="cards">{ for state.comparison.documents.iter().map(|d| card(links, d)) }</ul>
            <h2 id="who">{ lists::WHO_AGREES }</h2>
            <p class="hint">{ lists::WHO_AGREES_HOW }</p>
            { who_agrees(state, links) }
            <h2 id="copies">{ texts::OWN_COPIES }</h2>
            <p class="hint">{ texts::SUMMARY }</p>
            { carries(links, &state.bundled) }
            { files::field("text-files", act) }
            { files::keeping(state, act) }
            if all.len() > 1 {
                <p><a class="to-all" href={href(links, Route::Read(all, None))}>{ texts::READ_ALL }</a></p>
            }
            <ul class="text-list">
                { for state.comparison.documents.iter().map(|document| html! {
                    <li key={document.id.as_str()}>
                        <h3>{ &document.short }</h3>
                        <p>{ citation_panel::reference(state, document) }</p>
                        { match state.copies.of(&document.id) {
                            Some(copy) => loaded(links, document, copy),
                            None => html! { <p class="not-loaded">{ texts::NOT_LOADED }</p> },
                        } }
                    </li>
                }) }
            </ul>
        </article>
    }
}

/// Renders a document: what it is, and the way to all that it says.
fn card(links: &Links, document: &Document) -> Html {
    html! {
        <li class="card" key={document.id.as_str()}>
            <h2><a href={href(links, Route::Document(document.id.clone()))}>{ &document.short }</a></h2>
            <p class="head-kind">{ document.heading() }</p>
            if document.title != document.short {
                <p class="card-title">{ &document.title }</p>
            }
            <p>{ format!("{} {}", document.about, document.dated) }</p>
        </li>
    }
}

/// Renders how often every two agree and disagree, with the way to both side by side.
fn who_agrees(state: &AppState, links: &Links) -> Html {
    let documents: Vec<&Document> =
        state.view.shown.iter().take(MOST).filter_map(|id| state.comparison.document(id)).collect();
    html! {
        <div class="scroll" tabindex="0" role="group" aria-labelledby="who">
            <table class="matrix">
                <thead>
                    <tr><td></td>{ for documents.iter().map(|d| html! { <th scope="col" key={d.id.as_str()}>{ &d.short }</th> }) }</tr>
                </thead>
                <tbody>
                    { for documents.iter().map(|one| html! {
                        <tr key={one.id.as_str()}>
                            <th scope="row">{ &one.short }</th>
                            { for documents.iter().map(|other| pair(state, links, one, other)) }
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}

fn pair(state: &AppState, links: &Links, one: &Document, other: &Document) -> Html {
    if one.id == other.id {
        return html! { <td key={other.id.as_str()} class="itself"></td> };
    }
    let counts = PairCounts::of(&state.selected, &one.id, &other.id);
    let words = format!("{} and {}: {}", one.short, other.short, counts.words());
    let by_verdict = [
        (counts.agrees, Verdict::Agrees),
        (counts.agrees_in_part, Verdict::AgreesInPart),
        (counts.not_judged, Verdict::NotJudged),
        (counts.differs_in_part, Verdict::DiffersInPart),
        (counts.contradicts, Verdict::Contradicts),
    ];
    html! {
        <td key={other.id.as_str()}>
            <a href={href(links, Route::Pair(one.id.clone(), other.id.clone()))} title={words.clone()}>
                <span aria-hidden="true">
                    { for by_verdict.into_iter().filter(|(n, v)| *n > 0 || *v != Verdict::NotJudged).map(|(n, verdict)| html! { <><span class={classes!("verdict", class(verdict))}>{ format!("{n}{}", verdict.sign()) }</span>{ " " }</> }) }
                    <span class="of">{ format!("of {}", counts.both) }</span>
                </span>
                <span class="unseen">{ words }</span>
            </a>
        </td>
    }
}

/// Renders which texts the page brings with it, and whose they are, or that it brings none.
pub fn carries(links: &Links, bundled: &[DocumentId]) -> Html {
    html! {
        if bundled.is_empty() {
            <p class="carries">{ texts::NOT_CARRIED }</p>
        } else {
            <p class="carries notice">{ texts::carried(&links.comparison.names(bundled)) }</p>
        }
    }
}

/// Renders where a copy came from, and what was found in it.
fn loaded(links: &Links, document: &Document, copy: &LoadedCopy) -> Html {
    let from = match &copy.origin {
        Origin::Bundled => texts::BUNDLED.to_owned(),
        Origin::Added(name) => texts::added_from(name),
        Origin::Kept => texts::KEPT.to_owned(),
    };
    let whole = Route::Read(vec![document.id.clone()], None);
    html! {
        <>
            <p class="loaded">{ format!("● {from}: {}.", copy.count().words()) }</p>
            if !copy.placed.fits {
                <p>{ texts::OTHER_WORDING }</p>
            }
            <p><a href={href(links, whole)}>{ format!("Read {}", document.short) }</a></p>
            { missing(links, copy) }
        </>
    }
}

/// Renders the citations that were not found, with a link to each.
fn missing(links: &Links, copy: &LoadedCopy) -> Html {
    let missing: Vec<_> = copy.placed.citations.iter().filter(|p| p.anchor == Anchor::Missing).collect();
    if missing.is_empty() {
        return html! {};
    }
    html! {
        <details>
            <summary>{ texts::not_found(missing.len()) }</summary>
            <ul>
                { for missing.iter().map(|place| html! {
                    <li>
                        <a href={href(links, Route::Statement(place.question.clone(), place.statement.clone()))}>
                            { format!("¶\u{a0}{} “{}”", place.cited, place.phrase(&links.comparison).unwrap_or_default()) }
                        </a>
                    </li>
                }) }
            </ul>
        </details>
    }
}
