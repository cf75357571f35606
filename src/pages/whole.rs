//! Everything on one page: the reading edition that stands in the page, brought into sight.

use yew::prelude::*;

/// What stands above the edition, which is no part of the app.
#[inline(never)]
pub fn view() -> Html {
    html! {
        <article class="whole">
            <p class="hint">{ "The whole comparison follows, for reading through, for the browser’s own search, and for printing." }</p>
            <h1 class="unseen">{ "Everything on one page" }</h1>
        </article>
    }
}
