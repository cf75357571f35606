//! Keys: what they do depends on what has the focus, on the keyboard and on the row of the board.

use fantoccini::key::Key;
use fantoccini::{Client, Locator};
use serde_json::json;

use crate::engine::Engine;
use crate::page::{ask, click, file, hash, open, press, until, until_count, until_hash, until_text};

/// Gives the focus to the first element that matches.
async fn focus(client: &Client, selector: &str) {
    let script = format!(
        "const e = document.querySelector({}); e.focus(); return document.activeElement === e",
        json!(selector)
    );
    assert_eq!(ask(client, &script).await, true, "{selector} takes no focus");
}

#[tokio::test(flavor = "multi_thread")]
async fn capital_p_stages_the_question_of_the_row_with_the_focus_or_opened_last() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    let row = |n: u8, part: &str| format!(".board-row:nth-of-type({n}) {part}");
    open(client, &format!("{}#/storm", file())).await;
    click(client, &row(3, ".unfold")).await;
    until_count(client, ".board-open", 1).await;
    press(client, "P").await;
    until_hash(client, "#/stage/keeper-at-post").await;
    // By the mouse alone, the focus stays where it was. In what a row has opened, it is in the row.
    for (part, question) in
        [("body", "jam-cause"), (".board-open .paragraph", "jam-cause"), (".board-row .ask", "jam-date")]
    {
        client.execute("sessionStorage.clear()", vec![]).await.unwrap();
        open(client, &format!("{}#/storm", file())).await;
        click(client, &row(2, ".finding")).await;
        until_count(client, ".board-open", 1).await;
        client.execute("document.activeElement.blur()", vec![]).await.unwrap();
        if part != "body" {
            focus(client, part).await;
        }
        press(client, "P").await;
        until_hash(client, &format!("#/stage/{question}")).await;
    }
    // So it is in lists of several topics.
    for view in ["#/disagreements", "#/search/crowns"] {
        open(client, &format!("{}{view}", file())).await;
        let ask_of = row(1, ".ask");
        let asked = ask(client, &format!("return document.querySelector('{ask_of}').hash")).await;
        focus(client, &ask_of).await;
        press(client, "P").await;
        until_hash(client, &asked.as_str().unwrap().replace("#/", "#/stage/")).await;
    }
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_and_a_checkbox_keep_the_keys_that_they_need_and_no_others() {
    for engine in [Engine::chromium().await, Engine::firefox().await] {
        let client = &engine.client;
        open(client, &format!("{}#/disagreements", file())).await;
        let list = ".choices select:first-of-type";
        focus(client, list).await;
        press(client, "?").await;
        until_count(client, "dialog[open] .keys", 1).await;
        press(client, &Key::Escape.to_string()).await;
        until_count(client, "dialog", 0).await;
        // Letters choose in the list, though they are commands elsewhere.
        focus(client, list).await;
        press(client, "o").await;
        press(client, "/").await;
        until(client, "return document.activeElement.id === 'search'", "“/” does nothing on a list").await;
        assert!(hash(client).await.starts_with("#/disagreements"), "a letter left the list");
        // A checkbox needs Space alone.
        open(client, &format!("{}#/storm", file())).await;
        let tick = ".board-row:nth-of-type(2) .tick input";
        focus(client, tick).await;
        press(client, " ").await;
        until_count(client, ".tick input:checked", 1).await;
        focus(client, tick).await;
        press(client, "o").await;
        until(client, "return location.hash.startsWith('#/&')", "a letter does nothing on a checkbox").await;
        engine.end().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sign_that_needs_alt_works_and_letters_with_alt_are_the_browsers() {
    /// The modifiers of Chromium's protocol.
    const ALT: u8 = 1;
    const CTRL: u8 = 2;
    let engine = Engine::chromium().await;
    let client = &engine.client;
    let strike = async |key: &str, code: &str, modifiers: u8| {
        for kind in ["rawKeyDown", "keyUp"] {
            let event = json!({ "type": kind, "key": key, "code": code, "modifiers": modifiers });
            engine.chromium_command("Input.dispatchKeyEvent", event).await;
        }
    };
    open(client, &format!("{}#/storm", file())).await;
    // A German keyboard: AltGr on Windows, Option on a Mac.
    strike("]", "Digit9", CTRL | ALT).await;
    until_hash(client, "#/future").await;
    strike("[", "Digit5", ALT).await;
    until_hash(client, "#/storm").await;
    strike("j", "KeyJ", ALT).await;
    strike("[", "Digit8", CTRL).await;
    strike("?", "Minus", 0).await;
    until_count(client, "dialog[open]", 1).await;
    assert_eq!(hash(client).await, "#/storm");
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn space_steps_on_the_stage_though_a_button_was_clicked() {
    for (engine, fills) in [(Engine::chromium().await, true), (Engine::firefox().await, false)] {
        let client = &engine.client;
        open(client, &format!("{}#/stage/cost", file())).await;
        let first = ".stage-answer:first-child";
        let voted = format!("return document.querySelector('{first} input').value");
        click(client, &format!("{first} button")).await;
        until(client, &format!("{voted} === '1'"), "no vote is counted").await;
        let kept = "return document.activeElement.matches('.stage-answer button')";
        assert_eq!(ask(client, kept).await, true, "the focus is elsewhere");
        press(client, " ").await;
        until_text(client, ".stage-place", "step 2 of").await;
        press(client, &Key::PageUp.to_string()).await;
        until_text(client, ".stage-place", "step 1 of").await;
        assert_eq!(ask(client, &voted).await, "1", "Space has counted a hand");
        if fills {
            let mouse = "document.body.dispatchEvent(new MouseEvent('mousemove', { bubbles: true }))";
            client.execute(mouse, vec![]).await.unwrap();
            let full = Locator::XPath("//*[contains(@class, 'stage-tools')]//button[contains(., '(F)')]");
            client.find(full).await.unwrap().click().await.unwrap();
            until(client, "return !!document.fullscreenElement", "the screen is not filled").await;
            press(client, " ").await;
            until_text(client, ".stage-place", "step 2 of").await;
            assert_eq!(ask(client, "return !!document.fullscreenElement").await, true, "Space has ended it");
        }
        engine.end().await;
    }
}
