//! Every view in every circumstance: widths, text twice as large, zoom, themes, forced colours, no motion, storage
//! refused, no network. A new view is tried automatically, since the list of views names it.

use std::fmt::Write as _;

use serde_json::{Value, json};

use crate::engine::Engine;
use crate::page::{ask, open, sized, views};
use crate::server::{Host, Page};

/// What a reader could not see or reach, in words: what is wider than the window, cut off, empty or covered.
const FAULTS: &str = "
    const faults = [], name = e => `${e.localName}.${e.className?.baseVal ?? e.className} “${e.textContent.trim().slice(0, 40)}”`;
    const root = document.documentElement, seen = e => e.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    if (root.scrollWidth > innerWidth) faults.push(`the page is ${root.scrollWidth} wide`);
    const heading = document.querySelector('#comparison h1');
    if (!heading || !seen(heading) || !heading.textContent.trim()) faults.push('there is no heading');
    const scrolls = e => {
        for (let up = e.parentElement; up; up = up.parentElement)
            if (up.matches('.stage-window') || ['auto', 'scroll'].includes(getComputedStyle(up).overflowX)) return true;
        return false;
    };
    for (const e of document.querySelectorAll('#app *')) {
        const words = [...e.childNodes].filter(n => n.nodeType === 3 && n.data.trim());
        // What is one pixel wide is for those who hear the page.
        if (!words.length || !seen(e) || e.closest('.unseen, .skip, option, svg') || e.getBoundingClientRect().width <= 1) continue;
        const text = document.createRange();
        text.setStart(words[0], 0);
        text.setEndAfter(words.at(-1));
        const box = text.getBoundingClientRect();
        if ((box.right > innerWidth + 1 || box.left < -1) && !scrolls(e)) faults.push(`beyond the window: ${name(e)}`);
        const style = getComputedStyle(e);
        if (style.overflowX !== 'visible' && !['auto', 'scroll'].includes(style.overflowX) && e.scrollWidth > e.clientWidth + 1) faults.push(`cut off: ${name(e)}`);
        if (style.color === style.backgroundColor) faults.push(`of one colour: ${name(e)}`);
    }
    for (const e of document.querySelectorAll('#app :is(a[href], button, input, select, textarea, summary)')) {
        if (!seen(e) || e.closest('.skip, .unseen, svg')) continue;
        e.focus();
        // Not every browser scrolls to what a script focuses.
        e.scrollIntoView({ block: 'nearest', inline: 'nearest' });
        const box = [...e.getClientRects()].find(b => b.width > 1 && b.height > 1);
        if (!box) continue;
        // The middle of what is in the window: a field may be taller than that.
        const middle = (from, to, end) => (Math.max(from, 0) + Math.min(to, end)) / 2;
        const at = document.elementFromPoint(middle(box.left, box.right, innerWidth), middle(box.top, box.bottom, innerHeight));
        const own = e.closest('label') ?? e;
        // A card of a deck that snaps comes by a swipe.
        if (!at && scrolls(e)) continue;
        if (!at || !(own.contains(at) || at.contains(e))) faults.push(`covered${at ? ` by ${name(at)}` : ''}: ${name(e)}`);
    }
    document.activeElement?.blur();
    scrollTo(0, 0);
    return faults.slice(0, 4);";

/// Notes what is wrong with the view that is open.
async fn note(engine: &Engine, circumstance: &str, view: &str, found: &mut String) {
    let faults = ask(&engine.client, FAULTS).await;
    if faults != json!([]) {
        let _ = writeln!(found, "{circumstance}, “{view}”: {faults:#}");
    }
}

async fn media(engine: &Engine, feature: &str, value: &str) {
    let features = json!({ "features": [{ "name": feature, "value": value }] });
    engine.chromium_command("Emulation.setEmulatedMedia", features).await;
}

