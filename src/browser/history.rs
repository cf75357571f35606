//! The address and the history of the window.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use web_sys::PointerEvent;
use web_sys::PopStateEvent;
use web_sys::ScrollRestoration;
use web_sys::{Element, Event, HtmlAnchorElement, MouseEvent};

use crate::route::repair;

/// What asks for the page without its bar; `assets/theme.js` has it too.
const EMBED: &str = "?embed";

/// Returns the part of the address after `#`, or after `%23` where a mail program wrote that for it.
pub fn address() -> String {
    repair::split(&whole()).1.to_owned()
}

/// Returns the whole address of the window.
fn whole() -> String {
    window().location().href().unwrap_or_default()
}

/// Replaces the address, without a new entry in the history. On a host, what was added to the page’s own address to
/// track readers goes too, since readers copy it from the bar.
pub fn set_address(wanted: &str) {
    let whole = whole();
    let (page, address) = repair::split(&whole);
    let clean = Some(repair::untracked(page)).filter(|clean| clean != page && page.starts_with("http"));
    if address == wanted && clean.is_none() {
        return;
    }
    let url = format!("{}#{wanted}", clean.unwrap_or_default());
    let replaced = window().history().and_then(|h| {
        let scrolled = h.state().unwrap_or(JsValue::NULL);
        h.replace_state_with_url(&scrolled, "", Some(&url))
    });
    if replaced.is_err() {
        // A frame without an address of its own would leave for that of the page around it.
        let _ = window().location().set_hash(wanted);
    }
}

/// Adds an address to the history, as following a link does.
pub fn enter(address: &str) {
    push(&format!("#{address}"));
}

/// Adds an address to the history, marked as visited, and returns whether it may be written.
fn push(url: &str) -> bool {
    window().history().and_then(|h| h.push_state_with_url(&JsValue::TRUE, "", Some(url))).is_ok()
}

/// Goes back in the history.
pub fn back() {
    if let Ok(history) = window().history() {
        let _ = history.back();
    }
}

/// Returns whether the page is shown in a frame of another one: its address has `?embed` before the `#`.
pub fn is_embedded() -> bool {
    cfg!(target_arch = "wasm32") && window().location().search().is_ok_and(|search| search.starts_with(EMBED))
}

/// Returns the address of the whole page without the part after `#`, and without what was added to track readers.
pub fn page() -> String {
    if cfg!(target_arch = "wasm32") {
        let page = repair::untracked(repair::split(&whole()).0);
        page.split(EMBED).next().unwrap_or_default().to_owned()
    } else {
        String::new()
    }
}

/// Returns the address at which others can open the page; `None` for a page opened from a file.
pub fn published() -> Option<String> {
    Some(page()).filter(|page| page.starts_with("http"))
}

/// Returns whether the reader was at this entry of the history before: the page was loaded again.
pub fn is_back() -> bool {
    window().history().and_then(|history| history.state()).is_ok_and(|state| !state.is_null())
}

/// Returns how far the page was scrolled when the reader left this entry of the history.
pub fn left_at() -> Option<f64> {
    window().history().and_then(|history| history.state()).ok()?.as_f64()
}

/// A change of the address.
pub struct Arrived {
    /// The part of the address behind `#`.
    pub address: String,
    /// Whether the reader was there before, and comes back or forward.
    pub before: bool,
    /// How far the page was scrolled when the reader left it, where it was left before.
    pub scrolled: Option<f64>,
}

