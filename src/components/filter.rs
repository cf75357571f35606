//! The filter: its menu in the bar, and the line that says what is left out.

use yew::prelude::*;

use crate::components::link::on_click;
use crate::state::{Action, AppState};
use comparison::analysis::filter::{Filter, VERDICTS, toggle, verdict_word};
use comparison::{Basis, Comparison, Voice};

/// The menu.
pub fn menu(state: &AppState, act: &Callback<Action>) -> Html {
    let filter = &state.view.filter;
    let parts = filter.words(&state.comparison).len();
    html! {
        <details class="menu-holder filter" name="menu">
            <summary>{ if parts == 0 { "Filter".to_owned() } else { format!("Filter: {parts}") } }</summary>
            <div class="menu">
                <p class="hint">{ "Words of one group are alternatives; groups combine." }</p>
                { group("Verdict", VERDICTS.map(|v| choice(act, filter, verdict_word(v), filter.verdicts.contains(&v), move |f| toggle(&mut f.verdicts, v))).into()) }
                { group("What is asked after", Basis::ALL.map(|b| choice(act, filter, b.word(), filter.bases.contains(&b), move |f| toggle(&mut f.bases, b))).into()) }
                { group("Answered by", state.comparison.documents.iter().map(|d| {
                    let id = d.id.clone();
                    choice(act, filter, &d.short, filter.documents.contains(&d.id), move |f| toggle(&mut f.documents, id.clone()))
                }).collect()) }
                { group("Voice", [(Voice::Own, "own"), (Voice::Reported, "reported")].map(|(voice, word)| {
                    choice(act, filter, word, filter.voice == Some(voice), move |f| f.voice = (f.voice != Some(voice)).then_some(voice))
                }).into()) }
                { group("Only", vec![
                    choice(act, filter, "arguable verdicts", filter.arguable, |f| f.arguable = !f.arguable),
                    choice(act, filter, "agreements that are not independent", filter.not_independent, |f| f.not_independent = !f.not_independent),
                ]) }
                { clear(state, act) }
            </div>
        </details>
    }
}

fn group(title: &'static str, choices: Vec<Html>) -> Html {
    html! { <fieldset><legend>{ title }</legend>{ for choices }</fieldset> }
}

fn choice(
    act: &Callback<Action>,
    filter: &Filter,
    word: &str,
    checked: bool,
    change: impl Fn(&mut Filter) + 'static,
) -> Html {
    let filter = filter.clone();
    let onchange = act.reform(move |_: Event| {
        let mut next = filter.clone();
        change(&mut next);
        Action::Filter(next)
    });
    html! { <label key={word.to_owned()}><input type="checkbox" {checked} {onchange} />{ word }</label> }
}

/// What is shown and what is left out, where a filter is set.
pub fn line(state: &AppState, act: &Callback<Action>) -> Html {
    let filter = &state.view.filter;
    let count = |c: &Comparison| c.questions().count();
    let (fitting, all) = (count(&state.selected), count(&state.comparison));
    html! {
        <div class="filter-line" role="status">
            if !filter.is_empty() {
                <p>
                    <strong>{ format!("{fitting} of {all} questions: ") }</strong>
                    { filter.words(&state.comparison).join(" · ") }
                </p>
                { clear(state, act) }
            }
        </div>
    }
}

fn clear(state: &AppState, act: &Callback<Action>) -> Html {
    let none = state.view.filter.is_empty();
    let onclick = on_click(act, Action::Filter(Filter::default()));
    html! { <button type="button" class="clear" disabled={none} {onclick}>{ "Show all questions" }</button> }
}