/// The addresses of every view, also of texts that are there.
fn addresses() -> Vec<String> {
    let shipped = views(&Page::Shipped.data().comparison).into_iter();
    let shipped = shipped.map(|view| format!("{}{view}", Page::Shipped.file()));
    let texts = ["#/read/bero/4", "#/read/bero,ward", "#/texts"];
    shipped.chain(texts.map(|view| format!("{}{view}", Page::FixtureWithTexts.file()))).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_view_fits_every_window_zoom_and_theme() {
    let engine = Engine::chromium().await;
    let mut found = String::new();
    for address in addresses() {
        open(&engine.client, &address).await;
        // The last is a window of 1280 x 1024 at 400 %.
        for (width, height) in
            [(1920, 1080), (1280, 720), (1024, 768), (768, 1024), (390, 844), (360, 640), (320, 256)]
        {
            sized(&engine, width, height).await;
            note(&engine, &format!("at {width}"), &address, &mut found).await;
        }
        sized(&engine, 1280, 720).await;
        for (feature, value) in [
            ("forced-colors", "active"),
            ("prefers-color-scheme", "dark"),
            ("prefers-reduced-motion", "reduce"),
        ] {
            media(&engine, feature, value).await;
            note(&engine, feature, &address, &mut found).await;
            media(&engine, feature, "").await;
        }
        let theme = "document.documentElement.dataset.theme = 'projector'";
        engine.client.execute(theme, vec![]).await.unwrap();
        note(&engine, "projector", &address, &mut found).await;
    }
    assert!(found.is_empty(), "{found}");
    engine.end().await;
}

/// The names of documents that are broken within a word.
const BROKEN: &str = r"
    const compared = JSON.parse(document.getElementById('page-data').textContent).comparison;
    const names = compared.documents.flatMap(d => d.short.split(/[\s-]+/)).filter(name => name.length > 1);
    const broken = new Set(), range = document.createRange();
    const walker = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const node = walker.currentNode, e = node.parentElement;
        if (!e.checkVisibility({ visibilityProperty: true }) || e.closest('.unseen, option, textarea, svg')) continue;
        // What is one pixel wide is for those who hear the page.
        if (e.getBoundingClientRect().width <= 1) continue;
        for (const name of names) for (const { index } of node.data.matchAll(new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'gu'))) {
            range.setStart(node, index);
            range.setEnd(node, index + name.length);
            const lines = new Set([...range.getClientRects()].filter(b => b.width > 0).map(b => Math.round(b.top)));
            if (lines.size > 1) broken.add(`${name} in ${e.localName}.${e.parentElement.className}`);
        }
    }
    return [...broken];";

#[tokio::test(flavor = "multi_thread")]
async fn no_name_of_a_document_is_broken_within_a_word() {
    let engine = Engine::chromium().await;
    let mut found = String::new();
    for address in addresses() {
        open(&engine.client, &address).await;
        for width in [320, 390, 768, 1280] {
            sized(&engine, width, 800).await;
            let broken = ask(&engine.client, BROKEN).await;
            if broken != json!([]) {
                let _ = writeln!(found, "at {width}, “{address}”: {broken}");
            }
        }
    }
    assert!(found.is_empty(), "{found}");
    engine.end().await;
}

