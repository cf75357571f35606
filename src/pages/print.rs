//! Sheets for paper: what the documents say, a worksheet to fill in, and its key.

use yew::prelude::*;

use crate::browser;
use crate::components::class_if;
use crate::components::link::{Links, choices, href};
use crate::components::{reason, share};
use crate::lesson::Lesson;
use crate::route;
use crate::share::export::part;
use crate::share::wording::related;
use crate::state::{AppState, OpenLesson, Route, Scope, Sheet};
use crate::words::lesson::on_paper;
use crate::words::{comparing, share as words, verdicts};
use comparison::marked::unmarked;
use comparison::verdict::Stance;
use comparison::{Comparison, Document, PositionId, Question, Verdict, Voice};

/// A sheet and the documents on it.
struct Paper<'a> {
    sheet: Sheet,
    documents: Vec<&'a Document>,
}

/// Renders the sheet as it prints, with the links to others above it.
pub fn view(state: &AppState, links: &Links, sheet: Sheet, scope: &Scope) -> Html {
    let open = state.view.lesson.as_ref();
    let lesson = open.map(OpenLesson::lesson);
    let part = part(state.source_of(scope), scope, lesson);
    let documents = match scope {
        // Two chosen documents are printed even if one is hidden.
        Scope::Pair(..) => part.documents.iter().collect(),
        _ => state.view.shown.iter().filter_map(|id| part.document(id)).collect(),
    };
    let paper = Paper { sheet, documents };
    html! {
        <article class="print">
            { tools(state, links, sheet, scope) }
            <div class={classes!("sheet", class_if(sheet == Sheet::Worksheet, "is-worksheet"))}>
                <header>
                    <p class="sheet-kind">{ sheet.name() }</p>
                    <h1>{ scope.title(&state.comparison, open) }</h1>
                    { introduction(sheet) }
                </header>
                { match (scope, lesson) {
                    (Scope::Lesson, Some(lesson)) => paper.lesson(&part, lesson),
                    _ => paper.topics(&part),
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

/// Returns the link back to this sheet. On a worksheet, which is handed out, it has no notes of the lesson.
fn link_back(state: &AppState, sheet: Sheet) -> Option<String> {
    let mut view = state.view.clone();
    if sheet == Sheet::Worksheet {
        view.lesson = view.lesson.map(|open| open.lesson().without_notes().into());
    }
    share::edition(state).link(&route::write(&view, &state.comparison))
}

fn tools(state: &AppState, links: &Links, sheet: Sheet, scope: &Scope) -> Html {
    let to = |sheet: Sheet, scope: &Scope| href(links, Route::Print(sheet, scope.clone()));
    let sheets = Sheet::ALL.map(|s| (to(s, scope), s.name().to_owned(), s == sheet));
    let wider = wider(state, scope).into_iter();
    let wider = wider.map(|w| (to(sheet, &w), words::instead(&w.title(&state.comparison, None)), false));
    html! {
        <div class="print-tools">
            { choices("Sheets", sheets.into_iter()) }
            { choices("How much", wider) }
            <button type="button" class="do-print" onclick={Callback::from(|_: MouseEvent| browser::print())}>{ "Print" }</button>
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

fn introduction(sheet: Sheet) -> Html {
    match sheet {
        Sheet::Reading => html! {
            <p class="sheet-how">{ words::READING_HOW }</p>
        },
        Sheet::Worksheet => html! {
            <>
                <p class="sheet-names"><span>{ "Name" }</span><span>{ "Date" }</span></p>
                <p class="sheet-how">{ words::WORKSHEET_HOW }</p>
            </>
        },
        Sheet::Key => html! {
            <p class="sheet-how">{ words::KEY_HOW }</p>
        },
    }
}

impl Paper<'_> {
    fn topics(&self, part: &Comparison) -> Html {
        let several = part.topics.len() > 1;
        let mut number = 0;
        let topics = part.topics.iter().map(|topic| {
            let questions: Vec<Html> = topic
                .questions
                .iter()
                .map(|question| {
                    number += 1;
                    self.question(question, number, several, "")
                })
                .collect();
            html! {
                <section class="sheet-topic" key={topic.id.as_str()}>
                    if several {
                        <h2>{ &topic.title }</h2>
                    }
                    { for questions }
                </section>
            }
        });
        topics.collect()
    }

    /// Renders the questions of a lesson in its order, each with its note.
    fn lesson(&self, part: &Comparison, lesson: &Lesson) -> Html {
        let steps = lesson.steps.iter().enumerate().filter_map(|(n, step)| {
            let (_, question) = part.question(&step.question)?;
            Some(self.question(question, n + 1, false, &on_paper(step)))
        });
        steps.collect()
    }

    /// Renders a question with the teacher's note, which is on no worksheet.
    fn question(&self, question: &Question, number: usize, within_topic: bool, own: &str) -> Html {
        let ask = format!("{number}. {}", question.ask);
        let body = match self.sheet {
            Sheet::Reading => self.reading(question),
            Sheet::Worksheet => self.worksheet(),
            Sheet::Key => self.key(question),
        };
        html! {
            <section class="sheet-question" key={question.id.as_str()}>
                if within_topic {
                    <h3 class="sheet-ask">{ ask }</h3>
                } else {
                    <h2 class="sheet-ask">{ ask }</h2>
                }
                if let Some(note) = question.note.as_ref().filter(|_| self.sheet != Sheet::Worksheet) {
                    <p class="sheet-note">{ note }</p>
                }
                if !own.is_empty() && self.sheet != Sheet::Worksheet {
                    <p class="sheet-note sheet-own">{ "Your note: " }{ own }</p>
                }
                { body }
            </section>
        }
    }

    fn reading(&self, question: &Question) -> Html {
        let rows = self.documents.iter().map(|document| {
            let said: Vec<Html> = question.statements_of(&document.id).map(statement).collect();
            let said = if said.is_empty() {
                html! { <p>{ verdicts::SAYS_NOTHING }{ "." }</p> }
            } else {
                html! { <>{ for said }</> }
            };
            row(&document.short, said)
        });
        rows.collect()
    }

    fn worksheet(&self) -> Html {
        html! {
            <>
                { for self.documents.iter().map(|d| row(&d.short, html! { <div class="sheet-answer"><span class="sheet-box"></span><span class="sheet-line"></span></div> })) }
                <div class="sheet-argue">
                    <p>{ words::ARGUE }</p>
                    { for (0..3).map(|n| html! { <div class="sheet-line" key={n}></div> }) }
                </div>
            </>
        }
    }

    fn key(&self, question: &Question) -> Html {
        let relations = question.relations.iter().filter_map(|relation| {
            let [a, b] = &relation.between;
            if self.holders(question, a).is_empty() || self.holders(question, b).is_empty() {
                return None;
            }
            let verdict = Verdict::from(relation.kind);
            Some(row(
                &format!("{} {}", verdict.sign(), related(relation)),
                html! { <p>{ &relation.why }if relation.arguable { { format!(" ({})", verdicts::ARGUABLE) } }{ reason::parting(relation) }</p> },
            ))
        });
        let without = |wanted: fn(&Stance<'_>) -> bool, words: &str| {
            let names: Vec<&str> = self
                .documents
                .iter()
                .filter(|d| wanted(&question.stance(&d.id)))
                .map(|d| d.short.as_str())
                .collect();
            if names.is_empty() {
                html! {}
            } else {
                row(words, html! { <p>{ names.join(", ") }</p> })
            }
        };
        html! {
            <>
                { for question.positions.iter().filter(|p| self.is_stated(question, &p.id)).map(|position| {
                    let holders = self.holders(question, &position.id);
                    let holders = if holders.is_empty() { "only reported".to_owned() } else { holders };
                    row(&format!("Answer {}", position.id.letter()), html! { <p><b>{ &position.label }</b>{ format!(": {holders}") }</p> })
                }) }
                { without(|s| *s == Stance::Reports, "Only report it") }
                { without(|s| *s == Stance::Silent, verdicts::SAYS_NOTHING) }
                { for relations }
            </>
        }
    }

    /// Returns whether one of the documents states a position, even if only as the view of another.
    fn is_stated(&self, question: &Question, position: &PositionId) -> bool {
        self.documents.iter().any(|d| question.statements_of(&d.id).any(|s| s.position == *position))
    }

    /// Returns the documents that hold a position themselves; empty if none does.
    fn holders(&self, question: &Question, position: &PositionId) -> String {
        let holders = self.documents.iter().filter(|d| question.holds(&d.id, position));
        let names: Vec<&str> = holders.map(|d| d.short.as_str()).collect();
        names.join(", ")
    }
}

fn row(name: &str, body: Html) -> Html {
    html! { <div class="sheet-row" key={name.to_owned()}><p class="sheet-name">{ name }</p><div>{ body }</div></div> }
}

fn statement(statement: &comparison::Statement) -> Html {
    let reported = match &statement.by {
        Some(by) if statement.voice == Voice::Reported => comparing::reported_of(by),
        _ => String::new(),
    };
    let phrases: Vec<String> =
        statement.citations.iter().map(|c| format!("“{}” (¶\u{a0}{})", c.phrase, c.paragraph)).collect();
    html! {
        <p>{ reported }{ unmarked(&statement.text) }{ " " }<span class="sheet-phrase">{ phrases.join("; ") }</span></p>
    }
}
