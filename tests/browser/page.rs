//! What a reader sees and does on the page, in the words of the tests.

use std::time::{Duration, Instant};

use comparison::Comparison;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};

use crate::server::Page;

/// Returns one address of every view that a comparison has.
///
/// The question is the last with the most positions; a lesson holds the first two questions.
pub fn views(comparison: &Comparison) -> Vec<String> {
    let (topic, question) = comparison.questions().max_by_key(|(_, q)| q.positions.len()).unwrap();
    let [first, second, ..] = comparison.documents.as_slice() else { panic!("two documents are compared") };
    let (topic, question, speaker) = (&topic.id, &question.id, &question.statements[0].document);
    let (one, other) = (&first.id, &second.id);
    let lesson =
        comparison.questions().take(2).fold(synoptic::lesson::Lesson::default(), |l, (_, q)| l.with(&q.id));
    let lesson = format!("lesson&lesson={}", synoptic::lesson::write_link(&lesson));
    [
        String::new(),
        format!("#/{topic}"),
        "#/disagreements".to_owned(),
        "#/disagreements/agrees&only=firm".to_owned(),
        format!("#/{question}"),
        format!("#/{question}&as=columns"),
        format!("#/{question}/{speaker}"),
        format!("#/{question}/{speaker}&with={one}&verdict=contradicts"),
        format!("#/pair/{one}/{other}"),
        format!("#/document/{one}"),
        "#/figures".to_owned(),
        "#/sources".to_owned(),
        "#/method".to_owned(),
        "#/all".to_owned(),
        format!("#/search/{one}"),
        "#/search/nowhere-to-be-found".to_owned(),
        format!("#/stage/{question}"),
        format!("#/test/{topic}"),
        format!("#/stand/{topic}"),
        format!("#/stand/{topic}&mine={question}/a"),
        format!("#/{lesson}"),
        format!("#/print/reading/{topic}"),
        format!("#/print/worksheet/{question}"),
        format!("#/print/key/pair/{one}/{other}"),
        format!("#/print/reading/{lesson}"),
        format!("#/print/controversy/{question}"),
        format!("#/print/corroboration/{question}"),
        format!("#/print/buckets/{question}"),
        format!("#/export/markdown/{topic}"),
        "#/texts".to_owned(),
        "#/make".to_owned(),
        format!("#/read/{one}/2"),
        format!("#/read/{one},{other}"),
    ]
    .into()
}

/// Returns the address of the fixture's page as a single file on this machine.
pub fn file() -> String {
    Page::Fixture.file()
}

/// Opens an address and waits until the app shows it.
pub async fn open(client: &Client, address: &str) {
    // Without a new document, an address that differs after `#` alone would not load the page again.
    client.goto("about:blank").await.unwrap();
    client.goto(address).await.unwrap();
    until_ready(client).await;
}

/// Waits until the app shows the whole of a view.
pub async fn until_ready(client: &Client) {
    let ready = "return document.documentElement.dataset.app === 'ready' && !!document.querySelector('#comparison h1')";
    until(client, ready, "the comparison does not open").await;
}

/// Waits until a script returns true; fails after a minute, which is long on any machine.
pub async fn until(client: &Client, script: &str, failing: &str) {
    let begun = Instant::now();
    loop {
        let answer = client.execute(script, vec![]).await;
        if matches!(&answer, Ok(Value::Bool(true))) {
            return;
        }
        assert!(begun.elapsed() < Duration::from_mins(1), "{failing}; at last the answer was {answer:?}");
        tokio::time::sleep(Duration::from_millis(40)).await;
    }
}

/// Waits until a script returns what is expected; fails after a minute, and says what it returned at last.
pub async fn until_is(client: &Client, script: &str, expected: &Value, what: &str) {
    let begun = Instant::now();
    loop {
        let answer = ask(client, script).await;
        if answer == *expected {
            return;
        }
        assert!(begun.elapsed() < Duration::from_mins(1), "{what} is {answer}, not {expected}");
        tokio::time::sleep(Duration::from_millis(40)).await;
    }
}

/// Runs a script and returns its result.
pub async fn ask(client: &Client, script: &str) -> Value {
    client.execute(script, vec![]).await.unwrap()
}

/// Returns how many elements match.
pub async fn count(client: &Client, selector: &str) -> u64 {
    let script = format!("return document.querySelectorAll({}).length", json!(selector));
    ask(client, &script).await.as_u64().unwrap()
}

/// Waits until so many elements match.
pub async fn until_count(client: &Client, selector: &str, count: usize) {
    let script = format!("return document.querySelectorAll({}).length === {count}", json!(selector));
    until(client, &script, &format!("not {count} of {selector}")).await;
}

/// Returns the text of every element that matches.
pub async fn texts(client: &Client, selector: &str) -> Vec<String> {
    let script =
        format!("return [...document.querySelectorAll({})].map(e => e.textContent)", json!(selector));
    serde_json::from_value(ask(client, &script).await).unwrap()
}

/// Returns the visible text of the first element that matches.
pub async fn text(client: &Client, selector: &str) -> String {
    client.find(Locator::Css(selector)).await.unwrap().text().await.unwrap()
}

/// Waits until the text of the first element that matches contains words.
pub async fn until_text(client: &Client, selector: &str, words: &str) {
    let script = format!(
        "return !!document.querySelector({})?.textContent.includes({})",
        json!(selector),
        json!(words)
    );
    until(client, &script, &format!("{selector} does not say “{words}”")).await;
}

/// Clicks the first element that matches.
pub async fn click(client: &Client, selector: &str) {
    client.find(Locator::Css(selector)).await.unwrap().click().await.unwrap();
}

/// Presses keys, wherever the focus is.
pub async fn press(client: &Client, keys: &str) {
    client.active_element().await.unwrap().send_keys(keys).await.unwrap();
}

/// Waits until an element with this id has the focus.
pub async fn until_focused(client: &Client, id: &str) {
    let script = format!("return document.activeElement?.id === {}", json!(id));
    until(client, &script, &format!("“{id}” does not get the focus")).await;
}

/// Waits until the first heading reads like this.
pub async fn until_title(client: &Client, title: &str) {
    let script = format!("return document.querySelector('#comparison h1')?.textContent === {}", json!(title));
    until(client, &script, &format!("“{title}” does not open")).await;
}

/// Waits until the address ends like this; it is written after the view is painted.
pub async fn until_hash(client: &Client, hash: &str) {
    let script = format!("return location.hash === {}", json!(hash));
    until(client, &script, &format!("the address does not become {hash}")).await;
}

/// Waits until the page's worker keeps everything.
pub async fn until_kept(client: &Client) {
    let ready = "return (async () => { const r = await navigator.serviceWorker.getRegistration(); return !!(r && r.active && r.active.state === 'activated'); })()";
    until(client, ready, "the page is not kept").await;
}

/// Returns the part of the address from `#` on, as it is now.
pub async fn hash(client: &Client) -> String {
    ask(client, "return location.hash").await.as_str().unwrap().to_owned()
}

/// Follows an address within the page.
pub async fn follow(client: &Client, hash: &str) {
    client.execute(&format!("location.hash = {}", json!(hash)), vec![]).await.unwrap();
}

/// Returns the selector of the element whose id is a place.
pub fn at(place: &str) -> String {
    format!("[id=\"{place}\"]")
}

/// Sets the size of the window in CSS pixels.
pub async fn sized(engine: &crate::engine::Engine, width: u32, height: u32) {
    let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
    engine.chromium_command("Emulation.setDeviceMetricsOverride", size).await;
}
