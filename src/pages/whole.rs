//! Everything on one page: the page brings its reading edition into sight below this.

use yew::prelude::*;

use crate::words::{WHOLE, texts::WHOLE_FOLLOWS};

/// Renders what precedes the edition, which is not part of the app.
pub fn view() -> Html {
    html! {
        <article class="whole">
            <p class="hint">{ WHOLE_FOLLOWS }</p>
            <h1 class="unseen">{ WHOLE }</h1>
        </article>
    }
}
