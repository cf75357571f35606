//! The board: questions as rows, documents as columns, answers in words. Neighbours with the same answer are
//! joined, so agreement is a bar and disagreement a break. A row opens to the full statements.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser;
use crate::components::class_if;
use crate::components::columns_menu::ColumnsMenu;
use crate::components::later::Later;
use crate::components::link::{Links, href, on_click};
use crate::components::position::position_class;
use crate::components::shared::Shared;
use crate::components::statement::{Cells, Within};
use crate::components::{filter, finding, question_tools, reason, strip};
use crate::state::columns::MOST;
use crate::state::{Action, AppState, CitationPanel, Route};
use crate::verdict_style::class;
use crate::words::notices::LOADING;
use crate::words::{comparing, verdicts};
use comparison::analysis::bands::{Band, bands};
use comparison::finding::finding as finding_of;
use comparison::verdict::Stance;
use comparison::{Document, DocumentId, Question, Verdict};

/// A question on the board.
pub struct Row {
    /// The question.
    pub question: Rc<Question>,
    /// What stands under its finding: its topic, or what a search found in it.
    pub note: Html,
}

impl From<&Rc<Question>> for Row {
    fn from(question: &Rc<Question>) -> Self {
        Self { question: question.clone(), note: Html::default() }
    }
}

/// How many rows are drawn at once: as many as a large screen shows. The others follow when these are painted.
const AT_ONCE: usize = 12;

/// Renders a board with a column for each of these documents.
pub fn view(
    state: &AppState,
    links: &Links,
    rows: impl IntoIterator<Item = Row>,
    documents: &[DocumentId],
    act: &Callback<Action>,
) -> Html {
    let documents: Rc<[DocumentId]> = documents.into();
    let columns = documents.iter().take(MOST).filter_map(|id| links.comparison.document(id));
    // Of two documents compared, neither can be hidden.
    let (is_shown, several) = (*documents == *links.view.shown, documents.len() > 1);
    let row = |Row { question, note }: Row| {
        let is_open = state.unfolded.contains(&question.id);
        let is_there = state.is_there(&question.id);
        let opened = state.citation_panel.clone().filter(|b| is_open && b.question == question.id);
        html! {
            <BoardRow key={question.id.as_str()} links={links.clone()} question={Shared(question.clone())} {note}
                documents={documents.clone()} {is_open} {is_there} {opened} act={act.clone()} />
        }
    };
    let mut rows = rows.into_iter().map(row);
    let first: Vec<Html> = rows.by_ref().take(AT_ONCE).collect();
    // The first page is the same as it was prerendered, and a place to come back to must be there.
    let may_wait = state.view.place != Route::Overview && state.scrolled.is_none();
    let of = match &state.view.place {
        Route::Search(words) => AttrValue::from(words.clone()),
        _ => AttrValue::default(),
    };
    html! {
        <>
        { question_tools::lesson_line(state, links) }
        <table class={classes!("board", format!("columns-{}", documents.len().min(MOST)))}>
            <thead>
                <tr>
                    <td class="corner">
                        <ColumnsMenu links={links.clone()} act={act.clone()} />
                        { filter::menu(links, act) }
                    </td>
                    // A list of its own, so that an open menu stays when a column goes.
                    <>{ for columns.map(|d| head(links, d, is_shown && several, act)) }</>
                </tr>
            </thead>
            <tbody id="rows">
                { for first }
                <Later {may_wait} {of} is_shown={!state.is_ahead}>{ for rows }</Later>
            </tbody>
        </table>
        </>
    }
}

fn head(links: &Links, document: &Document, can_hide: bool, act: &Callback<Action>) -> Html {
    let reference = links.is_reference(&document.id);
    let full = format!("{}. {}. {}", document.title, document.about, document.dated);
    html! {
        <th scope="col" key={document.id.as_str()} class={class_if(reference, "is-reference")} title={full}>
            <a href={href(links, Route::Document(document.id.clone()))}>{ &document.short }</a>
            <span class="head-kind">{ document.heading() }</span>
            if can_hide {
                <button type="button" class="hide" aria-label={comparing::hide(&document.short)} title={comparing::hide(&document.short)}
                    onclick={on_click(act, Action::Toggle(document.id.clone()))}>{ comparing::HIDE }</button>
            }
            if reference {
                <span class="head-reference">{ comparing::REFERENCE }</span>
            }
        </th>
    }
}

/// What a row depends on.
#[derive(PartialEq, Properties)]
struct BoardRowProps {
    links: Links,
    question: Shared<Question>,
    note: Html,
    /// The documents that are compared; the first of them have columns.
    documents: Rc<[DocumentId]>,
    is_open: bool,
    /// Whether what each document says is there.
    is_there: bool,
    /// The open citation, if it belongs to this question.
    opened: Option<CitationPanel>,
    act: Callback<Action>,
}

