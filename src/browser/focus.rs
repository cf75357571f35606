//! Focus and scrolling.

use super::calls::call;
use super::elements::element;
use gloo::timers::callback::Timeout;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::Element;
use web_sys::FocusOptions;
use web_sys::HtmlElement;
use web_sys::HtmlInputElement;
use web_sys::ScrollIntoViewOptions;
use web_sys::ScrollLogicalPosition;

/// Focuses an element without scrolling.
pub fn focus(id: &str) {
    if let Some(element) = element::<HtmlElement>(id) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
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
    match document().get_element_by_id(id) {
        Some(element) => {
            focus(id);
            scroll_into_view(&element, ScrollLogicalPosition::Start);
        }
        None => go_to_top(),
    }
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
    if let Some(element) = document().get_element_by_id(id) {
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
