//! The stage: by keys alone, step by step, with votes and a timer, readable from the back row.

use fantoccini::Client;
use fantoccini::key::Key;
use serde_json::{Value, json};
use synoptic::lesson::{Lesson, write_link};

use crate::engine::Engine;
use crate::page::{
    ask, click, count, file, open, press, sized, text, texts, until, until_count, until_hash, until_ready,
    until_text, until_title,
};
use crate::server::{Host, Page};

/// Three documents that agree, one that contradicts them, one that says nothing: seven steps.
const STAGE: &str = "#/stage/cost";

/// Waits until a step is on the screen, counted from 1.
async fn until_step(client: &Client, step: usize) {
    until_text(client, ".stage-place", &format!("step {step} of")).await;
}

async fn next(client: &Client) {
    press(client, &Key::PageDown.to_string()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_stage_is_entered_stepped_blanked_and_left_by_keys_alone() {
    let host = Host::start();
    for page in [file(), host.address()] {
        let engine = Engine::chromium().await;
        let client = &engine.client;
        open(client, &format!("{page}#/cost")).await;
        press(client, "P").await;
        until_hash(client, STAGE).await;
        until_title(client, "What did the bridge cost?").await;
        assert_eq!(count(client, ".bar, .topics").await, 0);
        until_text(client, ".stage-place", "Topic: question 1 of 5, step 1 of 7").await;
        for (n, key) in [Key::PageDown.to_string(), Key::Right.to_string(), " ".to_owned()].iter().enumerate()
        {
            press(client, key).await;
            until_step(client, n + 2).await;
        }
        press(client, &Key::PageUp.to_string()).await;
        until_step(client, 3).await;
        press(client, "b").await;
        until_count(client, ".blank", 1).await;
        let dark = "const b = document.querySelector('.blank').getBoundingClientRect(); return [b.width >= innerWidth, b.height >= innerHeight, getComputedStyle(document.querySelector('.blank')).backgroundColor]";
        assert_eq!(ask(client, dark).await, json!([true, true, "rgb(0, 0, 0)"]));
        next(client).await;
        until_count(client, ".blank", 0).await;
        until_step(client, 3).await;
        for n in 4..=7 {
            next(client).await;
            until_step(client, n).await;
        }
        next(client).await;
        until_title(client, "When did the first cart cross the bridge?").await;
        until_step(client, 1).await;
        press(client, &Key::PageUp.to_string()).await;
        until_step(client, 7).await;
        press(client, &Key::Escape.to_string()).await;
        until_hash(client, "#/cost").await;
        until_title(client, "What did the bridge cost?").await;
        engine.end().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stage_opened_by_its_link_is_left_to_its_question() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}{STAGE}", file())).await;
    next(client).await;
    until_step(client, 2).await;
    press(client, &Key::Escape.to_string()).await;
    until_title(client, "What did the bridge cost?").await;
    until_hash(client, "#/cost").await;
    // What was left begins anew, also after a reload.
    open(client, &format!("{}{STAGE}", file())).await;
    until_step(client, 1).await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn documents_are_read_one_by_one_then_come_the_verdict_its_reason_and_what_would_settle_it() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}{STAGE}", file())).await;
    let answers = text(client, ".stage-answers").await;
    assert!(answers.contains("41,000 crowns") && answers.contains("58,000 crowns"), "{answers}");
    assert_eq!(texts(client, ".chip").await, ["Ames", "Béro", "The Gazette", "Liu", "Ward"]);
    assert!(!text(client, "main").await.contains("The whole work cost"), "an answer is shown already");
    let read = [
        ("Ames", "A", "The whole work cost 41,000 crowns", ["Ames", ""]),
        ("The Gazette", "A", "give the price as 41,000 crowns", ["Ames The Gazette", ""]),
        ("Liu", "A", "The accounts close at 41,000 crowns", ["Ames The Gazette Liu", ""]),
        ("Ward", "B", "the true cost is 58,000 crowns", ["Ames The Gazette Liu", "Ward"]),
    ];
    for (n, (name, letter, phrase, sides)) in read.into_iter().enumerate() {
        next(client).await;
        until_step(client, n + 2).await;
        let shown = text(client, ".stage-document").await;
        assert!(shown.starts_with(name) && shown.contains(letter) && shown.contains(phrase), "{shown}");
        let held = "return [...document.querySelectorAll('.stage-sides li:not(.is-apart)')].map(e => [...e.querySelectorAll('p > span:not(.unseen)')].map(s => s.textContent).join(' '))";
        assert_eq!(ask(client, held).await, json!(sides));
        assert_eq!(texts(client, ".is-latest").await, [name]);
        assert_eq!(count(client, ".stage-picture").await, 0, "the verdict is shown already");
        let said = texts(client, ".on-stage > [data-spoken]").await;
        assert!(said[0].starts_with(name), "{said:?}");
    }
    assert_eq!(texts(client, ".is-apart").await, ["says nothing: Béro"], "silence is told at the end");
    next(client).await;
    until_step(client, 6).await;
    let picture = text(client, ".stage-picture").await;
    for words in
        ["41,000 crowns", "Ames, The Gazette, Liu", "✕", "cannot both be true", "58,000 crowns", "Ward"]
    {
        assert!(picture.contains(words), "{words}: {picture}");
    }
    assert!(text(client, ".stage-why").await.contains("Both sums are given as the whole price"));
    next(client).await;
    until_step(client, 7).await;
    assert!(text(client, ".stage-settle").await.contains("A paper of that day"));
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_class_votes_by_key_click_and_number_and_once_more_after_reading() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}{STAGE}", file())).await;
    let votes = "return [...document.querySelectorAll('.stage-answer input')].map(e => e.value)";
    let until_votes = async |counts: [&str; 2]| {
        let counts = json!(json!(counts).to_string());
        let script = format!("return JSON.stringify((() => {{ {votes} }})()) === {counts}");
        until(client, &script, &format!("not {counts:?}")).await;
    };
    press(client, "1").await;
    press(client, "2").await;
    press(client, "2").await;
    until_votes(["1", "2"]).await;
    click(client, ".stage-answer:first-child button").await;
    until_votes(["2", "2"]).await;
    // A number that is typed replaces the one that stands there; Enter and Escape leave the field alone.
    let field = ".stage-answer:last-child input";
    let left = "return document.activeElement.id === 'comparison'";
    for (number, done) in [("7", Key::Escape), ("14", Key::Enter)] {
        click(client, field).await;
        press(client, number).await;
        until_votes(["2", number]).await;
        press(client, &done.to_string()).await;
        until(client, left, "the field has the focus still").await;
        until_step(client, 1).await;
    }
    click(client, field).await;
    let widths =
        "return [...document.querySelectorAll('.stage-bars rect')].map(r => r.getAttribute('width'))";
    assert_eq!(ask(client, widths).await, json!(["14", "100"]));
    // The space bar steps, though the field has the focus.
    press(client, " ").await;
    until_step(client, 2).await;
    for n in 3..=6 {
        next(client).await;
        until_step(client, n).await;
    }
    assert!(text(client, ".stage-line").await.contains("Vote again"));
    press(client, "1").await;
    until_votes(["1", ""]).await;
    assert_eq!(texts(client, ".votes-before [aria-hidden]").await, ["2 →", "14 →"]);
    // It is all there after a reload.
    client.refresh().await.unwrap();
    until_ready(client).await;
    until_step(client, 6).await;
    until_votes(["1", ""]).await;
    press(client, &Key::Delete.to_string()).await;
    until_votes(["", ""]).await;
    assert_eq!(texts(client, ".votes-before [aria-hidden]").await, ["2 →", "14 →"]);
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_timer_counts_down_and_says_that_time_is_up() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}{STAGE}", file())).await;
    assert_eq!(count(client, ".stage-timer").await, 0);
    press(client, "t").await;
    until(
        client,
        "return /^(3:00|2:5\\d)$/.test(document.querySelector('.stage-timer')?.textContent)",
        "no time is shown",
    )
    .await;
    let later =
        |seconds: u32| format!("const now = Date.now; Date.now = () => now.call(Date) + {}", seconds * 1_000);
    client.execute(&later(60), vec![]).await.unwrap();
    until(
        client,
        "return document.querySelector('.stage-timer').textContent.startsWith('1:5')",
        "time stands still",
    )
    .await;
    press(client, "t").await;
    until_count(client, ".stage-timer.is-resting", 1).await;
    client.execute(&later(60), vec![]).await.unwrap();
    press(client, "t").await;
    until(
        client,
        "return document.querySelector('.stage-timer').textContent.startsWith('1:5')",
        "a timer that rests goes on",
    )
    .await;
    client.execute(&later(300), vec![]).await.unwrap();
    until_text(client, ".stage-timer", "Time is up").await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn keys_work_on_any_layout_and_a_held_button_steps_once() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}{STAGE}", file())).await;
    let key = |key: &str, code: &str, repeat: bool| {
        format!(
            "document.body.dispatchEvent(new KeyboardEvent('keydown', {{ key: '{key}', code: '{code}', repeat: {repeat}, bubbles: true, cancelable: true }}))"
        )
    };
    client.execute(&key("и", "KeyB", false), vec![]).await.unwrap();
    until_count(client, ".blank", 1).await;
    client.execute(&key("и", "KeyB", false), vec![]).await.unwrap();
    until_count(client, ".blank", 0).await;
    client.execute(&key("PageDown", "PageDown", false), vec![]).await.unwrap();
    for _ in 0..12 {
        client.execute(&key("PageDown", "PageDown", true), vec![]).await.unwrap();
    }
    until_step(client, 2).await;
    client.execute(&key("PageDown", "PageDown", false), vec![]).await.unwrap();
    until_step(client, 3).await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_tools_come_with_the_mouse_and_a_lesson_ends_with_a_slide_that_leads_back() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    let lesson = write_link(&Lesson::default().with(&"cost".into()));
    open(client, &format!("{}{STAGE}&lesson={lesson}", file())).await;
    assert_eq!(ask(client, "return document.documentElement.dataset.mouse ?? ''").await, "");
    client
        .execute("document.body.dispatchEvent(new MouseEvent('mousemove', { bubbles: true }))", vec![])
        .await
        .unwrap();
    until(client, "return document.documentElement.dataset.mouse === 'moving'", "the mouse is not seen")
        .await;
    until(client, "return !document.documentElement.dataset.mouse", "the tools stay for ever").await;
    for n in 2..=7 {
        next(client).await;
        until_step(client, n).await;
    }
    next(client).await;
    until_text(client, ".stage-end", "The end · 1 question").await;
    next(client).await;
    until_text(client, ".stage-end", "The end · 1 question").await;
    click(client, ".stage-end a").await;
    until_title(client, "Teach").await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn where_there_is_a_mouse_the_tools_lie_over_the_stage_and_all_are_in_sight() {
    let mouse = "--blink-settings=primaryHoverType=2,availableHoverTypes=2";
    let engine = Engine::chromium_flagged(json!({}), json!({}), &[mouse]).await;
    let client = &engine.client;
    open(client, &format!("{}{STAGE}", file())).await;
    for width in [1920, 1024, 800] {
        sized(&engine, width, 768).await;
        let tools = "const tools = document.querySelector('.stage-tools'); return [getComputedStyle(tools).position, tools.scrollWidth - tools.clientWidth]";
        assert_eq!(ask(client, tools).await, json!(["fixed", 0]), "{width}");
    }
    engine.end().await;
}

