//! Waiting for the next paint or for idle time.

use gloo::events::EventListener;
use gloo::timers::callback::{Interval, Timeout};
use gloo::utils::window;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// Calls back after the next paint. Call what is returned to cancel.
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

/// Calls back after so many seconds.
pub fn after_seconds(seconds: u32, then: impl FnOnce() + 'static) {
    Timeout::new(seconds * 1000, then).forget();
}

/// Calls back after the pause that a writer makes. Call what is returned to cancel.
pub fn after_pause(then: impl FnOnce() + 'static) -> impl FnOnce() {
    let timeout = Timeout::new(400, then);
    move || drop(timeout)
}

/// Calls back when the page is left, for good or for now. Call what is returned to stop.
pub fn on_leave(then: impl Fn() + 'static) -> impl FnOnce() {
    let listener = EventListener::new(&window(), "pagehide", move |_| then());
    move || drop(listener)
}

/// Waits until everything that is to be drawn now is drawn.
pub async fn until_drawn() {
    gloo::timers::future::TimeoutFuture::new(0).await;
}

/// Calls back with each item in turn, and lets the browser do something else in between.
pub fn one_by_one<T: 'static>(items: Vec<T>, then: impl Fn(T) + 'static) {
    go_on(items.into_iter(), then);
}

fn go_on<T: 'static>(mut items: std::vec::IntoIter<T>, then: impl Fn(T) + 'static) {
    if let Some(item) = items.next() {
        then(item);
        Timeout::new(0, move || go_on(items, then)).forget();
    }
}

/// Calls back when the browser has nothing else to do.
pub fn when_idle(then: impl FnOnce() + 'static) {
    let then = Closure::once_into_js(then);
    let idle = window().request_idle_callback(then.unchecked_ref());
    if idle.is_err() {
        // Not every browser says when.
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(then.unchecked_ref(), 100);
    }
}

/// Returns the day as YYYY-MM-DD.
pub fn today() -> String {
    String::from(js_sys::Date::new_0().to_iso_string()).chars().take(10).collect()
}

/// Calls back about every second with the whole seconds that have passed. Call what is returned to stop.
pub fn every_second(passed: impl Fn(u32) + 'static) -> impl FnOnce() {
    let seconds = || js_sys::Date::now() / 1_000.0;
    let last = Cell::new(seconds());
    let ticking = Interval::new(250, move || {
        let whole = (seconds() - last.get()).floor();
        // The clock of the system may have been set back.
        if !(0.0..86_400.0).contains(&whole) {
            last.set(seconds());
        } else if whole >= 1.0 {
            last.set(last.get() + whole);
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // It is in the range above.
            passed(whole as u32);
        }
    });
    move || drop(ticking)
}
