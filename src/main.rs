//! The browser's entry: reads the bundled comparison and shows it at the address of the page.

#![warn(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

#[cfg(target_arch = "wasm32")]
fn main() {
    synoptic::app::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This program runs in a browser: `make serve` builds and opens it.");
}
