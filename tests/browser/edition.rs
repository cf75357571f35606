//! The page before and without the app: the reading edition, and how the app takes over.

use comparison::marked::unmarked;
use serde_json::json;

use crate::engine::Engine;
use crate::page::{ask, comparison, file, hash, open, text, until, until_title};
use crate::server::{Host, dist};

/// The words of the reading edition, from the markup alone.
fn edition() -> String {
    let page = std::fs::read_to_string(dist().join("index.html")).unwrap();
    let from = page.find("<section id=\"edition\"").unwrap();
    let to = page.find("<script type=\"text/plain\"").unwrap();
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
    for (topic, q) in comparison.questions() {
        assert!(words.contains(&topic.summary) && words.contains(&q.ask), "{}", q.id);
        for statement in &q.statements {
            let said = unmarked(&statement.text);
            let same = comparison
                .questions()
                .flat_map(|(_, q)| &q.statements)
                .filter(|s| unmarked(&s.text).contains(&said))
                .count();
            assert_eq!(words.matches(&said).count(), same, "{} in {}", statement.document, q.id);
            assert!(statement.citations.iter().all(|c| words.contains(&c.phrase)), "{}", q.id);
        }
        for p in &q.positions {
            assert!(words.contains(&p.label), "{}", q.id);
        }
        for relation in &q.relations {
            assert!(words.contains(&relation.why), "{}", q.id);
        }
    }
    let silences = comparison
        .questions()
        .filter(|(_, q)| comparison.documents.iter().any(|d| q.statements_of(&d.id).next().is_none()))
        .count();
    assert_eq!(words.matches("– Silent: ").count(), silences);
    assert!(comparison.sources.iter().all(|s| words.contains(&s.reference)));
    assert!(comparison.glossary.iter().all(|t| words.contains(&t.means)));
    assert!(comparison.not_compared.iter().all(|n| words.contains(&n.why)));
}

#[tokio::test(flavor = "multi_thread")]
async fn with_scripts_off_a_link_leads_to_its_statement() {
    let host = Host::start();
    for address in [file(), host.address()] {
        let engine =
            Engine::chromium_with(json!({ "profile.managed_default_content_settings.javascript": 2 })).await;
        engine.client.goto(&format!("{address}#/arctic-moscow-wary/lukin")).await.unwrap();
        let words = text(&engine.client, "[id=\"/arctic-moscow-wary/lukin\"]").await;
        assert!(words.starts_with("Lukin (B): "), "{words}");
        let shot = engine.client.find(fantoccini::Locator::Css(".search-form")).await.unwrap();
        assert!(!shot.is_displayed().await.unwrap(), "a field that does nothing is shown");
        engine.end().await;
    }
}

/// Holds the module back, so that a test can act before it is there.
const HELD: &str = "const start = WebAssembly.instantiate; WebAssembly.instantiateStreaming = undefined; \
    WebAssembly.instantiate = (...a) => new Promise(done => { window.let_go = () => done(start(...a)) })";

async fn held(engine: &Engine, address: &str) {
    engine.chromium_command("Page.addScriptToEvaluateOnNewDocument", json!({ "source": HELD })).await;
    engine.client.goto(address).await.unwrap();
    until(&engine.client, "return !!window.let_go", "the module is not asked for").await;
}

async fn let_go(engine: &Engine) {
    engine.client.execute("window.let_go()", vec![]).await.unwrap();
    until(
        &engine.client,
        "return document.documentElement.dataset.app === 'ready'",
        "the app does not take over",
    )
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_screen_is_there_before_the_module_and_nothing_moves_when_the_app_takes_over() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    held(&engine, &file()).await;
    let shape = "return [...document.querySelectorAll('#app *')].map(e => e.tagName + '|' + e.className + '|' + e.getBoundingClientRect().top + '|' + e.getBoundingClientRect().left + '|' + e.getBoundingClientRect().width)";
    let before = ask(client, shape).await;
    let_go(&engine).await;
    assert_eq!(ask(client, shape).await, before);
    assert_eq!(ask(client, MOVED).await, json!([]), "something moved");
    engine.end().await;
}

/// What moved on the page by itself since it began to load.
const MOVED: &str = "return new Promise(done => { \
    new PerformanceObserver(list => done(list.getEntries().map(e => [e.value, e.startTime, e.sources.map(s => [s.node?.className, s.previousRect.y, s.currentRect.y])]))) \
        .observe({ type: 'layout-shift', buffered: true }); \
    setTimeout(() => done([]), 500) })";

#[tokio::test(flavor = "multi_thread")]
async fn on_a_bad_line_nothing_moves_either() {
    // In the bar at the top, in the list of topics, in the table and beside it.
    for mark in ["open-keys", "<nav id=\"topics", "<tbody>", "overview-side", "short-list"] {
        let host = Host::halting_at(mark);
        let engine = Engine::chromium().await;
        engine.client.goto(&host.address()).await.unwrap();
        until(&engine.client, "return document.documentElement.dataset.app === 'ready'", "no app").await;
        assert_eq!(ask(&engine.client, MOVED).await, json!([]), "something moved after {mark}");
        engine.end().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_typed_clicked_and_focused_early_is_not_lost() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    held(&engine, &file()).await;
    client
        .execute(
            "document.querySelector('.open-keys').click(); document.querySelector('#search').focus()",
            vec![],
        )
        .await
        .unwrap();
    client.active_element().await.unwrap().send_keys("vostok").await.unwrap();
    let_go(&engine).await;
    until(
        client,
        "return location.hash === '#/search/vostok' && document.querySelectorAll('.hits li').length > 0",
        "the words are lost",
    )
    .await;
    engine.end().await;

    let engine = Engine::chromium().await;
    let client = &engine.client;
    held(&engine, &file()).await;
    client.execute("document.querySelector('.open-keys').click()", vec![]).await.unwrap();
    let_go(&engine).await;
    until(client, "return document.querySelector('dialog')?.open === true", "the click is lost").await;
    engine.end().await;

    let engine = Engine::chromium().await;
    let client = &engine.client;
    held(&engine, &file()).await;
    client
        .execute("document.querySelector('.matrix tbody tr:nth-child(18) th a').click()", vec![])
        .await
        .unwrap();
    let_go(&engine).await;
    until_title(client, "The Arctic").await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_read_on_is_led_to_the_same_question_in_the_app() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    held(&engine, &file()).await;
    client.execute("document.getElementById('/arctic-moscow-wary').scrollIntoView()", vec![]).await.unwrap();
    let_go(&engine).await;
    until_title(client, "The Arctic").await;
    assert_eq!(hash(client).await, "#/arctic-moscow-wary");
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_browsers_own_search_finds_leads_to_its_place() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/arctic", file())).await;
    assert_eq!(ask(client, "return document.querySelectorAll('#edition [id]').length").await, 0);
    client.execute("document.querySelector('#edition [data-place=\"/border-length\"]').dispatchEvent(new Event('beforematch', { bubbles: true }))", vec![]).await.unwrap();
    until(client, "return location.hash === '#/border-length'", "it does not lead there").await;
    assert_eq!(
        ask(client, "return document.querySelector('#edition').getAttribute('hidden')").await,
        "until-found"
    );
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_stands_on_one_page_when_asked_for() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/all", file())).await;
    let words = text(client, "#edition").await;
    let comparison = comparison();
    assert!(comparison.questions().all(|(_, q)| words.contains(&q.ask)));
    assert_eq!(engine.log("browser").await, [] as [serde_json::Value; 0]);
    engine.end().await;
}
