//! The page for teachers: ready-made lessons, the open lesson with its questions in order, and the ways to share it.

use yew::prelude::*;

use crate::browser;
use crate::components::board::{self, Row};
use crate::components::class_if;
use crate::components::link::{Links, button, href, unseen};
use crate::components::qr_code::qr_code;
use crate::lesson::{Lesson, MOST_MINUTES, Step, length, write_text};
use crate::pages::test::topics;
use crate::state::{Action, AppState, Dialog, OpenLesson, Route, Scope, Sheet, View};
use crate::words::make::{LEAD, MAKE};
use crate::words::{self as all, PRESENT, STAND, TEACH, lesson as words};
use comparison::ReadyLesson;

/// Renders the ready-made lessons, the open lesson or how to begin one, and the ways to it from text.
pub fn view(state: &AppState, links: &Links, act: &Callback<Action>) -> Html {
    let open = links.view.lesson.as_ref();
    let ready = &links.comparison.lessons;
    html! {
        <article class="lesson">
            <header class="topic-head">
                <h1>{ TEACH }</h1>
                <p class="summary">{ words::SUMMARY }</p>
            </header>
            if let Some(open) = open {
                <h2 id="your-lesson">{ words::YOURS }</h2>
                { opened(state, links, open, act) }
            }
            if !ready.is_empty() {
                <h2>{ words::READY }</h2>
                <ul class="ready">{ for ready.iter().map(|lesson| ready_lesson(links, lesson)) }</ul>
            }
            if open.is_none() {
                <h2 id="your-lesson">{ words::YOURS }</h2>
                <p class="prose">{ words::NONE_YET }</p>
            }
            <h2>{ words::ALONE }</h2>
            <p><a href={href(links, Route::Stand(None))}>{ STAND }</a></p>
            <details class="one-alone">
                <summary>{ words::TEST_ON_A_TOPIC }</summary>
                <ul>{ topics(links, Route::Test) }</ul>
            </details>
            { as_text(state, links, open, act) }
            <h2>{ MAKE }</h2>
            <p class="prose">{ LEAD }<a href={href(links, Route::Make)}>{ MAKE }</a></p>
        </article>
    }
}

/// Renders a ready-made lesson. Its links open it.
fn ready_lesson(links: &Links, ready: &ReadyLesson) -> Html {
    let lesson = Lesson::from(ready);
    let size = words::size(lesson.steps.len(), lesson.minutes());
    let view = View { lesson: Some(lesson.into()), ..(*links.view).clone() };
    let with = &Links { view: view.into(), ..links.clone() };
    let questions = ready.steps.iter().filter_map(|s| links.comparison.question(&s.question));
    html! {
        <li class="card" key={ready.id.as_str()}>
            <h3>{ &ready.title }</h3>
            <p>{ &ready.purpose }</p>
            <details>
                <summary>{ size }{ unseen(&ready.title) }</summary>
                <ol>{ for questions.map(|(_, q)| html! {
                    <li key={q.id.as_str()}><a href={href(links, Route::Question(q.id.clone()))}>{ &q.ask }</a></li>
                }) }</ol>
            </details>
            <p class="lesson-ways">
                if let Some(first) = ready.steps.first() {
                    <a class="start" href={href(with, Route::Stage(first.question.clone()))}>{ PRESENT }{ unseen(&ready.title) }</a>
                }
                <a href={href(with, Route::Lesson)}>{ words::OPEN }{ unseen(&ready.title) }</a>
            </p>
            { sheets(with, &ready.title) }
        </li>
    }
}

/// Renders the sheets of the open lesson as links.
fn sheets(links: &Links, about: &str) -> Html {
    html! {
        <p class="sheets">
            { words::SHEETS }
            { for Sheet::ALL.into_iter().map(|sheet| html! {
                <a href={href(links, Route::Print(sheet, Scope::Lesson))}>{ sheet.name() }{ unseen(about) }</a>
            }) }
        </p>
    }
}

