//! Moving an item of a list with the mouse or a finger.

use super::elements::elements;
use super::focus::{scrolled, set_scrolled};
use gloo::events::EventListener;
use gloo::timers::callback::{Interval, Timeout};
use gloo::utils::{document, window};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::Element;
use web_sys::HtmlElement;
use web_sys::KeyboardEvent;
use web_sys::PointerEvent;

/// How near to the edge of the window the page begins to scroll, and how far in each of its steps.
const EDGE: f64 = 70.0;
const STEP: f64 = 12.0;

/// An item that is being moved.
struct Drag {
    item: HtmlElement,
    others: Vec<Element>,
    /// Where the pointer is, from the top of the window.
    pointer: Cell<f64>,
    /// Where it was at first, from the top of the page.
    from: f64,
    /// What is at work while the item moves.
    at_work: RefCell<Option<(Vec<EventListener>, Interval)>>,
    dropped: Box<dyn Fn(usize)>,
}

/// Moves the list item whose handle was pressed along with the pointer, and calls back with its new place,
/// counted from 0, when it is let go. Escape leaves it where it was.
pub fn drag(event: &PointerEvent, dropped: impl Fn(usize) + 'static) {
    let handle = event.target().and_then(|t| t.dyn_into::<Element>().ok());
    let item = |handle: &Element| handle.closest("li").ok().flatten()?.dyn_into::<HtmlElement>().ok();
    // One finger moves one item.
    let is_free =
        event.button() == 0 && document().query_selector("[data-dragged]").is_ok_and(|e| e.is_none());
    let Some((handle, item)) = handle.and_then(|h| item(&h).map(|i| (h, i))).filter(|_| is_free) else {
        return;
    };
    event.prevent_default();
    let _ = handle.set_pointer_capture(event.pointer_id());
    let _ = item.set_attribute("data-dragged", "");
    let all = item.parent_element().map(|list| list.query_selector_all(":scope > li"));
    let pointer = f64::from(event.client_y());
    let drag = Rc::new(Drag {
        others: all.into_iter().flat_map(elements).filter(|e| !e.is_same_node(Some(item.as_ref()))).collect(),
        item,
        pointer: Cell::new(pointer),
        from: pointer + scrolled(),
        at_work: RefCell::default(),
        dropped: Box::new(dropped),
    });
    let finger = event.pointer_id();
    let on = |name: &'static str, then: fn(&Drag, &PointerEvent)| {
        let drag = drag.clone();
        EventListener::new(&handle, name, move |event| {
            if let Some(event) = event.dyn_ref().filter(|e: &&PointerEvent| e.pointer_id() == finger) {
                then(&drag, event);
            }
        })
    };
    let listeners = vec![
        on("pointermove", |drag, event| drag.pointer.set(f64::from(event.client_y()))),
        on("pointerup", |drag, event| {
            drag.pointer.set(f64::from(event.client_y()));
            drag.end(true);
        }),
        // Also comes when the system takes the pointer away.
        on("lostpointercapture", |drag, _| drag.end(false)),
        EventListener::new(&document(), "keydown", {
            let drag = drag.clone();
            move |event| {
                if event.dyn_ref::<KeyboardEvent>().is_some_and(|e| e.key() == "Escape") {
                    drag.end(false);
                }
            }
        }),
    ];
    let shown = drag.clone();
    let interval = Interval::new(16, move || shown.show());
    drag.at_work.replace(Some((listeners, interval)));
}

impl Drag {
    /// Returns the place at which the item would be dropped.
    fn place(&self) -> usize {
        let above = |e: &&Element| {
            let area = e.get_bounding_client_rect();
            area.top() + area.height() / 2.0 < self.pointer.get()
        };
        self.others.iter().filter(above).count()
    }

    /// Shows the item under the pointer and where it would be dropped. Near an edge the page scrolls.
    fn show(&self) {
        // Once it has ended, what is at work may come once more.
        if self.at_work.borrow().is_none() {
            return;
        }
        let y = self.pointer.get();
        let height = window().inner_height().ok().and_then(|h| h.as_f64()).unwrap_or(f64::MAX);
        if y < EDGE {
            set_scrolled(scrolled() - STEP);
        } else if y > height - EDGE {
            set_scrolled(scrolled() + STEP);
        }
        let down = y + scrolled() - self.from;
        let _ = self.item.style().set_property("transform", &format!("translateY({down}px)"));
        let place = self.place();
        for (n, other) in self.others.iter().enumerate() {
            let side = if n == place {
                "before"
            } else if n + 1 == place && place == self.others.len() {
                "after"
            } else {
                ""
            };
            let _ = other.set_attribute("data-drop", side);
        }
    }

    /// Ends the move, once.
    fn end(&self, dropped: bool) {
        let Some(at_work) = self.at_work.take() else { return };
        // A listener cannot be dropped while it runs.
        Timeout::new(0, move || drop(at_work)).forget();
        let place = self.place();
        let _ = self.item.style().remove_property("transform");
        let _ = self.item.remove_attribute("data-dragged");
        for other in &self.others {
            let _ = other.remove_attribute("data-drop");
        }
        if dropped {
            (self.dropped)(place);
        }
    }
}
