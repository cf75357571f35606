//! In the room: a lesson from its first question to the phone.

use fantoccini::Client;
use fantoccini::key::Key;
use serde_json::json;
use synoptic::lesson::{read_link, read_text};

use crate::engine::Engine;
use crate::fixture::comparison;
use crate::page::{
    ask, click, count, file, hash, open, press, text, until, until_count, until_focused, until_hash,
    until_text, until_title,
};
use crate::server::Host;

/// A lesson of two questions, in its link.
const LESSON: &str = "#/lesson&lesson=1==jam-cause==cost6qi";

/// Returns the lesson in the address.
async fn in_address(client: &Client) -> synoptic::lesson::Lesson {
    let hash = hash(client).await;
    let (lesson, notices) = read_link(hash.split("&lesson=").nth(1).unwrap(), &comparison());
    assert_eq!(notices, [] as [&str; 0], "{hash}");
    lesson
}

/// Returns the questions of the lesson in the address.
async fn steps(client: &Client) -> Vec<String> {
    in_address(client).await.steps.iter().map(|s| s.question.to_string()).collect()
}

/// Waits until the lesson in the address has so many questions.
async fn until_in_lesson(client: &Client, count: usize) {
    let script =
        format!("return (location.hash.split('&lesson=')[1] ?? '').split('==').length === {}", count + 1);
    until(client, &script, &format!("the address has no lesson of {count}")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lesson_is_built_from_a_row_a_question_and_the_stage() {
    let host = Host::start();
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/storm", host.address())).await;
    click(client, ".unfold").await;
    click(client, ".question-tools button").await;
    until_in_lesson(client, 1).await;
    let carried = hash(client).await;
    open(client, &format!("{}{}", host.address(), carried.replace("#/storm", "#/jam-cause"))).await;
    until_title(client, "Why did the span stick?").await;
    click(client, ".page-tools .page-tools button").await;
    until_in_lesson(client, 2).await;
    assert_eq!(steps(client).await, ["jam-date", "jam-cause"]);
    click(client, ".present").await;
    until_text(client, ".stage-place", "question 2 of 2").await;
    press(client, &Key::Escape.to_string()).await;
    until_count(client, ".question", 1).await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lesson_is_reordered_noted_and_shortened_by_keyboard() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}{LESSON}", file())).await;
    // The focus goes along with the question that moves.
    client.execute("document.getElementById('later-jam-cause').focus()", vec![]).await.unwrap();
    press(client, &Key::Enter.to_string()).await;
    until_text(client, ".lesson-steps li:last-child h4", "Why did the span stick?").await;
    until_focused(client, "later-jam-cause").await;
    // A note with signs that links do not carry as they are.
    let note = "Ask first: “who knows?”\nThen, 10 minutes – 北京 & more.";
    let field = "document.querySelector('.lesson-steps li:first-child textarea').focus()";
    client.execute(field, vec![]).await.unwrap();
    press(client, note).await;
    until(client, "return location.hash.includes('more')", "the note is not taken").await;
    let plain = "return /^[a-z0-9,=&/-]+$/.test(location.hash.slice(1))";
    assert_eq!(ask(client, plain).await, true);
    let lesson = in_address(client).await;
    assert_eq!(lesson.steps[0].note, note);
    assert_eq!(steps(client).await, ["cost", "jam-cause"]);
    let as_text = ask(client, "return document.getElementById('lesson-text').value").await;
    assert_eq!(read_text(as_text.as_str().unwrap(), &comparison()), (lesson, vec![]));
    click(client, ".lesson-steps li:first-child .lesson-tools button:nth-of-type(3)").await;
    until_focused(client, "lesson-questions").await;
    until_in_lesson(client, 1).await;
    assert_eq!(steps(client).await, ["jam-cause"]);
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lesson_travels_by_its_link_and_code_and_starts_on_the_stage() {
    let host = Host::start();
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}{LESSON}", host.address())).await;
    let link = text(client, ".in-words a").await;
    assert_eq!(link, format!("{}{LESSON}", host.address()));
    let drawn = ask(client, "return document.querySelector('.qr path').getAttribute('d')").await;
    assert_eq!(drawn, synoptic::share::qr::code(&link).unwrap().path, "the code holds another link");
    let other = Engine::chromium().await;
    open(&other.client, &link).await;
    assert_eq!(steps(&other.client).await, ["jam-cause", "cost"]);
    click(&other.client, ".own .start").await;
    until_title(&other.client, "Why did the span stick?").await;
    until_text(&other.client, ".stage-place", "question 1 of 2").await;
    other.end().await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lesson_is_left_and_brought_back_from_its_text() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}{LESSON}", file())).await;
    let as_text = ask(client, "return document.getElementById('lesson-text').value").await;
    click(client, ".lesson-ways button:last-child").await;
    until_hash(client, "#/lesson").await;
    let paste = |text: &serde_json::Value| {
        format!(
            "const field = document.getElementById('lesson-text'); field.value = {text}; field.dispatchEvent(new InputEvent('input', {{ bubbles: true }}))"
        )
    };
    client.execute(&paste(&as_text), vec![]).await.unwrap();
    click(client, "[aria-labelledby=lesson-as-text] button").await;
    until_count(client, ".lesson-steps li", 2).await;
    until_hash(client, LESSON).await;
    client.execute(&paste(&json!("Dear all")), vec![]).await.unwrap();
    click(client, "[aria-labelledby=lesson-as-text] button").await;
    until_text(client, ".notice", "No question").await;
    assert_eq!(steps(client).await, ["jam-cause", "cost"]);
    let kept = ask(client, "return document.getElementById('lesson-text').value").await;
    assert_eq!(kept, "Dear all", "what was pasted is lost");
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn going_back_keeps_what_was_added_to_the_lesson() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/storm", file())).await;
    click(client, ".unfold").await;
    click(client, ".question-tools button").await;
    until_in_lesson(client, 1).await;
    click(client, ".views summary").await;
    click(client, ".views a[href^='#/building']").await;
    until_title(client, "The building").await;
    click(client, ".unfold").await;
    click(client, ".question-tools button").await;
    until_in_lesson(client, 2).await;
    client.back().await.unwrap();
    until_title(client, "The night of the storm").await;
    until(client, "return location.hash.startsWith('#/storm&lesson=')", "back leads elsewhere").await;
    until_in_lesson(client, 2).await;
    assert_eq!(steps(client).await, ["jam-date", "cost"]);
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn from_a_file_the_page_says_that_its_link_leads_nowhere_for_others() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}{LESSON}", file())).await;
    assert!(text(client, ".lesson-link").await.contains("this machine only"));
    assert_eq!(count(client, ".qr").await, 0);
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_that_is_too_long_for_mail_and_for_a_code_is_said_in_words() {
    let host = Host::start();
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}{LESSON}", host.address())).await;
    let write = |n: usize| {
        format!(
            "const t = document.querySelector('.lesson-steps textarea'); t.value = 'word '.repeat({n}); t.dispatchEvent(new InputEvent('input', {{ bubbles: true }}))"
        )
    };
    client.execute(&write(500), vec![]).await.unwrap();
    until_count(client, ".is-too-long", 1).await;
    assert_eq!(count(client, ".qr").await, 1);
    client.execute(&write(700), vec![]).await.unwrap();
    until_count(client, ".qr", 0).await;
    until_text(client, ".lesson-link", "QR code").await;
    engine.end().await;
}
