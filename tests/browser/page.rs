//! What a reader sees and does on the page, in the words of the tests.

use std::rc::Rc;
use std::time::{Duration, Instant};

use comparison::{Comparison, DocumentId, Question, Statement, Topic, Verdict, Voice};
use fantoccini::{Client, Locator};
use serde_json::{Value, json};

use crate::server::dist;

/// One address of each view.
pub const VIEWS: [&str; 23] = [
    "",
    "#/arctic",
    "#/arctic-moscow-wary/lukin",
    "#/pair/lukin/resc",
    "#/document/lukin",
    "#/figures",
    "#/sources",
    "#/method",
    "#/all",
    "#/search/arctic",
    "#/search/nowhere-to-be-found",
    "#/close-up/arctic-moscow-wary",
    "#/stage/arctic-moscow-wary",
    "#/test/arctic",
    "#/lesson&lesson=1==arctic-moscow-wary==arctic-ports-moneyp4t",
    "#/print/reading/arctic",
    "#/print/worksheet/arctic-moscow-wary",
    "#/print/key/pair/lukin/resc",
    "#/print/reading/lesson&lesson=1==arctic-moscow-wary==arctic-ports-moneyp4t",
    "#/export/markdown/arctic",
    "#/texts",
    "#/read/lukin/7",
    "#/read/lukin,resc",
];

/// The address of the single file on this machine.
pub fn file() -> String {
    format!("file://{}", dist().join("synoptic.html").display())
}

/// The comparison that the page shows.
pub fn comparison() -> Rc<Comparison> {
    crate::common::bundled()
}

/// A question, its topic, and two documents that contradict each other on it, each with one
/// statement of its own.
pub fn contradiction(comparison: &Comparison) -> (&Topic, &Question, &Statement, &Statement) {
    let single = |q: &Question, d: &DocumentId| q.statements_of(d).count() == 1;
    for (topic, q) in comparison.questions().skip(2) {
        for one in &q.statements {
            for other in &q.statements {
                if q.verdict(&one.document, &other.document) == Verdict::Contradicts
                    && one.voice == Voice::Own
                    && single(q, &one.document)
                    && single(q, &other.document)
                {
                    return (topic, q, one, other);
                }
            }
        }
    }
    panic!("no two documents contradict each other");
}

/// Opens an address and waits for the comparison.
pub async fn open(client: &Client, address: &str) {
    client.goto(address).await.unwrap();
    let ready = "return document.documentElement.dataset.app === 'ready' && !!document.querySelector('#comparison h1') && !document.querySelector('[aria-busy]')";
    until(client, ready, "the comparison does not open").await;
}

/// Waits until a script gives true.
pub async fn until(client: &Client, script: &str, failing: &str) {
    let begun = Instant::now();
    loop {
        if client.execute(script, vec![]).await.is_ok_and(|v| v == json!(true)) {
            return;
        }
        assert!(begun.elapsed() < Duration::from_secs(20), "{failing}");
        tokio::time::sleep(Duration::from_millis(40)).await;
    }
}

/// What a script gives.
pub async fn ask(client: &Client, script: &str) -> Value {
    client.execute(script, vec![]).await.unwrap()
}

/// The text of the first element that fits.
pub async fn text(client: &Client, selector: &str) -> String {
    client.find(Locator::Css(selector)).await.unwrap().text().await.unwrap()
}

/// Clicks the first element that fits.
pub async fn click(client: &Client, selector: &str) {
    client.find(Locator::Css(selector)).await.unwrap().click().await.unwrap();
}

/// Presses keys, wherever the focus is.
pub async fn press(client: &Client, keys: &str) {
    client.active_element().await.unwrap().send_keys(keys).await.unwrap();
}

/// Waits until the first heading says this, and all of the view is drawn.
pub async fn until_title(client: &Client, title: &str) {
    let script = format!(
        "return document.querySelector('#comparison h1')?.textContent === {} && !document.querySelector('[aria-busy]')",
        json!(title)
    );
    until(client, &script, &format!("the topic “{title}” does not open")).await;
}

/// The part of the address behind `#`, which is written once the page has painted what it says.
pub async fn hash(client: &Client) -> String {
    let painted = "return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(location.hash), 60))))";
    ask(client, painted).await.as_str().unwrap().to_owned()
}

/// The selector of the element that has a place as its id.
pub fn at(place: &str) -> String {
    format!("[id=\"{place}\"]")
}
