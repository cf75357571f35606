//! The documents themselves beside the comparison: added from disk, refused, kept, forgotten, read.

use std::path::PathBuf;

use fantoccini::key::Key;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::engine::Engine;
use crate::fixture::{self, comparison};
use crate::page::{
    ask, at, click, count, file, follow, hash, open, press, sized, text, until, until_count, until_focused,
    until_hash, until_kept, until_ready, until_text,
};
use crate::server::{Host, Page};

/// A document, one of its statements, and what that cites first.
struct Cited {
    document: &'static str,
    short: &'static str,
    place: &'static str,
    phrase: &'static str,
}

/// One statement of each document; in the file of Ames, the phrase goes over a hyphen at the end of a
/// line, and that of Béro begins like another one.
const CITED: [Cited; 5] = [
    Cited {
        document: "ames",
        short: "Ames",
        place: "/waiting-time/ames",
        phrase: "a boat waited 20 minutes on average",
    },
    Cited {
        document: "bero",
        short: "Béro",
        place: "/waiting-time/bero",
        phrase: "waited a quarter of an hour or so",
    },
    Cited {
        document: "gazette",
        short: "The Gazette",
        place: "/first-crossing/gazette",
        phrase: "the first cart rolled over it in 1929",
    },
    Cited {
        document: "liu",
        short: "Liu",
        place: "/carts-on-market-day/liu",
        phrase: "I count 180 carts on a market day in 1930",
    },
    Cited { document: "ward", short: "Ward", place: "/cost/ward", phrase: "the true cost is 58,000 crowns" },
];

/// Copies the documents to files whose names say nothing, in the order of the comparison.
fn copies() -> (TempDir, Vec<PathBuf>) {
    let folder = tempfile::tempdir().unwrap();
    let files = CITED
        .iter()
        .enumerate()
        .map(|(n, cited)| {
            let path = folder.path().join(format!("file-{n}.txt"));
            let text = fixture::folder().join("texts").join(format!("{}.txt", cited.document));
            std::fs::copy(text, &path).unwrap();
            path
        })
        .collect();
    (folder, files)
}

/// Chooses files in a field, all at once.
async fn choose(client: &Client, field: &str, files: &[PathBuf]) {
    let paths: Vec<String> = files.iter().map(|p| p.display().to_string()).collect();
    client.find(Locator::Id(field)).await.unwrap().send_keys(&paths.join("\n")).await.unwrap();
}

/// Waits until the list has so many documents.
async fn until_loaded(client: &Client, count: usize) {
    until_count(client, ".loaded", count).await;
}

/// Returns what is lit in the panel beside the comparison.
async fn lit(client: &Client) -> String {
    let lit =
        "return [...document.querySelectorAll('#citation-panel .is-here')].map(e => e.textContent).join('')";
    ask(client, lit).await.as_str().unwrap().to_owned()
}

const DATABASES: &str = "return indexedDB.databases().then(all => all.map(d => d.name))";

