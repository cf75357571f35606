//! The frame of a dialog: title, content, and the button that closes it.

use yew::prelude::*;

use crate::components::link::{button, on_change};
use crate::state::Action;

/// Renders a dialog; only one is open at a time. What is spoken meanwhile is written into its last paragraph.
pub fn view(class: Option<&'static str>, title: &str, content: Html, act: &Callback<Action>) -> Html {
    html! {
        <dialog id="dialog" {class} aria-labelledby="dialog-title" onclose={on_change(act, Action::Open(None))}>
            <h2 id="dialog-title">{ title }</h2>
            { content }
            { button(act, Action::Open(None), "Close", "") }
            <p class="unseen" role="status"></p>
        </dialog>
    }
}
