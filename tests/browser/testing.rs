//! The reader's own answers: the self-test and the stand, from first to last.

use fantoccini::Client;
use serde_json::json;

use crate::engine::Engine;
use crate::page::{
    ask, click, count, file, hash, open, text, texts, until, until_count, until_hash, until_ready,
    until_text, until_title,
};

const QUESTIONS: [&str; 3] =
    ["Why did the span stick?", "Was the keeper at his post?", "How many boats were lost?"];

/// Places a document at the first answer of a question, or among those that say nothing.
async fn place(client: &Client, document: &str, at_first: bool) {
    let label = if at_first { "label:first-child" } else { "label:last-child" };
    click(client, &format!("{label} input[name='{document}']")).await;
}

async fn step(client: &Client) {
    click(client, ".test-steps button:last-child").await;
}

/// Returns whether the way back is in the window.
async fn way_back_is_in_sight(client: &Client) -> bool {
    let seen = "const b = document.querySelector('.way-back a').getBoundingClientRect(); return b.top >= 0 && b.bottom <= innerHeight";
    ask(client, seen).await == json!(true)
}

#[tokio::test(flavor = "multi_thread")]
async fn one_tests_oneself_on_a_phone_and_gets_counts_at_the_end() {
    let engine = Engine::chromium().await;
    let size = json!({ "width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": true });
    engine.chromium_command("Emulation.setDeviceMetricsOverride", size).await;
    let client = &engine.client;
    open(client, &format!("{}#/test/storm", file())).await;
    // Ames is left out, Liu is said to say nothing, and all others to give the first answer.
    let questions = [
        (
            "2 of 5 placed as the documents say",
            "✕ The Gazette against the other four",
            [
                "No guess: Ames says A",
                "✓ Yes: Béro says this",
                "Not A: The Gazette says B",
                "Not silent: Liu says C",
                "✓ Yes: Ward says this",
            ],
        ),
        (
            "3 of 5 placed as the documents say",
            "● Béro and Ward agree",
            [
                "No guess: Ames says nothing about this",
                "✓ Yes: Béro says this",
                "Not A: The Gazette says nothing itself; it only reports the view of a night watchman",
                "✓ Yes: Liu says nothing about this",
                "✓ Yes: Ward says this",
            ],
        ),
        (
            "2 of 5 placed as the documents say",
            "✕ Ames and Béro against The Gazette and Ward",
            [
                "No guess: Ames says A",
                "✓ Yes: Béro says this",
                "Not A: The Gazette says B",
                "✓ Yes: Liu says nothing about this",
                "Not A: Ward says B",
            ],
        ),
    ];
    for (n, (asked, (score, finding, answers))) in QUESTIONS.into_iter().zip(questions).enumerate() {
        until_title(client, asked).await;
        assert!(text(client, ".way-back").await.contains(&format!("question {} of 3", n + 1)));
        assert_eq!(count(client, ".statement, .finding").await, 0, "answers are hidden");
        assert_eq!(count(client, ".test-document").await, 5);
        for document in ["bero", "gazette", "ward"] {
            place(client, document, true).await;
        }
        place(client, "liu", false).await;
        step(client).await;
        until_text(client, ".score", score).await;
        assert!(text(client, "#outcome .finding").await.starts_with(finding));
        assert_eq!(texts(client, ".test-answer").await, answers);
        assert!(count(client, ".test-document .statement").await > 0);
        assert!(way_back_is_in_sight(client).await);
        let words = text(client, "main").await.to_lowercase();
        for judging in ["right", "correct", "wrong", "%"] {
            assert!(!words.contains(judging), "{judging}: {words}");
        }
        if n == 0 {
            assert!(text(client, "#outcome .reasons").await.contains("Why they part:"));
        }
        step(client).await;
    }
    until_title(client, "Summary").await;
    assert!(text(client, ".summary").await.starts_with("7 of 15 placed as the documents say"));
    assert_eq!(texts(client, "tbody td").await, ["2 of 5", "3 of 5", "2 of 5"]);
    assert_eq!(hash(client).await, "#/test/storm", "the address holds nothing of it");
    assert_eq!(ask(client, "return document.documentElement.scrollWidth <= innerWidth").await, true);
    click(client, ".test-steps button").await;
    until_title(client, QUESTIONS[0]).await;
    assert_eq!(count(client, ":checked").await, 0, "it starts again");
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_test_keeps_its_place_over_a_reload_and_leads_back_to_its_topic() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/test/storm", file())).await;
    step(client).await;
    until_count(client, "#outcome", 1).await;
    step(client).await;
    until_title(client, QUESTIONS[1]).await;
    place(client, "ward", false).await;
    let kept = "return Object.keys(sessionStorage).some(k => /-answers-[0-9a-f]+$/.test(k))";
    until(client, kept, "the answers are not kept for this comparison").await;
    client.refresh().await.unwrap();
    until_ready(client).await;
    until_title(client, QUESTIONS[1]).await;
    until_count(client, "label:last-child input[name='ward']:checked", 1).await;
    client.execute("scrollTo(0, document.body.scrollHeight)", vec![]).await.unwrap();
    assert!(way_back_is_in_sight(client).await);
    click(client, ".way-back a").await;
    until_title(client, "The night of the storm").await;
    until_hash(client, "#/storm").await;
    client.back().await.unwrap();
    until_title(client, QUESTIONS[1]).await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_test_goes_on_where_the_browser_keeps_nothing() {
    let engine = Engine::chromium().await;
    let refused = "Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('no', 'SecurityError') } })";
    engine.chromium_command("Page.addScriptToEvaluateOnNewDocument", json!({ "source": refused })).await;
    let client = &engine.client;
    open(client, &format!("{}#/test/storm", file())).await;
    place(client, "bero", true).await;
    step(client).await;
    until_text(client, ".score", "1 of 5 placed as the documents say").await;
    engine.end().await;
}

/// With whom, against whom, and who says nothing, document by document.
const STANDINGS: [[&str; 3]; 5] = [
    ["With you on 1", "Against you on 1", "Says nothing on 0"],
    ["With you on 1", "Against you on 0", "Says nothing on 1"],
    ["With you on 1", "Against you on 1", "Says nothing on 0"],
    ["With you on 1", "Against you on 0", "Says nothing on 1"],
    ["With you on 0", "Against you on 1", "Says nothing on 1"],
];

async fn standings(client: &Client) -> Vec<String> {
    texts(client, ".stand-of > p, .stand-of > details > summary").await
}

#[tokio::test(flavor = "multi_thread")]
async fn one_takes_a_stand_and_sees_who_is_with_one_and_who_against() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &format!("{}#/building", file())).await;
    click(client, "a[href='#/stand/building']").await;
    for (asked, chosen) in [
        ("What did the bridge cost?", 0),
        ("When did the first cart cross the bridge?", 1),
        ("Why was a swing span built and not an arch?", 2),
    ] {
        until_title(client, asked).await;
        let words = text(client, "main").await;
        for short in ["Ames", "Béro", "Gazette", "Liu", "Ward"] {
            assert!(!words.contains(short), "{short} is named: {words}");
        }
        // The third choice of the last question is to skip it.
        click(client, &format!(".stand-answers label:nth-of-type({}) input", chosen + 1)).await;
        step(client).await;
    }
    until_title(client, "Who is with you?").await;
    assert!(text(client, ".summary").await.starts_with("You answered 2 of 3 questions."));
    assert_eq!(standings(client).await, STANDINGS.concat());
    assert_eq!(texts(client, ".stand-of h2").await, ["Ames", "Béro", "The Gazette", "Liu", "Ward"]);
    assert!(!text(client, "main").await.contains('%'));
    click(client, ".stand-of details:nth-of-type(2) summary").await;
    assert_eq!(
        texts(client, ".stand-of details[open] li > *").await,
        [
            "When did the first cart cross the bridge?",
            "You: B, In 1930",
            "Ames: A, In 1929",
            "✕ contradicts you",
        ]
    );
    assert_eq!(hash(client).await, "#/stand/building", "the link holds nothing of it");
    client.refresh().await.unwrap();
    until_ready(client).await;
    until_title(client, "Who is with you?").await;
    assert_eq!(standings(client).await, STANDINGS.concat());
    click(client, ".stand-of ~ .test-steps button").await;
    let carried = "#/stand/building&mine=cost/a,first-crossing/b";
    until_hash(client, carried).await;
    let other = Engine::chromium().await;
    open(&other.client, &format!("{}{carried}", file())).await;
    until_title(&other.client, "Who is with you?").await;
    assert_eq!(standings(&other.client).await, STANDINGS.concat());
    open(&other.client, &format!("{}#/stand/building&mine=cost/b,gone/a", file())).await;
    until_text(&other.client, ".notice", "gone/a").await;
    assert!(standings(&other.client).await.contains(&"With you on 1".to_owned()));
    other.end().await;
    click(client, ".stand-of ~ .test-steps button").await;
    until_hash(client, "#/stand/building").await;
    click(client, ".way-back a").await;
    until_title(client, "The building").await;
    engine.end().await;
}
