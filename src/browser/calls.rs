//! Calls of services that a browser may lack, refuse or never answer.

use gloo::timers::callback::Timeout;
use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// How long a reader waits without a word, in milliseconds.
const LATE: u32 = 4_000;

/// Returns a property; `None` where this browser lacks it or refuses it.
pub(super) fn property(of: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(of, &name.into()).ok().filter(|value| !value.is_undefined() && !value.is_null())
}

/// Calls a method; `None` where this browser lacks it or it fails.
pub(super) fn call(on: &JsValue, method: &str, arguments: &[JsValue]) -> Option<JsValue> {
    let method = property(on, method)?.dyn_into::<Function>().ok()?;
    method.apply(on, &arguments.iter().collect::<Array>()).ok()
}

/// Calls a method and waits for what it promises.
pub(super) async fn answer(on: &JsValue, method: &str, arguments: &[JsValue]) -> Option<JsValue> {
    let promise = call(on, method, arguments)?.dyn_into::<Promise>().ok()?;
    JsFuture::from(promise).await.ok()
}

/// Calls a method and waits for what it promises, but not for ever.
pub(super) async fn answer_in_time(on: &JsValue, method: &str, arguments: &[JsValue]) -> Option<JsValue> {
    answer_within(2 * LATE, on, method, arguments).await
}

/// Calls a method and waits for what it promises, for so many milliseconds at most.
pub(super) async fn answer_within(
    most: u32,
    on: &JsValue,
    method: &str,
    arguments: &[JsValue],
) -> Option<JsValue> {
    let promise = call(on, method, arguments)?;
    let late = Promise::new(&mut |resolve, _| {
        Timeout::new(most, move || drop(resolve.call0(&JsValue::NULL))).forget();
    });
    let first = Promise::race(&[promise, late.into()].into_iter().collect::<Array>());
    JsFuture::from(first).await.ok().filter(|answer| !answer.is_undefined())
}

/// Calls back with whether something was done. Where no answer comes for long, the callback is told that it was not,
/// and told again if an answer comes after all.
pub(super) fn report(work: impl Future<Output = bool> + 'static, done: impl Fn(bool) + Clone + 'static) {
    let told = done.clone();
    let late = Timeout::new(LATE, move || told(false));
    spawn_local(async move {
        let worked = work.await;
        drop(late);
        done(worked);
    });
}
