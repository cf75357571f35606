//! Reading a topic: level rows, choosing, comparing, columns; by mouse and by keyboard.

use comparison::tally::Tally;
use comparison::{Verdict, Voice};
use fantoccini::Locator;
use fantoccini::key::Key;
use synoptic::state::Route;
use synoptic::state::address::write_place;
use synoptic::state::view::usual_order;
use synoptic::words::verdicts::tally;

use crate::engine::Engine;
use crate::page::{ask, at, click, comparison, contradiction, file, hash, open, text, until};

#[tokio::test(flavor = "multi_thread")]
async fn every_statement_and_every_silence_of_a_topic_is_shown() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    let comparison = comparison();
    let all = usual_order(&comparison);
    for topic in &comparison.topics {
        open(client, &format!("{}#/{}", file(), topic.id)).await;
        crate::page::until_title(client, &topic.title).await;
        let shown = ask(client, "return document.querySelectorAll('.statement').length").await;
        let statements: usize = topic.questions.iter().map(|q| q.statements.len()).sum();
        assert_eq!(shown, statements, "{}", topic.id);
        let silent = ask(client, "return document.querySelectorAll('.silent').length").await;
        let silences: usize = topic
            .questions
            .iter()
            .map(|q| all.iter().filter(|d| q.statements_of(d).next().is_none()).count())
            .sum();
        assert_eq!(silent, silences, "{}", topic.id);
        let tallies =
            ask(client, "return [...document.querySelectorAll('.tally')].map(t => t.firstChild.textContent)")
                .await;
        let expected: Vec<String> = topic.questions.iter().map(|q| tally(&Tally::count(q, &all))).collect();
        assert_eq!(tallies, serde_json::json!(expected), "{}", topic.id);
    }
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_cells_of_a_row_are_level() {
    let engine = Engine::chromium().await;
    for width in [1920, 1280, 1000] {
        let size =
            serde_json::json!({ "width": width, "height": 720, "deviceScaleFactor": 1, "mobile": false });
        engine.chromium_command("Emulation.setDeviceMetricsOverride", size).await;
        open(&engine.client, &format!("{}#/arctic", file())).await;
        let level = "return [...document.querySelectorAll('.row')].every(row => {
            const boxes = [...row.children].map(c => c.getBoundingClientRect());
            return boxes.every(b => b.top === boxes[0].top && b.bottom === boxes[0].bottom) })";
        assert_eq!(ask(&engine.client, level).await, true, "at {width}");
    }
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_statement_is_chosen_and_let_go_by_keyboard() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    let comparison = comparison();
    let (topic, question, one, _) = contradiction(&comparison);
    open(client, &format!("{}#/{}", file(), topic.id)).await;
    let place = write_place(&Route::Statement(question.id.clone(), one.name()), &comparison);
    let button = format!("{} button", at(&place));
    client.execute(&format!("document.querySelector('{button}').focus()"), vec![]).await.unwrap();
    client.active_element().await.unwrap().send_keys(&Key::Enter.to_string()).await.unwrap();
    until(client, &format!("return location.hash === '#{place}'"), "the address does not follow").await;
    assert_eq!(
        ask(client, &format!("return document.querySelector('{button}').getAttribute('aria-pressed')")).await,
        "true"
    );
    let lit = ask(client, "return document.querySelectorAll('.is-lit').length").await;
    assert!(lit.as_u64().unwrap() > 0, "nothing lights up");
    client.active_element().await.unwrap().send_keys(&Key::Escape.to_string()).await.unwrap();
    until(client, "return document.querySelectorAll('.is-lit').length === 0", "Escape does not let go").await;
    assert_eq!(hash(client).await, format!("#/{}", question.id));
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_is_reached_with_the_tab_key() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/arctic", file())).await;
    let mut reached = Vec::new();
    for _ in 0..90 {
        client.active_element().await.unwrap().send_keys(&Key::Tab.to_string()).await.unwrap();
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
async fn comparing_with_a_document_rewrites_every_label_in_words() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    let comparison = comparison();
    let (topic, ..) = contradiction(&comparison);
    let lukin = comparison.documents.iter().find(|d| d.id.as_str() == "lukin").unwrap();
    open(client, &format!("{}#/{}", file(), topic.id)).await;
    client.find(Locator::Css(".compare-with select")).await.unwrap().select_by_value("lukin").await.unwrap();
    until(client, "return !!document.querySelector('.head.is-reference')", "no head is marked").await;
    assert_eq!(hash(client).await, format!("#/{}&with=lukin", topic.id));
    let mut expected = Vec::new();
    for q in &topic.questions {
        for d in &comparison.documents {
            for s in q.statements_of(&d.id).filter(|_| d.id != lukin.id) {
                let words = match q.to_document(s, &lukin.id) {
                    Verdict::Agrees => "● agrees with Lukin",
                    Verdict::Qualifies => "◐ qualifies Lukin",
                    Verdict::Contradicts => "✕ contradicts Lukin",
                    Verdict::ReportedOnly if s.voice == Voice::Reported => "” not compared: a reported view",
                    Verdict::ReportedOnly => "” not compared: Lukin only reports here",
                    Verdict::Silent => "– Lukin is silent here",
                };
                expected.push(words.to_owned());
            }
        }
    }
    let standing =
        ask(client, "return [...document.querySelectorAll('.standing')].map(s => s.textContent)").await;
    assert_eq!(standing, serde_json::json!(expected));
    assert!(text(client, ".tally").await.starts_with("Compared with Lukin: "));
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn documents_are_hidden_shown_and_moved() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/arctic", file())).await;
    let heads =
        "return [...document.querySelectorAll('.head-name')].map(h => h.firstChild.textContent).join()";
    click(client, ".documents summary").await;
    click(client, ".documents li:nth-child(1) input").await;
    until(client, "return document.querySelectorAll('.head').length === 4", "no document is hidden").await;
    assert_eq!(hash(client).await, "#/arctic&show=saga,lukin,fletcher,resc");
    click(client, ".documents li:nth-child(1) button[aria-label$='right']").await;
    until(client, "return location.hash === '#/arctic&show=lukin,saga,fletcher,resc'", "no column moves")
        .await;
    assert_eq!(ask(client, heads).await, "Lukin,The Continuing Saga,Fletcher,RESC");
    click(client, ".documents .menu > button").await;
    until(client, "return location.hash === '#/arctic'", "the usual order does not come back").await;
    assert_eq!(ask(client, heads).await, "Mahalingam,The Continuing Saga,Lukin,Fletcher,RESC");
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_shows_what_is_compared_with_after_going_back() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/arctic", file())).await;
    click(client, ".topics li:nth-child(1) a").await;
    until(client, "return location.hash === '#/alliance'", "the topic does not open").await;
    let list = client.find(Locator::Css(".compare-with select")).await.unwrap();
    list.select_by_value("lukin").await.unwrap();
    until(client, "return location.hash === '#/alliance&with=lukin'", "the address does not follow").await;
    client.back().await.unwrap();
    until(client, "return location.hash === '#/arctic'", "back does not lead back").await;
    until(
        client,
        "return document.querySelector('.compare-with select').value === ''",
        "the list says otherwise",
    )
    .await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_to_a_hidden_document_gives_it_its_column_back() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/arctic-moscow-wary/fletcher&show=lukin", file())).await;
    until(
        client,
        "return document.activeElement?.id === '/arctic-moscow-wary/fletcher'",
        "it is not focused",
    )
    .await;
    assert_eq!(ask(client, "return document.querySelectorAll('.head').length").await, 2);
    engine.end().await;
}
