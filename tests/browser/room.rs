//! In the room: the stage by keys alone, what is predicted and then shown, and a lesson from its first question
//! to the phone.

use fantoccini::Client;
use fantoccini::key::Key;
use serde_json::json;
use synoptic::lesson::{read_link, read_text};

use crate::engine::Engine;
use crate::fixture::comparison;
use crate::page::{
    ask, click, count, file, hash, open, press, sized, text, texts, until, until_count, until_focused,
    until_hash, until_text, until_title,
};
use crate::server::Host;

/// Two positions that contradict each other, and one silent document: five documents and a relation.
const STAGE: &str = "#/stage/cost";

/// A lesson of two questions, in its link.
const LESSON: &str = "#/lesson&lesson=1==jam-cause==cost6qi";

async fn until_step(client: &Client, step: usize) {
    until_text(client, ".stage-foot p", &format!("· step {step} of")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_stage_is_entered_stepped_blanked_and_left_by_keys_alone() {
    let host = Host::start();
    for page in [file(), host.address()] {
        let engine = Engine::chromium().await;
        let client = &engine.client;
        open(client, &format!("{page}#/cost")).await;
        let before = ask(client, "return localStorage.length").await;
        press(client, "P").await;
        until_hash(client, STAGE).await;
        until_title(client, "What did the bridge cost?").await;
        assert_eq!(count(client, ".bar, .topics").await, 0);
        assert!(text(client, ".stage-foot p").await.contains("question 1 of 5"));
        for (n, key) in [Key::PageDown.to_string(), Key::Right.to_string(), " ".to_owned()].iter().enumerate()
        {
            press(client, key).await;
            until_step(client, n + 1).await;
        }
        press(client, &Key::PageUp.to_string()).await;
        until_step(client, 2).await;
        press(client, "b").await;
        until_count(client, ".blank", 1).await;
        let dark = "const b = document.querySelector('.blank').getBoundingClientRect(); return [b.width >= innerWidth, b.height >= innerHeight, getComputedStyle(document.querySelector('.blank')).backgroundColor]";
        assert_eq!(ask(client, dark).await, json!([true, true, "rgb(0, 0, 0)"]));
        press(client, &Key::PageDown.to_string()).await;
        until_count(client, ".blank", 0).await;
        until_step(client, 2).await;
        for n in 3..=6 {
            press(client, &Key::PageDown.to_string()).await;
            until_step(client, n).await;
        }
        press(client, &Key::PageDown.to_string()).await;
        until_title(client, "When did the first cart cross the bridge?").await;
        until_step(client, 0).await;
        press(client, &Key::PageUp.to_string()).await;
        until_step(client, 6).await;
        press(client, &Key::Escape.to_string()).await;
        until_hash(client, "#/cost").await;
        until_title(client, "What did the bridge cost?").await;
        assert_eq!(ask(client, "return localStorage.length").await, before, "the stage leaves a trace");
        engine.end().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stage_opened_by_its_link_is_left_to_its_question() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}{STAGE}", file())).await;
    press(client, &Key::Escape.to_string()).await;
    until_title(client, "What did the bridge cost?").await;
    until_hash(client, "#/cost").await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn documents_are_hidden_then_shown_one_by_one_and_at_last_the_reason() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}{STAGE}", file())).await;
    let positions = text(client, ".stage-positions").await;
    assert!(positions.contains("41,000 crowns") && positions.contains("58,000 crowns"), "{positions}");
    assert_eq!(count(client, ".stage-document").await, 0);
    assert!(!text(client, "main").await.contains("The whole work cost"), "an answer is shown already");
    let under = |position: &str| format!("[aria-label=\"Position {position}\"] .stage-documents");
    let names = ["Ames", "Béro", "The Gazette", "Liu", "Ward"];
    let phrases = [
        ("A", "The whole work cost 41,000 crowns"),
        ("", ""),
        ("A", "give the price as 41,000 crowns"),
        ("A", "The accounts close at 41,000 crowns"),
        ("B", "the true cost is 58,000 crowns"),
    ];
    for (n, (name, (position, phrase))) in names.iter().zip(phrases).enumerate() {
        press(client, &Key::PageDown.to_string()).await;
        until_step(client, n + 1).await;
        assert_eq!(texts(client, ".chip").await, names[n + 1..]);
        if position.is_empty() {
            assert!(texts(client, ".stage-line").await.pop().unwrap().contains(name));
        } else {
            let shown = text(client, &under(position)).await;
            assert!(shown.contains(name) && shown.contains(phrase), "{shown}");
        }
        assert_eq!(count(client, ".stage-relation").await, 0);
        let said = texts(client, ".on-stage > [role=status]").await;
        assert!(said[0].starts_with(name), "{said:?}");
    }
    press(client, &Key::PageDown.to_string()).await;
    until_step(client, 6).await;
    let reason = text(client, ".stage-relation").await;
    assert!(
        reason.contains("A contradicts B") && reason.contains("Both sums are given as the whole price"),
        "{reason}"
    );
    let inside = "const b = document.querySelector('.stage-relation').getBoundingClientRect(); return b.top >= 0 && b.bottom <= innerHeight + 1";
    until(client, inside, "the reason is out of sight").await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn hands_are_counted_by_tapping_a_position() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}{STAGE}", file())).await;
    let head = ".stage-position:nth-child(2) h2 button";
    for _ in 0..3 {
        click(client, head).await;
    }
    let counted = |n: u32| {
        format!("return document.querySelector('.stage-position:nth-child(2) output')?.textContent === '{n}'")
    };
    until(client, &counted(3), "taps are not counted").await;
    click(client, ".stage-count button").await;
    until(client, &counted(2), "− does not take one off").await;
    let shift = format!(
        "document.querySelector('{head}').dispatchEvent(new MouseEvent('click', {{ bubbles: true, shiftKey: true }}))"
    );
    client.execute(&shift, vec![]).await.unwrap();
    until(client, &counted(1), "Shift does not take one off").await;
    assert_eq!(count(client, "output").await, 1, "the other position counts nothing");
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_stage_fits_from_a_small_projector_to_a_large_screen_and_is_black_on_white() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    let dark = json!({ "features": [{ "name": "prefers-color-scheme", "value": "dark" }] });
    engine.chromium_command("Emulation.setEmulatedMedia", dark).await;
    let mut sizes = Vec::new();
    for (width, height) in [(1024, 768), (1280, 720), (1920, 1080), (3840, 2160)] {
        sized(&engine, width, height).await;
        open(client, &format!("{}{STAGE}", file())).await;
        for n in 0..5 {
            press(client, &Key::PageDown.to_string()).await;
            until_step(client, n + 1).await;
        }
        let fits = "const e = document.documentElement; return [e.scrollWidth <= innerWidth, e.scrollHeight <= innerHeight + 1]";
        assert_eq!(ask(client, fits).await, json!([true, true]), "{width} x {height}");
        let looks = "const s = getComputedStyle(document.querySelector('.stage')); return [s.color, s.backgroundColor]";
        assert_eq!(ask(client, looks).await, json!(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]));
        let fills = "return [...document.querySelectorAll('.stage :not(.strip-cell, .strip-cell *, .blank)')].map(e => getComputedStyle(e).backgroundColor).filter(c => !['rgba(0, 0, 0, 0)', 'rgb(255, 255, 255)'].includes(c))";
        assert_eq!(ask(client, fills).await, json!([]));
        let borders =
            "return parseFloat(getComputedStyle(document.querySelector('.stage-position')).borderTopWidth)";
        assert!(ask(client, borders).await.as_f64().unwrap() >= 3.0);
        let type_size = ask(
            client,
            "return parseFloat(getComputedStyle(document.querySelector('.stage-document p')).fontSize)",
        )
        .await;
        sizes.push(type_size.as_f64().unwrap());
    }
    assert!(sizes[0] >= 20.0 && sizes[2] >= 1.25 * sizes[0] && sizes[3] >= 1.8 * sizes[2], "{sizes:?}");
    // The reader's own size of type and the browser's zoom still enlarge it.
    sized(&engine, 1920, 1080).await;
    client.execute("const s = new CSSStyleSheet(); s.replaceSync('html { font-size: 200% !important }'); document.adoptedStyleSheets = [s];", vec![]).await.unwrap();
    let larger = ask(
        client,
        "return parseFloat(getComputedStyle(document.querySelector('.stage-document p')).fontSize)",
    )
    .await;
    assert!(larger.as_f64().unwrap() >= 1.3 * sizes[2], "{larger} after {sizes:?}");
    // At 300 %, a window of 1920 pixels has 640.
    let size = json!({ "width": 640, "height": 360, "deviceScaleFactor": 3, "mobile": false });
    client.execute("document.adoptedStyleSheets = []", vec![]).await.unwrap();
    engine.chromium_command("Emulation.setDeviceMetricsOverride", size).await;
    let zoomed = ask(client, "return [3 * parseFloat(getComputedStyle(document.querySelector('.stage-document p')).fontSize), document.documentElement.scrollWidth <= innerWidth]").await;
    assert!(zoomed[0].as_f64().unwrap() >= 1.6 * sizes[2] && zoomed[1] == true, "{zoomed} after {sizes:?}");
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_screen_stays_on_while_the_stage_does_and_a_refusal_does_no_harm() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    let watched = "window.held = 0; window.asked = 0; navigator.wakeLock && Object.defineProperty(navigator, 'wakeLock', { value: { request: kind => { asked++; if (location.search) return Promise.reject(new Error('no')); held++; return Promise.resolve({ release: () => { held--; return Promise.resolve(); } }); } } });";
    engine.chromium_command("Page.addScriptToEvaluateOnNewDocument", json!({ "source": watched })).await;
    let host = Host::start();
    open(client, &format!("{}#/cost", host.address())).await;
    assert_eq!(ask(client, "return asked").await, 0);
    press(client, "P").await;
    until(client, "return held === 1", "the screen may go dark").await;
    press(client, &Key::PageDown.to_string()).await;
    until_step(client, 1).await;
    assert_eq!(ask(client, "return [asked, held]").await, json!([1, 1]));
    press(client, &Key::Escape.to_string()).await;
    until(client, "return held === 0", "the screen stays on behind the stage").await;
    // Where the browser refuses, everything else goes on.
    open(client, &format!("{}?no{STAGE}", file())).await;
    until(client, "return asked === 1", "it is not asked for").await;
    press(client, &Key::PageDown.to_string()).await;
    until_step(client, 1).await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn f_fills_the_screen_and_gives_it_back() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}{STAGE}", file())).await;
    press(client, "f").await;
    until(client, "return !!document.fullscreenElement", "F does not fill the screen").await;
    press(client, &Key::PageDown.to_string()).await;
    until_step(client, 1).await;
    press(client, "f").await;
    until(client, "return !document.fullscreenElement", "F does not give the screen back").await;
    engine.end().await;
}

