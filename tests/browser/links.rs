//! The address is the view: deep links, back and forward, broken links, restored views.

use crate::engine::Engine;
use crate::page::{
    ask, at, click, file, hash, open, text, texts, until, until_count, until_focused, until_hash, until_title,
};
use crate::server::Host;

#[tokio::test(flavor = "multi_thread")]
async fn a_link_to_a_statement_lands_on_it_from_a_file_and_from_a_host() {
    let host = Host::start();
    for address in [file(), host.address()] {
        let engine = Engine::chromium().await;
        let client = &engine.client;
        open(client, &format!("{address}#/waiting-time/ward")).await;
        until_focused(client, "/waiting-time/ward").await;
        let top = "document.getElementById('/waiting-time/ward').getBoundingClientRect().top";
        let below_bar = format!(
            "const top = {top}; return top >= document.querySelector('.bar').getBoundingClientRect().bottom - 1 && top < innerHeight - 100"
        );
        until(client, &below_bar, "the statement is not in sight below the bar").await;
        assert_eq!(ask(client, "return document.querySelector('.is-chosen').id").await, "/waiting-time/ward");
        let words = text(client, &format!("{} .standing", at("/waiting-time/ames"))).await;
        assert_eq!(words, "✕ contradicts Ward");
        assert_eq!(hash(client).await, "#/waiting-time/ward");
        engine.end().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn back_and_forward_go_between_topics() {
    let host = Host::start();
    for page in [file(), host.address()] {
        let engine = Engine::chromium().await;
        let client = &engine.client;
        open(client, &format!("{page}#/building")).await;
        for (topic, title) in [("storm", "The night of the storm"), ("traffic", "Boats and carts")] {
            click(client, ".views summary").await;
            click(client, &format!(".views a[href='#/{topic}']")).await;
            until_title(client, title).await;
            until_hash(client, &format!("#/{topic}")).await;
        }
        client.back().await.unwrap();
        until_title(client, "The night of the storm").await;
        client.back().await.unwrap();
        until_title(client, "The building").await;
        client.forward().await.unwrap();
        until_title(client, "The night of the storm").await;
        until_hash(client, "#/storm").await;
        engine.end().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_broken_link_opens_the_nearest_view_with_a_notice_that_can_be_dismissed() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/storm-never-asked/tolstoy", file())).await;
    until_title(client, "The night of the storm").await;
    assert!(text(client, ".notice").await.contains("storm-never-asked"));
    click(client, ".notice button").await;
    until_count(client, ".notice", 0).await;
    for hash in ["#%00%ff", "#////", "#/&&&===", "#<script>alert(1)</script>"] {
        open(client, &format!("{}{hash}", file())).await;
        assert_eq!(text(client, "#comparison h1").await, "Five accounts of the Narrows Bridge", "{hash}");
    }
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_old_link_opens_what_replaced_it() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/price/keeper", file())).await;
    until_title(client, "What did the bridge cost?").await;
    assert!(text(client, ".notice").await.contains("It was asked more precisely."));
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_view_comes_back_after_loading_the_page_again() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    let address = format!("{}#/storm&with=bero&show=ward,bero,gazette", file());
    open(client, &address).await;
    for _ in 0..2 {
        assert_eq!(texts(client, ".board thead th a").await.len(), 3);
        for (head, name) in
            texts(client, ".board thead th a").await.iter().zip(["Ward", "Béro", "The Gazette"])
        {
            assert!(head.starts_with(name), "{head}");
        }
        assert!(text(client, ".board thead .is-reference").await.starts_with("Béro"));
        assert_eq!(client.current_url().await.unwrap().as_str(), address);
        client.refresh().await.unwrap();
        crate::page::until_ready(client).await;
    }
    engine.end().await;
}
