//! The address is the view: deep links, back and forward, broken links, restored views.

use synoptic::route::write_place;
use synoptic::state::Route;

use crate::engine::Engine;
use crate::page::{ask, at, click, comparison, contradiction, file, hash, open, text, until, until_title};
use crate::server::Host;

#[tokio::test(flavor = "multi_thread")]
async fn a_link_to_a_statement_lands_on_it_from_a_file_and_from_a_host() {
    let host = Host::start();
    let comparison = comparison();
    let (_, question, one, other) = contradiction(&comparison);
    let place = write_place(&Route::Statement(question.id.clone(), one.name()), &comparison);
    for address in [file(), host.address()] {
        let engine = Engine::chromium().await;
        let client = &engine.client;
        open(client, &format!("{address}#{place}")).await;
        until(
            client,
            &format!("return document.activeElement?.id === '{place}'"),
            "the statement is not focused",
        )
        .await;
        let top =
            ask(client, &format!("return document.getElementById('{place}').getBoundingClientRect().top"))
                .await;
        let heads =
            ask(client, "return document.querySelector('.heads').getBoundingClientRect().bottom").await;
        let (top, heads) = (top.as_f64().unwrap(), heads.as_f64().unwrap());
        assert!(
            top >= heads - 1.0 && top < 600.0,
            "the statement is at {top}, below heads that end at {heads}"
        );
        assert!(text(client, &format!("{} .standing", at(&place))).await.starts_with("Chosen"));
        let other = write_place(&Route::Statement(question.id.clone(), other.name()), &comparison);
        let words = text(client, &format!("{} .standing", at(&other))).await;
        assert_eq!(words, format!("✕ contradicts {}", comparison.short(&one.document)));
        assert_eq!(hash(client).await, format!("#{place}"));
        assert_eq!(engine.log("browser").await, [] as [serde_json::Value; 0]);
        engine.end().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn back_and_forward_go_between_topics() {
    for from_host in [false, true] {
        let host = Host::start();
        let engine = Engine::chromium().await;
        let client = &engine.client;
        let topics = &comparison().topics;
        let page = if from_host { host.address() } else { file() };
        open(client, &format!("{page}#/{}", topics[0].id)).await;
        for n in [3, 2] {
            click(client, &format!(".topics li:nth-child({n}) a")).await;
            until_title(client, &topics[n - 1].title).await;
        }
        client.back().await.unwrap();
        until_title(client, &topics[2].title).await;
        client.back().await.unwrap();
        until_title(client, &topics[0].title).await;
        client.forward().await.unwrap();
        until_title(client, &topics[2].title).await;
        assert_eq!(hash(client).await, format!("#/{}", topics[2].id));
        engine.end().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_broken_link_opens_the_nearest_view_and_says_what_is_missing() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/arctic-never-asked/tolstoy", file())).await;
    until_title(client, "The Arctic").await;
    assert!(text(client, ".notice").await.contains("There is no topic or question “arctic-never-asked”"));
    click(client, ".notice button").await;
    until(client, "return !document.querySelector('.notice')", "the note stays").await;
    for hash in ["#%00%ff", "#////", "#/&&&===", "#<script>alert(1)</script>"] {
        client.goto("about:blank").await.unwrap();
        open(client, &format!("{}{hash}", file())).await;
        assert!(!text(client, "#comparison h1").await.is_empty(), "{hash}");
    }
    assert_eq!(engine.log("browser").await, [] as [serde_json::Value; 0]);
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_view_comes_back_after_loading_the_page_again() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    let address = format!("{}#/arctic&with=lukin&show=resc,lukin,saga", file());
    open(client, &address).await;
    let heads =
        "return [...document.querySelectorAll('.head-name')].map(h => h.firstChild.textContent).join()";
    let before = ask(client, heads).await;
    assert_eq!(before, "RESC,Lukin,The Continuing Saga");
    client.refresh().await.unwrap();
    until_title(client, "The Arctic").await;
    assert_eq!(ask(client, heads).await, before);
    assert_eq!(ask(client, "return document.querySelector('.compare-with select').value").await, "lukin");
    assert_eq!(client.current_url().await.unwrap().as_str(), address);
    engine.end().await;
}