/// Returns the lesson in the address.
async fn in_address(client: &Client) -> synoptic::lesson::Lesson {
    let hash = hash(client).await;
    let (lesson, notices) = read_link(hash.split("&lesson=").nth(1).unwrap(), &comparison());
    assert_eq!(notices, [] as [&str; 0], "{hash}");
    lesson
}

/// Returns the questions of the lesson in the address.
async fn steps(client: &Client) -> Vec<String> {
    in_address(client).await.steps.iter().map(|s| s.question.to_string()).collect()
}

/// Waits until the lesson in the address has so many questions.
async fn until_in_lesson(client: &Client, count: usize) {
    let script =
        format!("return (location.hash.split('&lesson=')[1] ?? '').split('==').length === {}", count + 1);
    until(client, &script, &format!("the address has no lesson of {count}")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lesson_is_built_from_a_row_a_question_and_the_stage() {
    let host = Host::start();
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/storm", host.address())).await;
    click(client, ".unfold").await;
    click(client, ".question-tools button").await;
    until_in_lesson(client, 1).await;
    let carried = hash(client).await;
    open(client, &format!("{}{}", host.address(), carried.replace("#/storm", "#/jam-cause"))).await;
    until_title(client, "Why did the span stick?").await;
    click(client, ".page-tools .page-tools button").await;
    until_in_lesson(client, 2).await;
    assert_eq!(steps(client).await, ["jam-date", "jam-cause"]);
    click(client, ".present").await;
    until_text(client, ".stage-foot p", "question 2 of 2").await;
    press(client, &Key::Escape.to_string()).await;
    until_count(client, ".question", 1).await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lesson_is_reordered_noted_and_shortened_by_keyboard() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}{LESSON}", file())).await;
    // The focus goes along with the question that moves.
    client.execute("document.getElementById('later-jam-cause').focus()", vec![]).await.unwrap();
    press(client, &Key::Enter.to_string()).await;
    until_text(client, ".lesson-steps li:last-child h3", "Why did the span stick?").await;
    until_focused(client, "later-jam-cause").await;
    // A note with signs that links do not carry as they are.
    let note = "Ask first: “who knows?”\nThen, 10 minutes – 北京 & more.";
    let field = "document.querySelector('.lesson-steps li:first-child textarea').focus()";
    client.execute(field, vec![]).await.unwrap();
    press(client, note).await;
    press(client, &Key::Tab.to_string()).await;
    until(client, "return location.hash.includes('minutes')", "the note is not taken").await;
    let plain = "return /^[a-z0-9,=&/-]+$/.test(location.hash.slice(1))";
    assert_eq!(ask(client, plain).await, true);
    let lesson = in_address(client).await;
    assert_eq!(lesson.steps[0].note, note);
    assert_eq!(steps(client).await, ["cost", "jam-cause"]);
    let as_text = ask(client, "return document.getElementById('lesson-text').value").await;
    assert_eq!(read_text(as_text.as_str().unwrap(), &comparison()), (lesson, vec![]));
    click(client, ".lesson-steps li:first-child .lesson-tools button:nth-of-type(3)").await;
    until_focused(client, "lesson-questions").await;
    until_in_lesson(client, 1).await;
    assert_eq!(steps(client).await, ["jam-cause"]);
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lesson_travels_by_its_link_and_code_and_starts_on_the_stage() {
    let host = Host::start();
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}{LESSON}", host.address())).await;
    let link = text(client, ".in-words a").await;
    assert_eq!(link, format!("{}{LESSON}", host.address()));
    let drawn = ask(client, "return document.querySelector('.qr path').getAttribute('d')").await;
    assert_eq!(drawn, synoptic::share::qr::code(&link).unwrap().path, "the code holds another link");
    let other = Engine::chromium().await;
    open(&other.client, &link).await;
    assert_eq!(steps(&other.client).await, ["jam-cause", "cost"]);
    click(&other.client, ".start").await;
    until_title(&other.client, "Why did the span stick?").await;
    assert!(text(&other.client, ".stage-foot p").await.contains("question 1 of 2"));
    other.end().await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lesson_is_left_and_brought_back_from_its_text() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}{LESSON}", file())).await;
    let as_text = ask(client, "return document.getElementById('lesson-text').value").await;
    click(client, ".lesson-ways button").await;
    until_hash(client, "#/lesson").await;
    let paste = |text: &serde_json::Value| format!("document.getElementById('lesson-text').value = {text}");
    client.execute(&paste(&as_text), vec![]).await.unwrap();
    click(client, "[aria-labelledby=lesson-as-text] button").await;
    until_count(client, ".lesson-steps li", 2).await;
    until_hash(client, LESSON).await;
    client.execute(&paste(&json!("Dear all")), vec![]).await.unwrap();
    click(client, "[aria-labelledby=lesson-as-text] button").await;
    until_text(client, ".notice", "No question").await;
    assert_eq!(steps(client).await, ["jam-cause", "cost"]);
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn going_back_keeps_what_was_added_to_the_lesson() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/storm", file())).await;
    click(client, ".unfold").await;
    click(client, ".question-tools button").await;
    until_in_lesson(client, 1).await;
    click(client, ".views summary").await;
    click(client, ".views a[href^='#/building']").await;
    until_title(client, "The building").await;
    click(client, ".unfold").await;
    click(client, ".question-tools button").await;
    until_in_lesson(client, 2).await;
    client.back().await.unwrap();
    until_title(client, "The night of the storm").await;
    until(client, "return location.hash.startsWith('#/storm&lesson=')", "back leads elsewhere").await;
    until_in_lesson(client, 2).await;
    assert_eq!(steps(client).await, ["jam-date", "cost"]);
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn from_a_file_the_page_says_that_its_link_leads_nowhere_for_others() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}{LESSON}", file())).await;
    assert!(text(client, ".lesson-link").await.contains("this machine only"));
    assert_eq!(count(client, ".qr").await, 0);
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_that_is_too_long_for_mail_and_for_a_code_is_said_in_words() {
    let host = Host::start();
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}{LESSON}", host.address())).await;
    let write = |n: usize| {
        format!(
            "const t = document.querySelector('.lesson-steps textarea'); t.value = 'word '.repeat({n}); t.dispatchEvent(new Event('change', {{ bubbles: true }}))"
        )
    };
    client.execute(&write(500), vec![]).await.unwrap();
    until_count(client, ".is-too-long", 1).await;
    assert_eq!(count(client, ".qr").await, 1);
    client.execute(&write(700), vec![]).await.unwrap();
    until_count(client, ".qr", 0).await;
    until_text(client, ".lesson-link", "QR code").await;
    engine.end().await;
}
