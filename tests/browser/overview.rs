//! The first page and the pairs: what they count, and where their cells lead.

use crate::engine::Engine;
use crate::page::{ask, click, count, file, open, text, texts, until, until_hash, until_title};

/// Returns the numbers in a text.
fn numbers(text: &str) -> Vec<usize> {
    text.split(|c: char| !c.is_ascii_digit()).filter_map(|digits| digits.parse().ok()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_matrix_says_in_words_what_it_shows_and_its_cells_lead_to_the_topic() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &file()).await;
    let titles =
        ask(client, "return [...document.querySelectorAll('.matrix td > *')].map(e => e.title)").await;
    let titles: Vec<String> = serde_json::from_value(titles).unwrap();
    assert_eq!(titles.len(), 4 * 5, "a cell for each document and topic");
    for (cell, words) in [
        (0, "Ames answers 4 of 5 questions: agrees on 1, differs in part on 1, contradicts on 2"),
        (4, "Ward answers 2 of 5 questions: agrees on 1, contradicts on 1"),
        (13, "Liu answers 1 of 5 questions: contradicts on 1"),
        (18, "Liu answers 3 of 3 questions: contradicts on 2, alone on 1"),
    ] {
        assert_eq!(titles[cell], words);
    }
    // A square for each question of the topic.
    let first = "document.querySelector('.matrix tbody td .bar-of')";
    let squares = format!(
        "return Math.round([...{first}.children].reduce((w, i) => w + i.getBoundingClientRect().width, 0) / 9)"
    );
    assert_eq!(ask(client, &squares).await, 5);
    click(client, ".matrix tbody tr:nth-child(1) td:nth-of-type(3) a").await;
    until_title(client, "The building").await;
    until_hash(client, "#/building&with=gazette").await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn open_menus_close_when_one_goes_on() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &file()).await;
    click(client, "details.filter > summary").await;
    until(client, "return document.querySelector('details.filter').open", "the menu does not open").await;
    click(client, ".views a[href='#/figures']").await;
    until(client, "return !document.querySelector('details.filter').open", "the menu stays open").await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cell_of_who_agrees_with_whom_leads_to_the_pair() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &file()).await;
    click(client, ".who tbody tr:nth-child(1) td:nth-of-type(3) a").await;
    until_title(client, "Ames and The Gazette").await;
    until_hash(client, "#/pair/ames/gazette").await;
    let sentence = text(client, ".summary").await;
    assert_eq!(numbers(&sentence)[..5], [10, 7, 0, 1, 2], "{sentence}");
    // Contradictions first, then differences in part, then agreement.
    let asked = texts(client, ".pair .question h3").await;
    assert_eq!(asked.len(), 10);
    assert_eq!(
        asked[..4],
        [
            "Why did the span stick?",
            "How many boats were lost?",
            "Why was a swing span built and not an arch?",
            "What did the bridge cost?"
        ]
    );
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_documents_are_chosen_and_the_address_follows() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/pair/liu/ward", file())).await;
    assert!(count(client, ".pair .question").await > 0);
    let second =
        client.find(fantoccini::Locator::Css(".pair-choice label:nth-child(2) select")).await.unwrap();
    second.select_by_value("bero").await.unwrap();
    until_hash(client, "#/pair/liu/bero").await;
    until_title(client, "Liu and Béro").await;
    engine.end().await;
}
