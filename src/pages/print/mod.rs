//! Sheets for paper: what the documents say, hand-outs to work on, and the key to them. One file a sheet.

mod buckets;
mod controversy;
mod corroboration;
mod reading;
mod table;

use yew::prelude::*;

use crate::browser;
use crate::components::link::{Links, choices, href, on_change};
use crate::components::{class_if, copy, share};
use crate::lesson::Lesson;
use crate::route;
use crate::share::export::part;
use crate::state::{Action, AppState, OpenLesson, Route, Scope, Sheet};
use crate::words::lesson::on_paper;
use crate::words::paper as words;
use comparison::{Citation, Comparison, Document, DocumentId, PositionId, Question, Statement, Voice};

/// What a sheet is made from.
struct Paper<'a> {
    comparison: &'a Comparison,
    documents: Vec<&'a Document>,
    ids: Vec<DocumentId>,
    /// Whether the title is the one question of the sheet.
    is_titled: bool,
}

/// Questions under one heading.
struct Group<'a> {
    heading: Option<&'a str>,
    asked: Vec<Asked<'a>>,
}

/// A question on paper.
struct Asked<'a> {
    number: usize,
    question: &'a Question,
    /// The teacher's note; empty where it is not printed.
    note: String,
}

/// Renders the sheet as it prints, with the links to others above it.
pub fn view(state: &AppState, links: &Links, sheet: Sheet, scope: &Scope, act: &Callback<Action>) -> Html {
    let open = state.view.lesson.as_ref();
    let lesson = open.map(OpenLesson::lesson).filter(|_| *scope == Scope::Lesson);
    let part = part(state.source_of(scope), scope, lesson);
    let documents: Vec<&Document> = match scope {
        // Two chosen documents are printed even if one is hidden.
        Scope::Pair(..) => part.documents.iter().collect(),
        _ => state.view.shown.iter().filter_map(|id| part.document(id)).collect(),
    };
    let ids = documents.iter().map(|d| d.id.clone()).collect();
    let is_titled = matches!(scope, Scope::Question(_));
    let paper = Paper { comparison: &state.comparison, documents, ids, is_titled };
    let has_notes = sheet == Sheet::Key || state.print_notes;
    let groups = lesson.map_or_else(|| by_topic(&part), |lesson| of_lesson(&part, lesson, has_notes));
    let wide = matches!(sheet, Sheet::Worksheet | Sheet::Key | Sheet::Corroboration);
    html! {
        <article class="print">
            { tools(state, links, sheet, scope, act) }
            <div class={classes!("sheet", format!("is-{}", sheet.id()), class_if(wide, "is-wide"))} tabindex={wide.then_some("0")}>
                <header>
                    <p class="sheet-kind">{ sheet.name() }</p>
                    <h1>{ scope.title(&state.comparison, open) }</h1>
                </header>
                { match sheet {
                    Sheet::Reading => paper.reading(&groups),
                    Sheet::Worksheet => paper.worksheet(&groups),
                    Sheet::Key => paper.key(&groups),
                    Sheet::Controversy => paper.controversy(&groups),
                    Sheet::Corroboration => paper.corroboration(&groups),
                    Sheet::Buckets => paper.buckets(&groups),
                } }
                if part.topics.is_empty() {
                    <p>{ if *scope == Scope::Lesson { words::EMPTY_LESSON } else { words::EMPTY_SHEET } }</p>
                }
                <footer>
                    { format!("{}, {}. ", state.comparison.title, share::edition(state).version()) }
                    { link_back(state, sheet).unwrap_or_default() }
                </footer>
            </div>
        </article>
    }
}

/// Returns the link back to this sheet. On a hand-out it has no notes of the lesson.
fn link_back(state: &AppState, sheet: Sheet) -> Option<String> {
    let mut view = state.view.clone();
    if sheet != Sheet::Key {
        view.lesson = view.lesson.map(|open| open.lesson().without_notes().into());
    }
    share::edition(state).link(&route::write(&view, &state.comparison))
}

fn tools(state: &AppState, links: &Links, sheet: Sheet, scope: &Scope, act: &Callback<Action>) -> Html {
    let to = |sheet: Sheet, scope: &Scope| href(links, Route::Print(sheet, scope.clone()));
    let sheets = Sheet::ALL.map(|s| (to(s, scope), s.name().to_owned(), s == sheet));
    let wider = wider(state, scope).into_iter();
    let wider = wider.map(|w| (to(sheet, &w), words::instead(&w.title(&state.comparison, None)), false));
    let print = state.print_notes;
    let do_print = {
        let act = act.clone();
        Callback::from(move |_: MouseEvent| {
            if !browser::print() {
                act.emit(Action::Announce(words::NOT_PRINTED.to_owned()));
            }
        })
    };
    html! {
        <div class="print-tools">
            { choices("Sheets", sheets.into_iter()) }
            { choices("How much", wider) }
            if *scope == Scope::Lesson && sheet != Sheet::Key {
                <label><input type="checkbox" class="print-notes" checked={print} onchange={on_change(act, Action::PrintNotes(!print))} />{ " " }{ words::PRINT_NOTES }</label>
            }
            <button type="button" class="do-print" onclick={do_print}>{ "Print" }</button>
            { copy::outcome(state) }
            <p class="hint">{ words::PRINT_NOTE }</p>
        </div>
    }
}

