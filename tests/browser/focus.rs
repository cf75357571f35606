//! By keyboard and by ear: the focus is never lost, and what changes without it is spoken.

use comparison::QuestionId;
use fantoccini::Client;
use fantoccini::key::Key;
use serde_json::json;
use synoptic::lesson::{Lesson, write_link};

use crate::engine::Engine;
use crate::fixture;
use crate::page::{
    ask, click, file, follow, open, press, until, until_count, until_focused, until_is, until_title,
};

/// What has the focus: its id, its label or its words.
const HELD: &str = "const e = document.activeElement; return e === document.body ? 'nothing' : e.id || e.ariaLabel || (e.labels?.[0] ?? e).textContent.trim()";

/// Puts the focus on an element and presses a key there.
async fn press_on(client: &Client, selector: &str, key: &str) {
    let held = format!(
        "const e = document.querySelector({0}); e?.focus(); return !!e && document.activeElement === e",
        json!(selector)
    );
    until(client, &held, &format!("{selector} cannot be focused")).await;
    press(client, key).await;
}

/// Waits until this has the focus.
async fn until_held(client: &Client, expected: &str) {
    until_is(client, HELD, &json!(expected), "what has the focus").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_focus_goes_to_what_takes_the_place_of_what_is_gone() {
    let enter = Key::Enter.to_string();
    let escape = Key::Escape.to_string();
    let engine = Engine::chromium().await;
    let client = &engine.client;

    // A column, the way to move it, the filter, a menu.
    open(client, &format!("{}#/storm", file())).await;
    press_on(client, "[aria-label='Hide Liu']", &enter).await;
    until_count(client, "[aria-label='Hide Liu']", 0).await;
    until_held(client, "Ward").await;
    client.execute("document.querySelector('.documents').open = true", vec![]).await.unwrap();
    press_on(client, "[aria-label='Move Béro to the left']", &enter).await;
    until_count(client, ".documents li:first-child [aria-label='Move Béro to the right']", 1).await;
    until_held(client, "Move Béro to the right").await;
    press(client, &escape).await;
    until_count(client, ".documents[open]", 0).await;
    until_held(client, "Columns: 4 of 5").await;
    follow(client, "#/storm&verdict=contradicts").await;
    press_on(client, ".filter-line .clear", &enter).await;
    until_count(client, ".filter-line p", 0).await;
    until_held(client, "Test yourself").await;

    // Dialogs, however they are closed.
    for close in [&enter, &escape] {
        press_on(client, ".open-share", &enter).await;
        until_count(client, "dialog[open]", 1).await;
        press_on(client, "#dialog > button", close).await;
        until_count(client, "dialog", 0).await;
        until_held(client, "Share").await;
    }
    press_on(client, ".open-share", &enter).await;
    press_on(client, "#dialog .open-cite", &enter).await;
    until_count(client, "dialog[open] .styles", 1).await;
    press(client, &escape).await;
    until_count(client, "dialog", 0).await;
    until_held(client, "Share").await;

    // A chosen statement, an explained term, the citation panel.
    follow(client, "#/jam-cause/ames").await;
    press_on(client, ".is-chosen .cite", &escape).await;
    until_count(client, ".is-chosen", 0).await;
    until_held(client, "#Link to this statement").await;
    press_on(client, ".term", &escape).await;
    until(client, "return document.documentElement.dataset.hints === 'hidden'", "the hint is shown").await;
    until(client, "return document.activeElement.className === 'term'", "the term has lost the focus").await;
    press_on(client, "[id='/jam-cause/liu~0']", &enter).await;
    until_focused(client, "citation-panel").await;
    press_on(client, "#citation-panel header button", &enter).await;
    until_focused(client, "/jam-cause/liu~0").await;

    // The self-test, the lesson and what brings it back, the stage.
    follow(client, "#/test/storm").await;
    until_count(client, ".test-document", 5).await;
    press_on(client, ".test-steps button:last-child", &enter).await;
    until_focused(client, "outcome").await;
    press_on(client, ".test-steps button:last-child", &enter).await;
    until_title(client, "Was the keeper at his post?").await;
    until_focused(client, "comparison").await;
    let lesson = write_link(&Lesson::default().with(&QuestionId::from("cost")));
    follow(client, &format!("#/lesson&lesson={lesson}")).await;
    press_on(client, ".own .lesson-ways button:last-child", &enter).await;
    until_count(client, ".undo", 1).await;
    until(client, "return document.activeElement !== document.body", "the focus is lost").await;
    press_on(client, ".undo button", &enter).await;
    until_count(client, ".undo", 0).await;
    until(client, "return document.activeElement !== document.body", "the focus is lost").await;
    follow(client, "#/stage/cost").await;
    until_count(client, ".stage-answers", 1).await;
    press_on(client, ".stage-answer button", &enter).await;
    press_on(client, ".stage-tools button:nth-of-type(3)", &Key::PageDown.to_string()).await;
    until_count(client, ".stage-document", 1).await;
    until_held(client, "Timer (T)").await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn keeping_and_forgetting_texts_does_not_lose_the_focus() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/texts", file())).await;
    let text = fixture::folder().join("texts/ward.txt").canonicalize().unwrap();
    let field = client.find(fantoccini::Locator::Id("text-files")).await.unwrap();
    field.send_keys(text.to_str().unwrap()).await.unwrap();
    press_on(client, ".keep", &Key::Enter.to_string()).await;
    until_count(client, ".keep", 0).await;
    until_held(client, "Delete the texts I added").await;
    press(client, &Key::Enter.to_string()).await;
    until_count(client, ".keeping", 0).await;
    until(
        client,
        "return document.activeElement.closest('.text-list, .keeping, .choose-files') !== null",
        "the focus is elsewhere",
    )
    .await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn one_region_that_is_always_there_speaks_what_is_new() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/nowhere", file())).await;
    let regions =
        "return [...document.querySelectorAll('[role=status], [role=alert], [aria-live]')].map(e => e.id)";
    assert_eq!(ask(client, regions).await, json!(["spoken"]));
    client.execute("window.region = document.getElementById('spoken')", vec![]).await.unwrap();
    let spoken = async |words: &str| {
        let script = format!(
            "const said = window.region.textContent; return window.region.isConnected && said.includes({0}) ? {0} : said",
            json!(words)
        );
        until_is(client, &script, &json!(words), "what is spoken").await;
    };
    spoken("There is no topic or question “nowhere”.").await;
    follow(client, "#/traffic&verdict=contradicts").await;
    spoken("11 of 18 questions: ").await;
    follow(client, "#/search/span").await;
    spoken("“span”: found in 6 questions and 7 other places").await;
    follow(client, "#/cost/ward").await;
    spoken("Ames contradicts").await;
    follow(client, "#/test/storm").await;
    until_count(client, ".test-document", 5).await;
    click(client, ".test-steps button:last-child").await;
    spoken("0 of 5 placed as the documents say").await;
    follow(client, "#/stage/cost").await;
    spoken("What did the bridge cost?").await;
    press(client, &Key::PageDown.to_string()).await;
    spoken("Ames: ").await;
    // A dialog makes all else silent, so it speaks for itself.
    follow(client, "#/storm").await;
    until_title(client, "The night of the storm").await;
    press(client, "s").await;
    until_count(client, "dialog[open] [role=status]", 1).await;
    client.execute("window.region = document.querySelector('dialog [role=status]')", vec![]).await.unwrap();
    click(client, "dialog .do-copy").await;
    spoken("Copied.").await;
    // The same words once more are news.
    client.execute("window.region = document.querySelector('dialog [role=status]'); window.heard = 0; new MutationObserver(() => heard++).observe(window.region, { childList: true, characterData: true, subtree: true })", vec![]).await.unwrap();
    click(client, "dialog .do-copy").await;
    until(client, "return window.heard > 0", "the second copy is not spoken").await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_that_leads_to_another_view_keeps_the_focus() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/pair/ames/gazette", file())).await;
    let choose = "const list = document.querySelector('.choices label:nth-child(2) select'); list.focus(); list.value = 'bero'; list.dispatchEvent(new Event('change', { bubbles: true }))";
    client.execute(choose, vec![]).await.unwrap();
    until_title(client, "Ames and Béro").await;
    let held =
        "return document.activeElement === document.querySelector('.choices label:nth-child(2) select')";
    until(client, held, "the list has lost the focus").await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_typed_elsewhere_or_taken_by_others_is_no_command() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/storm", file())).await;
    let notes = "const host = document.createElement('note-taker'); document.querySelector(arguments[0]).append(host); \
        host.attachShadow({ mode: 'open' }).innerHTML = '<textarea></textarea>'; host.shadowRoot.firstChild.focus()";
    for place in ["body", "main"] {
        client.execute(notes, vec![json!(place)]).await.unwrap();
        press(client, "so no").await;
        let typed = "return document.activeElement.shadowRoot.firstChild.value";
        assert_eq!(ask(client, typed).await, "so no", "{place}");
        assert_eq!(
            ask(client, "return location.hash + document.querySelectorAll('dialog').length").await,
            "#/storm0"
        );
    }
    client
        .execute(
            "document.activeElement.blur(); addEventListener('keydown', e => e.preventDefault(), true)",
            vec![],
        )
        .await
        .unwrap();
    press(client, "o").await;
    until_title(client, "The night of the storm").await;
    engine.end().await;
}
