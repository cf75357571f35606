//! The first page and the pairs: what they count, and where their cells lead.

use comparison::analysis::overview::TopicCounts;
use comparison::analysis::pair::{PairCounts, questions};
use comparison::{DocumentId, Verdict};
use synoptic::route::view::usual_order;

use crate::engine::Engine;
use crate::page::{ask, click, comparison, file, hash, open, text, until, until_title};

#[tokio::test(flavor = "multi_thread")]
async fn the_matrix_says_in_words_what_it_shows_and_its_cells_lead_to_the_topic() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    let comparison = comparison();
    let documents = usual_order(&comparison);
    open(client, &file()).await;
    let titles =
        ask(client, "return [...document.querySelectorAll('.matrix td > *')].map(e => e.title)").await;
    let mut expected = Vec::new();
    for topic in &comparison.topics {
        for d in &documents {
            expected.push(format!(
                "{} {}",
                comparison.short(d),
                TopicCounts::of(topic, d, &documents).words()
            ));
        }
    }
    assert_eq!(titles, serde_json::json!(expected));
    click(client, ".matrix tbody tr:nth-child(1) td:nth-of-type(3) a").await;
    until_title(client, &comparison.topics[0].title).await;
    assert_eq!(hash(client).await, format!("#/{}&with={}", comparison.topics[0].id, documents[2]));
    assert_eq!(engine.log("browser").await, [] as [serde_json::Value; 0]);
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cell_draws_as_many_squares_as_its_topic_has_questions_and_open_menus_close_when_one_goes_on() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    let comparison = comparison();
    open(client, &file()).await;
    let first = "document.querySelector('.matrix tbody td .bar-of')";
    let wide = format!(
        "return Math.round({first}.getBoundingClientRect().width > 0 ? [...{first}.children].reduce((w, i) => w + i.getBoundingClientRect().width, 0) / 9 : 0)"
    );
    assert_eq!(ask(client, &wide).await, comparison.topics[0].questions.len());
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
    let comparison = comparison();
    open(client, &file()).await;
    click(client, ".who tbody tr:nth-child(1) td:nth-of-type(3) a").await;
    until_title(client, "Mahalingam and Lukin").await;
    assert_eq!(hash(client).await, "#/pair/mahalingam/lukin");
    let (one, other) = (DocumentId::from("mahalingam"), DocumentId::from("lukin"));
    let counts = PairCounts::of(&comparison, &one, &other);
    let sentence = text(client, ".summary").await.to_lowercase();
    assert!(sentence.starts_with(&counts.words()), "{sentence}");
    let asked =
        ask(client, "return [...document.querySelectorAll('.pair .question h3')].map(h => h.textContent)")
            .await;
    let expected: Vec<&str> = [Verdict::Contradicts, Verdict::Qualifies, Verdict::Agrees]
        .iter()
        .flat_map(|v| questions(&comparison, &one, &other, *v))
        .map(|(_, q)| q.ask.as_str())
        .collect();
    assert_eq!(asked, serde_json::json!(expected));
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_documents_are_chosen_and_the_address_follows() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/pair/lukin/resc", file())).await;
    let second =
        client.find(fantoccini::Locator::Css(".pair-choice label:nth-child(2) select")).await.unwrap();
    second.select_by_value("fletcher").await.unwrap();
    until(client, "return location.hash === '#/pair/lukin/fletcher'", "the address does not follow").await;
    until_title(client, "Lukin and Fletcher").await;
    engine.end().await;
}
