//! The only place that names browser services: address, focus, scrolling, title, failures.
//!
//! Every service may be refused or missing; then the page goes on without it.

use std::cell::Cell;
use std::rc::Rc;

mod files;
mod kept;
mod screen;

pub use files::{Read, bundled_ids, bundled_texts, chosen_files, on_drop, text_of_page};
pub use kept::{forget, keep, kept};
pub use screen::{fill_screen, keep_awake, leave_full_screen};

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Blob, BlobPropertyBag, Element, Event, FocusOptions, HtmlDialogElement, HtmlDocument, HtmlElement,
    HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, KeyboardEvent, MouseEvent, NodeList,
    PopStateEvent, ScrollIntoViewOptions, ScrollLogicalPosition, ScrollRestoration, ShareData, TouchEvent,
    Url,
};

/// The element of this kind that has this id.
fn element<T: JsCast>(id: &str) -> Option<T> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// The elements that a selector found; none where it was refused.
fn elements(found: Result<NodeList, JsValue>) -> impl Iterator<Item = Element> {
    let item = |list: NodeList| (0..list.length()).filter_map(move |n| list.item(n)?.dyn_into().ok());
    found.into_iter().flat_map(item)
}

/// The element that holds the page.
pub fn root() -> Option<Element> {
    document().get_element_by_id("app")
}

/// The text of an element.
pub fn text_of(id: &str) -> Option<String> {
    document().get_element_by_id(id)?.text_content()
}

/// Tells the script of the page that something happened.
pub fn announce(what: &str) {
    if let Ok(event) = Event::new(what) {
        let _ = document().dispatch_event(&event);
    }
}

/// Makes room for the app: the first screen goes, and the places of the reading edition, so that an
/// id stands for one element. A reader who has read on into the edition is led to that place.
pub fn take_over(root: &Element) {
    announce("synoptic:takeover");
    let passed = root.get_bounding_client_rect().bottom() <= 0.0;
    let mut reading = None;
    for element in elements(document().query_selector_all("#edition [id]")) {
        let id = element.id();
        let _ = element.set_attribute("data-place", &id);
        let _ = element.remove_attribute("id");
        // Only whole parts: what is out of sight within one is not laid out.
        let is_part = element.parent_element().is_some_and(|p| p.id() == "edition");
        if passed && is_part && reading.is_none() && element.get_bounding_client_rect().bottom() > 0.0 {
            reading = Some(element);
        }
    }
    if let Some(place) = reading.filter(|_| address().is_empty()).and_then(|e| innermost(&e)) {
        set_address(&place);
    }
    root.replace_children_with_node_0();
}

/// What begins above this line is being read, in pixels from the top of the window: what a link leads
/// to stands a little below the top.
const READ_FROM: f64 = 200.0;

/// The place of the last section within an element that is being read.
fn innermost(element: &Element) -> Option<String> {
    let mut place = element.get_attribute("data-place");
    for section in elements(element.query_selector_all("section")) {
        let at = section.get_bounding_client_rect();
        if at.top() < READ_FROM && at.bottom() > 0.0 {
            place = Some(section.id())
                .filter(|id| !id.is_empty())
                .or_else(|| section.get_attribute("data-place"));
        }
    }
    place
}

/// Shows the reading edition, or hides it so that the browser's own search still finds what it says.
pub fn show_edition(shown: bool) {
    // Each question is hidden by itself too, so that what is found says where it stands.
    // Those that are shown, or hidden, as they are to be are left alone.
    let parts = if shown { "[hidden]" } else { ":not([hidden])" };
    let parts = format!("#edition{parts}, #edition section{parts}");
    for part in elements(document().query_selector_all(&parts)) {
        let _ =
            if shown { part.remove_attribute("hidden") } else { part.set_attribute("hidden", "until-found") };
    }
}

/// Calls back with the place in the hidden edition at which the browser's own search found
/// something.
pub fn on_found_in_edition(mut found: impl FnMut(String) + 'static) -> impl FnOnce() {
    let listener = EventListener::new(&document(), "beforematch", move |event| {
        let element = event.target().and_then(|t| t.dyn_into::<Element>().ok());
        // It is told of each part that holds what was found, the innermost first.
        let innermost = event.event_phase() == Event::BUBBLING_PHASE;
        if let Some(place) = element.filter(|_| innermost).and_then(|e| e.get_attribute("data-place")) {
            event.stop_propagation();
            found(place);
        }
    });
    move || drop(listener)
}

/// The part of the address behind `#`, without it.
pub fn address() -> String {
    window().location().hash().unwrap_or_default().trim_start_matches('#').to_owned()
}

