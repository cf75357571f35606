//! The page opens from any folder of a host, and says why where it cannot.

use std::path::{Path, PathBuf};

use fantoccini::{Client, Locator};
use serde_json::json;

use crate::engine::Engine;
use crate::fixture::comparison;
use crate::page::{ask, click, file, open, text, until, until_title};
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

/// Waits until the page says in sight that its tools are not available, hides what does nothing, and can be read.
pub async fn until_closed(client: &Client, about: &str) {
    let said = "const w = document.querySelector('#waiting[role=alert]'); if (!w?.checkVisibility()) return false; \
        const at = w.getBoundingClientRect(); return at.top >= 0 && at.bottom < innerHeight && w.contains(document.elementFromPoint(at.left + 9, at.top + 9))";
    until(client, said, &format!("nothing is said in sight: {about}")).await;
    let words = text(client, "#waiting").await;
    assert!(
        words.contains("tools of this page are not available") && words.contains(about),
        "{about}: {words}"
    );
    let idle = "return [...document.querySelectorAll('button, input, select, textarea, summary, a[href^=\"#\"]')].filter(e => e.checkVisibility() && !(e.hash && document.getElementById(e.hash.slice(1)))).map(e => e.outerHTML)";
    assert_eq!(ask(client, idle).await, json!([]), "{about}: what does nothing is shown");
    let edition = text(client, "#edition").await;
    assert!(comparison().questions().all(|(_, q)| edition.contains(&q.ask)), "{about}: not all can be read");
}

/// Opens a page at a link that leads far down.
async fn open_deep(client: &Client, address: &str) {
    client.goto("about:blank").await.unwrap();
    client.goto(&format!("{address}#/jam-cause/liu")).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_cannot_start_says_so_in_sight_and_can_be_read() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    let host = Host::start();
    for (missing, about) in [
        ("delete window.WebAssembly", "WebAssembly"),
        ("delete window.DecompressionStream", "DecompressionStream"),
        ("window.DecompressionStream = function () { throw new Error('no such format') }", "no such format"),
        ("delete Blob.prototype.stream", "stream"),
        ("delete window.Response", "Response"),
        ("delete window.TextDecoder", "TextDecoder"),
        ("delete Document.prototype.createTextNode", "createTextNode"),
        (
            "WebAssembly.instantiate = () => Promise.reject('it is broken'); WebAssembly.instantiateStreaming = undefined",
            "it is broken",
        ),
    ] {
        let added = engine.before_each_page(missing).await;
        open_deep(client, &file()).await;
        until_closed(client, about).await;
        engine.no_longer(added).await;
    }
    let added = engine.before_each_page("delete window.WebAssembly").await;
    open_deep(client, &host.address()).await;
    until_closed(client, "WebAssembly").await;
    engine.no_longer(added).await;
    engine.log("browser").await;
    engine.end().await;
}

/// Returns the path of the only script of a hosted page.
fn script_of(folder: &Path) -> PathBuf {
    let mut paths = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let is_script =
        |p: &PathBuf| p.to_string_lossy().contains("synoptic-") && p.extension().is_some_and(|e| e == "js");
    paths.find(is_script).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_whose_script_does_not_come_says_so_in_sight_and_can_be_read() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    let (gone, other) = (Page::Fixture.copied(), Page::Fixture.copied());
    std::fs::remove_file(script_of(gone.path())).unwrap();
    std::fs::write(script_of(other.path()), "// The script of another build.").unwrap();
    for folder in [&gone, &other] {
        let host = Host::of(folder.path().to_owned());
        open_deep(client, &host.address()).await;
        until_closed(client, "script").await;
    }
    let firefox = Engine::firefox().await;
    let host = Host::of(gone.path().to_owned());
    open_deep(&firefox.client, &host.address()).await;
    until_closed(&firefox.client, "script").await;
    firefox.end().await;
    // Chromium refuses a script from a disk whose digest it should compare.
    let disk = Page::Fixture.copied();
    open_deep(client, &format!("file://{}", disk.path().join("index.html").display())).await;
    until_closed(client, "script").await;
    assert_eq!(
        ask(client, "return document.querySelector('#waiting a').href").await,
        format!("file://{}", disk.path().join("synoptic.html").display())
    );
    // In a frame that allows scripts and nothing else.
    let framed = Page::Fixture.copied();
    let frame =
        "<!doctype html><iframe sandbox=allow-scripts width=900 height=600 src='./#/jam-cause/liu'></iframe>";
    std::fs::write(framed.path().join("frame.html"), frame).unwrap();
    let host = Host::of(framed.path().to_owned());
    client.goto(&format!("{}frame.html", host.address())).await.unwrap();
    client.enter_frame(0).await.unwrap();
    until_closed(client, "script").await;
    client.enter_parent_frame().await.unwrap();
    engine.log("browser").await;
    engine.end().await;
}