/// Calls back whenever a link, back or forward changes the address, and whenever back or forward leaves it the same.
/// Stores how far each view is scrolled for when the reader returns to it. Call what is returned to stop.
pub fn on_address_change(
    changed: impl Fn(Arrived) + Clone + 'static,
    stayed: impl Fn() + Clone + 'static,
) -> impl FnOnce() {
    if let Ok(history) = window().history() {
        let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
    }
    mark_entry();
    let followed = on_link(changed.clone());
    let left = Rc::new(Cell::new((false, None)));
    let noted = left.clone();
    // Where the address changes, that is told before this comes.
    let same = Rc::new(Cell::new(None));
    let other = same.clone();
    let back = EventListener::new(&window(), "popstate", move |event| {
        let state = event.dyn_ref::<PopStateEvent>().map_or(JsValue::NULL, PopStateEvent::state);
        noted.set((!state.is_null(), state.as_f64()));
        same.set(Some(Timeout::new(0, stayed.clone())));
    });
    let address = EventListener::new(&window(), "hashchange", move |_| {
        other.set(None);
        let (before, scrolled) = left.take();
        mark_entry();
        changed(Arrived { address: address(), before, scrolled });
    });
    // Once the scrolling rests: browsers count how often the history is written.
    let resting = Cell::new(None);
    let scroll = EventListener::new(&window(), "scroll", move |_| {
        resting.set(Some(Timeout::new(200, keep_scroll)));
    });
    let left = EventListener::new(&window(), "pagehide", |_| keep_scroll());
    move || drop((followed, back, address, scroll, left))
}

/// Calls back when a link of the app is clicked, at once: the browser would tell of it in its next turn, after a frame in
/// which nothing is new. What opens a window or a download stays with the browser.
fn on_link(followed: impl Fn(Arrived) + 'static) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document(), "click", options, move |event| {
        let Some(wanted) = wanted(event) else { return };
        keep_scroll();
        // What may not be written is left to the browser.
        if push(&wanted) {
            event.prevent_default();
            followed(Arrived { address: address(), before: false, scrolled: None });
        }
    })
}

/// Calls back with the address to which a link of the app leads when it is pressed, and with none once it is let go and not
/// followed. Call what is returned to stop.
pub fn on_press_of_link(pressed: impl Fn(Option<String>) + Clone + 'static) -> impl FnOnce() {
    let waiting = Rc::new(Cell::new(None));
    let (starts, let_go) = (waiting.clone(), pressed.clone());
    let down = EventListener::new(&document(), "pointerdown", move |event| {
        let Some(wanted) = wanted(event) else { return };
        let (pressed, address) = (pressed.clone(), repair::split(&wanted).1.to_owned());
        // First the browser shows that the link is pressed. A finger may be about to scroll.
        let is_mouse = event.dyn_ref::<PointerEvent>().is_some_and(|event| event.pointer_type() == "mouse");
        let wait = if is_mouse { 0 } else { 50 };
        starts.set(Some(Timeout::new(wait, move || pressed(Some(address)))));
    });
    let up = move |_: &Event| {
        // What has not begun by now need not. On some devices the click comes a while later.
        if waiting.take().is_some() {
            let let_go = let_go.clone();
            waiting.set(Some(Timeout::new(500, move || let_go(None))));
        }
    };
    let cancelled = EventListener::new(&document(), "pointercancel", up.clone());
    let up = EventListener::new(&document(), "pointerup", up);
    move || drop((down, up, cancelled))
}

/// Returns the whole address to which a press or a click leads, if that is another one within this page and this window.
fn wanted(event: &Event) -> Option<String> {
    let mouse = event.dyn_ref::<MouseEvent>()?;
    let with_key = mouse.ctrl_key() || mouse.alt_key() || mouse.meta_key() || mouse.shift_key();
    if mouse.button() != 0 || with_key || event.default_prevented() {
        return None;
    }
    let link =
        event.target()?.dyn_into::<Element>().ok()?.closest("#app a[href^='#']:not([target], [download])");
    let wanted = link.ok()??.dyn_into::<HtmlAnchorElement>().ok()?.href();
    let here = whole();
    let page = |address: &str| address.split('#').next().map(str::to_owned);
    Some(wanted).filter(|wanted| *wanted != here && page(wanted) == page(&here))
}

/// Marks an entry of the history as visited.
fn mark_entry() {
    if let Ok(history) = window().history()
        && history.state().is_ok_and(|state| state.is_null())
    {
        let _ = history.replace_state(&JsValue::TRUE, "");
    }
}

/// Stores in the history how far the page is scrolled.
fn keep_scroll() {
    if let (Ok(history), Ok(scrolled)) = (window().history(), window().scroll_y()) {
        let _ = history.replace_state(&JsValue::from_f64(scrolled), "");
    }
}
