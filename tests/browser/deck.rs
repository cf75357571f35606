//! The phone: one question a screen, the strip as tabs, one pinned against another. And the narrow
//! screens between.

use fantoccini::key::Key;
use serde_json::json;

use crate::engine::Engine;
use crate::page::{ask, click, comparison, file, hash, open, press, text, until, until_title};

async fn phone() -> Engine {
    let engine = Engine::chromium().await;
    sized(&engine, 390, 844).await;
    engine
}

async fn sized(engine: &Engine, width: u32, height: u32) {
    let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
    engine.chromium_command("Emulation.setDeviceMetricsOverride", size).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn one_question_fills_the_screen_and_every_document_is_one_tap_away() {
    let engine = phone().await;
    let client = &engine.client;
    let comparison = comparison();
    let topic = comparison.topics.iter().find(|t| t.id.as_str() == "arctic").unwrap();
    open(client, &format!("{}#/arctic", file())).await;
    assert_eq!(text(client, "h1").await, topic.questions[0].ask);
    assert!(
        text(client, ".deck .above").await.ends_with(&format!("question 1 of {}", topic.questions.len()))
    );
    assert_eq!(ask(client, "return document.querySelectorAll('.tabs button').length").await, 5);
    for (n, document) in comparison.documents.iter().enumerate() {
        click(client, &format!(".tabs button:nth-child({})", n + 1)).await;
        until(
            client,
            &format!("return document.querySelector('.panel h2').textContent === '{}'", document.short),
            "the document does not come to the front",
        )
        .await;
        let held = topic.questions[0].statements_of(&document.id).count();
        assert_eq!(ask(client, "return document.querySelectorAll('.panel .statement').length").await, held);
    }
    assert!(text(client, ".panel").await.contains("Silent"));
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn one_is_pinned_and_any_other_is_seen_against_it() {
    let engine = phone().await;
    let client = &engine.client;
    open(client, &format!("{}#/arctic-moscow-wary/lukin", file())).await;
    assert_eq!(text(client, ".panel h2").await, "Lukin");
    click(client, ".panel-head button").await;
    until(client, "return location.hash === '#/arctic-moscow-wary/lukin&with=lukin'", "it is not pinned")
        .await;
    click(client, ".tabs button:nth-child(4)").await;
    until(
        client,
        "return document.querySelector('.pinned-line')?.textContent === '✕ Fletcher contradicts Lukin'",
        "the verdict is not shown",
    )
    .await;
    assert!(
        ask(client, "return document.querySelectorAll('.pinned .reason').length > 0")
            .await
            .as_bool()
            .unwrap()
    );
    press(client, &Key::Right.to_string()).await;
    until(
        client,
        "return document.querySelector('.panel h2').textContent === 'RESC'",
        "the arrow does not turn",
    )
    .await;
    client.refresh().await.unwrap();
    until(client, "return !!document.querySelector('.pinned')", "the pin is lost").await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_swipe_turns_to_the_next_document_and_scrolling_does_not() {
    let engine = phone().await;
    let client = &engine.client;
    open(client, &format!("{}#/arctic-moscow-wary/lukin", file())).await;
    let swipe = |dx: i32, dy: i32| {
        format!(
            "const deck = document.querySelector('.deck'); \
             const touch = (type, x, y) => deck.dispatchEvent(new TouchEvent(type, {{ bubbles: true, changedTouches: [new Touch({{ identifier: 1, target: deck, clientX: x, clientY: y }})] }})); \
             touch('touchstart', 200, 300); touch('touchend', {}, {});",
            200 + dx,
            300 + dy
        )
    };
    client.execute(&swipe(-120, 10), vec![]).await.unwrap();
    until(
        client,
        "return document.querySelector('.panel h2').textContent === 'Fletcher'",
        "a swipe does not turn",
    )
    .await;
    client.execute(&swipe(-90, 200), vec![]).await.unwrap();
    client.execute(&swipe(120, 0), vec![]).await.unwrap();
    until(
        client,
        "return document.querySelector('.panel h2').textContent === 'Lukin'",
        "a swipe does not turn back",
    )
    .await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn questions_are_stepped_through_by_tap_and_by_clicker_into_the_next_topic() {
    let engine = phone().await;
    let client = &engine.client;
    let comparison = comparison();
    let topic = comparison.topics.iter().find(|t| t.id.as_str() == "arctic").unwrap();
    let asks: Vec<&str> = topic.questions.iter().map(|q| q.ask.as_str()).collect();
    open(client, &format!("{}#/{}", file(), topic.questions[asks.len() - 2].id)).await;
    click(client, ".deck-steps a:last-child").await;
    until_title(client, asks[asks.len() - 1]).await;
    press(client, &Key::PageDown.to_string()).await;
    until_title(
        client,
        &comparison.topics.iter().find(|t| t.id.as_str() == "india").unwrap().questions[0].ask,
    )
    .await;
    press(client, &Key::PageUp.to_string()).await;
    until_title(client, asks[asks.len() - 1]).await;
    assert_eq!(hash(client).await, format!("#/{}", topic.questions.last().unwrap().id));
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn turning_the_phone_or_widening_the_window_keeps_the_place() {
    let engine = phone().await;
    let client = &engine.client;
    open(client, &format!("{}#/arctic-moscow-wary/lukin", file())).await;
    for (width, height, columns) in [(1280, 720, 5), (1100, 800, 3), (960, 800, 2)] {
        sized(&engine, width, height).await;
        until(
            client,
            &format!("return document.querySelectorAll('.head').length === {columns}"),
            &format!("not {columns} columns at {width}"),
        )
        .await;
        let heads = ask(
            client,
            "return [...document.querySelectorAll('.head-name')].map(h => h.firstChild.textContent)",
        )
        .await;
        assert!(heads.as_array().unwrap().contains(&json!("Lukin")), "{heads} at {width}");
    }
    click(client, ".chips button:nth-child(5)").await;
    until(
        client,
        "return [...document.querySelectorAll('.head-name')].some(h => h.textContent === 'RESC')",
        "a document is not one tap away",
    )
    .await;
    assert_eq!(hash(client).await, "#/arctic-moscow-wary/lukin");
    sized(&engine, 390, 844).await;
    until(client, "return !!document.querySelector('.deck')", "the deck does not come back").await;
    engine.end().await;
}
