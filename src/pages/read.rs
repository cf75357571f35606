//! The text of one document with links to the comparison in the margin, or of several side by side, topic
//! by topic.

use std::collections::BTreeSet;
use std::rc::Rc;

use yew::prelude::*;

use crate::components::link::{Links, choices, href};
use crate::components::{citation_panel, files, passage};
use crate::copies::LoadedCopy;
use crate::copies::by_topic::rows;
use crate::route::path;
use crate::state::{Action, AppState, Route};
use crate::words::texts;
use anchoring::placing::Paragraph;
use comparison::{Document, DocumentId};

/// Renders the texts that are loaded, and how to load the others.
pub fn view(state: &AppState, links: &Links, documents: &[DocumentId], act: &Callback<Action>) -> Html {
    let loaded: Vec<&Rc<LoadedCopy>> = documents.iter().filter_map(|d| state.copies.of(d)).collect();
    let missing = links.comparison.names(documents.iter().filter(|d| state.copies.of(d).is_none()));
    html! {
        <article class="read">
            <header class="topic-head">
                <h1>{ state.view.title(&state.comparison) }</h1>
                { to_others(links, documents) }
                if !loaded.is_empty() {
                    { passage::legend() }
                }
            </header>
            if !missing.is_empty() {
                <div class="notice">
                    <p>{ texts::missing(&missing) }</p>
                    { directions(state) }
                    { files::field("read-files", act) }
                </div>
            }
            { match loaded.as_slice() {
                [] => html! {},
                [copy] => one(links, copy),
                copies => side_by_side(links, copies),
            } }
        </article>
    }
}

/// Renders where to find the paragraph that the link names, in a copy of one's own.
fn directions(state: &AppState) -> Html {
    let Route::Read(documents, Some(paragraph)) = &state.view.place else { return html! {} };
    let document = documents.first().and_then(|d| state.comparison.document(d));
    document.map(|d| citation_panel::where_to_find(state, d, Some(*paragraph))).unwrap_or_default()
}

/// Renders the links to each document by itself, to all, and to each with the first one on the screen.
fn to_others(links: &Links, documents: &[DocumentId]) -> Html {
    let all = &links.comparison.documents;
    let to = |to: Vec<DocumentId>, words: &str| {
        let current = to == documents;
        (href(links, Route::Read(to, None)), words.to_owned(), current)
    };
    let by_topic = to(all.iter().map(|d| d.id.clone()).collect(), texts::ALL_BY_TOPIC);
    let first = documents.first().cloned().unwrap_or_default();
    let with = format!("{} with ", links.short(&first));
    let others = all.iter().filter(|d| d.id != first);
    html! {
        <>
            { choices("Documents to read", all.iter().map(|d| to(vec![d.id.clone()], &d.short)).chain([by_topic])) }
            { choices("Two side by side", others.map(|d| to(vec![first.clone(), d.id.clone()], &format!("{with}{}", d.short)))) }
        </>
    }
}

/// Renders one text in its own order.
fn one(links: &Links, copy: &LoadedCopy) -> Html {
    let Some(document) = links.comparison.document(&copy.placed.document) else { return html! {} };
    let mut section = None;
    let firsts = firsts(&copy.placed.paragraphs);
    let passages: Vec<Html> = copy
        .placed
        .paragraphs
        .iter()
        .enumerate()
        .map(|(n, paragraph)| {
            let here = paragraph.number.and_then(|n| document.text.section_of(n)).or(section);
            let heading = (here != section)
                .then(|| here.and_then(|n| document.text.sections.get(n)))
                .flatten()
                .map(|s| html! { <h2>{ &s.title }</h2> });
            section = here;
            html! { <>{ heading }{ passage(links, document, copy, n, firsts.contains(&n)) }</> }
        })
        .collect();
    html! { <div class="passages">{ for passages }</div> }
}

/// Returns which paragraphs are the first with their number: in a copy that is cut otherwise, several may share one.
fn firsts(paragraphs: &[Paragraph]) -> BTreeSet<usize> {
    let mut seen = BTreeSet::new();
    let numbered = paragraphs.iter().enumerate().filter_map(|(n, p)| Some((n, p.number?)));
    numbered.filter(|(_, number)| seen.insert(*number)).map(|(n, _)| n).collect()
}

/// Renders a paragraph with its number, if that is known, and its margin. The first with its number is where links lead.
fn passage(links: &Links, document: &Document, copy: &LoadedCopy, n: usize, is_first: bool) -> Html {
    let number = copy.placed.paragraphs.get(n).and_then(|p| p.number);
    let place = number.map(|number| Route::Read(vec![document.id.clone()], Some(number)));
    let id = place.as_ref().filter(|_| is_first).map(|place| path(place, &links.comparison));
    html! {
        <section class="passage" key={n} {id} tabindex="-1">
            <p class="paragraph">
                if let (Some(number), Some(place)) = (number, place) {
                    <a href={href(links, place)}>{ format!("¶\u{a0}{number}") }</a>
                }
            </p>
            { passage::text(links, &copy.placed, n, None) }
            { passage::notes(links, &copy.placed, n) }
        </section>
    }
}

/// Renders several texts together: a row for each topic, every paragraph once.
fn side_by_side(links: &Links, copies: &[&Rc<LoadedCopy>]) -> Html {
    let placed: Vec<_> = copies.iter().map(|c| &c.placed).collect();
    let first: Vec<_> = placed.iter().map(|placed| firsts(&placed.paragraphs)).collect();
    let heads = copies.iter().map(|c| links.short(&c.placed.document));
    html! {
        <div class={classes!("side-by-side", format!("columns-{}", copies.len().min(5)))}>
            <p class="hint">{ texts::SIDE_BY_SIDE }</p>
            <div class="heads" aria-hidden="true">{ for heads.map(|short| html! { <p class="head-name">{ short }</p> }) }</div>
            { for rows(&placed, &links.comparison).iter().map(|row| html! {
                <section key={row.topic.map(|t| t.id.to_string()).unwrap_or_default()}>
                    <h2>
                        { match row.topic {
                            Some(topic) => html! { <a href={href(links, Route::Topic(topic.id.clone()))}>{ &topic.title }</a> },
                            None => html! { { texts::NOT_CITED } },
                        } }
                    </h2>
                    <div class="row">
                        { for copies.iter().zip(&first).zip(&row.cells).map(|((copy, firsts), cell)| html! {
                            <div class="cell">
                                <h3 class="cell-document">{ links.short(&copy.placed.document) }</h3>
                                if cell.is_empty() {
                                    <p class="none">{ "–" }</p>
                                }
                                if let Some(document) = links.comparison.document(&copy.placed.document) {
                                    { for cell.iter().map(|n| passage(links, document, copy, *n, firsts.contains(n))) }
                                }
                            </div>
                        }) }
                    </div>
                </section>
            }) }
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_stands_once_where_several_paragraphs_share_a_number() {
        let numbers = [None, Some(3), Some(3), None, Some(4), Some(3)];
        let paragraphs = numbers.map(|number| Paragraph { text: String::new(), number });
        assert_eq!(firsts(&paragraphs), BTreeSet::from([1, 4]));
    }
}
