//! Notices about what a link names and the comparison lacks, and about a lesson that can be brought back, until
//! the reader dismisses them.

use yew::prelude::*;

use crate::components::link::button;
use crate::lesson::OpenLesson;
use crate::state::{Action, AppState};
use crate::words::{CLOSE_NOTE, lesson as words};

/// Renders the notices.
pub fn view(state: &AppState, act: &Callback<Action>) -> Html {
    let notices = &state.notices;
    html! {
        <div class="notices">
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

/// Renders what became of the lesson and the button that brings it back; not before a class.
fn undo(state: &AppState, act: &Callback<Action>) -> Html {
    let Some(before) = state.undo.as_ref().filter(|_| state.staged().is_none()) else { return html! {} };
    let now = state.view.lesson.as_ref().map(OpenLesson::lesson);
    html! {
        <div class="notice undo">
            <p data-spoken="">{ words::undone(before.lesson(), now) }</p>
            { button(act, Action::Undo, words::UNDO, "") }
            { button(act, Action::Dismiss, CLOSE_NOTE, "") }
        </div>
    }
}
