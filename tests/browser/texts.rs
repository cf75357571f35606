//! The documents themselves beside the comparison: added from disk, refused, kept, forgotten, read.
//!
//! Where the documents are not at hand, a text made up of what is cited stands in for them.

use std::path::{Path, PathBuf};

use anchoring::plain;
use comparison::{Comparison, DocumentId};
use fantoccini::key::Key;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::engine::Engine;
use crate::made_up::{letters, made_up};
use crate::page::{ask, at, click, comparison, file, hash, open, press, text, until};
use crate::server::{Host, dist};

/// The documents as files under names that say nothing: the real ones where they are at hand.
fn copies(comparison: &Comparison) -> (TempDir, Vec<(DocumentId, PathBuf)>) {
    let folder = tempfile::tempdir().unwrap();
    let texts: Vec<(DocumentId, String)> = match std::env::var_os("SYNOPTIC_TEXTS") {
        Some(at_hand) => synoptic::copies::bundle::find(Path::new(&at_hand), comparison).unwrap().texts,
        None => comparison.documents.iter().map(|d| (d.id.clone(), made_up(d, comparison))).collect(),
    };
    assert_eq!(texts.len(), comparison.documents.len());
    let files = texts
        .into_iter()
        .enumerate()
        .map(|(n, (id, text))| {
            let path = folder.path().join(format!("file-{n}.txt"));
            std::fs::write(&path, text).unwrap();
            (id, path)
        })
        .collect();
    (folder, files)
}

/// Chooses files in the field, all at once.
async fn choose(client: &Client, field: &str, files: &[&Path]) {
    let paths: Vec<String> = files.iter().map(|p| p.display().to_string()).collect();
    client.find(Locator::Id(field)).await.unwrap().send_keys(&paths.join("\n")).await.unwrap();
}

/// Waits until so many documents are at hand, as the list says.
async fn until_at_hand(client: &Client, count: usize) {
    let script = format!("return document.querySelectorAll('.at-hand').length === {count}");
    until(client, &script, &format!("not {count} texts at hand")).await;
}

const DATABASES: &str = "return indexedDB.databases().then(all => all.map(d => d.name))";

/// The one statement of a document on a question and its first phrase.
fn cited<'a>(comparison: &'a Comparison, document: &'a DocumentId) -> (String, &'a str) {
    let (question, statement) = comparison
        .questions()
        .find_map(|(_, q)| {
            let mut of = q.statements_of(document);
            let first = of.next()?;
            (of.next().is_none() && first.by.is_none()).then_some((q, first))
        })
        .unwrap();
    (format!("/{}/{document}", question.id), statement.citations[0].phrase.as_str())
}

