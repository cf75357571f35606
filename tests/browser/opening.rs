//! The page opens: from a file and from a host, asking for nothing but itself, and says why where
//! it cannot.

use serde_json::json;

use crate::engine::Engine;
use crate::page::{VIEWS, ask, click, comparison, file, open, text, until, until_title};
use crate::server::Host;

#[tokio::test(flavor = "multi_thread")]
async fn the_single_file_opens_and_asks_for_nothing_else() {
    let engine = Engine::chromium().await;
    open(&engine.client, &file()).await;
    let comparison = comparison();
    assert_eq!(text(&engine.client, "#comparison h1").await, comparison.title);
    click(&engine.client, ".matrix tbody tr:nth-child(2) th a").await;
    until_title(&engine.client, &comparison.topics[1].title).await;
    let asked = engine.requests().await;
    assert!(asked.iter().all(|url| url.starts_with(&file())), "{asked:#?}");
    assert_eq!(asked.len(), 1, "{asked:#?}");
    assert_eq!(engine.log("browser").await, [] as [serde_json::Value; 0]);
    engine.end().await;
}

#[test]
fn the_single_file_refers_to_nothing_outside_itself() {
    let page = std::fs::read_to_string(crate::server::dist().join("synoptic.html")).unwrap();
    for outside in
        [" src=", "rel=\"stylesheet\"", "rel=\"preload\"", "type=\"module\"", "import(", "@import", "url("]
    {
        assert!(!page.contains(outside), "the file holds {outside}");
    }
    for link in page.split(" href=\"").skip(1) {
        assert!(
            link.starts_with("data:") || link.starts_with('#'),
            "a link leads out: {}",
            link.split('"').next().unwrap()
        );
    }
    assert!(page.contains("connect-src 'none'") && page.contains("default-src 'none'"), "no strict policy");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_hosted_page_opens_in_any_folder_and_asks_only_for_its_own_files() {
    let host = Host::start();
    let engine = Engine::chromium().await;
    open(&engine.client, &host.address()).await;
    click(&engine.client, ".matrix tbody tr:nth-child(2) th a").await;
    until_title(&engine.client, &comparison().topics[1].title).await;
    let asked = host.asked();
    // The worker asks for them again, to keep them, and for what an installed page needs.
    let mut names: Vec<&str> = asked.iter().filter_map(|path| path.rsplit('/').next()).collect();
    names.retain(|n| !["worker.js", "manifest.webmanifest"].contains(n) && !n.starts_with("icon"));
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), 3, "page, script and module: {asked:?}");
    assert!(asked.iter().all(|path| path.starts_with("/any/folder/")), "{asked:?}");
    let requests = engine.requests().await;
    assert!(requests.iter().all(|url| url.starts_with(&host.address())), "{requests:#?}");
    assert_eq!(engine.log("browser").await, [] as [serde_json::Value; 0]);
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_webassembly_the_page_says_so_and_can_be_read() {
    let host = Host::start();
    for address in [file(), host.address()] {
        let engine = Engine::chromium().await;
        let script = json!({ "source": "delete window.WebAssembly" });
        engine.chromium_command("Page.addScriptToEvaluateOnNewDocument", script).await;
        engine.client.goto(&address).await.unwrap();
        let words = text(&engine.client, "#waiting").await;
        assert!(words.starts_with("This browser has no WebAssembly"), "{words}");
        assert!(text(&engine.client, "#edition").await.contains(&comparison().topics[0].questions[0].ask));
        engine.end().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_whose_words_were_changed_says_so_and_can_be_read() {
    let ask = &comparison().topics[0].questions[0].ask;
    let folder = tempfile::tempdir().unwrap();
    for entry in std::fs::read_dir(crate::server::dist()).unwrap() {
        let path = entry.unwrap().path();
        let mut bytes = std::fs::read(&path).unwrap();
        if path.extension().is_some_and(|e| e == "html") {
            let page = String::from_utf8(bytes).unwrap();
            assert_eq!(page.matches(&format!("<h3>{ask}")).count(), 1);
            bytes = page.replace(&format!("<h3>{ask}"), "<h3>In other words?").into_bytes();
        }
        std::fs::write(folder.path().join(path.file_name().unwrap()), bytes).unwrap();
    }
    let host = Host::of(folder.path().to_owned());
    let single = format!("file://{}", folder.path().join("synoptic.html").display());
    for address in [single, host.address()] {
        let engine = Engine::chromium().await;
        engine.client.goto(&address).await.unwrap();
        let said = "return document.getElementById('waiting').textContent.includes('its words were changed')";
        until(&engine.client, said, "nothing is said").await;
        let words = text(&engine.client, "#waiting").await;
        assert!(
            words.starts_with("The tools of this page stay closed") && words.contains("load it again"),
            "{words}"
        );
        assert!(text(&engine.client, "#edition").await.contains("In other words?"));
        assert_eq!(engine.log("browser").await, [] as [serde_json::Value; 0]);
        engine.end().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_whose_words_change_once_it_is_there_goes_on() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    // As a translator does: when the page is loaded, before the module is there.
    let script = "const start = WebAssembly.instantiate; WebAssembly.instantiateStreaming = undefined; \
        WebAssembly.instantiate = (...a) => { document.querySelectorAll('#edition span, #edition h3').forEach(e => { e.textContent = 'mots' }); return start(...a) }";
    engine.chromium_command("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await;
    let comparison = comparison();
    open(client, &format!("{}#/{}", file(), comparison.topics[0].id)).await;
    assert!(text(client, "#comparison").await.contains(&comparison.topics[0].questions[0].ask));
    let left = "return [document.querySelector('#edition h3').textContent, document.getElementById('comparison-data').textContent.includes('<')]";
    assert_eq!(ask(client, left).await, json!(["mots", false]), "what was handed over is still there");
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_failure_is_said_in_words_and_the_page_stays() {
    let engine = Engine::chromium().await;
    let broken = json!({ "source": "WebAssembly.instantiate = () => Promise.reject('broken'); WebAssembly.instantiateStreaming = undefined" });
    engine.chromium_command("Page.addScriptToEvaluateOnNewDocument", broken).await;
    engine.client.goto(&file()).await.unwrap();
    until(&engine.client, "return document.getElementById('waiting').textContent.startsWith('The tools of this page could not be opened')", "nothing is said").await;
    assert!(text(&engine.client, "#edition").await.contains(&comparison().topics[0].title));
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_fault_while_reading_is_said_in_words() {
    let engine = Engine::chromium().await;
    open(&engine.client, &file()).await;
    let fault = "window.dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('unreachable') }))";
    engine.client.execute(fault, vec![]).await.unwrap();
    assert!(text(&engine.client, "#waiting").await.contains("Load it again to go on at the same place"));
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_wider_than_the_window() {
    let engine = Engine::chromium().await;
    for (width, height) in [(1920, 1080), (1280, 720), (1024, 768), (768, 1024), (390, 844), (360, 640)] {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        engine.chromium_command("Emulation.setDeviceMetricsOverride", size).await;
        for place in VIEWS {
            open(&engine.client, &format!("{}{place}", file())).await;
            let wide = ask(&engine.client, "return document.documentElement.scrollWidth").await;
            assert!(wide.as_i64().unwrap() <= width, "{wide} at {width} in {place}");
        }
    }
    engine.end().await;
}
