//! A text to copy: a field whose text can be selected, a button, and the outcome in words.

use yew::prelude::*;

use crate::browser;
use crate::components::link::unseen;
use crate::state::{Action, AppState};
use crate::words::share::{COPIED, NOT_COPIED};

/// Renders the field with its button and other tools.
pub fn field(
    id: &'static str,
    name: &str,
    text: String,
    rows: usize,
    act: &Callback<Action>,
    tools: Html,
) -> Html {
    let act = act.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        let act = act.clone();
        browser::copy(id, move |worked| {
            act.emit(Action::Announce(if worked { COPIED } else { NOT_COPIED }.to_owned()));
        });
    });
    html! {
        <div class="copy">
            <label for={id}>{ name }</label>
            <textarea {id} readonly={true} rows={rows.to_string()} spellcheck="false" value={text} />
            <div class="copy-tools">
                <button type="button" class="do-copy" {onclick}>{ "Copy" }{ unseen(name) }</button>
                { tools }
            </div>
        </div>
    }
}

/// Renders the outcome of the last copy, save or share.
pub fn outcome(state: &AppState) -> Html {
    html! { <p class="said" data-spoken="">{ &state.said }</p> }
}
