//! The module that makes comparisons: opened when it is first needed, and asked.

use gloo::utils::{document, window};
use js_sys::Uint8Array;
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::JsValue;
use yew::BaseComponent;

use super::calls::{answer, answer_within, call, property};
use super::elements::element;
use super::timing::until_drawn;
use crate::words::make::{NO_MAKER, no_answer};

/// The parts of a single file that every page needs.
const SHELL: [&str; 5] = ["page-style", "page-first", "module", "maker", "page-script"];

/// Where a hosted page has itself as one file.
const SINGLE: &str = "synoptic.html";

/// How long the maker may take to arrive, in milliseconds: half a megabyte on a bad line.
const PATIENCE: u32 = 60_000;

/// Returns whether the maker is open.
pub fn maker_is_open() -> bool {
    property(&window(), "synopticMaker").is_some()
}

/// Asks the maker: `what` names its function, `question` is what it is asked about, as JSON.
///
/// # Errors
/// Says why the maker did not open, or what it says is wrong.
pub async fn ask_maker<Q: Serialize, A: DeserializeOwned>(
    what: &str,
    question: &Q,
    bytes: &[u8],
) -> Result<A, String> {
    answer_within(PATIENCE, &window(), "openMaker", &[]).await.ok_or(NO_MAKER)?;
    let maker = property(&window(), "synopticMaker").ok_or(NO_MAKER)?;
    let question = serde_json::to_string(question).map_err(|e| no_answer(&e.to_string()))?;
    let told = call(&maker, what, &[question.into(), Uint8Array::from(bytes).into()]);
    let told = told.as_ref().and_then(JsValue::as_string).ok_or_else(|| no_answer(what))?;
    serde_json::from_str::<Result<A, String>>(&told).map_err(|e| no_answer(&e.to_string()))?
}

/// Returns what makes this page work: the parts of it, or on a host the page as one file. `None` where neither can be
/// read.
pub async fn shell() -> Option<String> {
    let part = |id: &str| element::<web_sys::Element>(id).map(|part| part.outer_html());
    match SHELL.map(part).into_iter().collect::<Option<String>>() {
        Some(parts) => Some(parts),
        None => {
            let response = answer(&window(), "fetch", &[SINGLE.into()]).await?;
            property(&response, "ok").filter(JsValue::is_truthy)?;
            answer(&response, "text", &[]).await?.as_string()
        }
    }
}

/// Returns the markup that a component draws, outside the page.
pub async fn markup_of<C: BaseComponent>(props: C::Properties) -> String {
    let Ok(place) = document().create_element("div") else { return String::new() };
    let drawn = yew::Renderer::<C>::with_root_and_props(place.clone(), props).render();
    until_drawn().await;
    let markup = place.inner_html();
    drawn.destroy();
    markup
}
