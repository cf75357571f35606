//! The dialog for sharing what is on the screen: link, code, reference, file, paper.

use yew::prelude::*;

use crate::browser;
use crate::components::link::{Links, href, on_click};
use crate::components::{cite, copy, dialog};
use crate::share::cite::Style;
use crate::share::{Edition, qr};
use crate::state::{Action, AppState, Dialog, Format, Route, Scope, Sheet};
use crate::words::share as words;

/// Returns this copy of the comparison, with the address under which others can open it.
pub fn edition(state: &AppState) -> Edition {
    let built = &*state.edition;
    Edition { address: browser::published().or_else(|| built.address.clone()), ..built.clone() }
}

/// Renders the dialog; nothing while it is closed.
pub fn view(state: &AppState, links: &Links, act: &Callback<Action>) -> Html {
    if state.dialog != Some(Dialog::Share) {
        return html! {};
    }
    let address = state.address();
    let link = edition(state).link(&address);
    let (name, remark) = match (&link, browser::published()) {
        (Some(_), Some(_)) => (words::LINK, None),
        (Some(_), None) => (words::PUBLIC_LINK, Some(words::PUBLIC_LINK_WHY)),
        (None, _) => (words::FRAGMENT, Some(words::FRAGMENT_HOW)),
    };
    let text = link.clone().unwrap_or_else(|| format!("#{address}"));
    let content = html! {
        <>
            if let Some(remark) = remark {
                <p class="remark">{ remark }</p>
            }
            { copy::field("copy-field", name, text, 2, act, system(state, link.as_deref(), act)) }
            { copy::outcome(state) }
            { link.as_deref().map(code).unwrap_or_default() }
            { others(state, links, act) }
        </>
    };
    dialog::view(Some("share"), "Share", content, act)
}

/// Renders the button for the system's own sharing, where it has one.
fn system(state: &AppState, link: Option<&str>, act: &Callback<Action>) -> Html {
    let Some(link) = link.filter(|_| browser::can_share()).map(str::to_owned) else { return html! {} };
    let (title, act) = (state.view.title(&state.comparison), act.clone());
    let onclick = Callback::from(move |_: MouseEvent| {
        let act = act.clone();
        browser::pass_on(&title, &link, move |worked| {
            act.emit(Action::Announce(if worked { words::SHARED } else { words::NOT_SHARED }.to_owned()));
        });
    });
    html! { <button type="button" {onclick}>{ "Send by …" }</button> }
}

/// Renders the link as a code, with the address under it.
fn code(link: &str) -> Html {
    let short = link.split_once("://").map_or(link, |(_, rest)| rest);
    match qr::code(link) {
        Ok(code) => html! {
            <figure class="code">
                <svg viewBox={format!("0 0 {0} {0}", code.size)} role="img" aria-label={words::QR_CODE}>
                    <path d={code.path} />
                </svg>
                <figcaption>{ short }</figcaption>
            </figure>
        },
        Err(error) => html! { <p class="remark">{ error }</p> },
    }
}

/// Renders the other ways: reference, paper, file.
fn others(state: &AppState, links: &Links, act: &Callback<Action>) -> Html {
    let scope = Scope::of(&state.view.place);
    let cite = Action::Open(Some(Dialog::Cite(cite::present(state), Style::Apa)));
    html! {
        <p class="ways">
            <button type="button" class="open-cite" onclick={on_click(act, cite)}>{ "Cite" }</button>
            <a href={href(links, Route::Print(Sheet::Reading, scope.clone()))}>{ "Print" }</a>
            <a href={href(links, Route::Export(Format::Markdown, scope))}>{ crate::words::DOWNLOAD }</a>
        </p>
    }
}
