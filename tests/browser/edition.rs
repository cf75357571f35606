//! The page before and without the app: the plain page, and how the app takes over.

use comparison::marked::unmarked;
use fantoccini::Client;
use serde_json::json;

use crate::engine::Engine;
use crate::fixture::comparison;
use crate::page::{
    ask, count, file, open, press, text, until, until_count, until_hash, until_ready, until_title,
};
use crate::server::{Host, Page};

/// Returns the words of the reading edition, from the markup alone.
fn edition() -> String {
    let page = std::fs::read_to_string(Page::Fixture.folder().join("index.html")).unwrap();
    let from = page.find("<section id=\"edition\"").unwrap();
    let to = page.find("<script type=\"application/json\"").unwrap();
    let mut words = String::new();
    for piece in page[from..to].split('<').skip(1) {
        words.push_str(piece.split_once('>').unwrap().1);
    }
    for (entity, sign) in
        [("&#x27;", "'"), ("&#39;", "'"), ("&quot;", "\""), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")]
    {
        words = words.replace(entity, sign);
    }
    words
}

#[test]
fn the_reading_edition_holds_everything_and_each_statement_once() {
    let (words, comparison) = (edition(), comparison());
    let statements = || comparison.questions().flat_map(|(_, q)| &q.statements);
    assert_eq!(statements().count(), 66);
    for statement in statements() {
        let said = unmarked(&statement.text);
        // Two statements, or a statement and a phrase, may read alike.
        let phrases = statements().flat_map(|s| &s.citations).filter(|c| c.phrase.contains(&said)).count();
        let same = statements().filter(|s| unmarked(&s.text).contains(&said)).count();
        assert_eq!(words.matches(&said).count(), same + phrases, "{said}");
        assert!(statement.citations.iter().all(|c| words.contains(&c.phrase)), "{said}");
    }
    for (topic, q) in comparison.questions() {
        assert!(words.contains(&topic.summary) && words.contains(&q.ask), "{}", q.id);
        assert!(q.note.as_ref().is_none_or(|note| words.contains(note)), "{}", q.id);
        assert!(q.positions.iter().all(|p| words.contains(&p.label)), "{}", q.id);
        assert!(q.relations.iter().all(|r| words.contains(&r.why)), "{}", q.id);
    }
    // On all questions but two, somebody is silent.
    assert_eq!(words.matches("– Silent on this: ").count(), 15);
    assert!(comparison.sources.iter().all(|s| words.contains(&s.reference)));
    assert!(comparison.glossary.iter().all(|t| words.contains(&t.means)));
    assert!(comparison.not_compared.iter().all(|n| words.contains(&n.why)));
}

#[tokio::test(flavor = "multi_thread")]
async fn without_scripts_a_link_leads_to_its_statement() {
    let host = Host::start();
    for address in [file(), host.address()] {
        let off = json!({ "profile.managed_default_content_settings.javascript": 2 });
        let engine = Engine::chromium_with(off, json!({})).await;
        engine.client.goto(&format!("{address}#/jam-cause/liu")).await.unwrap();
        let words = text(&engine.client, "[id=\"/jam-cause/liu\"]").await;
        assert!(words.starts_with("Liu (C): "), "{words}");
        let form = engine.client.find(fantoccini::Locator::Css(".search-form")).await.unwrap();
        assert!(!form.is_displayed().await.unwrap(), "a field that does nothing is shown");
        engine.end().await;
    }
}

/// Holds the module back, so that a test can act before it is there.
const HELD: &str = "const start = WebAssembly.instantiate; WebAssembly.instantiateStreaming = undefined; \
    WebAssembly.instantiate = (...a) => new Promise(done => { window.release = () => done(start(...a)) })";

/// Opens the page without its module.
async fn held() -> Engine {
    let engine = Engine::chromium().await;
    engine.chromium_command("Page.addScriptToEvaluateOnNewDocument", json!({ "source": HELD })).await;
    engine.client.goto(&file()).await.unwrap();
    until(&engine.client, "return !!window.release", "the module is not asked for").await;
    engine
}

async fn release(client: &Client) {
    client.execute("window.release()", vec![]).await.unwrap();
    until_ready(client).await;
}

/// Returns what has moved on the page by itself since it began to load, after two frames.
async fn moved(client: &Client) -> serde_json::Value {
    let script = "return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => { \
        const observer = new PerformanceObserver(() => {}); \
        observer.observe({ type: 'layout-shift', buffered: true }); \
        done(observer.takeRecords().map(e => [e.value, e.startTime, e.sources.map(s => [s.node?.className, JSON.stringify(s.previousRect), JSON.stringify(s.currentRect)])])) })))";
    ask(client, script).await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_screen_is_there_before_the_module_and_nothing_moves_when_the_app_takes_over() {
    let engine = held().await;
    let client = &engine.client;
    let shape = "return [...document.querySelectorAll('#app *')].map(e => e.tagName + '|' + e.className + '|' + e.getBoundingClientRect().top + '|' + e.getBoundingClientRect().left + '|' + e.getBoundingClientRect().width)";
    let before = ask(client, shape).await;
    assert!(before.as_array().unwrap().len() > 100, "{before}");
    release(client).await;
    assert_eq!(ask(client, shape).await, before);
    assert_eq!(moved(client).await, json!([]), "something moved");
    // What the test looks at does notice that something moves.
    client.execute("document.getElementById('app').prepend(Object.assign(document.createElement('p'), { textContent: 'Push', style: 'height: 100px' }))", vec![]).await.unwrap();
    until(client, "return new Promise(done => { const o = new PerformanceObserver(() => {}); o.observe({ type: 'layout-shift', buffered: true }); done(o.takeRecords().length > 0) })", "a push is not noticed").await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_to_what_has_not_arrived_is_followed_when_it_arrives() {
    // The section is the last of the topics; the line stops before it, and again before the page is whole.
    let marks = vec!["<section id=\"/future\"", "id=\"page-data\""];
    let (host, go_on) = Host::halting_at_each(marks);
    let engine = Engine::chromium_with(json!({}), json!({ "pageLoadStrategy": "none" })).await;
    let client = &engine.client;
    client.goto(&host.address()).await.unwrap();
    until(client, "return !!document.querySelector('#app a[href=\"#/future\"]')", "no topics arrive").await;
    client.execute("document.querySelector('#app a[href=\"#/future\"]').click()", vec![]).await.unwrap();
    assert_eq!(ask(client, "return document.getElementById('/future')").await, json!(null));
    go_on.send(()).unwrap();
    let in_sight = "const place = document.getElementById('/future'); const top = place && place.getBoundingClientRect().top; return !!place && top >= 0 && top < innerHeight";
    until(client, in_sight, "the section is not shown").await;
    assert_eq!(ask(client, "return document.readyState").await, "loading", "the page is whole already");
    drop(go_on);
    until_title(client, "What should follow").await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn on_a_bad_line_nothing_moves_either() {
    // In the bar at the top, in the tiles, in the board and in the list of topics.
    // And where the rest of the styles is still to come.
    for mark in ["class=\"search-form", "class=\"tiles", "<tbody>", "id=\"topics", "id=\"page-style\""] {
        let (host, go_on) = Host::halting_at(mark);
        let engine = Engine::chromium_with(json!({}), json!({ "pageLoadStrategy": "none" })).await;
        let client = &engine.client;
        client.goto(&host.address()).await.unwrap();
        let half = "return document.readyState === 'loading' && !!document.body?.innerText";
        until(client, half, &format!("nothing arrives before {mark}")).await;
        // Time to paint, where the page allows it; that it does not, nothing tells.
        let paint = "return Promise.race([new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))), new Promise(done => setTimeout(done, 1000))])";
        client.execute(paint, vec![]).await.unwrap();
        go_on.send(()).unwrap();
        drop(go_on);
        until_ready(client).await;
        assert_eq!(moved(client).await, json!([]), "something moved after {mark}");
        engine.end().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_typed_early_is_searched_for() {
    let engine = held().await;
    let client = &engine.client;
    client.execute("document.querySelector('#search').focus()", vec![]).await.unwrap();
    press(client, "herring").await;
    release(client).await;
    until_hash(client, "#/search/herring").await;
    assert!(count(client, ".board-row").await > 0);
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_button_that_was_clicked_early_does_what_it_says() {
    let engine = held().await;
    let client = &engine.client;
    client.execute("document.querySelector('.open-share').click()", vec![]).await.unwrap();
    release(client).await;
    until_count(client, "dialog[open]", 1).await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_that_was_followed_early_is_gone_to() {
    let engine = held().await;
    let client = &engine.client;
    client.execute("document.querySelector(\"#app main a[href='#/storm']\").click()", vec![]).await.unwrap();
    release(client).await;
    until_title(client, "The night of the storm").await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_read_on_is_led_to_the_same_question_in_the_app() {
    let engine = held().await;
    let client = &engine.client;
    client.execute("document.getElementById('/jam-cause').scrollIntoView()", vec![]).await.unwrap();
    release(client).await;
    until_title(client, "Why did the span stick?").await;
    until_hash(client, "#/jam-cause").await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_browsers_own_search_finds_leads_to_its_place() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/storm", file())).await;
    assert_eq!(count(client, "#edition [id]").await, 0);
    client.execute("document.querySelector('#edition [data-place=\"/cost\"]').dispatchEvent(new Event('beforematch', { bubbles: true }))", vec![]).await.unwrap();
    until_hash(client, "#/cost").await;
    let hidden = ask(client, "return document.querySelector('#edition').getAttribute('hidden')").await;
    assert_eq!(hidden, "until-found");
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_is_on_one_page_when_asked_for() {
    let engine = Engine::chromium().await;
    open(&engine.client, &format!("{}#/all", file())).await;
    let words = text(&engine.client, "#edition").await;
    assert!(comparison().questions().all(|(_, q)| words.contains(&q.ask)));
    engine.end().await;
}