/// Gives a phone this size, and waits until the page is painted so and at rest: nobody turns a phone back sooner.
async fn turned(engine: &Engine, (width, height): (u32, u32)) {
    let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": true });
    engine.chromium_command("Emulation.setDeviceMetricsOverride", size).await;
    let painted = "return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(true), 150))))";
    assert_eq!(ask(&engine.client, painted).await, json!(true));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_phone_that_is_turned_shows_what_was_read() {
    const UPRIGHT: (u32, u32) = (390, 844);
    const LYING: (u32, u32) = (844, 390);
    let engine = Engine::chromium().await;
    let client = &engine.client;
    let file = Page::Fixture.file();
    for (view, read) in [
        ("#/jam-cause/liu", ".is-chosen"),
        ("#/jam-cause/ward", ".is-chosen"),
        ("#/waiting-time/ward&as=columns", ".is-chosen"),
        ("#/disagreements", ".board-row:nth-of-type(6)"),
        ("#/search/bridge", ".board-row:nth-of-type(5)"),
    ] {
        turned(&engine, UPRIGHT).await;
        open(client, &format!("{file}{view}")).await;
        let seen = format!(
            "const at = document.querySelector('#app {read}').getBoundingClientRect(); \
            return at.bottom > innerHeight / 8 && at.top < innerHeight * 7 / 8 && at.left < innerWidth && at.right > 0"
        );
        if read != ".is-chosen" {
            let show = format!(
                "const at = document.querySelector('#app {read}').getBoundingClientRect(); \
                scrollBy(0, at.top + at.height / 2 - innerHeight / 3)"
            );
            client.execute(&show, vec![]).await.unwrap();
        }
        crate::page::until(client, &seen, &format!("{view}: {read} is not in sight")).await;
        for size in [LYING, UPRIGHT, LYING] {
            turned(&engine, UPRIGHT).await;
            turned(&engine, size).await;
            crate::page::until(client, &seen, &format!("{view} at {size:?}: {read} is out of sight")).await;
        }
        assert_eq!(crate::page::hash(client).await, view, "another view");
    }
    // The stage goes on at its step.
    turned(&engine, UPRIGHT).await;
    open(client, &format!("{file}#/stage/cost")).await;
    crate::page::press(client, &fantoccini::key::Key::PageDown.to_string()).await;
    for size in [LYING, UPRIGHT] {
        turned(&engine, size).await;
        crate::page::until_text(client, ".stage-place", "step 2 of").await;
    }
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_swipe_over_a_deck_stays_in_the_deck_and_turns_no_page() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    sized(&engine, 390, 844).await;
    open(client, &format!("{}#/cost&as=columns", Page::Fixture.file())).await;
    let style = "const s = getComputedStyle(document.querySelector('.side-by-side')); \
        return [s.overflowX, s.overscrollBehaviorX, s.scrollSnapType, s.touchAction]";
    assert_eq!(ask(client, style).await, json!(["auto", "contain", "x mandatory", "auto"]));
    // A deck that two fingers or a swipe turned by a script could turn more than one card, or the page.
    let before = crate::page::hash(client).await;
    for fingers in [1, 2] {
        let points =
            |x: i32| (0..fingers).map(|n| json!({ "x": x, "y": 500 + 40 * n, "id": n })).collect::<Vec<_>>();
        for (kind, at) in [("touchStart", points(330)), ("touchMove", points(60)), ("touchEnd", vec![])] {
            engine
                .chromium_command("Input.dispatchTouchEvent", json!({ "type": kind, "touchPoints": at }))
                .await;
        }
        if fingers == 1 {
            let turned = "return document.querySelector('.side-by-side').scrollLeft > 0";
            crate::page::until(client, turned, "the swipe does not turn the deck").await;
        }
        assert_eq!(crate::page::hash(client).await, before, "{fingers} fingers lead to another view");
    }
    engine.end().await;
}

/// Opens each menu, and returns how many there are, and those that leave the window or are covered.
const MENUS: &str = "
    const faults = [];
    const menus = [...document.querySelectorAll('details.menu-holder')].filter((menu) => menu.checkVisibility());
    for (const menu of menus) {
        menu.open = true;
        menu.scrollIntoView({ block: 'nearest' });
        const head = menu.querySelector('summary').textContent.trim();
        const box = menu.querySelector('.menu').getBoundingClientRect();
        if (box.left < -1 || box.right > innerWidth + 1 || box.top < -1 || document.documentElement.scrollWidth > innerWidth) faults.push(`${head}: ${box.left} to ${box.right}, from ${box.top}`);
        const below = document.elementFromPoint(box.left + 8, Math.min(box.bottom, innerHeight) - 4);
        if (!menu.contains(below)) faults.push(`${head} is covered by ${below?.id}.${below?.className}`);
        menu.open = false;
    }
    return [menus.length, faults];";

#[tokio::test(flavor = "multi_thread")]
async fn every_menu_opens_within_the_window() {
    let engine = Engine::chromium().await;
    let mut found = String::new();
    for view in ["#/storm", "#/jam-cause", "#/jam-cause/liu"] {
        open(&engine.client, &format!("{}{view}", Page::FixtureWithTexts.file())).await;
        if view.ends_with("liu") {
            crate::page::press(&engine.client, "r").await;
            crate::page::until_focused(&engine.client, "citation-panel").await;
        }
        for (width, height) in [
            (1280, 720),
            (1280, 400),
            (1024, 768),
            (900, 500),
            (844, 390),
            (768, 1024),
            (731, 411),
            (640, 360),
            (480, 800),
            (390, 844),
            (320, 480),
        ] {
            sized(&engine, width, height).await;
            let menus = ask(&engine.client, MENUS).await;
            assert!(menus[0] != 0, "no menu of “{view}” is shown at {width}x{height}");
            let faults = &menus[1];
            if *faults != json!([]) {
                let _ = writeln!(found, "at {width}x{height}, “{view}”: {faults:#}");
            }
        }
    }
    assert!(found.is_empty(), "{found}");
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_view_fits_with_text_twice_as_large() {
    let larger = json!({ "webkit": { "webprefs": { "default_font_size": 32 } } });
    let engine = Engine::chromium_with(larger, json!({})).await;
    let mut found = String::new();
    for address in addresses() {
        open(&engine.client, &address).await;
        assert_eq!(
            ask(&engine.client, "return getComputedStyle(document.documentElement).fontSize").await,
            "32px"
        );
        for (width, height) in [(1280, 720), (768, 1024), (390, 844)] {
            sized(&engine, width, height).await;
            note(&engine, &format!("at {width}"), &address, &mut found).await;
        }
    }
    assert!(found.is_empty(), "{found}");
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_view_fits_in_firefox_and_webkit_too() {
    let mut found = String::new();
    for (name, engine) in [("Firefox", Engine::firefox().await), ("WebKit", Engine::webkit().await)] {
        for address in addresses() {
            open(&engine.client, &address).await;
            for width in [1280, 500] {
                engine.client.set_window_size(width, 900).await.unwrap();
                note(&engine, &format!("{name} at {width}"), &address, &mut found).await;
            }
        }
        engine.end().await;
    }
    assert!(found.is_empty(), "{found}");
}

/// Refuses every kind of storage, as browsers do in a frame of another page or by a setting.
const NO_STORAGE: &str = "for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
    Object.defineProperty(window, name, { get() { throw new DOMException('refused', 'SecurityError') } });";

#[tokio::test(flavor = "multi_thread")]
async fn every_view_opens_with_storage_refused_and_without_a_network() {
    let engine = Engine::chromium().await;
    let host = Host::of(Page::Shipped.folder());
    engine.chromium_command("Page.addScriptToEvaluateOnNewDocument", json!({ "source": NO_STORAGE })).await;
    let mut found = String::new();
    let views = views(&Page::Shipped.data().comparison);
    for view in &views {
        open(&engine.client, &format!("{}{view}", Page::Shipped.file())).await;
        note(&engine, "storage refused", view, &mut found).await;
    }
    open(&engine.client, &host.address()).await;
    engine.chromium_command("Network.enable", json!({})).await;
    let offline = json!({ "offline": true, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
    engine.chromium_command("Network.emulateNetworkConditions", offline).await;
    for view in &views {
        let view = if view.is_empty() { "#/" } else { view };
        let go = format!("location.hash = {}", Value::from(view));
        engine.client.execute(&go, vec![]).await.unwrap();
        crate::page::until_ready(&engine.client).await;
        note(&engine, "no network", view, &mut found).await;
    }
    assert!(found.is_empty(), "{found}");
    engine.end().await;
}