/// Saves the page that is open, as browsers do: its present markup, with whole addresses and the script beside it.
async fn saved(client: &Client, folder: &Path) -> String {
    let markup = "const page = document.documentElement.cloneNode(true); \
        page.querySelectorAll('a[href]').forEach(a => { if (!a.getAttribute('href').startsWith('#')) a.setAttribute('href', a.href) }); \
        page.querySelectorAll('script[src]').forEach(s => s.setAttribute('src', s.getAttribute('src'))); \
        return '<!doctype html>' + page.outerHTML";
    let markup = ask(client, markup).await;
    let path = folder.join("saved.html");
    std::fs::write(&path, markup.as_str().unwrap()).unwrap();
    format!("file://{}", path.display())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hosted_page_that_was_saved_can_be_read_and_says_where_the_single_file_is() {
    let host = Host::start();
    let folder = Page::Fixture.copied();
    let single = format!("{}synoptic.html", host.address());
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/cost", host.address())).await;
    let address = saved(client, folder.path()).await;
    let archive = engine.chromium_command("Page.captureSnapshot", json!({ "format": "mhtml" })).await;
    let archived = folder.path().join("saved.mhtml");
    std::fs::write(&archived, archive["data"].as_str().unwrap()).unwrap();
    open_deep(client, &address).await;
    until_closed(client, "saved copy").await;
    assert_eq!(ask(client, "return document.querySelector('#waiting a').href").await, single);
    engine.log("browser").await;
    engine.end().await;

    let off = json!({ "profile.managed_default_content_settings.javascript": 2 });
    let engine = Engine::chromium_with(off, json!({})).await;
    let client = &engine.client;
    // An archive has what was on the screen, without what was hidden.
    let asked = comparison().questions().map(|(_, q)| q.ask.clone()).collect();
    let archived = format!("file://{}", archived.display());
    for (address, whole, asked) in
        [(address, "#edition", asked), (archived, "#app", vec!["What did the bridge cost?".to_owned()])]
    {
        client.goto(&address).await.unwrap();
        let words = text(client, "#waiting").await;
        assert!(
            words.contains("tools of this page are not available") && words.contains("one file"),
            "{words}"
        );
        let words = text(client, whole).await;
        assert!(asked.iter().all(|ask| words.contains(ask)), "{address}: {words}");
        let controls = client.find_all(Locator::Css("button, input, select")).await.unwrap();
        assert!(!controls.is_empty(), "{address} has no controls that could be shown");
        for control in controls {
            assert!(!control.is_displayed().await.unwrap(), "what does nothing is shown: {address}");
        }
    }
    engine.log("browser").await;
    engine.end().await;
}

/// Copies the page of the fixture, with a change to both of its HTML files.
fn changed(from: &str, to: &str) -> tempfile::TempDir {
    let folder = Page::Fixture.copied();
    for name in ["index.html", "synoptic.html"] {
        let path = folder.path().join(name);
        let page = std::fs::read_to_string(&path).unwrap();
        assert_eq!(page.matches(from).count(), 1, "{from} in {name}");
        std::fs::write(path, page.replace(from, to)).unwrap();
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
        open_deep(&engine.client, &address).await;
        until_closed(&engine.client, "data").await;
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
async fn a_fault_while_reading_is_said_in_words_and_the_same_place_can_be_read() {
    let engine = Engine::chromium().await;
    open(&engine.client, &format!("{}#/jam-cause/liu", file())).await;
    let fault = "window.dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('unreachable') }))";
    engine.client.execute(fault, vec![]).await.unwrap();
    until_closed(&engine.client, "unreachable").await;
    let top =
        ask(&engine.client, "return document.getElementById('/jam-cause/liu').getBoundingClientRect().top")
            .await;
    assert!((0.0..600.0).contains(&top.as_f64().unwrap()), "the place is out of sight: {top}");
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_without_its_data_says_so_and_can_be_read() {
    let folder = changed("id=\"page-data\"", "id=\"other-data\"");
    let engine = Engine::chromium().await;
    open_deep(&engine.client, &single(folder.path())).await;
    until_closed(&engine.client, "data").await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_whose_tools_are_late_says_so_until_they_are_there() {
    let (host, go_on) = Host::halting_at("\0asm");
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open_deep(client, &host.address()).await;
    let said = "return document.querySelector('#waiting').checkVisibility() && document.querySelector('#why').textContent.includes('still loading')";
    until(client, said, "nothing is said of the tools").await;
    drop(go_on);
    until_title(client, "Why did the span stick?").await;
    assert_eq!(ask(client, "return document.querySelector('#waiting').checkVisibility()").await, false);
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_fault_of_an_extension_leaves_the_page_alone() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/jam-cause/liu", file())).await;
    for stack in [
        "Error: no\\n at chrome-extension://abc/argon2_wasm.js:1:1",
        "Error: no\\n at chrome-extension://abc/a.js:1:1\\n at wasm://wasm/1a:wasm-function[7]:0x1",
        "Error: no\\n at https://example.org/x.wasm:1:1",
    ] {
        let fault = format!(
            "dispatchEvent(new ErrorEvent('error', {{ error: Object.assign(new Error('no'), {{ stack: '{stack}' }}) }}))"
        );
        client.execute(&fault, vec![]).await.unwrap();
    }
    assert_eq!(ask(client, "return document.querySelector('#waiting').checkVisibility()").await, false);
    until_title(client, "Why did the span stick?").await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_single_file_works_in_a_frame_without_an_address_of_its_own() {
    let folder = Page::Fixture.copied();
    let page = "fetch('synoptic.html').then(r => r.text()).then(page => { const frame = document.createElement('iframe'); frame.width = 1000; frame.height = 700;";
    for (name, source) in [
        ("srcdoc.html", "frame.srcdoc = page"),
        ("blob.html", "frame.src = URL.createObjectURL(new Blob([page], { type: 'text/html' }))"),
    ] {
        let script = format!(
            "<!doctype html><meta charset=utf-8><link rel=icon href=data:,><body><script>{page} {source}; document.body.append(frame) }})</script>"
        );
        std::fs::write(folder.path().join(name), script).unwrap();
        let host = Host::of(folder.path().to_owned());
        let engine = Engine::chromium().await;
        let client = &engine.client;
        client.goto(&format!("{}{name}", host.address())).await.unwrap();
        until(client, "return !!document.querySelector('iframe')", "there is no frame").await;
        client.enter_frame(0).await.unwrap();
        until_title(client, "Five accounts of the Narrows Bridge").await;
        click(client, "#comparison a[href='#/traffic']").await;
        until_title(client, "Boats and carts").await;
        client.enter_parent_frame().await.unwrap();
        engine.end().await;
    }
}
