//! A page in parts: the skeleton comes first, and a topic when somebody opens it.

use crate::engine::Engine;
use crate::page::{ask, click, follow, open, text, until, until_count, until_text, until_title};
use crate::server::{Host, Page};

/// Returns the topics that were fetched, in order.
fn fetched(host: &Host) -> Vec<String> {
    let name = |path: &String| {
        path.rsplit('/').next()?.strip_prefix("topic-")?.strip_suffix(".json").map(str::to_owned)
    };
    let names = host.asked().iter().filter_map(name).collect::<Vec<_>>();
    names.iter().filter_map(|name| name.rsplit_once('-')).map(|(topic, _)| topic.to_owned()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_topic_is_fetched_when_it_is_opened_and_no_sooner() {
    let host = Host::of(Page::FixtureInParts.folder());
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &host.address()).await;
    // Verdicts and findings are in the skeleton.
    assert_eq!(text(client, ".finding").await, "✕ The Gazette against the other four");
    assert_eq!(fetched(&host), [] as [&str; 0]);
    follow(client, "#/jam-cause/liu").await;
    until(
        client,
        "return document.querySelector('.is-chosen .citation') !== null",
        "the statement does not come",
    )
    .await;
    assert_eq!(fetched(&host), ["storm"]);
    // A row opens to what its topic says.
    follow(client, "#/disagreements").await;
    until_title(client, "Disagreements").await;
    let row = ".board-row[data-question=\"cost\"]";
    click(client, &format!("{row} .unfold")).await;
    until(
        client,
        "return document.querySelectorAll('.board-open .statement .citation').length > 2",
        "the row stays closed",
    )
    .await;
    // The search reads everything.
    follow(client, "#/search/driftwood").await;
    until(
        client,
        "return document.querySelectorAll('.search-page mark, .search-page .board-row').length > 0",
        "nothing is found",
    )
    .await;
    let all = Page::Fixture.data().comparison.topics.len();
    let mut topics = fetched(&host);
    topics.sort();
    topics.dedup();
    assert_eq!(topics.len(), all);
    assert_eq!(fetched(&host).len(), all, "a topic was fetched twice");
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_topic_that_does_not_arrive_is_said_and_asked_for_again() {
    // A host that lacks a topic for now.
    let folder = tempfile::tempdir().unwrap();
    let mut missing = None;
    for entry in std::fs::read_dir(Page::FixtureInParts.folder()).unwrap() {
        let path = entry.unwrap().path();
        let to = folder.path().join(path.file_name().unwrap());
        if to.to_string_lossy().contains("topic-building-") {
            missing = Some((path, to));
        } else if path.is_file() {
            std::fs::copy(path, to).unwrap();
        }
    }
    let host = Host::of(folder.path().to_owned());
    let engine = Engine::chromium().await;
    let client = &engine.client;
    open(client, &host.address()).await;
    follow(client, "#/cost").await;
    until_text(client, ".notices", "This part of the comparison has not arrived.").await;
    assert_eq!(text(client, "#comparison h1").await, "What did the bridge cost?");
    // The rest of the page works, and says where words are missing.
    follow(client, "#/disagreements").await;
    until_title(client, "Disagreements").await;
    click(client, ".board-row[data-question=\"cost\"] .unfold").await;
    until_text(client, ".board-open", "This part of the comparison is being fetched").await;
    follow(client, "#/cost").await;
    until_title(client, "What did the bridge cost?").await;
    let (from, to) = missing.unwrap();
    std::fs::copy(from, to).unwrap();
    until_count(client, ".question .statement", 4).await;
    until_count(client, ".notice", 0).await;
    engine.end_having_missed().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_scripts_each_topic_is_a_page_that_can_be_read() {
    let folder = Page::FixtureInParts.folder();
    let page = std::fs::read_to_string(folder.join("index.html")).unwrap();
    assert!(
        page.contains("href=\"topic-storm.html\"") && !page.contains("Driftwood under the span"),
        "{page}"
    );
    let topic = std::fs::read_to_string(folder.join("topic-storm.html")).unwrap();
    for words in
        ["The night of the storm", "Why did the span stick?", "Driftwood under the span did the rest"]
    {
        assert!(topic.contains(words), "{words}");
    }
    let whole = std::fs::read_to_string(folder.join("synoptic.html")).unwrap();
    assert!(whole.contains("Driftwood under the span did the rest"), "the single file lacks it");
    assert!(page.len() < whole.len());
    let engine = Engine::chromium().await;
    let host = Host::of(folder);
    engine.client.goto(&format!("{}topic-storm.html", host.address())).await.unwrap();
    assert_eq!(
        ask(&engine.client, "return document.querySelector('h2').textContent").await,
        "The night of the storm"
    );
    engine.end().await;
}
