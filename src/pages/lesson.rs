//! The lesson: its questions in their order with a note each, and the ways to pass it on.

use yew::prelude::*;

use crate::browser;
use crate::components::class_if;
use crate::components::link::{button, href, unseen};
use crate::lesson::{Lesson, Step, length, write_text};
use crate::share::qr::{LONGEST_FOR_A_ROOM, code};
use crate::state::{Action, AppState, OpenLesson, Route, Scope, Sheet};

/// The lesson, or how to begin one.
#[inline(never)]
pub fn view(state: &AppState, act: &Callback<Action>) -> Html {
    let open = state.view.lesson.as_ref();
    html! {
        <article class="lesson">
            <header class="topic-head">
                <h1>{ "Lesson" }</h1>
                <p class="summary">{ "Questions in your order, with a note each. The lesson is in the address: keep or send the link, and nothing else is stored." }</p>
            </header>
            { match open {
                Some(open) => opened(state, open, act),
                None => html! { <p class="prose">{ "No lesson is open. “Add to lesson” beside any question begins one; so does a lesson as text." }</p> },
            } }
            { as_text(state, open, act) }
        </article>
    }
}

fn opened(state: &AppState, open: &OpenLesson, act: &Callback<Action>) -> Html {
    let lesson = open.lesson();
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
                    <a class="start" href={href(state, Route::Stage(first.question.clone()))}>{ "Start on the stage" }</a>
                    <a href={href(state, Route::Test(None))}>{ "Test yourself on it" }</a>
                    <a class="print-lesson" href={href(state, Route::Print(Sheet::Reading, Scope::Lesson))}>{ "Print" }</a>
                }
                { button(act, Action::Lesson(None), "Leave lesson", "") }
                <span class="hint">{ "Keep the link or the text before you leave." }</span>
            </p>
            <h2 id="lesson-questions" tabindex="-1">{ match lesson.steps.len() {
                0 => "No question yet".to_owned(),
                1 => "1 question".to_owned(),
                n => format!("{n} questions"),
            } }</h2>
            <ol class="lesson-steps">
                { for lesson.steps.iter().enumerate().map(|(n, s)| step(state, lesson, n, s, act)) }
            </ol>
            { pass_on(state) }
        </>
    }
}

fn step(state: &AppState, lesson: &Lesson, n: usize, step: &Step, act: &Callback<Action>) -> Html {
    let Some((topic, question)) = state.comparison.question(&step.question) else { return html! {} };
    let id = &step.question;
    let onnote = {
        let (lesson, id) = (lesson.clone(), id.clone());
        act.reform(move |e: Event| {
            Action::Lesson(Some(lesson.noted(&id, &browser::written(&e).unwrap_or_default())))
        })
    };
    // The focus goes along with the question that moves.
    let tool = |words: &'static str, focus: String, changed: Lesson, idle: bool| {
        let act = act.clone();
        let own = focus.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            act.emit(Action::Lesson(Some(changed.clone())));
            browser::focus_soon(focus.clone());
        });
        html! {
            <button type="button" id={own} aria-disabled={idle.then_some("true")} {onclick}>
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
            <h3><a href={href(state, Route::CloseUp(id.clone()))}>{ &question.ask }</a></h3>
            <label>
                { "Note" }{ unseen(&question.ask) }
                <textarea rows={rows(&step.note).to_string()} value={step.note.clone()} onchange={onnote} />
            </label>
            <p class="lesson-tools">
                { tool("↑ Earlier", format!("earlier-{id}"), lesson.earlier(id), first) }
                { tool("↓ Later", format!("later-{id}"), lesson.later(id), last) }
                <button type="button" onclick={remove}>{ "Remove" }{ unseen(&question.ask) }</button>
                <a href={href(state, Route::Stage(id.clone()))}>{ "Stage" }{ unseen(&question.ask) }</a>
            </p>
        </li>
    }
}

/// Lines enough to read the whole note, on a phone too.
fn rows(note: &str) -> usize {
    note.lines().map(|line| line.chars().count() / 34 + 1).sum::<usize>().max(2)
}

/// The link, its length, and its code.
fn pass_on(state: &AppState) -> Html {
    let page = browser::page();
    let behind = href(state, Route::Lesson);
    let link = format!("{page}{behind}");
    let length = length(&link);
    let from_file = page.starts_with("file:");
    html! {
        <section class="lesson-link" aria-labelledby="lesson-link">
            <h2 id="lesson-link">{ "The lesson as a link" }</h2>
            if from_file {
                <p class="prose">{ "This page was opened from a file, so its link works on this machine only. For another machine, take the lesson as text below, or open the page where it is published." }</p>
            } else {
                <p class="prose">{ "Your phone shows the notes while the stage shows the question: point its camera at the code." }</p>
            }
            <p class={classes!("hint", class_if(length.too_long, "is-too-long"))}>{ length.words() }</p>
            if !from_file {
                { drawn(&link) }
            }
            <p class="in-words"><a href={behind}>{ &link }</a></p>
        </section>
    }
}

fn drawn(link: &str) -> Html {
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
                        <p class="hint">{ "The code is fine, since the link is long: hold the phone near." }</p>
                    }
                </>
            }
        }
        Err(too_long) => html! { <p class="hint is-too-long">{ too_long.to_string() }</p> },
    }
}

/// The lesson as text, to take away and to put in.
fn as_text(state: &AppState, open: Option<&OpenLesson>, act: &Callback<Action>) -> Html {
    let text = open.map(|open| write_text(open.lesson(), &state.comparison)).unwrap_or_default();
    let rows = (text.lines().count() + 1).clamp(6, 30).to_string();
    let onclick = act.reform(|_: MouseEvent| Action::ReadLesson(browser::written_in("lesson-text")));
    html! {
        <section aria-labelledby="lesson-as-text">
            <h2 id="lesson-as-text">{ "The lesson as text" }</h2>
            <label>
                { "Copy it from here; or put another text here, and open it as the lesson." }
                <textarea id="lesson-text" {rows} spellcheck="false" value={text} />
            </label>
            <p><button type="button" {onclick}>{ "Open this text as the lesson" }</button></p>
        </section>
    }
}
