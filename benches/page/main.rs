//! `make bench` and `make bench-growth`: what the page costs a reader, in Chromium.
//!
//! - [`peers`]: the same data as a plain page, as a book and as a TiddlyWiki;
//! - [`server`]: a host on this machine that compresses as a good one does;
//! - [`measure`]: visits and acts, with the browser's own clock;
//! - [`compare`]: this page against the peers, and what a reader does in it against the floor, which is the same markup on a
//!   page without an app (`act.js`, `floor.js`);
//! - [`growth`]: the same page with more and more data;
//! - [`report`]: the tables of docs/benchmarks.md.

mod compare;
#[allow(dead_code)]
#[path = "../../tests/browser/engine.rs"]
mod engine;
mod growth;
mod measure;
mod peers;
mod report;
mod server;

use std::path::{Path, PathBuf};

/// The folder in which everything is built that is measured.
fn work() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("target/bench")
}

#[tokio::main]
async fn main() {
    let mut asked = std::env::args().skip_while(|a| a != "growth");
    if asked.next().is_some() {
        // `growth 2` measures only the first two sizes.
        growth::run(asked.next().and_then(|n| n.parse().ok()).unwrap_or(usize::MAX)).await;
    } else {
        compare::run().await;
    }
}
