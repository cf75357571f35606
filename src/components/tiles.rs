//! The tiles: how many questions have which finding. They are also the legend, and the way to the lists.

use yew::prelude::*;

use crate::components::link::{Links, href};
use crate::state::Route;
use crate::verdict_style::class;
use crate::words::lists;
use comparison::Verdict;
use comparison::analysis::filter::verdicts;
use comparison::analysis::findings::{Found, count};

/// Renders the tiles. The one whose list is on the screen is marked as current.
pub fn view(links: &Links, found: &[Found<'_>], current: Option<Verdict>) -> Html {
    html! {
        <ul class="tiles" aria-label={lists::FINDINGS}>
            { for verdicts(&links.comparison).map(|kind| {
                let (n, arguable) = count(found, kind);
                let current = (current == Some(kind)).then_some("page");
                html! {
                    <li key={kind.word()}>
                        <a class={classes!("tile", class(kind))} href={href(links, Route::Findings(Some(kind)))} aria-current={current}>
                            <span class="sign" aria-hidden="true">{ lists::kind_sign(kind) }</span>
                            <b>{ n }</b>
                            <span>{ lists::kind_word(kind) }</span>
                            if arguable > 0 {
                                <span class="of">{ lists::open_to_argument(arguable) }</span>
                            }
                        </a>
                    </li>
                }
            }) }
        </ul>
    }
}
