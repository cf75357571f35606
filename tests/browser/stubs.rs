//! Links with a preview: the small page behind the link to a topic or question, and a question in a frame.

use fantoccini::{Client, Locator};
use serde_json::{Value, json};

use crate::engine::Engine;
use crate::page::{
    ask, count, file, open, press, text, until, until_count, until_hash, until_ready, until_title,
};
use crate::server::Host;

/// Returns what the share dialog offers to copy in a field.
async fn offered(client: &Client, field: &str) -> String {
    press(client, "S").await;
    until_count(client, "dialog[open]", 1).await;
    let value = ask(client, &format!("return document.getElementById('{field}')?.value ?? ''")).await;
    value.as_str().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_small_page_ends_at_its_question_and_an_old_one_at_the_replacement() {
    let host = Host::start();
    let engine = Engine::chromium().await;
    let client = &engine.client;
    for (id, place, title) in [
        ("jam-cause", "#/jam-cause", "Why did the span stick?"),
        ("storm", "#/storm", "The night of the storm"),
        ("storm-night", "#/storm", "The night of the storm"),
    ] {
        client.goto("about:blank").await.unwrap();
        client.goto(&format!("{}at/{id}/", host.address())).await.unwrap();
        until_title(client, title).await;
        until_hash(client, place).await;
    }
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_that_a_mail_program_changed_leads_to_its_place_with_and_without_the_worker() {
    let host = Host::start();
    let address = host.address();
    let engine = Engine::chromium().await;
    let client = &engine.client;
    let links = [
        ("%23/jam-cause", "#/jam-cause"),
        ("index.html%23%2Fjam-cause%2Fliu?fbclid=x", "#/jam-cause/liu"),
        ("?fbclid=x%23/jam-cause", "#/jam-cause"),
        ("%2523/jam-cause", "#/jam-cause"),
        ("?fbclid=x&utm_source=y#/jam-cause.", "#/jam-cause"),
        ("at/Jam-Cause.", "#/jam-cause"),
    ];
    for round in ["by the host", "by the worker"] {
        for (link, place) in links {
            client.goto("about:blank").await.unwrap();
            client.goto(&format!("{address}{link}")).await.unwrap();
            until_hash(client, place).await;
            until_ready(client).await;
            until(client, "return location.search === ''", &format!("{link} keeps its tracking {round}"))
                .await;
        }
        let active = "return navigator.serviceWorker.ready.then(r => r.active.state === 'activated')";
        until(client, active, "no worker keeps the page").await;
    }
    assert_eq!(offered(client, "copy-field").await, format!("{address}at/jam-cause/"));
    engine.end_having_missed().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn on_a_host_share_gives_the_small_page_where_it_shows_the_same() {
    let host = Host::start();
    let address = host.address();
    let engine = Engine::chromium().await;
    let client = &engine.client;
    for (place, link) in [
        ("#/jam-cause", format!("{address}at/jam-cause/")),
        ("#/storm", format!("{address}at/storm/")),
        ("#/storm&show=liu,ward", format!("{address}#/storm&show=liu,ward")),
        ("#/jam-cause/liu", format!("{address}#/jam-cause/liu")),
        ("#/figures", format!("{address}#/figures")),
    ] {
        open(client, &format!("{address}{place}")).await;
        assert_eq!(offered(client, "copy-field").await, link);
    }
    engine.end().await;
}

/// Returns whether the bar, the tools of the page and the ways on are shown.
async fn shown(client: &Client) -> Value {
    let script = "return ['.bar', '.page-tools', '.ways-on'].map((selector) => [...document.querySelectorAll(selector)].some((e) => e.checkVisibility()))";
    ask(client, script).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_is_put_into_another_page_and_leads_out_to_the_whole() {
    let host = Host::start();
    let address = host.address();
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{address}#/jam-cause&show=liu,ward")).await;
    let frame = offered(client, "frame-field").await;
    assert!(frame.contains(&format!("src=\"{address}?embed#/jam-cause&amp;show=liu,ward\"")), "{frame}");

    let folder = tempfile::tempdir().unwrap();
    std::fs::write(
        folder.path().join("index.html"),
        format!("<!doctype html><link rel='icon' href='data:,'><p>A course</p>{frame}"),
    )
    .unwrap();
    let course = Host::of(folder.path().to_owned());
    client.goto(&course.address()).await.unwrap();
    client.find(Locator::Css("iframe")).await.unwrap().enter_frame().await.unwrap();
    until_title(client, "Why did the span stick?").await;
    assert_eq!(shown(client).await, json!([false, false, false]), "only the question is shown");
    until(client, "return document.querySelector('.whole a') !== null", "no way leads out").await;
    assert_eq!(text(client, ".whole a").await, "Open in Synoptic");
    let leads = ask(client, "const a = document.querySelector('.whole a'); return [a.href, a.target]").await;
    assert_eq!(leads, json!([format!("{address}#/jam-cause&show=liu,ward"), "_blank"]));
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_is_in_no_frame_has_its_bar_and_a_file_offers_no_frame() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/jam-cause", file())).await;
    assert_eq!(shown(client).await, json!([true, true, true]));
    assert_eq!(count(client, ".whole").await, 0);
    assert_eq!(offered(client, "frame-field").await, "");
    engine.end().await;
}
