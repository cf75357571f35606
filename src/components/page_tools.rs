//! What can be done with a whole page: present it, print it, share it; cite a question or add it to the lesson.

use yew::prelude::*;

use crate::components::link::{Links, href, on_click};
use crate::components::question_tools::lesson;
use crate::components::{cite, statement};
use crate::state::{Action, AppState, Dialog, Route, Scope, Sheet};
use crate::words;

/// Renders the tools of the page on the screen.
pub fn view(state: &AppState, links: &Links, act: &Callback<Action>) -> Html {
    let question = state.view.question().and_then(|id| state.comparison.question(id)).map(|(_, q)| q);
    let scope = Scope::of(&state.view.place);
    html! {
        <div class="page-tools">
            if let Some(staged) = state.to_stage() {
                <a class="present" href={href(links, Route::Stage(staged))}>{ words::PRESENT }</a>
            }
            if let Some(question) = question {
                { lesson(links, question, act) }
                { statement::cite(cite::present(state), act) }
            }
            <a href={href(links, Route::Print(Sheet::Reading, scope))}>{ words::PRINT }</a>
            <button type="button" class="open-share" aria-haspopup="dialog" onclick={on_click(act, Action::Open(Some(Dialog::Share)))}>{ words::SHARE }</button>
        </div>
    }
}
