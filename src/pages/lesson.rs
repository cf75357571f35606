//! The lesson: its questions in order, each with a note, and the ways to share it.

use yew::prelude::*;

use crate::browser;
use crate::components::board::{self, Row};
use crate::components::class_if;
use crate::components::link::{Links, button, href, unseen};
use crate::lesson::{Lesson, Step, length, write_text};
use crate::share::qr::{LONGEST_FOR_A_ROOM, code};
use crate::state::{Action, AppState, OpenLesson, Route, Scope, Sheet};
use crate::words::{LESSON, TEACH, teaching as words};

/// Renders the open lesson, or how to begin one.
pub fn view(state: &AppState, links: &Links, act: &Callback<Action>) -> Html {
    let open = links.view.lesson.as_ref();
    html! {
        <article class="lesson">
            <header class="topic-head">
                <h1>{ TEACH }</h1>
                <p class="summary">{ words::TEACH_SUMMARY }</p>
                { ways(links) }
            </header>
            <h2>{ LESSON }</h2>
            <p class="hint">{ words::LESSON_SUMMARY }</p>
            { match open {
                Some(open) => opened(state, links, open, act),
                None => html! { <p class="prose">{ words::NO_LESSON }</p> },
            } }
            { as_text(links, open, act) }
        </article>
    }
}

/// Renders what can be done without a lesson: present, print, test oneself.
fn ways(links: &Links) -> Html {
    let topics = &links.comparison.topics;
    let first = topics.iter().flat_map(|t| &t.questions).next().map(|q| q.id.clone());
    html! {
        <>
            <p class="document-choice">
                if let Some(first) = first {
                    <a href={href(links, Route::Stage(first))}>{ words::PRESENT_FIRST }</a>
                }
                { for Sheet::ALL.map(|sheet| html! { <a href={href(links, Route::Print(sheet, Scope::All))}>{ sheet.name() }</a> }) }
            </p>
            <details class="one-alone">
                <summary>{ words::TEST_ON_A_TOPIC }</summary>
                <ul>{ for topics.iter().map(|t| html! {
                    <li key={t.id.as_str()}><a href={href(links, Route::Test(Some(t.id.clone())))}>{ &t.title }</a></li>
                }) }</ul>
            </details>
        </>
    }
}

fn opened(state: &AppState, links: &Links, open: &OpenLesson, act: &Callback<Action>) -> Html {
    let lesson = open.lesson();
    let rows =
        lesson.steps.iter().filter_map(|s| state.comparison.shared_question(&s.question)).map(Row::from);
    let ontitle = {
        let lesson = lesson.clone();
        act.reform(move |e: Event| {
            Action::Lesson(Some(lesson.titled(&browser::written(&e).unwrap_or_default())))
        })
    };
    html! {
        <>
            <label class="lesson-title">{ "Title" }<input type="text" value={lesson.title.clone()} onchange={ontitle} /></label>
            <p class="lesson-ways">
                if let Some(first) = lesson.steps.first() {
                    <a class="start" href={href(links, Route::Stage(first.question.clone()))}>{ "Start on the stage" }</a>
                    <a href={href(links, Route::Test(None))}>{ "Test yourself on it" }</a>
                    <a class="print-lesson" href={href(links, Route::Print(Sheet::Reading, Scope::Lesson))}>{ "Print" }</a>
                }
                { button(act, Action::Lesson(None), "Leave lesson", "") }
                <span class="hint">{ words::KEEP_FIRST }</span>
            </p>
            <h2 id="lesson-questions" tabindex="-1">{ words::lesson_questions(lesson.steps.len()) }</h2>
            <ol class="lesson-steps">
                { for lesson.steps.iter().enumerate().map(|(n, s)| step(links, lesson, n, s, act)) }
            </ol>
            { board::view(state, links, rows, &state.view.shown, act) }
            { as_link(links) }
        </>
    }
}

