//! The dialog for sharing what is on the screen: link, code, reference, file, paper.

use yew::prelude::*;

use crate::browser;
use crate::components::link::{Links, href, on_click};
use crate::components::qr_code::qr_code;
use crate::components::{cite, copy, dialog};
use crate::share::cite::Style;
use crate::share::qr::LONGEST_FOR_A_ROOM;
use crate::share::{Edition, is_local};
use crate::state::{Action, AppState, Dialog, Format, Route, Scope, Sheet};
use crate::words::share as words;

/// Returns this copy of the comparison, with the address under which others can open it.
pub fn edition(state: &AppState) -> Edition {
    let (built, here) = (&*state.edition, published(state));
    let public = here.clone().filter(|page| !is_local(page)).or_else(|| built.address.clone());
    Edition { address: public.or(here), ..built.clone() }
}

/// Returns the address at which others can open what is on the screen. A draft has none, though its page may.
fn published(state: &AppState) -> Option<String> {
    browser::published().filter(|_| !state.is_draft)
}

/// Renders the dialog; nothing while it is closed.
pub fn view(state: &AppState, links: &Links, act: &Callback<Action>) -> Html {
    if state.dialog != Some(Dialog::Share) {
        return html! {};
    }
    let address = state.address();
    let edition = edition(state);
    let stub = small_page(state).filter(|_| published(state).is_some()).and_then(|id| edition.stub(id));
    let link = stub.or_else(|| edition.link(&address));
    let is_public = published(state).is_some_and(|page| !is_local(&page));
    let (name, remark) = match &link {
        Some(_) if is_public => (words::LINK, None),
        Some(link) if is_local(link) => (words::LINK, Some(words::LOCAL)),
        Some(_) => (words::PUBLIC_LINK, Some(words::PUBLIC_LINK_WHY)),
        None if state.is_draft => (words::FRAGMENT, Some(words::DRAFT_HOW)),
        None => (words::FRAGMENT, Some(words::FRAGMENT_HOW)),
    };
    let text = link.clone().unwrap_or_else(|| format!("#{address}"));
    let content = html! {
        <>
            <p class="share-what">{ state.view.title(&state.comparison) }</p>
            if let Some(remark) = remark {
                <p class="remark">{ remark }</p>
            }
            { copy::field("copy-field", name, text, 2, act, system(state, link.as_deref(), act)) }
            { copy::outcome(state) }
            { link.as_deref().map(code).unwrap_or_default() }
            { others(state, links, act) }
            { frame(state, act) }
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

/// Returns the id of the topic or question on the screen, if the view is what its small page leads to.
fn small_page(state: &AppState) -> Option<&str> {
    let id = match &state.view.place {
        Route::Topic(id) => id.as_str(),
        Route::Question(id) => id.as_str(),
        _ => return None,
    };
    (state.address() == format!("/{id}")).then_some(id)
}

/// Renders the markup that shows a topic or question in a frame of another page; nothing for a file.
fn frame(state: &AppState, act: &Callback<Action>) -> Html {
    let shown = matches!(state.view.place, Route::Topic(_) | Route::Question(_) | Route::Statement(..));
    let Some(page) = published(state).filter(|_| shown) else { return html! {} };
    let page = page.split('?').next().unwrap_or_default();
    let title = state.view.title(&state.comparison).replace('&', "&amp;").replace('"', "&quot;");
    let address = state.address().replace('&', "&amp;");
    let frame = format!(
        "<iframe src=\"{page}?embed#{address}\" title=\"{title}\" width=\"100%\" height=\"640\" loading=\"lazy\"></iframe>"
    );
    copy::field("frame-field", words::PUT_INTO_A_PAGE, frame, 3, act, html! {})
}

/// Renders the way from a frame to the whole page; nothing outside a frame.
pub fn whole(state: &AppState) -> Html {
    if !browser::is_embedded() {
        return html! {};
    }
    let to = format!("{}#{}", browser::page(), state.address());
    html! { <p class="whole"><a href={to} target="_blank" rel="noopener">{ words::OPEN }</a></p> }
}

/// Renders the link as a code, with the address under it where somebody might type it.
fn code(link: &str) -> Html {
    let short = link.split_once("://").map_or(link, |(_, rest)| rest);
    html! {
        <figure class="code">
            { qr_code(link) }
            if link.len() <= LONGEST_FOR_A_ROOM {
                <figcaption>{ short }</figcaption>
            }
        </figure>
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
