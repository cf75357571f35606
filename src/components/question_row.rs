//! A question as a row of its topic: its strip and tally, a cell for each document, the reasons.

use std::rc::Rc;

use yew::prelude::*;

use crate::components::link::{Links, href, to_close_up};
use crate::components::shared::Shared;
use crate::components::statement::{Cells, Within};
use crate::components::{question_tools, reason, strip};
use crate::route::path;
use crate::state::{Action, AppState, Beside, Route};
use crate::verdict_style::class;
use crate::words::verdicts;
use comparison::finding::finding;
use comparison::{DocumentId, Question, StatementName};

/// What a row depends on.
#[derive(PartialEq, Properties)]
struct QuestionRowProps {
    /// The comparison, the documents shown and the reference, as links carry them.
    links: Links,
    /// The question.
    question: Shared<Question>,
    /// The documents that have a column now.
    columns: Rc<[DocumentId]>,
    /// The chosen statement, if it answers this question.
    chosen: Option<StatementName>,
    /// The open citation, if it belongs to this question.
    opened: Option<Beside>,
    /// What happens to the page.
    act: Callback<Action>,
}

/// Returns the row of a question in this state.
pub fn row(
    state: &AppState,
    links: &Links,
    question: &Rc<Question>,
    columns: &Rc<[DocumentId]>,
    act: &Callback<Action>,
) -> Html {
    let chosen = match &state.view.place {
        Route::Statement(id, name) if *id == question.id => Some(name.clone()),
        _ => None,
    };
    let opened = state.beside.clone().filter(|b| b.question == question.id);
    html! {
        <QuestionRow key={question.id.as_str()} links={links.clone()} question={Shared(question.clone())} columns={columns.clone()} {chosen} {opened} act={act.clone()} />
    }
}

/// Renders the row.
#[component]
fn QuestionRow(props: &QuestionRowProps) -> Html {
    let QuestionRowProps { links, question, columns, chosen, opened, act } = props;
    let place = Route::Question(question.id.clone());
    let id = path(&place, &links.comparison);
    let heading = format!("{id}/ask");
    let within = Within::Topic(chosen.as_ref());
    let cells = Cells { links, question, within, opened: opened.as_ref(), act };
    html! {
        <section class="question" aria-labelledby={heading.clone()}>
            <header class="question-head" {id} tabindex="-1">
                <h2 id={heading}>
                    <a class="self" href={href(links, place)}>{ &question.ask }</a>
                </h2>
                <div class="at-a-glance">
                    { strip::view(links, question, columns) }
                    { tally(links, question) }
                    { to_close_up(links, question) }
                    { question_tools::view(links, question, act) }
                </div>
            </header>
            if let Some(note) = &question.note {
                <p class="note">{ note }</p>
            }
            <div class="row">
                { for columns.iter().map(|d| html! {
                    <div class="cell" key={d.as_str()}>
                        <h3 class="cell-document">{ links.short(d) }</h3>
                        { cells.of_document(d) }
                    </div>
                }) }
            </div>
            { reason::between(links, question, &links.view.shown) }
            <p class="unseen" role="status">{ announcement(props) }</p>
        </section>
    }
}

/// Returns what choosing a statement of this question shows, for those who hear the page.
fn announcement(QuestionRowProps { links, question, chosen, .. }: &QuestionRowProps) -> Option<String> {
    let chosen = question.statement(chosen.as_ref()?)?;
    Some(verdicts::announcement(&links.comparison, question, chosen, &links.view.shown))
}

/// Renders the finding, or how the documents relate to the reference, and what the question asks for.
pub fn tally(links: &Links, question: &Question) -> Html {
    let shown = &links.view.shown;
    let words = match &links.view.reference {
        Some(reference) => html! { verdicts::compared(&links.comparison, question, reference, shown) },
        None => {
            let found = finding(&links.comparison, question, shown);
            let words = format!("{} {}", found.verdict.sign(), found.sentence);
            html! { <strong class={classes!("verdict", class(found.verdict))}>{ words }</strong> }
        }
    };
    html! { <p class="tally">{ words }<span class="basis">{ verdicts::asks_for(question.basis) }</span></p> }
}
