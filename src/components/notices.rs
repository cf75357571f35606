//! Notices about what a link names and the comparison lacks, until the reader dismisses them.

use yew::prelude::*;

use crate::components::link::button;
use crate::state::Action;
use crate::words::CLOSE_NOTE;

/// Renders the notices; an empty live region if there are none.
pub fn view(notices: &[String], act: &Callback<Action>) -> Html {
    html! {
        <div class="notices" role="status">
            if !notices.is_empty() {
                <div class="notice">
                    { for notices.iter().map(|words| html! { <p>{ words }</p> }) }
                    { button(act, Action::Dismiss, CLOSE_NOTE, "") }
                </div>
            }
        </div>
    }
}
