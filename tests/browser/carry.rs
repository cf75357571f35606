//! What leaves the page: links, codes, references, files and paper; and the page kept for later.

use std::collections::BTreeSet;
use std::path::Path;
use std::time::{Duration, Instant};

use fantoccini::Client;
use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::engine::Engine;
use crate::page::{
    ask, click, count, file, open, press, text, until, until_count, until_kept, until_ready, until_text,
    until_title,
};
use crate::server::{Host, Page};

const FIELD: &str = "return document.getElementById('copy-field').value";

async fn share(client: &Client) {
    press(client, "S").await;
    until_count(client, "dialog[open]", 1).await;
}

/// Pastes into the search field, and waits until it holds this.
async fn until_pasted(client: &Client, words: &str) {
    press(client, &Key::Escape.to_string()).await;
    until_count(client, "dialog", 0).await;
    click(client, "#search").await;
    press(client, &format!("{}v{}", Key::Control, Key::Null)).await;
    let pasted = format!("return document.getElementById('search').value === {}", json!(words));
    until(client, &pasted, "something else is pasted").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_link_to_exactly_this_view_is_copied_and_the_page_says_so() {
    let host = Host::start();
    let engine = Engine::chromium().await;
    let client = &engine.client;
    let link = format!("{}#/jam-cause/liu&with=ward", host.address());
    open(client, &link).await;
    share(client).await;
    assert_eq!(ask(client, FIELD).await, link);
    click(client, ".do-copy").await;
    until_text(client, ".said", "Copied.").await;
    until_pasted(client, &link).await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn where_copying_is_refused_the_text_is_selected_and_the_page_says_what_to_do() {
    let host = Host::start();
    let engine = Engine::chromium().await;
    let client = &engine.client;
    let refusing = json!({ "source": "if (navigator.clipboard) navigator.clipboard.writeText = () => Promise.reject('no')" });
    engine.chromium_command("Page.addScriptToEvaluateOnNewDocument", refusing).await;
    open(client, &format!("{}#/storm", host.address())).await;
    share(client).await;
    click(client, ".do-copy").await;
    // The old way of copying is tried next.
    until_text(client, ".said", "Copied.").await;
    client.execute("document.execCommand = () => false", vec![]).await.unwrap();
    click(client, ".do-copy").await;
    let selected = "const f = document.getElementById('copy-field'); return document.activeElement === f && f.selectionEnd - f.selectionStart === f.value.length";
    until(client, selected, "the text is not selected").await;
    assert!(!text(client, ".said").await.contains("Copied."));
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_code_on_the_screen_is_the_link() {
    let host = Host::start();
    let engine = Engine::chromium().await;
    let client = &engine.client;
    let link = format!("{}at/jam-cause/", host.address());
    open(client, &format!("{}#/jam-cause", host.address())).await;
    share(client).await;
    let drawn = ask(client, "const svg = document.querySelector('.code svg'); return [svg.getAttribute('viewBox'), svg.firstElementChild.getAttribute('d')]").await;
    let size: usize = drawn[0].as_str().unwrap().rsplit(' ').next().unwrap().parse().unwrap();
    assert_eq!(decoded(size, drawn[1].as_str().unwrap()), link);
    assert_eq!(text(client, ".code figcaption").await, link.trim_start_matches("http://"));
    engine.end().await;
}

/// Reads the modules of a path as a camera does.
fn decoded(size: usize, path: &str) -> String {
    const SCALE: usize = 4;
    let mut dark = BTreeSet::new();
    for run in path.split('z').filter(|r| !r.is_empty()) {
        let (start, shape) = run.trim_start_matches('M').split_once('h').unwrap();
        let (x, y) = start.split_once(',').unwrap();
        let (x, y): (usize, usize) = (x.parse().unwrap(), y.parse().unwrap());
        let wide: usize = shape.split_once('v').unwrap().0.parse().unwrap();
        dark.extend((x..x + wide).map(|x| (x, y)));
    }
    let side = size * SCALE;
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| {
        if dark.contains(&(x / SCALE, y / SCALE)) { 0 } else { 255 }
    });
    image.detect_grids()[0].decode().unwrap().1
}

#[tokio::test(flavor = "multi_thread")]
async fn the_systems_own_way_of_sharing_gets_the_same_link() {
    let host = Host::start();
    let engine = Engine::chromium().await;
    let client = &engine.client;
    let sharing = json!({ "source": "navigator.share = async what => { window.shared = what.url; }" });
    engine.chromium_command("Page.addScriptToEvaluateOnNewDocument", sharing).await;
    let link = format!("{}at/storm/", host.address());
    open(client, &format!("{}#/storm", host.address())).await;
    share(client).await;
    click(client, ".do-copy + button").await;
    until(client, &format!("return window.shared === {}", json!(link)), "nothing is shared").await;
    until(client, "return !!document.querySelector('.said').textContent", "nothing is said").await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn from_a_file_no_link_is_offered_that_leads_nowhere() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/storm", file())).await;
    share(client).await;
    let (remark, offered) = match Page::Fixture.data().edition.address {
        Some(public) => ("leads to the public copy", format!("{public}#/storm")),
        None => ("leads nowhere for others", "#/storm".to_owned()),
    };
    assert!(text(client, ".remark").await.contains(remark));
    assert_eq!(ask(client, FIELD).await, offered);
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_statement_a_verdict_and_a_question_are_cited_in_the_chosen_style() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/jam-cause/liu", file())).await;
    click(client, ".statement.is-chosen button.cite").await;
    until_count(client, "dialog[open]", 1).await;
    let until_in = |field: &str, words: &str| {
        let field = format!("document.getElementById('{field}')");
        let script = format!("return !!{field}?.value.includes({})", json!(words));
        let failing = format!("{words} is not in {field}");
        async move { until(client, &script, &failing).await }
    };
    let until_cited = |words: &str| until_in("copy-field", words);
    let until_noted = |words: &str| until_in("notes-field", words);
    until_noted("para").await;
    until_cited("What a Harbour Remembers").await;
    click(client, ".styles label:nth-of-type(4) input").await;
    until_cited("@misc{").await;
    open(client, &format!("{}#/cost", file())).await;
    click(client, ".page-tools button.cite").await;
    until_count(client, "dialog[open]", 1).await;
    until_noted("Verdict: contradicts").await;
    until_cited(&Page::Fixture.data().edition.digest).await;
    let question = "const list = document.querySelector('.cited select'); list.value = '0'; list.dispatchEvent(new Event('change', { bubbles: true }))";
    client.execute(question, vec![]).await.unwrap();
    until_noted("Verdicts: ").await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_saved_from_a_file_and_from_a_host_and_nothing_is_sent() {
    let host = Host::start();
    for address in [file(), host.address()] {
        let engine = Engine::chromium().await;
        let client = &engine.client;
        let folder = tempfile::tempdir().unwrap();
        let allow = json!({ "behavior": "allow", "downloadPath": folder.path() });
        engine.chromium_command("Browser.setDownloadBehavior", allow).await;
        open(client, &format!("{address}#/export/verdicts/storm")).await;
        click(client, ".do-save").await;
        until_text(client, ".said", "synoptic-storm-verdicts.tsv").await;
        let saved = until_saved(&folder.path().join("synoptic-storm-verdicts.tsv")).await;
        assert!(saved.starts_with("\u{feff}topic\tquestion\t"), "{saved}");
        assert_eq!(saved.lines().count(), 1 + 5 * 10, "a row for each question and two documents");
        let asked = engine.requests().await;
        assert!(!asked.is_empty());
        assert!(asked.iter().all(|url| url.starts_with(&address) || url.starts_with("blob:")), "{asked:#?}");
        engine.end().await;
    }
}

/// Waits until a download is complete, and returns what was saved.
pub async fn until_saved(path: &Path) -> String {
    let begun = Instant::now();
    loop {
        if let Ok(saved) = std::fs::read_to_string(path) {
            return saved;
        }
        assert!(begun.elapsed() < Duration::from_mins(1), "{} is not saved", path.display());
        tokio::time::sleep(Duration::from_millis(40)).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn after_one_visit_the_hosted_page_opens_without_its_host() {
    let host = Host::start();
    let address = host.address();
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &address).await;
    until_kept(client).await;
    drop(host);
    open(client, &format!("{address}#/storm")).await;
    until_title(client, "The night of the storm").await;
    assert_eq!(ask(client, "return !!navigator.serviceWorker.controller").await, true);
    let fetch = "return Promise.race([fetch('nothing').then(() => true, () => false), new Promise(done => setTimeout(done, 1000, false))])";
    assert_eq!(ask(client, fetch).await, false, "the host is still there, so the test shows nothing");
    // The browser notes that this one request failed.
    engine.log("browser").await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_is_sent_once_to_be_read_and_to_be_kept() {
    let host = Host::start();
    let engine = Engine::chromium().await;
    open(&engine.client, &host.address()).await;
    until_kept(&engine.client).await;
    let pages = host.asked().iter().filter(|path| path.ends_with("/any/folder/")).count();
    assert_eq!(pages, 1, "{:?}", host.asked());
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_odd_host_keeps_no_reader_from_the_page_with_and_without_a_network() {
    let folder = Page::Fixture.copied();
    std::fs::remove_file(folder.path().join("manifest.webmanifest")).unwrap();
    let host = Host::redirecting(folder.path().to_owned());
    let address = host.address();
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &address).await;
    until_kept(client).await;
    for link in ["#/storm", "index.html?x#/storm"] {
        client.goto("about:blank").await.unwrap();
        open(client, &format!("{address}{link}")).await;
        until_title(client, "The night of the storm").await;
    }
    drop(host);
    client.goto("about:blank").await.unwrap();
    open(client, &format!("{address}#/storm")).await;
    until_title(client, "The night of the storm").await;
    engine.log("browser").await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_version_is_announced_and_loaded_whole_when_the_reader_asks() {
    let folder = Page::Fixture.copied();
    let host = Host::of(folder.path().to_owned());
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &host.address()).await;
    until_kept(client).await;
    assert_eq!(count(client, "#new-version").await, 0);

    let edit = |name: &str, from: &str, to: &str| {
        let path = folder.path().join(name);
        let old = std::fs::read_to_string(&path).unwrap();
        assert!(old.contains(from), "{name} does not hold {from}");
        std::fs::write(&path, old.replacen(from, to, 1)).unwrap();
    };
    edit(
        "index.html",
        "<meta name=\"referrer\"",
        "<meta name=\"second\" content=\"yes\" /><meta name=\"referrer\"",
    );
    edit("worker.js", "name=prefix+\"", "name=prefix+\"2");
    edit("worker.js", "page=\"", "page=\"2");

    for _ in 0..2 {
        client.refresh().await.unwrap();
        until_count(client, "#new-version", 1).await;
        assert_eq!(count(client, "meta[name=second]").await, 0, "the new page came unasked");
    }
    click(client, "#new-version button").await;
    until_count(client, "meta[name=second]", 1).await;
    until_ready(client).await;
    until(client, "return caches.keys().then(names => names.length === 1)", "the old version is still kept")
        .await;
    assert_eq!(count(client, "#new-version").await, 0);
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_hosted_page_can_be_installed_and_the_file_has_no_worker() {
    let host = Host::start();
    let engine = Engine::chromium().await;
    open(&engine.client, &host.address()).await;
    let answer = engine.chromium_command("Page.getAppManifest", json!({})).await;
    assert!(answer["url"].as_str().unwrap().ends_with("/any/folder/manifest.webmanifest"), "{answer:#}");
    assert_eq!(answer["errors"], json!([]));
    let manifest: Value = serde_json::from_str(answer["data"].as_str().unwrap()).unwrap();
    let icons = manifest["icons"].as_array().unwrap();
    assert!(!icons.is_empty());
    for icon in icons {
        assert!(Page::Fixture.folder().join(icon["src"].as_str().unwrap()).is_file(), "{icon}");
    }
    engine.end().await;
    let single = std::fs::read_to_string(Page::Fixture.folder().join("synoptic.html")).unwrap();
    assert!(!single.contains("serviceWorker") && !single.contains("manifest.webmanifest"));
}