/// Calls back once what was drawn is painted; dropping what is returned gives it up.
pub fn after_paint(then: impl FnOnce() + 'static) -> impl FnOnce() {
    let wanted = Rc::new(Cell::new(true));
    let still = wanted.clone();
    let next = Closure::once_into_js(move || {
        if still.get() {
            then();
        }
    });
    // When the frame after the next one begins, the next one is painted.
    let frame = Closure::once_into_js(move || drop(window().request_animation_frame(next.unchecked_ref())));
    let _ = window().request_animation_frame(frame.unchecked_ref());
    move || wanted.set(false)
}

/// Calls back when there is nothing else to do.
pub fn when_idle(then: impl FnOnce() + 'static) {
    let then = Closure::once_into_js(then);
    let idle = window().request_idle_callback(then.unchecked_ref());
    if idle.is_err() {
        // Not every browser says when.
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(then.unchecked_ref(), 100);
    }
}

/// Makes the address say what is on the screen, without a new entry in the history.
pub fn set_address(wanted: &str) {
    if address() == wanted {
        return;
    }
    let url = format!("#{wanted}");
    let replaced = window().history().and_then(|h| {
        let scrolled = h.state().unwrap_or(JsValue::NULL);
        h.replace_state_with_url(&scrolled, "", Some(&url))
    });
    if replaced.is_err() {
        let _ = window().location().replace(&url);
    }
}

/// Gives an address within the page its own entry in the history, as a link would.
pub fn enter(address: &str) {
    if let Ok(history) = window().history() {
        let _ = history.push_state_with_url(&JsValue::TRUE, "", Some(&format!("#{address}")));
    }
}

/// Where a reader arrives.
pub struct Arrived {
    /// The part of the address behind `#`.
    pub address: String,
    /// Whether the reader was there before, and comes back or forward.
    pub before: bool,
    /// How far the page was scrolled when the reader left it, where it was left before.
    pub scrolled: Option<f64>,
}

/// Calls back whenever a link, back or forward changes the address, and keeps how far each view
/// is scrolled for when the reader comes back. Dropping what is returned ends it.
pub fn on_address_change(mut changed: impl FnMut(Arrived) + 'static) -> impl FnOnce() {
    if let Ok(history) = window().history() {
        let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
    }
    mark_entry();
    let left = Rc::new(Cell::new((false, None)));
    let noted = left.clone();
    let back = EventListener::new(&window(), "popstate", move |event| {
        let state = event.dyn_ref::<PopStateEvent>().map_or(JsValue::NULL, PopStateEvent::state);
        noted.set((!state.is_null(), state.as_f64()));
    });
    let address = EventListener::new(&window(), "hashchange", move |_| {
        let (before, scrolled) = left.take();
        mark_entry();
        changed(Arrived { address: address(), before, scrolled });
    });
    // Once the scrolling rests: browsers count how often the history is written.
    let resting = Cell::new(None);
    let scroll = EventListener::new(&window(), "scroll", move |_| {
        resting.set(Some(Timeout::new(200, keep_scroll)));
    });
    move || drop((back, address, scroll))
}

/// Marks an entry of the history as one where the reader was.
fn mark_entry() {
    if let Ok(history) = window().history()
        && history.state().is_ok_and(|state| state.is_null())
    {
        let _ = history.replace_state(&JsValue::TRUE, "");
    }
}

fn keep_scroll() {
    if let (Ok(history), Ok(scrolled)) = (window().history(), window().scroll_y()) {
        let _ = history.replace_state(&JsValue::from_f64(scrolled), "");
    }
}

/// Scrolls to where the reader left.
pub fn scroll_to(scrolled: f64) {
    focus("comparison");
    window().scroll_to_with_x_and_y(0.0, scrolled);
}

/// Calls back with the name of each key that is pressed alone (or with Shift) and not in a field;
/// Escape also there. Where it gives true, the browser does nothing of its own.
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

