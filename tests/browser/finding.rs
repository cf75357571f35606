//! Finding one's way: filters, keys, themes, terms, search.

use fantoccini::key::Key;
use serde_json::json;
use synoptic::route::encoding::encode;
use synoptic::state::commands::COMMANDS;

use crate::engine::Engine;
use crate::page::{
    ask, click, count, file, hash, open, press, text, texts, until, until_count, until_focused, until_hash,
    until_ready, until_text, until_title,
};

#[tokio::test(flavor = "multi_thread")]
async fn filters_combine_and_are_in_the_address_until_they_are_removed() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/traffic", file())).await;
    click(client, ".filter summary").await;
    for (word, address) in
        [("contradicts", "#/traffic&verdict=contradicts"), ("Béro", "#/traffic&verdict=contradicts&by=bero")]
    {
        let choose = format!(
            "[...document.querySelectorAll('.filter label')].find(l => l.textContent === '{word}').querySelector('input').click()"
        );
        client.execute(&choose, vec![]).await.unwrap();
        until_hash(client, address).await;
    }
    for _ in 0..2 {
        assert_eq!(
            texts(client, ".board .ask").await,
            [
                "How long did a boat wait for the span?",
                "Who gained most by the bridge?",
                "Did the bridge drive the herring away?"
            ]
        );
        let words = text(client, ".filter-line").await;
        assert!(words.starts_with("7 of 18 questions") && words.contains("Béro"), "{words}");
        client.refresh().await.unwrap();
        until_ready(client).await;
    }
    click(client, ".filter-line button").await;
    until_hash(client, "#/traffic").await;
    until_count(client, ".board .ask", 5).await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_shows_its_question_whatever_the_filter_and_an_empty_result_says_so() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    let filter = "verdict=agrees&basis=date&by=liu,bero";
    open(client, &format!("{}#/jam-cause&{filter}", file())).await;
    assert_eq!(text(client, "h1").await, "Why did the span stick?");
    open(client, &format!("{}#/storm&{filter}", file())).await;
    assert_eq!(count(client, ".board .ask").await, 0);
    assert!(text(client, "#comparison").await.contains("No question"));
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_of_keys_opens_and_single_keys_can_be_switched_off_for_good() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &file()).await;
    press(client, "?").await;
    until_count(client, "dialog[open]", 1).await;
    assert_eq!(count(client, ".keys > div").await, COMMANDS.len() as u64);
    client.execute("document.querySelector('.settings > label input').click()", vec![]).await.unwrap();
    press(client, &Key::Escape.to_string()).await;
    until_count(client, "dialog", 0).await;
    for _ in 0..2 {
        // Neither does anything; the search field, which a click reaches, is there afterwards.
        press(client, "]").await;
        press(client, "?").await;
        click(client, "#search").await;
        until_focused(client, "search").await;
        assert_eq!((count(client, "dialog").await, hash(client).await.as_str()), (0, "#/"));
        client.refresh().await.unwrap();
        until_ready(client).await;
    }
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn keys_never_fire_in_a_field() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/traffic", file())).await;
    press(client, "]").await;
    until_title(client, "The night of the storm").await;
    press(client, "/").await;
    until_focused(client, "search").await;
    press(client, "]no?").await;
    until(client, "return document.activeElement.value === ']no?'", "the field does not get the keys").await;
    assert_eq!(count(client, "dialog").await, 0);
    engine.end().await;
}