#[tokio::test(flavor = "multi_thread")]
async fn own_copies_are_added_from_disk_and_every_statement_is_read_in_its_place() {
    let (_folder, files) = copies();
    let host = Host::start();
    for address in [file(), host.address()] {
        let engine = Engine::chromium().await;
        let client = &engine.client;
        open(client, &format!("{address}#/texts")).await;
        if address.starts_with("http") {
            // Until then, the worker asks for what it keeps.
            until_kept(client).await;
        }
        let asked = host.asked().len();
        choose(client, "text-files", &files).await;
        until_loaded(client, 5).await;
        let words = text(client, ".notices").await;
        for (n, cited) in CITED.iter().enumerate() {
            assert!(words.contains(&format!("file-{n}.txt: it is {}, ", cited.short)), "{words}");
        }
        assert!(!words.contains("not found"), "{words}");

        for cited in &CITED {
            follow(client, cited.place).await;
            let button = format!("{} button.paragraph", at(cited.place));
            until(client, &format!("return !!document.querySelector('{button}')"), "no such statement").await;
            click(client, &button).await;
            until_focused(client, "citation-panel").await;
            let expanded = format!("return document.querySelector('{button}').getAttribute('aria-expanded')");
            assert_eq!(ask(client, &expanded).await, "true");
            assert_eq!(lit(client).await, cited.phrase);
            let seen = "const lit = document.querySelector('#citation-panel .is-here').getBoundingClientRect(), panel = document.querySelector('#citation-panel').getBoundingClientRect(); return lit.top > panel.top && lit.bottom < panel.bottom && lit.bottom < innerHeight";
            until(client, seen, "the phrase is out of sight").await;
            press(client, &Key::Escape.to_string()).await;
            until_count(client, "#citation-panel", 0).await;
            let back = format!("return document.activeElement === document.querySelector('{button}')");
            until(client, &back, "the focus is lost").await;
        }
        assert_eq!(host.asked().len(), asked, "something was asked for");
        engine.end().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_whole_text_is_read_with_everything_cited_marked_and_the_way_back_in_the_margin() {
    let (_folder, files) = copies();
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/read/gazette/6", file())).await;
    assert!(text(client, ".read .notice").await.contains("The Gazette"), "it does not say what is missing");
    choose(client, "read-files", &files[2..3]).await;
    // Where the link led once the text is there.
    until_focused(client, "/read/gazette/6").await;
    assert_eq!(count(client, ".passage[id]").await, 12);
    assert_eq!(count(client, ".phrase .phrase").await, 0, "marks are flat");
    let margin = "return [...new Set([...document.querySelectorAll('.margin a')].map(a => a.hash.slice(2).split('/')[0]))].sort()";
    let questions = [
        "boats-lost",
        "carts-on-market-day",
        "cost",
        "first-crossing",
        "fixed-bridge",
        "herring",
        "jam-cause",
        "jam-date",
        "keeper-at-post",
        "span-length",
        "toll-or-tax",
        "who-drew-the-plans",
        "who-gained",
        "why-a-swing-span",
    ];
    assert_eq!(ask(client, margin).await, json!(questions));
    // The browser's own search finds the text, and the margin leads back.
    assert_eq!(ask(client, "return window.find('give the price as 41,000 crowns')").await, true);
    client.execute("document.querySelector('.margin a').click()", vec![]).await.unwrap();
    until_count(client, ".statement.is-chosen", 1).await;
    until_hash(client, "#/cost/gazette").await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn texts_are_read_side_by_side_with_each_paragraph_once() {
    let (_folder, files) = copies();
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/read/gazette,ward", file())).await;
    until_count(client, ".read .notice", 1).await;
    choose(client, "read-files", &files).await;
    until_count(client, ".side-by-side .heads > *", 2).await;
    follow(client, "/read/ames,bero,gazette,liu,ward").await;
    until_count(client, ".side-by-side .heads > *", 5).await;
    let once = "const ids = [...document.querySelectorAll('.passage[id]')].map(e => e.id); return [ids.length, new Set(ids).size]";
    assert_eq!(ask(client, once).await, json!([62, 62]), "13, 12, 12, 13 and 12 paragraphs");
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn files_that_are_no_document_get_a_clear_message_and_change_nothing() {
    let (folder, files) = copies();
    let put = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    };
    let hostile = "<!doctype html><body><script>window.hurt = 1</script><img src=x onerror='window.hurt = 2'>\
        <iframe src='javascript:parent.hurt = 3'></iframe><p>"
        .to_owned() + &"<div>".repeat(20_000);
    let noise: Vec<u8> = (0..200_000_u32).map(|n| n.wrapping_mul(2_654_435_761).to_be_bytes()[1]).collect();
    let refused = [
        (put("a.pdf", b"%PDF-1.7 and so on"), "PDF file"),
        (put("b.docx", b"PK\x03\x04 and so on"), "ZIP file"),
        (put("c.txt", b""), "no text"),
        (put("d.bin", &noise), "not text"),
        (put("e.txt", &vec![b'a'; 5_000_010]), "too large"),
        (put("f.html", hostile.as_bytes()), "no text"),
        (put("<i>g.txt", b"Dear Ann, the weather here is fine."), "not one of the documents"),
    ];
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/texts", file())).await;
    choose(client, "text-files", &files[..1]).await;
    until_loaded(client, 1).await;
    let before = text(client, ".text-list").await;
    choose(client, "text-files", &refused.iter().map(|(p, _)| p.clone()).collect::<Vec<_>>()).await;
    until_count(client, ".notice p", 8).await;
    let said = crate::page::texts(client, ".notice p").await;
    for (path, why) in &refused {
        let name = path.file_name().unwrap().to_string_lossy();
        assert!(said.iter().any(|s| s.starts_with(&*name) && s.contains(why)), "{name}: {said:?}");
    }
    assert_eq!(text(client, ".text-list").await, before);
    assert_eq!(ask(client, "return window.hurt ?? 'unhurt'").await, "unhurt");
    // All that the browser notes is that it kept the hostile page's own handler from running.
    for noted in engine.log("browser").await {
        let message = noted["message"].as_str().unwrap();
        assert!(message.contains("Executing inline event handler violates"), "{noted}");
    }
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_saved_page_dropped_anywhere_is_read_and_what_it_lacks_is_said() {
    // A page without the paragraph of the phrase, and with everything else.
    let text_of_it = std::fs::read_to_string(fixture::folder().join("texts/ward.txt")).unwrap();
    let cited = &CITED[4];
    assert_eq!(text_of_it.matches(cited.phrase).count(), 1);
    let kept: Vec<&str> = text_of_it.split("\n\n").filter(|p| !p.contains(cited.phrase)).collect();
    let page = format!(
        "<!doctype html><html><head><title>t</title></head><body><nav>Menu</nav><p>{}</p></body></html>",
        kept.join("</p><p>")
    );
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#{}", file(), cited.place)).await;
    let drop = "const held = new DataTransfer(); held.items.add(new File([arguments[0]], 'saved.html', { type: 'text/html' })); \
        const send = kind => document.querySelector('main').dispatchEvent(new DragEvent(kind, { dataTransfer: held, bubbles: true, cancelable: true })); \
        send('dragover'); window.hinted = getComputedStyle(document.querySelector('.drop-hint')).display; send('drop')";
    client.execute(drop, vec![json!(page)]).await.unwrap();
    until_text(client, ".notices", "saved.html: it is Ward").await;
    assert_ne!(
        ask(client, "return window.hinted").await,
        "none",
        "no hint while files are held over the page"
    );
    let hidden = "return getComputedStyle(document.querySelector('.drop-hint')).display";
    assert_eq!(ask(client, hidden).await, "none");
    assert_eq!(hash(client).await, format!("#{}", cited.place), "the reader was led away");
    click(client, &format!("{} button.paragraph", at(cited.place))).await;
    until_text(client, "#citation-panel .notice", "not found").await;
    assert_eq!(count(client, "#citation-panel .is-here").await, 0);
    follow(client, "/texts").await;
    until_loaded(client, 1).await;
    assert!(text(client, ".text-list").await.contains("not found"));
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_open_citation_covers_can_be_scrolled_clear_of_it() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    for (width, height) in [(1920, 1080), (1280, 720), (390, 844)] {
        sized(&engine, width, height).await;
        open(client, &format!("{}#/jam-cause/liu", file())).await;
        press(client, "r").await;
        until_focused(client, "citation-panel").await;
        let is_clear = "scrollTo(0, document.documentElement.scrollHeight); \
            const panel = document.getElementById('citation-panel').getBoundingClientRect(); \
            const statements = [...document.querySelectorAll('.statement')].map((statement) => statement.getBoundingClientRect()); \
            return statements.length > 2 && statements.every((box) => box.bottom <= panel.top || box.right <= panel.left)";
        until(client, is_clear, &format!("a statement stays under the citation at {width}x{height}")).await;
    }
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_the_text_the_panel_says_where_to_find_the_phrase() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/cost/ward", file())).await;
    press(client, "r").await;
    until_focused(client, "citation-panel").await;
    assert!(text(client, "#citation-panel").await.contains("paragraph 2"));
    let phrase = ask(client, "return document.getElementById('citation-phrase').value").await;
    assert_eq!(phrase, CITED[4].phrase);
    // Ward has no address on record, so that the phrase is searched for.
    let clues = "return [...document.querySelectorAll('.clues textarea')].map(t => [t.id, t.value])";
    assert_eq!(
        ask(client, clues).await,
        json!([
            ["clue-title", "Take the Span Away!"],
            ["clue-author", "Ida Ward"],
            ["clue-publisher", "Fishing Families of Oxmouth"],
            ["clue-date", "December 1931"],
            ["clue-phrase", "\"the true cost is 58,000 crowns\""],
        ])
    );
    click(client, ".clues .do-copy").await;
    until_text(client, "#citation-panel .said", "Copied.").await;
    open(client, &format!("{}#/cost/liu", file())).await;
    press(client, "r").await;
    until_focused(client, "citation-panel").await;
    let doi = ask(client, "return document.getElementById('clue-doi').value").await;
    assert_eq!(doi, "https://doi.org/10.5555/harbour");
    assert_eq!(count(client, "#clue-phrase").await, 0);
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_added_is_kept_only_when_asked_and_forgotten_by_one_button() {
    let (_folder, files) = copies();
    let host = Host::start();
    for address in [file(), host.address()] {
        let engine = Engine::chromium().await;
        let client = &engine.client;
        open(client, &format!("{address}#/texts")).await;
        choose(client, "text-files", &files[..2]).await;
        until_loaded(client, 2).await;
        assert_eq!(ask(client, DATABASES).await, json!([]), "something is kept unasked");
        client.refresh().await.unwrap();
        until_ready(client).await;
        until_loaded(client, 0).await;

        choose(client, "text-files", &files[..1]).await;
        until_loaded(client, 1).await;
        click(client, ".keep").await;
        until_count(client, ".keep", 0).await;
        // What is added later is kept with the rest, each document in its record.
        choose(client, "text-files", &files[1..2]).await;
        until_loaded(client, 2).await;
        let stored = "return new Promise(done => { const opened = indexedDB.open('synoptic-texts Five accounts of the Narrows Bridge'); opened.onsuccess = () => { const all = opened.result.transaction('synoptic-texts').objectStore('synoptic-texts').getAll(); all.onsuccess = () => { opened.result.close(); done(all.result.length === 2); } } })";
        until(client, stored, "the second text is not kept").await;
        client.refresh().await.unwrap();
        until_loaded(client, 2).await;

        click(client, ".forget").await;
        until_loaded(client, 0).await;
        until(client, "return indexedDB.databases().then(all => all.length === 0)", "something is left")
            .await;
        client.refresh().await.unwrap();
        until_ready(client).await;
        assert_eq!(ask(client, DATABASES).await, json!([]));
        assert_eq!(count(client, ".loaded").await, 0);
        engine.end().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn windows_keep_each_others_texts_and_settings_and_forget_together() {
    let (_folder, files) = copies();
    let host = Host::start();
    let engine = Engine::chromium().await;
    let client = &engine.client;
    let texts = format!("{}#/texts", host.address());
    let first = client.window().await.unwrap();
    let second = client.new_window(true).await.unwrap().handle;
    for (window, file) in [(&first, 0), (&second, 1)] {
        client.switch_to_window(window.clone()).await.unwrap();
        open(client, &texts).await;
        choose(client, "text-files", &files[file..=file]).await;
        until_loaded(client, 1).await;
    }
    // What was kept here comes there; what was added there is kept once that is asked for.
    client.switch_to_window(first.clone()).await.unwrap();
    click(client, ".keep").await;
    until_count(client, ".keep", 0).await;
    client.switch_to_window(second.clone()).await.unwrap();
    until_loaded(client, 2).await;
    click(client, ".keep").await;
    until_count(client, ".keep", 0).await;
    client.switch_to_window(first.clone()).await.unwrap();
    until_loaded(client, 2).await;
    client.refresh().await.unwrap();
    until_loaded(client, 2).await;

    press(client, "t").await;
    client.switch_to_window(second.clone()).await.unwrap();
    until_count(client, "[data-theme=projector]", 1).await;
    press(client, "?").await;
    click(client, ".settings input[type=checkbox]").await;
    until(client, "return localStorage.synoptic === 'projector no-keys'", "the theme is overwritten").await;
    client.refresh().await.unwrap();
    until_loaded(client, 2).await;

    client.switch_to_window(first.clone()).await.unwrap();
    click(client, ".forget").await;
    until_loaded(client, 0).await;
    client.switch_to_window(second.clone()).await.unwrap();
    until_loaded(client, 0).await;
    choose(client, "text-files", &files[2..3]).await;
    until_loaded(client, 1).await;
    until_count(client, ".keep", 1).await;
    assert_eq!(ask(client, DATABASES).await, json!([]), "what was forgotten is stored again");
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_one_window_forgets_or_replaces_is_forgotten_and_replaced_in_the_other() {
    let (folder, files) = copies();
    let longer = folder.path().join("longer.txt");
    let text = std::fs::read_to_string(&files[0]).unwrap().replace(". ", ". This is new. ");
    std::fs::write(&longer, text).unwrap();
    let host = Host::start();
    let engine = Engine::chromium().await;
    let client = &engine.client;
    let texts = format!("{}#/texts", host.address());
    let first = client.window().await.unwrap();
    let second = client.new_window(true).await.unwrap().handle;
    let to =
        async |window: &fantoccini::wd::WindowHandle| client.switch_to_window(window.clone()).await.unwrap();
    to(&second).await;
    open(client, &texts).await;
    choose(client, "text-files", &files[1..2]).await;
    until_loaded(client, 1).await;
    to(&first).await;
    open(client, &texts).await;
    choose(client, "text-files", &files[..1]).await;
    until_loaded(client, 1).await;
    click(client, ".keep").await;
    until_count(client, ".keep", 0).await;
    // A text in place of an earlier one.
    to(&second).await;
    until_loaded(client, 2).await;
    to(&first).await;
    choose(client, "text-files", &[longer]).await;
    until_text(client, ".notices", "longer.txt: it is").await;
    to(&second).await;
    let document = ask(client, "return [...document.querySelectorAll('.text-list li')].find(e => e.textContent.includes('Kept in this browser')).querySelector('a[href^=\"#/read\"]').getAttribute('href')").await;
    crate::page::follow(client, document.as_str().unwrap()).await;
    until(
        client,
        "return document.body.textContent.includes('This is new.')",
        "the earlier text is still there",
    )
    .await;
    crate::page::follow(client, "#/texts").await;
    // What is forgotten there is forgotten here, beside a text that is not kept; keeping that stores it alone.
    to(&first).await;
    click(client, ".forget").await;
    until_loaded(client, 0).await;
    assert!(
        !crate::page::text(client, "body").await.contains("longer.txt: it is"),
        "what was forgotten is still named"
    );
    to(&second).await;
    until_loaded(client, 1).await;
    until_text(client, ".notices", "The texts that this browser kept were deleted in another window.").await;
    click(client, ".keep").await;
    until_count(client, ".keep", 0).await;
    client.refresh().await.unwrap();
    until_loaded(client, 1).await;
    // Without its mark, too.
    client.execute("for (const name of Object.keys(localStorage)) if (name.startsWith('synoptic-texts')) localStorage.removeItem(name)", vec![]).await.unwrap();
    click(client, ".forget").await;
    until_loaded(client, 0).await;
    until(client, "return indexedDB.databases().then(all => all.length === 0)", "something is left").await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_comparisons_keep_their_texts_apart() {
    let (folder, files) = copies();
    // Chromium has one store for all files.
    let page = std::fs::read_to_string(Page::Fixture.folder().join("synoptic.html")).unwrap();
    let other = folder.path().join("other.html");
    std::fs::write(&other, page.replace("Five accounts of the Narrows Bridge", "Another comparison"))
        .unwrap();
    let other = format!("file://{}", other.display());
    let engine = Engine::chromium().await;
    let client = &engine.client;
    for (address, n) in [(&file(), 0), (&other, 1)] {
        open(client, &format!("{address}#/texts")).await;
        choose(client, "text-files", &files[n..=n]).await;
        until_loaded(client, 1).await;
        click(client, ".keep").await;
        until_count(client, ".keep", 0).await;
    }
    client.refresh().await.unwrap();
    until_text(client, ".loaded", "Kept in this browser").await;
    assert_eq!(count(client, ".loaded").await, 1);
    click(client, ".forget").await;
    until_loaded(client, 0).await;
    open(client, &format!("{}#/texts", file())).await;
    until_loaded(client, 1).await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn where_the_browser_keeps_nothing_it_says_so_and_the_texts_stay_for_now() {
    let (_folder, files) = copies();
    let engine = Engine::chromium().await;
    let client = &engine.client;
    let refuse =
        json!({ "source": "indexedDB.open = () => { throw new DOMException('refused', 'SecurityError') }" });
    engine.chromium_command("Page.addScriptToEvaluateOnNewDocument", refuse).await;
    open(client, &format!("{}#/texts", file())).await;
    choose(client, "text-files", &files[..1]).await;
    until_loaded(client, 1).await;
    click(client, ".keep").await;
    until_text(client, ".keeping", "keeps nothing").await;
    until_loaded(client, 1).await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn firefox_reads_and_keeps_them_too() {
    let (_folder, files) = copies();
    let host = Host::start();
    let engine = Engine::firefox().await;
    let client = &engine.client;
    open(client, &format!("{}#/texts", host.address())).await;
    choose(client, "text-files", &files[2..3]).await;
    until_loaded(client, 1).await;
    click(client, ".keep").await;
    until_count(client, ".keep", 0).await;
    client.refresh().await.unwrap();
    until_loaded(client, 1).await;
    click(client, ".forget").await;
    until_loaded(client, 0).await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_with_the_documents_says_so_and_reads_them_without_a_file() {
    let host = Host::of(Page::FixtureWithTexts.folder());
    for address in [Page::FixtureWithTexts.file(), host.address()] {
        let engine = Engine::chromium().await;
        let client = &engine.client;
        open(client, &address).await;
        let words = text(client, ".carries").await;
        assert!(CITED.iter().all(|cited| words.contains(cited.short)), "{words}");
        assert!(words.contains("only if you may pass these texts on"), "{words}");
        for cited in &CITED {
            follow(client, cited.place).await;
            until_count(client, &format!("{}.is-chosen", at(cited.place)), 1).await;
            press(client, "r").await;
            until_count(client, "#citation-panel .is-here", 1).await;
            assert_eq!(lit(client).await, cited.phrase);
            press(client, &Key::Escape.to_string()).await;
            until_count(client, "#citation-panel", 0).await;
        }
        assert_eq!(ask(client, DATABASES).await, json!([] as [Value; 0]));
        engine.end().await;
    }
    // The page without them says what it lacks.
    let engine = Engine::chromium().await;
    open(&engine.client, &format!("{}#/texts", file())).await;
    assert!(text(&engine.client, ".carries").await.contains("not in this copy"));
    engine.end().await;
    assert_eq!(comparison().documents.len(), CITED.len());
}
