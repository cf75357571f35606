//! Small values kept in this browser, for good or until its tab is closed, where it allows that.

use gloo::events::EventListener;
use gloo::utils::window;
use wasm_bindgen::JsCast;
use web_sys::StorageEvent;

/// Returns the value stored under a name; `None` where there is none or storage is refused.
pub fn recall(name: &str) -> Option<String> {
    window().local_storage().ok().flatten()?.get_item(name).ok().flatten()
}

/// Stores a value under a name. Returns whether this browser allowed it and had room.
pub fn remember(name: &str, words: &str) -> bool {
    let storage = window().local_storage().ok().flatten();
    storage.is_some_and(|storage| storage.set_item(name, words).is_ok())
}

/// Removes the value stored under a name.
pub fn unremember(name: &str) {
    if let Ok(Some(storage)) = window().local_storage() {
        let _ = storage.remove_item(name);
    }
}

/// Calls back when another window has changed the value stored under a name. Call what is returned to stop.
pub fn on_change(name: String, changed: impl Fn() + 'static) -> impl FnOnce() {
    let listener = EventListener::new(&window(), "storage", move |event| {
        // No name is told where everything was deleted.
        let told = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
        if told.is_none_or(|told| told == name) {
            changed();
        }
    });
    move || drop(listener)
}

/// Returns the value that this tab has under a name; `None` where there is none or storage is refused.
pub fn kept_for_session(name: &str) -> Option<String> {
    window().session_storage().ok().flatten()?.get_item(name).ok().flatten()
}

/// Keeps a value under a name until this tab is closed, over a reload, where storage is allowed.
pub fn keep_for_session(name: &str, words: &str) {
    if let Ok(Some(storage)) = window().session_storage() {
        let _ = storage.set_item(name, words);
    }
}