/// Returns the wider parts that contain this one.
fn wider(state: &AppState, scope: &Scope) -> Vec<Scope> {
    let topic = match scope {
        Scope::Question(id) => state.comparison.question(id).map(|(topic, _)| Scope::Topic(topic.id.clone())),
        _ => None,
    };
    topic.into_iter().chain((*scope != Scope::All).then_some(Scope::All)).collect()
}

/// Returns the questions by topic, numbered through; a single topic is the title already.
fn by_topic(part: &Comparison) -> Vec<Group<'_>> {
    let mut numbers = 1..;
    let topics = part.topics.iter().map(|topic| Group {
        heading: (part.topics.len() > 1).then_some(&*topic.title),
        asked: topic
            .questions
            .iter()
            .zip(numbers.by_ref())
            .map(|(question, number)| Asked { number, question, note: String::new() })
            .collect(),
    });
    topics.collect()
}

/// Returns the questions of a lesson in its order, with their notes if these are printed.
fn of_lesson<'a>(part: &'a Comparison, lesson: &'a Lesson, has_notes: bool) -> Vec<Group<'a>> {
    let asked = lesson.steps.iter().zip(1..).filter_map(|(step, number)| {
        let (_, question) = part.question(&step.question)?;
        Some(Asked { number, question, note: if has_notes { on_paper(step) } else { String::new() } })
    });
    let asked: Vec<Asked<'_>> = asked.collect();
    if asked.is_empty() { Vec::new() } else { vec![Group { heading: None, asked }] }
}

impl Paper<'_> {
    /// Returns the short names of the documents that hold a position themselves; empty if none does.
    fn holders(&self, question: &Question, position: &PositionId) -> String {
        self.comparison.names(question.holders(position, &self.ids))
    }

    /// Renders the question as a heading, unless the title above says it; below, the teacher's note.
    fn heading(&self, asked: &Asked<'_>, is_first: bool) -> Html {
        html! {
            <>
                if !(self.is_titled && is_first) {
                    <h2 class="sheet-ask">{ format!("{}. {}", asked.number, asked.question.ask) }</h2>
                }
                if is_first {
                    { own_note(asked) }
                }
            </>
        }
    }

    /// Renders what the statements of a position say, each with its document.
    fn evidence(&self, question: &Question, position: &PositionId) -> Html {
        let of = |d: &&Document| {
            let said = question.holding(&d.id, position).map(|s| html! { <p>{ said(s) }</p> });
            let said: Vec<Html> = said.collect();
            (!said.is_empty()).then(|| row(d, html! { <>{ for said }</> }))
        };
        self.documents.iter().filter_map(of).collect()
    }
}

/// Renders the clause of a statement with its phrases.
fn said(statement: &Statement) -> Html {
    html! { <>{ &statement.clause }{ " " }<span class="sheet-phrase">{ phrases(&statement.citations) }</span></> }
}

/// Returns phrases with the numbers of their paragraphs.
fn phrases(citations: &[Citation]) -> String {
    let phrases: Vec<String> = citations
        .iter()
        .map(|c| match c.paragraph {
            Some(_) => format!("“{}” ({})", c.phrase, c.place()),
            None => format!("“{}”", c.phrase),
        })
        .collect();
    phrases.join("; ")
}

/// Returns a letter as it stands on paper: in brackets where the document only reports it.
fn letter(statement: &Statement) -> String {
    let letter = statement.position.letter();
    if statement.voice == Voice::Reported { format!("[{letter}]") } else { letter }
}

fn own_note(asked: &Asked<'_>) -> Html {
    html! {
        if !asked.note.is_empty() {
            <p class="sheet-note sheet-own">{ words::your_note(asked.number) }{ &asked.note }</p>
        }
    }
}

/// Renders a row of a sheet: the name of a document and its content.
fn row(document: &Document, body: Html) -> Html {
    html! {
        <div class="sheet-row" key={document.id.as_str()}>
            <p class="sheet-name">{ &document.short }<span class="sheet-about">{ document.heading() }</span></p>
            <div>{ body }</div>
        </div>
    }
}

/// Renders the lines for names and date.
fn names() -> Html {
    html! { <p class="sheet-names">{ for words::NAMES.map(|name| html! { <span>{ name }</span> }) }</p> }
}

/// Renders lines to write on.
fn lines(n: usize) -> Html {
    html! { <>{ for (0..n).map(|n| html! { <div class="sheet-line" key={n}></div> }) }</> }
}

/// Renders lines to write on under what is to be written.
fn room(what: &'static str, n: usize) -> Html {
    html! { <div class="sheet-room"><h2 class="sheet-sub">{ what }</h2>{ lines(n) }</div> }
}
