//! What a reader types, presses, chooses and selects.

use std::cell::Cell;
use std::ops::Range;
use std::rc::Rc;

use super::elements::{element, elements, root};
use crate::state::keys::{Focus, Press};
use gloo::events::EventListener;
use gloo::events::EventListenerOptions;
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use web_sys::HtmlInputElement;
use web_sys::HtmlSelectElement;
use web_sys::HtmlTextAreaElement;
use web_sys::KeyboardEvent;
use web_sys::Node;
use web_sys::{Element, Event};

/// Calls back with each key that is not the browser's own. Where the callback returns true, the browser does
/// nothing else. Call what is returned to stop.
pub fn on_key(mut pressed: impl FnMut(&Press) -> bool + 'static) -> impl FnOnce() {
    let taken = Rc::new(Cell::new(false));
    let was_taken = taken.clone();
    let options = EventListenerOptions::enable_prevent_default();
    let down = EventListener::new_with_options(&document(), "keydown", options, move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
        let is_elsewhere = key.is_composing() || event.default_prevented() || !is_ours(event);
        let press = Press {
            key: key.key(),
            code: key.code(),
            shift: key.shift_key(),
            repeat: key.repeat(),
            focus: focus_of(event),
            row: row_of(event),
        };
        let alt = key.alt_key() || key.get_modifier_state("AltGraph");
        let is_elsewhere = is_elsewhere || press.is_left_to_browser(key.ctrl_key(), alt, key.meta_key());
        taken.set(!is_elsewhere && (pressed(&press) || (press.repeat && taken.get())));
        if taken.get() {
            event.prevent_default();
        }
    });
    // Some browsers press a button when the space bar goes up.
    let options = EventListenerOptions::enable_prevent_default();
    let up = EventListener::new_with_options(&document(), "keyup", options, move |event| {
        if was_taken.take() {
            event.prevent_default();
        }
    });
    move || drop((down, up))
}

/// Returns whether a key is pressed in what the page consists of, and not in what an extension put beside it or, as a
/// tree of its own, into it.
fn is_ours(event: &Event) -> bool {
    let Some(target) = event.target().and_then(|t| t.dyn_into::<Node>().ok()) else { return false };
    let parts = [root().map(Node::from), element::<Node>("edition")];
    let is_inside = parts.iter().flatten().any(|part| part.contains(Some(&target)));
    let is_nowhere = document().body().is_some_and(|body| target.contains(Some(&body)));
    let is_innermost = event.composed_path().get(0).loose_eq(&target);
    is_innermost && (is_nowhere || is_inside)
}

/// Returns what has the focus when a key is pressed.
fn focus_of(event: &Event) -> Focus {
    let Some(element) = event.target().and_then(|t| t.dyn_into::<HtmlElement>().ok()) else {
        return Focus::Page;
    };
    let kind = element.get_attribute("type").unwrap_or_default();
    match element.tag_name().as_str() {
        "INPUT" if matches!(kind.as_str(), "checkbox" | "radio") => Focus::Choice,
        "INPUT" if kind == "file" => Focus::Button,
        "INPUT" | "TEXTAREA" if element.has_attribute("readonly") => Focus::Choice,
        "INPUT" | "TEXTAREA" => Focus::Field,
        "SELECT" => Focus::List,
        "BUTTON" | "SUMMARY" => Focus::Button,
        "A" => Focus::Link,
        _ if element.is_content_editable() => Focus::Field,
        _ => Focus::Page,
    }
}

/// Returns the id of the question in whose row of a board an event happens.
fn row_of(event: &Event) -> Option<String> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest("[data-question]").ok()??.get_attribute("data-question")
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

/// Selects all that is written in the field that an event comes from.
pub fn select_all(event: &Event) {
    if let Some(field) = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok()) {
        field.select();
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

/// Selects a stretch of a text area and brings it into sight. `text` is what is written there, the stretch is counted
/// in its characters.
pub fn select_in(id: &str, text: &str, range: &Range<usize>) {
    let Some(field) = element::<HtmlTextAreaElement>(id) else { return };
    let units = |characters: usize| {
        let units: usize = text.chars().take(characters).map(char::len_utf16).sum();
        u32::try_from(units).unwrap_or(u32::MAX)
    };
    let _ = field.focus();
    let _ = field.set_selection_range(units(range.start), units(range.end));
    let lines = |part: &mut dyn Iterator<Item = char>| part.filter(|c| *c == '\n').count();
    let (above, all) = (lines(&mut text.chars().take(range.start)), lines(&mut text.chars()) + 1);
    let height = usize::try_from(field.scroll_height()).unwrap_or_default();
    field.set_scroll_top(i32::try_from(height * above / all).unwrap_or_default());
}

/// Returns what is written in a text area with its selection in braces; `None` where nothing is selected.
pub fn braced(id: &str) -> Option<String> {
    let field = element::<HtmlTextAreaElement>(id)?;
    let [start, end] = [field.selection_start(), field.selection_end()].map(|at| at.ok().flatten());
    let (start, end) = (usize::try_from(start?).ok()?, usize::try_from(end?).ok()?);
    let units: Vec<u16> = field.value().encode_utf16().collect();
    let part = |range: Range<usize>| units.get(range).map(String::from_utf16_lossy);
    let (before, chosen, after) = (part(0..start)?, part(start..end)?, part(end..units.len())?);
    // The space that a double click selects with a word is none of it.
    let (words, space) = (chosen.trim_end(), chosen.len() - chosen.trim_end().len());
    (!words.trim().is_empty()).then(|| format!("{before}{{{words}}}{}{after}", " ".repeat(space)))
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

/// Returns whether text is selected, so that a click was meant for it.
pub fn is_selecting() -> bool {
    window().get_selection().ok().flatten().is_some_and(|s| !s.is_collapsed())
}
