//! The filter: its menu in the bar, and the line that says what is left out.

use yew::prelude::*;

use crate::components::link::{Links, on_click};
use crate::state::{Action, AppState};
use crate::words;
use comparison::analysis::filter::{Filter, bases, toggle, verdict_word, verdicts};
use comparison::{Comparison, Voice};

/// Renders the menu.
pub fn menu(links: &Links, act: &Callback<Action>) -> Html {
    let (filter, documents) = (&links.view.filter, &links.comparison.documents);
    let parts = filter.words(&links.comparison).len();
    let voices = [(Voice::Own, words::SAYS_SO_ITSELF), (Voice::Reported, words::ONLY_REPORTS_IT)];
    html! {
        <details class="menu-holder filter" name="menu">
            <summary>{ if parts == 0 { "Filter".to_owned() } else { format!("Filter: {parts}") } }</summary>
            <div class="menu">
                <p class="hint">{ words::FILTER_RULE }</p>
                { group("Verdict", verdicts(&links.comparison).map(|v| choice(act, filter, verdict_word(v), filter.verdicts.contains(&v), move |f| toggle(&mut f.verdicts, v))).collect()) }
                { group("The question asks for", bases(&links.comparison).map(|b| choice(act, filter, words::verdicts::asked_for(b), filter.bases.contains(&b), move |f| toggle(&mut f.bases, b))).collect()) }
                { group("Answered by", documents.iter().map(|d| {
                    let id = d.id.clone();
                    choice(act, filter, &d.short, filter.documents.contains(&d.id), move |f| toggle(&mut f.documents, id.clone()))
                }).collect()) }
                { group("The document", voices.map(|(voice, word)| {
                    choice(act, filter, word, filter.voice == Some(voice), move |f| f.voice = (f.voice != Some(voice)).then_some(voice))
                }).into()) }
                { group("Only", vec![
                    choice(act, filter, words::FIRM_VERDICTS, filter.firm, |f| f.firm = !f.firm),
                    choice(act, filter, words::ARGUABLE_VERDICTS, filter.arguable, |f| f.arguable = !f.arguable),
                    choice(act, filter, words::NOT_TWO_WITNESSES, filter.not_independent, |f| f.not_independent = !f.not_independent),
                ]) }
                { clear(filter, act) }
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

/// Renders what the filter shows and leaves out; an empty line without a filter.
pub fn line(state: &AppState, act: &Callback<Action>) -> Html {
    let filter = &state.view.filter;
    let count = |c: &Comparison| c.questions().count();
    html! {
        <div class="filter-line">
            if !filter.is_empty() {
                <p data-spoken="">
                    <strong>{ words::questions_shown(count(&state.selected), count(&state.comparison)) }</strong>
                    { filter.words(&state.comparison).join(" · ") }
                </p>
                { clear(filter, act) }
            }
        </div>
    }
}

fn clear(filter: &Filter, act: &Callback<Action>) -> Html {
    let onclick = on_click(act, Action::Filter(Filter::default()));
    html! { <button type="button" class="clear" disabled={filter.is_empty()} {onclick}>{ words::SHOW_ALL_QUESTIONS }</button> }
}
