//! What a teacher finds at every question: the stage, and the lesson.

use yew::prelude::*;

use crate::components::link::{button, enter, href, unseen};
use crate::state::{Action, AppState, Route};
use comparison::Question;

/// The link to the stage, and the button for the lesson.
pub fn tools(state: &AppState, question: &Question, act: &Callback<Action>) -> Html {
    html! {
        <span class="room-tools">
            <a href={href(state, Route::Stage(question.id.clone()))}>{ "Stage" }{ unseen(&question.ask) }</a>
            { in_lesson(state, question, act) }
        </span>
    }
}

/// Puts a question into the lesson; where it is in, says so and leads there.
pub fn in_lesson(state: &AppState, question: &Question, act: &Callback<Action>) -> Html {
    let number = state.view.lesson.as_ref().and_then(|open| open.number_of(&question.id));
    if let Some(number) = number {
        let (state, act) = (state.clone(), act.clone());
        let onclick = Callback::from(move |_: MouseEvent| enter(&state, Route::Lesson, &act));
        return html! { <button type="button" {onclick}>{ format!("Lesson: no. {number}") }{ unseen(&question.ask) }</button> };
    }
    let lesson = state.view.lesson.as_ref().map(|open| open.lesson().clone()).unwrap_or_default();
    button(act, Action::Lesson(Some(lesson.with(&question.id))), "Add to lesson", &question.ask)
}
