//! A random walk: a reader who does anything, and page after page that must hold. `SYNOPTIC_WALK_SEED` chooses another walk,
//! `SYNOPTIC_WALK_ACTS` makes it longer.

use std::time::{Duration, Instant};

use fantoccini::Client;
use fantoccini::wd::TimeoutConfiguration;
use serde_json::{Value, json};

use crate::engine::Engine;
use crate::page::{ask, open, sized, until_ready, views};
use crate::server::Page;

/// The reader, in the page.
const READER: &str = include_str!("walk.js");

/// The walk that is always tried, and the page: it has the texts.
const SEED: u64 = 2;
const PAGE: Page = Page::FixtureWithTexts;

/// The acts after which the page is opened at the next view, and those after which it is loaded again.
const STRETCH: u64 = 320;
const CALL: usize = 160;

/// The sizes of the window in turn.
const SIZES: [(u32, u32); 4] = [(1280, 720), (390, 844), (768, 1024), (1920, 1080)];

/// The most nodes that the page may keep, whether they are in it or not.
const MOST_NODES: u64 = 80_000;

/// How long the page may take to come to rest, on any machine.
const LONG: Duration = Duration::from_secs(10);

/// How often a shorter walk is tried, and how much of what does not hold must be the same.
const TRIES: usize = 60;
const ALIKE: usize = 8;

/// A part of a walk, from a page that is opened anew.
#[derive(Clone, Debug)]
struct Stretch {
    address: String,
    size: (u32, u32),
    acts: Vec<u64>,
}

/// What did not hold, and what was done before.
struct Fault {
    what: String,
    done: Vec<String>,
}

fn setting(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).ok().map_or(otherwise, |words| words.parse().expect("a number"))
}

/// Opens the page as if nobody had been there, and lets the reader in. In a window of its own, since a way back that is
/// still to come from the page before would lead away.
async fn begin(engine: &Engine, stretch: &Stretch) {
    let client = &engine.client;
    let before = client.window().await.unwrap();
    let window = client.new_window(false).await.unwrap().handle;
    client.switch_to_window(before).await.unwrap();
    client.close_window().await.unwrap();
    client.switch_to_window(window).await.unwrap();
    sized(engine, stretch.size.0, stretch.size.1).await;
    client.goto(&PAGE.file().replace("synoptic.html", "404.html")).await.unwrap();
    client.execute("localStorage.clear()", vec![]).await.unwrap();
    let begun = Instant::now();
    loop {
        open(client, &format!("{}{}", PAGE.file(), stretch.address)).await;
        ask(client, READER).await;
        if ask(client, IS_IN).await == json!(true) {
            return;
        }
        assert!(begun.elapsed() < LONG, "the reader does not get in");
    }
}

/// Tells whether the reader is in and stays there: a way back that was still to come from the page before leads away.
const IS_IN: &str = "return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(!!window.walk))))";

/// Lets the reader in where a page was loaded again, by a reload or by a way back.
async fn let_in(client: &Client) {
    let begun = Instant::now();
    while ask(client, IS_IN).await != json!(true) {
        assert!(begun.elapsed() < LONG, "the reader does not get in");
        until_ready(client).await;
        ask(client, READER).await;
    }
}

async fn seen(client: &Client) -> Value {
    ask(client, "return walk.settle().then(walk.seen)").await
}

/// Walks a stretch, and reloads the page now and then.
async fn walk(engine: &Engine, seed: u64, stretch: &Stretch) -> Result<(), Fault> {
    let client = &engine.client;
    begin(engine, stretch).await;
    let mut done = Vec::new();
    for acts in stretch.acts.chunks(CALL) {
        let_in(client).await;
        let script = format!("return walk.go({seed}, {})", json!(acts));
        let answer =
            client.execute(&script, vec![]).await.unwrap_or_else(|e| json!({ "fault": e.to_string() }));
        let words = answer["done"].as_array().into_iter().flatten();
        done.extend(words.map(|words| words.as_str().unwrap().to_owned()));
        if let Some(what) = answer["fault"].as_str() {
            // A call that did not come back counts as done.
            if answer["done"].is_null() {
                done.extend(acts.iter().map(|n| format!("act {n}")));
            }
            return Err(Fault { what: what.to_owned(), done });
        }
        if let Err(what) = reload(client).await {
            return Err(Fault { what, done });
        }
    }
    engine.chromium_command("HeapProfiler.collectGarbage", json!({})).await;
    let counted = engine.chromium_command("Memory.getDOMCounters", json!({})).await;
    let nodes = counted["nodes"].as_u64().unwrap();
    if nodes > MOST_NODES {
        return Err(Fault { what: format!("{nodes} nodes are kept"), done });
    }
    Ok(())
}

