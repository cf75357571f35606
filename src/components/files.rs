//! Adding one's own copies of the documents: choosing files, dropping them on the page, and keeping them.

use yew::prelude::*;

use crate::browser::{self, Read};
use crate::components::copy;
use crate::copies::{File, Keeping, Origin};
use crate::state::{Action, AppState};
use crate::words::texts;
use anchoring::plain::{self, LARGEST_FILE, Refused};
use comparison::Comparison;

/// Renders the field in which files are chosen.
pub fn field(id: &'static str, act: &Callback<Action>) -> Html {
    let act = act.clone();
    let onchange = Callback::from(move |event: Event| {
        let act = act.clone();
        browser::chosen_files(&event, LARGEST_FILE, move |read| take_in(read, &act));
    });
    html! {
        <p class="choose-files">
            <label for={id}>{ texts::ADD_COPIES }</label>
            <input {id} type="file" multiple={true} accept=".txt,.text,.md,.html,.htm,.mhtml,.mht,text/plain,text/html,multipart/related" {onchange} />
            <span class="hint">{ texts::ADD_COPIES_HOW }</span>
        </p>
    }
}

/// Takes in files that were read, each by itself, so that many do not halt the page.
pub fn take_in(read: Vec<Read>, act: &Callback<Action>) {
    let act = act.clone();
    browser::one_by_one(read, move |(name, bytes)| {
        let text = bytes.ok_or(Refused::Unread).and_then(|bytes| plain::read(&bytes, browser::decode));
        act.emit(Action::TakeIn(vec![File { origin: Origin::Added(name), text, document: None }]));
    });
}

/// Returns texts that were kept, as files.
pub fn kept(texts: impl IntoIterator<Item = String>) -> Vec<File> {
    texts.into_iter().map(|text| File { origin: Origin::Kept, text: Ok(text), document: None }).collect()
}

/// Returns texts that came with the page, each with the id of its document, as files.
pub fn bundled(texts: impl IntoIterator<Item = (String, String)>) -> Vec<File> {
    let file = |(id, text): (String, String)| File {
        origin: Origin::Bundled,
        text: Ok(text),
        document: Some(id.as_str().into()),
    };
    texts.into_iter().map(file).collect()
}

/// Stores texts for next time, and says whether they are.
pub fn keep(comparison: &Comparison, texts: Vec<(String, String)>, act: &Callback<Action>) {
    let (act, stored) = (act.clone(), texts.clone());
    browser::keep(&comparison.title, texts, move |worked| {
        act.emit(if worked { Action::Stored(stored.clone()) } else { Action::Kept(Keeping::Refused) });
    });
}

/// Renders whether added texts are kept, and the buttons to keep or remove them.
pub fn keeping(state: &AppState, act: &Callback<Action>) -> Html {
    if !state.copies.has_added() && state.copies.keeping != Keeping::Yes {
        return html! {};
    }
    let words = match state.copies.keeping {
        Keeping::No => texts::KEEP_QUESTION,
        Keeping::Yes => texts::IS_KEPT,
        Keeping::Refused => texts::CANNOT_KEEP,
    };
    let keep = {
        let (act, texts, of) = (act.clone(), state.copies.unkept(), state.comparison.clone());
        Callback::from(move |_: MouseEvent| keep(&of, texts.clone(), &act))
    };
    let forget = {
        let (act, of) = (act.clone(), state.comparison.clone());
        Callback::from(move |_: MouseEvent| {
            let act = act.clone();
            browser::forget(&of.title, move |worked| {
                let failed = || Action::Announce(texts::NOT_FORGOTTEN.to_owned());
                act.emit(if worked { Action::Forget } else { failed() });
            });
        })
    };
    html! {
        <div class="keeping">
            <p data-spoken="">{ words }</p>
            if state.copies.keeping == Keeping::No {
                <button type="button" class="keep" onclick={keep}>{ "Keep" }</button>
            }
            <button type="button" class="forget" onclick={forget}>{ texts::FORGET }</button>
            { copy::outcome(state) }
        </div>
    }
}

/// Renders what is shown over the page while files are dragged over it.
pub fn drop_hint() -> Html {
    html! { <p class="drop-hint" aria-hidden="true">{ texts::DROP_HINT }</p> }
}
