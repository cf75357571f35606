//! The board: answers side by side, rows that open, tiles and lists of findings, two documents, the phone.

use fantoccini::Locator;
use fantoccini::key::Key;
use serde_json::json;

use crate::engine::Engine;
use crate::page::{
    ask, at, click, count, file, open, press, sized, text, texts, until, until_count, until_focused,
    until_hash, until_text, until_title,
};
use crate::server::Page;

/// Returns the questions on the board.
async fn asked(client: &fantoccini::Client) -> Vec<String> {
    texts(client, ".board .ask").await
}

/// Chooses a value in a list, as a reader would.
async fn choose(client: &fantoccini::Client, selector: &str, value: &str) {
    client.find(Locator::Css(selector)).await.unwrap().select_by_value(value).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_page_shows_where_they_part_and_where_all_agree() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &file()).await;
    // The weightiest of each topic, then the first full agreement.
    assert_eq!(
        asked(client).await,
        [
            "Why did the span stick?",
            "What did the bridge cost?",
            "How long did a boat wait for the span?",
            "Will a fixed bridge be built?",
            "How long is the bridge?"
        ]
    );
    let tiles = texts(client, ".tile b").await;
    assert_eq!(tiles, ["11", "1", "0", "4", "2"]);
    assert!(text(client, ".tile").await.contains("3 open to argument"));
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn neighbours_that_answer_alike_share_a_band_with_the_answer_in_words() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/storm", file())).await;
    let bands = ask(client, "return [...document.querySelectorAll('.board-row:nth-child(2) .band')].map(b => [b.colSpan, b.querySelector('.band-label').textContent])").await;
    assert_eq!(
        bands,
        json!([
            [2, "A worn bearing"],
            [1, "A mistake of the keeper"],
            [1, "A worn bearing and driftwood"],
            [1, "A worn bearing"]
        ])
    );
    let findings = texts(client, ".board .finding").await;
    for (found, begins) in findings.iter().zip([
        "● Ames, Béro, The Gazette and Ward agree",
        "✕ The Gazette against the other four",
        "● Béro and Ward agree",
        "✕ Ames and Béro against The Gazette and Ward",
        "” Ames and Liu only report the views of others",
    ]) {
        assert!(found.starts_with(begins), "{found}");
    }
    assert_eq!(findings.len(), 5);
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_row_opens_in_place_to_level_statements_with_phrases_and_reasons() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    for width in [1920, 1280, 1024] {
        sized(&engine, width, 720).await;
        open(client, &format!("{}#/storm", file())).await;
        client.execute("document.querySelectorAll('.unfold')[1].focus()", vec![]).await.unwrap();
        press(client, &Key::Enter.to_string()).await;
        until_count(client, ".board-open .statement", 5).await;
        assert_eq!(ask(client, "return document.activeElement.getAttribute('aria-expanded')").await, "true");
        let level = "const tops = [...document.querySelectorAll('.board-open .statement')].map(c => c.getBoundingClientRect().top); return tops.every(t => t === tops[0])";
        assert_eq!(ask(client, level).await, true, "at {width}");
        let under = "const [head, cell] = [document.querySelectorAll('.board thead th')[3], document.querySelectorAll('.board-open > td')[4]].map(e => e.getBoundingClientRect()); return Math.abs(head.left - cell.left) < 8";
        assert_eq!(ask(client, under).await, true, "a statement stands under its document, at {width}");
        assert!(count(client, ".board-open .citation i").await >= 5);
        assert!(text(client, ".board-open .reasons").await.contains("Why they part"));
        press(client, &Key::Enter.to_string()).await;
        until_count(client, ".board-open", 0).await;
    }
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn several_statements_of_a_document_stay_within_their_row() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    sized(&engine, 1280, 720).await;
    open(client, &format!("{}#/traffic", file())).await;
    click(client, ".unfold").await;
    // Béro answers both ways.
    until_count(client, ".board-open .statement", 5).await;
    let within = "const row = document.querySelector('.board-open').getBoundingClientRect(); \
        const boxes = [...document.querySelectorAll('.board-open .statement')].map(s => s.getBoundingClientRect()); \
        const both = [...document.querySelectorAll('.board-open td:nth-child(3) .statement')].map(s => s.getBoundingClientRect()); \
        return [boxes.every(b => b.bottom <= row.bottom + 1), both.length, both[1].top - both[0].bottom < 20]";
    assert_eq!(ask(client, within).await, json!([true, 2, true]));
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_tile_leads_to_as_many_questions_as_it_counts() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    for (n, kind, questions) in
        [(1, "contradicts", 11), (2, "differs-in-part", 1), (4, "agrees", 4), (5, "silent", 2)]
    {
        open(client, &file()).await;
        click(client, &format!(".tiles li:nth-child({n}) a")).await;
        until_hash(client, &format!("#/disagreements/{kind}")).await;
        until_count(client, ".board .ask", questions).await;
        assert_eq!(count(client, ".tile[aria-current]").await, 1);
    }
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn disagreements_are_chosen_by_firmness_topic_and_pair() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/", file())).await;
    click(client, ".views a[href='#/disagreements']").await;
    until_count(client, ".board .ask", 12).await;
    assert_eq!(asked(client).await[..2], ["Why did the span stick?", "What did the bridge cost?"]);
    choose(client, ".choices label:nth-child(1) select", "arguable").await;
    until_count(client, ".board .ask", 3).await;
    until_hash(client, "#/disagreements&only=arguable").await;
    choose(client, ".choices label:nth-child(2) select", "future").await;
    until_count(client, ".board .ask", 1).await;
    choose(client, ".choices label:nth-child(2) select", "").await;
    choose(client, ".choices label:nth-child(1) select", "").await;
    until_count(client, ".board .ask", 12).await;
    choose(client, ".choices label:nth-child(3) select", "9").await;
    until_hash(client, "#/pair/liu/ward").await;
    until_title(client, "Liu and Ward").await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn open_menus_close_when_one_goes_on() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &file()).await;
    click(client, ".views summary").await;
    click(client, ".views .topics a[href='#/storm']").await;
    until_title(client, "The night of the storm").await;
    until(client, "return !document.querySelector('details[open]')", "a menu stays open").await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cell_of_who_agrees_with_whom_leads_to_the_pair_contradictions_first() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/texts", file())).await;
    click(client, ".matrix tbody tr:nth-child(1) td:nth-of-type(3) a").await;
    until_title(client, "Ames and The Gazette").await;
    until_hash(client, "#/pair/ames/gazette").await;
    assert!(text(client, ".summary").await.starts_with("Of 10 questions that both answer, they agree on 7"));
    let asked = asked(client).await;
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
    choose(client, ".choices label:nth-child(2) select", "bero").await;
    until_hash(client, "#/pair/ames/bero").await;
    until_title(client, "Ames and Béro").await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn all_are_compared_with_one_document() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/storm", file())).await;
    click(client, ".documents summary").await;
    click(client, ".documents li:nth-child(1) [aria-pressed]").await;
    until_hash(client, "#/storm&with=ames").await;
    until_count(client, ".board thead .is-reference", 1).await;
    // By question: the date three times, the cause, the boats; Ames is silent on the post and on the warning.
    let signs = texts(client, ".band-in > .verdict > :first-child").await.concat();
    assert_eq!(signs, "●✕◑●✕✕");
    assert!(text(client, ".board .finding").await.contains("Compared with Ames"));
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn documents_are_hidden_shown_and_moved() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/storm", file())).await;
    let heads = "return [...document.querySelectorAll('.board thead th a')].map(h => h.textContent).join()";
    click(client, ".documents summary").await;
    click(client, ".documents li:nth-child(1) input").await;
    until_hash(client, "#/storm&show=bero,gazette,liu,ward").await;
    click(client, ".documents li:nth-child(1) button[aria-label$='right']").await;
    until_hash(client, "#/storm&show=gazette,bero,liu,ward").await;
    assert_eq!(ask(client, heads).await, "The Gazette,Béro,Liu,Ward");
    click(client, ".documents .menu > button").await;
    until_hash(client, "#/storm").await;
    assert_eq!(ask(client, heads).await, "Ames,Béro,The Gazette,Liu,Ward");
    // A press on anything else closes the menu; a head hides its own column.
    click(client, "h1").await;
    until(client, "return !document.querySelector('details[open]')", "the menu stays open").await;
    click(client, "[aria-label='Hide Liu']").await;
    until_hash(client, "#/storm&show=ames,bero,gazette,ward").await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_is_reached_with_the_tab_key() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/storm", file())).await;
    let mut reached = Vec::new();
    for _ in 0..40 {
        press(client, &Key::Tab.to_string()).await;
        let at = ask(client, "const e = document.activeElement; return (e.className || e.tagName) + '/' + (e.closest('td,th,nav,header')?.className || '')").await;
        reached.push(at.as_str().unwrap().to_owned());
    }
    for wanted in ["skip/", "SUMMARY/views", "INPUT/bar", "present/", "SUMMARY/corner", "unfold/", "ask/"] {
        assert!(reached.iter().any(|r| r.starts_with(wanted)), "{wanted} is not reached: {reached:#?}");
    }
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn on_a_phone_a_row_has_five_marks_with_names_and_its_answers_on_a_tap() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    for (width, height) in [(390, 844), (360, 640)] {
        sized(&engine, width, height).await;
        open(client, &format!("{}#/storm", file())).await;
        let bar = "return document.querySelector('.bar').getBoundingClientRect().height < 2.2 * document.querySelector('.search-form').getBoundingClientRect().height + 16";
        assert_eq!(ask(client, bar).await, true, "the bar has more than two lines at {width}");
        let names = "return [...document.querySelectorAll('.board-row:nth-child(2) .band-names span')].filter(n => n.checkVisibility()).map(n => n.textContent).join()";
        assert_eq!(ask(client, names).await, "Ames,Béro,The Gazette,Liu,Ward");
        let words = "return [...document.querySelectorAll('.board-row:nth-child(2) .band-label')].filter(l => l.getBoundingClientRect().width > 20).length";
        assert_eq!(ask(client, words).await, 0);
        click(client, ".board-row:nth-child(2) .unfold").await;
        until_count(client, ".board-open .statement", 5).await;
        assert_eq!(ask(client, words).await, 4);
        assert!(text(client, ".board-open").await.contains("Béro"));
    }
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn on_a_phone_a_mark_leads_to_what_its_document_says() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    sized(&engine, 390, 844).await;
    open(client, &format!("{}#/jam-cause", file())).await;
    click(client, ".marks li:nth-child(4) a").await;
    until_hash(client, "#/jam-cause/liu").await;
    until_focused(client, "/jam-cause/liu").await;
    let in_sight = format!(
        "const b = document.querySelector('{}').getBoundingClientRect(); return b.top >= document.querySelector('.marks').getBoundingClientRect().bottom - 1 && b.top < innerHeight",
        at("/jam-cause/liu")
    );
    until(client, &in_sight, "the statement is not in sight below the marks").await;
    until_text(client, &format!("{} .who", at("/jam-cause/liu")), "Liu").await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_list_is_drawn_to_its_end_and_is_there_at_once_for_whoever_comes_back() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/disagreements", Page::Shipped.file())).await;
    let all = "return document.querySelectorAll('.board-row').length === Number(document.querySelector('.views .count').textContent) && document.querySelectorAll('.board-row').length > 48";
    until(client, all, "rows are missing").await;
    client.execute("scrollTo(0, 1e6)", vec![]).await.unwrap();
    let place = ask(client, "return scrollY").await;
    assert!(place.as_f64().unwrap() > 2000.0, "{place}");
    until(client, "return history.state === scrollY", "the place is not noted").await;
    let last = "return [...document.querySelectorAll('.ask')].pop()";
    client.execute(&format!("({{ last() {{ {last} }} }}).last().click()"), vec![]).await.unwrap();
    until(
        client,
        "return document.querySelector('.question .statement') !== null",
        "the question does not open",
    )
    .await;
    client.back().await.unwrap();
    until(client, &format!("return Math.abs(scrollY - {place}) < 3"), "the place is lost").await;
    engine.end().await;
}
