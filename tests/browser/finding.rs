//! Finding one's way: close up from contradiction to contradiction, filters, keys, terms, light and dark.

use comparison::analysis::filter::Filter;
use comparison::analysis::overview::contradicted;
use comparison::{DocumentId, Verdict};
use fantoccini::Locator;
use fantoccini::key::Key;
use search::{Index, Query};
use serde_json::json;
use synoptic::route::view::usual_order;
use synoptic::state::keys::KEYS;
use synoptic::state::words;
use unicode_normalization::UnicodeNormalization;

use crate::engine::Engine;
use crate::page::{ask, click, comparison, file, hash, open, press, text, until, until_title};

#[tokio::test(flavor = "multi_thread")]
async fn close_up_shows_both_sides_and_leads_from_contradiction_to_contradiction() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    let comparison = comparison();
    let all = contradicted(&comparison);
    open(client, &format!("{}#/close-up/{}", file(), all[0].1.id)).await;
    assert_eq!(text(client, "h1").await, all[0].1.ask);
    assert_eq!(text(client, ".steps p").await, format!("Contradiction 1 of {}", all.len()));
    assert_eq!(text(client, ".between .word").await, "contradicts");
    let sides = ask(client, "return [...document.querySelectorAll('.side')].map(s => !!s.querySelector('.key') && !!s.querySelector('.citation q') && !!s.querySelector('.rests-on'))").await;
    assert_eq!(sides, json!([true, true]));
    press(client, "n").await;
    until_title(client, &all[1].1.ask).await;
    press(client, &Key::PageDown.to_string()).await;
    until_title(client, &all[2].1.ask).await;
    click(client, ".steps a[rel=prev]").await;
    until_title(client, &all[1].1.ask).await;
    press(client, "c").await;
    until(client, &format!("return location.hash === '#/{}'", all[1].1.id), "it does not lead to its topic")
        .await;
    client.back().await.unwrap();
    until_title(client, &all[1].1.ask).await;
    assert_eq!(engine.log("browser").await, [] as [serde_json::Value; 0]);
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn filters_combine_stand_in_the_address_and_can_be_taken_off() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    let comparison = comparison();
    open(client, &format!("{}#/alliance", file())).await;
    click(client, ".filter summary").await;
    let choose = |word: &str| {
        format!(
            "[...document.querySelectorAll('.filter label')].find(l => l.textContent === '{word}').querySelector('input').click()"
        )
    };
    client.execute(&choose("contradicts"), vec![]).await.unwrap();
    until(client, "return location.hash === '#/alliance&verdict=contradicts'", "the address does not follow")
        .await;
    client.execute(&choose("Lukin"), vec![]).await.unwrap();
    until(
        client,
        "return location.hash === '#/alliance&verdict=contradicts&by=lukin'",
        "they do not combine",
    )
    .await;
    let filter = Filter {
        verdicts: vec![Verdict::Contradicts],
        documents: vec![DocumentId::from("lukin")],
        ..Filter::default()
    };
    let selected = filter.select(&comparison, &usual_order(&comparison));
    let here: Vec<&str> = selected
        .topics
        .iter()
        .find(|t| t.id.as_str() == "alliance")
        .unwrap()
        .questions
        .iter()
        .map(|q| q.ask.as_str())
        .collect();
    assert!(!here.is_empty());
    let asks =
        ask(client, "return [...document.querySelectorAll('.question h2')].map(h => h.textContent)").await;
    assert_eq!(asks, json!(here));
    let words = text(client, ".filter-line").await;
    assert!(
        words.starts_with(&format!(
            "{} of {} questions: contradicts · answered by Lukin",
            selected.questions().count(),
            comparison.questions().count()
        )),
        "{words}"
    );
    client.refresh().await.unwrap();
    until(
        client,
        "return document.querySelectorAll('.filter-line button').length === 1",
        "the filter is lost",
    )
    .await;
    assert_eq!(
        ask(client, "return [...document.querySelectorAll('.question h2')].map(h => h.textContent)").await,
        json!(here)
    );
    click(client, ".filter-line button").await;
    until(client, "return location.hash === '#/alliance'", "the filter stays").await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_shows_its_question_whatever_the_filter_and_an_empty_result_says_so() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/arctic-moscow-wary&verdict=agrees&basis=date&by=lukin,fletcher", file()))
        .await;
    assert_eq!(
        ask(client, "return [...document.querySelectorAll('.question')].length").await,
        1,
        "the question that was meant is not shown alone"
    );
    open(client, &format!("{}#/arctic&verdict=agrees&basis=date&by=lukin,fletcher", file())).await;
    let words = text(client, "#comparison").await;
    assert!(words.contains("No question of this topic fits the filter"), "{words}");
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_of_keys_opens_and_single_keys_can_be_switched_off_for_good() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &file()).await;
    press(client, "?").await;
    until(client, "return document.querySelector('dialog')?.open === true", "the list does not open").await;
    assert_eq!(ask(client, "return document.querySelectorAll('.keys > div').length").await, KEYS.len());
    client.execute("document.querySelector('.settings > label input').click()", vec![]).await.unwrap();
    press(client, &Key::Escape.to_string()).await;
    until(client, "return !document.querySelector('dialog')", "Escape does not close it").await;
    press(client, "]").await;
    press(client, "?").await;
    assert_eq!(hash(client).await, "#/");
    assert_eq!(ask(client, "return !!document.querySelector('dialog')").await, false);
    client.refresh().await.unwrap();
    until(client, "return !!document.querySelector('#comparison h1')", "it does not open").await;
    press(client, "]").await;
    assert_eq!(hash(client).await, "#/", "the setting is lost");
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn keys_never_fire_in_a_field() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/arctic", file())).await;
    press(client, "]").await;
    until_title(client, "India").await;
    press(client, "/").await;
    until(client, "return document.activeElement.id === 'search'", "the slash does not lead to the field")
        .await;
    press(client, "]no?").await;
    until(client, "return document.activeElement.value === ']no?'", "the field does not get the keys").await;
    assert_eq!(ask(client, "return !!document.querySelector('dialog')").await, false);
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn dark_is_chosen_kept_and_there_before_the_page_is_drawn() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &file()).await;
    let ground = "return getComputedStyle(document.body.parentElement).backgroundColor";
    let light = ask(client, ground).await;
    press(client, "?").await;
    until(client, "return document.querySelector('dialog')?.open === true", "the list does not open").await;
    client
        .execute("document.querySelectorAll('.settings input[type=radio]')[2].click()", vec![])
        .await
        .unwrap();
    until(client, "return document.documentElement.dataset.theme === 'dark'", "it does not get dark").await;
    assert_ne!(ask(client, ground).await, light);
    let early = json!({ "source": "document.addEventListener('readystatechange', () => { window.themes = (window.themes || []).concat(document.documentElement.dataset.theme) })" });
    engine.chromium_command("Page.addScriptToEvaluateOnNewDocument", early).await;
    client.refresh().await.unwrap();
    until(client, "return !!document.querySelector('#comparison h1')", "it does not open").await;
    assert_eq!(ask(client, "return window.themes[0]").await, "dark");
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_works_where_storage_is_refused() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    let refuse = json!({ "source": "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('refused', 'SecurityError') } })" });
    engine.chromium_command("Page.addScriptToEvaluateOnNewDocument", refuse).await;
    open(client, &file()).await;
    press(client, "?").await;
    until(client, "return document.querySelector('dialog')?.open === true", "the list does not open").await;
    client
        .execute("document.querySelectorAll('.settings input[type=radio]')[2].click()", vec![])
        .await
        .unwrap();
    until(client, "return document.documentElement.dataset.theme === 'dark'", "it does not get dark").await;
    assert_eq!(engine.log("browser").await, [] as [serde_json::Value; 0]);
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_term_is_explained_by_focus_and_by_tap_and_escape_hides_it() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/arctic", file())).await;
    let shown = "return getComputedStyle(document.querySelector('.term + .term-means')).display";
    assert_eq!(ask(client, shown).await, "none");
    click(client, ".term").await;
    until(client, &format!("{shown} === 'block'"), "a tap does not explain it").await;
    assert_eq!(hash(client).await, "#/arctic", "the statement was chosen");
    press(client, &Key::Escape.to_string()).await;
    until(client, &format!("{shown} === 'none'"), "Escape does not hide it").await;
    let once = ask(client, "return [...document.querySelectorAll('.statement')].every(s => { const t = [...s.querySelectorAll('.term-means b')].map(b => b.textContent); return new Set(t).size === t.length })").await;
    assert_eq!(once, true);
    let described = ask(client, "const t = document.querySelector('.term'); return document.getElementById(t.getAttribute('aria-describedby')).textContent.length > 20").await;
    assert_eq!(described, true);
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn back_leads_to_where_the_reader_left() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/alliance", file())).await;
    client.execute("window.scrollTo(0, 1500)", vec![]).await.unwrap();
    until(client, "return history.state >= 1400", "the place is not kept").await;
    client.find(Locator::Css(".views a")).await.unwrap().click().await.unwrap();
    until(client, "return location.hash === '#/' && scrollY === 0", "the first page does not open").await;
    client.back().await.unwrap();
    until(client, "return location.hash === '#/alliance' && scrollY >= 1400", "the place is lost").await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn searching_finds_as_one_types_marks_what_was_asked_for_and_stands_in_the_address() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/arctic", file())).await;
    press(client, "/").await;
    press(client, "4,200 KM").await;
    until(client, "return document.querySelectorAll('.hits li').length > 0", "nothing is found").await;
    assert_eq!(hash(client).await, "#/search/4,200-=4b,4d=");
    let first = text(client, ".hits li").await;
    assert!(first.contains("RESC"), "{first}");
    let marked = ask(client, "return [...document.querySelectorAll('.hits li:first-child .found')].map(m => m.textContent).join(' ')").await;
    assert!(marked.as_str().unwrap().contains("4,200"), "{marked}");
    press(client, &Key::Enter.to_string()).await;
    press(client, &Key::Enter.to_string()).await;
    until_title(client, "Border and territorial claims").await;
    client.back().await.unwrap();
    until(client, "return document.querySelector('#search').value === '4,200 KM'", "the words are lost")
        .await;
    client.back().await.unwrap();
    until_title(client, "The Arctic").await;
    assert_eq!(engine.log("browser").await, [] as [serde_json::Value; 0]);
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_browser_folds_words_as_the_tests_of_the_search_do() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    let comparison = comparison();
    let index = Index::new(&comparison, |text| text.nfkd().flat_map(char::to_lowercase).collect());
    for typed in ["Zhenbao", "ZHÉNBAO", "“de facto alliance”", "sino–russian", "kashin’s"] {
        let expected =
            index.find(&Query::read(typed, |text| text.nfkd().flat_map(char::to_lowercase).collect())).len();
        client.goto("about:blank").await.unwrap();
        open(client, &format!("{}#/search/{}", file(), words::write(typed))).await;
        let said = text(client, ".topic-head .summary").await;
        let found = if expected == 1 { "1 result for".to_owned() } else { format!("{expected} results for") };
        assert!(said.starts_with(&found), "{typed}: {said}");
    }
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn hits_are_drawn_in_the_matrix_and_a_cell_shows_only_these() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/search/vostok", file())).await;
    let count = "return document.querySelectorAll('.hits > li').length";
    let all = ask(client, count).await.as_u64().unwrap();
    let cell = "document.querySelector('.hit-matrix tbody td:nth-child(5) button')";
    let n: u64 = ask(client, &format!("return {cell}.textContent")).await.as_str().unwrap().parse().unwrap();
    assert!(n < all);
    client.execute(&format!("{cell}.click()"), vec![]).await.unwrap();
    until(client, &format!("{count} < {all}"), "the cell does not filter").await;
    assert!(hash(client).await.contains("&topic=exercises&by=lukin"), "{}", hash(client).await);
    let others = ask(client, "return [...document.querySelectorAll('.hit-kind:first-child')].filter(k => /Mahalingam|Saga|Fletcher|RESC/.test(k.textContent)).length").await;
    assert_eq!(others, 0);
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_found_helps() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/search/vladivostock", file())).await;
    assert!(text(client, ".search-page").await.contains("“vladivostock” stands nowhere in the comparison"));
    click(client, ".search-page .hits a").await;
    until(
        client,
        "return document.querySelectorAll('.hit-text .found').length > 0",
        "the offer finds nothing",
    )
    .await;
    assert_eq!(ask(client, "return document.querySelector('#search').value").await, "Vladivostok");
    engine.end().await;
}