/// Reloads the page, which must show the same.
async fn reload(client: &Client) -> Result<(), String> {
    let_in(client).await;
    let before = seen(client).await;
    client.refresh().await.unwrap();
    until_ready(client).await;
    let_in(client).await;
    let begun = Instant::now();
    loop {
        let after = seen(client).await;
        if after == before {
            return Ok(());
        }
        if begun.elapsed() > LONG {
            return Err(format!("a reload shows another view: {before} becomes {after}"));
        }
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
}

/// Leaves out acts while the walk still fails.
async fn shortest(engine: &Engine, seed: u64, mut stretch: Stretch, mut fault: Fault) -> (Stretch, Fault) {
    println!("{}: looking for the shortest walk", fault.what);
    let kind: String = fault.what.chars().take(ALIKE).collect();
    stretch.acts.truncate(fault.done.len());
    let mut size = stretch.acts.len().div_ceil(2);
    let mut tries = 0;
    while size > 0 {
        let mut at = 0;
        while at < stretch.acts.len() && tries < TRIES {
            tries += 1;
            let mut shorter = stretch.clone();
            shorter.acts.drain(at..(at + size).min(stretch.acts.len()));
            match walk(engine, seed, &shorter).await {
                Err(found) if found.what.starts_with(&kind) => {
                    shorter.acts.truncate(found.done.len());
                    (stretch, fault) = (shorter, found);
                }
                _ => at += size,
            }
        }
        size = if size == 1 { 0 } else { size.div_ceil(2) };
    }
    (stretch, fault)
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_a_reader_does_the_page_holds() {
    let seed = setting("SYNOPTIC_WALK_SEED", SEED);
    println!("SYNOPTIC_WALK_SEED={seed}");
    let views = views(&PAGE.data().comparison);
    let acts = setting("SYNOPTIC_WALK_ACTS", STRETCH * u64::try_from(views.len()).unwrap());
    // Chromium ignores links that are followed faster than anybody could.
    let flags = ["--disable-ipc-flooding-protection"];
    let engine = Engine::chromium_flagged(json!({}), json!({}), &flags).await;
    // On a machine under load, many acts take a while.
    let patience = TimeoutConfiguration::new(Some(Duration::from_mins(10)), None, None);
    engine.client.update_timeouts(patience).await.unwrap();
    for begun in (0..acts).step_by(usize::try_from(STRETCH).unwrap()) {
        println!("{begun} acts");
        let number = usize::try_from(begun / STRETCH + seed).unwrap();
        let stretch = Stretch {
            address: views[number % views.len()].clone(),
            size: SIZES[number % SIZES.len()],
            acts: (begun..(begun + STRETCH).min(acts)).collect(),
        };
        if let Err(once) = walk(&engine, seed, &stretch).await {
            let Err(fault) = walk(&engine, seed, &stretch).await else {
                let done = once.done.join("\n  ");
                panic!("once in two walks of the acts from {begun} on: {}, after\n  {done}", once.what);
            };
            let (shortest, fault) = shortest(&engine, seed, stretch, fault).await;
            panic!(
                "SYNOPTIC_WALK_SEED={seed}: {}\nat {} in a window of {:?}, after\n  {}",
                fault.what,
                shortest.address,
                shortest.size,
                fault.done.join("\n  ")
            );
        }
    }
    engine.end().await;
}
