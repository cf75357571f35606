//! The page of a question: finding and reason first, the answers as places, one statement chosen; by keyboard.

use fantoccini::key::Key;

use crate::engine::Engine;
use crate::page::{
    ask, at, click, count, file, open, press, sized, text, texts, until_count, until_focused, until_hash,
    until_title,
};

#[tokio::test(flavor = "multi_thread")]
async fn a_question_shows_its_finding_its_reason_and_each_answer_with_its_documents() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/cost", file())).await;
    assert_eq!(text(client, ".finding").await, "✕ Ward against Ames, The Gazette and Liu");
    let why = text(client, ".reasons").await;
    assert!(why.contains("Why they part: they rest on different evidence."), "{why}");
    assert!(why.contains("What would settle it: A paper of that day, if one turns up."), "{why}");
    assert_eq!(texts(client, ".place > h2").await.len(), 2);
    assert_eq!(texts(client, ".place:nth-child(1) .who b").await, ["Ames", "The Gazette", "Liu"]);
    assert_eq!(texts(client, ".place:nth-child(2) .who b").await, ["Ward"]);
    assert!(text(client, ".silent-line").await.contains("Béro"));
    let full = ask(client, "return [...document.querySelectorAll('.places .statement')].every(s => s.querySelector('.key') && s.querySelector('.citation i'))").await;
    assert_eq!(full, true);
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_only_reported_stands_apart() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/toll-or-tax", file())).await;
    let reported = text(client, ".place.is-reported").await;
    assert!(reported.contains("Only reported") && reported.contains("The Gazette"), "{reported}");
    assert_eq!(count(client, ".place:not(.is-reported) .statement").await, 3);
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_switch_puts_the_documents_side_by_side_and_is_in_the_address() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    sized(&engine, 1280, 720).await;
    open(client, &format!("{}#/jam-cause", file())).await;
    click(client, ".topic-head .page-tools > button").await;
    until_hash(client, "#/jam-cause&as=columns").await;
    until_count(client, ".side-by-side > .cell", 5).await;
    let level = "const boxes = [...document.querySelectorAll('.cell')].map(c => c.getBoundingClientRect()); return boxes.every(b => b.top === boxes[0].top && b.bottom === boxes[0].bottom)";
    assert_eq!(ask(client, level).await, true);
    client.refresh().await.unwrap();
    until_count(client, ".side-by-side > .cell", 5).await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn one_steps_through_the_topic_and_through_all_disagreements() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/cost", file())).await;
    let ways = texts(client, ".ways-on > span").await;
    assert!(ways[0].contains("The building · question 1 of 5"), "{ways:?}");
    assert!(ways[1].contains("Disagreement 2 of 12"), "{ways:?}");
    click(client, "[aria-label='Next question']").await;
    until_title(client, "When did the first cart cross the bridge?").await;
    press(client, "k").await;
    until_title(client, "What did the bridge cost?").await;
    press(client, "n").await;
    until_title(client, "How long did a boat wait for the span?").await;
    click(client, "[aria-label='Previous disagreement']").await;
    until_title(client, "What did the bridge cost?").await;
    client.back().await.unwrap();
    until_title(client, "How long did a boat wait for the span?").await;
    until_hash(client, "#/waiting-time").await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_statement_is_chosen_and_cleared_by_keyboard() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/jam-cause", file())).await;
    let link = format!("document.querySelector('{} .permalink').focus()", at("/jam-cause/liu"));
    client.execute(&link, vec![]).await.unwrap();
    press(client, &Key::Enter.to_string()).await;
    until_hash(client, "#/jam-cause/liu").await;
    until_focused(client, "/jam-cause/liu").await;
    until_count(client, ".is-lit", 4).await;
    assert_eq!(
        text(client, &format!("{} .standing", at("/jam-cause/ames"))).await,
        "◑ differs in part from Liu"
    );
    assert!(count(client, ".is-chosen .rests-on").await == 1, "the chosen one says what it rests on");
    press(client, &Key::Escape.to_string()).await;
    until_count(client, ".is-lit", 0).await;
    until_hash(client, "#/jam-cause").await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_to_a_hidden_document_shows_it() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/jam-cause/liu&show=ward", file())).await;
    until_focused(client, "/jam-cause/liu").await;
    assert_eq!(count(client, ".places .statement").await, 2);
    engine.end().await;
}
