//! Two documents against each other: contradictions first, then differences, then agreements, then what
//! only one of them answers.

use yew::prelude::*;

use crate::browser;
use crate::components::link::{Links, href, to_close_up};
use crate::components::statement::{Cells, Within};
use crate::components::{class_if, reason};
use crate::state::{Action, AppState, Route};
use crate::words::{comparing, verdicts};
use comparison::analysis::pair::{Asked, PairCounts, answered_by_one, questions};
use comparison::{Comparison, DocumentId, Verdict};

/// The two documents, and what their rows depend on.
struct Pair<'a> {
    links: &'a Links,
    selected: &'a Comparison,
    state: &'a AppState,
    both: [DocumentId; 2],
    act: &'a Callback<Action>,
}

/// Renders the two documents.
pub fn view(
    state: &AppState,
    links: &Links,
    one: &DocumentId,
    other: &DocumentId,
    act: &Callback<Action>,
) -> Html {
    let selected = &*state.selected;
    let pair = Pair { links, selected, state, both: [one.clone(), other.clone()], act };
    let counts = PairCounts::of(selected, one, other);
    let names = [one, other].map(|d| links.short(d));
    html! {
        <article class="pair columns-2">
            <header class="topic-head">
                <h1>{ names.join(" and ") }</h1>
                <p class="summary">{ comparing::pair_sentence(&counts.words(), counts.not_independent) }</p>
                <div class="pair-choice">
                    { choice(links, "First document", one, other, act, Action::Pair) }
                    { choice(links, "Second document", other, one, act, |chosen, one| Action::Pair(one, chosen)) }
                </div>
            </header>
            <div class="heads" aria-hidden="true">
                { for names.map(|name| html! { <div class="head"><p class="head-name">{ name }</p></div> }) }
            </div>
            { pair.section(Verdict::Contradicts, "contradictions", comparing::THEY_CONTRADICT, counts.both) }
            { pair.section(Verdict::DiffersInPart, "differences", comparing::THEY_DIFFER_IN_PART, counts.both) }
            { pair.section(Verdict::AgreesInPart, "partial-agreements", comparing::THEY_AGREE_IN_PART, counts.both) }
            { pair.section(Verdict::Agrees, "agreements", comparing::THEY_AGREE, counts.both) }
            { pair.one_alone(one, other) }
            { pair.one_alone(other, one) }
        </article>
    }
}

/// Renders the list to choose one of the two documents.
fn choice(
    links: &Links,
    label: &'static str,
    chosen: &DocumentId,
    other: &DocumentId,
    act: &Callback<Action>,
    action: fn(DocumentId, DocumentId) -> Action,
) -> Html {
    let (act, second) = (act.clone(), other.clone());
    let onchange = Callback::from(move |event: Event| {
        if let Some(id) = browser::chosen(&event) {
            act.emit(action(DocumentId::from(id.as_str()), second.clone()));
        }
    });
    html! {
        <label>
            { format!("{label} ") }
            <select {onchange} data-chosen={chosen.to_string()}>
                { for links.comparison.documents.iter().filter(|d| d.id != *other).map(|d| html! {
                    <option key={d.id.as_str()} value={d.id.to_string()} selected={d.id == *chosen}>{ &d.short }</option>
                }) }
            </select>
        </label>
    }
}

impl Pair<'_> {
    fn section(&self, verdict: Verdict, id: &'static str, title: &'static str, of: usize) -> Html {
        let [one, other] = &self.both;
        let asked = questions(self.selected, one, other, verdict);
        html! {
            <section class="pair-part" aria-labelledby={id}>
                <h2 {id}>{ format!("{} {title}: {} of {of}", verdict.sign(), asked.len()) }</h2>
                { for asked.into_iter().map(|asked| self.row(asked, verdict)) }
            </section>
        }
    }

    fn row(&self, (topic, question): Asked, verdict: Verdict) -> Html {
        let (links, both) = (self.links, &self.both);
        let opened = self.state.beside.as_ref();
        let cells = Cells { links, question, within: Within::Documents(both), opened, act: self.act };
        let clashing = class_if(verdict == Verdict::Contradicts, "is-clashing");
        html! {
            <section class={classes!("question", clashing)} key={question.id.as_str()}>
                <header class="question-head">
                    <h3><a class="self" href={href(links, Route::Question(question.id.clone()))}>{ &question.ask }</a></h3>
                    <p class="tally">{ &topic.title }<span class="basis">{ verdicts::asks_for(question.basis) }</span></p>
                    { to_close_up(links, question) }
                </header>
                <div class="row">
                    { for both.iter().map(|d| html! {
                        <div class="cell" key={d.as_str()}>
                            <h4 class="cell-document">{ links.short(d) }</h4>
                            { cells.of_document(d) }
                        </div>
                    }) }
                </div>
                { reason::between(links, question, both) }
            </section>
        }
    }

    fn one_alone(&self, one: &DocumentId, other: &DocumentId) -> Html {
        let asked = answered_by_one(self.selected, one, other);
        html! {
            <details class="one-alone">
                <summary>{ comparing::one_alone(self.links.short(one), self.links.short(other), asked.len()) }</summary>
                <ul>{ for asked.iter().map(|(topic, question)| html! {
                    <li key={question.id.as_str()}>
                        <a href={href(self.links, Route::Question(question.id.clone()))}>{ &question.ask }</a>
                        <span class="list-note">{ &topic.title }</span>
                    </li>
                }) }</ul>
            </details>
        }
    }
}
