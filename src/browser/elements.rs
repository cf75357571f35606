//! Elements of the page: finding them, their text, attributes of the root.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use web_sys::Element;
use web_sys::Event;
use web_sys::NodeList;

/// Returns the element with this id, if it is of this kind. An extension may have put another one with the same id
/// before it, outside the app.
pub(super) fn element<T: JsCast>(id: &str) -> Option<T> {
    let quoted = id.replace('\\', "\\\\").replace('"', "\\\"");
    let of_app = root().and_then(|root| root.query_selector(&format!("[id=\"{quoted}\"]")).ok()?);
    of_app.or_else(|| document().get_element_by_id(id))?.dyn_into().ok()
}

/// Returns the elements that a query found; none where it was refused.
pub(super) fn elements(found: Result<NodeList, JsValue>) -> impl Iterator<Item = Element> {
    let item = |list: NodeList| (0..list.length()).filter_map(move |n| list.item(n)?.dyn_into().ok());
    found.into_iter().flat_map(item)
}

/// Returns the element that holds the app.
pub fn root() -> Option<Element> {
    document().query_selector("#app[data-page]").ok().flatten()
}

/// Lays out what is out of sight, so that showing it takes less.
pub fn lay_out(selector: &str) {
    if let Ok(Some(element)) = document().query_selector(selector) {
        let _ = element.get_bounding_client_rect();
    }
}

/// Returns the text of the element with this id.
pub fn text_of(id: &str) -> Option<String> {
    document().get_element_by_id(id)?.text_content()
}

/// Sets an attribute of the root element, for the styles; removes it where the value is empty.
pub fn set_on_page(name: &str, word: &str) {
    if let Some(root) = document().document_element() {
        let _ = if word.is_empty() { root.remove_attribute(name) } else { root.set_attribute(name, word) };
    }
}

/// Sets the title of the window.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Sends an event to the script of the page.
pub fn announce(what: &str) {
    if let Ok(event) = Event::new(what) {
        let _ = document().dispatch_event(&event);
    }
}

/// Returns whether the event's target or one of its ancestors matches the selector.
pub fn is_on(event: &Event, selector: &str) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.and_then(|target| target.closest(selector).ok()).flatten().is_some()
}

/// Returns the id of the focused element, if it has one.
pub fn focused() -> Option<String> {
    document().active_element().map(|e| e.id()).filter(|id| !id.is_empty())
}
