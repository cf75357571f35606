//! The only place that names browser services: address, focus, scrolling, title, failures.
//!
//! Every service may be refused or missing; then the page goes on without it.

use gloo::events::EventListener;
use gloo::utils::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, FocusOptions, HtmlElement, HtmlSelectElement, KeyboardEvent};

/// The element that holds the page.
pub fn root() -> Option<Element> {
    document().get_element_by_id("app")
}

/// Takes out what stands in an element.
pub fn clear(element: &Element) {
    element.replace_children_with_node_0();
}

/// The part of the address behind `#`, without it.
pub fn address() -> String {
    window().location().hash().unwrap_or_default().trim_start_matches('#').to_owned()
}

/// Makes the address say what is on the screen, without a new entry in the history.
pub fn set_address(wanted: &str) {
    if address() == wanted {
        return;
    }
    let url = format!("#{wanted}");
    let history = window().history();
    if history.and_then(|h| h.replace_state_with_url(&JsValue::NULL, "", Some(&url))).is_err() {
        let _ = window().location().replace(&url);
    }
}

/// Calls back with the new address whenever a link, back or forward changes it. Dropping what is
/// returned ends it.
pub fn on_address_change(mut changed: impl FnMut(String) + 'static) -> impl FnOnce() {
    let listener = EventListener::new(&window(), "hashchange", move |_| changed(address()));
    move || drop(listener)
}

/// Calls back when Escape is pressed.
pub fn on_escape(mut pressed: impl FnMut() + 'static) -> impl FnOnce() {
    let listener = EventListener::new(&document(), "keydown", move |event| {
        if event.dyn_ref::<KeyboardEvent>().is_some_and(|e| e.key() == "Escape") {
            pressed();
        }
    });
    move || drop(listener)
}

/// The window's title.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Moves the focus to an element, without scrolling.
pub fn focus(id: &str) {
    if let Some(element) = document().get_element_by_id(id).and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// Scrolls an element into view and moves the focus to it; to the top where there is none.
pub fn go_to(id: &str) {
    match document().get_element_by_id(id) {
        Some(element) => {
            focus(id);
            element.scroll_into_view();
        }
        None => go_to_top(),
    }
}

/// Scrolls to the beginning of the page and moves the focus to the comparison.
pub fn go_to_top() {
    focus("comparison");
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// Whether the reader is selecting text, so that a click means nothing else.
pub fn is_selecting() -> bool {
    window().get_selection().ok().flatten().is_some_and(|s| !s.is_collapsed())
}

/// Makes every list show what is chosen. Once a reader has used a list, browsers no longer heed
/// its markup.
pub fn show_choices() {
    let Ok(lists) = document().query_selector_all("select[data-chosen]") else { return };
    for n in 0..lists.length() {
        if let Some(list) = lists.item(n).and_then(|l| l.dyn_into::<HtmlSelectElement>().ok()) {
            list.set_value(&list.get_attribute("data-chosen").unwrap_or_default());
        }
    }
}

/// The value that was chosen in the list that an event comes from.
pub fn chosen(event: &Event) -> Option<String> {
    event.target().and_then(|t| t.dyn_into::<HtmlSelectElement>().ok()).map(|list| list.value())
}

/// Says that the page failed, and leaves what stands on it.
pub fn show_failure(what: &str) {
    let Some(body) = document().body() else { return };
    let Ok(note) = document().create_element("p") else { return };
    note.set_class_name("failure");
    let _ = note.set_attribute("role", "alert");
    note.set_text_content(Some(&format!(
        "Something went wrong and the page stopped. Load it again to go on at the same place. What happened: {what}"
    )));
    let _ = body.prepend_with_node_1(&note);
}
