//! What a reader types, presses, chooses and selects.

use super::elements::element;
use super::elements::elements;
use gloo::events::EventListener;
use gloo::events::EventListenerOptions;
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::Element;
use web_sys::Event;
use web_sys::HtmlElement;
use web_sys::HtmlInputElement;
use web_sys::HtmlSelectElement;
use web_sys::HtmlTextAreaElement;
use web_sys::KeyboardEvent;
use web_sys::MouseEvent;

/// Calls back with the name of each key that is pressed alone or with Shift, outside of fields; Escape in
/// fields too. Where the callback returns true, the browser does nothing else. Call what is returned to stop.
pub fn on_key(mut pressed: impl FnMut(&str) -> bool + 'static) -> impl FnOnce() {
    let options = EventListenerOptions::enable_prevent_default();
    let listener = EventListener::new_with_options(&document(), "keydown", options, move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
        let held = key.ctrl_key() || key.alt_key() || key.meta_key() || key.is_composing();
        let name = key.key();
        let its_own = is_writing(event) || (name == " " && presses(event));
        if !held && (name == "Escape" || !its_own) && pressed(&name) {
            event.prevent_default();
        }
    });
    move || drop(listener)
}

/// Returns whether the event comes from a field.
fn is_writing(event: &Event) -> bool {
    let element = event.target().and_then(|t| t.dyn_into::<HtmlElement>().ok());
    element.is_some_and(|e| {
        matches!(e.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT") || e.is_content_editable()
    })
}

/// Returns whether the space bar presses the focused element.
fn presses(event: &Event) -> bool {
    let element = event.target().and_then(|t| t.dyn_into::<Element>().ok());
    element.is_some_and(|e| matches!(e.tag_name().as_str(), "BUTTON" | "SUMMARY"))
}

/// Returns the text of the field that an event comes from.
pub fn written(event: &Event) -> Option<String> {
    let target = event.target()?;
    match target.dyn_ref::<HtmlTextAreaElement>() {
        Some(field) => Some(field.value()),
        None => target.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::value),
    }
}

/// Replaces the text of the field that an event comes from.
pub fn rewrite(event: &Event, text: &str) {
    let target = event.target();
    if let Some(field) = target.as_ref().and_then(|t| t.dyn_ref::<HtmlInputElement>()) {
        field.set_value(text);
    }
}

/// Returns whether the focus is in a field.
pub fn is_typing() -> bool {
    document().active_element().is_some_and(|e| matches!(e.tag_name().as_str(), "INPUT" | "TEXTAREA"))
}

/// Returns the text of a text area.
pub fn written_in(id: &str) -> String {
    element::<HtmlTextAreaElement>(id).map(|f| f.value()).unwrap_or_default()
}

/// Returns the value chosen in the list that an event comes from.
pub fn chosen(event: &Event) -> Option<String> {
    event.target().and_then(|t| t.dyn_into::<HtmlSelectElement>().ok()).map(|list| list.value())
}

/// Sets every list to its chosen value. Once a reader has used a list, browsers ignore its markup.
pub fn show_choices() {
    for list in elements(document().query_selector_all("select[data-chosen]")) {
        if let Ok(list) = list.dyn_into::<HtmlSelectElement>() {
            list.set_value(&list.get_attribute("data-chosen").unwrap_or_default());
        }
    }
}

/// Returns whether Shift was held during a click.
pub fn with_shift(event: &MouseEvent) -> bool {
    event.shift_key()
}

/// Returns whether text is selected, so that a click was meant for it.
pub fn is_selecting() -> bool {
    window().get_selection().ok().flatten().is_some_and(|s| !s.is_collapsed())
}
