//! Dialogs, menus, explanations and messages above the page.

use super::calls::call;
use super::elements::element;
use super::elements::elements;
use super::elements::is_on;
use super::elements::set_on_page;
use super::focus::focus_first;
use gloo::events::EventListener;
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Opens a dialog above the page; the browser keeps the focus in it, where it can.
pub fn open_dialog(id: &str) {
    let closed = element::<HtmlElement>(id).filter(|dialog| !dialog.has_attribute("open"));
    if let Some(dialog) = closed.filter(|dialog| call(dialog, "showModal", &[]).is_none()) {
        let _ = dialog.set_attribute("open", "");
        focus_first("dialog button");
    }
}

/// Hides open explanations and menus until the pointer moves to something else.
pub fn hide_hints() {
    let active = document().active_element().and_then(|e| e.dyn_into::<HtmlElement>().ok());
    if let Some(term) = active.filter(|e| e.class_list().contains("term")) {
        let _ = term.blur();
    }
    set_on_page("data-hints", "hidden");
    EventListener::once(&document(), "mouseout", |_| set_on_page("data-hints", "")).forget();
    close_menus();
}

/// Closes the open menus.
pub fn close_menus() {
    for menu in elements(document().query_selector_all("details.menu-holder[open]")) {
        let _ = menu.remove_attribute("open");
    }
}

/// Closes the open menus when something else is pressed. Call what is returned to stop.
pub fn on_press_elsewhere_close_menus() -> impl FnOnce() {
    let listener = EventListener::new(&document(), "pointerdown", |event| {
        if !is_on(event, "details.menu-holder[open]") {
            close_menus();
        }
    });
    move || drop(listener)
}

/// Closes the tools of the page, and says why above the plain page.
pub fn close_tools(why: &str) {
    let _ = call(&window(), "closeTools", &[why.into()]);
}
