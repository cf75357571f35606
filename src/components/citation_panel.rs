//! The citation panel: the cited paragraph with its phrase marked, or where to find it in a copy of one's own.

use yew::prelude::*;

use crate::components::link::{Links, button, href, on_click, quoted};
use crate::components::{cite, copy, files, passage};
use crate::copies::LoadedCopy;
use crate::route::path;
use crate::share::cite::{Cited, Style};
use crate::state::{Action, AppState, CitationPanel, Route};
use crate::words::notices::LOADING;
use crate::words::texts;
use anchoring::placing::Anchor;
use comparison::{Citation, Comparison, Document, Statement};

/// Renders the panel; nothing while no citation is open.
pub fn view(state: &AppState, links: &Links, act: &Callback<Action>) -> Html {
    let Some(opened) = &state.citation_panel else { return html! {} };
    let found = || {
        let (_, question) = state.comparison.question(&opened.question)?;
        let statement = question.statement(&opened.name)?;
        let citation = statement.citations.get(opened.citation)?;
        Some((statement, citation, state.comparison.document(&statement.document)?))
    };
    let Some((statement, citation, document)) = found() else { return html! {} };
    html! {
        <aside id="citation-panel" aria-labelledby="citation-panel-title" tabindex="-1">
            <header>
                <h2 id="citation-panel-title">{ format!("{} {}", document.short, citation.place()) }</h2>
                { button(act, Action::OpenCitation(None), "Close", "") }
            </header>
            if let Some(section) = section(document, citation.paragraph) {
                <p class="citation-section">{ section }</p>
            }
            { turns(opened, statement, act) }
            { match state.copies.of(&document.id) {
                Some(copy) => in_copy(links, opened, citation, document, copy),
                // A text that the page has is proved before it is shown.
                None if !state.waiting.is_empty() => html! { <p class="hint" data-spoken="">{ LOADING }</p> },
                None => html! {
                    <>
                        { copy::outcome(state) }
                        <div class="without-text">
                            { within_reach(document, &citation.phrase, act) }
                            { directions(state, document, citation, act) }
                        </div>
                        { files::field("citation-files", act) }
                    </>
                },
            } }
        </aside>
    }
}

/// Returns the id of the button that opens a citation.
pub fn opener(comparison: &Comparison, opened: &CitationPanel) -> String {
    let place = Route::Statement(opened.question.clone(), opened.name.clone());
    format!("{}~{}", path(&place, comparison), opened.citation)
}

/// Returns the document's own reference.
pub fn reference(state: &AppState, document: &Document) -> String {
    let cited = cite::reference(state, &Cited::Document(document.id.clone()), Style::Apa);
    format!("{} {}", cited.reference, cited.notes).trim_end().to_owned()
}

/// Returns the title of the section in which a paragraph stands.
fn section(document: &Document, paragraph: Option<usize>) -> Option<&str> {
    let section = document.text.section_of(paragraph?)?;
    document.text.sections.get(section).map(|s| s.title.as_str())
}

/// Renders the way to the other citations of the statement.
fn turns(opened: &CitationPanel, statement: &Statement, act: &Callback<Action>) -> Html {
    let all = statement.citations.len();
    if all < 2 {
        return html! {};
    }
    let turn = |to: usize, words: &'static str| {
        let next = Action::OpenCitation(Some(CitationPanel { citation: to, ..opened.clone() }));
        html! { <button type="button" disabled={to == opened.citation} onclick={on_click(act, next)}>{ words }</button> }
    };
    html! {
        <p class="citation-turns">
            { turn(opened.citation.saturating_sub(1), "Previous") }
            <span data-spoken="">{ texts::numbered_citation(opened.citation + 1, all) }</span>
            { turn((opened.citation + 1).min(all - 1), "Next") }
        </p>
    }
}

/// Renders the paragraph in a copy, between its neighbours.
fn in_copy(
    links: &Links,
    opened: &CitationPanel,
    citation: &Citation,
    document: &Document,
    copy: &LoadedCopy,
) -> Html {
    let place = copy.placement(&opened.question, &opened.name, opened.citation);
    let whole = href(links, Route::Read(vec![document.id.clone()], citation.paragraph));
    let phrase = html! { <p>{ "Cited: " }{ quoted(&citation.phrase) }</p> };
    let Some((place, span)) = place.and_then(|p| Some((p, p.anchor.span()?))) else {
        return html! {
            <div class="notice">
                <p>{ texts::NOT_FOUND_HERE }</p>
                { phrase }
                <p><a href={whole}>{ texts::READ_COPY }</a></p>
            </div>
        };
    };
    let near = |n: Option<usize>| {
        let text = n.and_then(|n| copy.placed.paragraphs.get(n)).map(|p| p.text.clone());
        text.map(|text| html! { <p class="passage-near">{ text }</p> })
    };
    html! {
        <>
            if let Anchor::Near(_, differing) = place.anchor {
                <p class="notice">{ texts::nearly(differing) }</p>
                { phrase }
            }
            <div class="citation-text">
                { near(span.paragraph.checked_sub(1)) }
                { passage::text(links, &copy.placed, span.paragraph, Some(place)) }
                { near(Some(span.paragraph + 1)) }
            </div>
            <p><a href={whole}>{ texts::READ_TEXT }</a></p>
        </>
    }
}

