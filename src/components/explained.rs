//! A statement's text, its key words marked and the terms of the glossary explained in place.

use yew::prelude::*;

use crate::browser;
use comparison::Comparison;
use comparison::analysis::glossary::terms_in;
use comparison::marked::{Run, runs};
use comparison::model::Term;

/// Renders the text of the cell with this id. Each term is explained once.
pub fn text(comparison: &Comparison, id: &str, text: &str) -> Html {
    let mut known = Vec::new();
    let pieces: Vec<Html> = runs(text)
        .into_iter()
        .map(|run| {
            let (Run::Plain(words) | Run::Key(words)) = run;
            let inner = explained(comparison, id, words, &mut known);
            if matches!(run, Run::Key(_)) {
                html! { <mark class="key">{ inner }</mark> }
            } else {
                inner
            }
        })
        .collect();
    html! { <p class="text">{ for pieces }</p> }
}

fn explained<'a>(comparison: &'a Comparison, id: &str, words: &str, known: &mut Vec<&'a str>) -> Html {
    let mut pieces = Vec::new();
    let mut from = 0;
    for (at, explained) in terms_in(comparison, words, known) {
        pieces.push(html! { { words.get(from..at.start).unwrap_or_default() } });
        pieces.push(term(id, words.get(at.clone()).unwrap_or_default(), explained));
        from = at.end;
    }
    pieces.push(html! { { words.get(from..).unwrap_or_default() } });
    html! { { for pieces } }
}

/// Renders a term. Its meaning shows while the pointer or the focus is on it.
fn term(id: &str, words: &str, term: &Term) -> Html {
    let own = format!("{id}/{}", term.term.replace(' ', "-"));
    let means = format!("{own}/means");
    let focus = own.clone();
    // Not every browser focuses what is tapped.
    let onclick = Callback::from(move |_: MouseEvent| browser::focus(&focus));
    html! {
        <>
            <span class="term" id={own} tabindex="0" role="button" aria-describedby={means.clone()} {onclick}>{ words }</span>
            <span class="term-means" id={means} role="tooltip"><b>{ &term.term }</b>{ " " }{ &term.means }</span>
        </>
    }
}
