//! The single file in the other two engines: it opens, shows a topic and changes topic.

use crate::engine::Engine;
use crate::page::{ask, click, comparison, file, open, text, until_title};

async fn opens_and_changes_topic(engine: Engine) {
    let client = &engine.client;
    let comparison = comparison();
    client.set_window_size(1400, 900).await.unwrap();
    open(client, &file()).await;
    assert_eq!(text(client, "#comparison h1").await, comparison.title);
    click(client, ".matrix tbody tr:nth-child(1) th a").await;
    until_title(client, &comparison.topics[0].title).await;
    let shown = ask(client, "return document.querySelectorAll('.statement').length").await;
    let statements: usize = comparison.topics[0].questions.iter().map(|q| q.statements.len()).sum();
    assert_eq!(shown, statements);
    click(client, ".topics li:nth-child(2) a").await;
    until_title(client, &comparison.topics[1].title).await;
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn firefox_opens_the_single_file() {
    opens_and_changes_topic(Engine::firefox().await).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn webkit_opens_the_single_file() {
    opens_and_changes_topic(Engine::webkit().await).await;
}
