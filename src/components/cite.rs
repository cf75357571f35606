//! Citing: a document, a statement, how two stand to each other, or a question, in a style.

use yew::prelude::*;

use crate::browser;
use crate::components::link::{on_change, on_click};
use crate::components::{copy, share};
use crate::share::cite::{Cited, Citer, Style};
use crate::state::{Action, AppState, Dialog, Route};
use comparison::{Question, QuestionId, Verdict};

/// The dialog; nothing where it is not open.
pub fn view(state: &AppState, act: &Callback<Action>) -> Html {
    let Some(Dialog::Cite(cited, style)) = &state.dialog else { return html! {} };
    let style = *style;
    let text = reference(state, cited, style);
    let rows = text.lines().count().clamp(6, 14);
    let closed = on_change(act, Action::Open(None));
    html! {
        <dialog id="dialog" class="share" aria-labelledby="dialog-title" onclose={closed}>
            <h2 id="dialog-title">{ "Cite" }</h2>
            { what(state, cited, style, act) }
            <fieldset class="styles">
                <legend>{ "Style" }</legend>
                { for Style::ALL.map(|s| {
                    let next = Dialog::Cite(cited.clone(), s);
                    html! {
                        <label key={s.name()}>
                            <input type="radio" name="style" checked={s == style} onchange={on_change(act, Action::Open(Some(next)))} />
                            { s.name() }
                        </label>
                    }
                }) }
            </fieldset>
            { copy::field("copy-field", "The reference", text, rows, act, html! {}) }
            { copy::said(state) }
            <button type="button" onclick={on_click(act, Action::Open(None))}>{ "Close" }</button>
        </dialog>
    }
}

/// Returns the reference to something in a style.
pub fn reference(state: &AppState, cited: &Cited, style: Style) -> String {
    let edition = share::edition(state);
    let citer =
        Citer { comparison: &state.comparison, references: &state.references, edition: &edition, style };
    citer.cite(cited)
}

/// The list of what can be cited here.
fn what(state: &AppState, cited: &Cited, style: Style, act: &Callback<Action>) -> Html {
    let choices = choices(state, cited);
    let options: Vec<Html> = choices
        .iter()
        .enumerate()
        .map(|(n, (choice, words))| html! { <option key={n} value={n.to_string()} selected={choice == cited}>{ words }</option> })
        .collect();
    let onchange = act.reform(move |event: Event| {
        let chosen = browser::chosen(&event).and_then(|n| n.parse::<usize>().ok());
        let chosen = chosen.and_then(|n| choices.get(n)).map(|(c, _)| Dialog::Cite(c.clone(), style));
        Action::Open(chosen)
    });
    html! {
        <label class="cited">{ "What " }<select {onchange}>{ for options }</select></label>
    }
}

/// What can be cited beside what is: of a question everything that it holds, and the documents.
fn choices(state: &AppState, cited: &Cited) -> Vec<(Cited, String)> {
    let comparison = &state.comparison;
    let mut choices = Vec::new();
    if let Cited::Statement(id, ..) | Cited::Relation(id, ..) | Cited::Question(id) = cited
        && let Some((_, question)) = comparison.question(id)
    {
        choices.push((Cited::Question(id.clone()), format!("the question: {}", question.ask)));
        for s in comparison.documents.iter().flat_map(|d| question.statements_of(&d.id)) {
            let reported = if s.by.is_some() { ", reported" } else { "" };
            let words =
                format!("{}, answer {}{reported}", comparison.short(&s.document), s.position.letter());
            choices.push((Cited::Statement(id.clone(), s.name()), words));
        }
        choices.extend(relations(state, question).into_iter().map(|(relation, _, words)| (relation, words)));
    }
    choices.extend(
        comparison
            .documents
            .iter()
            .map(|d| (Cited::Document(d.id.clone()), format!("the document {}", d.short))),
    );
    choices
}

/// How each two documents stand to each other on a question, where both say something themselves.
fn relations(state: &AppState, question: &Question) -> Vec<(Cited, Verdict, String)> {
    let documents = &state.comparison.documents;
    let mut relations = Vec::new();
    for (n, one) in documents.iter().enumerate() {
        for other in documents.iter().skip(n + 1) {
            let verdict = question.verdict(&one.id, &other.id);
            if verdict > Verdict::ReportedOnly {
                relations.push((
                    Cited::Relation(question.id.clone(), one.id.clone(), other.id.clone()),
                    verdict,
                    format!("{} and {}: {}", one.short, other.short, verdict.word()),
                ));
            }
        }
    }
    relations
}

/// What is looked at, to be cited: a statement, a question, close up its heaviest verdict, else a
/// document.
pub fn present(state: &AppState) -> Cited {
    let document = || {
        let first = state.comparison.documents.first().map(|d| d.id.clone());
        Cited::Document(first.unwrap_or_default())
    };
    match &state.view.place {
        Route::Statement(id, name) => Cited::Statement(id.clone(), name.clone()),
        Route::CloseUp(id) => heaviest(state, id),
        Route::Document(id) | Route::Pair(id, _) => Cited::Document(id.clone()),
        _ => state
            .view
            .question()
            .cloned()
            .or_else(|| state.deck_question())
            .map_or_else(document, Cited::Question),
    }
}

/// The heaviest verdict of a question, the first of several; the question where there is none.
pub fn heaviest(state: &AppState, id: &QuestionId) -> Cited {
    let question = state.comparison.question(id).map(|(_, q)| q);
    let relations = question.map(|q| relations(state, q)).unwrap_or_default();
    let heaviest = relations.into_iter().rev().max_by_key(|(_, verdict, _)| *verdict);
    heaviest.map_or_else(|| Cited::Question(id.clone()), |(relation, ..)| relation)
}