fn opened(state: &AppState, links: &Links, open: &OpenLesson, act: &Callback<Action>) -> Html {
    let lesson = open.lesson();
    let rows =
        lesson.steps.iter().filter_map(|s| state.comparison.shared_question(&s.question)).map(Row::from);
    let oninput = {
        let lesson = lesson.clone();
        act.reform(move |e: InputEvent| {
            Action::Lesson(Some(lesson.titled(&browser::written(&e).unwrap_or_default())))
        })
    };
    let leave = act.reform(|_: MouseEvent| {
        browser::focus("comparison");
        Action::Lesson(None)
    });
    let size = match lesson.steps.len() {
        0 => words::NO_QUESTION.to_owned(),
        steps => words::size(steps, lesson.minutes()),
    };
    let notes = if is_file() { words::NOTES_ON_PAPER } else { words::NOTES_BY_PHONE };
    html! {
        <div class="own">
            <p class="hint">{ words::YOURS_SUMMARY }</p>
            <label class="lesson-title">{ "Title" }<input type="text" value={lesson.title.clone()} {oninput} /></label>
            <p class="lesson-ways">
                if let Some(first) = lesson.steps.first() {
                    <a class="start" href={href(links, Route::Stage(first.question.clone()))}>{ words::START }</a>
                    <a href={href(links, Route::Test(None))}>{ words::TEST_IT }</a>
                }
                { button(act, Action::Open(Some(Dialog::Share)), all::SHARE, all::LESSON) }
                <button type="button" onclick={leave}>{ words::LEAVE }</button>
            </p>
            { sheets(links, all::LESSON) }
            <h3 id="lesson-questions" tabindex="-1">{ size }</h3>
            if !lesson.steps.is_empty() {
                <p class="hint">{ words::MOVE_HOW }</p>
                <p class="hint">{ notes }</p>
            }
            <ol class="lesson-steps">
                { for lesson.steps.iter().enumerate().map(|(n, s)| step(links, lesson, n, s, act)) }
            </ol>
            { board::view(state, links, rows, &state.view.shown, act) }
            { as_link(links) }
        </div>
    }
}

/// Renders a question of the lesson: its note, its minutes, and how to move it.
fn step(links: &Links, lesson: &Lesson, n: usize, step: &Step, act: &Callback<Action>) -> Html {
    let Some((topic, question)) = links.comparison.question(&step.question) else { return html! {} };
    let id = &step.question;
    // The focus follows the question that moves.
    let go = {
        let act = act.clone();
        move |changed: Lesson, focus: String| {
            act.emit(Action::Lesson(Some(changed)));
            browser::focus_soon(focus);
        }
    };
    let tool = |words: &'static str, focus: String, changed: Lesson, disabled: bool| {
        let (go, own) = (go.clone(), focus.clone());
        let onclick = Callback::from(move |_: MouseEvent| go(changed.clone(), focus.clone()));
        let about = format!("{}, {}", question.ask, words::nth(n + 1, lesson.steps.len()));
        html! {
            <button type="button" id={own} aria-disabled={disabled.then_some("true")} {onclick}>{ words }{ unseen(&about) }</button>
        }
    };
    let (first, last) = (n == 0, n + 1 == lesson.steps.len());
    let remove = {
        let (go, without) = (go.clone(), lesson.without(id));
        Callback::from(move |_: MouseEvent| go(without.clone(), "lesson-questions".to_owned()))
    };
    let onkeydown = {
        let (go, earlier, later, note) =
            (go.clone(), lesson.earlier(id), lesson.later(id), format!("note-{id}"));
        Callback::from(move |event: KeyboardEvent| {
            let changed = match event.key().as_str() {
                "ArrowUp" if event.alt_key() => &earlier,
                "ArrowDown" if event.alt_key() => &later,
                _ => return,
            };
            event.prevent_default();
            go(changed.clone(), browser::focused().unwrap_or_else(|| note.clone()));
        })
    };
    let onpointerdown = {
        let (act, lesson, id) = (act.clone(), lesson.clone(), id.clone());
        Callback::from(move |event: PointerEvent| {
            let (act, lesson, id) = (act.clone(), lesson.clone(), id.clone());
            browser::drag(&event, move |to| act.emit(Action::Lesson(Some(lesson.moved(&id, to)))));
        })
    };
    html! {
        <li key={id.as_str()} {onkeydown}>
            <span class="handle" title={words::DRAG} {onpointerdown} aria-hidden="true">{ "⠿" }</span>
            <p class="above">{ format!("{}. {}", n + 1, topic.title) }</p>
            <h4><a href={href(links, Route::Question(id.clone()))}>{ &question.ask }</a></h4>
            { fields(lesson, step, &question.ask, act) }
            <p class="lesson-tools">
                { tool("↑ Earlier", format!("earlier-{id}"), lesson.earlier(id), first) }
                { tool("↓ Later", format!("later-{id}"), lesson.later(id), last) }
                <button type="button" onclick={remove}>{ "Remove" }{ unseen(&question.ask) }</button>
                <a href={href(links, Route::Stage(id.clone()))}>{ PRESENT }{ unseen(&question.ask) }</a>
            </p>
        </li>
    }
}

