//! Full screen, and keeping the screen awake. Both may be refused or missing.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::utils::{document, window};
use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Calls a method that this browser may lack, and waits for what it promises.
async fn call(on: &JsValue, method: &str, arguments: &Array) -> Option<JsValue> {
    let method = Reflect::get(on, &method.into()).ok()?.dyn_into::<Function>().ok()?;
    let promise = method.apply(on, arguments).ok()?.dyn_into::<Promise>().ok()?;
    JsFuture::from(promise).await.ok()
}

/// Fills the screen, or returns to the window.
pub fn fill_screen() {
    if document().fullscreen_element().is_some() {
        leave_full_screen();
    } else if let Some(root) = document().document_element() {
        spawn_local(async move { drop(call(&root, "requestFullscreen", &Array::new()).await) });
    }
}

/// Returns to the window, where the page fills the screen.
pub fn leave_full_screen() {
    if document().fullscreen_element().is_some() {
        spawn_local(async { drop(call(&document(), "exitFullscreen", &Array::new()).await) });
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
        let get = |on: &JsValue, name: &str| Reflect::get(on, &name.into());
        let Ok(locks) = get(&window(), "navigator").and_then(|n| get(&n, "wakeLock")) else { return };
        if document().hidden() || locks.is_undefined() {
            return;
        }
        spawn_local(async move {
            let Some(granted) = call(&locks, "request", &Array::of1(&"screen".into())).await else { return };
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
            spawn_local(async move { drop(call(&lock, "release", &Array::new()).await) });
        }
    }
}
