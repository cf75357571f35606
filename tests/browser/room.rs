//! In the room: the stage by keys alone, what is predicted and then shown, the self-test, and a
//! lesson from its first question to the phone.

use comparison::analysis::reveal::{speaking, steps};
use comparison::verdict::Stance;
use comparison::{Comparison, Question, QuestionId};
use fantoccini::Client;
use fantoccini::key::Key;
use serde_json::json;
use synoptic::lesson::{read_link, read_text};
use synoptic::route::view::usual_order;

use crate::engine::Engine;
use crate::page::{ask, click, comparison, file, hash, open, press, text, until, until_title};
use crate::server::Host;

const WARY: &str = "arctic-moscow-wary";

fn question<'a>(comparison: &'a Comparison, id: &str) -> &'a Question {
    comparison.question(&QuestionId::from(id)).unwrap().1
}

async fn no_words_in_the_console(engine: &Engine) {
    assert_eq!(engine.log("browser").await, [] as [serde_json::Value; 0]);
}

async fn until_step(client: &Client, step: usize) {
    let script =
        format!("return document.querySelector('.stage-foot p').textContent.includes('· step {step} of')");
    until(client, &script, &format!("step {step} is not reached")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_stage_is_entered_stepped_blanked_and_left_by_keys_alone() {
    for from_host in [false, true] {
        let host = Host::start();
        let engine = Engine::chromium().await;
        let client = &engine.client;
        let comparison = comparison();
        let page = if from_host { host.address() } else { file() };
        open(client, &format!("{page}#/{WARY}")).await;
        let before = ask(client, "return localStorage.length").await;
        press(client, "P").await;
        until(
            client,
            "return location.hash === '#/stage/arctic-moscow-wary'",
            "P does not lead to the stage",
        )
        .await;
        until_title(client, &question(&comparison, WARY).ask).await;
        assert_eq!(ask(client, "return !!document.querySelector('.bar, .topics')").await, false);
        assert!(text(client, ".stage-foot p").await.starts_with("Topic: question 1 of"));
        for (n, key) in [Key::PageDown.to_string(), Key::Right.to_string(), " ".to_owned()].iter().enumerate()
        {
            press(client, key).await;
            until_step(client, n + 1).await;
        }
        press(client, &Key::PageUp.to_string()).await;
        until_step(client, 2).await;
        press(client, "b").await;
        until(client, "return !!document.querySelector('.blank')", "B does not blank").await;
        let dark = "const b = document.querySelector('.blank').getBoundingClientRect(); return [b.width >= innerWidth, b.height >= innerHeight, getComputedStyle(document.querySelector('.blank')).backgroundColor]";
        assert_eq!(ask(client, dark).await, json!([true, true, "rgb(0, 0, 0)"]));
        press(client, &Key::PageDown.to_string()).await;
        until(client, "return !document.querySelector('.blank')", "the light does not come back").await;
        until_step(client, 2).await;
        let most = steps(question(&comparison, WARY), &usual_order(&comparison)).len();
        for n in 3..=most {
            press(client, &Key::PageDown.to_string()).await;
            until_step(client, n).await;
        }
        press(client, &Key::PageDown.to_string()).await;
        let topic = comparison.topics.iter().find(|t| t.id.as_str() == "arctic").unwrap();
        until_title(client, &topic.questions[1].ask).await;
        until_step(client, 0).await;
        press(client, &Key::PageUp.to_string()).await;
        until_step(client, most).await;
        press(client, &Key::Escape.to_string()).await;
        until(client, "return location.hash === '#/arctic-moscow-wary'", "Escape does not lead back").await;
        until_title(client, "The Arctic").await;
        assert_eq!(ask(client, "return localStorage.length").await, before, "the stage leaves a trace");
        no_words_in_the_console(&engine).await;
        engine.end().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stage_opened_by_its_link_is_left_to_its_question() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/stage/{WARY}", file())).await;
    press(client, &Key::Escape.to_string()).await;
    until_title(client, "The Arctic").await;
    assert_eq!(hash(client).await, format!("#/{WARY}"));
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn documents_are_hidden_then_shown_one_by_one_and_at_last_the_reason() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    let comparison = comparison();
    let shown = usual_order(&comparison);
    let q = question(&comparison, WARY);
    open(client, &format!("{}#/stage/{WARY}", file())).await;
    for p in &q.positions {
        assert!(text(client, ".stage-positions").await.contains(&p.label), "{}", p.label);
    }
    let placed = "return [...document.querySelectorAll('.stage-document h3')].map(h => h.textContent)";
    assert_eq!(ask(client, placed).await, json!([]));
    assert!(!text(client, "main").await.contains(&q.statements[0].citations[0].phrase));
    for (n, d) in shown.iter().enumerate() {
        press(client, &Key::PageDown.to_string()).await;
        until_step(client, n + 1).await;
        let short = comparison.short(d);
        let chips =
            ask(client, "return [...document.querySelectorAll('.chip')].map(c => c.textContent)").await;
        let left: Vec<&str> = shown[n + 1..].iter().map(|d| comparison.short(d)).collect();
        assert_eq!(chips, json!(left));
        if let Stance::Holds(held) = q.stance(d) {
            for letter in held {
                let under = ask(client, &format!("return document.querySelector('[aria-label=\"Position {}\"] .stage-documents').textContent", letter.letter())).await;
                let statement = q.statements_of(d).find(|s| s.position == *letter).unwrap();
                let under = under.as_str().unwrap();
                assert!(under.contains(short) && under.contains(&statement.citations[0].phrase), "{under}");
            }
        } else {
            let lines =
                ask(client, "return [...document.querySelectorAll('.stage-line')].pop().textContent").await;
            assert!(lines.as_str().unwrap().contains(short), "{lines}");
        }
        assert_eq!(ask(client, "return document.querySelectorAll('.stage-relation').length").await, 0);
        let said =
            ask(client, "return document.querySelector('.on-stage > [role=status]').textContent").await;
        assert!(said.as_str().unwrap().starts_with(&format!("{short}: ")), "{said}");
    }
    press(client, &Key::PageDown.to_string()).await;
    until_step(client, shown.len() + 1).await;
    let reason = text(client, ".stage-relation").await;
    assert!(reason.contains("A contradicts B") && reason.contains(&q.relations[0].why), "{reason}");
    let inside = "const b = document.querySelector('.stage-relation').getBoundingClientRect(); return b.top >= 0 && b.bottom <= innerHeight + 1";
    until(client, inside, "the reason is out of sight").await;
    no_words_in_the_console(&engine).await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn hands_are_counted_by_tapping_a_position() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/stage/{WARY}", file())).await;
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
    assert_eq!(hash(client).await, format!("#/stage/{WARY}"));
    assert_eq!(ask(client, "return document.querySelectorAll('output').length").await, 1);
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
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        engine.chromium_command("Emulation.setDeviceMetricsOverride", size).await;
        client.goto("about:blank").await.unwrap();
        open(client, &format!("{}#/stage/{WARY}", file())).await;
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
    let size = json!({ "width": 1920, "height": 1080, "deviceScaleFactor": 1, "mobile": false });
    engine.chromium_command("Emulation.setDeviceMetricsOverride", size).await;
    client.execute("document.documentElement.classList.add('x'); const s = new CSSStyleSheet(); s.replaceSync('html { font-size: 200% !important }'); document.adoptedStyleSheets = [s];", vec![]).await.unwrap();
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
    open(client, &format!("{}#/{WARY}", host.address())).await;
    assert_eq!(ask(client, "return asked").await, 0);
    press(client, "P").await;
    until(client, "return held === 1", "the screen may go dark").await;
    press(client, &Key::PageDown.to_string()).await;
    until_step(client, 1).await;
    assert_eq!(ask(client, "return [asked, held]").await, json!([1, 1]));
    press(client, &Key::Escape.to_string()).await;
    until(client, "return held === 0", "the screen stays on behind the stage").await;
    // Where the browser refuses, everything else goes on.
    open(client, &format!("{}?no#/stage/{WARY}", file())).await;
    until(client, "return asked === 1", "it is not asked for").await;
    press(client, &Key::PageDown.to_string()).await;
    until_step(client, 1).await;
    no_words_in_the_console(&engine).await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn f_fills_the_screen_and_gives_it_back() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/stage/{WARY}", file())).await;
    press(client, "f").await;
    until(client, "return !!document.fullscreenElement", "F does not fill the screen").await;
    press(client, &Key::PageDown.to_string()).await;
    until_step(client, 1).await;
    press(client, "f").await;
    until(client, "return !document.fullscreenElement", "F does not give the screen back").await;
    no_words_in_the_console(&engine).await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn one_tests_oneself_on_a_phone_and_gets_counts_at_the_end() {
    let engine = Engine::chromium().await;
    let size = json!({ "width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": true });
    engine.chromium_command("Emulation.setDeviceMetricsOverride", size).await;
    let client = &engine.client;
    let comparison = comparison();
    let shown = usual_order(&comparison);
    open(client, &format!("{}#/test/arctic", file())).await;
    let topic = comparison.topics.iter().find(|t| t.id.as_str() == "arctic").unwrap();
    let questions: Vec<&Question> = topic
        .questions
        .iter()
        .map(AsRef::as_ref)
        .filter(|q| q.positions.len() > 1 && !speaking(q, &shown).is_empty())
        .collect();
    let (mut right, mut of) = (0, 0);
    for (n, q) in questions.iter().enumerate() {
        until_title(client, &q.ask).await;
        assert!(text(client, ".above").await.ends_with(&format!(
            "question {} of {}",
            n + 1,
            questions.len()
        )));
        assert_eq!(
            ask(client, "return document.querySelectorAll('.statement').length").await,
            0,
            "answers are hidden"
        );
        let documents = speaking(q, &shown);
        assert_eq!(
            ask(client, "return document.querySelectorAll('.test-document').length").await,
            documents.len()
        );
        // The first document is left out, all others are said to hold A.
        for d in &documents[1..] {
            click(client, &format!("input[name='{d}']")).await;
        }
        let here = documents[1..].iter().filter(|d| q.holds(d, &q.positions[0].id)).count();
        click(client, ".test-steps button:last-child").await;
        let says = format!("{here} of {} documents placed where they stand.", documents.len());
        until(client, &format!("return document.querySelector('.score').textContent === '{says}'"), &says)
            .await;
        assert!(text(client, ".test-document").await.contains("– Not placed: it holds"));
        assert_eq!(
            ask(client, "return document.querySelectorAll('.test-document .statement').length > 0").await,
            true
        );
        (right, of) = (right + here, of + documents.len());
        click(client, ".test-steps button:last-child").await;
    }
    until_title(client, "Summary").await;
    assert_eq!(text(client, ".summary").await, format!("{right} of {of} documents placed where they stand."));
    assert_eq!(ask(client, "return document.querySelectorAll('tbody tr').length").await, questions.len());
    assert!(!text(client, "main").await.contains('%'));
    assert_eq!(hash(client).await, "#/test/arctic", "nothing of it is in the address");
    assert_eq!(ask(client, "return document.documentElement.scrollWidth <= innerWidth").await, true);
    client.refresh().await.unwrap();
    until_title(client, &questions[0].ask).await;
    assert_eq!(ask(client, "return document.querySelectorAll(':checked').length").await, 0);
    no_words_in_the_console(&engine).await;
    engine.end().await;
}

/// The lesson in the address.
async fn in_address(client: &Client) -> synoptic::lesson::Lesson {
    let hash = hash(client).await;
    let (lesson, notices) = read_link(hash.split("&lesson=").nth(1).unwrap(), &comparison());
    assert_eq!(notices, [] as [&str; 0], "{hash}");
    lesson
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lesson_is_built_reordered_and_noted_and_travels_in_its_link_and_as_text() {
    let host = Host::start();
    let engine = Engine::chromium().await;
    let client = &engine.client;
    let comparison = comparison();
    let topic = comparison.topics.iter().find(|t| t.id.as_str() == "arctic").unwrap();
    let ids: Vec<String> = topic.questions.iter().map(|q| q.id.to_string()).collect();
    open(client, &format!("{}#/arctic", host.address())).await;
    // From the row of a topic, from close up, from the stage.
    click(client, ".question .room-tools button").await;
    until(client, "return location.hash.includes('&lesson=')", "the address does not carry it").await;
    open(
        client,
        &format!(
            "{}{}",
            host.address(),
            hash(client).await.replace("#/arctic", &format!("#/close-up/{}", ids[1]))
        ),
    )
    .await;
    until_title(client, &topic.questions[1].ask).await;
    click(client, ".room-tools button").await;
    until(
        client,
        "return document.querySelector('.room-tools button').textContent.startsWith('Lesson: no. 2')",
        "it is not put in from close up",
    )
    .await;
    click(client, ".room-tools a").await;
    until(client, "return location.hash.startsWith('#/stage/')", "the link to the stage does not lead there")
        .await;
    assert!(text(client, ".stage-foot p").await.starts_with("Lesson: question 2 of 2"));
    press(client, &Key::Escape.to_string()).await;
    until(client, "return !!document.querySelector('.close-up')", "the stage is not left").await;
    let added: Vec<String> = in_address(client).await.steps.iter().map(|s| s.question.to_string()).collect();
    assert_eq!(added, ids[..2]);
    // Reordered by keyboard: the focus goes along.
    click(client, ".views a:last-child").await;
    until_title(client, "Lesson").await;
    client.execute(&format!("document.getElementById('later-{}').focus()", ids[0]), vec![]).await.unwrap();
    press(client, &Key::Enter.to_string()).await;
    until(
        client,
        &format!(
            "return document.querySelector('.lesson-steps li:last-child h3').textContent === {}",
            json!(topic.questions[0].ask)
        ),
        "it does not move",
    )
    .await;
    until(client, &format!("return document.activeElement.id === 'later-{}'", ids[0]), "the focus is lost")
        .await;
    // Notes, by keyboard, with signs that links do not carry as they are.
    let note = "Ask first: “who is wary?”\nThen, 10 minutes – 北京 & more.";
    client
        .execute("document.querySelector('.lesson-steps li:first-child textarea').focus()", vec![])
        .await
        .unwrap();
    press(client, note).await;
    press(client, &Key::Tab.to_string()).await;
    until(client, "return location.hash.includes('minutes')", "the note is not taken").await;
    let lesson = in_address(client).await;
    assert_eq!(lesson.steps[0].note, note);
    assert_eq!(lesson.steps.iter().map(|s| s.question.as_str()).collect::<Vec<_>>(), [&ids[1], &ids[0]]);
    assert!(
        ask(client, "return location.hash.slice(1).match(/^[a-z0-9,=&/-]+$/) !== null")
            .await
            .as_bool()
            .unwrap()
    );
    let as_text = ask(client, "return document.getElementById('lesson-text').value").await;
    assert_eq!(read_text(as_text.as_str().unwrap(), &comparison), (lesson.clone(), vec![]));
    // On another machine the link opens the same, and starts on the stage at the first question.
    let link = text(client, ".in-words a").await;
    assert!(link.starts_with(&host.address()), "{link}");
    assert_eq!(
        ask(client, "return document.querySelector('.qr').getAttribute('aria-label')").await,
        "QR code of the link below"
    );
    let drawn = ask(client, "return document.querySelector('.qr path').getAttribute('d')").await;
    assert_eq!(drawn, synoptic::share::qr::code(&link).unwrap().path, "the code holds another link");
    let other = Engine::chromium().await;
    open(&other.client, &link).await;
    assert_eq!(in_address(&other.client).await, lesson);
    assert_eq!(ask(&other.client, "return document.querySelector('textarea').value").await, note);
    click(&other.client, ".start").await;
    until_title(&other.client, &topic.questions[1].ask).await;
    assert!(text(&other.client, ".stage-foot p").await.starts_with("Lesson: question 1 of 2"));
    no_words_in_the_console(&other).await;
    other.end().await;
    // Removed, the focus stays on the page's list.
    click(client, ".lesson-steps li:first-child .lesson-tools button:nth-of-type(3)").await;
    until(client, "return document.activeElement.id === 'lesson-questions'", "the focus is lost").await;
    assert_eq!(in_address(client).await.steps.len(), 1);
    no_words_in_the_console(&engine).await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lesson_is_left_and_brought_back_from_its_text() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/lesson&lesson=1==arctic-moscow-wary==arctic-ports-moneyp4t", file())).await;
    let lesson = in_address(client).await;
    let as_text = ask(client, "return document.getElementById('lesson-text').value").await;
    click(client, ".lesson-ways button").await;
    until(client, "return location.hash === '#/lesson'", "the lesson is not left").await;
    let paste = format!("document.getElementById('lesson-text').value = {as_text}");
    client.execute(&paste, vec![]).await.unwrap();
    click(client, "[aria-labelledby=lesson-as-text] button").await;
    until(
        client,
        "return document.querySelectorAll('.lesson-steps li').length === 2",
        "the text is not read",
    )
    .await;
    assert_eq!(in_address(client).await, lesson);
    client.execute("document.getElementById('lesson-text').value = 'Dear all'", vec![]).await.unwrap();
    click(client, "[aria-labelledby=lesson-as-text] button").await;
    until(
        client,
        "return document.querySelector('.notice')?.textContent.startsWith('No question was found in this text')",
        "what is no lesson is taken without a word",
    )
    .await;
    assert_eq!(in_address(client).await, lesson);
    no_words_in_the_console(&engine).await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn going_back_keeps_what_was_put_into_the_lesson() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/arctic", file())).await;
    click(client, ".question .room-tools button").await;
    until(client, "return location.hash.includes('&lesson=')", "nothing is put in").await;
    click(client, ".topics li:nth-child(1) a").await;
    until(client, "return location.hash.startsWith('#/alliance&lesson=')", "the lesson does not go along")
        .await;
    click(client, ".question .room-tools button").await;
    until(client, "return document.querySelector('.question .room-tools button').textContent.startsWith('Lesson: no. 2')", "nothing is put in").await;
    client.back().await.unwrap();
    until_title(client, "The Arctic").await;
    until(
        client,
        "return location.hash.startsWith('#/arctic&lesson=') && location.hash.includes('alliance-')",
        "going back undoes it",
    )
    .await;
    assert_eq!(in_address(client).await.steps.len(), 2);
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn from_a_file_the_page_says_that_its_link_leads_nowhere_for_others() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/lesson&lesson=1==arctic-moscow-wary==arctic-ports-moneyp4t", file())).await;
    assert!(text(client, ".lesson-link").await.contains("works on this machine only"));
    assert_eq!(ask(client, "return document.querySelectorAll('.qr').length").await, 0);
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_that_is_too_long_is_said_in_words() {
    let host = Host::start();
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/lesson&lesson=1==arctic-moscow-wary==arctic-ports-moneyp4t", host.address()))
        .await;
    let write = |n: usize| {
        format!(
            "const t = document.querySelector('.lesson-steps textarea'); t.value = 'word '.repeat({n}); t.dispatchEvent(new Event('change', {{ bubbles: true }}))"
        )
    };
    client.execute(&write(500), vec![]).await.unwrap();
    until(client, "return document.querySelector('.is-too-long')?.textContent.includes('more than mail and chat programs are sure to carry')", "the length is not said").await;
    client.execute(&write(700), vec![]).await.unwrap();
    until(client, "return !document.querySelector('.qr') && document.querySelector('.lesson-link').textContent.includes('A QR code holds at most')", "the code is not said to be too small").await;
    engine.end().await;
}
