//! Taking in the reader's own copies of the documents: the field to choose files, files dropped on the
//! page, and keeping what was added.

use yew::prelude::*;

use crate::browser::{self, Read};
use crate::copies::{File, Keeping, Origin};
use crate::state::{Action, AppState};
use anchoring::plain::{self, HIDDEN, INLINE, LARGEST};

/// The field in which files are chosen, several at once.
pub fn field(id: &'static str, act: &Callback<Action>) -> Html {
    let act = act.clone();
    let onchange = Callback::from(move |event: Event| {
        let act = act.clone();
        browser::chosen_files(&event, LARGEST, move |read| act.emit(taken(read)));
    });
    html! {
        <p class="choose-files">
            <label for={id}>{ "Add your own copies: text files or saved web pages, several at once" }</label>
            <input {id} type="file" multiple={true} accept=".txt,.text,.md,.html,.htm,text/plain,text/html" {onchange} />
            <span class="hint">{ "You can also drop them anywhere on this page. They are read here and sent nowhere." }</span>
        </p>
    }
}

/// What becomes of files that were read.
pub fn taken(read: Vec<Read>) -> Action {
    let file = |(name, bytes): Read| {
        let text = plain::decode(&bytes).map(|text| {
            if plain::is_page(&text) { browser::text_of_page(&text, &HIDDEN, &INLINE) } else { text }
        });
        File { origin: Origin::Added(name), text }
    };
    Action::TakeIn(read.into_iter().map(file).collect())
}

/// What came with the page or was kept, as files.
pub fn as_files(texts: Vec<(String, String)>, origin: &Origin) -> Vec<File> {
    texts.into_iter().map(|(_, text)| File { origin: origin.clone(), text: Ok(text) }).collect()
}

/// Whether what was added is kept, and the way to keep it or to have it forgotten.
pub fn keeping(state: &AppState, act: &Callback<Action>) -> Html {
    if !state.copies.has_added() && state.copies.keeping != Keeping::Yes {
        return html! {};
    }
    let words = match state.copies.keeping {
        Keeping::No => {
            "What you added is gone when you close this window. Shall this browser keep it for the next time?"
        }
        Keeping::Yes => {
            "What you added is kept in this browser, for this page alone, until you have it forgotten."
        }
        Keeping::Refused => {
            "This browser keeps nothing for this page. What you added is here until you close the window."
        }
    };
    let keep = {
        let (act, texts) = (act.clone(), state.copies.added());
        Callback::from(move |_: MouseEvent| {
            let act = act.clone();
            browser::keep(texts.clone(), move |worked| {
                act.emit(Action::Kept(if worked { Keeping::Yes } else { Keeping::Refused }));
            });
        })
    };
    let forget = {
        let act = act.clone();
        Callback::from(move |_: MouseEvent| {
            let act = act.clone();
            browser::forget(move |worked| {
                act.emit(if worked { Action::Forget } else { Action::Announce(NOT_FORGOTTEN.to_owned()) });
            });
        })
    };
    html! {
        <div class="keeping">
            <p role="status">{ words }</p>
            if state.copies.keeping == Keeping::No {
                <button type="button" class="keep" onclick={keep}>{ "Keep it" }</button>
            }
            <button type="button" class="forget" onclick={forget}>{ "Forget what I added" }</button>
            <p class="said" role="status">{ &state.said }</p>
        </div>
    }
}

const NOT_FORGOTTEN: &str =
    "This browser did not let go of it: another window may have it open. Close that and try again.";

/// What is said over the page while files are held over it.
pub fn drop_hint() -> Html {
    html! { <p class="drop-hint" aria-hidden="true">{ "Let go to read these files beside the comparison. They stay on this computer." }</p> }
}