/// Renders a question with its finding and the answers; below, where it is open, what each document says.
#[component]
fn BoardRow(props: &BoardRowProps) -> Html {
    browser::before_drawing();
    let BoardRowProps { links, question, note, documents, is_open, act, .. } = props;
    let columns = documents.get(..MOST.min(documents.len())).unwrap_or_default();
    let found = finding_of(&links.comparison, question, documents);
    let unfold = Action::Unfold(question.id.clone());
    let onclick = {
        let (act, unfold) = (act.clone(), unfold.clone());
        Callback::from(move |event: MouseEvent| {
            if !browser::is_selecting() && !browser::is_on(&event, "a, button, label") {
                act.emit(unfold.clone());
            }
        })
    };
    html! {
        <>
            <tr class={classes!("board-row", class(found.verdict), class_if(*is_open, "is-open"))} data-question={question.id.to_string()} {onclick}>
                <th scope="row">
                    <button type="button" class="unfold" aria-expanded={is_open.to_string()} onclick={on_click(act, unfold)}>
                        <span aria-hidden="true">{ if *is_open { "▾" } else { "▸" } }</span>
                        <span class="unseen">{ comparing::what_each_says(&question.ask) }</span>
                    </button>
                    { question_tools::tick(links, question, act) }
                    <a class="ask" href={href(links, Route::Question(question.id.clone()))}>{ &question.ask }</a>
                    { finding::line(links, question, documents, &found) }
                    { note.clone() }
                </th>
                { for bands(question, columns).iter().map(|b| band(links, question, b)) }
            </tr>
            if *is_open && props.is_there {
                { open_row(props, columns) }
            } else if *is_open {
                <tr class="board-open"><td colspan={(columns.len() + 1).to_string()}><p class="hint" data-spoken="">{ LOADING }</p></td></tr>
            }
        </>
    }
}

/// Renders documents side by side that give the same answer.
fn band(links: &Links, question: &Question, Band { documents, stance }: &Band<'_>) -> Html {
    let first = documents.first();
    let (look, words) = match stance {
        Stance::NotRecorded => ("is-silent", verdicts::NOT_RECORDED.to_owned()),
        Stance::Silent => ("is-silent", verdicts::say_nothing(documents.len())),
        Stance::Reports => ("is-reported", verdicts::ONLY_REPORTS.to_owned()),
        Stance::Holds(held) => {
            let labels: Vec<&str> = held.iter().map(|id| question.label(id)).collect();
            let look = match held.as_slice() {
                [one] => question.position(one).map_or("", |p| position_class(question, p)),
                _ => "is-several",
            };
            (look, labels.join(" / "))
        }
    };
    html! {
        <td colspan={documents.len().to_string()} class={classes!("band", look)} key={first.map(ToString::to_string).unwrap_or_default()}>
            // First, so that copied words say whose they are.
            <p class="band-names" aria-hidden="true">{ for documents.iter().map(|d| name(links.short(d))) }</p>
            <div class="band-in">
                if let Some(first) = first.filter(|_| matches!(stance, Stance::Holds(_))) {
                    { strip::mark(question, first) }
                }
                <span class="band-label">{ words }</span>
                { against_reference(links, question, documents) }
            </div>
        </td>
    }
}

/// Renders a name under an answer: smaller where a narrow window would break a long word of it.
fn name(short: &str) -> Html {
    html! { <><span class={class_if(is_long(short), "is-long")}>{ short }</span>{ " " }</> }
}

/// Returns whether a name has a word that a narrow column would break.
pub fn is_long(short: &str) -> bool {
    short.split([' ', '-']).any(|word| word.chars().count() > 8)
}

/// Renders how these documents stand to the one that all are compared with.
fn against_reference(links: &Links, question: &Question, documents: &[DocumentId]) -> Html {
    let verdict = links.view.reference.as_ref().filter(|r| !documents.contains(r)).and_then(|reference| {
        let verdict = question.verdict(documents.first()?, reference);
        (verdict > Verdict::ReportedOnly).then(|| (verdict, verdict.with(links.short(reference))))
    });
    html! {
        if let Some((verdict, words)) = verdict {
            <span class={classes!("verdict", class(verdict))} title={words.clone()}>
                <span aria-hidden="true">{ verdict.sign() }</span><span class="unseen">{ words }</span>
            </span>
        }
    }
}

/// Renders the full statements under their columns, with the reasons beside them.
fn open_row(props: &BoardRowProps, columns: &[DocumentId]) -> Html {
    let BoardRowProps { links, question, documents, opened, act, .. } = props;
    let cells = Cells { links, question, within: Within::Documents(documents), opened: opened.as_ref(), act };
    html! {
        <tr class="board-open" data-question={question.id.to_string()}>
            <td>
                { question_tools::view(links, question, act) }
                { reason::between(links, question, documents) }
            </td>
            { for columns.iter().map(|d| html! { <td key={d.as_str()}>{ cells.of_document(d) }</td> }) }
        </tr>
    }
}