/// What is too small, cut off or out of sight on the screen, in words; type as a share of the window's height.
const FAULTS: &str = "
    const faults = [], least = 0.046 * innerHeight;
    const wide = document.documentElement;
    if (wide.scrollHeight > innerHeight + 1 || wide.scrollWidth > innerWidth) faults.push('the page scrolls');
    const asked = document.querySelector('.on-stage h1').getBoundingClientRect();
    if (asked.top < 0 || asked.bottom > innerHeight) faults.push('the question is out of sight');
    const view = document.querySelector('.stage-window');
    if (view && view.scrollHeight > view.clientHeight + 1) faults.push('cut off below');
    for (const e of document.querySelectorAll('.on-stage :is(h1, h2, p, b, span, q, button, input):not(.unseen)')) {
        if (!e.checkVisibility() || e.closest('.stage-place, .stage-tools, .unseen') || !e.textContent.trim() && !e.value) continue;
        const size = parseFloat(getComputedStyle(e).fontSize);
        if (size < least) faults.push(`${e.className || e.localName} has ${size} of ${least}`);
        if (e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display !== 'inline') faults.push(`${e.className || e.localName} is cut off: ${e.textContent.trim()}`);
        const box = e.getBoundingClientRect(), place = e.closest('.stage-sides, .stage-window')?.getBoundingClientRect();
        if (place && (box.bottom > place.bottom + 1 || box.top < place.top - 1)) faults.push(`${e.className || e.localName} is out of sight: ${e.textContent.trim()}`);
    }
