//! The phone: one question a screen, the strip as tabs, one document pinned. And the narrow screens
//! between.

use fantoccini::key::Key;

use crate::engine::Engine;
use crate::page::{
    click, count, file, open, press, sized, text, texts, until_count, until_hash, until_text, until_title,
};

async fn phone() -> Engine {
    let engine = Engine::chromium().await;
    sized(&engine, 390, 844).await;
    engine
}

#[tokio::test(flavor = "multi_thread")]
async fn one_question_fills_the_screen_and_every_document_is_one_tap_away() {
    let engine = phone().await;
    let client = &engine.client;
    open(client, &format!("{}#/traffic", file())).await;
    assert_eq!(text(client, "h1").await, "How long did a boat wait for the span?");
    assert!(text(client, ".deck .above").await.contains("1 of 5"));
    // Béro gives two answers, and The Gazette says nothing.
    let held = [("Ames", 1), ("Béro", 2), ("The Gazette", 0), ("Liu", 1), ("Ward", 1)];
    assert_eq!(count(client, ".tabs button").await, 5);
    for (n, (name, statements)) in held.into_iter().enumerate() {
        click(client, &format!(".tabs button:nth-child({})", n + 1)).await;
        until_text(client, ".panel h2", name).await;
        assert_eq!(count(client, ".panel .statement").await, statements, "{name}");
        assert_eq!(
            text(client, ".panel").await.contains("Says nothing about this"),
            statements == 0,
            "{name}"
        );
    }
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn one_document_is_pinned_and_any_other_is_compared_with_it() {
    let engine = phone().await;
    let client = &engine.client;
    open(client, &format!("{}#/jam-cause/ames", file())).await;
    assert_eq!(text(client, ".panel h2").await, "Ames");
    click(client, ".panel-head button").await;
    until_hash(client, "#/jam-cause/ames&with=ames").await;
    click(client, ".tabs button:nth-child(3)").await;
    until_text(client, ".pinned-line", "✕ The Gazette contradicts Ames").await;
    assert!(count(client, ".pinned .reason").await > 0);
    press(client, &Key::Right.to_string()).await;
    until_text(client, ".panel h2", "Liu").await;
    until_hash(client, "#/jam-cause/liu&with=ames").await;
    client.refresh().await.unwrap();
    until_text(client, ".pinned-line", "◑ Liu differs in part from Ames").await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_swipe_turns_to_the_next_document_and_scrolling_does_not() {
    let engine = phone().await;
    let client = &engine.client;
    open(client, &format!("{}#/jam-cause/gazette", file())).await;
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
    until_text(client, ".panel h2", "Liu").await;
    // Had scrolling turned to Ward, the swipe back would lead to Liu.
    client.execute(&swipe(-90, 200), vec![]).await.unwrap();
    client.execute(&swipe(120, 0), vec![]).await.unwrap();
    until_text(client, ".panel h2", "The Gazette").await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn questions_are_stepped_through_by_tap_and_by_presentation_remote_into_the_next_topic() {
    let engine = phone().await;
    let client = &engine.client;
    open(client, &format!("{}#/boats-lost", file())).await;
    click(client, ".deck-steps a:last-child").await;
    until_title(client, "Was the Board warned before the storm?").await;
    press(client, &Key::PageDown.to_string()).await;
    until_title(client, "Will a fixed bridge be built?").await;
    press(client, &Key::PageUp.to_string()).await;
    until_title(client, "Was the Board warned before the storm?").await;
    until_hash(client, "#/warned-before").await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn turning_the_phone_or_widening_the_window_keeps_the_place() {
    let engine = phone().await;
    let client = &engine.client;
    open(client, &format!("{}#/jam-cause/gazette", file())).await;
    let shown = |heads: Vec<String>, name: &str| heads.iter().any(|head| head.starts_with(name));
    for (width, height, columns) in [(1280, 720, 5), (1100, 800, 3), (960, 800, 2)] {
        sized(&engine, width, height).await;
        until_count(client, ".head", columns).await;
        assert!(shown(texts(client, ".head-name").await, "The Gazette"), "at {width}");
    }
    click(client, ".chips button:nth-child(5)").await;
    until_text(client, ".head:last-child .head-name", "Ward").await;
    sized(&engine, 390, 844).await;
    until_count(client, ".deck", 1).await;
    until_hash(client, "#/jam-cause/gazette").await;
    engine.end().await;
}
