//! What leaves the page: links, codes, references, files and paper; and the page kept for later.

use std::collections::BTreeSet;
use std::path::Path;
use std::time::Duration;

use base64::Engine as _;
use comparison::TopicId;
use comparison::marked::unmarked;
use fantoccini::Client;
use fantoccini::key::Key;
use serde_json::{Value, json};
use synoptic::lesson::{Lesson, Step, write_link};
use synoptic::share::export::{BYTE_ORDER_MARK, csv, only};
use unicode_normalization::UnicodeNormalization;

use crate::engine::Engine;
use crate::page::{ask, click, comparison, file, hash, open, press, text, until, until_title};
use crate::server::{Host, dist};

const FIELD: &str = "return document.getElementById('copy-field').value";

async fn share(client: &Client) {
    press(client, "S").await;
    until(client, "return document.querySelector('dialog')?.open === true", "nothing to share with").await;
}

/// What a paste puts into the search field.
async fn pasted(client: &Client) -> String {
    press(client, &Key::Escape.to_string()).await;
    until(client, "return !document.querySelector('dialog')", "the dialog stays").await;
    click(client, "#search").await;
    press(client, &format!("{}v{}", Key::Control, Key::Null)).await;
    tokio::time::sleep(Duration::from_millis(200)).await;
    ask(client, "return document.getElementById('search').value").await.as_str().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_link_to_exactly_this_view_is_copied_and_the_page_says_so() {
    let host = Host::start();
    let engine = Engine::chromium().await;
    let client = &engine.client;
    let link = format!("{}#/arctic-moscow-wary/lukin&with=fletcher", host.address());
    open(client, &link).await;
    share(client).await;
    assert_eq!(ask(client, FIELD).await, link);
    click(client, ".do-copy").await;
    until(client, "return document.querySelector('.said').textContent === 'Copied.'", "nothing is said")
        .await;
    assert_eq!(pasted(client).await, link);
    assert_eq!(engine.log("browser").await, [] as [Value; 0]);
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn where_copying_is_refused_the_text_is_selected_and_the_page_says_what_to_do() {
    let host = Host::start();
    let engine = Engine::chromium().await;
    let client = &engine.client;
    let refusing =
        json!({ "source": "navigator.clipboard.writeText = () => Promise.reject('no'); window.old = true" });
    engine.chromium_command("Page.addScriptToEvaluateOnNewDocument", refusing).await;
    open(client, &format!("{}#/arctic", host.address())).await;
    share(client).await;
    click(client, ".do-copy").await;
    until(
        client,
        "return document.querySelector('.said').textContent === 'Copied.'",
        "the old way of copying is not tried",
    )
    .await;
    client.execute("document.execCommand = () => false", vec![]).await.unwrap();
    click(client, ".do-copy").await;
    until(
        client,
        "return document.querySelector('.said').textContent.includes('Select and copy it yourself')",
        "nothing is said",
    )
    .await;
    let selected = "const f = document.getElementById('copy-field'); return document.activeElement === f && f.selectionEnd - f.selectionStart === f.value.length";
    assert_eq!(ask(client, selected).await, true);
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_code_on_the_screen_is_the_link() {
    let host = Host::start();
    let engine = Engine::chromium().await;
    let client = &engine.client;
    let link = format!("{}#/arctic-moscow-wary", host.address());
    open(client, &link).await;
    share(client).await;
    let drawn = ask(client, "const svg = document.querySelector('.code svg'); return [svg.getAttribute('viewBox'), svg.firstElementChild.getAttribute('d')]").await;
    let size: usize = drawn[0].as_str().unwrap().rsplit(' ').next().unwrap().parse().unwrap();
    assert_eq!(decoded(size, drawn[1].as_str().unwrap()), link);
    assert_eq!(text(client, ".code figcaption").await, link.trim_start_matches("http://"));
    engine.end().await;
}

/// What a camera reads from the modules of a path.
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
    let link = format!("{}#/arctic", host.address());
    open(client, &link).await;
    share(client).await;
    click(client, ".do-copy + button").await;
    until(client, "return document.querySelector('.said').textContent === 'Shared.'", "nothing is said")
        .await;
    assert_eq!(ask(client, "return window.shared").await, link);
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn from_a_file_no_link_is_offered_that_leads_nowhere() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/arctic", file())).await;
    share(client).await;
    assert!(text(client, ".remark").await.contains("leads nowhere for others"));
    let offered = ask(client, FIELD).await.as_str().unwrap().to_owned();
    match synoptic::share::public_address() {
        Some(address) => assert_eq!(offered, format!("{address}#/arctic")),
        None => assert_eq!(offered, "#/arctic"),
    }
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_statement_a_verdict_and_a_question_are_cited_in_the_chosen_style() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/arctic-moscow-wary/lukin", file())).await;
    click(client, ".statement button.cite").await;
    until(client, "return document.querySelector('dialog')?.open === true", "nothing to cite with").await;
    let field = || async { ask(client, FIELD).await.as_str().unwrap().to_owned() };
    assert!(field().await.contains("para"), "{}", field().await);
    click(client, ".styles label:nth-of-type(4) input").await;
    until(
        client,
        "return document.getElementById('copy-field').value.startsWith('@misc{')",
        "the style does not change",
    )
    .await;
    press(client, &Key::Escape.to_string()).await;
    open(client, &format!("{}#/close-up/arctic-moscow-wary", file())).await;
    click(client, ".close-up button.cite").await;
    until(client, "return document.querySelector('dialog')?.open === true", "nothing to cite with").await;
    let cited = field().await;
    assert!(
        cited.contains("Verdict: contradicts")
            && cited.contains(&synoptic::share::Edition::built(None).digest),
        "{cited}"
    );
    let question = "const list = document.querySelector('.cited select'); list.value = '0'; list.dispatchEvent(new Event('change', { bubbles: true }))";
    client.execute(question, vec![]).await.unwrap();
    until(
        client,
        "return document.getElementById('copy-field').value.includes('Verdicts: ')",
        "the question is not cited",
    )
    .await;
    assert_eq!(engine.log("browser").await, [] as [Value; 0]);
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
        open(client, &format!("{address}#/export/verdicts/arctic")).await;
        let saved = folder.path().join("synoptic-arctic-verdicts.csv");
        click(client, ".do-save").await;
        until(client, "return document.querySelector('.said').textContent.startsWith('Saved as synoptic-arctic-verdicts.csv')", "nothing is said").await;
        let expected = format!(
            "{BYTE_ORDER_MARK}{}",
            csv::verdicts(&only(&comparison(), &TopicId::from("arctic")).unwrap())
        );
        wait_for(&saved, &expected).await;
        let asked = engine.requests().await;
        assert!(asked.iter().all(|url| url.starts_with(&address) || url.starts_with("blob:")), "{asked:#?}");
        assert_eq!(engine.log("browser").await, [] as [Value; 0]);
        engine.end().await;
    }
}

async fn wait_for(path: &Path, expected: &str) {
    for _ in 0..200 {
        if std::fs::read_to_string(path).is_ok_and(|found| found == expected) {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("{} does not hold what was to be saved", path.display());
}

/// A sheet of the page on disk as a PDF: the text of each page, without blanks, and their height.
async fn printed(engine: &Engine, sheet: &str, letter: bool) -> (Vec<String>, f32) {
    printed_from(engine, &format!("{}#/print/{sheet}", file()), letter).await
}

async fn printed_from(engine: &Engine, address: &str, letter: bool) -> (Vec<String>, f32) {
    let client = &engine.client;
    client.goto("about:blank").await.unwrap();
    open(client, address).await;
    let paper = if letter { (8.5, 11.0) } else { (8.27, 11.69) };
    let how = json!({ "paperWidth": paper.0, "paperHeight": paper.1, "printBackground": false });
    let answer = engine.chromium_command("Page.printToPDF", how).await;
    let bytes = base64::engine::general_purpose::STANDARD.decode(answer["data"].as_str().unwrap()).unwrap();
    let pdf = lopdf::Document::load_mem(&bytes).unwrap();
    let pages = pdf.get_pages();
    let first = pdf.get_dictionary(*pages.get(&1).unwrap()).unwrap();
    let height = first.get(b"MediaBox").unwrap().as_array().unwrap()[3].as_float().unwrap();
    (pages.keys().map(|n| without_blanks(&pdf.extract_text(&[*n]).unwrap())).collect(), height)
}

fn without_blanks(text: &str) -> String {
    // Fonts draw “ffi” as one sign.
    text.nfkc().filter(|c| !c.is_whitespace()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn sheets_print_whole_on_both_papers_with_numbered_pages() {
    let engine = Engine::chromium().await;
    let comparison = comparison();
    let topic = comparison.topics.iter().find(|t| t.id.as_str() == "arctic").unwrap();
    for (letter, height) in [(false, 842.0), (true, 792.0)] {
        for kind in ["reading", "worksheet", "key"] {
            let (pages, high) = printed(&engine, &format!("{kind}/arctic"), letter).await;
            assert!((high - height).abs() < 1.0, "{high}");
            assert!((2..=8).contains(&pages.len()), "{kind}: {} pages", pages.len());
            for (n, page) in pages.iter().enumerate() {
                assert!(
                    page.contains(&format!("{}/{}", n + 1, pages.len())),
                    "{kind} page {} has no number: {page}",
                    n + 1
                );
            }
            for (n, question) in topic.questions.iter().enumerate() {
                let ask = without_blanks(&format!("{}. {}", n + 1, question.ask));
                let at = pages
                    .iter()
                    .find(|p| p.contains(&ask))
                    .unwrap_or_else(|| panic!("{kind}: {ask} is missing"));
                // The first row stands on the page of its heading.
                let after = at.split(&ask).nth(1).unwrap();
                let first = if kind == "key" { "Answer A" } else { &comparison.documents[0].short };
                assert!(
                    after.contains(&without_blanks(first)),
                    "{kind}: the heading {ask} stands alone at the end of a page"
                );
                if kind == "reading" {
                    for statement in &question.statements {
                        let said = without_blanks(&unmarked(&statement.text));
                        assert!(pages.iter().any(|p| p.contains(&said)), "not whole on one page: {said}");
                    }
                }
                if kind == "key" {
                    for relation in &question.relations {
                        let why = without_blanks(&relation.why);
                        assert!(pages.iter().any(|p| p.contains(&why)), "not whole on one page: {why}");
                    }
                }
            }
        }
    }
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_a_pair_and_everything_print_too_and_a_worksheet_gives_nothing_away() {
    let engine = Engine::chromium().await;
    let comparison = comparison();
    let (question, _) = printed(&engine, "worksheet/arctic-moscow-wary", false).await;
    assert_eq!(question.len(), 1);
    let (_, asked) = comparison.questions().find(|(_, q)| q.id.as_str() == "arctic-moscow-wary").unwrap();
    for document in &comparison.documents {
        assert!(question[0].contains(&without_blanks(&document.short)), "{}", document.short);
    }
    for position in &asked.positions {
        assert!(!question[0].contains(&without_blanks(&position.label)), "{}", position.label);
    }
    let (pair, _) = printed(&engine, "key/pair/lukin/resc", false).await;
    let pair = pair.concat();
    for (_, question) in comparison.questions() {
        let speaks = |id: &str| question.statements_of(&id.into()).next().is_some();
        let ask = without_blanks(&question.ask);
        assert_eq!(pair.contains(&ask), speaks("lukin") && speaks("resc"), "{}", question.ask);
    }
    let (all, _) = printed(&engine, "worksheet", true).await;
    assert!(all.len() > comparison.topics.len(), "{} pages", all.len());
    for topic in &comparison.topics {
        assert!(all.iter().any(|p| p.contains(&without_blanks(&topic.title))), "{}", topic.title);
    }
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lesson_prints_in_its_order_and_its_notes_are_on_no_worksheet() {
    let host = Host::start();
    let engine = Engine::chromium().await;
    let client = &engine.client;
    let comparison = comparison();
    // The last question of the comparison first, then two of another topic in the other order.
    let last = comparison.questions().last().unwrap().1.id.clone();
    let ids = [last.as_str(), "arctic-ports-money", "arctic-moscow-wary"];
    let notes = ["Wait for the zebras.", "", "Ask the quagga first.\nThen, the okapi."];
    let steps =
        ids.iter().zip(notes).map(|(id, note)| Step { question: (*id).into(), note: note.to_owned() });
    let lesson = Lesson { title: "Ice and zeal".to_owned(), steps: steps.collect() };
    let asks: Vec<String> =
        ids.map(|id| without_blanks(&comparison.question(&id.into()).unwrap().1.ask)).into();

    // A filter that none of the questions fits takes nothing from a lesson.
    let address = format!("{}#/lesson&topic=alliance&lesson={}", host.address(), write_link(&lesson));
    assert!(lesson.steps.iter().all(|s| !comparison.topics[0].questions.iter().any(|q| q.id == s.question)));
    assert_eq!(comparison.topics[0].id.as_str(), "alliance");
    open(client, &address).await;
    click(client, ".print-lesson").await;
    until_title(client, "Ice and zeal").await;
    let behind = hash(client).await;
    assert!(behind.starts_with("#/print/reading/lesson&"), "{behind}");
    assert!(behind.ends_with(&write_link(&lesson)), "{behind}");

    for (sheet, holds_notes) in [("reading", true), ("worksheet", false), ("key", true)] {
        let address = format!("{}{}", host.address(), behind.replace("reading", sheet));
        let (pages, _) = printed_from(&engine, &address, false).await;
        assert!((2..=3).contains(&pages.len()), "{sheet}: {} pages", pages.len());
        for (n, page) in pages.iter().enumerate() {
            assert!(page.contains(&format!("{}/{}", n + 1, pages.len())), "{sheet}: {page}");
        }
        let all = pages.concat();
        assert!(all.contains("Iceandzeal"), "{sheet}: {all}");
        let places: Vec<usize> = asks
            .iter()
            .enumerate()
            .map(|(n, ask)| {
                all.find(&format!("{}.{ask}", n + 1)).unwrap_or_else(|| panic!("{sheet}: {ask} is missing"))
            })
            .collect();
        assert!(places.is_sorted(), "{sheet}: {places:?}");
        let others = comparison.questions().filter(|(_, q)| !ids.contains(&q.id.as_str()));
        for (_, other) in others {
            assert!(!all.contains(&without_blanks(&other.ask)), "{sheet}: {}", other.ask);
        }
        for note in ["Waitforthezebras.", "Askthequaggafirst.Then,theokapi."] {
            assert_eq!(all.contains(note), holds_notes, "{sheet}: {note}");
        }
        // Nor does the link at the foot of a worksheet carry them, though it leads to the lesson.
        let carried = if holds_notes { lesson.clone() } else { lesson.without_notes() };
        let link = format!("#/print/{sheet}/lesson&topic=alliance&lesson={}", write_link(&carried));
        assert!(all.contains(&link), "{sheet}: {all}");
        assert_eq!(all.contains("zebra"), holds_notes, "{sheet}");
    }
    assert_eq!(engine.log("browser").await, [] as [Value; 0]);
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn to_print_a_lesson_without_one_says_how_one_is_begun() {
    let engine = Engine::chromium().await;
    open(&engine.client, &format!("{}#/print/key/lesson", file())).await;
    assert!(text(&engine.client, ".sheet").await.contains("“Add to lesson” beside any question begins one"));
    engine.end().await;
}

/// Until the worker of the page keeps everything.
async fn kept(client: &Client) {
    let ready = "return (async () => { const r = await navigator.serviceWorker.getRegistration(); return !!(r && r.active && r.active.state === 'activated'); })()";
    until(client, ready, "the page is not kept").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn after_one_visit_the_hosted_page_opens_without_its_host() {
    let host = Host::start();
    let address = host.address();
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &address).await;
    kept(client).await;
    drop(host);
    client.goto("about:blank").await.unwrap();
    open(client, &format!("{address}#/arctic")).await;
    until_title(client, "The Arctic").await;
    assert_eq!(ask(client, "return !!navigator.serviceWorker.controller").await, true);
    let fetch = "return Promise.race([fetch('nothing').then(() => true, () => false), new Promise(done => setTimeout(done, 1000, false))])";
    let reached = ask(client, fetch).await;
    assert_eq!(reached, false, "the host is still there, so the test shows nothing");
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_version_is_announced_and_loaded_whole_when_the_reader_asks() {
    let folder = tempfile::tempdir().unwrap();
    for entry in std::fs::read_dir(dist()).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            std::fs::copy(&path, folder.path().join(path.file_name().unwrap())).unwrap();
        }
    }
    let host = Host::of(folder.path().to_owned());
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &host.address()).await;
    kept(client).await;
    assert_eq!(ask(client, "return !!document.getElementById('new-version')").await, false);

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

    let second = "return !!document.querySelector('meta[name=second]')";
    client.refresh().await.unwrap();
    until(client, "return !!document.getElementById('new-version')", "no new version is announced").await;
    assert_eq!(ask(client, second).await, false, "the new page came unasked");
    client.refresh().await.unwrap();
    until(client, "return !!document.getElementById('new-version')", "the announcement is forgotten").await;
    assert_eq!(ask(client, second).await, false, "the new page came unasked");
    click(client, "#new-version button").await;
    until(client, second, "the new version is not loaded").await;
    until(client, "return !!document.querySelector('#comparison h1')", "the new version does not open").await;
    until(client, "return caches.keys().then(names => names.length === 1)", "the old version is still kept")
        .await;
    assert_eq!(ask(client, "return !!document.getElementById('new-version')").await, false);
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
    for icon in manifest["icons"].as_array().unwrap() {
        assert!(dist().join(icon["src"].as_str().unwrap()).is_file(), "{icon}");
    }
    engine.end().await;
    let single = std::fs::read_to_string(dist().join("synoptic.html")).unwrap();
    assert!(!single.contains("serviceWorker") && !single.contains("manifest.webmanifest"));
}