fn step(links: &Links, lesson: &Lesson, n: usize, step: &Step, act: &Callback<Action>) -> Html {
    let Some((topic, question)) = links.comparison.question(&step.question) else { return html! {} };
    let id = &step.question;
    let onnote = {
        let (lesson, id) = (lesson.clone(), id.clone());
        act.reform(move |e: Event| {
            Action::Lesson(Some(lesson.noted(&id, &browser::written(&e).unwrap_or_default())))
        })
    };
    // The focus follows the question that moves.
    let tool = |words: &'static str, focus: String, changed: Lesson, disabled: bool| {
        let act = act.clone();
        let own = focus.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            act.emit(Action::Lesson(Some(changed.clone())));
            browser::focus_soon(focus.clone());
        });
        html! {
            <button type="button" id={own} aria-disabled={disabled.then_some("true")} {onclick}>
                { words }{ unseen(&format!("{}, {} of {}", question.ask, n + 1, lesson.steps.len())) }
            </button>
        }
    };
    let (first, last) = (n == 0, n + 1 == lesson.steps.len());
    let remove = {
        let (act, without) = (act.clone(), lesson.without(id));
        Callback::from(move |_: MouseEvent| {
            act.emit(Action::Lesson(Some(without.clone())));
            browser::focus_soon("lesson-questions".to_owned());
        })
    };
    html! {
        <li key={id.as_str()}>
            <p class="above">{ format!("{}. {}", n + 1, topic.title) }</p>
            <h3><a href={href(links, Route::Question(id.clone()))}>{ &question.ask }</a></h3>
            <label>
                { "Note" }{ unseen(&question.ask) }
                <textarea rows={rows(&step.note).to_string()} value={step.note.clone()} onchange={onnote} />
            </label>
            <p class="lesson-tools">
                { tool("↑ Earlier", format!("earlier-{id}"), lesson.earlier(id), first) }
                { tool("↓ Later", format!("later-{id}"), lesson.later(id), last) }
                <button type="button" onclick={remove}>{ "Remove" }{ unseen(&question.ask) }</button>
                <a href={href(links, Route::Stage(id.clone()))}>{ "Stage" }{ unseen(&question.ask) }</a>
            </p>
        </li>
    }
}

/// Returns the lines that the whole note needs on a phone.
fn rows(note: &str) -> usize {
    note.lines().map(|line| line.chars().count() / 34 + 1).sum::<usize>().max(2)
}

/// Renders the link, its length, and its code.
fn as_link(links: &Links) -> Html {
    let page = browser::page();
    let fragment = href(links, Route::Lesson);
    let link = format!("{page}{fragment}");
    let length = length(&link);
    let from_file = page.starts_with("file:");
    html! {
        <section class="lesson-link" aria-labelledby="lesson-link">
            <h2 id="lesson-link">{ words::AS_LINK }</h2>
            if from_file {
                <p class="prose">{ words::FILE_LINK }</p>
            } else {
                <p class="prose">{ words::PHONE }</p>
            }
            <p class={classes!("hint", class_if(length.too_long, "is-too-long"))}>{ length.words() }</p>
            if !from_file {
                { qr(&link) }
            }
            <p class="in-words"><a href={fragment}>{ &link }</a></p>
        </section>
    }
}

fn qr(link: &str) -> Html {
    match code(link) {
        Ok(code) => {
            let size = code.size.to_string();
            html! {
                <>
                    <svg class="qr" role="img" aria-label="QR code of the link below" viewBox={format!("0 0 {size} {size}")} shape-rendering="crispEdges">
                        <rect width={size.clone()} height={size} />
                        <path d={code.path} />
                    </svg>
                    if link.len() > LONGEST_FOR_A_ROOM {
                        <p class="hint">{ words::FINE_CODE }</p>
                    }
                </>
            }
        }
        Err(too_long) => html! { <p class="hint is-too-long">{ too_long }</p> },
    }
}

/// Renders the lesson as text, to copy and to paste.
fn as_text(links: &Links, open: Option<&OpenLesson>, act: &Callback<Action>) -> Html {
    let text = open.map(|open| write_text(open.lesson(), &links.comparison)).unwrap_or_default();
    let rows = (text.lines().count() + 1).clamp(6, 30).to_string();
    let onclick = act.reform(|_: MouseEvent| Action::ReadLesson(browser::written_in("lesson-text")));
    html! {
        <section aria-labelledby="lesson-as-text">
            <h2 id="lesson-as-text">{ words::AS_TEXT }</h2>
            <label>
                { words::AS_TEXT_HOW }
                <textarea id="lesson-text" {rows} spellcheck="false" value={text} />
            </label>
            <p><button type="button" {onclick}>{ words::OPEN_TEXT }</button></p>
        </section>
    }
}
