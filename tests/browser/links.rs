//! The address is the view: deep links, back and forward, broken links, restored views.

use fantoccini::Client;
use serde_json::json;

use crate::engine::Engine;
use crate::fixture::comparison;
use crate::page::{
    ask, at, click, count, file, follow, hash, open, sized, text, texts, until, until_count, until_focused,
    until_hash, until_ready, until_title, views,
};
use crate::server::{Host, Page};

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

/// Sends a pointer event to an element: a press, its end, or that it was cancelled.
async fn pointer(client: &Client, event: &str, selector: &str) {
    let script = "document.querySelector(arguments[1]).dispatchEvent(new PointerEvent(arguments[0], { bubbles: true, button: 0, isPrimary: true }))";
    client.execute(script, vec![event.into(), selector.into()]).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pressed_link_shows_the_view_that_was_prepared_for_it() {
    for engine in [Engine::chromium().await, Engine::firefox().await] {
        let client = &engine.client;
        open(client, &format!("{}#/building", file())).await;
        let link = ".ask[href='#/cost']";
        pointer(client, "pointerdown", link).await;
        until_count(client, "main.prepared", 1).await;
        let seen = "const ahead = document.querySelector('.prepared'); ahead.wasPrepared = true; const h1 = ahead.querySelector('h1'); \
            const button = ahead.querySelector('button'); button.focus(); \
            return [h1.textContent, h1.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }), document.activeElement === button, ahead.querySelectorAll('#comparison').length, document.title]";
        let words = "What did the bridge cost?";
        assert_eq!(
            ask(client, seen).await,
            json!([words, false, false, 0, "The building · Synoptic"]),
            "the view that is prepared is out of sight and out of reach"
        );
        client.execute(&format!("document.querySelector(\"{link}\").click()"), vec![]).await.unwrap();
        until_title(client, words).await;
        assert_eq!(
            ask(client, "return document.querySelector('#comparison').wasPrepared === true").await,
            true
        );
        until_focused(client, "comparison").await;
        until_count(client, "main", 1).await;
        until_hash(client, "#/cost").await;
        engine.end().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_that_is_let_go_elsewhere_leaves_nothing() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/building", file())).await;
    for end in ["pointerup", "pointercancel"] {
        pointer(client, "pointerdown", ".ask[href='#/cost']").await;
        until_count(client, "main.prepared", 1).await;
        pointer(client, end, "main").await;
        until_count(client, "main.prepared", 0).await;
        until_title(client, "The building").await;
    }
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_list_that_was_prepared_is_drawn_to_its_end() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/building", Page::Shipped.file())).await;
    let link = ".views a[href^='#/disagreements']";
    pointer(client, "pointerdown", link).await;
    until_count(client, "main.prepared", 1).await;
    client.execute(&format!("document.querySelector(\"{link}\").click()"), vec![]).await.unwrap();
    let all = "return document.querySelectorAll('#comparison .board-row').length === Number(document.querySelector('.views .count').textContent)";
    until(client, all, "rows are missing").await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_click_with_a_key_is_left_to_the_browser() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/building", file())).await;
    // Whoever asks for another window or a download gets it: the page does nothing of its own.
    let with = "let taken = []; addEventListener('click', (event) => { taken.push(event.defaultPrevented); event.preventDefault(); }); \
        for (const key of [{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { altKey: true }, { button: 1 }]) \
            document.querySelector('.ask').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...key })); \
        return [taken.length, taken.includes(true), location.hash]";
    assert_eq!(ask(client, with).await, json!([5, false, "#/building"]));
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_follows_a_link_while_the_page_scrolls_comes_back_to_that_place() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    sized(&engine, 1000, 300).await;
    open(client, &format!("{}#/building", file())).await;
    let script =
        "document.documentElement.scrollTop = 180; document.querySelector(\".ask[href='#/cost']\").click()";
    client.execute(script, vec![]).await.unwrap();
    until_title(client, "What did the bridge cost?").await;
    client.back().await.unwrap();
    until_title(client, "The building").await;
    until(client, "return scrollY === 180", "the place is lost").await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn choosing_a_statement_in_sight_moves_nothing() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    sized(&engine, 1000, 600).await;
    open(client, &format!("{}#/waiting-time", file())).await;
    let choose = |script: &str| {
        format!(
            "const all = [...document.querySelectorAll('.statement')]; const one = all.{script}; one.querySelector('.permalink').click(); return one.id"
        )
    };
    client.execute("document.documentElement.scrollTop = 120", vec![]).await.unwrap();
    let id = ask(
        client,
        &choose("find(s => s.getBoundingClientRect().top > 150 && s.getBoundingClientRect().bottom < 450)"),
    )
    .await;
    until_focused(client, id.as_str().unwrap()).await;
    assert_eq!(ask(client, "return scrollY").await, 120, "the page moves under the hand");
    // One out of sight is scrolled to.
    sized(&engine, 1000, 400).await;
    client.execute("document.documentElement.scrollTop = 0", vec![]).await.unwrap();
    let id = ask(client, &choose("findLast(s => s.getBoundingClientRect().top > innerHeight)")).await;
    until_focused(client, id.as_str().unwrap()).await;
    let in_sight = "const box = document.activeElement.getBoundingClientRect(); return box.top >= document.querySelector('.bar').getBoundingClientRect().bottom - 1 && box.top < innerHeight - 100";
    until(client, in_sight, "the statement is not in sight below the bar").await;
    engine.end().await;
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
        until_ready(client).await;
    }
    engine.end().await;
}

/// Waits until a view is as far scrolled as it was left. Returns whether there was anything to scroll.
async fn comes_back(client: &Client, address: &str) -> bool {
    open(client, address).await;
    let there = format!(
        "const most = document.documentElement.scrollHeight - innerHeight; return most > 0 && Math.abs(scrollY - Math.min(most, {LEFT})) < 2"
    );
    let short = "return document.documentElement.scrollHeight - innerHeight < 40";
    if ask(client, short).await == true {
        return false;
    }
    until(client, &there, &format!("{address}: the page does not come back to where it was left")).await;
    true
}

/// How far the views were scrolled when they were left.
const LEFT: u32 = 250;

#[tokio::test(flavor = "multi_thread")]
async fn every_view_comes_back_where_it_was_left() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    sized(&engine, 1000, 500).await;
    // What is kept when a view is left.
    open(client, &format!("{}#/method", file())).await;
    client.execute(&format!("document.documentElement.scrollTop = {LEFT}"), vec![]).await.unwrap();
    until(client, &format!("return history.state === {LEFT}"), "the place is not kept").await;
    client.refresh().await.unwrap();
    until_ready(client).await;
    until(client, &format!("return scrollY === {LEFT}"), "the page starts at the top").await;

    engine.before_each_page(&format!("history.replaceState({LEFT}, '')")).await;
    let mut scrolled = 0;
    for view in views(&comparison()) {
        scrolled += usize::from(comes_back(client, &format!("{}{view}", file())).await);
    }
    assert!(scrolled > 15, "most views are longer than the window, not {scrolled}");
    // The texts come later than the view.
    open(client, &format!("{}#/read/gazette", Page::FixtureWithTexts.file())).await;
    until(client, &format!("return scrollY === {LEFT}"), "the texts start at the top").await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_open_is_open_after_loading_the_page_again_and_not_in_a_new_visit() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    let address = format!("{}#/storm", file());
    open(client, &address).await;
    click(client, ".unfold").await;
    until(client, "return !!document.querySelector('.statement button.paragraph')", "no row opens").await;
    click(client, ".statement button.paragraph").await;
    until_focused(client, "citation-panel").await;
    let title = text(client, "#citation-panel-title").await;
    let statements = count(client, "#comparison .statement").await;
    client.refresh().await.unwrap();
    until_ready(client).await;
    assert_eq!(count(client, "#comparison .statement").await, statements);
    assert_eq!(text(client, "#citation-panel-title").await, title);
    open(client, &address).await;
    assert_eq!(count(client, "#comparison .statement, #citation-panel").await, 0);
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn back_closes_the_citation_and_stays_in_the_view() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/storm", file())).await;
    follow(client, "#/cost/ward").await;
    until_title(client, "What did the bridge cost?").await;
    let opener = format!("{} button.paragraph", at("/cost/ward"));
    click(client, &opener).await;
    until_focused(client, "citation-panel").await;
    client.back().await.unwrap();
    until_count(client, "#citation-panel", 0).await;
    assert_eq!(hash(client).await, "#/cost/ward");
    // However often it is opened and closed, one step back leaves the citation, and the next one the view.
    for _ in 0..2 {
        click(client, &opener).await;
        until_focused(client, "citation-panel").await;
        click(client, "#citation-panel header button").await;
        until_count(client, "#citation-panel", 0).await;
    }
    client.back().await.unwrap();
    client.back().await.unwrap();
    until_title(client, "The night of the storm").await;
    engine.end().await;
}