fn is_writing(event: &Event) -> bool {
    let element = event.target().and_then(|t| t.dyn_into::<HtmlElement>().ok());
    element.is_some_and(|e| {
        matches!(e.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT") || e.is_content_editable()
    })
}

/// Whether the space bar presses the element that has the focus.
fn presses(event: &Event) -> bool {
    let element = event.target().and_then(|t| t.dyn_into::<Element>().ok());
    element.is_some_and(|e| matches!(e.tag_name().as_str(), "BUTTON" | "SUMMARY"))
}

/// For more columns than this, a window of usual width has no room.
const MANY: usize = 8;

/// How many columns the window has room for, in the reader's own size of type.
pub fn room() -> usize {
    let fits = |query: &str| window().match_media(query).ok().flatten().is_some_and(|m| m.matches());
    [
        ("(max-width: 52rem)", 1),
        ("(max-width: 62rem)", 2),
        ("(max-width: 75rem)", 3),
        ("(max-width: 100rem)", MANY),
    ]
    .into_iter()
    .find(|(query, _)| fits(query))
    .map_or(usize::MAX, |(_, columns)| columns)
}

/// Calls back when the window gets another size.
pub fn on_resize(mut resized: impl FnMut(usize) + 'static) -> impl FnOnce() {
    let listener = EventListener::new(&window(), "resize", move |_| resized(room()));
    move || drop(listener)
}

/// What was kept under a name on this machine; nothing where storage is refused.
pub fn recall(name: &str) -> Option<String> {
    window().local_storage().ok().flatten()?.get_item(name).ok().flatten()
}

/// Keeps words under a name on this machine, where that is allowed.
pub fn remember(name: &str, words: &str) {
    if let Ok(Some(storage)) = window().local_storage() {
        let _ = storage.set_item(name, words);
    }
}

/// Forgets what was kept under a name.
pub fn unremember(name: &str) {
    if let Ok(Some(storage)) = window().local_storage() {
        let _ = storage.remove_item(name);
    }
}

/// Sets a word on the page as a whole, for its styles; takes it off where it is empty.
pub fn set_on_page(name: &str, word: &str) {
    if let Some(root) = document().document_element() {
        let _ = if word.is_empty() { root.remove_attribute(name) } else { root.set_attribute(name, word) };
    }
}

/// Opens a dialog before everything else; the browser keeps the focus in it.
pub fn open_dialog(id: &str) {
    if let Some(dialog) = element::<HtmlDialogElement>(id).filter(|d| !d.open()) {
        let _ = dialog.show_modal();
    }
}

/// Hides the explanations and menus that are open, until the pointer moves on to something else.
pub fn hide_hints() {
    let active = document().active_element().and_then(|e| e.dyn_into::<HtmlElement>().ok());
    if let Some(term) = active.filter(|e| e.class_list().contains("term")) {
        let _ = term.blur();
    }
    set_on_page("data-hints", "hidden");
    EventListener::once(&document(), "mouseout", |_| set_on_page("data-hints", "")).forget();
    close_menus();
}

/// Closes the menus that are open.
pub fn close_menus() {
    for menu in elements(document().query_selector_all("details.menu-holder[open]")) {
        let _ = menu.remove_attribute("open");
    }
}

/// Moves the focus to the first element that a selector finds.
pub fn focus_first(selector: &str) {
    let found = document().query_selector(selector).ok().flatten();
    if let Some(element) = found.and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Moves the focus into a field and selects what stands in it.
pub fn write_in(id: &str) {
    if let Some(field) = element::<HtmlInputElement>(id) {
        let _ = field.focus();
        field.select();
    }
}

/// What stands in the field that an event comes from.
pub fn written(event: &Event) -> Option<String> {
    let target = event.target()?;
    match target.dyn_ref::<HtmlTextAreaElement>() {
        Some(field) => Some(field.value()),
        None => target.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::value),
    }
}

/// What stands in a large field.
pub fn written_in(id: &str) -> String {
    element::<HtmlTextAreaElement>(id).map(|f| f.value()).unwrap_or_default()
}

/// Whether Shift was held in a click.
pub fn with_shift(event: &MouseEvent) -> bool {
    event.shift_key()
}

/// Where a finger touches: across and down, in pixels.
pub fn touched(event: &TouchEvent) -> Option<(i32, i32)> {
    event.changed_touches().item(0).map(|touch| (touch.client_x(), touch.client_y()))
}

/// Goes back to where the reader came from.
pub fn back() {
    if let Ok(history) = window().history() {
        let _ = history.back();
    }
}

/// The address of the page without what stands behind `#`.
pub fn page() -> String {
    if cfg!(target_arch = "wasm32") {
        let whole = window().location().href().unwrap_or_default();
        whole.split('#').next().unwrap_or_default().to_owned()
    } else {
        String::new()
    }
}

/// Moves the focus to an element once the page is drawn anew.
pub fn focus_soon(id: String) {
    Timeout::new(0, move || focus(&id)).forget();
}

/// Scrolls the last element that a selector finds into view where it is out of sight.
pub fn show_last(selector: &str) {
    if let Some(last) = elements(document().query_selector_all(selector)).last() {
        nearest(&last);
    }
}

/// Scrolls an element into view where it is out of sight.
pub fn show(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        nearest(&element);
    }
}

