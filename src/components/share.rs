//! Passing on what is on the screen: link, code, reference, file, paper.

use yew::prelude::*;

use crate::browser;
use crate::components::link::{href, on_change, on_click};
use crate::components::{cite, copy};
use crate::share::{Edition, qr};
use crate::state::{Action, AppState, Dialog, Format, Route, Scope, Sheet};

/// This copy of the comparison, with the address under which others can open it.
pub fn edition(state: &AppState) -> Edition {
    let built = &*state.edition;
    Edition { address: browser::published().or_else(|| built.address.clone()), ..built.clone() }
}

/// The dialog; nothing where it is not open.
pub fn view(state: &AppState, act: &Callback<Action>) -> Html {
    if state.dialog != Some(Dialog::Share) {
        return html! {};
    }
    let from_file = browser::published().is_none();
    let address = state.address();
    let link = edition(state).link(&address);
    let (name, remark) = match (&link, from_file) {
        (Some(_), false) => ("Link to exactly this view", ""),
        (Some(_), true) => (
            "Link to this view in the public copy",
            "You opened the page from a file, and a link into your file leads nowhere for others. This one leads to the public copy.",
        ),
        (None, _) => (
            "What stands behind the name of the page",
            "You opened the page from a file, and a link into your file leads nowhere for others. Send them the file and this text: behind the file\u{2019}s name in the address bar, it opens this view.",
        ),
    };
    let text = link.clone().unwrap_or_else(|| format!("#{address}"));
    let closed = on_change(act, Action::Open(None));
    html! {
        <dialog id="dialog" class="share" aria-labelledby="dialog-title" onclose={closed}>
            <h2 id="dialog-title">{ "Share" }</h2>
            if !remark.is_empty() {
                <p class="remark">{ remark }</p>
            }
            { copy::field("copy-field", name, text, 2, act, system(state, link.as_deref(), act)) }
            { copy::said(state) }
            { link.as_deref().map(code).unwrap_or_default() }
            { ways(state, act) }
            <button type="button" onclick={on_click(act, Action::Open(None))}>{ "Close" }</button>
        </dialog>
    }
}

/// The system's own way of passing a link on, where it has one.
fn system(state: &AppState, link: Option<&str>, act: &Callback<Action>) -> Html {
    let Some(link) = link.filter(|_| browser::can_share()).map(str::to_owned) else { return html! {} };
    let (title, act) = (state.view.title(&state.comparison), act.clone());
    let onclick = Callback::from(move |_: MouseEvent| {
        let act = act.clone();
        browser::pass_on(&title, &link, move |worked| {
            act.emit(Action::Announce(if worked { "Shared." } else { "Sharing was cancelled." }.to_owned()));
        });
    });
    html! { <button type="button" {onclick}>{ "Send by …" }</button> }
}

/// The link as a code, with the address under it in words.
fn code(link: &str) -> Html {
    let short = link.split_once("://").map_or(link, |(_, rest)| rest);
    match qr::code(link) {
        Ok(code) => html! {
            <figure class="code">
                <svg viewBox={format!("0 0 {0} {0}", code.size)} role="img" aria-label="The link as a QR code">
                    <path d={code.path} />
                </svg>
                <figcaption>{ short }</figcaption>
            </figure>
        },
        Err(error) => html! { <p class="remark">{ error.to_string() }</p> },
    }
}

/// The other ways: reference, paper, file.
fn ways(state: &AppState, act: &Callback<Action>) -> Html {
    let scope = Scope::of(&state.view.place);
    let cited = Dialog::Cite(cite::present(state), crate::share::cite::Style::Apa);
    html! {
        <p class="ways">
            <button type="button" class="open-cite" onclick={on_click(act, Action::Open(Some(cited)))}>{ "Cite" }</button>
            <a href={href(state, Route::Print(Sheet::Reading, scope.clone()))}>{ "Print" }</a>
            <a href={href(state, Route::Export(Format::Markdown, scope))}>{ "Take away as a file" }</a>
        </p>
    }
}
