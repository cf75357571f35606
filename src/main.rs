//! The browser's entry: reads the bundled comparison and shows it at the address of the page.

#![warn(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

fn main() {
    synoptic::app::start();
}
