//! The dialog for citing a document, a statement, a verdict or a question, in a style.

use yew::prelude::*;

use crate::components::link::on_change;
use crate::components::select::select;
use crate::components::{copy, dialog, share};
use crate::share::cite::{Citation, Cited, Citer, Style};
use crate::state::{Action, AppState, Dialog, Route};
use crate::words::notices::LOADING;
use crate::words::share::NOTES;
use comparison::{Document, Question, QuestionId, Verdict, pairs};

/// Renders the dialog; nothing while it is closed.
pub fn view(state: &AppState, act: &Callback<Action>) -> Html {
    let Some(Dialog::Cite(cited, style)) = &state.dialog else { return html! {} };
    let question = match cited {
        Cited::Document(_) => None,
        Cited::Statement(id, _) | Cited::Relation(id, ..) | Cited::Question(id) => Some(id),
    };
    if question.is_some_and(|id| !state.is_there(id)) {
        return dialog::view(Some("share"), "Cite", html! { <p data-spoken="">{ LOADING }</p> }, act);
    }
    let Citation { reference, notes } = reference(state, cited, *style);
    let rows = |text: &str| text.lines().count().clamp(4, 14);
    let content = html! {
        <>
            { subject(state, cited, *style, act) }
            <fieldset class="styles">
                <legend>{ "Style" }</legend>
                { for Style::ALL.map(|s| {
                    let next = Dialog::Cite(cited.clone(), s);
                    html! {
                        <label key={s.name()}>
                            <input type="radio" name="style" checked={s == *style} onchange={on_change(act, Action::Open(Some(next)))} />
                            { s.name() }
                        </label>
                    }
                }) }
            </fieldset>
            { copy::field("copy-field", "The reference", reference.clone(), rows(&reference), act, html! {}) }
            { copy::outcome(state) }
            if !notes.is_empty() {
                { copy::field("notes-field", NOTES, notes.clone(), rows(&notes), act, html! {}) }
            }
        </>
    };
    dialog::view(Some("share"), "Cite", content, act)
}

/// Returns the reference to something in a style.
pub fn reference(state: &AppState, cited: &Cited, style: Style) -> Citation {
    let edition = share::edition(state);
    let citer =
        Citer { comparison: &state.comparison, references: &state.references, edition: &edition, style };
    citer.cite(cited)
}

/// Renders the list of what can be cited here.
fn subject(state: &AppState, cited: &Cited, style: Style, act: &Callback<Action>) -> Html {
    let subjects = subjects(state, cited);
    let chosen = subjects.iter().position(|(subject, _)| subject == cited).unwrap_or_default().to_string();
    let items: Vec<_> =
        subjects.iter().enumerate().map(|(n, (_, words))| (n.to_string(), words.clone())).collect();
    let choose = act.reform(move |chosen: String| {
        let subject = chosen.parse::<usize>().ok().and_then(|n| subjects.get(n));
        Action::Open(subject.map(|(subject, _)| Dialog::Cite(subject.clone(), style)))
    });
    html! { <div class="cited">{ select("What to cite", items, &chosen, choose) }</div> }
}

/// Returns what can be cited in place of `cited`: all that its question has, and the documents.
fn subjects(state: &AppState, cited: &Cited) -> Vec<(Cited, String)> {
    let comparison = &state.comparison;
    let mut subjects = Vec::new();
    if let Cited::Statement(id, ..) | Cited::Relation(id, ..) | Cited::Question(id) = cited
        && let Some((_, question)) = comparison.question(id)
    {
        subjects.push((Cited::Question(id.clone()), format!("the question: {}", question.ask)));
        for s in comparison.documents.iter().flat_map(|d| question.statements_of(&d.id)) {
            let reported = if s.by.is_some() { ", reported" } else { "" };
            let words =
                format!("{}, answer {}{reported}", comparison.short(&s.document), s.position.letter());
            subjects.push((Cited::Statement(id.clone(), s.name()), words));
        }
        subjects.extend(relations(state, question).into_iter().map(|(relation, _, words)| (relation, words)));
    }
    let document = |d: &Document| (Cited::Document(d.id.clone()), format!("the document {}", d.short));
    subjects.extend(comparison.documents.iter().map(document));
    subjects
}

/// Returns the verdict between every two documents that both answer a question themselves.
fn relations(state: &AppState, question: &Question) -> Vec<(Cited, Verdict, String)> {
    pairs(&state.comparison.documents)
        .map(|(one, other)| {
            let verdict = question.verdict(&one.id, &other.id);
            let [a, b] = [one, other].map(|d| d.id.clone());
            let words = format!("{} and {}: {}", one.short, other.short, verdict.word());
            (Cited::Relation(question.id.clone(), a, b), verdict, words)
        })
        .filter(|(_, verdict, _)| *verdict > Verdict::ReportedOnly)
        .collect()
}

/// Returns what to cite first: the statement, verdict or question on the screen, else a document.
pub fn present(state: &AppState) -> Cited {
    let document = || {
        let first = state.comparison.documents.first().map(|d| d.id.clone());
        Cited::Document(first.unwrap_or_default())
    };
    match &state.view.place {
        Route::Statement(id, name) => Cited::Statement(id.clone(), name.clone()),
        Route::Question(id) => heaviest(state, id),
        Route::Document(id) | Route::Pair(id, _) => Cited::Document(id.clone()),
        _ => state.view.question().cloned().map_or_else(document, Cited::Question),
    }
}

/// Returns the heaviest verdict of a question, the first of several; the question itself if it has none.
pub fn heaviest(state: &AppState, id: &QuestionId) -> Cited {
    let question = state.comparison.question(id).map(|(_, q)| q);
    let relations = question.map(|q| relations(state, q)).unwrap_or_default();
    let heaviest = relations.into_iter().rev().max_by_key(|(_, verdict, _)| *verdict);
    heaviest.map_or_else(|| Cited::Question(id.clone()), |(relation, ..)| relation)
}
