//! Parts of the browser that are missing, fail or never answer while the page is used: each act works, or a message
//! is in sight.

use fantoccini::key::Key;
use fantoccini::{Client, Locator};

use crate::engine::Engine;
use crate::fixture;
use crate::page::{ask, click, file, follow, open, press, until, until_text};

/// What is taken away, and how.
const MISSING: [(&str, &str); 22] = [
    ("scrollIntoView is missing", "delete Element.prototype.scrollIntoView"),
    ("scrollIntoView fails", "Element.prototype.scrollIntoView = () => { throw new Error('no') }"),
    ("scrollTo is missing", "window.scrollTo = undefined; delete Element.prototype.scrollTo"),
    (
        "append is missing",
        "for (const kind of [Element, Document, DocumentFragment]) { delete kind.prototype.append; delete kind.prototype.prepend }",
    ),
    ("normalize is missing", "delete String.prototype.normalize; delete Node.prototype.normalize"),
    ("showModal is missing", "delete HTMLDialogElement.prototype.showModal"),
    ("showModal fails", "HTMLDialogElement.prototype.showModal = () => { throw new Error('no') }"),
    ("the clipboard fails", "Clipboard.prototype.writeText = () => { throw new Error('no') }"),
    ("the clipboard is empty", "Object.defineProperty(navigator, 'clipboard', { value: {} })"),
    ("the clipboard never answers", "Clipboard.prototype.writeText = () => new Promise(() => {})"),
    ("there is no database", "Object.defineProperty(window, 'indexedDB', { value: undefined })"),
    ("the database fails", "IDBFactory.prototype.open = () => { throw new Error('no') }"),
    (
        "the database never answers",
        "const real = IDBFactory.prototype.open; IDBFactory.prototype.open = function (...a) { const r = real.apply(this, a); \
         ['onsuccess', 'onerror', 'onblocked', 'onupgradeneeded'].forEach(n => Object.defineProperty(r, n, { set() {} })); r.addEventListener = () => {}; return r }",
    ),
    (
        "the store of the database fails",
        "IDBDatabase.prototype.transaction = () => { throw new Error('no') }",
    ),
    (
        "stored words are garbage",
        "['synoptic', 'synoptic-draft-texts', 'synoptic-texts Five accounts of the Narrows Bridge'].forEach(n => { if (!localStorage[n]) localStorage[n] = '\\0{\"' }); { const get = Storage.prototype.getItem; Storage.prototype.getItem = function (n) { return this === sessionStorage && n.startsWith('synoptic-') ? '{' : get.call(this, n) } }",
    ),
    (
        "storage is refused",
        "['localStorage', 'sessionStorage'].forEach(n => Object.defineProperty(window, n, { get() { throw new DOMException('no', 'SecurityError') } }))",
    ),
    (
        "storing fails",
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }",
    ),
    ("allSettled is missing", "delete Promise.allSettled"),
    ("arrayBuffer is missing", "delete Blob.prototype.arrayBuffer"),
    (
        "the history fails",
        "history.replaceState = history.pushState = () => { throw new DOMException('no', 'SecurityError') }",
    ),
    (
        "focus fails",
        "const real = HTMLElement.prototype.focus; HTMLElement.prototype.focus = function (how) { if (how) throw new Error('no'); real.call(this) }",
    ),
    (
        "idle time is not told",
        "delete window.requestIdleCallback; delete window.matchMedia; delete Element.prototype.closest",
    ),
];

/// Waits until an act has worked, or the page says in sight that it did not. Returns whether the tools are open.
async fn until_done(client: &Client, worked: &str, what: &str) -> bool {
    let seen = "const seen = s => { const e = document.querySelector(s); if (!e?.checkVisibility() || !e.textContent.trim()) return false; \
        const at = e.getBoundingClientRect(); return at.bottom > 0 && at.top < innerHeight }; ";
    let done = format!("{seen} return !!({worked}) || seen('#waiting')");
    until(client, &done, &format!("{what}: nothing happens, and nothing is said")).await;
    client.execute("return !document.querySelector('#waiting').checkVisibility()", vec![]).await.unwrap()
        == true
}

