//! Reading a topic: level rows, choosing, comparing, columns; by mouse and by keyboard.

use fantoccini::Locator;
use fantoccini::key::Key;

use crate::engine::Engine;
use crate::page::{
    ask, at, click, count, file, open, press, sized, text, texts, until, until_count, until_focused,
    until_hash,
};

#[tokio::test(flavor = "multi_thread")]
async fn every_statement_and_every_silence_of_a_topic_is_shown() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    for (topic, statements, silences) in
        [("building", 18, 7), ("traffic", 21, 6), ("storm", 18, 7), ("future", 9, 6)]
    {
        open(client, &format!("{}#/{topic}", file())).await;
        assert_eq!(count(client, ".statement").await, statements, "{topic}");
        assert_eq!(count(client, ".silent").await, silences, "{topic}");
    }
    open(client, &format!("{}#/storm", file())).await;
    let tallies = texts(client, ".tally").await;
    for (tally, begins) in tallies.iter().zip([
        "● Ames, Béro, The Gazette and Ward agree",
        "✕ The Gazette against the other four",
        "● Béro and Ward agree",
        "✕ Ames and Béro against The Gazette and Ward",
        "” Ames and Liu only report the views of others",
    ]) {
        assert!(tally.starts_with(begins), "{tally}");
    }
    assert_eq!(tallies.len(), 5);
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_cells_of_a_row_are_level() {
    let engine = Engine::chromium().await;
    for width in [1920, 1280, 1000] {
        sized(&engine, width, 720).await;
        open(&engine.client, &format!("{}#/storm", file())).await;
        let level = "const rows = [...document.querySelectorAll('.row')]; return rows.length > 4 && rows.every(row => {
            const boxes = [...row.children].map(c => c.getBoundingClientRect());
            return boxes.every(b => b.top === boxes[0].top && b.bottom === boxes[0].bottom) })";
        assert_eq!(ask(&engine.client, level).await, true, "at {width}");
    }
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_statement_is_chosen_and_cleared_by_keyboard() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/storm", file())).await;
    let button = format!("{} button", at("/jam-cause/liu"));
    client.execute(&format!("document.querySelector('{button}').focus()"), vec![]).await.unwrap();
    press(client, &Key::Enter.to_string()).await;
    until_hash(client, "#/jam-cause/liu").await;
    let pressed = format!("return document.querySelector('{button}').getAttribute('aria-pressed')");
    assert_eq!(ask(client, &pressed).await, "true");
    assert!(count(client, ".is-lit").await > 0, "nothing lights up");
    press(client, &Key::Escape.to_string()).await;
    until_count(client, ".is-lit", 0).await;
    until_hash(client, "#/jam-cause").await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_is_reached_with_the_tab_key() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/storm", file())).await;
    let mut reached = Vec::new();
    for _ in 0..60 {
        press(client, &Key::Tab.to_string()).await;
        let at = ask(client, "const e = document.activeElement; return (e.className || e.tagName) + '/' + (e.closest('nav,main,header:not(.topic-head)')?.className || e.closest('main')?.id || '')").await;
        reached.push(at.as_str().unwrap().to_owned());
    }
    for wanted in [
        "skip/",
        "INPUT/bar",
        "SUMMARY/bar",
        "A/topics",
        "SELECT/comparison",
        "self/question-head",
        "position/",
    ] {
        assert!(reached.iter().any(|r| r.starts_with(wanted)), "{wanted} is not reached: {reached:#?}");
    }
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn comparing_with_a_document_rewrites_every_label() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/storm", file())).await;
    client.find(Locator::Css(".compare-with select")).await.unwrap().select_by_value("ames").await.unwrap();
    until_count(client, ".head.is-reference", 1).await;
    until_hash(client, "#/storm&with=ames").await;
    let standing = texts(client, ".standing").await;
    let signs: String = standing.iter().filter_map(|words| words.chars().next()).collect();
    // By question: the date, the cause, the keeper's post, the boats, the warning.
    assert_eq!(signs, "●●●●✕◑●–––●✕✕”");
    assert_eq!(standing[4], "✕ contradicts Ames");
    assert!(text(client, ".tally").await.contains("Ames"));
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn documents_are_hidden_shown_and_moved() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/storm", file())).await;
    let heads =
        "return [...document.querySelectorAll('.head-name')].map(h => h.firstChild.textContent).join()";
    click(client, ".documents summary").await;
    click(client, ".documents li:nth-child(1) input").await;
    until_hash(client, "#/storm&show=bero,gazette,liu,ward").await;
    click(client, ".documents li:nth-child(1) button[aria-label$='right']").await;
    until_hash(client, "#/storm&show=gazette,bero,liu,ward").await;
    assert_eq!(ask(client, heads).await, "The Gazette,Béro,Liu,Ward");
    click(client, ".documents .menu > button").await;
    until_hash(client, "#/storm").await;
    assert_eq!(ask(client, heads).await, "Ames,Béro,The Gazette,Liu,Ward");
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_shows_what_is_compared_with_after_going_back() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/storm", file())).await;
    click(client, "nav a[href='#/building']").await;
    until_hash(client, "#/building").await;
    let list = client.find(Locator::Css(".compare-with select")).await.unwrap();
    list.select_by_value("liu").await.unwrap();
    until_hash(client, "#/building&with=liu").await;
    client.back().await.unwrap();
    until_hash(client, "#/storm").await;
    let empty = "return document.querySelector('.compare-with select').value === ''";
    until(client, empty, "the list says otherwise").await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_to_a_hidden_document_shows_its_column() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/jam-cause/liu&show=ward", file())).await;
    until_focused(client, "/jam-cause/liu").await;
    assert_eq!(count(client, ".head").await, 2);
    engine.end().await;
}