";

/// Steps from the first question of the page to the end of the last, and returns every fault on the way. The
/// address of each topic's first question is opened, since a topic ends with a slide.
async fn walked(client: &Client) -> (Vec<Value>, u64) {
    let script = format!(
        "const found = [], frame = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
        const press = () => document.body.dispatchEvent(new KeyboardEvent('keydown', {{ key: 'PageDown', code: 'PageDown', bubbles: true, cancelable: true }}));
        let steps = 0, ends = 0;
        for (let last = ''; ; steps++) {{
            await frame();
            if (document.querySelector('.stage-end')) {{
                if (++ends > 1) break;
            }} else {{
                ends = 0;
                {FAULTS}
                const place = document.querySelector('.stage-place').textContent + ' ' + document.querySelector('.on-stage h1').textContent;
                for (const fault of faults) found.push(`${{place}}: ${{fault}}`);
                if (found.length > 20) break;
            }}
            press();
        }}
        return [found, steps];"
    );
    let run = format!(
        "const done = arguments[arguments.length - 1]; (async () => {{ {script} }})().then(done, e => done([[String(e)], 0]))"
    );
    let result = client.execute_async(&run, vec![]).await.unwrap();
    (result[0].as_array().unwrap().clone(), result[1].as_u64().unwrap())
}