fn nearest(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Scrolls an element into the middle of what scrolls around it.
pub fn show_in_middle(selector: &str) {
    if let Ok(Some(element)) = document().query_selector(selector) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Center);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// The window's title.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Moves the focus to an element, without scrolling.
pub fn focus(id: &str) {
    if let Some(element) = element::<HtmlElement>(id) {
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
    scroll_to_top();
}

/// Scrolls to the beginning of the page.
pub fn scroll_to_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// Whether the reader is selecting text, so that a click means nothing else.
pub fn is_selecting() -> bool {
    window().get_selection().ok().flatten().is_some_and(|s| !s.is_collapsed())
}

/// Whether an event befell something that the selector finds, or something in it.
pub fn is_on(event: &Event, selector: &str) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target.and_then(|target| target.closest(selector).ok()).flatten().is_some()
}

/// Makes every list show what is chosen. Once a reader has used a list, browsers no longer heed
/// its markup.
pub fn show_choices() {
    for list in elements(document().query_selector_all("select[data-chosen]")) {
        if let Ok(list) = list.dyn_into::<HtmlSelectElement>() {
            list.set_value(&list.get_attribute("data-chosen").unwrap_or_default());
        }
    }
}

/// The value that was chosen in the list that an event comes from.
pub fn chosen(event: &Event) -> Option<String> {
    event.target().and_then(|t| t.dyn_into::<HtmlSelectElement>().ok()).map(|list| list.value())
}

/// Says something above the page, which stays as it is.
pub fn say(words: &str) {
    if let Some(place) = element::<HtmlElement>("waiting") {
        place.set_text_content(Some(words));
        let _ = place.set_attribute("role", "alert");
        let _ = place.remove_attribute("hidden");
    }
}

/// The address of the page without anything behind `#`, where others can open it too; none in a
/// page opened from a file.
pub fn published() -> Option<String> {
    let href = window().location().href().ok()?;
    let page = href.split('#').next().unwrap_or_default();
    page.starts_with("http").then(|| page.to_owned())
}

/// Copies what stands in a field, and tells whether it worked. Where it does not, the field keeps
/// the focus, all of it selected.
pub fn copy(field: &str, done: impl Fn(bool) + 'static) {
    let Some(field) = element::<HtmlTextAreaElement>(field) else { return };
    let text = field.value();
    let select_and_copy = move || {
        let _ = field.focus();
        field.select();
        let page = document().dyn_into::<HtmlDocument>().ok();
        page.is_some_and(|page| page.exec_command("copy").unwrap_or(false))
    };
    let clipboard = window().navigator().clipboard();
    if clipboard.is_undefined() {
        done(select_and_copy());
    } else {
        settle(&clipboard.write_text(&text), move |worked| done(worked || select_and_copy()));
    }
}

/// Calls back once a promise is kept or broken.
fn settle(promise: &js_sys::Promise, done: impl Fn(bool) + 'static) {
    let done = Rc::new(done);
    let kept = done.clone();
    let kept = Closure::once_into_js(move |_: JsValue| kept(true));
    let broken = Closure::once_into_js(move |_: JsValue| done(false));
    if let Ok(then) =
        js_sys::Reflect::get(promise, &"then".into()).and_then(JsCast::dyn_into::<js_sys::Function>)
    {
        let _ = then.call2(promise, &kept, &broken);
    }
}

/// Whether the system offers a way to pass a link on.
pub fn can_share() -> bool {
    js_sys::Reflect::has(&window().navigator(), &"share".into()).unwrap_or(false)
}

/// Opens the system's way of passing a link on, and tells whether the reader used it.
pub fn pass_on(title: &str, address: &str, done: impl Fn(bool) + 'static) {
    let data = ShareData::new();
    data.set_title(title);
    data.set_url(address);
    settle(&window().navigator().share_with_data(&data), done);
}

/// Saves text as a file, made in the page; tells whether the browser took it.
pub fn save(name: &str, kind: &str, text: &str) -> bool {
    let parts = js_sys::Array::of1(&text.into());
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let Ok(file) = Blob::new_with_str_sequence_and_options(&parts, &options) else { return false };
    let Ok(address) = Url::create_object_url_with_blob(&file) else { return false };
    let link = document().create_element("a").ok().and_then(|e| e.dyn_into::<HtmlElement>().ok());
    let Some(link) = link else { return false };
    let taken = link.set_attribute("href", &address).is_ok() && link.set_attribute("download", name).is_ok();
    link.click();
    // The browser reads it a moment later.
    Timeout::new(60_000, move || {
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
    taken
}

/// Opens the system's way of printing.
pub fn print() {
    let _ = window().print();
}
