//! What this tab keeps for the session, so that a reload leaves everything as it was.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::SETTINGS;
use crate::browser;
use crate::share::Edition;

/// What is typed and not in the address yet, with the address before it.
pub const TYPED: &str = "typed";

/// What is open, and what can be taken back.
pub const OPENED: &str = "opened";

/// The answers in self-tests and stands.
pub const ANSWERS: &str = "answers";

/// Where the class is on the stage, with its votes.
pub const STAGE: &str = "stage";

/// Returns the name under which a part of the state is kept; another comparison has names of its own.
#[must_use]
pub fn name(part: &str, edition: &Edition) -> String {
    format!("{SETTINGS}-{part}-{}", edition.digest)
}

/// Returns the value that is kept under a name; `None` where there is none or it is damaged.
pub fn value<T: DeserializeOwned>(name: &str) -> Option<T> {
    read(&browser::kept_for_session(name)?)
}

/// Reads a value that was kept; `None` where it is damaged.
#[must_use]
pub fn read<T: DeserializeOwned>(kept: &str) -> Option<T> {
    serde_json::from_str(kept).ok()
}

/// Keeps a value under a name, once there is anything to keep.
pub fn keep<T: Serialize + Default + PartialEq>(name: &str, value: &T) {
    if (*value != T::default() || browser::kept_for_session(name).is_some())
        && let Ok(words) = serde_json::to_string(value)
    {
        browser::keep_for_session(name, &words);
    }
}
