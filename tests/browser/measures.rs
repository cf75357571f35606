//! What the shipped page must hold at a glance, measured as a reader sees it.

use serde_json::Value;

use crate::engine::Engine;
use crate::page::{ask, open, sized};
use crate::server::Page;

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_screen_shows_five_questions_with_a_contradiction_and_full_agreement() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    for (width, height) in [(1280, 720), (1024, 768)] {
        sized(&engine, width, height).await;
        open(client, &Page::Shipped.file()).await;
        let seen = "const rows = [...document.querySelectorAll('.board-row')].filter(r => r.getBoundingClientRect().bottom <= innerHeight); \
            return [rows.length, rows.filter(r => r.matches('.verdict-contradicts')).length, rows.filter(r => r.matches('.verdict-agrees')).length, \
            document.querySelectorAll('.board thead th').length, document.documentElement.scrollWidth <= innerWidth]";
        let seen = ask(client, seen).await;
        let seen = seen.as_array().unwrap();
        assert!(
            number(&seen[0]) >= 5.0 && number(&seen[1]) >= 1.0 && number(&seen[2]) >= 1.0,
            "{width}: {seen:?}"
        );
        assert_eq!((number(&seen[3]), &seen[4]), (5.0, &Value::Bool(true)), "all columns are in the window");
    }
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_topic_takes_little_more_than_a_screen_and_few_controls() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    sized(&engine, 1280, 720).await;
    open(client, &format!("{}#/alliance", Page::Shipped.file())).await;
    let measured = ask(client, "const controls = root => [...root.querySelectorAll('a,button,input,select,summary')].filter(e => e.checkVisibility() && !e.matches('.skip')).length; \
        const area = e => { const b = e.getBoundingClientRect(); return b.width * b.height }; \
        const words = [...document.querySelectorAll('.band.is-silent .band-label')].map(area).reduce((a, b) => a + b, 0); \
        return [document.documentElement.scrollHeight / innerHeight, controls(document), controls(document.querySelector('.bar')), words / area(document.querySelector('.board'))]").await;
    let [screens, controls, in_bar, silence] = [0, 1, 2, 3].map(|n| number(&measured[n]));
    assert!(screens <= 1.3, "{screens} screens");
    assert!(controls <= 100.0, "{controls} controls");
    assert!(in_bar <= 8.0, "{in_bar} controls in the bar");
    assert!(silence < 0.1, "silence takes {silence} of the board");
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn most_questions_fit_one_screen_with_finding_reason_and_all_answers() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    sized(&engine, 1280, 720).await;
    let comparison = Page::Shipped.data().comparison;
    open(client, &Page::Shipped.file()).await;
    let (mut fit, mut all) = (0, 0);
    for (_, question) in comparison.questions() {
        let show = format!("location.hash = '#/{}'", question.id);
        client.execute(&show, vec![]).await.unwrap();
        let there = format!(
            "return document.querySelector('#comparison h1')?.textContent === {}",
            serde_json::json!(question.ask)
        );
        crate::page::until(client, &there, "the question does not open").await;
        // The answers end with the last word of the last statement.
        let bottom = "return Math.max(...[...document.querySelectorAll('.places .statement > :not(.permalink)')].map(e => e.getBoundingClientRect().bottom + scrollY))";
        all += 1;
        fit += u32::from(number(&ask(client, bottom).await) <= 720.0);
    }
    assert!(f64::from(fit) >= 0.8 * f64::from(all), "{fit} of {all} questions fit the window");
    engine.end().await;
}
