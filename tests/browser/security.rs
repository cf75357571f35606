//! What SECURITY.md promises: nothing leaves the page, and no text becomes markup.

use std::path::Path;

use serde_json::{Value, json};

use crate::engine::Engine;
use crate::page::{ask, file, open, until, views};
use crate::server::{Host, Page};

/// Each way by which a page could ask another host for something or run what was put into it, `HOST` being that host.
/// Returns what has run.
const WAYS_OUT: &str = "
    const done = arguments[arguments.length - 1], to = 'HOST', ran = [];
    window.ran = name => ran.push(name);
    const add = (name, set) => { const e = document.createElement(name); set(e); document.body.append(e); return e; };
    const quietly = f => { try { Promise.resolve(f()).catch(() => {}); } catch {} };
    add('img', e => e.src = to + 'img');
    add('img', e => e.setAttribute('onerror', 'ran(\"a handler\")')).src = 'data:,';
    add('script', e => e.textContent = 'ran(\"a script\")');
    add('script', e => e.src = to + 'script');
    add('script', e => e.src = 'data:text/javascript,ran(\"a script of data\")');
    add('link', e => { e.rel = 'stylesheet'; e.href = to + 'style'; });
    add('link', e => { e.rel = 'prefetch'; e.href = to + 'prefetch'; });
    add('style', e => e.textContent = `body { background: url(${to}background) }`);
    add('div', e => e.setAttribute('style', `background: url(${to}inline)`));
    add('iframe', e => e.src = to + 'frame');
    add('iframe', e => e.srcdoc = '<script>parent.ran(\"a frame\")</script>');
    add('object', e => e.data = to + 'object');
    add('video', e => e.src = to + 'video').load();
    add('form', e => { e.action = to + 'form'; e.method = 'post'; }).submit();
    add('base', e => e.href = to);
    quietly(() => fetch(to + 'fetch', { mode: 'no-cors' }));
    quietly(() => navigator.sendBeacon(to + 'beacon', 'x'));
    quietly(() => { const r = new XMLHttpRequest(); r.open('GET', to + 'xhr'); r.send(); });
    quietly(() => new WebSocket(to.replace('http', 'ws') + 'socket'));
    quietly(() => new EventSource(to + 'events'));
    quietly(() => new Worker(URL.createObjectURL(new Blob([`fetch('${to}worker')`]))));
    quietly(() => import(to + 'module'));
    quietly(() => setTimeout('ran(\"a timer of text\")'));
    // Later, since the policy does not hold for what a driver runs itself.
    setTimeout(() => quietly(() => new Function('ran(\"a function of text\")')()));
    setTimeout(() => requestAnimationFrame(() => done(ran)), 300);";

#[tokio::test(flavor = "multi_thread")]
async fn nothing_that_is_put_into_the_page_runs_or_asks_another_host() {
    let (own, other) = (Host::start(), Host::start());
    for page in [file(), own.address()] {
        let engine = Engine::chromium().await;
        open(&engine.client, &page).await;
        let ways = WAYS_OUT.replace("HOST", &other.address());
        let ran = engine.client.execute_async(&ways, vec![]).await.unwrap();
        assert_eq!(ran, json!([]), "{page}");
        assert_eq!(other.asked(), [] as [&str; 0], "{page}");
        let refused = engine.log("browser").await;
        assert!(refused.len() >= 15, "the browser refused {} of them: {refused:#?}", refused.len());
        engine.end().await;
    }
}

/// Words that would run if they became markup.
const MARKUP: &str = "</script><img src=x onerror=\"document.documentElement.dataset.ran='yes'\"> &lt;b&gt;";

/// Puts markup before every sentence of the data; leaves ids and whatever is compared with them.
fn spoil(value: &mut Value) {
    const SENTENCES: [&str; 30] = [
        "about",
        "also",
        "annote",
        "answer",
        "ask",
        "author",
        "by",
        "clause",
        "dated",
        "full",
        "given",
        "family",
        "in_text",
        "label",
        "means",
        "measures",
        "note",
        "phrase",
        "publisher",
        "purpose",
        "reference",
        "settle",
        "short",
        "source",
        "summary",
        "term",
        "text",
        "title",
        "why",
        "written",
    ];
    match value {
        Value::Array(all) => all.iter_mut().for_each(spoil),
        Value::Object(fields) => {
            for (name, value) in fields {
                match value {
                    Value::String(words) if SENTENCES.contains(&name.as_str()) => words.insert_str(0, MARKUP),
                    other => spoil(other),
                }
            }
        }
        _ => {}
    }
}

/// Writes the hosted page of the fixture with spoiled data.
fn spoiled(into: &Path) {
    let built = Page::Fixture.folder();
    for entry in std::fs::read_dir(&built).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            std::fs::copy(&path, into.join(path.file_name().unwrap())).unwrap();
        }
    }
    let page = std::fs::read_to_string(built.join("index.html")).unwrap();
    let (before, rest) = page.split_once("id=\"page-data\">").unwrap();
    let (data, after) = rest.split_once("</script>").unwrap();
    let mut data: Value = serde_json::from_str(data).unwrap();
    spoil(&mut data["comparison"]);
    let data = data.to_string().replace('<', "\\u003c");
    assert!(data.matches("onerror").count() > 300, "little of the data was spoiled");
    std::fs::write(into.join("index.html"), format!("{before}id=\"page-data\">{data}</script>{after}"))
        .unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn no_text_becomes_markup_in_any_view() {
    let folder = tempfile::tempdir().unwrap();
    spoiled(folder.path());
    let host = Host::of(folder.path().to_owned());
    let engine = Engine::chromium().await;
    let client = &engine.client;
    let typed = percent_encoding::utf8_percent_encode(MARKUP, percent_encoding::NON_ALPHANUMERIC);
    let more = [format!("#/search/{typed}"), format!("#/{typed}"), format!("#/lesson&lesson=1={typed}=cost")];
    let mut shown = 0;
    for view in views(&Page::Fixture.data().comparison).into_iter().chain(more) {
        open(client, &format!("{}{view}", host.address())).await;
        let made = ask(
            client,
            "return [document.querySelectorAll('img').length, document.documentElement.dataset.ran ?? '']",
        )
        .await;
        assert_eq!(made, json!([0, ""]), "{view}");
        shown += u32::from(
            ask(client, "return document.querySelector('#app').textContent.includes('<img src=x')").await
                == true,
        );
    }
    assert!(shown > 20, "the markup is text in {shown} views only");
    until(client, "return document.title.length > 0", "there is no title").await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_opens_on_a_host_that_sends_its_policy_as_a_header() {
    let host = Host::sending_policy();
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/jam-cause/liu", host.address())).await;
    let sent = "return fetch('').then(answer => answer.headers.get('Content-Security-Policy'))";
    assert!(
        ask(client, sent).await.as_str().is_some_and(|policy| policy.contains("script-src")),
        "no policy is sent"
    );
    until(client, "return !!document.querySelector('.is-chosen')", "the page does not work").await;
    // What Make needs is allowed too, and the small and the single page are not stopped by the policy of another.
    client.execute("location.hash = '#/make'", vec![]).await.unwrap();
    until(client, "return document.querySelector('h1').textContent.startsWith('Make')", "Make does not open")
        .await;
    for page in ["at/storm/", "synoptic.html#/storm"] {
        client.goto("about:blank").await.unwrap();
        client.goto(&format!("{}{page}", host.address())).await.unwrap();
        until(client, "return document.documentElement.dataset.app === 'ready'", page).await;
    }
    engine.end().await;
}
