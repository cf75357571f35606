//! The other views: a document in its own order, figures and events, sources, the method.

use crate::engine::Engine;
use crate::fixture::comparison;
use crate::page::{ask, click, count, file, open, text, texts, until_hash, until_title};

#[tokio::test(flavor = "multi_thread")]
async fn a_document_is_read_in_its_own_order_with_what_the_others_say() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/texts", file())).await;
    click(client, "#comparison a[href='#/document/gazette']").await;
    until_title(client, "The Gazette").await;
    until_hash(client, "#/document/gazette").await;
    let headings = texts(client, ".document-part h2").await;
    assert_eq!(headings.len(), 5);
    assert_eq!(headings[1..4], ["Money", "Those who cross", "The night of the storm"]);
    let numbers = ask(client, "return [...document.querySelectorAll('.document-part > ol > li > .paragraph')].map(p => Number(p.textContent.slice(2)))").await;
    assert_eq!(numbers, serde_json::json!([1, 2, 3, 4, 4, 4, 5, 5, 6, 6, 7, 8, 8, 9, 10, 11, 12]));
    assert_eq!(count(client, ".document-question").await, 15, "two paragraphs are not compared");
    let words = text(client, ".topic-head").await;
    assert!(words.contains("10 of 12"), "{words}");
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn figures_and_events_lead_to_the_statement_that_states_them() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/figures", file())).await;
    let rows =
        ask(client, "return [...document.querySelectorAll('.figures tbody')].map(b => b.rows.length)").await;
    assert_eq!(rows, serde_json::json!([5, 2]), "quantities and events");
    assert_eq!(count(client, ".is-clash").await, 5, "four quantities and one event");
    let cell = "[...document.querySelectorAll('.figure')].find(a => a.textContent.startsWith('65 minutes'))";
    client.execute(&format!("{cell}.click()"), vec![]).await.unwrap();
    until_title(client, "How long did a boat wait for the span?").await;
    until_hash(client, "#/waiting-time/ward").await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn sources_show_what_is_shared_first() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/sources", file())).await;
    assert_eq!(count(client, "[aria-labelledby=shared] > .source-list > li").await, 3);
    let words = text(client, "[aria-labelledby=shared]").await;
    for named in ["Harbour Board, log of passages", "Ames, table 1", "Liu, note 3", "Béro, in the text"] {
        assert!(words.contains(named), "{named}: {words}");
    }
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_method_shows_how_two_readers_agreed_and_explains_every_term() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/method", file())).await;
    let words = text(client, ".method").await;
    for counted in ["83", "79", "0.92"] {
        assert!(words.contains(counted), "{counted}: {words}");
    }
    assert_eq!(comparison().glossary.len(), 8);
    for term in &comparison().glossary {
        assert!(words.contains(&term.means), "{}", term.term);
    }
    engine.end().await;
}
