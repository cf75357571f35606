//! Everything on one page: the plain page is shown below this.

use yew::prelude::*;

use crate::words::WHOLE;
use crate::words::texts::{TOPICS_FOLLOW, WHOLE_FOLLOWS};

/// Renders what precedes the edition, which is not part of the app.
pub fn view(in_parts: bool) -> Html {
    html! {
        <article>
            <p class="hint">{ if in_parts { TOPICS_FOLLOW } else { WHOLE_FOLLOWS } }</p>
            <h1 class="unseen">{ WHOLE }</h1>
        </article>
    }
}
