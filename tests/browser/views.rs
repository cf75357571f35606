//! The other views: a document in its own order, figures and events, sources.

use comparison::DocumentId;
use comparison::analysis::document::{Entry, in_order};
use comparison::analysis::figures::{events, quantities};
use comparison::analysis::sources;
use comparison::coverage::coverage;

use crate::engine::Engine;
use crate::page::{ask, click, comparison, file, hash, open, text, until_title};

#[tokio::test(flavor = "multi_thread")]
async fn a_document_is_read_in_its_own_order_with_what_the_others_say() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    let comparison = comparison();
    let lukin = comparison.document(&DocumentId::from("lukin")).unwrap();
    open(client, &file()).await;
    click(client, ".card:nth-child(3) h3 a").await;
    until_title(client, "Lukin").await;
    assert_eq!(hash(client).await, "#/document/lukin");
    let parts = in_order(&comparison, lukin);
    let headings =
        ask(client, "return [...document.querySelectorAll('.document-part h2')].map(h => h.textContent)")
            .await;
    let expected: Vec<&str> = parts.iter().map(|p| p.title.unwrap_or("(before the first heading)")).collect();
    assert_eq!(headings, serde_json::json!(expected));
    let numbers = ask(client, "return [...document.querySelectorAll('.document-part > ol > li > .paragraph')].map(p => Number(p.textContent.slice(2)))").await;
    let expected: Vec<usize> = parts.iter().flat_map(|p| p.entries.iter().map(|(n, _)| *n)).collect();
    assert!(expected.is_sorted());
    assert_eq!(numbers, serde_json::json!(expected));
    let statements =
        parts.iter().flat_map(|p| &p.entries).filter(|(_, e)| matches!(e, Entry::Statement(..))).count();
    assert_eq!(
        ask(client, "return document.querySelectorAll('.document-question').length").await,
        statements
    );
    let cited = coverage(&comparison, lukin).cited.len();
    let words = text(client, ".topic-head").await;
    assert!(words.contains(&format!("{cited} of {} paragraphs are cited", lukin.text.paragraphs)), "{words}");
    assert_eq!(engine.log("browser").await, [] as [serde_json::Value; 0]);
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn figures_and_events_lead_to_the_statement_that_gives_them() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    let comparison = comparison();
    open(client, &format!("{}#/figures", file())).await;
    let rows =
        ask(client, "return [...document.querySelectorAll('.figures tbody')].map(b => b.rows.length)").await;
    assert_eq!(rows, serde_json::json!([quantities(&comparison).len(), events(&comparison).len()]));
    let clashing = quantities(&comparison).iter().filter(|r| r.clash).count()
        + events(&comparison).iter().filter(|r| r.clash).count();
    assert_eq!(ask(client, "return document.querySelectorAll('.is-clash').length").await, clashing);
    let cell = "[...document.querySelectorAll('.figure')].find(a => a.textContent.startsWith('4,200'))";
    client.execute(&format!("{cell}.click()"), vec![]).await.unwrap();
    until_title(client, "Border and territorial claims").await;
    assert!(hash(client).await.starts_with("#/border-length/resc"));
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn sources_show_what_is_shared_first() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    let comparison = comparison();
    open(client, &format!("{}#/sources", file())).await;
    let shared = sources::all(&comparison).iter().filter(|u| sources::is_shared(u)).count();
    assert_eq!(
        ask(
            client,
            "return document.querySelectorAll('[aria-labelledby=shared] > .source-list > li').length"
        )
        .await,
        shared
    );
    let words = text(client, "[aria-labelledby=shared]").await;
    assert!(words.contains("Mahalingam, note 34") && words.contains("It is Lukin itself."), "{words}");
    assert_eq!(engine.log("browser").await, [] as [serde_json::Value; 0]);
    engine.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_method_shows_how_two_readers_agreed_and_explains_every_term() {
    let engine = Engine::chromium().await;
    let client = &engine.client;
    let comparison = comparison();
    open(client, &format!("{}#/method", file())).await;
    let readings = &comparison.readings;
    let words = text(client, ".method").await;
    assert!(
        words.contains(&format!(
            "Of {} pairs, both readers gave {} the same verdict",
            readings.pairs, readings.same
        )),
        "{words}"
    );
    assert!(words.contains(&format!("{:.2}", readings.kappa)));
    for term in &comparison.glossary {
        assert!(words.contains(&term.means), "{}", term.term);
    }
    assert_eq!(engine.log("browser").await, [] as [serde_json::Value; 0]);
    engine.end().await;
}
