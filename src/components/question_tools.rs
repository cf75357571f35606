//! The tools for teaching at every question, the box of a row, and the line of the open lesson above a board.

use yew::prelude::*;

use crate::components::link::{Links, button, enter, href, on_change, unseen};
use crate::lesson::{Lesson, OpenLesson};
use crate::state::{Action, AppState, Route};
use crate::words::comparing::{ADD_TO_LESSON, lesson_number};
use crate::words::{PRESENT, lesson as words};
use comparison::Question;

/// Renders the link to the stage and the button for the lesson.
pub fn view(links: &Links, question: &Question, act: &Callback<Action>) -> Html {
    html! {
        <span class="question-tools">
            <a href={href(links, Route::Stage(question.id.clone()))}>{ PRESENT }{ unseen(&question.ask) }</a>
            { lesson(links, question, act) }
        </span>
    }
}

/// Renders the button that adds a question to the lesson; once added, it leads to the lesson.
pub fn lesson(links: &Links, question: &Question, act: &Callback<Action>) -> Html {
    let open = links.view.lesson.as_ref();
    if let Some(number) = open.and_then(|open| open.number_of(&question.id)) {
        let (links, act) = (links.clone(), act.clone());
        let onclick = Callback::from(move |_: MouseEvent| enter(&links, Route::Lesson, &act));
        return html! { <button type="button" {onclick}>{ lesson_number(number) }{ unseen(&question.ask) }</button> };
    }
    let lesson = open.map(|open| open.lesson().clone()).unwrap_or_default();
    button(act, Action::Lesson(Some(lesson.with(&question.id))), ADD_TO_LESSON, &question.ask)
}

/// Renders the box that takes a question into the lesson and out of it.
pub fn tick(links: &Links, question: &Question, act: &Callback<Action>) -> Html {
    let lesson = links.view.lesson.as_ref().map(|open| open.lesson().clone()).unwrap_or_default();
    let checked = lesson.has(&question.id);
    let lesson = if checked { lesson.without(&question.id) } else { lesson.with(&question.id) };
    // A lesson of nothing is none.
    let onchange = on_change(act, Action::Lesson(Some(lesson).filter(|l| *l != Lesson::default())));
    html! {
        <label class="tick">
            <input type="checkbox" {checked} {onchange} /><span>{ words::IN_THE_LESSON }</span>{ unseen(&question.ask) }
        </label>
    }
}

/// Renders the open lesson in one line; nothing where none is open, and on its own page.
pub fn lesson_line(state: &AppState, links: &Links) -> Html {
    let lesson =
        links.view.lesson.as_ref().map(OpenLesson::lesson).filter(|_| state.view.place != Route::Lesson);
    let Some((lesson, first)) = lesson.and_then(|l| Some((l, l.steps.first()?))) else { return html! {} };
    html! {
        <p class="lesson-line">
            { words::open_lesson(lesson) }
            { " · " }<a href={href(links, Route::Lesson)}>{ words::OPEN }</a>
            { " · " }<a href={href(links, Route::Stage(first.question.clone()))}>{ PRESENT }</a>
        </p>
    }
}
