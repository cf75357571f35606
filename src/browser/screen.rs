//! The screen: filling it, and keeping it from going dark. Both may be refused or missing.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::utils::{document, window};
use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// Calls a method that a browser may not have.
fn call(on: &JsValue, method: &str, with: &Array) -> Option<JsValue> {
    Reflect::get(on, &method.into()).ok()?.dyn_into::<Function>().ok()?.apply(on, with).ok()
}

/// Waits for what a browser promised. A refusal is no fault: the page goes on without.
fn promised(promise: JsValue, then: impl FnOnce(JsValue) + 'static) {
    let Ok(promise) = promise.dyn_into::<Promise>() else { return };
    let kept = Closure::once_into_js(then);
    let refused = Closure::once_into_js(|_: JsValue| {});
    call(&promise, "then", &Array::of2(&kept, &refused));
}

/// Fills the screen, or gives it back.
pub fn fill_screen() {
    if document().fullscreen_element().is_some() {
        leave_full_screen();
    } else if let Some(root) = document().document_element()
        && let Some(promise) = call(&root, "requestFullscreen", &Array::new())
    {
        promised(promise, |_| {});
    }
}

/// Gives the screen back, where the page fills it.
pub fn leave_full_screen() {
    if document().fullscreen_element().is_some()
        && let Some(promise) = call(&document(), "exitFullscreen", &Array::new())
    {
        promised(promise, |_| {});
    }
}

/// Keeps the screen from going dark, also after the window was out of sight. Calling what is
/// returned ends it.
pub fn keep_awake() -> impl FnOnce() {
    let lock = Rc::new(Lock::default());
    lock.clone().take();
    let again = lock.clone();
    let seen = EventListener::new(&document(), "visibilitychange", move |_| again.clone().take());
    move || {
        drop(seen);
        lock.ended.set(true);
        lock.release();
    }
}

/// The lock that keeps the screen on, once the browser has given it.
#[derive(Default)]
struct Lock {
    held: RefCell<Option<JsValue>>,
    ended: Cell<bool>,
}

impl Lock {
    fn take(self: Rc<Self>) {
        let get = |on: &JsValue, name: &str| Reflect::get(on, &name.into());
        let Ok(locks) = get(&window(), "navigator").and_then(|n| get(&n, "wakeLock")) else { return };
        if document().hidden() || locks.is_undefined() {
            return;
        }
        let Some(promise) = call(&locks, "request", &Array::of1(&"screen".into())) else { return };
        promised(promise, move |given| {
            self.release();
            self.held.replace(Some(given));
            // The stage may have been left meanwhile.
            if self.ended.get() {
                self.release();
            }
        });
    }

    fn release(&self) {
        if let Some(promise) = self.held.take().and_then(|lock| call(&lock, "release", &Array::new())) {
            promised(promise, |_| {});
        }
    }
}