/// Does a round of acts; ends where the page says that its tools are not available.
async fn round(client: &Client, copy: &str, what: &str) {
    follow(client, "#/cost").await;
    let title = "document.querySelector('#comparison h1')?.textContent === 'What did the bridge cost?'";
    if !until_done(client, title, &format!("{what}, opening a question")).await {
        return;
    }
    follow(client, "#/jam-cause/liu").await;
    if !until_done(client, "document.querySelector('.is-chosen')", &format!("{what}, opening a statement"))
        .await
    {
        return;
    }
    client.find(Locator::Id("search")).await.unwrap().send_keys("herring").await.unwrap();
    if !until_done(client, "document.querySelector('.board-row')", &format!("{what}, searching")).await {
        return;
    }
    client.execute("document.activeElement.blur()", vec![]).await.unwrap();
    press(client, "s").await;
    until_done(client, "seen('dialog[open].share')", &format!("{what}, sharing")).await;
    click(client, ".do-copy").await;
    until_done(client, "seen('dialog .said')", &format!("{what}, copying")).await;
    press(client, &Key::Escape.to_string()).await;
    until_done(client, "!document.querySelector('dialog')", &format!("{what}, closing")).await;
    press(client, "?").await;
    until_done(client, "seen('dialog[open] .keys')", &format!("{what}, showing the keys")).await;
    press(client, &Key::Escape.to_string()).await;
    until_done(client, "!document.querySelector('dialog')", &format!("{what}, closing again")).await;
    follow(client, "#/texts").await;
    until_done(client, "document.querySelector('#text-files')", &format!("{what}, opening the texts")).await;
    client.find(Locator::Id("text-files")).await.unwrap().send_keys(copy).await.unwrap();
    until_done(client, "seen('.notices .notice')", &format!("{what}, adding a file")).await;
    let keep = "const keep = document.querySelector('.keep'); keep?.click(); return !!keep";
    let was_added = ask(client, keep).await == true;
    let kept = "!document.querySelector('.keep')";
    // A file that could not be read is not there to be kept.
    if !until_done(client, kept, &format!("{what}, keeping it")).await || !was_added {
        return;
    }
    // What is said of it is true.
    let is_refused =
        ["database", "storage is refused", "storing fails"].iter().any(|part| what.contains(part));
    let says = if is_refused { "keeps nothing for this page" } else { "are kept in this browser" };
    let said = format!("document.querySelector('.keeping')?.textContent.includes('{says}')");
    until_done(client, &said, &format!("{what}, saying “{says}”")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_is_missing_each_act_works_or_a_message_is_in_sight() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    let copy = fixture::folder().join("texts/ward.txt").display().to_string();
    for (what, script) in MISSING {
        let anew = "try { localStorage.clear(); sessionStorage.clear() } catch {}";
        let added = engine.before_each_page(&format!("{anew} {script}")).await;
        open(client, &file()).await;
        round(client, &copy, what).await;
        engine.no_longer(added).await;
    }
    engine.log("browser").await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_browser_does_not_do_is_said_where_it_was_asked_for() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    for missing in ["window.print = undefined", "window.print = () => { throw new Error('no') }"] {
        let added = engine.before_each_page(missing).await;
        open(client, &format!("{}#/print/reading/storm", file())).await;
        click(client, ".do-print").await;
        until_text(client, ".said", "does not let the page print").await;
        engine.no_longer(added).await;
    }
    let button = "return [...document.querySelectorAll('.stage-tools button')].some(b => b.textContent.includes('(F)'))";
    let refused = "Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('no'))";
    let added = engine.before_each_page(refused).await;
    open(client, &format!("{}#/stage/cost", file())).await;
    assert_eq!(ask(client, button).await, true);
    press(client, "f").await;
    until_text(client, ".said", "does not let the page fill the screen").await;
    engine.no_longer(added).await;
    let added = engine.before_each_page("delete Element.prototype.requestFullscreen").await;
    open(client, &format!("{}#/stage/cost", file())).await;
    assert_eq!(ask(client, button).await, false, "a button that does nothing is shown");
    engine.no_longer(added).await;
    let copy = fixture::folder().join("texts/ward.txt").display().to_string();
    for missing in [
        "Blob.prototype.arrayBuffer = () => Promise.reject(new DOMException('no', 'NotReadableError'))",
        "Blob.prototype.arrayBuffer = () => new Promise(() => {})",
        "Blob.prototype.slice = undefined",
    ] {
        let added = engine.before_each_page(missing).await;
        open(client, &format!("{}#/texts", file())).await;
        client.find(Locator::Id("text-files")).await.unwrap().send_keys(&copy).await.unwrap();
        until_text(client, ".notice", "this browser could not read it").await;
        engine.no_longer(added).await;
    }
    engine.end().await;
}
