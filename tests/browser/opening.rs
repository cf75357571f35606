//! The page opens from any folder of a host, and says why where it cannot.

use std::path::Path;

use serde_json::json;

use crate::engine::Engine;
use crate::fixture::comparison;
use crate::page::{click, file, open, text, until, until_title};
use crate::server::{Host, Page};

#[tokio::test(flavor = "multi_thread")]
async fn the_hosted_page_opens_in_any_folder_and_asks_only_for_its_own_files() {
    let host = Host::start();
    let engine = Engine::chromium().await;
    open(&engine.client, &host.address()).await;
    click(&engine.client, "#comparison a[href='#/traffic']").await;
    until_title(&engine.client, "Boats and carts").await;
    let asked = host.asked();
    // The worker asks for them again, to keep them, and for what an installed page needs.
    let mut names: Vec<&str> = asked.iter().filter_map(|path| path.rsplit('/').next()).collect();
    names.retain(|n| !["worker.js", "manifest.webmanifest"].contains(n) && !n.starts_with("icon"));
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), 3, "page, script and module: {asked:?}");
    assert!(asked.iter().all(|path| path.starts_with("/any/folder/")), "{asked:?}");
    let requests = engine.requests().await;
    assert!(
        !requests.is_empty() && requests.iter().all(|url| url.starts_with(&host.address())),
        "{requests:#?}"
    );
    engine.end().await;
}

/// Waits until the page says that its tools do not open, and that everything can be read.
async fn until_refused(engine: &Engine, about: &str) {
    let client = &engine.client;
    until(
        client,
        "return document.querySelector('#waiting[role=alert]')?.hidden === false",
        "nothing is said",
    )
    .await;
    let words = text(client, "#waiting").await;
    assert!(words.contains(about), "{words}");
    let edition = text(client, "#edition").await;
    assert!(comparison().questions().all(|(_, q)| edition.contains(&q.ask)), "not everything can be read");
}

#[tokio::test(flavor = "multi_thread")]
async fn without_webassembly_the_page_says_so_and_can_be_read() {
    let host = Host::start();
    for address in [file(), host.address()] {
        let engine = Engine::chromium().await;
        let script = json!({ "source": "delete window.WebAssembly" });
        engine.chromium_command("Page.addScriptToEvaluateOnNewDocument", script).await;
        engine.client.goto(&address).await.unwrap();
        until_refused(&engine, "WebAssembly").await;
        engine.end().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn where_the_module_fails_the_page_says_so_and_can_be_read() {
    let engine = Engine::chromium().await;
    let broken = "WebAssembly.instantiate = () => Promise.reject('it is broken'); WebAssembly.instantiateStreaming = undefined";
    engine.chromium_command("Page.addScriptToEvaluateOnNewDocument", json!({ "source": broken })).await;
    engine.client.goto(&file()).await.unwrap();
    until_refused(&engine, "it is broken").await;
    engine.end().await;
}

/// Copies the page of the fixture, with a change to both of its HTML files.
fn changed(from: &str, to: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for entry in std::fs::read_dir(Page::Fixture.folder()).unwrap() {
        let path = entry.unwrap().path();
        let copy = folder.path().join(path.file_name().unwrap());
        if path.extension().is_some_and(|e| e == "html") {
            let page = std::fs::read_to_string(&path).unwrap();
            assert_eq!(page.matches(from).count(), 1, "{from} in {}", path.display());
            std::fs::write(copy, page.replace(from, to)).unwrap();
        } else if path.is_file() {
            std::fs::copy(path, copy).unwrap();
        }
    }
    folder
}

fn single(folder: &Path) -> String {
    format!("file://{}", folder.join("synoptic.html").display())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_whose_data_was_damaged_says_so_and_can_be_read() {
    let folder = changed("id=\"page-data\">{", "id=\"page-data\">");
    let host = Host::of(folder.path().to_owned());
    for address in [single(folder.path()), host.address()] {
        let engine = Engine::chromium().await;
        engine.client.goto(&address).await.unwrap();
        until_refused(&engine, "data").await;
        engine.end().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_whose_reading_edition_was_rewritten_opens_all_the_same() {
    let ask = &comparison().topics[0].questions[0].ask;
    let folder = changed(&format!("<h3>{ask}"), "<h3>In other words?");
    let engine = Engine::chromium().await;
    open(&engine.client, &format!("{}#/building", single(folder.path()))).await;
    assert!(text(&engine.client, "#comparison").await.contains(ask), "its own words come from the data");
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_a_translator_changes_while_it_loads_opens_all_the_same() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    let script = "const start = WebAssembly.instantiate; WebAssembly.instantiateStreaming = undefined; \
        WebAssembly.instantiate = (...a) => { document.querySelectorAll('#edition span, #edition h3').forEach(e => { e.textContent = 'mots' }); return start(...a) }";
    engine.chromium_command("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await;
    open(client, &format!("{}#/building", file())).await;
    assert!(text(client, "#comparison").await.contains("What did the bridge cost?"));
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_fault_while_reading_is_said_in_words() {
    let engine = Engine::chromium().await;
    open(&engine.client, &file()).await;
    let fault = "window.dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('unreachable') }))";
    engine.client.execute(fault, vec![]).await.unwrap();
    assert!(text(&engine.client, "#waiting[role=alert]").await.contains("unreachable"));
    engine.end().await;
}
