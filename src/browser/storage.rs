//! Small values kept in this browser, for good or until the window is closed, where it allows that.

use gloo::utils::window;

/// Returns the value stored under a name; `None` where there is none or storage is refused.
pub fn recall(name: &str) -> Option<String> {
    window().local_storage().ok().flatten()?.get_item(name).ok().flatten()
}

/// Stores a value under a name, where storage is allowed.
pub fn remember(name: &str, words: &str) {
    if let Ok(Some(storage)) = window().local_storage() {
        let _ = storage.set_item(name, words);
    }
}

/// Removes the value stored under a name.
pub fn unremember(name: &str) {
    if let Ok(Some(storage)) = window().local_storage() {
        let _ = storage.remove_item(name);
    }
}

/// Returns the text kept under a key until the window is closed; `None` where there is none or storage is refused.
pub fn kept_for_session(key: &str) -> Option<String> {
    window().session_storage().ok().flatten()?.get_item(key).ok().flatten()
}

/// Keeps a text under a key until the window is closed, where storage is allowed.
pub fn keep_for_session(key: &str, text: &str) {
    if let Ok(Some(storage)) = window().session_storage() {
        let _ = storage.set_item(key, text);
    }
}
