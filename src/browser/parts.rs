//! The parts of a comparison that lie beside a hosted page, fetched when they are needed.

use gloo::utils::window;
use js_sys::Promise;
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::calls::{answer, call, property};

/// Fetches files beside the page, all at once, and calls back with what has arrived of them, and whether that is all. A file
/// that holds something else has not arrived.
pub fn fetch<T: DeserializeOwned + 'static>(files: Vec<String>, done: impl FnOnce(Vec<T>, bool) + 'static) {
    let ask = |file: String| call(&window(), "fetch", &[file.into()])?.dyn_into::<Promise>().ok();
    let asked: Vec<Option<Promise>> = files.into_iter().map(ask).collect();
    spawn_local(async move {
        let (mut parts, all) = (Vec::new(), asked.len());
        for promise in asked {
            parts.extend(read(promise).await);
        }
        let is_all = parts.len() == all;
        done(parts, is_all);
    });
}

async fn read<T: DeserializeOwned>(asked: Option<Promise>) -> Option<T> {
    let response = JsFuture::from(asked?).await.ok()?;
    property(&response, "ok").filter(JsValue::is_truthy)?;
    let text = answer(&response, "text", &[]).await?.as_string()?;
    serde_json::from_str(&text).ok()
}
