//! A text to copy: a field that can be selected, a button, and what came of it in words.

use yew::prelude::*;

use crate::browser;
use crate::state::{Action, AppState};

/// The field with its button and whatever else stands beside it.
pub fn field(
    id: &'static str,
    name: &str,
    text: String,
    rows: usize,
    act: &Callback<Action>,
    beside: Html,
) -> Html {
    let act = act.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        let act = act.clone();
        browser::copy(id, move |worked| act.emit(Action::Announce(outcome(worked).to_owned())));
    });
    html! {
        <div class="copy">
            <label for={id}>{ name }</label>
            <textarea {id} readonly={true} rows={rows.to_string()} spellcheck="false" value={text} />
            <div class="copy-tools">
                <button type="button" class="do-copy" {onclick}>{ "Copy" }</button>
                { beside }
            </div>
        </div>
    }
}

/// What came of the last thing that was copied, saved or passed on.
pub fn said(state: &AppState) -> Html {
    html! { <p class="said" role="status">{ &state.said }</p> }
}

fn outcome(worked: bool) -> &'static str {
    if worked {
        "Copied."
    } else {
        "This browser does not let the page copy. Select and copy it yourself: the text is selected, so Ctrl+C or ⌘C is enough."
    }
}