/// Walks through every question and step at one size of window.
async fn fits_at(width: u32, height: u32) {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    client
        .update_timeouts(fantoccini::wd::TimeoutConfiguration::new(
            Some(std::time::Duration::from_mins(8)),
            None,
            None,
        ))
        .await
        .unwrap();
    sized(&engine, width, height).await;
    let comparison = Page::Shipped.data().comparison;
    let (_, first) = comparison.questions().next().unwrap();
    open(client, &format!("{}#/stage/{}", Page::Shipped.file(), first.id)).await;
    let (faults, steps) = walked(client).await;
    assert_eq!(faults, Vec::<Value>::new(), "{width} x {height}");
    // Each question has at least the prediction, one document and a verdict.
    assert!(steps >= 3 * comparison.questions().count() as u64, "{steps} steps");
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_step_of_every_question_can_be_read_from_the_last_row_at_1024_by_768() {
    fits_at(1024, 768).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_step_of_every_question_can_be_read_from_the_last_row_at_1280_by_720() {
    fits_at(1280, 720).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_step_of_every_question_can_be_read_from_the_last_row_at_1366_by_768() {
    fits_at(1366, 768).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_step_of_every_question_can_be_read_from_the_last_row_at_1920_by_1080() {
    fits_at(1920, 1080).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn larger_type_divides_a_step_into_parts_and_hides_nothing() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    sized(&engine, 1280, 720).await;
    open(client, &format!("{}{STAGE}", file())).await;
    let size = "return parseFloat(getComputedStyle(document.querySelector('.on-stage')).fontSize)";
    let usual = ask(client, size).await.as_f64().unwrap();
    for _ in 0..4 {
        press(client, "+").await;
    }
    until_count(client, ".size-4", 1).await;
    assert!(ask(client, size).await.as_f64().unwrap() >= 1.7 * usual);
    // What is read on the way from the prediction to the end of the question, part by part.
    let seen = "const view = document.querySelector('.stage-window').getBoundingClientRect(); return [...document.querySelectorAll('.stage-flow p')].filter(e => { const b = e.getBoundingClientRect(); return b.left < view.right - 1 && b.right > view.left + 1 && b.top < view.bottom }).map(e => e.textContent)";
    let mut read = String::new();
    for _ in 0..20 {
        read.push_str(&ask(client, seen).await.to_string());
        if ask(client, "return document.querySelector('#comparison h1').textContent").await
            != "What did the bridge cost?"
        {
            break;
        }
        next(client).await;
        until(
            client,
            "return new Promise(done => requestAnimationFrame(() => setTimeout(() => done(true))))",
            "",
        )
        .await;
    }
    for words in ["58,000 crowns", "Both sums are given as the whole price", "A paper of that day"] {
        assert!(read.contains(words), "{words} is never in sight: {read}");
    }
    assert_eq!(ask(client, "return document.documentElement.scrollHeight <= innerHeight + 1").await, true);
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_stage_is_black_on_white_in_every_theme_and_scrolls_where_it_is_enlarged() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    let dark = json!({ "features": [{ "name": "prefers-color-scheme", "value": "dark" }] });
    engine.chromium_command("Emulation.setEmulatedMedia", dark).await;
    sized(&engine, 1280, 720).await;
    open(client, &format!("{}{STAGE}", file())).await;
    next(client).await;
    until_step(client, 2).await;
    let looks =
        "const s = getComputedStyle(document.querySelector('.stage')); return [s.color, s.backgroundColor]";
    assert_eq!(ask(client, looks).await, json!(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]));
    let fills = "return [...document.querySelectorAll('.stage :not(.strip-cell, .strip-cell *, .blank)')].map(e => getComputedStyle(e).backgroundColor).filter(c => !['rgba(0, 0, 0, 0)', 'rgb(255, 255, 255)'].includes(c))";
    assert_eq!(ask(client, fills).await, json!([]));
    // At 400 %, a window of 1280 pixels has 320, and at 300 % one of 1920 has 640.
    for (width, height) in [(320, 180), (640, 360), (390, 844)] {
        sized(&engine, width, height).await;
        let fits = "return [document.documentElement.scrollWidth <= innerWidth, document.querySelector('.stage-clause').getBoundingClientRect().height > 0]";
        assert_eq!(ask(client, fits).await, json!([true, true]), "{width} x {height}");
        let size = ask(
            client,
            "return parseFloat(getComputedStyle(document.querySelector('.stage-clause')).fontSize)",
        )
        .await;
        assert!(size.as_f64().unwrap() >= 16.0, "{width}: {size}");
    }
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
    next(client).await;
    until_step(client, 2).await;
    assert_eq!(ask(client, "return [asked, held]").await, json!([1, 1]));
    press(client, &Key::Escape.to_string()).await;
    until(client, "return held === 0", "the screen stays on behind the stage").await;
    // Where the browser refuses, everything else goes on.
    open(client, &format!("{}?no{STAGE}", file())).await;
    until(client, "return asked === 1", "it is not asked for").await;
    next(client).await;
    until_step(client, 2).await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn f_fills_the_screen_and_gives_it_back() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}{STAGE}", file())).await;
    press(client, "f").await;
    until(client, "return !!document.fullscreenElement", "F does not fill the screen").await;
    next(client).await;
    until_step(client, 2).await;
    press(client, "f").await;
    until(client, "return !document.fullscreenElement", "F does not give the screen back").await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_number_of_votes_is_read_whatever_its_digits() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}{STAGE}", file())).await;
    for typed in ["12", "１２", "١٢", "12x", "12."] {
        click(client, ".stage-answer input").await;
        press(client, typed).await;
        let counted = "return document.querySelector('.stage-answer input').value === '12' && document.querySelector('.stage-bars rect').getAttribute('width') === '100'";
        until(client, counted, &format!("{typed} is not counted")).await;
        press(client, &Key::Escape.to_string()).await;
    }
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn all_of_a_step_is_shown_though_a_translation_makes_it_longer() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}{STAGE}", file())).await;
    next(client).await;
    until_step(client, 2).await;
    assert_eq!(
        ask(client, "return document.querySelector('.stage-place').textContent.includes('part')").await,
        false
    );
    let longer = "const walker = document.createTreeWalker(document.querySelector('.stage-window'), NodeFilter.SHOW_TEXT), found = []; \
        while (walker.nextNode()) found.push(walker.currentNode); \
        for (const text of found.filter(t => t.data.length > 20)) { const font = document.createElement('font'); font.textContent = text.data.repeat(12); text.replaceWith(font) }";
    client.execute(longer, vec![]).await.unwrap();
    until_text(client, ".stage-place", "part 1 of").await;
    next(client).await;
    until_text(client, ".stage-place", "part 2 of").await;
    engine.end().await;
}
