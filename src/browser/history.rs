//! The address and the history of the window.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::window;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use web_sys::PopStateEvent;
use web_sys::ScrollRestoration;

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
    if let Ok(history) = window().history() {
        let _ = history.push_state_with_url(&JsValue::TRUE, "", Some(&format!("#{address}")));
    }
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
    mut changed: impl FnMut(Arrived) + 'static,
    stayed: impl Fn() + Clone + 'static,
) -> impl FnOnce() {
    if let Ok(history) = window().history() {
        let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
    }
    mark_entry();
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
    move || drop((back, address, scroll, left))
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
