//! The parts of a comparison that lie beside a hosted page, fetched when they are needed.

use gloo::utils::window;
use js_sys::Promise;
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::calls::{answer, call, property};

/// Fetches files beside the page, all at once, and calls back with what they hold; with `None` where one did not arrive
/// or holds something else.
pub fn fetch<T: DeserializeOwned + 'static>(files: Vec<String>, done: impl FnOnce(Option<Vec<T>>) + 'static) {
    let ask = |file: String| call(&window(), "fetch", &[file.into()])?.dyn_into::<Promise>().ok();
    let asked: Vec<Option<Promise>> = files.into_iter().map(ask).collect();
    spawn_local(async move {
        let mut parts = Vec::new();
        for promise in asked {
            parts.push(read(promise).await);
        }
        done(parts.into_iter().collect());
    });
}

async fn read<T: DeserializeOwned>(asked: Option<Promise>) -> Option<T> {
    let response = JsFuture::from(asked?).await.ok()?;
    property(&response, "ok").filter(JsValue::is_truthy)?;
    let text = answer(&response, "text", &[]).await?.as_string()?;
    serde_json::from_str(&text).ok()
}
