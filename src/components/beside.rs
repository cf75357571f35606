//! One citation read in its place, beside the comparison: the paragraph with the phrase lit, or where
//! to find it in a copy of one's own.

use yew::prelude::*;

use crate::components::link::{href, on_click};
use crate::components::{cite, copy, files, passage};
use crate::copies::Copy;
use crate::share::cite::{Cited, Style};
use crate::state::address::write_place;
use crate::state::{Action, AppState, Beside, Route};
use anchoring::placing::Found;
use comparison::{Citation, Document, Statement};

/// The panel; nothing where no citation is read.
pub fn view(state: &AppState, act: &Callback<Action>) -> Html {
    let Some(beside) = &state.beside else { return html! {} };
    let found = || {
        let (_, question) = state.comparison.question(&beside.question)?;
        let statement = question.statement(&beside.name)?;
        let citation = statement.citations.get(beside.citation)?;
        Some((statement, citation, state.comparison.document(&statement.document)?))
    };
    let Some((statement, citation, document)) = found() else { return html! {} };
    html! {
        <aside id="beside" class="beside" aria-labelledby="beside-title" tabindex="-1">
            <header>
                <h2 id="beside-title">{ format!("{} ¶\u{a0}{}", document.short, citation.paragraph) }</h2>
                <button type="button" class="close-beside" onclick={on_click(act, Action::ReadBeside(None))}>{ "Close" }</button>
            </header>
            { section(document, citation) }
            { turns(beside, statement, act) }
            { match state.shelf.copy(&document.id) {
                Some(copy) => in_copy(state, beside, citation, document, copy),
                None => html! {
                    <>
                        { directions(state, document, citation, act) }
                        { files::field("beside-files", act) }
                    </>
                },
            } }
        </aside>
    }
}

/// The name of the button that opens a citation.
pub fn opener(state: &AppState, beside: &Beside) -> String {
    let place = Route::Statement(beside.question.clone(), beside.name.clone());
    format!("{}~{}", write_place(&place, &state.comparison), beside.citation)
}

/// The document's own reference.
pub fn reference(state: &AppState, document: &Document) -> String {
    cite::reference(state, &Cited::Document(document.id.clone()), Style::Apa)
}

fn section(document: &Document, citation: &Citation) -> Html {
    let section = document.text.section_of(citation.paragraph);
    match section.and_then(|n| document.text.sections.get(n)) {
        Some(section) => html! { <p class="beside-section">{ &section.title }</p> },
        None => html! {},
    }
}

/// The way to the other citations of the statement.
fn turns(beside: &Beside, statement: &Statement, act: &Callback<Action>) -> Html {
    let all = statement.citations.len();
    if all < 2 {
        return html! {};
    }
    let turn = |to: usize, words: &'static str| {
        let next = Beside { citation: to, ..beside.clone() };
        let onclick = on_click(act, Action::ReadBeside(Some(next)));
        html! { <button type="button" disabled={to == beside.citation} {onclick}>{ words }</button> }
    };
    html! {
        <p class="beside-turns">
            { turn(beside.citation.saturating_sub(1), "Previous") }
            <span role="status">{ format!("citation {} of {all}", beside.citation + 1) }</span>
            { turn((beside.citation + 1).min(all - 1), "Next") }
        </p>
    }
}

/// The paragraph in a copy, with what stands before and after it.
fn in_copy(state: &AppState, beside: &Beside, citation: &Citation, document: &Document, copy: &Copy) -> Html {
    let place = copy.place_of(&beside.question, &beside.name, beside.citation);
    let whole = Route::Read(vec![document.id.clone()], Some(citation.paragraph));
    let Some((place, spot)) = place.and_then(|p| Some((p, p.found.spot()?))) else {
        return html! {
            <div class="notice">
                <p>{ "This phrase was not found in the copy at hand, neither word for word nor nearly so. The copy may be another edition of the text, or lack this part." }</p>
                { phrase(citation) }
                <p><a href={href(state, whole)}>{ "Read the whole copy" }</a></p>
            </div>
        };
    };
    let near = |n: Option<usize>| {
        let text = n.and_then(|n| copy.placed.paragraphs.get(n)).map(|p| p.text.clone());
        text.map(|text| html! { <p class="passage-near">{ text }</p> })
    };
    html! {
        <>
            if let Found::Nearly(_, words) = place.found {
                <p class="notice">{ format!("Not word for word in the copy at hand: {words} of the words differ.") }</p>
                { phrase(citation) }
            }
            <div class="beside-text">
                { near(spot.paragraph.checked_sub(1)) }
                { passage::text(state, &copy.placed, spot.paragraph, Some(place)) }
                { near(Some(spot.paragraph + 1)) }
            </div>
            <p><a href={href(state, whole)}>{ "Read the whole text here" }</a></p>
        </>
    }
}

fn phrase(citation: &Citation) -> Html {
    html! { <p>{ "Cited: " }<q>{ &citation.phrase }</q></p> }
}

/// Where a paragraph stands in a copy of one's own.
pub fn where_to_find(state: &AppState, document: &Document, paragraph: usize) -> Html {
    html! {
        <ol>
            <li>{ reference(state, document) }</li>
            if let Some(section) = document.text.section_of(paragraph).and_then(|n| document.text.sections.get(n)) {
                <li>{ format!("section “{}”", section.title) }</li>
            }
            <li>{ format!("paragraph {paragraph} of {}, counted without headings and captions", document.text.paragraphs) }</li>
        </ol>
    }
}

/// Where to find a citation in a copy of one's own.
fn directions(state: &AppState, document: &Document, citation: &Citation, act: &Callback<Action>) -> Html {
    html! {
        <div class="directions">
            <p>{ "The text is not at hand here. In a copy of your own:" }</p>
            { where_to_find(state, document, citation.paragraph) }
            { copy::field("beside-phrase", "Search in it for this phrase", citation.phrase.clone(), 2, act, html! {}) }
            { copy::said(state) }
        </div>
    }
}