/// Renders where a paragraph stands in a copy of one's own.
pub fn where_to_find(state: &AppState, document: &Document, paragraph: Option<usize>) -> Html {
    html! {
        <ol>
            <li>{ reference(state, document) }</li>
            if let Some(section) = section(document, paragraph) {
                <li>{ texts::in_section(section) }</li>
            }
            if let Some(paragraph) = paragraph {
                <li>{ texts::in_paragraph(paragraph, &document.text) }</li>
            }
        </ol>
    }
}

/// A fact that helps to find a text: the id of its field, its name, and the text to copy.
type Clue = (&'static str, &'static str, String);

/// Returns what is known of a document; where that holds no address, also a phrase to search for.
fn clues(document: &Document, phrase: &str) -> Vec<Clue> {
    let recorded = |what| document.on_record(what).map(str::to_owned);
    let doi = recorded("doi").map(|doi| format!("https://doi.org/{doi}"));
    let (open_copy, address) = (recorded("open copy"), recorded("address"));
    let to_search = doi.is_none() && open_copy.is_none() && address.is_none();
    [
        ("clue-title", texts::TITLE, Some(document.title.clone())),
        ("clue-author", texts::AUTHOR, recorded("author’s full name").or_else(|| document.author.clone())),
        ("clue-journal", texts::JOURNAL, recorded("journal")),
        ("clue-publisher", texts::PUBLISHER, document.publisher.clone()),
        ("clue-date", texts::DATE, document.date.clone().or_else(|| recorded("first published"))),
        ("clue-doi", texts::DOI, doi),
        ("clue-open-copy", texts::OPEN_COPY, open_copy),
        ("clue-address", texts::ADDRESS, address),
        ("clue-phrase", texts::PHRASE, to_search.then(|| format!("\"{phrase}\""))),
    ]
    .into_iter()
    .filter_map(|(id, name, fact)| Some((id, name, fact?)))
    .collect()
}

/// Renders what finds the text elsewhere, each fact to be copied.
fn within_reach(document: &Document, phrase: &str, act: &Callback<Action>) -> Html {
    html! {
        <div class="clues">
            <p>{ texts::FIND_IT }</p>
            { for clues(document, phrase).into_iter().map(|(id, name, fact)| {
                let rows = fact.chars().count() / 44 + 1;
                copy::field(id, name, fact, rows, act, html! {})
            }) }
        </div>
    }
}

/// Renders where to find a citation in a copy of one's own.
fn directions(state: &AppState, document: &Document, citation: &Citation, act: &Callback<Action>) -> Html {
    html! {
        <div class="directions">
            <p>{ texts::IN_YOUR_COPY }</p>
            { where_to_find(state, document, citation.paragraph) }
            { copy::field("citation-phrase", texts::SEARCH_PHRASE, citation.phrase.clone(), 2, act, html! {}) }
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use comparison::document::Record;

    fn document(known: &[(&str, &str)]) -> Document {
        let record = known.iter().map(|(what, value)| Record {
            what: (*what).into(),
            value: (*value).into(),
            source: String::new(),
        });
        Document {
            title: "On Tides".to_owned(),
            author: Some("A. Moor".to_owned()),
            record: record.collect(),
            ..Document::default()
        }
    }

    fn named(document: &Document) -> Vec<(&'static str, String)> {
        clues(document, "the tide turns").into_iter().map(|(_, name, fact)| (name, fact)).collect()
    }

    #[test]
    fn a_text_without_an_address_is_searched_for_by_its_phrase() {
        let expected =
            [("Title", "On Tides"), ("Author", "A. Moor"), ("Phrase to search for", "\"the tide turns\"")];
        assert_eq!(named(&document(&[])), expected.map(|(name, fact)| (name, fact.to_owned())));
    }

    #[test]
    fn what_is_on_record_comes_before_what_the_text_states_and_a_doi_is_an_address() {
        let document = document(&[
            ("author’s full name", "Anna Moor"),
            ("DOI", "10.5555/tides"),
            ("first published", "May 1990"),
            ("funding", "a harbour"),
        ]);
        let expected = [
            ("Title", "On Tides"),
            ("Author", "Anna Moor"),
            ("Date", "May 1990"),
            ("DOI", "https://doi.org/10.5555/tides"),
        ];
        assert_eq!(named(&document), expected.map(|(name, fact)| (name, fact.to_owned())));
    }
}