/// Chooses dark in the settings.
async fn choose_dark(engine: &Engine) {
    let client = &engine.client;
    press(client, "?").await;
    until_count(client, "dialog[open]", 1).await;
    client
        .execute("document.querySelectorAll('.settings input[type=radio]')[2].click()", vec![])
        .await
        .unwrap();
    until(client, "return document.documentElement.dataset.theme === 'dark'", "it does not get dark").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn dark_is_chosen_kept_and_there_before_the_page_is_drawn() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &file()).await;
    let ground = "return getComputedStyle(document.body.parentElement).backgroundColor";
    let light = ask(client, ground).await;
    choose_dark(&engine).await;
    assert_ne!(ask(client, ground).await, light);
    let early = json!({ "source": "document.addEventListener('readystatechange', () => { window.themes = (window.themes || []).concat(document.documentElement.dataset.theme) })" });
    engine.chromium_command("Page.addScriptToEvaluateOnNewDocument", early).await;
    client.refresh().await.unwrap();
    until_ready(client).await;
    assert_eq!(ask(client, "return window.themes[0]").await, "dark");
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_works_where_storage_is_refused() {
    let engine = Engine::chromium().await;
    let refuse = json!({ "source": "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('refused', 'SecurityError') } })" });
    engine.chromium_command("Page.addScriptToEvaluateOnNewDocument", refuse).await;
    open(&engine.client, &file()).await;
    choose_dark(&engine).await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_term_is_explained_by_a_tap_and_escape_hides_it() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/span-length", file())).await;
    let shown = "return getComputedStyle(document.querySelector('.term + .term-means')).display";
    assert_eq!(ask(client, shown).await, "none");
    click(client, ".term").await;
    until(client, &format!("{shown} === 'block'"), "a tap does not explain it").await;
    assert_eq!(count(client, ".is-chosen").await, 0, "the statement was chosen");
    press(client, &Key::Escape.to_string()).await;
    until(client, &format!("{shown} === 'none'"), "Escape does not hide it").await;
    let explained = ask(client, "const t = document.querySelector('.term'); return document.getElementById(t.getAttribute('aria-describedby')).textContent").await;
    assert!(
        explained.as_str().unwrap().contains("The end of a bridge, where it rests on the bank."),
        "{explained}"
    );
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn back_leads_to_where_the_reader_left() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/traffic", file())).await;
    client.execute("document.querySelectorAll('.unfold').forEach(b => b.click())", vec![]).await.unwrap();
    until_count(client, ".board-open", 5).await;
    client.execute("window.scrollTo(0, 700)", vec![]).await.unwrap();
    until(client, "return history.state >= 600", "the place is not kept").await;
    click(client, ".name a").await;
    until(client, "return location.hash === '#/' && scrollY === 0", "the first page does not open").await;
    client.back().await.unwrap();
    until(client, "return location.hash === '#/traffic' && scrollY >= 600", "the place is lost").await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn searching_finds_as_one_types_marks_the_words_and_is_in_the_address() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/storm", file())).await;
    press(client, "/").await;
    until_focused(client, "search").await;
    press(client, "65 MINUTES").await;
    until_hash(client, "#/search/65-=um=ui=un=uu=ut=ue=us").await;
    assert!(text(client, ".board-row th").await.contains("Ward: "));
    let marked = texts(client, ".board-row:first-child .found").await;
    assert!(marked.contains(&"65".to_owned()) && marked.contains(&"minutes".to_owned()), "{marked:?}");
    press(client, &Key::Enter.to_string()).await;
    press(client, &Key::Enter.to_string()).await;
    until_title(client, "How long did a boat wait for the span?").await;
    client.back().await.unwrap();
    until(client, "return document.querySelector('#search').value === '65 MINUTES'", "the words are lost")
        .await;
    client.back().await.unwrap();
    until_title(client, "The night of the storm").await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn spelling_makes_no_difference_to_what_is_found() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    for spellings in [
        &["Béro", "BERO", "Be\u{301}ro"][..],
        &["“swing span”", "\"SWING SPAN\""],
        &["divers’", "divers'"],
        &["65", "６５"],
    ] {
        let mut found = Vec::new();
        for typed in spellings {
            open(client, &format!("{}#/search/{}", file(), encode(typed))).await;
            let summary = text(client, ".topic-head .summary").await;
            found.push(summary.split(": ").nth(1).unwrap().to_owned());
        }
        assert!(found[0].starts_with("found in ") && found.iter().all(|f| *f == found[0]), "{found:?}");
    }
    open(client, &format!("{}#/search/zebra", file())).await;
    assert_eq!(text(client, ".topic-head .summary").await, "“zebra”: found in 0 questions");
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn where_nothing_is_found_a_word_that_is_there_is_offered() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/search/driftwod", file())).await;
    until_text(client, ".search-page", "driftwod").await;
    click(client, ".search-page .hits a").await;
    until(client, "return document.querySelectorAll('.found').length > 0", "the offer finds nothing").await;
    let field = ask(client, "return document.querySelector('#search').value").await;
    assert_eq!(field.as_str().unwrap().to_lowercase(), "driftwood");
    engine.end().await;
}
