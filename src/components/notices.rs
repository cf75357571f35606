//! Notices about what a link names and the comparison lacks, and about a lesson that can be brought back, until
//! the reader dismisses them.

use yew::prelude::*;

use crate::browser;
use crate::components::link::button;
use crate::lesson::OpenLesson;
use crate::state::{Action, AppState, Route, Undo};
use crate::words::stage::VOTES_DELETED;
use crate::words::testing::ANSWERS_DELETED;
use crate::words::{CLOSE_NOTE, lesson as words};

/// Renders the notices.
pub fn view(state: &AppState, act: &Callback<Action>) -> Html {
    let notices = &state.notices;
    html! {
        <div class="notices">
            <p class="unseen" data-spoken="">{ &state.news }</p>
            { undo(state, act) }
            if !notices.is_empty() {
                <div class="notice">
                    { for notices.iter().map(|words| html! { <p data-spoken="">{ words }</p> }) }
                    { button(act, Action::Dismiss, CLOSE_NOTE, "") }
                </div>
            }
        </div>
    }
}

/// Renders what was closed or deleted, and the button that brings it back; nothing about a lesson before a class.
fn undo(state: &AppState, act: &Callback<Action>) -> Html {
    let now = state.view.lesson.as_ref().map(OpenLesson::lesson);
    let became = match &state.undo {
        Some(Undo::Lesson(before) | Undo::Steps(before)) if state.staged().is_none() => {
            words::undone(before.lesson(), now)
        }
        Some(Undo::Votes(_)) => VOTES_DELETED.to_owned(),
        Some(Undo::Answers(..)) => ANSWERS_DELETED.to_owned(),
        _ => return html! {},
    };
    let back = act.clone();
    let in_lesson = state.view.place == Route::Lesson;
    let onclick = Callback::from(move |_: MouseEvent| {
        back.emit(Action::Undo);
        // The focus goes to what came back, not into a field.
        if in_lesson {
            browser::focus_soon("lesson-questions".to_owned());
        }
    });
    html! {
        <div class="notice undo">
            <p data-spoken="">{ became }</p>
            <button type="button" {onclick}>{ words::UNDO }</button>
            { button(act, Action::Dismiss, CLOSE_NOTE, "") }
        </div>
    }
}
