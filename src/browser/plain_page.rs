//! The plain page below the app: making room for the app, and leading from it into the app.

use super::elements::announce;
use super::elements::set_on_page;
use super::elements::{element, elements};
use super::history::address;
use super::history::set_address;
use super::timing::until_drawn;
use crate::pages::plain::{PlainPage, PlainPageProps};
use gloo::events::EventListener;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;
use web_sys::Event;

/// Makes room for the app: empties the first screen and moves the ids of the plain page to another
/// attribute, so that each id names one element. A reader who has read on into the plain page is led to the
/// same place in the app.
pub fn take_over(root: &Element) {
    announce("synoptic:takeover");
    let reading = yield_ids(root.get_bounding_client_rect().bottom() <= 0.0);
    if let Some(place) = reading.filter(|_| address().is_empty()).and_then(|e| innermost(&e)) {
        set_address(&place);
    }
    root.set_text_content(None);
}

/// Draws the plain page of another comparison in place of the one that is there, hidden as that was.
pub fn draw_edition(props: PlainPageProps) {
    if let Some(place) = element::<Element>("edition") {
        yew::Renderer::<PlainPage>::with_root_and_props(place, props).render();
        spawn_local(async {
            until_drawn().await;
            yield_ids(false);
            show_edition(false);
        });
    }
}

/// Moves the ids of the plain page to another attribute, so that each id names one element. Returns the part that is
/// being read by a reader who has `passed` the first screen.
fn yield_ids(passed: bool) -> Option<Element> {
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
    reading
}

/// A section that begins above this line is being read. In pixels from the top of the window; a link leads to
/// a place a little below the top.
const READ_FROM: f64 = 200.0;

/// Returns the place of the last section within an element that is being read.
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

/// Shows the plain page, or hides it so that the browser's own search still finds its words.
pub fn show_edition(shown: bool) {
    // Where all of it is laid out, a place in it can be scrolled to.
    set_on_page("data-whole", if shown { "shown" } else { "" });
    // Each question is hidden by itself too, so that what is found says where it stands.
    // Those that are shown, or hidden, as they are to be are left alone.
    let parts = if shown { "[hidden]" } else { ":not([hidden])" };
    let parts = format!("#edition{parts}, #edition section{parts}");
    for part in elements(document().query_selector_all(&parts)) {
        let _ =
            if shown { part.remove_attribute("hidden") } else { part.set_attribute("hidden", "until-found") };
    }
}

/// Calls back with the place in the hidden plain page where the browser's own search found something. Call
/// what is returned to stop.
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
