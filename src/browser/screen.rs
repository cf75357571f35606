//! The screen of a classroom: filling it, keeping it awake, its parts side by side, and whether the mouse moves.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;

use super::calls::{answer, property};
use super::elements::{element, set_on_page};

/// Returns whether the browser lets the page fill the screen.
pub fn can_fill_screen() -> bool {
    property(&document(), "fullscreenEnabled").is_some_and(|may| may.is_truthy())
        && document().document_element().is_some_and(|root| property(&root, "requestFullscreen").is_some())
}

/// Fills the screen, or returns to the window; calls back where the browser refuses it.
pub fn fill_screen(refused: impl FnOnce() + 'static) {
    if document().fullscreen_element().is_some() {
        leave_full_screen();
    } else if let Some(root) = document().document_element() {
        spawn_local(async move {
            if answer(&root, "requestFullscreen", &[]).await.is_none() {
                refused();
            }
        });
    }
}

/// Returns to the window, where the page fills the screen.
pub fn leave_full_screen() {
    if document().fullscreen_element().is_some() {
        spawn_local(async { drop(answer(&document(), "exitFullscreen", &[]).await) });
    }
}

/// Keeps the screen awake, also after the window was hidden and shown again. Call what is returned to stop.
pub fn keep_awake() -> impl FnOnce() {
    let lock = Rc::new(WakeLock::default());
    lock.clone().request();
    let again = lock.clone();
    let shown = EventListener::new(&document(), "visibilitychange", move |_| again.clone().request());
    move || {
        drop(shown);
        lock.stopped.set(true);
        lock.release();
    }
}

/// The lock that keeps the screen awake, once the browser has granted it.
#[derive(Default)]
struct WakeLock {
    held: RefCell<Option<JsValue>>,
    stopped: Cell<bool>,
}

impl WakeLock {
    fn request(self: Rc<Self>) {
        let locks = property(&window().navigator(), "wakeLock").filter(|_| !document().hidden());
        let Some(locks) = locks else { return };
        spawn_local(async move {
            let Some(granted) = answer(&locks, "request", &["screen".into()]).await else { return };
            self.release();
            self.held.replace(Some(granted));
            // The stage may have been left in the meantime.
            if self.stopped.get() {
                self.release();
            }
        });
    }

    fn release(&self) {
        if let Some(lock) = self.held.take() {
            spawn_local(async move { drop(answer(&lock, "release", &[]).await) });
        }
    }
}

/// Shows one part of an element that is laid out in columns of its own width, one behind the other. Returns the
/// number of its parts; `None` where there is no such element.
pub fn show_part(id: &str, part: usize) -> Option<usize> {
    let element = element::<Element>(id)?;
    let (width, all) = (element.client_width().max(1), element.scroll_width());
    let parts = usize::try_from((all + width / 2) / width).unwrap_or(1).max(1);
    let part = i32::try_from(part.min(parts - 1)).unwrap_or(0);
    element.set_scroll_left(part * all / i32::try_from(parts).unwrap_or(1));
    Some(parts)
}

/// Calls back when the window has another size. Call what is returned to stop.
pub fn on_resize(changed: impl Fn() + 'static) -> impl FnOnce() {
    let listener = EventListener::new(&window(), "resize", move |_| changed());
    move || drop(listener)
}

/// Marks the page while the mouse moves, and for a moment after. Call what is returned to stop.
pub fn mark_moving_mouse() -> impl FnOnce() {
    let resting = Cell::new(None);
    let listener = EventListener::new(&document(), "mousemove", move |_| {
        set_on_page("data-mouse", "moving");
        resting.set(Some(Timeout::new(2_500, || set_on_page("data-mouse", ""))));
    });
    move || {
        drop(listener);
        set_on_page("data-mouse", "");
    }
}
