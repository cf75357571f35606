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

/// Returns the name under which it is kept when a value was.
fn when(name: &str) -> String {
    format!("{name}-at")
}

/// Notes that the value under a name is of now, where there is one.
pub fn note_time(name: &str) {
    if kept_for_session(name).is_some() {
        keep_for_session(&when(name), &now().to_string());
    }
}

/// Returns the whole seconds since the time was noted; none where the clock was set back.
pub fn seconds_since(name: &str) -> u32 {
    let noted: Option<u32> = kept_for_session(&when(name)).and_then(|noted| noted.parse().ok());
    noted.map_or(0, |noted| now().saturating_sub(noted))
}

/// Returns the time in whole seconds. As an integer, since reading other numbers takes a table.
fn now() -> u32 {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // It is until the year 2106.
    let seconds = (js_sys::Date::now() / 1_000.0) as u32;
    seconds
}
