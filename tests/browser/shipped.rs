//! The shipped page: it opens in three engines, asks for nothing and is accessible.
//!
//! It shows whatever it was built from, so nothing here names a document or a question.

use std::rc::Rc;

use comparison::Comparison;
use serde_json::json;

use crate::engine::Engine;
use crate::page::{click, open, press, sized, text, until, until_title, views};
use crate::server::{Host, Page};

fn shipped() -> Rc<Comparison> {
    Page::Shipped.data().comparison
}

/// Opens the page from a file and from a host, and goes to two topics.
async fn opens(engine: Engine) {
    let (client, comparison, host) = (&engine.client, shipped(), Host::of(Page::Shipped.folder()));
    client.set_window_size(1400, 900).await.unwrap();
    for address in [Page::Shipped.file(), host.address()] {
        open(client, &address).await;
        assert_eq!(text(client, "#comparison h1").await, comparison.title);
        let topic = &comparison.topics[0];
        click(client, &format!("#comparison a[href='#/{}']", topic.id)).await;
        until_title(client, &topic.title).await;
        crate::page::until_count(client, ".board-row", topic.questions.len()).await;
        let topic = &comparison.topics[1];
        click(client, ".views summary").await;
        click(client, &format!(".views a[href='#/{}']", topic.id)).await;
        until_title(client, &topic.title).await;
    }
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn chromium_opens_it_from_a_file_and_from_a_host() {
    opens(Engine::chromium().await).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn firefox_opens_it_from_a_file_and_from_a_host() {
    opens(Engine::firefox().await).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn webkit_opens_it_from_a_file_and_from_a_host() {
    opens(Engine::webkit().await).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_view_asks_for_anything_but_the_page() {
    let engine = Engine::chromium().await;
    let page = Page::Shipped.file();
    let views = views(&shipped());
    for view in &views {
        open(&engine.client, &format!("{page}{view}")).await;
    }
    let asked = engine.requests().await;
    assert_eq!(asked.len(), views.len(), "each view loads the file once: {asked:#?}");
    assert!(asked.iter().all(|url| url.starts_with(&page)), "{asked:#?}");
    engine.end().await;
}

#[test]
fn the_single_file_refers_to_nothing_outside_itself() {
    let page = std::fs::read_to_string(Page::Shipped.folder().join("synoptic.html")).unwrap();
    for outside in
        [" src=", "rel=\"stylesheet\"", "rel=\"preload\"", "type=\"module\"", "import(", "@import", "url("]
    {
        assert!(!page.contains(outside), "the file holds {outside}");
    }
    let links: Vec<&str> = page.split(" href=\"").skip(1).collect();
    assert!(links.len() > 10, "no links were found");
    for link in links {
        let to = link.split('"').next().unwrap();
        assert!(to.starts_with("data:") || to.starts_with('#'), "a link leads out: {to}");
    }
    assert!(page.contains("connect-src 'none'") && page.contains("default-src 'none'"), "no strict policy");
}

/// Every view; and the dialogs, with the key that opens each.
fn states() -> Vec<(String, Option<&'static str>)> {
    let mut states: Vec<(String, Option<&str>)> = Vec::new();
    for view in views(&shipped()) {
        if view.is_empty() {
            states.push((view.clone(), Some("?")));
        }
        if view.contains("&as=columns") {
            states.push((view.clone(), Some("S")));
        }
        states.push((view, None));
    }
    let page = Page::Shipped.file();
    let mut states: Vec<_> = states.into_iter().map(|(view, key)| (format!("{page}{view}"), key)).collect();
    let page = Page::FixtureWithTexts.file();
    states.extend(["", "#/read/bero/4", "#/read/bero,ward"].map(|view| (format!("{page}{view}"), None)));
    states
}

/// The rule of axe on colours, alone.
const CONTRAST: &str = "{ runOnly: ['color-contrast'] }";

#[tokio::test(flavor = "multi_thread")]
async fn axe_finds_nothing_in_any_view_and_theme_wide_and_narrow() {
    let place = std::env::var("SYNOPTIC_AXE")
        .expect("SYNOPTIC_AXE is not set: make test sets it, after scripts/setup.sh test");
    let axe = std::fs::read_to_string(place).unwrap();
    let engine = Engine::chromium().await;
    let client = &engine.client;
    let mut found = Vec::new();
    for (width, height) in [(1280, 800), (390, 844)] {
        sized(&engine, width, height).await;
        for (address, key) in states() {
            open(client, &address).await;
            if let Some(key) = key {
                press(client, key).await;
                until(client, "return !!document.querySelector('dialog[open]')", "no dialog opens").await;
            }
            // A theme changes colours alone, and no width changes them: the other rules are tried once a width.
            let themes = [("light", "{}"), ("dark", CONTRAST), ("projector", CONTRAST)];
            for (theme, rules) in themes.into_iter().filter(|(theme, _)| width > 1000 || *theme == "light") {
                let choose = format!("document.documentElement.dataset.theme = '{theme}'");
                client.execute(&choose, vec![]).await.unwrap();
                // The hidden plain page has rules of its own; without it, axe takes a third of the time.
                let run = format!(
                    "document.querySelector('#edition[hidden]')?.remove(); {axe};\nconst done = arguments[arguments.length - 1]; axe.run({rules}).then(r => done(r.violations.map(v => [v.id, v.nodes.slice(0, 3).map(n => n.target.join(' ') + ': ' + n.failureSummary)])))"
                );
                let violations = client.execute_async(&run, vec![]).await.unwrap();
                if violations != json!([]) {
                    found.push(format!("{theme} {width} {address} {key:?}: {violations:#}"));
                }
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    engine.end().await;
}
