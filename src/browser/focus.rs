//! Focus and scrolling.

use super::elements::element;
use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
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
            element.scroll_into_view();
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
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// Scrolls to a position in pixels from the top.
pub fn scroll_to(scrolled: f64) {
    focus("comparison");
    window().scroll_to_with_x_and_y(0.0, scrolled);
}

/// Scrolls to an element, unless it is in sight.
pub fn show(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        nearest(&element);
    }
}

/// Scrolls an element into the middle of its scroller.
pub fn show_in_middle(selector: &str) {
    if let Ok(Some(element)) = document().query_selector(selector) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Center);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Scrolls as little as needed to bring an element into sight.
fn nearest(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}