/// Renders the fields of a step. What is typed is taken in at once.
fn fields(lesson: &Lesson, step: &Step, ask: &str, act: &Callback<Action>) -> Html {
    let id = &step.question;
    let onnote = {
        let (lesson, id) = (lesson.clone(), id.clone());
        act.reform(move |e: InputEvent| {
            Action::Lesson(Some(lesson.noted(&id, &browser::written(&e).unwrap_or_default())))
        })
    };
    let onminutes = {
        let (lesson, id) = (lesson.clone(), id.clone());
        act.reform(move |e: InputEvent| {
            let written: Option<i64> = browser::written(&e).and_then(|w| w.parse().ok());
            let minutes = written.and_then(|n| u8::try_from(n.clamp(1, MOST_MINUTES.into())).ok());
            // What is out of bounds is set right in the field too, where nothing else may change.
            if let Some(n) = minutes.filter(|n| written != Some((*n).into())) {
                browser::rewrite(&e, &n.to_string());
            }
            Action::Lesson(Some(lesson.timed(&id, minutes)))
        })
    };
    html! {
        <div class="step-fields">
            <label>
                { "Note" }{ unseen(ask) }
                <textarea id={format!("note-{id}")} rows={rows(&step.note).to_string()} value={step.note.clone()} oninput={onnote} />
            </label>
            <label>
                { "Minutes" }{ unseen(ask) }
                <input id={format!("minutes-{id}")} type="number" min="1" max={MOST_MINUTES.to_string()} inputmode="numeric"
                    value={step.minutes.map(|n| n.to_string()).unwrap_or_default()} oninput={onminutes} />
            </label>
        </div>
    }
}

/// Returns the lines that the whole note needs on a phone.
fn rows(note: &str) -> usize {
    note.lines().map(|line| line.chars().count() / 34 + 1).sum::<usize>().max(2)
}

fn is_file() -> bool {
    browser::page().starts_with("file:")
}

/// Renders the link, its length, and its code.
fn as_link(links: &Links) -> Html {
    let page = browser::page();
    let fragment = href(links, Route::Lesson);
    let link = format!("{page}{fragment}");
    let length = length(&link);
    html! {
        <section class="lesson-link" aria-labelledby="lesson-link">
            <h3 id="lesson-link">{ words::AS_LINK }</h3>
            <p class="prose">{ if is_file() { words::FILE_LINK } else { words::LINK_HOW } }</p>
            <p class={classes!("hint", class_if(length.too_long, "is-too-long"))}>{ length.words() }</p>
            if !is_file() {
                { qr_code(&link) }
            }
            <p class="in-words"><a href={fragment}>{ &link }</a></p>
        </section>
    }
}

/// Renders the lesson as text, to copy and to paste.
fn as_text(state: &AppState, links: &Links, open: Option<&OpenLesson>, act: &Callback<Action>) -> Html {
    let of_lesson = || open.map(|open| write_text(open.lesson(), &links.comparison)).unwrap_or_default();
    let text = state.draft.clone().unwrap_or_else(of_lesson);
    let oninput = act.reform(|e: InputEvent| Action::Draft(browser::written(&e).unwrap_or_default()));
    let rows = (text.lines().count() + 1).clamp(6, 30).to_string();
    let onclick = act.reform(|_: MouseEvent| Action::ReadLesson(browser::written_in("lesson-text")));
    html! {
        <section aria-labelledby="lesson-as-text">
            <h2 id="lesson-as-text">{ words::AS_TEXT }</h2>
            <label>
                { words::AS_TEXT_HOW }
                <textarea id="lesson-text" {rows} spellcheck="false" value={text} {oninput} />
            </label>
            <p><button type="button" {onclick}>{ words::OPEN_TEXT }</button></p>
        </section>
    }
}
