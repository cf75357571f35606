//! Focus and scrolling, and where the focus goes when the element that had it is gone.

use super::calls::call;
use super::elements::{element, elements};
use gloo::timers::callback::Timeout;
use gloo::utils::document;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;
use web_sys::FocusOptions;
use web_sys::HtmlElement;
use web_sys::HtmlInputElement;
use web_sys::NodeList;
use web_sys::ScrollIntoViewOptions;
use web_sys::ScrollLogicalPosition;

/// What can have the focus.
const STOPS: &str =
    "#app :is(a[href], button, input, select, summary, textarea, [tabindex]):not(.prepared, .prepared *)";

/// Focuses an element without scrolling.
pub fn focus(id: &str) {
    if let Some(element) = element::<HtmlElement>(id) {
        take_focus(&element);
    }
}

/// Focuses an element without scrolling, and returns whether it could be focused.
fn take_focus(element: &HtmlElement) -> bool {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
    holder().as_ref() == Some(element)
}

/// Returns the element that has the focus; `None` if it is nowhere, or on a button that is disabled by now.
fn holder() -> Option<HtmlElement> {
    let active = document().active_element()?.dyn_into::<HtmlElement>().ok()?;
    let is_nowhere =
        document().body().as_ref() == Some(&active) || active.matches(":disabled").unwrap_or(false);
    (!is_nowhere).then_some(active)
}

/// What can have the focus, in order, and what has it.
#[derive(Debug)]
pub struct Stops {
    all: Result<NodeList, JsValue>,
    holder: HtmlElement,
    view: Option<HtmlElement>,
}

impl Stops {
    /// Returns what can have the focus now; `None` if it is nowhere.
    pub fn now() -> Option<Self> {
        if !cfg!(target_arch = "wasm32") {
            return None;
        }
        Some(Self { holder: holder()?, all: stops(), view: element("comparison") })
    }

    /// Takes the focus from what has it in a view that is about to go: where the browser removes what has the focus, it
    /// lays out the old view and the new one first. A field keeps it, since a field that loses it may act.
    pub fn leave_view(&self) {
        let is_going = self.view.as_ref().is_some_and(|view| view.contains(Some(&self.holder)));
        if is_going && !self.holder.matches("input, select, textarea").unwrap_or(true) {
            let _ = self.holder.blur();
        }
    }

    /// Gives the focus, if it is lost, to what took the place of the element that had it.
    pub fn keep_focus(self) {
        if holder().is_some() || take_focus(&self.holder) {
            return;
        }
        let id = self.holder.id();
        if !id.is_empty() && element(&id).is_some_and(|again| take_focus(&again)) {
            return;
        }
        let before: Vec<HtmlElement> = listed(self.all).take_while(|stop| *stop != self.holder).collect();
        let now: Vec<HtmlElement> = listed(stops()).collect();
        // Another view has elements of its own, but may have the same controls in the same places.
        let is_other_view = self.view.is_some_and(|view| !view.is_connected());
        let look = |stop: &HtmlElement| (stop.tag_name(), stop.class_name());
        let left = |(n, stop): (usize, &HtmlElement)| {
            if is_other_view {
                now.get(n).is_some_and(|other| look(other) == look(stop)).then_some(n)
            } else {
                now.iter().position(|other| other == stop)
            }
        };
        let place = before.iter().enumerate().rev().find_map(left).map_or(0, |n| n + 1);
        let (before, after) = now.split_at(place);
        if !after.iter().chain(before.iter().rev()).any(take_focus) {
            focus("comparison");
        }
    }
}

/// Returns what can have the focus, in order.
fn stops() -> Result<NodeList, JsValue> {
    document().query_selector_all(STOPS)
}

fn listed(stops: Result<NodeList, JsValue>) -> impl Iterator<Item = HtmlElement> {
    elements(stops).filter_map(|e| e.dyn_into().ok())
}

/// Returns what brings the focus back to where it is now, if it is lost by then.
pub fn return_focus() -> impl FnOnce() {
    let before = holder();
    move || {
        if holder().is_none() && !before.is_some_and(|before| take_focus(&before)) {
            focus("comparison");
        }
    }
}

/// Focuses the first element that matches a selector.
pub fn focus_first(selector: &str) {
    let found = document().query_selector(selector).ok().flatten();
    if let Some(element) = found.and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Focuses an element after the next render.
pub fn focus_soon(id: String) {
    Timeout::new(0, move || focus(&id)).forget();
}

/// Focuses a field and selects its text.
pub fn write_in(id: &str) {
    if let Some(field) = element::<HtmlInputElement>(id) {
        let _ = field.focus();
        field.select();
    }
}

/// Scrolls to an element and focuses it; to the top where there is none.
pub fn go_to(id: &str) {
    match element::<Element>(id) {
        Some(element) => {
            focus(id);
            scroll_into_view(&element, ScrollLogicalPosition::Start);
        }
        None => go_to_top(),
    }
}

/// Focuses an element, and scrolls to it if not all of it is in sight.
pub fn come_to(id: &str) {
    focus(id);
    if !element::<Element>(id).is_some_and(|element| is_in_sight(&element)) {
        go_to(id);
    }
}

/// Returns whether an element is seen from its first line to its last, with nothing over it.
#[allow(clippy::cast_possible_truncation)] // No window is that large.
fn is_in_sight(element: &Element) -> bool {
    let place = element.get_bounding_client_rect();
    let middle = f64::midpoint(place.left(), place.right());
    let is_seen = |y: f64| {
        let seen = document().element_from_point(middle as f32, y as f32);
        element.contains(seen.as_deref())
    };
    is_seen(place.top() + 2.0) && is_seen(place.bottom() - 2.0)
}

/// Scrolls to the top and focuses the comparison.
pub fn go_to_top() {
    focus("comparison");
    scroll_to_top();
}

/// Scrolls to the top.
pub fn scroll_to_top() {
    set_scrolled(0.0);
}

/// Scrolls to a position in pixels from the top.
pub fn scroll_to(scrolled: f64) {
    focus("comparison");
    set_scrolled(scrolled);
}

/// Returns how far the page is scrolled, in pixels from the top.
pub(super) fn scrolled() -> f64 {
    document().document_element().map_or(0.0, |root| f64::from(root.scroll_top()))
}

/// Scrolls the page to a position in pixels from the top.
#[allow(clippy::cast_possible_truncation)] // No page is that long.
pub(super) fn set_scrolled(scrolled: f64) {
    if let Some(root) = document().document_element() {
        root.set_scroll_top(scrolled as i32);
    }
}

/// Scrolls to an element, unless it is in sight.
pub fn show(id: &str) {
    if let Some(element) = element::<Element>(id) {
        // As little as needed.
        scroll_into_view(&element, ScrollLogicalPosition::Nearest);
    }
}

/// Scrolls an element into the middle of its scroller.
pub fn show_in_middle(selector: &str) {
    if let Ok(Some(element)) = document().query_selector(selector) {
        scroll_into_view(&element, ScrollLogicalPosition::Center);
    }
}

/// Scrolls an element to a place in its scrollers.
fn scroll_into_view(element: &Element, to: ScrollLogicalPosition) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(to);
    call(element, "scrollIntoView", &[options.into()]);
}