#[tokio::test(flavor = "multi_thread")]
async fn own_copies_are_added_from_disk_and_every_statement_is_read_in_its_place() {
    let comparison = comparison();
    let (_folder, files) = copies(&comparison);
    let host = Host::start();
    for address in [file(), host.address()] {
        let engine = Engine::chromium().await;
        let client = &engine.client;
        open(client, &format!("{address}#/texts")).await;
        let asked = host.asked().len();
        choose(client, "text-files", &files.iter().map(|(_, p)| p.as_path()).collect::<Vec<_>>()).await;
        until_at_hand(client, files.len()).await;
        let words = text(client, ".notices").await;
        for (n, (id, _)) in files.iter().enumerate() {
            let said = format!("file-{n}.txt: it is {}, ", comparison.short(id));
            assert!(words.contains(&said), "{words}");
        }
        assert!(!words.contains("not found"), "{words}");

        for (id, _) in &files {
            let (place, phrase) = cited(&comparison, id);
            client.execute(&format!("location.hash = '{place}'"), vec![]).await.unwrap();
            let open_it = format!("{} button.paragraph", at(&place));
            until(client, &format!("return !!document.querySelector('{open_it}')"), "no such statement")
                .await;
            click(client, &open_it).await;
            until(client, "return document.activeElement.id === 'beside'", "the panel does not open").await;
            let pressed = format!("return document.querySelector('{open_it}').getAttribute('aria-expanded')");
            assert_eq!(ask(client, &pressed).await, "true");
            let lit =
                "return [...document.querySelectorAll('#beside .is-here')].map(e => e.textContent).join('')";
            assert_eq!(letters(ask(client, lit).await.as_str().unwrap()), letters(phrase));
            let seen = "const lit = document.querySelector('#beside .is-here').getBoundingClientRect(), panel = document.querySelector('#beside').getBoundingClientRect(); return lit.top > panel.top && lit.bottom < panel.bottom && lit.bottom < innerHeight";
            assert_eq!(ask(client, seen).await, true, "the phrase is out of sight");
            press(client, &Key::Escape.to_string()).await;
            until(client, "return !document.querySelector('#beside')", "the panel stays").await;
            let back = format!("return document.activeElement === document.querySelector('{open_it}')");
            assert_eq!(ask(client, &back).await, true, "the focus is lost");
        }
        assert_eq!(host.asked().len(), asked, "something was asked for");
        assert_eq!(engine.log("browser").await, [] as [Value; 0]);
        engine.end().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_whole_text_is_read_with_everything_cited_marked_flat_and_the_way_back_in_the_margin() {
    let comparison = comparison();
    let (_folder, files) = copies(&comparison);
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/read/lukin/7", file())).await;
    assert!(text(client, ".read .notice").await.contains("Not at hand: Lukin"));
    let (_, lukin) = files.iter().find(|(id, _)| id.as_str() == "lukin").unwrap();
    choose(client, "read-files", &[lukin.as_path()]).await;
    // Where the link led once the text is there.
    until(client, "return document.activeElement.id === '/read/lukin/7'", "it does not go to the paragraph")
        .await;
    let lukin = comparison.document(&"lukin".into()).unwrap();
    let numbered = "return document.querySelectorAll('.passage[id]').length";
    assert_eq!(ask(client, numbered).await, lukin.text.paragraphs);
    assert_eq!(ask(client, "return document.querySelectorAll('.phrase .phrase').length").await, 0);
    let notes = ask(
        client,
        "return [...new Set([...document.querySelectorAll('.margin a')].map(a => a.hash.slice(1)))]",
    )
    .await;
    let statements: Vec<String> = comparison
        .questions()
        .flat_map(|(_, q)| q.statements_of(&lukin.id).map(move |s| (q, s)))
        .map(|(q, _)| q.id.to_string())
        .collect();
    for question in &statements {
        assert!(
            notes
                .as_array()
                .unwrap()
                .iter()
                .any(|n| n.as_str().unwrap().starts_with(&format!("/{question}/"))),
            "{question}"
        );
    }
    // The browser's own search finds what the text says, and the margin leads back.
    let (_, phrase) = cited(&comparison, &lukin.id);
    let found = format!("return window.find({})", json!(phrase));
    assert_eq!(ask(client, &found).await, true);
    client.execute("document.querySelector('.margin a').click()", vec![]).await.unwrap();
    until(client, "return !!document.querySelector('.statement.is-chosen')", "the margin leads nowhere")
        .await;

    // Two and five in one scroller, each paragraph once.
    client.execute("location.hash = '/read/lukin,resc'", vec![]).await.unwrap();
    until(client, "return !!document.querySelector('.read .notice')", "it does not say what is lacking")
        .await;
    choose(client, "read-files", &files.iter().map(|(_, p)| p.as_path()).collect::<Vec<_>>()).await;
    until(client, "return document.querySelectorAll('.side-by-side .heads > *').length === 2", "not two")
        .await;
    client.execute("[...document.querySelectorAll('.document-choice a')].find(a => a.textContent === 'All by topic').click()", vec![]).await.unwrap();
    until(client, "return document.querySelectorAll('.side-by-side .heads > *').length === 5", "not all")
        .await;
    let once = "const ids = [...document.querySelectorAll('.passage[id]')].map(e => e.id); return [ids.length, new Set(ids).size]";
    let all: usize = comparison.documents.iter().map(|d| d.text.paragraphs).sum();
    assert_eq!(ask(client, once).await, json!([all, all]));
    assert_eq!(engine.log("browser").await, [] as [Value; 0]);
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn files_that_are_no_document_get_a_clear_word_and_change_nothing() {
    let comparison = comparison();
    let (folder, files) = copies(&comparison);
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
        (put("a.pdf", b"%PDF-1.7 and so on"), "it is a PDF file"),
        (put("b.docx", b"PK\x03\x04 and so on"), "it is a packed file"),
        (put("c.txt", b""), "it holds no text"),
        (put("d.bin", &noise), "it is not text"),
        (put("e.txt", &vec![b'a'; plain::LARGEST + 10]), "it is larger than 5 MB"),
        (put("f.html", hostile.as_bytes()), "it holds no text"),
        (put("<i>g.txt", b"Dear Ann, the weather here is fine."), "it is none of the documents"),
    ];
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/texts", file())).await;
    choose(client, "text-files", &[files[0].1.as_path()]).await;
    until_at_hand(client, 1).await;
    let before = text(client, ".text-list").await;
    choose(client, "text-files", &refused.iter().map(|(p, _)| p.as_path()).collect::<Vec<_>>()).await;
    until(client, "return document.querySelectorAll('.notice p').length > 7", "nothing is said").await;
    let words = text(client, ".notices").await;
    for (path, why) in &refused {
        let name = path.file_name().unwrap().to_string_lossy();
        assert!(words.contains(&format!("{name}: {why}")), "{name}: {words}");
    }
    assert_eq!(text(client, ".text-list").await, before);
    assert_eq!(ask(client, "return window.hurt ?? 'unhurt'").await, "unhurt");
    // All that the browser notes is that it kept the hostile page's own handler from running.
    for noted in engine.log("browser").await {
        assert!(
            noted["message"].as_str().unwrap().contains("Executing inline event handler violates"),
            "{noted}"
        );
    }
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_saved_page_dropped_anywhere_is_read_and_what_it_lacks_is_said() {
    let comparison = comparison();
    let (_folder, files) = copies(&comparison);
    let (id, path) = &files[0];
    let (place, phrase) = cited(&comparison, id);
    // The page lacks the paragraph with the phrase, and everything else is there.
    let original = std::fs::read_to_string(path).unwrap();
    let text_of_it: Vec<String> =
        anchoring::placing::place(&original, comparison.document(id).unwrap(), &comparison)
            .paragraphs
            .into_iter()
            .map(|p| p.text)
            .collect();
    let page: String = text_of_it
        .iter()
        .filter(|p| !p.contains(phrase))
        .map(|p| p.replace('&', "&amp;").replace('<', "&lt;"))
        .collect::<Vec<_>>()
        .join("</p><p>");
    let page = format!(
        "<!doctype html><html><head><title>t</title></head><body><nav>Menu</nav><p>{page}</p></body></html>"
    );
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#{place}", file())).await;
    let drop = "const held = new DataTransfer(); held.items.add(new File([arguments[0]], 'saved.html', { type: 'text/html' })); \
        const send = kind => document.querySelector('main').dispatchEvent(new DragEvent(kind, { dataTransfer: held, bubbles: true, cancelable: true })); \
        send('dragover'); window.hinted = getComputedStyle(document.querySelector('.drop-hint')).display; send('drop')";
    client.execute(drop, vec![json!(page)]).await.unwrap();
    until(
        client,
        "return document.querySelector('.notices').textContent.includes('saved.html: it is')",
        "nothing is said",
    )
    .await;
    assert_ne!(
        ask(client, "return window.hinted").await,
        "none",
        "no word while files are held over the page"
    );
    let hidden = "return getComputedStyle(document.querySelector('.drop-hint')).display";
    assert_eq!(ask(client, hidden).await, "none");
    assert_eq!(hash(client).await, format!("#{place}"), "the reader was led away");
    click(client, &format!("{} button.paragraph", at(&place))).await;
    until(client, "return !!document.querySelector('#beside .notice')", "the panel does not open").await;
    assert!(text(client, "#beside .notice").await.contains("was not found in the copy at hand"));
    assert_eq!(ask(client, "return document.querySelectorAll('#beside .is-here').length").await, 0);
    client.execute("location.hash = '/texts'", vec![]).await.unwrap();
    until_at_hand(client, 1).await;
    assert!(text(client, ".text-list").await.contains("not found"));
    assert_eq!(engine.log("browser").await, [] as [Value; 0]);
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_the_text_the_panel_says_where_to_find_the_phrase() {
    let comparison = comparison();
    let engine = Engine::chromium().await;
    let client = &engine.client;
    let resc = DocumentId::from("resc");
    let (place, phrase) = cited(&comparison, &resc);
    open(client, &format!("{}#{place}", file())).await;
    press(client, "r").await;
    until(client, "return document.activeElement.id === 'beside'", "the panel does not open").await;
    let words = text(client, "#beside").await;
    assert!(words.contains("paragraph ") && words.contains("counted without headings"), "{words}");
    assert_eq!(ask(client, "return document.getElementById('beside-phrase').value").await, phrase);
    assert_eq!(engine.log("browser").await, [] as [Value; 0]);
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_added_is_kept_only_when_asked_and_forgotten_by_one_button() {
    let comparison = comparison();
    let (_folder, files) = copies(&comparison);
    let host = Host::start();
    for address in [file(), host.address()] {
        let engine = Engine::chromium().await;
        let client = &engine.client;
        let page = format!("{address}#/texts");
        open(client, &page).await;
        choose(client, "text-files", &[files[0].1.as_path(), files[1].1.as_path()]).await;
        until_at_hand(client, 2).await;
        assert_eq!(ask(client, DATABASES).await, json!([]), "something is kept unasked");
        client.refresh().await.unwrap();
        until(client, "return document.documentElement.dataset.app === 'ready'", "no app").await;
        assert_eq!(ask(client, "return document.querySelectorAll('.at-hand').length").await, 0);

        choose(client, "text-files", &[files[0].1.as_path()]).await;
        until_at_hand(client, 1).await;
        click(client, ".keep").await;
        until(
            client,
            "return document.querySelector('.keeping').textContent.includes('is kept in this browser')",
            "it is not kept",
        )
        .await;
        // What is added later is kept with the rest.
        choose(client, "text-files", &[files[1].1.as_path()]).await;
        until_at_hand(client, 2).await;
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        client.refresh().await.unwrap();
        until_at_hand(client, 2).await;
        assert!(text(client, ".text-list").await.contains("Kept in this browser"));

        click(client, ".forget").await;
        until_at_hand(client, 0).await;
        assert_eq!(ask(client, DATABASES).await, json!([]), "something is left");
        client.refresh().await.unwrap();
        until(client, "return document.documentElement.dataset.app === 'ready'", "no app").await;
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        assert_eq!(ask(client, "return document.querySelectorAll('.at-hand').length").await, 0);
        assert_eq!(engine.log("browser").await, [] as [Value; 0]);
        engine.end().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn where_the_browser_keeps_nothing_it_says_so_and_the_texts_stay_for_now() {
    let comparison = comparison();
    let (_folder, files) = copies(&comparison);
    let engine = Engine::chromium().await;
    let client = &engine.client;
    let refuse =
        json!({ "source": "indexedDB.open = () => { throw new DOMException('refused', 'SecurityError') }" });
    engine.chromium_command("Page.addScriptToEvaluateOnNewDocument", refuse).await;
    open(client, &format!("{}#/texts", file())).await;
    choose(client, "text-files", &[files[0].1.as_path()]).await;
    until_at_hand(client, 1).await;
    click(client, ".keep").await;
    until(
        client,
        "return document.querySelector('.keeping').textContent.includes('keeps nothing for this page')",
        "nothing is said",
    )
    .await;
    until_at_hand(client, 1).await;
    assert_eq!(engine.log("browser").await, [] as [Value; 0]);
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn firefox_reads_and_keeps_them_too() {
    let comparison = comparison();
    let (_folder, files) = copies(&comparison);
    let host = Host::start();
    let engine = Engine::firefox().await;
    let client = &engine.client;
    open(client, &format!("{}#/texts", host.address())).await;
    choose(client, "text-files", &[files[2].1.as_path()]).await;
    until_at_hand(client, 1).await;
    click(client, ".keep").await;
    until(
        client,
        "return document.querySelector('.keeping').textContent.includes('is kept in this browser')",
        "it is not kept",
    )
    .await;
    client.refresh().await.unwrap();
    until_at_hand(client, 1).await;
    click(client, ".forget").await;
    until_at_hand(client, 0).await;
    engine.end().await;
}

/// The page as it is built with the documents; none where they are not at hand.
pub fn with_texts() -> Option<PathBuf> {
    std::env::var_os("SYNOPTIC_TEXTS")?;
    let page = dist().parent().unwrap().join("target/with-texts");
    assert!(
        page.join("synoptic.html").is_file(),
        "build it: SYNOPTIC_BUNDLE=folder scripts/trunk.sh build --dist target/with-texts"
    );
    Some(page)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_build_with_the_documents_says_so_on_its_face_and_reads_them_without_a_file() {
    let Some(folder) = with_texts() else {
        eprintln!("not tried: the documents are not at hand (set SYNOPTIC_TEXTS to their folder)");
        return;
    };
    let (comparison, lukin) = (comparison(), DocumentId::from("lukin"));
    let host = Host::of(folder.clone());
    for address in [format!("file://{}", folder.join("synoptic.html").display()), host.address()] {
        let engine = Engine::chromium().await;
        let client = &engine.client;
        open(client, &address).await;
        let words = text(client, ".carries").await;
        assert!(words.contains("belong to their publishers"), "{words}");
        assert!(comparison.documents.iter().all(|d| words.contains(&d.short)), "{words}");
        let (place, phrase) = cited(&comparison, &lukin);
        client.execute(&format!("location.hash = '{place}'"), vec![]).await.unwrap();
        until(client, "return !!document.querySelector('.statement.is-chosen')", "no statement").await;
        press(client, "r").await;
        until(client, "return !!document.querySelector('#beside .is-here')", "the text is not there").await;
        let lit =
            "return [...document.querySelectorAll('#beside .is-here')].map(e => e.textContent).join('')";
        assert_eq!(letters(ask(client, lit).await.as_str().unwrap()), letters(phrase));
        assert_eq!(ask(client, DATABASES).await, json!([]));
        assert_eq!(engine.log("browser").await, [] as [Value; 0]);
        engine.end().await;
    }
    // And the one without says what it lacks.
    let engine = Engine::chromium().await;
    open(&engine.client, &file()).await;
    assert!(text(&engine.client, ".carries").await.contains("are not in this copy"));
    engine.end().await;
}
