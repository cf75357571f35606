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

/// Hides open explanations and menus until the focus or the pointer moves to something else.
pub fn hide_hints() {
    let on_term = document().active_element().is_some_and(|e| e.class_list().contains("term"));
    set_on_page("data-hints", "hidden");
    let moved = if on_term { "focusout" } else { "mouseout" };
    EventListener::once(&document(), moved, |_| set_on_page("data-hints", "")).forget();
    close_menus();
}

/// Closes the open menus. The focus goes from a menu to its head.
pub fn close_menus() {
    for menu in elements(document().query_selector_all("details.menu-holder[open]")) {
        if menu.contains(document().active_element().as_deref()) {
            let head = menu.query_selector("summary").ok().flatten();
            let _ = head.and_then(|e| e.dyn_into::<HtmlElement>().ok()).map(|head| head.focus());
        }
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
