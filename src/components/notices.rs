//! What a link named and could not be found, until the reader dismisses it.

use yew::prelude::*;

use crate::components::link::on_click;
use crate::state::Action;

/// The notices; an empty live region where there are none.
pub fn view(notices: &[String], act: &Callback<Action>) -> Html {
    html! {
        <div class="notices" role="status">
            if !notices.is_empty() {
                <div class="notice">
                    { for notices.iter().map(|words| html! { <p>{ words }</p> }) }
                    <button type="button" onclick={on_click(act, Action::Dismiss)}>{ "Close this note" }</button>
                </div>
            }
        </div>
    }
}
